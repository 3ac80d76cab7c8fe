/**
 * Where the pane and the custom functions meet: in the shared runtime both are one page, and Excel may call a function
 * before the pane's start has put the app together. The one deliberate piece of module state in the project.
 */
import { localeOfTag, textsOf } from '../locales/locales';
import type { Texts } from '../locales/texts';
import type { App } from './app';

let provide: (app: App) => void = () => undefined;
const app = new Promise<App>((resolve) => {
  provide = resolve;
});

// Until the page says what its language is, the runtime's own.
let texts = (): Texts => textsOf(localeOfTag(new Intl.DateTimeFormat().resolvedOptions().locale));

/** Called once, by the page that puts the app together; `pageTexts` gives the words of the language it has at the time. */
export function provideApp(ready: App, pageTexts: () => Texts): void {
  texts = pageTexts;
  provide(ready);
}

/** What a function's messages are said in: the language of the page, which is Excel's. */
export function sharedTexts(): Texts {
  return texts();
}

export function sharedApp(): Promise<App> {
  return app;
}

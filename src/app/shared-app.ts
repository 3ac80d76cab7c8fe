/**
 * Where the pane and the custom functions meet: in the shared runtime both are one page, and Excel may call a function
 * before the pane's start has put the app together. The one deliberate piece of module state in the project.
 */
import type { App } from './app';

let provide: (app: App) => void = () => undefined;
const app = new Promise<App>((resolve) => {
  provide = resolve;
});

/** Called once, by the page that puts the app together. */
export function provideApp(ready: App): void {
  provide(ready);
}

export function sharedApp(): Promise<App> {
  return app;
}

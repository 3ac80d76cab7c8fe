/** The toolbar above grid and pane. */
import { localeOfTag, locales, textsOf } from '../../src/locales/locales';
import { wordsOf } from './words';
import type { PreferenceStore, Preferences } from './preferences';

export interface ToolbarActions {
  open(file: File): void;
  save(): void;
  startEmpty(): void;
  startSample(): void;
}

export interface Toolbar {
  /** The name of the open workbook. */
  setFile(name: string): void;
  /** While a workbook is on its way in or out nothing else may begin. */
  setBusy(busy: boolean): void;
}

export function createToolbar(bar: HTMLElement, preferences: PreferenceStore, actions: ToolbarActions): Toolbar {
  const words = () => wordsOf(preferences.get().language);
  const texts: (() => void)[] = [];
  const say = (element: HTMLElement, text: () => string, hint?: () => string) => {
    texts.push(() => {
      element.textContent = text();
      if (hint) element.title = hint();
    });
    return element;
  };
  const buttons: HTMLButtonElement[] = [];
  const button = (text: () => string, hint: () => string, act: () => void) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.addEventListener('click', act);
    say(element, text, hint);
    buttons.push(element);
    return element;
  };
  const switches: (() => void)[] = [];
  const switchFor = (text: () => string, isOn: (now: Preferences) => boolean, turn: (on: boolean) => Partial<Preferences>) => {
    const label = document.createElement('label');
    label.className = 'switch';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => preferences.set(turn(box.checked)));
    switches.push(() => {
      box.checked = isOn(preferences.get());
    });
    label.append(box, say(document.createElement('span'), text));
    return label;
  };
  const languageChoice = () => {
    const label = document.createElement('label');
    label.className = 'choice';
    const select = document.createElement('select');
    for (const locale of locales) {
      const option = document.createElement('option');
      option.value = locale;
      option.lang = locale;
      option.textContent = textsOf(locale).languageName;
      select.append(option);
    }
    select.addEventListener('change', () => preferences.set({ language: localeOfTag(select.value) }));
    switches.push(() => {
      select.value = preferences.get().language;
    });
    label.append(say(document.createElement('span'), () => words().language), select);
    return label;
  };
  const plain = (className: string) => Object.assign(document.createElement('span'), { className });

  const picker = Object.assign(document.createElement('input'), { type: 'file', accept: '.xlsx,.xlsm', hidden: true });
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    // The same file may be chosen again.
    picker.value = '';
    if (file) actions.open(file);
  });
  const file = plain('file');
  const author = document.createElement('label');
  author.className = 'author';
  const name = Object.assign(document.createElement('input'), { type: 'text', maxLength: 80, value: preferences.get().author });
  name.addEventListener('change', () => preferences.set({ author: name.value.trim() }));
  author.append(say(document.createElement('span'), () => words().author), name);
  const brand = plain('brand');
  brand.textContent = 'Kartoteka';

  bar.append(
    brand, file,
    button(() => words().open, () => words().openHint, () => picker.click()),
    button(() => words().save, () => words().saveHint, actions.save),
    button(() => words().empty, () => words().emptyHint, actions.startEmpty),
    button(() => words().sample, () => words().sampleHint, actions.startSample),
    picker, plain('gap'),
    switchFor(() => words().dark, (now) => now.theme === 'dark', (on) => ({ theme: on ? 'dark' : 'light' })),
    switchFor(() => words().contrast, (now) => now.theme === 'contrast', (on) => ({ theme: on ? 'contrast' : 'light' })),
    switchFor(() => words().narrow, (now) => now.paneWidth === 320, (on) => ({ paneWidth: on ? 320 : 380 })),
    plain('rule'), languageChoice(), author,
  );
  const draw = () => {
    bar.setAttribute('aria-label', words().toolbar);
    for (const each of [...texts, ...switches]) each();
  };
  bar.setAttribute('role', 'toolbar');
  preferences.subscribe(draw);
  draw();
  return {
    setFile(shown) {
      file.textContent = shown;
      file.title = shown;
    },
    setBusy(busy) {
      for (const each of buttons) each.disabled = busy;
    },
  };
}

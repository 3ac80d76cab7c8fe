/**
 * What the Office.js loader (office.js, only on Microsoft's servers) would put on the page besides the Excel part that npm
 * has: Office.onReady and Office.context. Microsoft's own object stays as it is; ours stands in front of it.
 */
import type { Locale } from '../../src/locales/locales';
import { officeDocument, THEME_CHANGED } from './office-document';
import type { ExcelHost } from '../host/excel-host';
import type { WorkbookModel } from '../host/workbook-model';
import type { PreferenceStore } from './preferences';

/** The newest sets that npm's Excel part carries. */
const SETS: Readonly<Record<string, number>> = { ExcelApi: 1.15, SharedRuntime: 1.1, CustomFunctionsRuntime: 1.3, DialogApi: 1.1, RibbonApi: 1.1 };

const COLORS = {
  light: { body: '#FFFFFF', ink: '#242424', control: '#F5F5F5' },
  dark: { body: '#1F1F1F', ink: '#F5F5F5', control: '#292929' },
  contrast: { body: '#000000', ink: '#FFFFFF', control: '#000000' },
} as const;

const INFO = { host: 'Excel', platform: 'OfficeOnline' } as const;
const ready = Promise.resolve(INFO);

/** Names and the functions that stand behind them; Excel's names know no case. */
class Association {
  readonly mappings: Record<string, unknown> = {};
  private readonly handlers: (() => void)[] = [];

  readonly associate = (name: string, work: unknown): void => {
    this.mappings[name.toUpperCase()] = work;
    for (const handler of this.handlers) handler();
  };

  onchange(handler: () => void): void {
    this.handlers.push(handler);
  }
}

const actions = new Association();
const loaderParts = {
  onReady: (callback?: (given: typeof INFO) => unknown) => ready.then((given) => {
    callback?.(given);
    return given;
  }),
  HostType: { Excel: 'Excel' },
  PlatformType: { OfficeOnline: 'OfficeOnline' },
  actions: { _association: actions, associate: actions.associate },
};

/** Before Microsoft's script: it asks for these as soon as it runs. */
export function prepareOffice(): void {
  const functions = new Association();
  Object.assign(globalThis, { CustomFunctions: { _association: functions, associate: functions.associate }, Office: loaderParts });
}

/** Office names a language with its country. */
const officeTags: Readonly<Record<Locale, string>> = { en: 'en-US', he: 'he-IL', ro: 'ro-RO', lt: 'lt-LT', lv: 'lv-LV' };

/** After Microsoft's script. Its own object has a context that cannot be set, so ours stands in front of it. */
export function provideOffice(model: WorkbookModel, host: ExcelHost, preferences: PreferenceStore): void {
  const real = (globalThis as { Office?: object }).Office;
  if (!real) throw new Error('Office.js has not been loaded.');
  const { document, tell } = officeDocument(model, (listener) => host.events.onDocumentSelection(listener));
  let theme = preferences.get().theme;
  preferences.subscribe(() => {
    if (preferences.get().theme === theme) return;
    theme = preferences.get().theme;
    tell(THEME_CHANGED, { officeTheme: officeTheme(preferences) });
  });
  const tag = () => officeTags[preferences.get().language];
  const context = {
    ...INFO,
    diagnostics: { ...INFO, version: '16.0.0.0' },
    get displayLanguage() { return tag(); },
    get contentLanguage() { return tag(); },
    get officeTheme() { return officeTheme(preferences); },
    requirements: { isSetSupported },
    document,
  };
  const office = Object.create(real, {
    ...Object.fromEntries(Object.entries(loaderParts).map(([name, value]) => [name, { value, enumerable: true }])),
    addin: { value: { showAsTaskpane: () => Promise.resolve(), hide: () => Promise.resolve() }, enumerable: true },
    context: { value: context, enumerable: true },
    isSetSupported: { value: isSetSupported, enumerable: true },
    EventType: { value: { ...(real as { EventType?: object }).EventType, OfficeThemeChanged: THEME_CHANGED } },
  }) as object;
  (globalThis as { Office?: object }).Office = office;
}

function isSetSupported(name: string, version: string | number = '1.1'): boolean {
  const known = SETS[name];
  return known !== undefined && compareVersions(String(version), String(known)) <= 0;
}

function compareVersions(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}

function officeTheme(preferences: PreferenceStore): object {
  const { theme } = preferences.get();
  const { body, ink, control } = COLORS[theme];
  return {
    bodyBackgroundColor: body, bodyForegroundColor: ink, controlBackgroundColor: control, controlForegroundColor: ink,
    isDarkTheme: theme !== 'light', themeId: theme === 'light' ? 0 : theme === 'dark' ? 4 : 5,
  };
}

/**
 * What the page learns from Office about where it runs: Excel or not, languages, colours, versions. Outside Excel
 * (someone opened the page in a browser) there is no answer to most of it, and the page says so.
 *
 * Office.js tells an add-in nothing about the person: an author's name must be asked for.
 */
export type OfficeColours = 'light' | 'dark' | 'contrast';

export interface OfficeEnvironment {
  readonly inExcel: boolean;
  /** Language of Excel's own texts: en-US, he-IL. */
  readonly displayLanguage: string;
  /** Language of the data: how dates and numbers are written. */
  readonly contentLanguage: string;
  /** Whether this Excel has the version of the requirement set ExcelApi: '1.14'. */
  readonly supports: (version: string) => boolean;
  readonly colours: () => OfficeColours;
  /** Called when the colours change; the result stops it. */
  readonly watchColours: (listener: () => void) => () => void;
}

/** Tables, their events and frozen panes; the manifest asks for no less. */
export const neededExcelApi = '1.9';

/** Some hosts leave out what the types promise (issue office-js 6134). */
type Told = { readonly [K in 'displayLanguage' | 'contentLanguage' | 'requirements' | 'officeTheme']?: Office.Context[K] };

export async function whenOfficeReady(): Promise<OfficeEnvironment> {
  const { host } = await Office.onReady();
  const told: Told = (Office.context) ?? {};
  const pageLanguage = navigator.language;
  return {
    inExcel: (host as Office.HostType | null) === Office.HostType.Excel,
    displayLanguage: told.displayLanguage ?? pageLanguage,
    contentLanguage: told.contentLanguage ?? told.displayLanguage ?? pageLanguage,
    // A host that does not say what it has is believed to have what the manifest asks for.
    supports: (version) => told.requirements?.isSetSupported('ExcelApi', version) ?? !isLater(version, neededExcelApi),
    colours: () => coloursOf(told.officeTheme),
    watchColours,
  };
}

function isLater(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [thanMajor = 0, thanMinor = 0] = than.split('.').map(Number);
  return major > thanMajor || (major === thanMajor && minor > thanMinor);
}

const forcedColours = '(forced-colors: active)';
const darkScheme = '(prefers-color-scheme: dark)';

export function coloursOf(theme: Office.OfficeTheme | undefined): OfficeColours {
  if (matchMedia(forcedColours).matches) return 'contrast';
  const background = theme?.bodyBackgroundColor;
  const isDark = (theme as Partial<Office.OfficeTheme> | undefined)?.isDarkTheme
    ?? (background === undefined ? undefined : isDarkColour(background)) ?? matchMedia(darkScheme).matches;
  return isDark ? 'dark' : 'light';
}

/** #RRGGBB; undefined for anything else. */
function isDarkColour(colour: string): boolean | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function watchColours(listener: () => void): () => void {
  const queries = [forcedColours, darkScheme].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

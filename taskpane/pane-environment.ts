/**
 * What the surroundings decide for the pane and may change while it runs: the language of Excel's interface and its
 * colours. src/host/excel/office-environment.ts reads them from Office; the workbench has switches for them.
 */
import type { Locale } from '../src/locales/locales';

export type PaneTheme = 'light' | 'dark' | 'contrast';

export interface PaneEnvironment {
  locale(): Locale;
  theme(): PaneTheme;
  /** Called after either has changed; the result stops it. */
  subscribe(listener: () => void): () => void;
}

/** The words of the page on which customers are written into a file. */
import type { ExportFormatName } from '../app/export-formats';

export interface ExportPageTexts {
  /** Where the list of customers leads to the page. */
  readonly command: string;
  readonly heading: string;
  readonly back: string;
  readonly format: string;
  readonly formats: Readonly<Record<ExportFormatName, string>>;
  readonly which: string;
  readonly all: string;
  readonly shown: (count: number) => string;
  readonly ticked: (count: number) => string;
  readonly backupAll: string;
  readonly consent: string;
  readonly noConsent: string;
  readonly summary: (written: number, chosen: number) => string;
  readonly missing: string;
  readonly more: (count: number) => string;
  readonly save: string;
  readonly working: string;
  readonly file: string;
  readonly done: (file: string) => string;
  /** An empty list to be filled in and imported. */
  readonly template: string;
  readonly templateFile: string;
}

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
  readonly columns: {
    readonly label: string;
    readonly all: string;
    readonly own: string;
    /** So many are chosen. */
    readonly count: (count: number) => string;
    readonly none: string;
    readonly tickAll: string;
    readonly tickNone: string;
  };
  readonly backupAll: string;
  readonly consent: string;
  readonly noConsent: string;
  /** Label of what they agreed to it for. */
  readonly purpose: string;
  readonly anyPurpose: string;
  readonly summary: (written: number, chosen: number) => string;
  /** Above those who are not written, with what they lack. */
  readonly leftOut: string;
  /** Above what can be written, and wants to be looked at. */
  readonly missing: string;
  /** Above what only needs to be known. */
  readonly further: string;
  readonly more: (count: number) => string;
  readonly save: string;
  readonly looking: string;
  readonly working: string;
  readonly stop: string;
  readonly stopped: string;
  readonly again: string;
  readonly file: string;
  readonly done: (file: string) => string;
  /** An empty list to be filled in and imported. */
  readonly template: string;
  readonly templateFile: string;
}

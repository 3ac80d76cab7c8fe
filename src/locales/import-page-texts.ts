/** The words of the page on which customers are taken out of a file. */
import type { ImportEntriesTexts } from './import-entries-texts';
import type { ImportPresetName, MatchGround } from '../transfer/import-presets';

export interface ImportPageTexts {
  /** Where the list of customers leads to the page. */
  readonly command: string;
  readonly heading: string;
  readonly back: string;
  readonly choose: {
    readonly intro: string;
    readonly file: string;
    readonly drop: string;
    readonly paste: string;
    readonly usePasted: string;
    readonly sheet: string;
    /** Cells of the sheet, as B3:H200; empty for all of it. */
    readonly range: string;
    readonly useSheet: string;
    /** The files of an archive of this name. */
    readonly packed: (archive: string) => string;
    readonly useFile: string;
    /** An import that was broken off; `name` as people call where it came from. */
    readonly unfinished: (name: string) => string;
    readonly forget: string;
  };
  readonly doing: Readonly<Record<'reading' | 'understanding' | 'comparing' | 'importing', string>>;
  readonly stop: string;
  readonly refused: string;
  readonly source: {
    readonly rows: (count: number) => string;
    readonly another: string;
    readonly pasted: string;
    /** Opens what is asked where letters are wrong. */
    readonly letters: string;
    readonly encoding: string;
    readonly sample: string;
    /** Of the corrections, since the file was read in other letters. */
    readonly kept: (corrections: number, of: number) => string;
    readonly list: string;
    readonly headers: string;
    readonly line: (line: string, text: string) => string;
    readonly noHeaders: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<ImportPresetName, string>>;
    /** Before what was found there; `further` are rows that are not named. */
    readonly inRows: (lines: string, further: number) => string;
    readonly furtherFindings: (count: number) => string;
  };
  readonly columns: {
    readonly heading: string;
    readonly meaning: (header: string) => string;
    readonly policy: (header: string) => string;
    readonly out: string;
    readonly own: string;
    readonly apart: string;
    readonly empty: string;
    readonly unsure: string;
    readonly policies: Readonly<Record<'fill' | 'overwrite' | 'never', string>>;
    readonly noName: string;
    /** Above the words of a column that nobody knows. */
    readonly words: string;
    readonly word: (word: string, rows: number) => string;
    readonly asWritten: string;
    /** Nothing is said of the word yet, and its rows are refused. */
    readonly unsaid: string;
    readonly emptied: string;
    readonly addToList: string;
    readonly saveMapping: string;
    readonly useMapping: string;
    readonly mappingFile: string;
    readonly mappingTaken: (name: string) => string;
    readonly next: string;
  };
  readonly plan: {
    readonly heading: string;
    readonly summary: string;
    /** Columns that may mean several things, and for none of which somebody decided. */
    readonly openColumns: (columns: string) => string;
    readonly leftOut: (columns: string) => string;
    readonly fresh: (count: number) => string;
    readonly updates: (count: number) => string;
    readonly unchanged: (count: number) => string;
    readonly rejected: (count: number) => string;
    readonly skipped: (count: number) => string;
    readonly twins: (count: number) => string;
    readonly lines: (lines: string) => string;
    readonly foundBy: (grounds: string) => string;
    readonly grounds: Readonly<Record<MatchGround, string>>;
    readonly certain: string;
    readonly change: (field: string, before: string, after: string) => string;
    readonly kept: (field: string, given: string) => string;
    readonly rows: (count: number) => string;
    readonly decide: (name: string) => string;
    readonly ownCard: string;
    readonly thatCard: (card: string) => string;
    readonly skip: string;
    readonly withoutFaults: string;
    readonly saveRejected: string;
    readonly rejectedFile: string;
    readonly corrected: (count: number) => string;
    readonly correctHint: string;
    readonly cell: (column: string, line: number) => string;
    /** Of a corrected cell, what stands in the file; '' if nothing. */
    readonly fileSays: (given: string) => string;
    readonly takeBack: (column: string, line: number) => string;
    readonly takeBackShort: string;
    /** Of files whose cells are no cells of a table. */
    readonly correctElsewhere: string;
    readonly more: (count: number) => string;
    readonly toColumns: string;
    readonly nothing: string;
    readonly go: (count: number) => string;
  };
  readonly entries: ImportEntriesTexts;
  readonly done: (made: number, changed: number) => string;
  readonly doneBut: (rejected: number) => string;
}

/** The words of the page on which customers are taken out of a file. */
import type { ImportPresetName, MatchGround } from '../transfer/import-presets';

export interface ImportPageTexts {
  readonly menu: string;
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
    readonly useSheet: string;
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
    readonly list: string;
    readonly headers: string;
    readonly line: (line: string, text: string) => string;
    readonly noHeaders: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<ImportPresetName, string>>;
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
    readonly next: string;
  };
  readonly plan: {
    readonly heading: string;
    readonly summary: string;
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
    readonly more: (count: number) => string;
    readonly toColumns: string;
    readonly nothing: string;
    readonly go: (count: number) => string;
  };
  readonly done: (made: number, changed: number) => string;
  readonly doneBut: (rejected: number) => string;
}

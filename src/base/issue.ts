/**
 * An expected problem as data: a stable code, the facts, and where it is. Its words live in the locales.
 * Each layer declares its own map from code to facts; `Issue<Map>` is the union over that map.
 */
export type Severity = 'error' | 'warning' | 'info';

export interface IssuePlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly table?: string;
  /** A1 address without the sheet. */
  readonly cell?: string;
  readonly id?: string;
  readonly field?: string;
  readonly line?: number;
  readonly value?: string;
}

/** Values of fields of the record at `where` that would put the matter right; null empties a field. Only what needs no asking. */
export type IssueFix = Readonly<Record<string, string | number | boolean | null>>;

export type IssueFacts = Readonly<Record<string, string | number>>;

export type Issue<M extends { [C in keyof M]: IssueFacts } = Record<string, IssueFacts>> = {
  [C in keyof M & string]: {
    readonly severity: Severity;
    readonly code: C;
    readonly facts: M[C];
    readonly where?: IssuePlace;
    readonly fix?: IssueFix;
  };
}[keyof M & string];

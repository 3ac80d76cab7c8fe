/** The words for filling cards from public registers, as a type: one file a language. */
import type { UnknownReason } from '../app/register-inquiry';
import type { RecordWarning } from '../registry/compare-record';

export interface RegistersTexts {
  /** The command, on the card and for many. */
  readonly command: string;
  readonly hint: string;
  readonly heading: string;
  readonly back: string;
  /** What is under way, with the names of the registers. */
  readonly asking: (services: string) => string;
  readonly stop: string;
  readonly again: string;
  /** No register knows a number of the card. */
  readonly none: string;
  readonly answers: Readonly<Record<'found' | 'absent' | 'unknown', string>>;
  readonly reasons: Readonly<Record<UnknownReason, string>>;
  readonly warnings: Readonly<Record<RecordWarning, string>>;
  /** The register's name is quite another one; '' where the register only says that it is. */
  readonly otherName: (name: string) => string;
  readonly evidence: (time: string, number: string) => string;
  readonly requestId: (id: string) => string;
  readonly lastAsked: string;
  readonly same: string;
  readonly differences: string;
  /** What stands on the card now. */
  readonly onCard: (value: string) => string;
  /** Whose value it is. */
  readonly from: (service: string) => string;
  readonly never: string;
  readonly ifEmpty: string;
  readonly fill: (fields: number) => string;
  readonly filling: string;
  /** The card has unsaved changes. */
  readonly takeOver: (fields: number) => string;
  readonly takeOverHint: string;
  readonly cancel: string;
  readonly filled: (fields: number) => string;
  readonly tookOver: (fields: number) => string;
  readonly unwritten: string;
  readonly proxy: {
    readonly heading: string;
    readonly label: string;
    readonly hint: string;
    readonly save: string;
    readonly kept: string;
    readonly wrong: string;
    readonly forgotten: string;
  };
  readonly many: {
    readonly intro: (known: number, ticked: number) => string;
    readonly needsProxy: (services: string) => string;
    readonly start: (customers: number) => string;
    readonly progress: (done: number, total: number) => string;
    readonly counts: (found: number, absent: number, unknown: number) => string;
    readonly resume: (left: number) => string;
    readonly results: string;
    readonly fields: (count: number) => string;
    readonly same: (customers: number) => string;
    readonly otherName: string;
    readonly apply: (customers: number) => string;
    readonly nothing: string;
    readonly more: (rest: number) => string;
    readonly filled: (customers: number) => string;
    readonly leftOut: (customers: number) => string;
  };
}

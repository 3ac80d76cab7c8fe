/** The words of the customer card. */
import type { Writer } from '../app/app';
import type { CardTable } from '../model/fields';
import type { OwnFieldTexts } from './own-field-texts';

export interface CardTexts {
  readonly label: string;
  readonly newCustomer: string;
  readonly back: string;
  readonly previous: string;
  readonly next: string;
  readonly save: string;
  readonly saveAndNew: string;
  readonly cancel: string;
  readonly saving: string;
  readonly requiredMark: string;
  readonly notInList: (value: string) => string;
  readonly unsaved: string;
  readonly discard: string;
  readonly keepEditing: string;
  readonly empty: string;
  readonly arrived: (was: string) => string;
  readonly arrivedIn: (fields: string) => string;
  /** A field changed on the card and elsewhere, by whose doing the other change is: one's own in the sheet, or others'. */
  readonly conflicts: Readonly<Record<Writer, {
    readonly question: (mine: string, theirs: string) => string;
    readonly keepMine: string;
    readonly takeTheirs: string;
    readonly decideFirst: string;
  }>>;
  readonly notSaved: string;
  readonly gone: string;
  readonly saveAsNew: string;
  readonly dateHint: (example: string) => string;
  /** Opens the calendar of a field. */
  readonly calendar: (field: string) => string;
  /** Titles of the sections that list rows of other tables. */
  readonly rowsOf: Readonly<Record<CardTable, string>>;
  readonly addRow: Readonly<Record<CardTable, string>>;
  readonly sections: string;
  readonly openAll: string;
  readonly closeAll: string;
  /** What the number beside a section's title says, for those who hear it. */
  readonly filled: (fields: number) => string;
  readonly rowCount: (rows: number) => string;
  readonly hasFindings: string;
  /** A row of another table; `row` is its summary in one line. */
  readonly row: {
    readonly edit: (row: string) => string;
    readonly close: string;
    readonly remove: (row: string) => string;
    readonly restore: (row: string) => string;
    readonly removed: string;
    readonly added: string;
    readonly changed: string;
    readonly blank: string;
    readonly gone: string;
    readonly changedElsewhere: string;
    readonly addAgain: string;
    readonly letGo: string;
    readonly removeAnyway: string;
    readonly keep: string;
  };
  readonly list: {
    readonly remove: (value: string) => string;
    readonly add: (field: string) => string;
    readonly typed: (value: string) => string;
    readonly another: string;
    readonly newValue: string;
    readonly toList: (value: string) => string;
    readonly cancel: string;
  };
  /** The firm's own fields. */
  readonly own: OwnFieldTexts['card'];
  readonly noColumn: string;
  readonly addColumns: string;
  readonly addColumnsHint: (fields: string) => string;
  readonly checklist: {
    readonly label: string;
    readonly ready: string;
    readonly open: (points: number) => string;
    readonly required: (fields: string) => string;
    readonly faults: (fields: string) => string;
    readonly doubts: (fields: string) => string;
    readonly contact: string;
    readonly fiscal: string;
    readonly notes: string;
    readonly methods: string;
    readonly go: (field: string) => string;
  };
  readonly similar: string;
  /** An unsaved card that the device kept. */
  readonly kept: {
    readonly title: (name: string) => string;
    readonly resume: string;
    readonly discard: string;
    readonly forgotten: string;
  };
  readonly privateNote: { readonly label: string; readonly hint: string; readonly failed: string };
  readonly file: {
    readonly pick: string;
    readonly hint: string;
    readonly verify: string;
    readonly same: (name: string) => string;
    readonly differs: (name: string) => string;
    readonly failed: (name: string) => string;
  };
}

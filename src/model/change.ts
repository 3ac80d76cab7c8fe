/**
 * The one kind of change. An edit in the card, an edit in the sheet, an import, a merge, an undo: each is a ChangeSet,
 * goes through one gate (app/register-session.ts), is journalled, and can be inverted.
 */
import type { Scalar } from './field-kinds';
import type { RecordId } from './ids';
import type { TableKey } from './fields';
import type { RowPlace } from '../base/row-place';

/** Field values by field key; a custom field's key is `x:` and its header. Absent and null both mean empty. */
export type Values = Readonly<Record<string, Scalar>>;

export type Change =
  /** Without a place it goes to the end of its table. */
  | { readonly type: 'add'; readonly table: TableKey; readonly id: RecordId; readonly values: Values; readonly place?: RowPlace | undefined }
  | {
      readonly type: 'set';
      readonly table: TableKey;
      readonly id: RecordId;
      readonly field: string;
      readonly before: Scalar;
      readonly after: Scalar;
    }
  /** The place is where it stood; journals of earlier versions do not say it. */
  | { readonly type: 'remove'; readonly table: TableKey; readonly id: RecordId; readonly values: Values; readonly place?: RowPlace | undefined };

/** What made the change: stable for ever, the journal keeps it. */
export type Cause =
  | 'card' | 'sheet' | 'bulk' | 'remove' | 'succession' | 'paste' | 'fix' | 'fill' | 'accept' | 'list' | 'filter' | 'settings'
  | 'merge' | 'unmerge' | 'judge' | 'import' | 'erase' | 'make' | 'adopt' | 'repair' | 'undo' | 'redo' | 'sample' | 'automation'
  /** Done in the sheets while no add-in ran, by nobody knows whom. */
  | 'elsewhere'
  /** Another copy of the workbook was brought in. */
  | 'reconcile'
  /** Cards are as they were in an earlier state again. */
  | 'restore'
  /** Somebody said which of two values holds. */
  | 'decide';

/** A choice that holds for the whole register, kept in its `_meta` table. */
export interface SettingChange {
  readonly key: 'profile';
  readonly before: string;
  readonly after: string;
}

export interface ChangeSet {
  readonly id: RecordId;
  /** Milliseconds since the Unix epoch, by the writer's clock: for showing, not for ordering. */
  readonly at: number;
  readonly author: string;
  readonly cause: Cause;
  readonly changes: readonly Change[];
  /** The ChangeSet that this one takes back. */
  readonly undoes?: RecordId;
  readonly setting?: SettingChange;
}

export function invertChange(change: Change): Change {
  switch (change.type) {
    case 'add':
      return { ...change, type: 'remove' };
    case 'remove':
      return { ...change, type: 'add' };
    case 'set':
      return { ...change, before: change.after, after: change.before };
  }
}

/** The changes that take these back, last first. */
export function invertChanges(changes: readonly Change[]): Change[] {
  return [...changes].reverse().map(invertChange);
}

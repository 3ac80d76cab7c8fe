/** What a copy of a register holds, as far as bringing copies together is concerned. */
import type { Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';

export interface CopiedTable {
  /** Empty values are left out. */
  readonly rows: ReadonlyMap<RecordId, Values>;
  /** Fields that have a column there: what has none was not emptied, it is only not shown. */
  readonly fields: ReadonlySet<string>;
}

/** A table that is missing there has no rows, and took none away. */
export type RegisterCopy = ReadonlyMap<TableKey, CopiedTable>;

/** What is known of the moment at which two copies were one: undefined for a row that was not there then. */
export type BaseOf = (table: TableKey, id: RecordId) => Values | undefined;

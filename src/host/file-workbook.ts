/** A workbook that becomes a file. */
import type { Result } from '../base/result';
import type { HostIssue, TableSpec, Workbook, WritableValue } from './workbook';

/** A table of so many rows that they are asked for one by one, while the file is written. */
export interface LongTable extends Omit<TableSpec, 'rows'> {
  readonly rowCount: number;
  readonly rows: Iterable<readonly WritableValue[]>;
}

export interface FileWorkbook extends Workbook {
  /** The file as it stands now. */
  bytes(): Uint8Array;
  /** The file as it would stand with these tables made too; it pauses after each row. The workbook stays without them. */
  bytesWith(tables: readonly LongTable[]): Generator<undefined, Result<Uint8Array, HostIssue>>;
}

/**
 * The firm's own columns of Customers and what Excel shows their cells as, which tells what they are (own-fields.ts): read of one
 * filled cell a column, anew when the columns are others or the first value comes into an empty one.
 */
import { ok, type Result } from '../base/result';
import type { TableLayout } from '../host/table-layout';
import type { Workbook } from '../host/workbook';
import type { Change } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { AppIssue } from './app';

export class OwnColumnFormats {
  readonly #register: Register;
  readonly #workbook: Workbook;
  #areDue = false;
  /** Own fields in whose columns nothing stood when their formats were read: what is typed there first tells. */
  #empty: ReadonlySet<string> = new Set();

  constructor(register: Register, workbook: Workbook) {
    this.#register = register;
    this.#workbook = workbook;
  }

  /** The register gets the columns of the layout, with the formats that are known of them; whether they are others than before. */
  noteLayout(layout: TableLayout | undefined): boolean {
    const known = new Map(this.#register.ownColumns.columns.map((column) => [column.key, column]));
    const columns = (layout?.fields ?? []).flatMap((key, c) =>
      (key.startsWith('x:') ? [known.get(key) ?? { key, header: layout?.headers[c] ?? '' }] : []));
    this.#register.ownColumns = { columns, date1904: layout?.date1904 ?? false };
    this.#areDue = columns.length > 0;
    return columns.length !== known.size || columns.some(({ key }) => !known.has(key));
  }

  /** Whether they are to be read, after these changes. */
  isDue(changes: readonly Change[]): boolean {
    return this.#areDue || this.#fillsEmpty(changes);
  }

  #fillsEmpty(changes: readonly Change[]): boolean {
    if (this.#empty.size === 0) return false;
    return changes.some((change) => {
      if (change.table !== 'Customers' || change.type === 'remove') return false;
      return change.type === 'set' ? this.#empty.has(change.field) : [...this.#empty].some((field) => change.values[field] !== undefined);
    });
  }

  /** `bodyRow` says where a customer's row is in the sheet. */
  async read(bodyRow: (id: RecordId) => number): Promise<Result<void, AppIssue>> {
    const { columns, date1904 } = this.#register.ownColumns;
    const unfound = new Map(columns.map(({ key }) => [key, 0]));
    const rows = new Map<string, number>();
    for (const [at, values] of this.#register.rows('Customers').entries()) {
      if (unfound.size === 0) break;
      for (const key of unfound.keys()) {
        if (values[key] === undefined) continue;
        rows.set(key, bodyRow(this.#register.ids('Customers')[at] ?? ''));
        unfound.delete(key);
      }
    }
    const read = await this.#workbook.readFormats('Customers', columns.map(({ key, header }) => ({ row: rows.get(key) ?? 0, column: header })));
    if (!read.ok) return read;
    this.#areDue = false;
    this.#empty = new Set(unfound.keys());
    this.#register.ownColumns = {
      date1904, columns: columns.map(({ key, header }, c) => ({ key, header, ...(read.value[c] !== undefined && { numberFormat: read.value[c] }) })),
    };
    return ok(undefined);
  }
}

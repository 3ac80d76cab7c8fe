/**
 * Fields that a workbook has no column for: deleted there, or of a newer version than its add-in. Nobody emptied them, so they
 * read as the base remembers them, travel on untouched, and are written nowhere (R11). A column that comes back is empty at
 * first; until a round has filled it, its empty cells say nothing, and what is typed there was typed by somebody who saw nothing.
 */
import type { Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Base, ShownFields } from './base-record';
import type { ReadRow, ReadRows } from './find-operations';
import { unitValues } from './join-unit';
import type { Operation } from './operation';
import type { RowWrite } from './plan-write-back';
import { unitNamed } from './sync-unit';

export interface ShownWorkbook {
  /** As the cells hold it. */
  readonly rows: ReadRows;
  readonly base: Base;
  readonly fields: ShownFields;
  /** Those of the last round that came to its end; undefined before anything was agreed on. */
  readonly filled: ShownFields | undefined;
}

export function isSameFields(fields: ShownFields, filled: ShownFields | undefined): boolean {
  return filled !== undefined && [...fields].every(([table, shown]) => filled.get(table)?.size === shown.size && [...shown].every(([field, column]) => filled.get(table)?.get(field) === column));
}

export class HiddenFields {
  readonly #read: ShownWorkbook;
  /** Fields that have a column which is filled, by table: asked of every value of the base. */
  readonly #plain: ReadonlyMap<TableKey, ReadonlySet<string>>;

  constructor(read: ShownWorkbook) {
    this.#read = read;
    this.#plain = new Map([...read.fields].map(([table, shown]) => [table, new Set([...shown.keys()].filter((field) => !this.#isUnfilled(table, field)))]));
  }

  /** The row with what it has no cells for. */
  whole(id: RecordId, row: ReadRow): ReadRow {
    const known = this.#read.base.get(id)?.values;
    const plain = this.#plain.get(row.table);
    if (known === undefined || (plain !== undefined && Object.keys(known).every((field) => plain.has(field)))) return row;
    const hidden = Object.entries(known).filter(([field]) => !this.#isShown(row.table, field) || (this.#isUnfilled(row.table, field) && (row.values[field] ?? null) === null));
    return hidden.length === 0 ? row : { table: row.table, values: { ...row.values, ...Object.fromEntries(hidden) } };
  }

  /**
   * Who types into a column that came back and is not filled yet, has not seen what belongs there. What the hub may have lost of
   * that is told first, for nobody else may have it any more.
   */
  asSeen(op: Operation): readonly Operation[] {
    if (op.type !== 'set') return [op];
    const typed = this.#read.rows.get(op.id)?.values ?? {};
    const unit = unitNamed(op.table, op.unit);
    if (!unit.fields.some((field) => this.#isUnfilled(op.table, field) && (typed[field] ?? null) !== null)) return [op];
    const { before, ...rest } = op;
    const unseen = { ...rest, base: 0 };
    return before === undefined ? [{ ...rest, after: unitValues(unit, this.#read.base.get(op.id)?.values ?? {}) }, unseen] : [unseen];
  }

  /** The row with what its person did not see where they typed into a column that is not filled yet. */
  beforeTyped(id: RecordId, row: ReadRow): ReadRow {
    const unseen = Object.entries(this.#read.base.get(id)?.values ?? {}).filter(([field, value]) => this.#isUnfilled(row.table, field) && (row.values[field] ?? null) !== value);
    return unseen.length === 0 ? row : { table: row.table, values: { ...row.values, ...Object.fromEntries(unseen) } };
  }

  /** What of a write there are cells for, expecting what stands in them; undefined if nothing is left to write. */
  inCells(write: RowWrite): RowWrite | undefined {
    switch (write.type) {
      case 'add': return { ...write, row: { ...write.row, values: this.#shown(write.row.table, write.row.values) } };
      case 'remove': return { ...write, expected: { ...write.expected, values: this.#cells(write.id, write.expected.table, write.expected.values) } };
      case 'set': {
        const table = this.#read.rows.get(write.id)?.table;
        if (table === undefined) return write;
        const values = this.#shown(table, write.values);
        return Object.keys(values).length === 0 ? undefined : { ...write, values, expected: this.#cells(write.id, table, write.expected) };
      }
    }
  }

  /** What the cells of columns that came back are to hold, but for those that are written anyway. */
  fills(writes: readonly RowWrite[]): RowWrite[] {
    const { rows, base, filled, fields } = this.#read;
    if (isSameFields(fields, filled)) return [];
    const written = new Map(writes.map((write) => [write.id, write]));
    return [...rows].flatMap(([id, { table, values }]): RowWrite[] => {
      const write = written.get(id);
      if (write !== undefined && write.type !== 'set') return [];
      const empty = Object.entries(base.get(id)?.values ?? {}).filter(([field]) => this.#isShown(table, field) && this.#isUnfilled(table, field) && (values[field] ?? null) === null && write?.values[field] === undefined);
      return empty.length === 0 ? [] : [{ type: 'set', id, expected: Object.fromEntries(empty.map(([field]) => [field, null])), values: Object.fromEntries(empty) }];
    });
  }

  #isShown(table: TableKey, field: string): boolean {
    return this.#read.fields.get(table)?.has(field) === true;
  }

  #isUnfilled(table: TableKey, field: string): boolean {
    return this.#read.filled !== undefined && this.#read.filled.get(table)?.get(field) !== this.#read.fields.get(table)?.get(field);
  }

  #shown(table: TableKey, values: Values): Values {
    return Object.fromEntries(Object.entries(values).filter(([field]) => this.#isShown(table, field)));
  }

  #cells(id: RecordId, table: TableKey, expected: Values): Values {
    const cells = this.#read.rows.get(id)?.values ?? {};
    return Object.fromEntries(Object.entries(this.#shown(table, expected)).map(([field, value]) => [field, this.#isUnfilled(table, field) && (cells[field] ?? null) === null ? null : value]));
  }
}

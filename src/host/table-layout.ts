/**
 * Rows ↔ records. Which column holds which field is decided by Excel's own column id first (so a renamed or moved column
 * stays the field it was), by its header second; a column nobody knows is one of the firm's own fields, `x:` and header.
 */
import { dateOfSerial, isCalendarDate, serialOfDate } from '../base/calendar-date';
import { fieldOf, type TableKey } from '../model/fields';
import { isTextKind, type Scalar } from '../model/field-kinds';
import type { Values } from '../model/change';
import { isDerived, marksHeader } from './derived-columns';
import { isCellError, type CellValue, type TableOutline, type WritableValue } from './workbook';

export interface TableLayout {
  readonly table: TableKey;
  readonly date1904: boolean;
  /** Field key of each column, in sheet order; a derived column's own name (derived-columns.ts). */
  readonly fields: readonly string[];
  /** Header of each column, in sheet order. */
  readonly headers: readonly string[];
  readonly columnIds: readonly number[];
}

/** `known` maps a column id to its field, as the register remembers it; `headerFields` maps a folded header to a field. */
export function layoutOf(
  table: TableKey,
  outline: TableOutline,
  known: ReadonlyMap<number, string>,
  fieldOfHeader: (header: string) => string | undefined,
  date1904: boolean,
): TableLayout {
  // A firm's own column of such a name stays its own: beside ours stands the one whose name nobody would take.
  const hasDerived = outline.columns.some(({ header }) => header === marksHeader);
  const taken = new Set(outline.columns.map(({ id }) => known.get(id)).filter((field) => field !== undefined));
  const fields = outline.columns.map(({ id, header }) => {
    const remembered = known.get(id);
    // A field of an older format is the firm's own now.
    if (remembered !== undefined) return fieldOf(table, remembered) === undefined && !isDerived(remembered) ? `x:${header}` : remembered;
    const field = fieldOfHeader(header);
    if (field === undefined || taken.has(field) || (isDerived(field) && !hasDerived)) return `x:${header}`;
    taken.add(field);
    return field;
  });
  return {
    table, date1904, fields,
    headers: outline.columns.map(({ header }) => header),
    columnIds: outline.columns.map(({ id }) => id),
  };
}

/** How the cells of a column are read: `id` and `derived` are no values, `own` are the firm's, of any kind. */
type Reading = 'id' | 'derived' | 'own' | 'date' | 'text' | 'plain';

// Worked out once a layout: every cell of a register is read by it.
const readings = new WeakMap<TableLayout, readonly Reading[]>();

function readingsOf(layout: TableLayout): readonly Reading[] {
  let known = readings.get(layout);
  if (known === undefined) {
    known = layout.fields.map((field): Reading => {
      const kind = fieldOf(layout.table, field)?.kind;
      if (field === 'id') return 'id';
      if (isDerived(field)) return 'derived';
      if (kind === undefined) return 'own';
      return kind === 'date' ? 'date' : isTextKind(kind) ? 'text' : 'plain';
    });
    readings.set(layout, known);
  }
  return known;
}

function scalarOf(cell: Exclude<CellValue, null>, reading: Reading, date1904: boolean): Scalar {
  if (isCellError(cell)) return cell.error;
  if (reading === 'date') return typeof cell === 'number' ? dateOfSerial(cell, date1904) ?? String(cell) : String(cell);
  if (reading === 'text') return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
  return cell;
}

export function cellOf(value: Scalar, layout: TableLayout, field: string): WritableValue {
  if (typeof value === 'string' && fieldOf(layout.table, field)?.kind === 'date' && isCalendarDate(value)) {
    return serialOfDate(value, layout.date1904);
  }
  return value;
}

/** The record of a row without its id; empty cells are left out. */
export function valuesOfRow(row: readonly CellValue[], layout: TableLayout): Record<string, Scalar> {
  const values: Record<string, Scalar> = {};
  const reading = readingsOf(layout);
  for (let c = 0; c < layout.fields.length; c += 1) {
    const cell = row[c] ?? null;
    // Most cells of a wide table are empty.
    if (cell === null || cell === '') continue;
    const field = layout.fields[c];
    const how = reading[c];
    if (field !== undefined && how !== undefined && how !== 'id' && how !== 'derived') values[field] = scalarOf(cell, how, layout.date1904);
  }
  return values;
}

export function rowOfRecord(id: string, values: Values, layout: TableLayout): WritableValue[] {
  return layout.fields.map((field) => (field === 'id' ? id : cellOf(values[field] ?? null, layout, field)));
}

export function headerOfField(layout: TableLayout, field: string): string | undefined {
  const at = layout.fields.indexOf(field);
  return at < 0 ? undefined : layout.headers[at];
}

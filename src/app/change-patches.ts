/** What a ChangeSet writes into the tables: cells of rows that stay, rows that come, rows that go. */
import type { Change, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { TableKey } from '../model/fields';
import { cellOf, headerOfField, rowOfRecord } from '../host/table-layout';
import type { CellEdit, InsertedRow, TablePatch, WritableValue } from '../host/workbook';
import type { AppIssue } from './app';
import { schemaVersion } from './hidden-tables';
import type { RegisterLayouts } from './read-layouts';

export function patchesFor(changes: readonly Change[], layouts: RegisterLayouts): TablePatch[] {
  const patches = new Map<TableKey, { cells: CellEdit[]; append: WritableValue[][]; insert: InsertedRow[]; remove: string[] }>();
  for (const change of changes) {
    const layout = layouts.get(change.table);
    if (layout === undefined) continue;
    const patch = patches.get(change.table) ?? { cells: [], append: [], insert: [], remove: [] };
    patches.set(change.table, patch);
    if (change.type === 'add') {
      const values = rowOfRecord(change.id, change.values, layout);
      if (change.place === undefined) patch.append.push(values);
      else patch.insert.push({ values, place: change.place });
    } else if (change.type === 'remove') patch.remove.push(change.id);
    else {
      const column = headerOfField(layout, change.field);
      if (column !== undefined) patch.cells.push({ key: change.id, column, value: cellOf(change.after, layout, change.field) });
    }
  }
  return [...patches].map(([table, patch]) => ({ table, ...patch }));
}

/** A value that has no column, or a row that has no sheet, would be lost silently. `schema` is the register's format. */
export function lostColumn(changes: readonly Change[], layouts: RegisterLayouts, schema: number): AppIssue | undefined {
  for (const change of changes) {
    const { table } = change;
    const layout = layouts.get(table);
    if (change.type === 'remove' && layout !== undefined) continue;
    const fields = change.type === 'set' ? [change.field] : keptFields(change.values);
    const field = layout === undefined ? fields[0] ?? 'id' : fields.find((key) => headerOfField(layout, key) === undefined);
    if (field === undefined) continue;
    const where = { table, field };
    return schema < schemaVersion
      ? { severity: 'error', code: 'field-not-in-sheet', facts: where, where }
      : { severity: 'error', code: 'table-column-lost', facts: { table, column: field }, where };
  }
  return undefined;
}

const keptFields = (values: Values): string[] => Object.keys(values).filter((field) => isKept(values[field], field));

/** A child's name of its customer is told by the customer too. */
const isKept = (value: Scalar | undefined, field: string): boolean =>
  value !== null && value !== undefined && value !== '' && field !== 'id' && field !== 'customerName';

/** Where the register's tables stand in the workbook now, and which of their columns holds which field. */
import { err, ok, type Result } from '../base/result';
import { allTables, isDecisionTable, type TableKey } from '../model/fields';
import { layoutOf, type TableLayout } from '../host/table-layout';
import type { Workbook } from '../host/workbook';
import type { HeaderMatch } from '../transfer/header-match';
import type { AppIssue } from './app';
import type { RegisterMeta } from './hidden-tables';

export type RegisterLayouts = ReadonlyMap<TableKey, TableLayout>;

export async function readLayouts(
  workbook: Workbook,
  meta: RegisterMeta,
  headerMatch: (table: TableKey) => HeaderMatch,
): Promise<Result<RegisterLayouts, AppIssue>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const layouts = new Map<TableKey, TableLayout>();
  for (const table of allTables) {
    const found = outline.value.tables.find(({ name }) => name === table);
    if (found === undefined) continue;
    const layout = layoutOf(table, found, meta.columns.get(table) ?? new Map(), headerMatch(table), outline.value.date1904);
    // Rows are found by the text in the first column; without the id there, nothing could be written safely.
    if (layout.fields[0] !== 'id') {
      // A table of the firm's own that has the name; ours is made only when it is needed.
      if (isDecisionTable(table)) continue;
      return err({ severity: 'error', code: 'table-column-lost', facts: { table, column: 'id' }, where: { table, sheet: found.sheet } });
    }
    layouts.set(table, layout);
  }
  if (!layouts.has('Customers')) return err({ severity: 'error', code: 'table-missing', facts: { table: 'Customers' } });
  return ok(layouts);
}

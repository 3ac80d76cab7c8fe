/** The base of a workbook, read at once. */
import { ok, type Result } from '../base/result';
import type { Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import { BaseRecords } from './base-rows';
import { baseTable } from './hidden-tables';

/** Empty where somebody deleted the table: then nothing is known. */
export async function readBase(workbook: Workbook): Promise<Result<BaseRecords, AppIssue>> {
  const base = new BaseRecords();
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  if (!outline.value.tables.some(({ name }) => name === baseTable.name)) return ok(base);
  const rows = await workbook.readTable(baseTable.name);
  if (!rows.ok) return rows;
  base.addRows(rows.value.values);
  return ok(base);
}

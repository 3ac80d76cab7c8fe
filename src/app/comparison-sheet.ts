/** A comparison as a sheet of the workbook, a line for each difference. */
import type { Result } from '../base/result';
import type { Workbook, WritableValue } from '../host/workbook';
import type { AppIssue } from './app';
import type { ComparisonWords } from './comparison-words';
import { writeTableSheet, type TableSheet } from './table-sheet';
import type { Comparison } from './time-desk';

/** The name of the new sheet, which is its table's too. */
export function writeComparisonSheet(workbook: Workbook, comparison: Comparison, words: ComparisonWords): Promise<Result<string, AppIssue>> {
  return writeTableSheet(workbook, comparisonTable(comparison, words));
}

export function comparisonTable(comparison: Comparison, words: ComparisonWords): TableSheet {
  const { fields, pane: { time } } = words.texts;
  const text = (header: string, width: number): TableSheet['columns'][number] => ({ header, numberFormat: '@', width });
  return {
    name: time.sheetName,
    columns: [
      text(time.columns.kind, 12), text(fields.Customers.code, 12), text(fields.Customers.name, 32), text(time.columns.row, 28),
      text(time.columns.field, 24), text(time.columns.before, 32), text(time.columns.after, 32),
    ],
    rows: [...words.lines(comparison)].map(({ kind, code, name, row, field, before, after }): WritableValue[] =>
      [time.kinds[kind], code, name, row, field, before, after].map((cell) => (cell === '' ? null : cell))),
  };
}

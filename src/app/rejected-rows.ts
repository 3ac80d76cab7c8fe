/**
 * Rows of a file that were refused, as a file again: its own columns, and what is wrong with each row behind them. Put right there
 * and imported again, nothing else of it changes anything.
 */
import { issueText } from '../locales/issue-text';
import type { Texts } from '../locales/texts';
import { writeCsv, type CsvStyle } from '../transfer/formats/csv';
import type { SourceCell } from '../transfer/source';
import { unguardText } from '../transfer/spreadsheet-guard';
import type { ImportPlan } from './import-plan';
import type { ImportSheet } from './import-sheet';

/** CSV; without a sheet (a format that names no columns) the line and the name stand for the row. */
export function rejectedRows({ cards }: ImportPlan, sheet: ImportSheet | undefined, texts: Texts, style: CsvStyle): string {
  const rejected = cards.filter(({ outcome }) => outcome === 'rejected');
  const reasons = rejected.map(({ issues }) => [...new Set(issues.filter(({ severity }) => severity === 'error').map((issue) => issueText(texts, issue)))].join(' '));
  const words = texts.import;
  if (sheet === undefined) {
    return writeCsv([{ field: 'line', header: words.line }, { field: 'name', header: texts.fields.Customers.name }, { field: 'reason', header: words.reason }],
      rejected.map(({ lines, name }, at) => [lines.join(' '), name, reasons[at] ?? '']), style);
  }
  const { headers, rows, lines } = sheet.table;
  const placeOf = new Map(lines.map((line, at) => [line, at]));
  const cell = (value: SourceCell | undefined): SourceCell => (typeof value === 'string' ? unguardText(value) : value ?? null);
  return writeCsv(
    [...headers.map((header) => ({ field: header, header })), { field: 'reason', header: words.reason }],
    rejected.flatMap((card, at) => [...card.lines, ...card.further ?? []].sort((a, b) => a - b).map((line) => [...headers.map((_header, column) => cell(rows[placeOf.get(line) ?? -1]?.[column])), reasons[at] ?? ''])),
    style,
  );
}

/** Lists of accounts as they leave the pane: as a file that Excel opens, or as a sheet of the workbook. Both hold what the screen showed. */
import { serialOfDate } from '../base/calendar-date';
import type { Result } from '../base/result';
import type { ColumnSpec, Workbook, WritableValue } from '../host/workbook';
import { ageingBuckets } from '../ledger/account';
import { minorDigits } from '../ledger/currency';
import type { Texts } from '../locales/texts';
import type { Scalar } from '../model/field-kinds';
import { writeCsv } from '../transfer/formats/csv';
import type { AccountLine, AccountList } from './account-desk';
import type { AppIssue } from './app';
import { csvStyle } from './export-cards';
import { writeTableSheet } from './table-sheet';

type Kind = 'text' | 'date' | 'money' | 'number';

interface Column {
  readonly header: string;
  readonly kind: Kind;
  readonly width: number;
}

interface Table {
  readonly columns: readonly Column[];
  /** Days as year-month-day. */
  readonly rows: readonly (readonly Scalar[])[];
  readonly currencies: readonly string[];
}

function tableOf(list: AccountList, texts: Texts): Table {
  return list.kind === 'income' ? incomeTable(list, texts) : linesTable(list, texts);
}

function linesTable(list: Exclude<AccountList, { kind: 'income' }>, { account: words, fields: { Customers: labels } }: Texts): Table {
  const isManagers = list.kind === 'managers';
  const groups = isManagers ? list.groups : [{ manager: undefined, lines: list.lines }];
  const cells = ({ code, name, managers, currency, balance, overdue, ageing, oldestDue, daysLate }: AccountLine, manager: string | undefined): Scalar[] => [
    ...(isManagers ? [manager ?? ''] : []), code, name, ...(isManagers ? [] : [managers.join('; ')]), currency, balance, overdue,
    ...ageingBuckets.map((bucket) => ageing[bucket]), oldestDue ?? null, daysLate, list.asOf,
  ];
  const text = (header: string, width: number): Column => ({ header, kind: 'text', width });
  const money = (header: string): Column => ({ header, kind: 'money', width: 14 });
  return {
    columns: [
      ...(isManagers ? [text(labels.managers, 24)] : []), text(labels.code, 12), text(labels.name, 32), ...(isManagers ? [] : [text(labels.managers, 24)]), text(words.currency, 9),
      money(words.balance), money(words.overdue), ...ageingBuckets.map((bucket) => money(words.buckets[bucket])),
      { header: words.oldestDue, kind: 'date', width: 14 }, { header: words.daysLate, kind: 'number', width: 12 }, { header: words.asOf, kind: 'date', width: 12 },
    ],
    rows: groups.flatMap(({ manager, lines }) => lines.map((line) => cells(line, manager))),
    currencies: groups.flatMap(({ lines }) => lines.map(({ currency }) => currency)),
  };
}

function incomeTable({ from, to, income }: AccountList & { kind: 'income' }, { account: words, fields: { Customers: labels } }: Texts): Table {
  return {
    columns: [
      { header: labels.categories, kind: 'text', width: 28 }, { header: words.currency, kind: 'text', width: 9 }, { header: words.invoiced, kind: 'money', width: 14 },
      { header: words.received, kind: 'money', width: 14 }, { header: words.customers, kind: 'number', width: 12 }, { header: words.fromDay, kind: 'date', width: 12 }, { header: words.toDay, kind: 'date', width: 12 },
    ],
    rows: income.categories.map(({ category, currency, invoiced, received, customers }) => [category === '' ? words.noCategory : category, currency, invoiced, received, customers, from, to]),
    currencies: income.categories.map(({ currency }) => currency),
  };
}

/** CSV in the manner of the language; no text in it can run as a formula. */
export function accountsFile(list: AccountList, texts: Texts): string {
  const { columns, rows } = tableOf(list, texts);
  return writeCsv(columns.map(({ header }) => ({ field: header, header })), rows, csvStyle(texts));
}

export function writeAccountsSheet(workbook: Workbook, list: AccountList, { texts, date1904 }: { readonly texts: Texts; readonly date1904: boolean }): Promise<Result<string, AppIssue>> {
  const { columns, rows, currencies } = tableOf(list, texts);
  const digits = Math.max(2, ...currencies.map(minorDigits));
  const formats: Readonly<Record<Kind, string>> = { text: '@', date: 'yyyy-mm-dd', money: `#,##0.${'0'.repeat(digits)}`, number: '0' };
  const inCell = (value: Scalar, kind: Kind | undefined): WritableValue => (kind === 'date' && typeof value === 'string' ? serialOfDate(value, date1904) : value);
  return writeTableSheet(workbook, {
    name: texts.account.lists[list.kind], columns: columns.map(({ header, kind, width }): ColumnSpec => ({ header, numberFormat: formats[kind], width })),
    rows: rows.map((row) => row.map((value, at) => inCell(value, columns[at]?.kind))),
  });
}

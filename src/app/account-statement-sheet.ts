/** A customer's statement of account as a sheet of the workbook: each line with what was owed before and after. */
import { serialOfDate, type CalendarDate } from '../base/calendar-date';
import type { Result } from '../base/result';
import { minorDigits } from '../ledger/currency';
import { ofMinor } from '../ledger/money';
import type { Texts } from '../locales/texts';
import type { ColumnSpec, Workbook, WritableValue } from '../host/workbook';
import type { Account } from '../ledger/account';
import { entryText, statementsOf } from './account-statement-page';
import type { AppIssue } from './app';
import { writeTableSheet } from './table-sheet';

export interface StatementSheetOf {
  readonly account: Account;
  readonly code: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly date1904: boolean;
}

/** The name of the new sheet, which is its table's too. */
export function writeStatementSheet(workbook: Workbook, of: StatementSheetOf, texts: Texts): Promise<Result<string, AppIssue>> {
  const digits = Math.max(2, ...statementsOf(of).map(({ currency }) => minorDigits(currency)));
  return writeTableSheet(workbook, { name: `Statement_${of.code}`, columns: columnsOf(texts, digits), rows: rowsOf(of, texts) });
}

function columnsOf({ account: words }: Texts, digits: number): ColumnSpec[] {
  const money = `#,##0.${'0'.repeat(digits)}`;
  return [
    { header: words.date, numberFormat: 'yyyy-mm-dd', width: 12 }, { header: words.document, numberFormat: '@', width: 28 }, { header: words.number, numberFormat: '@', width: 18 },
    { header: words.due, numberFormat: 'yyyy-mm-dd', width: 12 }, { header: words.currency, numberFormat: '@', width: 9 },
    { header: words.debit, numberFormat: money, width: 14 }, { header: words.credit, numberFormat: money, width: 14 }, { header: words.balance, numberFormat: money, width: 14 },
  ];
}

function rowsOf({ account, from, to, date1904 }: StatementSheetOf, texts: Texts): WritableValue[][] {
  const { opening: openingWord, closing: closingWord } = texts.account;
  const day = (date: CalendarDate): number => serialOfDate(date, date1904);
  return statementsOf({ account, from, to }).flatMap(({ currency, opening, lines, closing }) => {
    const money = (minor: number): number => ofMinor(minor, currency);
    const due = (parts: readonly { readonly due: CalendarDate }[]): number | null => (parts.length === 0 ? null : day(parts.at(-1)?.due ?? to));
    return [
      [day(from), openingWord, null, null, currency, null, null, money(opening)],
      ...lines.map(({ entry, balance }): WritableValue[] => [
        day(entry.date), entryText(entry, texts), entry.number, entry.table === 'Documents' ? due(account.dueOf(entry).parts) : null, currency,
        entry.debit === 0 ? null : money(entry.debit), entry.credit === 0 ? null : money(entry.credit), money(balance),
      ]),
      [day(to), closingWord, null, null, currency, null, null, money(closing)],
    ];
  });
}

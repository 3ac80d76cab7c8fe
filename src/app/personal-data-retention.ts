/**
 * How long the law makes a firm keep its invoices, receipts and what proves its entries; until then GDPR (2016/679), art. 17(3)(b),
 * sets the right to erasure aside. A country is a line here; where there is none, nobody knows when documents may go, and they
 * stay.
 * Financial years are taken for calendar years. Where a term begins or ends with what a register cannot know (a tax return that
 * was filed late, a tax not assessed yet, a lawsuit), documents may have to be kept longer: the firm is told so. The laws
 * themselves were not at hand: each source says what was read instead.
 * Not here, for the register does not hold what they are about: payrolls, and what accountants keep of whom they identified
 * against money laundering (Directive (EU) 2015/849, art. 40: five years after the business relationship ended). The plan of an
 * erasure reminds of both.
 */
import { addDays, type CalendarDate } from '../base/calendar-date';

interface Term {
  /** First and last day of documents for which it holds. */
  readonly since?: CalendarDate;
  readonly until?: CalendarDate;
  readonly years: number;
  /** What the years count from: the document's day, the end of its year, or the 1st of July after that year. */
  readonly from: 'document' | 'year-end' | 'july-after';
  /** Law, paragraph, what was read of it and when. */
  readonly source: string;
}

const terms: Readonly<Record<string, readonly Term[]>> = {
  RO: [
    { until: '2022-12-31', years: 10, from: 'year-end', source: 'Legea contabilității 82/1991, art. 25 (1) as before Law 36/2023: 10 years from the end of the financial year (an order let some go after 5, which ones is not read: all are kept 10); read 2026-11-23 from an extract of the law' },
    { since: '2023-01-01', years: 5, from: 'july-after', source: 'Legea contabilității 82/1991, art. 23 and 25 as Law 36/2023 (M. Of. 36 of 2023-01-12) has them: 5 years from 1 July of the year after the financial year, for documents from 2023-01-01 on; read 2026-11-23 from an adviser’s note of 2023-06-08 and a newspaper' },
  ],
  LT: [{ years: 10, from: 'document', source: 'PVM įstatymas, art. 78, and Bendrųjų dokumentų saugojimo terminų rodyklė: VAT invoices 10 years from the day they were issued, other source documents 10 years; read 2026-11-23 from two guides' }],
  LV: [{ years: 5, from: 'year-end', source: 'Grāmatvedības likums (in force since 2022-01-01), art. 28: source documents at least five years (registers of account and inventories 10, which this is not about); read 2026-11-23 from an accountant’s article of 2024-06-12; counted from the end of the year to be safe' }],
  // The day of filing is not known here, so a year more is kept than the seven.
  IL: [{ years: 8, from: 'year-end', source: 'Income Tax (Bookkeeping) Instructions 1973, § 25: 7 years from the end of the tax year, or 6 from the filing of its return, whichever is later; the seven years read 2026-11-23 from a guide, the six not confirmed there' }],
  // The shorter term holds for all that was still to be kept when it came, thus for documents from 2015 on; the ten years of older ones are over.
  DE: [{ years: 8, from: 'year-end', source: '§ 147 (3) AO, § 257 (4) HGB, § 14b (1) UStG as BEG IV (of 2024-10-29) has them, in force 2025-01-01: vouchers and invoices 8 years from the end of the calendar year; not over while the tax can still be assessed; read 2026-11-23 from several advisers’ notes' }],
  FR: [{ years: 10, from: 'year-end', source: 'Code de commerce, art. L123-22: supporting documents 10 years from the end of the financial year; read 2026-11-23 from several guides' }],
};

/** The first day on which a document of that day need not be kept any more; undefined where that is not known. */
export function keptUntil(country: string, date: CalendarDate): CalendarDate | undefined {
  const term = terms[country]?.find(({ since = '', until = '9999-12-31' }) => since <= date && date <= until);
  if (term === undefined) return undefined;
  const year = Number(date.slice(0, 4));
  switch (term.from) {
    case 'document': return addDays(`${year + term.years}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`, 1);
    case 'year-end': return `${year + term.years + 1}-01-01`;
    case 'july-after': return `${year + term.years + 1}-07-01`;
  }
}

/**
 * How long the law makes a firm keep its invoices, receipts and what proves its entries. A country is a line here; where there
 * is none, nobody knows when documents may go, and they stay.
 */
import { addDays, type CalendarDate } from '../base/calendar-date';

interface Term {
  /** First and last day of documents for which it holds. */
  readonly since?: CalendarDate;
  readonly until?: CalendarDate;
  readonly years: number;
  /** What the years count from: the document's day, the end of its year, or the 1st of July after that year. */
  readonly from: 'document' | 'year-end' | 'july-after';
  /** Law, paragraph, where and when it was read. */
  readonly source: string;
}

const terms: Readonly<Record<string, readonly Term[]>> = {
  RO: [
    { until: '2022-12-31', years: 10, from: 'year-end', source: 'Legea contabilității 82/1991, art. 25, before Law 36/2023 (some documents for 5 years only); read 2026-11-23' },
    { since: '2023-01-01', years: 5, from: 'july-after', source: 'Legea contabilității 82/1991, art. 23 and 25, as Law 36/2023 (M. Of. 36 of 2023-01-12) has it for documents from 2023 on; read 2026-11-23 from an adviser’s summary' },
  ],
  LT: [{ years: 10, from: 'document', source: 'PVM įstatymas, art. 78, and Bendrųjų dokumentų saugojimo terminų rodyklė: 10 years from the day of issue; read 2026-11-23 from a summary' }],
  LV: [{ years: 5, from: 'year-end', source: 'Grāmatvedības likums (in force since 2022-01-01), art. 28: source documents at least five years; read 2026-11-23 from a summary, counted from the end of the year to be safe' }],
  // The day of filing is not known here, so a year more is kept than the seven.
  IL: [{ years: 8, from: 'year-end', source: 'Income Tax (Bookkeeping) Instructions 1973, § 25: 7 years from the end of the tax year or 6 from the filing of its return, whichever is later; read 2026-11-23 from a summary' }],
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

/**
 * What Excel makes of text put into a cell whose format is not text: numbers, percent, money, dates, times, booleans, errors and formulas.
 * The simulated Excel is set to English (United States): m/d/y, decimal point.
 */
import type { CellWrite } from './workbook-model';

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ERRORS = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!']);

/** `format` is the number format of the cell as it stands; only a General cell takes over the format of what was typed. */
export function typedText(text: string, format: string, today: Date): CellWrite {
  if (text === '') return {};
  if (format === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  const bare = text.trim();
  const number = typedNumber(bare) ?? typedDate(bare, today);
  if (number) {
    const keeps = format.toLowerCase() !== 'general' || number.format === undefined;
    return keeps ? { value: number.value } : { value: number.value, numberFormat: number.format };
  }
  if (/^(?:true|false)$/i.test(bare)) return { value: bare.toLowerCase() === 'true' };
  if (ERRORS.has(bare.toUpperCase())) return { value: { error: bare.toUpperCase() } };
  if (/^[+-]./.test(bare)) return { formula: `=${bare}` };
  return { value: text };
}

interface Typed {
  readonly value: number;
  readonly format?: string | undefined;
}

function typedNumber(text: string): Typed | undefined {
  const match = /^(?<open>\()?(?<sign>[+-])?(?<money>[$€£])?(?<digits>\d{1,3}(?:,\d{3})+|\d*)(?<fraction>\.\d*)?(?<power>e[+-]?\d+)?(?<percent>\s?%)?(?<close>\))?$/i.exec(text);
  const groups = match?.groups;
  if (!groups || !/\d/.test(`${groups['digits']}${groups['fraction'] ?? ''}`)) return undefined;
  if ((groups['open'] === undefined) !== (groups['close'] === undefined)) return undefined;
  const grouped = groups['digits']?.includes(',') === true;
  const amount = Number(`${groups['digits']?.replaceAll(',', '') || '0'}${groups['fraction'] ?? ''}${groups['power'] ?? ''}`);
  if (!Number.isFinite(amount)) return undefined;
  const negative = groups['open'] !== undefined || groups['sign'] === '-';
  // Excel keeps fifteen digits.
  const kept = Number(amount.toPrecision(15)) * (negative ? -1 : 1);
  const decimals = (groups['fraction'] ?? '').length > 1 ? '.00' : '';
  if (groups['percent'] !== undefined) return { value: Number((kept / 100).toPrecision(15)), format: `0${decimals}%` };
  if (groups['money'] !== undefined) return { value: kept, format: `${groups['money']}#,##0${decimals}` };
  if (groups['power'] !== undefined) return { value: kept, format: '0.00E+00' };
  return { value: kept, format: grouped ? `#,##0${decimals}` : undefined };
}

function typedDate(text: string, today: Date): Typed | undefined {
  const parts = /^(?<day>.*?)(?:(?:\s+|T)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<half>[ap]m?)?)?$/i.exec(text)?.groups;
  if (!parts) return undefined;
  const clock = typedTime(parts);
  if (clock === null) return undefined;
  const day = (parts['day'] ?? '').trim();
  if (day === '') return clock === undefined ? undefined : { value: clock.value, format: clock.format };
  const date = typedDay(day, today);
  if (!date) return undefined;
  return clock === undefined ? date : { value: date.value + clock.value, format: 'm/d/yyyy h:mm' };
}

function typedTime(parts: Readonly<Record<string, string | undefined>>): Typed | null | undefined {
  if (parts['hour'] === undefined) return undefined;
  const typed = Number(parts['hour']);
  const half = parts['half']?.toLowerCase();
  if (Number(parts['minute']) > 59 || Number(parts['second'] ?? 0) > 59 || typed > (half ? 12 : 23)) return null;
  const hour = half === undefined ? typed : (typed % 12) + (half.startsWith('p') ? 12 : 0);
  const seconds = hour * 3600 + Number(parts['minute']) * 60 + Number(parts['second'] ?? 0);
  return { value: seconds / 86_400, format: `h:mm${parts['second'] === undefined ? '' : ':ss'}${half ? ' AM/PM' : ''}` };
}

function typedDay(text: string, today: Date): Typed | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const american = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (american) {
    const [, month, day, year] = american;
    return year === undefined
      ? dated(today.getFullYear(), Number(month), Number(day), 'd-mmm')
      : dated(fullYear(Number(year)), Number(month), Number(day), 'm/d/yyyy');
  }
  const dayFirst = /^(\d{1,2})[- ]?([a-z]{3,9})(?:[- ,]+(\d{2}|\d{4}))?$/i.exec(text);
  if (dayFirst) return namedMonth(dayFirst[2] ?? '', Number(dayFirst[1]), dayFirst[3], today);
  const monthFirst = /^([a-z]{3,9})[- ](\d{1,2})(?:,? +(\d{4}))?$/i.exec(text);
  if (monthFirst) return namedMonth(monthFirst[1] ?? '', Number(monthFirst[2]), monthFirst[3], today);
  return undefined;
}

function namedMonth(name: string, day: number, year: string | undefined, today: Date): Typed | undefined {
  const full = new Date(Date.UTC(2000, monthOf(name), 1)).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' }).toLowerCase();
  const known = monthOf(name) >= 0 && (name.length === 3 || full === name.toLowerCase());
  if (!known) return undefined;
  const month = monthOf(name) + 1;
  return year === undefined ? dated(today.getFullYear(), month, day, 'd-mmm') : dated(fullYear(Number(year)), month, day, 'd-mmm-yy');
}

function monthOf(name: string): number {
  return MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase());
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: number, day: number, format: string): Typed | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 31)) / 86_400_000);
  return { value: days >= 60 ? days + 1 : days, format };
}

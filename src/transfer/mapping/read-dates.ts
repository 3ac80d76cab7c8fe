/**
 * Days as files write them, in any order and with the names of months. Which order the numbers have is one decision for
 * the whole column, with the value that decided it; a column whose values can be read two ways is said to be so.
 */
import { dateOfSerial, isCalendarDate, makeDate, type CalendarDate } from '../../base/calendar-date';
import { foldText } from '../../base/text';
import type { SourceCell } from '../source';

export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof dateOrders)[number];

export interface DateDecision {
  readonly order: DateOrder;
  /** unknown: all values can be read in another order too, `order` is only what the country is used to. mixed: no order
   *  suits all values; `order` suits most. any: the values say themselves what is what. */
  readonly verdict: 'decided' | 'unknown' | 'mixed' | 'any';
  /** The first value that can be read in one order only; of mixed columns, the first that cannot be read. */
  readonly evidence?: { readonly line: number; readonly value: string };
}

// Beginnings of the months' names, folded, in English, Romanian, Lithuanian, Latvian, Estonian, German, Polish, Czech, Hungarian,
// French, Spanish, Italian, Russian and Hebrew.
const monthNames: readonly (readonly string[])[] = [
  ['jan', 'ian', 'saus', 'jaan', 'sty', 'led', 'ene', 'gen', 'янв', 'ינו'], ['feb', 'vas', 'vee', 'lut', 'unor', 'fev', 'фев', 'פבר'],
  ['mar', 'kov', 'mrz', 'marz', 'brez', 'мар', 'מרצ', 'מרס'], ['apr', 'bal', 'kwi', 'dubn', 'duben', 'avr', 'abr', 'апр', 'אפר'],
  ['may', 'mai', 'geg', 'maj', 'kvet', 'mag', 'май', 'мая', 'מאי'], ['jun', 'iun', 'birz', 'juun', 'cze', 'cerv', 'juin', 'giu', 'июн', 'יוני'],
  ['jul', 'iul', 'liep', 'juul', 'lip', 'cervenec', 'cervenc', 'juil', 'lug', 'июл', 'יולי'], ['aug', 'rugp', 'sie', 'srpen', 'srpn', 'aou', 'ago', 'авг', 'אוג'],
  ['sep', 'rugs', 'wrz', 'zari', 'sze', 'sett', 'сен', 'ספט'], ['oct', 'okt', 'spa', 'paz', 'rijen', 'rijn', 'ott', 'окт', 'אוק'],
  ['nov', 'noi', 'lapk', 'lis', 'ноя', 'נוב'], ['dec', 'dez', 'det', 'grd', 'gru', 'prosin', 'dic', 'дек', 'דצמ'],
];
const beginnings = monthNames.flatMap((names, at) => names.map((name): readonly [string, number] => [name, at + 1]))
  // rugpjūtis and rugsėjis, marzec and maj: the longer beginning says more.
  .sort(([a], [b]) => b.length - a.length);

const months = new Map<string, number>();

function monthOfName(word: string): number {
  let month = months.get(word);
  if (month === undefined) {
    // בינואר: in January.
    const name = /^ב(?=[\u05d0-\u05ea]{3})/.test(word) ? word.slice(1) : word;
    month = beginnings.find(([beginning]) => name.startsWith(beginning))?.[1] ?? 0;
    if (months.size < 1000) months.set(word, month);
  }
  return month;
}

const numeric = /^(\d{1,4})[./\-\s]\s?(\d{1,2})[./\-\s]\s?(\d{1,4})\.?$/;
const compact = /^(\d{8})$/;
const timeOfDay = /[t\s,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?|z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/;
const parts = /\d+|\p{L}+/gu;
/** Words between the parts: year, day and their short forms, the, of. */
const fillers = new Set(['m', 'd', 'g', 'r', 'gada', 'metu', 'menesio', 'diena', 'de', 'of', 'the', 'st', 'nd', 'rd', 'th', 'года', 'год', 'г', 'roku', 'le', 'du', 'den', 'il', 'ev']);
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mer|mie|joi|jeu|vin|ven|sam|dum|dim|mo|di|mi|do|fr|sa|so)[a-z]*$/;

/** Three numbers in the order in which they are written, or a month that is known and two of them. */
interface Written {
  readonly numbers: readonly [string, string, string] | readonly [string, string];
  readonly month: number;
}

/** With the day of the week, the month in words and the time of day. */
const longest = 80;

function written(text: string): Written | undefined {
  if (text.length > longest) return undefined;
  const [, one, two, three] = numeric.exec(text) ?? [];
  if (one !== undefined && two !== undefined && three !== undefined) return { numbers: [one, two, three], month: 0 };
  // Full-width digits, marks of direction and capitals, once they turn up at all.
  const plain = foldText(text).replace(timeOfDay, '').replace(/(?<=\d)(?:-?(?:st|nd|rd|th|er))\b/g, '');
  const again = plain === text ? null : numeric.exec(plain);
  if (again?.[1] !== undefined && again[2] !== undefined && again[3] !== undefined) return { numbers: [again[1], again[2], again[3]], month: 0 };
  const [, digits] = compact.exec(plain) ?? [];
  if (digits !== undefined) {
    const yearFirst = /^(?:19|20)/.test(digits) && !/^(?:19|20)/.test(digits.slice(4));
    return { numbers: yearFirst ? [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)] : [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)], month: 0 };
  }
  let month = 0;
  const numbers: string[] = [];
  for (const part of plain.match(parts) ?? []) {
    if (/\d/.test(part)) numbers.push(part);
    else if (month === 0 && monthOfName(part) > 0) month = monthOfName(part);
    else if (!fillers.has(part) && !weekday.test(part)) return undefined;
  }
  const [day, year] = numbers;
  return month > 0 && numbers.length === 2 && day !== undefined && year !== undefined ? { numbers: [day, year], month } : undefined;
}

/** Two digits are a year between 1950 and 2049. */
function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function inOrder({ numbers, month }: Written, order: DateOrder): CalendarDate | undefined {
  const [first, second, third] = numbers;
  if (third === undefined) {
    // A year of four digits says which of the two it is; else the day comes first unless the year leads.
    const yearFirst = first.length > 2 || (second.length < 3 && order === 'ymd');
    return makeDate(yearOf(yearFirst ? first : second), month, Number(yearFirst ? second : first));
  }
  if (first.length > 2) return first.length === 4 ? makeDate(Number(first), Number(second), Number(third)) : undefined;
  if (third.length === 3) return undefined;
  if (order === 'ymd') return third.length > 2 ? undefined : makeDate(yearOf(first), Number(second), Number(third));
  return order === 'dmy' ? makeDate(yearOf(third), Number(second), Number(first)) : makeDate(yearOf(third), Number(first), Number(second));
}

// 1927 to 2064: other numbers of five digits are hardly days.
const serialText = /^[1-5]\d{4}(?:[.,]\d+)?$/;

/** The day in the cell, read in that order; undefined if it is none. */
export function readDate(cell: SourceCell, order: DateOrder): CalendarDate | undefined {
  if (typeof cell === 'number') return cell >= 1 ? dateOfSerial(cell) : undefined;
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  if (isCalendarDate(text)) return text;
  if (serialText.test(text)) return dateOfSerial(Number(text.replace(',', '.')));
  const found = written(text);
  return found === undefined ? undefined : inOrder(found, order);
}

/** Whether the cell can be a day in any order. */
export function isDateLike(cell: SourceCell): boolean {
  if (typeof cell !== 'string') return false;
  const text = cell.trim();
  if (text.length < 6 || text.length > 40) return false;
  if (isCalendarDate(text)) return true;
  const found = compact.test(text) ? undefined : written(text);
  return found !== undefined && dateOrders.some((order) => inOrder(found, order) !== undefined);
}

// CLDR 47, short date formats, read 2026-11: month first in the United States and the Philippines; year first there.
const yearFirst = new Set(['LT', 'HU', 'SE', 'CN', 'JP', 'KR', 'TW', 'CA', 'ZA', 'MN']);

export function usualDateOrder(country: string | undefined): DateOrder {
  if (country === 'US' || country === 'PH') return 'mdy';
  return country !== undefined && yearFirst.has(country) ? 'ymd' : 'dmy';
}

export function decideDateOrder(cells: Iterable<readonly [line: number, cell: SourceCell]>, country: string | undefined): DateDecision {
  const suits: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 };
  const refuted: Partial<Record<DateOrder, { line: number; value: string }>> = {};
  /** Pairs of orders in which some value is two different days. */
  const differ = new Set<string>();
  let asked = 0;
  for (const [line, cell] of cells) {
    if (typeof cell !== 'string' || cell.trim() === '' || isCalendarDate(cell) || serialText.test(cell)) continue;
    const found = written(cell.trim());
    if (found === undefined) continue;
    const readings = dateOrders.map((order) => [order, inOrder(found, order)] as const);
    if (readings.every(([, day]) => day === undefined)) continue;
    asked += 1;
    for (const [order, day] of readings) {
      if (day === undefined) refuted[order] ??= { line, value: cell.trim() };
      else suits[order] += 1;
      for (const [other, otherDay] of readings) if (day !== undefined && otherDay !== undefined && day !== otherDay) differ.add(order + other);
    }
  }
  const usual = usualDateOrder(country);
  const [best = usual] = [...dateOrders].sort((a, b) => suits[b] - suits[a] || Number(b === usual) - Number(a === usual));
  if (suits[best] < asked) return { order: best, verdict: 'mixed', ...(refuted[best] !== undefined && { evidence: refuted[best] }) };
  if (dateOrders.some((order) => suits[order] === asked && differ.has(best + order))) return { order: best, verdict: 'unknown' };
  // Day and month are what people mix up; it is settled when the last of the other orders that differ cannot be any more.
  const rivals = dateOrders.filter((order) => order !== best && (best === 'ymd' || order !== 'ymd' || differ.has(best + order)));
  const evidence = rivals.flatMap((order) => refuted[order] ?? []).sort((a, b) => b.line - a.line)[0];
  return evidence === undefined ? { order: best, verdict: 'any' } : { order: best, verdict: 'decided', evidence };
}

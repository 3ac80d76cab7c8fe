/** A day out of any writing that a list of people may have; the three numbers of it, so that slips can be told. */
import { dateOfSerial, makeDate } from '../../base/calendar-date';

export interface ReadDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const months: readonly (readonly string[])[] = [
  ['jan', 'ian', 'sau', 'янв', 'ינו'], ['feb', 'vas', 'фев', 'פבר'], ['mar', 'kov', 'мар', 'מרץ', 'מרס'], ['apr', 'bal', 'апр', 'אפר'], ['may', 'mai', 'geg', 'maj', 'мая', 'май', 'מאי'], ['jun', 'iun', 'bir', 'июн', 'יונ'],
  ['jul', 'iul', 'lie', 'июл', 'יול'], ['aug', 'rgp', 'rugpj', 'авг', 'אוג'], ['sep', 'rgs', 'rugse', 'сен', 'ספט'], ['oct', 'okt', 'spa', 'окт', 'אוק'], ['nov', 'noi', 'lap', 'ноя', 'נוב'], ['dec', 'gru', 'dez', 'дек', 'דצמ'],
];
const monthOf = new Map(months.flatMap((names, at) => names.map((name): [string, number] => [name, at + 1])));

/** Undefined where no day is in it. A day that is not in the calendar keeps its numbers: that is a slip to be compared, too. */
export function readDate(text: string): ReadDate | undefined {
  const digits = text.match(/\d+/g);
  if (digits === null) return undefined;
  const [first = '', second = '', third = ''] = digits;
  if (digits.length === 1) return first.length === 8 ? ofEight(first) : first.length === 5 ? ofSerial(Number(first)) : first.length === 4 ? given(Number(first), 0, 0) : undefined;
  const word = /\p{L}{3,}/u.exec(text)?.[0].toLowerCase();
  const named = word === undefined ? undefined : monthOf.get(word.slice(0, 5)) ?? monthOf.get(word.slice(0, 3));
  if (digits.length === 2) {
    if (named !== undefined) return first.length === 4 ? given(Number(first), named, Number(second)) : given(fullYear(second), named, Number(first));
    return first.length === 4 ? given(Number(first), Number(second), 0) : second.length === 4 ? given(Number(second), Number(first), 0) : undefined;
  }
  if (first.length === 4) return given(Number(first), Number(second), Number(third));
  // Day first is how nearly all countries write; a month of more than twelve says otherwise.
  const [day, month] = Number(second) > 12 && Number(first) <= 12 ? [Number(second), Number(first)] : [Number(first), Number(second)];
  return given(fullYear(third), month, day);
}

function given(year: number, month: number, day: number): ReadDate | undefined {
  return year < 1000 || year > 2999 || month > 99 || day > 99 ? undefined : { year, month, day };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year > 30 ? 1900 + year : 2000 + year;
}

function ofEight(digits: string): ReadDate | undefined {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
  if (makeDate(year, month, day) !== undefined) return { year, month, day };
  const [late, middle, early] = [Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2))];
  return makeDate(late, middle, early) === undefined ? given(year, month, day) : { year: late, month: middle, day: early };
}

function ofSerial(serial: number): ReadDate | undefined {
  const date = dateOfSerial(serial);
  return date === undefined ? undefined : given(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)));
}

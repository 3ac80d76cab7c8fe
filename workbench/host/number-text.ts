/**
 * A value as its cell shows it under a number format (English notation). Covers what a register uses: General, text, whole and decimal
 * numbers, thousands, percent, scientific, literals, sections and dates; colours and conditions are skipped, fractions are not drawn.
 */
import type { CellContent } from './workbook-model';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY = 86_400_000;

export function cellText(value: CellContent, format: string, date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = splitSections(format);
  if (typeof value === 'string') {
    const section = sections[3];
    return section === undefined ? value : literalText(section).replaceAll('@', value);
  }
  const section = numberSection(sections, value);
  if (section === '') return '';
  if (/^general$/i.test(section.trim()) || section.includes('@')) return generalText(value);
  return isDateFormat(section) ? dateText(value, section, date1904) : numberText(value, section, sections.length > 1 && value < 0);
}

export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_.|\*./gi, '');
  return !/^general$/i.test(bare.trim()) && /[ymdhs]/i.test(bare) && !/[#0?]/.test(bare.replace(/\.0+/g, ''));
}

/** Up to eleven significant digits, as Excel shows a number in a General cell wide enough. */
export function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
    const power = Number(exponent);
    return `${Number(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const digits = Math.max(0, 10 - Math.max(0, Math.floor(Math.log10(size || 1)) + 1));
  return String(Number(value.toFixed(Math.min(digits, 9)))).replace('-0', value === 0 ? '0' : '-0');
}

function splitSections(format: string): string[] {
  const sections = [''];
  for (const [part] of format.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|[\s\S]/g)) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

function numberSection(sections: readonly string[], value: number): string {
  const [positive = 'General', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return negative;
  return value === 0 && zero !== undefined ? zero : positive;
}

function literalText(section: string): string {
  return section.replace(/"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*./g, (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? '');
}

function numberText(value: number, section: string, signShown: boolean): string {
  const places = /[#0?][#0?,.]*(?:E[+-]0+)?/i.exec(section);
  const percent = section.includes('%');
  const pattern = places?.[0] ?? '';
  const before = literalText(section.slice(0, places?.index ?? section.length));
  const after = places ? literalText(section.slice(places.index + pattern.length)) : '';
  const sign = value < 0 && !signShown ? '-' : '';
  return `${sign}${before}${digitsText(Math.abs(percent ? value * 100 : value), pattern)}${after}`;
}

function digitsText(value: number, pattern: string): string {
  if (pattern === '') return '';
  const [mantissa = '', exponent] = pattern.split(/E[+-]/i);
  if (exponent !== undefined) {
    const decimals = (/\.([0#?]*)/.exec(mantissa)?.[1] ?? '').length;
    const [digits = '', power = '0'] = value.toExponential(decimals).split('e');
    return `${digits}E${Number(power) < 0 ? '-' : '+'}${String(Math.abs(Number(power))).padStart(exponent.length, '0')}`;
  }
  const [whole = '', fraction = ''] = mantissa.split('.');
  const scale = /,+$/.exec(whole)?.[0].length ?? 0;
  const places = fraction.replace(/[^0#?]/g, '');
  let [digits = '0', rest = ''] = (value / 1000 ** scale).toFixed(Math.min(places.length, 20)).split('.');
  const least = whole.replace(/[^0]/g, '').length;
  if (digits === '0' && least === 0) digits = '';
  digits = digits.padStart(least, '0');
  if (whole.replace(/,+$/, '').includes(',')) digits = digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
  while (rest.length > 0 && rest.endsWith('0') && places[rest.length - 1] !== '0') rest = rest.slice(0, -1);
  return rest === '' ? `${digits}${mantissa.includes('.') && places === '' ? '.' : ''}` : `${digits}.${rest}`;
}

function dateText(serial: number, section: string, date1904: boolean): string {
  if (serial < 0) return '########';
  const whole = Math.floor(serial);
  const seconds = Math.round((serial - whole) * 86_400);
  const date = calendarDay(whole + Math.floor(seconds / 86_400), date1904);
  const clock = seconds % 86_400;
  const half = /am\/pm|a\/p/i.test(section);
  const hour = Math.floor(clock / 3600);
  const parts = [...section.matchAll(/"[^"]*"|\\.|\[h+\]|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|_.|\*.|[\s\S]/gi)].map(([part]) => part);
  return parts.map((part, index) => {
    const kind = part[0]?.toLowerCase() ?? '';
    if (part.startsWith('"')) return part.slice(1, -1);
    if (part.startsWith('\\')) return part.slice(1);
    if (/^\[h+\]$/i.test(part)) return String(whole * 24 + hour);
    if (part.startsWith('[') || part.startsWith('_') || part.startsWith('*')) return '';
    if (/^am\/pm$/i.test(part)) return hour < 12 ? 'AM' : 'PM';
    if (/^a\/p$/i.test(part)) return hour < 12 ? 'A' : 'P';
    if (kind === 'y') return part.length > 2 ? String(date.year) : String(date.year % 100).padStart(2, '0');
    if (kind === 'd') return dayText(date, part.length);
    if (kind === 'h') return pad(half ? (hour % 12) || 12 : hour, part.length);
    if (kind === 's') return pad(clock % 60, /^s+/i.exec(part)?.[0].length ?? 1);
    if (kind === 'm') return isMinute(parts, index) ? pad(Math.floor(clock / 60) % 60, part.length) : monthText(date.month, part.length);
    return part;
  }).join('');
}

function isMinute(parts: readonly string[], index: number): boolean {
  const letters = (part: string) => /^(?:\[h|[ymdhs])/i.test(part);
  const before = parts.slice(0, index).reverse().find(letters);
  const after = parts.slice(index + 1).find(letters);
  return /^\[?h/i.test(before ?? '') || /^s/i.test(after ?? '');
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** Excel's calendar has a 29 February 1900. */
function calendarDay(serial: number, date1904: boolean): Day {
  if (!date1904 && serial === 60) return { year: 1900, month: 2, day: 29, weekday: 3 };
  const days = date1904 ? serial : serial < 60 ? serial : serial - 1;
  const date = new Date((date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31)) + days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}

function dayText(date: Day, length: number): string {
  if (length <= 2) return pad(date.day, length);
  const name = WEEKDAYS[date.weekday] ?? '';
  return length === 3 ? name.slice(0, 3) : name;
}

function monthText(month: number, length: number): string {
  if (length <= 2) return pad(month, length);
  const name = MONTHS[month - 1] ?? '';
  if (length === 3) return name.slice(0, 3);
  return length === 5 ? name.slice(0, 1) : name;
}

function pad(value: number, length: number): string {
  return String(value).padStart(Math.min(length, 2), '0');
}

/**
 * Cards as a CSV file that Excel opens by a double click: UTF-8 with a byte order mark, CRLF, quotes where they are needed
 * (RFC 4180), the delimiter and the decimal mark of the person's Excel. Texts cannot run as formulas (spreadsheet-guard.ts);
 * days are YYYY-MM-DD, which no country reads the other way round.
 */
import type { Scalar } from '../../model/field-kinds';
import type { Writing } from '../source';
import { guardText } from '../spreadsheet-guard';
import { LongText, type TextPieces } from './parts/long-text';

/** A column of a file or a sheet that is written. */
export interface OutgoingColumn {
  /** Of the field table, or `x:` and the header. */
  readonly field: string;
  /** In the language of whoever reads the file. */
  readonly header: string;
}

export interface CsvStyle {
  readonly delimiter: ',' | ';' | '\t';
  readonly decimal: '.' | ',';
  /** What a ticked field and one that is not hold, in the language of the headers. */
  readonly yes: string;
  readonly no: string;
}

export function writeCsv(columns: readonly OutgoingColumn[], rows: Iterable<readonly Scalar[]>, style: CsvStyle): string {
  const writing = writingCsv(columns, rows, style);
  for (;;) {
    const step = writing.next();
    if (step.done === true) return step.value.join('');
  }
}

/** The same, with a pause after each row. */
export function* writingCsv(columns: readonly OutgoingColumn[], rows: Iterable<readonly Scalar[]>, style: CsvStyle): Writing<TextPieces> {
  const line = (cells: readonly string[]): string => `${cells.length === 1 && cells[0] === '' ? '""' : cells.join(style.delimiter)}\r\n`;
  const text = new LongText();
  text.add(`\uFEFF${line(columns.map(({ header }) => quoted(guardText(header), style)))}`);
  for (const row of rows) {
    text.add(line(columns.map((_, at) => quoted(textOf(row[at] ?? null, style), style))));
    yield;
  }
  return text.pieces();
}

function textOf(value: Scalar, style: CsvStyle): string {
  if (value === null) return '';
  if (typeof value === 'string') return guardText(value);
  if (typeof value === 'boolean') return value ? style.yes : style.no;
  return numberText(value, style.decimal);
}

/** Never in the form 1E+21, and never with three digits behind the mark alone: 1,234 would be a thousand and more elsewhere. */
function numberText(value: number, decimal: '.' | ','): string {
  const plain = String(value).includes('e') ? withoutExponent(value) : String(value);
  const [whole = '', part] = plain.split('.');
  return part === undefined ? whole : `${whole}${decimal}${part.length === 3 ? `${part}0` : part}`;
}

function withoutExponent(value: number): string {
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '', part = ''] = mantissa.split('.');
  const shift = Number(exponent);
  const digits = whole + part;
  const point = whole.length + shift;
  const text = point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : point >= digits.length ? digits + '0'.repeat(point - digits.length) : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return value < 0 ? `-${text}` : text;
}

function quoted(text: string, { delimiter }: CsvStyle): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

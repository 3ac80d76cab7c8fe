/**
 * One cell as the value of a field. Text is kept as it is written but for blanks around it and what only spreadsheets put
 * there; what cannot be read is a problem with a name, and never becomes another value.
 */
import { foldText } from '../../base/text';
import { spelledOut } from '../../fiscal/clean-number';
import { checkPhone } from '../../fiscal/phone';
import { tidySpaces } from '../../model/cell-damage';
import { isCountry, isEmail } from '../../model/check-record';
import type { FieldDefinition } from '../../model/field-definition';
import type { Scalar } from '../../model/field-kinds';
import { mendEmails } from '../../model/mend-email';
import { joinSeveral, splitSeveral } from '../../model/several';
import type { SourceCell } from '../source';
import { unguardText } from '../spreadsheet-guard';
import { flagOf, listWord, type ImportWords } from './import-words';
import type { ColumnReading } from './import-mapping';
import { readDate } from './read-dates';
import { readNumber } from './read-numbers';

/**
 * Why a cell is no value of the field. Days, numbers and ticks that cannot be read are left empty; texts are kept as they
 * are written, for the register's own check to say the same of them.
 */
export type ValueProblem = 'not-date' | 'not-number' | 'not-flag' | 'not-country' | 'not-email' | 'not-in-list' | 'digits-lost';

/** What reading a cell found beside its value; the same object for every cell. */
export interface Found {
  problem: ValueProblem | undefined;
  /** Further addresses or numbers of the cell. */
  more: readonly string[];
}

/** `country` is where the customer is, for telephone numbers; empty if nobody knows. */
export type ReadValue = (cell: SourceCell, country: string, found: Found) => Scalar;

export interface ReadingContext {
  readonly words: ImportWords;
  readonly header: string;
  readonly reading: ColumnReading;
  /** The file is text in which a sign before =, +, - and @ keeps programs from taking the rest for a formula. */
  readonly guarded: boolean;
}

const plain = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
const asFormula = /^="((?:[^"]|"")*)"$/;
/** What people and databases write for nothing; somebody may be called Null, but not NULL. */
const nothingInTexts = new Set(['-', '–', '—', '--', '---', '\\N', '(null)', '<null>', '[NULL]', 'NULL']);
const nothingAtAll = new Set([...nothingInTexts, 'null', 'None', 'nan', 'NaN', '#N/A', 'n/a', 'N/A']);

/** Excel keeps fifteen digits of a number. */
const exact = 1e15;

export function createReadValue(definition: FieldDefinition, { words, header, reading, guarded }: ReadingContext): ReadValue {
  const { kind, list } = definition;
  const isProse = kind === 'text' || kind === 'note';
  const textOf = (cell: SourceCell): string => {
    const written = typeof cell === 'string' ? cell : String(cell);
    const tidy = plain.test(written) ? written : tidySpaces(written, definition);
    const first = tidy.charCodeAt(0);
    // An apostrophe or an equals sign in front.
    if (first !== 39 && first !== 61) return tidy;
    if (isProse) return guarded ? unguardText(tidy) : tidy;
    return tidy.replace(asFormula, (_, inner: string) => inner.replace(/""/g, '"')).replace(/^'(?=[=+\-@\d])/, '').trim();
  };
  const nothings = isProse ? nothingInTexts : nothingAtAll;
  const isNothing = (text: string): boolean => text === '' || nothings.has(text);
  const meant = wordsOf(reading);

  const read = reader(definition, { words, header, reading, guarded });
  // Columns that say the same few things again and again.
  const repeats = kind === 'choice' || kind === 'flag' || kind === 'country' || kind === 'date' || (kind === 'several' && list !== undefined);
  const remembered = repeats ? new Map<SourceCell, readonly [Scalar, ValueProblem | undefined]>() : undefined;
  return (cell, country, found) => {
    found.problem = undefined;
    if (found.more.length > 0) found.more = [];
    if (cell === null) return null;
    const known = remembered?.get(cell);
    if (known !== undefined) {
      found.problem = known[1];
      return known[0];
    }
    let value: Scalar;
    if (typeof cell === 'string' || kind === 'choice' || kind === 'several' || kind === 'flag' || meant !== undefined) {
      const text = textOf(cell);
      const mapped = meant?.get(foldText(text));
      value = mapped !== undefined ? mapped : isNothing(text) ? null : read(text, country, found);
    } else value = read(cell, country, found);
    if (remembered !== undefined && remembered.size < 50_000) remembered.set(cell, [value, found.problem]);
    return value;
  };
}

function wordsOf({ words }: ColumnReading): ReadonlyMap<string, Scalar> | undefined {
  return words === undefined ? undefined : new Map(Object.entries(words));
}

function reader(definition: FieldDefinition, { words, header, reading }: ReadingContext): ReadValue {
  const { kind, list, open } = definition;
  const refuse = (found: Found, problem: ValueProblem): null => {
    found.problem = problem;
    return null;
  };
  switch (kind) {
    case 'date':
      return (cell, _country, found) => readDate(cell, reading.dates ?? 'dmy') ?? refuse(found, 'not-date');
    case 'number':
    case 'amount':
    case 'coordinate':
      return (cell, _country, found) => readNumber(cell, reading.decimal ?? '.') ?? refuse(found, 'not-number');
    case 'flag':
      return (cell, _country, found) => (typeof cell === 'boolean' ? cell : flagOf(String(cell), words) ?? refuse(found, 'not-flag'));
    case 'country':
      return (cell, _country, found) => {
        const text = String(cell);
        const code = isCountry(text) ? text : words.country(text);
        if (code === undefined) found.problem = 'not-country';
        return code ?? text;
      };
    case 'choice':
      return (cell, _country, found) => {
        const text = String(cell);
        const value = listWord(list ?? '', text, header, words);
        if (value === undefined && open !== true) found.problem = 'not-in-list';
        return value ?? text;
      };
    case 'several':
      return (cell, _country, found) => readSeveral(String(cell), definition, words, header, found);
    case 'email':
      return (cell, _country, found) => {
        const text = String(cell);
        if (isEmail(text)) return text;
        const [first, ...more] = mendEmails(text, isEmail) ?? [];
        if (first === undefined) found.problem = 'not-email';
        else found.more = more;
        return first ?? text;
      };
    case 'phone':
      return (cell, country, found) => {
        const text = digitsOf(cell, found);
        const answer = checkPhone(text, country);
        if (answer.verdict !== 'several') return text === '' ? null : text;
        const [first, ...more] = answer.numbers;
        found.more = more;
        return first ?? text;
      };
    case 'identifier':
      return (cell, _country, found) => digitsOf(cell, found) || null;
    default:
      return (cell) => String(cell);
  }
}

/** Digits that a spreadsheet took for a quantity, as far as they are still there. */
function digitsOf(cell: SourceCell, found: Found): string {
  if (typeof cell === 'number') {
    if (Math.abs(cell) < exact) return String(cell);
    found.problem = 'digits-lost';
    return '';
  }
  const text = String(cell);
  const last = text.charCodeAt(text.length - 1);
  // 1.63E+12 and 18547290.0 end with a digit and hold a point, a comma or an E.
  if (last < 48 || last > 57 || !/[.,eE]/.test(text)) return text;
  const spelled = spelledOut(text.toUpperCase());
  if (spelled === 'lost') {
    found.problem = 'digits-lost';
    return '';
  }
  return spelled?.digits ?? text;
}

const comma = /[,،，]/;

function readSeveral(text: string, { list, open, of }: FieldDefinition, words: ImportWords, header: string, found: Found): Scalar {
  if (of === 'email') {
    const parts = splitSeveral(text).flatMap((part) => mendEmails(part, isEmail) ?? [part]);
    if (!parts.every(isEmail)) found.problem = 'not-email';
    return joinSeveral(parts);
  }
  if (of === 'phone') return joinSeveral(splitSeveral(text).flatMap(numbersOf));
  if (list === undefined) return joinSeveral(splitSeveral(text));
  const said = (part: string): string | undefined => listWord(list, part, header, words);
  const pieces = splitSeveral(text).flatMap((part) => (comma.test(part) && said(part) === undefined ? atCommas(part, list, said) : [part]));
  if (open !== true && pieces.some((piece) => said(piece) === undefined)) found.problem = 'not-in-list';
  return joinSeveral(pieces.map((piece) => said(piece) ?? piece));
}

/** Tags and roles are parted at commas by every program; other values may have a comma in them. */
function atCommas(part: string, list: string, said: (piece: string) => string | undefined): readonly string[] {
  const pieces = part.split(comma).map((piece) => piece.trim()).filter((piece) => piece !== '');
  return list === 'tag' || list === 'partyRole' || pieces.every((piece) => said(piece) !== undefined) ? pieces : [part];
}

function numbersOf(text: string): readonly string[] {
  const answer = checkPhone(text, '');
  return answer.verdict === 'several' ? answer.numbers : [text];
}

/** How the values of a mapped column are written: order of its days, sign of its decimals, what its words mean. */
import { foldText } from '../../base/text';
import type { Scalar } from '../../model/field-kinds';
import type { SourceCell } from '../source';
import type { ColumnIssue } from './column-issues';
import type { ColumnSample } from './column-sample';
import { datePattern } from './date-pattern';
import { definitionOf, targetName, type ColumnReading, type ColumnUse, type MappedTable } from './import-mapping';
import { flagOf, listWord, proposeWords, type ImportWords, type WordProposal } from './import-words';
import { decideDateOrder, type DateDecision } from './read-dates';
import { decideDecimal, type DecimalDecision } from './read-numbers';
import { splitSeveral } from '../../model/several';

export interface ReadingDecision {
  readonly reading?: ColumnReading;
  readonly dates?: DateDecision;
  readonly decimal?: DecimalDecision;
  /** Each word of a column of few words, and what the register would say. */
  readonly words?: readonly WordProposal[];
  readonly issues: readonly ColumnIssue[];
}

export interface ReadingOf {
  readonly column: number;
  readonly header: string;
  readonly sample: ColumnSample;
  readonly uses: readonly ColumnUse[];
}

export function decideReading({ column, header, sample, uses }: ReadingOf, table: MappedTable, country: string | undefined, words: ImportWords): ReadingDecision {
  const use = uses.find((one) => one.do === 'take');
  const definition = use?.do === 'take' ? definitionOf(use.to) ?? words.ownField(use.to.field)?.definition : undefined;
  if (use?.do !== 'take' || definition === undefined) return { issues: [] };
  const { kind, list, open } = definition;
  switch (kind) {
    case 'date': {
      const dates = decideDateOrder(cellsOf(table, column), country);
      return { dates, reading: { dates: dates.order }, issues: issueOfDates(header, dates) };
    }
    case 'number': case 'amount': case 'coordinate': {
      const decimal = decideDecimal(cellsOf(table, column), country);
      return { decimal, reading: { decimal: decimal.sign }, issues: issueOfDecimals(header, decimal) };
    }
    case 'flag': return withWords(header, sample, targetName(use.to), (word) => flagOf(word, words), false);
    case 'country': return withWords(header, sample, targetName(use.to), words.country, false);
    case 'choice': return withWords(header, sample, targetName(use.to), (word) => listWord(list ?? '', word, header, words), open === true);
    case 'several':
      return list === undefined ? { issues: [] } : withWords(header, sample, targetName(use.to), (word) => severalWords(word, list, header, words), open === true);
    default: return { issues: [] };
  }
}

/** Understood if each of its parts is. */
function severalWords(text: string, list: string, header: string, words: ImportWords): Scalar | undefined {
  const parts = splitSeveral(text).flatMap((part) => (listWord(list, part, header, words) === undefined ? part.split(',') : [part]));
  return parts.every((part) => listWord(list, part.trim(), header, words) !== undefined) ? text : undefined;
}

function* cellsOf({ rows, lines }: MappedTable, column: number): Generator<readonly [number, SourceCell]> {
  for (let at = 0; at < rows.length; at += 1) yield [lines[at] ?? at + 1, rows[at]?.[column] ?? null];
}

function issueOfDates(column: string, { order, verdict, evidence }: DateDecision): ColumnIssue[] {
  const facts = { column, order: datePattern(order) };
  const where = evidence === undefined ? {} : { where: { line: evidence.line, value: evidence.value } };
  switch (verdict) {
    case 'any': return [];
    case 'decided': return [{ severity: 'info', code: 'import-column-date-order', facts, ...where }];
    case 'unknown': return [{ severity: 'warning', code: 'import-column-date-order-unknown', facts }];
    case 'mixed': return [{ severity: 'warning', code: 'import-column-dates-mixed', facts, ...where }];
  }
}

function issueOfDecimals(column: string, { sign, verdict, evidence }: DecimalDecision): ColumnIssue[] {
  const facts = { column, sign };
  const where = evidence === undefined ? {} : { where: { line: evidence.line, value: evidence.value } };
  switch (verdict) {
    case 'any': return [];
    case 'decided': return [{ severity: 'info', code: 'import-column-decimal', facts, ...where }];
    case 'unknown': return [{ severity: 'warning', code: 'import-column-decimal-unknown', facts }];
    case 'mixed': return [{ severity: 'warning', code: 'import-column-decimals-mixed', facts, ...where }];
  }
}

const mostNamed = 10;

function withWords(column: string, { counted }: ColumnSample, target: string, meant: (word: string) => Scalar | undefined, isOpen: boolean): ReadingDecision {
  if (counted === undefined) return { issues: [] };
  const words = proposeWords(counted, meant).filter(({ word }) => word !== '' && word !== '-');
  const unknown = words.filter(({ value }) => value === undefined);
  if (unknown.length === 0 || isOpen) return { words, issues: [] };
  const named = unknown.slice(0, mostNamed).map(({ word }) => word).join(', ');
  return { words, issues: [{ severity: 'warning', code: 'import-column-words-open', facts: { column, target, words: unknown.length > mostNamed ? `${named}, …` : named } }] };
}

/** The reading with what a person says for one of the column's words. */
export function withWord(reading: ColumnReading | undefined, word: string, value: Scalar): ColumnReading {
  return { ...reading, words: { ...reading?.words, [foldText(word)]: value } };
}

/**
 * The rows of a file as customers, by a mapping of its columns. It goes in slices, so that a screen stays alive: each step
 * of the generator is some rows, and what it returns at last is all cards and all that was found.
 */
import { foldText } from '../../base/text';
import type { Scalar } from '../../model/field-kinds';
import type { IncomingCard, IncomingRow, SourceCell } from '../source';
import { unguardText } from '../spreadsheet-guard';
import type { ColumnIssue } from './column-issues';
import { currencyIn } from './currency-in';
import { datePattern } from './date-pattern';
import { definitionOf, recordKey, targetKey, targetName, type ColumnMapping, type FieldTarget, type ImportMapping, type JoinName, type MappedTable, type RecordTarget, type SplitName } from './import-mapping';
import type { ImportWords } from './import-words';
import { createReadValue, type Found, type ReadValue, type ValueProblem, type ReadingContext } from './read-value';
import { createRowBuilder, type AccountWithoutNumber, type RowBuilder } from './row-builder';
import { splitRecipes, takeApart } from './split-recipes';

export interface ApplyOptions {
  readonly words: ImportWords;
  /** The file is text whose writer puts an apostrophe before what would be a formula. */
  readonly guarded?: boolean;
  /** Rows between two steps. */
  readonly slice?: number;
}

export interface ApplyProgress {
  readonly done: number;
  readonly total: number;
}

export interface AppliedMapping {
  readonly cards: readonly IncomingCard[];
  /** In the order of the lines; an error means that the row lacks what it should have. */
  readonly issues: readonly ColumnIssue[];
}

interface Taking {
  readonly column: number;
  readonly mapping: ColumnMapping;
  readonly to: FieldTarget;
  readonly record: number;
  readonly read: ReadValue;
}

interface Splitting {
  readonly column: number;
  readonly mapping: ColumnMapping;
  readonly recipe: SplitName;
  readonly table: RecordTarget['table'];
  readonly record: number;
}

/** Columns that make one value together, by rank. */
interface Joining {
  readonly join: JoinName;
  readonly to: FieldTarget;
  readonly record: number;
  readonly ranks: readonly (readonly Taking[])[];
}

interface Compiled {
  readonly records: readonly RecordTarget[];
  readonly takings: readonly Taking[];
  readonly joinings: readonly Joining[];
  readonly splittings: readonly Splitting[];
}

const usualSlice = 2000;

export function* applyMapping(table: MappedTable, mapping: ImportMapping, { words, guarded = false, slice = usualSlice }: ApplyOptions): Generator<ApplyProgress, AppliedMapping> {
  const compiled = compile(mapping, words, guarded);
  const builder = createRowBuilder(compiled.records, mapping, words);
  const cards: { line: number; further?: number[]; values: IncomingCard['values']; rows: IncomingRow[] }[] = [];
  const issues: ColumnIssue[] = [];
  const unlisted = new Map<string, { line: number; rows: number; taking: Taking; value: string }>();
  const total = table.rows.length;
  const line: LineContext = { line: 0, issues, unlisted, words, found: { problem: undefined, more: [] } };
  for (const [at, row] of table.rows.entries()) {
    if (at > 0 && at % slice === 0) yield { done: at, total };
    line.line = table.lines[at] ?? at + 1;
    const told = issues.length;
    builder.begin();
    takeRow(row, compiled, builder, line);
    const values = builder.values();
    const rows = builder.rows();
    for (const account of builder.accountsWithoutNumber()) tellWithoutNumber(account, compiled, line);
    const last = cards.at(-1);
    if (Object.keys(values).length > 0) cards.push({ line: line.line, values, rows });
    else if (mapping.continues === true && last !== undefined) {
      // A line of which nothing could be read belongs there too, and what is wrong with it.
      if (rows.length > 0 || issues.length > told) (last.further ??= []).push(line.line);
      for (const made of rows) last.rows.push({ ...made, line: line.line });
    }
    else if (rows.length > 0) cards.push({ line: line.line, values: {}, rows });
  }
  for (const { line: first, rows, taking, value } of unlisted.values()) {
    issues.push({
      severity: 'warning', code: 'import-value-not-in-list', facts: { column: taking.mapping.header, target: targetName(taking.to), rows },
      where: { line: first, table: taking.to.table, field: taking.to.field, value },
    });
  }
  issues.sort((a, b) => (a.where?.line ?? 0) - (b.where?.line ?? 0));
  return { cards, issues };
}

interface LineContext {
  line: number;
  readonly issues: ColumnIssue[];
  readonly unlisted: Map<string, { line: number; rows: number; taking: Taking; value: string }>;
  readonly words: ImportWords;
  readonly found: Found;
}

function takeRow(row: readonly SourceCell[], { takings, joinings, splittings }: Compiled, builder: RowBuilder, context: LineContext): void {
  for (const taking of takings) {
    const cell = row[taking.column] ?? null;
    if (cell === null || cell === '') continue;
    const value = readCell(taking, cell, builder, context);
    if (value === null) continue;
    putValue(taking, value, builder, context);
    const currency = isMoney(taking.to) && typeof cell === 'string' ? currencyIn(cell) : undefined;
    if (currency !== undefined) putValue({ ...taking, to: { ...taking.to, field: 'currency' } }, currency, builder, context);
  }
  for (const joining of joinings) joinColumns(joining, row, builder, context);
  for (const splitting of splittings) splitColumn(splitting, row, builder, context);
}

function readCell(taking: Taking, cell: SourceCell, builder: RowBuilder, context: LineContext): Scalar {
  const { found } = context;
  if (isTooLong(cell)) {
    tellTooLong(taking.mapping, taking.to, cell, context);
    return null;
  }
  const value = taking.read(cell, builder.country(), found);
  if (found.problem !== undefined) tellProblem(taking, found.problem, cell, context);
  if (found.more.length > 0) builder.putMore(taking.record, taking.to.field, found.more);
  return value === '' ? null : value;
}

function putValue({ record, to, mapping }: Taking, value: Exclude<Scalar, null>, builder: RowBuilder, context: LineContext): void {
  const taken = builder.put(record, to.field, value);
  if (taken === undefined) return;
  context.issues.push({
    severity: 'warning', code: 'import-value-not-taken', facts: { column: mapping.header, target: targetName(to), taken: short(taken) },
    where: { line: context.line, table: to.table, field: to.field, value: short(value) },
  });
}

function tellWithoutNumber({ record, field, value }: AccountWithoutNumber, { takings, joinings, splittings }: Compiled, { line, issues }: LineContext): void {
  const from = [...takings, ...joinings.flatMap(({ ranks }) => ranks.flat())].find((taking) => taking.record === record && taking.to.field === field) ?? splittings.find((splitting) => splitting.record === record);
  issues.push({
    severity: 'warning', code: 'import-value-without-account', facts: { column: from?.mapping.header ?? '', target: targetName({ table: 'BankAccounts', field }) },
    where: { line, table: 'BankAccounts', field, value: short(value) },
  });
}

const signs: Readonly<Record<JoinName, string>> = { words: ' ', commas: ', ', several: '; ' };

function joinColumns({ ranks, join, to, record }: Joining, row: readonly SourceCell[], builder: RowBuilder, context: LineContext): void {
  let isMade = false;
  for (const takings of ranks) {
    const parts = takings.flatMap((taking) => {
      const cell = row[taking.column] ?? null;
      const value = cell === null || cell === '' ? null : readCell(taking, cell, builder, context);
      return value === null ? [] : [{ taking, value }];
    });
    const [first] = parts;
    if (first === undefined) continue;
    if (!isMade) {
      isMade = true;
      const value = parts.length === 1 ? first.value : parts.map((part) => String(part.value)).join(signs[join]);
      putValue({ ...first.taking, record, to }, value, builder, context);
      continue;
    }
    // What is not needed here is only let go if the column says it elsewhere.
    for (const { taking, value } of parts) if (taking.mapping.uses.length === 1) putValue(taking, value, builder, context);
  }
}

function splitColumn({ column, mapping, recipe, table, record }: Splitting, row: readonly SourceCell[], builder: RowBuilder, context: LineContext): void {
  const cell = row[column] ?? null;
  const text = cell === null ? '' : String(cell).trim();
  if (text === '' || text === '-') return;
  const { restTo, fields } = splitRecipes[recipe];
  if (isTooLong(text)) {
    tellTooLong(mapping, { table, field: fields[0] ?? restTo }, text, context);
    return;
  }
  const found = takeApart(recipe, text, { country: builder.country(), words: context.words });
  // An address of which nobody can tell the street from the city stays as it is.
  const isWhole = recipe === 'address' && !found.isSure;
  const parts = isWhole ? { [fields[0] ?? 'street']: text.replace(/\s*[\r\n]+\s*/g, ', ') } : found.parts;
  const left: string[] = isWhole || found.rest === '' ? [] : [found.rest];
  for (const [field, part] of Object.entries(parts)) {
    // A column of its own says it better; what it does not say is kept with the rest.
    const isElsewhere = Object.entries(parts).some(([other, longer]) => other !== field && longer.endsWith(part));
    if (builder.put(record, field, part) !== undefined && !isElsewhere) left.push(part);
  }
  if (left.length > 0) {
    const rest = left.join(', ');
    const field = table === 'Customers' || recipe !== 'address' ? restTo : 'addressExtra';
    if (builder.put(record, field, rest) !== undefined) builder.put(0, 'note', rest);
  }
  if (isWhole || (left.length > 0 && (recipe !== 'address' || left[0] !== found.rest))) {
    const to: FieldTarget = { table, field: isWhole ? fields[0] ?? restTo : restTo };
    context.issues.push({
      severity: 'info', code: 'import-value-split-rest', facts: { column: mapping.header, target: targetName(to) },
      where: { line: context.line, table, field: to.field, value: short(text) },
    });
  }
}

/** Characters of one cell, by Excel's specifications; a workbook with more is damaged to it. */
const longestCell = 32_767;

const isTooLong = (cell: SourceCell): boolean => typeof cell === 'string' && cell.length > longestCell;

function tellTooLong({ header }: ColumnMapping, to: FieldTarget, cell: SourceCell, { line, issues }: LineContext): void {
  issues.push({
    severity: 'error', code: 'import-value-too-long', facts: { column: header, target: targetName(to), limit: longestCell },
    where: { line, table: to.table, field: to.field, value: String(cell).slice(0, 40) },
  });
}

const refused = new Set<ValueProblem>(['not-date', 'not-number', 'not-flag', 'digits-lost']);

function tellProblem(taking: Taking, problem: ValueProblem, cell: SourceCell, { line, issues, unlisted }: LineContext): void {
  const { to, mapping: { header, reading } } = taking;
  const value = short(cell);
  const facts = { column: header, target: targetName(to) };
  const where = { line, table: to.table, field: to.field, value };
  const severity = refused.has(problem) ? 'error' : 'warning';
  if (problem === 'not-in-list') {
    const key = `${targetKey(to)}\t${foldText(String(cell))}`;
    const known = unlisted.get(key);
    if (known === undefined) unlisted.set(key, { line, rows: 1, taking, value });
    else known.rows += 1;
    return;
  }
  if (problem === 'not-date') {
    issues.push({ severity, code: 'import-value-not-date', facts: { ...facts, order: datePattern(reading?.dates ?? 'dmy') }, where });
    return;
  }
  issues.push({ severity, code: problemCodes[problem], facts, where });
}

const problemCodes = {
  'not-number': 'import-value-not-number', 'not-flag': 'import-value-not-flag', 'not-country': 'import-value-not-country', 'not-email': 'import-value-not-email',
  'digits-lost': 'import-value-digits-lost',
} as const;

const longest = 200;

function short(cell: SourceCell): string {
  const text = String(cell ?? '');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function compile({ columns }: ImportMapping, words: ImportWords, guarded: boolean): Compiled {
  const records: RecordTarget[] = [{ table: 'Customers' }];
  const recordAt = (target: RecordTarget): number => {
    const key = recordKey(target);
    const at = records.findIndex((record) => recordKey(record) === key);
    return at >= 0 ? at : records.push(target) - 1;
  };
  const all: { taking: Taking; join: JoinName | undefined; rank: number; order: number }[] = [];
  const splittings: Splitting[] = [];
  for (const mapping of columns) {
    const { column, header, reading = {} } = mapping;
    for (const use of mapping.uses) {
      const record = recordAt({ table: use.to.table, ...(use.to.row !== undefined && { row: use.to.row }) });
      if (use.do === 'split') {
        splittings.push({ column, mapping, recipe: use.recipe, table: use.to.table, record });
        continue;
      }
      const definition = definitionOf(use.to);
      const read = definition === undefined ? readOwn(use.to, { words, header, reading, guarded }) : createReadValue(definition, { words, header, reading, guarded });
      all.push({ taking: { column, mapping, to: use.to, record, read }, join: use.join, rank: use.rank ?? 0, order: use.order ?? column });
    }
  }
  const byTarget = new Map<string, typeof all>();
  for (const one of all) byTarget.set(targetKey(one.taking.to), [...(byTarget.get(targetKey(one.taking.to)) ?? []), one]);
  const joined = [...byTarget.values()].filter((same) => same.some(({ join, rank }) => join !== undefined || rank > 0));
  const inJoin = new Set(joined.flat());
  const takings = all.filter((one) => !inJoin.has(one)).map(({ taking }) => taking);
  return {
    records, splittings,
    // The country is asked for by telephone numbers and addresses of the same row, a column of currencies before the signs beside amounts.
    takings: [...takings].sort((a, b) => orderOf(a.to) - orderOf(b.to)),
    joinings: joined.flatMap((same): Joining[] => {
      const [first] = same;
      if (first === undefined) return [];
      const ranks = [...new Set(same.map(({ rank }) => rank))].sort((a, b) => a - b)
        .map((rank) => same.filter((one) => one.rank === rank).sort((a, b) => a.order - b.order).map(({ taking }) => taking));
      return [{ join: same.find(({ join }) => join !== undefined)?.join ?? 'words', to: first.taking.to, record: first.taking.record, ranks }];
    }),
  };
}

function orderOf(to: FieldTarget): number {
  return to.table === 'Customers' && to.field === 'country' ? 0 : isMoney(to) ? 2 : 1;
}

/** Amounts that have their currency beside them. */
function isMoney({ table, field }: FieldTarget): boolean {
  return (table === 'Documents' || table === 'Payments') && (field === 'amount' || field === 'debit');
}

/** Digits that are no quantity, whatever else stands in the column. */
const zerosInFront = /^\s*[-+]?0\d+\s*$/;

/** The firm's own fields take what is written for what they are; what is not understood they keep as it is. */
function readOwn({ field }: FieldTarget, context: ReadingContext): ReadValue {
  const own = context.words.ownField(field);
  const isText = own === undefined || own.definition.kind === 'text' || own.definition.kind === 'note';
  const understood = isText ? undefined : createReadValue(own.definition, context);
  return (cell, country, found) => {
    const value = understood?.(cell, country, found);
    const isClear = understood !== undefined && !(typeof cell === 'string' && zerosInFront.test(cell)) && found.problem === undefined && found.more.length === 0;
    found.problem = undefined;
    if (found.more.length > 0) found.more = [];
    if (isClear) return own?.heldByCell(value ?? null) ?? null;
    if (typeof cell !== 'string') return cell;
    const text = cell.trim();
    return text === '' ? null : context.guarded ? unguardText(text) : text;
  };
}


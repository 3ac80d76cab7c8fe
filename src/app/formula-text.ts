/**
 * The formulas that ask something of every customer of a column: one a row, or one that fills the column by itself. They are
 * made of names of ours, places in the sheet and quoted texts; nothing that somebody typed becomes a part that is calculated.
 */
import { columnLetters } from '../host/list-formula';
import type { AddressPurpose } from '../model/address-for';
import type { DocumentType } from '../model/document-notes';
import type { CustomerCells } from './customer-cells';
import { askDefinition, functionNamespace, type FormulaArgument, type FormulaArguments, type FormulaAsk } from './formula-asks';

/** One formula that fills the column works outside of tables only, where Excel lets nothing spill, and for answers of one column. */
export type FormulaShape = 'rows' | 'one';

export interface FormulaTextOrder {
  /** So many of the first rows only. */
  readonly first?: number;
  readonly cells: CustomerCells;
  readonly ask: FormulaAsk;
  readonly given: FormulaArguments;
  readonly shape: FormulaShape;
  /** What fields, purposes of addresses and types of documents are called in a formula. */
  readonly words: FormulaWords;
}

export interface FormulaWords {
  readonly field: (field: string) => string;
  readonly purpose: (purpose: AddressPurpose) => string;
  readonly documentType: (type: DocumentType) => string;
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The formulas from the first row down. */
export function formulaTexts(order: FormulaTextOrder): readonly string[] {
  const { cells, shape, first = cells.keys.length } = order;
  const keys = cells.keys.slice(0, first);
  if (cells.table !== undefined) return keys.map(() => rowFormula(order, (column) => tableReference(cells, column)));
  if (shape === 'one') return [oneFormula(order)];
  return keys.map((_, at) => rowFormula(order, (column) => `$${columnLetters(column)}${cells.area.row + at + 1}`));
}

function rowFormula({ cells, ask, given, words }: FormulaTextOrder, reference: (column: number) => string): string {
  const key = reference(cells.area.column);
  const call = callText(ask, key, argumentTexts(ask, given, words, (column) => reference(column)));
  return cells.filled === cells.keys.length ? `=${call}` : `=IF(${key}="","",${call})`;
}

/** Names within it are none that a cell could have. */
const keyName = 'customer';

function oneFormula({ cells, ask, given, words }: FormulaTextOrder): string {
  const { area } = cells;
  const range = (column: number): string => `${columnLetters(column)}${area.row + 1}:${columnLetters(column)}${area.row + area.rowCount}`;
  const columns: { readonly column: number; readonly name: string }[] = [];
  const texts = argumentTexts(ask, given, words, (column, name) => {
    columns.push({ column, name });
    return name;
  });
  const call = callText(ask, keyName, texts);
  const body = cells.filled === cells.keys.length ? call : `IF(${keyName}="","",${call})`;
  return `=MAP(${[area.column, ...columns.map(({ column }) => column)].map(range).join(',')},LAMBDA(${[keyName, ...columns.map(({ name }) => name)].join(',')},${body}))`;
}

function argumentTexts(ask: FormulaAsk, given: FormulaArguments, words: FormulaWords, reference: (column: number, name: string) => string): string[] {
  return askDefinition(ask).parameters.map(({ name }) => {
    if (name === 'field') return given.field === undefined ? '' : quoted(words.field(given.field));
    if (name === 'purpose') return given.purpose === undefined ? '' : quoted(words.purpose(given.purpose));
    if (name === 'documentType') return given.documentType === undefined ? '' : quoted(words.documentType(given.documentType));
    const argument = given[name];
    if (argument === undefined) return '';
    if (typeof argument === 'number') return String(argument);
    return typeof argument === 'string' ? quoted(argument) : argumentText(argument, (column) => reference(column, name));
  });
}

function argumentText(argument: FormulaArgument, reference: (column: number) => string): string {
  switch (argument.kind) {
    case 'column': return reference(argument.column);
    case 'day': return `DATE(${argument.day.split('-').map(Number).join(',')})`;
    case 'amount': return String(argument.amount);
    case 'text': return quoted(argument.text);
  }
}

/** What is left out at the end is not written. */
function callText(ask: FormulaAsk, key: string, texts: readonly string[]): string {
  const all = [key, ...texts];
  while (all.at(-1) === '') all.pop();
  return `${functionNamespace}.${askDefinition(ask).function}(${all.join(',')})`;
}

/** In this row of the table; the header's own brackets, apostrophes and signs are marked as such. */
function tableReference({ table = '', area, header, beside }: CustomerCells, column: number): string {
  const name = column === area.column ? header : beside.find((one) => one.column === column)?.header ?? '';
  return `${table}[[#This Row],[${name.replace(/['#[\]@]/g, "'$&")}]]`;
}

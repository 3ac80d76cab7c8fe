/** A person says what a column of a file means: a field by name, an own field, or nothing. */
import { definitionOf, isRecordTable, targetKey, type ColumnMapping, type ColumnUse, type FieldTarget, type ImportMapping } from '../transfer/mapping/import-mapping';
import { sampleColumn } from '../transfer/mapping/column-sample';
import { decideReading } from '../transfer/mapping/decide-readings';
import type { ImportWords } from '../transfer/mapping/import-words';
import { splitRecipes } from '../transfer/mapping/split-recipes';
import type { ImportSheet } from './import-sheet';

/** `out` leaves the column out, `own` makes a field of the firm's own of it; else a place, such as `name` or `Contacts.lastName`. */
export type ColumnChoice = string;

export const leftOut: ColumnChoice = 'out';
export const ownField: ColumnChoice = 'own';
/** As it was proposed: into several fields. */
export const takenApart: ColumnChoice = 'apart';

/** What the column is taken for now; of a column with several uses the first. */
export function choiceOf(mapping: Pick<ImportMapping, 'columns'>, column: number): ColumnChoice {
  const [use] = mapping.columns.find((one) => one.column === column)?.uses ?? [];
  if (use === undefined) return leftOut;
  if (use.do === 'split') return takenApart;
  const key = targetKey(use.to);
  return key.startsWith('x:') ? ownField : key.replace(/#[^.]*/, '');
}

/** Fields of the card that the column fills, of one that is taken apart all that it may. */
export function cardFieldsOf(mapping: ImportMapping, column: number): readonly string[] {
  const uses = mapping.columns.find((one) => one.column === column)?.uses ?? [];
  return [...new Set(uses.flatMap((use) => (use.to.table !== 'Customers' ? [] : use.do === 'take' ? [use.to.field] : splitRecipes[use.recipe].fields)))];
}

export function chooseColumn({ table, proposal }: ImportSheet, mapping: ImportMapping, column: number, choice: ColumnChoice, words: ImportWords): ImportMapping {
  const header = table.headers[column] ?? '';
  const proposed = proposal.columns.find((one) => one.column === column);
  // Chosen back, it is what was proposed, with all that goes along.
  const isProposed = proposed !== undefined && proposed.uses.length > 0 && choiceOf({ columns: [{ column, header, uses: proposed.uses }] }, column) === choice;
  const uses = isProposed ? proposed.uses : usesOf(header, choice, mapping, column);
  const reading = isProposed ? proposed.reading : decideReading({ column, header, sample: sampleColumn(table, column), uses }, table, mapping.country, words).reading;
  const next: ColumnMapping = { column, header, uses, ...(reading !== undefined && { reading }) };
  const others = mapping.columns.filter((one) => one.column !== column);
  return { ...mapping, columns: [...others, next].sort((a, b) => a.column - b.column) };
}

function usesOf(header: string, choice: ColumnChoice, mapping: ImportMapping, column: number): readonly ColumnUse[] {
  if (choice === leftOut || choice === takenApart) return [];
  const to = choice === ownField ? { table: 'Customers', field: `x:${header}` } as const : targetOf(choice, mapping, column);
  if (to === undefined) return [];
  const key = targetKey(to);
  // Two columns for one place make one value together, where that makes sense.
  const isShared = mapping.columns.some((one) => one.column !== column && one.uses.some((use) => use.do === 'take' && targetKey(use.to) === key));
  const kind = definitionOf(to)?.kind;
  return [{ do: 'take', to, ...(isShared && (kind === 'text' || kind === 'note' ? { join: 'words' as const } : kind === 'several' ? { join: 'several' as const } : {})) }];
}

/** Columns of one table that a person chose belong to one row of it: to the one that other columns make there, if it is one alone. */
function targetOf(choice: ColumnChoice, { columns }: ImportMapping, column: number): FieldTarget | undefined {
  const dot = choice.indexOf('.');
  if (dot === -1) return { table: 'Customers', field: choice };
  const table = choice.slice(0, dot);
  if (!isRecordTable(table)) return undefined;
  const rows = new Set(columns.flatMap((one) => (one.column === column ? [] : one.uses.flatMap(({ to }) => (to.table === table && to.row !== undefined ? [to.row] : [])))));
  const [row = 'chosen', ...others] = rows;
  return { table, row: others.length > 0 ? 'chosen' : row, field: choice.slice(dot + 1) };
}

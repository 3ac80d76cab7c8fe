/**
 * Cells of a file that a person corrects before their rows are taken in: a correction belongs to the cell, by its line and column,
 * whatever the column is taken for. And which cells made a row be refused, so that they can be corrected.
 */
import type { SourceCell } from '../transfer/source';
import type { ImportMapping, MappedTable } from '../transfer/mapping/import-mapping';
import { splitRecipes } from '../transfer/mapping/split-recipes';
import type { AppIssue } from './app';
import type { ImportPlan, PlannedCard } from './import-plan';

/** What is typed instead, by `cellKey`; an empty text leaves the cell empty. */
export type Corrections = Readonly<Record<string, string>>;

/** `line` as the table has it, `column` its place among the headers. */
export function cellKey(line: number, column: number): string {
  return `${line}:${column}`;
}

/** With another correction; `value` undefined takes it back. What the file says anyway is none. */
export function withCorrection(corrections: Corrections, table: MappedTable, { line, column }: Pick<FileCell, 'line' | 'column'>, value: string | undefined): Corrections {
  const key = cellKey(line, column);
  const { [key]: _before, ...others } = corrections;
  return value === undefined || value.trim() === textOf(cellOf(table, line, column)) ? others : { ...others, [key]: value.trim() };
}

/** Those whose cells are there when the file is read otherwise, and do not say it by themselves now. */
export function correctionsOf(table: MappedTable, corrections: Corrections): Corrections {
  const lines = new Set(table.lines);
  return Object.entries(corrections).reduce<Corrections>((kept, [key, value]) => {
    const [line = 0, column = 0] = key.split(':').map(Number);
    return lines.has(line) && column < table.headers.length ? withCorrection(kept, table, { line, column }, value) : kept;
  }, {});
}

/** The table as it would be if its file had been corrected. */
export function correctedTable(table: MappedTable, corrections: Corrections): MappedTable {
  const byLine = new Map<number, (readonly [column: number, value: string])[]>();
  for (const [key, value] of Object.entries(corrections)) {
    const [line = 0, column = 0] = key.split(':').map(Number);
    byLine.set(line, [...byLine.get(line) ?? [], [column, value]]);
  }
  if (byLine.size === 0) return table;
  return { ...table, rows: table.rows.map((row, at) => correctedRow(row, byLine.get(table.lines[at] ?? -1))) };
}

function correctedRow(row: readonly SourceCell[], corrections: readonly (readonly [column: number, value: string])[] | undefined): readonly SourceCell[] {
  if (corrections === undefined) return row;
  const after = [...row];
  for (const [column, value] of corrections) {
    // A row ends with its last filled cell.
    while (after.length <= column) after.push(null);
    after[column] = value === '' ? null : value;
  }
  return after;
}

/** A cell that made its row be refused, or was corrected. */
export interface FileCell {
  readonly line: number;
  readonly column: number;
  readonly header: string;
  /** What the file says. */
  readonly given: string;
  readonly corrected: string | undefined;
  /** What is wrong with it now. */
  readonly issues: readonly AppIssue[];
}

export interface RowToCorrect {
  readonly cells: readonly FileCell[];
  /** What is wrong and stands in no cell: no column means it. */
  readonly others: readonly AppIssue[];
}

export interface CorrectingPorts {
  /** As the file has it. */
  readonly table: MappedTable;
  readonly mapping: ImportMapping;
  readonly corrections: Corrections;
  /** Those with which the plan was worked out: a cell that was corrected then is told until another plan is there. */
  readonly planned: Corrections;
}

/** The planned cards that are refused or were corrected, in the order of the file. */
export function cardsToCorrect({ plan: { cards }, corrections, planned }: Pick<CorrectingPorts, 'corrections' | 'planned'> & { readonly plan: ImportPlan }): readonly PlannedCard[] {
  const lines = new Set(Object.keys({ ...planned, ...corrections }).map((key) => Number(key.split(':')[0])));
  return cards.filter((card) => card.outcome === 'rejected' || linesOf(card).some((line) => lines.has(line)));
}

/** With the lines below that belong to it too. */
const linesOf = ({ lines, further = [] }: PlannedCard): readonly number[] => [...lines, ...further];

/** Of use until the file is corrected otherwise. */
export function createRowCorrecting({ table, mapping, corrections, planned }: CorrectingPorts): (card: PlannedCard) => RowToCorrect {
  const corrected = correctedTable(table, corrections);
  const placeOf = new Map(table.lines.map((line, at) => [line, at]));
  const cellAt = ({ rows }: MappedTable, line: number, column: number): string => textOf(rows[placeOf.get(line) ?? -1]?.[column] ?? null);

  function cellsOf(issue: AppIssue, lines: readonly number[]): readonly (readonly [line: number, column: number])[] {
    const { table: of = 'Customers', field, value = '' } = issue.where ?? {};
    if (field === undefined) return [];
    const own = columnsFor(mapping, of, field);
    const filled = (columns: readonly number[]) => lines.flatMap((line) => columns.flatMap((column) => (cellAt(corrected, line, column) === '' ? [] : [[line, column] as const])));
    const saying = (cells: readonly (readonly [number, number])[]) => cells.filter(([line, column]) => value !== '' && cellAt(corrected, line, column).includes(value));
    const inOwn = filled(own);
    // What a cell holds may have gone to another field, as the second address of a cell with two.
    for (const found of [saying(inOwn), inOwn, saying(filled(table.headers.map((_header, column) => column)))]) if (found.length > 0) return found;
    return own.map((column) => [lines[0] ?? 0, column] as const);
  }

  return (card) => {
    const lines = linesOf(card);
    const found = new Map<string, FileCell & { readonly issues: AppIssue[] }>();
    const note = (line: number, column: number): { readonly issues: AppIssue[] } => {
      const key = cellKey(line, column);
      const known = found.get(key) ?? { line, column, header: table.headers[column] ?? '', given: cellAt(table, line, column), corrected: corrections[key], issues: [] };
      found.set(key, known);
      return known;
    };
    const others: AppIssue[] = [];
    const errors = card.outcome === 'rejected' ? card.issues.filter(({ severity }) => severity === 'error') : [];
    for (const issue of errors) {
      const said = issue.where?.line;
      // A refused value is told with its own line; what is wrong with the card, with the first of its lines.
      const cells = cellsOf(issue, said === undefined || said === card.lines[0] ? lines : [said]);
      if (cells.length === 0) others.push(issue);
      for (const [line, column] of cells) note(line, column).issues.push(issue);
    }
    for (const line of lines) {
      for (const column of table.headers.keys()) {
        const key = cellKey(line, column);
        if (corrections[key] !== undefined || planned[key] !== undefined) note(line, column);
      }
    }
    return { cells: [...found.values()].sort((a, b) => a.line - b.line || a.column - b.column), others };
  };
}

function columnsFor({ columns }: ImportMapping, table: string, field: string): readonly number[] {
  return columns.flatMap(({ column, uses }) => (uses.some((use) => use.to.table === table && (use.do === 'take' ? use.to.field === field : isOf(use.recipe, field))) ? [column] : []));
}

function isOf(recipe: keyof typeof splitRecipes, field: string): boolean {
  const { fields, restTo } = splitRecipes[recipe];
  return fields.includes(field) || restTo === field;
}

function cellOf({ lines, rows }: MappedTable, line: number, column: number): SourceCell {
  return rows[lines.indexOf(line)]?.[column] ?? null;
}

function textOf(cell: SourceCell): string {
  return cell === null ? '' : String(cell).trim();
}

/**
 * Old steps of the journal folded into lines: who worked on which card in which year, how often and how much, without
 * the values. A line is a row of `_journal` of the cause `folded`; its key says nothing.
 */
import { z } from 'zod';
import type { ChangeSet } from '../model/change';
import type { RecordId } from '../model/ids';
import type { CellValue, WritableValue } from '../host/workbook';

export interface FoldedSteps {
  /** Key of the line's row. */
  readonly id: string;
  readonly author: string;
  /** First and last of the steps, milliseconds since the Unix epoch. */
  readonly from: number;
  readonly to: number;
  /** The customer the steps were about; undefined for steps about several, or about none. */
  readonly customer?: RecordId;
  /** As the customer was called then. */
  readonly customerName?: string;
  readonly steps: number;
  /** Fields and rows that the steps changed. */
  readonly changes: number;
}

/** What a step is about, as far as it matters for folding. */
export interface StepSubject {
  readonly customer?: RecordId;
  readonly customerName?: string;
}

export const foldedCause = 'folded';

const json = z.object({
  from: z.number(), to: z.number(), steps: z.number(), changes: z.number(),
  customer: z.string().optional(), customerName: z.string().optional(), lines: z.number().optional(),
});

type Columns = readonly ['at' | 'author' | 'cause' | 'undoes' | 'changes', WritableValue][];

/** The cells of a line beside its key. `lines` is said in the journal's first row: how many lines there are. */
export function foldedCells({ id: _, author, ...fold }: FoldedSteps, lines?: number): Columns {
  return [
    ['at', new Date(fold.to).toISOString()], ['author', author], ['cause', foldedCause], ['undoes', null],
    ['changes', JSON.stringify({ ...fold, ...(lines !== undefined && { lines }) })],
  ];
}

/** The lines among the rows of the journal, in their order. */
export function readFolded(rows: readonly (readonly CellValue[])[]): FoldedSteps[] {
  return rows.flatMap((row) => {
    const parsed = parse(row);
    if (parsed === undefined) return [];
    const { lines: _, customer, customerName, ...fold } = parsed;
    return [{
      ...fold, id: String(row[0]), author: String(row[2] ?? ''),
      ...(customer !== undefined && { customer }), ...(customerName !== undefined && { customerName }),
    }];
  });
}

/** How many lines the journal begins with, by its first row. */
export function linesOf(firstRow: readonly CellValue[] | undefined): number {
  return firstRow === undefined ? 0 : parse(firstRow)?.lines ?? 0;
}

export function isFolded(row: readonly CellValue[]): boolean {
  return row[3] === foldedCause;
}

function parse(row: readonly CellValue[]): z.infer<typeof json> | undefined {
  if (!isFolded(row) || typeof row[5] !== 'string') return undefined;
  try {
    return json.parse(JSON.parse(row[5]));
  } catch (cause) {
    // Edited by hand: what it said cannot be known, the row stays.
    if (cause instanceof SyntaxError || cause instanceof z.ZodError) return undefined;
    throw cause;
  }
}

/** Lines for these steps and earlier lines: one a card, author and calendar year; the oldest first. */
export function foldSteps(
  known: readonly FoldedSteps[],
  sets: readonly ChangeSet[],
  subjectOf: (set: ChangeSet) => StepSubject,
): FoldedSteps[] {
  const lines = new Map<string, FoldedSteps>();
  const add = (line: FoldedSteps): void => {
    const key = JSON.stringify([new Date(line.to).toISOString().slice(0, 4), line.author, line.customer ?? '']);
    const other = lines.get(key);
    lines.set(key, other === undefined ? line : {
      ...other, ...line,
      from: Math.min(other.from, line.from), to: Math.max(other.to, line.to),
      steps: other.steps + line.steps, changes: other.changes + line.changes,
    });
  };
  for (const line of known) add(line);
  for (const set of sets) {
    add({ id: set.id, author: set.author, from: set.at, to: set.at, steps: 1, changes: set.changes.length, ...subjectOf(set) });
  }
  return [...lines.values()].sort((a, b) => a.from - b.from);
}

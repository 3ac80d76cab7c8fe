/**
 * Lists whose truth is known, made by ourselves: which rows are one customer. They have the shapes of the lists that people
 * search for duplicates, and nobody tunes the engine to a single one of them.
 */
import { findDuplicates } from '../../../src/app/find-duplicates';
import { columnsByHeader, matchTable, type FieldColumns } from '../../../src/app/match-table';
import type { MatchVerdict } from '../../../src/match/explanation';
import type { MatchRow } from '../../../src/match/match-row';
import { must } from '../must';

export type Values = Readonly<Record<string, string>>;

export interface LabelledRow {
  readonly customer: number;
  readonly values: Values;
}

export interface LabelledList {
  readonly name: string;
  readonly rows: readonly LabelledRow[];
  /** As --map says it; empty: by the headers. */
  readonly map: readonly string[];
}

export interface Told {
  readonly all: number;
  readonly right: number;
}

export interface ListScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly verdicts: Readonly<Record<MatchVerdict, Told>>;
}

export function columnsOf(map: readonly string[]): FieldColumns[] {
  return map.map((one) => {
    const [field = '', columns = ''] = one.split('=');
    return { field, columns: columns.split('+') };
  });
}

export function matchRowsOf({ rows, map }: LabelledList): readonly MatchRow[] {
  const headers = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const table = { headers, rows: rows.map(({ values }) => headers.map((header) => values[header] ?? '')), lines: rows.map((_, at) => at) };
  const made = matchTable(table, map.length > 0 ? columnsOf(map) : columnsByHeader(headers));
  if (!made.ok) throw new Error(`no column ${made.error.column}`);
  return made.value.map((row, at) => ({ ...row, id: String(at) }));
}

/** Pair by pair, as the engine answers. */
export function scoreList(list: LabelledList): ListScore {
  const customerOf = (id: string): number => must(list.rows[Number(id)]).customer;
  const sizes = new Map<number, number>();
  for (const { customer } of list.rows) sizes.set(customer, (sizes.get(customer) ?? 0) + 1);
  const truth = [...sizes.values()].reduce((sum, size) => sum + size * (size - 1) / 2, 0);
  const { pairs } = findDuplicates({ rows: matchRowsOf(list) });
  const told = (verdict?: MatchVerdict): Told => {
    const asked = verdict === undefined ? pairs : pairs.filter((pair) => pair.verdict === verdict);
    return { all: asked.length, right: asked.filter(({ ids: [one, other] }) => customerOf(one) === customerOf(other)).length };
  };
  const { all, right } = told();
  return {
    precision: all === 0 ? 1 : right / all,
    recall: truth === 0 ? 1 : right / truth,
    f1: all + truth === 0 ? 1 : 2 * right / (all + truth),
    verdicts: { certain: told('certain'), likely: told('likely'), possible: told('possible') },
  };
}

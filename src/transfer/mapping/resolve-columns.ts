/**
 * Which column is which field, when all of them are looked at together. A place that two columns want equally, and a column
 * that two places want equally, is left open for a person: nothing is guessed.
 */
import { definitionOf, targetKey, type FieldTarget, type MappedTable } from './import-mapping';
import type { Candidate, LookedAtColumn } from './column-candidates';

export interface Resolved {
  readonly looked: LookedAtColumn;
  /** All that it may be, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** What it is. */
  readonly chosen?: Candidate;
  /** It may be several things: the candidates that are near enough. */
  readonly open?: readonly Candidate[];
  /** Other columns that want the same place. */
  readonly rivals?: readonly number[];
  /** The column that says the same in every row. */
  readonly twin?: number;
}

export interface Contender {
  readonly looked: LookedAtColumn;
  readonly candidates: readonly Candidate[];
}

const least = 0.5;
/** Less than this between two candidates is no difference. */
const near = 0.1;
const nearSure = 0.02;

/** Where a second column of the kind may go. */
const further: Readonly<Record<string, string>> = { email: 'otherEmails', phone: 'otherPhones', mobile: 'otherPhones' };

export function resolveColumns(contenders: readonly Contender[], taken: ReadonlySet<string>, table: MappedTable): Resolved[] {
  const state = contenders.map(({ looked, candidates }) => ({ looked, candidates, left: withFurther(candidates).filter(({ to }) => !taken.has(targetKey(to)) || takesSeveral(to)) }));
  const resolved = new Map<number, Resolved>();
  const undecided = (): typeof state => state.filter(({ looked }) => !resolved.has(looked.column));
  for (;;) {
    const wishes = new Map<string, { at: (typeof state)[number]; wish: Candidate }[]>();
    for (const at of undecided()) {
      const wish = at.left[0];
      if (wish === undefined || wish.confidence < least) continue;
      const key = targetKey(wish.to);
      wishes.set(key, [...(wishes.get(key) ?? []), { at, wish }]);
    }
    // The surest first, so that a place that is clearly somebody's is no longer another's rival.
    const next = [...wishes.values()].map((same) => same.sort((a, b) => b.wish.confidence - a.wish.confidence)).sort((a, b) => (b[0]?.wish.confidence ?? 0) - (a[0]?.wish.confidence ?? 0))[0];
    const [best, second] = next ?? [];
    if (best === undefined || next === undefined) break;
    if (takesSeveral(best.wish.to)) {
      for (const { at, wish } of next) resolved.set(at.looked.column, { looked: at.looked, candidates: at.candidates, chosen: wish });
      continue;
    }
    const equals = next.filter(({ wish }) => best.wish.confidence - wish.confidence <= margin(best.wish.confidence));
    if (second === undefined || equals.length === 1) settle(best.at, best.wish, resolved, undecided());
    else settleEquals(equals.map(({ at }) => at), targetKey(best.wish.to), resolved, undecided(), table);
  }
  for (const { looked, candidates } of undecided()) resolved.set(looked.column, { looked, candidates });
  return [...resolved.values()].sort((a, b) => a.looked.column - b.looked.column);
}

/** What is nearly certain is told apart by less. */
const margin = (confidence: number): number => (confidence >= 0.97 ? nearSure : near);

interface Undecided {
  readonly looked: LookedAtColumn;
  readonly candidates: readonly Candidate[];
  left: Candidate[];
}

function settle(at: Undecided, wish: Candidate, resolved: Map<number, Resolved>, others: readonly Undecided[]): void {
  const { looked, candidates } = at;
  const rival = at.left.find(({ to }) => targetKey(to) !== targetKey(wish.to));
  const isFallback = rival !== undefined && further[wish.to.field] === rival.to.field;
  if (rival !== undefined && !isFallback && rival.confidence >= least && wish.confidence - rival.confidence < margin(wish.confidence)) {
    resolved.set(looked.column, { looked, candidates, open: at.left.filter(({ confidence }) => wish.confidence - confidence < near) });
    return;
  }
  resolved.set(looked.column, { looked, candidates, chosen: wish });
  for (const other of others) if (other !== at) other.left = other.left.filter(({ to }) => targetKey(to) !== targetKey(wish.to));
}

function settleEquals(equals: readonly Undecided[], place: string, resolved: Map<number, Resolved>, others: readonly Undecided[], table: MappedTable): void {
  const [first, ...behind] = equals;
  if (first === undefined) return;
  const twins = behind.filter(({ looked }) => sayTheSame(table, first.looked.column, looked.column));
  for (const { looked, candidates } of twins) resolved.set(looked.column, { looked, candidates, twin: first.looked.column });
  const rest = equals.filter((one) => !twins.includes(one));
  // What is left of them is asked again without the twins.
  if (rest.length === 1) return;
  // Nobody else gets the place that they want.
  for (const other of others) if (!rest.includes(other)) other.left = other.left.filter(({ to }) => targetKey(to) !== place);
  for (const { looked, candidates, left } of rest) {
    resolved.set(looked.column, {
      looked, candidates, open: left.filter(({ confidence }) => confidence >= least),
      rivals: rest.flatMap((other) => (other.looked === looked ? [] : [other.looked.column])),
    });
  }
}

function sayTheSame({ rows }: MappedTable, one: number, other: number): boolean {
  return rows.every((row) => (row[one] ?? null) === (row[other] ?? null));
}

/** Values of several columns stand beside each other there. */
export function takesSeveral(to: FieldTarget): boolean {
  const kind = definitionOf(to)?.kind;
  return kind === 'several' || kind === 'note';
}

function withFurther(candidates: readonly Candidate[]): Candidate[] {
  const added = candidates.flatMap((candidate) => {
    const field = candidate.to.table === 'Customers' ? further[candidate.to.field] : undefined;
    const to: FieldTarget | undefined = field === undefined ? undefined : { table: 'Customers', field };
    return to === undefined || candidates.some((known) => targetKey(known.to) === targetKey(to)) ? [] : [{ ...candidate, to, confidence: candidate.confidence * 0.8 }];
  });
  return [...candidates, ...added].sort((a, b) => b.confidence - a.confidence);
}

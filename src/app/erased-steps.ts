/**
 * The journal without what it told of somebody: changes of their records go out of the steps, and a step of which nothing is
 * left, or whose half would make no sense, becomes a line that says only when and who.
 */
import type { Change, ChangeSet } from '../model/change';
import { isChildTable } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { CellEdit, CellValue, TablePatch } from '../host/workbook';
import { foldedCells, isFolded, linesOf, readFolded } from './folded-steps';
import { journalRows, readJournal } from './journal';

type Rows = readonly (readonly CellValue[])[];

/** Steps that are one thing: taking back the rest of one would leave cards half merged. */
const whole: ReadonlySet<ChangeSet['cause']> = new Set(['merge', 'unmerge', 'succession']);

/** Records that the steps tell of as theirs: rows that came, went, or changed hands, what was merged into them and decided of them. */
export function recordsTold(sets: readonly ChangeSet[], cards: ReadonlySet<RecordId>, isKept: (change: Change) => boolean): Set<RecordId> {
  const isCard = (value: unknown): boolean => typeof value === 'string' && cards.has(value);
  const names = (text: unknown): boolean => typeof text === 'string' && [...cards].some((card) => text.includes(card));
  const isTheirs = (change: Change): boolean => {
    if (change.table === 'Customers') return cards.has(change.id);
    const told = change.type === 'set' ? [change.before, change.after] : Object.values(change.values);
    return isChildTable(change.table) ? told.some(isCard) : told.some(names);
  };
  const found = new Set<RecordId>(cards);
  for (const { changes } of sets) for (const change of changes) if (!isKept(change) && isTheirs(change)) found.add(change.id);
  return found;
}

/** What of the journal is somebody's. */
export interface ToldOf {
  readonly cards: ReadonlySet<RecordId>;
  /** Their records, wherever they are told of. */
  readonly records: ReadonlySet<RecordId>;
  /** Records of others, by the step in which they bore what is somebody's (steps-while-merged.ts). */
  readonly ofOthers: ReadonlyMap<RecordId, ReadonlySet<RecordId>>;
}

const noOne: ReadonlySet<RecordId> = new Set();

/**
 * A step without what is somebody's; undefined if nothing of it is to stay. `gone` are the steps that went before it.
 * An erasure stays whole: it tells which records were erased and nothing of them, so that no copy brings them back.
 */
export function withoutRecords(set: ChangeSet, { records, ofOthers }: Omit<ToldOf, 'cards'>, gone: ReadonlySet<RecordId> = noOne): ChangeSet | undefined {
  if (set.cause === 'erase') return set;
  if (set.undoes !== undefined && gone.has(set.undoes)) return undefined;
  const others = ofOthers.get(set.id) ?? noOne;
  const changes = set.changes.filter(({ id }) => !records.has(id) && !others.has(id));
  if (changes.length === set.changes.length) return set;
  return changes.length === 0 || whole.has(set.cause) ? undefined : { ...set, changes };
}

/** What the rows of the journal have to become. */
export function erasedJournal(rows: Rows, told: ToldOf): Required<Pick<TablePatch, 'cells' | 'remove'>> {
  const { records, cards } = told;
  const sets = readJournal(rows);
  const keys = rows.map(([key]) => String(key ?? ''));
  const cells: CellEdit[] = [];
  const remove = new Set<string>();
  const understood = new Set(sets.map(({ id }) => id));
  const gone = new Set<RecordId>();
  const partsOf = (id: RecordId): string[] => keys.filter((key) => key.startsWith(`${id}.`));
  for (const set of sets) {
    const left = withoutRecords(set, told, gone);
    if (left === set) continue;
    for (const key of partsOf(set.id)) remove.add(key);
    if (left === undefined) {
      gone.add(set.id);
      cells.push(...lineCells(set.id, { author: set.author, from: set.at, to: set.at, steps: 1, changes: set.changes.length }));
      continue;
    }
    // Less is told than before, so there are rows enough.
    for (const [key, , , , , changes] of journalRows(left)) {
      remove.delete(String(key));
      cells.push({ key: String(key), column: 'changes', value: changes ?? null });
    }
  }
  for (const [at, row] of rows.entries()) {
    const key = keys[at] ?? '';
    const [line] = isFolded(row) ? readFolded([row]) : [];
    if (line?.customer !== undefined && cards.has(line.customer)) {
      const { id, author, from, to, steps, changes } = line;
      cells.push(...lineCells(id, { author, from, to, steps, changes }, linesOf(row) || undefined));
    } else if (line === undefined && !understood.has(key.split('.')[0] ?? '') && names(row, records)) remove.add(key);
  }
  return { cells, remove: [...remove] };
}

/** A row that nobody understands goes if it names one of them. */
const names = (row: readonly CellValue[], records: ReadonlySet<RecordId>): boolean => [...records].some((id) => row.some((cell) => typeof cell === 'string' && cell.includes(id)));

function lineCells(key: string, line: Omit<Parameters<typeof foldedCells>[0], 'id'>, lines?: number): CellEdit[] {
  return foldedCells({ id: key, ...line }, lines).map(([column, value]) => ({ key, column, value }));
}

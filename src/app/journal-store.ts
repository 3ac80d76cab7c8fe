/**
 * The journal of an open register. Only its end is read when the register opens; older pages are read when someone looks
 * at them. What nobody can take back any more is folded when the journal has grown long (folded-steps.ts).
 * Calls that write must not overlap; create-app.ts queues them.
 */
import { ok, type Result } from '../base/result';
import type { ChangeSet } from '../model/change';
import type { CellEdit, CellValue, TablePatch, Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import { foldedCells, foldSteps, isFolded, linesOf, readFolded, type FoldedSteps, type StepSubject } from './folded-steps';
import { journalRows, readJournal } from './journal';
import { undoDepth } from './undo';

export interface JournalBounds {
  /** Rows that are read at once: some hundred steps. */
  readonly page: number;
  /** Rows of steps from which on it is worth folding. */
  readonly rows: number;
  /** The last steps, which are never folded; more than can be taken back. */
  readonly kept: number;
  /** Rows that are folded in one go, so that a journal grown very long does not stop everything else. */
  readonly atOnce: number;
}

const usualBounds: JournalBounds = { page: 500, rows: 5000, kept: 1000, atOnce: 5000 };

type Rows = readonly (readonly CellValue[])[];

export class JournalStore {
  readonly #workbook: Workbook;
  readonly #bounds: JournalBounds;
  #sets: readonly ChangeSet[] = [];
  #folded: readonly FoldedSteps[] = [];
  /** Rows above those that were read. */
  #above = 0;
  #rows = 0;
  /** Rows that were lines when the register was opened or the journal folded. */
  #lines = 0;
  #othersWrote = false;
  /** The last steps of this session. */
  #ours: readonly ChangeSet[] = [];

  constructor(workbook: Workbook, bounds = usualBounds) {
    this.#workbook = workbook;
    this.#bounds = bounds;
  }

  /** The steps that are known, oldest first, without a gap up to the last; another array after every change. */
  sets(): readonly ChangeSet[] {
    return this.#sets;
  }

  folded(): readonly FoldedSteps[] {
    return this.#folded;
  }

  isComplete(): boolean {
    return this.#above === 0;
  }

  /** A step of this session: it was just written, or it will be. */
  remember(set: ChangeSet): void {
    this.#sets = [...this.#sets, set];
    this.#ours = [...this.#ours, set].slice(-undoDepth);
    this.#rows += journalRows(set).length;
  }

  /** A step of this session. */
  isOurs(id: string): boolean {
    return this.#ours.some((set) => set.id === id);
  }

  /** All of its rows, as they stand in the sheet. */
  async readRows(): Promise<Result<Rows, AppIssue>> {
    return this.#read(0, Number.POSITIVE_INFINITY);
  }

  /** Steps were taken out of the sheet for good: what is remembered of this session is what stands there, and `last`. */
  async readAnew(last: ChangeSet): Promise<Result<void, AppIssue>> {
    const read = await this.load();
    this.#ours = [last];
    return read;
  }

  /** The journal is another one than was written here: it will be read again when it is looked at. */
  noteOthers(): void {
    this.#othersWrote = true;
  }

  /** Reads the end, as much as can be taken back. */
  async load(): Promise<Result<void, AppIssue>> {
    const outline = await this.#workbook.outline();
    if (!outline.ok) return outline;
    this.#rows = outline.value.tables.find(({ name }) => name === '_journal')?.rowCount ?? 0;
    this.#above = this.#rows;
    this.#sets = [];
    this.#folded = [];
    this.#othersWrote = false;
    if (this.#rows > this.#bounds.rows) {
      const first = await this.#read(0, 1);
      if (!first.ok) return first;
      this.#lines = linesOf(first.value[0]);
    }
    while (this.#sets.length < undoDepth && this.#above > this.#lines) {
      const read = await this.readOlder();
      if (!read.ok) return read;
    }
    return ok(undefined);
  }

  /** Reads the page above what is known. */
  async readOlder(): Promise<Result<void, AppIssue>> {
    // A step longer than a page stands there with its head further up.
    for (let from = this.#above - this.#bounds.page, size = this.#bounds.page; this.#above > 0; size *= 2, from -= size) {
      const first = Math.max(0, from);
      const read = await this.#read(first, this.#above - first);
      if (!read.ok) return read;
      const head = first === 0 ? 0 : read.value.findIndex(isHead);
      if (head < 0) continue;
      const rows = read.value.slice(head);
      this.#above = first + head;
      this.#sets = [...readJournal(rows), ...this.#sets];
      this.#folded = [...readFolded(rows), ...this.#folded];
      break;
    }
    return ok(undefined);
  }

  /**
   * Takes in what others wrote meanwhile, if they did. The steps of this session that the sheet does not hold are the result:
   * they could not be written yet, or Excel's own undo took their rows back. Refused, what was known stands.
   */
  async refresh(): Promise<Result<readonly ChangeSet[] | undefined, AppIssue>> {
    if (!this.#othersWrote) return ok(undefined);
    this.#othersWrote = false;
    // Read beside what is known, which stands until all is read.
    const anew = new JournalStore(this.#workbook, this.#bounds);
    let read = await anew.load();
    // As far back as it was known before.
    while (read.ok && anew.#sets.length < this.#sets.length && !anew.isComplete()) read = await anew.readOlder();
    if (!read.ok) {
      // Refused (the person is typing): read at the next look.
      this.#othersWrote = true;
      return read;
    }
    const there = new Set(anew.#sets.map(({ id }) => id));
    const known = new Set(this.#sets.map(({ id }) => id));
    // Others erased what was known of a person: what is gone from the sheet since then must not come back with a step of ours.
    if (anew.#sets.some(({ id, cause }) => cause === 'erase' && !known.has(id))) this.#ours = this.#ours.filter(({ id }) => there.has(id));
    const missing = this.#ours.filter(({ id }) => !there.has(id));
    this.#sets = missing.length > 0 ? [...anew.#sets, ...missing] : anew.#sets;
    this.#folded = anew.#folded;
    this.#above = anew.#above;
    this.#rows = anew.#rows;
    this.#lines = anew.#lines;
    return ok(missing);
  }

  isFoldingDue(): boolean {
    return this.#rows - this.#lines > this.#bounds.rows;
  }

  /** Folds the oldest steps, a portion at a time; refused, the journal stays as it was. */
  async fold(
    subjectOf: (sets: readonly ChangeSet[]) => (set: ChangeSet) => StepSubject,
    isOpen = (): boolean => true,
  ): Promise<Result<void, AppIssue>> {
    // Someone is looking far back just now: another time.
    if (this.#sets.length > this.#bounds.kept + 2 * this.#bounds.page) return ok(undefined);
    while (this.#sets.length < this.#bounds.kept && this.#above > this.#lines) {
      const older = await this.readOlder();
      if (!older.ok) return older;
    }
    const read = await this.#read(0, Math.min(this.#above, this.#lines + this.#bounds.atOnce));
    if (!read.ok) return read;
    if (!isOpen()) return ok(undefined);
    // The last step of a portion may go on below it.
    const old = read.value.length === this.#above ? read.value : read.value.slice(0, lastHead(read.value));
    const sets = readJournal(old);
    const lines = foldSteps(readFolded(old), sets, subjectOf([...sets, ...this.#sets]));
    const told = new Set(sets.map(({ id }) => id));
    const doubled = doubledKeys(old);
    // A row that cannot be understood, or not be named, is nobody's to remove.
    const foldable = old.flatMap((row) => {
      const key = String(row[0] ?? '');
      const isTold = isFolded(row) ? readFolded([row]).length > 0 : told.has(key.split('.')[0] ?? '');
      return isTold && !doubled.has(key) ? [key] : [];
    });
    if (foldable.length <= lines.length || foldable[0] !== old[0]?.[0]) {
      // Nothing to be won here: asked again when the journal has grown by half as much once more.
      this.#lines = Math.max(this.#lines, this.#rows - Math.ceil(this.#bounds.rows / 2));
      return ok(undefined);
    }
    // The lines stand in the rows of the oldest steps, so that what goes is one piece.
    const cells = lines.flatMap((line, at): CellEdit[] =>
      foldedCells(line, at === 0 ? lines.length : undefined).map(([column, value]) => ({ key: foldable[at] ?? '', column, value })));
    const patch: TablePatch = { table: '_journal', cells, remove: foldable.slice(lines.length) };
    const written = await this.#workbook.apply({ tables: [patch] });
    if (!written.ok) return written;
    const gone = foldable.length - lines.length;
    this.#rows -= gone;
    this.#above -= gone;
    this.#lines = lines.length;
    return ok(undefined);
  }

  async #read(first: number, count: number): Promise<Result<Rows, AppIssue>> {
    const read = await this.#workbook.readTable('_journal', { rows: { first, count } });
    return read.ok ? ok(read.value.values) : read;
  }
}

/** The row a step begins with, or a line: rows whose key has a part number go on with the step above them. */
function isHead(row: readonly CellValue[]): boolean {
  return isFolded(row) || !String(row[0] ?? '').includes('.');
}

function lastHead(rows: Rows): number {
  let at = rows.length - 1;
  while (at > 0 && !isHead(rows[at] ?? [])) at -= 1;
  return at;
}

function doubledKeys(rows: Rows): ReadonlySet<string> {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const [key] of rows) {
    const text = String(key ?? '');
    if (seen.has(text)) doubled.add(text);
    seen.add(text);
  }
  return doubled;
}

/**
 * An open register: what stands in the sheets, kept in memory with its indexes, and the one gate through which every
 * change passes (`commit`). Reading the sheets again (`takeIn`) turns what people did there into ChangeSets too.
 * Calls must not overlap; create-app.ts queues them.
 */
import { dateOfTime } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import type { Clock, Random } from '../base/ports';
import type { Change, ChangeSet, Values } from '../model/change';
import { invertChanges } from '../model/change';
import { tableKeys, tables, type TableKey } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import { changesBetween, Register } from '../model/register';
import { repairIdentity, type IdentityRepair, type SheetRow } from '../sync/repair-identity';
import { valuesOfRow, type TableLayout } from '../host/table-layout';
import type { CellValue, RowSpan, TablePatch, Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import { createCardSearch } from './card-search';
import { lostColumn, patchesFor } from './change-patches';
import { journalRows } from './journal';
import { subjectsOf } from './history';
import { followChanges, mergeFollowing, type FollowOptions } from './follow-changes';
import { JournalStore } from './journal-store';
import type { RegisterMeta } from './hidden-tables';
import { readLayouts, type RegisterLayouts } from './read-layouts';
import type { HeaderMatch } from '../transfer/header-match';

export interface SessionPorts {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly random: Random;
  readonly author: () => string;
  readonly headerMatch: (table: TableKey) => HeaderMatch;
}

/** Which rows to look at again: some rows of a table, or all of it. */
export type DirtyTables = ReadonlyMap<TableKey, RowSpan | 'all'>;

/** A cell that was typed or pasted into, with what Excel made of it: the value alone does not tell a number from its text. */
export interface TypedCell {
  readonly table: TableKey;
  readonly id: RecordId;
  readonly field: string;
  readonly cell: CellValue;
}

interface ReadRow extends SheetRow {
  readonly cells: readonly CellValue[];
}

interface ReadTable {
  readonly rows: ReadRow[];
  readonly span: RowSpan | 'all';
  /** Some of the rows hold nothing. */
  readonly emptied: boolean;
}

export class RegisterSession {
  readonly register = new Register();
  readonly meta: RegisterMeta;
  readonly #ports: SessionPorts;
  #layouts: RegisterLayouts;
  readonly journal: JournalStore;
  /** ChangeSets made of sheet edits that could not be written to the journal yet. */
  #unwritten: ChangeSet[] = [];
  /** What people did in the sheet and what follows from it could not be written yet. */
  #unfollowed: readonly Change[] = [];
  /** Finds its cards. */
  readonly cards = createCardSearch(this.register);
  readonly #bodyRows = new Map<TableKey, Map<RecordId, number>>();
  /** The ids that the last look at the whole table gave. */
  readonly #given = new Map<TableKey, readonly IdentityRepair[]>();
  #typed: TypedCell[] = [];
  /** `_meta` has a row for it. */
  #hasProfile: boolean;

  constructor(ports: SessionPorts, meta: RegisterMeta, layouts: RegisterLayouts) {
    this.#ports = ports;
    this.journal = new JournalStore(ports.workbook);
    this.meta = meta;
    this.#layouts = layouts;
    this.#hasProfile = meta.profile !== undefined;
    if (meta.profile !== undefined) this.register.profile = meta.profile;
  }

  layout(table: TableKey): TableLayout | undefined {
    return this.#layouts.get(table);
  }

  /** The last ChangeSets, oldest first; another array after every change. */
  history(): readonly ChangeSet[] {
    return this.journal.sets();
  }

  /** Takes in what others wrote into the journal meanwhile. */
  async refreshJournal(): Promise<Result<void, AppIssue>> {
    return this.journal.refresh(this.#unwritten);
  }

  /** Folds the old steps of a journal that has grown long. */
  async foldJournal(): Promise<Result<void, AppIssue>> {
    return this.journal.fold(subjectsOf(this.register));
  }

  /** Body row of the record in its sheet as last read, or undefined. */
  bodyRow(table: TableKey, id: RecordId): number | undefined {
    return this.#bodyRows.get(table)?.get(id);
  }

  /** The cells typed or pasted into since this was asked last. */
  takeTyped(): readonly TypedCell[] {
    const typed = this.#typed;
    this.#typed = [];
    return typed;
  }

  /** Reads everything. `onProgress` gets 0…1. */
  async load(onProgress: (done: number) => void): Promise<Result<void, AppIssue>> {
    const journal = await this.journal.load();
    if (!journal.ok) return journal;
    const all = new Map(tableKeys.filter((table) => this.#layouts.has(table)).map((table) => [table, 'all' as const]));
    return this.takeIn(all, 'local', { first: true, onProgress });
  }

  /**
   * Looks at the sheets again. What a co-author did is taken in without a journal entry (theirs writes it) and without
   * giving ids (theirs gives them). On the first look there is nothing to compare with, so nothing is journalled.
   */
  async takeIn(
    dirty: DirtyTables,
    source: 'local' | 'remote',
    options: { readonly first?: boolean; readonly onProgress?: (done: number) => void; readonly onTaken?: () => void } = {},
  ): Promise<Result<void, AppIssue>> {
    const changes: Change[] = [];
    const repairs: Change[] = [];
    const copies: RecordId[] = [];
    const patches: TablePatch[] = [];
    const orders = new Map<TableKey, RecordId[]>();
    const given = new Map<TableKey, readonly IdentityRepair[]>();
    const typed: TypedCell[] = [];
    let step = 0;
    for (const [table, span] of dirty) {
      const part = step++;
      const read = await this.#read(table, span, (done) => options.onProgress?.((part + done) / dirty.size));
      if (!read.ok) return read;
      if (read.value === undefined) continue;
      const found = this.#compare(table, read.value, source);
      if (found === 'look at all') {
        const whole = await this.takeIn(new Map([[table, 'all']]), source, options);
        if (!whole.ok) return whole;
        continue;
      }
      if (found.keys.length > 0) patches.push({ table, keys: found.keys });
      if (found.order !== undefined) {
        orders.set(table, found.order);
        given.set(table, found.given);
      }
      if (source === 'local' && options.first !== true) this.#findTyped(table, read.value, found, typed);
      changes.push(...found.changes);
      const newIds = new Set(found.keys.map(({ key }) => key));
      repairs.push(...found.changes.filter((change) => change.type === 'add' && newIds.has(change.id)));
      copies.push(...found.copies);
    }

    if (patches.length > 0) {
      // A row is a record only when its id stands in the sheet; refused (the user is typing, the row moved): next time.
      const written = await this.#ports.workbook.apply({ tables: patches });
      if (!written.ok) return written;
    }
    if (options.first === true) this.#takeOver(changes);
    else this.#take(changes);
    for (const [table, order] of orders) this.register.setOrder(table, order);
    for (const [table, ids] of given) this.#given.set(table, ids);
    this.#typed.push(...typed);
    options.onTaken?.();

    const isFirst = options.first === true;
    return source === 'local' ? this.#tell(isFirst ? repairs : changes, isFirst ? 'repair' : 'sheet', new Set(copies)) : ok(undefined);
  }

  /** What the person did in the sheet, with what follows from it, as one step: written and journalled. */
  async #tell(told: readonly Change[], cause: ChangeSet['cause'], copies: ReadonlySet<RecordId>): Promise<Result<void, AppIssue>> {
    const causes = [...this.#unfollowed, ...told];
    const follow = mergeFollowing([], followChanges(causes, { ...this.#followOptions(), copies, isTaken: true, isTyped: true }));
    const all = [...told, ...follow];
    if (all.length === 0 && this.#unwritten.length === 0) return ok(undefined);
    const set = all.length === 0 ? undefined : this.#changeSet(told.length === 0 ? 'repair' : cause, all);
    const sets = set === undefined ? this.#unwritten : [...this.#unwritten, set];
    const written = await this.#ports.workbook.apply({
      tables: [...patchesFor(follow, this.#layouts), { table: '_journal', append: sets.flatMap(journalRows) }],
    });
    if (!written.ok) {
      // The person is typing: what they did is remembered and waits for the journal, what follows from it for the next look.
      this.#unfollowed = causes;
      if (set !== undefined && told.length > 0) {
        const alone = { ...set, changes: told };
        this.#unwritten.push(alone);
        this.#remember(alone);
      }
      return written;
    }
    this.#unfollowed = [];
    this.#unwritten = [];
    this.#take(follow);
    if (set !== undefined) this.#remember(set);
    return ok(undefined);
  }

  /** The gate: checks, writes to the workbook together with the journal, then takes the changes in. All or nothing. */
  async commit(
    changes: readonly Change[],
    cause: ChangeSet['cause'],
    undoes?: RecordId,
  ): Promise<Result<ChangeSet, AppIssue>> {
    const following = followChanges(changes, { ...this.#followOptions(), isTaken: false, isUndo: undoes !== undefined });
    const all = mergeFollowing(changes, following);
    const stale = this.register.firstStale(all);
    if (stale !== undefined) {
      const field = stale.change.type === 'set' ? stale.change.field : 'id';
      return err({ severity: 'error', code: 'undo-depends', facts: { field }, where: { table: stale.change.table, id: stale.change.id, field } });
    }
    const lost = lostColumn(all, this.#layouts, this.meta.schema);
    if (lost !== undefined) return err(lost);
    const set = this.#changeSet(cause, all, undoes);
    const written = await this.#ports.workbook.apply({
      tables: [...patchesFor(all, this.#layouts), { table: '_journal', append: [...this.#unwritten, set].flatMap(journalRows) }],
    });
    if (!written.ok) return written;
    this.#unwritten = [];
    this.#take(all);
    this.#noteAppended(all);
    this.#remember(set);
    return ok(set);
  }

  /** The register's requiredness profile is another one from now on: in `_meta`, and in the journal like any step. */
  async useProfile(name: string): Promise<Result<ChangeSet, AppIssue>> {
    const set: ChangeSet = { ...this.#changeSet('settings', []), setting: { key: 'profile', before: this.register.profile, after: name } };
    const written = await this.#ports.workbook.apply({
      tables: [
        this.#hasProfile ? { table: '_meta', cells: [{ key: 'profile', column: 'value', value: name }] } : { table: '_meta', append: [['profile', name]] },
        { table: '_journal', append: [...this.#unwritten, set].flatMap(journalRows) },
      ],
    });
    if (!written.ok) return written;
    this.#unwritten = [];
    this.#hasProfile = true;
    this.register.profile = name;
    this.cards.checkAgain();
    this.#remember(set);
    return ok(set);
  }

  /** The changes that take a ChangeSet back. */
  inverse(set: ChangeSet): Change[] {
    return invertChanges(set.changes);
  }

  /**
   * Columns may have been renamed, moved, added or deleted. A deleted column's id is forgotten, in the workbook too:
   * should Excel give the number to another column one day, that one must not be taken for the field.
   */
  async readLayouts(): Promise<Result<void, AppIssue>> {
    const layouts = await readLayouts(this.#ports.workbook, this.meta, this.#ports.headerMatch);
    if (!layouts.ok) return layouts;
    this.#layouts = layouts.value;
    const gone = [...layouts.value].flatMap(([table, layout]) =>
      [...(this.meta.columns.get(table)?.keys() ?? [])].filter((id) => !layout.columnIds.includes(id)).map((id) => ({ table, id })));
    if (gone.length === 0) return ok(undefined);
    const written = await this.#ports.workbook.apply({
      tables: [{ table: '_meta', remove: gone.map(({ table, id }) => `column:${table}:${id}`) }],
    });
    // Forgotten now, or at the next look if the person is just typing in a cell; someone else may have been first.
    if (!written.ok && written.error.code !== 'row-missing') return written;
    for (const { table, id } of gone) this.meta.columns.get(table)?.delete(id);
    return ok(undefined);
  }

  async #read(table: TableKey, span: RowSpan | 'all', onProgress: (done: number) => void): Promise<Result<ReadTable | undefined, AppIssue>> {
    const layout = this.#layouts.get(table);
    if (layout === undefined) return ok(undefined);
    const block = await this.#ports.workbook.readTable(table, span === 'all' ? { onProgress } : { rows: span, onProgress });
    if (!block.ok) return block;
    const first = span === 'all' ? 0 : span.first;
    const idColumn = layout.fields.indexOf('id');
    const rows = block.value.values.map((cells: readonly CellValue[], r): ReadRow => ({
      row: first + r,
      key: cells[idColumn] ?? null,
      values: valuesOfRow(cells, layout),
      cells,
    }));
    const filled = rows.filter((row) => row.key !== null || Object.keys(row.values).length > 0);
    return ok({ rows: filled, span, emptied: filled.length < rows.length });
  }

  #compare(table: TableKey, read: ReadTable, source: 'local' | 'remote') {
    const known = (id: RecordId): Values | undefined => this.register.get(table, id);
    const repairs = repairIdentity(read.rows, tables[table].idPrefix, known, () => makeId(tables[table].idPrefix, this.#ports.random));
    const partial = read.span !== 'all';
    // Part of a table is enough only while every row stands where it stood; a new, copied, moved or emptied one says look at all.
    if (partial && (read.emptied || repairs.length > 0 || read.rows.some((row) => this.bodyRow(table, String(row.key)) !== row.row))) {
      return 'look at all' as const;
    }
    const withdrawn = partial ? new Set<number>() : this.#withdrawnIds(table, repairs, read.rows);
    const newIds = new Map<number, IdentityRepair>(repairs.map((repair) => [repair.row, repair]));
    const changes: Change[] = [];
    const order: RecordId[] = [];
    const places = new Map<RecordId, number>();
    const seen = new Set<RecordId>();
    for (const { row, key, values } of read.rows) {
      const repair = newIds.get(row);
      if (repair !== undefined && (source === 'remote' || withdrawn.has(row))) continue;
      const id = repair?.id ?? String(key);
      seen.add(id);
      order.push(id);
      places.set(id, row);
      const record = known(id);
      if (record === undefined) changes.push({ type: 'add', table, id, values });
      else changes.push(...changesBetween(table, id, record, values));
    }
    if (!partial) {
      for (const id of this.register.ids(table)) {
        if (!seen.has(id)) changes.push({ type: 'remove', table, id, values: known(id) ?? {} });
      }
      this.#bodyRows.set(table, places);
    }
    const given = source === 'remote' ? [] : repairs.filter(({ row }) => !withdrawn.has(row));
    const keys = given.map(({ row, was, id }) => ({ row, was: was as CellValue, key: id }));
    const copies = given.filter(({ copiedFrom }) => copiedFrom !== undefined).map(({ id }) => id);
    return { changes, keys, given, copies, order: partial ? undefined : order };
  }

  /**
   * Rows whose id the person has just taken back with Excel's own undo, on the way to take back the row itself. Given another
   * id at once, they would never get there; so these wait for the next look.
   */
  #withdrawnIds(table: TableKey, repairs: readonly IdentityRepair[], rows: readonly SheetRow[]): Set<number> {
    const given = new Map((this.#given.get(table) ?? []).map((repair) => [repair.row, repair]));
    if (given.size === 0 || repairs.length === 0) return new Set();
    const keys = new Set(rows.map(({ key }) => key));
    return new Set(repairs.filter(({ row, was }) => {
      const before = given.get(row);
      return before !== undefined && before.was === was && !keys.has(before.id);
    }).map(({ row }) => row));
  }

  #followOptions(): Pick<FollowOptions, 'register' | 'hasColumn' | 'today'> {
    return {
      register: this.register,
      hasColumn: (table, field) => this.#layouts.get(table)?.fields.includes(field) === true,
      today: dateOfTime(this.#ports.clock.now()),
    };
  }

  #findTyped(table: TableKey, { rows }: ReadTable, { changes, keys }: { changes: readonly Change[]; keys: readonly { row: number; key: string }[] }, typed: TypedCell[]): void {
    const layout = this.#layouts.get(table);
    if (layout === undefined || changes.length === 0) return;
    const given = new Map(keys.map(({ row, key }) => [row, key]));
    const cellsOf = new Map(rows.map(({ row, key, cells }) => [given.get(row) ?? String(key), cells]));
    for (const change of changes) {
      if (change.type === 'remove') continue;
      for (const field of change.type === 'set' ? [change.field] : Object.keys(change.values)) {
        const cell = cellsOf.get(change.id)?.[layout.fields.indexOf(field)];
        if (cell !== undefined && cell !== null) typed.push({ table, id: change.id, field, cell });
      }
    }
  }

  #changeSet(cause: ChangeSet['cause'], changes: readonly Change[], undoes?: RecordId): ChangeSet {
    const { clock, random, author } = this.#ports;
    return {
      id: makeId('ch', random), at: clock.now(), author: author(), cause, changes,
      ...(undoes === undefined ? {} : { undoes }),
    };
  }

  #remember(set: ChangeSet): void {
    this.journal.remember(set);
  }

  /** Appended rows stand below the others until the sheet is read again. */
  #noteAppended(changes: readonly Change[]): void {
    for (const table of tableKeys) {
      const places = this.#bodyRows.get(table);
      if (places === undefined || !changes.some((change) => change.table === table && change.type !== 'set')) continue;
      // After a removal the places of the rows below are not known any more.
      if (changes.some((change) => change.table === table && change.type === 'remove')) places.clear();
      else for (const change of changes) if (change.table === table && change.type === 'add') places.set(change.id, places.size);
    }
  }

  /** The first look: nothing is known yet, so nothing is compared. */
  #takeOver(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.type !== 'add') continue;
      this.register.load(change.table, change.id, change.values);
      if (change.table === 'Customers') this.cards.noteLoaded(change.id);
    }
  }

  #take(changes: readonly Change[]): void {
    const owners = this.cards.numberOwners(changes);
    const stale = this.register.apply(changes);
    if (stale !== undefined) throw new Error(`Bug: the register and its sheet disagree about ${stale.change.table} ${stale.change.id}`);
    this.cards.noteTaken(changes, owners);
  }
}

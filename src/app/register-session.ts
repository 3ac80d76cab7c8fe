/**
 * An open register: what stands in the sheets, kept in memory with its indexes, and the one gate through which every
 * change passes (`commit`). Reading the sheets again (`takeIn`) turns what people did there into ChangeSets too.
 * Calls must not overlap; create-app.ts queues them.
 */
import { localDate } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import type { Clock, Random } from '../base/ports';
import { createRowLook } from '../model/check-alone';
import type { Change, ChangeSet, Values } from '../model/change';
import { allTables, tables, type TableKey } from '../model/fields';
import { isId, makeId, type RecordId } from '../model/ids';
import { changesBetween, Register } from '../model/register';
import type { KnownRecords } from '../sync/repair-identity';
import type { HeaderMatch } from '../transfer/header-match';
import type { TableLayout } from '../host/table-layout';
import type { RowSpan, TablePatch, Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import { localeOfTag, textsOf } from '../locales/locales';
import { checkColumn, isDerived, marksColumn } from '../host/derived-columns';
import { createCardSearch } from './card-search';
import { lostColumn, patchesFor } from './change-patches';
import { erasedJournal, withoutRecords, type ToldOf } from './erased-steps';
import { EvidenceStore } from './evidence-store';
import { journalRows } from './journal';
import { subjectsOf } from './history';
import { FollowedWrites } from './followed-writes';
import { followChanges, mergeFollowing, type FollowOptions } from './follow-changes';
import { handWords } from './hand-words';
import { giveIds, rowsWithoutId, withoutGiven } from './give-ids';
import { doubledRows } from './doubled-rows';
import { JournalStore } from './journal-store';
import { knownBefore } from './known-before';
import { afterSteps, type KnownState } from './known-state';
import { notePlaces } from './note-places';
import { readMeta, type RegisterMeta } from './hidden-tables';
import { OwnColumnFormats } from './own-column-formats';
import { saysIt, wordsAbout } from './last-words';
import { isPassing } from './passing-refusal';
import { readLayouts, type RegisterLayouts } from './read-layouts';
import { readRows, type OnRow, type ReadTable } from './read-rows';
import { createSheetCheck, type SheetCheck } from './sheet-check';
import { createSheetComparison, type SheetComparison, type SheetDifference } from './sheet-comparison';
import { typedCells, type TypedCell } from './typed-cells';
import { UnsettledWrites, type Overwritten } from './unsettled-writes';

export interface SessionPorts {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly random: Random;
  /** Who does it; asked for a run of the automations, too, which is nobody's own doing. */
  readonly author: (cause?: ChangeSet['cause']) => string;
  readonly headerMatch: (table: TableKey) => HeaderMatch;
  /** Not any more: the workbook was let go, and nothing is written into it. */
  readonly isOpen: () => boolean;
}

/** What an erasure takes out of the journal, and leaves there. */
export interface Erasing extends ToldOf {
  readonly told: readonly Change[];
  readonly further: readonly TablePatch[];
}

/** Which rows to look at again: some rows of a table, or all of it. */
export type DirtyTables = ReadonlyMap<TableKey, RowSpan | 'all'>;

const letGo: AppIssue = { severity: 'error', code: 'not-a-register', facts: {} };

export class RegisterSession {
  readonly register = new Register();
  /** Finds its cards. */
  readonly cards = createCardSearch(this.register, (id, found) => this.sheetCheck.noteChecked(id, found));
  /** What the sheet says of the check. */
  readonly sheetCheck: SheetCheck;
  readonly journal: JournalStore;
  /** What public registers answered. */
  readonly evidence: EvidenceStore;
  readonly meta: RegisterMeta;
  readonly #ports: SessionPorts;
  readonly #sheets: SheetComparison;
  #layouts: RegisterLayouts;
  /** Steps that the sheet of the journal does not hold: not yet, or not any more. */
  #unwritten: readonly ChangeSet[] = [];
  /** The person takes steps back with Excel's own undo: the rows of our journal went, and nothing was written since. */
  #isTakenBack = false;
  readonly #own: OwnColumnFormats;
  readonly #followed = new FollowedWrites();
  readonly #unsettled = new UnsettledWrites();
  readonly #watchers = new Set<(changes: readonly Change[]) => void>();
  /** What people did in the sheet and what follows from it could not be written yet. */
  #unfollowed: readonly Change[] = [];
  #typed: TypedCell[] = [];
  /** What base and journal knew when the register was opened, where that was asked for. */
  #before: Result<KnownState | undefined, AppIssue> | undefined;
  /** Rows that got no id when their table was last looked at. */
  readonly #withoutIds = new Map<TableKey, readonly AppIssue[]>();
  /** `_meta` has a row for it. */
  #hasProfile: boolean;
  #showsCheck: boolean;

  constructor(ports: SessionPorts, meta: RegisterMeta, layouts: RegisterLayouts) {
    this.#ports = ports;
    this.#sheets = createSheetComparison(this.register, ports.random);
    this.journal = new JournalStore(ports.workbook);
    this.evidence = new EvidenceStore(ports.workbook, ports.random);
    this.meta = meta;
    this.#layouts = layouts;
    this.#hasProfile = meta.profile !== undefined;
    if (meta.profile !== undefined) this.register.profile = meta.profile;
    this.#showsCheck = meta.showsCheck;
    this.#own = new OwnColumnFormats(this.register, ports.workbook);
    this.#own.noteLayout(this.layout('Customers'));
    this.sheetCheck = createSheetCheck({
      register: this.register, texts: textsOf(localeOfTag(meta.locale)), layout: () => (this.showsCheck ? this.layout('Customers') : undefined),
    });
  }

  /** The sheet is to show what the check finds, and has columns for it. */
  get showsCheck(): boolean {
    // One of its columns is enough: who deletes the words alone goes on seeing colours, and those must be right.
    return this.#showsCheck && this.layout('Customers')?.fields.some(isDerived) === true;
  }

  /** `_meta` says so from now on. */
  showCheck(on: boolean): void {
    this.#showsCheck = on;
    if (on) this.cards.checkAgain();
  }

  layout(table: TableKey): TableLayout | undefined {
    return this.#layouts.get(table);
  }

  /** The last ChangeSets, oldest first; another array after every change. */
  history(): readonly ChangeSet[] {
    return this.journal.sets();
  }

  /** The person is taking steps back with Excel's own undo. */
  get isTakenBack(): boolean {
    return this.#isTakenBack;
  }

  /** The journal is another one than we wrote. */
  noteJournal(source: 'local' | 'remote'): void {
    this.journal.noteOthers();
    if (source === 'local') this.#isTakenBack = true;
  }

  /** Takes in what others wrote into the journal meanwhile; what Excel's own undo took out of it is written with the next step. */
  async refreshJournal(): Promise<Result<void, AppIssue>> {
    const missing = await this.journal.refresh();
    if (!missing.ok) return missing;
    if (missing.value !== undefined) this.#unwritten = missing.value;
    return ok(undefined);
  }

  /** Folds the old steps of a journal that has grown long. */
  async foldJournal(): Promise<Result<void, AppIssue>> {
    // Another add-in may just have folded it, unheard: counted from above, what is left now is what must not be folded.
    this.journal.noteOthers();
    const read = await this.refreshJournal();
    if (!read.ok || !this.journal.isFoldingDue()) return read;
    return this.journal.fold(subjectsOf(this.register), this.#ports.isOpen);
  }

  /** Body row of the record in its sheet as last read, or undefined. */
  bodyRow(table: TableKey, id: RecordId): number | undefined {
    return this.#sheets.bodyRow(table, id);
  }

  /** Told of all that changes in the register from now on, once it has; the result stops it. */
  watch(listener: (changes: readonly Change[]) => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  /** Rows of the sheets that are no records, because their sheets take no ids for them. */
  rowsWithoutId(): readonly AppIssue[] {
    return [...this.#withoutIds.values()].flat();
  }

  tablesWithoutIds(): readonly TableKey[] {
    return [...this.#withoutIds].filter(([, rows]) => rows.length > 0).map(([table]) => table);
  }

  /** The cells typed or pasted into since this was asked last. */
  takeTyped(): readonly TypedCell[] {
    const typed = this.#typed;
    this.#typed = [];
    return typed;
  }

  /**
   * Reads everything. `onProgress` gets 0…1. What cannot be written now (the person is typing, the sheet is protected) does
   * not keep the register shut: the issue says what, and rows without ids are no records until the next look.
   */
  async load(onProgress: (done: number) => void): Promise<Result<AppIssue | undefined, AppIssue>> {
    const journal = await this.journal.load();
    if (!journal.ok) return journal;
    const all = new Map(allTables.filter((table) => this.#layouts.has(table)).map((table) => [table, 'all' as const]));
    let isRead = false;
    const taken = await this.takeIn(all, 'local', { first: true, onProgress, onTaken: () => { isRead = true; } });
    this.#before = undefined;
    if (taken.ok) return ok(undefined);
    return isRead ? ok(taken.error) : taken;
  }

  /**
   * Looks at the sheets again. What a co-author did is taken in without a journal entry (theirs writes it) and without
   * giving ids (theirs gives them). On the first look there is nothing to compare with, so nothing is journalled.
   * `others`: where they wrote at the same time; `mine`: where the person did, if more is looked at than that.
   */
  async takeIn(
    dirty: DirtyTables,
    source: 'local' | 'remote',
    options: { readonly first?: boolean; readonly onProgress?: (done: number) => void; readonly onTaken?: () => void; readonly mine?: DirtyTables; readonly others?: DirtyTables } = {},
  ): Promise<Result<void, AppIssue>> {
    const isFirst = options.first === true;
    const looks: { readonly layout: TableLayout; readonly read: ReadTable; readonly found: SheetDifference }[] = [];
    const doubtful = new Set<Values>();
    let step = 0;
    for (const [table, span] of dirty) {
      const part = step++;
      const layout = this.#layouts.get(table);
      if (layout === undefined) continue;
      const read = await readRows(this.#ports.workbook, layout, span, (done) => options.onProgress?.((part + done) / dirty.size), isFirst ? noteDoubtful(layout, doubtful) : undefined);
      if (!read.ok) return read;
      // Asked here only: ids that are written and the journal that tells of them belong together.
      if (!this.#ports.isOpen()) return err(letGo);
      const before = isFirst && hasLostIds(table, read.value) ? await this.#recordsBefore(table) : undefined;
      if (before?.ok === false) return before;
      const found = this.#sheets.compare(table, read.value, source, before?.value);
      if (found === 'look at all') {
        const whole = await this.takeIn(new Map([[table, 'all']]), source, { ...options, mine: options.mine ?? dirty });
        // Rows that got no id keep nothing out but themselves.
        if (!whole.ok && whole.error.code !== 'row-without-id') return whole;
        continue;
      }
      looks.push({ layout, read: read.value, found });
      this.#noteCheckCells(layout, read.value, found, source);
    }

    const refused = await giveIds(this.#ports.workbook, looks.map(({ found }) => found));
    const passing = [...refused.values()].find(isPassing);
    if (passing !== undefined && !isFirst) return err(passing);
    let differences: SheetDifference[] = [];
    for (const { layout, read, found } of looks) {
      const { table } = found;
      const isRefused = refused.has(table);
      if (source === 'local' && found.order !== undefined) this.#withoutIds.set(table, isRefused ? rowsWithoutId(read, found) : []);
      const difference = isRefused ? withoutGiven(found) : found;
      differences.push(difference);
      if (source === 'local' && !isFirst) this.#typed.push(...typedCells(layout, read.rows, difference));
    }
    const overwritten = isFirst ? [] : await this.#overwritten(differences, (table) => source === 'remote' || options.others?.has(table) === true);
    const lost = new Set(overwritten.map(({ found }) => found));
    if (lost.size > 0) differences = differences.map((difference) => ({ ...difference, changes: difference.changes.filter((change) => !lost.has(change)) }));
    const changes = notePlaces(this.register, differences.flatMap((difference) => difference.changes));
    if (isFirst) this.#takeOver(changes, doubtful);
    else this.#take(changes);
    for (const { table, order, given } of differences) {
      if (order === undefined) continue;
      this.register.setOrder(table, order);
      this.#sheets.noteGiven(table, given);
    }
    if (dirty.has('Customers') && this.#own.isDue(changes)) await this.readOwnFormats();
    options.onTaken?.();

    const again = await this.#writeAgain(overwritten.flatMap((one) => (one.isDue ? [one.again] : [])));
    if (!again.ok) return again;
    const doubled = isFirst ? [] : doubledRows(this.register, changes, (table, id) => this.#unsettled.hasAdded(table, id));
    if (doubled.length > 0) {
      const removed = await this.commit(doubled, 'repair');
      if (!removed.ok) return removed;
    }
    if (source === 'remote') return ok(undefined);
    const copies = new Set(differences.flatMap((difference) => difference.copies));
    const newIds = new Set(differences.flatMap(({ given }) => given.flatMap(({ id, isOwn }) => (isOwn ? [] : [id]))));
    const told = isFirst
      ? await this.#tell(changes.filter(({ type, id }) => type === 'add' && newIds.has(id)), 'repair', copies)
      : await this.#tell(await this.#unsaid(changes.filter((change) => !this.#isTheirs(change, options.mine ?? dirty, options.others))), 'sheet', copies);
    const left = passing ?? [...dirty.keys()].flatMap((table) => this.#withoutIds.get(table) ?? [])[0];
    return told.ok && left !== undefined ? err(left) : told;
  }

  /** Tables where what was written here is gone without anybody's word: to be looked at once more. */
  unsettledTables(): ReadonlySet<TableKey> {
    return this.#unsettled.tables();
  }

  /** Steps of this session that others' Excel wrote over are written again. */
  async writeLostSteps(): Promise<Result<void, AppIssue>> {
    if (this.#isTakenBack) return ok(undefined);
    const read = await this.refreshJournal();
    if (!read.ok || this.#unwritten.length === 0) return read;
    const written = await this.#ports.workbook.apply({ tables: [{ table: '_journal', append: this.#unwritten.flatMap(journalRows) }] });
    if (written.ok) this.#noteWritten();
    return written;
  }

  /** What was found otherwise only because another Excel wrote without having ours. What others say they did is theirs. */
  async #overwritten(differences: readonly SheetDifference[], isRemote: (table: TableKey) => boolean): Promise<readonly Overwritten[]> {
    if (this.#isTakenBack) return [];
    const all = differences.flatMap(({ table, changes }) => !isRemote(table) ? [] : this.#unsettled.overwritten(table, changes, {
      now: this.#ports.clock.now(),
      valuesOf: (id) => this.register.get(table, id), rowOf: (id) => this.bodyRow(table, id),
    }));
    if (!all.some(({ isDue }) => isDue)) return all;
    const read = await this.refreshJournal();
    // The person is typing: decided at the next look.
    if (!read.ok) return all.map((one) => ({ ...one, isDue: false }));
    const words = wordsAbout(this.history(), all.map(({ found }) => found));
    const isMeant = ({ found, isDue }: Overwritten): boolean => {
      const said = isDue ? words.last(found) : undefined;
      return said !== undefined && !this.journal.isOurs(said.set.id) && saysIt(said, found);
    };
    const meant = all.filter(isMeant);
    this.#unsettled.forget(meant.map(({ found }) => found));
    return all.filter((one) => !meant.includes(one));
  }

  async #writeAgain(changes: readonly Change[]): Promise<Result<void, AppIssue>> {
    if (changes.length === 0) return ok(undefined);
    const written = await this.#ports.workbook.apply({ tables: patchesFor(changes, this.#layouts) });
    if (!written.ok) return written;
    this.#unsettled.forget(changes);
    this.#sheets.noteWritten(changes);
    for (const { type, table, id } of changes) if (type === 'add' && table === 'Customers') this.sheetCheck.noteLost(id);
    return ok(undefined);
  }

  /** A cell where others wrote at the same time, and the person elsewhere, or all over the table: she sorted it or put rows in. */
  #isTheirs({ type, table, id }: Change, mine: DirtyTables, others: DirtyTables | undefined): boolean {
    const theirs = others?.get(table);
    const own = mine.get(table);
    const row = type === 'set' && theirs !== undefined && theirs !== 'all' ? this.bodyRow(table, id) : undefined;
    if (row === undefined) return false;
    const isIn = (span: RowSpan | 'all' | undefined): boolean => span !== undefined && span !== 'all' && row >= span.first && row < span.first + span.count;
    return isIn(theirs) && !isIn(own);
  }

  /** Without what others' steps say already: a look at everything finds what they did, too. */
  async #unsaid(changes: readonly Change[]): Promise<readonly Change[]> {
    if (changes.length === 0 || this.#isTakenBack) return changes;
    const read = await this.refreshJournal();
    if (!read.ok) return changes;
    const words = wordsAbout(this.history(), changes);
    return changes.flatMap((change): readonly Change[] => {
      const { table, id } = change;
      const row = change.type === 'add' ? afterSteps(undefined, words.ofRow(change)) : undefined;
      // A row that came from others, and in which the person may have written since.
      if (change.type === 'add' && row !== undefined) return changesBetween(table, id, row, change.values);
      const said = words.last(change);
      return said === undefined || this.journal.isOurs(said.set.id) || !saysIt(said, change) ? [change] : [];
    });
  }

  /** What stands in the sheets was done while no add-in ran, and stands in the register already: journalled, with what follows from it. */
  async noteElsewhere(changes: readonly Change[]): Promise<Result<void, AppIssue>> {
    return changes.length === 0 ? ok(undefined) : this.#tell(changes, 'elsewhere', new Set());
  }

  /** For rows whose ids were lost or doubled while no add-in ran: who they may be. Undefined if nobody knows. */
  async #recordsBefore(table: TableKey): Promise<Result<KnownRecords | undefined, AppIssue>> {
    this.#before ??= await knownBefore(this.#ports.workbook, this.journal, this.meta.base);
    if (!this.#before.ok) return this.#before;
    const known = this.#before.value;
    return ok(known && { valuesOf: (id) => known.get(table, id), idAt: () => undefined, ids: () => known.ids(table) });
  }

  /** What the person did in the sheet, with what follows from it, as one step: written and journalled. */
  async #tell(told: readonly Change[], cause: ChangeSet['cause'], copies: ReadonlySet<RecordId>): Promise<Result<void, AppIssue>> {
    const causes = [...this.#unfollowed, ...told];
    if (this.#isTakenBack) {
      const read = await this.refreshJournal();
      // Written at once, our word about it would be what the next undo takes back: it waits for what the person does next.
      if (read.ok && told.length === 0) return ok(undefined);
      if (read.ok && this.#followed.takeBack(told)) {
        const back = this.#changeSet(cause, told);
        this.#unwritten = [...this.#unwritten, back];
        this.#unfollowed = causes;
        this.journal.remember(back);
        return ok(undefined);
      }
    }
    const follow = mergeFollowing([], followChanges(causes, { ...this.#followOptions(), copies, isTaken: true, isTyped: true }));
    follow.push(...this.#handWords(causes, cause));
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
        this.#unwritten = [...this.#unwritten, alone];
        this.journal.remember(alone);
      }
      // A protected sheet takes nothing of what follows; the journal does not wait for that.
      if (this.#unwritten.length > 0 && follow.length > 0 && !isPassing(written.error)) {
        const alone = await this.#ports.workbook.apply({ tables: [{ table: '_journal', append: this.#unwritten.flatMap(journalRows) }] });
        if (alone.ok) this.#noteWritten();
      }
      return written;
    }
    this.#unfollowed = [];
    this.#noteWritten();
    this.#followed.note(follow);
    this.#take(follow);
    this.#noteUnsettled(all);
    if (set !== undefined) this.journal.remember(set);
    return ok(undefined);
  }

  /** The gate: checks, writes to the workbook together with the journal, then takes the changes in. All or nothing. */
  async commit(
    changes: readonly Change[],
    cause: ChangeSet['cause'],
    undoes?: RecordId,
  ): Promise<Result<ChangeSet, AppIssue>> {
    const following = followChanges(changes, { ...this.#followOptions(), isTaken: false, hasDates: undoes !== undefined || cause === 'merge' || cause === 'unmerge' || cause === 'restore' });
    const all = [...mergeFollowing(changes, following), ...this.#handWords(changes, cause)];
    const stale = this.register.firstStale(all);
    if (stale !== undefined) {
      const field = stale.change.type === 'set' ? stale.change.field : 'id';
      return err({ severity: 'error', code: 'undo-depends', facts: { field }, where: { table: stale.change.table, id: stale.change.id, field } });
    }
    const lost = lostColumn(all, this.#layouts, this.meta.schema);
    if (lost !== undefined) return err(lost);
    if (this.#isTakenBack) await this.refreshJournal();
    const set = this.#changeSet(cause, notePlaces(this.register, all), undoes);
    const written = await this.#ports.workbook.apply({
      tables: [...patchesFor(all, this.#layouts), { table: '_journal', append: [...this.#unwritten, set].flatMap(journalRows) }],
    });
    if (!written.ok) return written;
    this.#noteWritten();
    for (const { type, table, id } of all) if (table === 'Customers' && type !== 'set') this.sheetCheck.noteWrittenAnew(id);
    this.#take(all);
    this.#sheets.noteWritten(all);
    this.#noteUnsettled(all);
    this.journal.remember(set);
    return ok(set);
  }

  /**
   * Changes of which nothing is to stay: the journal loses what it told of the records, and says of this step only what
   * `told` says, so nothing takes it back. `further` goes along in the same writing. Undefined, and nothing is written, if there
   * is nothing to erase, not in the journal either.
   */
  async erase(changes: readonly Change[], { told, further, ...erased }: Erasing): Promise<Result<ChangeSet | undefined, AppIssue>> {
    const stale = this.register.firstStale(changes);
    if (stale !== undefined) return err({ severity: 'error', code: 'undo-depends', facts: { field: 'id' }, where: { table: stale.change.table, id: stale.change.id } });
    const lost = lostColumn(changes.filter(({ type }) => type !== 'remove'), this.#layouts, this.meta.schema);
    if (lost !== undefined) return err(lost);
    const rows = await this.journal.readRows();
    if (!rows.ok) return rows;
    const left = this.#unwritten.flatMap((set) => withoutRecords(set, erased) ?? []);
    const journal = erasedJournal(rows.value, erased);
    if (changes.length + further.length + journal.cells.length + journal.remove.length === 0) return ok(undefined);
    const set = this.#changeSet('erase', told);
    const written = await this.#ports.workbook.apply({
      tables: [
        ...patchesFor(changes, this.#layouts), ...further,
        { table: '_journal', ...journal, append: [...left, set].flatMap(journalRows) },
      ],
    });
    if (!written.ok) return written;
    this.#noteWritten();
    this.#unfollowed = this.#unfollowed.filter(({ id }) => !erased.records.has(id));
    for (const { type, table, id } of changes) if (table === 'Customers' && type !== 'set') this.sheetCheck.noteWrittenAnew(id);
    this.#take(changes);
    this.#sheets.noteWritten(changes);
    this.#unsettled.clear();
    const read = await this.journal.readAnew(set);
    return read.ok ? ok(set) : read;
  }

  /** The register's requiredness profile is another one from now on: in `_meta`, and in the journal like any step. */
  async useProfile(name: string, cause: 'settings' | 'undo' | 'redo' = 'settings', undoes?: RecordId): Promise<Result<ChangeSet, AppIssue>> {
    const set: ChangeSet = { ...this.#changeSet(cause, [], undoes), setting: { key: 'profile', before: this.register.profile, after: name } };
    const written = await this.#ports.workbook.apply({
      tables: [
        this.#hasProfile ? { table: '_meta', cells: [{ key: 'profile', column: 'value', value: name }] } : { table: '_meta', append: [['profile', name]] },
        { table: '_journal', append: [...this.#unwritten, set].flatMap(journalRows) },
      ],
    });
    if (!written.ok) return written;
    this.#noteWritten();
    this.#hasProfile = true;
    this.register.profile = name;
    this.cards.checkAgain();
    this.journal.remember(set);
    return ok(set);
  }

  /** Others may have chosen another profile, or to show the check in the sheet or not; whether they did. */
  async readSettings(): Promise<Result<boolean, AppIssue>> {
    const rows = await this.#ports.workbook.readTable('_meta');
    if (!rows.ok) return rows;
    const meta = readMeta(rows.value.values);
    const isShown = meta !== undefined && meta.showsCheck !== this.#showsCheck;
    if (isShown) this.showCheck(meta.showsCheck);
    const profile = meta?.profile;
    if (profile === undefined || profile === this.register.profile) return ok(isShown);
    this.#hasProfile = true;
    this.register.profile = profile;
    this.cards.checkAgain();
    return ok(true);
  }

  /**
   * Columns may have been renamed, moved, added or deleted. A deleted column's id is forgotten, in the workbook too:
   * should Excel give the number to another column one day, that one must not be taken for the field.
   */
  async readLayouts(): Promise<Result<void, AppIssue>> {
    const layouts = await readLayouts(this.#ports.workbook, this.meta, this.#ports.headerMatch);
    if (!layouts.ok) return layouts;
    this.#layouts = layouts.value;
    if (this.#own.noteLayout(this.layout('Customers'))) this.cards.checkAgain();
    const gone = [...layouts.value].flatMap(([table, layout]) =>
      [...(this.meta.columns.get(table)?.keys() ?? [])].filter((id) => !layout.columnIds.includes(id)).map((id) => ({ table, id })));
    if (gone.length === 0 || !this.#ports.isOpen()) return ok(undefined);
    const written = await this.#ports.workbook.apply({
      tables: [{ table: '_meta', remove: gone.map(({ table, id }) => `column:${table}:${id}`) }],
    });
    // Forgotten now, or at the next look if the person is just typing in a cell; someone else may have been first.
    if (!written.ok && written.error.code !== 'row-missing') return written;
    for (const { table, id } of gone) this.meta.columns.get(table)?.delete(id);
    return ok(undefined);
  }

  /** What Excel shows the cells of the firm's own columns as. Refused because the person is typing, it is asked again with the next look. */
  async readOwnFormats(): Promise<Result<void, AppIssue>> {
    return this.#own.read((id) => this.bodyRow('Customers', id) ?? 0);
  }

  #noteCheckCells(layout: TableLayout, read: ReadTable, { table, given }: SheetDifference, source: 'local' | 'remote'): void {
    const [check, marks] = [layout.fields.indexOf(checkColumn), layout.fields.indexOf(marksColumn)];
    if (table !== 'Customers' || (check < 0 && marks < 0)) return;
    const newIds = new Map(given.map(({ row, id }) => [row, id]));
    for (const { row, key, cells } of read.rows) {
      const id = newIds.get(row) ?? key;
      if (typeof id === 'string') this.sheetCheck.noteRow(id, cells[check] ?? null, cells[marks] ?? null, source);
    }
  }

  /** What a person said of what automations would say otherwise. */
  #handWords(changes: readonly Change[], cause: ChangeSet['cause']): readonly Change[] {
    if (cause === 'automation' || this.layout('Automations') === undefined) return [];
    const { clock, random, author } = this.#ports;
    return handWords(this.register, changes, { clock, random, author: () => author(cause), today: localDate(clock.now()) });
  }

  #noteUnsettled(changes: readonly Change[]): void {
    this.#unsettled.note(changes, this.#ports.clock.now(), (table, id) => this.bodyRow(table, id));
  }

  /** The sheet of the journal holds every step again. */
  #noteWritten(): void {
    this.#unwritten = [];
    this.#isTakenBack = false;
  }

  #followOptions(): Pick<FollowOptions, 'register' | 'hasColumn' | 'today'> {
    return {
      register: this.register,
      hasColumn: (table, field) => this.#layouts.get(table)?.fields.includes(field) === true,
      today: localDate(this.#ports.clock.now()),
    };
  }

  #changeSet(cause: ChangeSet['cause'], changes: readonly Change[], undoes?: RecordId): ChangeSet {
    const { clock, random, author } = this.#ports;
    return {
      id: makeId('ch', random), at: clock.now(), author: cause === 'elsewhere' ? '' : author(cause), cause, changes,
      ...(undoes === undefined ? {} : { undoes }),
    };
  }

  /** The first look: nothing is known yet, so nothing is compared. */
  #takeOver(changes: readonly Change[], doubtful: ReadonlySet<Values>): void {
    for (const change of changes) {
      if (change.type !== 'add') continue;
      this.register.load(change.table, change.id, change.values, !doubtful.has(change.values));
      if (change.table === 'Customers') this.cards.noteLoaded(change.id);
    }
  }

  #take(changes: readonly Change[]): void {
    const owners = this.cards.numberOwners(changes);
    const stale = this.register.apply(changes);
    if (stale !== undefined) throw new Error(`Bug: the register and its sheet disagree about ${stale.change.table} ${stale.change.id}`);
    this.cards.noteTaken(changes, owners);
    for (const listener of [...this.#watchers]) listener(changes);
  }
}

/** A row with content has no id of its own, or two have one. */
function hasLostIds(table: TableKey, { rows }: ReadTable): boolean {
  const seen = new Set<unknown>();
  return rows.some(({ key }) => !isId(key, tables[table].idPrefix) || seen.size === seen.add(key).size);
}

/** Of all other rows the register knows from now on that nothing is wrong with them alone. */
function noteDoubtful(layout: TableLayout, doubtful: Set<Values>): OnRow {
  const isSound = createRowLook(layout.table, layout.fields);
  return (values, cells) => {
    if (!isSound(values, cells)) doubtful.add(values);
  };
}

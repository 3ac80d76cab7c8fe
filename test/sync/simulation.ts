/**
 * A hub and up to five workbooks in which people do what people do in Excel, while rounds are running and break off. One seed is
 * one story, always the same. Every value that is typed is a word of its own, so that at the end it can be asked where it is:
 * current, kept as a loser or in a deleted row, or overwritten by somebody who saw it.
 */
import { createSeededRandom, type SeededRandom } from '../../src/base/seeded-random';
import type { Values } from '../../src/model/change';
import { isId, makeId, type RecordId } from '../../src/model/ids';
import { applyOperation } from '../../src/sync/apply-operation';
import type { BaseMark, BaseRecord } from '../../src/sync/base-record';
import type { ReadRow } from '../../src/sync/find-operations';
import { loserId } from '../../src/sync/loser-id';
import { operationKey, type HubRow, type Loser, type Operation, type Version } from '../../src/sync/operation';
import type { RowWrite } from '../../src/sync/plan-write-back';
import { repairIdentity } from '../../src/sync/repair-identity';
import { syncRound, syncRules, type EpochAnswer, type HubAnswer, type HubChanges, type ReadWorkbook, type SyncPorts, type SyncRules } from '../../src/sync/sync-round';

const table = 'Customers' as const;
/** Fields of every way of coming together: asked, in one unit, texts, lists of values, the later one. */
const fields = ['name', 'phone', 'street', 'city', 'note', 'tags', 'activity'] as const;

/** What is done otherwise, to see that it goes wrong then. */
export interface SimulatedRules {
  readonly round: SyncRules;
  readonly apply: typeof applyOperation;
  readonly repair: typeof repairIdentity;
  /** Writes whether or not the cell still holds what is expected. */
  readonly writesBlindly: boolean;
  readonly writesBaseFirst: boolean;
  /** What another add-in wrote since the reading does not matter. */
  readonly ignoresTurns: boolean;
  /** A row without an id gets it from every add-in that sees it, and each knows of the others' too late. */
  readonly givesAllIds: boolean;
  /** What lost is a row that every workbook hears of. */
  readonly tellsLosers: boolean;
}

export const allRules: SimulatedRules = {
  round: { ...syncRules, pageSize: 3 }, apply: applyOperation, repair: repairIdentity, writesBlindly: false, writesBaseFirst: false, ignoresTurns: false, givesAllIds: false, tellsLosers: true,
};

class Crash extends Error {}

interface HubState {
  readonly head: Version;
  readonly rows: ReadonlyMap<RecordId, HubRow>;
  readonly done: ReadonlySet<string>;
}

class SimulatedHub {
  #head: Version = 0;
  #rows = new Map<RecordId, HubRow>();
  /** Operations that it did: repeated because the answer did not arrive, they are not done again. */
  #done = new Set<string>();
  #epoch = 0;
  /** What was left when the epoch began. */
  readonly #floors: Version[] = [0];
  #backup: HubState | undefined;
  readonly #rules: SimulatedRules;

  constructor(rules: SimulatedRules) {
    this.#rules = rules;
  }

  get rows(): ReadonlyMap<RecordId, HubRow> {
    return this.#rows;
  }

  get head(): Version {
    return this.#head;
  }

  backUp(): void {
    this.#backup = { head: this.#head, rows: new Map(this.#rows), done: new Set(this.#done) };
  }

  restore(): void {
    if (this.#backup === undefined) return;
    this.#head = this.#backup.head;
    this.#rows = new Map(this.#backup.rows);
    this.#done = new Set(this.#backup.done);
    this.#epoch += 1;
    this.#floors.push(this.#head);
  }

  epochSince(epoch: number): EpochAnswer {
    return { epoch: this.#epoch, restored: this.#floors.slice(epoch + 1) };
  }

  push(epoch: number, operations: readonly Operation[]): HubAnswer | undefined {
    if (epoch !== this.#epoch) return undefined;
    const [rows, unknown] = [new Map<RecordId, HubRow>(), new Set<RecordId>()];
    for (const op of operations) {
      const row = this.#rows.get(op.id);
      if (row === undefined && op.type !== 'add') {
        if (op.type === 'set') unknown.add(op.id);
        else rows.set(op.id, { table: op.table, id: op.id, values: {}, versions: {}, version: 0, removed: 0 });
        continue;
      }
      const now = this.#do(row, op);
      if (now !== undefined) rows.set(op.id, now);
    }
    return { rows: [...rows.values()], unknown: [...unknown] };
  }

  #do(row: HubRow | undefined, op: Operation): HubRow | undefined {
    const key = operationKey(op);
    if (row !== undefined && this.#done.has(key)) return row;
    const { row: now, isChanged, losers } = this.#rules.apply(row, op, this.#head + 1);
    this.#done.add(key);
    const lost = losers.map((loser) => loserRow(loser, this.#head + 1)).filter(({ id }) => !this.#rows.has(id));
    if (!isChanged && lost.length === 0) return now;
    this.#head += 1;
    for (const one of now === undefined || !isChanged ? lost : [...lost, now]) {
      // In the order of their versions.
      this.#rows.delete(one.id);
      this.#rows.set(one.id, one);
    }
    return now;
  }

  /** A page of a few rows, as they stand. */
  pull(epoch: number, since: Version): HubChanges | undefined {
    if (epoch !== this.#epoch) return undefined;
    const changed = [...this.#rows.values()].filter(({ version, table: of }) => version > since && (this.#rules.tellsLosers || of === table));
    const last = changed[3]?.version ?? this.#head;
    const rows = changed.filter(({ version }) => version <= last);
    const isLast = rows.length === changed.length;
    return { rows, upTo: isLast ? this.#head : last, isLast };
  }
}

function loserRow(loser: Loser, version: Version): HubRow {
  const values: Values = { kind: loser.kind, table: loser.table, record: loser.id, state: 'open', ...(loser.unit !== undefined && { unit: loser.unit }), ...(loser.lost !== undefined && { theirs: JSON.stringify(loser.lost) }) };
  return { table: 'Conflicts', id: loserId(loser), values, versions: Object.fromEntries(Object.keys(values).map((field) => [field, version])), version };
}

const conflictFields = new Map(['kind', 'table', 'record', 'state', 'unit', 'theirs'].map((field) => [field, field]));

interface SheetRow {
  key: string;
  values: Values;
  /** In whose Excel the row was made: the add-in there gives it its id. */
  by: number;
}

/** One person's Excel with the add-in in a workbook that others have open too. */
interface Seat {
  readonly workbook: Workbook;
  readonly number: number;
}

/** So many people have a workbook open. */
const seats = 2;

interface Workbook {
  readonly name: string;
  rows: SheetRow[];
  base: Map<RecordId, BaseRecord>;
  mark: BaseMark;
  /** Fields that have a column there; an add-in of an older version knows fewer. */
  columns: Map<string, string>;
  /** Rows of a hidden sheet, which nobody types into. */
  conflicts: Map<RecordId, Values>;
}

export class Simulation {
  readonly #dice: SeededRandom;
  readonly #rules: SimulatedRules;
  readonly #hub: SimulatedHub;
  readonly #workbooks: Workbook[] = [];
  readonly #typed = new Map<string, string>();
  /** Of rows that were copied, or lost their ids: they may stand in two rows in the end. */
  readonly #copied = new Set<string>();
  /** Ids of such rows. */
  readonly #doubled = new Set<string>();
  readonly #overwritten = new Set<string>();
  #words = 0;
  /** People do nothing any more, nothing breaks off. */
  #isQuiet = false;
  readonly #restores: boolean;

  constructor(seed: number, { rules = allRules, restores = true }: { readonly rules?: SimulatedRules; readonly restores?: boolean } = {}) {
    this.#dice = createSeededRandom(seed);
    this.#rules = rules;
    this.#restores = restores;
    this.#hub = new SimulatedHub(rules);
    const first: Workbook = { name: 'A', rows: [], base: new Map(), mark: { epoch: 0, version: 0, turn: 0 }, columns: new Map(fields.map((field) => [field, field])), conflicts: new Map() };
    this.#workbooks.push(first);
    for (let n = 0; n < 4; n += 1) this.#insert({ workbook: first, number: 0 });
  }

  /** What went wrong; empty if nothing did. */
  async run(steps: number): Promise<readonly string[]> {
    for (let step = 0; step < steps; step += 1) await this.#step();
    this.#isQuiet = true;
    return this.#endsWell();
  }

  async #step(): Promise<void> {
    const below = this.#dice.integer(100);
    const seat = { workbook: this.#dice.pick(this.#workbooks), number: this.#dice.integer(seats) };
    if (below < 25) await this.#round(seat);
    else if (below < 28) this.#fork(seat.workbook);
    else if (below < 30) this.#hub.backUp();
    else if (below < 31 && this.#restores) this.#hub.restore();
    else if (below < 32) this.#deleteColumn(seat.workbook);
    else if (below < 34) this.#addColumn(seat.workbook);
    else this.#act(seat);
  }

  /** What a person does in the sheet. */
  #act(seat: Seat): void {
    const { workbook: { rows }, number: by } = seat;
    const dice = this.#dice;
    const row = rows.length === 0 ? undefined : dice.pick(rows);
    const what = dice.integer(20);
    if (row === undefined || what < 2) this.#insert(seat);
    else if (what < 12) this.#edit(seat.workbook, row);
    else if (what === 12) this.#delete(seat.workbook, row);
    else if (what === 13) {
      this.#copy(row, by);
      rows.splice(dice.integer(rows.length), 0, { ...row });
    } else if (what === 14) {
      const over = dice.pick(rows);
      if (over !== row) this.#seeRow(seat.workbook, over);
      this.#copy(row, by);
      Object.assign(over, row);
    } else if (what === 15) rows.sort((a, b) => String(a.values['name'] ?? '').localeCompare(String(b.values['name'] ?? '')));
    else if (what === 16 || what === 17) {
      this.#copy(row, by);
      this.#seeHidden(seat.workbook, row);
      row.key = what === 16 ? '' : `${row.key.slice(0, -1)}?`;
    } else this.#edit(seat.workbook, row);
  }

  /** What was typed there and not told yet is gone; all else only is not shown. */
  #deleteColumn({ rows, columns, base }: Workbook): void {
    const field = this.#dice.pick(fields);
    if (field === 'name' || !columns.delete(field)) return;
    for (const row of rows) {
      const { [field]: value = null, ...rest } = row.values;
      if (base.get(row.key)?.values[field] !== value) this.#see({ [field]: value });
      row.values = rest;
    }
  }

  #addColumn({ columns }: Workbook): void {
    const field = this.#dice.pick(fields);
    this.#words += 1;
    if (!columns.has(field)) columns.set(field, `${field} ${this.#words}`);
  }

  #copy(row: SheetRow, by: number): void {
    row.by = by;
    this.#doubled.add(row.key);
    for (const word of wordsIn(row.values)) this.#copied.add(word);
  }

  #word(by: string): string {
    this.#words += 1;
    const word = `w${this.#words}w`;
    this.#typed.set(word, by);
    return word;
  }

  #insert({ workbook, number: by }: Seat): void {
    const word = (): string => this.#word(`${workbook.name} inserted`);
    workbook.rows.push({ key: '', by, values: { name: word(), ...(workbook.columns.has('phone') && { phone: word() }) } });
  }

  #edit({ columns }: Workbook, row: SheetRow): void {
    const field = this.#dice.pick([...columns.keys()]);
    const before = row.values[field] ?? null;
    const word = this.#word(`edited ${field} of ${row.key}`);
    // Which of two rows is the copy is not sure until it has an id of its own.
    if (this.#doubled.has(row.key)) this.#copied.add(word);
    const { [field]: _, ...rest } = row.values;
    if (field === 'note' && before !== null && this.#dice.chance(0.5)) row.values = { ...rest, note: `${String(before)}\n${word}` };
    else if (field === 'tags' && before !== null && this.#dice.chance(0.5)) row.values = { ...rest, tags: `${String(before)}; ${word}` };
    else {
      this.#see({ [field]: before });
      // It may come back into one of the rows: a round that broke off said it, and what was typed over it is kept as a loser.
      for (const old of wordsIn({ [field]: before })) this.#copied.add(old);
      if (this.#dice.chance(0.12)) {
        this.#typed.delete(word);
        row.values = rest;
      } else row.values = { ...rest, [field]: word };
    }
  }

  #delete(workbook: Workbook, row: SheetRow): void {
    this.#seeRow(workbook, row);
    workbook.rows.splice(workbook.rows.indexOf(row), 1);
  }

  #seeRow(workbook: Workbook, row: SheetRow): void {
    this.#see(row.values);
    this.#seeHidden(workbook, row);
  }

  /** Whoever takes a row away takes away what has no column, or an unfilled one, too, knowing that there may be some. */
  #seeHidden({ base, columns, mark }: Workbook, { key }: SheetRow): void {
    this.#see(Object.fromEntries(Object.entries(base.get(key)?.values ?? {}).filter(([field]) => !columns.has(field) || mark.fields?.get(table)?.get(field) !== columns.get(field))));
  }

  /** Whoever overwrites what they see has seen it. */
  #see(values: Values): void {
    for (const word of wordsIn(values)) this.#overwritten.add(word);
  }

  #fork(workbook: Workbook): void {
    if (this.#workbooks.length >= 5) return;
    // Each copy gives its own ids to what has none yet.
    const times = new Map<string, number>();
    for (const { key } of workbook.rows) times.set(key, (times.get(key) ?? 0) + 1);
    for (const row of workbook.rows) if (!isId(row.key, 'kc') || times.get(row.key) !== 1) this.#copy(row, row.by);
    this.#workbooks.push({ name: 'ABCDE'.charAt(this.#workbooks.length), rows: workbook.rows.map((row) => ({ ...row })), base: new Map(workbook.base), mark: workbook.mark, columns: new Map(workbook.columns), conflicts: new Map(workbook.conflicts) });
  }

  async #round(seat: Seat): Promise<void> {
    try {
      await syncRound(this.#ports(seat), this.#rules.round);
    } catch (cause) {
      if (!(cause instanceof Crash)) throw cause;
    }
  }

  /** Between any two steps of a round it may break off, people may do something, and so may another one's add-in. */
  async #between({ workbook, number }: Seat): Promise<void> {
    if (this.#isQuiet) return;
    this.#breakOff();
    if (this.#dice.chance(0.25)) this.#act({ workbook, number: this.#dice.integer(seats) });
    // The first one waits meanwhile.
    if (number + 1 < seats && this.#dice.chance(0.05)) await this.#round({ workbook, number: number + 1 });
  }

  #breakOff(): void {
    if (!this.#isQuiet && this.#dice.chance(0.03)) throw new Crash();
  }

  #ports(seat: Seat): SyncPorts {
    const { workbook } = seat;
    const { writesBaseFirst, ignoresTurns } = this.#rules;
    const during = async <T>(work: () => T): Promise<T> => {
      await this.#between(seat);
      const done = work();
      await this.#between(seat);
      return done;
    };
    let waiting: (() => void) | undefined;
    const isTurn = (turn: BaseMark): boolean => ignoresTurns || workbook.mark === turn;
    const rowNow = (id: RecordId): ReadRow | undefined => {
      const row = workbook.rows.find(({ key }) => key === id);
      if (row !== undefined) return { table, values: row.values };
      const conflict = workbook.conflicts.get(id);
      return conflict === undefined ? undefined : { table: 'Conflicts', values: conflict };
    };
    return {
      read: async () => {
        const rows = await this.#read(seat);
        const read = { ...rows(), fields: new Map([[table, new Map(workbook.columns)], ['Conflicts', conflictFields]] as const), base: new Map(workbook.base), mark: workbook.mark };
        await this.#between(seat);
        return read;
      },
      pause: () => this.#between(seat),
      isMeant: () => Promise.resolve(true),
      rowNow,
      takeTurn: (read, next) => during(() => {
        if (workbook.mark !== read && !ignoresTurns) return undefined;
        return (workbook.mark = next);
      }),
      writeRows: (writes, turn) => {
        const work = (): ReadonlySet<RecordId> => (isTurn(turn) ? this.#write(workbook, writes) : new Set(writes.map(({ id }) => id)));
        if (!writesBaseFirst) return during(work);
        waiting = () => void work();
        return during(() => new Set());
      },
      writeBase: async (records, turn) => {
        await during(() => {
          if (!isTurn(turn)) return;
          for (const [id, record] of records) {
            if (record === undefined) workbook.base.delete(id);
            else workbook.base.set(id, record);
          }
        });
        waiting?.();
      },
      writeMark: (mark, turn) => during(() => {
        if (isTurn(turn)) workbook.mark = mark;
      }),
      hub: {
        epochSince: (epoch) => during(() => this.#hub.epochSince(epoch)),
        push: (epoch, operations) => during(() => this.#hub.push(epoch, operations)),
        pull: (epoch, since) => during(() => this.#hub.pull(epoch, since)),
      },
    };
  }

  /** Gives ids until none is missing; then what is read is of one moment, the one at which it is asked for. */
  async #read({ workbook, number }: Seat): Promise<() => Pick<ReadWorkbook, 'rows' | 'unclear'>> {
    const { repair, givesAllIds } = this.#rules;
    const known = { valuesOf: (id: RecordId) => workbook.base.get(id)?.values, idAt: () => undefined };
    const repairs = (): readonly (readonly [SheetRow | undefined, RecordId])[] =>
      repair(workbook.rows.map(({ key, values }, row) => ({ row, key, values })), 'kc', known, () => makeId('kc', this.#dice)).map(({ row, id }) => [workbook.rows[row], id]);
    for (;;) {
      const own = repairs().filter(([row]) => givesAllIds || row?.by === number);
      if (own.length === 0) break;
      // The other ones' sheets show it a while later.
      await this.#between({ workbook, number });
      for (const [row, id] of own) if (row !== undefined) row.key = id;
    }
    return () => {
      // Rows that wait for their ids are not there yet.
      const waiting = new Set(repairs().map(([row]) => row));
      const unclear = new Set([...waiting].flatMap((row) => (row !== undefined && isId(row.key, 'kc') ? [row.key] : [])));
      const rows = new Map([
        ...workbook.rows.filter((row) => isId(row.key, 'kc') && !waiting.has(row) && !unclear.has(row.key)).map(({ key, values }): [RecordId, ReadRow] => [key, { table, values }]),
        ...[...workbook.conflicts].map(([id, values]): [RecordId, ReadRow] => [id, { table: 'Conflicts', values }]),
      ]);
      return { rows, unclear };
    };
  }

  #write(workbook: Workbook, writes: readonly RowWrite[]): ReadonlySet<RecordId> {
    const { writesBlindly } = this.#rules;
    const left = new Set<RecordId>();
    for (const write of writes) {
      this.#breakOff();
      const conflict = workbook.conflicts.get(write.id);
      if (write.type === 'add' && write.row.table === 'Conflicts') workbook.conflicts.set(write.id, write.row.values);
      if (write.type === 'set' && conflict !== undefined) workbook.conflicts.set(write.id, { ...conflict, ...write.values });
      if (workbook.conflicts.has(write.id)) continue;
      const at = workbook.rows.findIndex(({ key }) => key === write.id);
      const row = workbook.rows[at];
      const isDoubled = workbook.rows.some(({ key }, other) => other > at && key === write.id);
      if (write.type === 'add') {
        if (row === undefined) workbook.rows.push({ key: write.id, by: 0, values: Object.fromEntries(Object.entries(write.row.values).filter(([field]) => workbook.columns.has(field))) });
        else left.add(write.id);
      } else if (row === undefined || isDoubled) left.add(write.id);
      else if (!writesBlindly && !holds(row.values, write.type === 'remove' ? write.expected.values : write.expected, write.type === 'remove')) left.add(write.id);
      else if (write.type === 'remove') workbook.rows.splice(at, 1);
      else {
        if (this.#doubled.has(row.key)) for (const word of wordsIn(write.values)) this.#copied.add(word);
        // A column may be gone by now.
        row.values = Object.fromEntries(Object.entries({ ...row.values, ...write.values }).filter(([field, value]) => value !== null && workbook.columns.has(field)));
      }
    }
    return left;
  }

  /** A round that writes anything, at the hub or into a workbook, changes this. */
  #standing(): string {
    return JSON.stringify([this.#hub.head, this.#workbooks.map(({ mark }) => mark)]);
  }

  async #allRound(people: number): Promise<void> {
    for (const workbook of this.#workbooks) for (let number = 0; number < people; number += 1) await this.#round({ workbook, number });
  }

  async #endsWell(): Promise<readonly string[]> {
    for (let pass = 0, was = ''; pass < 12 && was !== (was = this.#standing()); pass += 1) await this.#allRound(pass === 0 ? seats : 1);
    const wrong: string[] = [];
    const live = [...this.#hub.rows.values()].filter(({ table: of, removed }) => of === table && removed === undefined);
    for (const { name, rows: all, columns } of this.#workbooks) {
      // An empty line is no row.
      const rows = all.filter(({ key, values }) => key !== '' || Object.keys(values).length > 0);
      if (new Set(rows.map(({ key }) => key)).size < rows.length) wrong.push(`P5: an id stands twice in ${name}`);
      const hub = live.map(({ id, values }) => JSON.stringify([id, sortedEntries(values).filter(([field]) => columns.has(field))])).sort();
      const sheet = rows.map(({ key, values }) => JSON.stringify([key, sortedEntries(values)])).sort();
      const [here, there] = [sheet.filter((row) => !hub.includes(row)), hub.filter((row) => !sheet.includes(row))];
      if (here.length + there.length > 0) wrong.push(`P1: ${name} and the hub differ: ${here.join(' ')} / ${there.join(' ')}`);
    }
    const before = this.#standing();
    const sheets = JSON.stringify(this.#workbooks.map(({ rows }) => rows));
    await this.#allRound(seats);
    if (JSON.stringify(this.#workbooks.map(({ rows }) => rows)) !== sheets || this.#standing() !== before) wrong.push('P3: a further round changes something');
    const rowsOf = new Map<string, number>();
    for (const { values } of live) for (const word of wordsIn(values)) rowsOf.set(word, (rowsOf.get(word) ?? 0) + 1);
    for (const [word, count] of rowsOf) if (count > 1 && !this.#copied.has(word)) wrong.push(`P5: ${word} was typed once and stands in ${count} rows`);
    const kept = new Set([...this.#hub.rows.values()].flatMap(({ values }) => wordsIn(values)));
    for (const [word, by] of this.#typed) if (!kept.has(word) && !this.#overwritten.has(word)) wrong.push(`P2: ${word} is lost: ${by}`);
    return wrong;
  }
}

const wordsIn = (values: Values): string[] => Object.values(values).flatMap((value) => String(value ?? '').match(/w\d+w/g) ?? []);
const sortedEntries = (values: Values): readonly (readonly [string, unknown])[] => Object.entries(values).filter(([, value]) => value !== null).sort(([one], [other]) => (one < other ? -1 : 1));

function holds(values: Values, expected: Values, wholly: boolean): boolean {
  const wanted = wholly ? { ...Object.fromEntries(Object.keys(values).map((field) => [field, null])), ...expected } : expected;
  return Object.entries(wanted).every(([field, value]) => (values[field] ?? null) === value);
}

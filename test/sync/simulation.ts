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
import type { ReadRow, ReadRows } from '../../src/sync/find-operations';
import { operationKey, type HubRow, type Loser, type Operation, type Version } from '../../src/sync/operation';
import type { RowWrite } from '../../src/sync/plan-write-back';
import { repairIdentity } from '../../src/sync/repair-identity';
import { syncRound, syncRules, type EpochAnswer, type HubAnswer, type HubChanges, type SyncPorts, type SyncRules } from '../../src/sync/sync-round';

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
  readonly keepsLosersOnDevice: boolean;
}

export const allRules: SimulatedRules = { round: syncRules, apply: applyOperation, repair: repairIdentity, writesBlindly: false, writesBaseFirst: false, keepsLosersOnDevice: true };

class Crash extends Error {}

interface HubState {
  readonly head: Version;
  readonly rows: ReadonlyMap<RecordId, HubRow>;
  readonly losers: ReadonlyMap<string, Loser>;
  readonly done: ReadonlyMap<string, readonly Loser[]>;
}

class SimulatedHub {
  #head: Version = 0;
  #rows = new Map<RecordId, HubRow>();
  #losers = new Map<string, Loser>();
  /** What was answered to an operation: an answer that did not arrive is given again. */
  #done = new Map<string, readonly Loser[]>();
  #epoch = 0;
  /** What was left when the epoch began. */
  readonly #floors: Version[] = [0];
  #backup: HubState | undefined;
  readonly #apply: typeof applyOperation;

  constructor(apply: typeof applyOperation) {
    this.#apply = apply;
  }

  get rows(): ReadonlyMap<RecordId, HubRow> {
    return this.#rows;
  }

  get head(): Version {
    return this.#head;
  }

  get losers(): readonly Loser[] {
    return [...this.#losers.values()];
  }

  backUp(): void {
    this.#backup = { head: this.#head, rows: new Map(this.#rows), losers: new Map(this.#losers), done: new Map(this.#done) };
  }

  restore(): void {
    if (this.#backup === undefined) return;
    this.#head = this.#backup.head;
    this.#rows = new Map(this.#backup.rows);
    this.#losers = new Map(this.#backup.losers);
    this.#done = new Map(this.#backup.done);
    this.#epoch += 1;
    this.#floors.push(this.#head);
  }

  epochSince(epoch: number): EpochAnswer {
    return { epoch: this.#epoch, restored: this.#floors.slice(epoch + 1) };
  }

  push(epoch: number, operations: readonly Operation[]): HubAnswer | undefined {
    if (epoch !== this.#epoch) return undefined;
    const [rows, losers, unknown] = [new Map<RecordId, HubRow>(), [] as Loser[], new Set<RecordId>()];
    for (const op of operations) {
      const key = operationKey(op);
      const row = this.#rows.get(op.id);
      const answered = row === undefined ? undefined : this.#done.get(key);
      const applied = answered === undefined ? this.#apply(row, op, this.#head + 1) : { row, isChanged: false, losers: answered };
      if (applied.row === undefined) {
        if (op.type !== 'remove') unknown.add(op.id);
        else rows.set(op.id, { table, id: op.id, values: {}, versions: {}, version: 0, removed: 0 });
        continue;
      }
      this.#done.set(key, applied.losers);
      if (applied.isChanged) {
        this.#head += 1;
        this.#rows.set(op.id, applied.row);
      }
      rows.set(op.id, applied.row);
      losers.push(...applied.losers);
    }
    this.keepLosers(losers);
    return { rows: [...rows.values()], losers, unknown: [...unknown] };
  }

  /** A page of a few rows, as they stand. */
  pull(epoch: number, since: Version): HubChanges | undefined {
    if (epoch !== this.#epoch) return undefined;
    const changed = [...this.#rows.values()].filter(({ version }) => version > since).sort((a, b) => a.version - b.version);
    const rows = changed.slice(0, 4);
    const isLast = rows.length === changed.length;
    return { rows, upTo: isLast ? this.#head : rows.at(-1)?.version ?? this.#head, isLast };
  }

  keepLosers(losers: readonly Loser[]): void {
    for (const loser of losers) this.#losers.set(JSON.stringify(loser), loser);
  }
}

interface SheetRow {
  key: string;
  values: Values;
}

interface Workbook {
  readonly name: string;
  rows: SheetRow[];
  base: Map<RecordId, BaseRecord>;
  mark: BaseMark;
  /** Of its device, which a copy of the file does not have. */
  readonly losers: Map<string, Loser>;
}

export class Simulation {
  readonly #dice: SeededRandom;
  readonly #rules: SimulatedRules;
  readonly #hub: SimulatedHub;
  readonly #workbooks: Workbook[] = [];
  readonly #typed = new Map<string, string>();
  readonly #overwritten = new Set<string>();
  #words = 0;
  /** People do nothing any more, nothing breaks off. */
  #isQuiet = false;
  readonly #restores: boolean;

  constructor(seed: number, { rules = allRules, restores = true }: { readonly rules?: SimulatedRules; readonly restores?: boolean } = {}) {
    this.#dice = createSeededRandom(seed);
    this.#rules = rules;
    this.#restores = restores;
    this.#hub = new SimulatedHub(rules.apply);
    const first: Workbook = { name: 'A', rows: [], base: new Map(), mark: { epoch: 0, version: 0 }, losers: new Map() };
    this.#workbooks.push(first);
    for (let n = 0; n < 4; n += 1) this.#insert(first);
  }

  /** What went wrong; empty if nothing did. */
  async run(steps: number): Promise<readonly string[]> {
    for (let step = 0; step < steps; step += 1) await this.#step();
    this.#isQuiet = true;
    return this.#endsWell();
  }

  async #step(): Promise<void> {
    const below = this.#dice.integer(100);
    const workbook = this.#dice.pick(this.#workbooks);
    if (below < 25) await this.#round(workbook);
    else if (below < 28) this.#fork(workbook);
    else if (below < 30) this.#hub.backUp();
    else if (below < 31 && this.#restores) this.#hub.restore();
    else this.#act(workbook);
  }

  /** What a person does in the sheet. */
  #act(workbook: Workbook): void {
    const dice = this.#dice;
    const row = workbook.rows.length === 0 ? undefined : dice.pick(workbook.rows);
    const what = dice.integer(20);
    if (row === undefined || what < 2) this.#insert(workbook);
    else if (what < 12) this.#edit(row);
    else if (what === 12) this.#delete(workbook, row);
    else if (what === 13) workbook.rows.splice(dice.integer(workbook.rows.length), 0, { key: row.key, values: row.values });
    else if (what === 14) {
      const over = dice.pick(workbook.rows);
      if (over !== row) this.#see(over.values);
      Object.assign(over, { key: row.key, values: row.values });
    } else if (what === 15) workbook.rows.sort((a, b) => String(a.values['name'] ?? '').localeCompare(String(b.values['name'] ?? '')));
    else if (what === 16) row.key = '';
    else if (what === 17) row.key = `${row.key.slice(0, -1)}?`;
    else this.#edit(row);
  }

  #word(by: string): string {
    this.#words += 1;
    const word = `w${this.#words}w`;
    this.#typed.set(word, by);
    return word;
  }

  #insert(workbook: Workbook): void {
    workbook.rows.push({ key: '', values: { name: this.#word(`${workbook.name} inserted`), phone: this.#word(`${workbook.name} inserted`) } });
  }

  #edit(row: SheetRow): void {
    const field = this.#dice.pick(fields);
    const before = row.values[field] ?? null;
    const word = this.#word(`edited ${field} of ${row.key}`);
    const { [field]: _, ...rest } = row.values;
    if (field === 'note' && before !== null && this.#dice.chance(0.5)) row.values = { ...rest, note: `${String(before)}\n${word}` };
    else if (field === 'tags' && before !== null && this.#dice.chance(0.5)) row.values = { ...rest, tags: `${String(before)}; ${word}` };
    else {
      this.#see({ [field]: before });
      if (this.#dice.chance(0.12)) {
        this.#typed.delete(word);
        row.values = rest;
      } else row.values = { ...rest, [field]: word };
    }
  }

  #delete(workbook: Workbook, row: SheetRow): void {
    this.#see(row.values);
    workbook.rows.splice(workbook.rows.indexOf(row), 1);
  }

  /** Whoever overwrites what they see has seen it. */
  #see(values: Values): void {
    for (const word of wordsIn(values)) this.#overwritten.add(word);
  }

  #fork(workbook: Workbook): void {
    if (this.#workbooks.length >= 5) return;
    this.#workbooks.push({ name: 'ABCDE'.charAt(this.#workbooks.length), rows: workbook.rows.map((row) => ({ ...row })), base: new Map(workbook.base), mark: workbook.mark, losers: new Map() });
  }

  async #round(workbook: Workbook): Promise<void> {
    try {
      await syncRound(this.#ports(workbook), this.#rules.round);
    } catch (cause) {
      if (!(cause instanceof Crash)) throw cause;
    }
  }

  /** Between any two steps of a round people may do something, and it may break off. */
  #between(workbook: Workbook): void {
    if (this.#isQuiet) return;
    if (this.#dice.chance(0.03)) throw new Crash();
    if (this.#dice.chance(0.25)) this.#act(workbook);
  }

  #ports(workbook: Workbook): SyncPorts {
    const { writesBlindly, writesBaseFirst, keepsLosersOnDevice, repair } = this.#rules;
    const during = async <T>(work: () => T): Promise<T> => {
      this.#between(workbook);
      const done = work();
      await Promise.resolve();
      this.#between(workbook);
      return done;
    };
    let waiting: (() => void) | undefined;
    const rowNow = (id: RecordId): ReadRow | undefined => {
      const row = workbook.rows.find(({ key }) => key === id);
      return row === undefined ? undefined : { table, values: row.values };
    };
    return {
      readRows: () => during(() => this.#read(workbook, repair)),
      readBase: () => during(() => ({ base: new Map(workbook.base), mark: workbook.mark })),
      rowNow,
      writeRows: (writes) => {
        const work = (): ReadonlySet<RecordId> => this.#write(workbook, writes, writesBlindly);
        if (!writesBaseFirst) return during(work);
        waiting = () => void work();
        return during(() => new Set());
      },
      writeBase: async (records) => {
        await during(() => {
          for (const [id, record] of records) {
            if (record === undefined) workbook.base.delete(id);
            else workbook.base.set(id, record);
          }
        });
        waiting?.();
      },
      writeMark: (mark) => during(() => void (workbook.mark = mark)),
      keepLosers: (losers) => during(() => {
        if (keepsLosersOnDevice) for (const loser of losers) workbook.losers.set(JSON.stringify(loser), loser);
      }),
      keptLosers: () => [...workbook.losers.values()],
      hub: {
        epochSince: (epoch) => during(() => this.#hub.epochSince(epoch)),
        push: (epoch, operations) => during(() => this.#hub.push(epoch, operations)),
        pull: (epoch, since) => during(() => this.#hub.pull(epoch, since)),
        keepLosers: (losers) => during(() => this.#hub.keepLosers(losers)),
      },
    };
  }

  #read(workbook: Workbook, repair: typeof repairIdentity): ReadRows {
    const rows = workbook.rows.map(({ key, values }, row) => ({ row, key, values }));
    const known = { valuesOf: (id: RecordId) => workbook.base.get(id)?.values, idAt: () => undefined };
    for (const { row, id } of repair(rows, 'kc', known, () => makeId('kc', this.#dice))) {
      const sheet = workbook.rows[row];
      if (sheet !== undefined) sheet.key = id;
    }
    return new Map(workbook.rows.filter(({ key }) => isId(key, 'kc')).map(({ key, values }) => [key, { table, values }]));
  }

  #write(workbook: Workbook, writes: readonly RowWrite[], isBlind: boolean): ReadonlySet<RecordId> {
    const left = new Set<RecordId>();
    for (const write of writes) {
      const at = workbook.rows.findIndex(({ key }) => key === write.id);
      const row = workbook.rows[at];
      if (write.type === 'add') {
        if (row === undefined) workbook.rows.push({ key: write.id, values: write.row.values });
        else left.add(write.id);
      } else if (row === undefined) left.add(write.id);
      else if (!isBlind && !holds(row.values, write.type === 'remove' ? write.expected.values : write.expected, write.type === 'remove')) left.add(write.id);
      else if (write.type === 'remove') workbook.rows.splice(at, 1);
      else row.values = Object.fromEntries(Object.entries({ ...row.values, ...write.values }).filter(([, value]) => value !== null));
    }
    return left;
  }

  async #endsWell(): Promise<readonly string[]> {
    for (let pass = 0; pass < 12; pass += 1) for (const workbook of this.#workbooks) await this.#round(workbook);
    const wrong: string[] = [];
    const live = [...this.#hub.rows.values()].filter(({ removed }) => removed === undefined);
    const hub = live.map(({ id, values }) => JSON.stringify([id, sortedEntries(values)])).sort();
    for (const { name, rows: all } of this.#workbooks) {
      // An empty line is no row.
      const rows = all.filter(({ key, values }) => key !== '' || Object.keys(values).length > 0);
      if (new Set(rows.map(({ key }) => key)).size < rows.length) wrong.push(`P5: an id stands twice in ${name}`);
      const sheet = rows.map(({ key, values }) => JSON.stringify([key, sortedEntries(values)])).sort();
      const [here, there] = [sheet.filter((row) => !hub.includes(row)), hub.filter((row) => !sheet.includes(row))];
      if (here.length + there.length > 0) wrong.push(`P1: ${name} and the hub differ: ${here.join(' ')} / ${there.join(' ')}`);
    }
    const { head } = this.#hub;
    const before = JSON.stringify(this.#workbooks.map(({ rows }) => rows));
    for (const workbook of this.#workbooks) await this.#round(workbook);
    if (this.#hub.head !== head || JSON.stringify(this.#workbooks.map(({ rows }) => rows)) !== before) wrong.push('P3: a further round changes something');
    const kept = new Set([
      ...[...this.#hub.rows.values()].flatMap(({ values }) => wordsIn(values)), ...this.#hub.losers.flatMap(({ lost }) => wordsIn(lost ?? {})),
      ...this.#workbooks.flatMap(({ losers }) => [...losers.values()].flatMap(({ lost }) => wordsIn(lost ?? {}))),
    ]);
    for (const [word, by] of this.#typed) if (!kept.has(word) && !this.#overwritten.has(word)) wrong.push(`P2: ${word} is lost: ${by}`);
    return wrong;
  }
}

const wordsIn = (values: Values): string[] => Object.values(values).flatMap((value) => String(value ?? '').match(/w\d+w/g) ?? []);
const sortedEntries = (values: Values): readonly unknown[] => Object.entries(values).filter(([, value]) => value !== null).sort(([one], [other]) => (one < other ? -1 : 1));

function holds(values: Values, expected: Values, wholly: boolean): boolean {
  const wanted = wholly ? { ...Object.fromEntries(Object.keys(values).map((field) => [field, null])), ...expected } : expected;
  return Object.entries(wanted).every(([field, value]) => (values[field] ?? null) === value);
}

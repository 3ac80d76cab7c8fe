/**
 * One round of a workbook with its hub: read, say what was done here, hear what was done elsewhere, write it, remember it. Broken
 * off anywhere, the next round does the rest; done twice, it changes nothing. What the ports do may take long, and people go on
 * typing meanwhile.
 */
import type { RecordId } from '../model/ids';
import { afterRestore, type Base, type BaseMark, type BaseRecord, type ShownFields } from './base-record';
import { findAlarm, type Alarm } from './find-alarm';
import { findOperations, type ReadRow, type ReadRows } from './find-operations';
import { HiddenFields, isSameFields } from './hidden-fields';
import type { HubRow, Operation, Version } from './operation';
import { planWriteBack, type RowWrite } from './plan-write-back';

export interface HubAnswer {
  /** The rows that the operations were about, as they stand now. */
  readonly rows: readonly HubRow[];
  /** Rows that the hub does not know: they have to be added whole. */
  readonly unknown: readonly RecordId[];
}

/** A page of what changed. What the hub did under one number is never parted: a value and the row about the one that lost to it. */
export interface HubChanges {
  readonly rows: readonly HubRow[];
  /** Up to here nothing is missing. */
  readonly upTo: Version;
  readonly isLast: boolean;
}

/** `restored` where the hub is in another epoch: what each restore since the workbook's epoch left. */
export type EpochAnswer = { readonly epoch: number; readonly restored: readonly Version[] };

/** One moment of the workbook. Read apart, somebody else's round in between would look like edits of this person. */
export interface ReadWorkbook {
  /** Every row that has an id of its own by now. */
  readonly rows: ReadRows;
  /** Ids that stand in several rows until another person's add-in has told them apart: nothing is said of them, and nothing heard. */
  readonly unclear: ReadonlySet<RecordId>;
  readonly fields: ShownFields;
  readonly base: Base;
  readonly mark: BaseMark;
}

export interface SyncPorts {
  readonly read: () => Promise<ReadWorkbook>;
  /** Waits a moment if it is time to: the page answers and draws between two steps of long work, and people type. */
  readonly pause: () => Promise<void>;
  /** Whether the person says that what looks like an accident is meant; asked again each round until they do, or undo it. */
  readonly isMeant: (alarm: Alarm) => Promise<boolean>;
  /** As it stands at this moment. */
  readonly rowNow: (id: RecordId) => ReadRow | undefined;
  /**
   * Writes the next mark, if there is still the one that was read; else another add-in has written into this workbook since, and
   * knows better. What is written then finds this mark, or is not written (R10).
   */
  readonly takeTurn: (read: BaseMark, next: BaseMark) => Promise<BaseMark | undefined>;
  /** In this order, all that still finds what it expects, in a row whose id stands there once; the rest is left, and named. */
  readonly writeRows: (writes: readonly RowWrite[], turn: BaseMark) => Promise<ReadonlySet<RecordId>>;
  /** Undefined forgets a record. */
  readonly writeBase: (records: ReadonlyMap<RecordId, BaseRecord | undefined>, turn: BaseMark) => Promise<void>;
  readonly writeMark: (mark: BaseMark, turn: BaseMark) => Promise<void>;
  readonly hub: {
    epochSince(epoch: number): Promise<EpochAnswer>;
    /** Undefined in another epoch. */
    push(epoch: number, operations: readonly Operation[]): Promise<HubAnswer | undefined>;
    pull(epoch: number, since: Version): Promise<HubChanges | undefined>;
  };
}

/** The pieces of which a round is made; another one is only given to see what goes wrong then. */
export interface SyncRules {
  readonly findOperations: typeof findOperations;
  readonly planWriteBack: typeof planWriteBack;
  readonly afterRestore: typeof afterRestore;
  readonly HiddenFields: typeof HiddenFields;
  readonly findAlarm: typeof findAlarm;
  /** What is left of the hub's numbers after restores. */
  readonly floorOf: (restored: readonly Version[]) => Version;
  /** So many operations are sent at once. */
  readonly pageSize: number;
}

export const syncRules: SyncRules = { findOperations, planWriteBack, afterRestore, HiddenFields, findAlarm, floorOf: (restored) => Math.min(...restored), pageSize: 2000 };

/** again: the hub was restored, or another add-in wrote into the workbook meanwhile, so another round is due. held: nothing was sent or written. */
export type RoundEnd = 'done' | 'again' | 'held';

export async function syncRound(ports: SyncPorts, rules: SyncRules = syncRules): Promise<RoundEnd> {
  const { hub } = ports;
  const read = await ports.read();
  const { base, mark, fields } = read;
  const { epoch, restored } = await hub.epochSince(mark.epoch);
  if (epoch !== mark.epoch) {
    await forget(ports, read, epoch, (record) => rules.afterRestore(record, rules.floorOf(restored)));
    return 'again';
  }

  const hidden = new rules.HiddenFields({ ...read, filled: mark.fields });
  const rows = await inSteps(wholeRows(read.rows, hidden), ports);
  const operations = (await inSteps(rules.findOperations(rows, base, mark.version), ports)).filter(({ id }) => !read.unclear.has(id)).flatMap((op) => hidden.asSeen(op));
  const alarm = rules.findAlarm(rows, base, operations);
  if (alarm !== undefined && !await ports.isMeant(alarm)) return 'held';
  const heard = new Map<RecordId, HubRow>();
  const tell = async (operations: readonly Operation[]): Promise<boolean> => {
    for (let at = 0; at < operations.length; at += rules.pageSize) {
      const said = await hub.push(epoch, operations.slice(at, at + rules.pageSize));
      if (said === undefined) return false;
      for (const row of said.rows) heard.set(row.id, row);
      const whole = said.unknown.flatMap((id): Operation[] => {
        const row = rows.get(id);
        if (row === undefined) return [];
        const before = hidden.beforeTyped(id, row);
        const add: Operation = { type: 'add', id, table: row.table, values: before.values, seen: mark.version };
        // What was typed over what nobody saw comes after it, so that it meets it.
        return before === row ? [add] : [add, ...operations.filter((op) => op.id === id && op.type === 'set' && op.before === undefined)];
      });
      if (!await tell(whole)) return false;
    }
    return true;
  };
  if (!await tell(operations)) return 'again';
  let upTo = mark.version;
  for (let isLast = false; !isLast;) {
    const changes = await hub.pull(epoch, upTo);
    if (changes === undefined) return 'again';
    for (const row of changes.rows) heard.set(row.id, row);
    ({ upTo, isLast } = changes);
  }

  const back = await inSteps(rules.planWriteBack({
    hub: [...heard.values()].filter(({ id }) => !read.unclear.has(id)), base, read: rows,
    now: (id) => {
      const row = ports.rowNow(id);
      return row === undefined ? undefined : hidden.whole(id, row);
    },
  }), ports);
  const planned = back.writes.flatMap((write) => hidden.inCells(write) ?? []);
  const writes = [...planned, ...hidden.fills(planned)];
  const agreed = [...back.base].filter(([id, record]) => !isSameRecord(base.get(id), record));
  // A column that came back is not filled in the rows that wait: agreed on now, their empty cells would say next time that somebody emptied them.
  const filled = read.unclear.size === 0 ? fields : mark.fields;
  // What waits will be heard again.
  const isMoved = !back.isPart && ![...read.unclear].some((id) => heard.has(id)) && (upTo !== mark.version || (read.unclear.size === 0 && !isSameFields(fields, mark.fields)));
  if (writes.length + agreed.length === 0 && !isMoved) return 'done';
  const turn = await ports.takeTurn(mark, nextTurn(mark, fields));
  if (turn === undefined) return 'again';
  const left = writes.length === 0 ? nobody : await ports.writeRows(writes, turn);
  // Never before the rows: broken off in between, the next round finds that both say the same (R6).
  await ports.writeBase(new Map(agreed.filter(([id]) => !left.has(id))), turn);
  if (isMoved && left.size === 0) await ports.writeMark({ ...turn, version: upTo, ...(filled !== undefined && { fields: filled }) }, turn);
  return 'done';
}

async function inSteps<T>(work: Iterator<void, T>, { pause }: SyncPorts): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

/** So many rows are looked at between two steps. */
const rowsBetween = 1000;

/** The same rows if nothing of them is hidden. */
function* wholeRows(rows: ReadRows, hidden: HiddenFields): Generator<void, ReadRows> {
  let whole: Map<RecordId, ReadRow> | undefined;
  let count = 0;
  for (const [id, row] of rows) {
    if ((count += 1) % rowsBetween === 0) yield;
    const made = hidden.whole(id, row);
    if (made !== row) (whole ??= new Map(rows)).set(id, made);
  }
  return whole ?? rows;
}

function isSameRecord(one: BaseRecord | undefined, other: BaseRecord | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return isSameContent(one.versions, other.versions) && isSameContent(one.values, other.values);
}

function isSameContent(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

const nobody: ReadonlySet<RecordId> = new Set();

/** Before anything was agreed on, there is nothing that a column would have to be filled with; which ones there were, is known from then on. */
const nextTurn = (mark: BaseMark, fields: ShownFields): BaseMark => ({ ...mark, turn: mark.turn + 1, fields: mark.fields ?? fields });

/** All is heard again too: what this workbook saw deleted may be there once more. */
async function forget({ takeTurn, writeBase, writeMark }: SyncPorts, { base, mark, fields }: ReadWorkbook, epoch: number, afterRestore: (record: BaseRecord) => BaseRecord | undefined): Promise<void> {
  const turn = await takeTurn(mark, nextTurn(mark, fields));
  if (turn === undefined) return;
  await writeBase(new Map([...base].flatMap(([id, known]): [RecordId, BaseRecord][] => {
    const record = afterRestore(known);
    return record === undefined ? [] : [[id, record]];
  })), turn);
  await writeMark({ ...turn, epoch, version: 0 }, turn);
}

/**
 * What the hub said, for a workbook in which people go on typing. A cell is written only if it still holds what was read at the
 * beginning of the round (R4), and what is remembered as agreed moves on only to what the person saw (R5).
 */
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Base, BaseRecord } from './base-record';
import type { ReadRow, ReadRows } from './find-operations';
import { isSameUnit, unitValues } from './join-unit';
import type { HubRow, Version } from './operation';
import { unitNamed, unitsOf, type SyncUnit } from './sync-unit';

export type RowWrite =
  | { readonly type: 'add'; readonly id: RecordId; readonly row: ReadRow }
  /** Only where the row holds `expected` still. */
  | { readonly type: 'remove'; readonly id: RecordId; readonly expected: ReadRow }
  | { readonly type: 'set'; readonly id: RecordId; readonly expected: Values; readonly values: Values };

export interface WriteBack {
  /** To be done in this order. */
  readonly writes: readonly RowWrite[];
  /** Undefined: forgotten. */
  readonly base: ReadonlyMap<RecordId, BaseRecord | undefined>;
  /** Something of what the hub said waits, because the person is at it: it has to be heard again. */
  readonly isPart: boolean;
}

export interface WriteBackFacts {
  /** What the hub has of the rows that it changed, or was told of. */
  readonly hub: readonly HubRow[];
  readonly base: Base;
  /** As read at the beginning of the round: what the hub was told. */
  readonly read: ReadRows;
  /** As it stands now. */
  readonly now: (id: RecordId) => ReadRow | undefined;
}

/** So many rows are looked at between two steps. */
const rowsBetween = 500;

/** In steps, for the hub may have much to say. Whoever types between them is met as if they had typed before the row was looked at. */
export function* planWriteBack({ hub, base, read, now }: WriteBackFacts): Generator<void, WriteBack> {
  const writes: RowWrite[] = [];
  const agreed = new Map<RecordId, BaseRecord | undefined>();
  let isPart = false;
  let count = 0;
  for (const row of hub) {
    if ((count += 1) % rowsBetween === 0) yield;
    const { id, table } = row;
    const [told, stands, known] = [read.get(id), now(id), base.get(id)];
    if (row.removed !== undefined) {
      if (stands === undefined) agreed.set(id, undefined);
      else if (told !== undefined && isSameRow(told, stands)) {
        writes.push({ type: 'remove', id, expected: stands });
        agreed.set(id, undefined);
      } else isPart = true;
      continue;
    }
    if (stands === undefined && told === undefined) {
      writes.push({ type: 'add', id, row: { table, values: row.values } });
      agreed.set(id, { table, values: row.values, versions: row.versions });
      continue;
    }
    const joined = joinedRow(row, { known, told: told?.values, stands: stands?.values });
    if (Object.keys(joined.set).length > 0) writes.push({ type: 'set', id, expected: joined.expected, values: joined.set });
    agreed.set(id, joined.record);
    isPart ||= joined.isPart;
  }
  // What lost stands in the workbook before it goes from its cell, wherever the writing breaks off (R7).
  const isOfLoser = (write: RowWrite): boolean => write.type === 'add' && write.row.table === 'Conflicts';
  return { writes: [...writes.filter(isOfLoser), ...writes.filter((write) => !isOfLoser(write))], base: agreed, isPart };
}

interface RowFacts {
  readonly known: BaseRecord | undefined;
  readonly told: Values | undefined;
  /** Undefined if the row was deleted during the round: the next one tells, of what the person saw. */
  readonly stands: Values | undefined;
}

interface JoinedRow {
  readonly set: Values;
  readonly expected: Values;
  readonly record: BaseRecord;
  readonly isPart: boolean;
}

function joinedRow(row: HubRow, { known, told, stands }: RowFacts): JoinedRow {
  const { table } = row;
  const [set, expected, values] = [{}, {}, {}];
  const versions: Record<string, Version> = {};
  let isPart = false;
  for (const unit of unitsAbout(row, [told, stands, known?.values])) {
    const isSaid = stands !== undefined && isSameUnit(unit, row.values, stands);
    const isUntouched = told !== undefined && stands !== undefined && isSameUnit(unit, told, stands);
    if (!isSaid && isUntouched) {
      Object.assign(set, unitValues(unit, row.values));
      Object.assign(expected, unitValues(unit, stands));
    }
    // What the person saw when they began: the hub's value, or else the one that the base remembers.
    const isSeen = isSaid || isUntouched || (told !== undefined && isSameUnit(unit, told, row.values));
    isPart ||= !isSeen;
    const from = isSeen ? row : known;
    if (from === undefined) continue;
    Object.assign(values, unitValues(unit, from.values));
    const version = from.versions[unit.name];
    if (version !== undefined) versions[unit.name] = version;
  }
  return { set, expected, isPart, record: { table, values: withoutEmpty(values), versions } };
}

function unitsAbout({ table, values, versions }: HubRow, others: readonly (Values | undefined)[]): ReadonlySet<SyncUnit> {
  return new Set([...[values, ...others].flatMap((one) => (one === undefined ? [] : unitsOf(table, one))), ...Object.keys(versions).map((name) => unitNamed(table, name))]);
}

const withoutEmpty = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

function isSameRow(one: ReadRow, other: ReadRow): boolean {
  return [...unitsOf(one.table, one.values), ...unitsOf(one.table, other.values)].every((unit) => isSameUnit(unit, one.values, other.values));
}


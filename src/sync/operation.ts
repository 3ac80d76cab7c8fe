/**
 * What a workbook tells the hub, and what the hub knows of a row. The hub numbers what it does, without gaps; the number under
 * which a unit of a row got its value is the unit's version. Clocks decide nothing.
 */
import type { Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { CopyConflictKind } from './merge-copies';

/** 0: the hub never had it. */
export type Version = number;
/** By the names of units (sync-unit.ts). */
export type Versions = Readonly<Record<string, Version>>;

interface About {
  readonly table: TableKey;
  readonly id: RecordId;
}

export type Operation = About & (
  | {
      readonly type: 'set';
      readonly unit: string;
      /** The version that the writer saw. */
      readonly base: Version;
      /** What the writer saw; absent where the hub was restored and may never have had it. */
      readonly before?: Values;
      /** The values of the unit's fields. */
      readonly after: Values;
    }
  | {
      readonly type: 'add';
      readonly values: Values;
      /** All that the hub did up to this was known to the writer. */
      readonly seen: Version;
    }
  | {
      readonly type: 'remove';
      /** What the writer saw of the row. */
      readonly versions: Versions;
    }
);

/**
 * Two people's add-ins in one workbook, and a repetition after a crash, say the same thing with the same key: the hub does it once.
 * What the writer knew besides is no part of it.
 */
export function operationKey(op: Operation): string {
  switch (op.type) {
    case 'set': return JSON.stringify([op.type, op.id, op.unit, op.base, sorted(op.after)]);
    case 'add': return JSON.stringify([op.type, op.id, op.seen, sorted(op.values)]);
    case 'remove': return JSON.stringify([op.type, op.id, sorted(op.versions)]);
  }
}

const sorted = (record: Readonly<Record<string, unknown>>): readonly unknown[] => Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));

export interface HubRow {
  readonly table: TableKey;
  readonly id: RecordId;
  /** Of a removed row the last ones. */
  readonly values: Values;
  readonly versions: Versions;
  /** When the row was changed last. */
  readonly version: Version;
  readonly removed?: Version;
}

/**
 * A value that somebody typed and that is not current, or a deletion that was not done. Nothing else is ever dropped. The hub
 * makes a row of Conflicts of it (its id is loser-id.ts) under the number of what it lost to, and every workbook hears of that
 * row as of all others: a hub that forgot it is told of it again (R7).
 */
export interface Loser {
  readonly kind: CopyConflictKind;
  readonly table: TableKey;
  readonly id: RecordId;
  readonly unit?: string;
  readonly base?: Values;
  /** What is not current. */
  readonly lost?: Values;
  /** The later one stands, nobody is asked. */
  readonly isSettled?: true;
}

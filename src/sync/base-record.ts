/**
 * What a workbook remembers of a row that it and the hub agreed on: the values as they were read in the cells, and the version of
 * each unit. It travels in the file (very hidden table `_base`), so that every copy of the file brings its own.
 */
import type { Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Version, Versions } from './operation';

export interface BaseRecord {
  readonly table: TableKey;
  readonly values: Values;
  /** Below zero: the hub had it and may have lost it (`forgotten`). */
  readonly versions: Versions;
}

/** Fields that have a column, by table, with what the column is for the workbook: deleted and made again, it is another one. */
export type ShownFields = ReadonlyMap<TableKey, ReadonlyMap<string, string>>;

/** How far the workbook knows the hub. */
export interface BaseMark {
  /** The hub begins another epoch when it was restored from a backup. */
  readonly epoch: number;
  /** All that the hub did up to this stands in the base. */
  readonly version: Version;
  /** How often a round began to write into the workbook: of several add-ins in it, one at a time does. */
  readonly turn: number;
  /** Columns that were there when the last round came to its end, or when the first one began to write. */
  readonly fields?: ShownFields;
}

export type Base = ReadonlyMap<RecordId, BaseRecord>;

/** A value that the hub acknowledged after `floor` and may not have any more: it is sent again, as written on top of the floor. */
const forgotten = (floor: Version): Version => -1 - floor;

export function isForgotten(version: Version): boolean {
  return version < 0;
}

/** What the hub has to have at most, for the value to be written over it. */
export function knownVersion(version: Version): Version {
  return isForgotten(version) ? -1 - version : version;
}

/** No field is called so: said of a row that came without a value, of which nobody knows when it came. */
const rowItself = '';

/**
 * The hub lost what it did after `floor`, the lowest of all restores that the workbook did not know of (R8). Undefined if the
 * record is of before that.
 */
export function afterRestore(record: BaseRecord, floor: Version): BaseRecord | undefined {
  const versions = Object.values(record.versions);
  if (versions.length === 0) return { ...record, versions: { [rowItself]: forgotten(floor) } };
  if (versions.every((version) => knownVersion(version) <= floor)) return undefined;
  return { ...record, versions: Object.fromEntries(Object.entries(record.versions).map(([unit, version]) => [unit, knownVersion(version) <= floor ? version : forgotten(floor)])) };
}

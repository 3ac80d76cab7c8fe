/**
 * Rows that a device keeps of a register. What is read may be anything: another version of ours, or a hand, may have put it there.
 * Any of it may be rejected: there are devices that keep nothing, or have no room.
 */

/** What each row is about: who this device is, and what waits for the hub. */
export const deviceTables = ['actors', 'outbox'] as const;
export type DeviceTable = (typeof deviceTables)[number];

export interface DeviceRow {
  readonly register: string;
  /** One row a register and key. */
  readonly key: string;
  readonly content: unknown;
}

export interface DeviceChange {
  /** All rows of the register, before anything is put. */
  readonly removes: readonly string[] | 'all';
  readonly puts: readonly DeviceRow[];
}

export interface DeviceRows {
  read(table: DeviceTable, register: string): Promise<readonly unknown[]>;
  /** Wholly or not at all. */
  change(table: DeviceTable, register: string, change: DeviceChange): Promise<void>;
  /** The row, or the one that stands under its key already: of two panes that begin at once, both get one row. */
  putFirst(table: DeviceTable, row: DeviceRow): Promise<unknown>;
}

/**
 * One round of a workbook with its hub: read, say what was done here, hear what was done elsewhere, write it, remember it. Broken
 * off anywhere, the next round does the rest; done twice, it changes nothing. What the ports do may take long, and people go on
 * typing meanwhile.
 */
import type { RecordId } from '../model/ids';
import { afterRestore, type Base, type BaseMark, type BaseRecord } from './base-record';
import { findOperations, type ReadRow, type ReadRows } from './find-operations';
import type { HubRow, Loser, Operation, Version } from './operation';
import { planWriteBack, type RowWrite } from './plan-write-back';

export interface HubAnswer {
  /** The rows that the operations were about, as they stand now. */
  readonly rows: readonly HubRow[];
  /** Rows that the hub does not know: they have to be added whole. */
  readonly unknown: readonly RecordId[];
  readonly losers: readonly Loser[];
}

export interface HubChanges {
  readonly rows: readonly HubRow[];
  /** Up to here nothing is missing. */
  readonly upTo: Version;
  readonly isLast: boolean;
}

/** `restored` where the hub is in another epoch: what each restore since the workbook's epoch left. */
export type EpochAnswer = { readonly epoch: number; readonly restored: readonly Version[] };

export interface SyncPorts {
  /** Every row, each with an id of its own by now. */
  readonly readRows: () => Promise<ReadRows>;
  readonly readBase: () => Promise<{ readonly base: Base; readonly mark: BaseMark }>;
  /** As it stands at this moment. */
  readonly rowNow: (id: RecordId) => ReadRow | undefined;
  /** All that still finds what it expects; the rest is left, and named. */
  readonly writeRows: (writes: readonly RowWrite[]) => Promise<ReadonlySet<RecordId>>;
  /** Undefined forgets a record. */
  readonly writeBase: (records: ReadonlyMap<RecordId, BaseRecord | undefined>) => Promise<void>;
  readonly writeMark: (mark: BaseMark) => Promise<void>;
  /** On the device, until they are decided: the hub may lose what it was told of (R7). */
  readonly keepLosers: (losers: readonly Loser[]) => Promise<void>;
  readonly keptLosers: () => readonly Loser[];
  readonly hub: {
    epochSince(epoch: number): Promise<EpochAnswer>;
    /** Undefined in another epoch. */
    push(epoch: number, operations: readonly Operation[]): Promise<HubAnswer | undefined>;
    pull(epoch: number, since: Version): Promise<HubChanges | undefined>;
    keepLosers(losers: readonly Loser[]): Promise<void>;
  };
}

/** The pieces of which a round is made; another one is only given to see what goes wrong then. */
export interface SyncRules {
  readonly findOperations: typeof findOperations;
  readonly planWriteBack: typeof planWriteBack;
  readonly afterRestore: typeof afterRestore;
  /** What is left of the hub's numbers after restores. */
  readonly floorOf: (restored: readonly Version[]) => Version;
}

export const syncRules: SyncRules = { findOperations, planWriteBack, afterRestore, floorOf: (restored) => Math.min(...restored) };

const nobody: ReadonlySet<RecordId> = new Set();

/** False if the hub was restored meanwhile: the next round says all again. */
export async function syncRound(ports: SyncPorts, rules: SyncRules = syncRules): Promise<boolean> {
  const { hub } = ports;
  let { base, mark } = await ports.readBase();
  const { epoch, restored } = await hub.epochSince(mark.epoch);
  if (epoch !== mark.epoch) {
    const floor = rules.floorOf(restored);
    const old = new Map([...base].flatMap(([id, record]): [RecordId, BaseRecord][] => {
      const lost = rules.afterRestore(record, floor);
      return lost === undefined ? [] : [[id, lost]];
    }));
    await hub.keepLosers(ports.keptLosers());
    await ports.writeBase(old);
    // All of it is heard again: what this workbook saw deleted may be there once more.
    mark = { epoch, version: 0 };
    await ports.writeMark(mark);
    base = new Map([...base, ...old]);
  }

  const read = await ports.readRows();
  const said = await hub.push(epoch, rules.findOperations(read, base, mark.version));
  if (said === undefined) return false;
  if (said.losers.length > 0) await ports.keepLosers(said.losers);
  const heard = new Map(said.rows.map((row) => [row.id, row]));
  let upTo = mark.version;
  for (let isLast = false; !isLast;) {
    const changes = await hub.pull(epoch, upTo);
    if (changes === undefined) return false;
    for (const row of changes.rows) heard.set(row.id, row);
    ({ upTo, isLast } = changes);
  }

  const back = rules.planWriteBack({ hub: [...heard.values()], base, read, now: ports.rowNow });
  const left = back.writes.length === 0 ? nobody : await ports.writeRows(back.writes);
  // Never before the rows: broken off in between, the next round finds that both say the same (R6).
  await ports.writeBase(new Map([...[...back.base].filter(([id]) => !left.has(id)), ...said.unknown.map((id): [RecordId, undefined] => [id, undefined])]));
  // What was left will be heard again.
  if (!back.isPart && left.size === 0) await ports.writeMark({ epoch, version: upTo });
  return true;
}

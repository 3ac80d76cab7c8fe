/**
 * What belongs to a device and not to the register: the name under which the hub knows it, and what was said to the hub and not
 * acknowledged. The workbook knows better: what waits is found again in its rows, what lost is a row of Conflicts there, and waits
 * here like any other until the hub has it. Wiped at any moment, nothing is lost but time.
 */
import { z } from 'zod';
import type { Random } from '../base/ports';
import type { Values } from '../model/change';
import { allTables, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Operation, Version } from '../sync/operation';
import type { DeviceRow, DeviceRows } from './device-rows';

export interface SaidOperation {
  /** The hub's epoch, and up to where the workbook knew the hub, when it was said. */
  readonly epoch: number;
  readonly seen: Version;
  readonly operation: Operation;
}

/** Nothing of it is rejected where the rows are not (rows-or-memory.ts). */
export interface DeviceStore {
  /** Never in the workbook, a copy of which would be the same device; another one in each register, so that hubs cannot tell that two people are one. */
  actor(register: string): Promise<string>;
  waiting(register: string): Promise<readonly SaidOperation[]>;
  /** In one step. `alone`: nothing else of the register waits any more. A unit said anew replaces what was said of it. */
  say(register: string, said: readonly SaidOperation[], waits: 'alone' | 'too'): Promise<void>;
  acknowledge(register: string, operations: readonly Operation[]): Promise<void>;
  /** Nothing about these people stays on the device. */
  forgetRecords(register: string, ids: ReadonlySet<RecordId>): Promise<void>;
}

const table = z.custom<TableKey>((name) => allTables.includes(name as TableKey));
const values: z.ZodType<Values> = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const version = z.number().int();
const about = { table, id: z.string() };
const operation: z.ZodType<Operation> = z.discriminatedUnion('type', [
  z.object({ ...about, type: z.literal('set'), unit: z.string(), base: version, before: values.exactOptional(), after: values }),
  z.object({ ...about, type: z.literal('add'), values, seen: version }),
  z.object({ ...about, type: z.literal('remove'), versions: z.record(z.string(), version) }),
]);
const rowOf = <Content>(content: z.ZodType<Content>): z.ZodType<{ register: string; key: string; content: Content }> => z.object({ register: z.string(), key: z.string(), content });
const said: z.ZodType<{ register: string; key: string; content: SaidOperation }> = rowOf(z.object({ epoch: z.number().int(), seen: version, operation }));
const actorRow = rowOf(z.string().regex(/^[0-9a-f]{20}$/));

/** No unit is called so. */
const wholeRow = '';
const keyOf = (op: Operation): string => JSON.stringify([op.id, op.type === 'set' ? op.unit : wholeRow]);

/** Rows that do not fit are as if they were not there. */
function fitting<Row extends DeviceRow>(rows: readonly unknown[], shape: z.ZodType<Row>): readonly Row[] {
  return rows.flatMap((row) => {
    const read = shape.safeParse(row);
    return read.success ? [read.data] : [];
  });
}

export function createDeviceStore({ rows, random }: { readonly rows: DeviceRows; readonly random: Random }): DeviceStore {
  const actors = new Map<string, Promise<string>>();

  async function findActor(register: string): Promise<string> {
    const made = { register, key: 'actor', content: hexOf(random.bytes(10)) };
    const [first] = fitting([await rows.putFirst('actors', made)], actorRow);
    if (first !== undefined) return first.content;
    await rows.change('actors', register, { removes: 'all', puts: [made] });
    return made.content;
  }

  const waiting = async (register: string): Promise<ReadonlyMap<string, SaidOperation>> =>
    new Map(fitting(await rows.read('outbox', register), said).map(({ key, content }) => [key, content]));

  return {
    actor(register) {
      // Wiped meanwhile, it is still the same until the pane is closed.
      const known = actors.get(register) ?? findActor(register);
      actors.set(register, known);
      return known;
    },
    waiting: async (register) => [...(await waiting(register)).values()],
    say: (register, operations, waits) =>
      rows.change('outbox', register, { removes: waits === 'alone' ? 'all' : [], puts: operations.map((content) => ({ register, key: keyOf(content.operation), content })) }),
    acknowledge: (register, operations) => rows.change('outbox', register, { removes: operations.map(keyOf), puts: [] }),
    async forgetRecords(register, ids) {
      const about = [...await waiting(register)].filter(([, { operation: { id } }]) => ids.has(id));
      await rows.change('outbox', register, { removes: about.map(([key]) => key), puts: [] });
    },
  };
}

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

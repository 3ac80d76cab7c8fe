/**
 * Conflicts that stand in the register: rows of the hidden table Conflicts. Values are kept as JSON text, so that a number stays
 * a number and no text is a formula; what is longer than a cell holds goes on in further rows.
 */
import { z } from 'zod';
import type { Values } from '../model/change';
import { allTables, tables, type TableKey } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { CopyConflictKind } from '../sync/merge-copies';

/** Who set a value last, and when, by the journal. */
export interface Said {
  readonly by: string;
  readonly at: number;
}

/** `settled`: the field's own rule decided, nobody was asked. */
export type ConflictState = 'open' | 'mine' | 'theirs' | 'both' | 'edited' | 'settled';

export interface StandingConflict {
  readonly id: RecordId;
  readonly kind: CopyConflictKind;
  readonly table: TableKey;
  readonly record: RecordId;
  /** Name of the sync unit (sync/sync-unit.ts); absent where it is about the whole row. */
  readonly unit?: string;
  /** Whose record it was. */
  readonly customer?: RecordId;
  /** The card on which it was typed, which was merged into the record. */
  readonly from?: RecordId;
  /** Absent if nobody knows what it was, or if it was not there. */
  readonly base?: Values;
  readonly mine?: Values;
  readonly theirs?: Values;
  readonly mineSaid?: Said;
  readonly theirsSaid?: Said;
  /** Name of the other copy. */
  readonly source: string;
  readonly foundAt: number;
  readonly state: ConflictState;
  readonly decidedBy?: string;
  readonly decidedAt?: number;
}

// Records, so that a kind or state which could not be read back does not compile.
const kinds: Readonly<Record<CopyConflictKind, CopyConflictKind>> = { 'edit-edit': 'edit-edit', 'edit-delete': 'edit-delete', 'delete-edit': 'delete-edit', 'merge-merge': 'merge-merge' };
const states: Readonly<Record<ConflictState, ConflictState>> = { open: 'open', mine: 'mine', theirs: 'theirs', both: 'both', edited: 'edited', settled: 'settled' };

const moment = z.string().transform(Date.parse).refine((time) => !Number.isNaN(time));
const head = z.object({
  kind: z.enum(kinds), table: z.custom<TableKey>((name) => allTables.includes(name as TableKey)), record: z.string(), unit: z.string().exactOptional(),
  card: z.string().exactOptional(), from: z.string().exactOptional(), mineBy: z.string().optional(), mineAt: moment.optional(), theirsBy: z.string().optional(), theirsAt: moment.optional(),
  source: z.string().default(''), foundAt: moment, state: z.enum(states), decidedBy: z.string().exactOptional(), decidedAt: moment.exactOptional(),
});
const jsonValues: z.ZodType<Values> = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const sides = ['base', 'mine', 'theirs'] as const;
type Side = (typeof sides)[number];

/** Excel's limit is 32,767 characters a cell. */
const cellLimit = 32_000;

function cut(values: Values | undefined): string[] {
  const json = values === undefined ? '' : JSON.stringify(values);
  const parts: string[] = [];
  for (let at = 0; at < json.length; at += cellLimit) parts.push(json.slice(at, at + cellLimit));
  return parts;
}

/** The rows that hold the conflict, its own one first. */
export function conflictRows(conflict: StandingConflict): readonly { readonly id: RecordId; readonly values: Values }[] {
  const { id, base, mine, theirs, mineSaid, theirsSaid, foundAt, decidedAt, customer, ...texts } = conflict;
  const parts: Record<Side, string[]> = { base: cut(base), mine: cut(mine), theirs: cut(theirs) };
  const count = Math.max(1, ...sides.map((side) => parts[side].length));
  return Array.from({ length: count }, (_, at) => {
    const own = Object.fromEntries(sides.flatMap((side) => (parts[side][at] === undefined ? [] : [[side, parts[side][at]]])));
    if (at > 0) return { id: partId(id, at), values: { continues: id, part: at + 1, ...own } };
    const told = { ...texts, ...(customer !== undefined && { card: customer }), ...saidCells('mine', mineSaid), ...saidCells('theirs', theirsSaid), foundAt: timeText(foundAt), ...(decidedAt !== undefined && { decidedAt: timeText(decidedAt) }) };
    return { id, values: Object.fromEntries(Object.entries({ ...told, ...own }).filter(([, value]) => value !== '')) };
  });
}

export const timeText = (time: number): string => new Date(time).toISOString();

const saidCells = (side: 'mine' | 'theirs', said: Said | undefined): Values => (said === undefined ? {} : { [`${side}By`]: said.by, [`${side}At`]: timeText(said.at) });

/** An id that follows from the first row's, so that two who write the same conflict write the same rows; as random as that one. */
function partId(id: RecordId, part: number): RecordId {
  const body = id.slice(id.indexOf('-') + 1);
  return makeId(tables.Conflicts.idPrefix, { bytes: (length) => Uint8Array.from({ length }, (_, at) => (parseInt(body.charAt(at), 36) + Math.floor(part / 31 ** at)) % 31) });
}

// Records are made anew when one of their values changes: what was read of one holds as long as it is there.
const read = new WeakMap<Values, StandingConflict>();

/** In the order of the rows. Rows that nobody understands (edited by hand, of a later version) are left out, and stay. */
export function conflictsOf(register: Register): readonly StandingConflict[] {
  const rows = register.rows('Conflicts');
  const further = furtherRows(rows);
  const ids = register.ids('Conflicts');
  return rows.flatMap((values, at) => {
    if (typeof values['continues'] === 'string') return [];
    const id = ids[at] ?? '';
    const rest = further.get(id);
    const known = rest === undefined ? read.get(values) : undefined;
    if (known !== undefined) return [known];
    const conflict = readConflict(id, values, rest ?? []);
    if (conflict === undefined) return [];
    if (rest === undefined) read.set(values, conflict);
    return [conflict];
  });
}

/** Rows by the one that they continue, in their order. */
function furtherRows(rows: readonly Values[]): ReadonlyMap<RecordId, readonly Values[]> {
  const further = new Map<RecordId, Values[]>();
  for (const values of rows) {
    const { continues } = values;
    if (typeof continues !== 'string') continue;
    const known = further.get(continues);
    if (known === undefined) further.set(continues, [values]);
    else known.push(values);
  }
  for (const parts of further.values()) parts.sort((a, b) => Number(a['part']) - Number(b['part']));
  return further;
}

function readConflict(id: RecordId, values: Values, further: readonly Values[]): StandingConflict | undefined {
  const told = head.safeParse(values).data;
  if (told === undefined) return undefined;
  const said: { -readonly [side in Side]?: Values } = {};
  for (const side of sides) {
    const json = [values, ...further].map((row) => String(row[side] ?? '')).join('');
    if (json === '') continue;
    const parsed = parseValues(json);
    if (parsed === undefined) return undefined;
    said[side] = parsed;
  }
  const { mineBy, mineAt, theirsBy, theirsAt, card, ...rest } = told;
  return {
    id, ...rest, ...said, ...(card !== undefined && { customer: card }),
    ...(mineAt !== undefined && { mineSaid: { by: mineBy ?? '', at: mineAt } }), ...(theirsAt !== undefined && { theirsSaid: { by: theirsBy ?? '', at: theirsAt } }),
  };
}

function parseValues(json: string): Values | undefined {
  try {
    return jsonValues.safeParse(JSON.parse(json)).data;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

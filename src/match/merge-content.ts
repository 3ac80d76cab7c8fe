/**
 * What a row of Merges remembers of one card that was merged into another: the card as it was, and everything that
 * merging it did, so that it can be given back at any time. JSON text; what is longer than a cell holds goes on in
 * further rows.
 */
import { z } from 'zod';
import type { RowPlace } from '../base/row-place';
import type { Change, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { allTables, tables, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';

/** A field that got another value. Of fields that hold several, or longer texts: `parts` are what came to it. */
export interface TakenField {
  readonly field: string;
  before: Scalar;
  after: Scalar;
  parts?: string[] | undefined;
}

export interface MovedRow {
  readonly table: TableKey;
  readonly id: RecordId;
  /** Flags that only one row can have, which another row had. */
  readonly ticks: string[];
}

/** A row that said nothing which the row `into` does not say now. */
export interface UnitedRow {
  readonly table: TableKey;
  readonly id: RecordId;
  values: Values;
  place: RowPlace;
  readonly into: RecordId;
  readonly filled: TakenField[];
}

/** A cell that named the merged card. */
export interface FollowedReference {
  readonly table: TableKey;
  readonly id: RecordId;
  readonly field: string;
}

/** A row that keeps what the card that stayed has no other place for. */
export interface AddedRow {
  readonly table: TableKey;
  readonly id: RecordId;
  readonly values: Values;
  /** The merged card's fields that it was made of. */
  readonly from: string[];
}

export interface MergeContent {
  /** The merged card. */
  card: Values;
  place: RowPlace;
  /** Among those that were merged in one step. */
  readonly order: number;
  readonly fields: TakenField[];
  moved: MovedRow[];
  united: UnitedRow[];
  references: FollowedReference[];
  added: AddedRow[];
  /** Other cards that had its code too, some of them merged before: it comes back with that code, though they have it. */
  readonly codeOf?: string[] | undefined;
}

/** One merged card, as the rows of Merges tell. */
export interface MergeEdge {
  readonly row: RecordId;
  readonly merge: RecordId;
  readonly survivor: RecordId;
  readonly absorbed: RecordId;
  readonly code: string;
  readonly name: string;
  readonly survivorName: string;
  /** ISO time. */
  readonly at: string;
  readonly author: string;
  readonly content: MergeContent;
}

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const values = z.record(z.string(), scalar);
const table = z.custom<TableKey>((name) => allTables.includes(name as TableKey));
const place = z.object({ above: z.string().optional(), below: z.string().optional() });
const taken = z.object({ field: z.string(), before: scalar, after: scalar, parts: z.array(z.string()).optional() });
const shape: z.ZodType<MergeContent> = z.object({
  card: values, place, order: z.number(), fields: z.array(taken),
  moved: z.array(z.object({ table, id: z.string(), ticks: z.array(z.string()) })),
  united: z.array(z.object({ table, id: z.string(), values, place, into: z.string(), filled: z.array(taken) })),
  references: z.array(z.object({ table, id: z.string(), field: z.string() })),
  added: z.array(z.object({ table, id: z.string(), values, from: z.array(z.string()) })),
  codeOf: z.array(z.string()).optional(),
});

/** Excel's limit is 32,767 characters a cell. */
const cellLimit = 32_000;

function cut(content: MergeContent): string[] {
  const json = JSON.stringify(content);
  const parts: string[] = [];
  for (let at = 0; at === 0 || at < json.length; at += cellLimit) parts.push(json.slice(at, at + cellLimit));
  return parts;
}

/** The rows that continue the row, in their order. */
function continuing(register: Register, row: RecordId): { readonly id: RecordId; readonly values: Values }[] {
  // Nearly none has any, and they would be looked for among the rows of all merges.
  if (String(register.get('Merges', row)?.['content'] ?? '').length < cellLimit) return [];
  return register.ids('Merges')
    .map((id) => ({ id, values: register.get('Merges', id) ?? {} }))
    .filter(({ values: its }) => its['continues'] === row)
    .sort((a, b) => Number(a.values['part']) - Number(b.values['part']));
}

/** Undefined if the row is none, or cannot be read any more: edited by hand, cut off. */
export function readEdge(register: Register, row: RecordId): MergeEdge | undefined {
  const told = register.get('Merges', row);
  if (told === undefined || typeof told['continues'] === 'string') return undefined;
  const text = (field: string): string => String(told[field] ?? '');
  const first = text('content');
  const whole = first + continuing(register, row).map(({ values: its }) => String(its['content'] ?? '')).join('');
  const content = parse(whole);
  if (content === undefined || text('absorbed') === '' || text('survivor') === '') return undefined;
  return {
    row, merge: text('merge'), survivor: text('survivor'), absorbed: text('absorbed'), code: text('code'), name: text('name'),
    survivorName: text('survivorName'), at: text('at'), author: text('author'), content,
  };
}

function parse(json: string): MergeContent | undefined {
  try {
    return shape.parse(JSON.parse(json));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof z.ZodError) return undefined;
    throw cause;
  }
}

/** The rows of a new edge, its first one with what people read. */
export function edgeRows(row: RecordId, head: Values, content: MergeContent, makeId: (prefix: string) => RecordId): Change[] {
  return cut(content).map((part, at): Change => (at === 0
    ? { type: 'add', table: 'Merges', id: row, values: { ...head, content: part } }
    : { type: 'add', table: 'Merges', id: makeId(tables.Merges.idPrefix), values: { continues: row, part: at + 1, content: part } }));
}

/** What makes the rows of an edge say something else: rows that it does not need any more go, others come. */
export function edgeChanges(register: Register, row: RecordId, content: MergeContent, makeId: (prefix: string) => RecordId): Change[] {
  const [first = '', ...rest] = cut(content);
  const further = continuing(register, row);
  const set = (id: RecordId, before: Scalar, after: Scalar): Change[] =>
    (before === after ? [] : [{ type: 'set', table: 'Merges', id, field: 'content', before, after }]);
  return [
    ...set(row, register.get('Merges', row)?.['content'] ?? null, first),
    ...rest.flatMap((part, at): Change[] => {
      const known = further[at];
      return known === undefined
        ? [{ type: 'add', table: 'Merges', id: makeId(tables.Merges.idPrefix), values: { continues: row, part: at + 2, content: part } }]
        : set(known.id, known.values['content'] ?? null, part);
    }),
    ...further.slice(rest.length).map(({ id, values: its }): Change => ({ type: 'remove', table: 'Merges', id, values: its })),
  ];
}

/** All rows of an edge go. */
export function edgeRemoval(register: Register, row: RecordId): Change[] {
  return [...continuing(register, row).reverse(), { id: row, values: register.get('Merges', row) ?? {} }]
    .map(({ id, values: its }): Change => ({ type: 'remove', table: 'Merges', id, values: its }));
}

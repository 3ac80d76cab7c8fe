/**
 * Records as rows of `_base`: what a record held when the base was written, as JSON. What is longer than a cell holds goes on in
 * rows whose key is the record's id and a part number. A record that is gone since stays as a row that says nothing, so that
 * co-authors never meet a row removed.
 */
import { z } from 'zod';
import type { Values } from '../model/change';
import { allTables, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { CellEdit, CellValue, WritableValue } from '../host/workbook';

/** Excel's limit is 32,767 characters a cell. */
const cellLimit = 32_000;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const valuesJson = z.record(z.string(), scalar);
/** Also finds what looks like one inside a text, which does no harm. */
const ownField = /"(x:(?:[^"\\]|\\.)*)":/g;
const row = z.tuple([z.string(), z.string(), z.unknown(), z.string()]).rest(z.unknown());

/** Key of a part of the record, the first being 0. */
const baseRowKey = (id: RecordId, part: number): string => (part === 0 ? id : `${id}.${part + 1}`);

/** Undefined values: the record is gone. */
export function baseRows(table: TableKey, id: RecordId, values: Values | undefined): WritableValue[][] {
  const json = values === undefined ? '' : JSON.stringify(values);
  const rows: WritableValue[][] = [[id, table, null, json.slice(0, cellLimit)]];
  for (let at = cellLimit; at < json.length; at += cellLimit) rows.push([baseRowKey(id, rows.length), table, null, json.slice(at, at + cellLimit)]);
  return rows;
}

export interface BaseEntry {
  readonly table: TableKey;
  readonly id: RecordId;
  /** Undefined: it is gone. */
  readonly values: Values | undefined;
}

/** Cells of rows that are there, and rows that are not: none is ever removed. */
export function basePatch(base: BaseRecords, entries: Iterable<BaseEntry>): { readonly cells: readonly CellEdit[]; readonly append: readonly WritableValue[][] } {
  const append: WritableValue[][] = [];
  const cells: CellEdit[] = [];
  for (const { table, id, values } of entries) {
    const rows = baseRows(table, id, values);
    const there = base.partsOf(table, id);
    append.push(...rows.slice(there));
    // Of a record that became shorter, the rest says nothing.
    for (let part = 0; part < there; part += 1) cells.push({ key: baseRowKey(id, part), column: 'values', value: rows[part]?.[3] ?? '' });
  }
  return { cells, append };
}

/** What the base says of records, told row by row as the sheet is read; values are understood only when they are asked for. */
export class BaseRecords {
  readonly #texts = new Map<TableKey, Map<RecordId, string[]>>();
  readonly #ownFields = new Map<TableKey, Set<string>>();

  /** A row that cannot be read (edited by hand, of a later version) says nothing. */
  addRows(rows: readonly (readonly CellValue[])[]): void {
    for (const cells of rows) {
      // An empty cell is a record that is gone.
      const parsed = row.safeParse([cells[0], cells[1], cells[2], cells[3] ?? '']);
      if (!parsed.success) continue;
      const [key, name, , json] = parsed.data;
      const table = allTables.find((known) => known === name);
      if (table === undefined) continue;
      let texts = this.#texts.get(table);
      if (texts === undefined) this.#texts.set(table, (texts = new Map()));
      if (json.includes('"x:')) this.#noteOwnFields(table, json);
      const [id = '', part] = key.split('.');
      const parts = texts.get(id);
      if (parts === undefined) texts.set(id, part === undefined ? [json] : withPart([], part, json));
      else withPart(parts, part ?? '1', json);
    }
  }

  ids(table: TableKey): Iterable<RecordId> {
    return this.#texts.get(table)?.keys() ?? [];
  }

  /** Fields of the firm's own in which any record of the table has a value. */
  ownFields(table: TableKey): ReadonlySet<string> {
    return this.#ownFields.get(table) ?? new Set();
  }

  /** Rows that the record has there. */
  partsOf(table: TableKey, id: RecordId): number {
    return this.#texts.get(table)?.get(id)?.length ?? 0;
  }

  #noteOwnFields(table: TableKey, json: string): void {
    let fields = this.#ownFields.get(table);
    if (fields === undefined) this.#ownFields.set(table, (fields = new Set()));
    for (const [, name] of json.matchAll(ownField)) fields.add(String(JSON.parse(`"${String(name)}"`)));
  }

  /** Undefined if it was not there, or was gone, or nobody can tell. */
  get(table: TableKey, id: RecordId): Values | undefined {
    const json = this.#texts.get(table)?.get(id)?.join('') ?? '';
    if (json === '') return undefined;
    try {
      return valuesJson.parse(JSON.parse(json));
    } catch (cause) {
      if (cause instanceof SyntaxError || cause instanceof z.ZodError) return undefined;
      throw cause;
    }
  }
}

function withPart(parts: string[], part: string, json: string): string[] {
  parts[Number(part) - 1] = json;
  return parts;
}

/** A mapping out of a file or out of the device's memory: whether it is one, and whether the register has what it names. */
import { err, ok, type Result } from '../../base/result';
import { isCountry } from '../../model/check-record';
import type { Scalar } from '../../model/field-kinds';
import type { ColumnIssue } from './column-issues';
import { definitionOf, isRecordTable, joinNames, splitNames, targetName, type ColumnMapping, type ColumnReading, type ColumnUse, type FieldTarget, type ImportMapping, type RecordTarget, type RowPlan } from './import-mapping';
import { dateOrders } from './read-dates';
import { decimalSigns } from './read-numbers';

type Json = Readonly<Record<string, unknown>>;

/** Thrown inside only, to leave the nested checks at once; never leaves `readMapping`. */
class WrongShape extends Error {
  readonly part: string;

  constructor(part: string) {
    super(part);
    this.part = part;
  }
}

const mostColumns = 2000;

/** Takes what `JSON.parse` gave; nothing of it is trusted. */
export function readMapping(json: unknown): Result<ImportMapping, ColumnIssue> {
  try {
    return ok(mappingOf(json));
  } catch (cause) {
    if (!(cause instanceof WrongShape)) throw cause;
    return err({ severity: 'error', code: 'import-column-mapping-shape', facts: { part: cause.part } });
  }
}

function mappingOf(json: unknown): ImportMapping {
  const { columns, rows, country, continues, holds } = objectOf(json, 'mapping');
  return {
    columns: listOf(columns, 'columns', mostColumns).map((column, at) => columnOf(column, `columns[${at}]`)),
    rows: listOf(rows ?? [], 'rows', mostColumns).map((row, at) => planOf(row, `rows[${at}]`)),
    ...(country !== undefined && { country: one(typeof country === 'string' && isCountry(country) ? country : undefined, 'country') }),
    ...(holds !== undefined && { holds: oneOf(holds, ['documents', 'payments'], 'holds') }),
    ...(continues !== undefined && { continues: one(typeof continues === 'boolean' ? continues : undefined, 'continues') }),
  };
}

function columnOf(json: unknown, part: string): ColumnMapping {
  const { column, header, uses, reading } = objectOf(json, part);
  return {
    column: one(typeof column === 'number' && Number.isInteger(column) && column >= 0 && column < 20_000 ? column : undefined, `${part}.column`),
    header: textOf(header, `${part}.header`),
    uses: listOf(uses, `${part}.uses`, 20).map((use, at) => useOf(use, `${part}.uses[${at}]`)),
    ...(reading !== undefined && { reading: readingOf(reading, `${part}.reading`) }),
  };
}

function useOf(json: unknown, part: string): ColumnUse {
  const use = objectOf(json, part);
  if (use['do'] === 'split') return { do: 'split', recipe: oneOf(use['recipe'], splitNames, `${part}.recipe`), to: recordOf(use['to'], `${part}.to`) };
  if (use['do'] !== 'take') throw new WrongShape(`${part}.do`);
  const { join, rank, order } = use;
  const number = (value: unknown, name: string): number => one(typeof value === 'number' && Number.isFinite(value) ? value : undefined, `${part}.${name}`);
  return {
    do: 'take', to: { ...recordOf(use['to'], `${part}.to`), field: textOf(objectOf(use['to'], `${part}.to`)['field'], `${part}.to.field`) },
    ...(join !== undefined && { join: oneOf(join, joinNames, `${part}.join`) }),
    ...(rank !== undefined && { rank: number(rank, 'rank') }), ...(order !== undefined && { order: number(order, 'order') }),
  };
}

function recordOf(json: unknown, part: string): RecordTarget {
  const { table, row } = objectOf(json, part);
  if (typeof table !== 'string' || !isRecordTable(table)) throw new WrongShape(`${part}.table`);
  return { table, ...(row !== undefined && { row: textOf(row, `${part}.row`) }) };
}

function planOf(json: unknown, part: string): RowPlan {
  return { ...recordOf(json, part), values: scalarsOf(objectOf(json, part)['values'], `${part}.values`) };
}

function readingOf(json: unknown, part: string): ColumnReading {
  const { dates, decimal, words } = objectOf(json, part);
  return {
    ...(dates !== undefined && { dates: oneOf(dates, dateOrders, `${part}.dates`) }),
    ...(decimal !== undefined && { decimal: oneOf(decimal, decimalSigns, `${part}.decimal`) }),
    ...(words !== undefined && { words: scalarsOf(words, `${part}.words`) }),
  };
}

function scalarsOf(json: unknown, part: string): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(Object.entries(objectOf(json, part)).map(([key, value]) => {
    if (!isScalar(value) || key === '__proto__') throw new WrongShape(part);
    return [key, value];
  }));
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function objectOf(json: unknown, part: string): Json {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new WrongShape(part);
  return json as Json;
}

function listOf(json: unknown, part: string, most: number): readonly unknown[] {
  if (!Array.isArray(json) || json.length > most) throw new WrongShape(part);
  return json;
}

function textOf(json: unknown, part: string): string {
  if (typeof json !== 'string' || json.length > 32_767) throw new WrongShape(part);
  return json;
}

function oneOf<T extends string>(json: unknown, known: readonly T[], part: string): T {
  return one(known.find((value) => value === json), part);
}

function one<T>(value: T | undefined, part: string): T {
  if (value === undefined) throw new WrongShape(part);
  return value;
}

/** Places that the register does not have: the columns that go there, and nothing of them is taken in. */
export function checkTargets({ columns }: ImportMapping): ColumnIssue[] {
  return columns.flatMap(({ header, uses }) => uses.flatMap((use): ColumnIssue[] => {
    if (use.do === 'split' || isPlace(use.to)) return [];
    return [{ severity: 'error', code: 'import-column-target-unknown', facts: { column: header, target: targetName(use.to) } }];
  }));
}

const givenByUs = new Set(['customer', 'customerName', 'predecessor', 'successor']);

/** A field that a file may fill: of the field table, or one of the firm's own. */
export function isPlace({ table, field }: FieldTarget): boolean {
  if (field.startsWith('x:')) return table === 'Customers' && field.length > 2;
  return definitionOf({ table, field }) !== undefined && !givenByUs.has(field) && (field !== 'id' || table === 'Customers');
}

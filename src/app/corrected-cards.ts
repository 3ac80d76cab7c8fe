/**
 * Customers of a format that names no columns (vCard, UBL, bank statements) as a table whose columns are their fields: what is wrong
 * in them is found and corrected like the cells of a list.
 */
import type { Scalar } from '../model/field-kinds';
import { definitionOf, targetKey, targetName, type ColumnMapping, type FieldTarget, type ImportMapping, type MappedTable } from '../transfer/mapping/import-mapping';
import { readDate } from '../transfer/mapping/read-dates';
import { readNumber } from '../transfer/mapping/read-numbers';
import type { IncomingCard } from '../transfer/source';
import { cellKey, type Corrections } from './corrected-rows';

export interface CardTable {
  readonly table: MappedTable;
  readonly mapping: ImportMapping;
}

/** Every field that some card has, and the name, which each should have. Undefined where several cards share a line: nobody could tell which is meant. */
export function tableOfCards(cards: readonly IncomingCard[]): CardTable | undefined {
  const lines = cards.map(({ line }) => line);
  if (new Set(lines).size < lines.length) return undefined;
  const targets = new Map<string, FieldTarget>([['name', { table: 'Customers', field: 'name' }]]);
  const found = cards.map((card) => new Map(valuesOf(card).map(([to, value]) => {
    const key = targetKey(to);
    targets.set(key, to);
    return [key, value];
  })));
  const columns = [...targets].map(([key, to], column) => ({ key, mapping: { column, header: targetName(to), uses: [{ do: 'take', to }] } satisfies ColumnMapping }));
  return {
    table: { headers: columns.map(({ mapping }) => mapping.header), lines, rows: found.map((values) => columns.map(({ key }) => values.get(key) ?? null)) },
    mapping: { rows: [], columns: columns.map(({ mapping }) => mapping) },
  };
}

/** Rows of one table are told apart by their number among them. */
function valuesOf({ values, rows }: IncomingCard): (readonly [FieldTarget, Scalar])[] {
  const numbers = new Map<string, number>();
  return [
    ...Object.entries(values).map(([field, value]) => [{ table: 'Customers', field }, value] as const),
    ...rows.flatMap(({ table, values: its }) => {
      const number = numbers.get(table) ?? 0;
      numbers.set(table, number + 1);
      return Object.entries(its).map(([field, value]) => [{ table, row: String(number), field }, value] as const);
    }),
  ];
}

/** As they would be if their file had been corrected. */
export function correctedCards(cards: readonly IncomingCard[], { mapping: { columns } }: CardTable, corrections: Corrections): readonly IncomingCard[] {
  const lines = new Set(Object.keys(corrections).map((key) => Number(key.split(':')[0])));
  return cards.map((card) => (!lines.has(card.line) ? card : columns.reduce((at, { column, uses: [use] }) => {
    const text = corrections[cellKey(card.line, column)];
    return text === undefined || use?.do !== 'take' ? at : withValue(at, use.to, read(use.to, text));
  }, card)));
}

function withValue(card: IncomingCard, { table, row, field }: FieldTarget, value: Scalar): IncomingCard {
  const set = ({ [field]: _before, ...others }: IncomingCard['values']): IncomingCard['values'] => (value === null ? others : { ...others, [field]: value });
  if (table === 'Customers') return { ...card, values: set(card.values) };
  let number = -1;
  return { ...card, rows: card.rows.map((one) => (one.table === table && (number += 1) === Number(row) ? { ...one, values: set(one.values) } : one)) };
}

/** What is no day or number stays as it is typed, and is refused again. */
function read(to: FieldTarget, text: string): Scalar {
  if (text === '') return null;
  switch (definitionOf(to)?.kind) {
    case 'date': return readDate(text, 'dmy') ?? text;
    case 'number': case 'amount': case 'coordinate': return readNumber(text, '.') ?? text;
    default: return text;
  }
}

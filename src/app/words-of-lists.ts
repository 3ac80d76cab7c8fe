/**
 * Customers of formats that know no firm's words: what such a format means (a supplier, an account of a ledger) becomes the firm's
 * own value of the list.
 */
import type { Values } from '../model/change';
import { fieldsOf, type TableKey } from '../model/fields';
import type { Register } from '../model/register';
import { joinSeveral, splitSeveral } from '../model/several';
import type { IncomingCard } from '../transfer/source';
import { listValuesOf } from './list-values';
import { wordsOfMeaning } from './words-of-meaning';

/** Of use until the lists change. */
export function createListWords(register: Register): (card: IncomingCard) => IncomingCard {
  const lists = listValuesOf(register);
  const words = new Map<string, string>();
  const wordOf = (list: string, value: string): string => {
    const key = `${list} ${value}`;
    let word = words.get(key);
    if (word === undefined) words.set(key, (word = lists(list)?.includes(value) === true ? value : wordsOfMeaning(register, list, value)[0] ?? value));
    return word;
  };
  const inWords = (table: TableKey, values: Values): Values => {
    let after: Values | undefined;
    for (const [field, { list, kind }] of listFields(table)) {
      const value = values[field];
      if (typeof value !== 'string') continue;
      const said = kind === 'several' ? joinSeveral(splitSeveral(value).map((part) => wordOf(list, part))) : wordOf(list, value);
      if (said !== value) after = { ...(after ?? values), [field]: said };
    }
    return after ?? values;
  };
  return (card) => {
    const values = inWords('Customers', card.values);
    const rows = card.rows.map((row) => {
      const said = inWords(row.table, row.values);
      return said === row.values ? row : { ...row, values: said };
    });
    return values === card.values && rows.every((row, at) => row === card.rows[at]) ? card : { ...card, values, rows };
  };
}

type ListField = readonly [field: string, definition: { readonly list: string; readonly kind: string }];
const known = new Map<TableKey, readonly ListField[]>();

function listFields(table: TableKey): readonly ListField[] {
  let fields = known.get(table);
  if (fields === undefined) known.set(table, (fields = fieldsOf(table).flatMap(([field, { list, kind }]): ListField[] => (list === undefined ? [] : [[field, { list, kind }]]))));
  return fields;
}

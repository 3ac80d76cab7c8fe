/** What screens read of an open register: summaries, cards, neighbours, places of cells. Changes nothing. */
import type { CalendarDate } from '../base/calendar-date';
import type { CardFilter } from '../model/card-filter';
import { childTables, tableKeys, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { meantCards } from '../model/meant-cards';
import { cardOnDay, meantCard, newestCard, successionChain } from '../model/succession-chain';
import { columnLetters } from '../host/list-formula';
import type { WorkbookOutline } from '../host/workbook';
import type { App, Card, ChildRow, CustomField, CustomerSummary } from './app';
import { formerCard } from './former-card';
import { listValuesOf } from './list-values';
import type { RegisterSession } from './register-session';

const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

export function customerSummary({ register }: RegisterSession, id: RecordId): CustomerSummary {
  const values = register.get('Customers', id) ?? {};
  return {
    id, code: asText(values['code']), name: asText(values['name']), alias: asText(values['alias']),
    status: asText(values['status']), level: asText(values['level']), city: asText(values['city']), country: asText(values['country']),
  };
}

export function searchCustomers(session: RegisterSession, query: string, limit: number, filter: CardFilter): ReturnType<App['search']> {
  const summary = (id: RecordId): CustomerSummary => customerSummary(session, id);
  if (query.trim() === '') {
    const ids = session.cards.matching('', filter);
    return { hits: ids.slice(0, limit).map(summary), total: ids.length };
  }
  const answer = session.cards.search(query, limit, filter);
  const found = (id: RecordId): CustomerSummary => {
    const formerly = formerCard(session.register, id, query);
    return formerly === undefined ? summary(id) : { ...summary(id), formerly };
  };
  return { hits: answer.ids.map(found), total: answer.total };
}

export function cardOf({ register }: RegisterSession, id: RecordId): Card | undefined {
  const values = register.get('Customers', id);
  return values === undefined ? undefined : { id, values };
}

/** In the order of the tables and of their sheets. */
export function childrenOf({ register }: RegisterSession, id: RecordId): ChildRow[] {
  const rows = register.childrenOf(id);
  return childTables.flatMap((table) =>
    rows.filter((row) => row.table === table)
      .map((row) => ({ table, id: row.id, values: register.get(table, row.id) ?? {} }))
      .sort((a, b) => register.place(table, a.id) - register.place(table, b.id)));
}

export function findCard(session: RegisterSession, key: string, asOf?: CalendarDate): Card | undefined {
  const { register } = session;
  const found = meantCard(register, register.find(key));
  const id = found === undefined || asOf === undefined ? found : cardOnDay(register, found, asOf);
  return id === undefined ? undefined : cardOf(session, id);
}

export function cardsNamed(session: RegisterSession, key: string): readonly Card[] {
  return meantCards(session.register, key).flatMap((id) => cardOf(session, id) ?? []);
}

export function successorOf(session: RegisterSession, id: RecordId, date?: CalendarDate): Card | undefined {
  const { register } = session;
  const found = date === undefined ? newestCard(register, id) : cardOnDay(register, id, date);
  return found === undefined ? undefined : cardOf(session, found);
}

export function chainOf(session: RegisterSession, id: RecordId): readonly Card[] {
  return successionChain(session.register, id).flatMap((card) => cardOf(session, card) ?? []);
}

export function customFields(session: RegisterSession): readonly CustomField[] {
  const layout = session.layout('Customers');
  if (layout === undefined) return [];
  return layout.fields.flatMap((key, c) => (key.startsWith('x:') ? [{ key, header: layout.headers[c] ?? '' }] : []));
}

export function listValues(session: RegisterSession, list: string): readonly string[] {
  return listValuesOf(session.register)(list) ?? [];
}

/** The customer that the row of a table belongs to; `table` may be any table of the workbook. */
export function customerOfRow({ register }: RegisterSession, table: string | undefined, key: string | undefined): RecordId | undefined {
  if (table === undefined || key === undefined) return undefined;
  if (table === 'Customers') return register.get('Customers', key) === undefined ? undefined : key;
  const child = tableKeys.find((known) => known === table);
  const customer = child === undefined ? undefined : register.get(child, key)?.['customer'];
  return typeof customer === 'string' && register.get('Customers', customer) !== undefined ? customer : undefined;
}

export function neighbourOf({ register }: RegisterSession, id: RecordId, step: 1 | -1): RecordId | undefined {
  const place = register.place('Customers', id);
  return place < 0 ? undefined : register.ids('Customers')[place + step];
}

/** The customers that rows of a table belong to, each once. */
export function customersOfRows(session: RegisterSession, table: string | undefined, keys: readonly string[]): readonly RecordId[] {
  return [...new Set(keys.flatMap((key) => customerOfRow(session, table, key) ?? []))];
}

/** A1 address of the field of a record, if its row and column are known. */
export function cellOfField(session: RegisterSession, outline: WorkbookOutline | undefined, table: TableKey, id: RecordId, field: string): string | undefined {
  const row = session.bodyRow(table, id);
  const place = outline?.tables.find(({ name }) => name === table);
  const column = session.layout(table)?.fields.indexOf(field) ?? -1;
  if (row === undefined || place === undefined || column < 0) return undefined;
  return `${columnLetters(place.firstColumn + column)}${place.headerRow + row + 2}`;
}

/**
 * Making one of a customer's further addresses the primary one, which stands in the card's own columns: the two change
 * places. What nobody else claims falls to the primary address, so the ticks of the row go, and none come.
 */
import { err, type Result } from '../base/result';
import { addressFields, addressTicks } from '../model/address-for';
import type { ChangeSet, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';
import { changesBetween } from '../model/register';
import type { AppIssue } from './app';
import type { RegisterSession } from './register-session';

export async function makePrimaryAddress(session: RegisterSession, id: RecordId): Promise<Result<ChangeSet, AppIssue>> {
  const { register } = session;
  const row = register.get('Addresses', id);
  if (row === undefined) return err({ severity: 'error', code: 'row-missing', facts: { table: 'Addresses', key: id } });
  const customer = row['customer'];
  const card = typeof customer === 'string' ? register.get('Customers', customer) : undefined;
  if (typeof customer !== 'string' || card === undefined) {
    return err({ severity: 'error', code: 'card-missing', facts: { key: String(customer ?? row['customerName'] ?? '') } });
  }
  if (!isFilled(row['street']) && !isFilled(row['city'])) {
    return err({ severity: 'error', code: 'address-empty', facts: { location: String(row['location'] ?? '') }, where: { table: 'Addresses', id } });
  }
  const cardAfter = { ...card, ...pick(row) };
  const changes = changesBetween('Customers', customer, card, cardAfter);
  const isNothing = Object.values(pick(card)).every((value) => !isFilled(value));
  if (isNothing) return session.commit([...changes, { type: 'remove', table: 'Addresses', id, values: row }], 'card');
  const unticked = Object.fromEntries(addressTicks.map((field) => [field, null]));
  const rowAfter = { ...row, ...pick(card), ...unticked, location: placeName(card) ?? row['location'] ?? null };
  return session.commit([...changes, ...changesBetween('Addresses', id, row, rowAfter)], 'card');
}

function pick(values: Values): Values {
  return Object.fromEntries(addressFields.map((field) => [field, values[field] ?? null]));
}

/** What a list of addresses calls it. */
function placeName(card: Values): Scalar | undefined {
  return ['city', 'street', 'county', 'country'].map((field) => card[field]).find(isFilled);
}

const isFilled = (value: Scalar | undefined): boolean => value !== undefined && value !== null && value !== '';

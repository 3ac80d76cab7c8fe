/**
 * A doubted number that somebody looked up is right, or a customer has no tax number: said with a reason, as a row of the
 * card's Notes. There anybody reads it in the sheet, may write it without us, and deletes it to take it back.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { Random } from '../base/ports';
import { err, type Result } from '../base/result';
import { foldText } from '../base/text';
import { localeOfTag, textsOf } from '../locales/locales';
import { acceptedText, createCardStatements, type NoteMeaning } from '../model/card-statements';
import type { Change, ChangeSet, Values } from '../model/change';
import { checkNumbers } from '../model/check-numbers';
import { tables } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import type { AppIssue } from './app';
import { createFurtherNumberCheck } from './check-further-numbers';
import { isDoubt } from './check-statements';
import { addListRow } from './list-rows';
import { listValuesOf } from './list-values';
import { createNumberStatements, noteList, typesOf } from './number-statements';
import type { RegisterSession } from './register-session';
import { wordsOfMeaning } from './words-of-meaning';

/** Whose numbers can be doubted. */
const numberTables = ['Customers', 'BankAccounts', 'Identifiers'] as const;
export type NumberTable = (typeof numberTables)[number];

export function isNumberTable(table: string): table is NumberTable {
  return numberTables.some((known) => known === table);
}

/** Which number, and why it is right. */
export interface AcceptedNumber {
  /** `BankAccounts` for an account number, `Identifiers` for a further one; the card's own unless it is given. */
  readonly table?: NumberTable;
  /** Of the record that holds it. */
  readonly id: RecordId;
  readonly field: string;
  readonly reason: string;
}

/** Something that notes of a card say of its numbers. */
export type StatementOfCard =
  | ({ readonly kind: 'accepted' } & Omit<AcceptedNumber, 'reason'>)
  /** `id` is the customer's. */
  | { readonly kind: 'noTaxId'; readonly id: RecordId };

export type SaidOfNumber =
  | { readonly kind: 'accepted'; readonly number: string; readonly reason: string }
  | { readonly kind: 'noTaxId'; readonly reason: string };

export interface Signed {
  readonly author: string;
  readonly today: CalendarDate;
}

export async function acceptNumber(
  session: RegisterSession, { table = 'Customers', id, field, reason }: AcceptedNumber, signed: Signed, random: Random,
): Promise<Result<ChangeSet, AppIssue>> {
  const { register } = session;
  const values = register.get(table, id);
  if (values === undefined) return err(gone(table, id));
  const where = { table, id, field };
  if (reason.trim() === '') return err({ severity: 'error', code: 'reason-missing', facts: {}, where });
  const customer = table === 'Customers' ? id : values['customer'];
  if (typeof customer !== 'string' || register.get('Customers', customer) === undefined) return err(gone('Customers', String(customer ?? '')));
  const number = String(values[field] ?? '');
  const found = table === 'Identifiers' ? createFurtherNumberCheck(register)(values, id) : checkNumbers(table, values, id);
  const isDoubted = found.some((issue) => issue.where?.field === field && isDoubt(issue));
  if (!isDoubted || createNumberStatements(register).accepted(number, customer) !== undefined) {
    return err({ severity: 'error', code: 'number-not-doubted', facts: { field }, where: { ...where, value: number } });
  }
  return note(session, customer, 'acceptedNumber', acceptedText(number, reason), signed, random);
}

/** The customer has no tax number, and the profile does not ask for one any more. `tax-id-there` if there is one. */
export async function declareNoTaxId(
  session: RegisterSession, { id, reason }: { readonly id: RecordId; readonly reason: string }, signed: Signed, random: Random,
): Promise<Result<ChangeSet, AppIssue>> {
  const values = session.register.get('Customers', id);
  if (values === undefined) return err(gone('Customers', id));
  const where = { table: 'Customers', id, field: 'taxId' };
  if (reason.trim() === '') return err({ severity: 'error', code: 'reason-missing', facts: {}, where });
  const number = String(values['taxId'] ?? '').trim();
  if (number !== '') return err({ severity: 'error', code: 'tax-id-there', facts: { field: 'taxId', number }, where: { ...where, value: number } });
  return note(session, id, 'noTaxId', reason.trim(), signed, random);
}

/** More than one note may say it, typed by hand: all of them go. */
export async function takeBackStatement(session: RegisterSession, statement: StatementOfCard): Promise<Result<ChangeSet, AppIssue>> {
  const { register } = session;
  const { id } = statement;
  const table = statement.kind === 'accepted' ? statement.table ?? 'Customers' : 'Customers';
  const values = register.get(table, id);
  const customer = table === 'Customers' ? id : values?.['customer'];
  if (values === undefined || typeof customer !== 'string') return err(gone(table, id));
  const statements = createCardStatements({ acceptedNumber: typesOf(register, 'acceptedNumber'), noTaxId: typesOf(register, 'noTaxId') });
  const says = (note: Values): boolean => (statement.kind === 'noTaxId'
    ? statements.noTaxId([note])
    : statements.accepted(String(values[statement.field] ?? ''), [note])) !== undefined;
  const changes = register.childrenOf(customer).flatMap((child): Change[] => {
    const row = child.table === 'Notes' ? register.get('Notes', child.id) : undefined;
    return row !== undefined && says(row) ? [{ type: 'remove', table: 'Notes', id: child.id, values: row }] : [];
  });
  if (changes.length === 0) return err({ severity: 'error', code: 'statement-missing', facts: {} });
  return session.commit(changes, 'accept');
}

/** The note as a row that a person saves with the card. */
export function statementNote(session: RegisterSession, said: SaidOfNumber, { author, today }: Signed): Values {
  const text = said.kind === 'noTaxId' ? said.reason.trim() : acceptedText(said.number, said.reason);
  return { date: today, type: typeOf(session, said.kind === 'noTaxId' ? 'noTaxId' : 'acceptedNumber').type, author: author === '' ? null : author, text };
}

/** Types of notes that these rows bring and that mean something: people find them in the list from then on. */
export function newNoteTypes(session: RegisterSession, rows: readonly Change[], random: Random): Change[] {
  return (['acceptedNumber', 'noTaxId'] as const).flatMap((meaning) => {
    const { type, isListed } = typeOf(session, meaning);
    const isBrought = rows.some((row) => row.type === 'add' && row.table === 'Notes' && row.values['type'] === type);
    return isListed || !isBrought ? [] : [listType(session, type, meaning, random)];
  });
}

/** The firm's word for such notes, and whether it stands in the list of types. */
function typeOf({ register, meta }: RegisterSession, meaning: NoteMeaning): { readonly type: string; readonly isListed: boolean } {
  const known = wordsOfMeaning(register, noteList, meaning)[0];
  const type = known ?? textsOf(localeOfTag(meta.locale)).noteTypes[meaning];
  return { type, isListed: known !== undefined || (listValuesOf(register)(noteList) ?? []).some((value) => foldText(value) === foldText(type)) };
}

const listType = ({ register }: RegisterSession, type: string, meaning: NoteMeaning, random: Random): Change =>
  addListRow(register, makeId(tables.Lists.idPrefix, random), { list: noteList, value: type, meaning });

function note(session: RegisterSession, customer: RecordId, meaning: NoteMeaning, text: string, { author, today }: Signed, random: Random): Promise<Result<ChangeSet, AppIssue>> {
  const { type, isListed } = typeOf(session, meaning);
  const changes: Change[] = [{
    type: 'add', table: 'Notes', id: makeId(tables.Notes.idPrefix, random), values: { customer, date: today, type, author: author === '' ? null : author, text },
  }];
  // The first such note brings its type into the list, so that people find it there.
  if (!isListed) changes.unshift(listType(session, type, meaning, random));
  return session.commit(changes, 'accept');
}

const gone = (table: string, key: string): AppIssue => (table === 'Customers'
  ? { severity: 'error', code: 'card-missing', facts: { key } }
  : { severity: 'error', code: 'row-missing', facts: { table, key } });

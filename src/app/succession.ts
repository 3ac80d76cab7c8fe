/**
 * When a customer's fiscal details change (a dealer becomes a company, a firm gets another number), the old card stays as
 * it was, with its documents, and a new one follows it from a day on: linked both ways, said in the notes of both, in one
 * step that can be taken back.
 */
import { addDays, isCalendarDate, type CalendarDate } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import type { Random } from '../base/ports';
import { localeOfTag, textsOf } from '../locales/locales';
import type { Texts } from '../locales/texts';
import { changesBetween, type Register } from '../model/register';
import type { Change, ChangeSet, Values } from '../model/change';
import { isCardTable, tables, type CardTable, type ChildTable, type FieldKey } from '../model/fields';
import { fiscalDetails } from '../model/fiscal-details';
import { makeId, type RecordId } from '../model/ids';
import { linkedCard } from '../model/succession-chain';
import type { AppIssue, ChildRow } from './app';
import { checkCustomer } from './check-register';
import { nextCode } from './next-code';
import { withoutBlanks } from './plan-edits';
import type { RegisterSession } from './register-session';
import { childrenOf } from './register-view';
import { meaningOfWord, wordsOfMeaning } from './words-of-meaning';

export interface SuccessionPlan {
  /** What the new card begins with: what the old one says, but for what belongs to the old one alone. */
  readonly values: Values;
  /** Rows of the old card that may go along, and whether they would unless the person says otherwise. */
  readonly children: readonly { readonly row: ChildRow & { readonly table: CardTable }; readonly goes: boolean }[];
  /** The first day on which a new card can be valid; absent if any day will do. */
  readonly earliest?: CalendarDate;
  /** A first day after this one is still to come: until then the old card stays as active as it is. */
  readonly today: CalendarDate;
  /** Why this card cannot be followed by another. */
  readonly refused?: AppIssue;
}

export interface SuccessionOrder {
  readonly from: RecordId;
  /** The first day of the new card. */
  readonly date: CalendarDate;
  /** The whole new card, as the person approved it. */
  readonly values: Values;
  /** Ids of the old card's rows that are copied to the new one. */
  readonly children: readonly RecordId[];
}

export interface Succession {
  readonly id: RecordId;
  readonly changeSet: ChangeSet;
}

const oldCardOnly: ReadonlySet<string> = new Set(['id', 'code', 'note', 'predecessor', 'successor', 'validFrom', 'validTo'] satisfies FieldKey[]);

/** The people and places are the same as the day before; accounts, mandates, consents and numbers were the old one's. */
const goesAlong: ReadonlySet<ChildTable> = new Set(['Contacts', 'Addresses']);

export function planSuccession(session: RegisterSession, id: RecordId, today: CalendarDate): SuccessionPlan | undefined {
  const { register } = session;
  const old = register.get('Customers', id);
  if (old === undefined) return undefined;
  const values: Record<string, Values[string]> = {};
  for (const [field, value] of Object.entries(old)) {
    if (!oldCardOnly.has(field)) values[field] = value;
  }
  const status = old['status'] ?? null;
  if (status === null || meaningOfWord(register, 'status', String(status)) === 'inactive') values['status'] = wordsOfMeaning(register, 'status', 'active')[0] ?? null;
  const note = noteToCarry(session, id, old);
  if (note !== '') values['note'] = note;
  const { validFrom } = old;
  const refused = followedAlready(register, id);
  return {
    values, today,
    // Documents and payments stay with the fiscal details they were issued under.
    children: childrenOf(session, id).filter(isCardRow).map((row) => ({ row, goes: goesAlong.has(row.table) })),
    ...(typeof validFrom === 'string' && isCalendarDate(validFrom) && { earliest: addDays(validFrom, 1) }),
    ...(refused !== undefined && { refused }),
  };
}

export async function succeed(
  session: RegisterSession, order: SuccessionOrder, random: Random, today: CalendarDate,
): Promise<Result<Succession, readonly AppIssue[]>> {
  const { register } = session;
  const old = register.get('Customers', order.from);
  const plan = planSuccession(session, order.from, today);
  if (old === undefined || plan === undefined) return err([{ severity: 'error', code: 'card-missing', facts: { key: order.from } }]);
  const refused = plan.refused ?? refusedDate(plan, order.date) ?? unchanged(old, order.values);
  if (refused !== undefined) return err([refused]);

  const { cardNotes } = registerTexts(session);
  const id = makeId(tables.Customers.idPrefix, random);
  const given = withoutBlanks(order.values);
  const code = given['code'] ?? nextCode(register);
  const values: Values = {
    ...given, code,
    predecessor: order.from, successor: null, validFrom: order.date, validTo: null,
    note: withLine(given['note'], cardNotes.continues(order.date, cardName(old))),
  };
  const errors = checkCustomer(register, values, undefined)
    // The role goes over from the old card in the same step.
    .filter((issue) => issue.severity === 'error' && issue.code !== 'own-company-doubled');
  if (errors.length > 0) return err(errors);

  const lastDay = addDays(order.date, -1);
  const ended = old['validTo'];
  const after: Values = {
    ...old,
    // Until the day has come it is the card that invoices are written to.
    ...(order.date <= today && { status: wordsOfMeaning(register, 'status', 'inactive')[0] ?? registerTexts(session).lists.status.inactive }),
    // A card that had ended before does not come back to life.
    validTo: typeof ended === 'string' && ended < lastDay ? ended : lastDay,
    successor: id,
    note: withLine(old['note'], cardNotes.followedBy(order.date, cardName(values))),
  };
  const wanted = new Set(order.children);
  const changes: Change[] = [
    { type: 'add', table: 'Customers', id, values },
    ...changesBetween('Customers', order.from, old, after),
    ...plan.children.filter(({ row }) => wanted.has(row.id)).map(({ row }): Change => ({
      type: 'add', table: row.table, id: makeId(tables[row.table].idPrefix, random), values: copyFor(row, id, values),
    })),
  ];
  const done = await session.commit(changes, 'succession');
  return done.ok ? ok({ id, changeSet: done.value }) : err([done.error]);
}

const isCardRow = (row: ChildRow): row is ChildRow & { readonly table: CardTable } => isCardTable(row.table);

function copyFor({ table, values }: ChildRow, customer: RecordId, card: Values): Values {
  const copy: Record<string, Values[string]> = { ...values, customer, customerName: card['name'] ?? null };
  // On this card nobody has seen the account before.
  if (table === 'BankAccounts') delete copy['firstSeen'];
  return copy;
}

function followedAlready(register: Register, id: RecordId): AppIssue | undefined {
  const successor = linkedCard(register, id, 'successor');
  if (successor === undefined) return undefined;
  const card = cardName(register.get('Customers', successor) ?? {});
  return { severity: 'error', code: 'succession-exists', facts: { card }, where: { table: 'Customers', id, field: 'successor' } };
}

function refusedDate({ earliest }: SuccessionPlan, date: string): AppIssue | undefined {
  const where = { table: 'Customers', field: 'validFrom', value: date };
  if (!isCalendarDate(date)) return { severity: 'error', code: 'value-not-date', facts: { field: 'validFrom' }, where };
  if (earliest === undefined || date >= earliest) return undefined;
  return { severity: 'error', code: 'succession-too-early', facts: { earliest }, where };
}

function unchanged(old: Values, values: Values): AppIssue | undefined {
  const text = (value: Values[string] | undefined): string => String(value ?? '').trim();
  if (fiscalDetails.some((field) => text(old[field]) !== text(values[field]))) return undefined;
  return { severity: 'error', code: 'succession-unchanged', facts: {} };
}

/** The old card's note without the line that says which card it continued: that is not the new card's story. */
function noteToCarry(session: RegisterSession, id: RecordId, old: Values): string {
  const { register } = session;
  const before = linkedCard(register, id, 'predecessor');
  const story = before === undefined || typeof old['validFrom'] !== 'string'
    ? undefined
    : registerTexts(session).cardNotes.continues(old['validFrom'], cardName(register.get('Customers', before) ?? {}));
  return String(old['note'] ?? '').split('\n').filter((line) => line !== story).join('\n').trim();
}

function withLine(note: Values[string] | undefined, line: string): string {
  return note === null || note === undefined || note === '' ? line : `${String(note)}\n${line}`;
}

/** As notes name a card: its code and its name. */
export function cardName(values: Values): string {
  return [values['code'], values['name']].filter((part) => typeof part === 'string' && part !== '').join(' ');
}

/** What is written into the sheets is in the language the sheets were made in. */
function registerTexts({ meta }: RegisterSession): Texts {
  return textsOf(localeOfTag(meta.locale));
}

/**
 * Everything that the register has of one person or firm, in one file that people can read: the card, its rows, documents,
 * payments, what was merged into it and decided of it, each step of the history that touched it, and what public registers
 * answered about its numbers. Headings are in a language of the person's. GDPR (2016/679), art. 15 and 20.
 */
import { err, ok, type Result } from '../base/result';
import type { Change, Values } from '../model/change';
import { childTables, tables, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { meantByCell } from '../model/own-fields';
import type { Scalar } from '../model/field-kinds';
import type { Register } from '../model/register';
import { fieldLabel } from '../locales/issue-text';
import { localeOfTag, textsOf, type Locale } from '../locales/locales';
import type { Texts } from '../locales/texts';
import type { CardNumbers } from '../registry/register-service';
import { registerServices } from '../registry/register-services';
import type { AppIssue } from './app';
import { historyEntries } from './history';
import type { KeptAnswer } from './evidence-store';
import { ownFields } from './own-fields';
import type { RegisterSession } from './register-session';

type Section = Readonly<Record<string, unknown>>;

const languages: Readonly<Record<string, Locale>> = { IL: 'he', RO: 'ro', MD: 'ro', LT: 'lt', LV: 'lv' };

/** The language to write to somebody in: that of the card's country, if it is one that we speak. */
function languageOfCard({ country }: Values): Locale | undefined {
  return languages[String(country ?? '').trim().toUpperCase()];
}

/** In the language of the card's country, or the register's, unless another is given. `now` in milliseconds. `card-missing`; refused like any look at the journal. */
export async function personalData(session: RegisterSession, id: RecordId, now: number, language?: Texts): Promise<Result<string, AppIssue>> {
  const { register } = session;
  const values = register.get('Customers', id);
  if (values === undefined) return err({ severity: 'error', code: 'card-missing', facts: { key: id } });
  const known = await readWholeJournal(session);
  if (!known.ok) return known;
  const texts = language ?? textsOf(languageOfCard(values) ?? localeOfTag(session.meta.locale));
  const { person } = texts;
  const rows = register.childrenOf(id);
  const decided = [
    ...register.ids('Merges').filter((row) => isAbout(register, id, register.get('Merges', row), ['survivor', 'absorbed', 'continues'])).map((row) => ({ table: 'Merges' as const, id: row })),
    ...register.ids('Judgements').filter((row) => isAbout(register, id, register.get('Judgements', row), ['first', 'second'])).map((row) => ({ table: 'Judgements' as const, id: row })),
  ];
  const file: Section = {
    [person.about]: { [person.register]: session.meta.registerId, [person.writtenOn]: new Date(now).toISOString() },
    [person.card]: { [fieldLabel(texts, 'id')]: id, ...labelled(register, texts, 'Customers', values) },
    ...Object.fromEntries([...childTables, 'Merges' as const, 'Judgements' as const].flatMap((table) => {
      const found = [...rows, ...decided].filter((row) => row.table === table);
      return found.length === 0 ? [] : [[texts.rowOf[table], found.map((row) => labelled(register, texts, table, register.get(table, row.id) ?? {}))]];
    })),
    [person.history]: [...historyOf(session, id, texts), ...foldedOf(session, id, texts)],
    [person.answers]: answersAbout(session, values).map((answer) => ({
      [person.when]: new Date(answer.at).toISOString(), [person.service]: answer.service, [fieldLabel(texts, 'number', 'Identifiers')]: answer.number,
      [person.answer]: answer.answer, [person.told]: { name: answer.name, state: answer.state, stateSince: answer.stateSince, vatStatus: answer.vatStatus, vat: answer.vat, requestId: answer.requestId },
    })),
  };
  return ok(`${JSON.stringify(file, null, 2)}\n`);
}

export async function readWholeJournal(session: RegisterSession): Promise<Result<void, AppIssue>> {
  let read = await session.refreshJournal();
  while (read.ok && !session.journal.isComplete()) read = await session.journal.readOlder();
  return read;
}

/** Through merges too: what was merged into a card that is merged into this one is its own by now. */
function isAbout(register: Register, id: RecordId, row: Values | undefined, fields: readonly string[]): boolean {
  return fields.some((field) => {
    const named = row?.[field];
    if (typeof named !== 'string') return false;
    return field === 'continues' ? isAbout(register, id, register.get('Merges', named), ['survivor', 'absorbed']) : named === id || register.survivorOf(named) === id;
  });
}

/** Without ids of the customer and his name, which say nothing new. */
function labelled(register: Register, texts: Texts, table: TableKey, values: Values): Section {
  const own = new Map(table === 'Customers' ? ownFields(register).map(({ key, kind }) => [key, kind]) : []);
  const order = Object.keys(tables[table].fields);
  const keys = [...order.filter((key) => values[key] !== undefined), ...Object.keys(values).filter((key) => !order.includes(key))];
  const section: Record<string, unknown> = {};
  for (const key of keys) {
    if (key === 'customer' || key === 'customerName') continue;
    const label = fieldLabel(texts, key, table);
    section[label in section ? key : label] = said(texts, meantByCell(own.get(key), values[key] ?? null, register.ownColumns.date1904));
  }
  return section;
}

const said = (texts: Texts, value: Scalar): Scalar => (typeof value === 'boolean' ? (value ? texts.yes : texts.no) : value);

function historyOf(session: RegisterSession, id: RecordId, texts: Texts): Section[] {
  const { person } = texts;
  const { register } = session;
  return historyEntries(register, session.history(), { customer: id }).map(({ changeSet, changes }) => ({
    [person.when]: new Date(changeSet.at).toISOString(), [person.who]: changeSet.author, [person.what]: texts.causes[changeSet.cause],
    [person.steps]: changes.map((change) => changeSaid(register, texts, change)),
  }));
}

function changeSaid(register: Register, texts: Texts, change: Change): Section {
  const { person } = texts;
  const row = texts.rowOf[change.table];
  switch (change.type) {
    case 'set': return { [person.what]: `${row}: ${fieldLabel(texts, change.field, change.table)}`, [person.before]: said(texts, change.before), [person.after]: said(texts, change.after) };
    case 'add': return { [person.what]: row, [person.after]: labelled(register, texts, change.table, change.values) };
    case 'remove': return { [person.what]: row, [person.before]: labelled(register, texts, change.table, change.values) };
  }
}

/** What older steps were folded into: no values any more. */
function foldedOf({ journal }: RegisterSession, id: RecordId, texts: Texts): Section[] {
  const { person } = texts;
  return journal.folded().filter(({ customer }) => customer === id).map(({ from, to, author, steps }) => ({
    [person.when]: `${new Date(from).toISOString()} – ${new Date(to).toISOString()}`, [person.who]: author, [person.steps]: steps,
  }));
}

/** What registers answered about the card's own numbers, the oldest first. */
export function answersAbout({ evidence }: RegisterSession, values: Values): readonly KeptAnswer[] {
  const text = (field: keyof CardNumbers): string | null => (typeof values[field] === 'string' ? values[field] : null);
  const card: CardNumbers = { country: text('country'), taxId: text('taxId'), vatNumber: text('vatNumber'), companyNumber: text('companyNumber') };
  return registerServices.flatMap((service) => {
    const number = service.numberOf(card);
    return number === undefined ? [] : evidence.answersOf(service.key, number);
  }).sort((a, b) => a.at - b.at);
}

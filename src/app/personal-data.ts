/**
 * Everything that the register has of one person or firm, in one file that people can read: the card, its rows, documents,
 * payments, what was merged into it and decided of it, each step of the history that touched it, and what public registers
 * answered about its numbers. Headings are in a language of the person's. GDPR (2016/679), art. 15 and 20. What is another
 * customer's is left out. What hangs on the card on a device alone (a private note, unsaved changes) is not in the register.
 */
import { err, ok, type Result } from '../base/result';
import type { Change, ChangeSet, Values } from '../model/change';
import { childTables, tables, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { meantByCell } from '../model/own-fields';
import type { Scalar } from '../model/field-kinds';
import type { Register } from '../model/register';
import { fieldLabel } from '../locales/issue-text';
import { localeOfTag, textsOf } from '../locales/locales';
import type { Texts } from '../locales/texts';
import { readEdge } from '../match/merge-content';
import { answersAboutPerson } from './answers-about-person';
import type { AppIssue } from './app';
import { conflictsOf } from './conflict-records';
import { historyEntries } from './history';
import { languageOfCard } from './language-of-card';
import { ownFields } from './own-fields';
import { automationRowsOfPerson, cardsOfPerson, conflictRowsOfPerson, isOfPerson, judgementRowsOfPerson, mergeRowsOfPerson } from './records-of-person';
import type { RegisterSession } from './register-session';

type Section = Readonly<Record<string, unknown>>;

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
  const file: Section = {
    [person.about]: { [person.register]: session.meta.registerId, [person.writtenOn]: new Date(now).toISOString() },
    [person.card]: { [fieldLabel(texts, 'id')]: id, ...labelled(register, texts, 'Customers', values) },
    ...Object.fromEntries(childTables.flatMap((table) => {
      const found = rows.filter((row) => row.table === table);
      return found.length === 0 ? [] : [[texts.rowOf[table], found.map((row) => labelled(register, texts, table, register.get(table, row.id) ?? {}))]];
    })),
    ...ifAny(texts.rowOf.Merges, mergesOf(register, id, texts)),
    ...ifAny(texts.rowOf.Judgements, judgementRowsOfPerson(register, id).map((row) => judgementOf(register, id, texts, row))),
    ...ifAny(texts.rowOf.Automations, automationRowsOfPerson(register, id).map((row) => automationOf(register, texts, row))),
    ...ifAny(texts.rowOf.Conflicts, conflictsOfPerson(register, id, texts)),
    [person.history]: [...historyOf(session, id, texts), ...foldedOf(session, id, texts)],
    [person.answers]: answersAboutPerson(session, id).map((answer) => ({
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

const ifAny = (heading: string, found: readonly Section[]): Section => (found.length === 0 ? {} : { [heading]: found });

/** Cards that were merged into this one, as they were, with the rows that went up in others; of a row that nobody can read, what it says. */
function mergesOf(register: Register, id: RecordId, texts: Texts): Section[] {
  return mergeRowsOfPerson(register, id).flatMap((row): Section[] => {
    const told = register.get('Merges', row) ?? {};
    if (told['continues'] !== undefined) return [];
    const content = readEdge(register, row)?.content;
    const { content: _content, absorbed: _absorbed, survivor: _survivor, merge: _merge, ...head } = told;
    if (content === undefined) return [labelled(register, texts, 'Merges', told)];
    return [{
      ...labelled(register, texts, 'Merges', head),
      [texts.person.card]: labelled(register, texts, 'Customers', content.card),
      ...Object.fromEntries(childTables.map((table) => [texts.rowOf[table], content.united.filter((united) => united.table === table).map(({ values }) => labelled(register, texts, table, values))] as const).filter(([, united]) => united.length > 0)),
    }];
  });
}

/** Who the other card is, is the other one's: GDPR, art. 15(4). */
function judgementOf(register: Register, id: RecordId, texts: Texts, row: RecordId): Section {
  const { first, second, firstName, secondName, ...said } = register.get('Judgements', row) ?? {};
  return labelled(register, texts, 'Judgements', {
    ...(isOfPerson(register, id, first) && firstName !== undefined && { firstName }), ...(isOfPerson(register, id, second) && secondName !== undefined && { secondName }), ...said,
  });
}

/** The facts are in the reason, in words. */
function automationOf(register: Register, texts: Texts, row: RecordId): Section {
  const { facts: _facts, customer: _customer, ...said } = register.get('Automations', row) ?? {};
  return labelled(register, texts, 'Automations', said);
}

/** What two people said of the card or one of its rows, with the fields' names. */
function conflictsOfPerson(register: Register, id: RecordId, texts: Texts): Section[] {
  const rows = new Set(conflictRowsOfPerson(register, id));
  return conflictsOf(register).filter((conflict) => rows.has(conflict.id)).map(({ id: row, table, base, mine, theirs }) => {
    const { card: _card, record: _record, from: _from, unit, ...head } = register.get('Conflicts', row) ?? {};
    const sides = Object.entries({ base, mine, theirs }).flatMap(([side, values]) => (values === undefined ? [] : [[fieldLabel(texts, side, 'Conflicts'), labelled(register, texts, table, values)] as const]));
    return { ...labelled(register, texts, 'Conflicts', { ...head, ...(typeof unit === 'string' && { unit: fieldLabel(texts, unit, table) }) }), ...Object.fromEntries(sides) };
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

/** Of merged cards too, from before they were merged; newest first. */
function historyOf(session: RegisterSession, id: RecordId, texts: Texts): Section[] {
  const { person } = texts;
  const { register } = session;
  const theirs = new Map<ChangeSet, Set<Change>>();
  for (const customer of cardsOfPerson(register, id)) {
    for (const { changeSet, changes } of historyEntries(register, session.history(), { customer })) theirs.set(changeSet, new Set([...theirs.get(changeSet) ?? [], ...changes]));
  }
  return [...session.history()].reverse().flatMap((set): Section[] => {
    const changes = theirs.get(set);
    return changes === undefined ? [] : [{
      [person.when]: new Date(set.at).toISOString(), [person.who]: set.author, [person.what]: texts.causes[set.cause],
      [person.steps]: set.changes.filter((change) => changes.has(change)).map((change) => changeSaid(register, texts, change)),
    }];
  });
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
function foldedOf({ journal, register }: RegisterSession, id: RecordId, texts: Texts): Section[] {
  const { person } = texts;
  const cards = cardsOfPerson(register, id);
  return journal.folded().filter(({ customer }) => customer !== undefined && cards.has(customer)).map(({ from, to, author, steps }) => ({
    [person.when]: `${new Date(from).toISOString()} – ${new Date(to).toISOString()}`, [person.who]: author, [person.steps]: steps,
  }));
}

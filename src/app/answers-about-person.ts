/**
 * What public registers answered about the numbers of somebody: those on the card, its further ones, those of cards that were
 * merged into it, and those that were corrected since, as far as the journal is read.
 */
import type { Change, Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { readEdge } from '../match/merge-content';
import type { CardNumbers } from '../registry/register-service';
import { registerServices } from '../registry/register-services';
import type { KeptAnswer } from './evidence-store';
import { cardsOfPerson, mergeRowsOfPerson } from './records-of-person';
import type { RegisterSession } from './register-session';

const numberFields = ['taxId', 'vatNumber', 'companyNumber'] as const;

/** What registers answered about the numbers that a card has now, the oldest first. */
export function answersAboutCard(session: RegisterSession, values: Values): readonly KeptAnswer[] {
  const text = (field: keyof CardNumbers): string | null => (typeof values[field] === 'string' ? values[field] : null);
  return answersAbout(session, [{ country: text('country'), taxId: text('taxId'), vatNumber: text('vatNumber'), companyNumber: text('companyNumber') }]);
}

/** All that they answered, the oldest first; with `only`, those about numbers that no other card has. */
export function answersAboutPerson(session: RegisterSession, id: RecordId, only = false): readonly KeptAnswer[] {
  const { register } = session;
  const isShared = (card: CardNumbers): boolean => numberFields.some((field) => typeof card[field] === 'string' && register.otherWithNumber(card[field], id, () => true) !== undefined);
  return answersAbout(session, numbersOfPerson(session, id).filter((card) => !only || !isShared(card)));
}

function answersAbout({ evidence }: RegisterSession, cards: readonly CardNumbers[]): readonly KeptAnswer[] {
  const found = new Set(cards.flatMap((card) => registerServices.flatMap((service) => {
    const number = service.numberOf(card);
    return number === undefined ? [] : evidence.answersOf(service.key, number);
  })));
  return [...found].sort((a, b) => a.at - b.at);
}

/** Each number as a card that has it alone, in each country the person was ever in. */
function numbersOfPerson(session: RegisterSession, id: RecordId): readonly CardNumbers[] {
  const { register } = session;
  const countries = new Set<string | null>([null]);
  const numbers = { taxId: new Set<string>(), vatNumber: new Set<string>(), companyNumber: new Set<string>() };
  const note = (field: string, value: Values[string] | undefined): void => {
    if (typeof value !== 'string') return;
    if (field === 'country') countries.add(value);
    else for (const one of numberFields) if (one === field || field === 'number') numbers[one].add(value);
  };
  const noteAll = (values: Values): void => Object.entries(values).forEach(([field, value]) => note(field, value));
  for (const values of standing(register, id)) noteAll(values);
  for (const change of changesOf(session, cardsOfPerson(register, id))) {
    if (change.type !== 'set') noteAll(change.values);
    else for (const value of [change.before, change.after]) note(change.field, value);
  }
  return numberFields.flatMap((field) => [...numbers[field]].flatMap((number) => [...countries].map((country): CardNumbers => ({ country, [field]: number }))));
}

/** The card, its rows of numbers, and what merges remember of others. */
function standing(register: Register, id: RecordId): readonly Values[] {
  return [
    register.get('Customers', id) ?? {},
    ...register.childrenOf(id).filter(({ table }) => table === 'Identifiers').map((row) => register.get('Identifiers', row.id) ?? {}),
    ...mergeRowsOfPerson(register, id).flatMap((row) => {
      const content = readEdge(register, row)?.content;
      return content === undefined ? [] : [content.card, ...content.united.filter(({ table }) => table === 'Identifiers').map(({ values }) => values)];
    }),
  ];
}

function changesOf(session: RegisterSession, cards: ReadonlySet<RecordId>): readonly Change[] {
  const isTheirs = (change: Change): boolean => {
    if (change.table === 'Customers') return cards.has(change.id);
    if (change.table !== 'Identifiers') return false;
    const owner = change.type === 'set' ? session.register.get('Identifiers', change.id)?.['customer'] : change.values['customer'];
    return typeof owner === 'string' && cards.has(owner);
  };
  return session.history().flatMap(({ changes }) => changes.filter(isTheirs));
}

/**
 * Whose a row of documents or payments is: found as the functions of the sheet find a customer, by id, number, code, account or exact
 * name. What may mean two customers, or is contradicted by a number, is a question for a person; nothing is guessed.
 */
import type { RecordId } from '../model/ids';
import { compactIdentifier, identifierFields } from '../model/identifiers';
import { writingsOf } from '../model/number-writings';
import type { Register } from '../model/register';
import { splitSeveral } from '../model/several';
import type { MatchGround } from '../transfer/import-presets';
import type { IncomingCard } from '../transfer/source';
import { nameKey } from './ground-keys';
import { speakAgainst } from './match-incoming';

/** The grounds that name somebody, the surest first. */
const grounds = ['id', 'number', 'code', 'iban', 'name'] as const satisfies readonly MatchGround[];
type Ground = (typeof grounds)[number];

export interface Whose {
  /** Undefined if it is nobody's, or may be several's. */
  readonly card: RecordId | undefined;
  readonly by: Ground | undefined;
  /** Whose it may be. */
  readonly candidates: readonly RecordId[];
  /** How the row names them; '' if it does not. Rows of one key are one customer. */
  readonly key: string;
}

const nobody: Whose = { card: undefined, by: undefined, candidates: [], key: '' };
const mostNamed = 10;

/** Of use until the register changes. */
export function createWhose(register: Register): (row: IncomingCard) => Whose {
  let accounts: ReadonlyMap<string, readonly RecordId[]> | undefined;
  let names: ReadonlyMap<string, readonly RecordId[]> | undefined;
  const known = new Map<string, Whose>();

  const hitsOf = (ground: Ground, said: readonly string[]): readonly RecordId[] => {
    const found = said.flatMap((text): readonly RecordId[] => {
      switch (ground) {
        case 'iban': return (accounts ??= accountsOf(register)).get(compactIdentifier(text)) ?? [];
        case 'name': {
          const exact = register.find(text);
          return exact.length > 0 ? exact : (names ??= namesOf(register)).get(nameKey(text)) ?? [];
        }
        default: return register.find(text);
      }
    });
    return [...new Set(found)];
  };

  function decide(row: IncomingCard, said: Readonly<Record<Ground, readonly string[]>>): Whose {
    const key = grounds.map((ground) => said[ground][0] ?? '').find((text) => text !== '') ?? '';
    if (key === '') return nobody;
    const hits = grounds.map((ground) => ({ ground, cards: said[ground].length === 0 ? [] : hitsOf(ground, said[ground]) }));
    const [first, ...others] = hits.filter(({ cards }) => cards.length > 0);
    if (first === undefined) return { ...nobody, key };
    const all = [...new Set(hits.flatMap(({ cards }) => cards))].slice(0, mostNamed);
    // A weaker ground tells several apart, or names somebody else than a single one.
    const both = others.reduce<readonly RecordId[]>((left, { cards }) => (left.some((card) => cards.includes(card)) ? left.filter((card) => cards.includes(card)) : left), first.cards);
    const [card, second] = both;
    // Programs give the same codes to other customers: alone, beside another name, one says nothing.
    const isOtherName = first.ground === 'code' && said.name.length > 0 && !hits.some(({ ground, cards }) => ground === 'name' && card !== undefined && cards.includes(card));
    const isContradicted = card !== undefined && (isOtherName || others.some(({ cards }) => !cards.includes(card)) || (first.ground !== 'id' && first.ground !== 'number' && speakAgainst(register, card, row, ['number'])));
    return card === undefined || second !== undefined || isContradicted ? { ...nobody, candidates: all, key } : { card, by: first.ground, candidates: [], key };
  }

  return (row) => {
    const said = sayingsOf(row);
    const key = JSON.stringify(said);
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = decide(row, said)));
    return found;
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');
const filled = (texts: readonly string[]): readonly string[] => [...new Set(texts.filter((text) => text !== ''))];

function sayingsOf({ values, rows }: IncomingCard): Readonly<Record<Ground, readonly string[]>> {
  const of = (table: string, fields: readonly string[]): string[] => rows.flatMap((row) => (row.table === table ? fields.map((field) => textOf(row.values[field])) : []));
  const numbers = filled([...identifierFields.map((field) => textOf(values[field])), ...of('Identifiers', ['number'])]);
  return {
    id: filled([textOf(values['id'])]), code: filled([textOf(values['code'])]), name: filled([textOf(values['name'])]), iban: filled(of('BankAccounts', ['iban', 'account'])),
    number: filled(numbers.flatMap((number) => [number, ...writingsOf(number, values['country'] ?? null)])),
  };
}

function accountsOf(register: Register): ReadonlyMap<string, readonly RecordId[]> {
  const found = new Map<string, RecordId[]>();
  for (const id of register.ids('BankAccounts')) {
    const { customer, iban, account } = register.get('BankAccounts', id) ?? {};
    const owner = typeof customer === 'string' ? register.survivorOf(customer) : undefined;
    if (owner !== undefined) for (const number of filled([textOf(iban), textOf(account)])) note(found, compactIdentifier(number), owner);
  }
  return found;
}

function namesOf(register: Register): ReadonlyMap<string, readonly RecordId[]> {
  const found = new Map<string, RecordId[]>();
  for (const id of register.ids('Customers')) {
    const { name, alias, otherNames = null } = register.get('Customers', id) ?? {};
    for (const called of filled([textOf(name), textOf(alias), ...splitSeveral(otherNames)])) note(found, nameKey(called), id);
  }
  return found;
}

function note(found: Map<string, RecordId[]>, key: string, id: RecordId): void {
  const cards = found.get(key);
  if (cards === undefined) found.set(key, [id]);
  else if (!cards.includes(id)) cards.push(id);
}

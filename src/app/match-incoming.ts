/**
 * Which rows of a file are about one customer, and which card of the register that is. Rows and cards are treated alike: a step
 * of the preset puts together all that agree, as long as nothing of it contradicts and no two of it are cards, so that it makes no
 * difference which of two files came first. Where it does contradict, nobody can know: the rows stay by themselves, and the
 * cards they might be are named.
 */
import { foldText, spellingKey } from '../base/text';
import { textHash } from '../match/compare/text-hash';
import { emailKey, phoneKey } from '../match/normalise/contact-keys';
import { withoutLegalForm } from '../match/normalise/legal-forms';
import { houseNumber, readStreet } from '../match/normalise/street-words';
import { textWords } from '../match/normalise/text-words';
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { compactIdentifier, identifierFields } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import { writingsOf } from '../model/number-writings';
import type { Register } from '../model/register';
import { splitSeveral } from '../model/several';
import type { ImportPreset, MatchGround, MatchStep } from '../transfer/import-presets';
import type { IncomingCard, IncomingRow } from '../transfer/source';

export interface IncomingMatch {
  /** Places in the list of those that came, in their order: all of them are one customer. */
  readonly members: readonly number[];
  /** The card of the register that it is. */
  readonly card?: RecordId;
  /** What decided. */
  readonly step?: MatchStep;
  /** Cards that it might be just as well as others, none of which could be chosen. */
  readonly ambiguous: readonly RecordId[];
}

/** Whether the card says all that came already, so that taking it in would change nothing. */
export type SaysAll = (card: RecordId, incoming: IncomingCard) => boolean;

/** So many of one key are looked at each with each; of more, nobody could tell one from another by it. */
const mostAlike = 1500;
/** Up to so many, each is looked at with each at once. */
const fewAlike = 6;
/** Of the cards that something might be, so many are named. */
const mostNamed = 10;
/** Cards or groups between two stops. */
const slice = 200;
const groupsAtOnce = 10;

/**
 * By the first of them that a step has, those that may agree are found. Most names are of one alone, so the grounds behind the name
 * are looked at for few.
 */
const byRarity: readonly MatchGround[] = ['id', 'number', 'iban', 'code', 'name', 'email', 'phone', 'place'];

/** A card or a row, as far as it says who it is. */
interface Saying {
  readonly id: string | undefined;
  readonly values: Values;
  readonly rows: () => readonly IncomingRow[];
}

type Keys = Partial<Record<MatchGround, readonly string[]>>;

interface Party {
  readonly card: RecordId | undefined;
  /** Places of those that came. */
  readonly members: number[];
  readonly sayings: Saying[];
  /** Worked out when they are asked for. */
  keys: Keys;
  step: MatchStep | undefined;
  ambiguous: readonly RecordId[];
  isSettled: boolean;
}

/** A generator that stops often and tells how much is done, 0…1. */
export function* matchIncoming(register: Register, cards: readonly IncomingCard[], preset: ImportPreset, saysAll: SaysAll): Generator<number, readonly IncomingMatch[]> {
  const all = register.count('Customers') + cards.length;
  const parties: Party[] = [];
  for (const id of register.ids('Customers')) {
    parties.push(partyOfCard(register, id));
    if (parties.length % slice === 0) yield (shareOfReading * parties.length) / all;
  }
  /** Rows by what they say, shortened; whether two of one key say the same is looked at then. */
  const alike = new Map<number, Party | Party[]>();
  for (const [at, card] of cards.entries()) {
    const told = whatItSays(card);
    const key = textHash(told);
    const twice = listed(alike.get(key)).find(({ members: [first = -1] }) => whatItSays(cards[first]) === told);
    if (twice === undefined) {
      const given = card.values['id'];
      const party = partyOf(undefined, at, { values: card.values, rows: () => card.rows, id: typeof given === 'string' ? register.survivorOf(given) ?? given : undefined });
      addTo(alike, key, party);
      parties.push(party);
    } else twice.members.push(at);
    if (at % slice === 0) yield (shareOfReading * (register.count('Customers') + at)) / all;
  }
  let standing: Party[] = parties;
  for (const [at, step] of preset.steps.entries()) {
    const joined = new Map<Party, Party>();
    // All of them before any is put together: what goes up in another has keys no more.
    const groups: (readonly Party[])[] = [];
    for (const group of groupsOf(standing, step)) {
      if (group === undefined) yield shareOfReading + ((1 - shareOfReading) * at) / preset.steps.length;
      else groups.push(group);
    }
    for (const [done, group] of groups.entries()) {
      settle(standingFor(joined, group), step, joined, (card, party) => party.members.every((member) => saysAll(card, cards[member] ?? { line: 0, values: {}, rows: [] })));
      if (done % groupsAtOnce === 0) yield shareOfReading + (1 - shareOfReading) * ((at + done / groups.length) / preset.steps.length);
    }
    if (joined.size > 0) standing = standing.filter((party) => !joined.has(party));
  }
  return standing
    .filter(({ members }) => members.length > 0)
    .map(({ members, card, step, ambiguous }): IncomingMatch => ({
      members: members.sort((a, b) => a - b), ...(card !== undefined && { card }), ...(step !== undefined && { step }), ambiguous: card === undefined ? ambiguous : [],
    }))
    .sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
}

const shareOfReading = 0.6;

function standsFor(joined: ReadonlyMap<Party, Party>, party: Party): Party {
  let at = party;
  for (let next = joined.get(at); next !== undefined; next = joined.get(at)) at = next;
  return at;
}

/** Who stands for those of a group, each once: one party may have several keys, and be in several groups of a step. */
function standingFor(joined: ReadonlyMap<Party, Party>, group: readonly Party[]): readonly Party[] {
  return joined.size === 0 ? group : [...new Set(group.map((party) => standsFor(joined, party)))];
}

/** Parties that have what the step asks for in common, some among them that came. */
function* groupsOf(parties: readonly Party[], { same }: MatchStep): Generator<readonly Party[] | undefined> {
  const [ground, ...others] = byRarity.filter((one) => same.includes(one));
  if (ground === undefined) return;
  for (const group of alikeIn(parties, ground)) {
    if (group === undefined) yield group;
    else yield* narrowed(group, others);
  }
}

/** Of a large group, those that have the other grounds in common too. */
function* narrowed(group: readonly Party[], [ground, ...others]: readonly MatchGround[]): Generator<readonly Party[] | undefined> {
  if (ground === undefined || group.length <= fewAlike) {
    yield group;
    return;
  }
  for (const part of alikeIn(group, ground)) {
    if (part === undefined) yield part;
    else yield* narrowed(part, others);
  }
}

/** Undefined is a pause. */
function* alikeIn(parties: readonly Party[], ground: MatchGround): Generator<readonly Party[] | undefined> {
  // The first one with a key, and a list once there are others: nearly every key is of one alone.
  const groups = new Map<string, Party | Party[]>();
  for (let at = 0; at < parties.length; at += 1) {
    const party = parties[at];
    if (party !== undefined && party.members.length > 0 && !party.isSettled) for (const key of keysOf(party, ground)) addTo(groups, key, party);
    if (at % slice === slice - 1) yield undefined;
  }
  // Keys that nobody who came has are of no use.
  for (let at = 0; at < parties.length; at += 1) {
    const party = parties[at];
    if (party !== undefined && (party.members.length === 0 || party.isSettled)) for (const key of keysOf(party, ground)) if (groups.has(key)) addTo(groups, key, party);
    if (at % slice === slice - 1) yield undefined;
  }
  for (const group of groups.values()) if (Array.isArray(group)) yield group;
}

function addTo<Key>(groups: Map<Key, Party | Party[]>, key: Key, party: Party): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, party);
  else if (Array.isArray(known)) known.push(party);
  else groups.set(key, [known, party]);
}

const listed = (group: Party | Party[] | undefined): readonly Party[] => (group === undefined ? nobody : Array.isArray(group) ? group : [group]);

const nobody: readonly Party[] = [];

const whatItSays = (card: IncomingCard | undefined): string => (card === undefined ? '' : JSON.stringify([card.values, card.rows]));

/** Puts together what agrees; `joined` tells who stands for whom then. */
function settle(group: readonly Party[], step: MatchStep, joined: Map<Party, Party>, saysAll: (card: RecordId, party: Party) => boolean): void {
  if (group.length > mostAlike) {
    for (const party of group) if (party.members.length > 0 && party.card === undefined) doubt(party, group, saysAll, joined, step);
    return;
  }
  for (const alike of partsOf(group, step)) {
    const [first] = alike;
    if (alike.length < 2 || first === undefined || !alike.some(({ members, isSettled }) => members.length > 0 && !isSettled)) continue;
    const cards = alike.filter(({ card }) => card !== undefined);
    if (cards.length < 2 && !alike.some((one, at) => alike.slice(at + 1).some((other) => contradicts(one, other, step)))) {
      const into = cards[0] ?? first;
      for (const party of alike) if (party !== into) join(into, party, step, joined);
      continue;
    }
    const left = joinLikeOnes(alike, step, joined);
    for (const party of left) if (party.members.length > 0 && party.card === undefined) doubt(party, left, saysAll, joined, step);
  }
}

/** Rows that might be all of the same, and that nothing tells apart, are one customer, whoever that is; the result is without those that went up in others. */
function joinLikeOnes(alike: readonly Party[], step: MatchStep, joined: Map<Party, Party>): readonly Party[] {
  const first = new Map<string, Party>();
  return alike.filter((party, at) => {
    if (party.card !== undefined) return true;
    const may = alike.flatMap((other, place) => (place === at || agrees(party, other, step) ? [place] : [])).join();
    const same = first.get(may);
    if (same === undefined) {
      first.set(may, party);
      return true;
    }
    join(same, party, undefined, joined);
    return false;
  });
}

/** Several may be meant: the one that says it all already, else none; a weaker step is not asked then. */
function doubt(party: Party, alike: readonly Party[], saysAll: (card: RecordId, party: Party) => boolean, joined: Map<Party, Party>, step: MatchStep): void {
  if (party.isSettled) return;
  const may = alike.filter((other) => other !== party && agrees(party, other, step));
  const cards = may.filter(({ card }) => card !== undefined);
  // Other rows that may be meant are no reason to leave it open, if no two cards are.
  const same = cards.find(({ card }) => card !== undefined && saysAll(card, party));
  if (same !== undefined) {
    join(same, party, step, joined);
    return;
  }
  party.isSettled = true;
  party.ambiguous = [...new Set([...party.ambiguous, ...cards.flatMap(({ card }) => card ?? [])])].slice(0, mostNamed);
}

/** Those of the group that hang together by agreeing. */
function partsOf(group: readonly Party[], step: MatchStep): Party[][] {
  const [one, other, third] = group;
  // Most are two, and worth no lists.
  if (one !== undefined && other !== undefined && third === undefined) return (one.card === undefined || other.card === undefined) && agrees(one, other, step) ? [[one, other]] : [];
  const left = new Set(group);
  const parts: Party[][] = [];
  for (const start of group) {
    if (!left.delete(start)) continue;
    const part = [start];
    for (let at = 0; at < part.length; at += 1) {
      const party = part[at];
      if (party === undefined) break;
      for (const other of left) {
        // Two cards are two, whatever they have in common.
        if ((party.card !== undefined && other.card !== undefined) || !agrees(party, other, step)) continue;
        left.delete(other);
        part.push(other);
      }
    }
    parts.push(part);
  }
  return parts;
}

/** `step` is what decided, if it did. */
function join(into: Party, party: Party, step: MatchStep | undefined, joined: Map<Party, Party>): void {
  joined.set(party, into);
  into.members.push(...party.members);
  into.step ??= step;
  into.sayings.push(...party.sayings);
  into.keys = {};
}

function agrees(a: Party, b: Party, step: MatchStep): boolean {
  for (const ground of step.same) if (!haveCommon(keysOf(a, ground), keysOf(b, ground))) return false;
  return !contradicts(a, b, step);
}

function contradicts(a: Party, b: Party, { unless = [] }: MatchStep): boolean {
  return unless.some((ground) => {
    const [ofA, ofB] = [keysOf(a, ground), keysOf(b, ground)];
    if (ofA.length === 0 || ofB.length === 0 || haveCommon(ofA, ofB)) return false;
    // A tax number and a company number may be of one firm.
    return ground !== 'number' || numberFields(a).some((field) => numberFields(b).includes(field));
  });
}

const haveCommon = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key));

/** Whether any of these is filled on both sides, and different. */
export function speakAgainst(register: Register, card: RecordId, { values, rows }: Pick<IncomingCard, 'values' | 'rows'>, grounds: readonly MatchGround[]): boolean {
  return contradicts(partyOfCard(register, card), partyOf(undefined, 0, { id: undefined, values, rows: () => rows }), { same: [], unless: grounds });
}

// --- what a card or a row may have in common with others -------------------------------------------------------------

function partyOf(card: RecordId | undefined, at: number | undefined, saying: Saying): Party {
  return { card, members: at === undefined ? [] : [at], sayings: [saying], keys: {}, step: undefined, ambiguous: [], isSettled: false };
}

const partyOfCard = (register: Register, id: RecordId): Party => partyOf(id, undefined, { id, values: register.get('Customers', id) ?? {}, rows: () => rowsOf(register, id) });

const none: readonly string[] = [];

function keysOf(party: Party, ground: MatchGround): readonly string[] {
  let keys = party.keys[ground];
  if (keys === undefined) {
    const [only, another] = party.sayings;
    const found = only !== undefined && another === undefined ? keysOfSaying(only, ground) : party.sayings.flatMap((saying) => keysOfSaying(saying, ground));
    party.keys[ground] = keys = found.length === 0 ? none : found.length === 1 ? found : [...new Set(found)];
  }
  return keys;
}

function keysOfSaying({ id, values, rows }: Saying, ground: MatchGround): readonly string[] {
  if (ground !== 'id') return keysBy[ground](values, rows);
  return id === undefined ? none : [id];
}

const numberFields = ({ sayings }: Party): readonly string[] => identifierFields.filter((field) => sayings.some(({ values }) => text(values[field]) !== ''));

const text = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
const filled = (keys: readonly string[]): string[] => keys.filter((key) => key !== '');

/** Most have one, so lists are made sparingly. */
function keysOfTexts(main: readonly (Scalar | undefined)[], several: Scalar | undefined, keyOf: (text: string) => string): readonly string[] {
  const keys: string[] = [];
  for (const value of main) keys.push(keyOf(text(value)));
  if (several !== undefined && several !== null) for (const part of splitSeveral(several)) keys.push(keyOf(part));
  return keys.includes('') ? filled(keys) : keys;
}

const keysBy: Readonly<Record<Exclude<MatchGround, 'id'>, (values: Values, rows: () => readonly IncomingRow[]) => readonly string[]>> = {
  code: ({ code }) => filled([compactIdentifier(text(code))]),
  number: (values, rows) => [
    ...identifierFields.flatMap((field) => writingsOf(text(values[field]), values['country'])),
    ...rows().flatMap(({ table, values: row }) => (table === 'Identifiers' ? writingsOf(text(row['number']), row['country'] ?? values['country']) : [])),
  ],
  name: ({ name, otherNames }) => keysOfTexts([name], otherNames, nameKey),
  email: ({ email, otherEmails }) => keysOfTexts([email], otherEmails, (one) => emailKey(one)?.whole ?? ''),
  phone: ({ phone, mobile, otherPhones }) => keysOfTexts([phone, mobile], otherPhones, phoneKey),
  iban: (_values, rows) => rows().flatMap(({ table, values: row }) => (table === 'BankAccounts' ? filled([compactIdentifier(text(row['iban']) || text(row['account']))]) : [])),
  place: placeKeys,
};

/** All words in the order of the alphabet, for banks write the family name first; empty if there are none. */
export function nameKey(name: string): string {
  const { words } = withoutLegalForm(textWords(name));
  return words.map(spellingKey).sort().join(' ');
}

/** Further addresses too: where a file named one before, it names it again. */
function placeKeys(values: Values, rows: () => readonly IncomingRow[]): string[] {
  return [values, ...rows().flatMap((row) => (row.table === 'Addresses' ? [row.values] : []))].flatMap(placeKey);
}

function placeKey({ street, houseNumber: house, city, postalCode }: Values): string[] {
  const read = readStreet(text(street), text(house));
  const way = [...read.name].map(spellingKey).sort().join(' ');
  if (way === '') return [];
  const door = houseNumber(read.house);
  return [foldText(text(city)), compactIdentifier(text(postalCode))].flatMap((place) => (place === '' ? [] : [`${place}|${way}|${door}`]));
}

function rowsOf(register: Register, card: RecordId): readonly IncomingRow[] {
  return register.childrenOf(card).flatMap(({ table, id }): IncomingRow[] => {
    if (table !== 'Identifiers' && table !== 'BankAccounts' && table !== 'Addresses') return [];
    const values = register.get(table, id);
    return values === undefined ? [] : [{ table, values }];
  });
}

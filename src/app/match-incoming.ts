/**
 * Which rows of a file are about one customer, and which card of the register that is. Rows and cards are treated alike: a step
 * of the preset puts together all that agree, as long as nothing of it contradicts and no two of it are cards, so that it makes no
 * difference which of two files came first. Where it does contradict, nobody can know: the rows stay by themselves, and the
 * cards they might be are named.
 */
import { textHash } from '../match/compare/text-hash';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { ImportPreset, MatchGround, MatchStep } from '../transfer/import-presets';
import type { IncomingCard } from '../transfer/source';
import { listedKeys } from './ground-keys';
import { Party } from './matching-party';

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
const shareOfReading = 0.6;

/**
 * By the first of them that a step has, those that may agree are found. Most names are of one alone, so the grounds behind the name
 * are looked at for few.
 */
const byRarity: readonly MatchGround[] = ['id', 'number', 'iban', 'code', 'name', 'email', 'phone', 'place'];

/** A generator that stops often and tells how much is done, 0…1. */
export function* matchIncoming(register: Register, cards: readonly IncomingCard[], preset: ImportPreset, saysAll: SaysAll): Generator<number, readonly IncomingMatch[]> {
  const parties = yield* partiesOf(register, cards);
  const isSaid: SaidBy = (card, party) => party.rows().every((row) => saysAll(card, cards[row] ?? { line: 0, values: {}, rows: [] }));
  /** Those that have a key in common with others, by ground: who is alone with all of his stays so, whoever is put together. */
  const inCompany = new Map<MatchGround, readonly Party[]>();
  for (const [at, step] of preset.steps.entries()) {
    const progress = (done: number): number => shareOfReading + (1 - shareOfReading) * ((at + done) / preset.steps.length);
    const [ground, ...others] = byRarity.filter((one) => step.same.includes(one));
    if (ground === undefined) continue;
    const standing = (inCompany.get(ground) ?? parties).filter(({ into }) => into === undefined);
    // All of them before any is put together: what goes up in another has keys no more.
    const byGround: (readonly Party[])[] = [];
    for (const group of alikeIn(standing, ground)) {
      if (group === undefined) yield progress(0);
      else byGround.push(group);
    }
    for (const group of byGround) for (const party of group) party.lastFound = at;
    inCompany.set(ground, standing.filter(({ lastFound }) => lastFound === at));
    const groups: (readonly Party[])[] = [];
    for (const group of byGround) {
      for (const part of narrowed(group, others)) {
        if (part === undefined) yield progress(0);
        else groups.push(part);
      }
    }
    for (const [done, group] of groups.entries()) {
      settle(standingFor(group), step, isSaid);
      if (done % groupsAtOnce === 0) yield progress(done / groups.length);
    }
  }
  return parties
    .filter(({ into, hasRows }) => into === undefined && hasRows)
    .map((party): IncomingMatch => {
      const { card, step, ambiguous } = party;
      return { members: party.rows(), ...(card !== undefined && { card }), ...(step !== undefined && { step }), ambiguous: card === undefined ? ambiguous : [] };
    })
    .sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
}

/** Cards, and those that came; rows that say the very same are one from the beginning. */
function* partiesOf(register: Register, cards: readonly IncomingCard[]): Generator<number, readonly Party[]> {
  const parties: Party[] = [];
  const all = register.count('Customers') + cards.length;
  for (const id of register.ids('Customers')) {
    parties.push(Party.ofCard(register, id));
    if (parties.length % slice === 0) yield (shareOfReading * parties.length) / all;
  }
  /** Rows by what they say, shortened; whether two of one key say the same is looked at then. */
  const alike = new Map<number, Party | Party[]>();
  for (const [at, card] of cards.entries()) {
    const told = whatItSays(card);
    const key = textHash(told);
    const twice = listed(alike.get(key)).find(({ first }) => whatItSays(cards[first]) === told);
    if (twice === undefined) {
      const given = card.values['id'];
      const party = Party.ofRow(at, { id: typeof given === 'string' ? register.survivorOf(given) ?? given : undefined, values: card.values, rows: card.rows });
      addTo(alike, key, party);
      parties.push(party);
    } else twice.addRow(at);
    if (at % slice === 0) yield (shareOfReading * (register.count('Customers') + at)) / all;
  }
  return parties;
}

const whatItSays = (card: IncomingCard | undefined): string => (card === undefined ? '' : JSON.stringify([card.values, card.rows]));

/** Who stands for those of a group, each once: one party may have several keys, and be in several groups of a step. */
function standingFor(group: readonly Party[]): readonly Party[] {
  return group.some(({ into }) => into !== undefined) ? [...new Set(group.map(standsFor))] : group;
}

function standsFor(party: Party): Party {
  let at = party;
  for (let next = at.into; next !== undefined; next = at.into) at = next;
  return at;
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

/** Those that have a key in common, some among them that came. Undefined is a pause. */
function* alikeIn(parties: readonly Party[], ground: MatchGround): Generator<readonly Party[] | undefined> {
  // The first one with a key, and a list once there are others: nearly every key is of one alone.
  const groups = new Map<string, Party | Party[]>();
  for (let at = 0; at < parties.length; at += 1) {
    const party = parties[at];
    if (party?.hasRows === true && !party.isSettled) for (const key of listedKeys(party.keysOf(ground))) addTo(groups, key, party);
    if (at % slice === slice - 1) yield undefined;
  }
  if (groups.size === 0) return;
  // Keys that nobody who came has are of no use.
  for (let at = 0; at < parties.length; at += 1) {
    const party = parties[at];
    if (party !== undefined && (!party.hasRows || party.isSettled)) for (const key of listedKeys(party.keysOf(ground))) if (groups.has(key)) addTo(groups, key, party);
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

type SaidBy = (card: RecordId, party: Party) => boolean;

/** Puts together what agrees. */
function settle(group: readonly Party[], step: MatchStep, isSaid: SaidBy): void {
  if (group.length > mostAlike) {
    for (const party of group) if (party.hasRows && party.card === undefined) doubt(party, group, step, isSaid);
    return;
  }
  for (const alike of partsOf(group, step)) {
    const [first] = alike;
    if (alike.length < 2 || first === undefined || !alike.some(({ hasRows, isSettled }) => hasRows && !isSettled)) continue;
    const cards = alike.filter(({ card }) => card !== undefined);
    if (cards.length < 2 && !alike.some((one, at) => alike.slice(at + 1).some((other) => one.contradicts(other, step)))) {
      const into = cards[0] ?? first;
      for (const party of alike) if (party !== into) join(into, party, step);
      continue;
    }
    const left = joinLikeOnes(alike, step);
    for (const party of left) if (party.hasRows && party.card === undefined) doubt(party, left, step, isSaid);
  }
}

/** Rows that might be all of the same, and that nothing tells apart, are one customer, whoever that is; the result is without those that went up in others. */
function joinLikeOnes(alike: readonly Party[], step: MatchStep): readonly Party[] {
  const first = new Map<string, Party>();
  return alike.filter((party, at) => {
    if (party.card !== undefined) return true;
    const may = alike.flatMap((other, place) => (place === at || party.agrees(other, step) ? [place] : [])).join();
    const same = first.get(may);
    if (same === undefined) {
      first.set(may, party);
      return true;
    }
    same.absorb(party);
    return false;
  });
}

/** Several may be meant: the one that says it all already, else none; a weaker step is not asked then. */
function doubt(party: Party, alike: readonly Party[], step: MatchStep, isSaid: SaidBy): void {
  if (party.isSettled) return;
  const cards = alike.filter((other) => other !== party && other.card !== undefined && party.agrees(other, step));
  // Other rows that may be meant are no reason to leave it open, if no two cards are.
  const same = cards.find(({ card }) => card !== undefined && isSaid(card, party));
  if (same !== undefined) {
    join(same, party, step);
    return;
  }
  party.isSettled = true;
  party.ambiguous = [...new Set([...party.ambiguous, ...cards.flatMap(({ card }) => card ?? [])])].slice(0, mostNamed);
}

/** Those of the group that hang together by agreeing. */
function partsOf(group: readonly Party[], step: MatchStep): readonly (readonly Party[])[] {
  const [one, other, third] = group;
  // Most are two, and worth no lists.
  if (one !== undefined && other !== undefined && third === undefined) return (one.card === undefined || other.card === undefined) && one.agrees(other, step) ? [group] : [];
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
        if ((party.card !== undefined && other.card !== undefined) || !party.agrees(other, step)) continue;
        left.delete(other);
        part.push(other);
      }
    }
    parts.push(part);
  }
  return parts;
}

function join(into: Party, party: Party, step: MatchStep): void {
  into.absorb(party);
  into.step ??= step;
}

/** Whether any of these is filled on both sides, and different. */
export function speakAgainst(register: Register, card: RecordId, { values, rows }: Pick<IncomingCard, 'values' | 'rows'>, grounds: readonly MatchGround[]): boolean {
  return Party.ofCard(register, card).contradicts(Party.ofRow(0, { id: undefined, values, rows }), { same: [], unless: grounds });
}

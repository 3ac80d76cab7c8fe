/** E-mail addresses: the same, mistyped, the same mailbox elsewhere, the same firm's domain. A card may have several. */
import { emailKey, isCommonMailbox } from '../normalise/contact-keys';
import { remembering } from '../normalise/remembering';
import { CardNumbers } from './card-numbers';
import { createListDistance, mayBeNear } from './edit-distance';
import { keyKind, unknownChance, type Comparison, type LevelList, type LevelSpec } from './evidence';
import { firstOf } from './given-texts';
import { RowsOfNumbers } from './rows-of-numbers';
import { rarity, WordList } from './word-list';

const emailLevels: readonly LevelSpec[] = [
  ['same', 0.8, 0.0001], ['typo', 0.05, 0.0001], ['near', 0.03, 0.0003], ['part', 0.03, 0.001], ['some', 0.03, 0.01], ['different', 0.06, 0.98],
];
/** Addresses one customer's cards may repeat before an address counts as one that many have. */
const spare = 4;
/** A domain that so many have is a provider's, not a firm's. */
const providerShare = 0.01;
const mostAddresses = 8;

const lettersOf = (local: string): string => local.replace(/\d/g, '');

export function createEmailComparison(field: string, fields: readonly string[], levels: LevelList): Comparison {
  const [same, typo, near, part, some, different] = levels.group(field, emailLevels, 'none', { part: 'echo', some: 'echo' });
  const kinds = {
    own: keyKind(`${field}!`), whole: keyKind(`${field}=`, true), local: keyKind(`${field}@`), domain: keyKind(`${field}.`), front: keyKind(`${field}<`), back: keyKind(`${field}>`),
  };
  const whole = new WordList(true);
  const locals = new WordList();
  const domains = new WordList();
  const localDistance = createListDistance(locals);
  const wholeDistance = createListDistance(whole);
  const domainDistance = createListDistance(domains);
  /** Whole address, mailbox, domain; three numbers an address. */
  const rows = new RowsOfNumbers();
  const numbers: number[] = [];
  /** So many of a card's addresses, the first ones, are the customer's own; the others are people's who may work for several. */
  const own = new CardNumbers(0);
  /** Of each mailbox whether every firm has it. */
  const areCommon = new CardNumbers(0);
  const isCommon = (local: number): boolean => areCommon.at(local) === 1;
  const domainOf = remembering((domain) => domains.idOf(domain));

  function note(card: number, by: number): void {
    const count = rows.length(card);
    if (count > 0) whole.holders += by;
    for (let at = 0; at < count; at += 3) {
      whole.note(rows.at(card, at), by);
      locals.note(rows.at(card, at + 1), by);
      domains.note(rows.at(card, at + 2), by);
    }
  }

  /** The level of two addresses, the better the lower. */
  function rank(one: number, at: number, other: number, there: number): number {
    const a = rows.at(one, at);
    const b = rows.at(other, there);
    if (a === b) return 0;
    const local = rows.at(one, at + 1);
    const otherLocal = rows.at(other, there + 1);
    const domain = rows.at(one, at + 2);
    if (domain === rows.at(other, there + 2)) {
      const shorter = Math.min(locals.length(local), locals.length(otherLocal));
      const limit = shorter < 3 ? 0 : shorter < 5 ? 1 : shorter < 9 ? 2 : 3;
      const typos = mayBeNear(locals.signs(local), locals.signs(otherLocal), limit) ? localDistance(local, otherLocal, limit) : 9;
      // john14 and john99 are two mailboxes of one provider.
      if (typos <= limit && (typos < 2 || lettersOf(locals.text(local)) !== lettersOf(locals.text(otherLocal)))) return typos === 1 ? 1 : 2;
      return domains.count(domain) <= Math.max(providerShare * whole.holders, 12) && domains.length(domain) > 0 ? 4 : 5;
    }
    if (local === otherLocal) return locals.length(local) > 4 && !isCommon(local) ? (domainTypos(domain, rows.at(other, there + 2)) ? 1 : 3) : domainTypos(domain, rows.at(other, there + 2)) ? 2 : 5;
    if (!mayBeNear(whole.signs(a), whole.signs(b), 2)) return 5;
    const longer = Math.max(whole.length(a), whole.length(b));
    const limit = longer < 8 ? 1 : longer < 14 ? 2 : 4;
    const typos = wholeDistance(a, b, limit);
    return typos > limit ? 5 : typos === 1 || (typos === 2 && longer > 14) ? 1 : 2;
  }

  function domainTypos(one: number, other: number): boolean {
    return mayBeNear(domains.signs(one), domains.signs(other), 2) && domainDistance(one, other, 2) <= 2;
  }

  function hasAddress(id: number): boolean {
    for (let at = 0; at < numbers.length; at += 3) if (numbers[at] === id) return true;
    return false;
  }

  return {
    field,
    set(card, given) {
      numbers.length = 0;
      let taken = 0;
      own.set(card, 0);
      for (const one of fields) {
        for (const text of given.all(one)) {
          taken += 1;
          const key = taken > mostAddresses ? undefined : emailKey(text);
          if (key === undefined) continue;
          const id = whole.idOf(key.whole);
          if (hasAddress(id)) continue;
          const local = locals.idOf(key.local);
          if (isCommonMailbox(key.local)) areCommon.set(local, 1);
          numbers.push(id, local, domainOf(key.domain));
        }
        if (one === field) own.set(card, numbers.length / 3);
      }
      rows.set(card, numbers);
      note(card, 1);
    },
    clear(card) {
      note(card, -1);
      rows.clear(card);
    },
    compare(one, other, evidence) {
      let best = 6;
      let bestAt = 0;
      for (let at = 0; at < rows.length(one); at += 3) {
        for (let there = 0; there < rows.length(other) && best > 0; there += 3) {
          const found = rank(one, at, other, there);
          if (found >= best) continue;
          [best, bestAt] = [found, at];
        }
      }
      if (best === 6) return;
      // A firm's common mailbox is its domain over again.
      if (best === 0 && isCommon(rows.at(one, bestAt + 1))) evidence.add(part, rarity(whole.count(rows.at(one, bestAt)), whole.holders, 1));
      else if (best === 0) evidence.add(same, rarity(whole.count(rows.at(one, bestAt)), whole.holders, spare, true));
      else if (best === 1) evidence.add(typo);
      else if (best === 2) evidence.add(near);
      else if (best === 3) evidence.add(part, rarity(locals.count(rows.at(one, bestAt + 1)), whole.holders, spare));
      else if (best === 4) evidence.add(some, rarity(domains.count(rows.at(one, bestAt + 2)), whole.holders, spare));
      else evidence.add(different, unknownChance);
    },
    keys(card, sink) {
      for (let at = 0; at < rows.length(card); at += 3) {
        const hash = whole.hash(rows.at(card, at));
        if (at < 3 * own.at(card)) sink(kinds.own, hash, 'own');
        sink(kinds.whole, hash, 'any');
        const local = rows.at(card, at + 1);
        if (locals.length(local) > 3 && !isCommon(local)) sink(kinds.local, locals.hash(local), 'any');
        sink(kinds.domain, domains.hash(rows.at(card, at + 2)), 'any');
        const address = rows.at(card, at);
        if (whole.length(address) > 9) {
          sink(kinds.front, whole.frontHash(address), 'few');
          sink(kinds.back, whole.backHash(address), 'few');
        }
      }
    },
    shown: (given) => firstOf(given, fields),
  };
}

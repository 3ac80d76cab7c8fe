/**
 * Which of several cards a merge should keep, unless somebody says otherwise: the own company in any case, for it cannot go;
 * then what the rule says. Without a rule a card in use comes before an archived one, then the one with most documents and
 * payments, with most fields, the one that stands first in the sheet.
 */
import { cardThatStays, type StayRule } from '../match/merge-rules';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { createOwnCompany } from './own-company';
import { meaningOfWord } from './words-of-meaning';

/** Undefined if none of them is in the register. */
export function cardToKeep(register: Register, ids: readonly RecordId[], rule?: StayRule): RecordId | undefined {
  const cards = [...new Set(ids)].filter((id) => register.get('Customers', id) !== undefined);
  const company = createOwnCompany(register);
  const own = cards.find((id) => company.is(register.get('Customers', id)));
  if (own !== undefined) return own;
  if (rule !== undefined) return cardThatStays(register, cards, rule);
  const isArchived = (id: RecordId): boolean => meaningOfWord(register, 'status', String(register.get('Customers', id)?.['status'] ?? '')) === 'inactive';
  const inUse = cards.filter((id) => !isArchived(id));
  const bySheet = [...inUse.length > 0 ? inUse : cards].sort((a, b) => register.place('Customers', a) - register.place('Customers', b));
  // Among equally good ones each rule takes the first: what comes first decides last.
  const best = cardThatStays(register, bySheet, 'complete');
  return cardThatStays(register, best === undefined ? bySheet : [best, ...bySheet.filter((id) => id !== best)], 'documents');
}

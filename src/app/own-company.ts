/** The card of the firm that keeps the register: one card has the role, and it is protected. */
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { hasPart, withoutParts, withParts } from '../model/several';
import type { AppIssue } from './app';
import { listValuesOf } from './list-values';
import { wordsOfMeaning } from './words-of-meaning';

export interface OwnCompany {
  is(values: Values | undefined): boolean;
  /** All cards that have the role, in the order of the sheet: one, or something is wrong. */
  cards(): readonly RecordId[];
  /** The roles with this one; undefined if the register's list has no word for it. */
  with(roles: Scalar | undefined): string | undefined;
  without(roles: Scalar | undefined): string | null;
}

/** By the meaning in the list, so that a renamed word keeps the rule. Of use only until the lists change. */
export function createOwnCompany(register: Register): OwnCompany {
  const words = wordsOfMeaning(register, 'partyRole', 'ownCompany');
  const listed = listValuesOf(register)('partyRole') ?? [];
  const [word] = words;
  // The same few texts stand on every card.
  const told = new Map<Scalar, boolean>();
  function is(values: Values | undefined): boolean {
    const roles = values?.['roles'] ?? null;
    if (roles === null) return false;
    let own = told.get(roles);
    if (own === undefined) told.set(roles, (own = words.some((known) => hasPart(roles, known, listed))));
    return own;
  }
  return {
    is,
    cards: () => (words.length === 0 ? [] : register.cardsWithRoles((roles) => is({ roles }))),
    with: (roles) => (word === undefined ? undefined : withParts(roles, [word], listed) ?? undefined),
    without: (roles) => withoutParts(roles, words, listed),
  };
}

/** Why what is about to be done to the card must not be; empty if it is not the own company's. */
export function protectedCompany(register: Register, id: RecordId, company = createOwnCompany(register)): AppIssue[] {
  const values = register.get('Customers', id);
  if (!company.is(values)) return [];
  return [{ severity: 'error', code: 'own-company-protected', facts: { name: String(values?.['name'] ?? '') }, where: { table: 'Customers', id } }];
}

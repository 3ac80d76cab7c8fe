/**
 * Codes and numbers that another card has too, however they are written there, as far as the firm wants each number once.
 * Archived cards are looked at as well: rather one is taken up again than a second one made.
 */
import { foldText } from '../base/text';
import type { Values } from '../model/change';
import type { ModelIssue } from '../model/check-record';
import { followsOrPrecedes } from '../model/check-succession';
import type { RecordId } from '../model/ids';
import { isSameNumber, writingsOf } from '../model/number-writings';
import type { Register } from '../model/register';
import { uniquePolicies, type UniquePolicy } from './check-settings';

export type UniqueNumbersCheck = (values: Values, id: RecordId | undefined) => readonly ModelIssue[];

const nothing: readonly ModelIssue[] = [];

/** A number that stands on more cards than this is none, and comparing each card with each other would take for ever. */
const mostCompared = 100;

/** Of use until the register changes. */
export function createUniqueNumbersCheck(register: Register, isArchived: (values: Values) => boolean): UniqueNumbersCheck {
  const policies = [...uniquePolicies(register)].filter(([, policy]) => policy !== 'off');

  /** Another card with the number in that field; one that is in use before an archived one. */
  function holderOf(field: string, number: string, values: Values, id: RecordId | undefined, policy: UniquePolicy): RecordId | undefined {
    const isTheirs = isStanding(values, id);
    let inChain: ((other: RecordId) => boolean) | undefined;
    let archived: RecordId | undefined;
    const writings = field === 'code' ? [number] : writingsOf(number, values['country']);
    for (const writing of writings) {
      const found = register.otherWithNumber(writing, id, (other) => {
        const card = register.get('Customers', other);
        const theirs = card?.[field];
        if (card === undefined || typeof theirs !== 'string') return false;
        // A code is the register's own: no country writes it, and two cards never have the same.
        if (field === 'code' ? writingsOf(theirs, undefined)[0] !== writingsOf(number, undefined)[0] : !isSameNumber(number, values['country'], theirs, card['country'])) return false;
        if (field !== 'code' && ((inChain ??= followsOrPrecedes(register, values))(other) || (policy === 'branches' && isBranch(values, card)))) return false;
        if (!isArchived(card)) return true;
        archived ??= other;
        return false;
      }, mostCompared, isTheirs);
      if (found !== undefined) return found;
    }
    return archived;
  }

  const isStanding = (values: Values, id: RecordId | undefined): boolean => id !== undefined && register.get('Customers', id) === values;

  return (values, id) => {
    if (id !== undefined && !register.mayShareNumber(id) && isStanding(values, id)) return nothing;
    let issues: ModelIssue[] | undefined;
    let told: Set<RecordId> | undefined;
    for (const [field, policy] of policies) {
      const number = values[field];
      if (typeof number !== 'string') continue;
      const other = holderOf(field, number, values, id, policy);
      // One number often stands in two fields: said once, unless each of them alone keeps the card from being saved.
      if (other === undefined || (policy !== 'block' && told?.has(other) === true)) continue;
      if (policy !== 'block') (told ??= new Set()).add(other);
      (issues ??= []).push(issueOf(field, number, policy, id, other));
    }
    return issues ?? nothing;
  };

  function issueOf(field: string, number: string, policy: UniquePolicy, id: RecordId | undefined, other: RecordId): ModelIssue {
    const card = register.get('Customers', other) ?? {};
    const where = { table: 'Customers', ...(id !== undefined && { id }), field, value: number };
    const severity = policy === 'block' ? 'error' : 'warning';
    const facts = { name: String(card['name'] ?? ''), card: other, state: isArchived(card) ? 'archived' : 'active' } as const;
    return field === 'code'
      ? { severity, code: 'code-taken', facts: { code: number, ...facts }, where }
      : { severity, code: 'number-taken', facts: { field, number, ...facts }, where };
  }
}

/** Two places of one firm: both say where they are, and that is not the same. */
function isBranch(one: Values, other: Values): boolean {
  const [here, there] = [placeOf(one), placeOf(other)];
  return here !== '' && there !== '' && here !== there;
}

const placeOf = (values: Values): string => foldText(['street', 'houseNumber', 'city'].map((field) => String(values[field] ?? '')).join(' '));

/**
 * How far public registers may write on a card is the firm's to say, field by field: rows of the Lists table, list
 * "register-fill", the value a field (or * for all of them), the meaning always, if-empty or never.
 */
import { fieldOf, type FieldKey } from '../model/fields';
import type { Register } from '../model/register';
import { usualPolicies, type FillPolicies, type FillPolicy } from '../registry/compare-record';

export const fillList = 'register-fill';

export const fillWords = ['always', 'if-empty', 'never'] as const;

const policyOf: Readonly<Record<(typeof fillWords)[number], FillPolicy>> = { 'always': 'always', 'if-empty': 'ifEmpty', 'never': 'never' };

/** What registers tell of, in the order in which people look at it. */
export const fillFields = [
  'name', 'otherNames', 'taxId', 'vatNumber', 'vatStatus', 'companyNumber', 'legalForm', 'activityCode', 'activity', 'phone', 'fax', 'email', 'website',
  'street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country',
] as const satisfies readonly FieldKey[];

const isWord = (word: string): word is (typeof fillWords)[number] => (fillWords as readonly string[]).includes(word);

/** As a row names it; undefined for what no register tells of. */
export function fillFieldNamed(name: string): FieldKey | undefined {
  return fillFields.find((field) => field.toLowerCase() === name.trim().toLowerCase());
}

/** Of use until the lists change. */
export function fillPolicies(register: Register): FillPolicies {
  const rows = register.ids('Lists').flatMap((id) => {
    const { list, value, meaning } = register.get('Lists', id) ?? {};
    const word = String(meaning ?? '').trim().toLowerCase();
    return list === fillList && isWord(word) ? [{ name: String(value ?? '').trim(), policy: policyOf[word] }] : [];
  });
  if (rows.length === 0) return usualPolicies;
  const policies: Partial<Record<FieldKey, FillPolicy>> = { ...usualPolicies };
  // All of them first, so that a row about one field says more than the row about all.
  for (const { policy } of rows.filter(({ name }) => name === '*')) for (const field of fillFields) policies[field] = policy;
  for (const { name, policy } of rows) {
    const field = fillFieldNamed(name);
    if (field !== undefined) policies[field] = policy;
  }
  return policies;
}

/** The list that a field takes one value of, and no other; undefined for a field that takes what is written. */
export function listChosenFrom(field: FieldKey): string | undefined {
  const definition = fieldOf('Customers', field);
  return definition?.kind === 'choice' ? definition.list : undefined;
}

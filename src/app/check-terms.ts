/**
 * Payment terms that cannot be counted from, and those that go further than the law of the customer's country has as a rule.
 * Warnings at most: a card is kept whatever stands in them, and longer terms may have been agreed.
 */
import type { ModelIssue } from '../model/check-record';
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { PartyKind } from '../model/requiredness-profiles';
import { beyondCapEver, type BeyondCap, type Debtor } from '../terms/legal-caps';
import { parseDatedTerms } from '../terms/parse-terms';
import { createMeanings } from './meanings';
import { termsSettings, type TermsSettings } from './terms-settings';

export type TermsCheck = (values: Values, id: RecordId | undefined, kind: PartyKind) => readonly ModelIssue[];

const nothing: readonly ModelIssue[] = [];

/** Whether somebody is a public body, in the firm's own words. */
export function createDebtors(register: Register): (values: Values) => Debtor {
  const meaning = createMeanings(register);
  const means = (list: string, word: Values[string] | undefined, meant: string): boolean => typeof word === 'string' && meaning(list, word) === meant;
  return ({ dealerType, customerType }) => (means('dealerType', dealerType, 'publicBody') || means('customerType', customerType, 'publicInstitution') ? 'publicBody' : 'business');
}

/** Of use only until the lists change. */
export function createTermsCheck(register: Register): TermsCheck {
  // Many a card is asked about alone, and most have no terms that want a look at the settings.
  let settings: TermsSettings | undefined;
  const debtorOf = createDebtors(register);
  const today = register.today();
  // The same few terms stand on all cards.
  const found = new Map<string, readonly ModelIssue[]>();

  function issuesOf(written: string, country: string, debtor: Debtor): readonly ModelIssue[] {
    const read = parseDatedTerms(written, (settings ??= termsSettings(register)));
    if (!read.ok) {
      const { error } = read;
      // An empty cell is the profile's to want.
      if (error.code === 'terms-none') return nothing;
      return [{ ...error, severity: 'warning' }];
    }
    let worst: BeyondCap | undefined;
    for (const { terms } of read.value) {
      const beyond = country === '' ? undefined : beyondCapEver(terms, today, country, debtor);
      if (beyond !== undefined && beyond.days > (worst?.days ?? 0)) worst = beyond;
    }
    if (worst === undefined) return nothing;
    return [{ severity: 'warning', code: 'terms-beyond-legal-cap', facts: { terms: written, days: worst.days, country, law: worst.law, allowed: worst.allowed.join(' / ') } }];
  }

  return (values, id, kind) => {
    const { paymentTerms, country } = values;
    if (paymentTerms === null || paymentTerms === undefined || paymentTerms === '') return nothing;
    // Consumers pay as they agreed; the laws are about trade.
    const [written, where] = [String(paymentTerms).trim(), kind === 'person' || typeof country !== 'string' ? '' : country];
    const debtor = debtorOf(values);
    const key = `${where} ${debtor} ${written}`;
    let issues = found.get(key);
    if (issues === undefined) found.set(key, (issues = issuesOf(written, where, debtor)));
    if (issues.length === 0) return issues;
    const place = { table: 'Customers', ...(id !== undefined && { id }), field: 'paymentTerms', value: written } as const;
    return issues.map((issue) => ({ ...issue, where: place }));
  };
}

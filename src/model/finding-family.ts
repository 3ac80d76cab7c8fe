/**
 * THE list of findings: every code that a check can give, and of what kind it is, coarser than codes. Findings are gone
 * through one kind of one field at a time, and what a firm can give another weight is a name of this list. A code that is
 * left out does not compile.
 */
import type { ModelIssueFacts } from './model-issues';

export type FindingCode = keyof ModelIssueFacts;
export type FindingFamily = 'missing' | 'form' | 'check-digit' | 'twice' | 'writing' | 'damaged' | 'unconnected' | 'rule' | 'explained';

const families: Readonly<Record<FindingCode, FindingFamily>> = {
  'required-missing': 'missing', 'any-of-missing': 'missing', 'row-required': 'missing', 'not-ready-for': 'missing', 'one-of-missing': 'missing',
  'rule-missing': 'missing', 'rule-vat-number-missing': 'missing',

  'number-format': 'form', 'number-component': 'form', 'email-format': 'form', 'postal-format': 'form', 'country-unknown': 'form',
  'value-not-date': 'form', 'value-not-number': 'form', 'value-not-flag': 'form', 'number-out-of-range': 'form', 'dates-reversed': 'form',
  'phone-impossible': 'form', 'activity-format': 'form', 'county-unknown': 'form', 'county-not-of-sector': 'form', 'link-not-safe': 'form',

  'number-checksum': 'check-digit',

  'code-taken': 'twice', 'number-taken': 'twice', 'flag-doubled': 'twice', 'document-number-doubled': 'twice', 'purpose-doubled': 'twice', 'own-company-doubled': 'twice', 'setting-doubled': 'twice',

  'value-writing': 'writing', 'value-not-in-list': 'writing', 'postal-writing': 'writing', 'county-writing': 'writing', 'county-is-city': 'writing',
  'sector-writing': 'writing', 'name-capitals': 'writing', 'web-address-short': 'writing', 'phone-several': 'writing', 'number-elsewhere': 'writing',

  'terms-unknown': 'form', 'terms-ambiguous': 'form', 'terms-shares': 'form', 'terms-discount-late': 'form', 'terms-from-unknown': 'form', 'terms-from-twice': 'form',
  'terms-beyond-legal-cap': 'rule',

  'number-digits-lost': 'damaged', 'number-placeholder': 'damaged', 'value-error': 'damaged', 'row-without-id': 'damaged',

  'child-orphan': 'unconnected', 'card-link-orphan': 'unconnected', 'succession-one-sided': 'unconnected', 'succession-loop': 'unconnected',
  'succession-overlap': 'unconnected',

  'number-accepted': 'explained', 'tax-id-waived': 'explained',

  'tax-id-not-waived': 'rule', 'succession-still-active': 'rule', 'card-number-kept': 'rule', 'activity-revision': 'rule', 'legal-form-country': 'rule',
  'dealer-type-contradicted': 'rule', 'profile-unknown': 'rule', 'profile-rule-shape': 'rule', 'profile-rule-word': 'rule',
  'setting-name-unknown': 'rule', 'setting-word-unknown': 'rule',
  'rule-too-long': 'rule', 'rule-county': 'rule', 'rule-sector': 'rule', 'rule-vat-prefix': 'rule', 'rule-vat-of-other': 'rule',
  'rule-vat-number-unexpected': 'rule', 'rule-peppol-address': 'rule', 'rule-peppol-form': 'rule', 'rule-allocation': 'rule',
  'rule-registered-vat': 'rule', 'rule-registered-ended': 'rule',
};

const familyOfCode: ReadonlyMap<string, FindingFamily> = new Map(Object.entries(families));

export const findingCodes: readonly string[] = Object.keys(families);

/** What is no finding but a refusal, and shown among findings all the same, is of the kind without a name of its own. */
export function findingFamily(code: string): FindingFamily {
  return familyOfCode.get(code) ?? 'rule';
}

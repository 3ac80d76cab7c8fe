/** What kinds of fault there are, coarser than codes: findings are gone through one kind of one field at a time. */
export type FindingFamily = 'missing' | 'form' | 'check-digit' | 'twice' | 'writing' | 'damaged' | 'unconnected' | 'rule';

const families: Readonly<Record<Exclude<FindingFamily, 'rule'>, readonly string[]>> = {
  missing: ['required-missing', 'any-of-missing', 'row-required', 'not-ready-for', 'one-of-missing', 'rule-missing', 'rule-vat-number-missing'],
  form: [
    'number-format', 'number-component', 'email-format', 'postal-format', 'country-unknown', 'value-not-date', 'value-not-number',
    'value-not-flag', 'number-out-of-range', 'dates-reversed', 'phone-impossible', 'activity-format', 'county-unknown', 'link-not-safe',
  ],
  'check-digit': ['number-checksum'],
  twice: ['code-taken', 'number-taken', 'flag-doubled', 'purpose-doubled', 'own-company-doubled', 'setting-doubled'],
  writing: [
    'value-writing', 'value-not-in-list', 'postal-writing', 'county-writing', 'county-is-city', 'sector-writing', 'name-capitals', 'web-address-short',
    'phone-several', 'number-elsewhere',
  ],
  damaged: ['number-digits-lost', 'number-placeholder', 'value-error', 'row-without-id'],
  unconnected: ['child-orphan', 'card-link-orphan', 'succession-one-sided', 'succession-loop', 'succession-overlap'],
};

const familyOfCode = new Map(Object.entries(families).flatMap(([family, codes]) => codes.map((code) => [code, family as FindingFamily] as const)));

export function findingFamily(code: string): FindingFamily {
  return familyOfCode.get(code) ?? 'rule';
}

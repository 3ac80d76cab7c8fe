/** Every rule about cards: what it says of itself, and that it holds from its first day to its last and on no other. */
import { addDays, isCalendarDate } from '../../../src/base/calendar-date';
import { isCountryCode } from '../../../src/fiscal/country-codes';
import { cardRules } from '../../../src/fiscal/rules/card-rules';
import { gates, gatesBehind, type RegisteredFacts, type Rule, type RuleCard } from '../../../src/fiscal/rules/rule';
import type { Values } from '../../../src/model/change';
import { checkRules } from '../../../src/model/check-rules';
import { fieldOf } from '../../../src/model/fields';

test('ids are unique in any case, for firms write them into their lists', () => {
  const ids = cardRules.map(({ id }) => id.toLowerCase());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
});

test.each(cardRules.map((rule) => [rule.id, rule] as const))('%s says where it comes from, of whom it is asked and what it looks at', (_id, rule) => {
  expect(rule.source).toMatch(/\bread \d{4}-\d{2}-\d{2}$/);
  for (const day of [rule.since, rule.until]) if (day !== undefined) expect(isCalendarDate(day)).toBe(true);
  for (const country of rule.countries) expect([country, isCountryCode(country)]).toEqual([country, true]);
  for (const field of rule.fields) expect([field, fieldOf('Customers', field) !== undefined]).toEqual([field, true]);
  expect((rule.gates ?? []).length > 0).toBe(rule.level === 'gate');
});

test('every gate has rules, its own or those of a gate behind it', () => {
  for (const gate of gates) {
    const asked = [gate, ...gatesBehind[gate]];
    expect([gate, cardRules.some((rule) => rule.gates?.some((one) => asked.includes(one)))]).toEqual([gate, true]);
  }
});

const card = (values: Values, more: Partial<RuleCard> & { readonly registered?: RegisteredFacts } = {}): RuleCard => ({
  values, country: String(values['country'] ?? ''), kind: 'organisation', hasNoTaxId: false, furtherNumbers: () => [],
  meaning: (field) => (typeof values[field] === 'string' ? values[field] : undefined), ...more,
});

/** A card that breaks each rule that has a first or a last day. */
const broken: Readonly<Record<string, Values>> = {
  'FR-SIREN': { name: 'A', country: 'FR' }, 'FR-SIREN-ALL': { name: 'A', country: 'FR' },
  'LV-E-INVOICE-STATE': { name: 'A', country: 'LV', dealerType: 'publicBody' }, 'LV-E-INVOICE': { name: 'A', country: 'LV' },
  'IL-ALLOCATION': { name: 'A', country: 'IL', taxId: '516179158' },
  'ISAF-NAME': { country: 'LT', vatNumber: 'LT119511515' }, 'ISAF-COUNTRY': { name: 'A' }, 'ISAF-NUMBER': { name: 'A', country: 'LT' },
  'ISAF-NAME-LENGTH': { name: 'A'.repeat(257) }, 'ISAF-VAT-LENGTH': { vatNumber: '1'.repeat(36) },
  'ISAF-NUMBER-LENGTH': { companyNumber: '1'.repeat(36) }, 'ISAF-CODE-LENGTH': { code: 'C'.repeat(71) },
};

const found = ({ id, gates: own }: Rule, values: Values, day: string): boolean =>
  checkRules(card(values), day, own?.[0]).some(({ facts }) => 'rule' in facts && facts.rule === id);

const dated = cardRules.filter(({ since, until }) => since !== undefined || until !== undefined);

test.each(dated.map((rule) => [rule.id, rule] as const))('%s holds on its first and last day, and not on the day before or after', (id, rule) => {
  const values = broken[id];
  if (values === undefined) throw new Error(`No card here breaks ${id}`);
  const { since, until } = rule;
  if (since !== undefined) expect([addDays(since, -1), since].map((day) => found(rule, values, day))).toEqual([false, true]);
  if (until !== undefined) expect([until, addDays(until, 1)].map((day) => found(rule, values, day))).toEqual([true, false]);
});

describe('what a public register says', () => {
  const of = (values: Values, registered: RegisteredFacts): unknown[] =>
    checkRules(card(values, { registered }), '2026-11-22').map(({ severity, code }) => [severity, code]);

  test('warns where the card says another thing, and never blocks', () => {
    expect(of({ vatStatus: 'registered', vatNumber: 'RO18547290', country: 'RO' }, { isVatPayer: false })).toEqual([['warning', 'rule-registered-vat']]);
    expect(of({ vatStatus: 'notRegistered' }, { isVatPayer: true, isEnded: true })).toEqual([['warning', 'rule-registered-vat'], ['warning', 'rule-registered-ended']]);
    expect(of({ vatStatus: 'cashAccounting' }, { isVatPayer: true })).toEqual([]);
  });

  test('says nothing where the register, or the card, does not know', () => {
    expect(of({ vatStatus: 'registered', country: 'IL' }, {})).toEqual([]);
    expect(of({}, { isVatPayer: true, isEnded: false })).toEqual([]);
  });
});

import { parseTerms } from '../../src/terms/parse-terms';
import { beyondCapEver, beyondCapOn, legalCapOf, type Debtor } from '../../src/terms/legal-caps';
import type { Terms } from '../../src/terms/terms';

function termsOf(text: string): Terms {
  const read = parseTerms(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}
function daysBeyond(text: string, from: string, country: string, debtor: Debtor): number | undefined {
  const cap = legalCapOf(country, debtor, from);
  return cap && beyondCapOn(termsOf(text), from, cap)?.days;
}

test.each<[string, Debtor, string, string, number | undefined]>([
  ['RO', 'business', '60', '2026-01-15', undefined], ['RO', 'business', '61', '2026-01-15', 61],
  ['RO', 'publicBody', '30', '2026-01-15', undefined], ['RO', 'publicBody', 'EOM+30', '2026-01-15', 46],
  // The Directive was to be applied from this day on.
  ['RO', 'business', '90', '2013-03-15', undefined], ['RO', 'business', '90', '2013-03-16', 90],
  // France: both ways to count 45 days "fin de mois", beyond 60 days though they go.
  ['FR', 'business', '45 jours fin de mois', '2026-01-15', undefined], ['FR', 'business', 'fin de mois 45 jours', '2026-01-01', undefined],
  ['FR', 'business', '61', '2026-01-15', 61], ['FR', 'business', '70', '2026-01-15', 70], ['FR', 'business', 'EOM+60', '2026-01-15', 76], ['FR', 'business', '60', '2026-01-15', undefined],
  ['FR', 'publicBody', '45', '2026-01-15', 45],
  ['IL', 'publicBody', 'שוטף+30', '2026-01-01', undefined], ['IL', 'publicBody', '45', '2026-01-31', undefined], ['IL', 'publicBody', '46', '2026-01-01', 46], ['IL', 'publicBody', 'שוטף+45', '2026-01-10', 66],
  ['IL', 'publicBody', 'שוטף+45', '2017-07-29', undefined], ['IL', 'business', 'שוטף+45', '2026-01-10', undefined], ['IL', 'business', 'שוטף+60', '2026-01-10', undefined],
  ['GB', 'business', '90', '2020-12-31', 90], ['GB', 'business', '90', '2021-01-01', undefined], ['US', 'business', '120', '2026-01-01', undefined], ['NO', 'business', '90', '2026-01-01', 90],
  // Of instalments the last counts, of discounts the whole.
  ['RO', 'business', '50% now, 50% 75', '2026-01-15', 75], ['RO', 'business', '2/10 net 90', '2026-01-15', 90],
])('%s, %s: %s from %s', (country, debtor, text, from, days) => {
  expect(daysBeyond(text, from, country, debtor)).toBe(days);
});

test('Of a card the worst day of a year is told, with what the law allows.', () => {
  expect(beyondCapEver(termsOf('EOM+30'), '2026-11-23', 'RO', 'business')).toBeUndefined();
  expect(beyondCapEver(termsOf('EOM+45'), '2026-11-23', 'RO', 'business')).toEqual({ law: 'Directive 2011/7/EU, art. 3(5)', allowed: ['60 days'], days: 75 });
  expect(beyondCapEver(termsOf('60'), '2026-11-23', 'FR', 'business')).toBeUndefined();
  expect(beyondCapEver(termsOf('75'), '2026-11-23', 'FR', 'business')).toMatchObject({ days: 75, allowed: ['60 days', 'EOM + 45 days', '45 days then EOM'] });
  expect(beyondCapEver(termsOf('90'), '2026-11-23', 'US', 'business')).toBeUndefined();
  // The year after ends with the calendar.
  expect(beyondCapEver(termsOf('90'), '9999-12-31', 'RO', 'business')).toBeUndefined();
});

/** What the check says of payment terms on a card. */
import type { AppIssue } from '../../src/app/app';
import { issueText } from '../../src/locales/issue-text';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';

let over: AppOverMemory;
beforeAll(async () => { over = await registerOverMemory(); });

const found = (values: Values): AppIssue[] => over.app.checkCard({ name: 'Alfa', ...values }).filter(({ code }) => code.startsWith('terms-'));

test.each(['30', 'EOM+30', 'שוטף+60', '2/10 net 30', '50% now, 50% 30', '30; from 2026-07-01: 45', '5 working days', '', null])('Nothing is said of %p.', (paymentTerms) => {
  expect(found({ paymentTerms })).toEqual([]);
});

test('Terms that nothing can be counted from are a warning that says what to type.', () => {
  expect(found({ paymentTerms: 'ask Dana' })).toEqual([
    { severity: 'warning', code: 'terms-unknown', facts: { terms: 'ask Dana' }, where: { table: 'Customers', field: 'paymentTerms', value: 'ask Dana' } },
  ]);
  expect(issueText(textsOf('en'), found({ paymentTerms: 'net 30 EOM' })[0] as AppIssue)).toBe('“net 30 EOM” means one day here and another there. Write EOM + 30 days, or 30 days then EOM.');
  expect(found({ paymentTerms: '50% now' })).toMatchObject([{ severity: 'warning', code: 'terms-shares' }]);
});

test('Terms beyond what the law has as a rule are a warning, by the country and who pays; people are no firms.', () => {
  const { publicBody, privatePerson } = textsOf('en').lists.dealerType;
  const beyond = (values: Values) => found(values).map(({ facts }) => facts);
  const law = 'Directive 2011/7/EU, art. 3(5)';
  expect(found({ country: 'RO', paymentTerms: '90' })).toMatchObject([{ severity: 'warning', code: 'terms-beyond-legal-cap', where: { field: 'paymentTerms' } }]);
  expect(beyond({ country: 'RO', paymentTerms: '90' })).toEqual([{ terms: '90', days: 90, country: 'RO', law, allowed: '60 days' }]);
  expect(beyond({ country: 'RO', paymentTerms: '45' })).toEqual([]);
  expect(beyond({ country: 'RO', paymentTerms: '45', dealerType: publicBody })).toMatchObject([{ law: 'Directive 2011/7/EU, art. 4(3)', allowed: '30 days' }]);
  expect(beyond({ country: 'RO', paymentTerms: '45', customerType: textsOf('en').lists.customerType.publicInstitution })).toMatchObject([{ days: 45 }]);
  expect(beyond({ country: 'RO', paymentTerms: '90', dealerType: privatePerson })).toEqual([]);
  expect(beyond({ country: 'IL', paymentTerms: 'שוטף+45', dealerType: publicBody })).toMatchObject([{ days: 75, allowed: '45 days / EOM + 30 days' }]);
  expect(beyond({ country: 'US', paymentTerms: '120' })).toEqual([]);
  // Of dated terms the longest.
  expect(beyond({ country: 'LV', paymentTerms: '70; from 2027-01-01: 80' })).toMatchObject([{ days: 80 }]);
});

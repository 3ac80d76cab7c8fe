/** Lithuania, i.SAF (registers of VAT invoices): what its schema asks of the customer. Where a number is not known, ND is written. */
import { atMost, needs, textIn, type Rule } from './rule';

const source = 'VMI, i.SAF XSD 1.2 (2016-09-16), CustomerInfo; VMI order VA-55; read 2026-11-22';

const rule = (given: Pick<Rule, 'id' | 'fields' | 'test'> & Partial<Rule>): Rule => ({
  // First period for which registers were sent.
  since: '2016-10-01', countries: [], level: 'gate', gates: ['isaf-lt'], severity: 'error', source, ...given,
});

const country = needs('country');

export const isafRules: readonly Rule[] = [
  rule({ id: 'ISAF-NAME', fields: ['name'], test: needs('name') }),
  // A VAT number names its country by itself.
  rule({ id: 'ISAF-COUNTRY', fields: ['country', 'vatNumber'], test: (card, day) => (/^[A-Z]{2}/i.test(textIn(card, 'vatNumber')) ? undefined : country(card, day)) }),
  rule({ id: 'ISAF-NUMBER', kind: 'organisation', severity: 'warning', fields: ['vatNumber', 'companyNumber', 'taxId'], test: needs('vatNumber', 'companyNumber', 'taxId') }),
  rule({ id: 'ISAF-NAME-LENGTH', fields: ['name'], test: atMost(256, 'name') }),
  rule({ id: 'ISAF-VAT-LENGTH', fields: ['vatNumber'], test: atMost(35, 'vatNumber') }),
  rule({ id: 'ISAF-NUMBER-LENGTH', fields: ['companyNumber'], test: atMost(35, 'companyNumber') }),
  rule({ id: 'ISAF-CODE-LENGTH', fields: ['code'], test: atMost(70, 'code') }),
];

/* UBL invoices and credit notes as documents: totals are read as they are written, and what does not come to them is told. */
import { hasUblDocument, readUblDocuments } from '../../../src/transfer/formats/ubl/read-ubl-documents';

const party = (name: string, number: string): string => `<cac:Party><cac:PostalAddress><cac:Country><cbc:IdentificationCode>RO</cbc:IdentificationCode></cac:Country></cac:PostalAddress><cac:PartyTaxScheme><cbc:CompanyID>${number}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme><cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>`;

interface Written {
  readonly root?: string;
  readonly head?: string;
  readonly tax?: string;
  readonly totals?: string;
}

const usual = '<cbc:TaxExclusiveAmount currencyID="RON">1000.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="RON">1190.00</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="RON">1190.00</cbc:PayableAmount>';

function document({ root = 'Invoice', head = '<cbc:DueDate>2026-04-09</cbc:DueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>', tax = '<cac:TaxTotal><cbc:TaxAmount currencyID="RON">190.00</cbc:TaxAmount></cac:TaxTotal>', totals = usual }: Written = {}): string {
  return `<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="a" xmlns:cbc="b"><cbc:ID>FCT-77</cbc:ID><cbc:IssueDate>2026-03-10</cbc:IssueDate>${head}<cbc:DocumentCurrencyCode>RON</cbc:DocumentCurrencyCode>
    <cac:AccountingSupplierParty>${party('Own SRL', 'RO14399840')}</cac:AccountingSupplierParty><cac:AccountingCustomerParty>${party('Alfa SRL', 'RO18547290')}</cac:AccountingCustomerParty>${tax}<cac:LegalMonetaryTotal>${totals}</cac:LegalMonetaryTotal></${root}>`;
}

const read = (written?: Written): { values: unknown; codes: string[]; name: unknown } => {
  const { cards, issues } = readUblDocuments(document(written));
  return { values: cards[0]?.rows.find(({ table }) => table === 'Documents')?.values, codes: issues.map(({ code }) => code), name: cards[0]?.values['name'] };
};

test('an invoice has its number, days, total, currency, customer and who issued it', () => {
  expect(read()).toEqual({
    name: 'Alfa SRL', codes: [],
    values: { type: 'invoice', number: 'FCT-77', date: '2026-03-10', due: '2026-04-09', amount: 1190, currency: 'RON', status: 'issued', seller: 'Own SRL', sellerNumbers: 'RO14399840' },
  });
});

test.each<readonly [string, Written, object]>([
  ['a credit note, whose due day is among the means of payment', { root: 'CreditNote', head: '<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode><cac:PaymentMeans><cbc:PaymentDueDate>2026-04-01</cbc:PaymentDueDate></cac:PaymentMeans>' }, { type: 'creditNote', due: '2026-04-01' }],
  ['a credit by its code', { head: '<cbc:InvoiceTypeCode>381</cbc:InvoiceTypeCode>' }, { type: 'creditNote' }],
  ['a correction', { head: '<cbc:InvoiceTypeCode>384</cbc:InvoiceTypeCode>' }, { type: 'invoice' }],
  ['a proforma', { head: '<cbc:InvoiceTypeCode>325</cbc:InvoiceTypeCode>' }, { type: 'proforma' }],
])('%s', (_name, written, values) => {
  expect(read(written).values).toMatchObject(values);
});

test.each<readonly [string, Written, string[], number]>([
  ['net and VAT that do not come to the total', { tax: '<cac:TaxTotal><cbc:TaxAmount currencyID="RON">180.00</cbc:TaxAmount></cac:TaxTotal>' }, ['format-total-differs'], 1190],
  ['a second VAT total in the currency of the books', { tax: '<cac:TaxTotal><cbc:TaxAmount currencyID="RON">190.00</cbc:TaxAmount></cac:TaxTotal><cac:TaxTotal><cbc:TaxAmount currencyID="EUR">38.00</cbc:TaxAmount></cac:TaxTotal>' }, [], 1190],
  ['something paid before', { totals: usual.replace('<cbc:PayableAmount currencyID="RON">1190.00', '<cbc:PrepaidAmount currencyID="RON">190.00</cbc:PrepaidAmount><cbc:PayableAmount currencyID="RON">1000.00') }, ['format-payable-differs'], 1190],
  ['something left to be paid that nothing explains', { totals: usual.replace('PayableAmount currencyID="RON">1190.00', 'PayableAmount currencyID="RON">990.00') }, ['format-total-differs'], 1190],
  ['only what is to be paid', { tax: '', totals: '<cbc:PayableAmount currencyID="RON">5.50</cbc:PayableAmount>' }, [], 5.5],
])('of %s the total is read as it is written, and the difference is told', (_name, written, codes, amount) => {
  const found = read(written);
  expect([found.codes, found.values]).toMatchObject([codes, { amount }]);
});

test('many documents in one file are many; a party alone is none', () => {
  expect(readUblDocuments(`<All>${document()}${document({ root: 'CreditNote' })}</All>`).cards).toHaveLength(2);
  expect(readUblDocuments('<AccountingCustomerParty><Party/></AccountingCustomerParty>').issues.map(({ code }) => code)).toEqual(['format-other']);
  expect([hasUblDocument('<ubl:Invoice xmlns'), hasUblDocument('<cac:AccountingCustomerParty>')]).toEqual([true, false]);
});

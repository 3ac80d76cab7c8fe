/** What the rules find of cards, for each gate. */
import type { FurtherNumber, Gate } from '../../src/fiscal/rules/rule';
import type { Values } from '../../src/model/change';
import { checkRules, createRulesCheck } from '../../src/model/check-rules';
import type { PartyKind } from '../../src/model/requiredness-profiles';

function found(values: Values, gate?: Gate, { kind = 'organisation', day = '2026-11-22', numbers = [] }: { kind?: PartyKind; day?: string; numbers?: readonly FurtherNumber[] } = {}): string[] {
  const issues = checkRules({
    values, kind, country: String(values['country'] ?? ''), hasNoTaxId: false, furtherNumbers: () => numbers,
    meaning: (field) => (typeof values[field] === 'string' ? values[field] : undefined),
  }, day, gate);
  return issues.map(({ severity, code, facts, where, fix }) => [
    severity, code, 'rule' in facts ? facts.rule : '', where?.field ?? '', ...(fix === undefined ? [] : [JSON.stringify(fix)]),
  ].join(' '));
}

const firm: Values = { name: 'Alfa SRL', country: 'RO', taxId: '18547290', vatNumber: 'RO18547290', street: 'Str. Lungă 1', city: 'Cluj-Napoca', county: 'RO-CJ', postalCode: '400001' };

describe('RO e-Factura', () => {
  const of = (values: Values, kind: PartyKind = 'organisation'): string[] => found({ ...firm, ...values }, 'efactura-ro', { kind });

  test('takes a complete card, and does not look at other countries', () => {
    expect(of({})).toEqual([]);
    expect(of({ country: 'HU', street: null, county: 'Pest' })).toEqual([]);
  });

  test('wants street, city, county and a number', () => {
    expect(of({ street: ' ', city: null, county: null })).toEqual([
      'error rule-missing BR-RO-082 street', 'error rule-missing BR-RO-092 city', 'error rule-missing BR-RO-111 county',
    ]);
    expect(of({ taxId: null, vatNumber: null })).toEqual(['error rule-missing BR-RO-120 taxId']);
  });

  test('takes a person without a number: thirteen zeros are written then', () => {
    expect(of({ taxId: null, vatNumber: null }, 'person')).toEqual([]);
  });

  test.each([['CJ', 'RO-CJ'], ['ro-cj', 'RO-CJ'], ['Cluj', 'RO-CJ'], ['Timiș', 'RO-TM']])('refuses the county “%s”, and proposes %s', (county, code) => {
    expect(of({ county })).toEqual([`error rule-county BR-RO-111 county {"county":"${code}"}`]);
  });

  test('proposes nothing for a county that is none', () => {
    expect(of({ county: 'Pest' })).toEqual(['error rule-county BR-RO-111 county']);
  });

  test.each([['Sector 3', 'SECTOR3'], ['SECTOR 3', 'SECTOR3'], ['București, Sector 6', 'SECTOR6']])('wants Bucharest as a sector: “%s” is %s', (city, sector) => {
    expect(of({ county: 'RO-B', city })).toEqual([`error rule-sector BR-RO-101 city {"city":"${sector}"}`]);
    expect(of({ county: 'RO-B', city: sector })).toEqual([]);
  });

  test('cannot tell which sector “București” is, and does not ask of other counties', () => {
    expect(of({ county: 'RO-B', city: 'București' })).toEqual(['error rule-sector BR-RO-101 city']);
    expect(of({ city: 'Sector 3' })).toEqual([]);
  });

  test.each([
    ['name', 200, 'BR-RO-L203'], ['street', 150, 'BR-RO-L152'], ['addressExtra', 100, 'BR-RO-L1007'], ['city', 50, 'BR-RO-L0502'],
    ['postalCode', 20, 'BR-RO-L0202'], ['contactName', 100, 'BR-RO-L1009'], ['phone', 100, 'BR-RO-L1010'], ['email', 100, 'BR-RO-L1011'],
  ])('takes %s up to %d characters', (field, most, rule) => {
    expect(of({ [field]: 'ș'.repeat(most) })).toEqual([]);
    expect(of({ [field]: 'ș'.repeat(most + 1) })).toEqual([`error rule-too-long ${rule} ${field}`]);
  });

  test('counts the house number with the street, and runs of spaces once', () => {
    expect(of({ street: 'a'.repeat(145), houseNumber: '12345' })).toEqual(['error rule-too-long BR-RO-L152 street']);
    expect(of({ street: 'a'.repeat(145), houseNumber: '1234' })).toEqual([]);
    expect(of({ city: `${'a'.repeat(24)}      ${'b'.repeat(25)}` })).toEqual([]);
  });
});

describe('EN 16931', () => {
  test('wants a name, something of an address and a country', () => {
    expect(found({}, 'en16931')).toEqual(['error rule-missing BR-07 name', 'error rule-missing BR-10 street', 'error rule-missing BR-11 country']);
    expect(found({ name: 'A', country: 'DE', postalCode: '10115' }, 'en16931')).toEqual([]);
  });

  test('wants the country’s letters before a VAT number, and proposes them where the number is right', () => {
    const of = (country: string, vatNumber: string): string[] => found({ name: 'A', city: 'B', country, vatNumber }, 'en16931');
    for (const [country, number] of [['DE', 'DE136695976'], ['GR', 'EL094259216'], ['GR', 'GR094259216'], ['GB', 'XI980780684'], ['IT', 'it 00743110157']] as const) {
      expect([number, of(country, number)]).toEqual([number, []]);
    }
    expect(of('DE', '136695976')).toEqual(['error rule-vat-prefix BR-CO-09 vatNumber {"vatNumber":"DE136695976"}']);
    expect(of('IL', '516179157')).toEqual(['error rule-vat-prefix BR-CO-09 vatNumber {"vatNumber":"IL516179157"}']);
    expect(of('US', '12-3456789')).toEqual(['error rule-vat-prefix BR-CO-09 vatNumber']);
    expect(of('DE', 'QQ136695976')).toEqual(['error rule-vat-prefix BR-CO-09 vatNumber']);
  });
});

describe('other gates', () => {
  test('an e-invoice wants what EN 16931 wants and, in Romania, what e-Factura wants; an invoice wants neither', () => {
    const bare: Values = { name: 'A', country: 'RO', city: 'Cluj' };
    expect(found(bare, 'e-invoice').map((issue) => issue.split(' ')[2])).toEqual(['BR-RO-082', 'BR-RO-111', 'BR-RO-120']);
    expect(found({ ...bare, country: 'LT', city: null }, 'e-invoice').map((issue) => issue.split(' ')[2])).toEqual(['BR-10']);
    expect(found(bare, 'invoice')).toEqual([]);
    expect(found(bare)).toEqual([]);
  });

  test('Peppol wants an address of a firm that can be right; persons have none', () => {
    const lithuanian: Values = { name: 'A', country: 'LT', city: 'Vilnius' };
    expect(found(lithuanian, 'peppol')).toEqual(['error rule-peppol-address PEPPOL-EN16931-R010 ']);
    expect(found(lithuanian, 'peppol', { kind: 'person' })).toEqual([]);
    expect(found({ ...lithuanian, companyNumber: '110443493' }, 'peppol')).toEqual([]);
    expect(found({ ...lithuanian, companyNumber: '110443493' }, 'peppol', { numbers: [{ kind: 'peppol', number: '0200:11044349' }] })).toEqual(['error rule-peppol-form BR-63 ']);
  });

  test('an allocation number wants a right number of an Israeli dealer', () => {
    expect(found({ country: 'IL', taxId: '516179157' }, 'allocation-il')).toEqual([]);
    expect(found({ country: 'IL', companyNumber: '51-617915-7' }, 'allocation-il')).toEqual([]);
    expect(found({ country: 'IL' }, 'allocation-il')).toEqual(['error rule-allocation IL-ALLOCATION taxId']);
    expect(found({ country: 'IL' }, 'allocation-il', { kind: 'person' })).toEqual([]);
    expect(found({ country: 'RO' }, 'allocation-il')).toEqual([]);
  });

  test('D406 wants a customer’s id and a city, i.SAF a name, a country or VAT number, and rather a number', () => {
    expect(found({ country: 'RO' }, 'saft-ro')).toEqual(['error rule-missing D406-CUSTOMER-ID taxId', 'error rule-missing D406-CITY city']);
    expect(found(firm, 'saft-ro')).toEqual([]);
    expect(found({ name: 'A' }, 'isaf-lt')).toEqual(['error rule-missing ISAF-COUNTRY country', 'warning rule-missing ISAF-NUMBER vatNumber']);
    expect(found({ name: 'A', vatNumber: 'LT119511515' }, 'isaf-lt')).toEqual([]);
  });
});

describe('the VAT number beside the card’s other fields', () => {
  test('contains the firm’s own number where a country makes it so', () => {
    expect(found({ country: 'RO', vatNumber: 'RO18547290', taxId: '4221306' })).toEqual(['warning rule-vat-of-other VAT-OF-FIRM vatNumber']);
    expect(found({ country: 'FR', vatNumber: 'FR40303265045', companyNumber: '404833048' })).toEqual(['warning rule-vat-of-other VAT-OF-FIRM vatNumber']);
    for (const values of [
      { country: 'RO', vatNumber: 'RO 185 472 90', taxId: 'RO18547290', companyNumber: 'J2012000750528' }, { country: 'LT', vatNumber: 'LT119511515', companyNumber: '110443493' },
      { country: 'PL', vatNumber: 'PL8567346215', companyNumber: '0000026438' }, { country: 'FR', vatNumber: 'FR40303265045', companyNumber: '30326504500001' },
      { country: 'RO', vatNumber: 'RO18547290', taxId: '4221307' },
    ]) expect([values, found(values)]).toEqual([values, []]);
  });

  test('fits the VAT status, inside the Union', () => {
    expect(found({ country: 'LT', vatStatus: 'registered' }, 'invoice')).toEqual(['warning rule-vat-number-missing VAT-NUMBER-MISSING vatNumber']);
    expect(found({ country: 'LT', vatStatus: 'registered' })).toEqual([]);
    expect(found({ country: 'IL', vatStatus: 'registered' }, 'invoice')).toEqual([]);
    expect(found({ country: 'LT', vatStatus: 'notRegistered', vatNumber: 'LT119511515' })).toEqual(['warning rule-vat-number-unexpected VAT-NUMBER-UNEXPECTED vatNumber']);
    expect(found({ country: 'LT', vatStatus: 'cashAccounting', vatNumber: 'LT119511515' })).toEqual([]);
  });
});

test('many cards are checked one after the other, each by what it holds itself', () => {
  const check = createRulesCheck({ day: '2026-11-22', gate: 'efactura-ro', meaning: () => undefined, furtherNumbers: () => [], hasNoTaxId: () => false });
  expect(check(firm, 'organisation', 'kc-1')).toEqual([]);
  expect(check({ ...firm, county: 'Cluj' }, 'organisation', 'kc-2')).toMatchObject([{ code: 'rule-county', facts: { purpose: 'efactura-ro' }, where: { table: 'Customers', id: 'kc-2', field: 'county', value: 'Cluj' } }]);
  expect(check({ ...firm, country: ' ro ', street: null }, 'organisation', 'kc-3')).toMatchObject([{ code: 'rule-missing', where: { id: 'kc-3' } }]);
  expect(check({}, 'organisation')).toEqual([]);
});

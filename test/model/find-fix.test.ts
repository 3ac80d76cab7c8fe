import fc from 'fast-check';
import { cleanNumber } from '../../src/fiscal/clean-number';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import { checkAddress } from '../../src/model/check-address';
import { checkDetails } from '../../src/model/check-details';
import { checkNumbers } from '../../src/model/check-numbers';
import { createRecordCheck, type ModelIssue } from '../../src/model/check-record';
import { comparableWord, type RepairWords } from '../../src/model/cell-damage';
import { createCountryNames } from '../../src/model/country-names';
import { createWithFixes } from '../../src/model/find-fix';
import type { TableKey } from '../../src/model/fields';

const { lists, yes, no } = textsOf('en');
const lithuanian = textsOf('lt').lists;
const listValues = (list: string): readonly string[] => Object.values((lists as Readonly<Record<string, Readonly<Record<string, string>>>>)[list] ?? {});
const words: RepairWords = {
  flag: (text) => ({ [yes.toLowerCase()]: true, [no.toLowerCase()]: false, da: true, taip: true, ne: false })[text.trim().toLowerCase()],
  country: createCountryNames(['en', 'lt', 'lv', 'ro', 'he']),
  listValue(list, text) {
    const word = comparableWord(text);
    const own = (lists as Readonly<Record<string, Readonly<Record<string, string>>>>)[list] ?? {};
    const other = (lithuanian as Readonly<Record<string, Readonly<Record<string, string>>>>)[list] ?? {};
    const meaning = Object.entries(other).find(([, value]) => comparableWord(value) === word)?.[0];
    return Object.values(own).find((value) => comparableWord(value) === word) ?? (meaning === undefined ? undefined : own[meaning]);
  },
};
const record = createRecordCheck(listValues);
const check = (table: TableKey, values: Values): readonly ModelIssue[] =>
  [...record(table, values), ...checkNumbers(table, values), ...checkAddress(table, values), ...checkDetails(table, values)];
const withFixes = createWithFixes({ words, check });
const issuesOf = (values: Values, table: TableKey = 'Customers'): readonly ModelIssue[] => withFixes(table, values, check(table, values));

const fixOf = (values: Values, code: string, table: TableKey = 'Customers'): object | undefined => issuesOf({ name: 'Alfa', ...values }, table).find((issue) => issue.code === code)?.fix;

test.each([
  [{ country: 'RO', taxId: 'CUI: 18547290' }, 'number-format', { taxId: '18547290' }],
  [{ country: 'IL', taxId: 'ח.פ. 516179157' }, 'number-format', { taxId: '516179157' }],
  [{ country: 'PL', companyNumber: '569734' }, 'number-format', { companyNumber: '000569734' }],
  [{ country: 'RO', taxId: 'J2012000750528' }, 'number-elsewhere', { taxId: null, companyNumber: 'J2012000750528' }],
  [{ country: 'RO', taxId: 'J2012000750528', companyNumber: 'j2012 000 750 528' }, 'number-elsewhere', { taxId: null }],
  [{ country: 'RO', taxId: 'J2012000750528', companyNumber: 'J52/750/2012' }, 'number-elsewhere', undefined],
  [{ country: 'LV', postalCode: 'LV - 1010' }, 'postal-writing', { postalCode: 'LV-1010' }],
  [{ country: 'DE', postalCode: 'D-10115' }, 'postal-format', { postalCode: '10115' }],
  [{ country: 'LV', postalCode: '10100' }, 'postal-format', undefined],
  [{ country: 'Lietuva' }, 'country-unknown', { country: 'LT' }],
  [{ country: 'lv' }, 'country-unknown', { country: 'LV' }],
  [{ country: 'רומניה' }, 'country-unknown', { country: 'RO' }],
  [{ country: 'Atlantis' }, 'country-unknown', undefined],
  // The numbers say that the country is not right.
  [{ country: 'Lietuva', taxId: '18547290', companyNumber: 'J52/750/2012' }, 'country-unknown', undefined],
  [{ status: lithuanian.status.active }, 'value-not-in-list', { status: lists.status.active }],
  [{ status: 'actve' }, 'value-not-in-list', undefined],
  [{ roles: `${lists.partyRole.supplier}; ${lithuanian.partyRole.customer}` }, 'value-not-in-list', { roles: `${lists.partyRole.supplier}; ${lists.partyRole.customer}` }],
  [{ notifySms: 'taip' }, 'value-not-flag', { notifySms: true }],
  [{ validFrom: '31.01.2026' }, 'value-not-date', { validFrom: '2026-01-31' }],
  [{ validFrom: '2026/1/5' }, 'value-not-date', { validFrom: '2026-01-05' }],
  [{ validFrom: '01/02/2026' }, 'value-not-date', undefined],
  [{ validFrom: '2027-01-05', validTo: '31.12.2026' }, 'value-not-date', undefined],
  [{ latitude: '56,951' }, 'value-not-number', { latitude: 56.951 }],
  [{ latitude: '1234567' }, 'value-not-number', undefined],
  [{ email: 'mailto:info@alfa.example' }, 'email-format', { email: 'info@alfa.example' }],
  [{ email: '<info@alfa.example>;' }, 'email-format', { email: 'info@alfa.example' }],
  [{ email: 'info@alfa.example, Dana@alfa.example', otherEmails: 'x@y.example' }, 'email-format', { email: 'info@alfa.example', otherEmails: 'x@y.example; Dana@alfa.example' }],
  [{ email: 'info at alfa.example' }, 'email-format', undefined],
  [{ email: 'Dana <dana@alfa.example>' }, 'email-format', undefined],
  [{ country: 'RO', city: 'București, Sector 3' }, 'sector-writing', { city: 'SECTOR3', county: 'RO-B' }],
  [{ country: 'RO', county: 'Judetul Cluj' }, 'county-writing', { county: 'RO-CJ' }],
  [{ country: 'RO', county: 'Cluj-Napoca' }, 'county-is-city', { county: 'RO-CJ', city: 'Cluj-Napoca' }],
  [{ country: 'RO', activityCode: '119' }, 'activity-format', { activityCode: '0119' }],
  [{ website: 'www.alfa.example' }, 'web-address-short', { website: 'https://www.alfa.example' }],
] as const)('%j, %s: put right by %j', (values, code, fix) => {
  expect(issuesOf({ name: 'Alfa', ...values }).map((issue) => issue.code)).toContain(code);
  expect(fixOf(values, code)).toEqual(fix);
});

test('an account number is put right in its row', () => {
  expect(fixOf({ iban: 'LT12IOOO0111O1OO1000' }, 'number-format', 'BankAccounts')).toEqual({ iban: 'LT121000011101001000' });
  expect(fixOf({ lastName: 'Ozols', email: 'a@b.example; c@d.example' }, 'email-format', 'Contacts')).toBeUndefined();
});

// --- All of them: what is offered puts its finding right, brings no other, and loses nothing ---

const texts: readonly fc.Arbitrary<string>[] = [
  fc.constantFrom('18547290', 'RO18547290', 'CUI: 18547290', '="18547290"', "'18547290", 'J2012000750528', 'J52/750/2012', '1630615123457', '516179157', '39337423', 'ח.פ. 516179157',
    'LT119511515', 'LТ119511515', '110443493', '40003521600', 'LV40003521600', '161175-19997', '4OOO3521600', '569734', '000000000', '1,63E+12', '18547290.0', '18547291', '123', 'x'),
  fc.constantFrom('LV-1010', 'LV1010', '1010', 'PL 00950', 'D-10115', '01103', '010011', '30011', '6701101', 'SW1A  1AA'),
  fc.constantFrom('LT', 'lv', 'Lietuva', 'Latvija', 'România', 'ישראל', 'RO', 'RO', 'RO', 'IL', 'PL', 'DE', 'XX', ''),
  fc.constantFrom('București, Sector 3', 'SECTOR3', 'Sector 3', 'Cluj-Napoca', 'București', 'Rīga ', 'Bucuresti S2', 'Timișoara'),
  fc.constantFrom('Cluj', 'CJ', 'RO-CJ', 'jud. Timiș', 'B', 'București, Sector 2', 'Cluj-Napoca', 'Ilfov', 'Moldova', 'sector 3'),
  fc.constantFrom('info@alfa.example', 'mailto:info@alfa.example', 'a@b.example, c@d.example', ' a@b.example', 'a@b', 'Dana <d@e.example>', 'a @ b.example'),
  fc.constantFrom('www.alfa.example', 'https://alfa.example', 'http:/alfa.example', 'alfa.example/x', 'javascript:x', 'alfa'),
  fc.constantFrom('119', '128', '0119', '62.01', 'CAEN 4520 R3', '6201Z', '4799 R2', 'x'),
  fc.constantFrom('Aktyvus', 'Active', 'actve', 'Klientas; Supplier', 'taip', 'Yes', '31.01.2026', '2026-02-30', '56,95', '12'),
  fc.constantFrom('+371 (0) 67123456', '67123456, 22222222', '+371 67I23456; 29999999', '+371 6712', '0722 123 456 sau 0733 123 456', '03-9876543'),
];
const anyText = fc.oneof(...texts);
const spoilt = fc.tuple(anyText, fc.constantFrom('', '', '', ' ', '\u200f', '\u00a0', "'")).map(([text, sign]) => sign + text);
const [numbers = anyText, postalCodes = anyText, countries = anyText, cities = anyText, counties = anyText, emails = anyText, addresses = anyText, activities = anyText, others = anyText, phones = anyText] = texts;
const textsOfField: Readonly<Record<string, fc.Arbitrary<string>>> = {
  taxId: numbers, vatNumber: numbers, companyNumber: numbers, personalId: numbers, postalCode: postalCodes, country: countries, city: cities, county: counties,
  email: emails, otherEmails: emails, website: addresses, activityCode: activities, status: others, roles: others, notifySms: others, validFrom: others, validTo: others,
  latitude: others, name: anyText, iban: numbers, bic: numbers, phone: phones, otherPhones: phones,
};
const card = fc.tuple(...Object.entries(textsOfField).map(([field, own]) =>
  fc.option(fc.oneof({ weight: 4, arbitrary: own }, { weight: 1, arbitrary: spoilt })).map((value) => [field, value] as const)))
  .map((pairs): Values => Object.fromEntries(pairs));

const signs = (text: string): string => cleanNumber(text).replace(/[^\p{L}\p{N}@.]+/gu, '');
const keysOf = (issues: readonly ModelIssue[]): string[] => issues.map(({ code, where }) => `${code} ${where?.field ?? ''}`).sort();

test('every fix that is offered puts its finding right, brings no new one and can be done twice', () => {
  let fixes = 0;
  const fixed = new Set<string>();
  fc.assert(fc.property(fc.constantFrom('Customers', 'Addresses', 'Contacts', 'BankAccounts' as TableKey), card, (table, values) => {
    const before = issuesOf(values, table);
    for (const issue of before) {
      if (issue.fix === undefined) continue;
      fixes += 1;
      fixed.add(issue.code);
      const after = issuesOf({ ...values, ...issue.fix }, table);
      const left = keysOf(before);
      left.splice(left.indexOf(keysOf([issue])[0] ?? ''), 1);
      for (const key of keysOf(after)) {
        expect(left).toContain(key);
        left.splice(left.indexOf(key), 1);
      }
      // No digit and no letter of a number or an address goes lost: it stands somewhere in the record still.
      if (issue.code === 'number-elsewhere' || issue.code === 'email-format') {
        const kept = Object.values({ ...values, ...issue.fix }).map((value) => signs(String(value ?? ''))).join(' ');
        for (const word of String(issue.where?.value ?? '').replace(/mailto:/g, '').split(/[\s,;<>]+/)) expect(kept).toContain(signs(word));
      }
    }
  }), { numRuns: 2000, seed: 7 });
  expect(fixes).toBeGreaterThan(1600);
  expect([...fixed].sort()).toEqual(expect.arrayContaining([
    'activity-format', 'country-unknown', 'county-is-city', 'county-writing', 'email-format', 'number-elsewhere', 'number-format', 'phone-impossible', 'phone-several', 'postal-format', 'postal-writing',
    'sector-writing', 'value-not-date', 'value-not-flag', 'value-not-in-list', 'value-not-number', 'value-writing', 'web-address-short',
  ]));
});

test('doing all that is offered again and again comes to an end, and then nothing more is offered', () => {
  fc.assert(fc.property(card, (values) => {
    let now = values;
    let round = 0;
    for (;;) {
      const issue = issuesOf(now).find(({ fix }) => fix !== undefined);
      if (issue === undefined) break;
      now = { ...now, ...issue.fix };
      round += 1;
      expect(round).toBeLessThan(40);
    }
  }), { numRuns: 400 });
});

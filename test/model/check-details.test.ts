import type { Values } from '../../src/model/change';
import { checkAddress } from '../../src/model/check-address';
import { checkDetails } from '../../src/model/check-details';
import type { TableKey } from '../../src/model/fields';

const found = (values: Values, table: TableKey = 'Customers'): string[] =>
  [...checkDetails(table, values, 'x-1'), ...checkAddress(table, values, 'x-1')].map(({ severity, code, where, fix }) => {
    expect(where).toMatchObject({ table, id: 'x-1' });
    return `${severity} ${code} ${where?.field} ${where?.value}${fix === undefined ? '' : ` ${JSON.stringify(fix)}`}`;
  });

test('names in capitals only are a note; brands, abbreviations, legal forms and other alphabets are none', () => {
  expect(found({ name: 'ALFA CONSTRUCT SRL', contactName: 'ANDREI POPESCU' })).toEqual(['info name-capitals name ALFA CONSTRUCT SRL', 'info name-capitals contactName ANDREI POPESCU']);
  expect(found({ name: 'ŽALIOJI ŽEMĖ' })).toEqual(['info name-capitals name ŽALIOJI ŽEMĖ']);
  expect(found({ lastName: 'BĒRZIŅŠ', firstName: 'JĀNIS' }, 'Contacts')).toHaveLength(2);
  for (const name of ['IKEA', 'UAB "BMW LT"', 'SC ABC IMPEX SRL', 'TRANSPOREC UAB', 'Alfa SRL', 'אלפא בע"מ', 'DHL', 'AS "LMT"', 'X', '']) expect(found({ name })).toEqual([]);
  expect(found({ lastName: 'Li', firstName: 'Jo' }, 'Contacts')).toEqual([]);
});

test('a web address without https:// is a note with the whole address; files, mail and other links are nobody’s business', () => {
  expect(found({ website: 'www.alfa.example' })).toEqual(['info web-address-short website www.alfa.example {"website":"https://www.alfa.example"}']);
  expect(found({ website: '//alfa.example/x?y=1' })).toEqual(['info web-address-short website //alfa.example/x?y=1 {"website":"https://alfa.example/x?y=1"}']);
  expect(found({ website: 'http:/alfa.example' })).toEqual(['info web-address-short website http:/alfa.example {"website":"http://alfa.example"}']);
  for (const website of ['https://alfa.example', 'HTTP://ALFA.EXAMPLE', 'info@alfa.example', 'C:\\alfa.example', 'mailto:a@b.example', 'alfa', 'facebook: alfa']) expect(found({ website })).toEqual([]);
});

test('a code of activities: four digits in Romania, an existing division where codes begin as NACE’s do', () => {
  expect(found({ country: 'RO', activityCode: '119' })).toEqual(['warning activity-format activityCode 119 {"activityCode":"0119"}']);
  expect(found({ country: 'RO', activityCode: '62' })).toEqual(['warning activity-format activityCode 62']);
  expect(found({ country: 'LV', activityCode: '4010' })).toEqual(['warning activity-format activityCode 4010']);
  expect(found({ country: 'RO', activityCode: 'CAEN 4520 R3' })).toEqual(['warning activity-revision activityCode CAEN 4520 R3']);
  for (const activityCode of ['6201', '62.01', 'CAEN 6201 R2', 'CAEN 4520 R2', '4520', '6210 Rev.3', 'Software', '6201; 6202']) expect(found({ country: 'RO', activityCode })).toEqual([]);
  expect(found({ country: 'IL', activityCode: '4010' })).toEqual([]);
  expect(found({ activityCode: '4010' })).toEqual([]);
});

test('Romanian counties and sectors: what e-Factura does not take is told with what it takes', () => {
  expect(found({ country: 'RO', county: 'Judetul Cluj', city: 'Cluj-Napoca' })).toEqual(['info county-writing county Judetul Cluj {"county":"RO-CJ"}']);
  expect(found({ country: 'RO', city: 'București, Sector 3' })).toEqual(['info sector-writing city București, Sector 3 {"city":"SECTOR3","county":"RO-B"}']);
  expect(found({ country: 'RO', city: 'Sector 3', county: 'RO-B' })).toEqual(['info sector-writing city Sector 3 {"city":"SECTOR3"}']);
  expect(found({ country: 'RO', city: 'București', county: 'București, Sector 3' })).toEqual(['info county-writing county București, Sector 3 {"county":"RO-B","city":"SECTOR3"}']);
  expect(found({ country: 'RO', city: 'Cluj-Napoca', county: 'Cluj-Napoca' })).toEqual(['warning county-is-city county Cluj-Napoca {"county":"RO-CJ"}']);
  expect(found({ country: 'RO', county: 'Moldova' })).toEqual(['warning county-unknown county Moldova']);
  expect(found({ country: 'RO', county: 'jud. Timiș' }, 'Addresses')).toEqual(['info county-writing county jud. Timiș {"county":"RO-TM"}']);
});

test('nothing is put right of a place that contradicts itself, and nothing said of codes, other countries and empty places', () => {
  expect(found({ country: 'RO', county: 'Cluj-Napoca', city: 'Florești' })).toEqual(['warning county-is-city county Cluj-Napoca']);
  expect(found({ country: 'RO', city: 'București, Sector 3', county: 'CJ' })).toEqual(['warning county-not-of-sector county CJ']);
  expect(found({ country: 'RO', city: 'SECTOR3', county: 'RO-MM' })).toEqual(['warning county-not-of-sector county RO-MM']);
  expect(found({ country: 'RO', city: 'SECTOR3', county: 'B' })).toEqual([]);
  expect(found({ country: 'RO', city: 'SECTOR3' })).toEqual([]);
  expect(found({ country: 'RO', city: 'SECTOR2', county: 'București, Sector 3' })).toEqual(['info county-writing county București, Sector 3']);
  for (const values of [{ county: 'RO-CJ' }, { county: 'CJ', city: 'Cluj-Napoca' }, { county: 'B', city: 'București' }, { county: 'RO-B', city: 'SECTOR4' }, { city: '1 Decembrie' }, {}]) {
    expect(found({ country: 'RO', ...values })).toEqual([]);
  }
  expect(found({ country: 'MD', county: 'Moldova', city: 'Sector 3' })).toEqual([]);
  expect(found({ county: 'Moldova' })).toEqual([]);
});

test('a telephone number that nobody can call is a warning, several in one cell a note; the others go where further numbers are', () => {
  expect(found({ country: 'LV', phone: '+371 671234567890', mobile: '+371 (0) 67123456' })).toEqual([
    'warning phone-impossible phone +371 671234567890', 'warning phone-impossible mobile +371 (0) 67123456 {"mobile":"+371 67 123 456"}',
  ]);
  expect(found({ country: 'LV', phone: '67123456, 22222222', otherPhones: '29999999' })).toEqual([
    'info phone-several phone 67123456, 22222222 {"phone":"67123456","otherPhones":"29999999; 22222222"}',
  ]);
  expect(found({ country: 'LV', otherPhones: '29999999; 67123456, 22222222; +371 67I23456' })).toEqual([
    'info phone-several otherPhones 67123456, 22222222 {"otherPhones":"29999999; 67123456; 22222222; +371 67I23456"}',
    'warning phone-impossible otherPhones +371 67I23456 {"otherPhones":"29999999; 67123456, 22222222; +371 67 123 456"}',
  ]);
  expect(found({ phone: '67123456', mobile: '+371 6712' }, 'Contacts')).toEqual(['warning phone-impossible mobile +371 6712']);
  expect(found({ country: 'RO', phone: '021 234 5678 int. 12', fax: '0212345678', mobile: '0722 123 456' })).toEqual([]);
});

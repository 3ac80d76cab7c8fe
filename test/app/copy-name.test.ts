/** Names of copies that programs make beside a file, and plain names, which are none. */
import fc from 'fast-check';
import { copyName } from '../../src/app/copy-name';

const original = 'Customers.xlsx';

test.each([
  ['Customers-DESKTOP-4F7QK2A.xlsx', { by: 'OneDrive', of: 'DESKTOP-4F7QK2A' }],
  ['Customers-LAPTOP-9AB12CD3-2.xlsx', { by: 'OneDrive', of: 'LAPTOP-9AB12CD3' }],
  ['Customers-RASA-PC.xlsx', { by: 'OneDrive', of: 'RASA-PC' }],
  ["Customers (Rasa Petrauskaitė's conflicted copy 2026-11-24).xlsx", { by: 'Dropbox', of: 'Rasa Petrauskaitė' }],
  ["Customers (Ilze's conflicted copy).xlsx", { by: 'Dropbox', of: 'Ilze' }],
  ['Customers (conflicted copy).xlsx', { by: 'Dropbox' }],
  ['Customers (In Konflikt stehende Kopie von Dana 2026-11-24).xlsx', { by: 'Dropbox', of: 'Dana' }],
  ['Customers (Danas in Konflikt stehende Kopie 2026-11-24).xlsx', { by: 'Dropbox', of: 'Dana' }],
  ['Customers (Copie en conflit de Dana 2026-11-24).xlsx', { by: 'Dropbox', of: 'Dana' }],
  ['Customers (PC 上の問題のあるコピー 2026-11-24).xlsx', { by: 'Dropbox', of: 'PC' }],
  ['Customers (conflicted copy 2026-11-24 103045).xlsx', { by: 'Nextcloud' }],
  ['Customers (conflicted copy Rasa 2026-11-24 103045).xlsx', { by: 'Nextcloud', of: 'Rasa' }],
  ['Customers_conflict-20261124-103045.xlsx', { by: 'Nextcloud' }],
  ['Customers.sync-conflict-20261124-103045-7ABCDEF.xlsx', { by: 'Syncthing', of: '7ABCDEF' }],
  ['Copy of Customers.xlsx', { by: 'Google Drive' }],
  ['עותק של Customers.xlsx', { by: 'Google Drive' }],
  ['Customers - Copy.xlsx', {}],
  ['Customers – Kopija (2).xlsx', {}],
  ['Customers - עותק.xlsx', {}],
  ['Customers (1).xlsx', {}],
])('%s', (file, told) => {
  expect(copyName(file)).toEqual({ original, ...told });
});

test.each([original, 'Customers 2026-11.xlsx', 'Register-FINAL.xlsx', 'Clients (Riga).xlsx', 'Copying machines.xlsx', 'Customers (2026).xlsx', 'A-B.xlsx', '(1).xlsx', '.xlsx', ''])('%j is a name like any other', (file) => {
  expect(copyName(file)).toBeUndefined();
});

test('whatever a file is called, a hint names an original that is shorter', () => {
  const part = fc.constantFrom(' (1)', ' - Copy', 'Copy of ', '.sync-conflict-20261124-103045', "(x's conflicted copy)", '-DESKTOP-4F7QK2A', '(', ')', '-', ' ', '.xlsx', 'a');
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(part).map((parts) => parts.join(''))), (file) => {
    const told = copyName(file);
    return told === undefined || (told.original !== '' && told.original.length < file.length);
  }), { numRuns: 2000 });
});

test('a plain word stays a plain word', () => {
  fc.assert(fc.property(fc.stringMatching(/^[A-Za-z]{1,20}( [A-Za-z]{1,20}){0,2}\.xlsx$/).filter((name) => !/^cop(y of|ia de|ie a|ie de)|^kopi/i.test(name)), (name) => copyName(name) === undefined));
});

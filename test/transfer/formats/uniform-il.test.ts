/** Israel's uniform file: accounts of other programs in, our customers out and back. */
import fc from 'fast-check';
import type { Values } from '../../../src/model/change';
import { fileBytes } from '../../../src/transfer/formats/uniform-il/hebrew-letters';
import { readUniform } from '../../../src/transfer/formats/uniform-il/read-uniform';
import { a000, a100, b110, recordCount, widthOf, z900 } from '../../../src/transfer/formats/uniform-il/uniform-records';
import type { UniformWriting } from '../../../src/transfer/formats/uniform-il/write-uniform';
import type { OutgoingCard } from '../../../src/transfer/source';
import { nastyText } from './nasty-text';
import { writeUniform } from '../../support/written-cards';

const settings: UniformWriting = {
  company: { taxId: '514567890', name: 'משרד רו"ח', city: 'חיפה' }, from: '2026-01-01', to: '2026-12-31', madeOn: '2026-11-23', madeAt: '10:30', primaryId: '123456789012345', softwareVersion: '0.1.0',
};
const out = (values: Values, id = 'kc-0123456789ab-c'): OutgoingCard => ({ id, values, rows: [] });

/** A line as the directive describes it, put together by hand. */
function account(values: { key: string; name: string; sorting?: string; sortingName?: string; street?: string; taxId?: string; opening?: string }): string {
  return [
    'B110', '000000002', '514567890', values.key.padEnd(15), values.name.padEnd(50), (values.sorting ?? '10').padEnd(15), (values.sortingName ?? 'לקוחות').padEnd(30),
    (values.street ?? '').padEnd(50), '5'.padEnd(10), 'חיפה'.padEnd(30), '3303124'.padEnd(8), 'ישראל'.padEnd(30), 'IL', ''.padEnd(15),
    values.opening ?? '+00000000000000', '+00000000000000', '+00000000000000', '0000', values.taxId ?? '000000000', '0'.padEnd(7), '+00000000000000', '   ', ''.padEnd(16),
  ].join('');
}
const opening = 'A100000000001514567890000000000000007&OF1.31&' + ' '.repeat(50);
const closing = (records: number): string => `Z900${String(records).padStart(9, '0')}514567890000000000000007&OF1.31&${String(records).padStart(15, '0')}${' '.repeat(50)}`;
const file = (...accounts: string[]): string => [opening, ...accounts, closing(accounts.length + 2), ''].join('\r\n');

test('records have the widths of the directive', () => {
  expect([a000, recordCount, a100, b110, z900].map(widthOf)).toEqual([466, 19, 95, 376, 110]);
  expect(account({ key: '1', name: 'א' })).toHaveLength(376);
});

test('a customer account: code, name, address, dealer number with its zeros, balance in an own field', () => {
  const { cards, issues, sortings } = readUniform(file(account({ key: '0071', name: 'אלפא בע"מ', street: 'הרצל', taxId: '012345674', opening: '-00000000012345' })));
  expect(issues).toEqual([]);
  expect(cards).toEqual([{
    line: 2, rows: [],
    values: {
      'code': '0071', 'name': 'אלפא בע"מ', 'roles': 'customer', 'taxId': '012345674', 'street': 'הרצל', 'houseNumber': '5', 'city': 'חיפה', 'postalCode': '3303124', 'country': 'IL',
      'x:קוד מאזן בוחן': '10', 'x:תיאור קוד מאזן בוחן': 'לקוחות', 'x:יתרת החשבון בתחילת החתך': -123.45, 'x:קוד מטבע יתרת פתיחה במט"ח': undefined,
    },
  }].map((card) => ({ ...card, values: Object.fromEntries(Object.entries(card.values).filter(([, value]) => value !== undefined)) })));
  expect(sortings).toEqual([{ code: '10', name: 'לקוחות', accounts: 1, taken: 1 }]);
});

test('exclamation marks fill what is empty', () => {
  const { cards, issues } = readUniform(file(account({ key: '1', name: 'אלפא' }).replace('הרצל', '').replace(`5${' '.repeat(9)}חיפה`, `${'!'.repeat(10)}חיפה`)));
  expect(issues).toEqual([]);
  expect(cards[0]?.values).not.toHaveProperty('houseNumber');
});

test('accounts that are nobody stay out by their sorting and are counted; a person may choose otherwise', () => {
  const bank = account({ key: '5', name: 'בנק לאומי', sorting: '50', sortingName: 'בנקים' });
  const text = file(bank, account({ key: '6', name: 'ספק א', sorting: '60', sortingName: 'ספקים' }), `C100${'0'.repeat(50)}`);
  const read = readUniform(text);
  expect(read.cards.map(({ values }) => [values['name'], values['roles']])).toEqual([['ספק א', 'supplier']]);
  expect(read.issues.map(({ code, facts }) => [code, facts])).toEqual([
    ['format-part-left-out', { part: '50 בנקים', times: 1 }], ['format-part-left-out', { part: 'C100', times: 1 }],
  ]);
  expect(readUniform(text, { sortings: ['50'] }).cards.map(({ values }) => values['name'])).toEqual(['בנק לאומי']);
});

test('lines that lost their spaces, are torn or count wrong; letters of DOS', () => {
  const whole = account({ key: '1', name: 'אלפא', taxId: 'x23456789' });
  const { cards, issues } = readUniform([opening, whole.slice(0, 150).trimEnd(), whole, whole.slice(0, 30), `${whole}1234`, closing(9)].join('\n'));
  expect(cards.map(({ line, values }) => [line, values['name']])).toEqual([[2, 'אלפא'], [3, 'אלפא'], [5, 'אלפא']]);
  expect(issues.map(({ code, where }) => [code, where?.line])).toEqual([
    ['format-doubtful', 3], ['format-record-length', 4], ['format-record-length', 5], ['format-doubtful', 5], ['format-record-count', 6],
  ]);
  expect(readUniform([opening, whole].join('\n')).issues.map(({ code }) => code)).toContain('format-broken');
  const { ini } = writeUniform([], settings);
  const dos = ini.slice(0, 395) + ini.slice(395).replace('1', '2');
  expect(readUniform(file(account({ key: '1', name: 'xxx' })), { ini: dos }).issues[0]).toMatchObject({ code: 'format-charset', facts: { charset: 'CP862' } });
});

test('what is no such file, and noise in one, is told and never thrown at', () => {
  expect(readUniform('code,name\n1,A').issues).toEqual([{ severity: 'error', code: 'format-other', facts: { format: 'BKMVDATA' } }]);
  const whole = file(account({ key: '1', name: 'אלפא' }));
  fc.assert(fc.property(fc.string({ maxLength: 40 }), fc.nat(whole.length), (noise, at) => {
    readUniform(whole.slice(0, at) + noise + whole.slice(at), { ini: noise });
    readUniform(`B110${noise}`);
  }));
});

test('the files: counted records, the firm, the folder, bytes of ISO-8859-8', () => {
  const { ini, data, folder, encoding } = writeUniform([out({ name: 'אלפא', code: '1' }), out({ name: 'Beta', code: '2' })], settings);
  expect([folder, encoding]).toEqual(['OPENFRMT\\51456789.26\\11231030', 'iso-8859-8-i']);
  expect(ini.split('\r\n').map((line) => line.length)).toEqual([466, 19, 0]);
  expect(ini.slice(0, 60)).toBe(`A000${' '.repeat(5)}000000000000004514567890123456789012345&OF1.31&0000`);
  expect(ini.split('\r\n')[1]).toBe('B110000000000000002');
  const lines = data.split('\r\n');
  expect(lines.map((line) => [line.slice(0, 13), line.length])).toEqual([
    ['A100000000001', 95], ['B110000000002', 376], ['B110000000003', 376], ['Z900000000004', 110], ['', 0],
  ]);
  expect([...fileBytes('את"A\r\n')]).toEqual([0xe0, 0xfa, 0x22, 0x41, 0x0d, 0x0a]);
  expect(new TextDecoder('iso-8859-8-i').decode(fileBytes(data))).toBe(data);
  expect(new TextDecoder('windows-1255').decode(fileBytes(data))).toBe(data);
});

test('what does not fit is named: names too long, letters, codes that are two times there or too long, foreign numbers', () => {
  const { data, issues } = writeUniform([
    out({ name: 'ש'.repeat(60), code: '1', taxId: 'RO123', email: 'a@b.c' }, 'kc-000000000001-0'),
    out({ name: 'Łódź 😀', code: '1' }, 'kc-000000000002-0'),
    out({ name: 'אלפא בע״מ', code: '1'.repeat(20) }, 'kc-000000000003-0'),
    out({ code: '4' }, 'kc-000000000004-0'),
    out({ name: 'X' }, 'kc-000000000005-0'),
  ], settings);
  expect(readUniform(data).cards.map(({ values }) => [values['code'], values['name']])).toEqual([
    ['1', 'ש'.repeat(50)], ['0000000000020', 'Lodz'], ['0000000000030', 'אלפא בע"מ'], ['0000000000050', 'X'],
  ]);
  expect(issues.map(({ code, where }) => [code, where?.id?.slice(-3, -2), where?.field])).toEqual([
    ['format-cut', '1', 'name'], ['format-form', '1', 'taxId'], ['format-letters', '2', 'name'], ['format-code-twice', '2', 'code'],
    ['format-cut', '3', 'code'], ['format-form', '3', 'code'], ['format-missing', '4', 'name'], ['format-missing', '5', 'code'],
    ['format-no-place', undefined, 'email'],
  ]);
});

test('a number of another country is no dealer’s number: it is not written and told, and zeros that another program put before it go', () => {
  const { data, issues } = writeUniform([out({ name: 'SC Exemplu SRL', code: '1', taxId: '27670355', country: 'RO' })], settings);
  expect(issues.map(({ code, where }) => [code, where?.field])).toContainEqual(['format-form', 'taxId']);
  expect(readUniform(data, { sortings: ['1'] }).cards[0]?.values).not.toHaveProperty('taxId');
  const [theirs] = readUniform(file(account({ key: '1', name: 'SC Exemplu SRL', taxId: '027670355' }).replace('ישראל'.padEnd(30).concat('IL'), 'רומניה'.padEnd(30).concat('RO')))).cards;
  expect([theirs?.values['country'], theirs?.values['taxId']]).toEqual(['RO', '27670355']);
});

test('read(write(x)) is x, or what is not is told', () => {
  const short = fc.oneof(nastyText, fc.constantFrom('רחוב הרצל', 'A-1', '007', '=1+1', 'a"b'));
  const optional = fc.option(short, { nil: undefined });
  const card = fc.record({
    'name': short, 'code': fc.constantFrom('1', '0007', 'K/9'), 'street': optional, 'houseNumber': optional, 'city': optional, 'postalCode': fc.constantFrom('0330312', undefined),
    'country': fc.constantFrom('IL', 'LT', undefined), 'taxId': fc.constantFrom('012345674', undefined), 'x:חשבון מרכז': fc.constantFrom('9', undefined),
    'x:סה"כ חובה': fc.option(fc.integer({ min: -1e10, max: 1e10 }).filter((cents) => cents !== 0).map((cents) => cents / 100), { nil: undefined }),
  });
  fc.assert(fc.property(card, (fields) => {
    const values = Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))) as Values;
    const { data, issues } = writeUniform([out(values)], settings);
    const told = new Set(issues.map(({ where }) => where?.field));
    const [back] = readUniform(data, { sortings: ['1'] }).cards;
    if (back === undefined) expect(told).toContain('name');
    else for (const [field, value] of Object.entries(values)) if (!told.has(field)) expect([field, back.values[field]]).toEqual([field, value]);
  }), { numRuns: 300 });
});

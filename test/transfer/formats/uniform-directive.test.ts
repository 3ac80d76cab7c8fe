/**
 * The uniform file as the tax authority reads it: columns of each record as the directive's tables have them (רשות המסים, הוראות
 * להפקת קבצים במבנה אחיד, 1.31, chapters 2.2 to 2.5, 3.1, 3.2, 4.1, 4.2, 4.7, note 2), read off the bytes by themselves.
 */
import fc from 'fast-check';
import { fileBytes } from '../../../src/transfer/formats/uniform-il/hebrew-letters';
import type { UniformWriting } from '../../../src/transfer/formats/uniform-il/write-uniform';
import type { OutgoingCard } from '../../../src/transfer/source';
import { nastyText } from '../../support/nasty-text';
import { writeUniform } from '../../support/written-cards';

/** Field number, its first and last column, N for digits alone, X for text, S for a sign, digits and two decimals. */
type Column = readonly [field: number, from: number, to: number, kind: 'N' | 'X' | 'S', value?: string];

const a000: readonly Column[] = [
  [1000, 1, 4, 'X', 'A000'], [1001, 5, 9, 'X', ''], [1002, 10, 24, 'N'], [1003, 25, 33, 'N'], [1004, 34, 48, 'N'], [1005, 49, 56, 'X', '&OF1.31&'], [1006, 57, 64, 'N'],
  [1007, 65, 84, 'X'], [1008, 85, 104, 'X'], [1009, 105, 113, 'N'], [1010, 114, 133, 'X'], [1011, 134, 134, 'N'], [1012, 135, 184, 'X'], [1013, 185, 185, 'N'], [1014, 186, 186, 'N'],
  [1015, 187, 195, 'N'], [1016, 196, 204, 'N'], [1017, 205, 214, 'X', ''], [1018, 215, 264, 'X'], [1019, 265, 314, 'X'], [1020, 315, 324, 'X'], [1021, 325, 354, 'X'], [1022, 355, 362, 'X'],
  [1023, 363, 366, 'N'], [1024, 367, 374, 'N'], [1025, 375, 382, 'N'], [1026, 383, 390, 'N'], [1027, 391, 394, 'N'], [1028, 395, 395, 'N'], [1029, 396, 396, 'N'], [1030, 397, 416, 'X'],
  [1032, 417, 419, 'X'], [1034, 420, 420, 'N'], [1035, 421, 466, 'X', ''],
];
const summary: readonly Column[] = [[1050, 1, 4, 'X'], [1051, 5, 19, 'N']];
const a100: readonly Column[] = [[1100, 1, 4, 'X', 'A100'], [1101, 5, 13, 'N'], [1102, 14, 22, 'N'], [1103, 23, 37, 'N'], [1104, 38, 45, 'X', '&OF1.31&'], [1105, 46, 95, 'X', '']];
const z900: readonly Column[] = [
  [1150, 1, 4, 'X', 'Z900'], [1151, 5, 13, 'N'], [1152, 14, 22, 'N'], [1153, 23, 37, 'N'], [1154, 38, 45, 'X', '&OF1.31&'], [1155, 46, 60, 'N'], [1156, 61, 110, 'X', ''],
];
const b110: readonly Column[] = [
  [1400, 1, 4, 'X', 'B110'], [1401, 5, 13, 'N'], [1402, 14, 22, 'N'], [1403, 23, 37, 'X'], [1404, 38, 87, 'X'], [1405, 88, 102, 'X'], [1406, 103, 132, 'X'], [1407, 133, 182, 'X'],
  [1408, 183, 192, 'X'], [1409, 193, 222, 'X'], [1410, 223, 230, 'X'], [1411, 231, 260, 'X'], [1412, 261, 262, 'X'], [1413, 263, 277, 'X'], [1414, 278, 292, 'S'], [1415, 293, 307, 'S'],
  [1416, 308, 322, 'S'], [1417, 323, 326, 'N'], [1419, 327, 335, 'N'], [1421, 336, 342, 'X'], [1422, 343, 357, 'S'], [1423, 358, 360, 'X'], [1424, 361, 376, 'X', ''],
];

/** Lines end with 13 and 10, the last one too; letters are those of ISO-8859-8. */
function linesOf(text: string): string[] {
  const bytes = fileBytes(text);
  const lines: string[] = [];
  let line = '';
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 13 && bytes[at + 1] === 10) {
      lines.push(line);
      line = '';
      at += 1;
    } else if ((byte >= 32 && byte < 127) || (byte >= 0xe0 && byte <= 0xfa)) line += byte < 127 ? String.fromCharCode(byte) : String.fromCharCode(byte - 0xe0 + 0x5d0);
    else throw new Error(`Byte ${byte} in line ${lines.length + 1}`);
  }
  if (line !== '') throw new Error('The last line has no end');
  return lines;
}

/** By field number; text loses the spaces behind it. Whatever is not as the directive wants it is thrown. */
function fieldsOf(line: string, columns: readonly Column[]): Record<number, string> {
  const last = columns.at(-1)?.[2] ?? 0;
  if (line.length !== last) throw new Error(`${line.slice(0, 4)} has ${line.length} characters instead of ${last}`);
  return Object.fromEntries(columns.map(([field, from, to, kind, value]) => {
    const text = line.slice(from - 1, to);
    const form = kind === 'N' ? /^\d+$/ : kind === 'S' ? /^[+-]\d{14}$/ : /^(?! +\S).*$/;
    if (!form.test(text)) throw new Error(`${field}: ${text}`);
    if (value !== undefined && text.trimEnd() !== value) throw new Error(`${field}: ${text}`);
    return [field, kind === 'X' ? text.trimEnd() : text];
  }));
}

const settings: UniformWriting = {
  company: { taxId: '002233445', name: 'משרד רו"ח', street: 'הרצל', houseNumber: '5', city: 'חיפה', postalCode: '3303124' },
  from: '2008-01-01', to: '2008-09-11', madeOn: '2008-09-11', madeAt: '10:25', primaryId: '048151623426910', softwareVersion: '1',
};

function read(cards: readonly OutgoingCard[], given: UniformWriting = settings): { header: Record<number, string>; accounts: Record<number, string>[] } {
  const { ini, data } = writeUniform(cards, given);
  const [first = '', ...counts] = linesOf(ini);
  const header = fieldsOf(first, a000);
  const [opening = '', ...rest] = linesOf(data);
  const closing = fieldsOf(rest.at(-1) ?? '', z900);
  const begin = fieldsOf(opening, a100);
  const accounts = rest.slice(0, -1).map((line) => fieldsOf(line, b110));
  // Note 2: one number in both files. 1002 says the same as 1155, and the records of a kind are counted.
  expect(new Set([header[1004], begin[1103], closing[1153]])).toEqual(new Set([given.primaryId]));
  expect([Number(header[1002]), Number(closing[1155])]).toEqual([rest.length + 1, rest.length + 1]);
  expect(counts.map((line) => fieldsOf(line, summary))).toEqual([{ 1050: 'B110', 1051: String(accounts.length).padStart(15, '0') }]);
  expect([begin[1101], ...accounts.map((account) => account[1401]), closing[1151]].map(Number)).toEqual(rest.map((_, at) => at + 1).concat(rest.length + 1));
  expect(new Set([header[1003], begin[1102], closing[1152], ...accounts.map((account) => account[1402])]).size).toBe(1);
  // 1403: no two accounts have one key.
  expect(new Set(accounts.map((account) => account[1403])).size).toBe(accounts.length);
  for (const account of accounts) for (const field of [1403, 1404, 1405, 1406]) expect([field, account[field]]).not.toEqual([field, '']);
  return { header, accounts };
}

const card = (values: OutgoingCard['values'], id = 'kc-0123456789ab-c'): OutgoingCard => ({ id, values, rows: [] });

test('the directive’s own example of a path, and every column of INI.TXT', () => {
  const { header } = read([]);
  expect(header).toMatchObject({
    1003: '002233445', 1006: '00000000', 1007: 'Kartoteka', 1009: '000000000', 1011: '2', 1012: 'OPENFRMT\\00223344.08\\09111025', 1013: '0', 1014: '0',
    1018: 'משרד רו"ח', 1019: 'הרצל', 1020: '5', 1021: 'חיפה', 1022: '3303124', 1024: '20080101', 1025: '20080911', 1026: '20080911', 1027: '1025', 1028: '0', 1029: '1', 1032: 'ILS', 1034: '0',
  });
  // A number whose zeros were lost is the same dealer.
  expect(read([], { ...settings, company: { taxId: '2233445', name: 'X' } }).header).toMatchObject({ 1003: '002233445', 1012: 'OPENFRMT\\00223344.08\\09111025' });
});

test('every column of an account', () => {
  const { accounts } = read([
    card({ 'code': '0071', 'name': 'אלפא בע"מ', 'taxId': '12345674', 'street': 'הרצל', 'houseNumber': '5', 'city': 'חיפה', 'postalCode': '3303124', 'country': 'IL', 'x:יתרת החשבון בתחילת החתך': -123.45, 'x:סה"כ חובה': 1245, 'x:חשבון מרכז': '12' }),
    card({ code: 'S1', name: 'Supplier', roles: 'supplier' }, 'kc-000000000002-0'),
  ], { ...settings, countryName: () => 'ישראל', isSupplier: ({ values }) => values['roles'] === 'supplier' });
  expect(accounts[0]).toMatchObject({
    1403: '0071', 1404: 'אלפא בע"מ', 1405: '1', 1406: 'לקוחות', 1407: 'הרצל', 1408: '5', 1409: 'חיפה', 1410: '3303124', 1411: 'ישראל', 1412: 'IL', 1413: '12',
    1414: '-00000000012345', 1415: '+00000000124500', 1416: '+00000000000000', 1417: '0000', 1419: '012345674', 1421: '', 1422: '+00000000000000', 1423: '',
  });
  expect(accounts[1]).toMatchObject({ 1405: '2', 1406: 'ספקים', 1419: '000000000' });
});

test('what of the firm itself does not fit is told, and codes that are there twice', () => {
  const { issues } = writeUniform([
    card({ code: '7', name: 'A' }, 'kc-000000000001-0'), card({ code: '7', name: 'B' }, 'kc-000000000002-0'), card({ code: '0000000000040', name: 'C' }, 'kc-000000000003-0'), card({ name: 'D' }, 'kc-000000000004-0'),
  ], { ...settings, company: { taxId: 'RO18547290', name: 'Łódź Строй', street: 'x'.repeat(60) } });
  expect(issues.map(({ code, facts, where }) => [code, where?.field, facts['format'], facts['instead']])).toEqual([
    ['format-form', 'taxId', 'INI', undefined], ['format-letters', 'name', 'INI', undefined], ['format-cut', 'street', 'INI', undefined],
    ['format-code-twice', 'code', 'BKMVDATA', '0000000000020'], ['format-missing', 'code', 'BKMVDATA', undefined],
  ]);
});

test('whatever cards hold, the files are as the directive wants them, and what they do not hold is told', () => {
  const strange = fc.oneof(nastyText, fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('\u0000', '\u0085', 'אבג'.repeat(40), 'Иван', 'Łukasz', '😀', ' ', '״', '-', '!!!'));
  const maybe = fc.option(strange, { nil: undefined });
  const values = fc.record({
    name: strange, code: fc.oneof(maybe, fc.constantFrom('1', '2', '0000000000000', '0000000000010')), taxId: fc.oneof(maybe, fc.constant('012345674')), country: fc.oneof(maybe, fc.constant('IL')),
    street: maybe, houseNumber: maybe, city: maybe, postalCode: maybe, email: maybe, companyNumber: maybe,
  }).map((all) => Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)));
  fc.assert(fc.property(fc.array(values, { maxLength: 5 }), strange, (all, name) => {
    const cards = all.map((own, at) => card(own, `kc-00000000000${at}-0`));
    const given = { ...settings, company: { taxId: '514567890', name } };
    const { accounts } = read(cards, given);
    const { issues } = writeUniform(cards, given);
    const left = new Set(issues.flatMap(({ severity, where }) => (severity === 'error' && where?.id !== undefined ? [where.id] : [])));
    expect(accounts.length + left.size).toBe(cards.length);
    const spoken = new Set(issues.flatMap(({ where }) => [`${where?.id ?? ''} ${where?.field ?? ''}`]));
    const places: Readonly<Record<string, number>> = { name: 1404, code: 1403, street: 1407, houseNumber: 1408, city: 1409, postalCode: 1410 };
    for (const [at, { id, values: own }] of cards.filter(({ id: one }) => !left.has(one)).entries()) {
      for (const [field, value] of Object.entries(own)) {
        if (spoken.has(`${id} ${field}`) || spoken.has(` ${field}`) || String(value).trim() === '') continue;
        const plain = String(value).trim().replace(/[״“”„]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-').replace(/\u00a0/g, ' ');
        if (field in places) expect([field, accounts[at]?.[places[field] ?? 0]]).toEqual([field, plain]);
      }
    }
  }), { numRuns: 150 });
});

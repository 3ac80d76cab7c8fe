import fc from 'fast-check';
import { must } from '../../support/must';
import { applyMapping } from '../../../src/transfer/mapping/apply-mapping';
import { tableOfSheet, type ColumnUse, type ImportMapping, type MappedTable } from '../../../src/transfer/mapping/import-mapping';
import { appliedTo, columnOf, fileOf, taken, words } from './mapping-hands';

const take = (field: string, given: object = {}): ColumnUse => ({ do: 'take', to: { table: 'Customers', field }, ...given });
const inRow = (table: 'Contacts' | 'Addresses' | 'BankAccounts', row: string, field: string): ColumnUse => ({ do: 'take', to: { table, row, field } });

function mappingOf(uses: Readonly<Record<string, readonly ColumnUse[]>>, rest: Partial<ImportMapping> = {}): ImportMapping {
  return { columns: Object.entries(uses).map(([header, given], column) => ({ column, header, uses: given })), rows: [], ...rest };
}

test('rows with their lines, fields and rows of other tables', () => {
  const table = fileOf('n,first,last,mail,iban,bank\nAlfa,Ion,Pop,ion@a.ro,RO49AAAA1B31007593840000,BCR\n,,,,,\nBeta,,,,,');
  const mapping = mappingOf({
    n: [take('name')], first: [inRow('Contacts', 'c', 'firstName')], last: [inRow('Contacts', 'c', 'lastName')], mail: [inRow('Contacts', 'c', 'email')],
    iban: [inRow('BankAccounts', 'b', 'iban')], bank: [inRow('BankAccounts', 'b', 'bank')],
  });
  expect(appliedTo(table, mapping)).toEqual({
    cards: [
      {
        line: 2, values: { name: 'Alfa' },
        rows: [
          { table: 'Contacts', values: { firstName: 'Ion', lastName: 'Pop', email: 'ion@a.ro' } },
          { table: 'BankAccounts', values: { iban: 'RO49AAAA1B31007593840000', bank: 'BCR' } },
        ],
      },
      { line: 4, values: { name: 'Beta' }, rows: [] },
    ],
    issues: [],
  });
});

test('a mailbox of nobody in particular is the customer’s own', () => {
  const mapping = mappingOf({ n: [take('name')], last: [inRow('Contacts', 'c', 'lastName')], mail: [inRow('Contacts', 'c', 'email')] });
  expect(appliedTo(fileOf('n,last,mail\nAlfa,,office@a.ro\nBeta,Pop,pop@b.ro\nGama,,'), mapping).cards.map(({ rows }) => rows.map(({ values }) => values))).toEqual([
    [{ lastName: 'Alfa', email: 'office@a.ro' }], [{ lastName: 'Pop', email: 'pop@b.ro' }], [],
  ]);
});

test('further e-mail addresses and telephones find a place, and a second value of a field is not dropped unsaid', () => {
  const table = fileOf('a,b,c,d\nx@a.ro; y@a.ro,z@a.ro,Cluj,Iasi');
  const { cards, issues } = appliedTo(table, mappingOf({ a: [take('email')], b: [take('email')], c: [take('city')], d: [take('city')] }));
  expect(must(cards[0]).values).toEqual({ email: 'x@a.ro', otherEmails: 'y@a.ro; z@a.ro', city: 'Cluj' });
  expect(issues).toEqual([{
    severity: 'warning', code: 'import-value-not-taken', facts: { column: 'd', target: 'city', taken: 'Cluj' }, where: { line: 2, table: 'Customers', field: 'city', value: 'Iasi' },
  }]);
});

test('what is said of an account without its number makes no row, and is told', () => {
  const mapping = mappingOf({ n: [take('name')], iban: [inRow('BankAccounts', 'b', 'iban')], bank: [inRow('BankAccounts', 'b', 'bank')], cur: [inRow('BankAccounts', 'b', 'currency')], whole: [{ do: 'split', recipe: 'account', to: { table: 'BankAccounts', row: 'c' } }] });
  const { cards, issues } = appliedTo(fileOf('n,iban,bank,cur,whole\nAlfa,,BCR,RON,\nBeta,RO49AAAA1B31007593840000,BCR,,Swedbank\nGama,,,EUR,'), mapping);
  expect(cards.map(({ rows }) => rows.map(({ values }) => values))).toEqual([[], [{ iban: 'RO49AAAA1B31007593840000', bank: 'BCR' }], []]);
  expect(issues.map(({ severity, code, facts, where }) => [severity, code, facts, where?.line, where?.value])).toEqual([
    ['warning', 'import-value-without-account', { column: 'bank', target: 'BankAccounts.bank' }, 2, 'BCR'], ['warning', 'import-value-without-account', { column: 'whole', target: 'BankAccounts.bank' }, 3, 'Swedbank'],
    ['warning', 'import-value-without-account', { column: 'cur', target: 'BankAccounts.currency' }, 4, 'EUR'],
  ]);
});

test('columns are joined, by rank where the first say nothing', () => {
  const mapping = mappingOf({
    firm: [take('name', { join: 'words', rank: 0 })], last: [take('name', { join: 'words', rank: 1, order: 2 }), inRow('Contacts', 'c', 'lastName')],
    first: [take('name', { join: 'words', rank: 1, order: 1 }), inRow('Contacts', 'c', 'firstName')], l1: [take('street', { join: 'commas' })], l2: [take('street', { join: 'commas' })],
  });
  const { cards, issues } = appliedTo(fileOf('firm,last,first,l1,l2\nAlfa,Pop,Ion,Str. 1,ap. 2\n,Pop,Ana,,ap. 3'), mapping);
  expect(cards.map(({ values, rows }) => [values, rows.length])).toEqual([[{ name: 'Alfa', street: 'Str. 1, ap. 2' }, 1], [{ name: 'Ana Pop', street: 'ap. 3' }, 0]]);
  expect(issues).toEqual([]);
});

test('what taking apart could not tell stays, and is told', () => {
  const mapping = mappingOf({ a: [{ do: 'split', recipe: 'address', to: { table: 'Customers' } }], city: [take('city')], p: [{ do: 'split', recipe: 'phones', to: { table: 'Customers' } }] });
  const { cards, issues } = appliedTo(fileOf('a,city,p\n"Str. Lungă 7, Arad",Cluj,tel 0722 123 456; ask Anna\nbehind the mill,,'), mapping);
  expect(cards.map(({ values }) => values)).toEqual([
    { city: 'Cluj', street: 'Str. Lungă', houseNumber: '7', addressExtra: 'Arad', phone: '0722 123 456', note: 'ask Anna' },
    { street: 'behind the mill' },
  ]);
  expect(issues.map(({ code, facts, where }) => [code, facts['target' as never], where?.line])).toEqual([
    ['import-value-split-rest', 'addressExtra', 2], ['import-value-split-rest', 'note', 2], ['import-value-split-rest', 'street', 3],
  ]);
});

test('an address that the card has already makes no row; another one is named by what it is for', () => {
  const mapping = mappingOf(
    { s: [take('street')], c: [take('city')], ss: [inRow('Addresses', 'shipping', 'street')], sc: [inRow('Addresses', 'shipping', 'city')] },
    { rows: [{ table: 'Addresses', row: 'shipping', values: { delivery: true } }] });
  const { cards } = appliedTo(fileOf('s,c,ss,sc\nStr. 1,Cluj,str. 1,CLUJ\nStr. 1,Cluj,Str. 2,Cluj\nStr. 1,Cluj,,'), mapping);
  expect(cards.map(({ rows }) => rows)).toEqual([[], [{ table: 'Addresses', values: { street: 'Str. 2', city: 'Cluj', location: 'Delivery', delivery: true } }], []]);
});

test('lines without a card belong to the card above, where the source writes them so', () => {
  const uses = { n: [take('name')], iban: [inRow('BankAccounts', 'b', 'account')] };
  const table = fileOf('n,iban\nAlfa,LT121000011101001000\n,RO49AAAA1B31007593840000\nBeta,12345');
  expect(appliedTo(table, mappingOf(uses, { continues: true })).cards.map(({ values, rows }) => [values['name'], rows.map((row) => row.values)])).toEqual([
    ['Alfa', [{ iban: 'LT121000011101001000' }, { iban: 'RO49AAAA1B31007593840000' }]], ['Beta', [{ account: '12345' }]],
  ]);
  expect(appliedTo(table, mappingOf(uses, { continues: true })).cards.map(({ line, further, rows }) => [line, further, rows.map((row) => row.line)])).toEqual([[2, [3], [undefined, 3]], [4, undefined, [undefined]]]);
  expect(appliedTo(table, mappingOf(uses)).cards.map(({ line }) => line)).toEqual([2, 3, 4]);
});

test("the firm's own fields keep what the cell holds", () => {
  const { cards } = appliedTo(columnOf('x', [' 007 ', 7, true, "'=1"]), mappingOf({ x: [take('x:X')] }), { guarded: true });
  expect(cards.map(({ values }) => values['x:X'])).toEqual(['007', 7, true, '=1']);
});

test('digits that a spreadsheet lost are an error with its line', () => {
  const { cards, issues } = appliedTo(fileOf('n,cnp\nIon,1.63E+12'), mappingOf({ n: [take('name')], cnp: [take('personalId')] }));
  expect(must(cards[0]).values).toEqual({ name: 'Ion' });
  expect(issues).toEqual([{
    severity: 'error', code: 'import-value-digits-lost', facts: { column: 'cnp', target: 'personalId' }, where: { line: 2, table: 'Customers', field: 'personalId', value: '1.63E+12' },
  }]);
});

test('it goes in slices and says how far it is', () => {
  const steps = applyMapping(columnOf('n', Array.from({ length: 25 }, (_, at) => `Firm ${at}`)), mappingOf({ n: [take('name')] }), { words, slice: 10 });
  expect([steps.next(), steps.next()].map(({ value }) => value)).toEqual([{ done: 10, total: 25 }, { done: 20, total: 25 }]);
  const last = steps.next();
  expect(last.done === true && last.value.cards).toHaveLength(25);
});

test('a sheet with titles above its headers and without any', () => {
  const sheet = { name: '', rows: [['Our customers'], ['Name', null, 'City'], ['Alfa', 1, 'Cluj']], lines: [1, 3, 4], firstColumn: 1 };
  expect(tableOfSheet(sheet, 1)).toEqual({ headers: ['Name', 'C', 'City'], rows: [['Alfa', 1, 'Cluj']], lines: [4] });
  expect(tableOfSheet({ ...sheet, firstColumn: 25 }, undefined).headers).toEqual(['Z', 'AA', 'AB']);
});

test('every cell is in a card, in one of its rows, or in an issue', () => {
  const cell = fc.oneof(fc.string({ minLength: 1, maxLength: 20 }), fc.constantFrom('Cluj', 'a@b.ro', '0722 123 456', '12.5', 'yes', '31.12.2020', '1.63E+12', 'RO', 'Active', 'Ion Pop', 'Str. Lungă 7, Cluj', 'RO18547290 / J40/1234/2001'), fc.integer(), fc.boolean());
  const use = fc.constantFrom<readonly ColumnUse[]>([take('name')], [take('email')], [take('phone')], [take('status')], [take('validFrom')], [take('latitude')], [take('notifySms')], [take('country')], [take('tags')], [take('x:Y')], [take('note')],
    [take('taxId')], [inRow('Contacts', 'c', 'lastName')], [inRow('Contacts', 'c', 'email')], [inRow('BankAccounts', 'b', 'iban')], [inRow('Addresses', 'a', 'city')],
    [{ do: 'split', recipe: 'address', to: { table: 'Customers' } }], [{ do: 'split', recipe: 'numbers', to: { table: 'Customers' } }], [{ do: 'split', recipe: 'person', to: { table: 'Contacts', row: 'c' } }]);
  const signs = (text: string): string => Array.from(text.toLowerCase().match(/[a-z\d]/g) ?? []).sort().join('');
  fc.assert(fc.property(fc.array(fc.tuple(use, cell), { minLength: 1, maxLength: 5 }), (columns) => {
    const table: MappedTable = { headers: columns.map((_, at) => `h${at}`), rows: [columns.map(([, value]) => value)], lines: [2] };
    const { cards, issues } = appliedTo(table, { columns: columns.map(([uses], column) => ({ column, header: `h${column}`, uses })), rows: [] });
    const said = JSON.stringify([cards, issues.map(({ where }) => where?.value)]);
    for (const [[use0], value] of columns) {
      // What is understood as a value of its kind is written as the register writes it.
      if (typeof value !== 'string' || use0?.do !== 'take' || !['name', 'email', 'note', 'lastName', 'x:Y'].includes(use0.to.field)) continue;
      const kept = signs(said);
      for (const sign of new Set(signs(value))) expect(kept.split(sign).length).toBeGreaterThanOrEqual(signs(value).split(sign).length);
    }
  }), { numRuns: 500 });
});

test('a text that no cell takes is refused, and the longest one that it takes is not', () => {
  const { cards, issues } = taken(`Name,Note,Street\nAlfa,${'x'.repeat(32_767)},Long\nBeta,${'x'.repeat(32_768)},Old\n${'y'.repeat(40_000)},short,New\nGama,,${'z'.repeat(40_000)}`);
  expect(cards.map(({ values }) => [String(values['name'] ?? '').length, String(values['note'] ?? '').length, String(values['street'] ?? '').length])).toEqual([[4, 32_767, 4], [4, 0, 3], [0, 5, 3], [4, 0, 0]]);
  expect(issues.filter(({ severity }) => severity === 'error').map(({ code, where }) => [code, where?.line, where?.field, where?.value?.length])).toEqual([
    ['import-value-too-long', 3, 'note', 40], ['import-value-too-long', 4, 'name', 40], ['import-value-too-long', 5, 'street', 40],
  ]);
});

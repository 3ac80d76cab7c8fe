import fc from 'fast-check';
import { makeSample } from '../../src/app/sample/sample-register';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import { checkAddress } from '../../src/model/check-address';
import { createAloneCheck, createRowLook } from '../../src/model/check-alone';
import { checkDetails } from '../../src/model/check-details';
import { checkNumbers } from '../../src/model/check-numbers';
import { createRecordCheck, type ListValues, type ModelIssue } from '../../src/model/check-record';
import type { Scalar } from '../../src/model/field-kinds';
import { fieldsOf, tableKeys, type TableKey } from '../../src/model/fields';

const sample = makeSample(1500, 3, textsOf('en'));
const lists = new Map<string, string[]>();
for (const { values: { list, value } } of sample.records.Lists ?? []) lists.set(String(list), [...lists.get(String(list)) ?? [], String(value)]);
const listValues: ListValues = (list) => lists.get(list);
const record = createRecordCheck(listValues);

/** By each check, whatever the record looks like. */
function foundByEach(table: TableKey, values: Values, id: string | undefined): readonly ModelIssue[] {
  return [...record(table, values, id), ...checkNumbers(table, values, id), ...checkAddress(table, values, id), ...checkDetails(table, values, id)];
}

const kinds = tableKeys.filter((table) => table !== 'Lists');

test('every record of a register is found to be what each check finds it, and so again', () => {
  const alone = createAloneCheck(listValues);
  let wrong = 0;
  for (const table of kinds) {
    for (const { id, values } of sample.records[table] ?? []) {
      const each = foundByEach(table, values, id);
      wrong += each.length;
      expect(alone(table, values, id)).toEqual(each);
      expect(alone(table, values, id)).toEqual(each);
    }
  }
  expect(wrong).toBeGreaterThan(10);
});

const oddText = fc.constantFrom(
  '', ' ', ' LT', 'lt', 'XX', 'UK', '#N/A', '#REF!', '#tag', '000000000', '123456789', '40003521601', '40003521600', 'RO18547290', '1.63E+12', '="123"', '\'123', 'LV 40003521600', '４０００', '\u200f40003521600',
  'DOREL IMPEX', 'ANNA', 'a@b.co', 'a@b', 'a@b.co; c@d.e', 'A@B.co ', '4111 1111 1111 1111', 'pays with 4111111111111111', 'www.example.com', 'javascript:alert(1)', 'https://example.com', '#anchor', '\\\\server\\x',
  '+371 67123456', '+371 6712', '67123456', '+371 67123456  +371 22222222', '*2700', '62.01', '6201', '99.99', '2024-02-29', '2024-02-30', '2020-01-01', 'Sector 3', 'București', 'RO-B', 'Cluj', 'LV-1010', 'LV 1010', '050085',
);
const odd: fc.Arbitrary<Scalar> = fc.oneof({ weight: 5, arbitrary: oddText }, fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom<Scalar>(null, true, false, 0, -1, 1e9, 45_000, 0.5));

test('a record with whatever values is found to be what each check finds it', () => {
  const alone = createAloneCheck(listValues);
  const records = kinds.flatMap((table) => (sample.records[table] ?? []).slice(0, 40).map(({ values }) => ({ table, values })));
  const edits = fc.array(fc.record({ at: fc.nat(), value: odd }), { maxLength: 3 });
  fc.assert(fc.property(fc.constantFrom(...records), edits, fc.constantFrom('x-1', undefined), ({ table, values }, changes, id) => {
    const changed: Record<string, Scalar> = { ...values };
    const fields = fieldsOf(table);
    for (const { at, value } of changes) {
      const [field] = fields[at % fields.length] ?? ['note'];
      changed[field] = value;
    }
    expect(alone(table, changed, id)).toEqual(foundByEach(table, changed, id));
  }), { numRuns: 5000 });
});

test('a record that is known to be sound is looked at no more, but for what the lists say', () => {
  const known = createAloneCheck(listValues, (_table, id) => id === 'kc-1');
  const values: Values = { name: 'Zala', country: 'LV', companyNumber: '40003521601' };
  expect(known('Customers', values, 'kc-1')).toEqual([]);
  expect(known('Customers', values, 'kc-2').map(({ code }) => code)).toEqual(['number-checksum']);
  expect(known('Customers', values, undefined).map(({ code }) => code)).toEqual(['number-checksum']);
  expect(known('Customers', { name: 'Zala', status: 'Gone' }, 'kc-1').map(({ code }) => code)).toEqual(['value-not-in-list']);
});

test('of a row that is sound as it is read as much is found as each check finds', () => {
  const records = kinds.flatMap((table) => (sample.records[table] ?? []).slice(0, 40).map(({ values }) => ({ table, values })));
  const edits = fc.array(fc.record({ at: fc.nat(), value: odd }), { maxLength: 3 });
  let [sound, doubtful] = [0, 0];
  fc.assert(fc.property(fc.constantFrom(...records), edits, fc.nat(), ({ table, values }, changes, from) => {
    const changed: Record<string, Scalar> = { ...values };
    const columns = fieldsOf(table).map(([field]) => field);
    for (const { at, value } of changes) changed[columns[at % columns.length] ?? 'note'] = value;
    for (const field of Object.keys(changed)) if (changed[field] === null || changed[field] === '') Reflect.deleteProperty(changed, field);
    // In whatever order the columns stand.
    const order = [...columns.slice(from % columns.length), ...columns.slice(0, from % columns.length), 'x:Own'];
    const isSound = createRowLook(table, order)(changed, order.map((field) => changed[field] ?? null));
    const found = foundByEach(table, changed, 'x-1');
    expect(createAloneCheck(listValues, () => isSound)(table, changed, 'x-1')).toEqual(found);
    if (isSound) sound += 1;
    else doubtful += 1;
    // Nearly all that nothing is wrong with are known to be so, or the look would be of no use.
    if (changes.length === 0 && found.length === 0) expect(isSound).toBe(true);
  }), { numRuns: 5000 });
  expect(sound).toBeGreaterThan(500);
  expect(doubtful).toBeGreaterThan(500);
});

test('a record that was fine is not, once its value is no more in its list', () => {
  const values: Values = { name: 'Zala', status: 'Active' };
  expect(createAloneCheck((list) => (list === 'status' ? ['Active', 'Inactive'] : undefined))('Customers', values, 'kc-1')).toEqual([]);
  expect(createAloneCheck((list) => (list === 'status' ? ['Inactive'] : undefined))('Customers', values, 'kc-1').map(({ code }) => code)).toEqual(['value-not-in-list']);
  expect(createAloneCheck(() => ['Active'])('Customers', values, 'kc-1')).toEqual([]);
});

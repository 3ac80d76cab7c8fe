/** What differs between a card and a register, what is proposed, and when it is asked first. */
import fc from 'fast-check';
import { foldText } from '../../src/base/text';
import type { Values } from '../../src/model/change';
import { customerFieldKeys, type FieldKey } from '../../src/model/fields';
import { compareWithRecord, takenValues, usualPolicies, type FillPolicies, type FillPolicy } from '../../src/registry/compare-record';
import { emptyRecord, type FirmState, type FoundRecord } from '../../src/registry/register-answer';

const record = (fields: FoundRecord['fields'], more: Partial<FoundRecord> = {}): FoundRecord => ({ ...emptyRecord, fields, ...more });
const proposals = (values: Values, found: FoundRecord, policies?: FillPolicies) =>
  Object.fromEntries(compareWithRecord({ values }, found, policies).differences.map(({ field, proposal }) => [field, proposal]));

test('what is written otherwise is no difference', () => {
  const card = { name: 'Acme S.R.L.', taxId: 'RO 13265409', phone: '0268 238-086', website: 'https://www.acme.ro/', city: 'Râşnov', email: 'A@B.ro' };
  expect(compareWithRecord({ values: { ...card, name: 'ACME  S.R.L.' } }, record({ name: 'acme s.r.l.', taxId: 'RO13265409', phone: '0268238086', website: 'acme.ro', city: 'RÂȘNOV', email: 'a@b.ro' })).differences).toEqual([]);
});

test('a code of the activity of one’s own is kept, and the same one written otherwise is no difference', () => {
  const found = record({ name: 'Acme', activityCode: '6201' });
  expect(proposals({ name: 'Acme', activityCode: 'CAEN 6210 R3' }, found)).toEqual({ activityCode: 'keep' });
  expect(proposals({ name: 'Acme' }, found)).toEqual({ activityCode: 'take' });
  expect(proposals({ name: 'Acme', activityCode: '6210' }, found, { activityCode: 'always' })).toEqual({ activityCode: 'take' });
  for (const activityCode of ['6201', '62.01', 'CAEN 6201', 'CAEN 6201 R2']) expect(proposals({ name: 'Acme', activityCode }, found)).toEqual({});
  expect(proposals({ name: 'Acme', activityCode: '6201 R3' }, record({ name: 'Acme', activityCode: '6201 R2' }))).toEqual({ activityCode: 'keep' });
  expect(proposals({ name: 'Acme', activityCode: 'Software' }, found)).toEqual({ activityCode: 'keep' });
});

test('policies: always, if empty, never', () => {
  const card = { name: 'Acme SRL', phone: '1', email: 'a@b.ro' };
  const found = record({ name: 'ACME SRL', phone: '2', email: 'c@d.ro', fax: '3', activityCode: '6210' });
  expect(proposals(card, found, { phone: 'always', email: 'never', fax: 'never' })).toEqual({ phone: 'take', email: 'keep', fax: 'keep', activityCode: 'take' });
  expect(proposals(card, found)).toEqual({ phone: 'keep', email: 'keep', fax: 'take', activityCode: 'take' });
});

describe('the name decides', () => {
  const found = record({ name: 'Bolt Technology OÜ', companyNumber: '12417834' }, { otherNames: [{ name: 'Taxify OÜ', kind: 'former' }, { name: 'BOLT TECH LTD', kind: 'foreign' }] });
  const verdict = (values: Values) => compareWithRecord({ values }, found).name;

  test.each([
    [{ name: 'Bolt Technology' }, 'same'], [{ name: 'Taxify OÜ' }, 'former'], [{ name: 'Taxify' }, 'former'], [{ name: 'Bolt Tech Limited' }, 'alike'], [{ name: 'Bolt Technologies OÜ' }, 'alike'], [{ name: 'Kalev AS' }, 'other'], [{}, 'unnamed'],
    [{ name: 'Kalev AS', otherNames: 'Bolt Technology; X' }, 'known'], [{ name: 'Kalev AS', alias: 'Bolt Technology' }, 'known'],
  ])('%o is %s', (values, expected) => {
    expect(verdict(values)).toBe(expected);
  });

  test('a former name is the same firm: the new name is taken and the old one stays findable', () => {
    const card = { values: { name: 'Taxify OÜ', otherNames: 'mTakso' } };
    const comparison = compareWithRecord(card, found);
    expect(comparison.warnings).toEqual([]);
    expect(takenValues(card, comparison)).toEqual({ name: 'Bolt Technology OÜ', companyNumber: '12417834', otherNames: 'mTakso; Taxify OÜ; BOLT TECH LTD' });
  });

  test('quite another name asks first, for everything', () => {
    const card = { values: { name: 'Kalev AS' } };
    const comparison = compareWithRecord(card, found);
    expect(comparison.warnings).toEqual(['other-name']);
    expect(comparison.differences.map(({ proposal }) => proposal)).toEqual(['ask', 'ask']);
    expect(comparison.newNames).toEqual([]);
    expect(takenValues(card, comparison)).toEqual({});
    // The person says that it is the same firm all the same.
    expect(takenValues(card, comparison, new Set<FieldKey>(['name']))).toEqual({ name: 'Bolt Technology OÜ', otherNames: 'Kalev AS' });
  });

  test('a name that the card knows as another one is kept, the rest is taken', () => {
    const card = { values: { name: 'Kalev AS', alias: 'Bolt Technology' } };
    expect(takenValues(card, compareWithRecord(card, found))).toEqual({ companyNumber: '12417834', otherNames: 'Taxify OÜ; BOLT TECH LTD' });
  });

  test('only a change of writing adds no name', () => {
    const card = { values: { name: 'bolt technology' } };
    expect(compareWithRecord(card, record({ name: 'Bolt Technology OÜ' })).newNames).toEqual([]);
  });
});

describe('an address is one thing', () => {
  const found = record({ street: 'Str. Horea', houseNumber: '1', city: 'Cluj-Napoca', postalCode: '400174', country: 'RO' });

  test('an empty one is filled', () => {
    expect(proposals({}, found)).toEqual({ street: 'take', houseNumber: 'take', city: 'take', postalCode: 'take', country: 'take' });
  });

  test('the same one is completed, however street and number are divided', () => {
    expect(proposals({ street: 'STR. HOREA 1', city: 'Cluj-Napoca' }, found)).toEqual({ postalCode: 'take', country: 'take' });
  });

  test('another one is not mixed with it', () => {
    expect(proposals({ street: 'Bd. Eroilor', city: 'Cluj-Napoca' }, found)).toEqual({ street: 'keep', houseNumber: 'keep', postalCode: 'keep', country: 'keep' });
  });
});

test('VAT status is compared by meaning', () => {
  const found = record({}, { vatStatus: 'notRegistered' });
  expect(compareWithRecord({ values: { vatStatus: 'plătitor', vatNumber: 'RO1' }, vatStatus: 'registered' }, found)).toMatchObject({
    vatStatus: { card: 'registered', register: 'notRegistered', proposal: 'take' }, warnings: ['vat-number-without-registration'],
  });
  expect(compareWithRecord({ values: {}, vatStatus: 'notRegistered' }, found).vatStatus).toBeUndefined();
  // A word of the firm's own that means nothing to the engine is not empty.
  expect(compareWithRecord({ values: { vatStatus: '???' } }, found, { vatStatus: 'ifEmpty' }).vatStatus?.proposal).toBe('keep');
});

test.each(['ended', 'ending', 'suspended'] as const)('a firm that is %s is a warning', (state) => {
  expect(compareWithRecord({ values: {} }, record({}, { state })).warnings).toEqual([state]);
});

const text = fc.constantFrom('', 'Acme SRL', 'ACME', 'Dacia SA', 'Taxify', 'Bolt', '1', '12', 'LV-1039', 'Rīga', 'Riga', 'a@b.ro');
const fields = fc.dictionary(fc.constantFrom<FieldKey>('name', 'taxId', 'vatNumber', 'companyNumber', 'phone', 'email', 'street', 'houseNumber', 'city', 'postalCode', 'country', 'activityCode', 'legalForm'), text);
const found = fc.record({
  fields, state: fc.constantFrom<FirmState>('active', 'ended', 'unknown'),
  otherNames: fc.array(fc.record({ name: text.filter((one) => one !== ''), kind: fc.constantFrom('former' as const, 'foreign' as const) }), { maxLength: 2 }),
}).map((given): FoundRecord => ({ ...emptyRecord, ...given }));
const card = fc.dictionary(fc.constantFrom('name', 'alias', 'otherNames', 'taxId', 'phone', 'street', 'houseNumber', 'city', 'vatNumber', 'x:Own'), text);
const policy = fc.constantFrom<FillPolicy>('always', 'ifEmpty', 'never');
const policies = fc.dictionary(fc.constantFrom<FieldKey>('name', 'taxId', 'phone', 'street', 'city', 'otherNames'), policy) as fc.Arbitrary<FillPolicies>;

describe('whatever card and record', () => {
  test('what was taken is no difference any more, and taking again changes nothing', () => {
    fc.assert(fc.property(card, found, policies, (values, one, chosen) => {
      const taken = takenValues({ values }, compareWithRecord({ values }, one, chosen));
      const after = { ...values, ...taken };
      const again = compareWithRecord({ values: after }, one, chosen);
      const still = new Set(again.differences.filter(({ proposal }) => proposal === 'take').map(({ field }) => field));
      for (const field of Object.keys(taken)) expect(still.has(field as FieldKey)).toBe(false);
    }), { numRuns: 1000 });
  });

  test('never is never, and "if empty" overwrites nothing', () => {
    fc.assert(fc.property(card, found, policies, (values, one, chosen) => {
      const taken = takenValues({ values }, compareWithRecord({ values }, one, chosen));
      for (const [field, value] of Object.entries(taken)) {
        if (field === 'otherNames') continue;
        const rule = chosen[field as FieldKey] ?? 'ifEmpty';
        expect(rule).not.toBe('never');
        if (rule === 'ifEmpty') expect(values[field] ?? '').toBe('');
        expect(value).not.toBe('');
      }
    }), { numRuns: 1000 });
  });

  test('nothing is taken from quite another firm, and no known name is lost', () => {
    fc.assert(fc.property(card, found, (values, one) => {
      const comparison = compareWithRecord({ values }, one);
      const taken = takenValues({ values }, comparison);
      if (comparison.name === 'other') expect(taken).toEqual({});
      const namesAfter = foldText(`${String(taken['name'] ?? values['name'] ?? '')};${String(taken['otherNames'] ?? values['otherNames'] ?? '')}`);
      const before = foldText(String(values['name'] ?? ''));
      if (before !== '' && comparison.name !== 'same') expect(namesAfter).toContain(before);
    }), { numRuns: 1000 });
  });

  test('only fields of the card are proposed, each once', () => {
    fc.assert(fc.property(card, found, (values, one) => {
      const proposed = compareWithRecord({ values }, one, usualPolicies).differences.map(({ field }) => field);
      expect(new Set(proposed).size).toBe(proposed.length);
      expect(proposed.every((field) => customerFieldKeys.includes(field))).toBe(true);
    }));
  });
});

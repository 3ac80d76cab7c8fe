/* The grammar of the rules, and what the shipped profiles ask for. */
import fc from 'fast-check';
import { childTables, fieldsOf } from '../../src/model/fields';
import { isMet, requiredFields, requirementsFor } from '../../src/model/readiness';
import {
  parseRule, partyKinds, purposes, requirementText, shippedProfile, shippedProfiles, type PartyKind, type ProfileRule, type Purpose,
  type Requirement,
} from '../../src/model/requiredness-profiles';

const fieldKeys = fieldsOf('Customers').filter(([, { kind }]) => kind !== 'id').map(([key]) => key);
const header = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abc Щשž-.é1') })
  .map((text) => text.trim()).filter((text) => text !== '').map((text) => `x:${text}`);
const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.record({ kind: fc.constant('fields' as const), anyOf: fc.array(fc.oneof(fc.constantFrom(...fieldKeys), header), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('rows' as const), table: fc.constantFrom(...childTables) }),
  fc.constantFrom(...childTables).chain((table) => fc.record({
    kind: fc.constant('row-field' as const), table: fc.constant(table),
    field: fc.constantFrom(...fieldsOf(table).filter(([, { kind }]) => kind !== 'id').map(([key]) => key)),
  })),
);
const rule: fc.Arbitrary<ProfileRule> = fc.record({
  purpose: fc.constantFrom(...purposes),
  countries: fc.uniqueArray(fc.constantFrom('IL', 'RO', 'LT', 'LV', 'XI'), { maxLength: 3 }),
  requirements: fc.array(requirement, { minLength: 1, maxLength: 5 }),
}).chain((base) => fc.option(fc.constantFrom(...partyKinds), { nil: undefined }).map((kind) => ({ ...base, ...(kind !== undefined && { kind }) })));

function ruleText({ purpose, countries, kind, requirements }: ProfileRule): string {
  const country = countries.length === 0 ? '*' : countries.join(',');
  return `${purpose} ${country} ${kind ?? '*'}: ${requirements.map(requirementText).join(', ')}`;
}

describe('a rule', () => {
  test('read from its own text is the same rule', () => {
    fc.assert(fc.property(rule, (given) => {
      expect(parseRule(ruleText(given))).toEqual({ ok: true, value: given });
    }));
  });

  test('may be written with other spaces and in other case', () => {
    const space = fc.constantFrom('', ' ', '  ', '\t');
    fc.assert(fc.property(rule, space, space, (given, a, b) => {
      fc.pre(!JSON.stringify(given).includes('x:'));
      const text = ruleText(given).replace(': ', `${a}:${b}`).replace(/, /g, `${b},${a}`).replace(/\|/g, `${a}|${b}`);
      expect(parseRule(` ${text.toUpperCase()}${a}`)).toEqual({ ok: true, value: given });
    }));
  });

  test('is a rule or a problem, whatever is typed, and never breaks', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'card invoice*:,|.xILRO נ\n'), maxLength: 60 }), (text) => {
      const read = parseRule(text);
      if (read.ok) expect(parseRule(ruleText(read.value))).toEqual(read);
      else expect(['shape', 'word']).toContain(read.error.problem);
    }));
  });

  test.each([
    '', 'card', 'card * *', 'card * * name', 'card *: name', 'card * * now: name', 'card * *:', 'card * *: name,', 'card * *: name,,email', ': name',
    'card * *: name|', 'card * *: |name',
  ])('“%s” is no rule', (text) => {
    expect(parseRule(text)).toEqual({ ok: false, error: { problem: 'shape' } });
  });

  test.each([
    ['letter * *: name', 'letter'], ['card ZZ *: name', 'ZZ'], ['card LT,Q1 *: name', 'Q1'], ['card LT, *: name', 'LT,'],
    ['card * firm: name', 'firm'], ['card * *: horoscope', 'horoscope'], ['card * *: taxId|shoe', 'shoe'], ['card * *: Contacts.shoe', 'Contacts.shoe'],
    ['card * *: Contacts.lastName.x', 'Contacts.lastName.x'], ['card * *: Lists', 'Lists'], ['card * *: id', 'id'], ['card * *: Contacts|name', 'Contacts'],
    ['card * *: Contacts.customer', 'Contacts.customer'], ['card * *: x:', 'x:'],
  ])('“%s” has an unknown word, %s', (text, word) => {
    expect(parseRule(text)).toEqual({ ok: false, error: { problem: 'word', word } });
  });
});

describe('what a card needs', () => {
  const needs = (profile: string, purpose: Purpose, country: string, kind: PartyKind): string =>
    requirementsFor(shippedProfile(profile) ?? [], purpose, { values: { country }, kind }).map(requirementText).join(', ');

  test.each<[string, Purpose, string, PartyKind, string]>([
    ['default', 'card', 'IL', 'person', 'name'],
    ['default', 'invoice', '', 'person', 'name, street, city, country'],
    ['default', 'invoice', 'LT', 'organisation', 'name, street, city, country, taxId|vatNumber|companyNumber'],
    ['default', 'eInvoice', 'RO', 'person', 'street, city, county, taxId|vatNumber|personalId'],
    ['default', 'eInvoice', 'lv', 'organisation', 'companyNumber, street, city, country'],
    ['default', 'eInvoice', 'LT', 'person', ''],
    ['default', 'eInvoice', 'IL', 'organisation', 'taxId'],
    ['finbot', 'card', 'IL', 'organisation', 'name, email, phone'],
    ['finbot', 'invoice', 'IL', 'organisation', 'name, taxId'],
    ['finbot', 'invoice', 'RO', 'organisation', ''],
    ['odcanit', 'card', '', 'person', 'name, Contacts.lastName'],
    ['debitoor-basic', 'card', 'LT', 'person', 'name, street, email, phone'],
    ['debitoor-tax', 'card', 'LT', 'person', 'name, street, taxId, contactName'],
    ['debitoor-full', 'card', 'LT', 'person', 'name, street, postalCode, email'],
    ['debitoor-full', 'invoice', 'LT', 'person', 'street, houseNumber, postalCode, city'],
    ['debitoor-free', 'card', 'LT', 'person', 'name'],
    ['iflows', 'card', 'RO', 'organisation', 'name, customerType, level, Addresses.location'],
    ['iflows', 'invoice', 'RO', 'person', 'street, city, county, country'],
    ['b1', 'card', 'LT', 'organisation', 'name, companyNumber'],
    ['b1', 'card', 'LT', 'person', 'name'],
  ])('by %s for the %s of %s as %s: %s', (profile, purpose, country, kind, text) => {
    expect(needs(profile, purpose, country, kind)).toBe(text);
  });

  test('has no profile without a name on the card, and none under another name', () => {
    for (const name of shippedProfiles) expect([name, needs(name, 'card', '', 'person')]).toEqual([name, expect.stringMatching(/^name/)]);
    expect(shippedProfile('vanity')).toBeUndefined();
  });

  test('is met by any of several fields, and only the filled one of them is required then', () => {
    const either: Requirement = { kind: 'fields', anyOf: ['taxId', 'vatNumber'] };
    const card = (values: Record<string, string | null>) => ({ values, kind: 'organisation' as const, id: undefined });
    const noRows = (): undefined => undefined;
    expect([{}, { taxId: ' ' }, { taxId: null, vatNumber: 'LT1' }].map((values) => isMet(either, card(values), noRows))).toEqual([false, false, true]);
    expect([...requiredFields([either], {})]).toEqual(['taxId', 'vatNumber']);
    expect([...requiredFields([either], { vatNumber: 'LT1' })]).toEqual(['vatNumber']);
  });

  test('of rows: at least one, or a field of each; nothing while they are not known', () => {
    const judge = (requirement_: Requirement, rows: Record<string, string>[] | undefined): boolean =>
      isMet(requirement_, { values: {}, kind: 'person', id: 'c' }, () => rows);
    const some: Requirement = { kind: 'rows', table: 'Contacts' };
    const each: Requirement = { kind: 'row-field', table: 'Contacts', field: 'email' };
    expect([undefined, [], [{}]].map((rows) => judge(some, rows))).toEqual([true, false, true]);
    expect([undefined, [], [{ email: 'a@b.lt' }], [{ email: 'a@b.lt' }, {}]].map((rows) => judge(each, rows))).toEqual([true, true, true, false]);
  });
});

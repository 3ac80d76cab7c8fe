/**
 * What the check finds over 2,000 cards stays the same: the planted mistakes and nothing else, the same for further damage of
 * every kind that a sheet can bring, and as many findings of each code as the table of test/data/findings says. Who changes a
 * check on purpose renews that table (KARTOTEKA_RENEW=findings in the environment of this test) and reads the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRecords } from '../../src/app/check-register';
import { makeSample } from '../../src/app/sample/sample-register';
import { gates, type Gate } from '../../src/fiscal/rules/rule';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import type { ModelIssue } from '../../src/model/check-record';
import { findingCodes } from '../../src/model/finding-family';
import { tableKeys, type TableKey } from '../../src/model/fields';
import { Register } from '../../src/model/register';
import { must } from '../support/must';

const table = join(__dirname, '../data/findings/sample-2000.json');
type Counts = Readonly<Record<string, number>>;
type Golden = Readonly<Record<string, Counts>>;

const texts = textsOf('en');
const { lists } = texts;
const sample = makeSample(2000, 20261122, texts);
const cards = sample.records.Customers ?? [];

interface Damage {
  /** What is found in the field. */
  readonly code: string;
  readonly field: string;
  /** Of cards of this country alone. */
  readonly country?: string;
  /** Of cards that have something in the field. */
  readonly needsText?: true;
  readonly edit: (values: Values) => Values;
}

const sets = (code: string, field: string, value: string | number | boolean, country?: string): Damage =>
  ({ code, field, ...(country !== undefined && { country }), edit: () => ({ [field]: value }) });
const turns = (code: string, field: string, turn: (text: string) => string, country?: string): Damage =>
  ({ code, field, needsText: true, ...(country !== undefined && { country }), edit: (values) => ({ [field]: turn(String(values[field])) }) });
const oneMore = (text: string): string => text.slice(0, -1) + String((Number(text.slice(-1)) + 1) % 10);

const damages: readonly Damage[] = [
  turns('number-checksum', 'taxId', oneMore, 'RO'), turns('number-checksum', 'taxId', oneMore, 'IL'), turns('number-checksum', 'vatNumber', oneMore, 'LV'),
  turns('number-checksum', 'vatNumber', oneMore, 'LT'), turns('number-format', 'taxId', (text) => `${text}7777`, 'RO'), turns('number-format', 'vatNumber', (text) => text.slice(0, -2), 'LV'),
  sets('number-component', 'companyNumber', 'J41/750/2012', 'RO'), sets('number-component', 'personalId', '1630615993454', 'RO'), sets('number-placeholder', 'taxId', '000000000', 'IL'),
  sets('number-placeholder', 'companyNumber', '123456789', 'LT'), sets('number-digits-lost', 'personalId', '1.63E+12', 'RO'), sets('number-format', 'companyNumber', '18.547.290,00', 'RO'),
  turns('value-writing', 'taxId', (text) => `\u200f${text}\u200f`, 'IL'), turns('value-writing', 'taxId', (text) => `="${text}"`, 'RO'), turns('number-format', 'vatNumber', (text) => `PVM: ${text}`, 'LT'),
  sets('county-writing', 'county', 'Cluj', 'RO'), sets('county-unknown', 'county', 'Moldova', 'RO'), sets('activity-format', 'activityCode', '119', 'RO'),
  sets('activity-revision', 'activityCode', 'CAEN 4520 R3', 'RO'), sets('legal-form-country', 'legalForm', lists.legalForm['ro-srl'], 'LT'),
  sets('postal-format', 'postalCode', '12', 'LT'), sets('postal-writing', 'postalCode', '01 0011', 'RO'), sets('phone-impossible', 'phone', '123', 'LV'),
  sets('phone-several', 'phone', '0722 123 456, 0733 123 456', 'RO'), sets('email-format', 'email', 'office at alfa.example'), sets('web-address-short', 'website', 'www.alfa.example'),
  sets('name-capitals', 'name', 'PRIMA CONSTRUCT BALTIC UAB', 'LT'), sets('country-unknown', 'country', 'Lietuva'), sets('value-not-in-list', 'vatStatus', 'sometimes'),
  sets('value-not-date', 'validTo', '31.02.2026'), sets('value-not-number', 'latitude', 'far north'), sets('number-out-of-range', 'latitude', 99), sets('value-not-flag', 'notifySms', 'perhaps'),
  { code: 'dates-reversed', field: 'validTo', edit: () => ({ validFrom: '2026-05-02', validTo: '2026-05-01' }) },
  { code: 'required-missing', field: 'name', edit: () => ({ name: null }) },
];
const ofEach = 6;

interface Damaged {
  readonly id: string;
  readonly damage: Damage;
}

/** Cards that nothing was planted on; a damage of a field takes a card that has something in it to be damaged. */
function damageSome(values: Map<string, Values>): Damaged[] {
  const touched = new Set([...sample.truth.errors.map(({ id }) => id), ...sample.truth.duplicates.flatMap(({ ids }) => ids), ...cards.slice(0, 10).map(({ id }) => id)]);
  return damages.flatMap((damage) => {
    const fits = [...values].filter(([id, card]) => !touched.has(id) && (damage.country === undefined || card['country'] === damage.country)
      && typeof card['name'] === 'string' && (damage.needsText === undefined || typeof card[damage.field] === 'string')).slice(0, ofEach);
    return fits.map(([id, card]) => {
      touched.add(id);
      values.set(id, { ...card, ...damage.edit(card) });
      return { id, damage };
    });
  });
}

function registerOf(customers: ReadonlyMap<string, Values>): Register {
  const register = new Register();
  // The rules of one day, whatever comes after it.
  register.today = () => '2026-11-22';
  const full = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  for (const key of tableKeys) {
    for (const { id, values } of sample.records[key] ?? []) register.load(key, id, full(key === 'Customers' ? must(customers.get(id)) : values));
  }
  return register;
}

const asMade = new Map(cards.map(({ id, values }) => [id, values] as const));
const spoiled = new Map(asMade);
const damaged = damageSome(spoiled);

const issuesOf = (customers: ReadonlyMap<string, Values>, gate?: Gate): readonly ModelIssue[] => {
  const register = registerOf(customers);
  return [...checkRecords(register, { cellOf: () => undefined, gate })].flatMap(({ issues }) => issues);
};
const placeOf = (place: { readonly table?: TableKey | string; readonly id?: string; readonly field?: string } | undefined): string => `${place?.table ?? ''} ${place?.id ?? ''} ${place?.field ?? ''}`;

function counted(issues: readonly ModelIssue[]): Counts {
  const counts = new Map<string, number>();
  for (const { severity, code, facts, where } of issues) {
    const key = [severity, code, ...('rule' in facts ? [facts.rule] : []), where?.table, where?.field].filter((part) => part !== undefined).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const found = issuesOf(asMade);
const afterDamage = issuesOf(spoiled);

test('the truth of the sample is found, all of it and nothing else', () => {
  const issueOf = (kind: string): string => (kind === 'check-digit' ? 'number-checksum' : kind);
  const planted = sample.truth.errors.map(({ kind, ...place }) => `${issueOf(kind)} ${placeOf(place)}`);
  // Who is entered twice has a number twice; a purpose that a card is not ready for is no mistake.
  const others = found.filter(({ code }) => code !== 'number-taken' && code !== 'not-ready-for');
  expect(others.map(({ code, where }) => `${code} ${placeOf(where)}`).sort()).toEqual(planted.sort());
  const doubled = new Set<string>(sample.truth.duplicates.flatMap(({ ids }) => ids));
  expect(found.filter(({ code, where }) => code === 'number-taken' && !doubled.has(where?.id ?? ''))).toEqual([]);
});

test('every damage is found on every card that has it, in its field, and no card beside them says anything new', () => {
  const places = new Set(afterDamage.map(({ code, where }) => `${code} ${placeOf(where)}`));
  const missed = damaged.filter(({ id, damage: { code, field } }) => !places.has(`${code} Customers ${id} ${field}`)).map(({ id, damage: { code, field } }) => `${code} ${field} ${String(spoiled.get(id)?.[field])}`);
  expect(missed).toEqual([]);
  expect(damaged).toHaveLength(damages.length * ofEach);
  const before = new Set(found.map(({ code, where }) => `${code} ${placeOf(where)}`));
  const ids = new Set(damaged.map(({ id }) => id));
  expect(afterDamage.filter(({ code, where }) => !before.has(`${code} ${placeOf(where)}`) && !ids.has(where?.id ?? ''))).toEqual([]);
});

test('as many findings of each code as the table says, for the check and for each gate', () => {
  const rulesOf = (gate: Gate): Counts => counted(issuesOf(spoiled, gate).filter(({ facts }) => 'rule' in facts));
  const counts: Golden = { 'as made': counted(found), 'damaged': counted(afterDamage), ...Object.fromEntries(gates.map((gate) => [gate, rulesOf(gate)])) };
  if (process.env['KARTOTEKA_RENEW'] === 'findings') writeFileSync(table, `${JSON.stringify(counts, undefined, 1)}\n`);
  expect(counts).toEqual(JSON.parse(readFileSync(table, 'utf8')));
  const codes = new Set<string>([...found, ...afterDamage].map(({ code }) => code));
  expect(new Set(damages.map(({ code }) => code)).size).toBeGreaterThan(20);
  expect([...codes].filter((code) => !findingCodes.includes(code))).toEqual([]);
});

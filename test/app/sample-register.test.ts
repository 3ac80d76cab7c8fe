import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSampleRegister } from '../../src/app/sample/make-sample-register';
import { makeSample } from '../../src/app/sample/sample-register';
import { duplicateKinds, errorKinds } from '../../src/app/sample/sample-truth';
import { checkIban } from '../../src/fiscal/iban';
import { checkFieldNumber } from '../../src/fiscal/check-number';
import { createXlsx, openXlsx, type XlsxWorkbook } from '../../src/host/xlsx/xlsx-workbook';
import { textsOf } from '../../src/locales/locales';
import { isId } from '../../src/model/ids';
import { tables, type TableKey } from '../../src/model/fields';
import { splitSeveral } from '../../src/model/several';

const texts = textsOf('en');
const sample = makeSample(3000, 7, texts);
const cards = sample.records.Customers ?? [];
const mistaken = new Map(sample.truth.errors.map((error) => [error.id, error]));

async function workbookOf(count: number, seed: number): Promise<XlsxWorkbook> {
  const made = makeSample(count, seed, texts);
  const workbook = createXlsx();
  expect(await makeSampleRegister(workbook, made, texts)).toEqual({ ok: true, value: undefined });
  return workbook;
}

async function contentOf(workbook: XlsxWorkbook): Promise<Record<string, unknown>> {
  const outline = await workbook.outline();
  if (!outline.ok) throw new Error(outline.error.code);
  const content: Record<string, unknown> = {};
  for (const table of outline.value.tables) {
    const block = await workbook.readTable(table.name);
    if (!block.ok) throw new Error(block.error.code);
    content[table.name] = { headers: table.columns.map(({ header }) => header), rows: block.value.values };
  }
  return content;
}

test('The same number and seed give the same file, byte for byte; another seed another.', async () => {
  const [one, again, other] = [await workbookOf(60, 5), await workbookOf(60, 5), await workbookOf(60, 6)];
  expect(Buffer.compare(one.bytes(), again.bytes())).toBe(0);
  expect(Buffer.compare(one.bytes(), other.bytes())).not.toBe(0);
});

test('The committed sample is what the generator makes today; if not, make it anew: sample -o workbench/sample/sample.xlsx --cards 300 --seed 1.', async () => {
  const committed = openXlsx(readFileSync(join(__dirname, '../../workbench/sample/sample.xlsx')));
  if (!committed.ok) throw new Error(committed.error.code);
  expect(await contentOf(committed.value)).toEqual(await contentOf(await workbookOf(300, 1)));
});

test('The first card has all that an example asks for.', () => {
  const first = cards[0]?.values ?? {};
  expect(first['code']).toBe('C-00001');
  for (const field of ['name', 'alias', 'email', 'phone', 'mobile', 'vatNumber', 'companyNumber', 'city', 'postalCode', 'paymentTerms']) {
    expect(first[field]).toEqual(expect.any(String));
  }
});

test('Ids are ids of their table, each once.', () => {
  const seen = new Set<string>();
  for (const [table, records] of Object.entries(sample.records)) {
    for (const { id } of records) {
      expect(isId(id, tables[table as TableKey].idPrefix)).toBe(true);
      seen.add(id);
    }
  }
  expect(seen.size).toBe(Object.values(sample.records).reduce((sum, records) => sum + records.length, 0));
});

test('Every number checks, except where a wrong digit was planted.', () => {
  let checked = 0;
  for (const { id, values } of cards) {
    const error = mistaken.get(id);
    if (error?.kind === 'country-unknown') continue;
    for (const field of ['taxId', 'vatNumber', 'companyNumber', 'personalId'] as const) {
      const number = values[field];
      if (typeof number !== 'string') continue;
      checked++;
      const answer = checkFieldNumber(String(values['country']), field, number);
      const expected = error?.kind === 'check-digit' && error.field === field ? { verdict: 'invalid', reason: 'checksum' } : { verdict: 'valid', reason: undefined };
      expect({ number, verdict: answer?.verdict, reason: answer?.reason }).toEqual({ number, ...expected });
    }
  }
  expect(checked).toBeGreaterThan(3000);
  for (const { values } of sample.records.BankAccounts ?? []) expect(checkIban(String(values['iban']))).toBe('valid');
});

test('Every kind of duplicate and mistake is there, and none on the first cards.', () => {
  const { duplicates, errors } = sample.truth;
  expect(new Set(duplicates.map(({ kind }) => kind))).toEqual(new Set(duplicateKinds));
  expect(new Set(errors.map(({ kind }) => kind))).toEqual(new Set(errorKinds));
  const first = new Set(cards.slice(0, 10).map(({ id }) => id));
  expect(errors.some(({ id }) => first.has(id))).toBe(false);
});

test('A duplicate is near its original and not the same; its own mistakes would blur the answer, so it has none.', () => {
  const byId = new Map(cards.map((card) => [card.id, card.values]));
  for (const { ids: [original, again], kind } of sample.truth.duplicates) {
    const [one, other] = [byId.get(original) ?? {}, byId.get(again) ?? {}];
    if (kind === 'phone-format') expect(other['mobile']).not.toBe(one['mobile']);
    else expect(other['name']).not.toBe(one['name']);
    if (kind !== 'branch') expect(other['city']).toBe(one['city']);
    expect(mistaken.has(original) || mistaken.has(again)).toBe(false);
  }
});

test('Countries, people, firms: a mix as in life, mostly of the four main countries.', () => {
  const share = (test: (values: Readonly<Record<string, unknown>>) => boolean): number => cards.filter(({ values }) => test(values)).length / cards.length;
  expect(share(({ country }) => ['IL', 'RO', 'LT', 'LV'].includes(String(country)))).toBeGreaterThan(0.75);
  expect(share(({ dealerType }) => dealerType === texts.lists.dealerType.company)).toBeGreaterThan(0.6);
  expect(share(({ email }) => typeof email === 'string')).toBeGreaterThan(0.8);
  expect(new Set(cards.map(({ values }) => values['country'])).size).toBeGreaterThanOrEqual(10);
  expect(new Set(cards.map(({ values }) => values['name'])).size).toBeGreaterThan(cards.length * 0.9);
});

test('The firm itself is one card, and one dealer became a company: both cards name each other, and no day is missing between them.', () => {
  const { partyRole } = texts.lists;
  expect(cards.filter(({ values }) => values['roles'] === partyRole.ownCompany)).toHaveLength(1);
  const later = cards.filter(({ values }) => values['predecessor'] !== undefined);
  expect(later).toHaveLength(1);
  const [{ id = '', values: company = {} } = {}] = later;
  const dealer = cards.find((card) => card.id === company['predecessor'])?.values ?? {};
  expect(dealer).toMatchObject({ successor: id, status: texts.lists.status.inactive, dealerType: texts.lists.dealerType.authorisedDealer, validTo: '2025-12-31' });
  expect(company).toMatchObject({ legalForm: texts.lists.legalForm['il-ltd'], validFrom: '2026-01-01' });
  expect(company['name']).toBe(`${String(dealer['name'])} בע"מ`);
});

test('Every table has rows, every list of several values its values in Lists, and reminders are due around the sample’s day.', () => {
  for (const [table, records] of Object.entries(sample.records)) expect([table, records.length > 0]).toEqual([table, true]);
  const listed = new Set((sample.records.Lists ?? []).map(({ values }) => `${String(values['list'])}: ${String(values['value'])}`));
  for (const { values } of cards) {
    for (const [field, list] of [['managers', 'manager'], ['tags', 'tag'], ['categories', 'category'], ['roles', 'partyRole']] as const) {
      for (const part of splitSeveral(values[field])) expect(listed).toContain(`${list}: ${part}`);
    }
  }
  const due = (sample.records.Notes ?? []).map(({ values }) => String(values['reminder'] ?? '')).filter((day) => day !== '').sort();
  expect(due.some((day) => day <= '2026-11-01') && due.some((day) => day > '2026-11-01')).toBe(true);
});

/* What is exported comes back as it was through the import itself: CSV and XLSX, in the languages of both delimiters, with nasty text. */
import fc from 'fast-check';
import { createApp } from '../../src/app/create-app';
import type { App } from '../../src/app/app';
import { makeRegister } from '../../src/app/make-register';
import { listRecords } from '../../src/app/register-layout';
import { nodeDecodeText } from '../../src/cli/text-decoding';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { createXlsx, openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { textsOf, type Locale } from '../../src/locales/locales';
import type { ChildEdit } from '../../src/app/card-edit';
import type { Values } from '../../src/model/change';
import { tidySpaces } from '../../src/model/cell-damage';
import { fieldOf, fieldsOf, type ChildTable } from '../../src/model/fields';
import { makeId } from '../../src/model/ids';
import { fixedClock, hurriedTimer, seededRandom } from '../support/app-over-memory';
import { sheetsBeside } from '../../src/app/rows-of-sheets';
import { must } from '../support/must';
import { nastyText } from '../support/nasty-text';

async function register(locale: Locale, cards: readonly Values[]): Promise<App> {
  const random = seededRandom(11);
  const workbook = createMemoryWorkbook();
  const texts = textsOf(locale);
  await makeRegister({ workbook, random, texts }, { Lists: listRecords(texts, seededRandom(3)), Customers: cards.map((values) => ({ id: makeId('kc', random), values })) });
  const app = createApp({
    workbook, clock: fixedClock(), timer: hurriedTimer(), random, log: { error: (message, cause) => { throw new Error(`${message} ${String(cause)}`); } },
    author: () => 'Dana', texts: () => texts, checkWhenAsked: true,
    files: { decode: nodeDecodeText, openWorkbook: (bytes, name) => openXlsx(bytes, name) },
  });
  const opened = await app.open();
  if (!opened.ok) throw new Error(opened.error.code);
  return app;
}

async function moved(from: App, to: App, format: 'csv' | 'xlsx', delimiter?: ',' | ';' | '\t'): Promise<void> {
  const file = await from.exportCards({ format, ...(delimiter !== undefined && { delimiter }) }, () => createXlsx()).result;
  if (!file.ok) throw new Error(file.error.code);
  const { content, extension } = must(file.value);
  const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(content.join(''));
  const read = await to.readSource({ bytes, name: `cards.${format}` }).result;
  if (read?.ok !== true || read.value.kind !== 'sheets') throw new Error(JSON.stringify(read));
  const looked = await Promise.all(read.value.sheets.map((one) => to.lookAtSheet(one).result));
  const sheet = must(looked.find((found) => found !== undefined && found.table.rows.length > 0));
  const applied = must(await to.cardsOfTable(sheet.table, sheet.proposal.mapping, { guarded: format === 'csv', beside: sheetsBeside(read.value.sheets, sheet.source) }).result);
  const order = { preset: 'cards', source: extension, cards: applied.cards, policies: {} } as const;
  const done = await to.importCards(order).result;
  if (!done.ok) throw new Error(JSON.stringify([done.error, (await to.planImport(order).result)?.cards.flatMap(({ issues }) => issues)]));
}

const cardsOf = (app: App): Values[] => app.matching('').map((id) => app.card(id)?.values ?? {});

/** The number of a payment card is never taken in. */
const isCardNumber = (text: string): boolean => (text.match(/\d/g) ?? []).length > 12;
/** A stroke alone stands for nothing in other people's files, so taking in takes it for that. */
const oneLine = nastyText.map((text) => text.slice(0, 200).replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()).map((text) => (/[\p{L}\p{N}]/u.test(text) && !isCardNumber(text) ? text : ''));
/** Taking in tidies spaces and invisible signs around and between words, as the check would; a line ends in one way. */
const tidy = (values: Values): Values => Object.fromEntries(Object.entries(values).map(([field, value]) =>
  [field, typeof value === 'string' && !field.startsWith('x:') ? tidySpaces(value.replace(/\r\n?/g, '\n'), must(fieldOf('Customers', field))) : value]));
const prose = nastyText.map((text) => (/[\p{L}\p{N}]/u.test(text) && !isCardNumber(text) ? text.slice(0, 32_000).trim() : ''));
const letters = ['Alfa', 'Beržas', 'Gintaras', 'Delta'];

describe.each<[Locale, 'csv' | 'xlsx']>([['en', 'csv'], ['lt', 'csv'], ['he', 'csv'], ['lt', 'xlsx']])('%s %s', (locale, format) => {
  test('comes back', async () => {
    const card = fc.record({ note: prose, alias: oneLine, begin: oneLine, activity: oneLine, sms: fc.boolean(), latitude: fc.integer({ min: -90_000, max: 90_000 }) });
    await fc.assert(fc.asyncProperty(fc.array(card, { minLength: 1, maxLength: 4 }), async (given) => {
      const cards = given.map(({ note, alias, begin, activity, sms, latitude }, at): Values => Object.fromEntries(Object.entries({
        name: `${begin}${letters[at] ?? ''} ${at}7`, code: `0${at}7`, country: 'LT', status: textsOf(locale).lists.status.active, note, alias, activity, phone: `+370 612 3456${at}`, postalCode: '01103',
        latitude: latitude / 1000, validFrom: `2026-02-0${at + 1}`, ...(sms && { notifySms: true }),
      }).filter(([, value]) => value !== '')));
      const from = await register(locale, cards);
      const to = await register(locale, []);
      await moved(from, to, format);
      expect(cardsOf(to).map(tidy)).toEqual(cardsOf(from).map(tidy));
      from.close();
      to.close();
    }), { numRuns: 10 });
  }, 120_000);
});

/** Every field that a person can fill in, each by its kind; texts that a program might take for something else. */
function filledIn(locale: Locale, hard: string): Values {
  const words: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = textsOf(locale).lists;
  const given: Values = {
    code: '0042', name: `${hard} Ąžuolas`, country: 'LT', taxId: '302500128', vatNumber: 'LT119511515', companyNumber: '119511515', personalId: '38703181745', activityCode: '0111',
    email: 'a@firma.example', otherEmails: 'b@firma.example; c@firma.example', phone: '+370 5 212 3456', mobile: '+370 612 34567', otherPhones: '+370 612 34568; +370 612 34569', fax: '+370 5 212 3457',
    website: 'https://firma.example', postalCode: '01103', houseNumber: '5-3', latitude: -54.6872, longitude: 0.125, paymentTerms: '30', validFrom: '2026-01-05', validTo: '2027-12-31',
    emailDocuments: true, notifySms: true, notifyEmail: true, city: 'Kaunas', county: 'Kauno',
  };
  return Object.fromEntries(fieldsOf('Customers').flatMap(([field, { kind, list, hidden }]) => {
    if (hidden === true) return [];
    const word = Object.values(words[list ?? ''] ?? {})[0];
    return [[field, given[field] ?? word ?? (kind === 'several' ? 'eins; zwei' : kind === 'note' ? `${hard}\nsecond ${hard} line` : `${hard} ${field}`)]];
  }));
}

const hardTexts = [
  '=cmd|\'/C calc\'!A0', '+1', '-2', '@SUM(A1)', '\'=1', '\'\'=1', '\'quoted', '"quoted"', '"', '007', '1E5', '2026-01-05', 'TRUE', 'a;b', 'a,b', '\u200Fשלום', '😀👩‍👩‍👧', '＝1', 'sep=;', '<b>&amp;',
];

/** In other languages and with other delimiters, what those may change. */
const hardest = ['\'\'=1', '"quoted"', 'a;b', '\u200Fשלום', 'sep=;'];

describe.each<[Locale, ',' | ';' | '\t', readonly string[]]>([
  ['en', ',', hardTexts], ['lt', ';', hardest], ['he', '\t', hardest], ['ro', ',', hardest], ['lv', '\t', hardest],
])('%s, delimiter %j', (locale, delimiter, texts) => {
  test.each(texts)('every field, and the firm’s own, with %j', async (hard) => {
    const cards = [filledIn(locale, hard)];
    const own = { 'x:Agent': hard };
    const [from, to] = [await register(locale, cards), await register(locale, [])];
    for (const app of [from, to]) expect(await app.addOwnField({ name: 'Agent', kind: 'text' })).toMatchObject({ ok: true });
    const [id = ''] = from.matching('');
    const saved = await from.save({ id, base: {}, edits: own });
    expect(saved).toMatchObject({ ok: true, value: { kind: 'saved' } });
    await moved(from, to, 'csv', delimiter);
    expect(cardsOf(to).map(tidy)).toEqual(cardsOf(from).map(tidy));
    from.close();
    to.close();
  });
});

describe.each<[Locale, 'csv' | 'xlsx']>([['en', 'csv'], ['lt', 'csv'], ['he', 'csv'], ['ro', 'xlsx']])('%s %s', (locale, format) => {
  test('the firm’s own fields of every kind come back as what they are', async () => {
    const [from, to] = [await register(locale, [filledIn(locale, 'A')]), await register(locale, [])];
    const own: Values = { 'x:Fleet': 12.5, 'x:Turnover': -1234567.89, 'x:Since': 45_992, 'x:Old': false, 'x:Agent mail': 'a@agent.example', 'x:Agent phone': '+370 612 34567', 'x:Door': '007', 'x:Shop': 'https://shop.example' };
    const kinds = { Fleet: 'number', Turnover: 'amount', Since: 'date', Old: 'yes-no', 'Agent mail': 'e-mail', 'Agent phone': 'phone', Door: 'text', Shop: 'link' } as const;
    for (const app of [from, to]) for (const [name, kind] of Object.entries(kinds)) expect(await app.addOwnField({ name, kind })).toMatchObject({ ok: true });
    const [id = ''] = from.matching('');
    expect(await from.save({ id, base: {}, edits: own })).toMatchObject({ ok: true });
    await moved(from, to, format);
    expect(cardsOf(to)).toEqual([expect.objectContaining(own)]);
    from.close();
    to.close();
  });
});

describe.each<Locale>(['en', 'lt', 'he'])('XLSX %s: rows of other tables', (locale) => {
  const lists = textsOf(locale).lists;
  const row = (table: ChildTable, values: Values): ChildEdit => ({ type: 'add', table, values });
  /** Of each table, in the order of the sheet, without the ids that every register gives by itself; invisible signs are tidied as on the card. */
  const rowsOf = (app: App, id: string): unknown[] => app.children(id).map(({ table, values: { id: _, customer: __, customerName: ___, ...values } }) => [table, Object.fromEntries(Object.entries(values)
    .filter(([, value]) => value !== null).map(([field, value]) => [field, typeof value === 'string' ? tidySpaces(value, must(fieldOf(table, field))) : value] as const).sort(([one], [other]) => (one < other ? -1 : 1)))]);

  test.each(hardest)('come back with their customers, with %j', async (hard) => {
    const [from, to] = [await register(locale, ['Alfa', 'Beta'].map((name, at) => ({ name, code: `0${at}`, status: lists.status.active }))), await register(locale, [])];
    const [alfa = '', beta = ''] = from.matching('');
    const saved = await from.save({
      id: alfa, base: {}, edits: {}, children: [
        row('Contacts', { lastName: `${hard} Ona`, email: 'ona@alfa.example', phone: '+370 612 34567', copyInvoices: true, note: hard }),
        row('Contacts', { lastName: 'Petras', mobile: '+370 612 34568', marketing: false }),
        row('Addresses', { location: 'Sandėlis', delivery: true, street: `${hard} g.`, houseNumber: '007', city: 'Kaunas', postalCode: '01103', country: 'LT', latitude: -54.5 }),
        row('BankAccounts', { iban: 'LT121000011101001000', main: true, currency: 'EUR' }),
        row('Identifiers', { kind: lists.identifierKind.other, number: '00-17', validFrom: '2026-01-05' }),
        row('Notes', { date: '2026-03-01', text: `${hard}\nsecond line`, reminder: '2026-12-24' }),
        row('Consents', { channel: lists.consentChannel.email, given: '2026-01-31', proof: hard }),
      ],
    });
    expect(saved).toMatchObject({ ok: true });
    expect(await from.save({ id: beta, base: {}, edits: {}, children: [row('Contacts', { lastName: 'Jonas' })] })).toMatchObject({ ok: true });
    await moved(from, to, 'xlsx');
    expect(cardsOf(to)).toEqual(cardsOf(from));
    for (const id of [alfa, beta]) expect(rowsOf(to, id)).toEqual(rowsOf(from, id));
    // Once more, nothing changes.
    await expect(moved(from, to, 'xlsx')).rejects.toThrow('import-nothing');
    from.close();
    to.close();
  });
});

test.each(hardest)('XLSX: every field, and the firm’s own, with %j', async (hard) => {
  const [from, to] = [await register('en', [filledIn('en', hard)]), await register('en', [])];
  for (const app of [from, to]) {
    for (const [name, kind] of [['Agent', 'text'], ['Limit', 'number'], ['Paid', 'yes-no']] as const) expect(await app.addOwnField({ name, kind })).toMatchObject({ ok: true });
  }
  const [id = ''] = from.matching('');
  expect(await from.save({ id, base: {}, edits: { 'x:Agent': hard, 'x:Limit': 12.5, 'x:Paid': true } })).toMatchObject({ ok: true, value: { kind: 'saved' } });
  await moved(from, to, 'xlsx');
  expect(cardsOf(to).map(tidy)).toEqual(cardsOf(from).map(tidy));
  from.close();
  to.close();
});

test('the longest text that a cell holds comes back, in CSV and XLSX', async () => {
  const note = `${'=x",\n😀'.repeat(4_000)}end`.slice(-32_000);
  for (const format of ['csv', 'xlsx'] as const) {
    const [from, to] = [await register('en', [{ name: 'Long', code: '1', note }]), await register('en', [])];
    await moved(from, to, format);
    expect(cardsOf(to)[0]?.['note']).toBe(note.trim());
    from.close();
    to.close();
  }
});

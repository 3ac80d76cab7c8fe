/* One card follows another when fiscal details change: what is made, what stays, what is refused, and what a day finds. */
import type { App, AppIssue } from '../../src/app/app';
import type { ChildEdit } from '../../src/app/card-edit';
import type { SuccessionOrder } from '../../src/app/succession';
import { createFieldNames } from '../../src/app/field-names';
import { fieldValue, successorCode } from '../../src/app/look-up';
import { makeRegister } from '../../src/app/make-register';
import { makeSample } from '../../src/app/sample/sample-register';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import { tableKeys } from '../../src/model/fields';
import type { RecordId } from '../../src/model/ids';
import { appOverMemory, registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { addCustomer } from '../support/pane-over-memory';

const dealer: Values = {
  code: '1042', name: 'Orly Cohen', dealerType: 'VAT-registered dealer', taxId: '040517823', personalId: '040517823',
  status: 'Active', city: 'Haifa', country: 'IL', email: 'orly@example.com', note: 'Call before noon.',
};
const company: Values = {
  name: 'Cohen Gardens Ltd', dealerType: 'Company', legalForm: 'חברה בע״מ', taxId: '514756428', companyNumber: '514756428', personalId: null,
};

let over: AppOverMemory;
let app: App;
let old: RecordId;

beforeEach(async () => {
  over = await registerOverMemory();
  app = over.app;
  old = await addCustomer(over, dealer);
});
afterEach(() => expect(over.bugs).toEqual([]));

function values(id: RecordId): Values {
  const card = app.card(id);
  if (card === undefined) throw new Error(`No card ${id}`);
  return card.values;
}

function order(from: RecordId, date: string, edits: Values = company, children?: readonly RecordId[]): SuccessionOrder {
  const plan = app.planSuccession(from);
  return {
    from, date, values: { ...plan?.values, ...edits },
    children: children ?? (plan?.children ?? []).filter(({ goes }) => goes).map(({ row }) => row.id),
  };
}

async function succeed(from: RecordId, date: string, edits?: Values, children?: readonly RecordId[]): Promise<RecordId> {
  const done = await app.succeed(order(from, date, edits, children));
  if (!done.ok) throw new Error(done.error.map(({ code }) => code).join(', '));
  await over.settle();
  return done.value.id;
}

async function sheets(): Promise<unknown> {
  const blocks = await Promise.all(tableKeys.map(async (table) => {
    const block = await over.workbook.readTable(table);
    return [table, block.ok ? block.value.values : block.error.code];
  }));
  return Object.fromEntries(blocks);
}

async function refusals(asked: SuccessionOrder): Promise<readonly AppIssue[]> {
  const before = await sheets();
  const done = await app.succeed(asked);
  expect(done.ok).toBe(false);
  expect(await sheets()).toEqual(before);
  return done.ok ? [] : done.error;
}

async function addRows(customer: RecordId, children: readonly ChildEdit[]): Promise<void> {
  const saved = await app.save({ id: customer, base: values(customer), edits: {}, children });
  if (!saved.ok) throw new Error(saved.error.map(({ code }) => code).join(', '));
  await over.settle();
}

/** Hangs a document on the card as the sheet of documents has it. */
async function addDocument(customer: RecordId, number: string): Promise<void> {
  const outline = await over.workbook.outline();
  const headers = outline.ok ? outline.value.tables.find(({ name }) => name === 'Documents')?.columns.map(({ header }) => header) ?? [] : [];
  const cells: Readonly<Record<string, string>> = { 'Customer id': customer, 'Customer name': 'Orly Cohen', Number: number };
  over.workbook.user.insertRow('Documents', 0, headers.map((header) => cells[header] ?? null));
  await over.settle();
}

async function typeInSheet(id: RecordId, header: string, value: string): Promise<void> {
  const block = await over.workbook.readTable('Customers');
  over.workbook.user.setCell('Customers', block.ok ? block.value.values.findIndex((row) => row[0] === id) : -1, header, value);
  await over.settle();
}

describe('the new card', () => {
  test('begins with what the old one says, but for its number, its note’s history and its days', () => {
    const plan = app.planSuccession(old);
    expect(plan?.values).toEqual({
      name: 'Orly Cohen', dealerType: 'VAT-registered dealer', taxId: '040517823', personalId: '040517823', status: 'Active',
      city: 'Haifa', country: 'IL', email: 'orly@example.com', note: 'Call before noon.',
    });
    expect([plan?.earliest, plan?.refused]).toEqual([undefined, undefined]);
  });

  test('follows the old one: linked both ways, valid from the day, noted on both', async () => {
    const next = await succeed(old, '2026-11-01');
    expect(values(next)).toEqual({
      ...company, personalId: undefined, code: '1043', status: 'Active', city: 'Haifa', country: 'IL', email: 'orly@example.com',
      predecessor: old, validFrom: '2026-11-01',
      note: 'Call before noon.\nFrom 2026-11-01 this card continues 1042 Orly Cohen, whose fiscal details changed.',
    });
    expect(values(old)).toEqual({
      ...dealer, status: 'Inactive', successor: next, validTo: '2026-10-31',
      note: 'Call before noon.\nThe fiscal details changed on 2026-11-01: from that day the card is 1043 Cohen Gardens Ltd.',
    });
  });

  test('speaks the language of the sheets, whatever the pane speaks', async () => {
    const hebrew = await registerOverMemory({ locale: 'he' });
    const id = await addCustomer(hebrew, { code: '7', name: 'אורלי כהן', dealerType: 'עוסק מורשה' });
    const done = await hebrew.app.succeed({ from: id, date: '2026-11-01', values: { name: 'גני כהן בע״מ', dealerType: 'חברה בע״מ' }, children: [] });
    expect(done).toMatchObject({ ok: true });
    expect(hebrew.app.card(id)?.values).toMatchObject({
      status: 'לא פעיל', note: 'הפרטים הפיסקליים השתנו ביום 2026-11-01: מיום זה בתוקף הכרטיס 8 גני כהן בע״מ.',
    });
  });

  test('leaves the old one as active as it was while the day is still to come', async () => {
    const next = await succeed(old, '2027-01-01');
    expect(values(old)).toMatchObject({ status: 'Active', validTo: '2026-12-31', successor: next });
    expect(app.find('1042', '2026-12-31')?.id).toBe(old);
    expect(app.find('1042', '2027-01-01')?.id).toBe(next);
  });

  test('makes the old one inactive on its first day', async () => {
    await succeed(old, '2026-11-22');
    expect(values(old)).toMatchObject({ status: 'Inactive', validTo: '2026-11-21' });
  });

  test('is active when the old one was inactive already, whose end stays where it was', async () => {
    await app.save({ id: old, base: values(old), edits: { status: 'Inactive', validTo: '2026-06-30' } });
    const next = await succeed(old, '2026-11-01');
    expect([values(next)['status'], values(old)['validTo']]).toEqual(['Active', '2026-06-30']);
  });

  test('takes along what the person chose, as rows of its own; documents stay with the old card', async () => {
    await addRows(old, [
      { type: 'add', table: 'Contacts', values: { lastName: 'Levi', email: 'levi@example.com' } },
      { type: 'add', table: 'Contacts', values: { lastName: 'Mizrahi' } },
      { type: 'add', table: 'BankAccounts', values: { iban: 'IL620108000000099999999', main: true } },
    ]);
    await addDocument(old, 'INV-1');
    const plan = app.planSuccession(old);
    expect(plan?.children.map(({ row, goes }) => [row.table, row.values['lastName'] ?? row.values['iban'], goes])).toEqual([
      ['Contacts', 'Levi', true], ['Contacts', 'Mizrahi', true], ['BankAccounts', 'IL620108000000099999999', false],
    ]);
    const [levi, , account] = plan?.children.map(({ row }) => row.id) ?? [];
    const before = app.children(old);
    const next = await succeed(old, '2026-11-01', company, [levi ?? '', account ?? '']);
    expect(app.children(next).map(({ table, values: row }) => [table, row['customerName'], row['lastName'] ?? row['iban']])).toEqual([
      ['Contacts', 'Cohen Gardens Ltd', 'Levi'], ['BankAccounts', 'Cohen Gardens Ltd', 'IL620108000000099999999'],
    ]);
    expect(app.children(old)).toEqual(before);
    expect(app.children(next).map(({ id }) => id)).not.toContain(levi);
  });

  test('is one step of the history, and taking it back leaves the sheets as they were', async () => {
    await addRows(old, [{ type: 'add', table: 'Contacts', values: { lastName: 'Levi' } }]);
    const before = await sheets();
    const next = await succeed(old, '2026-11-01');
    expect(app.undoable()[0]).toMatchObject({ changeSet: { cause: 'succession' }, customerName: 'Cohen Gardens Ltd' });
    expect(await app.undo()).toMatchObject({ ok: true });
    await over.settle();
    expect(app.card(next)).toBeUndefined();
    expect(await sheets()).toEqual(before);
  });
});

test('is not taken back while something hangs on the new card that came later', async () => {
  const next = await succeed(old, '2026-11-01');
  const made = app.undoable()[0]?.changeSet.id;
  await addRows(next, [{ type: 'add', table: 'Contacts', values: { lastName: 'Levi' } }]);
  expect(await app.undo(made)).toMatchObject({ ok: false, error: { code: 'undo-depends' } });
  expect(app.card(next)).toBeDefined();
  expect(await app.undo()).toMatchObject({ ok: true });
  expect(await app.undo(made)).toMatchObject({ ok: true });
  expect(app.card(next)).toBeUndefined();
});

describe('refused, with nothing written', () => {
  test('a card that has a successor', async () => {
    await succeed(old, '2026-11-01');
    expect(app.planSuccession(old)?.refused?.code).toBe('succession-exists');
    expect(await refusals(order(old, '2026-12-01'))).toMatchObject([{ code: 'succession-exists', facts: { card: '1043 Cohen Gardens Ltd' } }]);
  });

  test.each(['2026-10-31', '2026-11-01'])('the day %s, when the old card is valid from 2026-11-01 only', async (date) => {
    const next = await succeed(old, '2026-11-01');
    expect(app.planSuccession(next)?.earliest).toBe('2026-11-02');
    expect(await refusals(order(next, date, { name: 'Cohen Group Ltd' })))
      .toMatchObject([{ code: 'succession-too-early', facts: { earliest: '2026-11-02' } }]);
  });

  test.each(['', '1.11.2026', '2026-02-30'])('“%s”, which is no day', async (date) => {
    expect(await refusals(order(old, date))).toMatchObject([{ code: 'value-not-date', where: { field: 'validFrom' } }]);
  });

  test('the same fiscal details again', async () => {
    expect(await refusals(order(old, '2026-11-01', { city: 'Tel Aviv', name: ' Orly Cohen ' }))).toMatchObject([{ code: 'succession-unchanged' }]);
  });

  test('a new card with errors of its own', async () => {
    expect(await refusals(order(old, '2026-11-01', { ...company, name: ' ', email: 'none' })))
      .toEqual(expect.arrayContaining([
        expect.objectContaining({ code: 'required-missing', where: expect.objectContaining({ field: 'name' }) }),
        expect.objectContaining({ code: 'email-format' }),
      ]));
  });

  test('a card that is not there', async () => {
    expect(app.planSuccession('kc-none')).toBeUndefined();
    expect(await refusals({ from: 'kc-none', date: '2026-11-01', values: company, children: [] })).toMatchObject([{ code: 'card-missing' }]);
  });
});

describe('a day finds the card that is valid on it', () => {
  const found = (key: string, asOf?: string): unknown => app.find(key, asOf)?.values['code'];

  test('whichever card of the chain the key names', async () => {
    const second = await succeed(old, '2025-01-01');
    const third = await succeed(second, '2026-11-01', { name: 'Cohen Group Ltd', taxId: '513326439', companyNumber: '513326439' });
    expect([values(second)['validTo'], values(third)['validFrom']]).toEqual(['2026-10-31', '2026-11-01']);
    for (const key of ['1042', '1043', '1044', '040517823', 'Cohen Gardens Ltd', old, second, third]) {
      expect(['1999-01-01', '2024-12-31', '2025-01-01', '2026-10-31', '2026-11-01', '2099-01-01'].map((date) => found(key, date)))
        .toEqual(['1042', '1042', '1043', '1043', '1044', '1044']);
    }
    expect(['1042', '1043', '040517823', 'Cohen Group Ltd'].map((key) => found(key))).toEqual(['1042', '1043', '1042', '1044']);
    expect([old, second, third].map((id) => app.successorOf(id)?.values['code'])).toEqual(['1044', '1044', '1044']);
    expect(app.successorOf(third, '2025-06-01')?.id).toBe(second);
    expect(app.chainOf(second).map(({ id }) => id)).toEqual([old, second, third]);
    // The story of an older step is not told again by the newest card.
    expect(values(third)['note']).toBe('Call before noon.\nFrom 2026-11-01 this card continues 1043 Cohen Gardens Ltd, whose fiscal details changed.');
  });

  test('a number that both cards have means the newer one, unless a day says otherwise', async () => {
    await succeed(old, '2026-11-01', { dealerType: 'Exempt dealer' });
    expect([found('040517823'), found('Orly Cohen'), found('040517823', '2026-10-31')]).toEqual(['1043', '1043', '1042']);
  });

  test('none, on a day between or before the days of the cards', async () => {
    await app.save({ id: old, base: values(old), edits: { validFrom: '2020-01-01', validTo: '2026-06-30' } });
    await succeed(old, '2026-11-01');
    expect([found('1042', '2019-12-31'), found('1042', '2026-08-01'), found('1043', '2026-06-30')]).toEqual([undefined, undefined, '1042']);
  });

  test('also when links typed by hand run in a circle or to nowhere', async () => {
    const second = await succeed(old, '2026-11-01');
    const circle = await app.save({ id: second, base: values(second), edits: { successor: old } });
    expect(circle).toMatchObject({ ok: false, error: [{ code: 'succession-loop', where: { field: 'successor' } }] });
    await typeInSheet(second, 'Later card id', old);
    await typeInSheet(old, 'Earlier card id', second);
    expect(app.chainOf(old).map(({ id }) => id)).toEqual([second, old]);
    expect([found('1042', '2026-10-01'), found('1042', '2026-12-01')]).toEqual(['1042', '1043']);
    expect(app.planSuccession(second)?.refused?.code).toBe('succession-exists');
    await typeInSheet(second, 'Later card id', 'kc-gone');
    expect(app.planSuccession(second)?.refused).toBeUndefined();
  });
});

test('the sample’s dealer who became a company is found by an old and by a new day', async () => {
  const workbook = createMemoryWorkbook();
  const sample = makeSample(300, 1, textsOf('he'));
  await makeRegister({ workbook, random: sample.random, texts: textsOf('he') }, sample.records);
  const { app: shown } = appOverMemory({ workbook, locale: 'he' });
  await shown.open();
  const before = shown.search('', 300).hits.map(({ id }) => shown.card(id)).find((card) => card?.values['successor'] !== undefined);
  const after = shown.successorOf(before?.id ?? '');
  expect([before?.values['dealerType'], after?.values['dealerType']]).toEqual(['עוסק מורשה', 'חברה בע״מ']);
  // In the words of a succession that a person makes.
  const { cardNotes } = textsOf('he');
  const named = (values: Values | undefined): string => `${String(values?.['code'])} ${String(values?.['name'])}`;
  expect(before?.values['note']).toBe(cardNotes.followedBy('2026-01-01', named(after?.values)));
  expect(after?.values['note']).toBe(cardNotes.continues('2026-01-01', named(before?.values)));
  const names = createFieldNames([textsOf('he').fields.Customers]);
  for (const key of [before?.values['code'], after?.values['code'], before?.values['taxId'], after?.values['name']]) {
    const taxIds = ['2025-12-31', '2026-01-01'].map((asOf) => fieldValue(shown, names, { key, field: 'ח.פ./עוסק מורשה', asOf }));
    expect(taxIds).toEqual([{ ok: true, value: before?.values['taxId'] }, { ok: true, value: after?.values['taxId'] }]);
  }
  expect(before?.values['taxId']).not.toBe(after?.values['taxId']);
});

test('formulas take the card of the day they are given, and the card that the key names without one', async () => {
  const next = await succeed(old, '2026-11-01');
  const names = createFieldNames([textsOf('en').fields.Customers]);
  const get = (key: unknown, asOf: unknown): unknown => {
    const answer = fieldValue(app, names, { key, field: 'Tax id', asOf });
    return answer.ok ? answer.value : answer.error;
  };
  const code = (key: unknown, date: unknown): unknown => {
    const answer = successorCode(app, { key, date });
    return answer.ok ? answer.value : answer.error;
  };
  for (const key of ['1042', 1043]) {
    expect([46_326, 46_327, '2026-10-31', '2026-11-01'].map((day) => get(key, day))).toEqual(['040517823', '514756428', '040517823', '514756428']);
    expect([46_326, 46_327, null].map((day) => code(key, day))).toEqual(['1042', '1043', '1043']);
  }
  expect([get('1042', null), get(1043, ''), get('1042', 0)]).toEqual(['040517823', '514756428', '040517823']);
  await app.save({ id: old, base: values(old), edits: { validFrom: '2020-01-01' } });
  expect([get('1043', '2019-12-31'), code('1043', '2019-12-31')]).toMatchObject(Array(2).fill({ code: 'card-not-on-day', facts: { key: '1043', date: '2019-12-31' } }));
  expect(code('1044', '2026-11-01')).toMatchObject({ code: 'card-missing' });
  await app.save({ id: next, base: values(next), edits: { code: null } });
  expect(code('1042', null)).toBe(next);
});

describe('a check finds', () => {
  const findings = async (): Promise<unknown> => (await app.check().result).issues
    .filter(({ severity }) => severity !== 'info').map(({ code, where }) => [code, where?.id, where?.field]);
  const set = async (id: RecordId, edits: Values): Promise<void> => {
    expect(await app.save({ id, base: values(id), edits })).toMatchObject({ ok: true });
  };

  test('nothing to say of cards that follow each other, even with the same number', async () => {
    await succeed(old, '2026-11-01', { dealerType: 'Exempt dealer' });
    expect(await withTimers(findings)).toEqual([]);
  });

  test('a link that is not answered, days that overlap, a circle', async () => {
    const next = await succeed(old, '2026-11-01');
    await set(old, { validTo: '2026-11-01' });
    expect(await withTimers(findings)).toEqual([['succession-overlap', next, 'validFrom']]);
    await set(old, { validTo: '2026-10-31', successor: null });
    expect(await withTimers(findings)).toEqual([['succession-one-sided', next, 'predecessor']]);
    await typeInSheet(old, 'Later card id', next);
    await typeInSheet(old, 'Earlier card id', next);
    await typeInSheet(next, 'Later card id', old);
    expect(await withTimers(findings)).toEqual(expect.arrayContaining([['succession-loop', old, 'successor'], ['succession-loop', next, 'successor']]));
  });

  test('a card whose last day has passed and that is as active as before; it is made inactive in one step', async () => {
    const next = await succeed(old, '2026-12-01');
    expect(values(old)).toMatchObject({ status: 'Active', validTo: '2026-11-30' });
    await set(old, { validTo: '2026-11-22' });
    expect(await withTimers(findings)).toEqual([]);
    await set(old, { validTo: '2026-11-21' });
    const found = await withTimers(async () => (await app.check().result).issues.filter(({ severity }) => severity === 'warning'));
    expect(found).toMatchObject([{
      code: 'succession-still-active', facts: { name: values(next)['name'], date: '2026-11-21' },
      where: { id: old, field: 'status', value: 'Active' }, fix: { status: 'Inactive' },
    }]);
    expect(await app.fixIssues(found)).toMatchObject({ ok: true });
    expect(values(old)['status']).toBe('Inactive');
    expect(await withTimers(findings)).toEqual([]);
  });

  async function withTimers<T>(work: () => Promise<T>): Promise<T> {
    let done = false;
    const run = work().finally(() => { done = true; });
    while (!done) await over.settle();
    return run;
  }
});

test('a register whose sheet has lost the column for the link says so and writes nothing', async () => {
  over.workbook.user.deleteColumn('Customers', 'Later card id');
  await over.settle();
  expect(await refusals(order(old, '2026-11-01'))).toMatchObject([{ code: 'table-column-lost', facts: { column: 'successor' } }]);
});

import { keptUntil } from '../../src/app/personal-data-retention';
import type { MemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { textsOf } from '../../src/locales/locales';
import { makeId } from '../../src/model/ids';
import { appOverMemory, registerOverMemory, seededRandom, type AppOverMemory } from '../support/app-over-memory';
import { must } from '../support/must';

const texts = textsOf('lt');

/** Every text in the workbook, the hidden sheets among them. */
async function allText(workbook: MemoryWorkbook): Promise<string> {
  const outline = await workbook.outline();
  if (!outline.ok) throw new Error(outline.error.code);
  const blocks = await Promise.all(outline.value.tables.map(async ({ name }) => [name, await workbook.readTable(name)] as const));
  return JSON.stringify(blocks.map(([name, block]) => [name, block.ok ? block.value.values : block.error]));
}

interface Somebody extends AppOverMemory {
  readonly id: string;
  readonly other: string;
  /** Texts that must be nowhere afterwards. */
  readonly secrets: readonly string[];
}

/** A card with everything: rows, edits, an undo, a merge, decisions, a bulk edit that others take part in, answers of registers. */
async function somebody(): Promise<Somebody> {
  const over = await registerOverMemory({ locale: 'lt' });
  const { app, workbook, settle } = over;
  await app.addOwnField({ name: 'Slapta', kind: 'text' });
  const save = async (edits: Record<string, string>, id?: string): Promise<string> => {
    const saved = await app.save({ ...(id !== undefined && { id }), base: id === undefined ? {} : app.card(id)?.values ?? {}, edits });
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    return must(app.matching('').at(-1));
  };
  const own = await save({ name: 'Mes, UAB', country: 'LT' });
  await app.makeOwnCompany(own);
  const other = await save({ name: 'Kitas', country: 'LT', email: 'kitas@x.lt' });
  const id = await save({ 'name': 'Ona Onaitė', 'country': 'LT', 'city': 'Alytus', 'email': 'secret1@x.lt', 'phone': '+37061234501', 'note': 'secret2 note', 'vatNumber': 'LT119511515', 'x:Slapta': 'secret3' });
  await save({ email: 'secret4@x.lt', alias: 'secret5' }, id);
  await app.undo();
  await app.redo();
  await app.save({ id, base: app.card(id)?.values ?? {}, edits: {}, children: [
    { type: 'add', table: 'Contacts', values: { lastName: 'secret6', email: 'secret7@x.lt' } },
    { type: 'add', table: 'Notes', values: { text: 'secret8' } },
    { type: 'add', table: 'Attachments', values: { title: 'Pasas', link: 'C:\\Bylos\\secret14.pdf' } },
  ] });
  await save({ vatNumber: 'LT290061371314' }, id);
  await save({ vatNumber: 'LT119511515' }, id);
  const twin = await save({ name: 'Ona O. secret9', email: 'secret10@x.lt', country: 'LT' });
  await save({ email: 'secret13@x.lt' }, twin);
  await save({ email: 'secret10@x.lt' }, twin);
  expect((await app.merge({ keep: id, absorb: [twin], confirmed: true })).ok).toBe(true);
  await app.judge([{ first: id, second: other, verdict: 'different', note: 'secret11' }]);
  await app.bulkEdit([id, other], { kind: 'set', field: 'source', value: 'Iš visur' });
  await workbook.createTables([{ name: '_evidence', visibility: 'veryHidden', columns: ['key', 'at', 'asOf', 'service', 'number', 'requestId', 'answer', 'told'].map((header) => ({ header, numberFormat: '@', width: 10 })), rows: [
    ['ev-1', '2026-01-01T00:00:00.000Z', '2026-01-01', 'VIES', 'LT119511515', null, 'found', JSON.stringify({ name: 'secret12' })],
    ['ev-3', '2026-01-02T00:00:00.000Z', '2026-01-02', 'VIES', 'LT290061371314', null, 'found', JSON.stringify({ name: 'secret15' })],
    ['ev-2', '2026-01-01T00:00:00.000Z', '2026-01-01', 'VIES', 'LT100001738313', null, 'found', JSON.stringify({ name: 'stays' })],
  ] }]);
  await settle();
  await app.open();
  return { ...over, id, other, secrets: ['secret', '61234501', 'Slapta3'] };
}

async function addDocument({ workbook, app, settle, id }: Somebody, date: string | null): Promise<void> {
  const random = seededRandom(77);
  await workbook.apply({ tables: [{ table: 'Documents', append: [[makeId('dc', random), id, 'Ona Onaitė', 'Sąskaita', 'S-1', date === null ? null : Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000), null, 100, 'EUR', null]] }] });
  await settle();
  await app.refresh();
}

describe('all that is known of somebody', () => {
  test('is in one file, with headings in their language', async () => {
    const { app, id } = await somebody();
    const file = await app.personalData(id);
    if (!file.ok) throw new Error(file.error.code);
    const data = JSON.parse(file.value) as Record<string, unknown>;
    expect(Object.keys(data).slice(0, 2)).toEqual([texts.person.about, texts.person.card]);
    expect(data[texts.person.card]).toMatchObject({ [texts.fields.Customers.name]: 'Ona Onaitė', [texts.fields.Customers.email]: 'secret4@x.lt', Slapta: 'secret3' });
    expect(data[texts.rowOf.Contacts]).toMatchObject([{ [texts.fields.Contacts.lastName]: 'secret6' }]);
    expect(data[texts.rowOf.Merges]).toMatchObject([{ [texts.person.card]: { [texts.fields.Customers.name]: 'Ona O. secret9', [texts.fields.Customers.email]: 'secret10@x.lt' } }]);
    expect(data[texts.rowOf.Judgements]).toMatchObject([{ [texts.fields.Judgements.note]: 'secret11', [texts.fields.Judgements.firstName]: 'Ona Onaitė' }]);
    expect(data[texts.person.answers]).toHaveLength(2);
    for (let at = 1; at <= 15; at += 1) expect(file.value).toContain(`secret${at}`);
    // Nothing of others, not even that they were taken for the same person.
    for (const theirs of ['kitas@x.lt', 'Kitas']) expect(file.value).not.toContain(theirs);
    const history = data[texts.person.history] as readonly Record<string, unknown>[];
    // secret13 stood on the merged card for a while, before it was merged.
    expect(history.filter((step) => JSON.stringify(step).includes('secret13@x.lt'))).toHaveLength(2);
    expect(history.every((step) => step[texts.person.who] === 'Dana')).toBe(true);
    expect(file.value).not.toContain('stays');
    const hebrew = await app.personalData(id, textsOf('he'));
    expect(hebrew.ok && hebrew.value).toContain(textsOf('he').person.history);
    expect(await app.personalData('nobody')).toMatchObject({ ok: false, error: { code: 'card-missing' } });
  });
});

describe('erasure', () => {
  test('without documents the card goes with all that is its, and nothing tells of it any more', async () => {
    const one = await somebody();
    const { app, workbook, id, other } = one;
    const planned = app.planErasure(id);
    expect(planned).toMatchObject({ ok: true, value: { kind: 'delete', answers: 2, files: ['C:\\Bylos\\secret14.pdf'], keptFields: [], keptRows: [] } });
    expect(planned.ok && planned.value.issues.map(({ code }) => code)).toEqual(['export-erasure-merges', 'export-erasure-files', 'export-erasure-duties', 'export-erasure-final']);
    expect(planned.ok && planned.value.rows.map(({ table }) => table)).toEqual(expect.arrayContaining(['Contacts', 'Notes', 'Merges', 'Judgements']));
    expect(await app.erasePersonalData(id)).toEqual(planned);
    const text = await allText(workbook);
    for (const secret of [...one.secrets, 'Ona']) expect(text).not.toContain(secret);
    expect(text).toContain('stays');
    expect(app.card(id)).toBeUndefined();
    expect(app.card(other)?.values).toMatchObject({ name: 'Kitas', source: 'Iš visur' });
    expect(one.bugs).toEqual([]);
  });

  test('other cards that may be the same person’s are named, and stay', async () => {
    const { app, id, other } = await somebody();
    await app.save({ id: other, base: app.card(other)?.values ?? {}, edits: { mobile: '+370 612 34501' } });
    const planned = app.planErasure(id);
    expect(planned).toMatchObject({ ok: true, value: { elsewhere: [{ table: 'Customers', id: other }] } });
    expect(planned.ok && planned.value.issues.map(({ code }) => code)).toContain('export-erasure-elsewhere');
  });

  test('no undo brings anything of it back, and what others took part in can still be taken back', async () => {
    const { app, workbook, id, other } = await somebody();
    expect((await app.erasePersonalData(id)).ok).toBe(true);
    expect(app.undoable().map(({ changeSet }) => changeSet.cause)).not.toContain('erase');
    const bulk = must(app.undoable().find(({ changeSet }) => changeSet.cause === 'bulk'));
    expect((await app.undo(bulk.changeSet.id)).ok).toBe(true);
    expect(app.card(other)?.values['source']).toBeUndefined();
    for (let steps = 0; steps < 20 && (await app.undo()).ok; steps += 1) expect(await allText(workbook)).not.toContain('secret');
    expect(app.history().some(({ changeSet }) => changeSet.cause === 'erase')).toBe(true);
    const again = appOverMemory({ workbook });
    await again.app.open();
    expect(again.app.card(id)).toBeUndefined();
    expect(JSON.stringify(again.app.history())).not.toContain('secret');
  });

  test('with documents, what stands on them stays until the law lets it go; all else goes', async () => {
    const one = await somebody();
    const { app, workbook, id } = one;
    await addDocument(one, '2026-03-01');
    await app.save({ id, base: app.card(id)?.values ?? {}, edits: { website: 'secret not a site' } });
    await app.fillCheck();
    const planned = app.planErasure(id);
    expect(planned).toMatchObject({ ok: true, value: { kind: 'anonymise', until: '2036-03-02', keptRows: [{ table: 'Documents', count: 1 }], answers: 1 } });
    expect(planned.ok && planned.value.issues[0]).toMatchObject({ code: 'export-erasure-keeps', facts: { country: 'LT', documents: 1, payments: 0, until: '2036-03-02' } });
    expect((await app.erasePersonalData(id)).ok).toBe(true);
    const { values } = must(app.card(id));
    expect(values).toEqual({ name: 'Ona Onaitė', country: 'LT', city: 'Alytus', vatNumber: 'LT119511515', status: texts.lists.status.inactive, ...(values['code'] !== undefined && { code: values['code'] }), ...(values['roles'] !== undefined && { roles: values['roles'] }) });
    expect(app.children(id).map(({ table }) => table)).toEqual(['Documents']);
    const text = (await allText(workbook)).replace('secret12', '');
    for (const secret of one.secrets) expect(text).not.toContain(secret);
  });

  test('documents that nobody has to keep any more go; without a date, or in a country nobody knows, they stay', async () => {
    const old = await somebody();
    await addDocument(old, '2015-03-01');
    expect(old.app.planErasure(old.id)).toMatchObject({ ok: true, value: { kind: 'delete' } });
    expect((await old.app.erasePersonalData(old.id)).ok).toBe(true);
    expect(old.app.card(old.id)).toBeUndefined();
    expect(await allText(old.workbook)).not.toContain('Ona');

    const undated = await somebody();
    await addDocument(undated, null);
    expect(undated.app.planErasure(undated.id)).toMatchObject({ ok: true, value: { kind: 'anonymise', issues: [{ code: 'export-erasure-undated' }, {}, {}, {}, {}] } });

    const abroad = await somebody();
    await addDocument(abroad, '2015-03-01');
    const own = must(abroad.app.matching('Mes')[0]);
    await abroad.app.save({ id: own, base: { country: 'LT' }, edits: { country: 'NO' } });
    expect(abroad.app.planErasure(abroad.id)).toMatchObject({ ok: true, value: { kind: 'anonymise', issues: [{ code: 'export-erasure-term-unknown', facts: { country: 'NO' } }, {}, {}, {}, {}] } });
  });

  test('what the sheet says of other cards does not name somebody any more', async () => {
    const one = await somebody();
    const { app, workbook, id, other, settle } = one;
    for (const card of [id, other]) expect((await app.save({ id: card, base: app.card(card)?.values ?? {}, edits: { companyNumber: '110443493' } })).ok).toBe(true);
    await app.fillCheck();
    expect((await allText(workbook)).match(/Ona Onaitė/g)?.length).toBeGreaterThan(0);
    const before = (await workbook.readTable('Customers'));
    expect(before.ok && JSON.stringify(before.value.values.find(([key]) => key === other))).toContain('Ona');
    expect((await app.erasePersonalData(id)).ok).toBe(true);
    await app.fillCheck();
    await settle();
    for (const secret of [...one.secrets.filter((text) => text !== 'secret'), 'Ona']) expect(await allText(workbook)).not.toContain(secret);
  });

  test('done twice, it is done once: the second time nothing is written', async () => {
    const one = await somebody();
    const { app, workbook, id } = one;
    await addDocument(one, '2026-03-01');
    expect((await app.erasePersonalData(id)).ok).toBe(true);
    const after = await allText(workbook);
    expect(await app.erasePersonalData(id)).toMatchObject({ ok: true, value: { fields: [], rows: [], answers: 0 } });
    expect(await allText(workbook)).toBe(after);
  });

  test('which records were erased is said for good, so that a copy that still has them does not bring them back', async () => {
    const one = await somebody();
    const { app, workbook, id, other } = one;
    const rows = app.children(id).map((row) => row.id);
    const planned = app.planErasure(id);
    const cards = planned.ok ? planned.value.cards : [];
    expect(cards).toHaveLength(2);
    expect((await app.erasePersonalData(id)).ok).toBe(true);
    expect((await app.erasePersonalData(other)).ok).toBe(true);
    const again = appOverMemory({ workbook });
    await again.app.open();
    const told = again.app.history().find(({ changeSet }) => changeSet.cause === 'erase' && changeSet.changes.some((change) => change.id === id));
    expect(told?.changeSet.changes.map((change) => change.id).sort()).toEqual([...cards, ...rows].sort());
    expect(told?.changeSet.changes.every((change) => change.type === 'remove' && Object.keys(change.values).length === 0)).toBe(true);
  });

  test('refused, nothing is erased', async () => {
    const { app, workbook, id } = await somebody();
    const before = await allText(workbook);
    workbook.user.startTyping();
    expect(await app.erasePersonalData(id)).toMatchObject({ ok: false, error: { code: 'cell-being-edited' } });
    workbook.user.stopTyping();
    expect(await allText(workbook)).toBe(before);
    expect((await app.erasePersonalData(id)).ok).toBe(true);
    expect(app.planErasure(must(app.matching('Mes')[0]))).toMatchObject({ ok: false, error: { code: 'own-company-protected' } });
    expect(await app.erasePersonalData(id)).toMatchObject({ ok: false, error: { code: 'card-missing' } });
  });
});

test('how long documents are kept: first and last day of each rule', () => {
  expect(keptUntil('RO', '2022-12-31')).toBe('2033-01-01');
  expect(keptUntil('RO', '2023-01-01')).toBe('2029-07-01');
  expect(keptUntil('LT', '2024-02-29')).toBe('2034-03-01');
  expect(keptUntil('LV', '2026-06-01')).toBe('2032-01-01');
  expect(keptUntil('IL', '2026-06-01')).toBe('2035-01-01');
  expect(keptUntil('DE', '2024-12-31')).toBe('2033-01-01');
  expect(keptUntil('FR', '2026-01-01')).toBe('2037-01-01');
  expect(keptUntil('', '2026-06-01')).toBeUndefined();
});

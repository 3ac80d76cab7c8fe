import { appOverMemory, registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import type { CheckResult, CheckRun, Writer } from '../../src/app/app';
import type { CellValue } from '../../src/host/workbook';
import type { Result } from '../../src/base/result';
import type { Values } from '../../src/model/change';
import { isId } from '../../src/model/ids';

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function add(over: AppOverMemory, edits: Values): Promise<string> {
  const saved = value(await over.app.save({ base: {}, edits }));
  if (saved.kind !== 'saved') throw new Error('Expected saved');
  return saved.id;
}

async function column(over: AppOverMemory, table: string, header: string): Promise<CellValue[]> {
  const outline = value(await over.workbook.outline()).tables.find(({ name }) => name === table);
  const at = outline?.columns.findIndex((candidate) => candidate.header === header) ?? -1;
  return value(await over.workbook.readTable(table)).values.map((row) => row[at] ?? null);
}

/** Runs the slices of a check until it has ended. */
async function checked(over: AppOverMemory, run: CheckRun = over.app.check()): Promise<CheckResult> {
  let result: CheckResult | undefined;
  void run.result.then((ended) => { result = ended; });
  while (result === undefined) await over.settle();
  return result;
}

describe('a new register', () => {
  test('has every sheet of the design, Customers first, the very hidden ones last', async () => {
    const over = await registerOverMemory();
    const { sheets } = value(await over.workbook.outline());
    expect(sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name)).toEqual([
      'Customers', 'Contacts', 'Addresses', 'BankAccounts', 'PaymentMethods', 'Consents', 'Identifiers', 'Notes', 'Attachments', 'Documents',
      'Payments', 'Lists', 'Sheet1',
    ]);
    expect(sheets.slice(-3).map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      '_base veryHidden', '_meta veryHidden', '_journal veryHidden',
    ]);
    expect(over.app.state()).toEqual({ kind: 'ready' });
  });

  test('is not made twice', async () => {
    const over = await registerOverMemory();
    expect(await over.app.makeRegister()).toMatchObject({ ok: false, error: { code: 'register-exists' } });
  });

  test('has Hebrew headers when made in Hebrew, and opens again by them', async () => {
    const over = await registerOverMemory({ locale: 'he' });
    await add(over, { name: 'כהן ובניו' });
    const again = appOverMemory({ workbook: over.workbook });
    value(await again.app.open());
    expect(again.app.find('כהן ובניו')?.values['code']).toBe('C-00001');
    expect(again.app.customFields()).toEqual([]);
  });
});

describe('saving a card', () => {
  test('writes the cells, gives an id and the next code, and journals', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'Alfa SRL', email: 'office@alfa.ro', phone: '+40211234567' });
    expect(isId(id, 'kc')).toBe(true);
    await add(over, { name: 'Beta UAB' });
    expect(await column(over, 'Customers', 'Code')).toEqual(['C-00001', 'C-00002']);
    expect(await column(over, 'Customers', 'Phone')).toEqual(['+40211234567', null]);
    const journal = value(await over.workbook.readTable('_journal')).values;
    expect(journal.map((row) => [row[2], row[3]])).toEqual([['Dana', 'card'], ['Dana', 'card']]);
  });

  test('is refused with every error when a required field is missing or a value is wrong, and writes nothing', async () => {
    const over = await registerOverMemory();
    const refused = await over.app.save({ base: {}, edits: { email: 'nobody' } });
    expect(refused.ok ? [] : refused.error.map(({ code }) => code).sort()).toEqual(['email-format', 'required-missing']);
    expect(await column(over, 'Customers', 'Name')).toEqual([]);
  });

  test('refuses a code that another card has', async () => {
    const over = await registerOverMemory();
    await add(over, { name: 'Alfa', code: 'A-7' });
    const refused = await over.app.save({ base: {}, edits: { name: 'Beta', code: 'a 7' } });
    expect(refused).toMatchObject({ ok: false, error: [{ code: 'code-taken', facts: { name: 'Alfa' } }] });
  });

  test('keeps what another writer did to other fields, and shows what both did to one', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'Alfa', city: 'Cluj', phone: '1' });
    const base = over.app.card(id)?.values ?? {};
    over.workbook.asRemote(() => {
      over.workbook.user.setCell('Customers', 0, 'City', 'Iași');
      over.workbook.user.setCell('Customers', 0, 'Phone', '2');
    });
    const both = value(await over.app.save({ id, base, edits: { email: 'a@b.ro', phone: '3' } }));
    expect(both).toMatchObject({ kind: 'conflicts', conflicts: [{ field: 'phone', base: '1', mine: '3', theirs: '2' }] });
    expect(await column(over, 'Customers', 'E-mail')).toEqual([null]);
    value(await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: { email: 'a@b.ro', phone: '3' } }));
    expect(over.app.card(id)?.values).toMatchObject({ city: 'Iași', phone: '3', email: 'a@b.ro' });
  });

  test('finds its row after the user sorted, inserted above and renamed and moved columns', async () => {
    const over = await registerOverMemory();
    const ids: string[] = [];
    for (const name of ['Gama', 'Alfa', 'Beta']) ids.push(await add(over, { name }));
    over.workbook.user.sort('Customers', 'Name');
    over.workbook.user.insertRow('Customers', 0, []);
    over.workbook.user.renameHeader('Customers', 'City', 'Miasto');
    over.workbook.user.moveColumn('Customers', 'Name', 5);
    value(await over.app.save({ id: ids[0] ?? '', base: over.app.card(ids[0] ?? '')?.values ?? {}, edits: { city: 'Łódź' } }));
    expect(await column(over, 'Customers', 'Name')).toEqual([null, 'Alfa', 'Beta', 'Gama']);
    expect(await column(over, 'Customers', 'Miasto')).toEqual([null, null, null, 'Łódź']);
  });

  test('renames the customer in its child rows too', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'Alfa' });
    over.workbook.user.insertRow('Contacts', 0, [null, id, 'Alfa', 'Pop']);
    await over.settle();
    value(await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: { name: 'Alfa Nova' } }));
    expect(await column(over, 'Contacts', 'Customer name')).toEqual(['Alfa Nova']);
  });

  test('says so when the user is typing in a cell, and loses nothing', async () => {
    const over = await registerOverMemory();
    over.workbook.user.startTyping();
    expect(await over.app.save({ base: {}, edits: { name: 'Alfa' } })).toMatchObject({ ok: false, error: [{ code: 'cell-being-edited' }] });
    over.workbook.user.stopTyping();
    await add(over, { name: 'Alfa' });
    expect(await column(over, 'Customers', 'Name')).toEqual(['Alfa']);
  });
});

describe('edits in the sheet', () => {
  test('are in the card, the search and the journal', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'Alfa' });
    over.workbook.user.setCell('Customers', 0, 'Name', 'Șoimul');
    await over.settle();
    expect(over.app.card(id)?.values['name']).toBe('Șoimul');
    expect(over.app.search('soimul', 5).hits.map((hit) => hit.id)).toEqual([id]);
    expect(over.app.undoable()[0]).toMatchObject({ changeSet: { cause: 'sheet' }, customerName: 'Șoimul' });
  });

  test('by a co-author are taken in but not journalled a second time', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'Alfa' });
    over.workbook.asRemote(() => over.workbook.user.setCell('Customers', 0, 'Name', 'Omega'));
    await over.settle();
    expect(over.app.card(id)?.values['name']).toBe('Omega');
    expect(value(await over.workbook.readTable('_journal')).values).toHaveLength(1);
  });

  test('a typed row and a copied row get ids of their own; both contents survive', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'Alfa', city: 'Cluj' });
    const row = value(await over.workbook.readTable('Customers')).values[0] ?? [];
    over.workbook.user.insertRow('Customers', 0, row.map((cell) => (cell === 'Cluj' ? 'Arad' : cell)));
    over.workbook.user.insertRow('Customers', 2, [null, null, 'Typed by hand']);
    await over.settle();
    const ids = await column(over, 'Customers', 'Id');
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toBe(id);
    expect(over.app.card(id)?.values['city']).toBe('Cluj');
    expect(over.app.card(String(ids[0]))?.values['city']).toBe('Arad');
    expect(over.app.find('Typed by hand')).toBeDefined();
  });

  test('an id that Excel’s undo takes back is not forced on again: the next undo takes the copied row back', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'Alfa' });
    await add(over, { name: 'Beta' });
    const row = value(await over.workbook.readTable('Customers')).values[0] ?? [];
    over.workbook.user.insertRow('Customers', 2, row);
    await over.settle();
    const given = (await column(over, 'Customers', 'Id'))[2];
    expect(given).not.toBe(id);

    over.workbook.user.setCell('Customers', 2, 'Id', id);
    await over.settle();
    expect((await column(over, 'Customers', 'Id'))[2]).toBe(id);
    expect(over.app.search('', 10).total).toBe(2);
    over.workbook.user.deleteRow('Customers', 2);
    await over.settle();
    expect(await column(over, 'Customers', 'Name')).toEqual(['Alfa', 'Beta']);
    expect(over.app.card(id)?.values['name']).toBe('Alfa');
    expect(over.bugs).toEqual([]);
  });

  test('a doubled id that stays after an undo is repaired with the next change', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'Alfa' });
    const row = value(await over.workbook.readTable('Customers')).values[0] ?? [];
    over.workbook.user.insertRow('Customers', 1, row);
    await over.settle();
    over.workbook.user.setCell('Customers', 1, 'Id', id);
    await over.settle();
    over.workbook.user.setCell('Customers', 1, 'City', 'Arad');
    await over.settle();
    expect(new Set(await column(over, 'Customers', 'Id')).size).toBe(2);
    expect(over.app.search('', 10).total).toBe(2);
  });

  test('wait for the user to stop typing when a new row needs its id', async () => {
    const over = await registerOverMemory();
    over.workbook.user.startTyping();
    over.workbook.user.insertRow('Customers', 0, [null, null, 'Alfa']);
    await over.settle();
    expect(over.app.find('Alfa')).toBeUndefined();
    over.workbook.user.stopTyping();
    await over.settle();
    expect(over.app.find('Alfa')).toBeDefined();
    expect(over.bugs).toEqual([]);
  });

  test('a renamed column stays the field it was; a deleted one is no longer shown and clears nothing', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'Alfa', city: 'Cluj', note: 'x' });
    over.workbook.user.renameHeader('Customers', 'City', 'Town of theirs');
    over.workbook.user.deleteColumn('Customers', 'Note');
    over.workbook.user.addColumn('Customers', 'Discount', [0.15]);
    await over.settle();
    expect(over.app.card(id)?.values).toMatchObject({ city: 'Cluj', 'x:Discount': 0.15 });
    expect(over.app.customFields()).toEqual([{ key: 'x:Discount', header: 'Discount' }]);
    const refused = await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: { note: 'y' } });
    expect(refused).toMatchObject({ ok: false, error: [{ code: 'table-column-lost' }] });
  });

  test('the selected row is the selected customer; a child row selects its customer', async () => {
    const over = await registerOverMemory();
    const first = await add(over, { name: 'Alfa' });
    const second = await add(over, { name: 'Beta' });
    over.workbook.user.select('Customers', [1]);
    await over.settle();
    expect(over.app.selectedId()).toBe(second);
    over.workbook.user.insertRow('Contacts', 0, [null, first, 'Alfa', 'Pop']);
    await over.settle();
    over.workbook.user.select('Contacts', [0]);
    await over.settle();
    expect(over.app.selectedId()).toBe(first);
  });
});

describe('opening a register in which a row was typed without the add-in', () => {
  async function typedRow() {
    const over = await registerOverMemory();
    await over.app.save({ base: {}, edits: { name: 'Alfa' } });
    over.app.close();
    over.workbook.user.setCell('Customers', 1, 'Name', 'Beta');
    return appOverMemory({ workbook: over.workbook, seed: 3 });
  }

  test('shows the others while the person types in a cell, and gives the id when they are done', async () => {
    const { app, workbook, settle } = await typedRow();
    workbook.user.startTyping();
    expect(await app.open()).toMatchObject({ ok: true, value: { kind: 'ready' } });
    expect(app.search('', 9).hits.map(({ name }) => name)).toEqual(['Alfa']);
    await settle();
    workbook.user.stopTyping();
    await settle();
    expect(app.search('', 9).hits.map(({ name }) => name)).toEqual(['Alfa', 'Beta']);
  });

  test('shows the others of a protected sheet; the row is a card once the id can be written', async () => {
    const { app, workbook } = await typedRow();
    workbook.user.protect('Customers', true);
    expect(await app.open()).toMatchObject({ ok: true, value: { kind: 'ready' } });
    expect(app.search('', 9).hits.map(({ name }) => name)).toEqual(['Alfa']);
    workbook.user.protect('Customers', false);
    expect(await app.refresh()).toMatchObject({ ok: true });
    expect(app.search('', 9).hits.map(({ name }) => name)).toEqual(['Alfa', 'Beta']);
  });
});

describe('undo', () => {
  test('takes back an edit, a new card and an edit of the sheet, last first', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'Alfa', city: 'Cluj' });
    value(await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: { city: 'Arad' } }));
    over.workbook.user.setCell('Customers', 0, 'City', 'Deva');
    await over.settle();
    value(await over.app.undo());
    expect(await column(over, 'Customers', 'City')).toEqual(['Arad']);
    value(await over.app.undo());
    expect(await column(over, 'Customers', 'City')).toEqual(['Cluj']);
    value(await over.app.undo());
    expect(await column(over, 'Customers', 'City')).toEqual([]);
    expect(await over.app.undo()).toMatchObject({ ok: false, error: { code: 'undo-nothing' } });
  });

  test('of an older action is refused when a later one stands on it, and works when none does', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'Alfa' });
    const edit = async (edits: Values): Promise<void> => {
      value(await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits }));
    };
    await edit({ city: 'Arad' });
    await edit({ phone: '7' });
    await edit({ city: 'Deva' });
    const [, phone, city] = over.app.undoable();
    expect(await over.app.undo(city?.changeSet.id)).toMatchObject({ ok: false, error: { code: 'undo-depends', facts: { field: 'city' } } });
    value(await over.app.undo(phone?.changeSet.id));
    expect(over.app.card(id)?.values).toMatchObject({ city: 'Deva' });
    expect(over.app.card(id)?.values['phone']).toBeUndefined();
  });

  test('is still there after the workbook was opened again', async () => {
    const over = await registerOverMemory();
    await add(over, { name: 'Alfa' });
    const again = appOverMemory({ workbook: over.workbook, seed: 9 });
    value(await again.app.open());
    value(await again.app.undo());
    expect(await column(over, 'Customers', 'Name')).toEqual([]);
  });
});

describe('adopting', () => {
  const sheet: CellValue[][] = [
    ['Our customers 2026', null, null, null, null],
    [null, null, null, null, null],
    ['Denumire', 'CUI', 'E-mail', 'Culoare preferată', 'Localitate'],
    ['Alfa SRL', 18547290, 'a@alfa.ro', 'verde', 'Cluj'],
    ['Beta SRL', 'RO123', null, 'roșu', 'Arad'],
    [null, null, null, null, null],
    ['Printed on Monday', null, null, null, null],
  ];

  test('a plain sheet: headers are mapped, nothing is retyped, unknown columns are custom fields', async () => {
    const workbook = createMemoryWorkbook();
    workbook.user.fillSheet('Clienți', sheet);
    const over = appOverMemory({ workbook });
    await over.app.open();
    const [plan] = value(await over.app.planAdoption());
    expect(plan).toMatchObject({ sheet: 'Clienți', headerRow: 2, rowCount: 2 });
    expect(plan?.columns.map(({ field }) => field)).toEqual(['name', 'taxId', 'email', undefined, 'city']);
    if (plan === undefined) throw new Error('No plan');
    value(await over.app.adopt(plan));
    expect(over.app.state()).toEqual({ kind: 'ready' });
    const alfa = over.app.find('18547290');
    expect(alfa?.values).toMatchObject({ name: 'Alfa SRL', taxId: '18547290', 'x:Culoare preferată': 'verde', city: 'Cluj' });
    expect(await column(over, 'Customers', 'CUI')).toEqual([18547290, 'RO123']);
    expect(over.app.customFields().map(({ header }) => header)).toEqual(['Culoare preferată']);
    expect(over.app.search('', 10).total).toBe(2);
  });

  test('an existing table keeps its column names and can be saved into', async () => {
    const workbook = createMemoryWorkbook();
    workbook.user.addTable('Table1', 'Data', ['שם לקוח', 'טלפון'], [['כהן', '03-5551234']]);
    const over = appOverMemory({ workbook, locale: 'he' });
    await over.app.open();
    const [plan] = value(await over.app.planAdoption());
    if (plan === undefined) throw new Error('No plan');
    value(await over.app.adopt(plan));
    const card = over.app.find('כהן');
    value(await over.app.save({ id: card?.id ?? '', base: card?.values ?? {}, edits: { phone: '03-5559999', alias: 'ברזל' } }));
    expect(await column(over, 'Customers', 'טלפון')).toEqual(['03-5559999']);
  });

  test('a sheet without headers gives no plan; two tables with the same headers are asked about', async () => {
    const workbook = createMemoryWorkbook();
    workbook.user.fillSheet('Numbers', [[1, 2, 3], [4, 5, 6]]);
    const over = appOverMemory({ workbook });
    await over.app.open();
    expect(value(await over.app.planAdoption())).toEqual([]);
    workbook.user.addTable('North', 'N', ['Name', 'E-mail'], [['a', 'b']]);
    workbook.user.addTable('South', 'S', ['Name', 'E-mail'], [['c', 'd']]);
    expect(await over.app.planAdoption()).toMatchObject({ ok: false, error: { code: 'adopt-ambiguous-tables', facts: { tables: 'North, South' } } });
    workbook.user.select('South', [0]);
    expect(value(await over.app.planAdoption())[0]).toMatchObject({ table: 'South' });
  });

  test('without a name column is refused and writes nothing', async () => {
    const workbook = createMemoryWorkbook();
    workbook.user.addTable('T', 'S', ['E-mail', 'City'], [['a@b.ro', 'Cluj']]);
    const over = appOverMemory({ workbook });
    await over.app.open();
    const [plan] = value(await over.app.planAdoption());
    if (plan === undefined) throw new Error('No plan');
    expect(await over.app.adopt(plan)).toMatchObject({ ok: false, error: { code: 'adopt-no-name-column' } });
    expect(value(await workbook.outline()).tables.map(({ name }) => name)).toEqual(['T']);
  });
});

describe('checking', () => {
  test('names the cell of every fault', async () => {
    const over = await registerOverMemory();
    await add(over, { name: 'Alfa' });
    over.workbook.user.setCell('Customers', 0, 'E-mail', 'nope');
    over.workbook.user.setCell('Customers', 0, 'Country', 'Romania');
    over.workbook.user.setCell('Customers', 0, 'Status', 'Gone');
    over.workbook.user.insertRow('Contacts', 0, [null, 'kc-none', 'X', null]);
    await over.settle();
    const { issues, complete } = await checked(over);
    expect(complete).toBe(true);
    expect(issues.map(({ code, where }) => `${where?.table} ${where?.cell} ${code}`)).toEqual([
      'Customers G2 value-not-in-list', 'Customers U2 email-format', 'Customers AI2 country-unknown', 'Customers AC2 not-ready-for',
      'Contacts D2 required-missing', 'Contacts B2 child-orphan',
    ]);
  });

  /** What has to be corrected: what a card is not ready for yet is only noted. */
  const faults = (issues: readonly { readonly code: string; readonly severity: string }[]): string[] =>
    issues.filter(({ severity }) => severity !== 'info').map(({ code }) => code);

  /** More than one slice of customers, the first of them with a fault. */
  async function manyCustomers(): Promise<AppOverMemory> {
    const over = await registerOverMemory();
    const [first] = await Promise.all(Array.from({ length: 200 }, (_, n) => add(over, { name: `Firm ${n}` })));
    expect(first).toBe(over.app.search('', 1).hits[0]?.id);
    over.workbook.user.setCell('Customers', 0, 'E-mail', 'nope');
    over.workbook.user.insertRow('Contacts', 0, [null, 'kc-none', 'X', 'Dan']);
    await over.settle();
    return over;
  }

  test('goes on in slices, tells how far it is, and can be stopped with what it has found', async () => {
    const over = await manyCustomers();
    const steps: number[] = [];
    const run = over.app.check((done) => {
      steps.push(done);
      run.stop();
    });
    const { issues, complete } = await checked(over, run);
    expect(complete).toBe(false);
    expect(faults(issues)).toEqual(['email-format']);
    expect(steps).toHaveLength(1);
    expect(steps[0]).toBeGreaterThan(0);
    expect(steps[0]).toBeLessThan(1);
    expect(faults((await checked(over)).issues)).toEqual(['email-format', 'child-orphan']);
  });

  test('ends when the workbook is closed', async () => {
    const over = await registerOverMemory();
    const run = over.app.check();
    over.app.close();
    expect(await checked(over, run)).toEqual({ issues: [], complete: false });
    expect(await checked(over)).toEqual({ issues: [], complete: true });
  });

  test('passes over customers that go meanwhile', async () => {
    const over = await manyCustomers();
    over.workbook.user.setCell('Customers', 199, 'E-mail', 'nope');
    await over.settle();
    let deleted = false;
    const run = over.app.check(() => {
      if (!deleted) over.workbook.user.deleteRow('Customers', 199);
      deleted = true;
    });
    const { issues, complete } = await checked(over, run);
    expect(deleted).toBe(true);
    expect(complete).toBe(true);
    expect(faults(issues)).toEqual(['email-format', 'child-orphan']);
  });
});

describe('whose doing a change is', () => {
  async function told(over: AppOverMemory, work: () => void): Promise<Writer[]> {
    await over.settle();
    const writers: Writer[] = [];
    const before = over.app.cardsVersion();
    let seen = before;
    const stop = over.app.subscribe((writer) => {
      if (over.app.cardsVersion() === seen) return;
      seen = over.app.cardsVersion();
      // One's own is told twice: when the register knows, and when the journal does.
      if (writers.at(-1) !== writer) writers.push(writer);
    });
    work();
    await over.settle();
    stop();
    return writers;
  }

  test('is told with it: one’s own in the sheet, or a co-author’s', async () => {
    const over = await registerOverMemory();
    await add(over, { name: 'Alfa' });
    const { user } = over.workbook;
    expect(await told(over, () => user.setCell('Customers', 0, 'City', 'Haifa'))).toEqual(['me']);
    expect(await told(over, () => over.workbook.asRemote(() => user.setCell('Customers', 0, 'City', 'Acre')))).toEqual(['others']);
  });

  test('is kept apart when both come in one moment, and only one’s own is journalled', async () => {
    const over = await registerOverMemory();
    await add(over, { name: 'Alfa' });
    await add(over, { name: 'Beta' });
    const { user } = over.workbook;
    const writers = await told(over, () => {
      over.workbook.asRemote(() => user.setCell('Customers', 1, 'City', 'Riga'));
      user.setCell('Customers', 0, 'City', 'Haifa');
    });
    expect(writers).toEqual(['me', 'others']);
    expect(over.app.undoable()[0]?.changeSet.changes).toMatchObject([{ field: 'city', after: 'Haifa' }]);
    expect(over.app.find('Beta')?.values['city']).toBe('Riga');
  });
});

test('a row of another table is selected and found to belong to its customer, or to none', async () => {
  const over = await registerOverMemory();
  const id = await add(over, { name: 'Alfa' });
  over.workbook.user.insertRow('Contacts', 0, [null, id, 'Alfa', 'Dan']);
  over.workbook.user.insertRow('Contacts', 1, [null, 'kc-none', 'Nobody', 'Ann']);
  await over.settle();
  const [dan, ann] = (await column(over, 'Contacts', 'Id')).map(String);
  if (dan === undefined || ann === undefined) throw new Error('No contacts');
  expect(over.app.customerOf('Contacts', dan)).toBe(id);
  expect(over.app.customerOf('Contacts', ann)).toBeUndefined();
  expect(over.app.customerOf('Customers', id)).toBe(id);
  value(await over.app.select(ann, 'name', 'Contacts'));
  expect(await over.workbook.selection()).toMatchObject({ value: { table: 'Contacts', keys: [ann] } });
  expect(over.app.selectedId()).toBeUndefined();
  value(await over.app.select(dan, 'name', 'Contacts'));
  await over.settle();
  expect(over.app.selectedId()).toBe(id);
});

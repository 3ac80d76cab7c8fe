/** A register that an earlier version made: it opens, is worked with, and gets the new fields when someone asks for them. */
import { columnRows } from '../../src/app/hidden-tables';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../src/host/memory/memory-workbook';
import type { CellValue, TableSpec } from '../../src/host/workbook';
import { textsOf } from '../../src/locales/locales';
import { tableKeys, type TableKey } from '../../src/model/fields';
import { makeId } from '../../src/model/ids';
import { appOverMemory, registerOverMemory, seededRandom, type AppOverMemory } from '../support/app-over-memory';

function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

const en = textsOf('en').fields;
/** Format 1, as much of it as matters here: header by field, the purposes of addresses as a choice. */
const old: Readonly<Partial<Record<TableKey, Readonly<Record<string, string>>>>> = {
  Customers: { id: 'Id', code: 'Code', name: 'Name', status: 'Status', city: 'City', country: 'Country', note: 'Note' },
  Addresses: { id: 'Id', customer: 'Customer id', customerName: 'Customer name', location: 'Location', purpose: 'Purpose', city: 'City' },
  Lists: { id: 'Id', list: 'List', value: 'Value', meaning: 'Meaning' },
};

const random = seededRandom(9);
const [k1, k2] = [makeId('kc', random), makeId('kc', random)];
const address = Array.from({ length: 6 }, () => makeId('ad', random));

const rows: Readonly<Partial<Record<TableKey, readonly (readonly CellValue[])[]>>> = {
  Customers: [[k1, 'C-1', 'Alfa', 'Active', 'Vilnius', 'LT', null, 7], [k2, 'C-2', 'Beta', 'Active', 'Riga', 'LV', null, null]],
  Addresses: [
    [address[0] ?? '', k1, 'Alfa', 'Kaunas', 'Registration', 'Kaunas'], [address[1] ?? '', k1, 'Alfa', 'Trakai', 'Registration', 'Trakai'],
    [address[2] ?? '', k1, 'Alfa', 'Depot', 'Delivery', 'Kaunas'], [address[3] ?? '', k2, 'Beta', 'Depot', 'Delivery', 'Riga'],
    [address[4] ?? '', k2, 'Beta', 'Office', 'Filiāle', 'Riga'], [address[5] ?? '', k2, 'Beta', 'Books', 'Post office', 'Riga'],
  ],
  Lists: [[makeId('ls', random), 'status', 'Active', 'active'], [makeId('ls', random), 'addressPurpose', 'Post office', 'correspondence']],
};

async function oldWorkbook(): Promise<MemoryWorkbook> {
  const workbook = createMemoryWorkbook();
  const hidden = (name: string, columns: readonly string[], body: TableSpec['rows']): TableSpec =>
    ({ name, visibility: 'veryHidden', columns: columns.map((header) => ({ header, numberFormat: '@', width: 10 })), rows: body });
  const meta = [['registerId', 'rg1'], ['schema', '1'], ['locale', 'en'],
    ...Object.entries(old).flatMap(([table, fields]) => Object.keys(fields).map((field, at) => [`column:${table}:${at + 1}`, field]))];
  const specs = (Object.keys(old) as TableKey[]).map((table): TableSpec => ({
    name: table, visibility: 'visible',
    columns: [...Object.values(old[table] ?? {}), ...(table === 'Customers' ? ['Stars'] : [])].map((header) => ({ header, numberFormat: '@', width: 10 })),
    rows: (rows[table] ?? []) as TableSpec['rows'],
  }));
  value(await workbook.createTables([...specs, hidden('_base', ['key', 'table', 'version', 'values'], []), hidden('_meta', ['key', 'value'], meta),
    hidden('_journal', ['key', 'at', 'author', 'cause', 'undoes', 'changes'], [])]));
  return workbook;
}

async function opened(): Promise<AppOverMemory> {
  const over = appOverMemory({ workbook: await oldWorkbook(), locale: 'he' });
  expect(value(await over.app.open())).toEqual({ kind: 'ready' });
  return over;
}

async function cells(workbook: MemoryWorkbook, table: string): Promise<Record<string, CellValue>[]> {
  const columns = value(await workbook.outline()).tables.find(({ name }) => name === table)?.columns ?? [];
  const block = value(await workbook.readTable(table));
  return block.values.map((row) => Object.fromEntries(columns.map(({ header }, at) => [header, row[at] ?? null])));
}

const meta = async (workbook: MemoryWorkbook): Promise<Record<string, CellValue>> =>
  Object.fromEntries(value(await workbook.readTable('_meta')).values.map(([key, text]) => [String(key), text ?? null]));

test('it opens as it is: what is not in the sheet is empty, nothing is added by itself', async () => {
  const { app, workbook } = await opened();
  const before = JSON.stringify(await cells(workbook, 'Customers'));
  expect(app.card(k1)?.values).toEqual({ code: 'C-1', name: 'Alfa', status: 'Active', city: 'Vilnius', country: 'LT', 'x:Stars': 7 });
  const missing = app.missingFields().map(({ table, field }) => `${table}.${field}`);
  expect(missing).toEqual(expect.arrayContaining(['Customers.tags', 'Customers.email', 'Addresses.registration', 'Identifiers.number', 'Contacts.lastName']));
  expect(missing).not.toContain('Customers.name');
  expect(JSON.stringify(await cells(workbook, 'Customers'))).toBe(before);
  expect(await meta(workbook)).toMatchObject({ schema: '1' });
});

test('its cards are saved; a value that has no column is refused with the way out, and nothing is written', async () => {
  const { app, workbook } = await opened();
  value(await app.save({ id: k1, base: { city: 'Vilnius' }, edits: { city: 'Kaunas' } }));
  const before = JSON.stringify(await cells(workbook, 'Customers'));
  for (const edit of [{ id: k1, base: {}, edits: { tags: 'VIP' } }, { base: {}, edits: { name: 'Gama', tags: 'VIP' } }]) {
    expect(await app.save(edit)).toMatchObject({ ok: false, error: [{ code: 'field-not-in-sheet', facts: { table: 'Customers', field: 'tags' } }] });
  }
  expect(JSON.stringify(await cells(workbook, 'Customers'))).toBe(before);
  expect(value(await app.save({ base: {}, edits: { name: 'Gama' } }))).toMatchObject({ kind: 'saved' });
});

test('asked for, the new columns, sheets and lists come in the language of the register, and what was there stays', async () => {
  const { app, workbook } = await opened();
  const [before, addresses] = [await cells(workbook, 'Customers'), await cells(workbook, 'Addresses')];
  value(await app.addMissingFields());

  expect(app.state()).toEqual({ kind: 'ready' });
  expect(app.missingFields()).toEqual([]);
  for (const [at, row] of (await cells(workbook, 'Customers')).entries()) expect(row).toMatchObject(before[at] ?? {});
  for (const [at, row] of (await cells(workbook, 'Addresses')).entries()) expect(row).toMatchObject(addresses[at] ?? {});
  const { tables, sheets } = value(await workbook.outline());
  // Behind the register's own, in the order of the tables.
  const tabs = sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
  expect(tabs).toEqual(['Customers', 'Addresses', 'Lists', ...tableKeys.filter((table) => old[table] === undefined), 'Sheet1']);
  expect(tables.find(({ name }) => name === 'Identifiers')?.columns.map(({ header }) => header)).toEqual(Object.values(en.Identifiers));
  expect(tables.find(({ name }) => name === 'Customers')?.columns.map(({ header }) => header)).toEqual(expect.arrayContaining(Object.values(en.Customers)));
  expect(app.listValues('customerType')).toContain('Reseller');
  expect(app.listValues('status')).toEqual(['Active']);
  expect(await meta(workbook)).toMatchObject({ schema: '2' });

  value(await app.save({ id: k1, base: {}, edits: { tags: 'VIP' } }));
  expect((await cells(workbook, 'Customers'))[0]).toMatchObject({ [en.Customers.tags]: 'VIP', Stars: 7 });
});

test('the purposes of addresses become ticks, one address each; the old column stays the firm’s own', async () => {
  const { app, workbook } = await opened();
  value(await app.addMissingFields());
  const ticks = (await cells(workbook, 'Addresses')).map((row) => [row['Id'], row['Purpose'],
    (['registration', 'correspondence', 'invoicing', 'delivery'] as const).filter((purpose) => row[en.Addresses[purpose]] === true).join()]);
  expect(ticks).toEqual([
    [address[0] ?? '', 'Registration', 'registration'], [address[1] ?? '', 'Registration', ''], [address[2] ?? '', 'Delivery', 'delivery'], [address[3] ?? '', 'Delivery', 'delivery'],
    [address[4] ?? '', 'Filiāle', ''], [address[5] ?? '', 'Post office', 'correspondence'],
  ]);
  expect(app.undoable()).toEqual([]);
});

test('opened again, the columns are known by their place in the register, not by their headers', async () => {
  const { app, workbook } = await opened();
  value(await app.addMissingFields());
  app.close();
  workbook.user.renameHeader('Customers', en.Customers.tags, 'Our words');
  const again = appOverMemory({ workbook });
  value(await again.app.open());
  value(await again.app.save({ id: k2, base: {}, edits: { tags: 'VIP' } }));
  expect((await cells(workbook, 'Customers'))[1]).toMatchObject({ 'Our words': 'VIP' });
  expect(again.app.customFields().map(({ header }) => header)).toEqual(['Stars']);
});

test('asked for again there is nothing to do; a deleted column comes back empty, lists stay as the firm has them', async () => {
  const over = await registerOverMemory();
  expect(over.app.missingFields()).toEqual([]);
  const before = JSON.stringify(await meta(over.workbook));
  value(await over.app.addMissingFields());
  expect(JSON.stringify(await meta(over.workbook))).toBe(before);

  over.workbook.user.deleteColumn('Customers', en.Customers.fax);
  await over.settle();
  expect(over.app.missingFields()).toEqual([{ table: 'Customers', field: 'fax' }]);
  const lists = JSON.stringify(await cells(over.workbook, 'Lists'));
  value(await over.app.addMissingFields());
  expect(over.app.missingFields()).toEqual([]);
  expect(JSON.stringify(await cells(over.workbook, 'Lists'))).toBe(lists);
});

test('a protected sheet is refused before anything is added', async () => {
  const { app, workbook } = await opened();
  workbook.user.protect('Addresses', true);
  expect(await app.addMissingFields()).toMatchObject({ ok: false, error: { code: 'sheet-protected', facts: { sheet: 'Addresses' } } });
  expect(app.state()).toEqual({ kind: 'ready' });
  expect((await cells(workbook, 'Customers'))[0]).not.toHaveProperty(en.Customers.tags);
  workbook.user.protect('Addresses', false);
  value(await app.addMissingFields());
  expect(app.missingFields()).toEqual([]);
});

test('what the register remembers of columns are those that hold a known field', () => {
  expect(columnRows({ table: 'Addresses', date1904: false, fields: ['id', 'x:Purpose'], headers: ['Id', 'Purpose'], columnIds: [1, 5] }))
    .toEqual([['column:Addresses:1', 'id']]);
});

/* 5,000 rows changed at once and taken back: in memory and in a file the sheets are what they were, cell for cell. */
import { createApp } from '../../src/app/create-app';
import { makeRegister } from '../../src/app/make-register';
import { makeSample } from '../../src/app/sample/sample-register';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import type { CellValue, Workbook } from '../../src/host/workbook';
import { createXlsx, openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { nodeZipCodec } from '../../src/cli/node-zip-codec';
import { textsOf } from '../../src/locales/locales';
import { fixedClock, manualTimer } from '../support/app-over-memory';

const rows = 5000;

async function sheetsOf(workbook: Workbook): Promise<ReadonlyMap<string, readonly (readonly CellValue[])[]>> {
  const outline = await workbook.outline();
  if (!outline.ok) throw new Error(outline.error.code);
  const sheets = new Map<string, readonly (readonly CellValue[])[]>();
  for (const { name } of outline.value.tables) {
    if (name === '_journal') continue;
    const read = await workbook.readTable(name);
    if (!read.ok) throw new Error(read.error.code);
    sheets.set(name, read.value.values);
  }
  return sheets;
}

/** The file as the next program opens it. */
function reopened(book: ReturnType<typeof createXlsx>): Workbook {
  const opened = openXlsx(book.bytes(), 'book.xlsx', nodeZipCodec);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

test.each([
  ['memory', () => {
    const workbook = createMemoryWorkbook();
    return { workbook, asWritten: (): Workbook => workbook };
  }],
  ['a file', () => {
    const workbook = createXlsx(nodeZipCodec);
    return { workbook, asWritten: (): Workbook => reopened(workbook) };
  }],
] as const)('in %s', async (_where, create) => {
  const { workbook, asWritten } = create();
  const texts = textsOf('en');
  const sample = makeSample(rows + 200, 3, texts);
  const made = await makeRegister({ workbook, random: sample.random, texts }, sample.records);
  if (!made.ok) throw new Error(made.error.code);
  const app = createApp({
    workbook, clock: fixedClock(), random: sample.random, timer: manualTimer(), author: () => 'Dana', texts: () => texts,
    log: { error: (message, cause) => { throw new Error(message, { cause }); } },
  });
  await app.open();
  const before = await sheetsOf(asWritten());
  const ids = app.matching('').slice(100, 100 + rows);
  const chosen = new Set(ids);
  const others = app.matching('').filter((id) => !chosen.has(id)).map((id) => app.card(id)?.values);

  const done = await app.bulkEdit(ids, { kind: 'add', field: 'tags', value: 'checked in 2026' });
  expect(done).toMatchObject({ ok: true, value: { cause: 'bulk' } });
  expect(ids.every((id) => String(app.card(id)?.values['tags']).endsWith('checked in 2026'))).toBe(true);
  expect(app.matching('').filter((id) => !chosen.has(id)).map((id) => app.card(id)?.values)).toEqual(others);
  const during = await sheetsOf(asWritten());
  const changedRows = (during.get('Customers') ?? []).filter((row, at) => row.some((cell, column) => cell !== before.get('Customers')?.[at]?.[column]));
  expect(changedRows).toHaveLength(rows);

  expect(await app.undo()).toMatchObject({ ok: true });
  const after = await sheetsOf(asWritten());
  expect([...after.keys()]).toEqual([...before.keys()]);
  // As text: comparing a third of a million cells one by one takes the runner many times as long.
  for (const [table, cells] of before) expect(JSON.stringify(after.get(table)) === JSON.stringify(cells)).toBe(true);
}, 180_000);

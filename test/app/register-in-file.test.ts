/** The register over a real file: made, saved, opened again, edited; read back by another program's eyes (ExcelJS). */
import ExcelJS from 'exceljs';
import { createApp } from '../../src/app/create-app';
import type { App } from '../../src/app/app';
import type { Workbook } from '../../src/host/workbook';
import { createXlsx, openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { textsOf } from '../../src/locales/locales';
import { fixedClock, manualTimer, seededRandom } from '../support/app-over-memory';

function appOver(workbook: Workbook, seed = 1): App {
  return createApp({
    workbook, clock: fixedClock(), random: seededRandom(seed), timer: manualTimer(),
    log: { error: (message, cause) => { throw new Error(message, { cause }); } },
    author: () => 'Dana', texts: () => textsOf('en'),
  });
}

function reopened(bytes: Uint8Array): ReturnType<typeof createXlsx> {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

test('cards saved into a file are there for the next program and the next session', async () => {
  const book = createXlsx();
  const app = appOver(book);
  await app.open();
  expect(await app.makeRegister()).toEqual({ ok: true, value: undefined });
  for (const name of ['Alfa SRL', 'Žalgiris UAB', 'כהן בע"מ']) {
    expect(await app.save({ base: {}, edits: { name, phone: '+40 21 123', taxId: '0071', note: '=1+1' } })).toMatchObject({ ok: true });
  }
  const second = reopened(book.bytes());
  const again = appOver(second, 2);
  await again.open();
  const card = again.find('zalgiris uab');
  expect(card?.values).toMatchObject({ code: 'C-00002', phone: '+40 21 123', taxId: '0071', note: '=1+1', status: 'Prospect' });
  expect(await again.save({ id: card?.id ?? '', base: card?.values ?? {}, edits: { city: 'Kaunas', note: null } })).toMatchObject({ ok: true });
  expect(await again.undo()).toMatchObject({ ok: true });
  expect(await again.save({ id: card?.id ?? '', base: again.card(card?.id ?? '')?.values ?? {}, edits: { city: 'Vilnius' } })).toMatchObject({ ok: true });

  const excel = new ExcelJS.Workbook();
  await excel.xlsx.load(second.bytes().slice().buffer);
  expect(excel.worksheets.map((sheet) => `${sheet.name} ${sheet.state}`).slice(-3)).toEqual(['_base veryHidden', '_meta veryHidden', '_journal veryHidden']);
  const sheet = excel.getWorksheet('Customers');
  expect(sheet?.getRow(3).values).toEqual(expect.arrayContaining(['C-00002', 'Žalgiris UAB', 'Vilnius', '0071', '=1+1']));
  expect(sheet?.getColumn(1).hidden).toBe(true);
  expect(excel.getWorksheet('_journal')?.rowCount).toBe(1 + 6);
});

test('a file that another program made is adopted and opens again as a register', async () => {
  const excel = new ExcelJS.Workbook();
  const sheet = excel.addWorksheet('Klientai');
  sheet.addRows([['Kliento sąrašas'], [], ['Pavadinimas', 'Įmonės kodas', 'El. paštas', 'Spalva'], ['UAB Vienas', '302456789', 'a@b.lt', 'žalia'], ['UAB Du', 302456790, null, 'mėlyna']]);
  const book = reopened(new Uint8Array(await excel.xlsx.writeBuffer()));
  const app = appOver(book);
  await app.open();
  const plans = await app.planAdoption();
  if (!plans.ok || plans.value[0] === undefined) throw new Error('No plan');
  expect(await app.adopt(plans.value[0])).toEqual({ ok: true, value: undefined });

  const again = appOver(reopened(book.bytes()), 3);
  await again.open();
  expect(again.state()).toEqual({ kind: 'ready' });
  expect(again.find('302456790')?.values).toMatchObject({ name: 'UAB Du', 'x:Spalva': 'mėlyna' });
  const card = again.find('UAB Vienas');
  expect(await again.save({ id: card?.id ?? '', base: card?.values ?? {}, edits: { city: 'Kaunas' } })).toMatchObject({ ok: true });

  const back = new ExcelJS.Workbook();
  await back.xlsx.load(book.bytes().slice().buffer);
  expect(back.getWorksheet('Klientai')?.getRow(1).getCell(1).value).toBeNull();
  expect(JSON.stringify(back.getWorksheet('Klientai')?.getRow(3).values)).toContain('Pavadinimas');
});

/**
 * Seeded random sequences of what people do in the card and in the sheet. After each: the sheet and the register agree
 * cell for cell, every row has an id of its own, and replaying the journal from nothing gives the register.
 * KARTOTEKA_SEEDS=n runs n seeds; a failing seed is named.
 */
import { readJournal } from '../../src/app/journal';
import { Register } from '../../src/model/register';
import { fieldsOf } from '../../src/model/fields';
import { isId } from '../../src/model/ids';
import { registerOverMemory, seededRandom, type AppOverMemory } from '../support/app-over-memory';
import type { CellValue } from '../../src/host/workbook';
import { textsOf } from '../../src/locales/locales';
import { issueText } from '../../src/locales/issue-text';
import { worstFinding } from '../../src/app/look-up';

const seeds = Number(process.env['KARTOTEKA_SEEDS'] ?? 150);
const words = ['Alfa', 'Žalgiris', 'כהן', 'București', '+40 21', '=A1', '007', '1E5', '', 'Beta'];
const headers: Readonly<Record<string, string>> = textsOf('en').fields.Customers;

async function body(over: AppOverMemory, table: string): Promise<readonly (readonly CellValue[])[]> {
  const block = await over.workbook.readTable(table);
  if (!block.ok) throw new Error(block.error.code);
  return block.value.values;
}

async function headersNow(over: AppOverMemory): Promise<string[]> {
  const outline = await over.workbook.outline();
  if (!outline.ok) throw new Error(outline.error.code);
  return outline.value.tables.find(({ name }) => name === 'Customers')?.columns.map(({ header }) => header) ?? [];
}

async function step(over: AppOverMemory, random: ReturnType<typeof seededRandom>): Promise<void> {
  const { app, workbook } = over;
  const rows = await body(over, 'Customers');
  const pick = <T>(list: readonly T[]): T | undefined => list[random.integer(Math.max(1, list.length))];
  const at = random.integer(rows.length + 1);
  const text = pick(words) ?? '';
  const cell = text === '' ? null : text;
  const columns = (await headersNow(over)).slice(1);
  switch (random.integer(13)) {
    case 0:
    case 1:
      await app.save({ base: {}, edits: { name: text === '' ? 'Named' : text, city: cell } });
      return;
    case 2:
    case 3: {
      const id = pick(app.search('', 100).hits)?.id;
      const card = id === undefined ? undefined : app.card(id);
      if (card !== undefined) await app.save({ id: card.id, base: card.values, edits: { [pick(['alias', 'city', 'phone']) ?? 'city']: cell } });
      return;
    }
    case 4:
    case 5:
      if (rows.length > 0) workbook.user.setCell('Customers', at % rows.length, pick(columns) ?? 'City', cell);
      return;
    case 6:
      workbook.user.insertRow('Customers', at, [null, null, cell]);
      return;
    case 7:
      workbook.user.insertRow('Customers', at, rows[random.integer(Math.max(1, rows.length))] ?? []);
      return;
    case 8:
      if (rows.length > 0) workbook.user.deleteRow('Customers', at % rows.length);
      return;
    case 9:
      workbook.user.sort('Customers', pick(columns) ?? 'City');
      return;
    case 10:
      if (rows.length > 0) workbook.user.setCell('Customers', at % rows.length, headers['id'] ?? 'Id', pick([null, 'junk', rows[0]?.[0] ?? null]) ?? null);
      return;
    case 11:
      await app.undo(pick(app.undoable())?.changeSet.id);
      return;
    default:
      await over.settle();
  }
}

async function agree(over: AppOverMemory): Promise<void> {
  const names = await headersNow(over);
  const labels = new Map(fieldsOf('Customers').map(([field]) => [headers[field], field]));
  const seen: string[] = [];
  for (const row of await body(over, 'Customers')) {
    if (row.every((cell) => cell === null)) continue;
    const id = String(row[0]);
    expect(isId(id, 'kc')).toBe(true);
    seen.push(id);
    const values = Object.fromEntries(names.map((header, c) => [labels.get(header) ?? header, row[c] ?? null] as const)
      .filter(([field, value]) => field !== 'id' && field !== 'Check' && field !== '_check' && value !== null));
    expect(over.app.card(id)?.values).toEqual(values);
    // What the sheet says of the check is what a formula says of it.
    const worst = worstFinding(over.app, { key: id });
    const said = worst.ok && worst.value !== undefined ? issueText(textsOf('en'), worst.value) : 'OK';
    expect([row[names.indexOf('Check')], row[names.indexOf('_check')] === null]).toEqual([said, said === 'OK']);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(over.app.search('', 1000).hits.map(({ id }) => id)).toEqual(seen);

  const replayed = new Register();
  for (const set of readJournal(await body(over, '_journal'))) expect(replayed.apply(set.changes)).toBeUndefined();
  expect([...replayed.ids('Customers')].sort()).toEqual([...seen].sort());
  for (const id of seen) expect(replayed.get('Customers', id)).toEqual(over.app.card(id)?.values);
}

test(`${seeds} random sequences keep the sheet, the register and the journal in agreement`, async () => {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const over = await registerOverMemory({ seed });
    const random = seededRandom(seed * 7919);
    try {
      for (let steps = 0; steps < 25; steps += 1) await step(over, random);
      await over.settle();
      // An id taken back by hand waits for another look.
      await over.app.refresh();
      await over.settle();
      await over.settle();
      await agree(over);
      expect(over.bugs).toEqual([]);
    } catch (cause) {
      throw new Error(`Seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
}, 300_000);

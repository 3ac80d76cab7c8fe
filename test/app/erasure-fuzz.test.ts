/**
 * Seeded random lives of a small register: edits, rows, merges, unmerges, decisions, successions, bulk edits, steps taken back.
 * Every text that belongs to a card bears its mark. Then somebody is erased: no cell of any sheet, hidden or not, holds a mark of
 * theirs any more, not after steps are taken back nor when the workbook is opened anew, and nobody else has lost anything.
 * KARTOTEKA_SEEDS=n runs n seeds; a failing seed is named.
 */
import type { Values } from '../../src/model/change';
import type { App } from '../../src/app/app';
import { appOverMemory, registerOverMemory, seededRandom, type AppOverMemory } from '../support/app-over-memory';
import { must } from '../support/must';
import { some, type TestRandom } from '../support/random-register';

const seeds = Number(process.env['KARTOTEKA_SEEDS'] ?? 25);

async function allText({ workbook }: Pick<AppOverMemory, 'workbook'>): Promise<string> {
  const outline = await workbook.outline();
  if (!outline.ok) throw new Error(outline.error.code);
  const blocks = await Promise.all(outline.value.tables.map(({ name }) => workbook.readTable(name)));
  return JSON.stringify(blocks.map((block) => (block.ok ? block.value.values : block.error)));
}

/** What a card bears, and nobody else unless a merge gives it to them. */
const marksOf = new Map<string, string>();

async function newCard(app: App, number: number): Promise<void> {
  const mark = `zq${number}q`;
  const before = new Set(app.matching(''));
  const saved = await app.save({ base: {}, edits: { name: `${mark} name`, email: `${mark}@x.lt`, note: `${mark} note`, country: 'LT', city: 'Alytus' } });
  expect(saved.ok).toBe(true);
  marksOf.set(must(app.matching('').find((id) => !before.has(id))), mark);
}

async function step({ app }: AppOverMemory, random: TestRandom, serial: number): Promise<void> {
  const ids = app.matching('');
  const id = some(random, ids);
  const card = app.card(id);
  const mark = must(marksOf.get(id));
  const other = some(random, ids);
  if (card === undefined) return;
  switch (random.integer(11)) {
    case 0: case 1: await app.save({ id, base: card.values, edits: { [some(random, ['alias', 'note', 'name', 'phone', 'website', 'email'])]: `${mark}${serial}` } }); return;
    case 2: case 3: await app.save({ id, base: card.values, edits: {}, children: [{ type: 'add', table: some(random, ['Notes', 'Contacts', 'Consents'] as const), values: rowOf(mark, serial) }] }); return;
    case 4: case 5: if (ids.length > 3) await app.merge({ keep: id, absorb: [other].filter((one) => one !== id), confirmed: true }); return;
    case 6: {
      const merged = app.mergedCards();
      if (merged.length > 0) await app.unmerge([some(random, merged).id]);
      return;
    }
    case 7: if (other !== id) await app.judge([{ first: id, second: other, verdict: 'different', note: `${mark}${marksOf.get(other) ?? ''}` }]); return;
    case 8: await app.bulkEdit(ids, { kind: 'set', field: 'source', value: `src${serial}` }); return;
    case 9: await app.undo(); return;
    default: await app.undo(); await app.redo();
  }
}

function rowOf(mark: string, serial: number): Values {
  return { text: `${mark}${serial}`, lastName: `${mark}${serial}`, proof: `${mark}${serial}`, channel: 'E-mail' };
}

const others = (app: App, without: ReadonlySet<string>): unknown => app.matching('').filter((id) => !without.has(id)).map((id) => [id, app.card(id)?.values, app.children(id).map(({ table, values }) => [table, values])]);

describe('whoever is erased is nowhere any more', () => {
  for (let seed = 1; seed <= seeds; seed += 1) {
    test(`seed ${seed}`, async () => {
      marksOf.clear();
      const random = seededRandom(seed);
      const over = await registerOverMemory({ seed });
      const { app, workbook, settle } = over;
      for (let number = 1; number <= 6; number += 1) await newCard(app, number);
      for (let serial = 0; serial < 30; serial += 1) await step(over, random, serial);
      await settle();
      await app.fillCheck();

      const id = some(random, app.matching(''));
      const planned = app.planErasure(id);
      if (!planned.ok) throw new Error(planned.error.code);
      const cards = new Set(planned.value.cards);
      const marks = [...cards].map((card) => must(marksOf.get(card)));
      expect(marks.every((mark) => mark !== '')).toBe(true);
      expect(await allText(over)).toContain(must(marks[0]));
      const before = others(app, cards);
      const done = await app.erasePersonalData(id);
      expect(done.ok).toBe(true);
      expect(others(app, cards)).toEqual(before);
      await app.fillCheck();
      for (const mark of marks) expect(await allText(over)).not.toContain(mark);

      for (let steps = 0; steps < 5 && (await app.undo()).ok; steps += 1) for (const mark of marks) expect(await allText(over)).not.toContain(mark);
      await settle();
      const again = appOverMemory({ workbook });
      await again.app.open();
      for (const card of cards) expect(again.app.card(card)).toBeUndefined();
      const known = JSON.stringify([again.app.history(), again.app.foldedHistory(), again.app.mergedCards(), again.app.judgements()]);
      for (const mark of marks) expect(known).not.toContain(mark);
      expect(over.bugs).toEqual([]);
    });
  }
});

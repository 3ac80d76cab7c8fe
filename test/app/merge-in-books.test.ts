/** @jest-environment jsdom */
/* Merging in files and in Excel itself: the tables that remember it come into registers of before, and what is given back is what it was, cell for cell. */
import { createApp } from '../../src/app/create-app';
import type { App } from '../../src/app/app';
import { makeRegister } from '../../src/app/make-register';
import { makeSample } from '../../src/app/sample/sample-register';
import { nodeZipCodec } from '../../src/cli/node-zip-codec';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import type { CellValue, Workbook } from '../../src/host/workbook';
import { createXlsx, openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { textsOf } from '../../src/locales/locales';
import { tableKeys } from '../../src/model/fields';
import { fixedClock, manualTimer, seededRandom } from '../support/app-over-memory';
import { excelUnderTest } from '../support/excel-workbook-session';
import { must } from '../support/must';

const texts = textsOf('en');

async function sheets(workbook: Workbook): Promise<Record<string, readonly (readonly CellValue[])[]>> {
  return Object.fromEntries(await Promise.all(tableKeys.map(async (table) => {
    const read = await workbook.readTable(table);
    if (!read.ok) throw new Error(`${table}: ${read.error.code}`);
    return [table, read.value.values.map((row) => (table === 'Customers' ? row.slice(0, -2) : row))] as const;
  })));
}

async function decisionSheets(workbook: Workbook): Promise<string[]> {
  const outline = await workbook.outline();
  return outline.ok ? outline.value.sheets.flatMap(({ name, visibility }) => (/^(Merges|Judgements)$/.test(name) ? [`${name} ${visibility}`] : [])) : [outline.error.code];
}

async function opened(workbook: Workbook): Promise<App> {
  const app = createApp({
    workbook, clock: fixedClock(), random: seededRandom(11), timer: manualTimer(), author: () => 'Dana', texts: () => texts, checkWhenAsked: true,
    log: { error: (message, cause) => { throw new Error(message, { cause }); } },
  });
  const state = await app.open();
  if (!state.ok) throw new Error(state.error.code);
  return app;
}

/** `asWritten` is the workbook as the next program finds it. */
interface Book {
  readonly workbook: Workbook;
  readonly asWritten: () => Workbook;
}

const books: readonly (readonly [string, () => Book])[] = [
  ['memory', () => {
    const workbook = createMemoryWorkbook();
    return { workbook, asWritten: () => workbook };
  }],
  ['a file', () => {
    const workbook = createXlsx(nodeZipCodec);
    return {
      workbook,
      asWritten: () => {
        const again = openXlsx(workbook.bytes(), 'book.xlsx', nodeZipCodec);
        if (!again.ok) throw new Error(again.error.code);
        return again.value;
      },
    };
  }],
  ['Excel', () => {
    const { workbook } = excelUnderTest();
    return { workbook, asWritten: () => workbook };
  }],
];

describe.each(books)('in %s', (where, create) => {
  test('a register made before there were merges gets their tables with the first one, hidden, and the next program reads them', async () => {
    const { workbook, asWritten } = create();
    const sample = makeSample(25, 3, texts);
    const made = await makeRegister({ workbook, random: sample.random, texts }, sample.records);
    expect(made.ok ? '' : made.error.code).toBe('');
    expect(await decisionSheets(asWritten())).toEqual([]);
    const app = await opened(workbook);
    const [keep = '', other = '', third = ''] = app.matching('').slice(3);
    const merged = await app.merge({ keep, absorb: [other], confirmed: true });
    expect(merged.ok ? '' : merged.error.map(({ code }) => code)).toBe('');
    expect(await decisionSheets(asWritten())).toEqual(['Merges hidden']);
    expect((await app.judge([{ first: keep, second: third, verdict: 'different', note: 'two shops' }])).ok).toBe(true);
    expect(await decisionSheets(asWritten())).toEqual(['Merges hidden', 'Judgements hidden']);
    app.close();
    const again = await opened(asWritten());
    expect(again.survivorOf(other)).toBe(keep);
    expect(again.judgements().map(({ first, second, note }) => [first, second, note])).toEqual([[keep, third, 'two shops']]);
    const back = await again.unmerge([other]);
    expect(back.ok && back.value.cards).toEqual([other]);
    again.close();
  }, 120_000);

  test('merging then giving back is as if nothing had been done, cell for cell, one by one and many at once', async () => {
    // A few cards, many merges: Excel itself is as slow as it is.
    for (const seed of where === 'Excel' ? [1] : [1, 2, 3, 4]) {
      const { workbook, asWritten } = create();
      const random = seededRandom(seed * 31);
      const sample = makeSample(30, seed, texts);
      await makeRegister({ workbook, random: sample.random, texts }, sample.records);
      const app = await opened(workbook);
      const before = await sheets(asWritten());
      const merges: string[][] = [];
      for (let round = 0; round < 4; round += 1) {
        // The sample has a card that lost its name, with rows that still say it: whatever writes such a row puts that right.
        const ids = app.matching('').filter((id) => !app.isOwnCompany(id) && app.chainOf(id).length < 2 && (app.card(id)?.values['name'] ?? '') !== '');
        const pick = (): string => ids.splice(random.integer(ids.length), 1)[0] ?? '';
        if (round % 2 === 0) {
          const done = await app.merge({ keep: pick(), absorb: [pick(), pick()], confirmed: true });
          if (done.ok) merges.push([done.value.id]);
        } else {
          const done = await app.mergeAll({ groups: [1, 2].map(() => ({ cards: [pick(), pick()], confirmed: true })) }).result;
          if (done.ok) merges.push(done.value.merges.map(({ id }) => id));
        }
      }
      expect(merges).toHaveLength(4);
      expect((await sheets(asWritten()))['Customers']?.length).toBe(must(before['Customers']).length - 8);
      // By another program, from what was written.
      app.close();
      const next = asWritten();
      const again = await opened(next);
      for (const ids of merges.reverse()) expect((await again.unmerge(ids)).ok).toBe(true);
      const after = await sheets(next);
      for (const table of tableKeys) expect({ seed, table, rows: after[table] }).toEqual({ seed, table, rows: before[table] });
      again.close();
    }
  }, 240_000);
});

/** The column that says what is wrong with a card, and the marks over its cells: what they hold, when they are written. */
import type { App } from '../../src/app/app';
import { createApp } from '../../src/app/create-app';
import { makeSample } from '../../src/app/sample/sample-register';
import { makeRegister } from '../../src/app/make-register';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import type { CellValue, Workbook } from '../../src/host/workbook';
import { textsOf, type Locale } from '../../src/locales/locales';
import { must } from '../support/must';
import { appOverMemory, fixedClock, manualTimer, registerOverMemory, seededRandom, type AppOverMemory } from '../support/app-over-memory';

/** An account number with a wrong check digit, and the right one. */
const [doubtedIban, rightIban] = ['LT121000011101001001', 'LT121000011101001000'];

async function column(workbook: Workbook, header: string): Promise<Record<string, CellValue>> {
  const outline = await workbook.outline();
  const body = await workbook.readTable('Customers');
  if (!outline.ok || !body.ok) throw new Error('The customers cannot be read');
  const headers = must(outline.value.tables.find(({ name }) => name === 'Customers')).columns.map((one) => one.header);
  const [name, at] = [headers.indexOf('Name'), headers.indexOf(header)];
  if (at < 0) throw new Error(`No column ${header}`);
  return Object.fromEntries(body.value.values.map((row) => [String(row[name]), row[at] ?? null]));
}

const checks = (workbook: Workbook): Promise<Record<string, CellValue>> => column(workbook, 'Check');
const marks = (workbook: Workbook): Promise<Record<string, CellValue>> => column(workbook, '_check');

async function add(app: App, values: Readonly<Record<string, string>>): Promise<string> {
  const saved = await app.save({ base: {}, edits: { country: 'LT', ...values } });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(saved)}`);
  return saved.value.id;
}

async function settled(over: AppOverMemory): Promise<void> {
  for (let round = 0; round < 4; round += 1) await over.settle();
}

async function twoCards(): Promise<AppOverMemory> {
  const over = await registerOverMemory();
  await add(over.app, { name: 'Alfa' });
  await add(over.app, { name: 'Beta', email: 'beta@example.com' });
  await settled(over);
  return over;
}

test('a new register shows the check: OK, or the words of the worst, and which cells they are about', async () => {
  const over = await twoCards();
  expect(over.app.showsCheck()).toBe(true);
  expect(await checks(over.workbook)).toEqual({ Alfa: 'OK', Beta: 'OK' });
  expect(await marks(over.workbook)).toEqual({ Alfa: null, Beta: null });
  over.workbook.user.setCell('Customers', 1, 'E-mail', 'beta@@example');
  await settled(over);
  const said = await checks(over.workbook);
  expect(said).toMatchObject({ Alfa: 'OK', Beta: expect.stringContaining('beta@@example') as unknown });
  expect(await marks(over.workbook)).toEqual({ Alfa: null, Beta: ';!;!email;' });
  over.workbook.user.setCell('Customers', 1, 'E-mail', 'beta@example.com');
  await settled(over);
  expect(await checks(over.workbook)).toEqual({ Alfa: 'OK', Beta: 'OK' });
  expect(await marks(over.workbook)).toEqual({ Alfa: null, Beta: null });
  expect(over.bugs).toEqual([]);
});

test('it is no step of the history, and no field of the card', async () => {
  const over = await twoCards();
  over.workbook.user.setCell('Customers', 0, 'E-mail', 'alfa@@');
  await settled(over);
  const steps = over.app.history().length;
  over.workbook.user.setCell('Customers', 0, 'Check', 'All is well');
  over.workbook.user.setCell('Customers', 0, '_check', 'mine');
  await settled(over);
  expect(over.app.history()).toHaveLength(steps);
  expect(over.app.customFields()).toEqual([]);
  const card = must(over.app.find('Alfa'));
  expect(Object.keys(card.values).filter((field) => field.includes('heck') || field.startsWith('~') || field.startsWith('x:'))).toEqual([]);
  expect((await checks(over.workbook))['Alfa']).toContain('alfa@@');
  expect((await marks(over.workbook))['Alfa']).toBe(';!;!email;');
});

test('what a person takes back with Excel’s own undo is not written again, so that the next undo reaches what they did', async () => {
  const over = await twoCards();
  const { user } = over.workbook;
  user.setCell('Customers', 0, 'E-mail', 'alfa@@');
  await settled(over);
  const said = must((await checks(over.workbook))['Alfa'] as string);
  user.setCell('Customers', 0, 'Check', 'OK');
  user.setCell('Customers', 0, '_check', null);
  await settled(over);
  expect((await checks(over.workbook))['Alfa']).toBe('OK');
  user.setCell('Customers', 0, 'E-mail', null);
  await settled(over);
  expect(await checks(over.workbook)).toEqual({ Alfa: 'OK', Beta: 'OK' });
  // And forward again.
  user.setCell('Customers', 0, 'E-mail', 'alfa@@');
  user.setCell('Customers', 0, 'Check', said);
  user.setCell('Customers', 0, '_check', ';!;!email;');
  await settled(over);
  expect((await checks(over.workbook))['Alfa']).toBe(said);
});

test('a row of another table speaks on its card: a warning less than an error, in words the same as CUSTOMER.CHECK', async () => {
  const over = await registerOverMemory();
  const id = await add(over.app, { name: 'Alfa' });
  const saved = await over.app.save({ id, base: must(over.app.card(id)).values, edits: {}, children: [{ type: 'add', table: 'BankAccounts', values: { iban: doubtedIban } }] });
  expect(saved.ok).toBe(true);
  await settled(over);
  expect(over.app.children(id)).toHaveLength(1);
  expect((await checks(over.workbook))['Alfa']).toContain(doubtedIban.slice(0, 4));
  expect((await marks(over.workbook))['Alfa']).toBe(';?;');
  over.workbook.user.setCell('BankAccounts', 0, 'IBAN', rightIban);
  await settled(over);
  expect(await checks(over.workbook)).toEqual({ Alfa: 'OK' });
});

test('a number that two cards share is said on both, and on neither when one gives it up', async () => {
  const over = await twoCards();
  const { user } = over.workbook;
  user.setCell('Customers', 0, 'Code', 'C-9');
  user.setCell('Customers', 1, 'Code', 'C-9');
  await settled(over);
  expect(await marks(over.workbook)).toEqual({ Alfa: ';!;!code;', Beta: ';!;!code;' });
  user.setCell('Customers', 1, 'Code', 'C-10');
  await settled(over);
  expect(await checks(over.workbook)).toEqual({ Alfa: 'OK', Beta: 'OK' });
});

test('thousands of rows pasted at once are all said, and sorting takes what is said along', async () => {
  const over = await registerOverMemory();
  const { workbook } = over;
  const rows = Array.from({ length: 3_000 }, (_, at) => at);
  const outline = await workbook.outline();
  const headers = outline.ok ? must(outline.value.tables.find(({ name }) => name === 'Customers')).columns.map(({ header }) => header) : [];
  for (const at of rows) {
    const cells = headers.map((header): CellValue => {
      if (header === 'Name') return `Customer ${String(at).padStart(4, '0')}`;
      if (header === 'Country') return 'LT';
      return header === 'E-mail' ? (at % 5 === 0 ? `bad${at}@@` : `good${at}@example.com`) : null;
    });
    workbook.user.insertRow('Customers', at, cells);
  }
  for (let round = 0; round < 80; round += 1) await over.settle();
  const isRight = async (): Promise<void> => {
    const said = await checks(workbook);
    const wrong = rows.filter((at) => {
      const text = String(said[`Customer ${String(at).padStart(4, '0')}`]);
      return at % 5 === 0 ? !text.includes(`bad${at}@@`) : text !== 'OK';
    });
    expect(wrong).toEqual([]);
  };
  await isRight();
  workbook.user.sort('Customers', 'E-mail');
  await settled(over);
  await isRight();
  expect(over.bugs).toEqual([]);
});

test('while the person types in a cell nothing is written; afterwards it is', async () => {
  const over = await twoCards();
  const { user } = over.workbook;
  user.setCell('Customers', 0, 'E-mail', 'alfa@@');
  user.startTyping();
  await settled(over);
  expect((await checks(over.workbook))['Alfa']).toBe('OK');
  user.stopTyping();
  await settled(over);
  expect((await checks(over.workbook))['Alfa']).toContain('alfa@@');
});

test('only cells that change are written', async () => {
  const over = await twoCards();
  const apply = jest.spyOn(over.workbook, 'apply');
  over.workbook.user.setCell('Customers', 1, 'Note', 'nothing wrong with that');
  await settled(over);
  expect(apply.mock.calls.flatMap(([{ tables }]) => tables).filter(({ table }) => table === 'Customers').flatMap(({ cells }) => cells ?? [])).toEqual([]);
  over.workbook.user.setCell('Customers', 1, 'E-mail', 'beta@@');
  await settled(over);
  const cells = apply.mock.calls.flatMap(([{ tables }]) => tables).filter(({ table }) => table === 'Customers').flatMap(({ cells: written }) => written ?? []);
  expect(cells.map(({ column: header }) => header).sort()).toEqual(['Check', '_check']);
});

test('a protected sheet keeps it out; nothing else waits for it, and it is written when the sheet is free', async () => {
  const over = await twoCards();
  const { user } = over.workbook;
  user.setCell('Customers', 0, 'E-mail', 'alfa@@');
  user.protect('Customers', true);
  await settled(over);
  expect((await checks(over.workbook))['Alfa']).toBe('OK');
  expect(over.app.search('alfa', 5).total).toBe(1);
  user.protect('Customers', false);
  user.setCell('Customers', 1, 'Note', 'any change');
  await settled(over);
  expect((await checks(over.workbook))['Alfa']).toContain('alfa@@');
  expect(over.bugs).toEqual([]);
});

test('what a co-author’s add-in wrote there is left to it, or two versions would write over each other for ever', async () => {
  const over = await twoCards();
  over.workbook.asRemote(() => over.workbook.user.setCell('Customers', 0, 'Check', 'In other words'));
  await settled(over);
  expect((await checks(over.workbook))['Alfa']).toBe('In other words');
});

test('of what a co-author did, their add-in tells the sheet; where they have none, ours does after a while', async () => {
  const over = await twoCards();
  const { workbook } = over;
  const apply = jest.spyOn(workbook, 'apply');
  const written = (): number => apply.mock.calls.flatMap(([{ tables }]) => tables).filter(({ table }) => table === 'Customers').length;
  workbook.asRemote(() => workbook.user.setCell('Customers', 0, 'E-mail', 'alfa@@'));
  const said = textsOf('en').issues['email-format']({ field: 'E-mail', value: 'alfa@@' } as never, { value: 'alfa@@' });
  workbook.asRemote(() => {
    workbook.user.setCell('Customers', 0, 'Check', said);
    workbook.user.setCell('Customers', 0, '_check', ';!;!email;');
  });
  await settled(over);
  expect(written()).toBe(0);
  workbook.asRemote(() => workbook.user.setCell('Customers', 1, 'E-mail', 'beta@@'));
  await settled(over);
  expect((await marks(workbook))['Beta']).toBe(';!;!email;');
  expect(written()).toBe(1);
});

test('a card that is deleted and brought back is said again', async () => {
  const over = await twoCards();
  over.workbook.user.setCell('Customers', 0, 'E-mail', 'alfa@@');
  await settled(over);
  const before = await checks(over.workbook);
  const removed = await over.app.remove([must(over.app.find('Alfa')).id]);
  expect(removed.ok).toBe(true);
  await settled(over);
  expect(await checks(over.workbook)).toEqual({ Beta: 'OK' });
  expect((await over.app.undo()).ok).toBe(true);
  await settled(over);
  expect(await checks(over.workbook)).toEqual(before);
});

describe('the marks', () => {
  const markOf = async (workbook: Workbook, header: string): Promise<unknown> => {
    const read = await workbook.readMarks('Customers');
    return read.ok ? read.value.filter((mark) => mark.column === header).map(({ by, holds, look }) => [by, holds, look]) : read;
  };

  test('lie over every column of a field that shows, and over the check itself', async () => {
    const over = await twoCards();
    expect(await markOf(over.workbook, 'E-mail')).toEqual([['_check', ';!email;', 'error'], ['_check', ';?email;', 'warning']]);
    expect(await markOf(over.workbook, 'Check')).toEqual([['_check', ';!;', 'error'], ['_check', ';?;', 'warning']]);
    expect(await markOf(over.workbook, 'Id')).toEqual([]);
  });

  test('stay with columns that are renamed or moved', async () => {
    const over = await twoCards();
    over.workbook.user.renameHeader('Customers', 'E-mail', 'Mail');
    over.workbook.user.moveColumn('Customers', 'Mail', 3);
    await settled(over);
    over.workbook.user.setCell('Customers', 0, 'Mail', 'alfa@@');
    await settled(over);
    expect(await markOf(over.workbook, 'Mail')).toEqual([['_check', ';!email;', 'error'], ['_check', ';?email;', 'warning']]);
    expect((await marks(over.workbook))['Alfa']).toBe(';!;!email;');
  });

  test('that a person took away are there again when the register is opened', async () => {
    const over = await twoCards();
    await over.workbook.markCells({ table: 'Customers', by: '', marks: [] });
    const again = appOverMemory({ workbook: over.workbook });
    await again.app.open();
    await settled(again);
    expect(await markOf(over.workbook, 'E-mail')).toHaveLength(2);
  });
});

describe('the switch', () => {
  test('off takes the marks and the words away, for everyone who opens it; on brings them back', async () => {
    const over = await twoCards();
    over.workbook.user.setCell('Customers', 0, 'E-mail', 'alfa@@');
    await settled(over);
    const shown = await checks(over.workbook);
    const steps = over.app.history().length;
    expect(await over.app.showCheck(false)).toEqual({ ok: true, value: undefined });
    await settled(over);
    expect(over.app.showsCheck()).toBe(false);
    expect(await checks(over.workbook)).toEqual({ Alfa: null, Beta: null });
    expect(await marks(over.workbook)).toEqual({ Alfa: null, Beta: null });
    expect(await over.workbook.readMarks('Customers')).toEqual({ ok: true, value: [] });
    const again = appOverMemory({ workbook: over.workbook });
    await again.app.open();
    await settled(again);
    expect(again.app.showsCheck()).toBe(false);
    expect(await checks(over.workbook)).toEqual({ Alfa: null, Beta: null });
    expect((await over.app.showCheck(true)).ok).toBe(true);
    await settled(over);
    expect(await checks(over.workbook)).toEqual(shown);
    expect(over.app.history()).toHaveLength(steps);
    expect(await over.workbook.readMarks('Customers')).not.toEqual({ ok: true, value: [] });
  });

  test('a column that was deleted breaks nothing, and comes back when the check is shown again', async () => {
    const over = await twoCards();
    over.workbook.user.deleteColumn('Customers', 'Check');
    over.workbook.user.deleteColumn('Customers', '_check');
    await settled(over);
    expect(over.app.showsCheck()).toBe(false);
    over.workbook.user.setCell('Customers', 0, 'E-mail', 'alfa@@');
    await settled(over);
    expect(over.app.missingFields()).toEqual([]);
    expect((await over.app.showCheck(true)).ok).toBe(true);
    await settled(over);
    expect(await checks(over.workbook)).toMatchObject({ Alfa: expect.stringContaining('alfa@@') as unknown, Beta: 'OK' });
    expect(over.bugs).toEqual([]);
  });

  test('where only the words were deleted the colours stay right, go with the switch, and the words come back with it', async () => {
    const over = await twoCards();
    over.workbook.user.deleteColumn('Customers', 'Check');
    await settled(over);
    expect(over.app.showsCheck()).toBe(true);
    over.workbook.user.setCell('Customers', 0, 'E-mail', 'alfa@@');
    await settled(over);
    expect(await marks(over.workbook)).toEqual({ Alfa: ';!;!email;', Beta: null });
    over.workbook.user.setCell('Customers', 0, 'E-mail', 'alfa@example.com');
    await settled(over);
    expect(await marks(over.workbook)).toEqual({ Alfa: null, Beta: null });
    over.workbook.user.setCell('Customers', 1, 'E-mail', 'beta@@');
    await settled(over);
    expect((await over.app.showCheck(false)).ok).toBe(true);
    expect(await marks(over.workbook)).toEqual({ Alfa: null, Beta: null });
    expect(await over.workbook.readMarks('Customers')).toEqual({ ok: true, value: [] });
    expect((await over.app.showCheck(true)).ok).toBe(true);
    await settled(over);
    expect(await checks(over.workbook)).toMatchObject({ Alfa: 'OK', Beta: expect.stringContaining('beta@@') as unknown });
    expect(over.bugs).toEqual([]);
  });

  test('a column of the firm’s own by that name stays its own', async () => {
    const over = await twoCards();
    const { user } = over.workbook;
    user.deleteColumn('Customers', 'Check');
    user.deleteColumn('Customers', '_check');
    user.addColumn('Customers', 'Check', ['cheque 1', 'cheque 2']);
    await settled(over);
    expect(over.app.customFields().map(({ header }) => header)).toEqual(['Check']);
    expect((await over.app.showCheck(true)).ok).toBe(true);
    await settled(over);
    expect(await checks(over.workbook)).toEqual({ Alfa: 'cheque 1', Beta: 'cheque 2' });
    expect(await column(over.workbook, 'Check2')).toEqual({ Alfa: 'OK', Beta: 'OK' });
    expect(over.app.customFields().map(({ header }) => header)).toEqual(['Check']);
  });

  test('others may turn it: their choice is read', async () => {
    const over = await twoCards();
    const other = appOverMemory({ workbook: over.workbook });
    await other.app.open();
    await settled(other);
    expect((await other.app.showCheck(false)).ok).toBe(true);
    over.workbook.asRemote(() => over.workbook.user.setCell('_meta', 0, 'value', must(over.app.registerId())));
    await settled(over);
    expect(over.app.showsCheck()).toBe(false);
  });
});

test('a register of before the column opens as it is, without a cell written', async () => {
  const over = await twoCards();
  const { workbook } = over;
  workbook.user.deleteColumn('Customers', 'Check');
  workbook.user.deleteColumn('Customers', '_check');
  const meta = await workbook.readTable('_meta');
  const at = meta.ok ? meta.value.values.findIndex(([key]) => key === 'sheetCheck') : -1;
  workbook.user.deleteRow('_meta', at);
  await settled(over);
  const apply = jest.spyOn(workbook, 'apply');
  const markCells = jest.spyOn(workbook, 'markCells');
  const again = appOverMemory({ workbook });
  await again.app.open();
  await settled(again);
  expect(again.app.showsCheck()).toBe(false);
  expect(again.app.missingFields()).toEqual([]);
  expect(apply).not.toHaveBeenCalled();
  expect(markCells).not.toHaveBeenCalled();
});

test.each<Locale>(['en', 'he', 'ro', 'lt', 'lv'])('a register made in %s says it in that language, in whichever it is opened', async (locale) => {
  const texts = textsOf(locale);
  const workbook = createMemoryWorkbook();
  const sample = makeSample(30, 1, texts);
  expect((await makeRegister({ workbook, random: sample.random, texts }, sample.records)).ok).toBe(true);
  const timer = manualTimer();
  const app = createApp({
    workbook, timer, clock: fixedClock(), random: seededRandom(2), log: { error: (message, cause) => { throw new Error(`${message} ${String(cause)}`); } },
    author: () => 'Dana', texts: () => textsOf('en'),
  });
  await app.open();
  for (let round = 0; round < 12; round += 1) {
    timer.run();
    await new Promise((resolve) => { setTimeout(resolve, 0); });
  }
  const outline = await workbook.outline();
  const body = await workbook.readTable('Customers');
  if (!outline.ok || !body.ok) throw new Error('The customers cannot be read');
  const at = must(outline.value.tables.find(({ name }) => name === 'Customers')).columns.findIndex(({ header }) => header === texts.sheetCheck);
  const said = body.value.values.map((row) => String(row[at]));
  expect(said).toContain('OK');
  const wrong = said.filter((text) => text !== 'OK');
  expect(wrong.length).toBeGreaterThan(0);
  for (const text of wrong) expect(/\p{Script=Hebrew}/u.test(text)).toBe(locale === 'he');
});

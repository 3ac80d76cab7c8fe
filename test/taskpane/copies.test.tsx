/** @jest-environment ./test/support/page-environment.cjs */
/* Another copy of the register is brought in, in the pane: real files, what would happen, what is held, what is refused, and that undo takes it back. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { createApp } from '../../src/app/create-app';
import type { App } from '../../src/app/app';
import { nodeTimer } from '../../src/cli/node-ports';
import { createXlsx, openXlsx, type XlsxWorkbook } from '../../src/host/xlsx/xlsx-workbook';
import { textsOf } from '../../src/locales/locales';
import type { RecordId } from '../../src/model/ids';
import type { CopiesPage } from '../../taskpane/pane/copies-page';
import { createPane } from '../../taskpane/pane/create-pane';
import type { Pane } from '../../taskpane/pane/pane';
import { fixedClock, manualTimer, seededRandom } from '../support/app-over-memory';
import { deviceInMemory } from '../support/device-in-memory';
import { eventually } from '../support/eventually';
import { filesInNode } from '../support/files-in-node';
import { showPane, type Screen } from '../support/pane-screen';

interface Side {
  readonly app: App;
  readonly book: XlsxWorkbook;
}

let seeds = 4000;

function sideOver(book: XlsxWorkbook, author: string, start = Date.UTC(2026, 10, 1)): Side {
  const app = createApp({
    workbook: book, clock: fixedClock(start), random: seededRandom(seeds += 1), timer: nodeTimer, author: () => author, texts: () => textsOf('en'), checkWhenAsked: true, files: filesInNode,
    log: { error: (message, cause) => { throw new Error(message, { cause }); } },
  });
  return { app, book };
}

async function opened(bytes: Uint8Array, author: string): Promise<Side> {
  const book = openXlsx(bytes);
  if (!book.ok) throw new Error(book.error.code);
  const side = sideOver(book.value, author, Date.UTC(2026, 10, 5));
  expect(await side.app.open()).toMatchObject({ ok: true, value: { kind: 'ready' } });
  return side;
}

async function added({ app }: Side, name: string, edits: Record<string, string> = {}): Promise<RecordId> {
  const saved = await app.save({ base: {}, edits: { name, ...edits } });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error('not saved');
  return saved.value.id;
}

async function set({ app }: Side, id: RecordId, edits: Record<string, string | null>): Promise<void> {
  expect(await app.save({ id, base: app.card(id)?.values ?? {}, edits })).toMatchObject({ ok: true, value: { kind: 'saved' } });
}

async function registerOf(names: readonly string[]): Promise<{ readonly bytes: Uint8Array; readonly ids: readonly RecordId[] }> {
  const side = sideOver(createXlsx(), 'Dana');
  await side.app.open();
  expect(await side.app.makeRegister()).toMatchObject({ ok: true });
  const ids: RecordId[] = [];
  for (const name of names) ids.push(await added(side, name));
  const bytes = side.book.bytes();
  side.app.close();
  return { bytes, ids };
}

interface Over extends Side, Screen {
  readonly pane: Pane;
  readonly page: CopiesPage;
  readonly bugs: readonly string[];
}

const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const listed = (name: string | RegExp): string[] => within(screen.getByRole('list', { name })).getAllByRole('listitem').map((item) => plain(item.textContent));

/** The pane over this workbook, on its page for copies. */
async function shown(bytes: Uint8Array): Promise<Over> {
  const side = await opened(bytes, 'Rasa');
  const bugs: string[] = [];
  const pane = createPane({ app: side.app, timer: manualTimer(), device: deviceInMemory(), log: { error: (message, cause) => bugs.push(`${message}: ${String(cause)}`) } });
  // The pane's own way of settling a register in memory: this one has a timer of its own.
  const over = { ...side, pane, bugs, settle: () => Promise.resolve() };
  const hands = showPane(over as unknown as Parameters<typeof showPane>[0]);
  await hands.user.click(button('More for the register'));
  await hands.user.click(screen.getByRole('menuitem', { name: 'Bring in a copy…' }));
  await screen.findByRole('region', { name: 'Bring in a copy' });
  return { ...side, ...hands, pane, page: pane.copying, bugs };
}

const choose = (bytes: Uint8Array, name = 'Copy.xlsx', at = 'copy-file'): void => {
  fireEvent.change(screen.getByTestId(at), { target: { files: [{ name, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) }] } });
};

const refusal = async (): Promise<string> => plain((await screen.findByRole('alert')).textContent);

test('what comes and what both changed is shown before anything is written; brought in, undone', async () => {
  const { bytes, ids: [anna = '', bruno = '', clara = ''] } = await registerOf(['Anna', 'Bruno', 'Clara']);
  const [mine, theirs] = [await opened(bytes, 'Rasa'), await opened(bytes, 'Ilze')];
  await set(mine, anna, { website: 'https://mine.example' });
  await set(theirs, anna, { website: 'https://theirs.example' });
  await set(theirs, bruno, { alias: 'Theirs' });
  expect(await theirs.app.remove([clara])).toMatchObject({ ok: true });
  await added(theirs, 'Dora');
  const copy = theirs.book.bytes();
  const over = await shown(mine.book.bytes());
  choose(copy, "Register (Ilze's conflicted copy 2026-11-05).xlsx");
  await screen.findByText('Nothing is written yet.');
  expect(plain(document.body.textContent)).toContain('By its name this is a conflict copy that Dropbox made of Register.xlsx. Its name says whose it is: Ilze.');
  expect(listed('What comes')).toEqual([expect.stringMatching(/: 1 new, 1 changed, 1 deleted$/)]);
  const [conflict = ''] = listed('1 conflict');
  expect(conflict).toMatch(/^Anna · Website/);
  expect(conflict).toMatch(/Here: https:\/\/mine\.example \(Rasa, .*In the copy: https:\/\/theirs\.example \(Ilze, .*It was: \(empty\)/);
  expect(listed('3 customers change').filter((line) => /^(Bruno|Clara|Dora)/.test(line))).toHaveLength(3);
  expect(over.app.card(bruno)?.values['alias']).toBeUndefined();
  await over.user.click(button('Bring in'));
  await screen.findByText(/^Register \(Ilze's conflicted copy 2026-11-05\)\.xlsx is brought in\.$/);
  expect(screen.getByText('1 conflict waits for a decision.')).toBeInTheDocument();
  expect([over.app.card(bruno)?.values['alias'], over.app.card(clara), over.app.openConflicts()]).toEqual(['Theirs', undefined, 1]);
  expect(button('Conflicts…')).toBeInTheDocument();
  // Pressed by the keyboard: the step is taken back, and another file can be chosen.
  button('Undo').focus();
  await over.user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Choose a file…' });
  expect([over.app.card(bruno)?.values['alias'] ?? null, over.app.card(clara)?.values['name'], over.app.openConflicts()]).toEqual([null, 'Clara', 0]);
  // The same once more, then again: nothing is new the second time.
  choose(copy);
  await screen.findByText('Nothing is written yet.');
  await over.user.click(button('Bring in'));
  await screen.findByText('Copy.xlsx is brought in.');
  await over.user.click(button('Another file…'));
  choose(copy);
  await screen.findByText('There is nothing in it that is not here already.');
  expect(button('Bring in')).toHaveAttribute('aria-disabled', 'true');
  await over.user.keyboard('{Escape}');
  expect(over.pane.state().view).toBe('list');
  expect(over.bugs).toEqual([]);
});

test('files that are no copy of this register are refused in words, and the page goes on', async () => {
  const { bytes } = await registerOf(['Anna']);
  const { bytes: another } = await registerOf(['Anna']);
  const over = await shown(bytes);
  choose(new Uint8Array(Buffer.from('%PDF-1.7')), 'scan.pdf');
  expect(await refusal()).not.toBe('');
  choose(bytes.slice(0, bytes.length / 2), 'Half.xlsx');
  await eventually(async () => expect(await refusal()).toMatch(/damaged/));
  choose(createXlsx().bytes(), 'List.xlsx');
  await eventually(async () => expect(await refusal()).toMatch(/List\.xlsx is not a Kartoteka register/));
  choose(another, 'Other.xlsx');
  await eventually(async () => expect(await refusal()).toMatch(/Other\.xlsx is another register, not a copy of this one/));
  choose(bytes, 'Same.xlsx');
  await screen.findByText('There is nothing in it that is not here already.');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(over.bugs).toEqual([]);
});

test('a lot of deletions is held until it is said to be right, and held again when that is taken back', async () => {
  const names = Array.from({ length: 60 }, (_, at) => `Customer ${at}`);
  const { bytes, ids } = await registerOf(names);
  const theirs = await opened(bytes, 'Ilze');
  expect(await theirs.app.remove(ids.slice(0, 40))).toMatchObject({ ok: true });
  const over = await shown(bytes);
  choose(theirs.book.bytes());
  const tick = await screen.findByRole('checkbox', { name: 'It is right: delete these rows here too' });
  expect(plain(document.body.textContent)).toContain('40 of 60 rows are missing in Copy.xlsx.');
  expect(button('Bring in')).toHaveAttribute('aria-disabled', 'true');
  tick.focus();
  await over.user.keyboard(' ');
  await screen.findByRole('list', { name: 'What comes' });
  expect(listed('What comes')).toEqual([expect.stringMatching(/: 40 deleted$/)]);
  expect(tick).toHaveFocus();
  await over.user.keyboard(' ');
  await eventually(() => expect(screen.queryByRole('list', { name: 'What comes' })).toBeNull());
  await over.user.keyboard(' ');
  await screen.findByRole('list', { name: 'What comes' });
  // The register changes while the page is open: what is done is worked out anew, and that is told.
  await act(() => set(over, ids[50] ?? '', { alias: 'Meanwhile' }));
  await over.user.click(button('Bring in'));
  await screen.findByText('This register had changed meanwhile, so it was worked out once more.');
  expect([over.app.card(ids[0] ?? ''), over.app.card(ids[50] ?? '')?.values['alias']]).toEqual([undefined, 'Meanwhile']);
  expect(over.bugs).toEqual([]);
});

test('looking can be stopped and begun again, and left', async () => {
  const { bytes, ids: [anna = ''] } = await registerOf(['Anna']);
  const theirs = await opened(bytes, 'Ilze');
  await set(theirs, anna, { alias: 'Theirs' });
  const over = await shown(bytes);
  await act(async () => {
    const bringing = over.page.bring({ name: 'Copy.xlsx', bytes: theirs.book.bytes() });
    over.page.stop();
    await bringing;
  });
  await screen.findByText('Stopped. Nothing was changed.');
  await over.user.click(button('Look once more'));
  await screen.findByText('Nothing is written yet.');
  // A card looked at on the way: the page is as it was left.
  await over.user.click(screen.getByRole('button', { name: 'Anna' }));
  await screen.findByRole('form', { name: 'Customer card' });
  act(() => over.pane.go({ kind: 'copies' }));
  await screen.findByText('Nothing is written yet.');
  act(() => over.pane.leaveCopies());
  expect([over.page.state(), over.pane.state().view]).toEqual([undefined, 'list']);
  expect(over.bugs).toEqual([]);
});

test('where nobody knows what both came from, everything is a conflict until that file is chosen', async () => {
  const { bytes, ids: [anna = ''] } = await registerOf(['Anna', 'Bruno']);
  const theirs = await opened(bytes, 'Ilze');
  await set(theirs, anna, { alias: 'Theirs' });
  const journal = await theirs.book.readTable('_journal');
  if (!journal.ok) throw new Error(journal.error.code);
  expect(await theirs.book.apply({ tables: [{ table: '_meta', remove: ['baseId', 'baseStep', 'lineage'] }, { table: '_journal', remove: journal.value.values.map(([key]) => String(key)) }] })).toMatchObject({ ok: true });
  const over = await shown(bytes);
  choose(theirs.book.bytes());
  await screen.findByText(/^Nobody knows any more what this workbook and/);
  expect(listed('1 conflict')).toEqual([expect.stringMatching(/^Anna · AliasHere: \(empty\).*In the copy: Theirs.*It was: not known$/)]);
  expect(screen.queryByRole('list', { name: 'What comes' })).toBeNull();
  choose(bytes, 'Backup.xlsx', 'copy-base');
  await screen.findByText('Compared with what both came from: Backup.xlsx');
  await screen.findByRole('list', { name: 'What comes' });
  expect(screen.queryByRole('list', { name: '1 conflict' })).toBeNull();
  await over.user.click(button('Do without it'));
  await screen.findByRole('list', { name: '1 conflict' });
  // A file that is none of this register leaves what was shown, and says why.
  choose(createXlsx().bytes(), 'List.xlsx', 'copy-base');
  await eventually(async () => expect(await refusal()).toMatch(/List\.xlsx is not a Kartoteka register/));
  expect(button('Bring in')).toHaveAttribute('aria-disabled', 'true');
  await over.user.click(button('Do without it'));
  await eventually(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(over.bugs).toEqual([]);
});

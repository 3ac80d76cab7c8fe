/** @jest-environment ./test/support/page-environment.cjs */
/* The history in the pane: steps by day with what they changed, filters, the way back, and why there is none. */
import { act, screen, within } from '@testing-library/react';
import { must } from '../support/must';
import type { AppOverMemory } from '../support/app-over-memory';
import type { PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

async function showHistory(over: PaneOverMemory & Screen): Promise<void> {
  await over.user.click(screen.getByRole('tab', { name: 'History' }));
  await settled(over);
}

const entries = (): HTMLElement[] => [...screen.getByRole('group', { name: 'History' }).querySelectorAll<HTMLElement>('section > ul > li')];
const texts = (): string[] => entries().map((entry) => (entry.textContent ?? '').replace(/[\u2068\u2069]/g, ''));

async function choose(over: AppOverMemory & Screen, name: string, option: string): Promise<void> {
  const box = screen.getByRole('combobox', { name });
  const found = within(box).getAllByRole('option').find(({ textContent }) => textContent?.replace(/[\u2068\u2069]/g, '') === option);
  await over.user.selectOptions(box, must(found));
  await settled(over);
}

test('every step says what it did, by whom, and what stood there before', async () => {
  const over = await showRegister();
  await act(() => over.typeInSheet(over.ids.Alfa, 'City', 'Acre'));
  await showHistory(over);
  expect(texts()).toEqual([
    expect.stringMatching(/^Edited in the sheet: Alfa.*Dana.*City: Haifa → Acre/),
    expect.stringMatching(/^New customer: Gamma.*Added: customer.*Name: Gamma/),
    expect.stringMatching(/^New customer: Beta/),
    expect.stringMatching(/^New customer: Alfa/),
  ]);
  expect(within(must(entries()[3])).getByRole('button', { name: /^Show all/ })).toHaveAttribute('aria-expanded', 'false');
});

test('a step of several customers says of how many, wherever it is named', async () => {
  const over = await showRegister();
  await act(async () => { await over.app.bulkEdit(Object.values(over.ids), { kind: 'set', field: 'city', value: 'Acre' }); });
  await settled(over);
  expect(screen.getByRole('button', { name: 'Undo: Changed many customers (3 customers)' })).toBeInTheDocument();
  await act(() => over.typeInSheet(over.ids.Alfa, 'City', 'Jaffa'));
  await showHistory(over);
  expect(texts()[1]).toMatch(/^Changed many customers \(3 customers\).*First undo “Edited in the sheet: Alfa”/);
  await act(async () => { await over.app.undo(); });
  await over.user.click(screen.getAllByRole('button', { name: 'Undo: Changed many customers (3 customers)' })[0] as HTMLElement);
  await settled(over);
  expect(screen.getByText('Taken back: Changed many customers (3 customers).')).toBeInTheDocument();
  over.switchTo({ locale: 'he' });
  expect(screen.getByRole('group', { name: 'היסטוריה' })).toHaveTextContent('עריכת לקוחות רבים (3 לקוחות)');
});

test('what was chosen for the whole register, and what a kept search was, says what it was before', async () => {
  const over = await showRegister();
  await act(async () => {
    await over.app.useProfile('finbot');
    await over.app.useProfile('default');
    await over.app.saveFilter('Mine', 'haifa', { status: ['Active'] });
    await over.app.saveFilter('Mine', '', { status: ['Active', ''], country: ['LV'] });
  });
  await showHistory(over);
  expect(texts()[0]).toMatch(/^Kept a filter.*Meaning: haifa · Status: Active → Status: Active, \(empty\) · Country: Latvia \(LV\)Undo$/);
  expect(texts()[1]).toMatch(/^Kept a filter.*List: Saved filters.*Value: Mine.*Meaning: haifa · Status: Active/);
  expect(texts()[2]).toMatch(/^Changed the settings.*Required fields: finbot → DefaultUndo$/);
  expect(texts()[3]).toMatch(/^Changed the settings.*Required fields: Default → finbot/);
});

test('a step is taken back and done again where it stands', async () => {
  const over = await showRegister();
  await showHistory(over);
  await over.user.click(within(must(entries()[0])).getByRole('button', { name: 'Undo: New customer: Gamma' }));
  await settled(over);
  expect(over.app.card(over.ids.Gamma)).toBeUndefined();
  expect(screen.getByText('Taken back: New customer: Gamma.')).toBeInTheDocument();
  expect(texts()[0]).toMatch(/^Undone: New customer: Gamma.*Deleted: customer/);
  expect(texts()[1]).toMatch(/Taken back on/);
  expect(within(must(entries()[1])).queryByRole('button', { name: /^Undo/ })).not.toBeInTheDocument();
  await over.user.click(within(must(entries()[0])).getByRole('button', { name: 'Do again: New customer: Gamma' }));
  await settled(over);
  expect(over.app.card(over.ids.Gamma)).toBeDefined();
  expect(screen.getByText('Done again: New customer: Gamma.')).toBeInTheDocument();
  expect(texts()).toHaveLength(5);
  expect(within(must(entries()[2])).getByRole('button', { name: 'Undo: New customer: Gamma' })).toBeInTheDocument();
});

test('what a later step stands on says which one has to go first', async () => {
  const over = await showRegister();
  await act(() => over.typeInSheet(over.ids.Alfa, 'City', 'Acre'));
  await showHistory(over);
  const added = must(entries()[3]);
  expect(added).toHaveTextContent(/First undo “Edited in the sheet: Alfa” of .*9:/);
  expect(within(added).queryByRole('button', { name: /^Undo/ })).not.toBeInTheDocument();
});

test('the history of a card is opened from its menu and widened to the register', async () => {
  const over = await showRegister();
  await act(() => over.typeInSheet(over.ids.Alfa, 'City', 'Acre'));
  act(() => over.pane.go({ kind: 'customer', id: over.ids.Alfa }));
  await over.user.click(screen.getByRole('button', { name: 'Sections of the card' }));
  await over.user.click(await screen.findByRole('menuitem', { name: 'History of this card' }));
  await settled(over);
  expect(screen.getByRole('combobox', { name: 'Whose history' })).toHaveDisplayValue(/Alfa/);
  expect(texts()).toHaveLength(2);
  await choose(over, 'Whose history', 'Whole register');
  expect(texts()).toHaveLength(4);
  await choose(over, 'Whose history', 'Alfa');
  expect(texts()).toHaveLength(2);
});

test('it is narrowed by author, kind and day', async () => {
  const over = await showRegister({ given: 'Ilinca' });
  await act(() => over.typeInSheet(over.ids.Alfa, 'City', 'Acre'));
  await showHistory(over);
  await choose(over, 'By', 'Ilinca');
  expect(texts()).toEqual([expect.stringMatching(/^Edited in the sheet: Alfa/)]);
  await choose(over, 'What', 'Edited in the sheet');
  expect(texts()).toHaveLength(1);
  await choose(over, 'By', 'Dana');
  expect(screen.getByText('No action matches. Choose other filters.')).toBeInTheDocument();
  await choose(over, 'What', 'Everything');
  expect(texts()).toHaveLength(3);
  const day = screen.getByRole('combobox', { name: 'When' });
  await choose(over, 'When', must(within(day).getAllByRole('option')[1]).textContent);
  expect(texts()).toHaveLength(3);
});

test('older steps come with Show more, folded ones after them', async () => {
  const over = await showRegister();
  for (let n = 0; n < 40; n += 1) await act(() => over.typeInSheet(over.ids.Alfa, 'City', `City ${n}`));
  const fold = { from: Date.UTC(2025, 4, 1), to: Date.UTC(2025, 4, 20), steps: 3, changes: 7, customer: over.ids.Beta, customerName: 'Beta' };
  await over.workbook.apply({ tables: [{ table: '_journal', append: [['ch-old', '2025-05-20T00:00:00.000Z', 'Ilinca', 'folded', null, JSON.stringify(fold)]] }] });
  await act(async () => { await over.app.open(); });
  await showHistory(over);
  expect(texts()).toHaveLength(30);
  await over.user.click(screen.getByRole('button', { name: 'Show more' }));
  await settled(over);
  expect(texts().filter((text) => !text.includes('3 actions'))).toHaveLength(43);
  expect(within(screen.getByRole('list', { name: 'Earlier' })).getByRole('listitem').textContent?.replace(/[\u2068\u2069]/g, ''))
    .toMatch(/^May 1\s.\s20, 2025 · Ilinca · Beta · 3 actions, 7 changes$/);
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

test('what was read for a card that nobody asks about any more ends there, and says nothing of what is asked now', async () => {
  const over = await showRegister();
  const asked: (string | undefined)[] = [];
  const answers: (() => void)[] = [];
  jest.spyOn(over.app, 'isHistoryComplete').mockReturnValue(false);
  jest.spyOn(over.app, 'readHistory').mockImplementation((older) => {
    asked.push(older);
    return new Promise((resolve) => { answers.push(() => resolve({ ok: true, value: undefined })); });
  });
  const answer = (at: number): Promise<void> => act(async () => must(answers[at])());
  act(() => {
    over.pane.showHistoryOf(over.ids.Alfa, true);
    over.pane.go({ kind: 'part', part: 'history' });
  });
  await answer(0);
  expect(asked).toEqual([undefined, 'older']);
  act(() => over.pane.showHistoryOf(over.ids.Alfa, false));
  expect(asked).toEqual([undefined, 'older', undefined]);
  await answer(1);
  expect(asked).toHaveLength(3);
  expect(screen.getByText('Reading the history…')).toBeInTheDocument();
  await answer(2);
  expect(asked).toHaveLength(3);
  expect(screen.queryByText('Reading the history…')).not.toBeInTheDocument();
});

test('it is told in Hebrew in the direction of reading', async () => {
  const over = await showRegister();
  await act(() => over.typeInSheet(over.ids.Alfa, 'City', 'Acre'));
  await showHistory(over);
  over.switchTo({ locale: 'he' });
  expect(screen.getByRole('group', { name: 'היסטוריה' })).toHaveTextContent(/Haifa\u2069 ← \u2068Acre/);
});

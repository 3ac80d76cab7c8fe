/** @jest-environment ./test/support/page-environment.cjs */
/* Cards become one in the pane: the ways there, what is shown before, what is decided, what is said after, giving back. */
import { act, screen, within } from '@testing-library/react';
import { must } from '../support/must';
import { addCustomer, type PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

let over: PaneOverMemory & Screen;
let one: string;
let two: string;
let three: string;

const page = (): HTMLElement => screen.getByRole('form', { name: 'Merge customers' });
const press = (name: string | RegExp, where = document.body): Promise<void> => over.user.click(within(where).getByRole('button', { name }));
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const lines = (list: HTMLElement): string[] => within(list).getAllByRole('listitem').map((line) => plain(line.textContent));
const notice = (): string => plain(screen.getAllByRole('status').at(-1)?.textContent);

beforeEach(async () => {
  over = await showRegister();
  await act(async () => {
    one = await addCustomer(over, { name: 'Delta SIA', code: 'D-1', email: 'info@delta.example', city: 'Riga', phone: '+371 67 111 111', country: 'LV' });
    two = await addCustomer(over, { name: 'Delta', code: 'D-2', email: 'birojs@delta.example', city: 'Riga', country: 'LV' });
    three = await addCustomer(over, { name: 'SIA Delta', code: 'D-3', city: 'Liepāja', street: 'Zaļā iela', country: 'LV' });
    await over.app.save({ id: two, base: {}, edits: {}, children: [{ type: 'add', table: 'Contacts', values: { lastName: 'Ozola' } }] });
    over.workbook.user.insertRow('Documents', 0, [null, one, null, 'Invoice', 'INV-1', '2026-11-01', null, 100, 'EUR']);
    over.workbook.user.insertRow('Documents', 1, [null, two, null, 'Invoice', 'INV-2', '2026-11-02', null, 50, 'EUR']);
    await over.settle();
  });
});
afterEach(() => expect(over.bugs).toEqual([]));

async function open(...ids: string[]): Promise<void> {
  act(() => over.pane.go({ kind: 'merge', ids }));
  await settled(over);
}

test('what will be is said before it is done: values, rows, cells that follow', async () => {
  over.workbook.user.fillSheet('Sheet1', [['D-2', 'nothing']]);
  await open(one, two, three);
  expect(within(page()).getByRole('radio', { name: /^Delta SIA/ })).toBeChecked();
  expect(within(page()).getByRole('radio', { name: /^Delta SIA/ })).toHaveFocus();
  expect(screen.getByRole('button', { name: 'Merge 3 cards' })).toBeEnabled();
  const email = within(page()).getByRole('radiogroup', { name: 'E-mail' });
  expect(within(email).getAllByRole('radio').map((radio) => plain(radio.closest('span')?.textContent))).toEqual(['info@delta.exampleD-1 Delta SIA', 'birojs@delta.exampleD-2 Delta']);
  expect(lines(within(page()).getByRole('list', { name: 'The card as it will be' }))).toEqual(['Other names: Delta; SIA Delta · united', 'Other e-mails: birojs@delta.example · united']);
  const rows = page().querySelector('[data-section="merge-rows"]');
  expect(plain(rows?.textContent)).toContain('Contact persons: 1 moves');
  expect(plain(rows?.textContent)).toContain('Documents: 1 moves');
  expect(plain(rows?.textContent)).toContain('Further addresses: 1 new');
  expect(plain(page().querySelector('[data-section="merge-references"]')?.textContent)).toContain('1 cell of other sheets names them and stays as it is:Sheet1!A1: D-2');
});

test('another value, another card, one left out: the preview and the button follow', async () => {
  await open(one, two, three);
  await over.user.click(within(within(page()).getByRole('radiogroup', { name: 'E-mail' })).getByRole('radio', { name: /birojs/ }));
  const preview = (): string[] => lines(within(page()).getByRole('list', { name: 'The card as it will be' }));
  expect(preview()).toContain('E-mail: birojs@delta.example (now: info@delta.example) · your choice');
  await press('By the rule again: E-mail');
  expect(preview()).not.toContain('E-mail: birojs@delta.example (now: info@delta.example) · your choice');
  await over.user.click(within(page()).getByRole('checkbox', { name: 'Merge into it: SIA Delta' }));
  expect(screen.getByRole('button', { name: 'Merge 2 cards' })).toBeEnabled();
  await over.user.click(within(page()).getByRole('radio', { name: /^Delta D-2/ }));
  expect(within(page()).getByRole('checkbox', { name: 'Merge into it: Delta SIA' })).toBeChecked();
  expect(screen.getByRole('heading', { name: 'Merge customers: Delta' })).toBeInTheDocument();
});

test('merged, the card that stays is open, and the message takes it back', async () => {
  await open(one, two);
  await press('Merge 2 cards');
  await settled(over);
  expect(screen.getByRole('heading', { name: 'Delta SIA' })).toBeInTheDocument();
  expect(notice()).toContain('Merged 1 card into Delta SIA.');
  expect(over.app.card(two)).toBeUndefined();
  expect(over.app.children(one).map(({ table }) => table).sort()).toEqual(['Contacts', 'Documents', 'Documents']);
  await press('Undo');
  await settled(over);
  expect(over.app.card(two)?.values).toMatchObject({ name: 'Delta' });
});

test('the card that stays gives a merged one back, after edits too', async () => {
  await open(one, two, three);
  await press('Merge 3 cards');
  await settled(over);
  await act(() => over.app.save({ id: one, base: over.app.card(one)?.values ?? {}, edits: { alias: 'Later' } }));
  await settled(over);
  await press(/^Merged cards/);
  const section = (): HTMLElement => must(document.querySelector<HTMLElement>('[data-section="merged"]'));
  expect(plain(section().textContent)).toMatch(/Merged 11\/22\/26, .* by Dana/);
  await press(/^Give back: .?D-2 Delta/, section());
  const question = within(section()).getByRole('group', { name: /Give back .*D-2 Delta/ });
  expect(plain(question.textContent)).toContain('2 rows go back from this card.');
  expect(within(question).getByRole('button', { name: 'Give back' })).toHaveFocus();
  await over.user.keyboard('{Escape}');
  expect(within(section()).getByRole('button', { name: /^Give back: .?D-2 Delta/ })).toHaveFocus();
  await over.user.keyboard('{Enter}');
  await over.user.click(within(section()).getByRole('button', { name: 'Give back' }));
  await settled(over);
  expect(notice()).toContain('Delta is a card of its own again.');
  expect(over.app.card(two)?.values).toMatchObject({ name: 'Delta', email: 'birojs@delta.example' });
  expect(over.app.card(one)?.values['alias']).toBe('Later');
  expect(over.app.card(three)).toBeUndefined();
  await press(/^Give back: .?D-3/, section());
  await over.user.click(within(section()).getByRole('button', { name: 'Give back' }));
  await settled(over);
  expect(over.app.card(three)?.values).toMatchObject({ city: 'Liepāja' });
  expect(document.querySelector('[data-section="merged"]')).toBeNull();
});

test('the whole of a merge is given back at once', async () => {
  await open(one, two, three);
  await press('Merge 3 cards');
  await settled(over);
  await press(/^Merged cards/);
  await press('Give back all 2 cards…');
  await press('Give back');
  await settled(over);
  expect(notice()).toContain('These are cards of their own again:');
  expect([two, three].map((id) => over.app.card(id)?.values['code'])).toEqual(['D-2', 'D-3']);
});

test('from the card’s menu another card is looked for, by keyboard alone', async () => {
  act(() => over.pane.go({ kind: 'customer', id: one }));
  await settled(over);
  await press('Sections of the card');
  await over.user.click(screen.getByRole('menuitem', { name: 'Merge with…' }));
  await settled(over);
  expect(screen.getByText('Choose at least one more card to merge.')).toBeInTheDocument();
  expect(within(page()).getByRole('searchbox', { name: 'Search for another card' })).toHaveFocus();
  await over.user.keyboard('Liepāja{ArrowDown}{Enter}');
  expect(screen.getByRole('button', { name: 'Merge 2 cards' })).toBeEnabled();
  expect(within(page()).getByRole('radio', { checked: true, name: /^Delta SIA/ })).toHaveFocus();
  await over.user.keyboard('{Escape}');
  await settled(over);
  expect(screen.getByRole('form', { name: 'Customer card' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Delta SIA' })).toBeInTheDocument();
});

test('unsaved edits are asked about first', async () => {
  act(() => over.pane.go({ kind: 'customer', id: one }));
  await settled(over);
  act(() => over.pane.edit('alias', 'Unsaved'));
  act(() => over.pane.go({ kind: 'merge', ids: [one], from: 'card' }));
  expect(screen.getByText('This card has unsaved changes.')).toBeInTheDocument();
  await press('Discard');
  await settled(over);
  expect(page()).toBeInTheDocument();
});

test('ticked customers are merged from the list, one by one they are not', async () => {
  act(() => over.pane.many.tick([two], true));
  expect(screen.queryByRole('button', { name: 'Merge…' })).not.toBeInTheDocument();
  act(() => over.pane.many.tick([three], true));
  await press('Merge…');
  await settled(over);
  expect(within(within(page()).getByRole('group', { name: 'Which card stays?' })).getAllByRole('radio')).toHaveLength(2);
  await press('Cancel');
  await settled(over);
  expect(over.pane.many.state().ticked.size).toBe(2);
  await press('Merge…');
  await press('Merge 2 cards');
  await settled(over);
  expect(over.pane.many.state().ticked.size).toBe(0);
});

test('a card that cannot be deleted is offered to be merged into another', async () => {
  act(() => over.pane.many.tick([two], true));
  await press('Delete');
  await press('Merge into another card… Delta');
  await settled(over);
  expect(within(page()).getByRole('searchbox', { name: 'Search for another card' })).toHaveFocus();
});

test('what speaks against it is said: some must be confirmed, some cannot be', async () => {
  act(() => over.pane.go({ kind: 'part', part: 'list' }));
  await act(() => over.app.judge([{ first: one, second: two, verdict: 'different' }]));
  await settled(over);
  await open(one, two);
  expect(within(page()).getByText('Please look at this first')).toBeInTheDocument();
  await press('Merge 2 cards');
  expect(within(page()).getByRole('checkbox', { name: 'I have looked at it: merge them all the same' })).toHaveFocus();
  expect(over.app.card(two)).toBeDefined();
  await over.user.keyboard(' ');
  await press('Merge 2 cards');
  await settled(over);
  expect(over.app.card(two)).toBeUndefined();
  const later = await act(() => over.app.succeed({ from: three, date: '2026-11-01', values: { name: 'Delta Jauna', country: 'LV' }, children: [] }));
  if (!later.ok) throw new Error(later.error.map(({ code }) => code).join());
  await open(three, later.value.id);
  expect(within(page()).getByText('These cards cannot be merged')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Merge 2 cards' })).toHaveAttribute('aria-disabled', 'true');
});

test('rules choose anew and are remembered', async () => {
  await open(one, two);
  await press('Rules');
  await over.user.selectOptions(within(page()).getByLabelText('Where values differ, take'), 'longest');
  expect(within(within(page()).getByRole('radiogroup', { name: 'E-mail' })).getByRole('radio', { checked: true })).toHaveAccessibleName(/birojs@delta.example.*longest/);
});

test('all groups that are certain become one each, but for the unticked; the message takes it back', async () => {
  const more = await act(async () => [await addCustomer(over, { name: 'Echo', city: 'Riga' }), await addCustomer(over, { name: 'Echo SIA', alias: 'Eko' })]);
  act(() => over.pane.go({ kind: 'merge-all', groups: [[one, two], [three, over.ids.Alfa], more] }));
  await settled(over);
  await settled(over);
  expect(screen.getByRole('heading', { name: 'Merge all certain: 3 groups' })).toBeInTheDocument();
  const list = screen.getByRole('list', { name: 'Merge all certain' });
  expect(plain(within(list).getAllByRole('listitem')[2]?.textContent)).toContain('Filled in: Alias');
  await over.user.click(within(list).getByRole('checkbox', { name: /SIA Delta|Alfa/ }));
  await press('Merge 2 groups');
  await settled(over);
  await settled(over);
  expect(notice()).toContain('Merged 2 cards in 2 groups.');
  expect([two, three, more[1] ?? ''].map((id) => over.app.card(id) === undefined)).toEqual([true, false, true]);
  await press('Undo');
  await settled(over);
  expect(over.app.card(two)).toBeDefined();
});

test.each(['he', 'ro', 'lt', 'lv'] as const)('the page speaks %s', async (locale) => {
  await open(one, two, three);
  over.switchTo({ locale });
  expect(screen.queryByText('Merge into it')).not.toBeInTheDocument();
  expect(screen.getAllByRole('radiogroup').length).toBeGreaterThan(0);
});

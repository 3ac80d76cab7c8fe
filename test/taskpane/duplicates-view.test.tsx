/**
 * @jest-environment ./test/support/page-environment.cjs
 *
 * The review of duplicates on the screen: what it shows of a group, keys and buttons, where the keyboard is, what it is read out as.
 */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { textsOf } from '../../src/locales/locales';
import type { RecordId } from '../../src/model/ids';
import { markDifference } from '../../taskpane/features/duplicates/compared-fields';
import { reasonsOf } from '../../taskpane/features/duplicates/reasons';
import { reviewKey } from '../../taskpane/features/duplicates/review-keys';
import { addCustomer, paneOverMemory, type PaneOverMemory } from '../support/pane-over-memory';
import { searchAtOnce } from '../support/search-at-once';
import { showPane, settled, type Screen } from '../support/pane-screen';

let over: PaneOverMemory & Screen;
let anna: RecordId;
let ana: RecordId;

beforeEach(async () => {
  const register = await paneOverMemory({ startSearch: () => searchAtOnce() });
  anna = await addCustomer(register, { name: 'Anna Cernescu', code: 'A-7', phone: '+40 721 000 111', email: 'anna.cernescu@firm.example', city: 'Cluj' });
  ana = await addCustomer(register, { name: 'Cernescu Ana', code: 'A-8', phone: '0721000111', email: 'anna.cernescu@firm.example', city: 'Cluj' });
  await addCustomer(register, { name: 'Medonas UAB', companyNumber: '302500128', email: 'info@medonas.example', city: 'Vilnius', country: 'LT' });
  await addCustomer(register, { name: 'UAB Medonas', companyNumber: '302500128', email: 'info@medonas.example', city: 'Vilnius', country: 'LT' });
  over = { ...register, ...showPane(register) };
});
afterEach(() => expect(over.bugs).toEqual([]));

const heading = (): HTMLElement => screen.getByRole('heading', { name: /^Group \d+ of \d+/ });
const group = (): HTMLElement => screen.getByRole('region', { name: /^Group \d+ of \d+/ });
const press = (key: string, code = `Key${key.toUpperCase()}`): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code });
};

async function review(): Promise<void> {
  await over.user.click(screen.getByRole('tab', { name: 'Duplicates' }));
  await over.user.click(screen.getByRole('button', { name: 'Find duplicates' }));
  await waitFor(async () => {
    await settled(over);
    expect(heading()).toBeInTheDocument();
    expect(screen.queryByText('Looking…')).not.toBeInTheDocument();
  }, { timeout: 20_000 });
}

async function goToAnna(): Promise<void> {
  await review();
  if (within(group()).queryByRole('checkbox', { name: /Medonas UAB/ }) !== null) press('ArrowDown', 'ArrowDown');
  await waitFor(async () => {
    await settled(over);
    expect(screen.queryByText('Looking…')).not.toBeInTheDocument();
  });
}

test('a group shows its cards beside each other, what differs, and why it is one; the keyboard is on it', async () => {
  await goToAnna();
  expect(screen.getByText('2 groups left')).toBeInTheDocument();
  expect(group()).toHaveFocus();
  const shown = within(group());
  expect(shown.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'))).toEqual(['1 · Anna Cernescu: belongs to this customer', '2 · Cernescu Ana: belongs to this customer']);
  expect(shown.getByText('Phone', { selector: '[data-label]' })).toBeInTheDocument();
  // City and e-mail are the same on both: only said to be so.
  expect(shown.queryByText('City', { selector: '[data-label]' })).not.toBeInTheDocument();
  await over.user.click(shown.getByRole('button', { name: /^The same on all cards/ }));
  expect(shown.getByText('City', { selector: '[data-label]' })).toBeInTheDocument();
  const why = within(shown.getByRole('list', { name: 'Why' }));
  expect(why.getAllByRole('img', { name: 'For it' }).length).toBeGreaterThan(1);
  expect(why.getByText('E-mail: the same')).toBeInTheDocument();
});

test('L, N and U by keys: put off, decided, taken back; the keyboard goes along', async () => {
  await review();
  const first = heading().textContent;
  press('l');
  await settled(over);
  expect(screen.getByText('2 groups left · 1 for later')).toBeInTheDocument();
  expect(heading().textContent).not.toBe(first);
  expect(group()).toHaveFocus();
  press('n');
  await settled(over);
  expect(screen.getByText('All other groups are decided.')).toBeInTheDocument();
  expect(over.app.judgements()).toHaveLength(1);
  press('u');
  await settled(over);
  expect(over.app.judgements()).toEqual([]);
  expect(group()).toBeInTheDocument();
  expect(document.activeElement).not.toBe(document.body);
});

test('S leads to merging those that are ticked, not the others', async () => {
  await addCustomer(over, { name: 'Anna Cernescu', phone: '+40721000111', email: 'anna.cernescu@firm.example', city: 'Cluj' });
  await review();
  while (within(group()).queryAllByRole('checkbox').length !== 3) press('j');
  await over.user.click(within(group()).getByRole('checkbox', { name: /Cernescu Ana:/ }));
  expect(screen.getByText(/^One card is not ticked/)).toBeInTheDocument();
  press('s');
  await settled(over);
  expect(over.pane.state().view).toBe('merge');
  const ids = over.pane.merge.state()?.ids ?? [];
  expect(ids).toContain(anna);
  expect(ids).not.toContain(ana);
  expect(ids).toHaveLength(2);
  act(() => over.pane.leaveMerge());
  expect(over.pane.state().view).toBe('duplicates');
  expect(group()).toHaveFocus();
});

test('a merge that began here comes back here, to the next group', async () => {
  await review();
  const before = within(group()).getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'));
  press('s');
  await act(() => over.pane.mergeCards());
  await settled(over);
  expect(over.pane.state().view).toBe('duplicates');
  expect(within(group()).getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'))).not.toEqual(before);
  expect(screen.getByText(/^1 group left/)).toBeInTheDocument();
});

test('a row of the sheet is shown without leaving the group; the card opens from it', async () => {
  await goToAnna();
  await over.user.click(screen.getByRole('button', { name: 'Show the row of Cernescu Ana in the sheet' }));
  await settled(over);
  expect(over.app.selectedId()).toBe(ana);
  expect(over.pane.state().view).toBe('duplicates');
  await over.user.click(screen.getByRole('button', { name: 'Open the card of Anna Cernescu' }));
  expect(over.pane.state().card?.draft.id).toBe(anna);
});

test('where a letter is missing, the place is marked and read out', async () => {
  const values = over.app.card(ana)?.values ?? {};
  await act(() => over.app.save({ id: ana, base: values, edits: { name: 'Anna Cerescu' } }));
  await goToAnna();
  const name = within(group()).getByRole('group', { name: 'Name' });
  const [whole, lacking] = [...name.querySelectorAll('mark')];
  expect(whole?.textContent).toBe('n');
  expect(lacking?.textContent).toBe('');
  expect(lacking?.parentElement?.textContent).toBe('Anna Cerescu');
  expect(name.textContent?.replace(/[\u2066-\u2069]/g, '')).toContain('Anna Cerescu (differs, “n” is missing)');
  expect(name.textContent).not.toContain('Anna Cernescu (');
});

test('a card that was opened from a group leads back to it: by the arrow and by Esc, saved or not', async () => {
  await goToAnna();
  const here = heading().textContent;
  const openCard = (name: string): Promise<void> => over.user.click(screen.getByRole('button', { name: `Open the card of ${name}` }));
  await openCard('Cernescu Ana');
  expect(screen.getByRole('tab', { selected: true })).toHaveAccessibleName('Duplicates');
  expect(screen.queryByRole('button', { name: 'Back to the list' })).not.toBeInTheDocument();
  await over.user.click(screen.getByRole('button', { name: 'Back to the group' }));
  expect(heading().textContent).toBe(here);
  expect(group()).toHaveFocus();
  await openCard('Cernescu Ana');
  act(() => over.pane.edit('alias', 'Ani'));
  await over.user.keyboard('{Escape}');
  await over.user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(heading().textContent).toBe(here);
  // Looking at the neighbour costs nothing of where the person came from; a look at the list does.
  await openCard('Cernescu Ana');
  await over.user.click(screen.getByRole('button', { name: /^Next customer/ }));
  await settled(over);
  await over.user.keyboard('{Escape}');
  expect(heading().textContent).toBe(here);
  await openCard('Cernescu Ana');
  await over.user.click(screen.getByRole('tab', { name: 'Customers' }));
  act(() => over.pane.go({ kind: 'customer', id: ana }));
  expect(screen.getByRole('button', { name: 'Back to the list' })).toBeInTheDocument();
});

test('what was decided is listed and taken back', async () => {
  await goToAnna();
  await over.user.click(screen.getByRole('button', { name: 'Not the same (N)' }));
  await settled(over);
  await over.user.click(screen.getByRole('button', { name: 'Decided: not the same (1)' }));
  await over.user.click(screen.getByRole('button', { name: 'Take back that Anna Cernescu and Cernescu Ana are not the same' }));
  await settled(over);
  expect(over.app.judgements()).toEqual([]);
  expect(screen.queryByText(/^Decided: not the same/)).not.toBeInTheDocument();
});

test('no duplicates is said with how many customers were compared', async () => {
  await act(async () => { await over.app.remove([ana]); });
  const [, other] = over.app.search('Medonas', 5).hits;
  await act(async () => { await over.app.remove([other?.id ?? '']); });
  await over.user.click(screen.getByRole('tab', { name: 'Duplicates' }));
  await over.user.click(screen.getByRole('button', { name: 'Find duplicates' }));
  await waitFor(async () => {
    await settled(over);
    expect(screen.getByText('No duplicates among 5 customers.')).toBeInTheDocument();
  }, { timeout: 20_000 });
});

test('keys are letters where the keyboard writes Latin, else places; with Ctrl they are the program’s', () => {
  const plain = { ctrlKey: false, altKey: false, metaKey: false };
  expect(reviewKey({ ...plain, key: 's', code: 'KeyO' })).toBe('same');
  expect(reviewKey({ ...plain, key: 'S', code: 'KeyS' })).toBe('same');
  expect(reviewKey({ ...plain, key: 'ד', code: 'KeyS' })).toBe('same');
  expect(reviewKey({ ...plain, key: 'מ', code: 'KeyN' })).toBe('different');
  expect(reviewKey({ ...plain, key: 'ArrowUp', code: 'ArrowUp' })).toBe('previous');
  expect(reviewKey({ ...plain, key: 'š', code: 'KeyS' })).toBeUndefined();
  expect(reviewKey({ ...plain, ctrlKey: true, key: 's', code: 'KeyS' })).toBeUndefined();
  expect(reviewKey({ ...plain, key: ' ', code: 'Space' })).toBeUndefined();
});

test('only the part that differs is marked, the place of what is missing, and all of what has little in common', () => {
  expect(markDifference('Hébert', 'Hébrt')).toEqual({ before: 'Héb', marked: 'e', after: 'rt' });
  expect(markDifference('Hébrt', 'Hébert')).toEqual({ before: 'Héb', marked: '', after: 'rt', lacks: 'e' });
  expect(markDifference('ana', 'Anna')).toEqual({ before: 'an', marked: '', after: 'a', lacks: 'n' });
  expect(markDifference('Cohe', 'Cohen')).toEqual({ before: 'Cohe', marked: '', after: '', lacks: 'n' });
  expect(markDifference('ohen', 'Cohen')).toEqual({ before: '', marked: '', after: 'ohen', lacks: 'C' });
  expect(markDifference('Ana', 'Ana Maria Popescu')).toEqual({ before: 'Ana', marked: '', after: '', lacks: ' Maria Popescu' });
  expect(markDifference('כהן', 'כוהן')).toEqual({ before: 'כ', marked: '', after: 'הן', lacks: 'ו' });
  expect(markDifference('Ana', 'Andrei Popa')).toEqual({ before: '', marked: 'Ana', after: '' });
  expect(markDifference('Andrei', 'Ilze')).toEqual({ before: '', marked: 'Andrei', after: '' });
});

test('accents and capitals are no difference beside one that is, signs that are only signs are', () => {
  expect(markDifference('UAB ŽALGIRIS', 'UAB Zalgiri')).toEqual({ before: 'UAB ŽALGIRI', marked: 'S', after: '' });
  expect(markDifference('12-34', '12\u200b34')).toEqual({ before: '12', marked: '-', after: '34' });
});

test('what speaks for and against is said a line a field, the weightiest first', () => {
  const contribution = (field: string, level: 'same' | 'typo' | 'different' | 'missing', weight: number, values: readonly [string, string] = ['', '']) => ({ field, level, weight, values });
  const told = (...contributions: ReturnType<typeof contribution>[]) =>
    reasonsOf(textsOf('en'), { probability: 1, verdict: 'certain', prior: 0, contributions }).map(({ label, speaks, text }) => `${speaks} ${label}: ${text}`);
  expect(told(contribution('city', 'same', 3), contribution('name', 'same', 4), contribution('name', 'typo', 3), contribution('taxId', 'different', -5), contribution('phone', 'missing', 0))).toEqual([
    'for Name: the same but for a typing error', 'against Numbers (tax, VAT, company, personal): different', 'for City: the same',
  ]);
  expect(told(contribution('name', 'same', 9, ['Anna Cernescu', 'Cernescu Anna']))).toEqual(['for Name: the same words in another order']);
  expect(told(contribution('name', 'same', 4, ['Anna A', 'Anna B']), contribution('name', 'different', -1, ['Anna A', 'Anna B']))).toEqual(['for Name: has something in common']);
});

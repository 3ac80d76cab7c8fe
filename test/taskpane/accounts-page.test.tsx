/** @jest-environment ./test/support/page-environment.cjs */
/* The accounts of all in the pane: who owes what, who is late, by manager, income; into one of them and back; as a file and a sheet. */
import { act, screen, within } from '@testing-library/react';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import type { ChildTable } from '../../src/model/fields';
import type { RecordId } from '../../src/model/ids';
import type { PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

let over: PaneOverMemory & Screen;
let saved: { readonly name: string; readonly content: unknown }[];

const words = textsOf('en').pane.accounts;
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '').replaceAll('\u2011', '-');
const lines = (list: string): string[] => within(screen.getByRole('list', { name: list })).getAllByRole('listitem').map((item) => plain(item.textContent));
const sums = (): string[] => within(screen.getAllByRole('table')[0] as HTMLElement).getAllByRole('row').slice(1).map((row) => [...row.children].map(({ textContent }) => textContent).join(' '));

beforeEach(async () => {
  saved = [];
  over = await showRegister({ handOver: (name, _type, content) => void saved.push({ name, content }) });
});
afterEach(() => expect(over.bugs).toEqual([]));

async function add(id: RecordId, edits: Values, ...rows: readonly (readonly [ChildTable, Values])[]): Promise<void> {
  await act(async () => {
    const done = await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits, children: rows.map(([table, values]) => ({ type: 'add', table, values })) });
    expect(done.ok).toBe(true);
  });
  await settled(over);
}

const invoice = (number: string, amount: number, more: Values = {}): readonly [ChildTable, Values] =>
  ['Documents', { type: 'Invoice', status: 'Issued', number, date: '2026-01-01', due: '2026-01-31', amount, currency: 'EUR', ...more }];

async function fill(): Promise<void> {
  await add(over.ids.Alfa, { managers: 'Dana', categories: 'Retailer' }, invoice('1', 100), invoice('2', 9, { currency: 'USD', due: '2026-12-31' }));
  await add(over.ids.Beta, { managers: 'Dana; Rasa' }, invoice('3', 50.05, { due: '2026-01-15' }));
  await add(over.ids.Gamma, {}, invoice('4', 5), ['Payments', { date: '2026-01-02', amount: 5, currency: 'EUR' }]);
}

async function open(): Promise<void> {
  await over.user.click(screen.getByRole('button', { name: textsOf('en').pane.list.menu }));
  await over.user.click(screen.getByRole('menuitem', { name: words.command }));
  await settled(over);
  act(() => over.pane.accounts.choose({ asOf: '2026-02-10' }));
  await settled(over);
}

async function show(list: string): Promise<void> {
  await over.user.click(screen.getByRole('tab', { name: list }));
  await settled(over);
}

test('without documents it says what to do, and leads to the import', async () => {
  await open();
  expect(screen.getByText(words.lists.noAccounts)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: words.lists.csv })).toHaveAttribute('aria-disabled', 'true');
  await over.user.click(screen.getByRole('button', { name: words.lists.import }));
  expect(over.pane.state().view).toBe('import');
});

test('who owes what: each currency for itself, those who owe nothing only if wanted, narrowed by words and currency', async () => {
  await fill();
  await open();
  expect(lines(words.lists.owed)).toEqual([expect.stringMatching(/^Alfa100\.00 EUR.*10 days late$/), expect.stringMatching(/^Alfa9\.00 USD/), expect.stringMatching(/^Beta50\.05 EUR/)]);
  expect(sums()).toEqual(['EUR 150.05 150.05', 'USD 9.00 0.00']);
  await over.user.click(screen.getByRole('checkbox', { name: words.lists.withZero }));
  expect(lines(words.lists.owed)).toHaveLength(4);
  await over.user.type(screen.getByRole('searchbox', { name: words.lists.search }), 'alfa');
  await settled(over);
  await over.user.selectOptions(screen.getByRole('combobox', { name: words.lists.currency }), 'USD');
  expect(lines(words.lists.owed)).toEqual([expect.stringMatching(/^Alfa9\.00 USD/)]);
});

test('the overdue begin with the longest; each leads to its account, and the way back to its line; what was paid meanwhile is gone', async () => {
  await fill();
  await open();
  await show(words.lists.overdue);
  expect(lines(words.lists.overdue)).toEqual([expect.stringMatching(/^Beta50\.05 EUR.*since .*, 26 days late$/), expect.stringMatching(/^Alfa100\.00 EUR/)]);
  await over.user.click(within(screen.getByRole('list', { name: words.lists.overdue })).getAllByRole('button')[1] as HTMLElement);
  await settled(over);
  expect(screen.getByRole('heading', { name: 'Account: Alfa' })).toBeInTheDocument();
  await over.user.click(screen.getByRole('button', { name: words.backToAccounts }));
  await settled(over);
  expect(document.activeElement).toHaveTextContent('Alfa');
  await add(over.ids.Alfa, {}, ['Payments', { date: '2026-02-01', amount: 100, currency: 'EUR', document: '1' }]);
  expect(lines(words.lists.overdue)).toEqual([expect.stringMatching(/^Beta/)]);
  act(() => over.pane.accounts.choose({ asOf: '2026-01-02' }));
  await settled(over);
  expect(screen.getByText(words.lists.noOverdue)).toBeInTheDocument();
});

test('by manager with sums, opened to the customers; income between two days by category', async () => {
  await fill();
  await open();
  await show(words.lists.managers);
  expect(within(screen.getByRole('list', { name: words.lists.managers })).getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Dana', 'Rasa']);
  await over.user.click(screen.getByRole('button', { name: 'Rasa' }));
  expect(lines('Rasa')).toEqual([expect.stringMatching(/^Beta50\.05 EUR/)]);
  await show(words.lists.income);
  act(() => over.pane.accounts.choose({ from: '2026-01-01', to: '2026-01-31' }));
  await settled(over);
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
    'CategoriesInvoicedReceived', 'Retailer (1 customer)100.00 EUR0.00 EUR', 'Retailer (1 customer)9.00 USD0.00 USD', 'No category (2 customers)55.05 EUR5.00 EUR',
    'All, each customer once (3 customers)155.05 EUR5.00 EUR', 'All, each customer once (1 customer)9.00 USD0.00 USD',
  ]);
  act(() => over.pane.accounts.choose({ from: 'never' }));
  await settled(over);
  expect(screen.getByText(words.noDay)).toBeInTheDocument();
});

test('the list that is shown leaves as a file and as a sheet', async () => {
  await fill();
  await open();
  await show(words.lists.overdue);
  await over.user.click(screen.getByRole('button', { name: words.lists.csv }));
  await settled(over);
  expect(saved.map(({ name }) => name)).toEqual(['Overdue.csv']);
  expect(String(saved[0]?.content).trim().split('\r\n')).toHaveLength(3);
  await over.user.click(screen.getByRole('button', { name: words.lists.sheet }));
  await settled(over);
  expect(screen.getByText(words.lists.onSheet('Overdue'))).toBeInTheDocument();
  const sheet = await over.workbook.readTable('Overdue');
  expect(sheet.ok && sheet.value.values.map((row) => row[1])).toEqual(['Beta', 'Alfa']);
});

test('adding up can be stopped, and begun again', async () => {
  await fill();
  act(() => over.pane.go({ kind: 'accounts' }));
  expect(screen.getByRole('button', { name: words.lists.stop })).toBeInTheDocument();
  // So few customers are added up before a hand could press it.
  act(() => over.pane.accounts.stop());
  await settled(over);
  expect(screen.getByText(words.lists.stopped)).toBeInTheDocument();
  await over.user.click(screen.getByRole('button', { name: words.lists.again }));
  await settled(over);
  expect(screen.getByRole('list', { name: words.lists.owed })).toBeInTheDocument();
});

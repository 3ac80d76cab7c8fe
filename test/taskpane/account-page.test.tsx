/** @jest-environment ./test/support/page-environment.cjs */
/* One customer's account in the pane: balances, documents in two views, due dates, a document written down, statements. */
import { act, screen, within } from '@testing-library/react';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import type { ChildTable } from '../../src/model/fields';
import type { RecordId } from '../../src/model/ids';
import { addCustomer, type PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

let over: PaneOverMemory & Screen;
let printed: string[];
let hasWindow: boolean;
let saved: { readonly name: string; readonly content: unknown }[];

const words = textsOf('en').pane.accounts;
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '').replaceAll('\u2011', '-');
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const linesOf = (view: string): string[] => within(screen.getByRole('list', { name: view })).queryAllByRole('listitem').map((item) => plain(item.textContent));

beforeEach(async () => {
  [saved, printed, hasWindow] = [[], [], true];
  over = await showRegister({
    handOver: (name, _type, content) => void saved.push({ name, content }),
    print(html) {
      printed.push(html);
      return Promise.resolve(hasWindow);
    },
  });
});
afterEach(() => expect(over.bugs).toEqual([]));

async function press(name: string | RegExp): Promise<void> {
  await over.user.click(button(name));
  await settled(over);
}

async function add(id: RecordId, ...rows: readonly (readonly [ChildTable, Values])[]): Promise<void> {
  await act(async () => {
    const done = await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: {}, children: rows.map(([table, values]) => ({ type: 'add', table, values })) });
    expect(done.ok).toBe(true);
  });
  await settled(over);
}

const invoice = (number: string, amount: number, more: Values = {}): readonly [ChildTable, Values] =>
  ['Documents', { type: 'Invoice', status: 'Issued', number, date: '2026-01-10', due: '2026-02-09', amount, currency: 'EUR', ...more }];

async function open(id: RecordId, asOf?: string): Promise<void> {
  act(() => over.pane.go({ kind: 'account', id }));
  if (asOf !== undefined) act(() => over.pane.account.lookAt(asOf));
  await settled(over);
}

test('the card leads there; without documents it says what to do, and the way back leads to the card', async () => {
  act(() => over.pane.go({ kind: 'customer', id: over.ids.Beta }));
  await settled(over);
  await press(textsOf('en').pane.card.sections);
  await over.user.click(screen.getByRole('menuitem', { name: words.ofCard }));
  await settled(over);
  expect(screen.getByRole('heading', { name: 'Account: Beta' })).toBeInTheDocument();
  expect(screen.getByText(words.none)).toBeInTheDocument();
  expect(button(words.backToCard)).toHaveFocus();
  await over.user.keyboard('{Escape}');
  expect(over.pane.state()).toMatchObject({ view: 'card', card: { draft: { id: over.ids.Beta } } });
});

test('each currency stands for itself with its ages; a day that is none is said, and nothing is shown for it', async () => {
  await add(over.ids.Alfa, invoice('1', 100), invoice('2', 30, { currency: 'JPY', due: '2026-03-01' }), ['Payments', { date: '2026-02-01', amount: 150, currency: 'EUR' }], invoice('3', 20, { currency: 'USD' }));
  await open(over.ids.Alfa, '2026-02-20');
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => plain(textContent))).toEqual(['Has paid 50.00 EUR more than is owed', 'Owes 30 JPY', 'Owes 20.00 USD']);
  expect(plain(screen.getByText(/of it is overdue/).textContent)).toBe('20.00 USD of it is overdue');
  const [, , dollars] = screen.getAllByRole('table');
  expect(within(dollars as HTMLElement).getByRole('rowheader', { name: '1–30 days' })).toBeInTheDocument();
  const day = screen.getByRole('textbox', { name: words.asOf });
  await over.user.clear(day);
  await over.user.type(day, 'soon');
  await settled(over);
  expect(screen.getByText(words.noDay)).toBeInTheDocument();
  expect(screen.queryByRole('table')).toBeNull();
});

test('all documents and the issued ones are two views, the newest first; what counts nothing says why; a line selects its row', async () => {
  await add(over.ids.Alfa, invoice('1', 10), invoice('2', 20, { status: 'Draft', date: '2026-01-12' }), invoice('3', 5, { status: 'Cancelled', date: '2026-01-11', source: 'Hashavshevet' }), ['Payments', { date: '2026-01-20', amount: 4, currency: 'EUR', document: '1', method: 'Cash' }]);
  await open(over.ids.Alfa, '2026-01-31');
  expect(linesOf(words.views.all)).toEqual([
    expect.stringMatching(/^Invoice 2Draft20\.00 EUR.*Counts nothing: a draft\.$/), expect.stringMatching(/^Invoice 3Cancelled.*from Hashavshevet.*cancelled\.$/),
    expect.stringMatching(/^Invoice 1Issued10\.00 EUR.*due .*\(as typed\) · open 6\.00 EUR$/),
  ]);
  await over.user.click(screen.getByRole('tab', { name: words.views.issued }));
  expect(linesOf(words.views.issued)).toHaveLength(1);
  expect(screen.getByText(words.issuedHint)).toBeInTheDocument();
  await over.user.click(screen.getByRole('tab', { name: words.views.payments }));
  expect(linesOf(words.views.payments)).toEqual([expect.stringMatching(/^Payment of 14\.00 EUR.*by Cash$/)]);
  await over.user.click(within(screen.getByRole('list', { name: words.views.payments })).getByRole('button'));
  await settled(over);
  const selected = await over.workbook.selection();
  expect(selected.ok && selected.value).toMatchObject({ table: 'Payments', keys: [over.app.paymentsOf(over.ids.Alfa)[0]?.id] });
  expect(over.pane.state().view).toBe('account');
});

test('many documents can be looked through by words, status and type', async () => {
  await add(over.ids.Alfa, ...Array.from({ length: 9 }, (_, at) => invoice(`A-${at}`, at + 1, at === 4 ? { status: 'In approval' } : at === 5 ? { type: 'Quote' } : {})));
  await open(over.ids.Alfa);
  await over.user.selectOptions(screen.getByRole('combobox', { name: words.status }), 'In approval');
  expect(linesOf(words.views.all)).toEqual([expect.stringContaining('A-4')]);
  await over.user.selectOptions(screen.getByRole('combobox', { name: words.status }), words.any);
  await over.user.selectOptions(screen.getByRole('combobox', { name: words.kind }), 'Quote');
  expect(linesOf(words.views.all)).toEqual([expect.stringContaining('A-5')]);
  await over.user.type(screen.getByRole('searchbox', { name: words.search }), 'a-1');
  expect(screen.getByText(words.noHits)).toBeInTheDocument();
});

test('due dates by the terms are shown with their reasons before they are written, and an undo takes them back', async () => {
  const id = await act(() => addCustomer(over, { name: 'Delta', paymentTerms: '30' }));
  await add(id, invoice('1', 10, { due: null }), invoice('2', 10, { due: null, status: 'Draft' }));
  await open(id);
  expect(screen.getByText(words.dueDates.missing(1))).toBeInTheDocument();
  await press(words.dueDates.show);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => plain(textContent))[0]).toMatch(/^Invoice 1: .*\(.*30 days: 2026-02-09\)$/);
  await press(words.dueDates.write(1));
  expect(over.app.documentsOf(id, 'issued').map(({ values }) => values['due'])).toEqual(['2026-02-09']);
  await press(words.dueDates.undo);
  expect(over.app.documentsOf(id, 'issued').map(({ values }) => values['due'] ?? null)).toEqual([null]);
});

test('a document is written down: its due date follows the terms until another is typed, and it keeps the name it was issued to', async () => {
  const id = await act(() => addCustomer(over, { name: 'Delta', paymentTerms: '30' }));
  await open(id);
  await press(words.document.add);
  const labels = textsOf('en').fields.Documents;
  const box = (name: string): HTMLElement => screen.getByRole('textbox', { name });
  expect(screen.getByRole('combobox', { name: labels.type })).toHaveFocus();
  expect(screen.getByRole('combobox', { name: labels.status })).toHaveValue('Issued');
  await over.user.type(box(labels.number), 'N-1');
  await over.user.clear(box(labels.date));
  await over.user.type(box(labels.date), '2026-01-31');
  expect(over.pane.account.state()?.values).toMatchObject({ date: '2026-01-31', due: '2026-03-02' });
  expect(screen.getByText(/^By the customer’s terms: .*2026-03-02$/)).toBeInTheDocument();
  await over.user.clear(box(labels.due));
  await over.user.type(box(labels.due), '2026-04-01');
  await over.user.type(box(labels.amount), 'ten');
  await press(words.document.save);
  expect(screen.getByText(words.document.refused)).toBeInTheDocument();
  await over.user.clear(box(labels.amount));
  await over.user.type(box(labels.amount), '10.5');
  await press(words.document.save);
  expect(screen.getByText(words.document.saved('Invoice N-1'))).toBeInTheDocument();
  expect(over.app.documentsOf(id, 'issued').map(({ values }) => values)).toEqual([expect.objectContaining({ number: 'N-1', date: '2026-01-31', due: '2026-04-01', amount: 10.5, status: 'Issued', customerName: 'Delta' })]);
  await act(async () => { await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: { name: 'Epsilon' } }); });
  await settled(over);
  expect(linesOf(words.views.all)).toEqual([expect.stringContaining('issued to Delta')]);
});

test('a statement is printed where a window comes, else it is said what to do; it is a file in another language, or a sheet', async () => {
  await add(over.ids.Gamma, invoice('1', 10));
  await open(over.ids.Gamma);
  await press(words.statement.command);
  expect(within(screen.getByRole('combobox', { name: words.statement.language })).getAllByRole('option')[0]).toHaveTextContent('Lietuvių');
  act(() => over.pane.account.choose({ from: '2026-01-01', to: '2026-01-31' }));
  await press(words.statement.print);
  expect(printed[0]).toContain('<html lang="lt"');
  expect(screen.queryByText(words.statement.notPrinted)).toBeNull();
  hasWindow = false;
  await press(words.statement.print);
  expect(screen.getByText(words.statement.notPrinted)).toBeInTheDocument();
  await over.user.selectOptions(screen.getByRole('combobox', { name: words.statement.language }), 'he');
  await press(words.statement.page);
  expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/^statement of account .*\.html$/)]);
  expect(saved[0]?.content).toContain('<html lang="he" dir="rtl">');
  await press(words.statement.sheet);
  expect(screen.getByText(/^The statement is on the new sheet Statement/)).toBeInTheDocument();
  act(() => over.pane.account.choose({ from: '2026-02-01', to: '2026-01-31' }));
  await press(words.statement.page);
  expect(screen.getByRole('alert')).toBeInTheDocument();
  await over.user.keyboard('{Escape}');
  expect(button(words.statement.command)).toBeInTheDocument();
});

test('a merged customer’s account is that of the card that stayed; a deleted one’s is gone', async () => {
  await add(over.ids.Alfa, invoice('1', 10));
  await act(async () => { expect((await over.app.merge({ keep: over.ids.Beta, absorb: [over.ids.Alfa], confirmed: true })).ok).toBe(true); });
  await open(over.ids.Alfa);
  expect(screen.getByRole('heading', { name: 'Account: Beta' })).toBeInTheDocument();
  expect(linesOf(words.views.all)).toEqual([expect.stringContaining('issued to Alfa')]);
  act(() => over.pane.go({ kind: 'account', id: over.ids.Gamma }));
  await act(async () => { await over.app.remove([over.ids.Gamma]); });
  await settled(over);
  expect(screen.getByText(textsOf('en').pane.card.gone)).toBeInTheDocument();
});

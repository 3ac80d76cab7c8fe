/** @jest-environment ./test/support/page-environment.cjs */
/* The line of the account at the top of the card: what it says, that it follows what happens, and the way there and back. */
import { act, screen, within } from '@testing-library/react';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import type { ChildTable } from '../../src/model/fields';
import type { RecordId } from '../../src/model/ids';
import { type PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

let over: PaneOverMemory & Screen;
const words = textsOf('en').pane.accounts;
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const line = (): HTMLElement => within(screen.getByRole('form', { name: 'Customer card' })).getByRole('button', { name: /^Account:/ });
const noLine = (): void => expect(screen.queryByRole('button', { name: /^Account:/ })).toBeNull();

beforeEach(async () => {
  over = await showRegister();
});
afterEach(() => expect(over.bugs).toEqual([]));

async function open(id: RecordId): Promise<void> {
  act(() => over.pane.go({ kind: 'customer', id }));
  await settled(over);
}

type Row = readonly [ChildTable, Values];
async function add(id: RecordId, ...rows: readonly Row[]): Promise<void> {
  await act(async () => {
    const done = await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: {}, children: rows.map(([table, values]) => ({ type: 'add', table, values })) });
    expect(done.ok).toBe(true);
  });
  await settled(over);
}
// The app's day is 22 November 2026.
const invoice = (number: string, amount: number, more: Values = {}): Row =>
  ['Documents', { type: 'Invoice', status: 'Issued', number, date: '2026-11-01', due: '2026-12-31', amount, currency: 'EUR', ...more }];
const payment = (amount: number): Row => ['Payments', { date: '2026-11-02', amount, currency: 'EUR' }];

test('it says what is owed and what of it is overdue, each currency for itself, and follows documents and payments', async () => {
  const { accountOf } = over.app;
  const shownBefore: boolean[] = [];
  const asked = jest.spyOn(over.app, 'accountOf').mockImplementation((card, asOf) => {
    shownBefore.push(screen.queryByRole('form', { name: 'Customer card' }) !== null);
    return accountOf(card, asOf);
  });
  await open(over.ids.Alfa);
  // The card does not wait for it.
  expect(shownBefore[0]).toBe(true);
  asked.mockRestore();
  expect(line()).toHaveTextContent(/^Account: No documents yet$/);
  await add(over.ids.Alfa, invoice('1', 5936.96));
  expect(plain(line().textContent)).toBe('Account: Owes 5,936.96 EUR');
  await add(over.ids.Alfa, invoice('2', 1200, { due: '2026-11-21' }));
  expect(plain(line().textContent)).toBe('Account: Owes 7,136.96 EUR · 1,200.00 EUR overdue');
  await add(over.ids.Alfa, invoice('3', 30, { currency: 'JPY' }), payment(7136.96));
  expect(plain(line().textContent)).toBe('Account: Owes 30 JPY');
  await add(over.ids.Alfa, payment(50));
  expect(plain(line().textContent)).toBe('Account: In credit 50.00 EUR; Owes 30 JPY');
  over.switchTo({ locale: 'lt' });
  expect(plain(screen.getByRole('button', { name: /^Kliento sąskaita:/ }).textContent)).toBe('Kliento sąskaita: Permoka 50,00 EUR; Skolingas 30 JPY');
  // Of another customer nothing is here.
  over.switchTo({ locale: 'en' });
  await open(over.ids.Beta);
  expect(line()).toHaveTextContent(/No documents yet$/);
});

test('terms that change move what is overdue; paid, only drafted and coming documents are owed by nobody', async () => {
  await add(over.ids.Alfa, invoice('1', 10, { due: null }));
  await open(over.ids.Alfa);
  expect(plain(line().textContent)).toBe('Account: Owes 10.00 EUR · 10.00 EUR overdue');
  await act(async () => { await over.app.save({ id: over.ids.Alfa, base: over.app.card(over.ids.Alfa)?.values ?? {}, edits: { paymentTerms: '30' } }); });
  await settled(over);
  expect(plain(line().textContent)).toBe('Account: Owes 10.00 EUR');
  await add(over.ids.Alfa, payment(10));
  expect(line()).toHaveTextContent(/^Account: Owes nothing$/);
  for (const [id, row] of [[over.ids.Beta, invoice('2', 10, { status: 'Draft' })], [over.ids.Gamma, invoice('3', 10, { date: '2026-12-01' })]] as const) {
    await add(id, row);
    await open(id);
    expect(line()).toHaveTextContent(/^Account: Owes nothing$/);
  }
});

test('it leads to the account, and the way back comes to it with the keyboard, whether by a click or by Esc', async () => {
  await open(over.ids.Beta);
  await over.user.click(line());
  await settled(over);
  expect(screen.getByRole('heading', { name: 'Account: Beta' })).toBeInTheDocument();
  await over.user.click(screen.getByRole('button', { name: words.backToCard }));
  await settled(over);
  expect(line()).toHaveFocus();
  await over.user.keyboard('{Enter}');
  await settled(over);
  await over.user.keyboard('{Escape}');
  await settled(over);
  expect(line()).toHaveFocus();
  expect(over.pane.state()).toMatchObject({ view: 'card', card: { draft: { id: over.ids.Beta } } });
});

test('a card that was opened from the duplicates still leads back to them after a look at its account', async () => {
  act(() => over.pane.go({ kind: 'customer', id: over.ids.Beta, from: 'duplicates' }));
  await settled(over);
  await over.user.click(line());
  await settled(over);
  act(() => over.pane.leaveAccount());
  await settled(over);
  expect(line()).toHaveFocus();
  act(() => over.pane.leaveCard());
  await settled(over);
  expect(over.pane.state().view).toBe('duplicates');
});

test('with unsaved changes it asks first, as every way off the card does', async () => {
  await open(over.ids.Beta);
  act(() => over.pane.edit('alias', 'B'));
  await over.user.click(line());
  expect(over.pane.state()).toMatchObject({ view: 'card', pending: { kind: 'account', id: over.ids.Beta } });
  await over.user.click(screen.getByRole('button', { name: 'Discard' }));
  await settled(over);
  expect(over.pane.state().view).toBe('account');
});

test('a new card has no account before it is saved; an archived one has it, one that is gone has not', async () => {
  act(() => over.pane.go({ kind: 'new', name: 'Delta' }));
  await settled(over);
  noLine();
  await act(() => over.pane.save('stay'));
  await settled(over);
  expect(line()).toHaveTextContent(/No documents yet$/);
  await add(over.ids.Gamma, invoice('1', 10));
  await act(async () => { expect((await over.app.save({ id: over.ids.Gamma, base: over.app.card(over.ids.Gamma)?.values ?? {}, edits: { status: 'Archived' } })).ok).toBe(true); });
  await open(over.ids.Gamma);
  expect(plain(line().textContent)).toBe('Account: Owes 10.00 EUR');
  await act(async () => { await over.app.merge({ keep: over.ids.Beta, absorb: [over.ids.Gamma], confirmed: true }); });
  await settled(over);
  noLine();
});

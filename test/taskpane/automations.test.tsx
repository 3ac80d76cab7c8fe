/** @jest-environment ./test/support/page-environment.cjs */
/* Automations in the pane: shown what would happen before anything is switched on, then run, told of, and taken back. */
import { act, screen, within } from '@testing-library/react';
import { textsOf } from '../../src/locales/locales';
import { addCustomer, type PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';
import { newRow } from '../support/register-for-each-test';

let over: PaneOverMemory & Screen;
const words = textsOf('en').automations.page;
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069\u2011]/g, (sign) => (sign === '\u2011' ? '-' : ''));
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const isShut = (name: string): boolean => button(name).getAttribute('aria-disabled') === 'true';
const box = (name: string | RegExp): HTMLElement => screen.getByRole('textbox', { name });

beforeEach(async () => {
  over = await showRegister();
  await act(async () => {
    for (const [name, status, date] of [['Delta', 'Prospect', '2026-11-20'], ['Echo', 'Active', '2026-01-05']] as const) {
      const id = await addCustomer(over, { name, status, level: 'Small' });
      await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: {}, children: [newRow('Documents', { type: 'Invoice', status: 'Issued', number: `${name}-1`, date, amount: 20_000, currency: 'EUR' })] });
    }
  });
  await settled(over);
});
afterEach(() => expect(over.bugs).toEqual([]));

const press = async (name: string | RegExp): Promise<void> => {
  await over.user.click(button(name));
  for (let round = 0; round < 4; round += 1) await settled(over);
};
const flip = async (name: string): Promise<void> => {
  await over.user.click(screen.getByRole('switch', { name }));
  await settled(over);
};
const statuses = (): unknown[] => ['Delta', 'Echo'].map((name) => over.app.find(name)?.values['status']);
const listed = (): string[] => within(screen.getByRole('list', { name: words.list })).getAllByRole('listitem').map((item) => plain(item.textContent));

test('nothing can be switched on before it was shown; then it is saved, run, told of with its causes, and taken back where it is told', async () => {
  await over.user.click(button(textsOf('en').pane.list.menu));
  await over.user.click(screen.getByRole('menuitem', { name: 'Automations' }));
  expect(button(words.back)).toHaveFocus();
  expect([isShut(words.run), isShut(words.simulate)]).toEqual([true, true]);
  await flip(words.activate);
  await flip(words.inactivate);
  expect(isShut(words.switchOn)).toBe(true);
  await press(words.simulate);
  expect(screen.getByText(words.toActive(1))).toBeInTheDocument();
  expect(listed()).toEqual(['Delta: Prospect → ActiveFirst order Delta-1, of 11/20/2026', 'Echo: Active → Inactive321 days without an order; the last (Echo-1) was on 01/05/2026']);
  await over.user.clear(box(words.days));
  await over.user.type(box(words.days), '400');
  expect(isShut(words.switchOn)).toBe(true);
  await press(words.simulate);
  expect(listed()).toHaveLength(1);
  await press(words.switchOn);
  expect(screen.getByText(words.kept)).toBeInTheDocument();
  expect(over.app.automationChoice().automations).toMatchObject({ 'active-at-first-order': 'on', 'inactive-after-days': '400' });
  expect(statuses()).toEqual(['Prospect', 'Active']);
  await press(words.run);
  expect(statuses()).toEqual(['Active', 'Active']);
  expect(screen.getByText(words.ran(1))).toBeInTheDocument();
  expect(screen.getByText(/^Last run .*1 customer changed\.$/)).toBeInTheDocument();
  await press(words.run);
  expect(screen.getByText(words.ranNothing)).toBeInTheDocument();
  // The message of the first run, and the line about it.
  expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1);
  act(() => over.pane.go({ kind: 'part', part: 'history' }));
  await settled(over);
  expect(screen.getAllByRole('listitem').map((item) => plain(item.textContent))).toContainEqual('Status: Prospect → Active · First order Delta-1, of 11/20/2026');
  await over.user.click(button('Undo'));
  await settled(over);
  expect(statuses()).toEqual(['Prospect', 'Active']);
});

test('levels have an amount each, wrong ones are marked and say what to write; a discount needs no look; each customer leads to the card, Esc back', async () => {
  act(() => over.pane.go({ kind: 'automations' }));
  await settled(over);
  await over.user.type(box(words.discount('Large')), '15%');
  await press(words.keep);
  expect(over.app.discountOf(over.app.find('Delta')?.id ?? '')).toBe(0);
  expect(over.app.automationChoice().discounts).toEqual({ Large: '15%' });
  await flip(words.level);
  await over.user.type(box(words.threshold('Large')), 'plenty');
  expect(box(words.threshold('Large'))).toHaveAttribute('aria-invalid', 'true');
  await press(words.simulate);
  expect(plain(screen.getByRole('alert').textContent)).toContain('10000 EUR');
  await over.user.clear(box(words.threshold('Large')));
  await over.user.type(box(words.threshold('Large')), '10000 EUR');
  await press(words.simulate);
  expect(listed()).toEqual([expect.stringContaining('Delta: Small → LargeThe average of 1 order in 6 months is 20,000 EUR')]);
  await over.user.click(within(screen.getByRole('list', { name: words.list })).getByRole('button'));
  await settled(over);
  expect(screen.getByRole('form', { name: textsOf('en').pane.card.label })).toBeInTheDocument();
  act(() => over.pane.go({ kind: 'automations' }));
  await settled(over);
  await over.user.keyboard('{Escape}');
  expect(over.pane.state().view).toBe('list');
});

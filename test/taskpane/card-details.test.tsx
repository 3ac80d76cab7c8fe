/** @jest-environment ./test/support/page-environment.cjs */
/* What the card does beside its fields: sections, several values, alike cards, the list before saving, private notes, reminders. */
import { act, screen, within } from '@testing-library/react';
import type { RecordId } from '../../src/model/ids';
import { deviceInMemory } from '../support/device-in-memory';
import type { PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

let kept: Record<string, string>;
let over: PaneOverMemory & Screen;

const form = (): HTMLElement => screen.getByRole('form', { name: 'Customer card' });
const field = (name: string | RegExp): HTMLElement => within(form()).getByLabelText(name);
const section = (key: string): HTMLElement => form().querySelector<HTMLElement>(`[data-section="${key}"]`) ?? document.body;
const head = (key: string): HTMLElement => section(key).querySelector('button') ?? document.body;
const save = async (): Promise<void> => {
  await over.user.click(screen.getByText('Save', { selector: 'button' }));
  await settled(over);
};
async function openCard(id: RecordId): Promise<void> {
  act(() => over.pane.go({ kind: 'customer', id }));
  await settled(over);
}

beforeEach(async () => {
  kept = {};
  over = await showRegister({ device: deviceInMemory(kept) });
});
afterEach(() => {
  expect(over.bugs).toEqual([]);
});

test('a section opens and closes by its title, says how much is in it, and the device remembers it', async () => {
  await openCard(over.ids.Alfa);
  expect(head('contact')).toHaveAttribute('aria-expanded', 'true');
  expect(head('contact')).toHaveAccessibleName('Contact 1 filled in');
  head('contact').focus();
  await over.user.keyboard('{Enter}');
  expect(within(form()).queryByLabelText('E-mail')).not.toBeInTheDocument();
  expect(head('details')).toHaveAttribute('aria-expanded', 'false');
  await over.user.click(head('details'));
  expect(JSON.parse(kept['card-sections'] ?? '')).toEqual({ contact: false, details: true });
  await openCard(over.ids.Beta);
  expect(head('contact')).toHaveAttribute('aria-expanded', 'false');
});

test('a field that something leads to is opened with its section', async () => {
  await openCard(over.ids.Alfa);
  act(() => over.pane.focusField('noteInvoices'));
  expect(field('Note on invoices')).toHaveFocus();
  expect(kept['card-sections']).toBeUndefined();
});

test('several values are picked, typed and taken away by the keyboard, and a new one goes into the list', async () => {
  await openCard(over.ids.Alfa);
  await over.user.click(head('details'));
  const box = screen.getByRole('combobox', { name: 'Categories' });
  await over.user.click(box);
  await over.user.keyboard('ret{ArrowDown}{Enter}');
  expect(screen.getByRole('button', { name: 'Remove Retailer' })).toBeInTheDocument();
  await over.user.keyboard('Baltic{Enter}');
  await over.user.keyboard('Typed and left{Tab}');
  expect(screen.getByRole('button', { name: 'Remove Typed and left' })).toBeInTheDocument();
  await over.user.click(box);
  await over.user.keyboard('{Backspace}');
  await over.user.click(screen.getByText('Add “Baltic” to the list'));
  await settled(over);
  expect(over.app.listValues('category')).toContain('Baltic');
  await save();
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ categories: 'Retailer; Baltic' });
});

test('the option that the keyboard is on is in the part of a long list that is shown', async () => {
  const height = 20;
  const measures = {
    offsetTop: (option: HTMLElement) => [...(option.parentElement?.children ?? [])].indexOf(option) * height, offsetHeight: () => height, clientHeight: () => 2 * height,
  };
  const before = Object.entries(measures).map(([name, measure]) => {
    const owner = name === 'clientHeight' ? Element.prototype : HTMLElement.prototype;
    const own = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    Object.defineProperty(owner, name, { configurable: true, get(this: HTMLElement) { return measure(this); } });
    return () => void Object.defineProperty(owner, name, own);
  });
  await openCard(over.ids.Alfa);
  await over.user.click(screen.getByRole('combobox', { name: 'Roles' }));
  await over.user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('listbox').scrollTop).toBe(height);
  await over.user.keyboard('{ArrowUp}{ArrowUp}');
  expect(screen.getByRole('listbox').scrollTop).toBe(0);
  for (const restore of before) restore();
});

test('Escape closes the list of values before it leaves the card', async () => {
  await openCard(over.ids.Alfa);
  await over.user.click(screen.getByRole('combobox', { name: 'Roles' }));
  expect(screen.getByRole('listbox')).toBeInTheDocument();
  await over.user.keyboard('{Escape}');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  expect(form()).toBeInTheDocument();
});

test('while a name is typed, cards that may be the same are shown and can be gone to, edits guarded', async () => {
  act(() => over.pane.go({ kind: 'new' }));
  await over.user.type(field(/^Name/), 'Gamm');
  const alike = within(form()).getByText('Maybe in the register already:').parentElement ?? document.body;
  await over.user.click(within(alike).getByRole('button', { name: /Gamma/ }));
  expect(screen.getByRole('alertdialog')).toBeInTheDocument();
  await over.user.click(within(screen.getByRole('alertdialog')).getByText('Discard'));
  expect(field(/^Name/)).toHaveValue('Gamma');
  expect(within(form()).queryByText('Maybe in the register already:')).not.toBeInTheDocument();
});

test('before saving it is said what is missing and why, each leading to its field, until all is there', async () => {
  act(() => over.pane.go({ kind: 'new' }));
  const list = screen.getByRole('button', { name: /Before saving/ });
  await over.user.click(list);
  const points = (): string[] => within(screen.getByRole('list', { name: 'Before saving' })).getAllByRole('button').map(({ textContent }) => textContent ?? '');
  expect(points()[0]).toBe('Still required: Name.');
  expect(points()).toContain('No e-mail and no phone: nothing can be sent and nobody can be called.');
  await over.user.click(within(screen.getByRole('list', { name: 'Before saving' })).getByText(/^No payment method/));
  expect(field('Payment method')).toHaveFocus();
  act(() => {
    for (const [key, value] of Object.entries({
      name: 'Delta', email: 'a@delta.example', taxId: '123456782', street: 'Main', city: 'Haifa', country: 'IL', note: 'Calls first', paymentMethod: 'Cash',
    })) over.pane.edit(key, value);
  });
  expect(list).toHaveAccessibleName('Before saving: Everything that is needed is here');
});

test('a private note stays on the device and comes again with the card', async () => {
  await openCard(over.ids.Alfa);
  await over.user.type(field('Private note'), 'Likes tea');
  expect(field('Private note')).toHaveAccessibleDescription(/on this device only/);
  expect(Object.values(kept)).toContain('Likes tea');
  expect(JSON.stringify(over.inSheet(over.ids.Alfa))).not.toContain('tea');
  await openCard(over.ids.Beta);
  expect(field('Private note')).toHaveValue('');
  await openCard(over.ids.Alfa);
  expect(field('Private note')).toHaveValue('Likes tea');
});

test('reminders that are due stand above the list: done, later, or the card', async () => {
  const add = (text: string, reminder: string) => ({ type: 'add', table: 'Notes', values: { text, reminder } }) as const;
  await act(() => over.app.save({
    id: over.ids.Alfa, base: {}, edits: {}, children: [add('Call', '2020-01-02'), add('Write', '2020-01-01'), add('Later', '2999-01-01')],
  }));
  await settled(over);
  await over.user.click(screen.getByRole('button', { name: /2 reminders are due/ }));
  const list = (): HTMLElement => screen.getByRole('list', { name: 'Reminders due' });
  expect(within(list()).getAllByRole('listitem').map(({ textContent }) => /Call|Write|Later/.exec(textContent ?? '')?.[0])).toEqual(['Write', 'Call']);
  await over.user.click(within(list()).getAllByText('Done')[0] ?? document.body);
  await settled(over);
  expect(over.app.children(over.ids.Alfa).map(({ values }) => values['done'])).toEqual([undefined, true, undefined]);
  await over.user.click(within(list()).getByRole('button', { name: 'Open the card of Alfa' }));
  await settled(over);
  expect(within(section('Notes')).getByLabelText(/^Date/)).toHaveFocus();
  act(() => over.pane.go({ kind: 'part', part: 'list' }));
  await over.user.click(screen.getByRole('button', { name: /1 reminder is due/ }));
  await over.user.click(within(list()).getByRole('button', { name: /^\+7 days: / }));
  await settled(over);
  expect(screen.queryByRole('list', { name: 'Reminders due' })).not.toBeInTheDocument();
});

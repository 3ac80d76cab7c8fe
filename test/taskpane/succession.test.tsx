/** @jest-environment ./test/support/page-environment.cjs */
/* A card that follows another, made in the pane: the way there, what is shown before, what was typed, the way back. */
import { act, screen, within } from '@testing-library/react';
import type { Values } from '../../src/model/change';
import { addCustomer, type PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

let over: PaneOverMemory & Screen;
let id: string;

const dealer: Values = { code: '1042', name: 'Orly Cohen', dealerType: 'VAT-registered dealer', taxId: '040517823', city: 'Haifa', country: 'IL' };

const page = (): HTMLElement => screen.getByRole('form', { name: 'Fiscal details changed' });
const box = (name: string | RegExp): HTMLElement => within(page()).getByLabelText(name);
const press = (name: string): Promise<void> => over.user.click(screen.getByRole('button', { name }));

beforeEach(async () => {
  over = await showRegister();
  id = await act(() => addCustomer(over, dealer));
  await act(() => over.app.save({ id, base: {}, edits: {}, children: [
    { type: 'add', table: 'Contacts', values: { lastName: 'Levi' } }, { type: 'add', table: 'BankAccounts', values: { iban: 'IL620108000000099999999' } },
  ] }));
  act(() => over.pane.go({ kind: 'customer', id }));
  await settled(over);
});
afterEach(() => expect(over.bugs).toEqual([]));

async function begin(): Promise<void> {
  const section = screen.getByRole('button', { name: /^Earlier and later card/ });
  if (section.getAttribute('aria-expanded') === 'false') await over.user.click(section);
  await press('Fiscal details changed…');
}

test('the old one stays in use until a day that is still to come', async () => {
  await begin();
  await over.user.type(box(/^First day/), '2027-01-01');
  const preview = screen.getByRole('region', { name: 'What will be done' }).textContent?.replace(/[\u2068\u2069]/g, '');
  expect(preview).toContain('1042 Orly Cohen stays in use until 12/31/2026.');
});

test('the new card is made from the old one, shown, and links back to it', async () => {
  await begin();
  expect(box(/^First day of the new details/)).toHaveFocus();
  await over.user.type(box(/^First day/), '2026-11-01');
  await over.user.clear(box(/^Name/));
  await over.user.type(box(/^Name/), 'Cohen Gardens Ltd');
  await over.user.selectOptions(box('Dealer type'), 'Company');
  await over.user.clear(box('Tax id'));
  await over.user.type(box('Tax id'), '514756428');
  expect(box('Tax id')).toHaveAccessibleDescription(/On the old card: .?040517823/);
  const preview = within(screen.getByRole('region', { name: 'What will be done' })).getAllByRole('listitem').map((line) => line.textContent?.replace(/[\u2068\u2069]/g, ''));
  expect(preview).toEqual([
    'New card Cohen Gardens Ltd, valid from 11/01/2026.',
    '1042 Orly Cohen becomes inactive, valid until 10/31/2026. Both cards name each other in their notes.',
    '1 row goes along, copied.', 'One step, which Undo takes back as a whole.',
  ]);
  await over.user.click(screen.getByRole('checkbox', { name: /IL62/ }));
  await press('Make the new card');
  await settled(over);
  expect(screen.getByRole('heading', { name: 'Cohen Gardens Ltd' })).toBeInTheDocument();
  const next = over.app.find('Cohen Gardens Ltd');
  expect(next?.values).toMatchObject({ taxId: '514756428', dealerType: 'Company', predecessor: id, validFrom: '2026-11-01', city: 'Haifa' });
  expect(over.app.children(next?.id ?? '').map(({ table }) => table)).toEqual(['Contacts', 'BankAccounts']);
  await press(String(screen.getByText(/^Earlier card: /).textContent));
  await settled(over);
  expect(screen.getByRole('heading', { name: 'Orly Cohen' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Fiscal details changed…' })).not.toBeInTheDocument();
  expect(screen.getByText(/^Later card: /)).toHaveTextContent('Cohen Gardens Ltd');
  await act(() => over.pane.undo());
  await settled(over);
  expect(over.inSheet(id)).toMatchObject({ status: 'Prospect', taxId: '040517823' });
  expect(over.app.find('Cohen Gardens Ltd')).toBeUndefined();
});

test('taken back, the old card is open again, and not one that is no more', async () => {
  await begin();
  await over.user.type(box(/^First day/), '2026-11-01');
  await over.user.type(box(/^Name/), ' Ltd');
  await press('Make the new card');
  await settled(over);
  expect(screen.getByRole('heading', { name: 'Orly Cohen Ltd' })).toBeInTheDocument();
  await over.user.click(screen.getByRole('button', { name: /^Undo/ }));
  await settled(over);
  expect(screen.getByRole('heading', { name: 'Orly Cohen' })).toBeInTheDocument();
  expect(screen.queryByText(/The row of this customer was deleted/)).not.toBeInTheDocument();
  expect(over.app.selectedId()).toBe(id);
});

test('what was typed onto the new card stays, taken back or not', async () => {
  await begin();
  await over.user.type(box(/^First day/), '2026-11-01');
  await over.user.type(box(/^Name/), ' Ltd');
  await press('Make the new card');
  await settled(over);
  act(() => over.pane.edit('city', 'Haifa Bay'));
  await over.user.click(screen.getByRole('button', { name: /^Undo/ }));
  await settled(over);
  expect(screen.getByText(/The row of this customer was deleted/)).toBeInTheDocument();
  expect(screen.getByLabelText('City')).toHaveValue('Haifa Bay');
});

test('what is wrong is said, nothing is made, and nothing typed is lost', async () => {
  await begin();
  await press('Make the new card');
  await settled(over);
  expect(screen.getByText('The new card was not made; what you typed is still here.')).toBeInTheDocument();
  await over.user.type(box(/^First day/), '2026-11-01');
  await press('Make the new card');
  await settled(over);
  expect(screen.getByText(/The fiscal details are the same as on the old card/)).toBeInTheDocument();
  await over.user.clear(box(/^Name/));
  await press('Make the new card');
  await settled(over);
  expect(box(/^Name/)).toHaveAttribute('aria-invalid', 'true');
  await over.user.type(box(/^Name/), 'Cohen Ltd');
  await over.user.click(screen.getByRole('tab', { name: 'History' }));
  act(() => over.pane.go({ kind: 'succession', id }));
  expect(box(/^Name/)).toHaveValue('Cohen Ltd');
  expect(over.app.search('', 10).total).toBe(4);
});

test('a first day that is missing or no day is said under the name it has here, at its box', async () => {
  await begin();
  await press('Make the new card');
  await settled(over);
  const missing = 'First day of the new details is empty, but it is required. Fill it in.';
  expect(screen.getAllByText(missing)).toHaveLength(2);
  expect(box(/^First day/)).toHaveAttribute('aria-invalid', 'true');
  expect(box(/^First day/)).toHaveAccessibleDescription(missing);
  expect(box(/^First day/)).toHaveFocus();
  await over.user.type(box(/^First day/), 'soon');
  expect(box(/^First day/)).not.toHaveAttribute('aria-invalid', 'true');
  await press('Make the new card');
  await settled(over);
  expect(box(/^First day/)).toHaveAccessibleDescription(/^First day of the new details .*soon.* is not a date/);
});

test('selecting a row in the sheet does not leave the page; Esc does, and forgets it', async () => {
  await begin();
  await over.user.type(box(/^Name/), ' Ltd');
  await act(() => over.selectInSheet(over.ids.Beta));
  expect(box(/^Name/)).toHaveValue('Orly Cohen Ltd');
  await over.user.keyboard('{Escape}');
  expect(screen.getByRole('heading', { name: 'Orly Cohen' })).toBeInTheDocument();
  await begin();
  expect(box(/^Name/)).toHaveValue('Orly Cohen');
});

test('unsaved edits on the card are decided on first', async () => {
  await over.user.type(screen.getByLabelText('City'), ' Bay');
  await begin();
  expect(screen.getByRole('alertdialog')).toBeInTheDocument();
  await over.user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Save' }));
  await settled(over);
  expect(page()).toBeInTheDocument();
  expect(over.inSheet(id)['city']).toBe('Haifa Bay');
});

test('a card that is deleted meanwhile leaves a way out', async () => {
  await begin();
  await act(async () => {
    over.workbook.user.deleteRow('Customers', 3);
    await over.settle();
  });
  expect(screen.getByText(/The row of this customer was deleted/)).toBeInTheDocument();
  await press('Back to the list');
  expect(screen.getByRole('searchbox')).toBeInTheDocument();
});

/** @jest-environment ./test/support/page-environment.cjs */
/* The card on the screen: fields by section, findings while typing, saving, the guard, other writers, keys. */
import { act, screen, within } from '@testing-library/react';
import type { RecordId } from '../../src/model/ids';
import type { PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

type Shown = PaneOverMemory & Screen;

const form = (): HTMLElement => screen.getByRole('form', { name: 'Customer card' });
const field = (name: string | RegExp): HTMLElement => within(form()).getByLabelText(name);
const press = (name: string): Promise<void> => over.user.click(screen.getByText(name, { selector: 'button' }));
const notice = (text: string | RegExp): HTMLElement => screen.getByText(text);

let over: Shown;
async function openCard(id: RecordId): Promise<void> {
  act(() => over.pane.go({ kind: 'customer', id }));
  await settled(over);
}

beforeEach(async () => {
  over = await showRegister();
});
afterEach(() => {
  expect(over.bugs).toEqual([]);
});

test('shows the fields by section, with what the sheet holds', async () => {
  await openCard(over.ids.Alfa);
  const sections = within(form()).getAllByRole('heading', { level: 3 }).map((heading) => heading.querySelector('span')?.textContent);
  expect(sections).toEqual([
    'Identity', 'Fiscal details', 'Contact', 'Address', 'Further addresses', 'Contact persons', 'Delivery', 'Payment terms', 'Bank accounts',
    'Payment methods', 'Permanent notes', 'Details', 'Notices and consent', 'Consents', 'Further numbers', 'Earlier and later card', 'Log of notes',
    'Attachments', 'Own fields',
  ]);
  expect(field(/^Name/)).toHaveValue('Alfa');
  expect(field(/^Name/)).toBeRequired();
  expect(field('City')).toHaveValue('Haifa');
  expect(field('Status')).toHaveValue('Prospect');
  expect(within(field('Status')).getAllByRole('option').map((option) => option.textContent)).toEqual(['', 'Prospect', 'Active', 'Inactive']);
  expect(within(field('Country')).getByRole('option', { name: 'Latvia (LV)' })).toBeInTheDocument();
  expect(field('E-mail')).toHaveAttribute('dir', 'ltr');
});

test('shows the firm’s own columns in a section of their own', async () => {
  over.workbook.user.addColumn('Customers', 'Shoe size', [42, null, 'wide']);
  await settled(over);
  await openCard(over.ids.Alfa);
  expect(within(within(form()).getByRole('group', { name: 'Own fields' })).getByLabelText('Shoe size')).toHaveValue('42');
  await over.user.clear(field('Shoe size'));
  await over.user.type(field('Shoe size'), '43.5');
  await press('Save');
  await settled(over);
  expect(over.inSheet(over.ids.Alfa)['x:Shoe size']).toBe(43.5);
});

test('says what is wrong under the field while typing, and lets it be corrected', async () => {
  await openCard(over.ids.Alfa);
  await over.user.clear(field('E-mail'));
  await over.user.type(field('E-mail'), 'info@');
  const message = notice('E-mail “info@” is not an e-mail address. Write it like name@example.com.');
  expect(field('E-mail')).toHaveAttribute('aria-invalid', 'true');
  expect(field('E-mail')).toHaveAccessibleDescription(message.textContent ?? '');
  await over.user.type(field('E-mail'), 'alfa.example');
  expect(field('E-mail')).not.toHaveAttribute('aria-invalid', 'true');
});

test('a warning does not keep the card from being saved', async () => {
  await act(() => over.typeInSheet(over.ids.Beta, 'Country', 'Latvija'));
  await openCard(over.ids.Beta);
  expect(notice(/Country “Latvija” is not a country/)).toBeInTheDocument();
  expect(field('Country')).toHaveDisplayValue('Latvija (not in the list)');
  await over.user.type(field('City'), 's');
  await press('Save');
  await settled(over);
  expect(over.inSheet(over.ids.Beta)).toMatchObject({ city: 'Rigas', country: 'Latvija' });
});

test('a new card does not scold before anything was done', async () => {
  act(() => over.pane.go({ kind: 'new' }));
  expect(field(/^Name/)).toHaveFocus();
  expect(screen.queryByText(/it is required/)).not.toBeInTheDocument();
  await press('Save');
  await settled(over);
  expect(screen.getAllByText('Name is empty, but it is required. Fill it in.')).toHaveLength(2);
  expect(field(/^Name/)).toHaveFocus();
  expect(over.app.search('', 9).total).toBe(3);
  await over.user.type(field(/^Name/), 'Delta');
  expect(screen.queryByText('Name is empty, but it is required. Fill it in.')).not.toBeInTheDocument();
  expect(screen.queryByText(/The card is not saved yet/)).not.toBeInTheDocument();
});

test('Ctrl+S saves and says so where a screen reader hears it; the word fades', async () => {
  await openCard(over.ids.Alfa);
  await over.user.selectOptions(field('Status'), 'Active');
  await over.user.keyboard('{Control>}s{/Control}');
  await settled(over);
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ status: 'Active' });
  expect(notice('Saved: Alfa.').closest('[role="status"]')).toHaveAttribute('aria-live', 'polite');
  act(() => over.fade());
  expect(screen.queryByText('Saved: Alfa.')).not.toBeInTheDocument();
});

test('Save and new opens an empty card', async () => {
  act(() => over.pane.go({ kind: 'new' }));
  await over.user.type(field(/^Name/), 'Delta');
  await press('Save and new');
  await settled(over);
  expect(over.app.find('Delta')).toBeDefined();
  expect(field(/^Name/)).toHaveValue('');
});

test('Esc leaves a card without edits and asks on one with edits', async () => {
  await openCard(over.ids.Alfa);
  await over.user.keyboard('{Escape}');
  expect(screen.getByRole('list', { name: 'Customers' })).toBeInTheDocument();

  await openCard(over.ids.Alfa);
  await over.user.type(field('City'), '!');
  await over.user.keyboard('{Escape}');
  const guard = screen.getByRole('alertdialog', { name: 'This card has unsaved changes.' });
  expect(within(guard).getByText('Save')).toHaveFocus();
  await over.user.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(field('City')).toHaveValue('Haifa!');
});

test('the guard saves, drops or keeps, for a row selected in the sheet too', async () => {
  await openCard(over.ids.Alfa);
  await over.user.type(field('City'), '!');
  await act(() => over.selectInSheet(over.ids.Beta));
  const guard = (): HTMLElement => screen.getByRole('alertdialog');
  expect(within(guard()).getByText('Save')).not.toHaveFocus();
  await over.user.click(within(guard()).getByText('Keep editing'));
  expect(field('City')).toHaveValue('Haifa!');
  await over.user.click(screen.getByRole('button', { name: 'Next customer' }));
  await over.user.click(within(guard()).getByText('Save'));
  await settled(over);
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Haifa!' });
  expect(field(/^Name/)).toHaveValue('Beta');
  await over.user.type(field('City'), '?');
  await press('Cancel');
  await over.user.click(within(guard()).getByText('Discard'));
  expect(screen.getByRole('list', { name: 'Customers' })).toBeInTheDocument();
  expect(over.inSheet(over.ids.Beta)).toMatchObject({ city: 'Riga' });
});

test('another writer’s change of an untouched field is taken in and marked', async () => {
  await openCard(over.ids.Alfa);
  await over.user.type(field('E-mail'), 'x');
  await act(() => over.othersType(over.ids.Alfa, 'City', 'Tel Aviv'));
  expect(field('City')).toHaveValue('Tel Aviv');
  expect(field('City')).toHaveAccessibleDescription(/Changed by someone else; it was .Haifa/);
  expect(notice('Changed by someone else while the card was open: City.')).toBeInTheDocument();
  expect(field('E-mail')).toHaveValue('info@alfa.examplex');
});

test('a field that both changed shows both values and asks', async () => {
  await openCard(over.ids.Alfa);
  await over.user.clear(field('City'));
  await over.user.type(field('City'), 'Acre');
  await act(() => over.othersType(over.ids.Alfa, 'City', 'Tel Aviv'));
  expect(field('City')).toHaveValue('Acre');
  expect(notice(/Yours: .Acre.*Theirs: .Tel Aviv/)).toBeInTheDocument();
  await press('Save');
  await settled(over);
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Tel Aviv' });
  expect(field('City')).toHaveFocus();
  await press('Keep mine');
  await press('Save');
  await settled(over);
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Acre' });
});

test('one’s own change in the sheet is shown without a word, and asked about where the card has another', async () => {
  await openCard(over.ids.Alfa);
  await over.user.type(field('E-mail'), 'x');
  await act(() => over.typeInSheet(over.ids.Alfa, 'City', 'Tel Aviv'));
  expect(field('City')).toHaveValue('Tel Aviv');
  expect(within(form()).queryByText(/someone else/i)).not.toBeInTheDocument();
  await act(() => over.typeInSheet(over.ids.Alfa, 'E-mail', 'y@alfa.example'));
  expect(notice(/changed in the sheet meanwhile\. On the card: .info@alfa\.examplex.\. In the sheet: .y@alfa\.example/)).toBeInTheDocument();
  expect(screen.queryByText(/someone else/i)).not.toBeInTheDocument();
  await press('Take the sheet’s');
  expect(field('E-mail')).toHaveValue('y@alfa.example');
});

test('a customer whose row is deleted can be saved as a new one', async () => {
  await openCard(over.ids.Alfa);
  await act(async () => {
    over.workbook.user.deleteRow('Customers', 0);
    await over.settle();
  });
  expect(screen.getByText('Save', { selector: 'button' })).toHaveAttribute('aria-disabled', 'true');
  await press('Save as a new customer');
  await settled(over);
  expect(over.app.find('Alfa')).toBeDefined();
  expect(over.app.card(over.ids.Alfa)).toBeUndefined();
});

test('a save that Excel refuses says why and keeps every letter', async () => {
  await openCard(over.ids.Alfa);
  await over.user.type(field('City'), '!');
  over.workbook.user.startTyping();
  await press('Save');
  await settled(over);
  expect(notice(/A cell is being edited in Excel/)).toBeInTheDocument();
  expect(field('City')).toHaveValue('Haifa!');
  over.workbook.user.stopTyping();
  await press('Save');
  await settled(over);
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Haifa!' });
});

test('selecting another row in the sheet shows its card without taking the keyboard', async () => {
  await act(() => over.selectInSheet(over.ids.Beta));
  expect(field(/^Name/)).toHaveValue('Beta');
  expect(form().contains(document.activeElement)).toBe(false);
});

test('the card speaks Hebrew with its own words and keeps what was typed when the language changes', async () => {
  await openCard(over.ids.Alfa);
  await over.user.type(field('City'), '!');
  over.switchTo({ locale: 'he' });
  const card = screen.getByRole('form', { name: 'כרטיס לקוח' });
  expect(within(card).getByLabelText('יישוב')).toHaveValue('Haifa!');
  expect(within(card).getByLabelText('דוא״ל')).toHaveAttribute('dir', 'ltr');
});

test('nothing on the card turns around what reads left to right', async () => {
  over.switchTo({ locale: 'he' });
  await openCard(over.ids.Gamma);
  const phone = within(screen.getByRole('form')).getByLabelText('טלפון');
  expect(phone).toHaveValue('+370 5 212 3456');
  // A class would be turned around with the pane, and win over the attribute.
  expect(phone).toHaveAttribute('dir', 'ltr');
  expect(getComputedStyle(phone).direction).not.toBe('rtl');
});

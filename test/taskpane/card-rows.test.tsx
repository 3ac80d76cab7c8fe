/** @jest-environment ./test/support/page-environment.cjs */
/* Rows of other tables on the card: adding, editing in place, removing, bringing back, and what others do meanwhile. */
import { act, screen, within } from '@testing-library/react';
import type { RecordId } from '../../src/model/ids';
import type { Values } from '../../src/model/change';
import type { CardTable } from '../../src/model/fields';
import type { PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

let over: PaneOverMemory & Screen;

const section = (key: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-section="${key}"]`);
  if (found === null) throw new Error(`No section ${key}`);
  return found;
};
const open = (key: string): Promise<void> => over.user.click(within(section(key)).getAllByRole('button')[0] ?? document.body);
const rowsOf = (table: CardTable): readonly Values[] => over.app.children(over.ids.Alfa).filter((row) => row.table === table).map(({ values }) => values);
const save = async (): Promise<void> => {
  await over.user.click(screen.getByText('Save', { selector: 'button' }));
  await settled(over);
};
async function openCard(id: RecordId): Promise<void> {
  act(() => over.pane.go({ kind: 'customer', id }));
  await settled(over);
}
async function withRow(table: CardTable, values: Values): Promise<void> {
  const saved = await act(() => over.app.save({ id: over.ids.Alfa, base: {}, edits: {}, children: [{ type: 'add', table, values }] }));
  if (!saved.ok) throw new Error(`Could not add a row: ${saved.error[0]?.code ?? ''}`);
  await settled(over);
}

beforeEach(async () => {
  over = await showRegister();
});
afterEach(() => {
  expect(over.bugs).toEqual([]);
});

test('a row typed on the card is saved with it, in one step that one undo takes back', async () => {
  await openCard(over.ids.Alfa);
  await open('Contacts');
  await over.user.click(within(section('Contacts')).getByText('Add a contact'));
  expect(within(section('Contacts')).getByLabelText(/^Last name/)).toHaveFocus();
  await over.user.keyboard('Levi');
  await over.user.click(within(section('Contacts')).getByRole('switch', { name: 'Marketing e-mails' }));
  await over.user.type(screen.getByLabelText('City'), '!');
  const steps = over.app.undoable().length;
  await save();
  expect(rowsOf('Contacts')).toMatchObject([{ lastName: 'Levi', marketing: true, customerName: 'Alfa' }]);
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Haifa!' });
  expect(over.app.undoable()).toHaveLength(steps + 1);
  await act(() => over.pane.undo());
  await settled(over);
  expect(rowsOf('Contacts')).toEqual([]);
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Haifa' });
});

test('a new row does not scold before anything was done; a refused save leads to its field', async () => {
  await openCard(over.ids.Alfa);
  await open('Contacts');
  await over.user.click(within(section('Contacts')).getByText('Add a contact'));
  expect(within(section('Contacts')).queryByText(/it is required/)).not.toBeInTheDocument();
  await over.user.type(within(section('Contacts')).getByLabelText('First name'), 'Dana');
  await save();
  expect(rowsOf('Contacts')).toEqual([]);
  expect(within(section('Contacts')).getByText(/Last name is empty/)).toBeInTheDocument();
  expect(within(section('Contacts')).getByLabelText(/^Last name/)).toHaveFocus();
});

test('a removed row stays in sight until the card is saved, and can be brought back', async () => {
  await withRow('BankAccounts', { bank: 'Leumi', iban: 'IL620108000000099999999' });
  await openCard(over.ids.Alfa);
  await open('BankAccounts');
  const remove = (): HTMLElement => within(section('BankAccounts')).getByRole('button', { name: /^Remove: .*Leumi/ });
  await over.user.click(remove());
  expect(within(section('BankAccounts')).getByText('Removed when the card is saved')).toBeInTheDocument();
  const restore = within(section('BankAccounts')).getByRole('button', { name: /^Restore: .*Leumi/ });
  expect(restore).toHaveFocus();
  await over.user.click(restore);
  await save();
  expect(rowsOf('BankAccounts')).toHaveLength(1);
  await over.user.click(remove());
  await save();
  expect(rowsOf('BankAccounts')).toEqual([]);
});

test('a payment method shows the details it has, and those that are filled all the same', async () => {
  await withRow('PaymentMethods', { method: 'Cash', reference: 'R-1' });
  await openCard(over.ids.Alfa);
  await open('PaymentMethods');
  await over.user.click(within(section('PaymentMethods')).getByRole('button', { name: /Cash/, expanded: false }));
  const labels = (): (string | null)[] => [...section('PaymentMethods').querySelectorAll('label')].map(({ textContent }) => textContent);
  expect(labels()).toEqual(['Method*', 'Preferred', 'Mandate or reference', 'Details']);
  await over.user.selectOptions(within(section('PaymentMethods')).getByLabelText(/^Method/), 'Card');
  expect(labels()).toEqual(['Method*', 'Preferred', 'Holder', 'Last four digits', 'Expires', 'Mandate or reference', 'Details']);
});

test('a date is typed as the language writes it and kept as the register does', async () => {
  await openCard(over.ids.Alfa);
  await open('Consents');
  await over.user.click(within(section('Consents')).getByText('Add a consent'));
  const given = within(section('Consents')).getByLabelText('Given on');
  await over.user.clear(given);
  await over.user.type(given, '1/31/2026');
  await over.user.selectOptions(within(section('Consents')).getByLabelText(/^Channel/), 'SMS');
  expect(given).toHaveValue('01/31/2026');
  await save();
  expect(rowsOf('Consents')).toMatchObject([{ channel: 'SMS', given: '2026-01-31' }]);
});

test('a note begins with the day and with who writes it, who may be someone else', async () => {
  await openCard(over.ids.Alfa);
  await open('Notes');
  await over.user.click(within(section('Notes')).getByText('Add a note'));
  expect(within(section('Notes')).getByLabelText('Author')).toHaveValue('Dana');
  await over.user.clear(within(section('Notes')).getByLabelText('Author'));
  await over.user.type(within(section('Notes')).getByLabelText('Author'), 'Noa');
  await over.user.type(within(section('Notes')).getByLabelText(/^Text/), 'Called');
  await save();
  expect(rowsOf('Notes')).toMatchObject([{ author: 'Noa', text: 'Called', date: expect.stringMatching(/^\d{4}-/) }]);
});

test('a value that an open list lacks goes into the list from the card', async () => {
  await openCard(over.ids.Alfa);
  await open('Notes');
  await over.user.click(within(section('Notes')).getByText('Add a note'));
  await over.user.click(within(section('Notes')).getByRole('button', { name: 'Type: Another value…' }));
  await over.user.keyboard('Complaint{Enter}');
  await settled(over);
  expect(over.app.listValues('interactionType')).toContain('Complaint');
  expect(within(section('Notes')).getByLabelText('Type')).toHaveValue('Complaint');
});

test('a row that vanished elsewhere while it was edited here asks what becomes of it', async () => {
  await withRow('Contacts', { lastName: 'Levi' });
  await openCard(over.ids.Alfa);
  await open('Contacts');
  await over.user.click(within(section('Contacts')).getByRole('button', { name: /Levi/, expanded: false }));
  await over.user.type(within(section('Contacts')).getByLabelText('First name'), 'Noa');
  await act(async () => {
    over.workbook.user.deleteRow('Contacts', 0);
    await over.settle();
  });
  expect(within(section('Contacts')).getByText('This row was deleted from the sheet while you edited it.')).toBeInTheDocument();
  await over.user.click(within(section('Contacts')).getByText('Add it again'));
  await save();
  expect(rowsOf('Contacts')).toMatchObject([{ lastName: 'Levi', firstName: 'Noa' }]);
});

/** @jest-environment ./test/support/page-environment.cjs */
/* What a person answers to findings, in the check and on the card; the purpose that the check is asked for. */
import { act, screen, within } from '@testing-library/react';
import type { Values } from '../../src/model/change';
import type { RecordId } from '../../src/model/ids';
import { deviceInMemory } from '../support/device-in-memory';
import { eventually } from '../support/eventually';
import { addCustomer, type PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

type Shown = PaneOverMemory & Screen;

const doubted: Values = { name: 'Delta', country: 'LV', city: 'Rīga', companyNumber: '40003521601' };

const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });
const form = () => within(screen.getByRole('form', { name: 'Customer card' }));
const fieldOf = (name: string): HTMLElement => form().getByLabelText(name).closest('[data-field]') as HTMLElement;
const notes = (over: Shown, id: RecordId): Values[] => over.app.children(id).filter(({ table }) => table === 'Notes').map(({ values }) => values);

async function add(over: Shown, values: Values): Promise<RecordId> {
  let id = '';
  await act(async () => { id = await addCustomer(over, values); });
  return id;
}

async function openCheck(over: Shown): Promise<void> {
  await over.user.click(tab('Check'));
  await eventually(async () => {
    await settled(over);
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    screen.getByRole('list', { name: 'Findings' });
  });
}

async function becomes(over: Shown, text: RegExp | string): Promise<void> {
  await eventually(async () => {
    await settled(over);
    // Looking for what is not there takes seconds: not while the check still looks for it, too.
    expect(over.pane.check.state().running).toBeUndefined();
    screen.getByRole('button', { name: text });
  });
}

async function openCard(over: Shown, id: RecordId): Promise<void> {
  act(() => over.pane.go({ kind: 'customer', id }));
  await settled(over);
}

async function answer(over: Shown, button: RegExp | string, reason: string): Promise<void> {
  await over.user.click(screen.getByRole('button', { name: button }));
  await over.user.keyboard(`${reason}{Enter}`);
  await settled(over);
}

describe('in the check', () => {
  test('a doubted number is accepted with a reason, shows who did and why, and is doubted again', async () => {
    const over = await showRegister();
    const id = await add(over, doubted);
    await openCheck(over);
    await over.user.click(screen.getByRole('button', { name: 'Accept… · 40003521601' }));
    const why = screen.getByRole('group', { name: 'Why is this number right all the same?' });
    expect(within(why).getByRole('textbox')).toHaveFocus();
    await over.user.keyboard('{Enter}');
    expect(within(why).getByText(/There is no reason yet/)).toBeInTheDocument();
    expect(notes(over, id)).toEqual([]);
    await over.user.keyboard('Seen in the register{Enter}');
    await becomes(over, /Company number: explained, and stands \(1\)/);
    expect(screen.queryByRole('button', { name: /Accept…/ })).not.toBeInTheDocument();
    expect(notes(over, id)).toMatchObject([{ type: 'Accepted number', text: '40003521601: Seen in the register', author: 'Dana' }]);
    expect(screen.getByText(/was accepted \(Dana, 2026-11-22\): “Seen in the register”/)).toBeInTheDocument();
    expect(screen.getByText('Saved: Delta.')).toBeInTheDocument();
    await over.user.click(screen.getByRole('button', { name: 'Take back · 40003521601' }));
    await becomes(over, 'Accept… · 40003521601');
    expect(notes(over, id)).toEqual([]);
    await act(() => over.pane.undo());
    await becomes(over, /^Take back/);
  });

  test('Esc leaves the question, and the keyboard goes back to the button', async () => {
    const over = await showRegister();
    await add(over, doubted);
    await openCheck(over);
    const name = 'Accept… · 40003521601';
    await over.user.click(screen.getByRole('button', { name }));
    await over.user.keyboard('Seen{Escape}');
    expect(screen.getByRole('button', { name })).toHaveFocus();
    expect(screen.queryByRole('group', { name: /Why/ })).not.toBeInTheDocument();
  });

  test('that there is no tax id is said where one is missing, and taken back', async () => {
    const over = await showRegister();
    await act(() => over.pane.useProfile('debitoor-tax'));
    await openCheck(over);
    const missing = screen.queryAllByRole('button', { name: /^Has no tax id… · / });
    expect(missing.map((button) => button.getAttribute('aria-label'))).toEqual(expect.arrayContaining([expect.stringContaining('Beta')]));
    await answer(over, /^Has no tax id… · Beta/, 'Embassy');
    await becomes(over, 'Take back · Beta');
    expect(notes(over, over.ids.Beta)).toMatchObject([{ type: 'No tax id', text: 'Embassy' }]);
    await over.user.click(screen.getByRole('button', { name: 'Take back · Beta' }));
    await becomes(over, /^Has no tax id… · Beta/);
  });

  test('a number of two cards leads to the other one', async () => {
    const over = await showRegister();
    const first = await add(over, { ...doubted, companyNumber: '40003521600' });
    await add(over, { ...doubted, name: 'Epsilon', companyNumber: '40003521600' });
    await openCheck(over);
    await over.user.click(screen.getByRole('button', { name: 'Open Delta' }));
    await settled(over);
    expect(screen.getByRole('heading', { name: 'Delta' })).toBeInTheDocument();
    expect(over.app.selectedId()).toBe(first);
  });

  test('an archived card that has the number is opened and active again in one step', async () => {
    const over = await showRegister();
    const first = await add(over, { ...doubted, companyNumber: '40003521600' });
    await act(async () => { await over.app.archive([first]); });
    await add(over, { ...doubted, name: 'Epsilon', companyNumber: '40003521600' });
    await openCheck(over);
    expect(screen.getByRole('button', { name: 'Open Delta' })).toBeInTheDocument();
    await over.user.click(screen.getByRole('button', { name: 'Open and re-activate · Delta' }));
    await settled(over);
    expect(screen.getByRole('heading', { name: 'Delta' })).toBeInTheDocument();
    expect(form().getByLabelText('Status')).toHaveValue('Active');
    await act(() => over.pane.undo());
    expect(over.app.card(first)?.values['status']).toBe('Inactive');
  });

  test('the purpose is chosen beside the required fields, its findings come and go, and the device remembers it', async () => {
    const device = deviceInMemory();
    const over = await showRegister({ device });
    await add(over, { name: 'Alfa SRL', country: 'RO', taxId: '18547290', street: 'Str. Lungă 1', city: 'Cluj-Napoca', county: 'Cluj', dealerType: 'Company' });
    await openCheck(over);
    const choice = screen.getByLabelText('Ready for');
    expect(choice).toHaveValue('');
    expect(screen.queryByText(/BR-RO-111/)).not.toBeInTheDocument();
    await over.user.selectOptions(choice, 'the Romanian e-Factura');
    await becomes(over, /County: against a rule \(1\)/);
    expect(screen.getByText(/BR-RO-111/)).toBeInTheDocument();
    expect(screen.queryByText(/County: written otherwise/)).not.toBeInTheDocument();
    expect(await device.read('check-gate')).toBe('efactura-ro');
    await over.user.selectOptions(choice, '(no purpose)');
    await becomes(over, /County: written otherwise \(1\)/);
    expect(screen.queryByText(/BR-RO-111/)).not.toBeInTheDocument();
    expect(await device.read('check-gate')).toBeUndefined();
  });
});

describe('on the card', () => {
  test('a doubted number is accepted under its field, while other fields wait for being saved', async () => {
    const over = await showRegister();
    const id = await add(over, doubted);
    await openCard(over, id);
    await over.user.type(form().getByLabelText('City'), ' 2');
    const field = fieldOf('Company number');
    await over.user.click(within(field).getByRole('button', { name: 'Accept… · 40003521601' }));
    await over.user.keyboard('Seen');
    await over.user.click(within(field).getByRole('button', { name: 'Keep the reason' }));
    await settled(over);
    expect(within(field).getByText(/was accepted \(Dana, 2026-11-22\): “Seen”/)).toBeInTheDocument();
    expect(notes(over, id)).toHaveLength(1);
    expect(form().getByLabelText('City')).toHaveValue('Rīga 2');
    expect(over.inSheet(id)['city']).toBe('Rīga');
    await over.user.click(within(field).getByRole('button', { name: /^Take back/ }));
    await settled(over);
    expect(within(field).getByRole('button', { name: /^Accept…/ })).toBeInTheDocument();
    expect(notes(over, id)).toEqual([]);
  });

  test('what is known to be right is put in by one press, all of it together, and waits for being saved like anything typed', async () => {
    const over = await showRegister();
    const id = await add(over, { name: 'Alfa SRL', country: 'RO', city: 'București, Sector 3', postalCode: 'RO-030167' });
    await openCard(over, id);
    await over.user.click(within(fieldOf('City')).getByRole('button', { name: /^Fix · City: .?SECTOR3.? · County: .?RO-B/ }));
    expect(form().getByLabelText('City')).toHaveValue('SECTOR3');
    expect(form().getByLabelText('City')).toHaveFocus();
    expect(form().getByLabelText('County')).toHaveValue('RO-B');
    expect(within(fieldOf('City')).queryByRole('button', { name: /^Fix/ })).not.toBeInTheDocument();
    await over.user.click(within(fieldOf('Postal code')).getByRole('button', { name: /^Fix · Postal code: .?030167/ }));
    expect(over.inSheet(id)).toMatchObject({ city: 'București, Sector 3', postalCode: 'RO-030167' });
    await over.user.keyboard('{Control>}s{/Control}');
    await settled(over);
    expect(over.inSheet(id)).toMatchObject({ city: 'SECTOR3', county: 'RO-B', postalCode: '030167' });
  });

  test('a reason that is taken back before it was saved leaves the keyboard at its field', async () => {
    const over = await showRegister();
    await openCard(over, over.ids.Beta);
    await over.user.type(form().getByLabelText('Company number'), '40003521601');
    await answer(over, 'Accept… · 40003521601', 'Seen');
    await over.user.click(screen.getByRole('button', { name: /^Log of notes/ }));
    await over.user.click(within(fieldOf('Company number')).getByRole('button', { name: /^Take back/ }));
    await settled(over);
    expect(form().getByLabelText('Company number')).toHaveFocus();
  });

  test('of a number that is not saved yet the note is kept with the card, or let go before', async () => {
    const over = await showRegister();
    await openCard(over, over.ids.Beta);
    await over.user.type(form().getByLabelText('Company number'), '40003521601');
    const field = fieldOf('Company number');
    await answer(over, 'Accept… · 40003521601', 'Seen');
    expect(within(field).getByText(/was accepted .*“Seen”/)).toBeInTheDocument();
    expect(notes(over, over.ids.Beta)).toEqual([]);
    await over.user.click(within(field).getByRole('button', { name: /^Take back/ }));
    await answer(over, 'Accept… · 40003521601', 'Seen again');
    await over.user.keyboard('{Control>}s{/Control}');
    await settled(over);
    expect(notes(over, over.ids.Beta)).toMatchObject([{ type: 'Accepted number', text: '40003521601: Seen again', author: 'Dana' }]);
    expect(within(fieldOf('Company number')).getByText(/was accepted/)).toBeInTheDocument();
  });

  test('a new customer without tax id can be saved where one is required', async () => {
    const over = await showRegister();
    await act(() => over.pane.useProfile('debitoor-tax'));
    act(() => over.pane.go({ kind: 'new' }));
    await settled(over);
    await over.user.type(form().getByLabelText(/^Name/), 'Zeta');
    await over.user.type(form().getByLabelText(/^Street/), 'Lane');
    act(() => over.pane.edit('contactName', 'Ann'));
    await over.user.keyboard('{Control>}s{/Control}');
    await settled(over);
    await answer(over, /^Has no tax id…/, 'Embassy');
    expect(within(fieldOf('Tax id')).getByText(/The customer has no tax id .*“Embassy”/)).toBeInTheDocument();
    await over.user.keyboard('{Control>}s{/Control}');
    await settled(over);
    const saved = over.app.find('Zeta');
    expect(saved === undefined ? [] : notes(over, saved.id)).toMatchObject([{ type: 'No tax id', text: 'Embassy' }]);
  });

  test('a code of another card keeps from saving and leads there; what is typed is asked about first', async () => {
    const over = await showRegister();
    await act(async () => { await over.app.archive([over.ids.Beta]); });
    await openCard(over, over.ids.Gamma);
    const code = String(over.app.card(over.ids.Beta)?.values['code']);
    await over.user.clear(form().getByLabelText('Code'));
    await over.user.type(form().getByLabelText('Code'), code);
    await over.user.keyboard('{Control>}s{/Control}');
    await settled(over);
    const refused = screen.getByText('The card is not saved yet; what you typed is still here.').parentElement as HTMLElement;
    expect(within(refused).getByRole('button', { name: 'Open Beta' })).toBeInTheDocument();
    await over.user.click(within(fieldOf('Code')).getByRole('button', { name: /^Open and re-activate/ }));
    expect(over.app.card(over.ids.Beta)?.values['status']).toBe('Inactive');
    await over.user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Keep editing' }));
    await settled(over);
    expect(over.app.card(over.ids.Beta)?.values['status']).toBe('Inactive');
    await over.user.click(within(fieldOf('Code')).getByRole('button', { name: /^Open and re-activate/ }));
    await over.user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: /Discard/ }));
    await settled(over);
    expect(screen.getByRole('heading', { name: 'Beta' })).toBeInTheDocument();
    expect(over.app.card(over.ids.Beta)?.values['status']).toBe('Active');
  });

  test('the purpose that was chosen shows what it wants, as no error of the card', async () => {
    const over = await showRegister();
    const id = await add(over, { name: 'Alfa SRL', country: 'RO', taxId: '18547290', street: 'Str. Lungă 1', city: 'Cluj-Napoca', county: 'Cluj', dealerType: 'Company' });
    await act(() => over.pane.gate.choose('efactura-ro'));
    await openCard(over, id);
    expect(within(fieldOf('County')).getByText(/BR-RO-111/)).toBeInTheDocument();
    await over.user.type(form().getByLabelText('House number'), '7');
    await over.user.keyboard('{Control>}s{/Control}');
    await settled(over);
    expect(over.inSheet(id)['houseNumber']).toBe('7');
  });

  test('an account number is accepted in its row', async () => {
    const over = await showRegister();
    await act(async () => {
      await over.app.save({ id: over.ids.Beta, base: {}, edits: {}, children: [{ type: 'add', table: 'BankAccounts', values: { iban: 'LT121000011101001001' } }] });
    });
    const [row] = over.app.children(over.ids.Beta);
    act(() => over.pane.go({ kind: 'customer', id: over.ids.Beta, row: { table: 'BankAccounts', id: row?.id ?? '', field: 'iban' } }));
    await settled(over);
    await answer(over, 'Accept… · LT121000011101001001', 'From the bank');
    expect(notes(over, over.ids.Beta)).toMatchObject([{ text: 'LT121000011101001001: From the bank' }]);
    await over.user.click(screen.getByRole('button', { name: /^Take back · LT12/ }));
    await settled(over);
    expect(notes(over, over.ids.Beta)).toEqual([]);
  });
});

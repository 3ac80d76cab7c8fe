/** @jest-environment ./test/support/page-environment.cjs */
/* The findings of the register, the undo button, the ribbon's commands, and bugs that are caught. */
import { act, screen, within } from '@testing-library/react';
import { paneCommands } from '../../taskpane/pane-commands';
import type { AppOverMemory } from '../support/app-over-memory';
import { eventually } from '../support/eventually';
import { settled, showRegister } from '../support/pane-screen';

/** Lets the slices of the check run until the pane shows the text. */
async function shows(over: AppOverMemory, text: RegExp): Promise<void> {
  await eventually(async () => {
    await settled(over);
    screen.getByText(text);
  });
}

const groups = (): HTMLElement[] => [...screen.getByRole('list', { name: 'Findings' }).children] as HTMLElement[];
/** The findings of a kind. */
const rowsOf = (kind: string): HTMLElement[] => within(screen.getByRole('list', { name: kind })).getAllByRole('listitem');

const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });

test('a register without findings says so', async () => {
  const over = await showRegister();
  await over.user.click(tab('Check'));
  await shows(over, /^Nothing to correct in 3 customers\. · \d notes$/);
});

test('findings are counted, worst first, and lead to the field of the card', async () => {
  const over = await showRegister();
  await act(() => over.typeInSheet(over.ids.Beta, 'Country', 'Latvija'));
  await act(() => over.typeInSheet(over.ids.Gamma, 'E-mail', 'nobody'));
  await over.user.click(tab('Check'));
  await shows(over, /^1 error · 1 warning( · \d notes)?$/);
  const [first] = rowsOf('E-mail: wrong form');
  expect(groups().map((group) => within(group).getByRole('heading').textContent)).toEqual(expect.arrayContaining([expect.stringContaining('E-mail: wrong form (1)'), expect.stringContaining('Country: wrong form (1)')]));
  expect(groups()[0]).toContainElement(first as HTMLElement);
  expect(first).toHaveTextContent(/Gamma.*E-mail “nobody” is not an e-mail address.*Customers![A-Z]+4/);
  expect(within(first as HTMLElement).getByRole('img', { name: 'Error' })).toBeInTheDocument();
  expect(rowsOf('Country: wrong form')[0]).toHaveTextContent('Beta');
  await over.user.click(within(first as HTMLElement).getByRole('button'));
  await settled(over);
  expect(screen.getByRole('heading', { name: 'Gamma' })).toBeInTheDocument();
  expect(within(screen.getByRole('form')).getByLabelText('E-mail')).toHaveFocus();
  expect(over.app.selectedId()).toBe(over.ids.Gamma);
});

test('the check is shown in the sheet or not, as the switch says; what the sheet refuses is told and changes nothing', async () => {
  const over = await showRegister();
  const said = async (): Promise<readonly unknown[]> => {
    await settled(over);
    const [outline, body] = [await over.workbook.outline(), await over.workbook.readTable('Customers')];
    if (!outline.ok || !body.ok) throw new Error('The customers cannot be read');
    const at = outline.value.tables.find(({ name }) => name === 'Customers')?.columns.findIndex(({ header }) => header === 'Check') ?? -1;
    return body.value.values.map((row) => row[at]);
  };
  await over.user.click(tab('Check'));
  const shown = screen.getByRole('switch', { name: 'Show in the sheet' });
  expect(shown).toBeChecked();
  await eventually(async () => expect(await said()).toEqual(['OK', 'OK', 'OK']));
  await over.user.click(shown);
  await eventually(async () => expect(await said()).toEqual([null, null, null]));
  expect(shown).not.toBeChecked();
  over.workbook.user.protect('Customers', true);
  await over.user.click(shown);
  await settled(over);
  expect(screen.getByText(/sheet “Customers” is protected/i)).toBeInTheDocument();
  expect(shown).not.toBeChecked();
  over.workbook.user.protect('Customers', false);
  await over.user.click(shown);
  await eventually(async () => expect(await said()).toEqual(['OK', 'OK', 'OK']));
  expect(shown).toBeChecked();
});

test('the profile of required fields is chosen there, and the findings follow it', async () => {
  const over = await showRegister();
  await over.user.click(tab('Check'));
  await shows(over, /^Nothing to correct in 3 customers/);
  const choice = screen.getByLabelText('Required fields');
  expect(choice).toHaveValue('default');
  await over.user.selectOptions(choice, 'finbot');
  await shows(over, /^4 errors · 2 notes$/);
  expect(over.app.profile()).toBe('finbot');
  await over.user.selectOptions(choice, 'debitoor-free');
  await shows(over, /^Nothing to correct in 3 customers\.( · \d notes)?$/);
  act(() => over.workbook.user.startTyping());
  await over.user.selectOptions(choice, 'b1');
  await settled(over);
  expect(screen.getByText(/A cell is being edited in Excel/)).toBeInTheDocument();
  expect(choice).toHaveValue('debitoor-free');
});

test('the findings follow corrections made in the sheet', async () => {
  const over = await showRegister();
  await over.user.click(tab('Check'));
  await shows(over, /^Nothing to correct in 3 customers\. · \d notes$/);
  await act(() => over.typeInSheet(over.ids.Gamma, 'E-mail', 'nobody'));
  await shows(over, /^1 error( · \d notes)?$/);
});

test('a finding in another table leads to its row in the sheet and the customer’s card', async () => {
  const over = await showRegister();
  over.workbook.user.insertRow('Contacts', 0, [null, over.ids.Beta, 'Beta']);
  over.workbook.user.insertRow('Contacts', 1, [null, 'kc-none', 'Nobody', 'Ann']);
  await settled(over);
  await over.user.click(tab('Check'));
  await shows(over, /^1 error · 1 warning( · \d notes)?$/);
  const [missing, orphan] = ['Last name: missing', 'Customer id: belongs to nothing'].map((kind) => within(rowsOf(kind)[0] as HTMLElement).getByRole('button'));
  expect(missing).toHaveTextContent(/^ErrorBeta|^Beta/);
  expect(missing).toHaveTextContent('Contacts!D2');
  const rows = await over.workbook.readTable('Contacts');
  const keys = rows.ok ? rows.value.values.map(([key]) => key) : [];
  await over.user.click(orphan as HTMLElement);
  await settled(over);
  expect(await over.workbook.selection()).toMatchObject({ value: { table: 'Contacts', keys: [keys[1]] } });
  expect(tab('Check')).toHaveAttribute('aria-selected', 'true');
  await over.user.click(missing as HTMLElement);
  await settled(over);
  expect(await over.workbook.selection()).toMatchObject({ value: { table: 'Contacts', keys: [keys[0]] } });
  expect(screen.getByRole('heading', { name: 'Beta' })).toBeInTheDocument();
});

test('findings that know what is right are put right one by one, or all of a kind, and taken back in one step', async () => {
  const over = await showRegister();
  const codes = { Alfa: 'LV—1010', Beta: 'LV 1050', Gamma: 'LV1001.' };
  for (const [name, code] of Object.entries(codes)) {
    await act(() => over.typeInSheet(over.ids[name as keyof typeof codes], 'Country', 'LV'));
    await act(() => over.typeInSheet(over.ids[name as keyof typeof codes], 'Postal code', code));
  }
  const kept = (): unknown[] => Object.keys(codes).map((name) => over.app.card(over.ids[name as keyof typeof codes])?.values['postalCode']);
  await over.user.click(tab('Check'));
  await shows(over, /warning|note/);
  const kind = /^Postal code: /;
  const group = groups().find((each) => kind.test(within(each).getByRole('heading').textContent?.replace(/^\w*?(?=Postal)/, '') ?? '')) as HTMLElement;
  const fixes = within(group).getAllByRole('button', { name: /^Fix · Postal code/ });
  await over.user.click(fixes[0] as HTMLElement);
  await settled(over);
  expect(screen.getByText('1 value repaired.')).toBeInTheDocument();
  expect(kept().filter((code) => /^LV-\d{4}$/.test(String(code)))).toHaveLength(1);
  await over.user.click(screen.getByRole('button', { name: new RegExp(`^Fix all ${fixes.length - 1} · Postal code`) }));
  await settled(over);
  expect(kept()).toEqual(['LV-1010', 'LV-1050', 'LV-1001']);
  await eventually(async () => {
    await settled(over);
    expect(screen.queryByRole('button', { name: /^Fix/ })).not.toBeInTheDocument();
  });
  await act(() => over.pane.undo());
  await act(() => over.pane.undo());
  expect(kept()).toEqual(Object.values(codes));
});

test('kinds open and close, and a severity can be left out', async () => {
  const over = await showRegister();
  await act(() => over.typeInSheet(over.ids.Gamma, 'E-mail', 'nobody'));
  await over.user.click(tab('Check'));
  await shows(over, /^1 error( · \d notes)?$/);
  const title = screen.getByRole('button', { name: /E-mail: wrong form \(1\)/ });
  expect(title).toHaveAttribute('aria-expanded', 'true');
  await over.user.click(title);
  expect(title).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryByRole('list', { name: 'E-mail: wrong form' })).not.toBeInTheDocument();
  const shown = screen.getByRole('group', { name: 'Shown' });
  await over.user.click(within(shown).getByRole('button', { name: 'Error', pressed: true }));
  expect(screen.queryByText(/E-mail: wrong form/)).not.toBeInTheDocument();
  await over.user.click(within(shown).getByRole('button', { name: 'Error', pressed: false }));
  expect(screen.getByText(/E-mail: wrong form/)).toBeInTheDocument();
});

test('a check can be stopped and begun again, the findings of before stay meanwhile', async () => {
  const over = await showRegister();
  await act(() => over.typeInSheet(over.ids.Gamma, 'E-mail', 'nobody'));
  await over.user.click(tab('Check'));
  expect(screen.getByRole('progressbar', { name: 'Checking…' })).toBeInTheDocument();
  await over.user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByText('Stopped at 0 %: the rest was not checked.')).toBeInTheDocument();
  await over.user.click(screen.getByRole('button', { name: 'Check again' }));
  await shows(over, /^1 error( · \d notes)?$/);
  await over.user.click(screen.getByRole('button', { name: 'Check again' }));
  expect(rowsOf('E-mail: wrong form')).toHaveLength(1);
  expect(screen.getByRole('progressbar', { name: 'Checking…' })).toBeInTheDocument();
  await over.user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByText(/^1 error · .*Stopped at 0 %: the rest was not checked\.$/)).toBeInTheDocument();
});

test('the undo button names what it takes back', async () => {
  const over = await showRegister();
  await over.user.click(screen.getByRole('button', { name: 'Undo: New customer: Gamma' }));
  await settled(over);
  expect(over.app.card(over.ids.Gamma)).toBeUndefined();
  expect(screen.getByRole('button', { name: 'Undo: New customer: Beta' })).toBeInTheDocument();
});

test('an undo that is refused says why until the message is closed', async () => {
  const over = await showRegister();
  await act(() => over.typeInSheet(over.ids.Beta, 'City', 'Jelgava'));
  const [, added] = over.app.undoable().filter(({ customerName }) => customerName === 'Beta');
  await act(() => over.pane.undo(added?.changeSet.id));
  expect(screen.getByText(/was changed again later/).closest('[role="status"]')).toHaveAttribute('aria-live', 'assertive');
  await over.user.click(screen.getByRole('button', { name: 'Close this message' }));
  expect(screen.queryByText(/was changed again later/)).not.toBeInTheDocument();
});

test('the arrows move between the parts', async () => {
  const over = await showRegister();
  act(() => tab('Customers').focus());
  await over.user.keyboard('{ArrowRight}{Enter}');
  expect(tab('Check')).toHaveAttribute('aria-selected', 'true');
  over.switchTo({ locale: 'he' });
  await over.user.keyboard('{ArrowLeft}{Enter}');
  expect(tab('כפילויות')).toHaveAttribute('aria-selected', 'true');
});

test('the commands of the ribbon lead where their names say', async () => {
  const over = await showRegister();
  const commands = paneCommands(over.pane);
  await act(() => over.selectInSheet(over.ids.Beta));
  await act(() => commands.checkRegister());
  expect(tab('Check')).toHaveAttribute('aria-selected', 'true');
  await act(() => commands.showCard());
  expect(screen.getByRole('heading', { name: 'Beta' })).toBeInTheDocument();
  await act(() => commands.newCustomer());
  expect(screen.getByRole('heading', { name: 'New customer' })).toBeInTheDocument();
  await act(() => commands.undoLast());
  expect(over.app.card(over.ids.Gamma)).toBeUndefined();
});

describe('a bug', () => {
  test('in a view is told with details, logged, and left behind by going on', async () => {
    const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const over = await showRegister();
    const search = jest.spyOn(over.app, 'search').mockImplementation(() => {
      throw new Error('the search broke');
    });
    act(() => over.pane.search('x'));
    expect(screen.getByRole('alert')).toHaveTextContent('This is a mistake in Kartoteka, not in your data.');
    expect(screen.getByRole('alert')).toHaveTextContent('the search broke');
    expect(over.bugs).toEqual([expect.stringContaining('the search broke')]);
    search.mockRestore();
    await over.user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(screen.getByRole('searchbox')).toHaveValue('x');
    silenced.mockRestore();
  });

  test('in a save is told and costs no letter', async () => {
    const over = await showRegister();
    act(() => over.pane.go({ kind: 'customer', id: over.ids.Alfa }));
    await settled(over);
    const city = within(screen.getByRole('form')).getByLabelText('City');
    await over.user.type(city, '!');
    const save = jest.spyOn(over.app, 'save').mockRejectedValue(new Error('the save broke'));
    await over.user.keyboard('{Control>}s{/Control}');
    await settled(over);
    expect(screen.getByRole('alert')).toHaveTextContent('the save broke');
    expect(city).toHaveValue('Haifa!');
    save.mockRestore();
    await over.user.click(screen.getByRole('button', { name: 'Go on' }));
    await over.user.click(screen.getByText('Save', { selector: 'button' }));
    await settled(over);
    expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Haifa!' });
  });
});

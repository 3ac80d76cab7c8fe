/** @jest-environment ./test/support/page-environment.cjs */
/* The pane with the keyboard alone: whatever an action takes away, the keyboard stays in the pane, near where it was. */
import { act, screen, within } from '@testing-library/react';
import { addCustomer } from '../support/pane-over-memory';
import { settled, showRegister, showWorkbook, type Screen } from '../support/pane-screen';

type Over = Awaited<ReturnType<typeof showRegister>>;

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const rows = (): HTMLElement[] => within(screen.getByRole('list', { name: 'Customers' })).getAllByRole('listitem');
const rowButton = (name: string): HTMLElement => within(rows().find(({ textContent }) => textContent?.includes(name)) ?? document.body).getByRole('button');

/** What has the keyboard; fails where the browser would have put it back to the top of the page. */
function keyboard(): Element {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) throw new Error('The keyboard is lost.');
  return activeElement;
}

async function finished(over: Pick<Over, 'settle'> & { readonly fade?: () => void }): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await act(async () => {
      over.fade?.();
      await over.settle();
    });
  }
}

/** Puts the keyboard on it, as Tab would, and presses a key there. */
async function press(over: Pick<Over, 'settle'> & Screen, element: HTMLElement, key = '{Enter}'): Promise<void> {
  act(() => element.focus());
  expect(keyboard()).toBe(element);
  await over.user.keyboard(key);
  await settled(over as Over);
}

async function openCard(over: Over, name: string): Promise<void> {
  await press(over, rowButton(name));
  expect(keyboard()).toContainElement(screen.getByRole('form', { name: 'Customer card' }));
}

async function savedAlias(over: Over, alias: string): Promise<void> {
  const box = screen.getByRole('textbox', { name: 'Alias' });
  await press(over, box, `{Control>}a{/Control}${alias}{Control>}s{/Control}`);
  expect(keyboard()).toBe(box);
}

describe('the keyboard stays in the pane', () => {
  test('from the list to a card, saving, to the next card, and back to the row of the list', async () => {
    const over = await showRegister();
    await openCard(over, 'Alfa');
    await savedAlias(over, 'First');
    await press(over, button('Save'));
    expect(keyboard()).toBe(button('Save'));
    await press(over, button('Next customer'));
    expect(keyboard()).toContainElement(screen.getByRole('form', { name: 'Customer card' }));
    await over.user.keyboard('{Escape}');
    await settled(over);
    expect(keyboard()).toBe(rowButton('Beta'));
  });

  test('when a message is closed, where it was before', async () => {
    const over = await showRegister();
    await openCard(over, 'Alfa');
    await savedAlias(over, 'First');
    await press(over, button('Close this message'));
    expect(keyboard()).toBe(screen.getByRole('textbox', { name: 'Alias' }));
  });

  test('when a question about unsaved changes is answered, in the field that was being filled', async () => {
    const over = await showRegister();
    await openCard(over, 'Alfa');
    const box = screen.getByRole('textbox', { name: 'Alias' });
    await press(over, box, 'New{Escape}');
    expect(keyboard()).toBe(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Save' }));
    await press(over, button('Keep editing'));
    expect(keyboard()).toBe(box);
    await over.user.keyboard('{Escape}');
    await press(over, button('Discard'));
    expect(keyboard()).toBe(rowButton('Alfa'));
  });

  test('when a row is taken off the card that was only just added', async () => {
    const over = await showRegister();
    await openCard(over, 'Alfa');
    await press(over, button(/^Log of notes/));
    await press(over, button('Add a note'));
    await press(over, button(/^Remove: /));
    keyboard();
  });

  test('in its field, when a new value of a list is given up', async () => {
    const over = await showRegister();
    await openCard(over, 'Alfa');
    await press(over, button('Legal form: Another value…'));
    expect(keyboard()).toBe(screen.getByRole('textbox', { name: 'New value for the list' }));
    await over.user.keyboard('nothing{Escape}');
    expect(keyboard()).toBe(screen.getByRole('combobox', { name: 'Legal form' }));
  });

  test('in a history whose step is undone and done again', async () => {
    const over = await showRegister();
    await openCard(over, 'Alfa');
    await savedAlias(over, 'First');
    await press(over, screen.getByRole('tab', { name: 'History' }));
    const steps = screen.getByRole('group', { name: 'History' });
    await press(over, within(steps).getAllByRole('button', { name: /^Undo: / })[0] ?? document.body);
    expect(steps).toContainElement(keyboard() as HTMLElement);
    await press(over, button(/^Do again: /));
    expect(steps).toContainElement(keyboard() as HTMLElement);
  });

  test('when many are changed, unticked, archived and deleted', async () => {
    const over = await showRegister();
    await act(async () => void await addCustomer(over, { name: 'Delta' }));
    const tick = async (name: string): Promise<void> => {
      await press(over, rowButton(name), ' ');
      expect(keyboard()).toBe(rowButton(name));
    };
    await tick('Alfa');
    await press(over, button('Change a field…'));
    expect(keyboard()).toBe(screen.getByRole('combobox', { name: 'Field' }));
    await over.user.selectOptions(screen.getByRole('combobox', { name: 'Field' }), 'alias');
    await press(over, screen.getByRole('textbox', { name: 'Value' }), 'Same');
    await finished(over);
    await press(over, button(/^Change 1 /));
    await finished(over);
    keyboard();
    await press(over, button('Clear the selection'));
    expect(keyboard()).toBe(rowButton('Alfa'));
    for (const [open, apply] of [['Archive', 'Archive'], ['Delete', /^Delete 1 /]] as const) {
      await tick('Delta');
      await press(over, within(screen.getByRole('region', { name: 'Selected customers' })).getByRole('button', { name: open }));
      const commands = screen.getAllByRole('button', { name: apply });
      await press(over, commands.at(-1) ?? document.body);
      await finished(over);
      keyboard();
      if (open === 'Archive') await tick('Delta');
    }
    expect(over.app.search('', 9).total).toBe(3);
  });

  test('when filters are taken back', async () => {
    const over = await showRegister();
    await press(over, button('Filter'));
    await press(over, button('Country'));
    await press(over, screen.getByRole('checkbox', { name: /^Latvia \(LV\)/ }), ' ');
    await press(over, screen.getByRole('checkbox', { name: /^Lithuania \(LT\)/ }), ' ');
    await press(over, button('Remove the filter Country: Latvia (LV)'));
    keyboard();
    await press(over, button('Clear filters'));
    keyboard();
  });

  test('when damaged values are left as they are', async () => {
    const over = await showRegister();
    await act(() => over.typeInSheet(over.ids.Alfa, 'Country', 'Israel'));
    await press(over, button('Look'));
    await press(over, button('Leave as is'));
    keyboard();
  });

  test('when a reminder is done, at the next one, and after the last in the pane', async () => {
    const over = await showRegister();
    const add = (text: string, reminder: string) => ({ type: 'add', table: 'Notes', values: { text, reminder } }) as const;
    await act(() => over.app.save({ id: over.ids.Alfa, base: {}, edits: {}, children: [add('Call', '2020-01-02'), add('Write', '2020-01-01')] }));
    await settled(over);
    await press(over, button(/2 reminders are due/));
    const list = screen.getByRole('list', { name: 'Reminders due' });
    await press(over, within(list).getAllByText('Done')[0] ?? document.body);
    expect(within(list).getByText('Call').closest('li')).toContainElement(keyboard() as HTMLElement);
    await press(over, within(list).getByText('Done'));
    keyboard();
  });

  test('when the author says a name, or not now', async () => {
    const over = await showRegister({ given: '' });
    await openCard(over, 'Alfa');
    await savedAlias(over, 'First');
    await press(over, button('Not now'));
    keyboard();
    await press(over, screen.getByRole('tab', { name: 'History' }));
    await press(over, button(/^Add/));
    keyboard();
    await over.user.keyboard('Dana{Enter}');
    await finished(over);
    keyboard();
  });

  test('when a workbook becomes a register', async () => {
    const over = await showWorkbook();
    await press(over, button(/^Make/));
    await act(() => over.settle());
    await screen.findByRole('searchbox', { name: 'Search customers' });
    keyboard();
  });
});

/** @jest-environment ./test/support/page-environment.cjs */
/* Filters, named searches, ticks and the change of many customers, as a person meets them in the pane. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { addCustomer } from '../support/pane-over-memory';
import { settled, showRegister } from '../support/pane-screen';

const list = (): HTMLElement => screen.getByRole('list', { name: 'Customers' });
const names = (): string[] => within(list()).queryAllByRole('listitem').map((item) => item.querySelector('bdi')?.textContent ?? '');
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const tickOf = (name: string): HTMLElement => screen.getByRole('checkbox', { name: `Select ${name}` });
const selected = (): HTMLElement => screen.getByRole('region', { name: 'Selected customers' });

type Over = Awaited<ReturnType<typeof showRegister>>;

/** Slices of a preview and the engine's answers, until nothing moves any more. */
async function previewed(over: Over): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await act(async () => {
      over.fade();
      await over.settle();
    });
  }
}

async function openChange(over: Over): Promise<void> {
  await over.user.click(button('Change a field…'));
}

describe('filters', () => {
  test('a ticked value narrows the list, stands as a chip, and is taken back there', async () => {
    const over = await showRegister();
    await over.user.click(button('Filter'));
    await over.user.click(button('Country'));
    await over.user.click(screen.getByRole('checkbox', { name: /^Latvia \(LV\)/ }));
    expect(names()).toEqual(['Beta']);
    expect(button('Filter (1)')).toHaveAttribute('aria-expanded', 'true');
    // Others of the same field can be chosen too.
    await over.user.click(screen.getByRole('checkbox', { name: /^Lithuania \(LT\)/ }));
    expect(names()).toEqual(['Beta', 'Gamma']);
    await over.user.click(button('Remove the filter Country: Latvia (LV)'));
    expect(names()).toEqual(['Gamma']);
    await over.user.click(button('Clear filters'));
    expect(names()).toEqual(['Alfa', 'Beta', 'Gamma']);
  });

  test('an empty field is a value too, and counts say how many hold it', async () => {
    const over = await showRegister();
    await over.user.click(button('Filter'));
    await over.user.click(button('Country'));
    await over.user.click(screen.getByRole('checkbox', { name: '(empty) 1 customer' }));
    expect(names()).toEqual(['Alfa']);
  });

  test('go with the search, and say so when nobody is left', async () => {
    const over = await showRegister();
    act(() => over.pane.many.narrow({ country: ['LV'] }));
    await over.user.type(screen.getByRole('searchbox', { name: 'Search customers' }), 'gam');
    expect(names()).toEqual([]);
    expect(screen.getByText('No customer passes these filters.')).toBeInTheDocument();
  });

  test('the device remembers that they were open', async () => {
    const kept: Record<string, string> = {};
    const device = {
      read: (key: string) => Promise.resolve(kept[key]),
      readAll: () => Promise.resolve(new Map<string, string>()),
      write: (key: string, value: string) => {
        kept[key] = value;
        return Promise.resolve();
      },
      remove: () => Promise.resolve(),
    };
    const over = await showRegister({ device });
    await over.user.click(button('Filter'));
    expect(Object.values(kept).join()).toContain('"list-filter":true');
  });

  test('one is kept by name in the register, applied and deleted', async () => {
    const over = await showRegister();
    act(() => over.pane.many.narrow({ country: ['LT'] }));
    await over.user.click(button('Filter (1)'));
    await over.user.click(button('Save this filter…'));
    await over.user.keyboard('{Enter}');
    expect(screen.getByRole('textbox', { name: 'Name of the filter' })).toHaveFocus();
    await over.user.keyboard('Lithuania{Enter}');
    await settled(over);
    expect(button('Save this filter…')).toHaveFocus();
    expect(over.app.savedFilters()).toMatchObject([{ name: 'Lithuania', filter: { country: ['LT'] } }]);
    expect(screen.getByText('The filter “Lithuania” is saved in the register.')).toBeInTheDocument();
    await over.user.click(button('Clear filters'));
    await over.user.click(button('Lithuania'));
    expect(names()).toEqual(['Gamma']);
    await over.user.click(button('Delete the filter “Lithuania”'));
    await settled(over);
    expect(over.app.savedFilters()).toEqual([]);
    expect(screen.getByText('No filter is saved yet.')).toBeInTheDocument();
  });
});

describe('ticks', () => {
  test('a box, Space and Shift with the arrows tick; Enter still opens the card', async () => {
    const over = await showRegister();
    await over.user.click(tickOf('Alfa'));
    expect(selected()).toHaveTextContent('1 customer selected');
    expect(document.activeElement).toHaveTextContent('Alfa');
    await over.user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(selected()).toHaveTextContent('3 customers selected');
    await over.user.keyboard(' ');
    expect(tickOf('Gamma')).not.toBeChecked();
    expect(selected()).toHaveTextContent('2 customers selected');
    await over.user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: 'Gamma' })).toBeInTheDocument();
    await over.user.click(button('Back to the list'));
    expect(selected()).toHaveTextContent('2 customers selected');
  });

  test('Shift and a click take all up to there', async () => {
    const over = await showRegister();
    await over.user.click(tickOf('Alfa'));
    fireEvent.click(tickOf('Gamma'), { shiftKey: true });
    expect(over.pane.many.state().ticked.size).toBe(3);
  });

  test('all that are found, also beyond the page, and none', async () => {
    const over = await showRegister();
    await over.user.type(screen.getByRole('searchbox', { name: 'Search customers' }), 'a');
    await over.user.click(button('Select many'));
    await over.user.click(screen.getByRole('menuitem', { name: /^Select all \d+ found$/ }));
    expect(over.pane.many.state().ticked).toEqual(new Set(over.app.matching('a')));
    await over.user.click(button('Clear the selection'));
    expect(screen.queryByRole('region', { name: 'Selected customers' })).not.toBeInTheDocument();
  });

  test('the rows selected in the sheet', async () => {
    const over = await showRegister();
    over.workbook.user.select('Customers', [1, 2]);
    await settled(over);
    await over.user.click(button('Back to the list'));
    await over.user.click(button('Select many'));
    await over.user.click(screen.getByRole('menuitem', { name: 'Select the 2 rows selected in the sheet' }));
    expect(over.pane.many.state().ticked).toEqual(new Set([over.ids.Beta, over.ids.Gamma]));
  });

  test('says how many of them the list does not show, and forgets those that are gone', async () => {
    const over = await showRegister();
    act(() => over.pane.many.tick(Object.values(over.ids), true));
    await over.user.type(screen.getByRole('searchbox', { name: 'Search customers' }), 'beta');
    expect(selected()).toHaveTextContent('3 customers selected (2 of them not in this list)');
    await act(async () => {
      over.workbook.user.deleteRow('Customers', 0);
      await over.settle();
    });
    expect(selected()).toHaveTextContent('2 customers selected');
  });
});

describe('a field of many customers', () => {
  test('is chosen, shown before it is done, done in one step and taken back in one', async () => {
    const over = await showRegister();
    act(() => over.pane.many.tick(Object.values(over.ids), true));
    await openChange(over);
    const field = screen.getByLabelText('Field');
    expect(field).toHaveFocus();
    expect(within(field).queryByRole('option', { name: 'Name' })).not.toBeInTheDocument();
    await over.user.selectOptions(field, 'Country');
    expect(button('Change 3 customers')).toHaveAttribute('aria-disabled', 'true');
    await over.user.selectOptions(screen.getByLabelText('Value'), 'LV');
    await previewed(over);
    expect(screen.getByText('Changes 2 of 3 customers.')).toBeInTheDocument();
    const details = screen.getByText('Before and after').closest('details');
    expect(details).toHaveTextContent('Gamma: Lithuania (LT) → Latvia (LV)');
    await over.user.click(button('Change 2 customers'));
    await settled(over);
    expect(Object.values(over.ids).map((id) => over.inSheet(id)['country'])).toEqual(['LV', 'LV', 'LV']);
    expect(screen.getByText('Changed 2 customers. Undo takes all of it back.')).toBeInTheDocument();
    expect(button('Change a field…')).toHaveFocus();
    await act(() => over.pane.undo());
    expect(Object.values(over.ids).map((id) => over.inSheet(id)['country'])).toEqual([undefined, 'LV', 'LT']);
  });

  test('a value is added to what each holds, and taken away from those who hold it', async () => {
    const over = await showRegister();
    await act(() => addCustomer(over, { name: 'Delta', roles: 'Supplier' }));
    act(() => over.pane.many.tick(over.app.matching(''), true));
    await openChange(over);
    await over.user.selectOptions(screen.getByLabelText('Field'), 'Roles');
    expect(screen.getByLabelText('What to do')).toHaveValue('add');
    await over.user.selectOptions(screen.getByLabelText('Value'), 'Bank');
    await previewed(over);
    await over.user.click(button('Change 4 customers'));
    await settled(over);
    expect(over.app.matching('').map((id) => over.inSheet(id)['roles'])).toEqual(['Bank', 'Bank', 'Bank', 'Supplier; Bank']);
    await openChange(over);
    await over.user.selectOptions(screen.getByLabelText('Field'), 'Roles');
    await over.user.selectOptions(screen.getByLabelText('What to do'), 'remove');
    const values = within(screen.getByLabelText('Value')).getAllByRole('option').map((option) => option.textContent);
    expect(values).toEqual(['', 'Bank', 'Supplier']);
  });

  test('what would be an error blocks and is told once for all, a refusal is told in words', async () => {
    const over = await showRegister();
    act(() => over.pane.many.tick(Object.values(over.ids), true));
    await openChange(over);
    await over.user.selectOptions(screen.getByLabelText('Field'), 'E-mail');
    await over.user.type(screen.getByLabelText('Value'), 'nobody');
    await previewed(over);
    expect(screen.getByText('3 customers would have an error, so nothing can be changed yet:')).toBeInTheDocument();
    expect(screen.getAllByText(/is not an e-mail address/)).toHaveLength(1);
    expect(button('Change 3 customers')).toHaveAttribute('aria-disabled', 'true');
    await over.user.selectOptions(screen.getByLabelText('Field'), 'Roles');
    await over.user.selectOptions(screen.getByLabelText('Value'), 'Own company');
    await previewed(over);
    expect(screen.getByText(/says which firm keeps this register/)).toBeInTheDocument();
  });

  test('Esc closes and gives the keyboard back', async () => {
    const over = await showRegister();
    act(() => over.pane.many.tick([over.ids.Alfa], true));
    await openChange(over);
    await over.user.keyboard('{Escape}');
    expect(screen.queryByLabelText('Field')).not.toBeInTheDocument();
    expect(button('Change a field…')).toHaveFocus();
  });
});

describe('deleting and archiving', () => {
  test('ticked customers are deleted in one step, after a question, and come back in one', async () => {
    const over = await showRegister();
    act(() => over.pane.many.tick([over.ids.Alfa, over.ids.Beta], true));
    await over.user.click(button('Delete'));
    expect(screen.getByText('Delete 2 customers?')).toBeInTheDocument();
    await over.user.click(button('Delete 2 customers'));
    await settled(over);
    expect(names()).toEqual(['Gamma']);
    await act(() => over.pane.undo());
    expect([...names()].sort()).toEqual(['Alfa', 'Beta', 'Gamma']);
  });

  test('one with documents stays, with the reason and another way', async () => {
    const over = await showRegister();
    over.workbook.user.setCell('Documents', 0, 'Customer id', over.ids.Beta);
    over.workbook.user.setCell('Documents', 0, 'Number', 'INV-1');
    await settled(over);
    act(() => over.pane.many.tick([over.ids.Beta], true));
    await over.user.click(button('Delete'));
    expect(selected()).toHaveTextContent('1 customer cannot be deleted:');
    expect(selected()).toHaveTextContent('Beta: 1 document');
    await over.user.click(button('Archive them instead'));
    await settled(over);
    expect(over.inSheet(over.ids.Beta)['status']).toBe('Inactive');
    expect(screen.getByText('Archived 1 customer. Undo brings them back.')).toBeInTheDocument();
  });
});

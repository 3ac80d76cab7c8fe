/** @jest-environment ./test/support/page-environment.cjs */
/* The firm's own fields on the card: shown and entered as what they are, their kinds chosen, new ones added. */
import { act, screen, within } from '@testing-library/react';
import { ownFieldList } from '../../src/app/own-fields';
import type { CellValue } from '../../src/host/workbook';
import type { PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

type Shown = PaneOverMemory & Screen;

let over: Shown;
const own = (): HTMLElement => screen.getByRole('group', { name: 'Own fields' });
const field = (name: string | RegExp): HTMLElement => within(own()).getByLabelText(name);
/** By its text or its label: looking for roles among all of a card takes seconds. */
const button = (name: string): HTMLElement => screen.queryByText(name, { selector: 'button' }) ?? screen.getByLabelText(name, { selector: 'button' });
const press = async (name: string): Promise<void> => {
  await over.user.click(button(name));
  await settled(over);
};
const choose = async (name: string, kind: string): Promise<void> => {
  await over.user.selectOptions(field(name), kind);
  await settled(over);
};
async function openAlfa(): Promise<void> {
  act(() => over.pane.go({ kind: 'customer', id: over.ids.Alfa }));
  await settled(over);
}
async function column(header: string, values: readonly CellValue[], format = 'General'): Promise<void> {
  over.workbook.user.addColumn('Customers', header, values);
  over.workbook.user.formatColumn('Customers', header, format);
  await settled(over);
}
const inSheet = (key: string): unknown => over.inSheet(over.ids.Alfa)[key];

beforeEach(async () => {
  over = await showRegister();
});
afterEach(() => expect(over.bugs).toEqual([]));

test('a day is shown, entered and kept as one, whatever number the cell holds', async () => {
  await column('Contract until', [46387, 46388], 'd/m/yyyy');
  await openAlfa();
  expect(field('Contract until')).toHaveValue('12/31/2026');
  await over.user.clear(field('Contract until'));
  await over.user.type(field('Contract until'), '1.15.27');
  await press('Save');
  expect(inSheet('x:Contract until')).toBe(46402);
  act(() => over.pane.go({ kind: 'part', part: 'history' }));
  await settled(over);
  expect(screen.getByText(/12\/31\/2026.*01\/15\/2027/)).toBeInTheDocument();
});

test('a day that someone else changed meanwhile is told as a day', async () => {
  await column('Contract until', [46387], 'yyyy-mm-dd');
  await openAlfa();
  await over.user.clear(field('Contract until'));
  await over.user.type(field('Contract until'), '2/1/2027');
  await act(async () => {
    over.workbook.user.setCell('Customers', 0, 'Contract until', 46400);
    await over.settle();
  });
  expect(screen.getByText(/02\/01\/2027/)).toHaveTextContent(/01\/13\/2027/);
  await press('Take the sheet’s');
  expect(field('Contract until')).toHaveValue('01/13/2027');
});

test('its kind is chosen in the section, in one step that is taken back; the field changes with it', async () => {
  await column('Until', [46387, null, null]);
  await openAlfa();
  expect(field('Until')).toHaveValue('46387');
  await press('Kinds of these fields…');
  expect(button('Kinds of these fields…')).toHaveAttribute('aria-expanded', 'true');
  expect(field('Kind of Until')).toHaveDisplayValue('as in the cells: number');
  await choose('Kind of Until', 'date');
  expect(field('Until')).toHaveValue('12/31/2026');
  expect(inSheet('x:Until')).toBe(46387);
  expect(over.app.listValues(ownFieldList)).toEqual(['Until']);
  await choose('Kind of Until', 'yes or no');
  expect(within(field('Until')).getAllByRole('option').map((option) => option.textContent)).toEqual(['', '46387 (not in the list)', 'Yes', 'No']);
  expect(screen.getByText('Until “46387” is neither yes nor no. Choose one of the two.')).toBeInTheDocument();
  await choose('Kind of Until', 'as in the cells');
  expect(over.app.listValues(ownFieldList)).toEqual([]);
  await act(() => over.pane.undo());
  await settled(over);
  expect(field('Kind of Until')).toHaveDisplayValue('yes or no');
});

test('a choice is chosen from its list, which grows from the card', async () => {
  await column('Region', ['South', 'North', null]);
  await openAlfa();
  await press('Kinds of these fields…');
  await choose('Kind of Region', 'choice');
  expect(within(field('Region')).getAllByRole('option').map((option) => option.textContent)).toEqual(['', 'North', 'South']);
  await press('Region: Another value…');
  await over.user.type(screen.getByLabelText('New value for the list'), 'West{Enter}');
  await settled(over);
  await press('Save');
  expect([inSheet('x:Region'), over.app.listValues('Region')]).toEqual(['West', ['North', 'South', 'West']]);
});

test('what is wrong is said below the field, with what would put it right in words', async () => {
  await column('Until', ['31.12.2026'], '@');
  await openAlfa();
  await press('Kinds of these fields…');
  await choose('Kind of Until', 'date');
  expect(screen.getByText(/Until “31\.12\.2026” is not a date/)).toBeInTheDocument();
  await press('Fix · Until: \u206812/31/2026\u2069');
  expect(field('Until')).toHaveValue('12/31/2026');
  await press('Save');
  expect(inSheet('x:Until')).toBe(46387);
});

test('a new field is added by keyboard, and the person goes on in it; a name that is there is refused in words', async () => {
  await openAlfa();
  expect(screen.queryByText('Kinds of these fields…')).not.toBeInTheDocument();
  button('Add an own field…').focus();
  await over.user.keyboard('{Enter}');
  expect(screen.getByLabelText('Name of the field')).toHaveFocus();
  await over.user.keyboard('city{Enter}');
  await settled(over);
  expect(screen.getByText('The sheet Customers has a column “city” already. Choose another name, or use that column.')).toBeInTheDocument();
  await over.user.clear(screen.getByLabelText('Name of the field'));
  await over.user.type(screen.getByLabelText('Name of the field'), 'Contract until');
  await over.user.tab();
  await over.user.selectOptions(screen.getByLabelText('Kind'), 'date');
  await press('Add the field');
  expect(field('Contract until')).toHaveFocus();
  expect(screen.queryByLabelText('Name of the field')).not.toBeInTheDocument();
  await over.user.keyboard('12/31/2026');
  await press('Save');
  expect(inSheet('x:Contract until')).toBe(46387);
});

test('Escape closes the form, not the card, and the keyboard goes back to where it was opened', async () => {
  await openAlfa();
  await press('Add an own field…');
  await over.user.keyboard('Fl{Escape}');
  expect(screen.queryByLabelText('Name of the field')).not.toBeInTheDocument();
  expect(button('Add an own field…')).toHaveFocus();
  expect(over.app.customFields()).toEqual([]);
});

test('many cards at once get a day, shown as a day before it is written', async () => {
  await column('Until', [46387, null, null], 'yyyy-mm-dd');
  act(() => over.pane.many.tick(Object.values(over.ids), true));
  await over.user.click(button('Change a field…'));
  await over.user.selectOptions(screen.getByLabelText('Field'), 'Until');
  await over.user.type(screen.getByLabelText('Value'), '2/1/2027');
  for (let round = 0; round < 3; round += 1) {
    await act(async () => {
      over.fade();
      await over.settle();
    });
  }
  expect(screen.getByText('Before and after').closest('details')).toHaveTextContent('Alfa: \u206812/31/2026\u2069 → \u206802/01/2027\u2069');
  await over.user.click(button('Change 3 customers'));
  await settled(over);
  expect(Object.values(over.ids).map((id) => over.inSheet(id)['x:Until'])).toEqual([46419, 46419, 46419]);
});

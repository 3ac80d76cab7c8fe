/** @jest-environment ./test/support/page-environment.cjs */
/* The bar about damaged values: what it says, the list with its ticks, repairing and leaving as it is. */
import { act, screen, within } from '@testing-library/react';
import { must } from '../support/must';
import type { PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

async function damaged(): Promise<PaneOverMemory & Screen> {
  const over = await showRegister();
  await act(() => over.typeInSheet(over.ids.Alfa, 'Country', 'Israel'));
  await act(() => over.typeInSheet(over.ids.Beta, 'House number', '3-Apr'));
  await act(() => over.typeInSheet(over.ids.Gamma, 'Personal id', '1.63E+12'));
  await act(() => over.typeInSheet(over.ids.Gamma, 'City', 'Vilnius '));
  return over;
}

const bar = (): HTMLElement => screen.getByRole('region', { name: 'Values that look damaged' });
const rows = (): HTMLElement[] => within(within(bar()).getByRole('list')).getAllByRole('listitem');
const words = (element: HTMLElement): string => (element.textContent ?? '').replace(/[\u2068\u2069]/g, '');

test('is silent while nothing is damaged', async () => {
  const over = await showRegister();
  await act(() => over.typeInSheet(over.ids.Alfa, 'City', 'Acre'));
  expect(screen.queryByRole('region', { name: 'Values that look damaged' })).not.toBeInTheDocument();
});

test('counts them and shows what they were, why, and which can be known', async () => {
  const over = await damaged();
  expect(bar()).toHaveTextContent('4 values in the sheet look damaged by Excel or a paste.');
  await over.user.click(within(bar()).getByRole('button', { name: 'Look' }));
  expect(rows().map(words)).toEqual([
    expect.stringMatching(/Alfa · Country.*Israel → IL.*two-letter code/),
    expect.stringMatching(/Beta · House number.*3-Apr.*made a date/),
    expect.stringMatching(/Gamma · Personal id.*1\.63E\+12.*only some of the digits\. It cannot be restored/),
    expect.stringMatching(/Gamma · City.*Vilnius␣ → Vilnius/),
  ]);
  const ticks = within(bar()).getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked);
  // The first is for all: some of those that can be repaired are ticked.
  expect(ticks.slice(1)).toEqual([true, false, false, true]);
  expect(within(must(rows()[2])).getByRole('checkbox')).toBeDisabled();
  const readings = within(must(rows()[1])).getByRole('combobox', { name: /House number/ });
  expect(within(readings).getAllByRole('option').map((option) => option.textContent)).toEqual(['3/4', '4/3', '3-4', '4-3']);
});

test('repairs what is ticked in one step; one undo takes it back', async () => {
  const over = await damaged();
  await over.user.click(within(bar()).getByRole('button', { name: 'Look' }));
  await over.user.selectOptions(within(must(rows()[1])).getByRole('combobox'), '3-4');
  await over.user.click(within(must(rows()[3])).getByRole('checkbox'));
  await over.user.click(within(bar()).getByRole('button', { name: 'Repair 2 values' }));
  await settled(over);
  expect(screen.getByText('2 values repaired.')).toBeInTheDocument();
  expect(over.inSheet(over.ids.Alfa)['country']).toBe('IL');
  expect(over.inSheet(over.ids.Beta)['houseNumber']).toBe('3-4');
  expect(over.inSheet(over.ids.Gamma)['city']).toBe('Vilnius ');
  expect(bar()).toHaveTextContent('2 values');
  await over.user.click(screen.getByRole('button', { name: /^Undo: Repaired after pasting/ }));
  await settled(over);
  expect(over.inSheet(over.ids.Alfa)['country']).toBe('Israel');
  expect(over.inSheet(over.ids.Beta)['houseNumber']).toBe('3-Apr');
});

test('leaves all as it is when told so, and writes nothing', async () => {
  const over = await damaged();
  const steps = over.app.history().length;
  await over.user.click(within(bar()).getByRole('button', { name: 'Leave as is' }));
  expect(screen.queryByRole('region', { name: 'Values that look damaged' })).not.toBeInTheDocument();
  expect(over.app.history()).toHaveLength(steps);
  expect(over.inSheet(over.ids.Alfa)['country']).toBe('Israel');
});

test('leads to the cell in the sheet', async () => {
  const over = await damaged();
  await over.user.click(within(bar()).getByRole('button', { name: 'Look' }));
  await over.user.click(within(must(rows()[1])).getByRole('button', { name: /^Show in the sheet/ }));
  await settled(over);
  expect(over.app.selectedId()).toBe(over.ids.Beta);
});

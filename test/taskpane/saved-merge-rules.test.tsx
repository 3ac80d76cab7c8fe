/** @jest-environment ./test/support/page-environment.cjs */
/* Rules of merging by name, in the pane: kept in the register, taken, changed, deleted, and used again on another workbook. */
import { act, cleanup, screen, within } from '@testing-library/react';
import type { MergeRules } from '../../src/match/merge-rules';
import { deviceInMemory } from '../support/device-in-memory';
import { addCustomer, type PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

let over: PaneOverMemory & Screen;
let device: Record<string, string>;

const page = (): HTMLElement => screen.getByRole('form', { name: 'Merge customers' });
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const notice = (): string => plain(screen.getAllByRole('status').at(-1)?.textContent);
const press = async (name: string | RegExp): Promise<void> => {
  await over.user.click(screen.getByRole('button', { name }));
  await settled(over);
};
const saved = (): HTMLElement => within(page()).getByLabelText('Saved rules');
const otherwise = (): HTMLElement => within(page()).getByLabelText('Where values differ, take');

async function openRules(): Promise<void> {
  const ids = await act(async () => [await addCustomer(over, { name: 'Delta SIA', email: 'info@delta.example' }), await addCustomer(over, { name: 'Delta', email: 'birojs@delta.example' })]);
  act(() => over.pane.go({ kind: 'merge', ids }));
  await settled(over);
  await press(/^Rules/);
}

async function keep(name: string, rules: MergeRules): Promise<void> {
  await act(() => over.app.saveMergeRules(name, rules));
  await settled(over);
}

beforeEach(async () => {
  device = {};
  over = await showRegister({ device: deviceInMemory(device) });
  await openRules();
});
afterEach(() => expect(over.bugs).toEqual([]));

test('where none are saved that is said; those in use are saved by the keyboard alone, and the page stays', async () => {
  expect(within(page()).getByText('Saved rules: none')).toBeInTheDocument();
  await over.user.selectOptions(otherwise(), 'longest');
  screen.getByRole('button', { name: 'Save these rules…' }).focus();
  await over.user.keyboard('{Enter}');
  expect(screen.getByLabelText('Name of the rules')).toHaveFocus();
  // Without a name Enter does nothing, least of all does it merge.
  await over.user.keyboard('{Enter}');
  await settled(over);
  expect(over.pane.state().view).toBe('merge');
  await over.user.keyboard('{Escape}');
  expect(screen.queryByLabelText('Name of the rules')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Save these rules…' })).toHaveFocus();
  await over.user.keyboard('{Enter}Longest{Enter}');
  await settled(over);
  expect(notice()).toContain('The rules “Longest” are saved in the register.');
  expect(over.app.savedMergeRules()).toMatchObject([{ name: 'Longest', rules: { otherwise: 'longest' } }]);
  expect(saved()).toHaveValue('Longest');
  expect(screen.getByRole('button', { name: 'Rules: Longest' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Save these rules…' })).toHaveFocus();
  expect(screen.getByRole('button', { name: 'Save these rules…' })).toHaveAttribute('aria-disabled', 'true');
});

test('those that are taken choose the values, and the device remembers them', async () => {
  await keep('Longest', { otherwise: 'longest' });
  await keep('By source', { otherwise: 'source', sources: ['Website'], stays: 'oldest' });
  expect(saved()).toHaveValue('');
  await over.user.selectOptions(saved(), 'Longest');
  expect(within(within(page()).getByRole('radiogroup', { name: 'E-mail' })).getByRole('radio', { checked: true })).toHaveAccessibleName(/birojs@delta.example.*longest/);
  await over.user.selectOptions(saved(), 'By source');
  expect(within(page()).getByLabelText('Best source')).toHaveValue('Website');
  expect(within(page()).getByLabelText('Propose to keep')).toHaveValue('oldest');
  expect(JSON.parse(device['merge-rules'] ?? '')).toEqual({ otherwise: 'source', sources: ['Website'], stays: 'oldest' });
  await over.user.selectOptions(saved(), 'none');
  expect(otherwise()).toHaveValue('keep');
});

test('changed, they are nobody’s until they are saved: under their own name, of which it is said that it is taken, or another', async () => {
  await keep('House', { otherwise: 'longest' });
  await over.user.selectOptions(saved(), 'House');
  await over.user.selectOptions(otherwise(), 'newest');
  expect(saved()).toHaveValue('');
  await press('Save these rules…');
  expect(screen.getByLabelText('Name of the rules')).toHaveValue('House');
  expect(screen.getByLabelText('Name of the rules')).toHaveAccessibleDescription('Rules called “House” are saved already; these will replace them.');
  await over.user.keyboard('Other');
  expect(screen.getByLabelText('Name of the rules')).not.toHaveAccessibleDescription();
  await over.user.keyboard('{Control>}a{/Control}hOUSE');
  await press('Save');
  expect(over.app.savedMergeRules()).toHaveLength(1);
  expect(over.app.savedMergeRules()).toMatchObject([{ rules: { otherwise: 'newest' } }]);
  expect(screen.getByRole('button', { name: /^Rules: house$/i })).toBeInTheDocument();
});

test('deleted ones stay in use, and the message brings them back', async () => {
  await keep('House', { otherwise: 'longest' });
  await over.user.selectOptions(saved(), 'House');
  await press('Delete the rules “House”');
  expect(over.app.savedMergeRules()).toEqual([]);
  expect(otherwise()).toHaveValue('longest');
  expect(notice()).toContain('The rules “House” are deleted. Those in use stay as they are.');
  expect(page()).toContainElement(document.activeElement as HTMLElement);
  await press('Undo');
  expect(saved()).toHaveValue('House');
});

test('refused by the workbook, they are not lost: the name stays typed and the reason is said', async () => {
  over.workbook.user.protect('Lists', true);
  await press('Save these rules…');
  await over.user.keyboard('House{Enter}');
  await settled(over);
  expect(notice()).toMatch(/protected/);
  expect(screen.getByLabelText('Name of the rules')).toHaveValue('House');
  over.workbook.user.protect('Lists', false);
  await over.user.keyboard('{Enter}');
  await settled(over);
  expect(saved()).toHaveValue('House');
});

test('those that somebody deletes meanwhile are not there any more, and are still used', async () => {
  await keep('House', { otherwise: 'longest' });
  await over.user.selectOptions(saved(), 'House');
  await act(() => over.app.deleteMergeRules('House'));
  await settled(over);
  expect(within(page()).getByText('Saved rules: none')).toBeInTheDocument();
  expect(otherwise()).toHaveValue('longest');
});

test('another workbook, which has none, begins with those that were used last, and keeps them by name too', async () => {
  await keep('House', { otherwise: 'oldest', stays: 'documents' });
  await over.user.selectOptions(saved(), 'House');
  cleanup();
  over = await showRegister({ device: deviceInMemory(device) });
  await openRules();
  expect(otherwise()).toHaveValue('oldest');
  expect(within(page()).getByText('Saved rules: none')).toBeInTheDocument();
  await press('Save these rules…');
  await over.user.keyboard('House{Enter}');
  await settled(over);
  expect(over.app.savedMergeRules()).toMatchObject([{ name: 'House', rules: { otherwise: 'oldest', stays: 'documents' } }]);
});

test('what a file of rules says of single fields, and what the page does not offer, shows and can be done away with', async () => {
  await keep('From a file', { fields: { email: 'longest', tags: 'unite' }, otherwise: 'unite', stays: 'first' });
  await over.user.selectOptions(saved(), 'From a file');
  expect(otherwise()).toHaveDisplayValue('united');
  expect(within(page()).getByLabelText('Propose to keep')).toHaveDisplayValue('the first card named');
  const list = within(page()).getByRole('list', { name: 'Other rules for single fields' });
  expect(within(list).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['E-mail: the longest', 'Tags: united']);
  for (const field of ['E-mail', 'Tags']) await over.user.click(within(page()).getByRole('button', { name: `By the rule again: ${field}` }));
  expect(screen.queryByRole('list', { name: 'Other rules for single fields' })).not.toBeInTheDocument();
  expect(over.pane.merge.state()?.rules).toEqual({ otherwise: 'unite', stays: 'first' });
});

test('where many groups are merged they are the same ones', async () => {
  await keep('House', { otherwise: 'longest' });
  act(() => over.pane.go({ kind: 'merge-all', groups: [[over.ids.Alfa, over.ids.Beta]] }));
  await settled(over);
  await press(/^Rules/);
  await over.user.selectOptions(screen.getByLabelText('Saved rules'), 'House');
  await settled(over);
  expect(over.pane.mergingAll.state()?.rules).toEqual({ otherwise: 'longest' });
});

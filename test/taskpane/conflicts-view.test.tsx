/**
 * @jest-environment ./test/support/page-environment.cjs
 *
 * Conflicts on the screen: what is shown of each kind, keys and buttons, where the keyboard is, ticks, what others do meanwhile,
 * the ways there from the list, the card and the menu, and how the history tells of it.
 */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { StandingConflict } from '../../src/app/conflict-records';
import { textsOf } from '../../src/locales/locales';
import { conflictKey } from '../../taskpane/features/conflicts/conflict-keys';
import { addConflicts, conflictOf, type NewConflict } from '../support/conflicts-in';
import { must } from '../support/must';
import { addCustomer, type PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';
import { newRow } from '../support/register-for-each-test';

let over: PaneOverMemory & Screen;
const words = textsOf('en').pane.conflicts;
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const press = async (key: string, code = `Key${key.toUpperCase()}`): Promise<void> => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code });
  await settled(over);
  await settled(over);
};
const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-conflicts] [data-id]')];
const one = (name: RegExp): Promise<HTMLElement> => screen.findByRole('region', { name });

/** Of Alfa its name and e-mail, of Beta its city and that it was deleted; the newest first. */
async function find(...more: readonly NewConflict[]): Promise<readonly StandingConflict[]> {
  const { Alfa, Beta } = over.ids;
  const conflicts = [
    { record: Alfa, unit: 'name', base: { name: 'Alpha' }, mine: { name: 'Alfa' }, theirs: { name: 'Alfa UAB' }, foundAt: Date.UTC(2026, 10, 23, 9) },
    { record: Alfa, unit: 'email', mine: { email: 'info@alfa.example' }, theirs: { email: 'new@alfa.example' }, foundAt: Date.UTC(2026, 10, 23) },
    { kind: 'edit-delete' as const, record: Beta, base: { ...over.inSheet(Beta), city: 'Ogre' }, mine: over.inSheet(Beta), foundAt: Date.UTC(2026, 10, 20) },
    ...more,
  ].map(conflictOf);
  await act(async () => {
    await addConflicts(over.workbook, conflicts);
    await over.app.open();
    await over.settle();
  });
  return conflicts;
}
async function show(): Promise<void> {
  await over.user.click(button(/conflicts? waits? for a decision$/));
  await screen.findByRole('tablist', { name: words.which });
  await settled(over);
}

beforeEach(async () => {
  over = await showRegister();
});
afterEach(() => expect(over.bugs).toEqual([]));

test('nothing is said of conflicts where none waits; the page says so too', async () => {
  expect(screen.queryByRole('button', { name: /decision$/ })).not.toBeInTheDocument();
  act(() => over.pane.go({ kind: 'conflicts' }));
  expect(await screen.findByText(words.none)).toBeInTheDocument();
  await over.user.click(screen.getByRole('tab', { name: 'Decided (0)' }));
  expect(screen.getByText(words.noneDecided)).toBeInTheDocument();
  await press('Escape', 'Escape');
  expect(over.pane.state().view).toBe('list');
});

test('by customer, each with both values; opened, it says who, when, what it was, and how both would be kept', async () => {
  await find();
  await over.user.click(button(textsOf('en').pane.list.menu));
  expect(screen.getByRole('menuitem', { name: /^Conflicts… ?3$/ })).toBeInTheDocument();
  await press('Escape', 'Escape');
  await show();
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Alfa', 'Beta']);
  expect(lines().map(({ textContent }) => plain(textContent))).toEqual([
    expect.stringMatching(/^NameMine: AlfaTheirs: Alfa UABregister-LAPTOP\.xlsx · Ona, /), expect.stringMatching(/^E-mailMine: info@alfa/), expect.stringMatching(/^customerMine: RigaTheirs: deleted/),
  ]);
  expect(lines()[0]).toHaveFocus();
  fireEvent.click(must(lines()[0]));
  const region = within(await one(/^Name · 1 of 3$/));
  expect(region.getByText(words.mineLong).nextElementSibling).toHaveTextContent(/Dana/);
  expect(region.getByText(words.theirsLong).nextElementSibling).toHaveTextContent(/Ona.*register-LAPTOP\.xlsx/);
  expect(plain(region.getByRole('group', { name: words.what }).textContent)).toBe('NameMineAlfaTheirsAlfa UABIt wasAlpha');
  expect(region.getByText(words.bothIn.field('Other names'))).toBeInTheDocument();
  expect(await one(/^Name/)).toHaveFocus();
});

test('M, T, B and U by keys, from one to the next; Escape goes back to the line', async () => {
  await find();
  await show();
  await over.user.keyboard('{Enter}');
  await one(/^Name · 1 of 3$/);
  await press('b');
  expect(await one(/^E-mail · 1 of 2$/)).toHaveFocus();
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ name: 'Alfa', otherNames: 'Alfa UAB' });
  expect(screen.getByText(words.done.both(1))).toBeInTheDocument();
  await press('u');
  expect(await one(/^Name · 1 of 3$/)).toHaveFocus();
  expect(screen.getByText(words.takenBack)).toBeInTheDocument();
  await press('t');
  expect(over.inSheet(over.ids.Alfa)['name']).toBe('Alfa UAB');
  await press('ArrowDown', 'ArrowDown');
  expect(within(await one(/^customer · 2 of 2$/)).getByText(words.deletedThere)).toBeInTheDocument();
  expect(button('Delete it (T)')).toBeInTheDocument();
  await press('m');
  expect(over.app.conflicts('open')).toHaveLength(1);
  await press('Escape', 'Escape');
  expect(lines()).toHaveLength(1);
  expect(lines()[0]).toHaveFocus();
  await press('Escape', 'Escape');
  expect(over.pane.state().view).toBe('list');
});

test('typed anew: letters in the box are text, what is wrong stands beside it, and what was typed is still there after Escape', async () => {
  await find();
  await show();
  await press('ArrowDown', 'ArrowDown');
  await press('e');
  const box = screen.getByRole('textbox', { name: 'E-mail' });
  expect(box).toHaveFocus();
  await over.user.clear(box);
  await over.user.type(box, 'mtb');
  expect(over.app.conflicts('open')).toHaveLength(3);
  await over.user.keyboard('{Enter}');
  await settled(over);
  expect(within(must(box.closest<HTMLElement>('.fui-Field'))).getByRole('alert')).toHaveTextContent(/E-mail/);
  await press('Escape', 'Escape');
  await press('e');
  expect(screen.getByRole('textbox', { name: 'E-mail' })).toHaveValue('mtb');
  await over.user.clear(screen.getByRole('textbox', { name: 'E-mail' }));
  await over.user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'office@alfa.example');
  await over.user.click(button(words.save));
  await settled(over);
  expect(over.inSheet(over.ids.Alfa)['email']).toBe('office@alfa.example');
});

test('what others write meanwhile is shown without taking the keyboard or what is typed', async () => {
  await find();
  await show();
  await press('ArrowDown', 'ArrowDown');
  await press('e');
  const box = screen.getByRole('textbox', { name: 'E-mail' });
  await over.user.type(box, 'x');
  await act(() => over.othersType(over.ids.Alfa, 'E-mail', 'third@alfa.example'));
  expect(screen.getByText(words.changedMeanwhile)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'E-mail' })).toHaveFocus();
  expect(screen.getByRole('textbox', { name: 'E-mail' })).toHaveValue('info@alfa.examplex');
  expect(plain(screen.getByRole('group', { name: words.what }).textContent)).toContain('Nowthird@alfa.example');
});

test('several are ticked by keys and decided in one step; it is said what would be deleted', async () => {
  await find();
  await show();
  await press(' ', 'Space');
  await press('End', 'End');
  await press(' ', 'Space');
  expect(button('Take theirs (2) (T)')).toBeInTheDocument();
  expect(screen.getByText(words.deletes.theirs(1))).toBeInTheDocument();
  await press('t');
  expect(over.app.card(over.ids.Beta)).toBeUndefined();
  expect(over.inSheet(over.ids.Alfa)['name']).toBe('Alfa UAB');
  expect(screen.getByText(words.done.theirs(2))).toBeInTheDocument();
  await over.user.click(button('Undo (U)'));
  await settled(over);
  await settled(over);
  expect(lines()).toHaveLength(3);
  expect(over.app.card(over.ids.Beta)?.values['name']).toBe('Beta');
});

test('from the card to its own ones and back to the line; the card says nothing once they are decided', async () => {
  await find();
  act(() => over.pane.go({ kind: 'customer', id: over.ids.Alfa }));
  await over.user.click(button(/2 conflicts wait/));
  expect(await screen.findByRole('heading', { name: 'Conflicts: Alfa' })).toBeInTheDocument();
  expect(lines()).toHaveLength(2);
  await press('Escape', 'Escape');
  await waitFor(() => expect(button(/2 conflicts wait/)).toHaveFocus());
  await over.user.click(button(/2 conflicts wait/));
  await waitFor(() => expect(lines()).toHaveLength(2));
  await press('m');
  await press('m');
  expect(screen.getByText(words.none)).toBeInTheDocument();
  await press('Escape', 'Escape');
  expect(screen.queryByRole('button', { name: /conflicts wait/ })).not.toBeInTheDocument();
});

test('rows in other sheets, merges and codes that are taken are told in words; what cannot be chosen is no button', async () => {
  const id = await act(() => addCustomer(over, { name: 'Delta', code: 'D-1' }));
  await act(async () => {
    await over.app.save({ id, base: over.inSheet(id), edits: {}, children: [newRow('Contacts', { firstName: 'Rūta', lastName: 'Kalniņa', phone: '+370 5 211 1111' })] });
    await over.app.save({ id: over.ids.Gamma, base: over.inSheet(over.ids.Gamma), edits: { code: 'G-1' } });
  });
  const contact = must(over.app.children(id)[0]);
  await find(
    { record: id, unit: 'code', mine: { code: 'D-1' }, theirs: { code: 'G-1' }, foundAt: Date.UTC(2026, 11, 3) },
    { table: 'Contacts', record: contact.id, customer: id, unit: 'phone', mine: { phone: '+370 5 211 1111' }, theirs: { phone: '+370 5 222 2222' }, foundAt: Date.UTC(2026, 11, 2) },
    { kind: 'merge-merge', record: id, from: 'kc-other', theirs: { survivor: 'kc-x', survivorName: 'Delta Holding' }, foundAt: Date.UTC(2026, 11, 1) },
  );
  await show();
  expect(plain(lines()[1]?.textContent)).toMatch(/^contact Rūta Kalniņa.* · PhoneMine: /);
  fireEvent.click(must(lines()[0]));
  expect(plain((await one(/^Code/)).textContent)).toContain('The code G-1 belongs to Gamma already.');
  expect(screen.queryByRole('button', { name: /^Take theirs/ })).not.toBeInTheDocument();
  await press('t');
  expect(plain(screen.getByRole('alert').textContent)).toContain('The code G-1 belongs to Gamma already.');
  await press('j');
  await press('j');
  expect(plain((await one(/^Merged differently/)).textContent)).toContain('in the other copy into Delta Holding');
  expect(button('Leave as it is (M)')).toBeInTheDocument();
  await press('m');
  expect(over.app.conflicts('decided')).toHaveLength(1);
});

test('decided ones say how, by whom and when, and lead to the history, which tells of it in words', async () => {
  await find();
  await show();
  await press('t');
  await over.user.click(screen.getByRole('tab', { name: 'Decided (1)' }));
  expect(plain(lines()[0]?.textContent)).toMatch(/^Alfa UAB · NameMine: AlfaTheirs: Alfa UABtheirs holds · Dana, /);
  fireEvent.click(must(lines()[0]));
  await one(/^Name · 1 of 1$/);
  expect(screen.queryByRole('button', { name: /\(M\)$/ })).not.toBeInTheDocument();
  await over.user.click(button(words.history));
  await settled(over);
  const [step] = [...screen.getByRole('group', { name: 'History' }).querySelectorAll('section > ul > li')];
  expect(plain(step?.textContent)).toMatch(/^Decided conflicts: Alfa UAB.*conflict · Name: waits for a decision → theirs holdsName: Alfa → Alfa UAB/);
});

test('the keys are letters where the keyboard writes Latin, else those of their place', () => {
  const none = { ctrlKey: false, altKey: false, metaKey: false };
  expect(conflictKey({ key: 'צ', code: 'KeyM', ...none })).toBe('mine');
  expect(conflictKey({ key: 'T', code: 'KeyK', ...none })).toBe('theirs');
  expect(conflictKey({ key: 'm', code: 'KeyM', ...none, ctrlKey: true })).toBeUndefined();
  expect(conflictKey({ key: 'x', code: 'KeyX', ...none })).toBeUndefined();
});

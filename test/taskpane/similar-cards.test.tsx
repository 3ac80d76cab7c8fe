/**
 * @jest-environment ./test/support/page-environment.cjs
 *
 * Possible twins under the name while a card is typed: why, archived ones too, and the way to them.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { RecordId } from '../../src/model/ids';
import { addCustomer, paneOverMemory, type PaneOverMemory } from '../support/pane-over-memory';
import { searchAtOnce } from '../support/search-at-once';
import { showPane, settled, type Screen } from '../support/pane-screen';

let over: PaneOverMemory & Screen;
let anna: RecordId;

beforeEach(async () => {
  const register = await paneOverMemory({ startSearch: () => searchAtOnce() });
  anna = await addCustomer(register, { name: 'Anna Cernescu', code: 'A-7', phone: '+40 721 000 111', email: 'anna.cernescu@firm.example', city: 'Cluj' });
  over = { ...register, ...showPane(register) };
});
afterEach(() => expect(over.bugs).toEqual([]));

const form = () => within(screen.getByRole('form', { name: 'Customer card' }));
const twin = () => form().queryByRole('button', { name: /^Anna Cernescu/ });
/** The app hands its cards over when timers run. */
const appears = (): Promise<void> => waitFor(async () => {
  await settled(over);
  expect(twin()).toBeInTheDocument();
  expect(form().getByText(/^The same: /)).toBeInTheDocument();
}, { timeout: 20_000 });

test('a twin that shares neither the name nor its beginning is found by its number, says why, and opens', async () => {
  act(() => over.pane.go({ kind: 'new' }));
  act(() => {
    over.pane.edit('name', 'Cernescu Ana');
    over.pane.edit('phone', '0721 000 111');
    over.pane.edit('email', 'anna.cernescu@firm.example');
  });
  await appears();
  expect(form().getByText(/^The same: /).textContent).toMatch(/Phone|E-mail/);
  const line = twin();
  if (line !== null) await over.user.click(line);
  // What was typed is asked about first.
  expect(screen.getByText('This card has unsaved changes.')).toBeInTheDocument();
  await over.user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(over.pane.state().card?.draft.id).toBe(anna);
});

test('an archived twin is said to be that, and can be taken up again instead', async () => {
  await act(async () => { await over.app.archive([anna]); });
  act(() => over.pane.go({ kind: 'new' }));
  act(() => {
    over.pane.edit('name', 'Anna Cernescu');
    over.pane.edit('email', 'anna.cernescu@firm.example');
  });
  await appears();
  expect(twin()).toHaveTextContent('(inactive)');
  await over.user.click(form().getByRole('button', { name: 'Make Anna Cernescu active again' }));
  await over.user.click(screen.getByRole('button', { name: 'Discard' }));
  await settled(over);
  expect(over.app.meaningOf('status', String(over.app.card(anna)?.values['status']))).toBe('active');
});

test('a card that is typed otherwise has no twins any more', async () => {
  act(() => over.pane.go({ kind: 'new' }));
  act(() => {
    over.pane.edit('name', 'Anna Cernescu');
    over.pane.edit('email', 'anna.cernescu@firm.example');
  });
  await appears();
  act(() => {
    over.pane.edit('name', 'Zoltan Q');
    over.pane.edit('email', null);
  });
  await waitFor(async () => {
    await settled(over);
    expect(twin()).not.toBeInTheDocument();
  }, { timeout: 20_000 });
});

/** @jest-environment ./test/support/page-environment.cjs */
/* The question for the person's name, and the line in the history where it can be changed. */
import { act, screen, within } from '@testing-library/react';
import { deviceInMemory } from '../support/device-in-memory';
import { settled, showRegister } from '../support/pane-screen';

const question = (): HTMLElement | null => screen.queryByRole('region', { name: 'Your name, for the history' });
const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });

test('is asked at the first change without a name, takes no keyboard, and the change is saved unsigned', async () => {
  const over = await showRegister({ given: '' });
  expect(question()).not.toBeInTheDocument();
  act(() => over.pane.go({ kind: 'customer', id: over.ids.Alfa }));
  await settled(over);
  const city = within(screen.getByRole('form', { name: 'Customer card' })).getByLabelText('City');
  await over.user.type(city, '!');
  await over.user.keyboard('{Control>}s{/Control}');
  await settled(over);
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Haifa!' });
  expect(over.app.undoable()[0]?.changeSet.author).toBe('');
  expect(question()).toBeInTheDocument();
  expect(city).toHaveFocus();

  await over.user.type(screen.getByRole('textbox', { name: 'Your name, for the history' }), 'Dana Levi{Enter}');
  await settled(over);
  expect(question()).not.toBeInTheDocument();
  await over.user.type(city, '?');
  await over.user.keyboard('{Control>}s{/Control}');
  await settled(over);
  expect(over.app.undoable()[0]?.changeSet.author).toBe('Dana Levi');
});

test('an edit in the sheet asks too; Not now is an answer for this device', async () => {
  const device = deviceInMemory();
  const over = await showRegister({ given: '', device });
  await act(() => over.typeInSheet(over.ids.Alfa, 'City', 'Acre'));
  await over.user.click(tab('History'));
  expect(screen.queryByText('Your changes carry no name in the history.')).not.toBeInTheDocument();
  await over.user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(screen.getByText('Your changes carry no name in the history.')).toBeInTheDocument();
  expect(question()).not.toBeInTheDocument();
  expect(await device.read('author-declined')).toBeDefined();
  await act(() => over.typeInSheet(over.ids.Alfa, 'City', 'Jaffa'));
  expect(question()).not.toBeInTheDocument();
});

test('can be given, changed and left as it is in the history', async () => {
  const over = await showRegister({ given: '', device: deviceInMemory({ author: 'Dana' }) });
  await over.user.click(tab('History'));
  expect(screen.getByText(/Your name in the history: .Dana/)).toBeInTheDocument();
  await over.user.click(screen.getByRole('button', { name: 'Change' }));
  const box = screen.getByRole('textbox', { name: 'Your name, for the history' });
  expect(box).toHaveFocus();
  await over.user.clear(box);
  await over.user.type(box, 'Noa');
  await over.user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByText(/Your name in the history: .Dana/)).toBeInTheDocument();
  await over.user.click(screen.getByRole('button', { name: 'Change' }));
  await over.user.clear(screen.getByRole('textbox', { name: 'Your name, for the history' }));
  await over.user.click(screen.getByRole('button', { name: 'Save' }));
  await settled(over);
  expect(screen.getByText('Your changes carry no name in the history.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Add your name' })).toBeInTheDocument();
  expect(question()).not.toBeInTheDocument();
});

test('is told and not asked where the host knows it, in the language of the pane', async () => {
  const over = await showRegister({ given: 'Demo user' });
  await act(() => over.typeInSheet(over.ids.Alfa, 'City', 'Acre'));
  expect(question()).not.toBeInTheDocument();
  over.switchTo({ locale: 'he' });
  await over.user.click(tab('פעולות'));
  expect(screen.getByText(/השם שלך ברשימת הפעולות: .Demo user/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'שינוי' })).not.toBeInTheDocument();
});

test('that the device does not remember is said', async () => {
  const over = await showRegister({ given: '', device: { ...deviceInMemory(), write: () => Promise.reject(new Error('full')) } });
  await over.user.click(tab('History'));
  await over.user.click(screen.getByRole('button', { name: 'Add your name' }));
  await over.user.type(screen.getByRole('textbox', { name: 'Your name, for the history' }), 'Dana{Enter}');
  await settled(over);
  expect(screen.getByText('This device does not remember the name: it holds until the pane is closed.')).toBeInTheDocument();
  expect(over.bugs).toEqual([expect.stringContaining('The device does not keep the name')]);
});

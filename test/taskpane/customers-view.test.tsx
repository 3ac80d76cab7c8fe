/** @jest-environment ./test/support/page-environment.cjs */
/* Search and list: answers with every letter, works by keyboard alone, offers the customer that is not there. */
import { act, screen, within } from '@testing-library/react';
import { addCustomer } from '../support/pane-over-memory';
import { settled, showRegister } from '../support/pane-screen';

const list = (): HTMLElement => screen.getByRole('list', { name: 'Customers' });
const names = (): string[] => within(list()).queryAllByRole('listitem').map((item) => item.querySelector('bdi')?.textContent ?? '');
const box = (): HTMLElement => screen.getByRole('searchbox', { name: 'Search customers' });

test('shows all customers in the order of the sheet and how many they are', async () => {
  await showRegister();
  expect(names()).toEqual(['Alfa', 'Beta', 'Gamma']);
  expect(screen.getByText('3 customers')).toBeInTheDocument();
  const alfa = within(list()).getAllByRole('listitem')[0];
  expect(alfa).toHaveTextContent('Alf');
  expect(alfa).toHaveTextContent('Haifa');
  expect(alfa).toHaveTextContent('Prospect');
});

test('answers with every letter', async () => {
  const { user } = await showRegister();
  await user.type(box(), 'v');
  expect(names()).toEqual(['Gamma']);
  await user.type(box(), 'x');
  expect(names()).toEqual([]);
});

test('offers to add a customer who is not there, under the name looked for', async () => {
  const { user } = await showRegister();
  await user.type(box(), 'Zeta Ltd');
  expect(screen.getByText('No customer matches “Zeta Ltd”.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'New customer named “Zeta Ltd”' }));
  expect(within(screen.getByRole('form', { name: 'Customer card' })).getByLabelText(/^Name/)).toHaveValue('Zeta Ltd');
});

test('an empty register says how to begin', async () => {
  const over = await showRegister();
  await act(async () => {
    for (let left = over.app.search('', 9).total; left > 0; left -= 1) over.workbook.user.deleteRow('Customers', 0);
    await over.settle();
  });
  expect(screen.getByText(/The register has no customers yet/)).toBeInTheDocument();
});

test('the arrows, Home, End and Enter move through the list and open a card', async () => {
  const { user } = await showRegister();
  await user.click(box());
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toHaveTextContent('Alfa');
  await user.keyboard('{End}');
  expect(document.activeElement).toHaveTextContent('Gamma');
  await user.keyboard('{ArrowDown}{ArrowUp}');
  expect(document.activeElement).toHaveTextContent('Beta');
  await user.keyboard('{Home}{ArrowUp}');
  expect(box()).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(screen.getByRole('heading', { name: 'Beta' })).toBeInTheDocument();
});

test('letters typed in the list go on in the search', async () => {
  const { user } = await showRegister();
  await user.click(box());
  await user.keyboard('{ArrowDown}');
  await user.keyboard('be');
  expect(box()).toHaveFocus();
  expect(box()).toHaveValue('be');
  expect(names()).toEqual(['Beta']);
});

test('Enter in the search opens the best hit, Esc empties it', async () => {
  const { user } = await showRegister();
  await user.type(box(), 'gam');
  await user.keyboard('{Escape}');
  expect(box()).toHaveValue('');
  await user.type(box(), 'gam{Enter}');
  expect(screen.getByRole('heading', { name: 'Gamma' })).toBeInTheDocument();
});

test('the cross in the search empties it, and says so in the language of the pane', async () => {
  const { user, switchTo } = await showRegister();
  await user.type(box(), 'gam');
  await user.click(screen.getByRole('button', { name: 'Clear the search' }));
  expect(box()).toHaveValue('');
  expect(box()).toHaveFocus();
  switchTo({ locale: 'lt' });
  await user.type(screen.getByRole('searchbox'), 'gam');
  expect(screen.getByRole('button', { name: 'Išvalyti paiešką' })).toBeInTheDocument();
});

test('the list is one stop of the Tab key', async () => {
  await showRegister();
  expect(within(list()).getAllByRole('button').filter((row) => row.tabIndex === 0)).toHaveLength(1);
});

test('after the card the list goes on where it was left', async () => {
  const { user } = await showRegister();
  await user.type(box(), 'g');
  await user.click(within(list()).getByText('Gamma'));
  await user.click(screen.getByRole('button', { name: 'Back to the list' }));
  expect(box()).toHaveValue('g');
  expect(document.activeElement).toHaveTextContent('Gamma');
});

test('many customers come in pages', async () => {
  const over = await showRegister();
  await act(async () => {
    for (let n = 0; n < 60; n += 1) await addCustomer(over, { name: `Number ${n}` });
  });
  expect(names()).toHaveLength(50);
  expect(screen.getByText('63 customers')).toBeInTheDocument();
  await over.user.click(screen.getByRole('button', { name: 'Show more (13 left)' }));
  expect(names()).toHaveLength(63);
});

test('a customer added in the sheet appears by itself', async () => {
  const over = await showRegister();
  await act(async () => {
    await addCustomer(over, { name: 'Delta' });
  });
  await settled(over);
  expect(names()).toContain('Delta');
});

test('the pane speaks the language of its surroundings and turns around, live', async () => {
  const { switchTo } = await showRegister();
  switchTo({ locale: 'he' });
  const search = screen.getByRole('searchbox', { name: 'חיפוש לקוחות' });
  expect(search.closest('[dir]')).toHaveAttribute('dir', 'rtl');
  expect(search.closest('[lang]')).toHaveAttribute('lang', 'he');
  switchTo({ locale: 'en', theme: 'dark' });
  expect(box().closest('[dir="ltr"]')).toHaveAttribute('lang', 'en');
});

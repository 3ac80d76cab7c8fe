/** @jest-environment ./test/support/page-environment.cjs */
/* Before there is a register: making one, adopting a sheet, progress, failure and another try. */
import { act, screen, within } from '@testing-library/react';
import { err } from '../../src/base/result';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import type { AppOverMemory } from '../support/app-over-memory';
import { settled, showWorkbook } from '../support/pane-screen';

const customers = [
  ['Customer name', 'E-mail', 'Office', 'Shoe size'],
  ['Alfa Ltd', 'info@alfa.example', '+972 3 123 4567', 42],
  ['Beta SIA', 'beta@beta.example', null, 43],
];
const withCustomers = ({ workbook }: AppOverMemory): void => workbook.user.fillSheet('Kunden', customers);
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

test('a workbook that is no register offers two ways to begin', async () => {
  await showWorkbook();
  expect(screen.getByRole('heading', { name: 'Start with this workbook' })).toBeInTheDocument();
  expect(button('Make this workbook a register')).toBeEnabled();
  expect(button('Adopt an existing sheet')).toBeEnabled();
});

test('makes the workbook a register and shows it', async () => {
  const over = await showWorkbook();
  await over.user.click(button('Make this workbook a register'));
  await settled(over);
  expect(screen.getByRole('list', { name: 'Customers' })).toBeInTheDocument();
  const outline = await over.workbook.outline();
  expect(outline.ok && outline.value.tables.map(({ name }) => name)).toContain('Customers');
});

test('says what a list to adopt needs when there is none', async () => {
  const over = await showWorkbook();
  await over.user.click(button('Adopt an existing sheet'));
  await settled(over);
  expect(screen.getByRole('alert')).toHaveTextContent('No sheet here looks like a list of customers.');
  expect(button('Make this workbook a register')).toBeEnabled();
});

test('shows which column becomes what, with samples, before anything is written', async () => {
  const over = await showWorkbook(withCustomers);
  await over.user.click(button('Adopt an existing sheet'));
  await settled(over);
  expect(screen.getByText(/Nothing is retyped/)).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Kunden (2 rows)' })).toBeInTheDocument();
  const column = (header: string): HTMLElement => screen.getByRole('combobox', { name: `Field for the column ${header}` });
  expect(column('Customer name')).toHaveDisplayValue('Name');
  expect(column('Shoe size')).toHaveDisplayValue('Own field, kept as it is');
  expect(within(screen.getByRole('list', { name: 'What each column holds' })).getByText('Alfa Ltd · Beta SIA')).toBeInTheDocument();
  const outline = await over.workbook.outline();
  expect(outline.ok && outline.value.tables).toEqual([]);

  await over.user.selectOptions(column('Office'), 'Phone');
  await over.user.click(button('Adopt 2 customers'));
  await settled(over);
  expect(screen.getByRole('list', { name: 'Customers' })).toHaveTextContent('Alfa Ltd');
  expect(over.app.find('Alfa Ltd')?.values).toMatchObject({ email: 'info@alfa.example', phone: '+972 3 123 4567', 'x:Shoe size': 42 });
});

test('two columns cannot become one field, and a name is needed', async () => {
  const over = await showWorkbook(withCustomers);
  await over.user.click(button('Adopt an existing sheet'));
  await settled(over);
  const office = screen.getByRole('combobox', { name: 'Field for the column Office' });
  await over.user.selectOptions(office, 'E-mail');
  expect(screen.getByRole('alert')).toHaveTextContent('Two columns are E-mail.');
  expect(button('Adopt 2 customers')).toHaveAttribute('aria-disabled', 'true');
  await over.user.selectOptions(office, 'Own field, kept as it is');
  await over.user.selectOptions(screen.getByRole('combobox', { name: 'Field for the column Customer name' }), 'Alias');
  expect(screen.getByRole('alert')).toHaveTextContent('No column is chosen for the customer’s name.');
  await over.user.click(button('Back'));
  expect(screen.getByRole('heading', { name: 'Start with this workbook' })).toBeInTheDocument();
});

test('a refusal of Excel is said in place, and the choice stays', async () => {
  const over = await showWorkbook((prepared) => {
    withCustomers(prepared);
    prepared.workbook.user.protect('Kunden', true);
  });
  await over.user.click(button('Adopt an existing sheet'));
  await settled(over);
  await over.user.click(button('Adopt 2 customers'));
  await settled(over);
  expect(screen.getByRole('alert')).toHaveTextContent('The sheet “Kunden” is protected');
  expect(button('Adopt 2 customers')).toBeInTheDocument();
});

test('a workbook that cannot be read says why and can be tried again', async () => {
  const workbook = createMemoryWorkbook();
  let broken = true;
  const over = await showWorkbook(undefined, {
    ...workbook,
    outline: async () => (broken ? err({ severity: 'error', code: 'host-failed', facts: { message: 'Busy.' } }) : workbook.outline()),
  });
  expect(screen.getByRole('alert')).toHaveTextContent('Excel could not do this: Busy.');
  broken = false;
  await over.user.click(button('Try again'));
  await settled(over);
  expect(button('Make this workbook a register')).toBeInTheDocument();
});

test('reading shows how far it is', async () => {
  const workbook = createMemoryWorkbook();
  let goOn = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let slow = false;
  const over = await showWorkbook(undefined, {
    ...workbook,
    async outline() {
      if (slow) await gate;
      return workbook.outline();
    },
  });
  slow = true;
  let opening: Promise<unknown> = Promise.resolve();
  await act(async () => {
    opening = over.app.open();
    await Promise.resolve();
  });
  expect(screen.getByRole('progressbar', { name: 'Reading the customers…' })).toBeInTheDocument();
  await act(async () => {
    goOn();
    await opening;
  });
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
});

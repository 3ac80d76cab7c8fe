/** A register of 20,000 customers in the workbench: it opens, and one can work with it as with a small one. */
import type { CellContent } from '../../workbench/host/workbook-model';
import { commandFolder } from '../support/command-line';
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser, WorkbenchPage } from '../support/workbench-page';

declare global {
  interface Window {
    /** Values and formulas of the table Customers as they stood before. */
    customersBefore?: CellContent[][];
  }
}

const patient = { timeout: 100_000 };

describe('a register of 20,000 customers', () => {
  let browser: WorkbenchBrowser;
  let open: WorkbenchPage;
  const folder = commandFolder();

  beforeAll(async () => {
    expect(folder.run('sample', '-o', folder.path('large.xlsx'), '--cards', '20000', '--seed', '7')).toMatchObject({ code: 0, err: '' });
    browser = await startWorkbench();
    open = await browser.open({ book: folder.read('large.xlsx') });
    await open.page.getByText('20,000 customers').waitFor(patient);
    await open.idle();
  }, 200_000);
  afterAll(async () => {
    folder.remove();
    await browser.close();
  });
  afterEach(() => expect(open.problems.splice(0)).toEqual([]));

  it('changes 5,000 customers in one step and takes it back: the sheet is what it was, cell for cell', async () => {
    const { page } = open;
    const note = 'Looked through in autumn';
    /** Cells that hold something else than before: how many, and the columns they are in. */
    const changed = () => page.evaluate(() => {
      const model = window.workbench?.model;
      const table = model?.tables().find(({ name }) => name === 'Customers');
      if (!model || !table) throw new Error('There is no table Customers.');
      const { values, formulas } = { values: model.values(table.sheetId, table.area), formulas: model.formulas(table.sheetId, table.area) };
      const now = values.map((row, at) => row.map((value, column) => formulas[at]?.[column] ?? value));
      const before = window.customersBefore ?? now;
      window.customersBefore = before;
      const columns = new Set<string>();
      let cells = now.length === before.length ? 0 : -1;
      now.forEach((row, at) => row.forEach((value, column) => {
        if (JSON.stringify(value) === JSON.stringify(before[at]?.[column])) return;
        cells += 1;
        columns.add(table.columns[column]?.name ?? '');
      }));
      return { rows: now.length, cells, columns: [...columns] };
    });
    expect(await changed()).toEqual({ rows: 20_001, cells: 0, columns: [] });

    await page.evaluate(() => window.workbench?.select('Customers!A2:A5001'));
    await open.idle();
    await page.locator('.pane').getByRole('tab', { name: 'Customers' }).click();
    await page.getByRole('button', { name: 'Select many' }).click();
    await page.getByRole('menuitem', { name: 'Select the 5,000 rows selected in the sheet' }).click();
    await page.getByText('5,000 customers selected').waitFor(patient);
    await page.getByRole('button', { name: 'Change a field…' }).click();
    const region = page.getByRole('region', { name: 'Selected customers' });
    await region.getByLabel('Field').selectOption({ label: 'Note on invoices' });
    await region.getByLabel('Value').fill(note);
    await region.getByRole('button', { name: 'Change 5,000 customers' }).click(patient);
    await page.getByText('Changed 5,000 customers. Undo takes all of it back.').waitFor(patient);
    await open.idle();
    expect(await changed()).toEqual({ rows: 20_001, cells: 5000, columns: ['Note on invoices'] });
    expect(await open.cell(await open.find('Customers', 'Note on invoices', 'C-05000'))).toBe(note);

    await page.getByRole('button', { name: /^Undo: / }).first().click();
    await page.getByText(/^Taken back: /).waitFor(patient);
    await open.idle();
    expect(await changed()).toEqual({ rows: 20_001, cells: 0, columns: [] });
    await page.getByRole('button', { name: 'Clear the selection' }).click();
  }, 300_000);

  it('is searched, edited on the card and in the sheet, looked up by a formula, and kept', async () => {
    const { page } = open;
    const place = (header: string) => open.find('Customers', header, 'C-15000');
    const name = await open.cell(await place('Name'));
    await page.getByRole('searchbox', { name: 'Search customers' }).fill('C-15000');
    await page.getByRole('list', { name: 'Customers' }).getByRole('listitem').filter({ hasText: 'C-15000' }).getByRole('button').click();
    const card = page.getByRole('form', { name: 'Customer card' });
    await page.getByRole('heading', { name: String(name) }).waitFor();
    await page.waitForFunction(() => window.workbench?.model.selection().areas[0]?.row === 15_000, undefined, patient);

    await card.getByLabel('Alias').fill('Fifteen');
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    const alias = await place('Alias');
    await page.waitForFunction((at) => window.workbench?.cell(at) === 'Fifteen', alias, patient);

    await open.type('Sheet1!A1', '=CUSTOMER.GET("C-15000","Alias")');
    await page.waitForFunction(() => window.workbench?.cell('Sheet1!A1') === 'Fifteen', undefined, patient);
    await open.type(alias, 'Typed');
    await page.waitForFunction(() => [...document.querySelectorAll('input')].some((input) => input.value === 'Typed'), undefined, patient);
    await page.waitForFunction(() => window.workbench?.cell('Sheet1!A1') === 'Typed', undefined, patient);

    await open.idle();
    await open.reload();
    await page.getByText('20,000 customers').waitFor(patient);
    expect(await open.cell(alias)).toBe('Typed');
  }, 300_000);
});

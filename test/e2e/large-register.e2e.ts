/** A register of 20,000 customers in the workbench: it opens, and one can work with it as with a small one. */
import { commandFolder } from '../support/command-line';
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser } from '../support/workbench-page';

describe('a register of 20,000 customers', () => {
  let browser: WorkbenchBrowser;
  const folder = commandFolder();

  beforeAll(async () => {
    browser = await startWorkbench();
  });
  afterAll(async () => {
    folder.remove();
    await browser.close();
  });

  it('opens, is searched, edited on the card and in the sheet, looked up by a formula, and kept', async () => {
    expect(folder.run('sample', '-o', folder.path('large.xlsx'), '--cards', '20000', '--seed', '7')).toMatchObject({ code: 0, err: '' });
    const open = await browser.open();
    const { page } = open;
    await open.openBook(folder.read('large.xlsx'));
    const patient = { timeout: 100_000 };
    await page.getByText('20,000 customers').waitFor(patient);

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
    expect(open.problems).toEqual([]);
    await open.close();
  }, 400_000);
});

/** Thousands of formulas in the workbench: they follow one edit, each is right, and one that names a merged customer goes on answering. */
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser, WorkbenchPage } from '../support/workbench-page';

describe('two thousand due dates and a table of what is due', () => {
  let browser: WorkbenchBrowser;
  let open: WorkbenchPage;

  beforeAll(async () => {
    browser = await startWorkbench();
    open = await browser.open();
    await open.ready();
  });
  afterAll(() => browser.close());
  afterEach(() => expect(open.problems.splice(0)).toEqual([]));

  const shows = (at: string, wanted: unknown) => open.page.waitForFunction(
    ([place, value]) => JSON.stringify(window.workbench?.cell(place as string)) === JSON.stringify(value), [at, wanted],
  );
  /** Rows of the 2,000 whose due date is not so many days after the invoice; of one customer, or of all that have terms. */
  const wrong = (customer: number, days: number) => open.page.evaluate(([of, after]) => (window.workbench?.values('Sheet1!D1:D2000') ?? [])
    .filter(([due], at) => at % 250 === of && due !== 46_174 + Math.floor(at / 250) + (after ?? 0)).length, [customer, days]);
  const others = () => open.page.evaluate(() => JSON.stringify((window.workbench?.values('Sheet1!D1:D2000') ?? []).filter((_, at) => at % 250 !== 2 && at % 250 !== 3)));

  it('follow the terms of one customer, typed in the sheet, and its merge into another one', async () => {
    const { page } = open;
    const type = async (sheet: string, header: string, key: string, text: string) => open.type(await open.find(sheet, header, key), text);
    await type('Customers', 'Payment terms', 'C-00003', '30');
    await type('Customers', 'Payment terms', 'C-00004', '10');
    const customer = String(await open.cell(await open.find('Customers', 'Id', 'C-00003')));
    await type('Documents', 'Date', customer, '2026-06-01');
    await type('Documents', 'Due', customer, '');
    await page.evaluate(() => {
      const model = window.workbench?.model;
      const sheet = model?.sheets().find(({ name }) => name === 'Sheet1');
      const code = (at: number) => `C-${String(1 + (at % 250)).padStart(5, '0')}`;
      // Each of 250 customers, with the invoices of eight days from 1 June 2026 on.
      model?.writeCells(sheet?.id ?? '', 0, 2, Array.from({ length: 2000 }, (_, at) => [{ value: code(at) }, { formula: `=CUSTOMER.DUEDATE(C${at + 1},${46_174 + Math.floor(at / 250)})` }]));
    });
    await open.type('Sheet1!F1', '=CUSTOMER.AGING("C-00003",DATE(2026,7,10))');
    await shows('Sheet1!D1753', 46_211);
    await shows('Sheet1!D1754', 46_191);
    expect([await wrong(2, 30), await wrong(3, 10)]).toEqual([0, 0]);
    // Due on 1 July, so some days late on the 10th.
    await page.waitForFunction(() => Number(window.workbench?.cell('Sheet1!H2')) > 0);
    const owed = await open.cell('Sheet1!H2');
    expect(await open.cell('Sheet1!G2')).toBe(0);

    const before = await others();
    await type('Customers', 'Payment terms', 'C-00003', '90');
    await shows('Sheet1!D1753', 46_271);
    await shows('Sheet1!G2', owed);
    expect([await wrong(2, 90), await wrong(3, 10), await open.cell('Sheet1!H2'), await others() === before]).toEqual([0, 0, 0, true]);

    const list = page.getByRole('list', { name: 'Customers' });
    for (const code of ['C-00003', 'C-00004']) await list.getByRole('listitem').filter({ hasText: code }).getByRole('checkbox').check();
    await page.locator('.pane').getByRole('button', { name: /^Merge/ }).first().click();
    await page.locator('.pane').getByRole('button', { name: 'Merge 2 cards' }).click();
    // The code of the card that is gone means the one that stayed.
    await shows('Sheet1!D1754', 46_271);
    expect([await wrong(2, 90), await wrong(3, 90), await others() === before]).toEqual([0, 0, true]);
  }, 120_000);
});

/** The register in the workbench: sheet and pane are one, by the real Office.js between them. One page for all: each works on rows of its own. */
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser, WorkbenchPage } from '../support/workbench-page';

describe('sheet and pane', () => {
  let browser: WorkbenchBrowser;
  let open: WorkbenchPage;

  beforeAll(async () => {
    browser = await startWorkbench();
    open = await browser.open();
    await open.ready();
  });
  afterAll(() => browser.close());
  afterEach(() => expect(open.problems.splice(0)).toEqual([]));

  const search = async (words: string, code: string) => {
    await open.page.locator('.pane').getByRole('tab', { name: 'Customers' }).click();
    await open.page.getByRole('searchbox', { name: 'Search customers' }).fill(words);
    return open.page.getByRole('list', { name: 'Customers' }).getByRole('listitem').first().filter({ hasText: code });
  };
  const shows = (at: string, wanted: unknown) => open.page.waitForFunction(
    ([place, value]) => JSON.stringify(window.workbench?.cell(place as string)) === JSON.stringify(value), [at, wanted],
  );

  it('find a customer by alias and by a name typed without its accents', async () => {
    await expect((await search('Saulėja', 'C-00001')).innerText()).resolves.toContain('Baranauskas baldai');
    await expect((await search('madalina negoita', 'C-00008')).innerText()).resolves.toContain('Mădălina Negoiță');
  });

  it('show an edit of the card in the cell and an edit of the cell in the card', async () => {
    const { page } = open;
    await (await search('Rusu Turism', 'C-00010')).getByRole('button').click();
    const card = page.getByRole('form', { name: 'Customer card' });
    const alias = await open.find('Customers', 'Alias', 'C-00010');
    await card.getByLabel('Alias').fill('Cojo');
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await page.waitForFunction((at) => window.workbench?.cell(at) === 'Cojo', alias);
    await open.type(alias, 'Lactate');
    await page.waitForFunction(() => [...document.querySelectorAll('input')].some((input) => input.value === 'Lactate'));
    expect(await card.getByLabel('Alias').inputValue()).toBe('Lactate');
  });

  it('answer formulas and follow the card', async () => {
    const { page } = open;
    await open.type('Sheet1!A1', '=CUSTOMER.GET("C-00010","Name")');
    await open.type('Sheet1!A3', '=CUSTOMER.FIND("SIA",3)');
    await open.type('Sheet1!A8', '=CUSTOMER.GET("nobody at all","Name")');
    await shows('Sheet1!A1', 'Rusu Turism SRL');
    await shows('Sheet1!A8', { error: '#N/A' });
    await page.waitForFunction(() => (window.workbench?.values('Sheet1!A3:F5') ?? []).every((row) => row.length === 6 && String(row[1]).includes('SIA')));
    await open.type(await open.find('Customers', 'Name', 'C-00010'), 'Rusu și fiii SRL');
    await shows('Sheet1!A1', 'Rusu și fiii SRL');

    // 30 days from 1 June is 1 July; the terms of the card are followed too.
    const terms = await open.find('Customers', 'Payment terms', 'C-00010');
    await open.type(terms, '30');
    await open.type('Sheet1!A10', '=CUSTOMER.DUEDATE("C-00010",DATE(2026,6,1))');
    await shows('Sheet1!A10', 46_204);
    await open.type(terms, '45');
    await shows('Sheet1!A10', 46_219);
    // Romania's public holidays come with the first formula that needs them: 30 November and 1 December are no working days.
    await open.type('Sheet1!A11', '=CUSTOMER.TERMSDATE("5 working days",DATE(2026,11,27),"RO")');
    await shows('Sheet1!A11', 46_364);

    // What a formula spilled is not kept as values, which would stand in its way.
    await open.idle();
    await open.reload();
    await open.ready();
    await shows('Sheet1!A1', 'Rusu și fiii SRL');
    await page.waitForFunction(() => (window.workbench?.values('Sheet1!A3:F5') ?? []).every((row) => row.length === 6 && String(row[1]).includes('SIA')));
    expect(await page.evaluate(() => window.workbench?.formula('Sheet1!B3'))).toBeNull();
  });

  it('pick the card that is valid on a day, when a dealer has become a company', async () => {
    const { page } = open;
    const [old, young, then, since] = ['איילת מור', 'איילת מור בע"מ', 'DATE(2025,2,28)', 'DATE(2025,3,1)'];
    const rows = () => page.evaluate(() => window.workbench?.model.tables().find(({ name }) => name === 'Customers')?.area.rowCount);
    const before = await rows();
    const asked = [
      `=CUSTOMER.GET("C-00020","Name",${then})`, `=CUSTOMER.GET("C-00020","Name",${since})`, `=CUSTOMER.GET("C-00020","Dealer type",${since})`,
      `=CUSTOMER.SUCCESSOR("C-00020",${then})`, `=CUSTOMER.SUCCESSOR("C-00020",${since})`, '=CUSTOMER.SUCCESSOR("C-00020")',
    ];
    for (const [at, formula] of asked.entries()) await open.type(`Sheet1!H${at + 1}`, formula);
    const answers = async (wanted: readonly string[]) => {
      for (const [at, value] of wanted.entries()) await shows(`Sheet1!H${at + 1}`, value);
    };
    const asBefore = [old, old, 'VAT-registered dealer', 'C-00020', 'C-00020', 'C-00020'] as const;
    await answers(asBefore);

    await (await search('C-00020', 'C-00020')).getByRole('button').click();
    const card = page.getByRole('form', { name: 'Customer card' });
    const section = card.getByRole('button', { name: /^Earlier and later card/ });
    if (await section.getAttribute('aria-expanded') === 'false') await section.click();
    await card.getByRole('button', { name: 'Fiscal details changed…' }).click();
    const form = page.getByRole('form', { name: 'Fiscal details changed' });
    await form.getByLabel(/^First day/).fill('2025-03-01');
    await form.getByLabel(/^Name/).fill(young);
    await form.getByLabel('Dealer type').selectOption('Company');
    await form.getByLabel('Tax id').fill('514756428');
    await form.getByLabel('Personal id').fill('');
    await page.getByRole('button', { name: 'Make the new card' }).click();
    await page.getByRole('heading', { name: young }).waitFor();
    const code = await open.cell(await open.find('Customers', 'Code', young));
    expect(code).not.toBe('C-00020');
    await answers([old, young, 'Company', 'C-00020', String(code), String(code)]);
    expect(await open.cell(await open.find('Customers', 'Status', 'C-00020'))).toBe('Inactive');
    expect(await rows()).toBe(Number(before) + 1);

    await page.getByRole('button', { name: /^Undo: / }).first().click();
    await answers(asBefore);
    expect(await rows()).toBe(before);
    expect(await open.cell(await open.find('Customers', 'Status', 'C-00020'))).toBe('Active');
  });

  it('take what is typed at the keyboard into the cell of the grid, and its undo', async () => {
    const { page } = open;
    await page.evaluate(() => window.workbench?.select('Sheet1!B20'));
    await page.locator('#grid canvas:visible').first().click({ position: { x: 300, y: 300 } });
    await page.evaluate(() => window.workbench?.select('Sheet1!B20'));
    await page.keyboard.type('Typed by hand');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.workbench?.cell('Sheet1!B20') === 'Typed by hand');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => window.workbench?.cell('Sheet1!B20') === null);
  });

  it('grow the table for a row typed below it, and give the row its id', async () => {
    await open.type('Customers!C302', 'Typed Below SRL');
    await search('Typed Below', 'Typed Below SRL').then((row) => row.waitFor());
    await open.page.waitForFunction(() => typeof window.workbench?.cell('Customers!A302') === 'string');
    expect(await open.page.evaluate(() => window.workbench?.model.tables().find(({ name }) => name === 'Customers')?.area.rowCount)).toBe(302);
  });
});

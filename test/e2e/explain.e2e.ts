/** A doubted number is accepted with a reason and doubted again, a purpose is asked for, an archived card is taken up again: by keyboard in a narrow pane. */
import { withWorkbench } from '../support/with-workbench';
import type { WorkbenchPage } from '../support/workbench-page';

describe('what a person answers to the check', () => {
  let open: WorkbenchPage;
  withWorkbench({ paneWidth: 320 }, (page) => {
    open = page;
  });

  const put = async (code: string, values: Readonly<Record<string, string>>) => {
    for (const [header, text] of Object.entries(values)) await open.type(await open.find('Customers', header, code), text);
  };
  const pane = () => open.page.locator('.pane');
  const button = (name: string | RegExp) => pane().getByRole('button', { name });
  const group = async (title: RegExp) => {
    const head = pane().getByRole('heading', { name: title }).getByRole('button');
    await head.waitFor();
    if (await head.getAttribute('aria-expanded') === 'false') await head.press('Enter');
  };

  it('accepts a number with a reason, and an undo brings the doubt back', async () => {
    await put('C-00009', { 'Country': 'LV', 'Company number': '40003521601' });
    await open.idle();
    await pane().getByRole('tab', { name: 'Check' }).press('Enter');
    await group(/Company number: check digit does not fit/);
    await button('Accept… · 40003521601').press('Enter');
    await open.page.keyboard.type('Seen in the register');
    await open.page.keyboard.press('Enter');
    await group(/Company number: explained, and stands/);
    await pane().getByText(/was accepted .*“Seen in the register”/).waitFor();
    expect(await button('Accept… · 40003521601').count()).toBe(0);
    // In the sheet it stands as a note that anybody reads.
    expect(await open.cell(await open.find('Notes', 'Text', '40003521601: Seen in the register'))).toBe('40003521601: Seen in the register');
    await button(/^Undo: /).first().press('Enter');
    await group(/Company number: check digit does not fit/);
    await button('Accept… · 40003521601').waitFor();
  });

  it('asks for a purpose, shows what it wants once, and remembers it', async () => {
    await put('C-00011', { 'Country': 'RO', 'City': 'Cluj-Napoca', 'County': 'Cluj' });
    await open.idle();
    const choice = pane().getByLabel('Ready for');
    await choice.selectOption('efactura-ro');
    await group(/County: against a rule/);
    const place = (await open.find('Customers', 'County', 'C-00011')).replace('Customers!', '');
    const ofCounty = pane().getByRole('list', { name: 'County: against a rule' }).getByRole('listitem').filter({ hasText: `Customers!${place}` });
    await ofCounty.first().waitFor();
    expect(await ofCounty.first().innerText()).toContain('BR-RO-111');
    expect(await pane().getByRole('heading', { name: /County: written otherwise/ }).count()).toBe(0);
    await open.reload();
    await open.ready();
    await pane().getByRole('tab', { name: 'Check' }).click();
    expect(await pane().getByLabel('Ready for').inputValue()).toBe('efactura-ro');
    await group(/County: against a rule/);
    await pane().getByLabel('Ready for').selectOption('');
    await group(/County: written otherwise/);
    expect(await pane().getByRole('heading', { name: /County: against a rule/ }).count()).toBe(0);
  });

  it('opens the archived card that has the number, active again, in one step', async () => {
    await put('C-00012', { 'Country': 'LV', 'Company number': '40003521600', 'Status': 'Inactive' });
    await put('C-00013', { 'Country': 'LV', 'Company number': '40003521600' });
    await open.idle();
    const status = await open.find('Customers', 'Status', 'C-00012');
    await pane().getByRole('tab', { name: 'Check' }).click();
    await group(/Company number: used twice/);
    await button(/^Open and re-activate · /).first().press('Enter');
    await pane().getByRole('form', { name: 'Customer card' }).waitFor();
    await pane().getByText(/^Saved: /).waitFor();
    await open.idle();
    expect(await open.cell(status)).toBe('Active');
    await button(/^Undo: /).first().press('Enter');
    await pane().getByText(/^Taken back: /).waitFor();
    await open.idle();
    expect(await open.cell(status)).toBe('Inactive');
  });

  it('answers for declarations in formulas', async () => {
    await put('C-00020', { 'Country': 'IL' });
    const formulas = [
      '=CUSTOMER.ALLOCATION("C-00020",7500,DATE(2026,6,1))', '=CUSTOMER.ALLOCATION("C-00020",7500,DATE(2026,5,31))',
      '=CUSTOMER.ALLOCATION("nobody",7500,DATE(2026,6,1))', '=CUSTOMER.ALLOCATION("C-00020","much",DATE(2026,6,1))', '=CUSTOMER.SAFTID("C-00009")',
    ];
    for (const [at, formula] of formulas.entries()) await open.type(`Sheet1!H${at + 1}`, formula);
    const answers = () => open.page.evaluate((count) => Array.from({ length: count }, (_, at) => window.workbench?.cell(`Sheet1!H${at + 1}`)), formulas.length);
    await open.page.waitForFunction(() => JSON.stringify(window.workbench?.cell('Sheet1!H5')).includes('LV'));
    expect(await answers()).toEqual([true, false, { error: '#N/A' }, { error: '#VALUE!' }, expect.stringMatching(/^01LV/)]);
  });
});

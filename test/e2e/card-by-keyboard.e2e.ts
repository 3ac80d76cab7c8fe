/** A whole card filled without the mouse, in the narrowest pane, and looked over by axe on the way. */
import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser, WorkbenchPage } from '../support/workbench-page';

describe('by the keyboard alone', () => {
  let browser: WorkbenchBrowser;
  let open: WorkbenchPage;

  beforeAll(async () => {
    browser = await startWorkbench();
    open = await browser.open({ paneWidth: 320 });
    await open.ready();
  });
  afterAll(async () => {
    await open.close();
    await browser.close();
  });

  /** Tab after Tab, as far as a person would put up with. */
  const tabTo = async (goal: Locator) => {
    const there = () => goal.evaluate((element) => element === document.activeElement);
    for (let steps = 0; !(await there()); steps += 1) {
      if (steps === 120) throw new Error(`Tab does not lead to ${goal.toString()}.`);
      await open.page.keyboard.press('Tab');
    }
  };
  const enter = async (goal: Locator, text: string) => {
    await tabTo(goal);
    await open.page.keyboard.type(text);
  };
  /** What axe finds in the pane that shuts somebody out. */
  const barriers = async () => {
    await open.page.evaluate(axeSource);
    const found = await open.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (place: string) => Promise<AxeResults> } };
      return (await axe.run('.pane')).violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html.slice(0, 120)) }));
    });
    return found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  };

  it('a new card is filled with a several-valued field and a ticked address, and saved', async () => {
    const { page } = open;
    expect(await page.locator('.pane').evaluate((pane) => pane.getBoundingClientRect().width)).toBe(320);
    // Excel's own key (F6) leads into the pane; from there on it is ours.
    await page.locator('.pane').getByRole('tab', { name: 'Customers' }).focus();
    await tabTo(page.getByRole('button', { name: 'New customer' }));
    await page.keyboard.press('Enter');
    const card = page.getByRole('form', { name: 'Customer card' });
    await card.waitFor();

    await enter(card.getByRole('textbox', { name: /^Name/ }), 'Klaviatūra UAB');
    const roles = card.getByRole('combobox', { name: 'Roles' });
    await enter(roles, 'supp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('cust');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const addresses = card.getByRole('group', { name: 'Further addresses' }).first();
    const heading = addresses.getByRole('button', { name: 'Further addresses' }).first();
    await tabTo(heading);
    if (await heading.getAttribute('aria-expanded') === 'false') await page.keyboard.press('Enter');
    await tabTo(addresses.getByRole('button', { name: 'Add an address' }));
    await page.keyboard.press('Enter');
    await enter(addresses.getByLabel('Location name'), 'Sandėlis');
    await tabTo(addresses.getByRole('switch', { name: 'Invoices' }));
    await page.keyboard.press('Space');
    await enter(addresses.getByLabel('City'), 'Kaunas');
    expect(await barriers()).toEqual([]);

    await page.keyboard.press('Control+s');
    await page.getByText('Saved: Klaviatūra UAB.').waitFor();
    await open.idle();
    const cell = async (sheet: string, header: string, key: string) => open.cell(await open.find(sheet, header, key));
    expect(await cell('Customers', 'Roles', 'Klaviatūra UAB')).toBe('Supplier; Customer');
    expect(await cell('Addresses', 'Customer name', 'Sandėlis')).toBe('Klaviatūra UAB');
    expect(await cell('Addresses', 'Invoices', 'Sandėlis')).toBe(true);
    expect(await cell('Addresses', 'City', 'Sandėlis')).toBe('Kaunas');
    expect(await barriers()).toEqual([]);
    expect(open.problems).toEqual([]);
  });
});

/** A value added to a list from the card is offered by the sheet's own dropdown, and nothing of another list is. */
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser } from '../support/workbench-page';

describe('a list extended from the card', () => {
  let browser: WorkbenchBrowser;

  beforeAll(async () => {
    browser = await startWorkbench();
  });
  afterAll(() => browser.close());

  it('shows the new value in the dropdown of the sheet, which stays in view', async () => {
    const open = await browser.open();
    const { page } = open;
    await open.ready();
    // So that column K is in view.
    await page.evaluate(() => {
      const model = window.workbench?.model;
      model?.setColumns(model.activeSheetId(), 2, 4, { hidden: true });
    });
    await page.getByRole('list', { name: 'Customers' }).locator('[data-id]').first().click();
    await page.getByRole('form', { name: 'Customer card' }).waitFor();
    await page.getByRole('button', { name: /^Legal form: / }).click();
    await page.keyboard.type('Cooperative of ours');
    await page.getByRole('button', { name: 'Add “Cooperative of ours” to the list' }).click();
    await page.waitForFunction(() => JSON.stringify(window.workbench?.values('Lists!C1:C90')).includes('Cooperative of ours'));
    await open.idle();

    const arrow = await page.evaluate(() => {
      const model = window.workbench?.model;
      const sheet = model?.sheets().find(({ name }) => name === 'Customers');
      const canvas = [...document.querySelectorAll('#grid canvas')].map((each) => each.getBoundingClientRect()).find(({ height }) => height > 100);
      if (!model || !sheet || !canvas) throw new Error('The sheet is not on the page.');
      if (model.activeSheetId() !== sheet.id) throw new Error('Another sheet came into view.');
      const pixels = ({ size, hidden }: { size: number; hidden: boolean }) => (hidden ? 0 : (size * 4) / 3);
      const upTo = (count: number, of: (at: number) => number) => Array.from({ length: count }, (_, at) => of(at)).reduce((sum, one) => sum + one, 0);
      return {
        x: canvas.left + 46 + upTo(11, (at) => pixels(model.column(sheet.id, at))) - 10,
        y: canvas.top + 20 + upTo(1, (at) => pixels(model.row(sheet.id, at))) + 10,
      };
    });
    // The card's own row, which may be looked at while the card has unsaved edits.
    await page.mouse.click(arrow.x - 40, arrow.y);
    await page.waitForFunction(() => window.workbench?.model.selection().areas[0]?.column === 10);
    const values = page.locator('.univer-cursor-pointer');
    const offered = values.filter({ hasText: /^Cooperative of ours$/ });
    await page.mouse.click(arrow.x, arrow.y);
    await offered.waitFor();
    expect(await values.filter({ hasText: /^Biedrība$/ }).count()).toBe(1);
    expect(await values.filter({ hasText: /^VAT payer$/ }).count()).toBe(0);
    expect(open.problems).toEqual([]);
    await open.close();
  });
});

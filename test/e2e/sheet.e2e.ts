/**
 * The sheet worked with mouse and keyboard as in Excel: after each thing the list holds what the sheet holds, the selected row
 * shows its card, and a picked card selects its row. One page for all: each test works on rows of its own.
 */
import { eventually } from '../support/eventually';
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser, WorkbenchPage } from '../support/workbench-page';

describe('the sheet under the hands of a person', () => {
  let browser: WorkbenchBrowser;
  let open: WorkbenchPage;

  beforeAll(async () => {
    browser = await startWorkbench();
    open = await browser.open();
    await open.ready();
  });
  afterAll(() => browser.close());
  afterEach(() => expect(open.problems.splice(0)).toEqual([]));

  const { stringify } = JSON;
  const values = (address: string) => open.page.evaluate((at) => window.workbench?.values(at), address);
  const holds = (address: string, wanted: unknown) => open.page.waitForFunction(
    ([at = '', value]) => JSON.stringify(window.workbench?.values(at)) === value, [address, stringify(wanted)],
  );
  const card = () => open.page.getByRole('form', { name: 'Customer card' });
  /** Clicks the name in the row and waits for its card, which comes a moment later: whatever is pressed before is pressed on another page. */
  const choose = async (row: number) => {
    await open.clickCell(`Customers!C${row}`);
    const [[id, code, name] = []] = (await values(`Customers!A${row}:C${row}`)) ?? [];
    await open.page.waitForFunction(
      (wanted) => [...document.querySelectorAll<HTMLInputElement>('form input')].some((input) => input.value === wanted), name,
    );
    return { id, code, name };
  };
  /** Row and card belong together, whichever is chosen. */
  const bothWays = async (row: number) => {
    const { id, code, name } = await choose(row);
    expect(await card().getByLabel('Code', { exact: true }).inputValue()).toBe(code ?? '');
    expect(await card().getByLabel('Name').first().inputValue()).toBe(name);
    await choose(2);
    await open.page.getByRole('button', { name: 'Back to the list' }).click();
    await open.page.getByRole('searchbox', { name: 'Search customers' }).fill(String(name));
    await open.page.locator(`[data-id="${String(id)}"]`).click();
    await open.page.waitForFunction((wanted) => window.workbench?.model.selection().areas[0]?.row === wanted, row - 1);
  };

  it('keeps what is pasted or typed into a column of text as it is', async () => {
    const { page } = open;
    const before = (await values('Customers!C8'))?.[0]?.[0] ?? null;
    await open.copyText('Pasted A\t0042\nPasted B\t3-4\nPasted C\t=1+1\n');
    await open.clickCell('Customers!C8');
    await page.keyboard.press('Control+v');
    await holds('Customers!C8:D10', [['Pasted A', '0042'], ['Pasted B', '3-4'], ['Pasted C', '=1+1']]);
    await open.clickCell('Customers!E10');
    await page.keyboard.type('007');
    await page.keyboard.press('Enter');
    await holds('Customers!E10', [['007']]);
    expect(await open.sheetAndListAgree()).toBe(300);
    await bothWays(9);
    await open.clickCell('Customers!C3');
    await open.undoUntil('Customers!C8', before);
    expect(await open.sheetAndListAgree()).toBe(300);
    expect(await page.evaluate(() => window.workbench?.model.tables().filter(({ name }) => name.startsWith('_')).length)).toBe(3);
  });

  it('converts what is pasted elsewhere as Excel does', async () => {
    const { page } = open;
    await page.locator('#grid').getByText('Sheet1', { exact: true }).click();
    await open.copyText('0042\t=1+1\t5%\t"two\nlines"\ttrue');
    await open.clickCell('Sheet1!B2');
    await page.keyboard.press('Control+v');
    await holds('Sheet1!B2:F2', [[42, 2, 0.05, 'two\nlines', true]]);
    await page.keyboard.press('Control+z');
    await holds('Sheet1!B2:F2', [[null, null, null, null, null]]);
    await page.locator('#grid').getByText('Customers', { exact: true }).click();
  });

  it('fills a column down by its handle', async () => {
    const { page } = open;
    const [[alias] = [], [below] = [], [empty] = []] = (await values('Customers!D2:D4')) ?? [];
    expect([typeof alias, typeof below, empty]).toEqual(['string', 'string', null]);
    await open.clickCell('Customers!D2');
    const box = await page.evaluate(() => {
      const canvas = [...document.querySelectorAll('#grid canvas')].map((each) => each.getBoundingClientRect()).find(({ height }) => height > 100);
      const model = window.workbench?.model;
      const sheetId = model?.activeSheetId() ?? '';
      const right = [1, 2, 3].reduce((x, column) => x + ((model?.column(sheetId, column).size ?? 0) * 4) / 3, 46);
      return { x: (canvas?.left ?? 0) + right, y: (canvas?.top ?? 0) + 60 };
    });
    await page.mouse.move(box.x, box.y);
    await page.mouse.down();
    await page.mouse.move(box.x - 20, box.y + 30, { steps: 4 });
    await page.mouse.move(box.x - 20, box.y + 50, { steps: 4 });
    await page.mouse.up();
    await holds('Customers!D2:D5', [[alias], [alias], [alias], [alias]]);
    expect(await open.sheetAndListAgree()).toBe(300);
    await open.clickCell('Customers!E3');
    await open.undoUntil('Customers!D3', below ?? null);
    await holds('Customers!D4', [[null]]);
  });

  it('sorts by the menu of a header', async () => {
    await open.openHeaderMenu('Name');
    await open.page.getByText('Descending', { exact: true }).click();
    await open.page.waitForFunction(() => window.workbench?.cell('Customers!B2') !== 'C-00001');
    expect(await open.sheetAndListAgree()).toBe(300);
    await bothWays(6);
    await open.clickCell('Customers!C7');
    await open.undoUntil('Customers!B2', 'C-00001');
    expect(await open.sheetAndListAgree()).toBe(300);
  });

  it('filters by the menu of a header and still leads to every customer', async () => {
    const { page } = open;
    // The row that is found is another one than the selected one: a click on what is selected already tells nobody anything.
    await open.clickCell('Customers!C9');
    await open.openHeaderMenu('Status');
    const menu = page.locator('#grid [data-u-comp="rect-popup"]');
    await menu.getByText('Select All').click();
    await menu.getByText('Prospect', { exact: true }).click();
    await menu.getByRole('button', { name: 'Confirm' }).click();
    await page.waitForFunction(() => window.workbench?.model.row(window.workbench.model.activeSheetId(), 1).filteredOut === true);
    expect(await open.sheetAndListAgree()).toBe(300);
    const row = await page.evaluate(() => {
      const model = window.workbench?.model;
      return [...Array(300).keys()].findIndex((at) => model?.row(model.activeSheetId(), at + 1).filteredOut === false) + 2;
    });
    const { code } = await choose(row);
    expect(await card().getByLabel('Code', { exact: true }).inputValue()).toBe(code);
    await open.undoUntil('Customers!B2', 'C-00001');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => window.workbench?.model.row(window.workbench.model.activeSheetId(), 1).filteredOut === false);
  });

  it('takes in a row that is put in the middle and typed into', async () => {
    const { page } = open;
    await open.clickRow(20);
    await open.clickRow(20, 'right');
    await page.locator('button:has(input)').filter({ hasText: 'rows above' }).click({ position: { x: 30, y: 10 } });
    await holds('Customers!A20:C20', [[null, null, null]]);
    expect(await open.sheetAndListAgree()).toBe(300);
    await open.clickCell('Customers!C20');
    await page.keyboard.type('Put in between');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => typeof window.workbench?.cell('Customers!A20') === 'string');
    expect(await open.sheetAndListAgree()).toBe(301);
    await bothWays(20);
    await open.clickRow(20);
    await open.clickRow(20, 'right');
    await page.getByText('Delete Selected Row').click();
    await page.waitForFunction(() => window.workbench?.cell('Customers!B20') === 'C-00019');
    expect(await open.sheetAndListAgree()).toBe(300);
  });

  it('gives deleted rows back, the same customers with the same ids', async () => {
    const { page } = open;
    const before = await values('Customers!A24:D27');
    await open.clickRow(24);
    await page.keyboard.down('Shift');
    await open.clickRow(26);
    await page.keyboard.up('Shift');
    await open.clickRow(26, 'right');
    await page.getByText('Delete Selected Row').click();
    await page.waitForFunction(() => window.workbench?.cell('Customers!B24') === 'C-00026');
    expect(await open.sheetAndListAgree()).toBe(297);
    await bothWays(24);
    await open.clickCell('Customers!C5');
    await open.undoUntil('Customers!B24', 'C-00023');
    expect(await open.sheetAndListAgree()).toBe(300);
    expect(await values('Customers!A24:D27')).toEqual(before);
    await bothWays(25);
  });

  it('gives a copied row an id of its own and leaves the other its card', async () => {
    const { page } = open;
    const original = await values('Customers!A12:X12');
    await open.clickRow(12);
    await page.keyboard.press('Control+c');
    // Not by waitForFunction: the promise of an answer is answer enough for it.
    await eventually(async () => expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('C-00011'), 60_000);
    await page.evaluate(() => window.workbench?.select('Customers!A302'));
    await page.keyboard.press('Control+v');
    await page.waitForFunction((id) => ![null, id].includes((window.workbench?.cell('Customers!A302') ?? null) as string | null), original?.[0]?.[0]);
    expect(await open.sheetAndListAgree()).toBe(301);
    expect(await values('Customers!A12:X12')).toEqual(original);
    expect((await values('Customers!B302:X302'))?.[0]).toEqual(original?.[0]?.slice(1));
  });

  it('goes on under a renamed header and beside a new column', async () => {
    const { page } = open;
    await open.clickCell('Customers!D1');
    await page.keyboard.type('Known as');
    await page.keyboard.press('Enter');
    await holds('Customers!D1', [['Known as']]);
    await choose(14);
    await card().getByLabel('Alias').fill('Under the new header');
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await holds('Customers!D14', [['Under the new header']]);
    await open.openHeaderMenu('Known as');
    await page.getByText('Insert 1 table column left').click();
    await holds('Customers!C1:E1', [['Name', 'Column1', 'Known as']]);
    await bothWays(14);
    await choose(14);
    await card().getByLabel('Alias').fill('Beside the new column');
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await holds('Customers!C14:E14', [[(await values('Customers!C14'))?.[0]?.[0], null, 'Beside the new column']]);
    await open.sheetAndListAgree();
  });
});

/** Duplicates found in a worker beside the page, gone through by the keyboard alone: put off, not the same, taken back; in the sheet too. */
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser, WorkbenchPage } from '../support/workbench-page';

describe('the review of duplicates', () => {
  let browser: WorkbenchBrowser;
  let open: WorkbenchPage;

  beforeAll(async () => {
    browser = await startWorkbench();
    open = await browser.open({ paneWidth: 320 });
    await open.ready();
  });
  afterAll(() => browser.close());
  afterEach(() => expect(open.problems.splice(0)).toEqual([]));

  it('is done by keys from the first group to the last, and each decision can be taken back', async () => {
    const { page } = open;
    const pane = page.locator('.pane');
    expect(page.workers().some((worker) => worker.url().includes('duplicate-worker'))).toBe(false);

    const tab = pane.getByRole('tab', { name: 'Duplicates' });
    if (await tab.count() === 0) {
      await pane.getByRole('button', { name: 'More parts' }).click();
      await page.getByRole('menuitem', { name: 'Duplicates' }).click();
    } else await tab.click();
    await pane.getByRole('button', { name: 'Find duplicates' }).focus();
    await page.keyboard.press('Enter');
    const group = pane.getByRole('region', { name: /^Group \d+ of \d+/ });
    await group.waitFor();
    expect(page.workers().filter((worker) => worker.url().includes('duplicate-worker'))).toHaveLength(1);
    await page.waitForFunction(() => document.activeElement?.matches('section[aria-labelledby]') === true);
    const left = async () => Number(/(\d+) groups? left/.exec(await pane.getByRole('status').first().innerText())?.[1]);
    const members = () => group.getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')));
    const count = await left();
    expect(count).toBeGreaterThan(3);
    await group.getByRole('list', { name: 'Why' }).first().waitFor();
    expect(await group.getByRole('img', { name: 'For it' }).count()).toBeGreaterThan(0);

    const [first, second] = [await members(), await (async () => {
      await page.keyboard.press('j');
      return members();
    })()];
    expect(second).not.toEqual(first);
    await page.keyboard.press('ArrowUp');
    expect(await members()).toEqual(first);
    await page.keyboard.press('l');
    await pane.getByText(/1 for later/).waitFor();
    expect(await members()).toEqual(second);
    await page.keyboard.press('n');
    await pane.getByText(`${count - 1} groups left`).waitFor();
    expect(await members()).not.toEqual(second);
    await page.waitForFunction(() => document.activeElement?.matches('section[aria-labelledby]') === true);
    await open.idle();
    const judged = () => page.evaluate(() => {
      const model = window.workbench?.model;
      const table = model?.tables().find(({ name }) => name === 'Judgements');
      return model === undefined || table === undefined ? 0 : model.values(table.sheetId, table.area).slice(1).filter(([id]) => id !== null && id !== '').length;
    });
    expect(await judged()).toBe(1);
    await page.keyboard.press('u');
    await pane.getByText(`${count} groups left`).waitFor();
    expect(await members()).toEqual(second);
    await open.idle();
    expect(await judged()).toBe(0);
  });
});

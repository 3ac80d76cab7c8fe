/** The workbench page itself: what it opens, keeps, shows and refuses. One page for all, in this order: each begins with what the one before left. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser, WorkbenchPage } from '../support/workbench-page';

const sample = readFileSync(path.join(__dirname, '../../workbench/sample/sample.xlsx'));

describe('the workbench page', () => {
  let browser: WorkbenchBrowser;
  let open: WorkbenchPage;

  beforeAll(async () => {
    browser = await startWorkbench();
    open = await browser.open();
    await open.ready();
  });
  afterAll(() => browser.close());
  afterEach(() => expect(open.problems.splice(0)).toEqual([]));

  it('opens with the sample register in the grid and in the pane', async () => {
    expect(await open.cell('Customers!A1')).toBe('Id');
    expect(await open.cell('Customers!B2')).toBe('C-00001');
    const outline = await open.page.evaluate(() => ({
      sheets: window.workbench?.model.sheets().map(({ name, visibility, frozenRows }) => [name, visibility, frozenRows]),
      idHidden: window.workbench?.model.column(window.workbench.model.activeSheetId(), 0).hidden,
      rows: window.workbench?.model.tables().find(({ name }) => name === 'Customers')?.area.rowCount,
    }));
    expect(outline.sheets).toContainEqual(['Customers', 'visible', 1]);
    expect(outline.sheets).toContainEqual(['_meta', 'veryHidden', 1]);
    expect(outline).toMatchObject({ idHidden: true, rows: 301 });
    await expect(open.page.getByText('300 customers').isVisible()).resolves.toBe(true);
  });

  it('gives back the file it opened, byte for byte in every part, when nothing was done', async () => {
    const saved = unzipSync(await open.save());
    const original = unzipSync(sample);
    expect(Object.keys(saved).sort()).toEqual(Object.keys(original).sort());
    const differing = Object.keys(original).filter((name) => Buffer.compare(Buffer.from(saved[name] ?? []), Buffer.from(original[name] ?? [])) !== 0);
    expect(differing.filter((name) => name !== 'xl/workbook.xml')).toEqual([]);
  });

  it.each([
    ['nothing.xlsx', new Uint8Array(), /Excel workbook|nothing\.xlsx/],
    ['list.xlsx', strToU8('Code;Name\n1;Ada\n'), /CSV|text/i],
    ['letter.xlsx', strToU8('%PDF-1.7\n'), /pdf/i],
    ['cut.xlsx', new Uint8Array(sample.subarray(0, 60_000)), /damaged|cut/i],
  ])('says in one line why %s cannot be opened, and keeps what is open', async (name, bytes, words) => {
    await open.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    const alert = open.page.getByRole('alert').filter({ hasText: name });
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(words);
    expect(await open.cell('Customers!B2')).toBe('C-00001');
    await alert.getByRole('button', { name: 'Close' }).click();
    await alert.waitFor({ state: 'hidden' });
  });

  it('opens a file chosen on disk and downloads it', async () => {
    const again = open.page.waitForEvent('load');
    await open.page.locator('input[type=file]').setInputFiles({ name: 'firm.xlsx', mimeType: 'application/octet-stream', buffer: sample });
    await again;
    await open.ready();
    await expect(open.page.getByText('firm.xlsx', { exact: true }).isVisible()).resolves.toBe(true);
    const [download] = await Promise.all([open.page.waitForEvent('download'), open.page.getByRole('button', { name: 'Download', exact: true }).click()]);
    expect(download.suggestedFilename()).toBe('firm.xlsx');
  });

  it('keeps the workbook over a reload', async () => {
    await open.ready();
    const city = await open.find('Customers', 'Name', 'C-00007');
    await open.type(city, 'Kept over a reload');
    await open.idle();
    await open.reload();
    await open.ready();
    expect(await open.cell(city)).toBe('Kept over a reload');
  });

  it('saves an edited cell into its sheet and leaves the parts it does not know', async () => {
    const parts = unzipSync(sample);
    const withChart = zipSync({ ...parts, 'xl/media/image1.png': strToU8('not really a picture'), 'customXml/item1.xml': strToU8('<firm xmlns="urn:firm">kept</firm>') });
    await open.openBook(withChart);
    await open.ready();
    const name = await open.find('Customers', 'Name', 'C-00005');
    await open.type(name, 'Ąžuolas & Ko <UAB>');
    await open.idle();
    const saved = unzipSync(await open.save());
    expect(strFromU8(saved['customXml/item1.xml'] ?? new Uint8Array())).toContain('kept');
    expect(strFromU8(saved['xl/media/image1.png'] ?? new Uint8Array())).toBe('not really a picture');
    expect(Object.values(saved).some((bytes) => strFromU8(bytes).includes('Ąžuolas &amp; Ko &lt;UAB&gt;'))).toBe(true);
    await open.openBook(await open.save());
    await open.ready();
    expect(await open.cell(name)).toBe('Ąžuolas & Ko <UAB>');
    expect(await open.page.evaluate(() => window.workbench?.model.tables().length)).toBeGreaterThan(9);
  });

  it('turns dark, to high contrast, to Hebrew from right to left, and to 320 pixels', async () => {
    const { page } = open;
    const look = () => page.evaluate(() => {
      const pane = document.getElementById('pane')?.getBoundingClientRect();
      return {
        theme: document.documentElement.dataset['theme'], dir: document.documentElement.dir, width: pane?.width, left: pane?.left,
        overflow: document.documentElement.scrollWidth > window.innerWidth,
        ground: getComputedStyle(document.querySelector('#container > *') ?? document.body).backgroundColor,
      };
    });
    expect(await look()).toMatchObject({ theme: 'light', dir: 'ltr', width: 380, overflow: false });
    const light = (await look()).ground;
    await page.getByRole('checkbox', { name: 'Dark' }).check();
    const dark = await look();
    expect(dark.theme).toBe('dark');
    expect(dark.ground).not.toBe(light);
    await page.getByRole('checkbox', { name: 'High contrast' }).check();
    expect(await look()).toMatchObject({ theme: 'contrast' });
    await expect(page.getByRole('checkbox', { name: 'Dark' }).isChecked()).resolves.toBe(false);
    await page.getByRole('checkbox', { name: '320 px' }).check();
    expect(await look()).toMatchObject({ width: 320, overflow: false });
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'עברית' });
    expect(await look()).toMatchObject({ dir: 'rtl', left: 0, overflow: false });
    await page.getByRole('button', { name: 'פתיחה…' }).waitFor();
    await page.getByRole('searchbox').waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('#container > *') ?? document.body).direction)).toBe('rtl');
  });

  it('helps with a formula in Hebrew, each line from the side of its own words', async () => {
    const { page } = open;
    await open.reload();
    await page.getByRole('list', { name: 'לקוחות', exact: true }).waitFor({ timeout: 60_000 });
    await open.idle();
    await open.clickCell('Customers!B5');
    await page.keyboard.type('=CUSTOMER.G');
    const offered = page.locator('.grid li').filter({ hasText: 'CUSTOMER.GET' }).locator('span').filter({ hasText: 'מחזירה' });
    await offered.waitFor();
    await page.keyboard.type('ET(');
    const help = page.locator('.grid [data-u-comp=rect-popup]').filter({ hasText: 'CUSTOMER.GET(key' });
    await help.locator('svg').first().click();
    const key = help.getByText(/^חובה\. הלקוח/);
    await key.waitFor();
    expect(await help.getByText('CUSTOMER.GET(key,field,asOf)', { exact: true }).count()).toBe(1);
    /** Where the last letter of the text stands: of a line from the right that is its left edge. */
    const ends = await key.evaluate((element) => {
      const range = document.createRange();
      const text = element.lastChild as Text;
      range.setStart(text, text.length - 1);
      range.setEnd(text, text.length);
      const stop = range.getBoundingClientRect();
      range.setStart(text, text.length - 2);
      range.setEnd(text, text.length - 1);
      return { stop: stop.right, letter: range.getBoundingClientRect().left };
    });
    expect(ends.stop).toBeLessThanOrEqual(ends.letter + 1);
    await page.keyboard.press('Escape');
  });
});

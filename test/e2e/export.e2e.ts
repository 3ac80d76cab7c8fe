/**
 * Customers into a file by the keyboard alone, in the narrowest pane: columns are chosen, the file comes and holds what the sheet
 * holds; taken in again it changes nothing. Before a declaration the pane says what is missing for whom.
 */
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { Workbook } from 'exceljs';
import Papa from 'papaparse';
import { unguardText } from '../../src/transfer/spreadsheet-guard';
import { tabTo } from '../support/keyboard-hands';
import { withNarrowPane } from '../support/pane-hands';
import type { PaneHands } from '../support/pane-hands';
import type { WorkbenchPage } from '../support/workbench-page';

describe('export', () => {
  let open: WorkbenchPage;
  let hands: PaneHands;
  withNarrowPane((page, paneHands) => {
    open = page;
    hands = paneHands;
  });

  const list = (name: string): Locator => hands.pane.getByRole('combobox', { name, exact: true });

  /** The file that comes when Save is pressed. */
  async function save(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await hands.button('Save the file…').and(hands.pane.locator(':not([aria-disabled=true])')).waitFor();
    const [download] = await Promise.all([open.page.waitForEvent('download'), hands.press(hands.button('Save the file…'))]);
    await hands.pane.getByText(/ is written\./).waitFor();
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** What the sheet shows under some headers, row by row. */
  async function inSheet(headers: readonly string[]): Promise<string[][]> {
    return open.page.evaluate((wanted) => {
      const model = window.workbench?.model;
      const table = model?.tables().find(({ name }) => name === 'Customers');
      if (!model || !table) throw new Error('There are no customers.');
      const [, ...rows] = model.values(table.sheetId, table.area);
      const places = wanted.map((header) => table.columns.findIndex(({ name }) => name === header));
      return rows.map((row) => places.map((at) => String(row[at] ?? '')));
    }, headers);
  }

  it('writes the chosen columns of all customers, as the sheet has them', async () => {
    await open.sheetAndListAgree();
    await hands.openFilePage('Export to a file…');
    await tabTo(list('Which columns'), 'Tab', 60);
    await open.page.keyboard.type('Only');
    await hands.pane.getByText('No column is chosen yet. Choose at least one.').waitFor();
    expect(await hands.button('Save the file…').getAttribute('aria-disabled')).toBe('true');
    for (const name of ['Code', 'Name']) await hands.press(hands.pane.getByRole('checkbox', { name, exact: true }), 'Space');
    await hands.press(hands.button(/^Contact/));
    await hands.press(hands.pane.getByRole('checkbox', { name: 'E-mail', exact: true }), 'Space');
    const { name, bytes } = await save();
    expect(name).toBe('customers.csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { data } = Papa.parse<string[]>(bytes.toString('utf8').slice(1).trimEnd());
    const columns = ['Code', 'Name', 'E-mail'];
    expect(data[0]).toEqual(columns);
    const rows = await inSheet(columns);
    expect(rows.length).toBeGreaterThan(40);
    expect(data.slice(1).map((row) => row.map(unguardText))).toEqual(rows);
  });

  it('remembers what was chosen, and writes a workbook of it', async () => {
    await open.page.keyboard.press('Escape');
    await open.ready();
    await hands.openFilePage('Export to a file…');
    await hands.pane.getByText('3 columns are chosen').first().waitFor();
    await tabTo(list('What for'), 'Tab', 60);
    await open.page.keyboard.type('An Excel');
    const { name, bytes } = await save();
    expect(name).toBe('customers.xlsx');
    const book = new Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = book.getWorksheet('Customers');
    const rows = (await inSheet(['Code', 'Name', 'E-mail'])).map((row) => row.map((cell) => cell || undefined));
    expect(book.worksheets.map((one) => one.name)).toEqual(['Customers']);
    expect(Array.from({ length: sheet?.actualRowCount ?? 0 }, (_, at) => [1, 2, 3].map((column) => sheet?.getCell(at + 1, column).value ?? undefined)))
      .toEqual([['Code', 'Name', 'E-mail'], ...rows]);
  });

  it('is understood when it comes back, and changes nothing', async () => {
    await hands.pressBack(list('Which columns'), 'Tab');
    await tabTo(list('Which columns'), 'Shift+Tab', 5);
    await open.page.keyboard.type('All');
    const { bytes, name } = await save();
    await open.page.keyboard.press('Escape');
    await open.ready();
    await hands.openFilePage('Import from a file…');
    await hands.bring(name, 'application/octet-stream', bytes);
    await hands.button('Next: see what happens').waitFor();
    expect(await hands.pane.getByText('Not sure: please choose').count()).toBe(0);
    await hands.press(hands.button('Next: see what happens'));
    await hands.pane.getByText(/are there already and stay as they are/).waitFor();
    expect(await hands.button('Import 0 customers').getAttribute('aria-disabled')).toBe('true');
    await open.page.keyboard.press('Escape');
    await open.ready();
  });

  it('says before a declaration what is missing for whom', async () => {
    await hands.openFilePage('Export to a file…');
    await tabTo(list('What for'), 'Tab', 60);
    await open.page.keyboard.type('Customers for D406');
    await hands.pane.getByRole('list', { name: 'These stay out of the file' }).waitFor();
    expect(await hands.pane.getByRole('list', { name: 'These stay out of the file' }).getByRole('listitem').first().innerText()).toMatch(/^.+: SAF-T D406 demands “/);
    const { name, bytes } = await save();
    expect(name).toBe('customers.xml');
    expect(bytes.toString('utf8')).toContain('<MasterFiles>');
    await open.page.keyboard.press('Escape');
    await open.sheetAndListAgree();
  });
});

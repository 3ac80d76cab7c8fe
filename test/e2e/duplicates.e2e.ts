/**
 * Three cards of one customer, with contacts and documents: found, reviewed and merged by the keyboard alone, in the narrowest
 * pane; what the sheets hold then; and given back, after which every cell of every sheet is what it was.
 */
import type { Locator } from 'playwright-core';
import { cardTables } from '../../src/model/fields';
import { tabTo } from '../support/keyboard-hands';
import { faultsOf } from '../support/pane-barriers';
import { withNarrowPane } from '../support/pane-hands';
import type { PaneHands } from '../support/pane-hands';
import { reviewHands, sameCustomer, type ReviewHands } from '../support/review-hands';
import type { WorkbenchPage } from '../support/workbench-page';

const [kept, , third] = sameCustomer;
const followed = [...cardTables, 'Documents', 'Payments'] as const;

describe('duplicates', () => {
  let open: WorkbenchPage;
  let hands: ReviewHands;
  let sheets: PaneHands['sheets'];
  withNarrowPane((page, paneHands) => {
    open = page;
    hands = reviewHands(open);
    ({ sheets } = paneHands);
  });

  const page = (): Locator => hands.pane.getByRole('form', { name: 'Merge customers' });
  const idOf = async (code: string): Promise<string> => String(await open.cell((await open.find('Customers', 'Id', code))));
  const rowsOf = (table: string, customer: string): Promise<number> => hands.rowsWith(table, 'Customer id', customer);
  /** As it is printed on documents and payments. */
  const printed = (): Promise<unknown> => open.page.evaluate(() => ['Documents', 'Payments'].map((name) => {
    const model = window.workbench?.model;
    const table = model?.tables().find((one) => one.name === name);
    if (!model || !table) throw new Error(`There is no table ${name}.`);
    const [headers = [], ...rows] = model.values(table.sheetId, table.area);
    return rows.map((row) => row[headers.indexOf('Customer name')]);
  }));

  let before: Record<string, unknown> = {};
  let ids: string[] = [];
  /** Rows of all three cards, by table. */
  let rows: Record<string, number> = {};

  it('are made of three cards, with a formula and a cell elsewhere that name one of them', async () => {
    await hands.makeSame();
    await open.type('Sheet1!A1', `=CUSTOMER.GET("${third}","Code")`);
    await open.type('Sheet1!C3', third);
    await open.page.waitForFunction((code) => window.workbench?.cell('Sheet1!A1') === code, third);
    ids = await Promise.all(sameCustomer.map(idOf));
    rows = {};
    for (const table of followed) for (const id of ids) rows[table] = (rows[table] ?? 0) + await rowsOf(table, id);
    expect(rows['Documents']).toBeGreaterThan(2);
    expect(rows['Payments']).toBeGreaterThan(0);
    expect(rows['Contacts']).toBeGreaterThan(0);
    // The pane's own doings of the edits have come to their end.
    await open.sheetAndListAgree();
    before = await sheets();
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['Customers', 'Contacts', 'Documents', 'Sheet1']));
  });

  it('are found, and led through by keys to the page on which they become one', async () => {
    await hands.find();
    await hands.goTo(sameCustomer);
    await hands.press('s');
    await page().waitFor();
    await open.idle();
    expect(await page().getByRole('radio', { name: new RegExp(kept) }).first().isChecked()).toBe(true);
    expect(await open.page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await page().getByText('Sheet1!C3').waitFor();
    expect(await faultsOf(open.page, 'merge of three')).toEqual([]);
  });

  it('become one by the keyboard: rows and references follow, old codes forward, documents keep what is printed on them', async () => {
    const names = await printed();
    await tabTo(hands.pane.getByRole('button', { name: 'Merge 3 cards' }), 'Tab', 160);
    await hands.press('Enter');
    await hands.pane.getByText(/Merged 2 cards into/).waitFor();
    await open.idle();
    const [keptId = '', ...gone] = ids;
    for (const id of gone) {
      for (const table of followed) expect({ table, rows: await rowsOf(table, id) }).toEqual({ table, rows: 0 });
      expect(await hands.rowsWith('Customers', 'Id', id)).toBe(0);
    }
    expect(await hands.rowsWith('Customers', 'Id', keptId)).toBe(1);
    for (const table of ['Documents', 'Payments']) expect({ table, rows: await rowsOf(table, keptId) }).toEqual({ table, rows: rows[table] });
    expect(await rowsOf('Contacts', keptId)).toBeGreaterThanOrEqual(1);
    expect(await printed()).toEqual(names);
    await open.page.waitForFunction((code) => window.workbench?.cell('Sheet1!A1') === code, kept);
    expect(await open.cell('Sheet1!C3')).toBe(third);
    expect(await sheets()).not.toEqual(before);
  });

  it('are found by their old codes, which say what they were', async () => {
    await tabTo(hands.pane.getByRole('tab', { name: 'Duplicates' }), 'Shift+Tab');
    await hands.press('Home');
    await hands.press('Enter');
    await tabTo(hands.pane.getByRole('searchbox', { name: 'Search customers' }));
    await open.page.keyboard.type(third);
    await hands.pane.getByText(new RegExp(`formerly ${third}`)).waitFor();
    await hands.press('Enter');
    await hands.pane.getByRole('form', { name: 'Customer card' }).waitFor();
  });

  it('are given back by the keyboard, and every cell of every sheet is what it was', async () => {
    await tabTo(hands.pane.getByRole('button', { name: /^Merged cards/ }), 'Tab', 160);
    await hands.press('Enter');
    await tabTo(hands.pane.getByRole('button', { name: 'Give back all 2 cards…' }));
    await hands.press('Enter');
    await hands.pane.getByRole('group', { name: /^Give back / }).waitFor();
    await tabTo(hands.pane.getByRole('button', { name: 'Give back', exact: true }));
    await hands.press('Enter');
    await hands.pane.getByText(/These are cards of their own again:/).waitFor();
    await open.page.waitForFunction((code) => window.workbench?.cell('Sheet1!A1') === code, third);
    await open.sheetAndListAgree();
    expect(await sheets()).toEqual(before);
  });
});

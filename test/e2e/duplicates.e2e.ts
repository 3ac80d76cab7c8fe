/**
 * Three cards of one customer, with contacts and documents: found, reviewed and merged by the keyboard alone, in the narrowest
 * pane; what the sheets hold then; and given back, after which every cell of every sheet is what it was.
 */
import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';
import { must } from '../support/must';
import { dress } from '../support/pane-screens';
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser, WorkbenchPage } from '../support/workbench-page';

const codes = ['C-00028', 'C-00010', 'C-00003'] as const;
const [kept, second, third] = codes;
/** What is the add-in's own memory, and grows with everything that is done. */
const ownSheets = /^_|^Merges$/;

describe('duplicates', () => {
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

  const pane = (): Locator => open.page.locator('.pane');
  const press = (key: string): Promise<void> => open.page.keyboard.press(key);
  const page = (): Locator => pane().getByRole('form', { name: 'Merge customers' });
  const cellsOf = (sheet: string, header: string, value: string): Promise<number> => open.page.evaluate(([name, wanted, text]) => {
    const model = window.workbench?.model;
    const table = model?.tables().find((one) => one.name === name);
    if (!model || !table) throw new Error(`There is no table ${String(name)}.`);
    const [headers = [], ...rows] = model.values(table.sheetId, table.area);
    const column = headers.indexOf(String(wanted));
    return rows.filter((row) => row[column] === text).length;
  }, [sheet, header, value]);
  const idOf = async (code: string): Promise<string> => String(await open.cell((await open.find('Customers', 'Id', code))));

  /** Every cell of every sheet, by the sheet's name. */
  async function cells(): Promise<Record<string, unknown>> {
    await open.idle();
    return open.page.evaluate(() => {
      const model = window.workbench?.model;
      if (!model) throw new Error('There is no workbook.');
      return Object.fromEntries(model.sheets().map(({ id, name }) => {
        const area = model.usedArea(id, false);
        return [name, area === null ? null : model.values(id, area)];
      }));
    });
  }
  const shared = (all: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(all).filter(([name]) => !ownSheets.test(name)));

  async function tabTo(goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let steps = 0; !await goal.evaluate((element) => element === document.activeElement); steps += 1) {
      if (steps === 160) throw new Error(`${key} does not lead to ${goal.toString()}.`);
      await press(key);
    }
  }

  async function barriers(): Promise<unknown> {
    await open.page.evaluate(axeSource);
    return open.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (place: string) => Promise<AxeResults> } };
      return (await axe.run('.pane')).violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 160)) }));
    });
  }

  /** In every language, from both directions and in each theme: nothing shuts anybody out, stands out over an edge or is cut. */
  async function looksWell(name: string): Promise<void> {
    for (const [theme, language] of [['light', 'en'], ['contrast', 'he'], ['dark', 'he'], ['light', 'ro'], ['dark', 'lt'], ['light', 'lv']] as const) {
      await dress(open.page, { theme, language });
      const cut = await open.page.evaluate(() => {
        const edges = document.querySelector('.pane')?.getBoundingClientRect();
        if (!edges) throw new Error('There is no pane.');
        const out = [...document.querySelectorAll('.pane *')].filter((element) => {
          const { left, right, width, height } = element.getBoundingClientRect();
          return width > 1 && height > 1 && (left < edges.left - 1 || right > edges.right + 1);
        });
        const narrow = [...document.querySelectorAll('.pane button')].filter((element) => element.textContent !== '' && element.scrollWidth > element.clientWidth + 1);
        return [...out, ...narrow].map(({ outerHTML }) => outerHTML.slice(0, 160));
      });
      expect({ name, theme, language, cut, barriers: await barriers() }).toEqual({ name, theme, language, cut: [], barriers: [] });
    }
    await dress(open.page, { theme: 'light', language: 'en' });
  }

  let before: Record<string, unknown> = {};
  let ids: string[] = [];
  let books = { documents: 0, payments: 0, contacts: 0 };

  it('are made of three cards, with a formula and a cell elsewhere that name one of them', async () => {
    for (const header of ['Name', 'Tax id', 'VAT number', 'Company number', 'E-mail'] as const) {
      const value = header === 'VAT number' ? '' : String(await open.cell(await open.find('Customers', header, kept)) ?? '');
      for (const code of [second, third]) await open.type(await open.find('Customers', header, code), value);
    }
    await open.type('Sheet1!A1', `=CUSTOMER.GET("${third}","Code")`);
    await open.type('Sheet1!C3', third);
    await open.page.waitForFunction((code) => window.workbench?.cell('Sheet1!A1') === code, third);
    ids = await Promise.all(codes.map(idOf));
    const count = async (table: string): Promise<number> => {
      let rows = 0;
      for (const id of ids) rows += await cellsOf(table, 'Customer id', id);
      return rows;
    };
    books = { documents: await count('Documents'), payments: await count('Payments'), contacts: await count('Contacts') };
    expect(books.documents).toBeGreaterThan(2);
    expect(books.contacts).toBeGreaterThan(0);
    // The pane's own doings of the edits have come to their end.
    await open.sheetAndListAgree();
    before = await cells();
  });

  it('are found, and led through by keys to the page on which they become one', async () => {
    // On a pane as narrow as this one the tab is in the menu of those that have no room.
    await tabTo(pane().getByRole('button', { name: 'More parts' }), 'Shift+Tab');
    await press('Enter');
    await open.page.getByRole('menuitem', { name: 'Duplicates' }).waitFor();
    await press('d');
    await press('Enter');
    const find = pane().getByRole('button', { name: 'Find duplicates' });
    await tabTo(find);
    await press('Enter');
    await pane().getByRole('region', { name: /^Group \d+ of \d+/ }).waitFor();
    const isOurs = async (): Promise<boolean> => {
      const text = await pane().innerText();
      return codes.every((code) => text.includes(code));
    };
    for (let seen = 0; !await isOurs(); seen += 1) {
      if (seen === 60) throw new Error('The three cards are in no group.');
      await press('j');
    }
    await press('s');
    await page().waitFor();
    await open.idle();
    expect(await page().getByRole('radio', { name: /C-00028/ }).first().isChecked()).toBe(true);
    expect(await open.page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await page().getByText('Sheet1!C3').waitFor();
    await looksWell('merge');
  });

  it('become one by the keyboard: rows and references follow, old codes forward, documents keep what is printed on them', async () => {
    const names = await open.page.evaluate(() => {
      const model = window.workbench?.model;
      const table = model?.tables().find(({ name }) => name === 'Documents');
      return !model || !table ? [] : model.values(table.sheetId, table.area).map((row) => row[2]);
    });
    const merge = pane().getByRole('button', { name: 'Merge 3 cards' });
    await tabTo(merge);
    await press('Enter');
    await pane().getByText(/Merged 2 cards into/).waitFor();
    await open.idle();
    const [keptId = '', ...gone] = ids;
    for (const id of gone) {
      for (const table of ['Documents', 'Payments', 'Contacts', 'Addresses', 'Notes']) expect({ table, rows: await cellsOf(table, 'Customer id', id) }).toEqual({ table, rows: 0 });
      expect(await cellsOf('Customers', 'Id', id)).toBe(0);
    }
    expect(await cellsOf('Documents', 'Customer id', keptId)).toBe(books.documents);
    expect(await cellsOf('Payments', 'Customer id', keptId)).toBe(books.payments);
    expect(await cellsOf('Contacts', 'Customer id', keptId)).toBeGreaterThanOrEqual(1);
    const after = must(await open.page.evaluate(() => {
      const model = window.workbench?.model;
      const table = model?.tables().find(({ name }) => name === 'Documents');
      return model && table && model.values(table.sheetId, table.area).map((row) => row[2]);
    }));
    expect(after).toEqual(names);
    await open.page.waitForFunction((code) => window.workbench?.cell('Sheet1!A1') === code, kept);
    expect(await open.cell('Sheet1!C3')).toBe(third);
  });

  it('are found by their old codes, which say what they were', async () => {
    await pane().getByRole('tab', { name: 'Customers' }).click();
    await pane().getByLabel('Search customers').fill(third);
    await pane().getByText(new RegExp(`formerly ${third}`)).waitFor();
    await press('Enter');
    await pane().getByRole('form', { name: 'Customer card' }).waitFor();
  });

  it('are given back by the keyboard, and every cell of every sheet is what it was', async () => {
    const heading = pane().getByRole('button', { name: /^Merged cards/ });
    await tabTo(heading);
    await press('Enter');
    const all = pane().getByRole('button', { name: 'Give back all 2 cards…' });
    await tabTo(all);
    await press('Enter');
    await pane().getByRole('group', { name: /^Give back / }).waitFor();
    await looksWell('give back');
    await tabTo(pane().getByRole('button', { name: 'Give back', exact: true }));
    await press('Enter');
    await pane().getByText(/These are cards of their own again:/).waitFor();
    await open.page.waitForFunction((code) => window.workbench?.cell('Sheet1!A1') === code, third);
    await open.sheetAndListAgree();
    expect(shared(await cells())).toEqual(shared(before));
    expect(open.problems).toEqual([]);
  });
});

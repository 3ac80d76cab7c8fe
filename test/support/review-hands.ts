/** The review of duplicates in the browser: made to have a group of one customer, opened and gone through by the keyboard alone. */
import type { Locator } from 'playwright-core';
import { tabTo } from './keyboard-hands';
import type { WorkbenchPage } from './workbench-page';

/** Three firms of the sample with documents, payments and contacts; the last two become what the first one is. */
export const sameCustomer = ['C-00028', 'C-00010', 'C-00003'] as const;

export interface ReviewHands {
  readonly pane: Locator;
  /** The group at hand. */
  readonly group: Locator;
  press(key: string): Promise<void>;
  /** Types the numbers, the name and the address of the first one into the rows of the others. */
  makeSame(): Promise<void>;
  /** Into the review and through the search, from anywhere in the list of customers. */
  find(): Promise<void>;
  /** Group after group until the cards of that group are at hand. */
  goTo(codes: readonly string[]): Promise<void>;
  /** So many groups are left to decide. */
  left(): Promise<number>;
  /** Codes of the cards of the group at hand. */
  members(): Promise<readonly string[]>;
  /** Rows of the table with that text in that column. */
  rowsWith(table: string, header: string, text: string): Promise<number>;
}

export function reviewHands(open: WorkbenchPage): ReviewHands {
  const { page } = open;
  const pane = page.locator('.pane');
  const group = pane.getByRole('region', { name: /^Group \d+ of \d+/ });
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const members = async (): Promise<readonly string[]> => (await group.getByRole('list', { name: 'Cards of the group' }).innerText()).match(/C-\d+/g) ?? [];
  return {
    pane, group, press, members,
    async makeSame() {
      const [first, ...others] = sameCustomer;
      for (const header of ['Name', 'Tax id', 'VAT number', 'Company number', 'E-mail'] as const) {
        // Valid VAT numbers that differ would speak against it.
        const text = header === 'VAT number' ? '' : String(await open.cell(await open.find('Customers', header, first)) ?? '');
        for (const code of others) await open.type(await open.find('Customers', header, code), text);
      }
      await open.idle();
    },
    async find() {
      // Where Excel puts the keyboard when somebody goes over to the pane.
      await pane.getByRole('searchbox', { name: 'Search customers' }).focus();
      // On a pane as narrow as this one the tab is in the menu of those that have no room.
      await tabTo(pane.getByRole('button', { name: 'More parts' }), 'Shift+Tab');
      await press('Enter');
      await page.getByRole('menuitem', { name: 'Duplicates' }).waitFor();
      await press('d');
      await press('Enter');
      const find = pane.getByRole('button', { name: 'Find duplicates' });
      await find.waitFor();
      await tabTo(find);
      await press('Enter');
      await group.waitFor();
      await page.waitForFunction(() => document.activeElement?.matches('section[aria-labelledby]') === true);
    },
    async goTo(codes) {
      const wanted = [...codes].sort().join();
      for (let seen = 0; [...await members()].sort().join() !== wanted; seen += 1) {
        if (seen === 60) throw new Error(`${wanted} are no group.`);
        await press('j');
      }
    },
    async left() {
      return Number(/(\d+) groups? left/.exec(await pane.getByRole('status').first().innerText())?.[1]);
    },
    rowsWith: (table, header, text) => page.evaluate(([name, wanted, value]) => {
      const model = window.workbench?.model;
      const found = model?.tables().find((one) => one.name === name);
      if (!model || !found) throw new Error(`There is no table ${String(name)}.`);
      const [headers = [], ...rows] = model.values(found.sheetId, found.area);
      const column = headers.indexOf(String(wanted));
      return rows.filter((row) => row[column] === value).length;
    }, [table, header, text]),
  };
}

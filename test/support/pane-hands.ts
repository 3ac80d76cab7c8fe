/** What the browser tests do in the pane by the keyboard alone, and what they ask of the workbook behind it. */
import type { Locator } from 'playwright-core';
import { tabTo } from './keyboard-hands';
import { withWorkbench } from './with-workbench';
import type { WorkbenchPage } from './workbench-page';

/** Of the menu, in its order. */
const fileCommands = ['Import from a file…', 'Bring in a copy…', 'Export to a file…'] as const;
type FileCommand = (typeof fileCommands)[number];

export interface PaneHands {
  readonly pane: Locator;
  button(name: string | RegExp): Locator;
  /** Goes on with Tab as far as it takes, and presses there. */
  press(goal: Locator, key?: string): Promise<void>;
  /** The same, but backwards. */
  pressBack(goal: Locator, key?: string): Promise<void>;
  /** From the list of customers to the page of this command in the menu for files. */
  openFilePage(command: FileCommand): Promise<void>;
  /** A file for the open import. */
  bring(name: string, mimeType: string, content: Uint8Array | string): Promise<void>;
  /** Every sheet of people's own, whole: where its tables stand, and what each cell holds, how it is worked out and how it looks. */
  sheets(): Promise<Record<string, unknown>>;
}

/** What is the add-in's own memory, and grows with everything that is done. */
const ownSheets = /^_|^Merges$/;

export function paneHands(open: WorkbenchPage): PaneHands {
  const { page } = open;
  const pane = page.locator('.pane');
  const button = (name: string | RegExp): Locator => pane.getByRole('button', { name, exact: typeof name === 'string' });
  const pressBy = (way: 'Tab' | 'Shift+Tab') => async (goal: Locator, key = 'Enter'): Promise<void> => {
    await tabTo(goal, way, 160);
    await page.keyboard.press(key);
  };
  const press = pressBy('Tab');
  return {
    pane, button, press, pressBack: pressBy('Shift+Tab'),
    async openFilePage(command) {
      await pane.getByRole('searchbox', { name: 'Search customers' }).focus();
      await press(button('More for the register'));
      await page.getByRole('menuitem', { name: 'Import from a file…' }).waitFor();
      for (let down = fileCommands.indexOf(command); down > 0; down -= 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await (command === 'Export to a file…' ? pane.getByRole('combobox', { name: 'What for', exact: true }) : button('Choose a file…')).waitFor();
    },
    bring: (name, mimeType, content) => pane.getByTestId('import-file').setInputFiles({ name, mimeType, buffer: Buffer.from(content) }),
    async sheets() {
      await open.idle();
      const all = await page.evaluate(() => {
        const model = window.workbench?.model;
        if (!model) throw new Error('There is no workbook.');
        return model.sheets().map(({ id, name }) => {
          const area = model.usedArea(id, false);
          const tables = model.tables().filter(({ sheetId }) => sheetId === id).map((table) => [table.name, table.area, table.columns.map((column) => column.name)]);
          return [name, area === null ? null : { tables, values: model.values(id, area), formulas: model.formulas(id, area), formats: model.numberFormats(id, area) }] as const;
        });
      });
      return Object.fromEntries(all.filter(([name]) => !ownSheets.test(name)));
    },
  };
}

/** The workbench with the pane at its narrowest, for all tests of a `describe`. */
export function withNarrowPane(opened: (open: WorkbenchPage, hands: PaneHands) => void): void {
  withWorkbench({ paneWidth: 320 }, (open) => opened(open, paneHands(open)));
}

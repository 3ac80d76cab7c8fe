/**
 * The list of an old program in Excel's place: windows-1255, semicolons, two rows of title, a sum below, columns that are not what
 * they are called. It goes in by the keyboard alone, in the narrowest pane; what the sheet holds then; the same file again changes
 * nothing; undo gives every cell back.
 */
import type { Locator } from 'playwright-core';
import { tabTo } from '../support/keyboard-hands';
import { oldProgramExport } from '../support/old-program-export';
import { looksWell } from '../support/pane-barriers';
import { withWorkbench } from '../support/with-workbench';
import type { WorkbenchPage } from '../support/workbench-page';

/** What is the add-in's own memory, and grows with everything that is done. */
const ownSheets = /^_/;

describe('import', () => {
  let open: WorkbenchPage;
  let pane: Locator;
  withWorkbench({ paneWidth: 320 }, (page) => {
    open = page;
    pane = page.page.locator('.pane');
  });

  const button = (name: string | RegExp): Locator => pane.getByRole('button', { name, exact: typeof name === 'string' });
  const press = async (goal: Locator, key = 'Enter'): Promise<void> => {
    await tabTo(goal, 'Tab', 120);
    await open.page.keyboard.press(key);
  };
  const chosen = (label: string): Promise<string> => pane.getByLabel(label).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent ?? '');

  /** Every sheet of people's own, whole. */
  async function sheets(): Promise<Record<string, unknown>> {
    await open.idle();
    const all = await open.page.evaluate(() => {
      const model = window.workbench?.model;
      if (!model) throw new Error('There is no workbook.');
      return model.sheets().map(({ id, name }) => {
        const area = model.usedArea(id, false);
        const tables = model.tables().filter(({ sheetId }) => sheetId === id).map((table) => [table.name, table.area, table.columns.map((column) => column.name)]);
        return [name, area === null ? null : { tables, values: model.values(id, area), formulas: model.formulas(id, area), formats: model.numberFormats(id, area) }] as const;
      });
    });
    return Object.fromEntries(all.filter(([name]) => !ownSheets.test(name)));
  }

  async function bring(): Promise<void> {
    await pane.getByRole('searchbox', { name: 'Search customers' }).focus();
    await press(button('Import and export'));
    await open.page.getByRole('menuitem', { name: 'Import from a file…' }).waitFor();
    await open.page.keyboard.press('Enter');
    await button('Choose a file…').waitFor();
    await pane.getByTestId('import-file').setInputFiles({ name: 'לקוחות.csv', mimeType: 'text/csv', buffer: Buffer.from(oldProgramExport()) });
    await pane.getByLabel('The row with the column names').waitFor();
  }

  const nextStep = async (): Promise<void> => {
    await press(button('Next: see what happens'));
    await pane.getByText('Nothing is written yet.').waitFor();
  };

  let before: Record<string, unknown> = {};

  it('shows what it read, in letters that can be read, and asks about what it does not know', async () => {
    await open.sheetAndListAgree();
    before = await sheets();
    await pane.getByRole('searchbox', { name: 'Search customers' }).focus();
    await press(button('Import and export'));
    await open.page.keyboard.press('Enter');
    await button('Choose a file…').waitFor();
    await looksWell(open.page, 'import-choose');
    await open.page.keyboard.press('Escape');
    await bring();
    expect(await chosen('Meaning of שם הלקוח')).toBe('Name');
    expect(await chosen('Meaning of דוא"ל')).toBe('Phone');
    expect(await chosen('Meaning of טלפון')).toBe('E-mail');
    expect(await pane.getByText('Not sure: please choose').count()).toBe(2);
    await looksWell(open.page, 'import-columns');
  });

  it('goes in by keys, but for the row that has something wrong, which is told', async () => {
    // Typed letters choose in a list, as everywhere.
    await tabTo(pane.getByLabel('Meaning of קוד'), 'Tab', 120);
    await open.page.keyboard.type('Code');
    expect(await chosen('Meaning of קוד')).toBe('Code');
    await nextStep();
    await pane.getByText('1 cannot be taken in').first().waitFor();
    await pane.getByText(/“gefen at gefen” is not an e-mail address/).waitFor();
    await looksWell(open.page, 'import-plan');
    expect(await sheets()).toEqual(before);

    // Corrected where it stands, it comes too; taken back, it is refused again.
    const box = pane.getByRole('textbox', { name: /, row 6$/ });
    await tabTo(box);
    await open.page.keyboard.press('ControlOrMeta+a');
    await open.page.keyboard.type('gefen@gefen.example');
    await open.page.keyboard.press('Enter');
    await pane.getByText('6 new customers').first().waitFor();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await looksWell(open.page, 'import-corrected');
    await press(button(/^Take back what was typed into .*, row 6$/));
    await pane.getByText('1 cannot be taken in').first().waitFor();
    expect(await box.inputValue()).toBe('gefen at gefen');
    await press(button('Import 5 customers'));
    await pane.getByText('5 new customers. 1 row was not taken in.').waitFor();
    await open.idle();
    const held = async (header: string): Promise<unknown> => open.cell(await open.find('Customers', header, '1001'));
    expect(await held('Name')).toBe('אלון מערכות בע"מ');
    expect(await Promise.all(['Tax id', 'E-mail', 'Phone', 'City'].map(held))).toEqual(['511738270', 'office@alon.example', '050-1234567', 'חיפה']);
    await looksWell(open.page, 'import-done');
  });

  it('asks what a word means that nobody knows, and takes the columns of a file', async () => {
    const after = await sheets();
    await pane.getByRole('searchbox', { name: 'Search customers' }).focus();
    await press(button('Import and export'));
    await open.page.getByRole('menuitem', { name: 'Import from a file…' }).waitFor();
    await open.page.keyboard.press('Enter');
    await pane.getByTestId('import-file').setInputFiles({ name: 'words.csv', mimeType: 'text/csv', buffer: Buffer.from('Name,Status,City\nNew Trading,miegantis,Riga\nOther Trading,active,Riga\n') });
    await pane.getByLabel('Meaning of Status').selectOption('status');
    const word = pane.getByLabel('“miegantis” in 1 row');
    await tabTo(word, 'Tab', 120);
    await open.page.keyboard.type('Inactive');
    expect(await word.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent)).toBe('Inactive');
    await looksWell(open.page, 'import-words');

    const [download] = await Promise.all([open.page.waitForEvent('download'), press(button('Save these columns as a file…'))]);
    expect(download.suggestedFilename()).toBe('columns.json');
    await pane.getByLabel('Meaning of City').selectOption('out');
    await pane.getByTestId('mapping-file').setInputFiles(await download.path());
    await pane.getByText(/^The columns now mean what /).waitFor();
    expect([await chosen('Meaning of City'), await chosen('“miegantis” in 1 row')]).toEqual(['City', 'Inactive']);
    await pane.getByTestId('mapping-file').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('Name\n') });
    await pane.getByText(/This is no mapping of columns/).waitFor();
    await looksWell(open.page, 'import-mapping-refused');
    await open.page.keyboard.press('Escape');
    await open.ready();
    expect(await sheets()).toEqual(after);
  });

  it('changes nothing when it comes again, and its columns are known', async () => {
    const after = await sheets();
    await bring();
    expect(await chosen('Meaning of קוד')).toBe('Code');
    await nextStep();
    await pane.getByText('5 are there already and stay as they are').waitFor();
    expect(await button('Import 0 customers').getAttribute('aria-disabled')).toBe('true');
    await open.page.keyboard.press('Escape');
    await open.ready();
    expect(await sheets()).toEqual(after);
  });

  it('is undone as one step, and every cell of every sheet is what it was', async () => {
    await tabTo(button('Undo: Imported from a file (5 customers)'), 'Shift+Tab');
    await open.page.keyboard.press('Enter');
    await open.page.waitForFunction(() => window.workbench?.find('Customers', 'Name', '1001') === undefined);
    await open.sheetAndListAgree();
    expect(await sheets()).toEqual(before);
  });
});

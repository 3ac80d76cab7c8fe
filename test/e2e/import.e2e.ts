/**
 * The list of an old program in Excel's place: windows-1255, semicolons, two rows of title, a sum below, columns that are not what
 * they are called. It goes in by the keyboard alone, in the narrowest pane; what the sheet holds then; the same file again changes
 * nothing; undo gives every cell back.
 */
import { tabTo } from '../support/keyboard-hands';
import { oldProgramExport } from '../support/old-program-export';
import { faultsOf } from '../support/pane-barriers';
import { withNarrowPane } from '../support/pane-hands';
import type { PaneHands } from '../support/pane-hands';
import type { WorkbenchPage } from '../support/workbench-page';

describe('import', () => {
  let open: WorkbenchPage;
  let hands: PaneHands;
  withNarrowPane((page, paneHands) => {
    open = page;
    hands = paneHands;
  });

  const chosen = (label: string): Promise<string> => hands.pane.getByLabel(label).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent ?? '');

  async function bringList(): Promise<void> {
    await hands.openFilePage('Import from a file…');
    await hands.bring('לקוחות.csv', 'text/csv', oldProgramExport());
    await hands.pane.getByLabel('The row with the column names').waitFor();
  }

  const nextStep = async (): Promise<void> => {
    await hands.press(hands.button('Next: see what happens'));
    await hands.pane.getByText('Nothing is written yet.').waitFor();
  };

  let before: Record<string, unknown> = {};

  it('shows what it read, in letters that can be read, and asks about what it does not know', async () => {
    await open.sheetAndListAgree();
    before = await hands.sheets();
    await hands.openFilePage('Import from a file…');
    await open.page.keyboard.press('Escape');
    await bringList();
    expect(await chosen('Meaning of שם הלקוח')).toBe('Name');
    expect(await chosen('Meaning of דוא"ל')).toBe('Phone');
    expect(await chosen('Meaning of טלפון')).toBe('E-mail');
    expect(await hands.pane.getByText('Not sure: please choose').count()).toBe(2);
  });

  it('goes in by keys, but for the row that has something wrong, which is told', async () => {
    // Typed letters choose in a list, as everywhere.
    await tabTo(hands.pane.getByLabel('Meaning of קוד'), 'Tab', 120);
    await open.page.keyboard.type('Code');
    expect(await chosen('Meaning of קוד')).toBe('Code');
    await nextStep();
    await hands.pane.getByText('1 cannot be taken in').first().waitFor();
    await hands.pane.getByText(/“gefen at gefen” is not an e-mail address/).waitFor();
    expect(await hands.sheets()).toEqual(before);

    // Corrected where it stands, it comes too; taken back, it is refused again.
    const box = hands.pane.getByRole('textbox', { name: /, row 6$/ });
    await tabTo(box);
    await open.page.keyboard.press('ControlOrMeta+a');
    await open.page.keyboard.type('gefen@gefen.example');
    await open.page.keyboard.press('Enter');
    await hands.pane.getByText('6 new customers').first().waitFor();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await hands.press(hands.button(/^Take back what was typed into .*, row 6$/));
    await hands.pane.getByText('1 cannot be taken in').first().waitFor();
    expect(await box.inputValue()).toBe('gefen at gefen');
    await hands.press(hands.button('Import 5 customers'));
    await hands.pane.getByText('5 new customers. 1 row was not taken in.').waitFor();
    await open.idle();
    const held = async (header: string): Promise<unknown> => open.cell(await open.find('Customers', header, '1001'));
    expect(await held('Name')).toBe('אלון מערכות בע"מ');
    expect(await Promise.all(['Tax id', 'E-mail', 'Phone', 'City'].map(held))).toEqual(['511738270', 'office@alon.example', '050-1234567', 'חיפה']);
    expect(await faultsOf(open.page, 'import: done')).toEqual([]);
  });

  it('asks what a word means that nobody knows, and takes the columns of a file', async () => {
    const after = await hands.sheets();
    await hands.openFilePage('Import from a file…');
    await hands.bring('words.csv', 'text/csv', 'Name,Status,City\nNew Trading,miegantis,Riga\nOther Trading,active,Riga\n');
    await hands.pane.getByLabel('Meaning of Status').selectOption('status');
    const word = hands.pane.getByLabel('“miegantis” in 1 row');
    await tabTo(word, 'Tab', 120);
    await open.page.keyboard.type('Inactive');
    expect(await word.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent)).toBe('Inactive');

    const [download] = await Promise.all([open.page.waitForEvent('download'), hands.press(hands.button('Save these columns as a file…'))]);
    expect(download.suggestedFilename()).toBe('columns.json');
    await hands.pane.getByLabel('Meaning of City').selectOption('out');
    await hands.pane.getByTestId('mapping-file').setInputFiles(await download.path());
    await hands.pane.getByText(/^The columns now mean what /).waitFor();
    expect([await chosen('Meaning of City'), await chosen('“miegantis” in 1 row')]).toEqual(['City', 'Inactive']);
    await hands.pane.getByTestId('mapping-file').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('Name\n') });
    await hands.pane.getByText(/This is no mapping of columns/).waitFor();
    expect(await faultsOf(open.page, 'import: columns of a file refused')).toEqual([]);
    await open.page.keyboard.press('Escape');
    await open.ready();
    expect(await hands.sheets()).toEqual(after);
  });

  it('changes nothing when it comes again, and its columns are known', async () => {
    const after = await hands.sheets();
    await bringList();
    expect(await chosen('Meaning of קוד')).toBe('Code');
    await nextStep();
    await hands.pane.getByText('5 are there already and stay as they are').waitFor();
    expect(await hands.button('Import 0 customers').getAttribute('aria-disabled')).toBe('true');
    await open.page.keyboard.press('Escape');
    await open.ready();
    expect(await hands.sheets()).toEqual(after);
  });

  it('is undone as one step, and every cell of every sheet is what it was', async () => {
    await tabTo(hands.button('Undo: Imported from a file (5 customers)'), 'Shift+Tab');
    await open.page.keyboard.press('Enter');
    await open.page.waitForFunction(() => window.workbench?.find('Customers', 'Name', '1001') === undefined);
    await open.sheetAndListAgree();
    expect(await hands.sheets()).toEqual(before);
  });
});

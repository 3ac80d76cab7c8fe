/**
 * Conflicts of a workbook decided by the keyboard alone in the narrowest pane: mine, theirs, both, typed anew, several at once,
 * taken back; saved and opened again, what was decided stays decided.
 */
import { bookWithConflicts, conflicting } from '../support/book-with-conflicts';
import { eventually } from '../support/eventually';
import { tabTo } from '../support/keyboard-hands';
import { withWorkbench } from '../support/with-workbench';
import type { WorkbenchPage } from '../support/workbench-page';

describe('conflicts', () => {
  let open: WorkbenchPage;
  withWorkbench({ paneWidth: 320 }, (page) => {
    open = page;
  });
  beforeAll(async () => {
    await open.openBook(await bookWithConflicts(await open.save()));
    await open.ready();
  });

  const pane = () => open.page.locator('.pane');
  const press = (key: string): Promise<void> => open.page.keyboard.press(key);
  const one = (name: RegExp) => pane().getByRole('region', { name });
  const held = async (header: string, code: string): Promise<unknown> => open.cell(await open.find('Customers', header, code));
  const isAt = (name: RegExp) => eventually(async () => expect(await one(name).evaluate((section) => section === document.activeElement)).toBe(true));
  const isInList = () => open.page.waitForFunction(() => document.activeElement?.matches('[data-conflicts] [data-id]') === true);

  it('are decided by keys, one after the other, and what was decided is taken back', async () => {
    await pane().getByRole('searchbox', { name: 'Search customers' }).focus();
    await tabTo(pane().getByRole('button', { name: '8 conflicts wait for a decision' }), 'Shift+Tab');
    await press('Enter');
    await isInList();
    await press('Enter');
    await isAt(/^Name · 1 of 8$/);
    const mine = await held('Name', conflicting.firm);
    await press('m');
    await isAt(/^E-mail · 1 of 7$/);
    await press('t');
    await isAt(/^Street, House number, City… · 1 of 6$/);
    await open.idle();
    expect([await held('Name', conflicting.firm), await held('E-mail', conflicting.firm)]).toEqual([mine, 'facturi@vesttrans.example']);
    // Both addresses: the other one becomes a row of its own.
    await press('b');
    await isAt(/^Note · 1 of 5$/);
    await press('e');
    await open.page.waitForFunction(() => document.activeElement?.matches('form textarea') === true);
    await press('Control+a');
    await open.page.keyboard.type('Sună întâi');
    await tabTo(pane().getByRole('button', { name: 'Save', exact: true }));
    await press('Enter');
    await isAt(/^contact .* · 1 of 4$/);
    await open.idle();
    expect(await held('Note', conflicting.firm)).toBe('Sună întâi');
    await press('u');
    await isAt(/^Note · 1 of 5$/);
    await open.idle();
    expect(await held('Note', conflicting.firm)).not.toBe('Sună întâi');
    await press('t');
    await isAt(/^contact .* · 1 of 4$/);
    await open.idle();
    expect(await held('Note', conflicting.firm)).toBe('Sună întâi\nNu luni');
  });

  it('are decided several at once, and a code that another card has is not taken', async () => {
    await press('Escape');
    await isInList();
    await press('Control+a');
    await pane().getByRole('button', { name: 'Take theirs (4) (T)' }).waitFor();
    await pane().getByText('“Take theirs” deletes 1 record.').waitFor();
    await press('t');
    await pane().getByText(/^2 conflicts decided: theirs\. 2 are left: /).waitFor();
    await open.idle();
    expect([await held('Alias', conflicting.hebrew), await held('Name', conflicting.third)]).toEqual(['Gideon', 'Argintex Turism SRL']);
    await isInList();
  });

  it('stay decided in the file that is saved, and those that wait go on waiting', async () => {
    await open.openBook(await open.save());
    await open.ready();
    await pane().getByRole('searchbox', { name: 'Search customers' }).focus();
    await tabTo(pane().getByRole('button', { name: '2 conflicts wait for a decision' }), 'Shift+Tab');
    await press('Enter');
    await isInList();
    await tabTo(pane().getByRole('tab', { name: 'Open (2)' }), 'Shift+Tab');
    await press('ArrowRight');
    await press('Enter');
    const decided = pane().getByRole('list', { name: 'Decided (7)' });
    await decided.waitFor();
    const told = await decided.innerText();
    for (const how of ['mine holds', 'theirs holds', 'both are kept']) expect(told).toContain(how);
    expect(await held('E-mail', conflicting.firm)).toBe('facturi@vesttrans.example');
    await press('Escape');
    await pane().getByRole('list', { name: 'Customers' }).waitFor();
  });
});

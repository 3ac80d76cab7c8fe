/** Every screen of the pane, one after the other, as a person comes to it in the sample register in English. */
import type { Locator, Page } from 'playwright-core';
import { bookWithConflicts, conflicting } from './book-with-conflicts';
import { editedCopy, setByCode } from './edited-copy';
import { must } from './must';
import { oldProgramExport } from './old-program-export';
import type { WorkbenchPage } from './workbench-page';

export interface PaneScreen {
  readonly name: string;
  readonly show: () => Promise<void>;
}

/** A customer with rows in most of the other sheets. */
const manyRows = 'C-00028';
/** A dealer whose card nobody follows yet. */
const dealer = 'C-00020';
/** Two firms that are made one customer with two cards. */
const twins = ['C-00010', 'C-00003'] as const;

/** Documents as another program lists them: of every status, some without a due date, one of nobody we know, one without a number for its amount. */
const issuedDocuments = [
  'Invoice number,Type,Status,Date,Due date,Customer code,Customer,Total,Currency',
  `F-1001,Invoice,Issued,2026-09-01,,${manyRows},Vesttrans Construcții SA,1250.50,RON`,
  `F-1002,Invoice,Issued,2026-01-16,2026-02-15,${manyRows},Vesttrans Construcții SA,980.00,EUR`,
  `F-1003,Invoice,Issued,2026-10-02,,${manyRows},Vesttrans Construcții,50.00,RON`,
  `F-1004,Invoice,Issued,2026-10-03,,${manyRows},Vesttrans Construcții SA,50.00,RON`,
  `CN-7,Credit note,Issued,2026-09-12,,${manyRows},Vesttrans Construcții SA,100.00,RON`,
  `Q-3,Quote,Issued,2026-08-20,,${manyRows},Vesttrans Construcții SA,5000.00,RON`,
  `F-1005,Invoice,Draft,2026-10-20,,${manyRows},Vesttrans Construcții SA,12345678.90,RON`,
  `F-1006,Invoice,In approval,2026-10-21,,${manyRows},Vesttrans Construcții SA,75.00,RON`,
  `F-1007,Invoice,Cancelled,2026-10-22,,${manyRows},Vesttrans Construcții SA,80.00,RON`,
  'ח-14,Invoice,Issued,2026-10-23,,C-00005,גדעון לוי בע"מ,420.00,ILS',
  'F-2001,Invoice,Issued,2026-10-24,,,Naujokė UAB,7.00,EUR',
  'F-2002,Invoice,Issued,2026-10-25,,C-00001,AB "Baranauskas baldai",much,EUR',
].join('\n');

/** What was paid for them: named, in part, for one of two of the same amount, for none. */
const receivedPayments = [
  'Date,Amount,Currency,Customer code,Document number,Reference,Payment method',
  `2026-10-01,1250.50,RON,${manyRows},F-1001,OP 17,Bank transfer`,
  `2026-10-02,400.00,EUR,${manyRows},F-1002,OP 18,Bank transfer`,
  `2026-10-05,50.00,RON,${manyRows},,,Cash`,
  '2026-10-06,420.00,ILS,C-00005,,העברה 3,Bank transfer',
  '2026-10-07,13.00,EUR,C-00001,,advance,Cash',
  '2026-10-08,9.00,EUR,C-99999,,who is this,Cash',
].join('\n');

/** What a person does in the pane. */
function handsOf({ page }: WorkbenchPage) {
  const pane = page.locator('.pane');
  const button = (name: string | RegExp, exact = true): Locator => pane.getByRole('button', { name, exact: typeof name === 'string' && exact });
  const press = (name: string | RegExp): Promise<void> => button(name).first().click();
  const field = (name: string | RegExp): Locator => pane.getByLabel(name).first();
  /** On a pane as narrow as this one some parts are in the menu of those that have no room. */
  const openPart = async (name: string): Promise<void> => {
    const tab = pane.getByRole('tab', { name });
    if (await tab.count() > 0) await tab.click();
    else {
      await press('More parts');
      await page.getByRole('menuitem', { name }).click();
    }
  };
  const openCard = async (code: string): Promise<void> => {
    await openPart('Customers');
    await field('Search customers').fill(code);
    await pane.getByRole('listitem').filter({ hasText: code }).getByRole('button').click();
    await pane.getByRole('form', { name: 'Customer card' }).waitFor();
  };
  /** Each click makes one fewer of them. */
  const clickAll = async (closed: Locator): Promise<void> => {
    while (await closed.count() > 0) await closed.first().click();
  };
  const section = async (title: string): Promise<void> => {
    const head = button(new RegExp(`^${title}`)).first();
    if (await head.getAttribute('aria-expanded') === 'false') await head.click();
  };
  const choose = async (menu: string, item: string): Promise<void> => {
    await press(menu);
    await page.getByRole('menuitem', { name: item }).click();
  };
  return { page, pane, button, press, field, openPart, openCard, clickAll, section, choose };
}

/** The screens of a workbook that is a register; each begins where the one before it ended. */
export function registerScreens(open: WorkbenchPage): readonly PaneScreen[] {
  const { page, pane, button, press, field, openPart, openCard, clickAll, section, choose } = handsOf(open);
  const group = pane.getByRole('region', { name: /^Group \d+ of \d+/ });

  return [
    { name: 'list', show: () => open.ready() },
    {
      name: 'reminders',
      async show() {
        await press(/reminders? (is|are) due$/);
        await pane.getByRole('list', { name: 'Reminders due' }).waitFor();
      },
    },
    {
      name: 'facets',
      async show() {
        await press(/reminders? (is|are) due$/);
        await press('Filter');
        const panel = pane.getByRole('group', { name: 'What the customers hold' });
        await clickAll(panel.locator('button[aria-expanded=false]'));
        await panel.getByRole('checkbox').nth(1).check();
      },
    },
    {
      name: 'saved filters',
      async show() {
        await press('Save this filter…');
        await field('Name of the filter').fill('Firmos Ąžuolas');
        await press('Save');
        await press('Close this message');
        await press('Save this filter…');
        await pane.getByText('Firmos Ąžuolas').waitFor();
      },
    },
    {
      name: 'ticked',
      async show() {
        await press('Cancel');
        await press('Clear filters');
        await press(/^Filter/);
        for (const at of [1, 2, 3, 5]) await pane.getByRole('list', { name: 'Customers' }).getByRole('checkbox').nth(at).click();
      },
    },
    {
      name: 'bulk change',
      async show() {
        await press('Change a field…');
        await field('Field').selectOption('status');
        await field('Value').selectOption({ index: 1 });
        await pane.getByText('Before and after').click();
      },
    },
    {
      name: 'bulk change refused',
      async show() {
        await field('Field').selectOption('email');
        await field('Value').fill('nobody');
        await pane.getByText(/would have an error/).waitFor();
      },
    },
    {
      name: 'archive',
      async show() {
        await press('Archive');
        await pane.getByText(/^Archive 3 customers\?/).waitFor();
      },
    },
    {
      name: 'delete',
      async show() {
        await press('Delete');
        await pane.getByText(/cannot be deleted/).waitFor();
      },
    },
    {
      name: 'card',
      async show() {
        await press('Close');
        await press('Clear the selection');
        await openCard(manyRows);
        await choose('Sections of the card', 'Open all sections');
      },
    },
    {
      name: 'card rows',
      async show() {
        await clickAll(button(/^Edit: /));
        for (const add of ['an address', 'a payment method', 'a consent', 'a note', 'an attachment']) await press(`Add ${add}`);
        await field('Alias').fill('Medona');
      },
    },
    {
      name: 'checklist',
      async show() {
        await field(/^Name/).fill('');
        const list = button(/^(Error|Warning|Note)?\s*Before saving/);
        if (await list.getAttribute('aria-expanded') === 'false') await list.click();
        await press('Save');
        await pane.getByText('The card is not saved yet').waitFor();
      },
    },
    {
      name: 'unsaved',
      async show() {
        await press('Cancel');
        await pane.getByText('This card has unsaved changes.').waitFor();
      },
    },
    {
      name: 'new card',
      async show() {
        await press('Discard');
        await press('New customer');
        await field(/^Name/).fill('Rusu Turism');
        await pane.getByText('Maybe in the register already:').waitFor();
      },
    },
    {
      name: 'conflict',
      async show() {
        await press('Cancel');
        await press('Discard');
        await openCard(manyRows);
        await field('Alias').fill('Mine');
        await open.type(await open.find('Customers', 'Alias', manyRows), 'Theirs');
        await pane.getByText(/was changed in the sheet meanwhile/).waitFor();
      },
    },
    {
      name: 'card history',
      async show() {
        await press('Keep the card’s');
        await press('Save');
        await pane.getByText(/^Saved/).waitFor();
        await choose('Sections of the card', 'History of this card');
        await pane.getByRole('button', { name: /^Undo: / }).first().waitFor();
      },
    },
    {
      name: 'card before a step',
      async show() {
        await press(/^Restore… the card as it was before/);
        await pane.getByRole('button', { name: 'Restore what is ticked' }).waitFor();
      },
    },
    {
      name: 'register history',
      async show() {
        await press('Back to the history');
        await field('Whose history').selectOption('register');
        await pane.getByRole('listitem').filter({ hasText: 'Edited in the card' }).first().waitFor();
      },
    },
    {
      name: 'check',
      async show() {
        await openPart('Check');
        await pane.getByRole('button', { name: 'Check again' }).waitFor();
        await pane.getByRole('list', { name: 'Findings' }).getByRole('listitem').first().waitFor();
      },
    },
    {
      name: 'check for a purpose',
      async show() {
        await field('Ready for').selectOption('efactura-ro');
        await button(/County: against a rule/).first().click();
        await pane.getByText(/BR-RO-111/).first().waitFor();
      },
    },
    {
      name: 'reason for a number',
      async show() {
        await field('Ready for').selectOption('');
        await open.type(await open.find('Customers', 'Country', 'C-00012'), 'LV');
        await open.type(await open.find('Customers', 'Company number', 'C-00012'), '40003521601');
        await button(/Company number: check digit/).first().click();
        await press('Accept… · 40003521601');
        await press('Keep the reason');
        await pane.getByText('There is no reason yet.').waitFor();
      },
    },
    {
      name: 'repairs',
      async show() {
        await openPart('Customers');
        await field('Search customers').fill('');
        const damage = [['Country', 'Israel'], ['House number', '3-Apr'], ['Personal id', '1.63E+12'], ['City', 'Vilnius ']] as const;
        for (const [header, text] of damage) await open.type(await open.find('Customers', header, 'C-00009'), text);
        await press('Look');
        await pane.getByRole('list', { name: 'Values that look damaged' }).waitFor();
      },
    },
    {
      name: 'duplicates before a search',
      async show() {
        await press('Leave as is');
        await openPart('Duplicates');
        await button('Find duplicates').waitFor();
      },
    },
    {
      name: 'group of duplicates',
      async show() {
        // One name lacks a letter: its place is marked.
        await open.type(await open.find('Customers', 'Name', twins[1]), 'Rus Turism SRL');
        for (const header of ['Tax id', 'Company number', 'E-mail', 'Phone'] as const) {
          await open.type(await open.find('Customers', header, twins[1]), String(await open.cell(await open.find('Customers', header, twins[0])) ?? ''));
        }
        await open.idle();
        await press('Find duplicates');
        await group.waitFor();
        const isOurs = async (): Promise<boolean> => {
          const text = await group.innerText();
          return twins.every((code) => text.includes(code));
        };
        for (let seen = 0; !await isOurs(); seen += 1) {
          if (seen === 60) throw new Error('The two cards are in no group.');
          await press(/^Next group/);
        }
        await group.getByRole('button', { name: /^The same on all cards/ }).click();
        await group.getByRole('checkbox').last().uncheck();
        await group.getByRole('list', { name: 'Why' }).first().waitFor();
      },
    },
    {
      name: 'card of a group',
      async show() {
        await group.getByRole('checkbox').last().check();
        await button(/^Open the card of/).first().click();
        await pane.getByRole('form', { name: 'Customer card' }).waitFor();
      },
    },
    {
      name: 'merge',
      async show() {
        await press('Back to the group');
        await press('Same… (S)');
        await pane.getByRole('form', { name: 'Merge customers' }).waitFor();
        await press('Rules');
        await press('Save these rules…');
        await field('Name of the rules').fill('Firmos taisyklės');
        await press('Save');
        await press('Close this message');
        await press('Add another card');
        await field('Search for another card').fill('UAB');
        await pane.getByRole('list', { name: 'Cards found' }).getByRole('button').first().waitFor();
        await open.idle();
      },
    },
    {
      name: 'saved rules of merging, to be replaced',
      async show() {
        await field('Where values differ, take').selectOption('source');
        await press('Save these rules…');
        await field('Name of the rules').fill('Firmos taisyklės');
        await pane.getByText(/are saved already/).waitFor();
      },
    },
    {
      name: 'decided: not the same',
      async show() {
        await pane.getByLabel('Name of the rules').press('Escape');
        await press('Back without merging');
        await group.waitFor();
        await press('Not the same (N)');
        await button(/^Decided: not the same/).click();
      },
    },
    {
      name: 'merge all',
      async show() {
        await press(/^Merge all certain/);
        await pane.getByRole('list', { name: 'Merge all certain', exact: true }).waitFor();
        await press(/^Rules/);
      },
    },
    {
      name: 'given back',
      async show() {
        await press('Back without merging');
        await group.waitFor();
        await press('Same… (S)');
        await pane.getByRole('form', { name: 'Merge customers' }).waitFor();
        const kept = must(/C-\d+/.exec(await pane.locator('[data-card]').filter({ has: page.getByRole('radio', { checked: true }) }).innerText())?.[0]);
        const doubt = pane.getByLabel('I have looked at it: merge them all the same');
        if (await doubt.count() > 0) await doubt.check();
        await press(/^Merge \d+ cards/);
        await pane.getByText(/^Merged \d+ cards? into/).waitFor();
        await press('Close this message');
        await openCard(kept);
        await section('Merged cards');
        await pane.getByRole('button', { name: /^Give back: / }).first().click();
        await pane.getByRole('group', { name: /^Give back / }).waitFor();
      },
    },
    {
      name: 'succession',
      async show() {

        await openCard(dealer);
        await section('Earlier and later card');
        await press('Fiscal details changed…');
        await pane.getByRole('form', { name: 'Fiscal details changed' }).waitFor();
        await field('Company number').fill('1');
        await press('Make the new card');
        await pane.getByText('The new card was not made').waitFor();
      },
    },
    {
      name: 'personal data',
      async show() {
        await press('Cancel');
        await openCard(manyRows);
        await choose('Sections of the card', 'Personal data…');
        await pane.getByRole('region', { name: 'Personal data' }).waitFor();
        await press('Save as data (JSON)');
        await pane.getByText(/^The file .* is written/).waitFor();
        await pane.getByLabel(/to confirm$/).fill(await pane.getByRole('heading', { name: /^Personal data: / }).locator('bdi').innerText());
      },
    },
    {
      name: 'import: what no list is',
      async show() {
        await press('Back to the card');
        await openPart('Customers');
        await choose('More for the register', 'Import from a file…');
        await pane.getByTestId('import-file').setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
        await pane.getByText('This did not work:').waitFor();
      },
    },
    {
      name: 'import: columns',
      async show() {
        await pane.getByTestId('import-file').setInputFiles({ name: 'לקוחות.csv', mimeType: 'text/csv', buffer: Buffer.from(oldProgramExport()) });
        await pane.getByLabel('The row with the column names').waitFor();
        await press('Letters look wrong?');
        await field('Letters are written as').waitFor();
      },
    },
    {
      name: 'import: without a name',
      async show() {
        await field('Meaning of שם הלקוח').selectOption('out');
        await pane.getByText('No column is the name of the customers. Choose which one it is.').waitFor();
      },
    },
    {
      name: 'import: plan',
      async show() {
        await field('Meaning of שם הלקוח').selectOption('name');
        await press('Next: see what happens');
        await pane.getByText('Nothing is written yet.').waitFor();
        await press(/^5 new customers/);
      },
    },
    {
      name: 'import: corrected',
      async show() {
        const box = pane.getByRole('textbox', { name: /, row 6$/ });
        await box.fill('gefen@gefen.example');
        await box.press('Enter');
        await pane.getByText('1 corrected').first().waitFor();
      },
    },
    {
      name: 'import: words that nobody knows',
      async show() {
        await press('Back to the columns');
        await press('Another file…');
        await field('Or paste rows that you copied elsewhere').fill('Name\tStatus\nNew Trading\tmiegantis\nOther Trading\tactive\n');
        await press('Use these rows');
        await field('Meaning of Status').selectOption('status');
        await pane.getByLabel('“miegantis” in 1 row').waitFor();
      },
    },
    {
      name: 'import: who it may be',
      async show() {
        await press('Another file…');
        for (const code of ['C-00009', 'C-00012']) await open.type(await open.find('Customers', 'Name', code), 'Twofold Trading');
        await open.idle();
        await field('Or paste rows that you copied elsewhere').fill('Name\tActivity\nTwofold Trading\tTrade of everything\n');
        await press('Use these rows');
        await field('What kind of list is it?').selectOption('name');
        await press('Next: see what happens');
        await pane.getByLabel(/^Who is /).waitFor();
      },
    },
    {
      name: 'export: own columns',
      async show() {
        await press('Back without importing');
        await choose('More for the register', 'Export to a file…');
        await field('Which columns').selectOption('own');
        await press('Choose all');
        await clickAll(pane.getByRole('group', { name: 'Which columns' }).locator('button[aria-expanded=false]'));
      },
    },
    {
      name: 'export: what is missing',
      async show() {
        await field('What for').selectOption('saft-ro');
        await pane.getByRole('list', { name: 'These stay out of the file' }).waitFor();
        await pane.getByText('Good to know').click();
      },
    },
    {
      name: 'export: written',
      async show() {
        const download = page.waitForEvent('download');
        await press('Save the file…');
        await download;
        await pane.getByText('The file customers.xml is written.').waitFor();
      },
    },
  ];
}

/** The screens of documents and payments, of what is made of them, and of formulas for them; each begins where the one before it ended, the first with the list. */
export function accountScreens(open: WorkbenchPage): readonly PaneScreen[] {
  const { page, pane, press, field, openCard, choose } = handsOf(open);
  /** What happens, and everything that is folded under it. */
  const unfold = async (): Promise<void> => {
    await pane.getByRole('list', { name: 'What happens' }).waitFor();
    for (const closed of await pane.locator('[data-section] button[aria-expanded=false]').all()) await closed.click();
  };
  const take = async (name: string, text: string): Promise<void> => {
    await choose('More for the register', 'Import from a file…');
    await pane.getByTestId('import-file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await field('What is in the file?').waitFor();
  };
  const documentView = async (name: string): Promise<void> => {
    await pane.getByRole('tab', { name }).click();
    await pane.getByRole('list', { name }).getByRole('listitem').first().waitFor();
  };
  const accountsList = async (name: string): Promise<void> => {
    const tab = pane.getByRole('tab', { name });
    if (await tab.count() > 0) await tab.click();
    else await choose('More lists', name);
  };

  return [
    {
      name: 'import: columns of documents',
      async show() {
        await open.ready();
        await take('invoices.csv', issuedDocuments);
      },
    },
    {
      name: 'import: plan of documents',
      async show() {
        await press('Next: see what happens');
        await unfold();
      },
    },
    {
      name: 'import: plan of payments',
      async show() {
        await field(/^Whose is it: /).selectOption('new');
        await press(/^Import \d+ documents$/);
        await press('Close this message');
        await take('payments.csv', receivedPayments);
        await press('Next: see what happens');
        await unfold();
      },
    },
    {
      name: 'account',
      async show() {
        await press(/^Import \d+ payments?$/);
        await press('Close this message');
        await openCard(manyRows);
        await choose('Sections of the card', 'Account and documents…');
        await press(/^What is open/);
        await press('Show the dates');
        await pane.getByRole('list', { name: 'All documents' }).waitFor();
      },
    },
    { name: 'account: issued', show: () => documentView('Issued') },
    { name: 'account: payments', show: () => documentView('Payments') },
    {
      name: 'account: due dates written, no day',
      async show() {
        await press(/^Write \d+ due dates$/);
        await pane.getByText(/^Due dates written/).waitFor();
        await field('As of the end of').fill('soon');
        await pane.getByText('This is not a day.').waitFor();
      },
    },
    {
      name: 'account: statement',
      async show() {
        await press('Statement…');
        await press('Put on a sheet');
        await pane.getByText(/^The statement is on the new sheet/).waitFor();
      },
    },
    {
      name: 'account: new document refused',
      async show() {
        await press('Close');
        await press('New document');
        await field('Amount').fill('ten');
        await press('Save the document');
        await pane.getByText('The document was not saved').waitFor();
      },
    },
    {
      name: 'accounts: owed',
      async show() {
        await press('Cancel');
        await press('Back to the card');
        await press('Back to the list');
        await choose('More for the register', 'Accounts: who owes what…');
        await pane.getByRole('list', { name: 'Owed' }).waitFor();
      },
    },
    {
      name: 'accounts: overdue',
      async show() {
        await accountsList('Overdue');
        await pane.getByRole('list', { name: 'Overdue' }).waitFor();
      },
    },
    {
      name: 'accounts: by manager',
      async show() {
        await accountsList('By manager');
        await pane.getByRole('list', { name: 'By manager' }).getByRole('button').first().click();
      },
    },
    {
      name: 'accounts: income',
      async show() {
        await accountsList('Income');
        await pane.getByRole('table').waitFor();
      },
    },
    {
      name: 'at a glance',
      async show() {
        await press('Back to the customers');
        await choose('More for the register', 'At a glance…');
        await pane.getByRole('region', { name: 'By country' }).locator('svg').first().waitFor();
        for (const folded of await pane.getByRole('button', { name: 'The same as a table' }).all()) await folded.click();
      },
    },
    {
      name: 'earlier states',
      async show() {
        await press('Back to the list');
        await choose('More for the register', 'Earlier states…');
        await open.type(await open.find('Customers', 'Alias', manyRows), 'Vest');
        await press('Compare');
        await press(/^What changed: Vesttrans Construcții/);
      },
    },
    {
      name: 'earlier states: what restoring would change',
      async show() {
        await pane.getByRole('checkbox', { name: /^Choose Vesttrans Construcții/ }).check();
        await press(/^Restore 1 customer/);
        await pane.getByRole('list', { name: 'What restoring would change' }).waitFor();
      },
    },
    {
      name: 'automations: what would happen',
      async show() {
        await press('Back to the list');
        await choose('More for the register', 'Automations');
        for (const toggle of await pane.getByRole('switch').all()) await toggle.check();
        await field('Large: average from').fill('10000 EUR');
        await press('Show what would happen');
        await pane.getByRole('list', { name: 'Customers that would change' }).waitFor();
      },
    },
    {
      name: 'automations: switched on, one setting wrong',
      async show() {
        await press('Switch on');
        await pane.getByText('The settings are saved.').waitFor();
        await press('Run now');
        await pane.getByText(/^Last run /).waitFor();
        await field('Days without an order').fill('long');
        await field('Large: discount or price list').fill('120%');
      },
    },
    {
      name: 'formula: no customers selected',
      async show() {
        await press('Back to the customers');
        await choose('More for the register', 'Insert a formula…');
        await pane.getByRole('button', { name: 'Look again' }).waitFor();
      },
    },
    {
      name: 'formula',
      async show() {
        for (const [at, key] of ['Vesttrans Construcții SA', 'C-00005', 'C-99999', 'C-00001'].entries()) {
          await open.type(`Sheet1!A${at + 1}`, key);
          await open.type(`Sheet1!B${at + 1}`, `2026-0${at + 1}-15`);
        }
        await page.evaluate(() => window.workbench?.select('Sheet1!A1:A4'));
        await field('What do you want to know?').selectOption('dueDate');
        await pane.getByRole('table', { name: 'What it will show' }).waitFor();
      },
    },
  ];
}

/** The screens of another copy that is brought in; each begins where the one before it ended, the first with the list. */
export function copyScreens(open: WorkbenchPage): readonly PaneScreen[] {
  const { pane, press, choose } = handsOf(open);
  const bring = (at: string, name: string, content: Uint8Array): Promise<void> =>
    pane.getByTestId(at).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  let bytes = new Uint8Array();
  return [
    {
      name: 'copies: choose',
      async show() {
        await open.ready();
        bytes = new Uint8Array(await open.save());
        await choose('More for the register', 'Bring in a copy…');
        await pane.getByRole('button', { name: 'Choose a file…' }).waitFor();
      },
    },
    {
      name: 'copies: refused',
      async show() {
        await bring('copy-file', 'scan.xlsx', Buffer.from('%PDF-1.7'));
        await pane.getByRole('alert').waitFor();
      },
    },
    {
      name: 'copies: all that can be found',
      async show() {
        const copy = await editedCopy(bytes, 'Rasa Petrauskaitė', async (app) => {
          await setByCode(app, manyRows, { alias: 'מדונה', website: 'https://a.very.long.address.of.a.customer.example/with/a/path/that/never/ends' });
          await setByCode(app, 'C-00005', { alias: 'Gideon', city: 'Šiauliai' });
          must((await app.save({ base: {}, edits: { name: 'Naujokė UAB', code: 'C-90001' } })).ok ? 'saved' : undefined);
          must((await app.extendList('manager', 'Ilze Bērziņa')).ok ? 'kept' : undefined);
          const ids = app.search('', 200).hits.map(({ id }) => id);
          let gone = 0;
          for (const id of ids.slice(10)) if (gone < 24 && (await app.remove([id])).ok) gone += 1;
        });
        await open.type(await open.find('Customers', 'Alias', manyRows), 'Vest');
        await open.type(await open.find('Customers', 'Code', 'C-00001'), 'C-90001');
        await open.idle();
        await bring('copy-file', "Kartoteka (Rasa Petrauskaitė's conflicted copy 2026-11-24).xlsx", copy);
        await pane.getByText('Nothing is written yet.').waitFor();
        for (const closed of await pane.locator('[data-section] button[aria-expanded=false]').all()) await closed.click();
      },
    },
    {
      name: 'copies: held, and said to be right',
      async show() {
        const tick = pane.getByRole('checkbox', { name: 'It is right: delete these rows here too' });
        await tick.check();
        await pane.getByText('deleted', { exact: false }).first().waitFor();
      },
    },
    {
      name: 'copies: done',
      async show() {
        await press('Bring in');
        await pane.getByRole('button', { name: 'Show in the history' }).waitFor();
      },
    },
  ];
}

/** The screens of conflicts, in the sample with some of every kind; each begins where the one before it ended. */
export function conflictScreens(open: WorkbenchPage): readonly PaneScreen[] {
  const { page, pane, button, press, openCard } = handsOf(open);
  const one = (name: RegExp): Promise<void> => pane.getByRole('region', { name }).waitFor();
  const onNext = async (name: RegExp): Promise<void> => {
    await press('Next conflict (↓ or J)');
    await one(name);
  };

  return [
    {
      name: 'conflicts: they wait',
      async show() {
        await open.ready();
        await open.openBook(await bookWithConflicts(await open.save()));
        await open.ready();
        await button('8 conflicts wait for a decision').waitFor();
      },
    },
    {
      name: 'conflicts: on the card',
      async show() {
        await openCard(conflicting.firm);
        await button('6 conflicts wait for a decision').waitFor();
      },
    },
    {
      name: 'conflicts: open, some ticked',
      async show() {
        await press('6 conflicts wait for a decision');
        await press('Tick all');
        await pane.getByText('“Take theirs” deletes 1 record.').waitFor();
      },
    },
    {
      name: 'conflicts: one value',
      async show() {
        await press('Untick all');
        await press(/^Name/);
        await one(/^Name · 1 of 6$/);
      },
    },
    { name: 'conflicts: an address', show: async () => onNext(/^E-mail/).then(() => onNext(/^Street/)) },
    {
      name: 'conflicts: deleted there',
      async show() {
        await onNext(/^Note/);
        await onNext(/^contact/);
        await press(/^The rest of the record/);
      },
    },
    { name: 'conflicts: merged differently', show: () => onNext(/^Merged differently/) },
    {
      name: 'conflicts: typed anew, refused',
      async show() {
        await page.keyboard.press('Escape');
        await press(/^Name/);
        await press('Edit… (E)');
        await pane.getByRole('textbox', { name: 'Name' }).fill('');
        await press('Save');
        await pane.getByText(/^Name is empty/).first().waitFor();
      },
    },
    {
      name: 'conflicts: decided',
      async show() {
        await press('Back to the choice');
        await press('Take theirs (T)');
        await page.keyboard.press('Escape');
        await pane.getByRole('tab', { name: 'Decided (1)' }).click();
        await pane.getByRole('list', { name: 'Decided (1)' }).waitFor();
      },
    },
    {
      name: 'conflicts: none left',
      async show() {
        await pane.getByRole('tab', { name: 'Open (5)' }).click();
        await press('Tick all');
        await press('Keep mine (5) (M)');
        await pane.getByText(/^Nothing waits for a decision/).waitFor();
      },
    },
    {
      name: 'conflicts: in the history',
      async show() {
        await pane.getByRole('tab', { name: 'Decided (6)' }).click();
        await press(/^Vesttrans.* · Name/);
        await press('Show in the history');
        await pane.getByText(/theirs holds/).first().waitFor();
      },
    },
  ];
}

/** The screens of a workbook with a list of customers that is no register yet. */
export function setUpScreens({ page }: WorkbenchPage): readonly PaneScreen[] {
  const pane = page.locator('.pane');
  return [
    { name: 'set-up', show: () => pane.getByRole('button', { name: 'Adopt an existing sheet' }).waitFor({ timeout: 30_000 }) },
    {
      name: 'adoption',
      async show() {
        await pane.getByRole('button', { name: 'Adopt an existing sheet' }).click();
        await pane.getByRole('list', { name: 'What each column holds' }).waitFor();
        await pane.locator('select').last().selectOption('name');
      },
    },
  ];
}

export type PaneLook = { readonly theme: 'light' | 'dark' | 'contrast'; readonly language: string };

/** Turns the page's own switches, without taking the keyboard from where it is; only those that stand otherwise, since each draws all anew. */
export async function dress(page: Page, { theme, language }: PaneLook): Promise<void> {
  await page.evaluate((look) => {
    const bar = document.getElementById('toolbar');
    const turn = (element: HTMLSelectElement | HTMLInputElement): void => void element.dispatchEvent(new Event('change'));
    const languages = bar?.querySelector('select');
    if (languages && languages.value !== look.language) {
      languages.value = look.language;
      turn(languages);
    }
    const [dark, contrast] = bar?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [];
    // To tick one unticks the other.
    const box = look.theme === 'light' ? [dark, contrast].find((each) => each?.checked === true) : look.theme === 'dark' ? dark : contrast;
    if (box && box.checked !== (look.theme !== 'light')) {
      box.checked = look.theme !== 'light';
      turn(box);
    }
  }, { theme, language });
  await page.locator(`.pane [data-theme="${theme}"][lang="${language}"]`).first().waitFor();
  await coloursAreThere(page);
}

/** Colours go over to others; until they are there the new ground bears the old words. */
export async function coloursAreThere(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.getAnimations().some((animation) => animation instanceof CSSTransition && animation.playState !== 'finished'));
}

/** A whole card filled without the mouse, in the narrowest pane, and looked over by axe on the way. */
import type { Locator } from 'playwright-core';
import { columnLetters } from '../../src/host/list-formula';
import { eventually } from '../support/eventually';
import { tabTo } from '../support/keyboard-hands';
import { barriers } from '../support/pane-barriers';
import { withWorkbench } from '../support/with-workbench';
import type { WorkbenchPage } from '../support/workbench-page';

describe('by the keyboard alone', () => {
  let open: WorkbenchPage;
  withWorkbench({ paneWidth: 320 }, (page) => {
    open = page;
  });

  const hasKeyboard = (goal: Locator) => goal.evaluate((element) => element === document.activeElement);
  const press = (key: string) => open.page.keyboard.press(key);
  const arrives = (goal: Locator) => eventually(async () => expect(await hasKeyboard(goal)).toBe(true));
  const card = () => open.page.getByRole('form', { name: 'Customer card' });
  const section = (key: string) => card().locator(`[data-section="${key}"]`);
  const row = (table: string) => section(table).locator('[data-row]').last();
  const control = (place: Locator, field: string) => place.locator(`[data-field="${field}"]`).locator('input:not([tabindex="-1"]), select, textarea').last();

  const enter = async (goal: Locator, text: string) => {
    await tabTo(goal);
    await open.page.keyboard.type(text);
  };
  /** Arrow after arrow through what a list offers. */
  const choose = async (goal: Locator, wanted: string) => {
    await tabTo(goal);
    const chosen = () => goal.evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.text);
    for (let last: string | undefined = ' '; (await chosen()) !== wanted;) {
      if (last === (last = await chosen())) throw new Error(`${goal.toString()} does not offer ${wanted}.`);
      await press('ArrowDown');
    }
  };
  const tick = async (goal: Locator) => {
    await tabTo(goal);
    await press('Space');
  };
  const addPart = async (goal: Locator, text: string) => {
    await enter(goal, text);
    await press('ArrowDown');
    await press('Enter');
  };
  const openSection = async (key: string) => {
    const heading = section(key).locator('h3 button');
    await tabTo(heading);
    if (await heading.getAttribute('aria-expanded') === 'false') await press('Enter');
  };
  /** The keyboard stands in the first field of the new row. */
  const addRow = async (table: string, command: string, first: string) => {
    await openSection(table);
    await tabTo(section(table).getByRole('button', { name: command }));
    await press('Enter');
    await arrives(control(row(table), first));
    return row(table);
  };
  const cells = async (sheet: string, key: string, wanted: Readonly<Record<string, unknown>>) => {
    const found: Record<string, unknown> = {};
    for (const header of Object.keys(wanted)) found[header] = await open.cell(await open.find(sheet, header, key));
    expect(found).toEqual(wanted);
  };

  it('begins a new card from the list, with fields, lists and several values', async () => {
    const { page } = open;
    expect(await page.locator('.pane').evaluate((pane) => pane.getBoundingClientRect().width)).toBe(320);
    // A column of the firm's own.
    const width = await page.evaluate(() => window.workbench?.model.tables().find(({ name }) => name === 'Customers')?.columns.length ?? 0);
    await open.type(`Customers!${columnLetters(width)}1`, 'Shelf');
    await open.idle();
    // Excel's own key (F6) leads into the pane; from there on it is ours.
    await page.locator('.pane').getByRole('tab', { name: 'Customers' }).focus();
    await tabTo(page.getByRole('button', { name: 'New customer' }));
    await press('Enter');
    await card().waitFor();
    await arrives(control(section('identity'), 'name'));
    await enter(control(section('identity'), 'name'), 'Klaviatūra UAB');

    // Esc closes what is open, not the card.
    const menu = page.getByRole('button', { name: 'Sections of the card' });
    await tabTo(menu, 'Shift+Tab');
    await press('Enter');
    await page.getByRole('menu').waitFor();
    await press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    await arrives(menu);

    const roles = control(section('identity'), 'roles');
    await addPart(roles, 'supp');
    await page.keyboard.type('cust');
    await press('ArrowDown');
    await press('Escape');
    expect(await roles.getAttribute('aria-expanded')).toBe('false');
    await press('ArrowDown');
    await press('Enter');
    await choose(control(section('identity'), 'customerType'), 'Reseller');
    await openSection('fiscal');
    await choose(control(section('fiscal'), 'vatStatus'), 'VAT payer');
    await openSection('contact');
    await enter(control(section('contact'), 'email'), 'labas@klaviatura.lt');
    await choose(control(section('contact'), 'emailDocuments'), 'Yes');
    await enter(control(section('contact'), 'website'), 'https://klaviatura.lt');
    await openSection('address');
    await enter(control(section('address'), 'city'), 'Vilnius');
    await enter(control(section('address'), 'latitude'), '54.6872');
    expect(await barriers(open.page)).toEqual([]);
  });

  it('goes on through rows of every kind, with ticks, days, numbers and links', async () => {
    const address = await addRow('Addresses', 'Add an address', 'location');
    await enter(control(address, 'location'), 'Sandėlis');
    await tick(control(address, 'invoicing'));
    await enter(control(address, 'city'), 'Kaunas');

    const contact = await addRow('Contacts', 'Add a contact', 'lastName');
    await enter(control(contact, 'lastName'), 'Petraitis');
    // A value that the list does not have yet: given up once, then added.
    const another = contact.getByRole('button', { name: 'Role: Another value…' });
    await tabTo(another);
    await press('Enter');
    await open.page.keyboard.type('nobody');
    await press('Escape');
    await arrives(control(contact, 'role'));
    await tabTo(another);
    await press('Enter');
    await open.page.keyboard.type('Night watchman');
    await press('Enter');
    await arrives(control(contact, 'role'));
    await enter(control(contact, 'email'), 'petraitis@klaviatura.lt');
    await tick(control(contact, 'copyInvoices'));
    await enter(control(contact, 'note'), 'After ten');
    await tabTo(contact.getByRole('button', { name: 'Done' }));
    await press('Enter');
    await arrives(contact.locator('button[aria-expanded]'));

    const account = await addRow('BankAccounts', 'Add a bank account', 'bank');
    await enter(control(account, 'bank'), 'Bankas');
    await enter(control(account, 'iban'), 'LT121000011101001000');
    await tick(control(account, 'main'));
    const method = await addRow('PaymentMethods', 'Add a payment method', 'method');
    await choose(control(method, 'method'), 'Bank transfer');
    await enter(control(method, 'details'), 'By the tenth');
    await openSection('notes');
    await enter(control(section('notes'), 'noteInvoices'), 'Ačiū!');
    await openSection('details');
    await addPart(control(section('details'), 'categories'), 'Keys');
    await addPart(control(section('details'), 'tags'), 'quiet');
    expect(await barriers(open.page)).toEqual([]);
  });

  it('takes a day from the calendar, removes a row and restores it', async () => {
    const { page } = open;
    const consent = await addRow('Consents', 'Add a consent', 'channel');
    await choose(control(consent, 'channel'), 'E-mail');
    const given = control(consent, 'given');
    await tabTo(given);
    await press('Control+a');
    await page.keyboard.type('2026-03-05');
    // The browser's own calendar is no part of the page: where it opens at, and that the day is taken over, can be seen.
    const calendar = consent.getByRole('button', { name: 'Calendar: Given on' });
    await tabTo(calendar);
    await page.evaluate(() => {
      HTMLInputElement.prototype.showPicker = function open() {
        this.dataset['openedAt'] = this.value;
      };
    });
    await press('Enter');
    const box = consent.locator('[data-opened-at]');
    expect(await box.getAttribute('data-opened-at')).toBe('2026-03-05');
    await box.evaluate((input) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '2026-03-09');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await given.inputValue()).toBe('03/09/2026');
    await arrives(calendar);

    const number = await addRow('Identifiers', 'Add a number', 'kind');
    await tabTo(number.getByRole('button', { name: 'Kind: Another value…' }));
    await press('Enter');
    await page.keyboard.type('Guild number');
    await press('Enter');
    await enter(control(number, 'number'), 'G-7');
    await enter(control(number, 'validFrom'), '2026-01-31');

    const note = await addRow('Notes', 'Add a note', 'date');
    await enter(control(note, 'text'), 'Rang about the keys');
    await tick(control(note, 'done'));
    const attachment = await addRow('Attachments', 'Add an attachment', 'title');
    await enter(control(attachment, 'title'), 'Contract');
    await enter(control(attachment, 'link'), 'https://klaviatura.lt/contract.pdf');
    await enter(control(attachment, 'size'), '1234');
    const remove = attachment.getByRole('button', { name: /^Remove: / });
    await tabTo(remove, 'Shift+Tab');
    await press('Enter');
    const restore = attachment.getByRole('button', { name: /^Restore: / });
    await arrives(restore);
    expect(await control(attachment, 'link').count()).toBe(0);
    await press('Space');
    await arrives(remove);
    expect(await control(attachment, 'link').inputValue()).toBe('https://klaviatura.lt/contract.pdf');
    await openSection('custom');
    await enter(control(section('custom'), 'x:Shelf'), 'K-12');
    expect(await barriers(open.page)).toEqual([]);
  });

  it('saves, and the sheets hold all of it', async () => {
    const { page } = open;
    await tabTo(page.getByRole('button', { name: 'Save', exact: true }).last());
    await press('Enter');
    // Ten rows in as many sheets, on whatever machine.
    await page.getByText('Saved: Klaviatūra UAB.').waitFor({ timeout: 90_000 });
    await open.idle();
    const name = 'Klaviatūra UAB';
    await cells('Customers', name, {
      Roles: 'Supplier; Customer', 'Customer type': 'Reseller', 'VAT status': 'VAT payer', 'E-mail': 'labas@klaviatura.lt', 'Documents by e-mail': true,
      Website: 'https://klaviatura.lt', City: 'Vilnius', Latitude: 54.6872, 'Note on invoices': 'Ačiū!', Categories: 'Keys', Tags: 'quiet', Shelf: 'K-12',
    });
    await cells('Addresses', 'Sandėlis', { 'Customer name': name, Invoices: true, City: 'Kaunas' });
    await cells('Contacts', 'Petraitis', { 'Customer name': name, Role: 'Night watchman', 'E-mail': 'petraitis@klaviatura.lt', 'Copy of invoices and receipts': true, Note: 'After ten' });
    await cells('BankAccounts', 'LT121000011101001000', { 'Customer name': name, Bank: 'Bankas', 'Main account': true });
    await cells('PaymentMethods', 'By the tenth', { 'Customer name': name, Method: 'Bank transfer' });
    await cells('Consents', name, { Channel: 'E-mail', 'Given on': 46_090 });
    await cells('Identifiers', 'G-7', { 'Customer name': name, Kind: 'Guild number', 'Valid from': 46_053 });
    await cells('Notes', 'Rang about the keys', { 'Customer name': name, Done: true });
    await cells('Attachments', 'Contract', { 'Customer name': name, Link: 'https://klaviatura.lt/contract.pdf', Size: 1234 });
    expect(await open.find('Lists', 'Value', 'Night watchman')).toMatch(/^Lists!/);

    await tabTo(card().getByLabel('Private note'), 'Shift+Tab');
    await page.keyboard.type('Only here');
    await open.idle();
    expect(await card().getByLabel('Private note').inputValue()).toBe('Only here');
    expect(await barriers(open.page)).toEqual([]);
  });

  it('removes a saved row: the keyboard goes where the row was', async () => {
    const { page } = open;
    const remove = row('Identifiers').getByRole('button', { name: /^Remove: / });
    await tabTo(remove, 'Shift+Tab');
    await press('Enter');
    await press('Control+s');
    await row('Identifiers').waitFor({ state: 'detached' });
    await arrives(section('Identifiers').getByRole('button', { name: 'Add a number' }));
    await open.idle();
    const held = await page.evaluate(() => JSON.stringify(window.workbench?.values('Identifiers!A1:H60')));
    expect(held).not.toContain('G-7');
    expect(open.problems).toEqual([]);
  });
});

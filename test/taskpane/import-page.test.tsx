/** @jest-environment ./test/support/page-environment.cjs */
/* Customers come out of files in the pane: what is read and put right, what would happen and is decided, that nothing is lost on the way, and that one undo takes it back. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import type { DeviceSettings } from '../../taskpane/device-settings';
import { deviceInMemory } from '../support/device-in-memory';
import { filesInNode } from '../support/files-in-node';
import { must } from '../support/must';
import { oldProgramExport, oldProgramRows } from '../support/old-program-export';
import { addCustomer, type PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

type Over = PaneOverMemory & Screen;
let over: Over;

const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const region = (): HTMLElement => screen.getByRole('region', { name: 'Import customers' });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const listed = (name: string | RegExp): string[] => within(screen.getByRole('list', { name })).getAllByRole('listitem').map((item) => plain(item.textContent));
const counts = (): string[] => listed('What happens');
const meaning = (header: string): HTMLElement => screen.getByLabelText(`Meaning of ${header}`);
const chosen = (select: HTMLElement): string => (select as HTMLSelectElement).selectedOptions[0]?.textContent ?? '';
const meanings = (): Record<string, string> => Object.fromEntries(screen.getAllByLabelText(/^Meaning of /).map((select) => [plain(select.getAttribute('aria-label')).replace('Meaning of ', ''), chosen(select)]));
const refusal = (): string => plain(within(region()).getByRole('alert').textContent);
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const names = (): string[] => over.app.search('', 100).hits.map(({ id }) => String(over.app.card(id)?.values['name'])).sort();
const cardOf = (name: string): Readonly<Record<string, unknown>> => over.app.card(must(over.app.search('', 100).hits.find(({ id }) => over.app.card(id)?.values['name'] === name)).id)?.values ?? {};

/** Until nothing runs any more: files and long work pause often. */
async function finished(): Promise<void> {
  for (let quiet = 0, round = 0; quiet < 3; round += 1) {
    if (round === 4_000) throw new Error(`The page does not come to an end: ${plain(screen.getByRole('progressbar').getAttribute('aria-label'))} ${String(screen.getByRole('progressbar').getAttribute('aria-valuenow'))}`);
    await settled(over);
    quiet = screen.queryByRole('progressbar') === null ? quiet + 1 : 0;
  }
}

async function press(name: string | RegExp): Promise<void> {
  await over.user.click(button(name));
  await finished();
}

async function select(label: string | RegExp, option: string): Promise<void> {
  await over.user.selectOptions(screen.getByLabelText(label), option);
  await finished();
}

async function open(): Promise<void> {
  await over.user.click(button('More for the register'));
  await over.user.click(screen.getByRole('menuitem', { name: 'Import from a file…' }));
  await finished();
}

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  fireEvent.change(screen.getByTestId('import-file'), { target: { files: [{ name, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) }] } });
  await finished();
}

async function begin(device: DeviceSettings = deviceInMemory()): Promise<void> {
  over = await showRegister({ files: filesInNode, device });
  await open();
}

afterEach(() => expect(over.bugs).toEqual([]));

describe('an old program’s file', () => {
  beforeEach(async () => {
    await begin();
    await choose('לקוחות.csv', oldProgramExport());
  });

  test('is read as it is: letters, rows of title and the sum left out, columns by what stands in them', () => {
    expect(plain(screen.getByRole('heading', { level: 2, name: /Import customers/ }).textContent)).toBe('Import customers: לקוחות.csv');
    expect(within(region()).getByText('6 rows')).toBeInTheDocument();
    expect(plain(chosen(screen.getByLabelText('The row with the column names')))).toContain('Row 3: שם הלקוח');
    expect(meanings()).toEqual({
      'שם הלקוח': 'Name', 'ח.פ.': 'Tax id', 'דוא"ל': 'Phone', 'עיר': 'City', 'רחוב': 'Taken apart into several fields', 'טלפון': 'E-mail', 'קוד': 'Leave out', 'מספר לקוח': 'Leave out',
    });
    const column = (header: string): string => plain(meaning(header).closest('li')?.textContent);
    expect(column('שם הלקוח')).toContain('אלון מערכות בע"מ');
    expect(column('קוד')).toContain('Not sure: please choose');
    expect(column('מספר לקוח')).toContain('Not sure: please choose');
    expect(column('עיר')).not.toContain('Not sure');
    // That it goes by the content, against the header, is said.
    expect(column('טלפון')).toContain('“טלפון” is taken as E-mail: 80 % of its values are such.');
    expect(column('עיר')).not.toContain('is taken as');
    expect(names()).toEqual(['Alfa', 'Beta', 'Gamma']);
  });

  test('goes in as one step, the bad row with its reason stays out, and one press takes it back', async () => {
    await select('Meaning of קוד', 'code');
    expect(plain(meaning('קוד').closest('li')?.textContent)).not.toContain('Not sure');
    await press('Next: see what happens');
    expect(counts()).toEqual(['5 new customers', '1 cannot be taken in']);
    expect(listed('1 cannot be taken in')).toEqual(['גפן ובניוrow 6טלפון, row 6E-mail “gefen at gefen” is not an e-mail address. Write it like name@example.com.']);
    expect(names()).toEqual(['Alfa', 'Beta', 'Gamma']);
    await press('Import 5 customers');
    expect(screen.getByRole('list', { name: 'Customers' })).toBeInTheDocument();
    expect(names()).toHaveLength(8);
    expect(cardOf('אלון מערכות בע"מ')).toMatchObject({ code: '1001', taxId: '511738270', city: 'חיפה', email: 'office@alon.example', phone: '050-1234567' });
    expect(screen.getByText('5 new customers. 1 row was not taken in.')).toBeInTheDocument();
    await press('Undo');
    expect(names()).toEqual(['Alfa', 'Beta', 'Gamma']);
  });

  test('before anything is written it is told which columns stay out, and which of them nobody decided about', async () => {
    await press('Next: see what happens');
    expect(plain(region().textContent)).toContain('Nobody has said yet what these columns mean, so they stay out: קוד, מספר לקוח.');
    await press('Back to the columns');
    await select('Meaning of קוד', 'Code');
    await select('Meaning of מספר לקוח', 'A new field of your own');
    await select('Meaning of עיר', 'Leave out');
    await press('Next: see what happens');
    expect(plain(region().textContent)).not.toContain('Nobody has said');
    expect(plain(region().textContent)).toContain('Left out of the file: עיר');
  });

  test('with the wrong value left out, its row comes too', async () => {
    await press('Next: see what happens');
    await over.user.click(screen.getByRole('checkbox', { name: 'Take these in without the values that are wrong' }));
    await finished();
    expect(counts()).toEqual(['6 new customers']);
    await press('Import 6 customers');
    expect(cardOf('גפן ובניו')['email'] ?? null).toBeNull();
    expect(cardOf('גפן ובניו')).toMatchObject({ city: 'ירושלים', phone: '054-3456789' });
  });

  test('taken in without wrong values by mistake, they are refused again', async () => {
    await press('Next: see what happens');
    const box = (): HTMLElement => screen.getByRole('checkbox', { name: 'Take these in without the values that are wrong' });
    await over.user.click(box());
    await finished();
    expect(box()).toBeChecked();
    await over.user.click(box());
    await finished();
    expect(counts()).toEqual(['5 new customers', '1 cannot be taken in']);
  });

  test('in other letters it reads otherwise, and back again', async () => {
    await press('Letters look wrong?');
    const sample = (): string => plain(region().querySelector('pre')?.textContent);
    expect(chosen(screen.getByLabelText('Letters are written as'))).toBe('windows-1255');
    expect(sample()).toContain('אלון מערכות');
    await select('Letters are written as', 'windows-1250');
    expect(sample()).not.toContain('אלון');
    expect(chosen(screen.getByLabelText('Letters are written as'))).toBe('windows-1250');
    await select('Letters are written as', 'windows-1255');
    expect(sample()).toContain('אלון מערכות');
    expect(meanings()['שם הלקוח']).toBe('Name');
  });

  test('another row can have the column names, or none', async () => {
    await select('The row with the column names', '3');
    expect(Object.keys(meanings())).toContain('אלון מערכות בע"מ');
    expect(within(region()).getByText('5 rows')).toBeInTheDocument();
    await select('The row with the column names', '');
    expect(Object.keys(meanings())).toContain('A');
    await select('The row with the column names', '2');
    expect(meanings()['שם הלקוח']).toBe('Name');
    expect(within(region()).getByText('6 rows')).toBeInTheDocument();
  });

  test('a column means what the person says: another field, an own one, a contact, nothing', async () => {
    await select('Meaning of מספר לקוח', 'own');
    await select('Meaning of עיר', 'out');
    await select('Meaning of רחוב', 'note');
    await select('Meaning of טלפון', 'Contacts.email');
    await press('Next: see what happens');
    expect(counts()[0]).toMatch(/new customers/);
    await press(/^Import \d customers/);
    const card = cardOf('אלון מערכות בע"מ');
    expect(card).toMatchObject({ 'x:מספר לקוח': 'A17', note: 'הנמל 12' });
    expect([card['city'] ?? null, card['email'] ?? null]).toEqual([null, null]);
  });

  test('a column that is taken apart can be one field, and taken apart again; what it may do holds for all its fields', async () => {
    await select('Meaning of רחוב', 'street');
    await select('Meaning of רחוב', 'apart');
    await select('May רחוב change the card?', 'never');
    await press('Next: see what happens');
    await press(/^Import 5 customers/);
    const card = cardOf('אלון מערכות בע"מ');
    expect([card['city'], card['street'] ?? null, card['houseNumber'] ?? null]).toEqual(['חיפה', null, null]);
  });

  test('without a name nothing goes on, and it is said why', async () => {
    await select('Meaning of שם הלקוח', 'out');
    expect(screen.getByText('No column is the name of the customers. Choose which one it is.')).toBeInTheDocument();
    expect(button('Next: see what happens')).toHaveAttribute('aria-disabled', 'true');
    await press('Next: see what happens');
    expect(screen.queryByRole('list', { name: 'New customers' })).not.toBeInTheDocument();
    await select('Meaning of שם הלקוח', 'name');
    expect(screen.queryByText('No column is the name of the customers. Choose which one it is.')).not.toBeInTheDocument();
    await press('Next: see what happens');
    expect(counts()[0]).toBe('5 new customers');
  });

  test('going back keeps what was chosen; another file begins anew', async () => {
    await select('Meaning of קוד', 'code');
    await select('Meaning of עיר', 'out');
    await select('May רחוב change the card?', 'overwrite');
    await press('Next: see what happens');
    await press('Back to the columns');
    expect(meanings()).toMatchObject({ 'קוד': 'Code', 'עיר': 'Leave out' });
    expect(chosen(screen.getByLabelText('May רחוב change the card?'))).toBe('Replace');
    await press('Another file…');
    expect(button('Choose a file…')).toBeInTheDocument();
    await choose('לקוחות.csv', oldProgramExport());
    expect(meanings()).toMatchObject({ 'קוד': 'Leave out', 'עיר': 'City' });
  });

  test('the same file again: nothing is left to do, and the columns mean what they meant', async () => {
    await select('Meaning of קוד', 'code');
    await press('Next: see what happens');
    await press('Import 5 customers');
    await open();
    await choose('לקוחות 2.csv', oldProgramExport(oldProgramRows.filter(([, , , , , email]) => email !== 'gefen at gefen')));
    expect(meanings()['קוד']).toBe('Code');
    await press('Next: see what happens');
    expect(counts()).toEqual(['5 are there already and stay as they are']);
    expect(screen.getByText('There is nothing to import: all of it is there already.')).toBeInTheDocument();
    expect(button('Import 0 customers')).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('a refused row, corrected on the spot', () => {
  const file = utf8('Name;E-mail;City\nDelta;delta at delta;Cluj\nEcho;echo at echo;Riga\nFoxtrot;f@foxtrot.example;Vilnius\n');
  const box = (name: string): HTMLElement => screen.getByRole('textbox', { name });
  const ofDelta = (): HTMLElement => box('E-mail, row 2');
  const described = (of: HTMLElement): string => plain((of.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '));

  async function write(into: HTMLElement, text: string): Promise<void> {
    await over.user.clear(into);
    await over.user.type(into, text);
    await finished();
  }

  beforeEach(async () => {
    await begin();
    await choose('list.csv', file);
    await press('Next: see what happens');
  });

  test('has a box for the wrong cell, with what is wrong; Enter looks at it again, and the keyboard stays there', async () => {
    expect(counts()).toEqual(['1 new customer', '2 cannot be taken in']);
    expect(ofDelta()).toHaveValue('delta at delta');
    expect(ofDelta()).toHaveAttribute('aria-invalid', 'true');
    expect(described(ofDelta())).toContain('“delta at delta” is not an e-mail address');
    await write(ofDelta(), 'd@delta.example{Enter}');
    expect(counts()).toEqual(['2 new customers', '1 cannot be taken in', '1 corrected']);
    expect(ofDelta()).toHaveFocus();
    expect(ofDelta()).toHaveValue('d@delta.example');
    expect(ofDelta()).not.toHaveAttribute('aria-invalid', 'true');
    expect(described(ofDelta())).toBe('Corrected. The file says: delta at delta');
    await press('Import 2 customers');
    expect(names()).toEqual(['Alfa', 'Beta', 'Delta', 'Foxtrot', 'Gamma']);
    expect(cardOf('Delta')['email']).toBe('d@delta.example');
  });

  test('Tab goes on to what can be taken back and to the next box; nothing is lost by typing on', async () => {
    await over.user.clear(ofDelta());
    await over.user.type(ofDelta(), 'd@delta.example');
    await over.user.tab();
    await over.user.clear(box('E-mail, row 3'));
    await over.user.type(box('E-mail, row 3'), 'e@echo.example');
    await over.user.tab();
    await finished();
    expect(counts()).toEqual(['3 new customers', '2 corrected']);
    expect(screen.getByRole('list', { name: '2 corrected' })).toBeInTheDocument();
  });

  test('stays corrected when the file is read in other letters, and that is told', async () => {
    await write(ofDelta(), 'd@delta.example{Enter}');
    await press('Back to the columns');
    await press('Letters look wrong?');
    await select('Letters are written as', 'windows-1252');
    expect(within(region()).getByText('Corrections that were kept: 1 of 1.')).toBeInTheDocument();
    await press('Next: see what happens');
    expect(counts()).toEqual(['2 new customers', '1 cannot be taken in', '1 corrected']);
  });

  test('wrong again, it is said at its box', async () => {
    await write(ofDelta(), 'still wrong{Enter}');
    expect(counts()).toEqual(['1 new customer', '2 cannot be taken in']);
    expect(ofDelta()).toHaveAttribute('aria-invalid', 'true');
    expect(described(ofDelta())).toContain('“still wrong” is not an e-mail address');
    expect(described(ofDelta())).toContain('The file says: delta at delta');
    expect(plain(within(must(ofDelta().closest('li'))).getByRole('alert').textContent)).toContain('still wrong');
  });

  test('Esc gives up what is typed, and only then leaves the page', async () => {
    await write(ofDelta(), 'nonsense{Escape}');
    expect(ofDelta()).toHaveValue('delta at delta');
    expect(counts()).toEqual(['1 new customer', '2 cannot be taken in']);
    await over.user.keyboard('{Escape}');
    await finished();
    expect(screen.getByRole('list', { name: 'Customers' })).toBeInTheDocument();
  });

  test('is refused again when it is taken back, and emptied if its box is', async () => {
    await write(ofDelta(), 'd@delta.example{Enter}');
    await press('Take back what was typed into E-mail, row 2');
    expect(ofDelta()).toHaveValue('delta at delta');
    expect(ofDelta()).toHaveFocus();
    expect(counts()).toEqual(['1 new customer', '2 cannot be taken in']);
    await over.user.clear(ofDelta());
    await over.user.keyboard('{Enter}');
    await finished();
    expect(counts()).toEqual(['2 new customers', '1 cannot be taken in', '1 corrected']);
    await press('Import 2 customers');
    expect(cardOf('Delta')['email'] ?? null).toBeNull();
  });

  test('belongs to its cell: it stays through the columns, and is not taken to another file', async () => {
    await write(ofDelta(), 'd@delta.example{Enter}');
    await press('Back to the columns');
    await select('Meaning of E-mail', 'note');
    await press('Next: see what happens');
    expect(counts()).toEqual(['3 new customers', '1 corrected']);
    expect(ofDelta()).toHaveValue('d@delta.example');
    await press('Back to the columns');
    await select('Meaning of E-mail', 'email');
    await press('Next: see what happens');
    expect(counts()).toEqual(['2 new customers', '1 cannot be taken in', '1 corrected']);
    await press('Back to the columns');
    await press('Another file…');
    await choose('list.csv', file);
    await press('Next: see what happens');
    expect(counts()).toEqual(['1 new customer', '2 cannot be taken in']);
  });

  test('going back while it is looked at again shows the columns, and loses nothing', async () => {
    await over.user.clear(ofDelta());
    await over.user.type(ofDelta(), 'd@delta.example{Enter}');
    await over.user.click(button('Back to the columns'));
    await finished();
    expect(meanings()['E-mail']).toBe('E-mail');
    await press('Next: see what happens');
    expect(counts()).toEqual(['2 new customers', '1 cannot be taken in', '1 corrected']);
  });

});

test('customers of a file without columns are corrected field by field', async () => {
  await begin();
  await choose('one.vcf', utf8('BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Delta\r\nEMAIL:delta at delta\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Echo\r\nEND:VCARD\r\n'));
  expect(counts()).toEqual(['1 new customer', '1 cannot be taken in']);
  const box = (): HTMLElement => screen.getByRole('textbox', { name: /^E-mail, row \d+$/ });
  expect(box()).toHaveValue('delta at delta');
  await over.user.clear(box());
  await over.user.type(box(), 'd@delta.example{Enter}');
  await finished();
  expect(counts()).toEqual(['2 new customers', '1 corrected']);
  await press(/^Take back what was typed into E-mail/);
  expect(counts()).toEqual(['1 new customer', '1 cannot be taken in']);
  await over.user.clear(box());
  await over.user.type(box(), 'd@delta.example{Enter}');
  await finished();
  await press('Import 2 customers');
  expect(cardOf('Delta')['email']).toBe('d@delta.example');
});

describe('words that nobody knows', () => {
  const file = utf8('Name,Status,Newsletter\nDelta,miegantis,TAKK\nEcho,active,yes\nFoxtrot,miegantis,no\nGolf,gone,TAKK\n');
  const word = (name: RegExp): HTMLElement => screen.getByRole('combobox', { name });

  beforeEach(async () => {
    await begin();
    await choose('list.csv', file);
    await select('Meaning of Status', 'status');
    await select('Meaning of Newsletter', 'notifyEmail');
  });

  async function say(name: RegExp, option: string): Promise<void> {
    await over.user.selectOptions(word(name), option);
    await finished();
  }

  test('are asked about at their column, with how many rows say them', async () => {
    const asked = within(must(meaning('Status').closest('li'))).getAllByRole('combobox').map((select) => plain(document.querySelector(`label[for="${select.id}"]`)?.textContent)).filter((label) => label.startsWith('“'));
    expect(asked).toEqual(['“miegantis” in 2 rows', '“gone” in 1 row']);
    expect(chosen(word(/miegantis/))).toBe('Keep as it is written');
    expect(chosen(word(/TAKK/))).toBe('Choose…');
    expect(within(word(/miegantis/)).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Keep as it is written', 'Leave empty', 'Add to the list', ...over.app.listValues('status')]);
  });

  test('mean what is chosen', async () => {
    await say(/miegantis/, 'Inactive');
    await say(/gone/, 'Leave empty');
    await say(/TAKK/, 'Yes');
    await press('Next: see what happens');
    expect(counts()).toEqual(['4 new customers']);
    await press('Import 4 customers');
    expect(['Delta', 'Golf'].map((name) => [cardOf(name)['status'], cardOf(name)['notifyEmail']])).toEqual([['Inactive', true], ['Prospect', true]]);
  });

  test('come into their list with the customers, and go with them', async () => {
    const before = over.app.listValues('status');
    await say(/gone/, 'Add to the list');
    await say(/TAKK/, 'No');
    await press('Next: see what happens');
    expect(over.app.listValues('status')).toEqual(before);
    await press('Import 4 customers');
    expect(over.app.listValues('status')).toEqual([...before, 'gone']);
    await press('Undo');
    expect(over.app.listValues('status')).toEqual(before);
  });

  test('are remembered with the columns, and can be left as they are written again', async () => {
    await say(/miegantis/, 'Inactive');
    await say(/TAKK/, 'Yes');
    await press('Next: see what happens');
    await press('Import 4 customers');
    await open();
    await choose('next.csv', file);
    expect([chosen(word(/miegantis/)), chosen(word(/TAKK/))]).toEqual(['Inactive', 'Yes']);
    await say(/miegantis/, 'Keep as it is written');
    expect(chosen(word(/miegantis/))).toBe('Keep as it is written');
    expect(chosen(word(/TAKK/))).toBe('Yes');
  });
});

describe('columns as a file', () => {
  const file = utf8('Client,Town,Ref\nDelta,Cluj,7\nEcho,Riga,8\n');
  let saved: { readonly name: string; readonly content: Blob }[];

  beforeEach(async () => {
    saved = [];
    URL.createObjectURL = (content) => {
      saved.push({ name: '', content: content as Blob });
      return 'blob:saved';
    };
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved = saved.map((one) => ({ ...one, name: this.download }));
    });
    await begin();
    await choose('export.csv', file);
  });
  // A file that was saved is let go of a while later, which jsdom cannot either.
  afterEach(() => jest.restoreAllMocks());

  /** jsdom's blobs cannot be read otherwise. */
  const contentOf = (blob: Blob): Promise<string> => new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

  async function use(name: string, text: string): Promise<void> {
    fireEvent.change(screen.getByTestId('mapping-file'), { target: { files: [{ name, text: () => Promise.resolve(text) }] } });
    await finished();
  }

  test('are saved, and say what the columns of another list mean', async () => {
    await select('Meaning of Ref', 'alias');
    await select('Meaning of Town', 'out');
    await press('Save these columns as a file…');
    expect(saved.map(({ name }) => name)).toEqual(['columns.json']);
    const text = await contentOf(must(saved[0]).content);
    await press('Another file…');
    await choose('other.csv', utf8('Ref,Client,Town,Phone\n7,Delta,Cluj,+40 264 123456\n'));
    expect(meanings()['Ref']).not.toBe('Alias');
    await use('columns.json', text);
    expect(meanings()).toEqual({ Ref: 'Alias', Client: 'Name', Town: 'Leave out', Phone: 'Phone' });
    expect(screen.getByText('The columns now mean what columns.json says.')).toBeInTheDocument();
    await press('Next: see what happens');
    await press('Import 1 customer');
    expect(cardOf('Delta')).toMatchObject({ alias: '7' });
  });

  test.each([
    ['a list', 'Name;City\nDelta;Cluj\n', /This is no mapping of columns/],
    ['that of another list', JSON.stringify({ format: 'kartoteka columns', version: 1, name: '', mapping: { columns: [{ column: 0, header: 'Kunde', uses: [] }], rows: [] } }), /None of the columns that this file speaks of \(Kunde\)/],
    ['one of a later version', JSON.stringify({ format: 'kartoteka columns', version: 9 }), /newer version of Kartoteka \(9\)/],
  ])('%s is refused, and the columns stay as they are', async (_, text, words) => {
    await select('Meaning of Ref', 'alias');
    const before = meanings();
    await use('file.json', text);
    expect(refusal()).toMatch(words);
    expect(meanings()).toEqual(before);
  });
});

test('the same fault in many rows is told once, with the first rows and how many more', async () => {
  await begin();
  await choose('quotes.csv', utf8(`Name;City;Activity\n${Array.from({ length: 9 }, (_, at) => `Firm ${at};Riga;"open ${at}`).join('\n')}\n`));
  expect(screen.getByText(/^Row 2, 3, 4 and 6 more: A quotation mark/)).toBeInTheDocument();
  expect(screen.getAllByText(/A quotation mark/)).toHaveLength(1);
});

describe('an import that was broken off', () => {
  const file = utf8('Name,City,Contact person,Contact e-mail\nDelta,Cluj,Ana Pop,ana@delta.example\nEcho,Riga,Jonas Kalns,j@echo.example\n');
  const reminder = (): HTMLElement | null => screen.queryByText('The import of list.csv did not come to an end. Choose the same file once more: what is there already stays as it is, and the rest is taken in.');

  test('is told of when the page is opened again, until it is done or nobody wants to hear of it', async () => {
    const device = deviceInMemory();
    await begin(device);
    expect(reminder()).not.toBeInTheDocument();
    await choose('list.csv', file);
    await press('Next: see what happens');
    jest.spyOn(over.workbook, 'apply').mockImplementationOnce(() => { throw new Error('The program went down.'); });
    await press('Import 2 customers');
    jest.restoreAllMocks();
    expect(over.bugs.splice(0)).toEqual([expect.stringContaining('The program went down.')]);
    document.body.replaceChildren();

    await begin(device);
    expect(reminder()).toBeInTheDocument();
    await choose('list.csv', file);
    await press('Next: see what happens');
    await press('Import 2 customers');
    await open();
    expect(reminder()).not.toBeInTheDocument();
  });

  test('is no more told of when somebody says so', async () => {
    const device = deviceInMemory();
    await begin(device);
    await choose('list.csv', file);
    await press('Next: see what happens');
    jest.spyOn(over.workbook, 'apply').mockImplementationOnce(() => { throw new Error('The program went down.'); });
    await press('Import 2 customers');
    jest.restoreAllMocks();
    over.bugs.splice(0);
    document.body.replaceChildren();
    await begin(device);
    await press('Do not remind me');
    expect(reminder()).not.toBeInTheDocument();
    document.body.replaceChildren();
    await begin(device);
    expect(reminder()).not.toBeInTheDocument();
  });

  test('refused by the workbook, it is no broken one', async () => {
    const device = deviceInMemory();
    await begin(device);
    await choose('list.csv', file);
    await press('Next: see what happens');
    jest.spyOn(over.workbook, 'apply').mockImplementationOnce(() => Promise.resolve({ ok: false, error: { severity: 'error', code: 'cell-being-edited', facts: {} } }));
    await press('Import 2 customers');
    jest.restoreAllMocks();
    expect(refusal()).toContain('This did not work:');
    await press('Back to the columns');
    await press('Another file…');
    expect(reminder()).not.toBeInTheDocument();
  });
});

describe('what a file may change', () => {
  const file = utf8('Name;E-mail;City;Phone\nAlfa;info@alfa.example;Eilat;+972 4 812 3456\nBeta;;Riga;\nDelta;d@delta.example;Cluj;\n');

  beforeEach(async () => {
    await begin();
    await choose('list.csv', file);
  });

  test('fills what is empty, and tells what stays otherwise', async () => {
    await press('Next: see what happens');
    expect(counts()).toEqual(['1 new customer', '1 customer changes', '1 is there already and stays as it is']);
    await press(/^1 customer changes/);
    const [line = ''] = listed('1 customer changes');
    expect(line).toContain('Alfa · found by');
    expect(line).toContain('Phone: +972 4 812 3456');
    expect(line).not.toContain('City: Haifa becomes');
    await press(/^1 new customer/);
    expect(listed('1 new customer')[0]).toContain('E-mail: d@delta.example');
    await press('Import 2 customers');
    expect(cardOf('Alfa')).toMatchObject({ city: 'Haifa', phone: '+972 4 812 3456' });
    expect(screen.getByText('1 new customer, 1 changed.')).toBeInTheDocument();
  });

  test('replaces where that is wanted, and never touches what is not to be touched', async () => {
    await select('May City change the card?', 'overwrite');
    await select('May Phone change the card?', 'never');
    await press('Next: see what happens');
    await press(/^1 customer changes/);
    expect(listed('1 customer changes')[0]).toContain('City: Haifa becomes Eilat');
    await press('Import 2 customers');
    expect(cardOf('Alfa')['city']).toBe('Eilat');
    expect(cardOf('Alfa')['phone'] ?? null).toBeNull();
  });
});

describe('who may be there already', () => {
  const file = utf8('Name,City,E-mail,Activity\nDalia Petraitienė,Kaunas,,Trade\nEchoes,Riga,e@echoes.example,\n');
  let both: string[];

  beforeEach(async () => {
    over = await showRegister({ files: filesInNode });
    await act(async () => {
      both = [await addCustomer(over, { name: 'Dalia Petraitienė', city: 'Kaunas', email: 'one@d.example' }), await addCustomer(over, { name: 'Dalia Petraitienė', city: 'Kaunas', email: 'two@d.example' })];
    });
    await open();
    await choose('list.csv', file);
    await select('What kind of list is it?', 'name');
    await press('Next: see what happens');
  });

  const who = (): HTMLElement => screen.getByLabelText(/^Who is .?Dalia Petraitienė.?\?$/);
  const offered = (): string[] => within(who()).getAllByRole<HTMLOptionElement>('option').map(({ value }) => value);

  test('is asked for; one that is a card becomes it', async () => {
    expect(within(must(who().closest('li'))).getByText('row 2')).toBeInTheDocument();
    expect(offered()).toEqual(['new', ...both, 'skip']);
    await over.user.selectOptions(who(), both[1] ?? '');
    await finished();
    expect(counts()).toEqual(['1 new customer', '1 customer changes']);
    await press('Import 2 customers');
    expect(names()).toHaveLength(6);
    expect(both.map((id) => over.app.card(id)?.values['activity'] ?? null)).toEqual([null, 'Trade']);
  });

  test('a wrong answer can be changed: all cards stay on offer', async () => {
    for (const answer of [both[0] ?? '', both[1] ?? '', 'skip', 'new', both[0] ?? '']) {
      await over.user.selectOptions(who(), answer);
      await finished();
      expect((who() as HTMLSelectElement).value).toBe(answer);
      expect(offered()).toEqual(['new', ...both, 'skip']);
    }
  });

  test('left out, it is not taken in', async () => {
    await over.user.selectOptions(who(), 'skip');
    await finished();
    expect(counts()).toEqual(['1 new customer', '1 left out']);
    await press('Import 1 customer');
    expect(names()).toHaveLength(6);
  });

  test('decisions hold while something else is chosen, and are not taken to another file', async () => {
    await over.user.selectOptions(who(), 'skip');
    await finished();
    await press('Back to the columns');
    await press('Next: see what happens');
    expect(counts()).toContain('1 left out');
    await press('Back to the columns');
    await press('Another file…');
    await choose('list.csv', file);
    await select('What kind of list is it?', 'name');
    await press('Next: see what happens');
    expect(counts()).not.toContain('1 left out');
  });
});

describe('one answer that leads two rows to one card', () => {
  test('can be taken back', async () => {
    over = await showRegister({ files: filesInNode });
    const [first = '', second = ''] = await act(async () => [
      await addCustomer(over, { name: 'Dalia Petraitienė', city: 'Kaunas', email: 'one@d.example' }), await addCustomer(over, { name: 'Dalia Petraitienė', city: 'Kaunas', email: 'two@d.example' }),
    ]);
    await open();
    await choose('list.csv', utf8('Name,City,E-mail,Phone\nDalia Petraitienė,Kaunas,one@d.example,+370 612 34567\nDalia Petraitienė,Kaunas,,+370 655 00000\n'));
    await select('What kind of list is it?', 'shop');
    await press('Next: see what happens');
    const who = (): HTMLElement => screen.getByLabelText(/^Who is .?Dalia Petraitienė.?\?$/);
    await over.user.selectOptions(who(), first);
    await finished();
    expect((who() as HTMLSelectElement).value).toBe(first);
    await over.user.selectOptions(who(), second);
    await finished();
    expect((who() as HTMLSelectElement).value).toBe(second);
  });
});

describe('what is no list', () => {
  test.each([
    ['scan.pdf', utf8('%PDF-1.7\n1 0 obj <<>> endobj\n'), /PDF/],
    ['empty.csv', new Uint8Array(), /There is nothing in it/],
    ['broken.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 60 }, (_, at) => at)]), /This did not work:.{20}/],
    ['page.xml', utf8('<?xml version="1.0"?><recipe><step>Stir</step></recipe>'), /recipe/],
  ])('%s is refused in words, and nothing is lost', async (name, bytes, words) => {
    await begin();
    await choose(name, bytes);
    expect(refusal()).toMatch(words);
    expect(refusal()).not.toMatch(/undefined|\[object|Error:/);
    expect(button('Choose a file…')).toBeEnabled();
    // A good file after it is taken as ever.
    await choose('list.csv', utf8('Name,City\nDelta,Cluj\n'));
    expect(within(region()).queryByRole('alert')).not.toBeInTheDocument();
    await press('Next: see what happens');
    await press('Import 1 customer');
    expect(names()).toEqual(['Alfa', 'Beta', 'Delta', 'Gamma']);
  });
});

describe('other sources', () => {
  test('rows that were copied elsewhere', async () => {
    await begin();
    expect(button('Use these rows')).toHaveAttribute('aria-disabled', 'true');
    await over.user.click(screen.getByLabelText('Or paste rows that you copied elsewhere'));
    await over.user.paste('Name\tCity\nDelta\tCluj\nEcho "E" Ltd\tRiga\n');
    await press('Use these rows');
    expect(meanings()).toEqual({ Name: 'Name', City: 'City' });
    expect(screen.queryByRole('button', { name: 'Letters look wrong?' })).not.toBeInTheDocument();
    await press('Next: see what happens');
    await press('Import 2 customers');
    expect(names()).toEqual(['Alfa', 'Beta', 'Delta', 'Echo "E" Ltd', 'Gamma']);
  });

  test('of an archive with several files the one that is chosen, in other letters too; another file begins anew', async () => {
    await begin();
    await choose('lists.zip', zipSync({ 'about.csv': strToU8('Read me\n'), 'clients.csv': strToU8('Name,City\nDelta,Cluj\n') }));
    const files = screen.getByLabelText(/^Several files are packed in .*lists\.zip/);
    expect(within(files).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['about.csv', 'clients.csv']);
    await over.user.selectOptions(files, 'clients.csv');
    await press('Use this file');
    expect(meanings()).toEqual({ Name: 'Name', City: 'City' });
    await press('Next: see what happens');
    expect(counts()).toEqual(['1 new customer']);
    await press('Back to the columns');
    await press('Another file…');
    expect(screen.queryByRole('button', { name: 'Use this file' })).not.toBeInTheDocument();
  });

  test('a sheet of this workbook; its cells stay as they are', async () => {
    over = await showRegister({ files: filesInNode });
    over.workbook.user.fillSheet('Old list', [['Name', 'City'], ['Delta', 'Cluj'], ['Echo', 'Riga']]);
    over.workbook.user.fillSheet('Nothing on it', []);
    await open();
    expect(within(screen.getByLabelText('Or a sheet of this workbook')).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Old list']);
    await select('Or a sheet of this workbook', 'Old list');
    await press('Use this sheet');
    await press('Next: see what happens');
    expect(counts()).toEqual(['2 new customers']);
    await press('Import 2 customers');
    expect(names()).toEqual(['Alfa', 'Beta', 'Delta', 'Echo', 'Gamma']);
  });

  test('of a sheet of this workbook only some cells; what is no range of cells is refused in words', async () => {
    over = await showRegister({ files: filesInNode });
    over.workbook.user.fillSheet('Scratch', [['What I know', null, null], [null, 'Name', 'City'], [null, 'Delta', 'Cluj'], [null, 'Echo', 'Riga'], [null, 'Foxtrot', 'Vilnius']]);
    await open();
    const range = screen.getByRole('textbox', { name: 'Only these cells of it (empty: all of it)' });
    await over.user.type(range, 'B2 to C4');
    await press('Use this sheet');
    expect(screen.getByText(/“B2 to C4” is no range of cells/)).toBeInTheDocument();
    await over.user.clear(range);
    await over.user.type(range, 'b2:c4');
    await press('Use this sheet');
    expect(meanings()).toEqual({ Name: 'Name', City: 'City' });
    await press('Next: see what happens');
    await press('Import 2 customers');
    expect(names()).toEqual(['Alfa', 'Beta', 'Delta', 'Echo', 'Gamma']);
  });

  test('a workbook’s sheet that fits best is taken, another can be', async () => {
    await begin();
    const book = new ExcelJS.Workbook();
    book.addWorksheet('About').addRows([['Made on', '2026-11-22']]);
    book.addWorksheet('Clients').addRows([['Name', 'City', 'Code'], ['Delta', 'Cluj', '007'], ['Echo', 'Riga', '008']]);
    book.addWorksheet('Suppliers').addRows([['Name', 'City', 'Code'], ['Foxtrot', 'Riga', '009']]);
    book.addWorksheet('Kept away', { state: 'veryHidden' }).addRows([['Name', 'City', 'Code'], ['A', 'B', 'C'], ['D', 'E', 'F'], ['G', 'H', 'I']]);
    await choose('clients.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    expect(chosen(screen.getByLabelText('Which list'))).toBe('Clients (3 rows)');
    expect(within(region()).getByText('2 rows')).toBeInTheDocument();
    await select('Which list', '2');
    expect(meanings()).toEqual({ Name: 'Name', City: 'City', Code: 'Code' });
    await press('Next: see what happens');
    await press('Import 1 customer');
    expect(cardOf('Foxtrot')).toMatchObject({ city: 'Riga', code: '009' });
    expect(names()).toEqual(['Alfa', 'Beta', 'Foxtrot', 'Gamma']);
  });
});

describe('a large file', () => {
  const large = utf8(`Name,City,E-mail\n${Array.from({ length: 40 }, (_, at) => `Firm ${at},Riga,f${at}@firm.example`).join('\n')}\n`);

  test('can be stopped while it is compared, and taken up again', async () => {
    await begin();
    await choose('large.csv', large);
    await over.user.click(button('Next: see what happens'));
    for (let round = 0; round < 200 && screen.queryByRole('button', { name: 'Stop' }) === null; round += 1) await settled(over);
    await over.user.click(button('Stop'));
    await finished();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(button('Next: see what happens')).not.toHaveAttribute('aria-disabled', 'true');
    expect(meanings()['Name']).toBe('Name');
    await press('Next: see what happens');
    expect(counts()).toEqual(['40 new customers']);
  });

  test('can be stopped while a correction is looked at: the columns are shown, for what stood there would not be true', async () => {
    await begin();
    await choose('large.csv', utf8(`Name,City,E-mail\nWrong,Riga,wrong at wrong\n${Array.from({ length: 400 }, (_, at) => `Firm ${at},Riga,f${at}@firm.example`).join('\n')}\n`));
    await press('Next: see what happens');
    const box = screen.getByRole('textbox', { name: 'E-mail, row 2' });
    fireEvent.change(box, { target: { value: 'w@wrong.example' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    for (let round = 0; round < 200 && screen.queryByRole('button', { name: 'Stop' }) === null; round += 1) await settled(over);
    await over.user.click(button('Stop'));
    await finished();
    expect(meanings()['E-mail']).toBe('E-mail');
    await press('Next: see what happens');
    expect(counts()).toEqual(['401 new customers', '1 corrected']);
  });

  test('stopped while it is imported, nothing of it is in the register', async () => {
    await begin();
    await choose('large.csv', large);
    await press('Next: see what happens');
    // Somebody else saves a card meanwhile, so that it is looked at once more what would be done.
    await act(async () => { await over.app.save({ base: {}, edits: { name: 'Omega' }, children: [] }); });
    await over.user.click(button('Import 40 customers'));
    await over.user.click(button('Stop'));
    await finished();
    expect(names()).toEqual(['Alfa', 'Beta', 'Gamma', 'Omega']);
    expect(counts()).toEqual(['40 new customers']);
  });
});

test('stopped when it was too late, it is done and told, and can be undone', async () => {
  await begin();
  await choose('list.csv', utf8('Name,City\nDelta,Cluj\n'));
  await press('Next: see what happens');
  const apply = over.workbook.apply.bind(over.workbook);
  jest.spyOn(over.workbook, 'apply').mockImplementationOnce((patch) => {
    // The commit has begun.
    fireEvent.click(button('Stop'));
    return apply(patch);
  });
  await press('Import 1 customer');
  jest.restoreAllMocks();
  expect(names()).toEqual(['Alfa', 'Beta', 'Delta', 'Gamma']);
  expect(screen.getByText('1 new customer.')).toBeInTheDocument();
  await press('Undo');
  expect(names()).toEqual(['Alfa', 'Beta', 'Gamma']);
});

test('leaving the page leaves no trace, and Esc is the same', async () => {
  await begin();
  await choose('list.csv', utf8('Name,City\nDelta,Cluj\n'));
  await press('Back without importing');
  expect(screen.getByRole('list', { name: 'Customers' })).toBeInTheDocument();
  // The keyboard is in a place of the list again.
  expect(screen.getByRole('searchbox', { name: 'Search customers' })).toHaveFocus();
  await open();
  expect(button('Choose a file…')).toBeInTheDocument();
  await over.user.keyboard('{Escape}');
  await finished();
  expect(screen.getByRole('list', { name: 'Customers' })).toBeInTheDocument();
  expect(names()).toEqual(['Alfa', 'Beta', 'Gamma']);
});

test('what columns mean is remembered on the device, for the next time the program is opened', async () => {
  const device = deviceInMemory();
  await begin(device);
  await choose('export-11.csv', utf8('Client,Town,Ref\nDelta,Cluj,7\n'));
  await select('Meaning of Ref', 'alias');
  await press('Next: see what happens');
  await press('Import 1 customer');
  document.body.replaceChildren();
  await begin(device);
  await choose('export-12.csv', utf8('Client,Town,Ref\nEcho,Riga,8\n'));
  expect(meanings()['Ref']).toBe('Alias');
});

test.each(['he', 'ro', 'lt', 'lv'] as const)('the page speaks %s at each step', async (locale) => {
  await begin();
  await choose('list.csv', utf8('Name,City,E-mail\nDelta,Cluj,wrong\nAlfa,Haifa,\n'));
  over.switchTo({ locale });
  for (const word of ['Next: see what happens', 'What the columns mean', 'The row with the column names', 'Leave out']) expect(screen.queryByText(word)).not.toBeInTheDocument();
  const next = must(screen.getAllByRole('button').at(-2));
  await over.user.click(next);
  await finished();
  for (const word of ['Nothing is written yet.', 'Take these in without the values that are wrong']) expect(screen.queryByText(word)).not.toBeInTheDocument();
  expect(screen.getAllByRole('checkbox').length).toBeGreaterThan(0);
});

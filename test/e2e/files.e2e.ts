/** Files brought to the page by its Open button: what is refused in one line, what is adopted, what becomes a register. */
import { Workbook } from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser, WorkbenchPage } from '../support/workbench-page';

const headers = ['Kodas', 'Pavadinimas', 'Šalis', 'PVM kodas', 'Telefonas', 'El. paštas', 'Our colour'];
const customers = [
  ['0042', 'Uždaroji UAB', 'LT', 'LT302500128', '+370 600 11111', 'info@uzdaroji.example', 'red'],
  ['0043', 'Zeta SRL', 'RO', '14399840', '+40 21 111 1111', 'office@zeta.example', 'blue'],
  ['0044', 'Kahn Ltd', 'IL', '511738270', '03-5551234', 'kahn@kahn.example', null],
];

async function bookOf(fill: (book: Workbook) => void): Promise<Buffer> {
  const book = new Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The beginning of a file that Excel has encrypted: a container of another kind, with one part of that name. */
function encrypted(): Buffer {
  const bytes = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  Buffer.from('Root Entry', 'utf16le').copy(bytes, 1024);
  Buffer.from('EncryptedPackage', 'utf16le').copy(bytes, 1152);
  return bytes;
}

describe('files on the page', () => {
  let browser: WorkbenchBrowser;
  let open: WorkbenchPage;

  beforeAll(async () => {
    browser = await startWorkbench();
    open = await browser.open();
    await open.ready();
  });
  afterAll(() => browser.close());
  afterEach(() => expect(open.problems.splice(0)).toEqual([]));

  const choose = (name: string, buffer: Buffer) => open.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const bring = async (name: string, buffer: Buffer) => {
    const again = open.page.waitForEvent('load');
    await choose(name, buffer);
    await again;
    await open.page.getByRole('button', { name: 'Adopt an existing sheet' }).waitFor();
  };
  const outline = () => open.page.evaluate(() => window.workbench?.model.sheets().map(({ id, name }) => [name, window.workbench?.model.usedArea(id, false)]));

  it.each<[string, Buffer, RegExp]>([
    ['secret.xlsx', encrypted(), /protected with a password/],
    ['letters.xlsx', Buffer.from(zipSync({ 'letter.txt': strToU8('Dear all') })), /not an Excel workbook/],
  ])('says in one line why %s is not opened, and keeps what is open', async (name, bytes, words) => {
    const before = await outline();
    await choose(name, bytes);
    const alert = open.page.getByRole('alert').filter({ hasText: name });
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(words);
    expect(await outline()).toEqual(before);
    await alert.getByRole('button', { name: 'Close' }).click();
  });

  it('finds no list in a sheet without headers, and writes nothing', async () => {
    await bring('no-headers.xlsx', await bookOf((book) => void book.addWorksheet('Data').addRows(customers)));
    const before = await outline();
    await open.page.getByRole('button', { name: 'Adopt an existing sheet' }).click();
    await open.page.getByText('No sheet here looks like a list of customers.').waitFor();
    expect(await outline()).toEqual(before);
  });

  it('asks which of two tables with the same headers is the list', async () => {
    await bring('two.xlsx', await bookOf((book) => {
      for (const name of ['Old', 'New']) {
        book.addWorksheet(`${name} customers`).addTable({ name, ref: 'A1', headerRow: true, columns: ['Name', 'E-mail', 'City'].map((column) => ({ name: column })), rows: [['Ada', 'ada@ada.example', 'Riga'], ['Bo', 'bo@bo.example', 'Vilnius']] });
      }
    }));
    const before = await outline();
    await open.page.getByRole('button', { name: 'Adopt an existing sheet' }).click();
    await open.page.getByText('List to adopt').waitFor();
    const words = await open.page.locator('#pane').innerText();
    expect(words).toMatch(/Old \(2 rows\)[^]*New \(2 rows\)/);
    expect(await outline()).toEqual(before);
  });

  it('adopts a list of customers as it stands, after showing what each column is taken for', async () => {
    await bring('klientai.xlsx', await bookOf((book) => void book.addWorksheet('Klientai').addRows([headers, ...customers])));
    await open.page.getByRole('button', { name: 'Adopt an existing sheet' }).click();
    const taken = open.page.locator('#pane select');
    await taken.first().waitFor();
    expect(await taken.evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).selectedOptions[0]?.textContent)))
      .toEqual(['Code', 'Name', 'Country', 'VAT number', 'Phone', 'E-mail', 'Own field, kept as it is']);
    await open.page.getByRole('button', { name: 'Adopt 3 customers' }).click();
    await open.page.waitForFunction(() => window.workbench?.model.tables().some(({ name }) => name === '_journal'));
    await open.page.getByRole('form', { name: 'Customer card' }).or(open.page.getByRole('list', { name: 'Customers' })).first().waitFor();
    expect(await open.sheetAndListAgree()).toBe(3);
    const rows = await open.page.evaluate(() => {
      const table = window.workbench?.model.tables().find(({ name }) => name === 'Customers');
      return table && window.workbench?.model.values(table.sheetId, table.area);
    });
    expect(rows?.map((row) => row.slice(1, 8))).toEqual([headers, ...customers]);
  });

  it('makes an empty workbook a register', async () => {
    await bring('empty.xlsx', await bookOf((book) => void book.addWorksheet('Mine')));
    await open.page.getByRole('button', { name: 'Make this workbook a register' }).click();
    await open.page.getByText('The register has no customers yet.').waitFor();
    expect((await outline())?.map(([name]) => name)).toEqual(expect.arrayContaining(['Customers', 'Lists', 'Mine', '_journal']));
    await open.idle();
    await open.reload();
    await open.page.getByText('The register has no customers yet.').waitFor();
  });
});

/** @jest-environment ./test/support/page-environment.cjs */
/* Customers go into files from the pane: for what, which of them, which columns; what is missing for whom is said before, and the file is what was asked for. */
import { act, screen, within } from '@testing-library/react';
import { openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { locales, textsOf } from '../../src/locales/locales';
import { unguardText } from '../../src/transfer/spreadsheet-guard';
import type { DeviceSettings } from '../../taskpane/device-settings';
import { deviceInMemory } from '../support/device-in-memory';
import { must } from '../support/must';
import { addCustomer, type PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array | string | readonly string[];
}

let over: PaneOverMemory & Screen;
let saved: SavedFile[];

const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const region = (): HTMLElement => screen.getByRole('region', { name: 'Export customers' });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const box = (name: string): HTMLSelectElement => screen.getByRole('combobox', { name });
const options = (name: string): string[] => [...box(name).options].map(({ text }) => plain(text));
const chosen = (name: string): string => plain(box(name).selectedOptions[0]?.text);
const listed = (name: string): string[] => within(screen.getByRole('list', { name })).getAllByRole('listitem').map((item) => plain(item.textContent));
const isShut = (name: string): boolean => button(name).getAttribute('aria-disabled') === 'true';
const text = ({ content }: SavedFile): string => (content instanceof Uint8Array ? String.fromCharCode(...content) : [content].flat().join(''));
const linesOf = (file: SavedFile): string[] => text(file).replace('\uFEFF', '').trimEnd().split('\r\n');
const tick = (name: string): HTMLElement => screen.getByRole('checkbox', { name });

async function finished(): Promise<void> {
  for (let quiet = 0, round = 0; quiet < 3; round += 1) {
    if (round === 2_000) throw new Error('The page does not come to an end');
    await settled(over);
    quiet = screen.queryByRole('progressbar') === null ? quiet + 1 : 0;
  }
}

async function press(name: string | RegExp): Promise<void> {
  await over.user.click(button(name));
  await finished();
}

async function select(label: string, option: string): Promise<void> {
  await over.user.selectOptions(box(label), option);
  await finished();
}

async function open(): Promise<void> {
  await over.user.click(button('More for the register'));
  await over.user.click(screen.getByRole('menuitem', { name: 'Export to a file…' }));
  await finished();
}

async function begin(prepare: () => Promise<void> = () => Promise.resolve(), device: DeviceSettings = deviceInMemory()): Promise<void> {
  saved = [];
  over = await showRegister({ device, handOver: (name, type, content) => void saved.push({ name, type, content }) });
  await act(prepare);
  await settled(over);
  await open();
}

async function added(values: Parameters<typeof addCustomer>[1]): Promise<void> {
  await addCustomer(over, values);
}

/** Alfa is the firm itself, and has a tax number. */
async function ownCompany(): Promise<void> {
  const { Alfa } = over.ids;
  await over.app.makeOwnCompany(Alfa);
  await over.app.save({ id: Alfa, base: over.inSheet(Alfa), edits: { taxId: '516179157' } });
  await over.settle();
}

/** The only file that was written. */
async function save(): Promise<SavedFile> {
  saved = [];
  await press('Save the file…');
  expect(saved).toHaveLength(1);
  return must(saved[0]);
}

afterEach(() => expect(over.bugs).toEqual([]));

describe('which customers', () => {
  test('all of them, as a list that Excel opens', async () => {
    const shown = jest.spyOn(Element.prototype, 'scrollIntoView');
    await begin();
    expect([chosen('What for'), chosen('Which customers'), chosen('Which columns'), chosen('Only those who agreed to')])
      .toEqual(['A list for Excel and other programs (CSV)', 'All of them', 'All of them', 'No matter']);
    expect(options('Which customers')).toEqual(['All of them', 'The 3 that are shown']);
    expect(within(region()).getByText('3 of 3 will be written.')).toBeInTheDocument();
    const file = await save();
    expect([file.name, file.type]).toEqual(['customers.csv', 'text/csv']);
    expect(text(file).startsWith('\uFEFF')).toBe(true);
    const [headers = '', ...rows] = linesOf(file);
    expect(headers.split(',').slice(0, 3)).toEqual(['Id', 'Code', 'Name']);
    expect(rows).toHaveLength(3);
    expect(plain(within(region()).getByText(/is written/).textContent)).toBe('The file customers.csv is written. Your browser keeps it with its downloads.');
    // However long the list of columns is, what came of it is in view.
    expect(shown).toHaveBeenLastCalledWith({ block: 'nearest' });
    shown.mockRestore();
  });

  test('those that the list was narrowed to', async () => {
    saved = [];
    over = await showRegister({ handOver: (name, type, content) => void saved.push({ name, type, content }) });
    await over.user.type(screen.getByRole('searchbox', { name: 'Search customers' }), 'riga');
    await settled(over);
    await open();
    await select('Which customers', 'The 1 that is shown');
    expect(within(region()).getByText('1 of 1 will be written.')).toBeInTheDocument();
    const rows = linesOf(await save()).slice(1);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('Beta');
  });

  test('those that are ticked, which is what whoever ticked some means', async () => {
    saved = [];
    over = await showRegister({ handOver: (name, type, content) => void saved.push({ name, type, content }) });
    for (const name of ['Gamma', 'Alfa']) await over.user.click(tick(`Select ${name}`));
    await open();
    expect(chosen('Which customers')).toBe('The 2 that are ticked');
    const file = text(await save());
    expect([file.includes('Alfa'), file.includes('Beta'), file.includes('Gamma')]).toEqual([true, false, true]);
    await select('Which customers', 'All of them');
    expect(text(await save())).toContain('Beta');
  });

  test('only those who agreed to it for this purpose: who agreed to letters about the service gets no advertising', async () => {
    await begin(async () => {
      for (const [id, purpose] of [[over.ids.Beta, 'Marketing'], [over.ids.Gamma, 'Service and communication']] as const) {
        const done = await over.app.save({ id, base: over.inSheet(id), edits: {}, children: [{ type: 'add', table: 'Consents', values: { channel: 'E-mail', purpose, given: '2026-01-01' } }] });
        if (!done.ok) throw new Error(JSON.stringify(done.error));
      }
    });
    expect(screen.queryByRole('combobox', { name: 'And for this purpose' })).not.toBeInTheDocument();
    await select('Only those who agreed to', 'E-mail');
    expect(options('And for this purpose')).toEqual(['Any purpose', 'Service and communication', 'Marketing']);
    expect(within(region()).getByText('2 of 3 will be written.')).toBeInTheDocument();
    await select('And for this purpose', 'Marketing');
    const rows = linesOf(await save()).slice(1);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('Beta');
  });

  test('only those who agreed to a channel, and how many stay out', async () => {
    await begin(async () => {
      const id = over.ids.Beta;
      const done = await over.app.save({ id, base: over.inSheet(id), edits: {}, children: [{ type: 'add', table: 'Consents', values: { channel: 'E-mail', given: '2026-01-01' } }] });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
    });
    await select('Only those who agreed to', 'E-mail');
    expect(within(region()).getByText('1 of 3 will be written.')).toBeInTheDocument();
    await over.user.click(screen.getByText('Good to know'));
    expect(listed('Good to know')).toEqual(['Left out, because they have not agreed to E-mail or have withdrawn it: 2. Note a new consent on their cards if they have given one.']);
    const rows = linesOf(await save()).slice(1);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('Beta');
    await select('Only those who agreed to', 'SMS');
    expect(within(region()).getByRole('alert')).toHaveTextContent('No card is left that could be written.');
    expect(isShut('Save the file…')).toBe(true);
    saved = [];
    await press('Save the file…');
    expect(saved).toEqual([]);
  });
});

describe('own columns', () => {
  test('only those that are ticked are written, in the order of the card; none is too few', async () => {
    await begin();
    await select('Which columns', 'Only those I choose');
    expect(within(region()).getByText('No column is chosen yet. Choose at least one.')).toBeInTheDocument();
    expect(isShut('Save the file…')).toBe(true);
    await press(/^Contact/);
    await over.user.click(tick('E-mail'));
    await over.user.click(tick('Name'));
    expect(within(region()).getByText('2 columns are chosen', { selector: '[role=status]' })).toBeInTheDocument();
    expect(linesOf(await save())).toEqual(['Name,E-mail', 'Alfa,info@alfa.example', 'Beta,', 'Gamma,']);
    await over.user.click(tick('Name'));
    expect(linesOf(await save())).toEqual(['E-mail', 'info@alfa.example', '""', '""']);
    await press('Choose none');
    expect(isShut('Save the file…')).toBe(true);
    await press('Choose all');
    expect(must(linesOf(await save())[0]).split(',').length).toBeGreaterThan(40);
  });

  test('also those that the firm added; a workbook has only its customers then', async () => {
    await begin(async () => {
      await over.app.addOwnField({ name: 'Agent', kind: 'text' });
      await addCustomer(over, { 'name': 'Delta', 'x:Agent': '=Dana' });
    });
    await select('What for', 'An Excel workbook');
    await select('Which columns', 'Only those I choose');
    await over.user.click(tick('Name'));
    await press(/^Own fields/);
    await over.user.click(tick('Agent'));
    const file = await save();
    expect([file.name, file.type]).toEqual(['customers.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    const read = openXlsx(file.content as Uint8Array);
    const outline = read.ok ? await read.value.outline() : undefined;
    expect(outline?.ok === true && outline.value.tables.map(({ name, columns }) => [name, columns.map(({ header }) => header)])).toEqual([['Customers', ['Name', 'Agent']]]);
    const block = read.ok ? await read.value.readTable('Customers') : undefined;
    expect(block?.ok === true && block.value.values.at(-1)).toEqual(['Delta', '=Dana']);
  });

  test('what for and which columns are remembered on the device; columns of another workbook are left out', async () => {
    const device = deviceInMemory();
    await begin(async () => { await over.app.addOwnField({ name: 'Agent', kind: 'text' }); }, device);
    await select('What for', 'An Excel workbook');
    await select('Which columns', 'Only those I choose');
    await over.user.click(tick('Name'));
    await press(/^Own fields/);
    await over.user.click(tick('Agent'));
    await finished();
    document.body.replaceChildren();
    await begin(undefined, device);
    expect([chosen('What for'), chosen('Which columns')]).toEqual(['An Excel workbook', 'Only those I choose']);
    expect(within(region()).getByText('1 column is chosen', { selector: '[role=status]' })).toBeInTheDocument();
    await select('What for', 'A list for Excel and other programs (CSV)');
    expect(linesOf(await save())).toEqual(['Name', 'Alfa', 'Beta', 'Gamma']);
  });

  test.each(['', '{', '[]', '{"format":"pdf","isOwn":true,"columns":["name"]}', '{"format":"csv","isOwn":1,"columns":[]}', '{"format":"csv","isOwn":true,"columns":"name"}'])('what a hand left on the device (%s) is nothing', async (kept) => {
    await begin(undefined, deviceInMemory({ 'export-choice': kept }));
    expect([chosen('What for'), chosen('Which columns')]).toEqual(['A list for Excel and other programs (CSV)', 'All of them']);
  });

  test('formats that say themselves what stands where have none', async () => {
    await begin();
    await select('Which columns', 'Only those I choose');
    for (const format of ['Contacts for phones and mail (vCard)', 'A backup of the whole register', 'Buyers for e-invoices (UBL)']) {
      await select('What for', format);
      expect(screen.queryByLabelText('Which columns')).not.toBeInTheDocument();
      expect(isShut('Save the file…')).toBe(false);
    }
  });
});

describe('formats', () => {
  test('texts that look like formulas are guarded in CSV, and come back as they were', async () => {
    await begin(() => added({ name: '=HYPERLINK("http://x")', note: '+cmd|calc', phone: '+370 612 34567' }));
    await select('Which columns', 'Only those I choose');
    await over.user.click(tick('Name'));
    await press(/^Contact/);
    await over.user.click(tick('Phone'));
    const cells = must(linesOf(await save()).at(-1)).split(',');
    expect(cells).toEqual([`"'=HYPERLINK(""http://x"")"`, '+370 612 34567']);
    expect(unguardText(`'=HYPERLINK("http://x")`)).toBe('=HYPERLINK("http://x")');
  });

  test('a backup has everything, whatever is shown or ticked', async () => {
    saved = [];
    over = await showRegister({ handOver: (name, type, content) => void saved.push({ name, type, content }) });
    await over.user.click(tick('Select Alfa'));
    await open();
    await select('What for', 'A backup of the whole register');
    expect(within(region()).getByText('A backup always has everything.')).toBeInTheDocument();
    expect(screen.queryByLabelText('Which customers')).not.toBeInTheDocument();
    const file = await save();
    expect([file.name, file.type]).toEqual(['customers.json', 'application/json']);
    const backup = JSON.parse(text(file)) as { readonly tables: { readonly Customers: { readonly rows: readonly unknown[] } } };
    expect(backup.tables.Customers.rows).toHaveLength(3);
  });

  test('what is missing for whom is said before anything is written, and who stays out', async () => {
    await begin(() => added({ name: 'Delta SRL', country: 'RO', city: 'Cluj-Napoca', taxId: '18547290' }));
    await select('What for', 'Customers for D406 (Romania)');
    expect(saved).toEqual([]);
    expect(within(region()).getByText('3 of 4 will be written.')).toBeInTheDocument();
    expect(listed('These stay out of the file')).toEqual(['Alfa: SAF-T D406 demands “Country”, and the card has none. Fill it in and export again.']);
    expect(listed('Please look at this first').join()).toContain('ledger accounts and their balances');
    const file = await save();
    expect([file.name, file.type]).toEqual(['customers.xml', 'application/xml']);
    expect(text(file).match(/<CustomerID>/g)).toHaveLength(3);
  });

  test('long lists of what is missing are counted', async () => {
    await begin(async () => { for (let at = 0; at < 24; at += 1) await addCustomer(over, { name: `Firm ${at}` }); });
    await select('What for', 'Customers for D406 (Romania)');
    expect(listed('These stay out of the file')).toHaveLength(20);
    expect(within(region()).getByText(/^and \d+ more$/)).toBeInTheDocument();
  });

  test('Israel’s uniform file needs the number of the own company, and is two files of the names that it asks for', async () => {
    await begin();
    await select('What for', 'Uniform file (Israel)');
    expect(within(region()).getByRole('alert')).toHaveTextContent('no card of your own company has a tax number');
    expect(isShut('Save the file…')).toBe(true);
    await press('Back without exporting');
    await act(ownCompany);
    await open();
    expect(chosen('What for')).toBe('Uniform file (Israel)');
    await press('Save the file…');
    expect(saved.map(({ name, type }) => [name, type])).toEqual([['BKMVDATA.TXT', 'text/plain'], ['INI.TXT', 'text/plain']]);
    expect(plain(within(region()).getByText(/written\. Your/).textContent)).toContain('BKMVDATA.TXT, INI.TXT');
  });

  test.each([
    ['Contacts for phones and mail (vCard)', 'customers.vcf', 'text/vcard', 'BEGIN:VCARD'],
    ['Buyers for e-invoices (UBL)', 'customers.xml', 'application/xml', '<cbc:RegistrationName>Alfa'],
    ['Customers for i.SAF (Lithuania)', 'customers.xml', 'application/xml', '<Name>Beta</Name>'],
    ['Customers for SAF-T (Lithuania)', 'customers.xml', 'application/xml', '<Name>Gamma</Name>'],
  ])('%s', async (format, name, type, content) => {
    await begin();
    await select('What for', format);
    const file = await save();
    expect([file.name, file.type]).toEqual([name, type]);
    expect(text(file)).toContain(content);
  });
});

test('who stays out is named once in a line', async () => {
  await begin(async () => { for (const name of ['Delta SRL', 'Delta Again SRL']) await addCustomer(over, { name, country: 'RO', city: 'Cluj-Napoca', taxId: '18547290' }); });
  await select('What for', 'Customers for D406 (Romania)');
  const [line = ''] = listed('These stay out of the file').filter((one) => one.includes('Delta'));
  expect(line.startsWith('Delta Again SRL and Delta SRL have the same number')).toBe(true);
});

describe('work that takes its time', () => {
  const many = async (): Promise<void> => { for (let at = 0; at < 30; at += 1) await addCustomer(over, { name: `Firm ${at}`, city: 'Riga', country: 'LV' }); };

  test('looking through the customers can be stopped, and begun again; nothing is written unlooked', async () => {
    await begin(many);
    await over.user.selectOptions(box('What for'), 'Contacts for phones and mail (vCard)');
    expect(screen.getByRole('progressbar', { name: 'Looking through the customers…' })).toBeInTheDocument();
    expect(isShut('Save the file…')).toBe(true);
    await over.user.click(button('Stop'));
    await finished();
    expect(within(region()).getByText('Stopped. Nothing was written.')).toBeInTheDocument();
    expect(isShut('Save the file…')).toBe(true);
    await press('Look through them again');
    expect(within(region()).getByText('33 of 33 will be written.')).toBeInTheDocument();
    expect(text(await save()).match(/BEGIN:VCARD/g)).toHaveLength(33);
  });

  test('writing shows how far it is, can be stopped, and then there is no file', async () => {
    await begin(many);
    await over.user.click(button('Save the file…'));
    const bar = screen.getByRole('progressbar', { name: 'Writing the file…' });
    expect(box('What for')).toBeDisabled();
    const before = Number(bar.getAttribute('aria-valuenow'));
    for (let round = 0; round < 5 && !(Number(bar.getAttribute('aria-valuenow')) > before); round += 1) await settled(over);
    expect(Number(bar.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
    expect(saved).toEqual([]);
    await over.user.click(button('Stop'));
    await finished();
    expect(saved).toEqual([]);
    expect(isShut('Save the file…')).toBe(false);
    expect(linesOf(await save())).toHaveLength(34);
  });

  test('whoever leaves the page while it is written gets no file', async () => {
    await begin(many);
    await over.user.click(button('Save the file…'));
    await over.user.click(button('Back without exporting'));
    await finished();
    expect(saved).toEqual([]);
    expect(screen.getByRole('list', { name: 'Customers' })).toBeInTheDocument();
  });

  test('another choice is looked at at once, not after the one before', async () => {
    await begin(many);
    await over.user.selectOptions(box('What for'), 'Customers for D406 (Romania)');
    await over.user.selectOptions(box('What for'), 'Customers for i.SAF (Lithuania)');
    await finished();
    expect(listed('These stay out of the file')).toEqual([expect.stringMatching(/^Alfa: i\.SAF demands/)]);
    expect(within(region()).getByText('32 of 33 will be written.')).toBeInTheDocument();
  });
});

test('why a file cannot be written is said, and the page stays', async () => {
  await begin(async () => {
    // Not to be emptied to what stood there before the last saving: that would be taken for a writing that had not seen it.
    await over.app.save({ id: over.ids.Alfa, base: over.inSheet(over.ids.Alfa), edits: { taxId: '514138205' } });
    await ownCompany();
  });
  await select('What for', 'Uniform file (Israel)');
  expect(isShut('Save the file…')).toBe(false);
  // Meanwhile somebody takes out what the file cannot do without.
  await act(() => over.othersType(over.ids.Alfa, 'Tax id', null));
  await press('Save the file…');
  expect(saved).toEqual([]);
  expect(within(region()).getByRole('alert')).toHaveTextContent('no card of your own company has a tax number');
  await select('What for', 'A backup of the whole register');
  expect(within(region()).queryByRole('alert')).not.toBeInTheDocument();
  expect((await save()).name).toBe('customers.json');
});

test('Esc goes back to the list, and the page begins anew', async () => {
  await begin();
  await select('Only those who agreed to', 'E-mail');
  await over.user.keyboard('{Escape}');
  await finished();
  expect(screen.getByRole('searchbox', { name: 'Search customers' })).toHaveFocus();
  await open();
  expect(chosen('Only those who agreed to')).toBe('No matter');
});

test.each(locales.filter((locale) => locale !== 'en'))('the page and its file speak %s', async (locale) => {
  await begin();
  await select('What for', 'Customers for D406 (Romania)');
  over.switchTo({ locale });
  const english = textsOf('en').pane.exporting;
  for (const word of [english.format, english.which, english.consent, english.leftOut, english.save]) expect(screen.queryByText(word)).not.toBeInTheDocument();
  const { exporting } = textsOf(locale).pane;
  await select(exporting.format, exporting.formats.csv);
  await over.user.click(button(exporting.save));
  await finished();
  expect(must(saved[0]).name).toBe(`${exporting.file}.csv`);
  expect(must(linesOf(must(saved[0]))[0]).split(/[,;]/)).toContain(textsOf(locale).fields.Customers.name);
});

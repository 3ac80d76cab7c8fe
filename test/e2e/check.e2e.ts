/** A thousand customers pasted, two hundred of them with a fault: the check finds these and no others, and puts right what can be. */
import { numbersOfCountry } from '../../src/fiscal/country-numbers';
import { must } from '../support/must';
import { createSeededRandom } from '../../src/base/seeded-random';
import { commandFolder } from '../support/command-line';
import { eventually } from '../support/eventually';
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser, WorkbenchPage } from '../support/workbench-page';

const rowCount = 1000;
const eachFault = 50;

/** Fifty rows of each fault, spread over the block. */
const faultOf = (row: number) => (row % 5 === 0 ? (['email', 'postal', 'digit', 'country'] as const)[(row / 5) % 4] : undefined);

function pastedRow(row: number, number: string): Readonly<Record<string, string>> {
  const fault = faultOf(row);
  const wrongDigit = `${number.slice(0, -1)}${(Number(number.slice(-1)) + 1) % 10}`;
  return {
    'Code': `P-${String(row).padStart(4, '0')}`, 'Name': `Uzņēmums ${row} SIA`, 'Roles': 'Customer', 'Status': 'Active',
    'Company number': fault === 'digit' ? wrongDigit : number, 'E-mail': fault === 'email' ? `birojs${row} example.lv` : `birojs${row}@example.lv`,
    'Street': 'Brīvības iela', 'House number': String(row), 'City': 'Rīga', 'Postal code': fault === 'postal' ? 'LV 1050' : 'LV-1050',
    'Country': fault === 'country' ? 'Latvija' : 'LV',
  };
}

describe('the check of what was pasted', () => {
  let browser: WorkbenchBrowser;
  let open: WorkbenchPage;
  const folder = commandFolder();

  beforeAll(async () => {
    expect(folder.run('new', '-o', folder.path('new.xlsx'))).toMatchObject({ code: 0, err: '' });
    browser = await startWorkbench();
    open = await browser.open({ book: folder.read('new.xlsx') });
    await open.page.getByText('The register has no customers yet.').waitFor();
    await open.idle();
  });
  afterAll(async () => {
    folder.remove();
    await browser.close();
  });
  afterEach(() => expect(open.problems.splice(0)).toEqual([]));

  it('lists all faults and only those, puts a kind right in one step, and takes it back in one', async () => {
    const { page } = open;
    const headers = await page.evaluate(() => window.workbench?.model.tables().find(({ name }) => name === 'Customers')?.columns.map(({ name }) => name) ?? []);
    const make = must(must(numbersOfCountry('LV')).kinds.find(({ fields }) => fields.includes('companyNumber'))?.make);
    const random = createSeededRandom(7);
    const numbers = new Set<string>();
    while (numbers.size < rowCount) numbers.add(make(random));
    const rows = [...numbers].map((number, row) => pastedRow(row, number));
    // Without the hidden column of ids, which fills itself.
    await open.copyText(rows.map((row) => headers.slice(1).map((header) => row[header] ?? '').join('\t')).join('\n'));
    await open.clickCell('Customers!B2');
    await page.keyboard.press('Control+v');
    await page.getByText('1,000 customers').waitFor();
    await open.idle();

    const column = async (header: string) => (await page.evaluate(([at = '', last]) => {
      const place = window.workbench?.find('Customers', at, 'P-0000') ?? '';
      const [, letters = ''] = /!([A-Z]+)/.exec(place) ?? [];
      return window.workbench?.values(`Customers!${letters}2:${letters}${String(last)}`).map(([value]) => value);
    }, [header, String(rowCount + 1)])) ?? [];
    const codes = await column('Postal code');
    expect(codes).toEqual(rows.map((row) => row['Postal code']));

    await page.locator('.pane').getByRole('tab', { name: 'Check' }).click();
    const found = page.getByRole('list', { name: 'Findings' });
    await found.getByRole('heading').first().waitFor();
    const titles = async () => (await found.getByRole('heading').allInnerTexts()).sort();
    const planted = ['Country: wrong form (50)', 'Company number: check digit does not fit (50)', 'E-mail: wrong form (50)', 'Postal code: written otherwise (50)'];
    expect(await titles()).toEqual([...planted].sort());
    const rowsWith = async (title: string) => {
      await found.getByRole('button', { name: title }).click();
      return (await page.getByRole('list', { name: title.replace(/ \(\d+\)$/, '') }).getByRole('button', { name: /Uzņēmums/ }).allInnerTexts())
        .map((text) => Number(/Uzņēmums (\d+)/.exec(text)?.[1])).sort((a, b) => a - b);
    };
    const kinds = ['country', 'digit', 'email', 'postal'] as const;
    for (const [at, kind] of kinds.entries()) {
      expect(await rowsWith(planted[at] ?? '')).toEqual(Array.from({ length: rowCount }, (_, row) => row).filter((row) => faultOf(row) === kind));
    }

    await page.getByRole('button', { name: `Fix all ${eachFault} · Postal code: written otherwise` }).click();
    await page.getByText('50 values repaired.').waitFor();
    expect(await column('Postal code')).toEqual(codes.map(() => 'LV-1050'));
    await page.waitForFunction(() => ![...document.querySelectorAll('.pane h3')].some(({ textContent }) => textContent?.includes('Postal code')));
    await page.getByRole('button', { name: /^Undo: / }).first().click();
    await found.getByRole('heading', { name: /Postal code/ }).waitFor();
    expect(await column('Postal code')).toEqual(codes);
  });

  it('says in the sheet what is wrong with each row, as long as it is, and wherever it is sorted to', async () => {
    const { page } = open;
    /** Codes of the rows by what their column says: whether all is well, and which cells are marked. */
    const said = () => page.evaluate((last) => {
      const letters = (header: string) => /!([A-Z]+)/.exec(window.workbench?.find('Customers', header, 'P-0000') ?? '')?.[1] ?? '';
      const column = (header: string) => window.workbench?.values(`Customers!${letters(header)}2:${letters(header)}${last}`).map(([value]) => value) ?? [];
      const [codes, checks, marks] = [column('Code'), column('Check'), column('_check')];
      return codes.map((code, at) => [String(code), checks[at] === 'OK', String(marks[at] ?? '')] as const);
    }, rowCount + 1);
    // A postal code that is written otherwise is a note: nothing is wrong with it.
    const marked = { email: ';!;!email;', country: ';?;?country;', digit: ';?;?companyNumber;', postal: '' } as const;
    const expected = Array.from({ length: rowCount }, (_, row): readonly [string, boolean, string] => {
      const fault = faultOf(row);
      const marks = fault === undefined ? '' : marked[fault];
      return [`P-${String(row).padStart(4, '0')}`, marks === '', marks];
    });
    await eventually(async () => expect(await said()).toEqual(expected), 60_000);

    await open.type(await open.find('Customers', 'E-mail', 'P-0000'), 'birojs0@example.lv');
    const mended = expected.map((row, at) => (at === 0 ? ['P-0000', true, ''] as const : row));
    await eventually(async () => expect(await said()).toEqual(mended), 60_000);

    await page.evaluate(() => {
      const { model } = window.workbench ?? {};
      const table = model?.tables().find(({ name }) => name === 'Customers');
      if (!model || !table) throw new Error('There is no table Customers.');
      const body = { ...table.area, row: table.area.row + 1, rowCount: table.area.rowCount - 1 };
      const column = table.columns.findIndex(({ name }) => name === 'E-mail');
      model.as('user', () => model.sortRows(table.sheetId, body, [{ column, ascending: false }], false));
    });
    await open.idle();
    const byCode = (rows: readonly (readonly [string, boolean, string])[]) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
    const sorted = await said();
    expect(sorted.map(([code]) => code)).not.toEqual(expected.map(([code]) => code));
    expect(byCode(sorted)).toEqual(byCode(mended));
    expect(await page.evaluate(() => window.workbench?.model.marks().length)).toBeGreaterThan(50);

    // And is taken away, and shown again, by the switch beside the findings.
    const shown = page.getByRole('switch', { name: 'Show in the sheet' });
    await shown.click();
    await eventually(async () => expect((await said()).filter(([, isFine, marks]) => isFine || marks !== '')).toEqual([]), 60_000);
    expect(await page.evaluate(() => window.workbench?.model.marks())).toEqual([]);
    await shown.click();
    await eventually(async () => expect(byCode(await said())).toEqual(byCode(mended)), 60_000);
  });
});

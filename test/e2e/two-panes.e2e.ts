/**
 * Two people in Excel on one workbook: two tabs of one browser, each with its own grid, Office.js and pane. What one does comes
 * to the other, who goes on with what she is doing.
 */
import { eventually } from '../support/eventually';
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser, WorkbenchPage } from '../support/workbench-page';

describe('two panes on one workbook', () => {
  let browser: WorkbenchBrowser;
  let dana: WorkbenchPage;
  let ion: WorkbenchPage;

  beforeAll(async () => {
    browser = await startWorkbench();
    dana = await browser.open({ query: 'shared=office&as=Dana' });
    await dana.ready();
    ion = await dana.beside({ query: 'shared=office&as=Ion' });
    await ion.ready();
  });
  afterAll(() => browser.close());
  afterEach(() => {
    for (const { problems } of [dana, ion]) expect(problems.splice(0)).toEqual([]);
  });

  const card = ({ page }: WorkbenchPage) => page.getByRole('form', { name: 'Customer card' });
  const field = (of: WorkbenchPage, label: string) => card(of).getByLabel(label, { exact: true }).first();
  const open = async (of: WorkbenchPage, address: string) => {
    const back = of.page.getByRole('button', { name: 'Back to the list' });
    if (await back.isVisible()) await back.click();
    await of.page.getByRole('searchbox', { name: 'Search customers' }).fill(String(await of.cell(address)));
    await of.page.locator('[role=list] [data-id]').first().click();
    await card(of).waitFor();
  };
  const save = async (of: WorkbenchPage) => of.page.getByRole('button', { name: 'Save', exact: true }).last().click();
  const holds = ({ page }: WorkbenchPage, address: string, value: string) => page.waitForFunction(([at = '', wanted]) => window.workbench?.cell(at) === wanted, [address, value]);
  const rowOf = (of: WorkbenchPage, id: unknown) => of.page.evaluate((wanted) => {
    const table = window.workbench?.model.tables().find(({ name }) => name === 'Customers');
    const rows = (table && window.workbench?.model.values(table.sheetId, table.area)) ?? [];
    return rows.findIndex(([key]) => key === wanted) + 1;
  }, id);
  /** Both sheets are one register, every row there once. */
  const agree = async (count: number) => {
    const rows = ({ page }: WorkbenchPage) => page.evaluate(() => {
      const table = window.workbench?.model.tables().find(({ name }) => name === 'Customers');
      return (table && window.workbench?.model.values(table.sheetId, table.area).slice(1)) ?? [];
    });
    await eventually(async () => {
      const [mine, theirs] = [await rows(dana), await rows(ion)];
      expect(new Set(mine.map(([id]) => id)).size).toBe(count);
      expect(mine).toHaveLength(count);
      expect(theirs).toEqual(mine);
    });
  };

  it('brings an edit while the other one types, who keeps her words, her place and the keyboard', async () => {
    await open(ion, 'Customers!B5');
    const [street, city] = [field(ion, 'Street'), field(ion, 'City')];
    await city.fill('');
    await city.pressSequentially('Bucur');
    await ion.page.keyboard.press('ArrowLeft');
    await ion.page.keyboard.press('ArrowLeft');
    await dana.type(await dana.find('Customers', 'Street', String(await dana.cell('Customers!A5'))), 'Typed by Dana');
    await ion.page.waitForFunction(() => [...document.querySelectorAll<HTMLInputElement>('form input')].some(({ value }) => value === 'Typed by Dana'));
    expect(await street.inputValue()).toBe('Typed by Dana');
    const place = await city.evaluate((input: HTMLInputElement) => [input === document.activeElement, input.selectionStart, input.value]);
    expect(place).toEqual([true, 3, 'Bucur']);
    await ion.page.keyboard.type('_');
    expect(await city.inputValue()).toBe('Buc_ur');
    expect(await ion.page.locator('.pane [role=alert]').count()).toBe(0);
    await city.fill('Brașov');
    await save(ion);
    await holds(dana, await dana.find('Customers', 'City', String(await dana.cell('Customers!A5'))), 'Brașov');
  });

  it('asks who saves last about the field that both changed, and about no other', async () => {
    for (const one of [dana, ion]) await open(one, 'Customers!B7');
    await field(dana, 'City').fill('Iași');
    await field(ion, 'City').fill('Arad');
    await field(ion, 'Street').fill('Strada Nouă');
    await save(dana);
    await card(ion).getByText('Someone else changed this field meanwhile').waitFor();
    expect(await field(ion, 'City').inputValue()).toBe('Arad');
    expect(await card(ion).getByRole('button', { name: /^Keep mine/ }).count()).toBe(1);
    await card(ion).getByRole('button', { name: /^Keep mine/ }).click();
    await save(ion);
    const id = String(await ion.cell('Customers!A7'));
    for (const one of [dana, ion]) {
      await holds(one, await one.find('Customers', 'City', id), 'Arad');
      await holds(one, await one.find('Customers', 'Street', id), 'Strada Nouă');
    }
  });

  it('takes the new customers of both, saved in the same moment', async () => {
    for (const [one, name] of [[dana, 'Dana SRL'], [ion, 'Ion SRL']] as const) {
      const back = one.page.getByRole('button', { name: 'Back to the list' });
      if (await back.isVisible()) await back.click();
      await one.page.getByRole('button', { name: 'New customer' }).click();
      await card(one).getByLabel('Name').first().fill(name);
    }
    await Promise.all([save(dana), save(ion)]);
    for (const one of [dana, ion]) for (const name of ['Dana SRL', 'Ion SRL']) {
      await one.page.waitForFunction((wanted) => {
        const table = window.workbench?.model.tables().find((each) => each.name === 'Customers');
        return table && window.workbench?.model.values(table.sheetId, table.area).some((row) => row.includes(wanted));
      }, name);
    }
    await agree(302);
  });

  it('keeps what one saves while the other sorts', async () => {
    const id = String(await ion.cell('Customers!A9'));
    await open(ion, 'Customers!B9');
    await field(ion, 'City').fill('Sibiu');
    await Promise.all([
      save(ion),
      dana.page.evaluate(() => {
        const model = window.workbench?.model;
        const table = model?.tables().find(({ name }) => name === 'Customers');
        if (!model || !table) throw new Error('No customers');
        const { row, rowCount, ...rest } = table.area;
        model.as('user', () => model.sortRows(table.sheetId, { ...rest, row: row + 1, rowCount: rowCount - 1 }, [{ column: 2, ascending: false }], false));
      }),
    ]);
    for (const one of [dana, ion]) {
      await one.page.waitForFunction((wanted) => {
        const table = window.workbench?.model.tables().find(({ name }) => name === 'Customers');
        return table && window.workbench?.model.values(table.sheetId, table.area).some((row) => row[0] === wanted && row.includes('Sibiu'));
      }, id);
      expect(await rowOf(one, id)).not.toBe(9);
    }
    await agree(302);
  });
});

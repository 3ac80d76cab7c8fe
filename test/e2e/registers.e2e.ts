/** A card filled from public registers, in the narrowest pane: a proxy that replays what ANAF and VIES were seen to answer. */
import type { Locator } from 'playwright-core';
import { barriers, faultsOf } from '../support/pane-barriers';
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser, WorkbenchPage } from '../support/workbench-page';

const proxy = 'http://localhost:8790';

describe('a card filled from public registers', () => {
  let browser: WorkbenchBrowser;
  let open: WorkbenchPage;
  /** Paths that were asked at the proxy. */
  const asked: string[] = [];
  /** What ANAF does at the moment. */
  let anaf: 'answers' | 'is overloaded' = 'answers';

  beforeAll(async () => {
    browser = await startWorkbench();
    open = await browser.open({ paneWidth: 320 });
    await open.page.route(`${proxy}/**`, async (route) => {
      const request = route.request();
      const path = new URL(request.url()).pathname;
      const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
      if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
      asked.push(path);
      if (path.startsWith('/registers/VIES/')) {
        const { vatNumber } = JSON.parse(request.postData() ?? '{}') as { vatNumber: string };
        return route.fulfill({ headers, json: { valid: true, requestDate: '2026-11-22T08:00:00Z', requestIdentifier: 'WAPIAAAAY123', name: names.get(Number(vatNumber)) ?? 'FIRMA DIN REGISTRU SRL', address: 'TIMISOARA' } });
      }
      if (anaf === 'is overloaded') return route.fulfill({ status: 503, headers, json: {} });
      const numbers = (JSON.parse(request.postData() ?? '[]') as { cui: number }[]).map(({ cui }) => cui);
      return route.fulfill({ headers, json: { found: numbers.map(firm), notFound: [] } });
    });
    await open.ready();
  });
  afterAll(() => browser.close());

  const firm = (cui: number): object => ({
    date_generale: {
      cui, data: '2026-11-22', denumire: names.get(cui) ?? 'FIRMA DIN REGISTRU SRL', adresa: 'JUD. TIMIŞ', nrRegCom: 'J35/1234/2006', telefon: '0256123456', stare_inregistrare: 'INREGISTRAT din data 12.04.2006', cod_CAEN: '6920',
    },
    inregistrare_scop_Tva: { scpTVA: true, perioade_TVA: [{ data_inceput_ScpTVA: '2007-01-01', data_sfarsit_ScpTVA: '' }] },
    adresa_sediu_social: { sdenumire_Strada: 'Str. Alba Iulia', snumar_Strada: '7', sdenumire_Localitate: 'Mun. Timişoara', scod_JudetAuto: 'TM', scod_Postal: '300077' },
  });
  /** What ANAF calls them, where that is not one name for all. */
  const names = new Map<number, string>();

  const pane = (): Locator => open.page.locator('.pane');
  const button = (name: string | RegExp): Locator => pane().getByRole('button', { name, exact: typeof name === 'string' });
  const fillPage = (): Locator => pane().getByRole('region', { name: 'Fill from register' });

  /** Romanian firms with a tax number in the sample, by their codes. */
  const romanians = (): Promise<{ code: string; name: string; taxId: string; city: string }[]> => open.page.evaluate(() => {
    const [headers = [], ...rows] = (window.workbench?.values('Customers!A1:BZ301') ?? []).map((row) => row.map(String));
    const at = (row: string[], header: string): string => row[headers.indexOf(header)] ?? '';
    return rows.filter((row) => at(row, 'Country') === 'RO' && /^\d{5,10}$/.test(at(row, 'Tax id')))
      .map((row) => ({ code: at(row, 'Code'), name: at(row, 'Name'), taxId: at(row, 'Tax id'), city: at(row, 'City') }));
  });

  async function show(code: string): Promise<void> {
    await pane().getByRole('tab', { name: 'Customers' }).click();
    await pane().getByLabel('Search customers').fill(code);
    await pane().getByRole('listitem').filter({ hasText: code }).getByRole('button').click();
    await pane().getByRole('form', { name: 'Customer card' }).waitFor();
  }

  it('asks through the proxy, writes what is ticked, keeps the evidence, and is taken back in one step', async () => {
    const [card] = await romanians();
    if (card === undefined) throw new Error('The sample has no Romanian firm.');
    names.set(Number(card.taxId), `${card.name} PLUS`);
    await show(card.code);
    await button('Sections of the card').click();
    await open.page.getByRole('menuitem', { name: 'Fill from register' }).click();

    await fillPage().getByText(/reached through your firm/).first().waitFor();
    expect(asked).toEqual([]);
    await fillPage().getByLabel('Address of your firm’s proxy').fill(proxy);
    await fillPage().getByRole('button', { name: 'Save' }).click();
    await fillPage().getByText('ANAF: found').waitFor();
    await fillPage().getByText(/consultation number .?WAPIAAAAY123/).waitFor();
    expect(asked[0]).toBe('/registers/ANAF/api/PlatitorTvaRest/v9/tva');
    expect(await faultsOf(open.page, 'answers of registers')).toEqual([]);

    const city = fillPage().getByRole('checkbox', { name: /^City/ });
    if (await city.count() > 0 && await city.isChecked()) await city.click();
    await button(/^Fill \d+ field/).click();
    await pane().getByText(/^Filled from register/).waitFor();
    expect(await open.cell(await open.find('Customers', 'Name', card.code))).toBe(`${card.name} PLUS`);
    expect(await open.cell(await open.find('Customers', 'Other names', card.code))).toContain(card.name);
    expect(await open.cell(await open.find('Customers', 'City', card.code))).toBe(card.city);
    expect(await open.page.evaluate(() => window.workbench?.model.tables().find(({ name }) => name === '_evidence')?.area.rowCount)).toBe(3);

    await button(/^Undo: Filled from a register/).click();
    await pane().getByText(/^Taken back: Filled from a register/).waitFor();
    expect(await open.cell(await open.find('Customers', 'Name', card.code))).toBe(card.name);
    expect(open.problems).toEqual([]);
  });

  it('says in clear words that the register does not answer, and ticks nothing under another name', async () => {
    const [, second, third] = await romanians();
    if (second === undefined || third === undefined) throw new Error('The sample has too few Romanian firms.');
    anaf = 'is overloaded';
    await show(second.code);
    await button('Sections of the card').click();
    await open.page.getByRole('menuitem', { name: 'Fill from register' }).click();
    await fillPage().getByText('The register has too much to do just now.').waitFor();
    anaf = 'answers';
    names.set(Number(second.taxId), 'CU TOTUL ALTCEVA SRL');
    await button('Ask again').click();
    await fillPage().getByText(/quite another name/).first().waitFor();
    expect(await fillPage().getByRole('checkbox', { checked: true }).count()).toBe(0);
    expect(await barriers(open.page)).toEqual([]);
    await open.page.keyboard.press('Escape');
    await pane().getByRole('form', { name: 'Customer card' }).waitFor();
    // The browser notes answers of its own accord that are no success.
    expect(open.problems.filter((problem) => !problem.includes('503'))).toEqual([]);
    open.problems.length = 0;
  });

  it('asks about many ticked customers, shows who differs, and fills them in one step', async () => {
    const some = (await romanians()).slice(3, 8);
    for (const { taxId, name } of some) names.set(Number(taxId), `${name} PLUS`);
    const [first, other] = some;
    if (first === undefined || other === undefined) throw new Error('The sample has too few Romanian firms.');
    names.set(Number(other.taxId), 'CU TOTUL ALTCEVA SRL');
    await pane().getByRole('tab', { name: 'Customers' }).click();
    for (const { code, name } of some) {
      await pane().getByLabel('Search customers').fill(code);
      await pane().getByRole('checkbox', { name: new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) }).click();
    }
    await pane().getByLabel('Search customers').fill('');
    const bar = pane().getByRole('region', { name: 'Selected customers' });
    await bar.getByRole('button', { name: 'Fill from register' }).click();
    await bar.getByText(`${some.length} of ${some.length} customers have a number that a public register knows.`).waitFor();
    await bar.getByRole('button', { name: /^Ask about/ }).click();
    await bar.getByText('Customers that differ').waitFor();
    expect(await faultsOf(open.page, 'answers for many')).toEqual([]);
    expect(await bar.getByRole('button', { name: /has another name there$/ }).count()).toBe(1);
    await bar.getByRole('button', { name: /^Fill 4 customers/ }).click();
    await pane().getByText('4 customers filled from the registers.').waitFor();
    expect(await open.cell(await open.find('Customers', 'Name', first.code))).toBe(`${first.name} PLUS`);
    expect(await open.cell(await open.find('Customers', 'Name', other.code))).toBe(other.name);
    await button(/^Undo: Filled from a register/).click();
    await pane().getByText(/^Taken back: Filled from a register/).waitFor();
    expect(await open.cell(await open.find('Customers', 'Name', first.code))).toBe(first.name);
    expect(open.problems).toEqual([]);
  });
});

import { textsOf } from '../../src/locales/locales';
import { eventually } from '../support/eventually';
import { installCustomFunctions, type FakeCellError } from './fake-custom-functions';
import { listedFunctions } from './listed-functions';
import { scriptedApp } from './scripted-app';

type Streaming = (...args: unknown[]) => void;
interface Call { readonly setResult: (value: unknown) => void; readonly onCanceled?: () => void }

const calls: Call[] = [];
// Cells that wait for the next day would keep the test from its end.
afterEach(() => { for (const call of calls.splice(0)) call.onCanceled?.(); });

/** The functions as Excel finds them: freshly loaded, called by their ids, with an invocation as the last argument. */
async function setUp() {
  const { associated } = installCustomFunctions();
  jest.resetModules();
  await import('../../functions/index');
  const { provideApp } = await import('../../src/app/shared-app');
  const app = scriptedApp(['Fleet']);
  app.put('kc-1', { code: '0042', name: 'Orchard Foods', city: 'Haifa', paymentTerms: 'net 30', 'x:Fleet': 12 });
  app.put('kc-2', { code: '7', name: 'Baltic Timber' });
  function call(id: string, ...args: unknown[]) {
    const results: unknown[] = [];
    const invocation: Call = { setResult: (value: unknown) => results.push(value) };
    (associated.get(id) as Streaming)(...args, invocation);
    calls.push(invocation);
    return results;
  }
  return { app, associated, call, provideApp };
}

async function turn() {
  await new Promise((resolve) => setTimeout(resolve, 80));
}

describe('the functions of the namespace CUSTOMER', () => {
  it('are associated, each one of the metadata and no other', async () => {
    const { associated } = await setUp();
    expect([...associated.keys()].sort()).toEqual(listedFunctions().map(({ id }) => id).sort());
  });

  it('wait for the app, answer, and follow a change', async () => {
    const { app, call, provideApp } = await setUp();
    const name = call('GET', '0042', 'Name', null);
    const fleet = call('GET', '0042', 'fleet', null);
    const rows = call('FIND', 'timber', null);
    const due = call('DUEDATE', '0042', 46_174);
    const newest = call('SUCCESSOR', 'Baltic Timber', null);
    await turn();
    expect([name, fleet, rows, due, newest]).toEqual([[], [], [], [], []]);
    provideApp(app, () => textsOf('en'));
    await eventually(() => {
      expect([name, fleet, rows, due, newest]).toEqual([
        ['Orchard Foods'], [12], [[['7', 'Baltic Timber', '', '', '', '']]], [46_204], ['7'],
      ]);
    });
    app.put('kc-1', { code: '0042', name: 'Orchard Foods Ltd', paymentTerms: '10', 'x:Fleet': 12 });
    await eventually(() => { expect([name.length, due.length]).toEqual([2, 2]); });
    expect([fleet.length, rows.length]).toEqual([1, 1]);
    expect([name.at(-1), due.at(-1)]).toEqual(['Orchard Foods Ltd', 46_184]);
  });

  it.each([
    ['GET', ['nobody', 'name', null], '#N/A', 'nobody'],
    ['GET', ['0042', 'horoscope', null], '#VALUE!', 'horoscope'],
    ['GET', ['0042', 'name', 'soon'], '#VALUE!', 'soon'],
    ['FIND', ['zebra', null], '#N/A', 'zebra'],
    ['FIND', ['timber', 0.5], '#VALUE!', '1000'],
    ['DUEDATE', ['nobody', 46_174], '#N/A', 'nobody'],
    ['DUEDATE', ['0042', 'June'], '#VALUE!', 'June'],
    ['DUEDATE', ['7', 46_174], '#N/A', 'payment terms'],
    ['TERMSDATE', ['ask Dana', 46_174, null], '#VALUE!', 'ask Dana'],
    ['TERMSDATE', ['net 30 EOM', 46_174, null], '#VALUE!', 'EOM + 30 days'],
    ['TERMSDATE', ['30', 46_174, 'Romania'], '#VALUE!', 'ROMANIA'],
    ['SUCCESSOR', ['nobody', null], '#N/A', 'nobody'],
    ['SUCCESSOR', ['7', 'soon'], '#VALUE!', 'soon'],
    ['ALLOCATION', ['nobody', 7_500, 46_174], '#N/A', 'nobody'],
    ['ALLOCATION', ['7', 7_500, 46_174], '#N/A', 'Country'],
    ['ALLOCATION', ['0042', 'much', 46_174], '#VALUE!', 'much'],
    ['ALLOCATION', ['0042', 7_500, 'June'], '#VALUE!', 'June'],
    ['VATSTATUS', ['nobody', 46_174], '#N/A', 'nobody'],
    ['VATSTATUS', ['0042', 'June'], '#VALUE!', 'June'],
    ['VATSTATUS', ['0042', 46_174], '#N/A', 'Nobody knows'],
    ['DUPLICATES', ['nobody'], '#N/A', 'nobody'],
    ['SAFTID', ['nobody'], '#N/A', 'nobody'],
    ['SAFTID', ['7'], '#N/A', 'Country'],
  ])('%s(%p) shows %s and says why', async (id, args, code, word) => {
    const { app, call, provideApp } = await setUp();
    provideApp(app, () => textsOf('en'));
    const results = call(id, ...args) as FakeCellError[];
    await eventually(() => { expect(results).toEqual([expect.objectContaining({ code })]); });
    expect(results[0]?.message).toContain(word);
  });

  it('check a card, and follow it', async () => {
    const { app, call, provideApp } = await setUp();
    provideApp(app, () => textsOf('en'));
    const results = call('CHECK', '0042');
    await eventually(() => { expect(results).toEqual(['OK']); });
    app.finds('kc-1', [{ severity: 'info', code: 'name-capitals', facts: { field: 'name' } }, { severity: 'warning', code: 'number-placeholder', facts: { field: 'taxId' }, where: { table: 'Customers', value: '000000000' } }]);
    await eventually(() => { expect(results.at(-1)).toMatch(/^Tax id/); });
    app.finds('kc-1', [{ severity: 'warning', code: 'number-placeholder', facts: { field: 'taxId' } }, { severity: 'error', code: 'required-missing', facts: { field: 'name' } }]);
    await eventually(() => { expect(results.at(-1)).toMatch(/^Name/); });
    app.finds('kc-1', []);
    await eventually(() => { expect(results.at(-1)).toBe('OK'); });
  });

  it('list cards that may be the same customer, and follow edits of any of them', async () => {
    const { app, call, provideApp } = await setUp();
    provideApp(app, () => textsOf('en'));
    const alone = call('DUPLICATES', '7');
    const results = call('DUPLICATES', 'Orchard Foods');
    await eventually(() => { expect([alone, results]).toEqual([[[['No duplicates']]], [[['No duplicates']]]]); });
    app.put('kc-1', { code: '0042', name: 'Orchard Foods', city: 'Haifa', alias: 'OF' });
    app.put('kc-3', { name: 'Orchard', city: 'Haifa', alias: 'OF' });
    app.put('kc-4', { code: '9', name: 'Orchard Food', alias: 'OF' });
    await eventually(() => { expect(results.at(-1)).toEqual([['kc-3', 'Orchard', 'Certain'], ['9', 'Orchard Food', 'Likely']]); });
    app.drop('kc-3');
    await eventually(() => { expect(results.at(-1)).toEqual([['9', 'Orchard Food', 'Likely']]); });
    app.drop('kc-1');
    await eventually(() => { expect(results.at(-1)).toEqual(expect.objectContaining({ code: '#N/A' })); });
    expect(alone).toHaveLength(1);
  });

  it('answer for declarations, and follow the card', async () => {
    const { app, call, provideApp } = await setUp();
    provideApp(app, () => textsOf('en'));
    app.put('kc-1', { code: '0042', name: 'Orchard Foods', country: 'IL' });
    const needed = call('ALLOCATION', '0042', 7_500, 46_174);
    const saft = call('SAFTID', '0042');
    await eventually(() => { expect([needed, saft]).toEqual([[true], ['06IL0042']]); });
    app.put('kc-1', { code: '0042', name: 'Orchard Foods', country: 'IL', dealerType: 'Private person' });
    await eventually(() => { expect([needed, saft]).toEqual([[true, false], ['06IL0042', '040042']]); });
  });

  it('tell of the VAT status on a day in the firm’s words, and nothing where no register has', async () => {
    const { app, call, provideApp } = await setUp();
    provideApp(app, () => textsOf('en'));
    app.put('kc-1', { code: '0042', name: 'Orchard Foods', vatNumber: 'LV40003521600' });
    const told = call('VATSTATUS', '0042', '2020-06-01');
    const untold = call('VATSTATUS', '0042', '2021-06-01') as FakeCellError[];
    await eventually(() => { expect(told).toEqual(['Pays VAT']); });
    expect(untold).toEqual([expect.objectContaining({ code: '#N/A' })]);
    app.put('kc-1', { code: '0042', name: 'Orchard Foods' });
    await eventually(() => { expect(told.at(-1)).toEqual(expect.objectContaining({ code: '#N/A' })); });
  });

  it('answer of a number without a register, at once', async () => {
    const { associated } = await setUp();
    const ask = (id: string, ...args: unknown[]) => (associated.get(id) as (...given: unknown[]) => unknown)(...args);
    expect([ask('IDVALID', 'RO', 'RO18547290', null), ask('IDVALID', 'RO', '18547291', null)]).toEqual([true, false]);
    expect(ask('IDFORMAT', 'LV', '32867300679', null)).toBe('328673-00679');
    expect(ask('IDKIND', 'RO', 'RO18547290')).toBe('VAT');
    expect(() => ask('IDVALID', 'XX', '1', null)).toThrow(expect.objectContaining({ code: '#VALUE!', message: expect.stringContaining('XX') as string }) as Error);
    expect(() => ask('IDKIND', 'RO', 'nothing of the kind')).toThrow(expect.objectContaining({ code: '#N/A' }) as Error);
    expect(() => ask('IDFORMAT', 'IL', '000000000', null)).toThrow(expect.objectContaining({ code: '#VALUE!' }) as Error);
  });

  it('say what is wrong in the language of the page', async () => {
    const { app, call, provideApp } = await setUp();
    provideApp(app, () => textsOf('lt'));
    const results = call('GET', 'nobody', 'name', null) as FakeCellError[];
    await eventually(() => { expect(results[0]?.message).toBe('Kartotekoje nėra kliento „nobody“. Galbūt jis ištrintas iš lapo; ieškokite pagal pavadinimą.'); });
  });
});

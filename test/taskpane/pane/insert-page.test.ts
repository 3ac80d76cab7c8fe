/** The page on which a formula is put beside a column of customers: it follows the selection while it is open, and remembers what was asked. */
import { en } from '../../../src/locales/en';
import { readInsertChoice } from '../../../taskpane/pane/insert-choice';
import { argumentOf } from '../../../taskpane/pane/insert-page';
import { deviceInMemory } from '../../support/device-in-memory';
import { paneOverMemory, type PaneOverMemory } from '../../support/pane-over-memory';

const area = (rowCount: number, column = 0) => ({ sheet: 'Orders', row: 1, column, rowCount, columnCount: 1 });

async function opened(device = deviceInMemory()): Promise<PaneOverMemory> {
  const over = await paneOverMemory({}, device);
  over.workbook.user.fillSheet('Orders', [['Who', 'Sum'], ['Alfa', 10], ['Beta', 20], ['Nobody', 30]]);
  over.workbook.user.selectCells(area(2));
  over.pane.go({ kind: 'insert' });
  await over.settle();
  return over;
}

const select = async (over: PaneOverMemory, rows: number): Promise<void> => {
  over.workbook.user.selectCells(area(rows));
  over.fade();
  await over.settle();
};

test('it looks at what is selected, and again when that is something else, until it is left', async () => {
  const over = await opened();
  const page = over.pane.inserting;
  expect(page.state()?.cells).toMatchObject({ address: 'Orders!A2:A3', known: 2, unknownCount: 0 });
  await select(over, 3);
  expect(page.state()?.cells).toMatchObject({ address: 'Orders!A2:A4', known: 2, unknownCount: 1 });
  over.pane.go({ kind: 'part', part: 'history' });
  expect(page.state()).toBeUndefined();
  await select(over, 1);
  expect(page.state()).toBeUndefined();
  expect(over.bugs).toEqual([]);
});

test('it writes what it shows, says where, and that column is not free any more', async () => {
  const over = await opened();
  const page = over.pane.inserting;
  expect(page.preview(en).map(({ answer }) => answer)).toEqual([{ ok: true, value: ['info@alfa.example'] }, { ok: true, value: [''] }]);
  await page.insert(en);
  expect(page.state()).toMatchObject({ done: 'Orders!C2:C3', inserting: false, refused: [] });
  expect(over.workbook.user.formula('Orders', 1, 2)).toBe('=CUSTOMER.GET($A2,"E-mail")');
  // The header stands above it now.
  expect(page.state()?.cells?.taken).toEqual([1, 2]);
});

test('what was chosen is told anew after a refusal, and a taken column is written over only where that is meant', async () => {
  const over = await opened();
  const page = over.pane.inserting;
  page.choose({ column: 1 });
  await page.insert(en);
  expect(page.state()?.refused).toMatchObject([{ code: 'cells-in-the-way' }]);
  page.choose({ over: true });
  expect(page.state()?.refused).toEqual([]);
  await page.insert(en);
  expect(page.state()).toMatchObject({ done: 'Orders!B2:B3' });
});

test('what a question needs is taken from beside, what it may have is not; the device remembers the question', async () => {
  const device = deviceInMemory();
  const over = await opened(device);
  const page = over.pane.inserting;
  page.choose({ ask: 'allocation' });
  const open = page.state();
  expect(open && [argumentOf(open, 'amount'), argumentOf(open, 'day')]).toEqual([{ kind: 'column', column: 1 }, undefined]);
  expect(page.plan(en)).toMatchObject({ ok: false, error: { code: 'formula-argument-missing' } });
  page.choose({ ask: 'balance' });
  expect(page.plan(en)).toMatchObject({ ok: true, value: { formula: '=CUSTOMER.BALANCE($A2)' } });
  await over.settle();
  expect(readInsertChoice((await device.read('insert-choice')) ?? '')).toEqual({ ask: 'balance', field: 'email', purpose: 'invoicing', documentType: 'invoice', shape: 'rows' });
  expect([readInsertChoice('{'), readInsertChoice('{"ask":"all"}')]).toEqual([undefined, undefined]);
});

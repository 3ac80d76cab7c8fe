/** @jest-environment jsdom */
/* Functions of the add-in in the grid: a cell shows the newest answer, whatever happens in the sheet while it waits. */
import type { ExcelHost } from '../../../workbench/host/excel-host';
import type { CallOptions, FunctionArgument } from '../../../workbench/host/function-calls';
import type { CellContent } from '../../../workbench/host/workbook-model';
import { registerCustomFunctions } from '../../../workbench/page/custom-functions';
import { eventually } from '../../support/eventually';
import { makeGrid } from '../../support/univer';

interface Asked {
  readonly args: readonly FunctionArgument[];
  readonly answer: (value: CellContent) => void;
  isCancelled: boolean;
}

function start() {
  const { model, close } = makeGrid();
  const sheetId = model.sheets()[0]?.id ?? '';
  const asked: Asked[] = [];
  const host = {
    callFunction(_name: string, args: readonly FunctionArgument[], { onResult }: CallOptions) {
      const call: Asked = { args, isCancelled: false, answer: (value) => onResult({ cells: [[value]] }) };
      asked.push(call);
      return { cancel: () => { call.isCancelled = true; } };
    },
  } as unknown as ExcelHost;
  return {
    model, asked, close,
    write: (row: number, column: number, formula: string) => model.writeCells(sheetId, row, column, [[{ formula }]]),
    cell: (row: number, column: number) => model.values(sheetId, { row, column, rowCount: 1, columnCount: 1 })[0]?.[0],
    comes: () => registerCustomFunctions('CUSTOMER', [{ id: 'GET', name: 'GET', parameters: [{ name: 'key' }] }], host, {
      addFunctions: (added) => model.addFunctions(added),
      recalculate() {
        model.recalculateWhere((formula) => formula.includes('CUSTOMER.'));
        return model.settle();
      },
    }),
  };
}

it('shows that it waits, then each new answer, and what is calculated with it', async () => {
  const grid = start();
  grid.comes();
  grid.write(0, 0, '=CUSTOMER.GET("C-1")');
  grid.write(1, 0, '=A1&"!"');
  await eventually(() => expect(grid.cell(0, 0)).toEqual({ error: '#BUSY!' }));
  grid.asked[0]?.answer('Ada');
  await eventually(() => expect([grid.cell(0, 0), grid.cell(1, 0)]).toEqual(['Ada', 'Ada!']));
  grid.asked[0]?.answer('Bea');
  await eventually(() => expect([grid.cell(0, 0), grid.cell(1, 0)]).toEqual(['Bea', 'Bea!']));
  expect(grid.asked).toHaveLength(1);
  grid.close();
});

it('loses no answer when cells change while others wait', async () => {
  const grid = start();
  grid.comes();
  for (let row = 0; row < 8; row += 1) {
    grid.write(row, 0, `=CUSTOMER.GET("C-${row}")`);
    // In the midst of the calculation of what was written before.
    await new Promise((resolve) => { setTimeout(resolve, 90 + row * 5); });
    grid.asked.at(-1)?.answer(`Name ${row}`);
  }
  grid.write(8, 0, '=1+1');
  await eventually(() => expect(grid.asked).toHaveLength(8));
  for (const call of grid.asked) call.answer(`Answer to ${String(call.args[0])}`);
  await eventually(() => {
    expect(Array.from({ length: 9 }, (_, row) => grid.cell(row, 0))).toEqual([...Array.from({ length: 8 }, (_, row) => `Answer to C-${row}`), 2]);
  });
  grid.close();
});

it('answers formulas that were calculated before the functions came', async () => {
  const grid = start();
  // Read by no other test: the grid keeps what it read, for all its workbooks.
  grid.write(0, 0, '=CUSTOMER.GET("early")');
  await eventually(() => expect(grid.cell(0, 0)).toEqual({ error: '#NAME?' }));
  grid.comes();
  await eventually(() => expect(grid.asked).toHaveLength(1));
  grid.asked[0]?.answer('Ada');
  await eventually(() => expect(grid.cell(0, 0)).toBe('Ada'));
  grid.close();
});

it('is answered when every call is, and does not wait for one that never answers', async () => {
  const grid = start();
  const functions = grid.comes();
  grid.write(0, 0, '=CUSTOMER.GET("C-1")');
  grid.write(1, 0, '=CUSTOMER.GET("nobody answers")');
  await eventually(() => expect(grid.asked).toHaveLength(2));
  grid.asked[0]?.answer('Ada');
  await functions.answered();
  await grid.model.settle();
  expect([grid.cell(0, 0), grid.cell(1, 0)]).toEqual(['Ada', { error: '#BUSY!' }]);
  grid.close();
});

it('closes the call of a formula that is gone', async () => {
  const grid = start();
  grid.comes();
  grid.write(0, 0, '=CUSTOMER.GET("C-1")');
  grid.write(1, 0, '=CUSTOMER.GET("C-2")');
  await eventually(() => expect(grid.asked).toHaveLength(2));
  const [first, second] = grid.asked;
  grid.write(0, 0, '=2+2');
  // One round to see that nobody asks, one to close.
  for (const name of ['Ada', 'Bea', 'Cleo']) {
    second?.answer(name);
    await eventually(() => expect(grid.cell(1, 0)).toBe(name));
  }
  expect([first?.isCancelled, second?.isCancelled]).toEqual([true, false]);
  grid.close();
});

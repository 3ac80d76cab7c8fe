/** @jest-environment jsdom */
/* Our search for formulas must find what the grid's own, slow one finds, whatever is done to the sheets. */
import fc from 'fast-check';
import { univerScripts, univerServices } from '../../../workbench/grid/univer';
import { makeGrid } from '../../support/univer';

type Step = (grid: ReturnType<typeof makeGrid>, sheetId: string) => void;

const place = fc.record({ row: fc.nat(6), column: fc.nat(4) });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(place, fc.constantFrom('=1+1', '=SUM(A1:B2)', '=A1*2')).map(([at, formula]): Step => ({ model }, sheetId) => {
    model.writeCells(sheetId, at.row, at.column, [[{ formula }]]);
  }),
  fc.tuple(place, fc.constantFrom<string | null>('x', null)).map(([at, value]): Step => ({ model }, sheetId) => {
    model.writeCells(sheetId, at.row, at.column, [[{ value }], [{ value }]]);
  }),
  place.map(({ row }): Step => ({ model }, sheetId) => model.insertCells(sheetId, { row, column: 0, rowCount: 1, columnCount: 16_384 }, 'down')),
  place.map(({ row }): Step => ({ model }, sheetId) => model.deleteCells(sheetId, { row, column: 0, rowCount: 1, columnCount: 16_384 }, 'up')),
  fc.constant<Step>(({ model }, sheetId) => model.sortRows(sheetId, { row: 0, column: 0, rowCount: 6, columnCount: 5 }, [{ column: 0, ascending: false }], false)),
  fc.constant<Step>(({ univer }) => univerServices(univer).commands.syncExecuteCommand('univer.command.undo')),
  fc.constant<Step>(({ univer }) => univerServices(univer).commands.syncExecuteCommand('univer.command.redo')),
);

it('finds the same formulas as the grid itself', () => {
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
    const grid = makeGrid();
    const { formulas } = univerServices(grid.univer);
    const [sheet] = grid.model.sheets();
    const sheetId = sheet?.id ?? '';
    const own = univerScripts().UniverEngineFormula.FormulaDataModel.prototype.getFormulaData;
    try {
      for (const take of steps) {
        take(grid, sheetId);
        expect(withoutEmpty(formulas.getFormulaData())).toEqual(withoutEmpty(own.call(formulas)));
      }
    } finally {
      grid.close();
    }
  }), { numRuns: 40 });
});

it('is asked by the calculation for the cells of some functions', () => {
  const grid = makeGrid();
  const sheetId = grid.model.sheets()[0]?.id ?? '';
  const started: unknown[] = [];
  univerServices(grid.univer).commands.onCommandExecuted(({ id, params }) => {
    if (id === 'formula.mutation.set-trigger-formula-calculation-start') started.push(params);
  });
  grid.model.writeCells(sheetId, 0, 0, [[{ formula: '=1+1' }, { formula: '=CUSTOMER.GET("1","Name")' }]]);
  grid.model.recalculateWhere((formula) => formula.includes('CUSTOMER.'));
  expect(started).toEqual([{
    commands: [], dirtyRanges: [{ unitId: 'book', sheetId, range: { startRow: 0, endRow: 0, startColumn: 1, endColumn: 1 } }],
  }]);
  grid.model.recalculateWhere((formula) => formula.includes('OTHER.'));
  expect(started).toHaveLength(1);
  grid.close();
});

/** Rows that lost their last formula may or may not be mentioned. */
function withoutEmpty(data: object): unknown {
  return JSON.parse(JSON.stringify(data, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).filter(([, each]) => typeof each !== 'object' || each === null || Object.keys(each as object).length > 0));
  }));
}

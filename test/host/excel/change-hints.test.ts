/** Row numbers are told only when they are certain. */
import { hintsOf, type SheetChange } from '../../../src/host/excel/change-hints';
import type { TableShape } from '../../../src/host/excel/table-shape';

const shape: TableShape = {
  name: 'People', sheet: 'People', sheetId: 's1', locked: false, totals: false, row: 0, firstColumn: 0, headerRow: 0, bodyRow: 1,
  shownRows: 10, columns: [{ id: 1, header: 'Id' }, { id: 2, header: 'Name' }, { id: 3, header: 'City' }],
};
const known = new Map([['People', 10]]);
const edit = (address: string, more: Partial<SheetChange> = {}): SheetChange => ({ sheetId: 's1', address, source: 'local', own: false, ...more });

describe('hintsOf', () => {
  it('tells the rows of an edit in the body', () => {
    expect(hintsOf([edit('B3:C5')], [shape], known)).toEqual([{ kind: 'changed', table: 'People', source: 'local', own: false, rows: { first: 1, count: 3 } }]);
  });

  it('joins the rows of several edits, and doubled events change nothing', () => {
    expect(hintsOf([edit('B3'), edit('B3'), edit('C7')], [shape], known)).toEqual([
      { kind: 'changed', table: 'People', source: 'local', own: false, rows: { first: 1, count: 5 } },
    ]);
  });

  it('keeps own, local and remote changes apart', () => {
    const hints = hintsOf([edit('B3', { own: true }), edit('B4'), edit('B5', { source: 'remote' })], [shape], known);
    expect(hints.map((hint) => (hint.kind === 'changed' ? [hint.source, hint.own] : hint.kind))).toEqual([['local', true], ['local', false], ['remote', false]]);
  });

  it.each<[string, SheetChange]>([
    ['rows were inserted', edit('3:3', { moved: 'rows' })],
    ['rows were sorted', edit('A2:C11', { moved: 'rows' })],
    ['cells were deleted', edit('B3', { moved: 'cells' })],
    ['the address cannot be read', edit('B3,B5')],
    ['the row below the table was written', edit('A12')],
  ])('tells no rows when %s', (_why, change) => {
    const changed = hintsOf([change], [shape], known).filter((hint) => hint.kind === 'changed');
    expect(changed).toEqual([{ kind: 'changed', table: 'People', source: 'local', own: false }]);
  });

  it('tells no rows when one of several changes moved rows', () => {
    expect(hintsOf([edit('B3'), edit('5:5', { moved: 'rows' }), edit('B4')], [shape], known)).toEqual([
      { kind: 'changed', table: 'People', source: 'local', own: false },
    ]);
  });

  it('tells no rows when the table has another size than the listener knows', () => {
    expect(hintsOf([edit('B3')], [shape], new Map([['People', 9]]))).toEqual([{ kind: 'changed', table: 'People', source: 'local', own: false }]);
  });

  it('calls a written header and a new column a change of structure', () => {
    expect(hintsOf([edit('B1')], [shape], known)[0]).toEqual({ kind: 'structure' });
    expect(hintsOf([edit('B:B', { moved: 'columns' })], [shape], known)[0]).toEqual({ kind: 'structure' });
    expect(hintsOf([edit('4:4', { moved: 'rows' })], [shape], known).some((hint) => hint.kind === 'structure')).toBe(false);
  });

  it('tells nothing of values written beside all tables, or on a sheet without tables', () => {
    expect(hintsOf([edit('Z99')], [shape], known)).toEqual([]);
    expect(hintsOf([edit('A1', { sheetId: 's2' }), edit('2:2', { sheetId: 's2', moved: 'rows' })], [shape], known)).toEqual([]);
  });

  it('names no table when it could not look where they are', () => {
    expect(hintsOf([edit('Z99')], undefined, known)).toEqual([{ kind: 'changed', source: 'local', own: false }]);
  });
});

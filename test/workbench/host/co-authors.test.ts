/** A workbook open in several Excels: what each does arrives at the others, and what meets leaves all with the same sheet. */
import fc from 'fast-check';
import { CoAuthors, type Link, type SharedMessage } from '../../../workbench/host/co-authors';
import { growTables } from '../../../workbench/host/table-growth';
import { PlainWorkbook } from '../../../workbench/host/plain-workbook';
import type { CellContent, WorkbookChange } from '../../../workbench/host/workbook-model';

interface Office {
  readonly books: readonly PlainWorkbook[];
  readonly changes: readonly WorkbookChange[][];
  /** Lets the oldest message of one way arrive; whether there was one. */
  arrive(way: number): boolean;
  settle(): void;
}

const rows = 6;

/** The first Excel is in the middle. Every one starts with the same table. */
function office(count: number): Office {
  let now = 0;
  const books = Array.from({ length: count }, () => startingBook());
  const changes = books.map((book) => {
    const seen: WorkbookChange[] = [];
    book.watch((change) => seen.push(change));
    return seen;
  });
  const shared = books.map((book, at) => new CoAuthors(book, { by: `excel ${at}`, now: () => (now += 1), isMiddle: at === 0 }));
  const ways: { readonly waiting: SharedMessage[]; to: Link | undefined }[] = [];
  const [middle, ...others] = shared;
  for (const other of others) {
    const [there, back] = [{ waiting: [], to: undefined }, { waiting: [], to: undefined }] as { waiting: SharedMessage[]; to: Link | undefined }[];
    if (middle === undefined || there === undefined || back === undefined) throw new Error('Nobody is in the middle');
    back.to = middle.link((message) => there.waiting.push(message));
    there.to = other.link((message) => back.waiting.push(message));
    ways.push(there, back);
  }
  const tell = (): void => { for (const one of shared) one.tell(); };
  const arrive = (way: number): boolean => {
    tell();
    const { waiting = [], to } = ways[way % ways.length] ?? {};
    const message = waiting.shift();
    // As between two pages: nothing of it is shared.
    if (message !== undefined) to?.take(structuredClone(message));
    return message !== undefined;
  };
  return {
    books, changes, arrive,
    settle() {
      while (ways.some((_, way) => arrive(way))) tell();
    },
  };
}

function startingBook(): PlainWorkbook {
  const book = new PlainWorkbook({ sheets: ['Firms', 'Lists'] });
  const [sheet] = book.sheets();
  const head = ['Id', 'Name', 'City'];
  book.writeCells(sheet!.id, 0, 0, [head, ...Array.from({ length: rows }, (_, at) => [`f${at}`, `Firm ${at}`, `City ${at}`])].map((line) => line.map((value) => ({ value }))));
  book.addTable(sheet!.id, { row: 0, column: 0, rowCount: rows + 1, columnCount: 3 }, 'Firms', head);
  return book;
}

const firms = (book: PlainWorkbook): string => book.sheets().find(({ name }) => name === 'Firms')!.id;
const cellsOf = (book: PlainWorkbook): CellContent[][] => book.values(firms(book), { row: 0, column: 0, rowCount: 24, columnCount: 3 });
const write = (book: PlainWorkbook, row: number, column: number, ...cells: CellContent[]): void => {
  const writes = [cells.map((value) => ({ value }))];
  const area = { row, column, rowCount: 1, columnCount: cells.length };
  book.writeCells(firms(book), row, column, writes);
  growTables(book, firms(book), area, writes);
};
const sheetRows = (row: number, rowCount: number) => ({ row, column: 0, rowCount, columnCount: 16_384 });

/** What everyone's workbook is in the end; tells if they differ. */
function agreed({ books, settle }: Office) {
  settle();
  const all = books.map((book) => ({
    cells: cellsOf(book), sheets: book.sheets().map(({ name, visibility }) => `${name} ${visibility}`),
    tables: book.tables().map(({ name, area, columns }) => ({ name, area, columns: columns.map((column) => column.name) })),
  }));
  for (const one of all) expect(one).toEqual(all[0]);
  return all[0]!;
}

describe('one workbook in two Excels', () => {
  it('brings cells, rows, sheets and tables to the other, told as a co-author’s', () => {
    const both = office(2);
    const [mine, theirs] = both.books as [PlainWorkbook, PlainWorkbook];
    write(mine, 2, 1, 'Ann');
    mine.insertCells(firms(mine), sheetRows(1, 1), 'down');
    write(mine, 1, 0, 'f9', 'New', 'Riga');
    const hidden = mine.addSheet('_journal');
    mine.writeCells(hidden.id, 0, 0, [[{ value: 'key' }, { value: 'at' }], [{ value: 'ch1' }, { value: 'now' }]]);
    mine.addTable(hidden.id, { row: 0, column: 0, rowCount: 2, columnCount: 2 }, '_journal', ['key', 'at']);
    mine.setSheet(hidden.id, { visibility: 'veryHidden' });
    const { cells, sheets, tables } = agreed(both);
    expect(cells.slice(1, 4)).toEqual([['f9', 'New', 'Riga'], ['f0', 'Firm 0', 'City 0'], ['f1', 'Ann', 'City 1']]);
    expect(sheets).toEqual(['Firms visible', 'Lists visible', '_journal veryHidden']);
    expect(tables.map(({ name, area }) => [name, area.rowCount])).toEqual([['Firms', rows + 2], ['_journal', 2]]);
    expect(new Set(both.changes[1]!.map(({ origin }) => origin))).toEqual(new Set(['remote']));
    expect(both.changes[1]).toContainEqual(expect.objectContaining({ kind: 'cells', how: 'RowInserted' }));
    theirs.deleteSheet(theirs.sheets()[2]!.id);
    theirs.setSheet(theirs.sheets()[1]!.id, { name: 'Choices' });
    expect(agreed(both)).toMatchObject({ sheets: ['Firms visible', 'Choices visible'], tables: [{ name: 'Firms' }] });
  });

  it('leaves where the other looks, what they filtered and what they set as it is', () => {
    const both = office(2);
    const [mine, theirs] = both.books as [PlainWorkbook, PlainWorkbook];
    theirs.select(firms(theirs), { row: 3, column: 1, rowCount: 1, columnCount: 1 });
    const looked = theirs.selection();
    mine.select(mine.sheets()[1]!.id, { row: 5, column: 0, rowCount: 1, columnCount: 1 });
    mine.setTable(mine.tables()[0]!.id, { filters: [{ columnId: 2, by: 'values', values: ['Firm 1'] }] });
    mine.setSetting('mine', 1);
    write(mine, 1, 1, 'Ann');
    agreed(both);
    expect(theirs.selection()).toEqual(looked);
    expect(theirs.tables()[0]!.filters).toEqual([]);
    expect(theirs.settings().size).toBe(0);
  });

  it.each<[string, (book: PlainWorkbook) => void, (book: PlainWorkbook) => void, CellContent[][]]>([
    ['the last writing of a cell stays', (book) => write(book, 1, 1, 'first'), (book) => write(book, 1, 1, 'last'), [['f0', 'last', 'City 0']]],
    ['other cells of a row both stay', (book) => write(book, 1, 1, 'Ann'), (book) => write(book, 1, 2, 'Riga'), [['f0', 'Ann', 'Riga']]],
    ['a cell follows its row', (book) => write(book, 1, 1, 'Ann'), (book) => book.insertCells(firms(book), sheetRows(1, 2), 'down'),
      [[null, null, null], [null, null, null], ['f0', 'Ann', 'City 0']]],
    ['a cell goes with its row', (book) => write(book, 1, 1, 'Ann'), (book) => book.deleteCells(firms(book), sheetRows(1, 1), 'up'), [['f1', 'Firm 1', 'City 1']]],
    ['both rows stay that were put in at one place', (book) => { book.insertCells(firms(book), sheetRows(1, 1), 'down'); write(book, 1, 0, 'a', 'A', 'A'); },
      (book) => { book.insertCells(firms(book), sheetRows(1, 1), 'down'); write(book, 1, 0, 'b', 'B', 'B'); }, [['b', 'B', 'B'], ['a', 'A', 'A'], ['f0', 'Firm 0', 'City 0']]],
    ['a row put among rows taken out stays', (book) => { book.insertCells(firms(book), sheetRows(2, 1), 'down'); write(book, 2, 0, 'a', 'A', 'A'); },
      (book) => book.deleteCells(firms(book), sheetRows(1, 2), 'up'), [['a', 'A', 'A'], ['f2', 'Firm 2', 'City 2']]],
  ])('%s', (_what, first, last, expected) => {
    const both = office(2);
    first(both.books[0]!);
    last(both.books[1]!);
    expect(agreed(both).cells.slice(1, expected.length + 1)).toEqual(expected);
    // The other way round, the later one is in the middle.
    const turned = office(2);
    first(turned.books[1]!);
    last(turned.books[0]!);
    agreed(turned);
  });

  it('loses one of two rows that both put below the table at once, as Excel does', () => {
    const both = office(2);
    write(both.books[0]!, rows + 1, 0, 'a', 'A', 'A');
    write(both.books[1]!, rows + 1, 0, 'b', 'B', 'B');
    const { cells, tables } = agreed(both);
    expect(cells[rows + 1]).toEqual(['b', 'B', 'B']);
    expect(tables[0]!.area.rowCount).toBe(rows + 2);
  });
});

describe('one workbook in three Excels', () => {
  const step = fc.record({
    who: fc.nat(2), what: fc.constantFrom('cell', 'cell', 'row', 'append', 'insert', 'delete', 'sort', 'arrive', 'arrive', 'arrive'), row: fc.integer({ min: 1, max: 7 }), count: fc.integer({ min: 1, max: 2 }), way: fc.nat(3),
  });

  it('ends the same in all, in whatever order messages arrive', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
      const all = office(3);
      steps.forEach(({ who, what, row, count, way }, number) => {
        const book = all.books[who]!;
        const { rowCount } = book.tables()[0]?.area ?? { rowCount: 0 };
        if (what === 'arrive') all.arrive(way);
        else if (what === 'cell') write(book, row, number % 3, `s${number}`);
        else if (what === 'row') write(book, row, 0, `r${number}`, `s${number}`, null);
        else if (what === 'append' && rowCount < 20) write(book, rowCount, 0, `a${number}`, `s${number}`, 'x');
        else if (what === 'insert' && rowCount < 20) book.insertCells(firms(book), sheetRows(row, count), 'down');
        else if (what === 'delete' && rowCount > 6) book.deleteCells(firms(book), sheetRows(row, count), 'up');
        else if (what === 'sort' && rowCount > 3) book.sortRows(firms(book), { row: 1, column: 0, rowCount: rowCount - 1, columnCount: 3 }, [{ column: count, ascending: true }], false);
      });
      agreed(all);
    }), { numRuns: 100, seed: 8 });
  });
});

/**
 * What every host must do: the promises of src/host/workbook.ts as one suite. A host's own test calls
 * `workbookContract(name, make)`; `make` gives a fresh workbook with no table in it, and a user at its sheet, so that the
 * suite can sort, type and rename behind the caller's back.
 */
import type { Result } from '../../src/base/result';
import type {
  CellBlock, CellValue, ColumnSpec, FiguresSheet, HostIssue, SheetArea, TableOutline, TableSpec, Workbook, WorkbookEvent, WorkbookPatch, WritableValue,
} from '../../src/host/workbook';

type Done = void | Promise<void>;

/** What a person does at the sheet. Body rows are zero-based; columns are named by their header. */
export interface WorkbookUser {
  setCell(table: string, row: number, header: string, value: CellValue): Done;
  /** Sorts the body by this column, as text, upwards. */
  sort(table: string, header: string): Done;
  renameHeader(table: string, from: string, to: string): Done;
  select(table: string, rows: readonly number[]): Done;
  /** Cells from A1 on; makes the sheet if it is missing. */
  fillSheet(sheet: string, values: readonly (readonly CellValue[])[]): Done;
  /** A table made by hand, its header in A1; makes the sheet if it is missing. */
  addTable(name: string, sheet: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]): Done;
  protect(sheet: string, on: boolean): Done;
  /** Drags over cells, zero-based. */
  selectCells(area: SheetArea): Done;
  /** As it stands in the cell, with its `=`; undefined for none. */
  formula(sheet: string, row: number, column: number): string | undefined | Promise<string | undefined>;
}

export interface WorkbookUnderTest {
  readonly workbook: Workbook;
  readonly user: WorkbookUser;
  readonly close?: () => Done;
}

const column = (header: string, more: Partial<ColumnSpec> = {}): ColumnSpec => ({ header, numberFormat: '@', width: 12, ...more });

const people: TableSpec = {
  name: 'People',
  visibility: 'visible',
  columns: [
    column('Id', { hidden: true }), column('Name', { width: 30 }), column('City'),
    column('Limit', { numberFormat: '0.00' }), column('Since', { numberFormat: 'yyyy-mm-dd' }), column('Active', { numberFormat: 'General' }),
  ],
  rows: [
    ['p1', 'Žanas', 'Vilnius', 100.5, 45000, true],
    ['p2', 'Ana', 'București', null, 45001, false],
    ['p3', 'בלה', 'Tel Aviv', 0, null, null],
    ['p4', 'Carl', null, -7, 45003, true],
  ],
};

const lists: TableSpec = {
  name: 'Lists',
  visibility: 'visible',
  columns: [column('Id'), column('List'), column('Value'), column('Meaning')],
  rows: [
    ['l1', 'level', 'gold', 'Gold'], ['l2', 'level', 'silver', 'Silver'],
    ['l3', 'status', 'active', 'Active'], ['l4', 'status', 'closed', 'Closed'],
  ],
};

const secret: TableSpec = {
  name: '_base', visibility: 'veryHidden', columns: [column('Id'), column('Value')], rows: [],
};

function value<T>(result: Result<T, HostIssue>): T {
  if (!result.ok) throw new Error(`Refused: ${result.error.code} ${JSON.stringify(result.error.facts)}`);
  return result.value;
}

function refusal<T>(result: Result<T, HostIssue>): { readonly code: string; readonly facts: object } {
  if (result.ok) throw new Error('Expected a refusal');
  return { code: result.error.code, facts: result.error.facts };
}

/** Events may come late: waits for it, at most two seconds. */
async function until(happened: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 100 && !happened(); tries += 1) await new Promise((resolve) => { setTimeout(resolve, 20); });
  return happened();
}

export function workbookContract(name: string, make: () => WorkbookUnderTest | Promise<WorkbookUnderTest>): void {
  describe(`${name} keeps the promises of a workbook`, () => {
    let workbook: Workbook;
    let user: WorkbookUser;
    let close: (() => Done) | undefined;

    beforeEach(async () => {
      const made = await make();
      ({ workbook, user } = made);
      close = made.close;
    });
    afterEach(async () => {
      await close?.();
    });

    const body = async (table: string): Promise<readonly (readonly CellValue[])[]> => value(await workbook.readTable(table)).values;
    const tableOutline = async (table: string): Promise<TableOutline> => {
      const found = value(await workbook.outline()).tables.find((candidate) => candidate.name === table);
      if (found === undefined) throw new Error(`No table ${table}`);
      return found;
    };
    const headers = async (table: string): Promise<readonly string[]> => (await tableOutline(table)).columns.map(({ header }) => header);
    const cellAt = (block: CellBlock, row: number, at: number): CellValue => block.values[row - block.row]?.[at - block.column] ?? null;
    const byId = async (table: string, id: string): Promise<readonly CellValue[] | undefined> =>
      (await body(table)).find((row) => row[0] === id);
    const makePeople = async (): Promise<void> => { value(await workbook.createTables([people])); };
    /** The patch is refused for this reason and not one cell has changed. */
    const isRefused = async (patch: WorkbookPatch, code: string, facts: object): Promise<void> => {
      const outline = value(await workbook.outline());
      const before = await Promise.all(outline.tables.map((table) => body(table.name)));
      expect(refusal(await workbook.apply(patch))).toEqual({ code, facts: expect.objectContaining(facts) as unknown });
      expect(value(await workbook.outline())).toEqual(outline);
      expect(await Promise.all(outline.tables.map((table) => body(table.name)))).toEqual(before);
    };

    describe('outline', () => {
      it('shows an empty workbook as sheets without tables', async () => {
        const outline = value(await workbook.outline());
        expect(outline.tables).toEqual([]);
        expect(outline.sheets.length).toBeGreaterThan(0);
        expect(typeof outline.date1904).toBe('boolean');
      });

      it('gives place, size and columns of a table', async () => {
        await makePeople();
        const table = await tableOutline('People');
        expect(table).toMatchObject({ sheet: 'People', headerRow: 0, firstColumn: 0, rowCount: 4 });
        expect(table.columns.map(({ header }) => header)).toEqual(['Id', 'Name', 'City', 'Limit', 'Since', 'Active']);
        expect(new Set(table.columns.map(({ id }) => id)).size).toBe(6);
      });

      it('keeps the ids of columns when a header is renamed', async () => {
        await makePeople();
        const before = (await tableOutline('People')).columns.map(({ id }) => id);
        await user.renameHeader('People', 'City', 'Town');
        const after = await tableOutline('People');
        expect(after.columns.map(({ id }) => id)).toEqual(before);
        expect(after.columns[2]?.header).toBe('Town');
      });
    });

    describe('createTables', () => {
      it('puts visible sheets at the front in the given order and hidden ones last', async () => {
        const before = value(await workbook.outline()).sheets.map((sheet) => sheet.name);
        value(await workbook.createTables([people, secret, lists]));
        const { sheets } = value(await workbook.outline());
        expect(sheets.map((sheet) => sheet.name)).toEqual(['People', 'Lists', ...before, '_base']);
        expect(sheets.map((sheet) => sheet.visibility).slice(-1)).toEqual(['veryHidden']);
      });

      it('puts visible sheets behind the one it is told, or at the front where there is none of that name', async () => {
        const [first] = value(await workbook.outline()).sheets;
        const before = value(await workbook.outline()).sheets.map((sheet) => sheet.name);
        value(await workbook.createTables([people]));
        value(await workbook.createTables([lists, secret], { behind: 'People' }));
        value(await workbook.createTables([{ ...lists, name: 'Last' }], { behind: String(first?.name) }));
        value(await workbook.createTables([{ ...lists, name: 'Front' }], { behind: 'Nowhere' }));
        expect(value(await workbook.outline()).sheets.map((sheet) => sheet.name)).toEqual(['Front', 'People', 'Lists', before[0], 'Last', ...before.slice(1), '_base']);
        expect(await body('Lists')).toEqual(lists.rows);
      });

      it('brings the first of them to the front if it is told to', async () => {
        await makePeople();
        value(await workbook.createTables([secret, lists], { behind: 'People', show: true }));
        expect(value(await workbook.readCells())?.sheet).toBe('Lists');
      });

      it('writes the rows as they were given', async () => {
        await makePeople();
        expect(await body('People')).toEqual(people.rows);
        expect(value(await workbook.readTable('People'))).toMatchObject({ sheet: 'People', row: 1, column: 0 });
      });

      it('makes a table without rows that reads as no rows', async () => {
        value(await workbook.createTables([secret]));
        expect(await body('_base')).toEqual([]);
        expect((await tableOutline('_base')).rowCount).toBe(0);
      });

      it('makes columns whose values come from a list', async () => {
        const graded: TableSpec = {
          name: 'Graded', visibility: 'visible',
          columns: [column('Id'), column('Level', { listFrom: { table: 'Lists', header: 'Value', whereHeader: 'List', whereValue: 'level' } })],
          rows: [['g1', 'gold'], ['g2', 'something else']],
        };
        value(await workbook.createTables([graded, lists]));
        expect(await body('Graded')).toEqual(graded.rows);
      });

      it('makes all or none', async () => {
        await makePeople();
        const before = value(await workbook.outline());
        expect(refusal(await workbook.createTables([lists, people]))).toMatchObject({ code: 'table-exists', facts: { table: 'People' } });
        expect(value(await workbook.outline())).toEqual(before);
      });
    });

    describe('reading', () => {
      it('refuses a table or a sheet that is not there', async () => {
        expect(refusal(await workbook.readTable('Nobody'))).toMatchObject({ code: 'table-missing', facts: { table: 'Nobody' } });
        expect(refusal(await workbook.readSheet('Nowhere'))).toMatchObject({ code: 'sheet-missing', facts: { sheet: 'Nowhere' } });
      });

      it('gives every used cell of a sheet', async () => {
        await user.fillSheet('Loose', [['Firm', null, 'Town'], ['A', 1, true], [null, null, 'x']]);
        const block = value(await workbook.readSheet('Loose'));
        expect([cellAt(block, 0, 0), cellAt(block, 0, 1), cellAt(block, 0, 2)]).toEqual(['Firm', null, 'Town']);
        expect([cellAt(block, 1, 0), cellAt(block, 1, 1), cellAt(block, 1, 2)]).toEqual(['A', 1, true]);
        expect(cellAt(block, 2, 2)).toBe('x');
      });

      it('gives the first filled rows of a sheet, and none of one where nothing stands', async () => {
        await user.fillSheet('Loose', [[null, null], [null, 'Firm'], ['A', 1], ['B', 2]]);
        await user.fillSheet('Bare', [[null, null]]);
        const block = value(await workbook.readSheet('Loose', { rows: 1 }));
        expect(block.values.flat().filter((cell) => cell !== null)).toEqual(['Firm']);
        expect(cellAt(block, 1, 1)).toBe('Firm');
        const dated = value(await workbook.readSheet('Loose', { rows: 2, formats: true }));
        expect([cellAt(dated, 2, 0), cellAt(dated, 2, 1), dated.formatAt?.(1, 1)]).toEqual(['A', 1, 'General']);
        expect(value(await workbook.readSheet('Bare', { rows: 1 })).values.flat().filter((cell) => cell !== null)).toEqual([]);
      });

      it('gives headers and body of a table among the cells of its sheet', async () => {
        await makePeople();
        const block = value(await workbook.readSheet('People'));
        expect(cellAt(block, 0, 1)).toBe('Name');
        expect(cellAt(block, 4, 1)).toBe('Carl');
      });

      it('gives only the rows asked for', async () => {
        await makePeople();
        const some = value(await workbook.readTable('People', { rows: { first: 1, count: 2 } }));
        expect(some.row).toBe(2);
        expect(some.values.map((row) => row[0])).toEqual(['p2', 'p3']);
        const past = value(await workbook.readTable('People', { rows: { first: 3, count: 50 } }));
        expect(past.values.map((row) => row[0])).toEqual(['p4']);
        expect(value(await workbook.readTable('People', { rows: { first: 9, count: 2 } })).values).toEqual([]);
      });

      it('reports progress that ends at 1', async () => {
        await makePeople();
        const seen: number[] = [];
        value(await workbook.readTable('People', { onProgress: (done) => seen.push(done) }));
        expect(seen.at(-1)).toBe(1);
        expect([...seen].sort((a, b) => a - b)).toEqual(seen);
      });

      it('sees what the user typed', async () => {
        await makePeople();
        await user.setCell('People', 1, 'City', 'Cluj');
        expect((await byId('People', 'p2'))?.[2]).toBe('Cluj');
      });
    });

    describe('writing cells', () => {
      it('changes the named cells and no others', async () => {
        await makePeople();
        value(await workbook.apply({ tables: [{ table: 'People', cells: [
          { key: 'p2', column: 'City', value: 'Iași' }, { key: 'p4', column: 'Limit', value: 12.25 }, { key: 'p3', column: 'Active', value: false },
        ] }] }));
        expect(await body('People')).toEqual([
          people.rows[0],
          ['p2', 'Ana', 'Iași', null, 45001, false],
          ['p3', 'בלה', 'Tel Aviv', 0, null, false],
          ['p4', 'Carl', null, 12.25, 45003, true],
        ]);
      });

      it('finds the row by its key after the user sorted the table', async () => {
        await makePeople();
        value(await workbook.readTable('People'));
        await user.sort('People', 'Name');
        value(await workbook.apply({ tables: [{ table: 'People', cells: [{ key: 'p4', column: 'City', value: 'Kassel' }] }] }));
        expect(await byId('People', 'p4')).toEqual(['p4', 'Carl', 'Kassel', -7, 45003, true]);
        expect((await body('People')).filter((row) => row[2] === 'Kassel')).toHaveLength(1);
      });

      it('finds the column by its header after the user renamed another', async () => {
        await makePeople();
        await user.renameHeader('People', 'Name', 'Full name');
        value(await workbook.apply({ tables: [{ table: 'People', cells: [{ key: 'p1', column: 'City', value: 'Kaunas' }] }] }));
        expect((await byId('People', 'p1'))?.[2]).toBe('Kaunas');
        await isRefused({ tables: [{ table: 'People', cells: [{ key: 'p1', column: 'Name', value: 'x' }] }] }, 'column-missing', { table: 'People', column: 'Name' });
      });

      it('clears a cell with null', async () => {
        await makePeople();
        value(await workbook.apply({ tables: [{ table: 'People', cells: [
          { key: 'p1', column: 'City', value: null }, { key: 'p1', column: 'Limit', value: null }, { key: 'p1', column: 'Active', value: null },
        ] }] }));
        expect(await byId('People', 'p1')).toEqual(['p1', 'Žanas', null, null, 45000, null]);
      });

      it('writes the last of several values for one cell', async () => {
        await makePeople();
        value(await workbook.apply({ tables: [{ table: 'People', cells: [
          { key: 'p1', column: 'City', value: 'first' }, { key: 'p1', column: 'City', value: 'second' },
        ] }] }));
        expect((await byId('People', 'p1'))?.[2]).toBe('second');
      });

      const texts: readonly string[] = [
        '+4915112345678', '-5', '=1+1', '=A1', '@name', '007', '1E5', '3-4', '1/2', '12:30', '2024-01-31', 'TRUE', '#N/A', '50%', '$5',
        "'quoted", "''twice", ' leading and trailing ', 'tab\there', 'line\nbreak', '<b>&amp;</b> "q" \'s\'', '_x0041_', '12345678901234567890',
        'בע"מ — שלום', '🧾👩🏽‍💼 emoji', '\u200Fmark', 'a]]>b', `${'long '.repeat(6553)}end`.slice(0, 32767),
      ];
      it.each(texts.map((text) => [text.length > 40 ? `${text.length} characters` : JSON.stringify(text), text]))('keeps the text %s the text it is', async (_label, text) => {
        await makePeople();
        value(await workbook.apply({ tables: [{ table: 'People',
          // City has the text format, Active has the general one: both must keep it.
          cells: [{ key: 'p1', column: 'City', value: text }, { key: 'p2', column: 'Active', value: text }],
          append: [['p9', text, null, null, null, null]],
        }] }));
        expect((await byId('People', 'p1'))?.[2]).toBe(text);
        expect((await byId('People', 'p2'))?.[5]).toBe(text);
        expect((await byId('People', 'p9'))?.[1]).toBe(text);
      });

      const plain: readonly WritableValue[] = [0, -1, 1.5, 1e-7, 123456789012345, 0.1, 1e21, true, false];
      it.each(plain.map((written) => [written]))('keeps %p a number or truth value', async (written) => {
        await makePeople();
        value(await workbook.apply({ tables: [{ table: 'People', cells: [{ key: 'p3', column: 'Active', value: written }] }] }));
        expect((await byId('People', 'p3'))?.[5]).toBe(written);
      });
    });

    describe('appending and removing', () => {
      it('adds rows at the end', async () => {
        await makePeople();
        const added: readonly WritableValue[][] = [['p5', '+1', null, 3, 45010, true], ['p6', 'Zed', 'Ulm', null, null, false]];
        value(await workbook.apply({ tables: [{ table: 'People', append: added }] }));
        expect(await body('People')).toEqual([...people.rows, ...added]);
        expect((await tableOutline('People')).rowCount).toBe(6);
      });

      it('adds the first row of an empty table', async () => {
        value(await workbook.createTables([secret]));
        value(await workbook.apply({ tables: [{ table: '_base', append: [['b1', '=x']] }] }));
        expect(await body('_base')).toEqual([['b1', '=x']]);
        expect((await tableOutline('_base')).rowCount).toBe(1);
      });

      it('adds many rows whose last values are empty', async () => {
        await makePeople();
        const added = Array.from({ length: 1501 }, (_, i): WritableValue[] => [`n${i}`, `Name ${i}`, null, i, null, null]);
        value(await workbook.apply({ tables: [{ table: 'People', append: added }] }));
        expect((await body('People')).slice(4)).toEqual(added);
      });

      it('removes rows by key wherever they stand', async () => {
        await makePeople();
        await user.sort('People', 'Name');
        value(await workbook.apply({ tables: [{ table: 'People', remove: ['p1', 'p3'] }] }));
        expect((await body('People')).map((row) => row[0])).toEqual(['p2', 'p4']);
        expect(await byId('People', 'p4')).toEqual(people.rows[3]);
        expect((await tableOutline('People')).rowCount).toBe(2);
      });

      it('removes all rows and takes new ones after that', async () => {
        await makePeople();
        value(await workbook.apply({ tables: [{ table: 'People', remove: ['p1', 'p2', 'p3', 'p4'] }] }));
        expect(await body('People')).toEqual([]);
        expect((await tableOutline('People')).rowCount).toBe(0);
        value(await workbook.apply({ tables: [{ table: 'People', append: [['q1', 'New', null, null, null, null]] }] }));
        expect(await body('People')).toEqual([['q1', 'New', null, null, null, null]]);
      });

      const row = (key: string): WritableValue[] => [key, `Name ${key}`, '007', 1.5, null, true];
      const keysOf = async (table = 'People'): Promise<CellValue[]> => (await body(table)).map(([key]) => key ?? null);

      it('puts a row below the one it names, wherever that stands now, and loses nothing of the others', async () => {
        await makePeople();
        await user.sort('People', 'Name');
        value(await workbook.apply({ tables: [{ table: 'People', insert: [{ values: row('p9'), place: { above: 'p2', below: 'p3' } }] }] }));
        // In the order of the names.
        expect(await keysOf()).toEqual(['p2', 'p9', 'p4', 'p1', 'p3']);
        expect(await byId('People', 'p9')).toEqual(row('p9'));
        for (const [at, id] of ['p1', 'p2', 'p3', 'p4'].entries()) expect(await byId('People', id)).toEqual(people.rows[at]);
        expect((await tableOutline('People')).rowCount).toBe(5);
      });

      it('puts a row above the other one it names when the first is gone, and at the end when both are', async () => {
        await makePeople();
        value(await workbook.apply({ tables: [{ table: 'People', insert: [
          { values: row('n1'), place: { above: 'gone', below: 'p3' } }, { values: row('n2'), place: { above: 'gone', below: 'gone too' } },
          { values: row('n3'), place: {} },
        ] }] }));
        expect(await keysOf()).toEqual(['p1', 'p2', 'n1', 'p3', 'p4', 'n2', 'n3']);
        expect((await body('People')).slice(-2)).toEqual([row('n2'), row('n3')]);
      });

      it('puts rows at the very top, and beside rows of the same patch', async () => {
        await makePeople();
        value(await workbook.apply({ tables: [{ table: 'People', append: [row('a1')], insert: [
          { values: row('n1'), place: { below: 'p1' } }, { values: row('n2'), place: { above: 'n1' } }, { values: row('n3'), place: { below: 'a1' } },
          { values: row('n4'), place: { above: 'p4', below: 'p1' } },
        ], remove: ['p4', 'p2'] }] }));
        expect(await keysOf()).toEqual(['n1', 'n2', 'p1', 'p3', 'n4', 'n3', 'a1']);
        expect(await byId('People', 'n2')).toEqual(row('n2'));
        expect(await byId('People', 'p3')).toEqual(people.rows[2]);
      });

      it('puts many rows in many places', async () => {
        await makePeople();
        const more = Array.from({ length: 600 }, (_, i) => row(`a${i}`));
        value(await workbook.apply({ tables: [{ table: 'People', append: more }] }));
        const before = await body('People');
        // One below each third row, and many above one.
        const insert = [
          ...more.filter((_, i) => i % 3 === 0).map(([key]) => ({ values: row(`b-${String(key)}`), place: { above: String(key) } })),
          ...Array.from({ length: 400 }, (_, i) => ({ values: row(`c${i}`), place: { below: 'a599' } })),
        ];
        value(await workbook.apply({ tables: [{ table: 'People', insert }] }));
        const expected = before.flatMap((old) => {
          const key = String(old[0]);
          if (key === 'a599') return [...Array.from({ length: 400 }, (_, i) => row(`c${i}`)), old];
          return /^a\d+$/.test(key) && Number(key.slice(1)) % 3 === 0 ? [old, row(`b-${key}`)] : [old];
        });
        expect(await body('People')).toEqual(expected);
      });

      it('puts a removed row back where it stood', async () => {
        await makePeople();
        value(await workbook.apply({ tables: [{ table: 'People', remove: ['p1', 'p3'] }] }));
        value(await workbook.apply({ tables: [{ table: 'People', insert: [
          { values: people.rows[2] ?? [], place: { above: 'p2', below: 'p4' } }, { values: people.rows[0] ?? [], place: { below: 'p2' } },
        ] }] }));
        expect(await body('People')).toEqual(people.rows);
      });

      it('writes, adds and removes in one patch over several tables', async () => {
        value(await workbook.createTables([people, lists]));
        value(await workbook.apply({ tables: [
          { table: 'People', cells: [{ key: 'p4', column: 'Name', value: 'Karl' }], append: [['p5', 'Eva', null, null, null, null]], remove: ['p2'] },
          { table: 'Lists', remove: ['l1'], append: [['l5', 'status', 'asleep', null]] },
        ] }));
        expect((await body('People')).map((row) => row[1])).toEqual(['Žanas', 'בלה', 'Karl', 'Eva']);
        expect((await body('Lists')).map((row) => row[0])).toEqual(['l2', 'l3', 'l4', 'l5']);
      });
    });

    describe('keys', () => {
      it('gives a key to rows that have none or a doubled one', async () => {
        await makePeople();
        await user.setCell('People', 1, 'Id', null);
        await user.setCell('People', 3, 'Id', 'p1');
        value(await workbook.apply({ tables: [{ table: 'People', keys: [{ row: 1, was: null, key: 'k1' }, { row: 3, was: 'p1', key: 'k2' }] }] }));
        expect((await body('People')).map((row) => row[0])).toEqual(['p1', 'k1', 'p3', 'k2']);
      });

      it('lets the other edits of the patch use the new keys', async () => {
        await makePeople();
        await user.setCell('People', 1, 'Id', null);
        value(await workbook.apply({ tables: [{ table: 'People', keys: [{ row: 1, was: null, key: 'k1' }], cells: [{ key: 'k1', column: 'City', value: 'Deva' }] }] }));
        expect(await byId('People', 'k1')).toEqual(['k1', 'Ana', 'Deva', null, 45001, false]);
      });

      it('refuses when something else stands there now', async () => {
        await makePeople();
        await isRefused({ tables: [{ table: 'People', keys: [{ row: 2, was: null, key: 'k1' }] }] }, 'row-changed', { table: 'People', row: 2 });
        await isRefused({ tables: [{ table: 'People', keys: [{ row: 40, was: null, key: 'k1' }] }] }, 'row-changed', { table: 'People', row: 40 });
      });
    });

    describe('refusing', () => {
      const fine = { key: 'p1', column: 'City', value: 'never written' };
      it('writes nothing when a table is missing', async () => {
        await makePeople();
        await isRefused({ tables: [{ table: 'People', cells: [fine] }, { table: 'Gone', append: [['x']] }] }, 'table-missing', { table: 'Gone' });
      });
      it('writes nothing when a row to change is missing', async () => {
        await makePeople();
        await isRefused({ tables: [{ table: 'People', cells: [fine, { key: 'zz', column: 'City', value: 'x' }] }] }, 'row-missing', { table: 'People', key: 'zz' });
      });
      it('writes nothing when a row to remove is missing', async () => {
        await makePeople();
        await isRefused({ tables: [{ table: 'People', cells: [fine], append: [['p5', 'x', null, null, null, null]], remove: ['p2', 'zz'] }] }, 'row-missing', { table: 'People', key: 'zz' });
      });
      it('puts no row in when a row to remove is missing', async () => {
        await makePeople();
        await isRefused({ tables: [{ table: 'People', insert: [{ values: ['p5', 'x', null, null, null, null], place: { above: 'p1' } }], remove: ['zz'] }] }, 'row-missing', { table: 'People', key: 'zz' });
      });
      it('writes nothing when a column is missing', async () => {
        await makePeople();
        await isRefused({ tables: [{ table: 'People', cells: [fine, { key: 'p1', column: 'Nope', value: 'x' }] }] }, 'column-missing', { table: 'People', column: 'Nope' });
      });
      it('writes nothing on a protected sheet', async () => {
        value(await workbook.createTables([people, lists]));
        await user.protect('Lists', true);
        expect(value(await workbook.outline()).sheets.find((sheet) => sheet.name === 'Lists')?.protected).toBe(true);
        await isRefused({ tables: [{ table: 'People', cells: [fine] }, { table: 'Lists', remove: ['l1'] }] }, 'sheet-protected', { sheet: 'Lists' });
        await user.protect('Lists', false);
        value(await workbook.apply({ tables: [{ table: 'Lists', remove: ['l1'] }] }));
      });
    });

    describe('adopting', () => {
      const idSpec = column('Id', { hidden: true });
      const firms: readonly (readonly CellValue[])[] = [['Firm', 'Phone', 'Since'], ['A & B', '+370 5', 45000], ['C', null, 45001], ['D', '007', null]];

      it('lays a table over a plain sheet and keeps its cells', async () => {
        await user.fillSheet('Clients', firms);
        value(await workbook.adoptTable({
          sheet: 'Clients', headerRow: 0, firstColumn: 0, rowCount: 3, columnCount: 3, name: 'Customers',
          insertLeft: [{ spec: idSpec, values: ['c1', 'c2', 'c3'] }], addRight: [column('Email'), column('Level')],
        }));
        expect(await tableOutline('Customers')).toMatchObject({ sheet: 'Clients', headerRow: 0, rowCount: 3 });
        expect(await headers('Customers')).toEqual(['Id', 'Firm', 'Phone', 'Since', 'Email', 'Level']);
        expect(await body('Customers')).toEqual([
          ['c1', 'A & B', '+370 5', 45000, null, null], ['c2', 'C', null, 45001, null, null], ['c3', 'D', '007', null, null, null],
        ]);
        value(await workbook.apply({ tables: [{ table: 'Customers', cells: [{ key: 'c2', column: 'Email', value: '@c' }], append: [['c4', 'E', null, null, null, null]] }] }));
        expect((await byId('Customers', 'c2'))?.[4]).toBe('@c');
      });

      it('takes over a table that is there, with its column ids', async () => {
        await user.addTable('Table1', 'Old', ['Firm', 'Phone'], [['A', '1'], ['B', '2']]);
        const before = (await tableOutline('Table1')).columns;
        value(await workbook.adoptTable({
          sheet: 'Old', existing: 'Table1', headerRow: 0, firstColumn: 0, rowCount: 2, columnCount: 2, name: 'Customers',
          insertLeft: [{ spec: idSpec, values: ['c1', 'c2'] }], addRight: [column('Email')],
        }));
        const after = await tableOutline('Customers');
        expect(after.columns.map(({ header }) => header)).toEqual(['Id', 'Firm', 'Phone', 'Email']);
        expect(after.columns.slice(1, 3)).toEqual(before);
        expect(new Set(after.columns.map(({ id }) => id)).size).toBe(4);
        expect(await body('Customers')).toEqual([['c1', 'A', '1', null], ['c2', 'B', '2', null]]);
        expect(value(await workbook.outline()).tables).toHaveLength(1);
      });

      it('widens a table of its own at the right: columns keep their ids and their cells, rows their places', async () => {
        await makePeople();
        const [before, rows] = [await tableOutline('People'), await body('People')];
        value(await workbook.adoptTable({
          sheet: before.sheet, existing: 'People', name: 'People', headerRow: before.headerRow, firstColumn: before.firstColumn, rowCount: before.rowCount,
          columnCount: before.columns.length, insertLeft: [], addRight: [column('Tags'), column('Until', { numberFormat: 'yyyy-mm-dd' })],
        }));
        const after = await tableOutline('People');
        expect(after.columns.slice(0, before.columns.length)).toEqual(before.columns);
        expect(after.columns.slice(before.columns.length).map(({ header }) => header)).toEqual(['Tags', 'Until']);
        expect(new Set(after.columns.map(({ id }) => id)).size).toBe(after.columns.length);
        expect(await body('People')).toEqual(rows.map((row) => [...row, null, null]));
        const key = String(rows[1]?.[0]);
        value(await workbook.apply({ tables: [{ table: 'People', cells: [{ key, column: 'Tags', value: '007; x' }] }] }));
        expect((await byId('People', key))?.slice(-2)).toEqual(['007; x', null]);
      });

      it('leaves everything as it was when it cannot', async () => {
        await makePeople();
        await user.fillSheet('Clients', firms);
        const before = value(await workbook.outline());
        const adopted = { sheet: 'Clients', headerRow: 0, firstColumn: 0, rowCount: 3, columnCount: 3, name: 'Customers', insertLeft: [], addRight: [] };
        expect(refusal(await workbook.adoptTable({ ...adopted, name: 'People' }))).toMatchObject({ code: 'table-exists', facts: { table: 'People' } });
        expect(refusal(await workbook.adoptTable({ ...adopted, sheet: 'None' }))).toMatchObject({ code: 'sheet-missing', facts: { sheet: 'None' } });
        expect(refusal(await workbook.adoptTable({ ...adopted, existing: 'None' }))).toMatchObject({ code: 'table-missing', facts: { table: 'None' } });
        expect(value(await workbook.outline())).toEqual(before);
      });
    });

    describe('selecting', () => {
      it('selects a row by its key and says which row is selected', async () => {
        await makePeople();
        value(await workbook.select('People', 'p3'));
        expect(value(await workbook.selection())).toEqual({ table: 'People', keys: ['p3'] });
        value(await workbook.select('People', 'p2', 'City'));
        expect(value(await workbook.selection())).toEqual({ table: 'People', keys: ['p2'] });
      });

      it('gives the keys of what the user selected, in the order of the sheet', async () => {
        await makePeople();
        await user.select('People', [1, 2]);
        expect(value(await workbook.selection())).toEqual({ table: 'People', keys: ['p2', 'p3'] });
      });

      it('refuses a row, a column or a table that is not there', async () => {
        await makePeople();
        expect(refusal(await workbook.select('People', 'zz'))).toMatchObject({ code: 'row-missing', facts: { table: 'People', key: 'zz' } });
        expect(refusal(await workbook.select('People', 'p1', 'Nope'))).toMatchObject({ code: 'column-missing', facts: { column: 'Nope' } });
        expect(refusal(await workbook.select('Gone', 'p1'))).toMatchObject({ code: 'table-missing', facts: { table: 'Gone' } });
      });
    });

    describe('marking cells', () => {
      const marks = [
        { column: 'Name', holds: ';!name;', look: 'error' }, { column: 'Name', holds: ';?name;', look: 'warning' },
        { column: 'City', holds: ';"said";', look: 'warning' },
      ] as const;
      const read = async (): Promise<readonly object[]> => value(await workbook.readMarks('People'));
      const withBy = (by: string): object[] => marks.map((mark) => ({ ...mark, by }));

      it('keeps marks in their order and takes others in their place', async () => {
        await makePeople();
        expect(await read()).toEqual([]);
        value(await workbook.markCells({ table: 'People', by: 'Id', marks }));
        expect(await read()).toEqual(withBy('Id'));
        value(await workbook.markCells({ table: 'People', by: 'Active', marks: marks.slice(1, 2) }));
        expect(await read()).toEqual([{ ...marks[1], by: 'Active' }]);
        value(await workbook.markCells({ table: 'People', by: '', marks: [] }));
        expect(await read()).toEqual([]);
      });

      it('leaves every cell as it is', async () => {
        await makePeople();
        const before = await body('People');
        value(await workbook.markCells({ table: 'People', by: 'Id', marks }));
        expect(await body('People')).toEqual(before);
      });

      it('goes with its columns, whatever they are called and whatever rows come and go', async () => {
        await makePeople();
        value(await workbook.markCells({ table: 'People', by: 'Active', marks }));
        await user.renameHeader('People', 'Name', 'Called');
        await user.sort('People', 'City');
        value(await workbook.apply({ tables: [{ table: 'People', append: [['p5', 'New']], remove: ['p2'] }] }));
        value(await workbook.apply({ tables: [{ table: 'People', insert: [{ values: ['p6', 'Newer'], place: { above: 'p1' } }] }] }));
        expect(await read()).toEqual([
          { ...marks[0], column: 'Called', by: 'Active' }, { ...marks[1], column: 'Called', by: 'Active' }, { ...marks[2], by: 'Active' },
        ]);
      });

      it('goes with its columns when others are put before them', async () => {
        await makePeople();
        value(await workbook.markCells({ table: 'People', by: 'Active', marks }));
        const table = await tableOutline('People');
        value(await workbook.adoptTable({
          ...table, existing: 'People', columnCount: table.columns.length, insertLeft: [{ spec: column('Left'), values: ['a', 'b', 'c', 'd'] }], addRight: [column('Right')],
        }));
        expect(await read()).toEqual(withBy('Active'));
      });

      it('refuses a table or column that is not there, and a protected sheet', async () => {
        await makePeople();
        expect(refusal(await workbook.markCells({ table: 'Gone', by: 'Id', marks: [] }))).toMatchObject({ code: 'table-missing', facts: { table: 'Gone' } });
        expect(refusal(await workbook.readMarks('Gone'))).toMatchObject({ code: 'table-missing', facts: { table: 'Gone' } });
        expect(refusal(await workbook.markCells({ table: 'People', by: 'Nope', marks }))).toMatchObject({ code: 'column-missing', facts: { column: 'Nope' } });
        const wrong = marks.map((mark) => ({ ...mark, column: 'Nope' }));
        expect(refusal(await workbook.markCells({ table: 'People', by: 'Id', marks: wrong }))).toMatchObject({ code: 'column-missing', facts: { column: 'Nope' } });
        await user.protect('People', true);
        expect(refusal(await workbook.markCells({ table: 'People', by: 'Id', marks }))).toMatchObject({ code: 'sheet-protected', facts: { sheet: 'People' } });
        expect(await read()).toEqual([]);
      });
    });

    describe('number formats', () => {
      const at = (column: string, row = 0): { readonly column: string; readonly row: number } => ({ row, column });
      const read = async (...cells: Parameters<Workbook['readFormats']>[1]): Promise<readonly (string | undefined)[]> => value(await workbook.readFormats('People', cells));

      it('gives the format of single cells, nothing for those that are not there', async () => {
        await makePeople();
        expect(await read(at('Name'), at('Limit', 2), at('Since'), at('Active', 3), at('Since', 4), at('Nope'))).toEqual(['@', '0.00', 'yyyy-mm-dd', 'General', undefined, undefined]);
        expect(await read()).toEqual([]);
        expect(refusal(await workbook.readFormats('Gone', [at('Name')]))).toMatchObject({ code: 'table-missing', facts: { table: 'Gone' } });
      });

      it('knows the formats of a table without rows', async () => {
        value(await workbook.createTables([{ ...people, rows: [] }]));
        expect(await read(at('Since'), at('Since', 1))).toEqual(['yyyy-mm-dd', undefined]);
      });

      it('tells the formats of numbers with the cells of a sheet, where they are asked for', async () => {
        await makePeople();
        const plain = value(await workbook.readSheet('People'));
        const block = value(await workbook.readSheet('People', { formats: true }));
        expect(block.values).toEqual(plain.values);
        expect(plain.formatAt).toBeUndefined();
        const [headers = []] = block.values;
        const formatOf = (header: string, row: number): string | undefined => block.formatAt?.(row + 1, headers.indexOf(header));
        expect(['Since', 'Limit', 'Active', 'Name'].map((header) => formatOf(header, 0))).toEqual(['yyyy-mm-dd', '0.00', 'General', 'General']);
        expect([formatOf('Since', 3), formatOf('Since', 2), formatOf('Since', -1), formatOf('Since', 40)]).toEqual(['yyyy-mm-dd', 'General', 'General', 'General']);
        await user.fillSheet('Loose', [['A', 45000], [null, 1]]);
        expect(value(await workbook.readSheet('Loose', { formats: true })).formatAt?.(0, 1)).toBe('General');
        expect(refusal(await workbook.readSheet('Gone', { formats: true })).code).toBe('sheet-missing');
      });

      it('formats a column that has no format, for rows that come later too, and leaves every value as it is', async () => {
        await makePeople();
        const before = await body('People');
        value(await workbook.formatColumn('People', 'Active', 'yyyy-mm-dd'));
        expect(await read(at('Active'), at('Active', 2), at('Active', 3), at('Since'), at('Name'))).toEqual(['yyyy-mm-dd', 'yyyy-mm-dd', 'yyyy-mm-dd', 'yyyy-mm-dd', '@']);
        expect(await body('People')).toEqual(before);
        value(await workbook.apply({ tables: [{ table: 'People', append: [['p5', 'New', null, null, null, 46000]] }] }));
        expect(await read(at('Active', 4))).toEqual(['yyyy-mm-dd']);
        expect((await body('People'))[4]?.[5]).toBe(46000);
      });

      it('leaves a format that is there', async () => {
        await makePeople();
        value(await workbook.formatColumn('People', 'Limit', 'yyyy-mm-dd'));
        expect(await read(at('Limit'), at('Limit', 1), at('Limit', 3))).toEqual(['0.00', '0.00', '0.00']);
      });

      it('refuses a table or column that is not there, and a protected sheet', async () => {
        await makePeople();
        expect(refusal(await workbook.formatColumn('Gone', 'Active', '0'))).toMatchObject({ code: 'table-missing', facts: { table: 'Gone' } });
        expect(refusal(await workbook.formatColumn('People', 'Nope', '0'))).toMatchObject({ code: 'column-missing', facts: { table: 'People', column: 'Nope' } });
        await user.protect('People', true);
        expect(refusal(await workbook.formatColumn('People', 'Active', '0'))).toMatchObject({ code: 'sheet-protected', facts: { sheet: 'People' } });
        expect(await read(at('Active'))).toEqual(['General']);
      });
    });

    describe('readCells', () => {
      const sheet = 'Orders';
      const rows: readonly (readonly CellValue[])[] = [['Who', 'When', null, 'x'], ['C-1', 45000, null, null], ['C-2', 45001, null, null], [null, null, null, null], ['C-4', null, null, 'y']];
      const area = (row: number, column: number, rowCount: number, columnCount: number): SheetArea => ({ sheet, row, column, rowCount, columnCount });

      it('gives what is selected, as far as its cells are filled', async () => {
        await user.fillSheet(sheet, rows);
        await user.selectCells(area(1, 0, 1000, 1));
        expect(value(await workbook.readCells())).toMatchObject({ sheet, row: 1, column: 0, values: [['C-1'], ['C-2'], [null], ['C-4']] });
      });

      it('gives any area, without its empty edges', async () => {
        await user.fillSheet(sheet, rows);
        expect(value(await workbook.readCells(area(0, 1, 5, 200)))).toMatchObject({ row: 0, column: 1, values: [['When', null, 'x'], [45000, null, null], [45001, null, null], [null, null, null], [null, null, 'y']] });
        expect(value(await workbook.readCells(area(1, 2, 3, 50)))).toMatchObject({ sheet, row: 1, column: 2, values: [] });
      });

      it('tells the formats of numbers when it is asked', async () => {
        await makePeople();
        const read = value(await workbook.readCells({ sheet: 'People', row: 1, column: 3, rowCount: 2, columnCount: 2 }, { formats: true }));
        expect(read?.values).toEqual([[100.5, 45000], [null, 45001]]);
        expect([read?.formatAt?.(0, 0), read?.formatAt?.(0, 1), read?.formatAt?.(1, 0)]).toEqual(['0.00', 'yyyy-mm-dd', 'General']);
      });

      it('refuses a sheet that is not there', async () => {
        expect(refusal(await workbook.readCells({ ...area(0, 0, 1, 1), sheet: 'Gone' }))).toMatchObject({ code: 'sheet-missing', facts: { sheet: 'Gone' } });
      });
    });

    describe('writeFormulas', () => {
      const sheet = 'Orders';
      const beside = { kind: 'cells', sheet, row: 1, column: 1, rowCount: 2, columnCount: 1, numberFormat: 'General', width: 10 } as const;
      const fill = (): Done => user.fillSheet(sheet, [['Who', null, 'Sum'], ['C-1', null, 7], ['C-2', null, 8]]);

      it('writes one a row, with a header of text above', async () => {
        await fill();
        value(await workbook.writeFormulas({ ...beside, formulas: ['=LEN($A2)', '=LEN($A3)'], headers: ['=no formula'] }));
        expect([await user.formula(sheet, 0, 1), await user.formula(sheet, 1, 1), await user.formula(sheet, 2, 1)]).toEqual([undefined, '=LEN($A2)', '=LEN($A3)']);
        const block = value(await workbook.readSheet(sheet));
        expect([cellAt(block, 0, 1), cellAt(block, 1, 0), cellAt(block, 1, 2)]).toEqual(['=no formula', 'C-1', 7]);
      });

      it('refuses cells that are taken, by a value or a formula, and writes nothing', async () => {
        await fill();
        const order = { ...beside, formulas: ['=1+1', '=1+2'] };
        expect(refusal(await workbook.writeFormulas({ ...order, column: 2 }))).toMatchObject({ code: 'cells-in-the-way', facts: { sheet, cell: 'C2' } });
        value(await workbook.writeFormulas({ ...order, rowCount: 1, formulas: ['=""'], row: 2 }));
        expect(refusal(await workbook.writeFormulas(order))).toMatchObject({ code: 'cells-in-the-way', facts: { sheet, cell: 'B3' } });
        expect(await user.formula(sheet, 1, 1)).toBeUndefined();
      });

      it('writes over what is there when it is told to, and makes room for one that fills the area', async () => {
        await fill();
        value(await workbook.writeFormulas({ ...beside, column: 2, formulas: ['=A2:A3'], over: true }));
        expect([await user.formula(sheet, 1, 2), await user.formula(sheet, 2, 2)]).toEqual(['=A2:A3', undefined]);
        expect(cellAt(value(await workbook.readSheet(sheet)), 2, 2)).not.toBe(8);
      });

      it('writes one a row that fills several columns, with a header over each, where all of them are empty', async () => {
        await fill();
        const wide = { ...beside, columnCount: 2, formulas: ['=A2:B2', '=A3:B3'], headers: ['One', 'Two'] };
        expect(refusal(await workbook.writeFormulas(wide))).toMatchObject({ code: 'cells-in-the-way', facts: { sheet, cell: 'C1' } });
        value(await workbook.writeFormulas({ ...wide, column: 3, formulas: ['=A2:C2', '=A3:C3'] }));
        expect([await user.formula(sheet, 1, 3), await user.formula(sheet, 2, 3), await user.formula(sheet, 1, 4)]).toEqual(['=A2:C2', '=A3:C3', undefined]);
        const headed = value(await workbook.readSheet(sheet));
        expect([cellAt(headed, 0, 3), cellAt(headed, 0, 4)]).toEqual(['One', 'Two']);
      });

      it('adds a column to a table, the same formula in every row', async () => {
        await user.addTable('Deals', 'Deals', ['Who', 'Sum'], [['C-1', 1], ['C-2', 2]]);
        value(await workbook.writeFormulas({ kind: 'column', table: 'Deals', header: 'Twice', formula: '=Deals[[#This Row],[Sum]]*2', numberFormat: '0.00', width: 14 }));
        expect(await headers('Deals')).toEqual(['Who', 'Sum', 'Twice']);
        expect([await user.formula('Deals', 1, 2), await user.formula('Deals', 2, 2)]).toEqual(['=Deals[[#This Row],[Sum]]*2', '=Deals[[#This Row],[Sum]]*2']);
      });

      it('refuses a protected sheet, and a sheet or table that is not there', async () => {
        await fill();
        const order = { ...beside, formulas: ['=1', '=2'] };
        expect(refusal(await workbook.writeFormulas({ ...order, sheet: 'Gone' }))).toMatchObject({ code: 'sheet-missing', facts: { sheet: 'Gone' } });
        expect(refusal(await workbook.writeFormulas({ kind: 'column', table: 'Gone', header: 'A', formula: '=1', numberFormat: 'General', width: 10 }))).toMatchObject({ code: 'table-missing' });
        await user.protect(sheet, true);
        expect(refusal(await workbook.writeFormulas(order))).toMatchObject({ code: 'sheet-protected', facts: { sheet } });
      });
    });

    describe('createFigures', () => {
      const figures: FiguresSheet = {
        name: 'Glance', title: 'All of it', notes: ['As of today'], behind: 'People',
        blocks: [
          { title: 'By status', headers: ['Status', 'How many'], rows: [['=active', 7], ['2026-01', 2]], numberFormat: '#,##0', chart: 'columns' },
          { title: 'By month', headers: ['Month', 'New'], rows: [['2026-01', 1.5]], numberFormat: '0.00', chart: 'line' },
        ],
      };

      it('puts figures under their titles, names as text, on a sheet of its own', async () => {
        await makePeople();
        value(await workbook.createFigures(figures));
        const block = value(await workbook.readSheet('Glance', { formats: true }));
        expect([0, 1, 3, 4, 5, 6, 18, 19, 20].map((row) => [cellAt(block, row, 0), cellAt(block, row, 1)])).toEqual([
          ['All of it', null], ['As of today', null], ['By status', null], ['Status', 'How many'], ['=active', 7], ['2026-01', 2],
          [null, null], ['By month', null], ['Month', 'New'],
        ]);
        expect(value(await workbook.outline()).sheets.map((sheet) => sheet.name)).toContain('Glance');
      });

      it('refuses a name that is taken, in any case', async () => {
        await makePeople();
        expect(refusal(await workbook.createFigures({ ...figures, name: 'PEOPLE' }))).toMatchObject({ code: 'cells-in-the-way' });
      });
    });

    describe('watching', () => {
      it('tells of its own writes as own', async () => {
        await makePeople();
        const events: WorkbookEvent[] = [];
        const stop = workbook.watch((event) => events.push(event));
        value(await workbook.apply({ tables: [{ table: 'People', cells: [{ key: 'p1', column: 'City', value: 'X' }] }] }));
        expect(await until(() => events.some((event) => event.kind === 'changed' && event.own && event.table === 'People'))).toBe(true);
        stop();
      });

      it('tells when the user typed', async () => {
        await makePeople();
        const events: WorkbookEvent[] = [];
        const stop = workbook.watch((event) => events.push(event));
        await user.setCell('People', 0, 'City', 'typed');
        expect(await until(() => events.some((event) => event.kind === 'changed' && !event.own))).toBe(true);
        stop();
      });

      it('tells of nothing when nothing was written', async () => {
        await makePeople();
        const events: WorkbookEvent[] = [];
        const stop = workbook.watch((event) => events.push(event));
        refusal(await workbook.apply({ tables: [{ table: 'Gone' }] }));
        await new Promise((resolve) => { setTimeout(resolve, 60); });
        expect(events.filter((event) => event.kind === 'changed')).toEqual([]);
        stop();
      });

      it('is quiet after it was stopped', async () => {
        await makePeople();
        const events: WorkbookEvent[] = [];
        workbook.watch((event) => events.push(event))();
        value(await workbook.apply({ tables: [{ table: 'People', remove: ['p1'] }] }));
        await new Promise((resolve) => { setTimeout(resolve, 60); });
        expect(events).toEqual([]);
      });
    });
  });
}

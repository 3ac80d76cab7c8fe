/**
 * The workbook in memory: for tests and for looking at a register without a file. Keeps the port's promises and adds
 * what a user does at the sheet (`user`), so that a test can change cells behind the add-in's back.
 */
import { err, ok, type Result } from '../../base/result';
import { placeRows, withPlaced } from '../../base/row-place';
import { cutBlock } from '../cut-block';
import { layOutFigures } from '../figures-layout';
import { columnLetters } from '../list-formula';
import type {
  AdoptedTable, BodyCell, CellBlock, CellMark, CellValue, ColumnSpec, CreateOptions, FiguresSheet, FormulaOrder, HostIssue, ReadOptions, SheetArea, SheetReadOptions, SheetVisibility, TableMarks, TableOutline,
  TablePatch, TableSpec, Workbook, WorkbookEvent, WorkbookOutline, WorkbookPatch, WorkbookSelection,
} from '../workbook';

interface MemoryColumn {
  readonly id: number;
  header: string;
  readonly spec?: ColumnSpec;
  /** Number format of all its cells, where it is not the one it was made with. */
  format?: string;
}

interface MemoryTable {
  name: string;
  sheet: string;
  headerRow: number;
  firstColumn: number;
  columns: MemoryColumn[];
  /** Ids are not given twice, even after the last column was deleted. */
  nextColumnId: number;
  rows: CellValue[][];
  /** Columns are named by their ids: headers change. */
  marks?: readonly { readonly column: number; readonly by: number; readonly holds: string; readonly look: CellMark['look'] }[];
}

interface MemorySheet {
  name: string;
  visibility: SheetVisibility;
  protected: boolean;
  /** Cells outside tables. */
  loose: CellValue[][];
  /** Nothing is calculated here: a cell with a formula is empty, and taken. By row and column. */
  readonly formulas: Map<string, string>;
}

export interface MemoryUser {
  /** Body row and column are zero-based. */
  setCell(table: string, row: number, header: string, value: CellValue): void;
  insertRow(table: string, row: number, values: readonly CellValue[]): void;
  deleteRow(table: string, row: number): void;
  sort(table: string, header: string): void;
  renameHeader(table: string, from: string, to: string): void;
  moveColumn(table: string, header: string, to: number): void;
  deleteColumn(table: string, header: string): void;
  addColumn(table: string, header: string, values?: readonly CellValue[]): void;
  /** Number format of the whole column. */
  formatColumn(table: string, header: string, numberFormat: string): void;
  select(table: string, rows: readonly number[]): void;
  fillSheet(sheet: string, values: readonly (readonly CellValue[])[]): void;
  addTable(name: string, sheet: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]): void;
  protect(sheet: string, on: boolean): void;
  /** Cells of any sheet, as a person drags over them. */
  selectCells(area: SheetArea): void;
  /** As it was written, with its `=`; undefined for none. */
  formula(sheet: string, row: number, column: number): string | undefined;
  startTyping(): void;
  stopTyping(): void;
}

export interface MemoryWorkbook extends Workbook {
  readonly user: MemoryUser;
  /** The next events come from a co-author. */
  asRemote(work: () => void): void;
}

const keyText = (cell: CellValue | undefined): string | undefined => (typeof cell === 'string' ? cell : undefined);
const blankRow = (row: readonly CellValue[]): boolean => row.every((cell) => cell === null);

/** The first row of each of these keys. */
function firstRows(rows: readonly (readonly CellValue[])[], keys: ReadonlySet<CellValue>): ReadonlyMap<CellValue, number> {
  const found = new Map<CellValue, number>();
  for (let at = 0; at < rows.length && found.size < keys.size; at += 1) {
    const key = rows[at]?.[0] ?? null;
    if (key !== null && keys.has(key) && !found.has(key)) found.set(key, at);
  }
  return found;
}

export function createMemoryWorkbook(options: { readonly date1904?: boolean } = {}): MemoryWorkbook {
  let sheets: MemorySheet[] = [{ name: 'Sheet1', visibility: 'visible', protected: false, loose: [], formulas: new Map() }];
  let tables: MemoryTable[] = [];
  let selected: { table: string; rows: readonly (readonly CellValue[])[] } | undefined;
  let selectedArea: SheetArea | undefined;
  let typing = false;
  let remote = false;
  const listeners = new Set<(event: WorkbookEvent) => void>();

  const emit = (event: WorkbookEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const changed = (table: string, own: boolean, row?: number): void => {
    emit({
      kind: 'changed', table, own, source: remote ? 'remote' : 'local',
      ...(row === undefined ? {} : { rows: { first: row, count: 1 } }),
    });
  };
  const issue = (code: HostIssue['code'], facts: Record<string, string | number>, where: HostIssue['where'] = {}): HostIssue =>
    ({ severity: 'error', code, facts, where }) as HostIssue;
  const tableNamed = (name: string): MemoryTable | undefined =>
    tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  const sheetNamed = (name: string): MemorySheet | undefined =>
    sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const mustTable = (name: string): MemoryTable => {
    const table = tableNamed(name);
    if (table === undefined) throw new Error(`Bug: no table ${name} in the memory workbook`);
    return table;
  };
  const columnAt = (table: MemoryTable, header: string): number =>
    table.columns.findIndex((column) => column.header === header);
  const formatOf = ({ format, spec }: MemoryColumn): string => format ?? spec?.numberFormat ?? 'General';
  const mustColumn = (table: MemoryTable, header: string): number => {
    const at = columnAt(table, header);
    if (at < 0) throw new Error(`Bug: no column ${header} in ${table.name}`);
    return at;
  };

  /** The table after the patch, or why it is refused; the table itself is not touched. */
  function patched(table: MemoryTable, patch: TablePatch): Result<CellValue[][], HostIssue> {
    if (sheetNamed(table.sheet)?.protected === true) return err(issue('sheet-protected', { sheet: table.sheet }));
    let rows = [...table.rows];
    // Only the rows that change become others: a patch of one cell costs no copy of a hundred thousand rows.
    const own = new Set<CellValue[]>();
    const ownRow = (at: number, row: CellValue[]): CellValue[] => {
      if (own.has(row)) return row;
      const copy = [...row];
      rows[at] = copy;
      own.add(copy);
      return copy;
    };
    for (const { row, was, key } of patch.keys ?? []) {
      const target = rows[row];
      if (target === undefined || target[0] !== was) return err(issue('row-changed', { table: table.name, row }));
      ownRow(row, target)[0] = key;
    }
    const rowOf = firstRows(rows, new Set<CellValue>([...(patch.cells ?? []).map(({ key }) => key), ...patch.remove ?? []]));
    for (const { key, column, value } of patch.cells ?? []) {
      const at = rowOf.get(key);
      const row = at === undefined ? undefined : rows[at];
      if (at === undefined || row === undefined) return err(issue('row-missing', { table: table.name, key }));
      const cell = columnAt(table, column);
      if (cell < 0) return err(issue('column-missing', { table: table.name, column }));
      ownRow(at, row)[cell] = value === '' ? null : value;
    }
    for (const values of patch.append ?? []) {
      rows.push(table.columns.map((_, i) => (values[i] === '' ? null : values[i] ?? null)));
    }
    const inserted = patch.insert ?? [];
    if (inserted.length > 0) {
      const runs = placeRows(rows.map(([key]) => keyText(key)), inserted.map(({ values, place }) => ({ id: String(values[0]), place })));
      const added = inserted.map(({ values }) => table.columns.map((_, i) => (values[i] === '' ? null : values[i] ?? null)));
      rows = withPlaced<CellValue[]>(rows, added, runs);
    }
    const gone = new Set<CellValue>();
    for (const key of patch.remove ?? []) {
      if (!rowOf.has(key)) return err(issue('row-missing', { table: table.name, key }));
      gone.add(key);
    }
    return ok(gone.size === 0 ? rows : rows.filter((row) => !gone.has(row[0] ?? null)));
  }

  const cellKey = (row: number, column: number): string => `${row} ${column}`;

  function areaOfSelection(): SheetArea | undefined {
    if (selectedArea !== undefined) return selectedArea;
    const table = selected === undefined ? undefined : tableNamed(selected.table);
    const [row] = selected?.rows ?? [];
    if (table === undefined || row === undefined || selected === undefined) return undefined;
    return { sheet: table.sheet, row: table.headerRow + 1 + table.rows.findIndex((other) => other === row), column: table.firstColumn, rowCount: selected.rows.length, columnCount: table.columns.length };
  }

  function writeDown({ sheet: name, row, column, rowCount, columnCount, formulas, headers, over }: Extract<FormulaOrder, { readonly kind: 'cells' }>): Result<void, HostIssue> {
    const sheet = sheetNamed(name);
    if (sheet === undefined) return err(issue('sheet-missing', { sheet: name }));
    if (sheet.protected) return err(issue('sheet-protected', { sheet: sheet.name }));
    const top = headers === undefined ? row : row - 1;
    for (let r = top; r < row + rowCount; r += 1) {
      for (let c = column; c < column + columnCount; c += 1) {
        const isTaken = (sheet.loose[r]?.[c] ?? null) !== null || sheet.formulas.has(cellKey(r, c));
        if (isTaken && over !== true) return err(issue('cells-in-the-way', { sheet: sheet.name, cell: `${columnLetters(c)}${r + 1}` }));
        sheet.formulas.delete(cellKey(r, c));
        const line = sheet.loose[r];
        if (line?.[c] !== undefined) line[c] = null;
      }
    }
    if (headers !== undefined) {
      while (sheet.loose.length < row) sheet.loose.push([]);
      const line = sheet.loose[top] ?? [];
      while (line.length < column + headers.length) line.push(null);
      headers.forEach((header, at) => { line[column + at] = header; });
    }
    formulas.forEach((formula, at) => sheet.formulas.set(cellKey(row + at, column), formula));
    return ok(undefined);
  }

  function addFormulaColumn({ table: name, header, formula }: Extract<FormulaOrder, { readonly kind: 'column' }>): Result<void, HostIssue> {
    const table = tableNamed(name);
    if (table === undefined) return err(issue('table-missing', { table: name }));
    const sheet = sheetNamed(table.sheet);
    if (sheet?.protected === true) return err(issue('sheet-protected', { sheet: sheet.name }));
    table.columns.push({ id: table.nextColumnId++, header });
    table.rows.forEach((line, at) => {
      line.push(null);
      sheet?.formulas.set(cellKey(table.headerRow + 1 + at, table.firstColumn + table.columns.length - 1), formula);
    });
    return ok(undefined);
  }

  const outlineOf = (table: MemoryTable): TableOutline => ({
    name: table.name,
    sheet: table.sheet,
    headerRow: table.headerRow,
    firstColumn: table.firstColumn,
    rowCount: table.rows.length,
    columns: table.columns.map(({ id, header }) => ({ id, header })),
  });

  const workbook: MemoryWorkbook = {
    outline(): Promise<Result<WorkbookOutline, HostIssue>> {
      return Promise.resolve(ok({
        sheets: sheets.map(({ name, visibility, protected: locked }) => ({ name, visibility, protected: locked })),
        tables: tables.map(outlineOf),
        date1904: options.date1904 ?? false,
      }));
    },

    readTable(name: string, read: ReadOptions = {}): Promise<Result<CellBlock, HostIssue>> {
      const table = tableNamed(name);
      if (table === undefined) return Promise.resolve(err(issue('table-missing', { table: name })));
      const first = read.rows?.first ?? 0;
      const rows = table.rows.slice(first, first + (read.rows?.count ?? table.rows.length));
      read.onProgress?.(1);
      return Promise.resolve(ok({
        sheet: table.sheet,
        row: table.headerRow + 1 + first,
        column: table.firstColumn,
        values: rows.length === 1 && table.rows.length === 1 && blankRow(rows[0] ?? []) ? [] : rows.map((row) => [...row]),
      }));
    },

    readSheet(name: string, { formats = false, rows: most }: SheetReadOptions = {}): Promise<Result<CellBlock, HostIssue>> {
      const sheet = sheetNamed(name);
      if (sheet === undefined) return Promise.resolve(err(issue('sheet-missing', { sheet: name })));
      const grid: CellValue[][] = sheet.loose.map((row) => [...row]);
      const put = (row: number, column: number, value: CellValue): void => {
        while (grid.length <= row) grid.push([]);
        const line = grid[row] ?? [];
        while (line.length <= column) line.push(null);
        line[column] = value;
      };
      const onSheet = tables.filter((candidate) => candidate.sheet === sheet.name);
      for (const table of onSheet) {
        table.columns.forEach(({ header }, c) => put(table.headerRow, table.firstColumn + c, header));
        table.rows.forEach((row, r) => row.forEach((cell, c) => put(table.headerRow + 1 + r, table.firstColumn + c, cell)));
      }
      const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
      const values = grid.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null));
      const formatAt = (row: number, at: number): string => {
        const table = onSheet.find(({ headerRow, firstColumn, columns, rows }) =>
          row > headerRow && row <= headerRow + rows.length && at >= firstColumn && at < firstColumn + columns.length);
        const found = table?.columns[at - table.firstColumn];
        return found === undefined || typeof values[row]?.[at] !== 'number' ? 'General' : formatOf(found);
      };
      const first = most === undefined ? 0 : Math.max(0, values.findIndex((row) => row.some((cell) => cell !== null)));
      const shown = most === undefined ? values : values.slice(first, first + most);
      return Promise.resolve(ok({ sheet: sheet.name, row: first, column: 0, values: shown, ...(formats ? { formatAt: (row: number, at: number) => formatAt(row + first, at) } : {}) }));
    },

    apply(patch: WorkbookPatch): Promise<Result<void, HostIssue>> {
      if (typing) return Promise.resolve(err(issue('cell-being-edited', {})));
      const after = new Map<MemoryTable, CellValue[][]>();
      for (const tablePatch of patch.tables) {
        const table = tableNamed(tablePatch.table);
        if (table === undefined) return Promise.resolve(err(issue('table-missing', { table: tablePatch.table })));
        const result = patched({ ...table, rows: after.get(table) ?? table.rows }, tablePatch);
        if (!result.ok) return Promise.resolve(result);
        after.set(table, result.value);
      }
      for (const [table, rows] of after) {
        table.rows = rows;
        changed(table.name, true);
      }
      return Promise.resolve(ok(undefined));
    },

    createTables(specs: readonly TableSpec[], create: CreateOptions = {}): Promise<Result<void, HostIssue>> {
      for (const spec of specs) {
        if (tableNamed(spec.name) !== undefined) return Promise.resolve(err(issue('table-exists', { table: spec.name })));
        const sheet = sheetNamed(spec.name);
        if (sheet !== undefined) return Promise.resolve(err(issue('cells-in-the-way', { sheet: sheet.name, cell: 'A1' })));
      }
      const made = specs.map((spec): MemorySheet => ({ name: spec.name, visibility: spec.visibility, protected: false, loose: [], formulas: new Map() }));
      const shown = made.filter((sheet) => sheet.visibility === 'visible');
      const at = create.behind === undefined ? 0 : sheets.findIndex((sheet) => sheet === sheetNamed(create.behind ?? '')) + 1;
      sheets = [...sheets.slice(0, at), ...shown, ...sheets.slice(at), ...made.filter((sheet) => sheet.visibility !== 'visible')];
      for (const spec of specs) {
        tables.push({
          name: spec.name, sheet: spec.name, headerRow: 0, firstColumn: 0,
          nextColumnId: spec.columns.length + 1,
          columns: spec.columns.map((column, i) => ({ id: i + 1, header: column.header, spec: column })),
          rows: spec.rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
        });
      }
      const [first] = shown;
      if (create.show === true && first !== undefined) {
        selected = undefined;
        selectedArea = { sheet: first.name, row: 0, column: 0, rowCount: 1, columnCount: 1 };
      }
      emit({ kind: 'structure' });
      return Promise.resolve(ok(undefined));
    },

    adoptTable(adopted: AdoptedTable): Promise<Result<void, HostIssue>> {
      const sheet = sheetNamed(adopted.sheet);
      if (sheet === undefined) return Promise.resolve(err(issue('sheet-missing', { sheet: adopted.sheet })));
      if (sheet.protected) return Promise.resolve(err(issue('sheet-protected', { sheet: sheet.name })));
      const taken = tableNamed(adopted.name);
      if (taken !== undefined && taken.name !== adopted.existing) return Promise.resolve(err(issue('table-exists', { table: adopted.name })));
      let table = adopted.existing === undefined ? undefined : tableNamed(adopted.existing);
      if (adopted.existing !== undefined && table === undefined) return Promise.resolve(err(issue('table-missing', { table: adopted.existing })));
      if (table === undefined) {
        const { headerRow, firstColumn, columnCount, rowCount } = adopted;
        const cut = (row: CellValue[] | undefined): CellValue[] => Array.from({ length: columnCount }, (_, c) => row?.[firstColumn + c] ?? null);
        const headers = cut(sheet.loose[headerRow]);
        table = {
          name: adopted.name, sheet: sheet.name, headerRow, firstColumn, nextColumnId: columnCount + 1,
          columns: headers.map((header, i) => ({ id: i + 1, header: typeof header === 'object' ? `Column${i + 1}` : String(header) })),
          rows: Array.from({ length: rowCount }, (_, r) => cut(sheet.loose[headerRow + 1 + r])),
        };
        for (let r = headerRow; r <= headerRow + rowCount; r += 1) sheet.loose[r]?.fill(null, firstColumn, firstColumn + columnCount);
        tables.push(table);
      }
      table.name = adopted.name;
      const target = table;
      adopted.insertLeft.forEach(({ spec, values }, at) => {
        target.columns.splice(at, 0, { id: target.nextColumnId++, header: spec.header, spec });
        target.rows.forEach((row, r) => row.splice(at, 0, values[r] ?? null));
      });
      for (const spec of adopted.addRight) {
        target.columns.push({ id: target.nextColumnId++, header: spec.header, spec });
        for (const row of target.rows) row.push(null);
      }
      emit({ kind: 'structure' });
      return Promise.resolve(ok(undefined));
    },

    markCells({ table: name, by, marks }: TableMarks): Promise<Result<void, HostIssue>> {
      if (typing) return Promise.resolve(err(issue('cell-being-edited', {})));
      const table = tableNamed(name);
      if (table === undefined) return Promise.resolve(err(issue('table-missing', { table: name })));
      if (sheetNamed(table.sheet)?.protected === true) return Promise.resolve(err(issue('sheet-protected', { sheet: table.sheet })));
      const lost = [by, ...marks.map(({ column }) => column)].find((header) => columnAt(table, header) < 0);
      if (marks.length > 0 && lost !== undefined) return Promise.resolve(err(issue('column-missing', { table: table.name, column: lost })));
      const idOf = (header: string): number => table.columns[mustColumn(table, header)]?.id ?? 0;
      table.marks = marks.map(({ column, holds, look }) => ({ column: idOf(column), by: idOf(by), holds, look }));
      return Promise.resolve(ok(undefined));
    },

    readMarks(name: string): Promise<Result<readonly (CellMark & { readonly by: string })[], HostIssue>> {
      const table = tableNamed(name);
      if (table === undefined) return Promise.resolve(err(issue('table-missing', { table: name })));
      const headerOf = (id: number): string | undefined => table.columns.find((column) => column.id === id)?.header;
      return Promise.resolve(ok((table.marks ?? []).flatMap(({ column, by, holds, look }) => {
        const [marked, deciding] = [headerOf(column), headerOf(by)];
        return marked === undefined || deciding === undefined ? [] : [{ column: marked, by: deciding, holds, look }];
      })));
    },

    readFormats(name: string, cells: readonly BodyCell[]): Promise<Result<readonly (string | undefined)[], HostIssue>> {
      const table = tableNamed(name);
      if (table === undefined) return Promise.resolve(err(issue('table-missing', { table: name })));
      return Promise.resolve(ok(cells.map(({ row, column }) => {
        const found = table.columns.find(({ header }) => header === column);
        return found === undefined || row >= Math.max(1, table.rows.length) ? undefined : formatOf(found);
      })));
    },

    formatColumn(name: string, column: string, numberFormat: string): Promise<Result<void, HostIssue>> {
      if (typing) return Promise.resolve(err(issue('cell-being-edited', {})));
      const table = tableNamed(name);
      if (table === undefined) return Promise.resolve(err(issue('table-missing', { table: name })));
      if (sheetNamed(table.sheet)?.protected === true) return Promise.resolve(err(issue('sheet-protected', { sheet: table.sheet })));
      const found = table.columns.find(({ header }) => header === column);
      if (found === undefined) return Promise.resolve(err(issue('column-missing', { table: table.name, column })));
      if (formatOf(found) === 'General') found.format = numberFormat;
      return Promise.resolve(ok(undefined));
    },

    createFigures(figures: FiguresSheet): Promise<Result<{ readonly charts: boolean }, HostIssue>> {
      const there = sheetNamed(figures.name);
      if (there !== undefined) return Promise.resolve(err(issue('cells-in-the-way', { sheet: there.name, cell: 'A1' })));
      const made: MemorySheet = { name: figures.name, visibility: 'visible', protected: false, loose: layOutFigures(figures).rows.map((row) => [...row]), formulas: new Map() };
      const at = sheets.findIndex((sheet) => sheet === sheetNamed(figures.behind ?? '')) + 1;
      sheets = [...sheets.slice(0, at), made, ...sheets.slice(at)];
      emit({ kind: 'structure' });
      return Promise.resolve(ok({ charts: false }));
    },

    select(name: string, key: string, column?: string): Promise<Result<void, HostIssue>> {
      const table = tableNamed(name);
      if (table === undefined) return Promise.resolve(err(issue('table-missing', { table: name })));
      if (column !== undefined && columnAt(table, column) < 0) return Promise.resolve(err(issue('column-missing', { table: table.name, column })));
      const row = table.rows.find((candidate) => candidate[0] === key);
      if (row === undefined) return Promise.resolve(err(issue('row-missing', { table: table.name, key })));
      selectedArea = undefined;
      selected = { table: table.name, rows: [row] };
      emit({ kind: 'selection' });
      return Promise.resolve(ok(undefined));
    },

    selection(): Promise<Result<WorkbookSelection | undefined, HostIssue>> {
      if (selected === undefined) return Promise.resolve(ok(undefined));
      const keys = selected.rows.map((row) => row[0]).filter((key): key is string => typeof key === 'string');
      return Promise.resolve(ok({ table: selected.table, keys }));
    },

    async readCells(area?: SheetArea, { formats = false }: Pick<SheetReadOptions, 'formats'> = {}): Promise<Result<CellBlock | undefined, HostIssue>> {
      const wanted = area ?? areaOfSelection();
      if (wanted === undefined) return ok(undefined);
      const sheet = await workbook.readSheet(wanted.sheet, { formats });
      return sheet.ok ? ok(cutBlock(sheet.value, wanted)) : sheet;
    },

    writeFormulas(order: FormulaOrder): Promise<Result<void, HostIssue>> {
      if (typing) return Promise.resolve(err(issue('cell-being-edited', {})));
      const written = order.kind === 'column' ? addFormulaColumn(order) : writeDown(order);
      if (written.ok) emit({ kind: 'structure' });
      return Promise.resolve(written);
    },

    watch(listener: (event: WorkbookEvent) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    asRemote(work: () => void): void {
      remote = true;
      work();
      remote = false;
    },

    user: {
      setCell(name, row, header, value) {
        const table = mustTable(name);
        const at = mustColumn(table, header);
        while (table.rows.length <= row) table.rows.push(table.columns.map(() => null));
        const target = table.rows[row];
        if (target !== undefined) target[at] = value;
        changed(table.name, false, row);
      },
      insertRow(name, row, values) {
        const table = mustTable(name);
        table.rows.splice(row, 0, table.columns.map((_, i) => values[i] ?? null));
        changed(table.name, false);
      },
      deleteRow(name, row) {
        const table = mustTable(name);
        table.rows.splice(row, 1);
        changed(table.name, false);
      },
      sort(name, header) {
        const table = mustTable(name);
        const at = mustColumn(table, header);
        table.rows = [...table.rows].sort((a, b) => String(a[at] ?? '').localeCompare(String(b[at] ?? ''), 'en'));
        changed(table.name, false);
      },
      renameHeader(name, from, to) {
        const table = mustTable(name);
        const column = table.columns[mustColumn(table, from)];
        if (column !== undefined) column.header = to;
        emit({ kind: 'structure' });
      },
      moveColumn(name, header, to) {
        const table = mustTable(name);
        const from = mustColumn(table, header);
        const [column] = table.columns.splice(from, 1);
        if (column !== undefined) table.columns.splice(to, 0, column);
        for (const row of table.rows) row.splice(to, 0, ...row.splice(from, 1));
        emit({ kind: 'structure' });
      },
      deleteColumn(name, header) {
        const table = mustTable(name);
        const at = mustColumn(table, header);
        table.columns.splice(at, 1);
        for (const row of table.rows) row.splice(at, 1);
        emit({ kind: 'structure' });
      },
      addColumn(name, header, values = []) {
        const table = mustTable(name);
        table.columns.push({ id: table.nextColumnId++, header });
        table.rows.forEach((row, r) => row.push(values[r] ?? null));
        emit({ kind: 'structure' });
      },
      formatColumn(name, header, numberFormat) {
        const table = mustTable(name);
        const column = table.columns[mustColumn(table, header)];
        if (column !== undefined) column.format = numberFormat;
      },
      select(name, rows) {
        const table = mustTable(name);
        selectedArea = undefined;
        selected = { table: table.name, rows: rows.flatMap((row) => table.rows.slice(row, row + 1)) };
        emit({ kind: 'selection' });
      },
      selectCells(area) {
        selectedArea = area;
        const table = tables.find(({ sheet, headerRow, firstColumn, rows, columns }) => sheet === area.sheet && area.row <= headerRow + rows.length
          && area.row + area.rowCount > headerRow && area.column < firstColumn + columns.length && area.column + area.columnCount > firstColumn);
        const first = table === undefined ? 0 : area.row - table.headerRow - 1;
        selected = table === undefined ? undefined : { table: table.name, rows: table.rows.slice(Math.max(0, first), Math.max(0, first + area.rowCount)) };
        emit({ kind: 'selection' });
      },
      formula: (name, row, column) => sheetNamed(name)?.formulas.get(cellKey(row, column)),
      fillSheet(name, values) {
        const sheet = sheetNamed(name);
        if (sheet === undefined) sheets.push({ name, visibility: 'visible', protected: false, loose: values.map((row) => [...row]), formulas: new Map() });
        else sheet.loose = values.map((row) => [...row]);
        emit({ kind: 'structure' });
      },
      addTable(name, sheetName, headers, rows) {
        if (sheetNamed(sheetName) === undefined) sheets.push({ name: sheetName, visibility: 'visible', protected: false, loose: [], formulas: new Map() });
        tables = [...tables, {
          name, sheet: sheetName, headerRow: 0, firstColumn: 0, nextColumnId: headers.length + 1,
          columns: headers.map((header, i) => ({ id: i + 1, header })),
          rows: rows.map((row) => headers.map((_, i) => row[i] ?? null)),
        }];
        emit({ kind: 'structure' });
      },
      protect(name, on) {
        const sheet = sheetNamed(name);
        if (sheet === undefined) throw new Error(`Bug: no sheet ${name}`);
        sheet.protected = on;
      },
      startTyping() {
        typing = true;
      },
      stopTyping() {
        typing = false;
      },
    },
  };
  return workbook;
}

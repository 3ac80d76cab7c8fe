/**
 * One workbook that several people have open, each with the add-in in an Excel of their own: what one does arrives at the
 * others when the test says so, and what meets is settled as the workbench does it (workbench/host/co-authors.ts). Each has
 * an app, a clock of their own and timers that run when the test says so.
 */
import type { Result } from '../../src/base/result';
import { err, ok } from '../../src/base/result';
import { placeRows } from '../../src/base/row-place';
import type { App } from '../../src/app/app';
import type { CellValue, HostIssue, TableOutline, TablePatch, TableSpec, Workbook, WorkbookEvent, WorkbookPatch, WritableValue } from '../../src/host/workbook';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { intersectAreas, makeArea } from '../../workbench/host/areas';
import { CoAuthors, type Link, type SharedMessage } from '../../workbench/host/co-authors';
import { PlainWorkbook } from '../../workbench/host/plain-workbook';
import { bodyArea } from '../../workbench/host/table-rules';
import type { CellWrite, TableInfo, WorkbookChange } from '../../workbench/host/workbook-model';
import { appOverMemory, type AppOverMemory } from './app-over-memory';
import { must } from './must';

export interface Person {
  readonly app: App;
  readonly model: PlainWorkbook;
  readonly over: AppOverMemory;
  /** What the person does in the sheet. */
  readonly hands: Hands;
  /** What happens to an event on its way to the add-in; passes it on as often as it likes. */
  onEvent: (event: WorkbookEvent, pass: (event: WorkbookEvent) => void) => void;
  rows(table: string): CellValue[][];
}

export interface Hands {
  setCell(table: string, row: number, header: string, value: CellValue): void;
  insertRow(table: string, row: number, values: readonly CellValue[]): void;
  deleteRow(table: string, row: number): void;
  sort(table: string, header: string): void;
}

export interface SharedOffice {
  readonly people: readonly Person[];
  /** Lets what is under way arrive: all of it, or the oldest message of one way. */
  arrive(way?: number): void;
  /** Until nobody has anything to do or to say. */
  settle(): Promise<void>;
}

/** The first one makes the register. */
export async function sharedOffice(names: readonly string[], options: Omit<NonNullable<Parameters<typeof appOverMemory>[0]>, 'workbook' | 'author'> = {}): Promise<SharedOffice> {
  let moment = 0;
  const people = names.map((name, at) => person(name, { ...options, seed: (options.seed ?? 1) * 100 + at }));
  const authors = people.map(({ model }, at) => new CoAuthors(model, { by: `excel ${at}`, now: () => (moment += 1), isMiddle: at === 0 }));
  const ways: { readonly waiting: SharedMessage[]; to?: Link }[] = [];
  for (const other of authors.slice(1)) {
    const there: { readonly waiting: SharedMessage[]; to?: Link } = { waiting: [] };
    const back: { readonly waiting: SharedMessage[]; to?: Link } = { waiting: [] };
    back.to = must(authors[0]).link((message) => there.waiting.push(message));
    there.to = other.link((message) => back.waiting.push(message));
    ways.push(there, back);
  }
  function step(way: number): boolean {
    for (const one of authors) one.tell();
    const { waiting, to } = must(ways[way % ways.length]);
    const message = waiting.shift();
    if (message !== undefined) to?.take(structuredClone(message));
    return message !== undefined;
  }
  function arrive(way?: number): void {
    if (way !== undefined) step(way);
    else while (ways.some((_, at) => step(at)));
  }
  const office: SharedOffice = {
    people, arrive,
    async settle() {
      for (let round = 0; round < 8; round += 1) {
        arrive();
        for (const { over } of people) await over.settle();
      }
      arrive();
    },
  };
  const [first, ...others] = people;
  must(await must(first).app.open());
  const made = await must(first).app.makeRegister();
  if (!made.ok) throw new Error(`Could not make a register: ${made.error.code}`);
  arrive();
  for (const { app } of others) must(await app.open());
  await office.settle();
  return office;
}

function person(name: string, options: NonNullable<Parameters<typeof appOverMemory>[0]>): Person {
  const model = new PlainWorkbook();
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const pass = (event: WorkbookEvent): void => { for (const listener of [...listeners]) listener(event); };
  // What is not about tables is done by nobody here.
  const workbook = Object.assign(createMemoryWorkbook(), portOf(model, listeners));
  const over = appOverMemory({ ...options, workbook, author: () => name });
  const made: Person = { app: over.app, model, over, hands: handsOf(model), onEvent: (event, on) => on(event), rows: (table) => body(model, tableOf(model, table)) };
  model.watch((change) => { for (const event of eventsOf(model, change)) made.onEvent(event, pass); });
  return made;
}

function portOf(model: PlainWorkbook, listeners: Set<(event: WorkbookEvent) => void>): Partial<Workbook> {
  return {
    outline: async () => ok({
      sheets: model.sheets().map((sheet) => ({ name: sheet.name, visibility: sheet.visibility, protected: sheet.protection !== null })),
      tables: model.tables().map((table) => outlineOf(model, table)), date1904: false,
    }),
    async readTable(name, { rows, onProgress } = {}) {
      const table = model.tables().find((one) => one.name === name);
      if (table === undefined) return err(issue('table-missing', { table: name }));
      const values = body(model, table);
      onProgress?.(1);
      const first = rows?.first ?? 0;
      const { row, column } = bodyArea(table);
      return ok({ sheet: sheetName(model, table), row: row + first, column, values: values.slice(first, first + (rows?.count ?? values.length)) });
    },
    apply: async (patch) => model.as('addin', () => apply(model, patch)),
    async createTables(specs) {
      const taken = specs.find(({ name }) => model.tables().some((table) => table.name === name));
      if (taken !== undefined) return err(issue('table-exists', { table: taken.name }));
      model.as('addin', () => { for (const spec of specs) create(model, spec); });
      return ok(undefined);
    },
    markCells: async () => ok(undefined),
    readMarks: async () => ok([]),
    readFormats: async (_name, cells) => ok(cells.map(() => 'General')),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const issue = (code: HostIssue['code'], facts: Record<string, string | number>): HostIssue => ({ severity: 'error', code, facts }) as HostIssue;
const sheetName = (model: PlainWorkbook, { sheetId }: TableInfo): string => must(model.sheets().find(({ id }) => id === sheetId)).name;
const tableOf = (model: PlainWorkbook, name: string): TableInfo => must(model.tables().find((table) => table.name === name));
const isBlank = (row: readonly CellValue[]): boolean => row.every((cell) => cell === null);

/** Excel shows one blank row in a table without rows. */
function body(model: PlainWorkbook, table: TableInfo): CellValue[][] {
  const rows = model.values(table.sheetId, bodyArea(table));
  return rows.length === 1 && isBlank(must(rows[0])) ? [] : rows;
}

const outlineOf = (model: PlainWorkbook, table: TableInfo): TableOutline => ({
  name: table.name, sheet: sheetName(model, table), headerRow: table.area.row, firstColumn: table.area.column,
  rowCount: body(model, table).length, columns: table.columns.map(({ id, name }) => ({ id, header: name })),
});

const writeOf = (value: CellValue): CellWrite => (value === null || value === '' ? {} : { value });

function create(model: PlainWorkbook, { name, visibility, columns, rows }: TableSpec): void {
  const sheet = model.addSheet(name);
  const lines = [columns.map(({ header }) => header), ...rows];
  model.writeCells(sheet.id, 0, 0, lines.map((line) => columns.map((_, at) => writeOf(line[at] ?? null))));
  model.addTable(sheet.id, makeArea(0, 0, Math.max(2, lines.length), columns.length), name, columns.map(({ header }) => header));
  if (visibility !== 'visible') model.setSheet(sheet.id, { visibility });
}

/** All is looked up before anything is written, as the real one does within a request. */
function apply(model: PlainWorkbook, { tables }: WorkbookPatch): Result<void, HostIssue> {
  for (const patch of tables) {
    const table = model.tables().find(({ name }) => name === patch.table);
    if (table === undefined) return err(issue('table-missing', { table: patch.table }));
    const rows = body(model, table);
    const keys = new Set<CellValue>([...rows.map(([key]) => key ?? null), ...patch.keys?.map(({ key }) => key) ?? [], ...patch.append?.map(([key]) => key ?? null) ?? []]);
    for (const { row, was } of patch.keys ?? []) if ((rows[row]?.[0] ?? null) !== was || rows[row] === undefined) return err(issue('row-changed', { table: patch.table, row }));
    for (const key of [...patch.cells?.map((cell) => cell.key) ?? [], ...patch.remove ?? []]) if (!keys.has(key)) return err(issue('row-missing', { table: patch.table, key }));
    const lost = patch.cells?.find(({ column }) => !table.columns.some(({ name }) => name === column));
    if (lost !== undefined) return err(issue('column-missing', { table: patch.table, column: lost.column }));
  }
  for (const patch of tables) applyTo(model, patch);
  return ok(undefined);
}

function applyTo(model: PlainWorkbook, patch: TablePatch): void {
  const now = (): { readonly table: TableInfo; readonly rows: CellValue[][]; readonly top: number; readonly left: number; readonly width: number } => {
    const table = tableOf(model, patch.table);
    const { row, column, columnCount } = bodyArea(table);
    return { table, rows: body(model, table), top: row, left: column, width: columnCount };
  };
  const write = (at: number, values: readonly WritableValue[]): void => {
    const { table, top, left, width } = now();
    model.writeCells(table.sheetId, top + at, left, [Array.from({ length: width }, (_, c) => writeOf(values[c] ?? null))]);
  };
  for (const { row, key } of patch.keys ?? []) {
    const { table, top, left } = now();
    model.writeCells(table.sheetId, top + row, left, [[{ value: key }]]);
  }
  for (const { key, column, value } of patch.cells ?? []) {
    const { table, rows, top, left } = now();
    const [row, at] = [rows.findIndex(([one]) => one === key), table.columns.findIndex(({ name }) => name === column)];
    model.writeCells(table.sheetId, top + row, left + at, [[writeOf(value)]]);
  }
  for (const values of patch.append ?? []) {
    const { table, rows } = now();
    write(rows.length, values);
    const header = table.showHeaders ? 1 : 0;
    model.setTable(table.id, { area: { ...table.area, rowCount: Math.max(table.area.rowCount, header + rows.length + 1) } });
  }
  for (const { values, place } of patch.insert ?? []) {
    const { table, rows, top, left, width } = now();
    const [run] = placeRows(rows.map(([key]) => (typeof key === 'string' ? key : undefined)), [{ id: String(values[0]), place }]);
    const at = run?.at ?? rows.length;
    if (at >= rows.length) applyTo(model, { table: patch.table, append: [values] });
    else {
      model.insertCells(table.sheetId, makeArea(top + at, left, 1, width), 'down');
      write(at, values);
    }
  }
  for (const key of patch.remove ?? []) {
    const { rows } = now();
    removeRow(model, patch.table, rows.findIndex(([one]) => one === key));
  }
}

/** The last row of a table stays, empty. */
function removeRow(model: PlainWorkbook, name: string, at: number): void {
  const table = tableOf(model, name);
  const { row, column, columnCount, rowCount } = bodyArea(table);
  if (at < 0 || at >= rowCount) return;
  const area = makeArea(row + at, column, 1, columnCount);
  if (rowCount === 1) model.clear(table.sheetId, area, 'contents');
  else model.deleteCells(table.sheetId, area, 'up');
}

function handsOf(model: PlainWorkbook): Hands {
  return {
    setCell(name, row, header, value) {
      const table = tableOf(model, name);
      const { row: top, column: left } = bodyArea(table);
      const at = table.columns.findIndex((column) => column.name === header);
      model.as('user', () => model.writeCells(table.sheetId, top + row, left + at, [[writeOf(value)]]));
    },
    insertRow(name, row, values) {
      const table = tableOf(model, name);
      const { row: top, column: left, columnCount } = bodyArea(table);
      model.as('user', () => {
        model.insertCells(table.sheetId, makeArea(top + row, left, 1, columnCount), 'down');
        model.writeCells(table.sheetId, top + row, left, [Array.from({ length: columnCount }, (_, at) => writeOf(values[at] ?? null))]);
      });
    },
    deleteRow: (name, row) => { model.as('user', () => removeRow(model, name, row)); },
    sort(name, header) {
      const table = tableOf(model, name);
      const column = table.columns.findIndex((one) => one.name === header);
      model.as('user', () => model.sortRows(table.sheetId, bodyArea(table), [{ column, ascending: true }], false));
    },
  };
}

function eventsOf(model: PlainWorkbook, change: WorkbookChange): WorkbookEvent[] {
  const [source, own] = [change.origin === 'remote' ? 'remote' : 'local', change.origin === 'addin'] as const;
  if (change.kind === 'sheetAdded' || change.kind === 'sheetDeleted' || change.kind === 'tableAdded' || change.kind === 'tableDeleted' || change.kind === 'tableRenamed') return [{ kind: 'structure' }];
  if (change.kind !== 'cells' && change.kind !== 'rowsSorted') return [];
  return model.tables().flatMap((table): WorkbookEvent[] => {
    const area = bodyArea(table);
    // The row right below belongs to it: that is where Excel takes new rows in.
    const inside = table.sheetId === change.sheetId ? intersectAreas({ ...area, rowCount: area.rowCount + 1 }, change.area) : null;
    if (inside === null) return [];
    const isPart = change.kind === 'cells' && change.how === 'RangeEdited' && change.area.rowCount < area.rowCount && inside.row + inside.rowCount <= area.row + area.rowCount;
    return [{ kind: 'changed', table: table.name, source, own, ...(isPart && { rows: { first: inside.row - area.row, count: inside.rowCount } }) }];
  });
}

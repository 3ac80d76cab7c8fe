/** The Excel workbook of the add-in over a fresh simulated Excel, with a user at its sheet as the contract suite wants one. */
import { createExcelWorkbook } from '../../src/host/excel/excel-workbook';
import { browserTimer } from '../../src/host/excel/browser-ports';
import { isCellError, type CellValue, type Workbook } from '../../src/host/workbook';
import type { WorkbookUnderTest, WorkbookUser } from '../contract/workbook-contract';
import { bodyArea } from '../../workbench/host/table-rules';
import type { CellWrite, TableInfo } from '../../workbench/host/workbook-model';
import { startExcel, type ExcelSession } from './excel-session';

export interface ExcelUnderTest extends WorkbookUnderTest {
  readonly excel: ExcelSession;
  readonly workbook: Workbook;
  /** What the workbook reported as a developer's business. */
  readonly logged: string[];
  /** Runs once, right before the next request that writes: what a co-author does after we looked. */
  beforeNextWrite(work: () => void): void;
  /** Bytes of every request since the start. */
  readonly requests: number[];
}

export interface ExcelTestOptions {
  /** Newest ExcelApi this Excel has; 1.15 is what the client of npm knows. */
  readonly version?: number;
}

/** Set by Office.js in requests that change something. */
const writeFlag = 1;

export function excelUnderTest({ version = 15 }: ExcelTestOptions = {}): ExcelUnderTest {
  const excel = startExcel();
  const logged: string[] = [];
  const stops: (() => void)[] = [];
  const workbook = createExcelWorkbook({
    timer: browserTimer,
    log: { error: (message, cause) => logged.push(`${message}: ${cause instanceof Error ? cause.message : JSON.stringify(cause)}`) },
    supports: (wanted) => Number(wanted.split('.')[1]) <= version,
  });
  const beforeWrite: (() => void)[] = [];
  const requests: number[] = [];
  const { bridge } = excel.host;
  const send = bridge.sendMessageToHost.bind(bridge);
  bridge.sendMessageToHost = (message) => {
    requests.push(Buffer.byteLength(message));
    const { flags } = JSON.parse(message) as { readonly flags?: number };
    const work = ((flags ?? 0) & writeFlag) === 0 ? undefined : beforeWrite.shift();
    if (work !== undefined) excel.faults.beforeNextBatch(work);
    send(message);
  };
  return {
    excel, logged, requests, user: userOf(excel),
    beforeNextWrite: (work) => { beforeWrite.push(work); },
    workbook: {
      ...workbook,
      watch: (listener) => {
        const stop = workbook.watch(listener);
        stops.push(stop);
        return stop;
      },
    },
    close: async () => {
      for (const stop of stops) stop();
      excel.faults.reset();
      await excel.settled();
    },
  };
}

function userOf({ model, user }: ExcelSession): WorkbookUser {
  const tableOf = (name: string): TableInfo => {
    const table = model.tables().find((candidate) => candidate.name === name);
    if (table === undefined) throw new Error(`No table ${name}`);
    return table;
  };
  const columnOf = (table: TableInfo, header: string): number => {
    const at = table.columns.findIndex(({ name }) => name === header);
    if (at < 0) throw new Error(`No column ${header}`);
    return at;
  };
  const write = (value: CellValue): CellWrite => {
    if (value === null) return {};
    return { value: isCellError(value) ? { error: value.error } : value };
  };
  const sheetIdOf = (name: string): string => {
    const sheet = model.sheets().find((candidate) => candidate.name === name);
    return sheet?.id ?? model.as('user', () => model.addSheet(name)).id;
  };
  const fill = (sheet: string, values: readonly (readonly CellValue[])[]): void => {
    model.as('user', () => model.writeCells(sheetIdOf(sheet), 0, 0, values.map((row) => row.map(write))));
  };
  return {
    setCell(name, row, header, value) {
      const table = tableOf(name);
      const body = bodyArea(table);
      model.as('user', () => model.writeCells(table.sheetId, body.row + row, body.column + columnOf(table, header), [[write(value)]]));
    },
    sort: (name, header) => user.sortTable(name, header),
    renameHeader(name, from, to) {
      const table = tableOf(name);
      model.as('user', () => model.writeCells(table.sheetId, table.area.row, table.area.column + columnOf(table, from), [[{ value: to }]]));
    },
    select(name, rows) {
      const body = bodyArea(tableOf(name));
      const [first = 0, last = first] = [Math.min(...rows), Math.max(...rows)];
      model.as('user', () => model.select(tableOf(name).sheetId, { ...body, row: body.row + first, rowCount: last - first + 1 }));
    },
    fillSheet: fill,
    addTable(name, sheet, headers, rows) {
      fill(sheet, [headers, ...rows]);
      const area = { row: 0, column: 0, rowCount: rows.length + 1, columnCount: headers.length };
      model.as('user', () => model.addTable(sheetIdOf(sheet), area, name, headers));
    },
    selectCells: ({ sheet, ...area }) => model.as('user', () => model.select(sheetIdOf(sheet), area)),
    formula: (sheet, row, column) => model.formulas(sheetIdOf(sheet), { row, column, rowCount: 1, columnCount: 1 })[0]?.[0] ?? undefined,
    protect: (sheet, on) => (on ? user.protect(sheet) : user.unprotect(sheet)),
  };
}

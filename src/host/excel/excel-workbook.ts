/**
 * The workbook in Excel. Every call looks first (and tries again while the user is typing), then does its work in one
 * run that waits until the user has left the cell: one undo step as far as Excel can.
 */
import { ok } from '../../base/result';
import type { Log, Timer } from '../../base/ports';
import type { Workbook } from '../workbook';
import { adoptTable, planAdoption } from './adopt-table';
import { runPlans } from './apply-patch';
import { markCells, planMarks, readMarks } from './cell-marks';
import { formatColumn, planFormat, readFormats } from './cell-formats';
import { createFigures, planFigures } from './create-figures';
import { createTables, planTables } from './create-tables';
import { planFormulas, readCells, writeFormulas } from './loose-cells';
import { createOwnWrites } from './own-writes';
import { readTable } from './read-table';
import { readOutline, readSheet } from './read-workbook';
import { planPatch } from './plan-patch';
import { createRunner } from './run-excel';
import { findRow, readSelection, selectRow } from './select-rows';
import { createWatch } from './watch-workbook';

export interface ExcelWorkbookDeps {
  readonly timer: Timer;
  readonly log: Log;
  /** Whether this Excel has the version of the requirement set ExcelApi. */
  readonly supports: (version: string) => boolean;
}

export function createExcelWorkbook(deps: ExcelWorkbookDeps): Workbook {
  const { log } = deps;
  const runner = createRunner(deps);
  const ownWrites = createOwnWrites(deps.timer, deps.supports);
  const watching = createWatch({ ...deps, runner, ownWrites });
  // Two patches at once would each take the other's rows for a co-author's.
  let last: Promise<unknown> = Promise.resolve();
  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => {
    watching.used(false);
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  return {
    async outline() {
      watching.used(true);
      const outline = await runner.read((context) => readOutline(context));
      if (outline.ok) for (const { name, rowCount } of outline.value.tables) watching.rowsTold(name, rowCount);
      return outline;
    },
    async readTable(table, options = {}) {
      watching.used(false);
      const read = await runner.read((context, place) => readTable(context, place, table, options));
      if (read.ok && options.rows === undefined) watching.rowsTold(table, read.value.values.length);
      return read;
    },
    readSheet(sheet, options) {
      watching.used(false);
      return runner.read((context, place) => readSheet(context, place, sheet, options));
    },

    apply: (patch) => oneByOne(async () => {
      const plans = await runner.read((context, place) => planPatch(context, place, patch));
      if (!plans.ok) return plans;
      const done = ownWrites.begin(plans.value.map(({ view }) => view.shape.sheetId));
      try {
        return await runner.write((context, place) => runPlans(context, place, plans.value, log));
      } finally {
        done();
      }
    }),

    createTables: (specs, options = {}) => oneByOne(async () => {
      const plan = await runner.read((context) => planTables(context, specs, options));
      if (!plan.ok) return plan;
      if (specs.length === 0) return ok(undefined);
      return runner.write((context, place) => createTables(context, place, plan.value, log));
    }),

    adoptTable: (adopted) => oneByOne(async () => {
      const plan = await runner.read((context, place) => planAdoption(context, place, adopted));
      return plan.ok ? runner.write((context, place) => adoptTable(context, place, plan.value, log)) : plan;
    }),

    markCells: (marks) => oneByOne(async () => {
      const shape = await runner.read((context, place) => planMarks(context, place, marks));
      return shape.ok ? runner.write((context, place) => markCells(context, place, marks)) : shape;
    }),
    readMarks: (table) => runner.read((context, place) => readMarks(context, place, table)),

    readFormats: (table, cells) => runner.read((context, place) => readFormats(context, place, table, cells)),
    formatColumn: (table, column, numberFormat) => oneByOne(async () => {
      const planned = await runner.read((context, place) => planFormat(context, place, table, column));
      return planned.ok ? runner.write((context, place) => formatColumn(context, place, { table, column, numberFormat })) : planned;
    }),

    createFigures: (figures) => oneByOne(async () => {
      const position = await runner.read((context) => planFigures(context, figures));
      return position.ok ? runner.write((context, place) => createFigures(context, place, figures, position.value, log)) : position;
    }),

    async select(table, key, column) {
      const at = await runner.read((context, place) => findRow(context, place, table, key, column));
      return at.ok ? runner.write((context, place) => selectRow(context, place, at.value)) : at;
    },

    selection: () => runner.read((context) => readSelection(context)),
    readCells: (area, options) => runner.read((context, place) => readCells(context, place, area, options)),
    writeFormulas: (order) => oneByOne(async () => {
      const planned = await runner.read((context, place) => planFormulas(context, place, order));
      return planned.ok ? runner.write((context, place) => writeFormulas(context, place, order)) : planned;
    }),
    watch: (listener) => watching.watch(listener),
  };
}

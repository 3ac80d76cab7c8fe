/**
 * The open workbook as a file: the file that was opened, patched where the workbook differs from it. Parts the grid knows
 * nothing of (others' charts, macros, styles, print settings) stay byte for byte. It works on what was gathered, not on the live
 * workbook, and so runs in a worker beside the page.
 */
import { WorkbookFile } from '../../src/host/xlsx/workbook-file';
import { activateTab } from '../../src/host/xlsx/selection-edit';
import { writeCharts } from './charts';
import { writeMarks } from './marks';
import { SheetLines } from './sheet-lines';
import { writeCells } from './write-cells';
import { writeLayout } from './write-layout';
import { matchSheets } from './write-sheets';
import { writeNames } from './write-names';
import { writeTables } from './write-tables';
import type { PackageState } from '../../src/host/xlsx/package-parts';
import type { BookChanges } from './book-changes';

export class BookPatcher {
  private readonly original: Uint8Array;
  /** Taken apart when it is first needed, and kept so: most of it is good for every writing. */
  private opened: { readonly file: WorkbookFile; readonly untouched: PackageState } | undefined;
  private readonly lines = new Map<string, SheetLines>();
  private latest: BookChanges | undefined;

  constructor(original: Uint8Array) {
    this.original = original;
  }

  /** What was told before stays true as far as `changes` say nothing else. */
  take(changes: BookChanges): void {
    this.latest = changes;
    const ids = new Set(changes.sheets.map(({ info }) => info.id));
    for (const id of this.lines.keys()) if (!ids.has(id)) this.lines.delete(id);
    for (const sheet of changes.sheets) this.linesOf(sheet.info.id).take(sheet);
  }

  bytes(): Uint8Array {
    if (!this.latest) return this.original;
    const { sheets, tables, marks, charts, names, activeSheetId } = this.latest;
    if (!this.opened) {
      const fresh = new WorkbookFile(this.original);
      this.opened = { file: fresh, untouched: fresh.parts.state() };
    }
    const { file, untouched } = this.opened;
    file.parts.restore(untouched);
    const parts = matchSheets(file, sheets.map(({ info }) => info));
    const sheetOf = (id: string) => {
      const part = parts.get(id);
      return file.sheets().find((each) => each.part !== undefined && each.part === part);
    };
    for (const changes of sheets) {
      const sheet = sheetOf(changes.info.id);
      if (sheet?.part === undefined) throw new Error(`The file has no sheet for ${changes.info.id}.`);
      writeCells(file, sheet, this.linesOf(changes.info.id));
      writeLayout(file, sheet.part, changes);
      writeMarks(file, sheet, marks, tables.filter((table) => table.sheetId === changes.info.id));
      writeTables(file, sheet, changes.info.id, tables.filter((table) => table.sheetId === changes.info.id));
      writeCharts(file, sheet, charts.filter(({ chart }) => chart.sheetId === changes.info.id));
    }
    writeNames(file, names, (id) => sheetOf(id)?.index);
    const active = sheetOf(activeSheetId);
    if (active && active.index !== file.workbook().activeTab) activateTab(file, active.index);
    return file.parts.bytes();
  }

  private linesOf(id: string): SheetLines {
    let lines = this.lines.get(id);
    if (!lines) this.lines.set(id, (lines = new SheetLines()));
    return lines;
  }
}

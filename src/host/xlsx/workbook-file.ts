/**
 * A workbook file taken apart: its sheets, tables, strings and styles, read when asked for and kept as long as the part
 * they came from is unchanged. Changing a part is `parts.set`; whoever reads next sees the change.
 */
import type { CellBlock, CellValue } from '../workbook';
import { PackageParts } from './package-parts';
import { damaged, refuse } from './refusal';
import { parseSharedStrings } from './shared-strings';
import { frameOf, readCells, rowIndex, type CellSource, type SheetCells, type SheetFrame } from './sheet-part';
import { shellChild, shellOf, type SheetShell } from './sheet-shell';
import { parseStyles, type StylesPart } from './styles-part';
import { bodyRows, firstBodyRow, parseTable, type TablePart } from './table-part';
import { parseWorkbook, type SheetEntry, type WorkbookPart } from './workbook-part';
import { portableCodec, type ZipCodec } from './zip-archive';
import { childrenOf, isOn, parseXml, prefixedAttribute } from './xml-tree';

export interface Sheet extends SheetEntry {
  readonly index: number;
  /** Name of its part; undefined for what is no worksheet, such as a chart sheet. */
  readonly part: string | undefined;
}

export interface TableOnSheet { readonly table: TablePart; readonly sheet: Sheet; readonly sheetPart: string }

/** Values made from a part's bytes, forgotten with them. */
class PerContent<T> {
  private readonly kept = new WeakMap<Uint8Array, T>();

  known(content: Uint8Array): T | undefined {
    return this.kept.get(content);
  }

  get(content: Uint8Array, make: () => T): T {
    const known = this.kept.get(content);
    if (known !== undefined) return known;
    const made = make();
    this.kept.set(content, made);
    return made;
  }
}

export class WorkbookFile {
  readonly parts: PackageParts;
  readonly workbookName: string;
  private readonly workbooks = new PerContent<WorkbookPart>();
  private readonly stringTables = new PerContent<readonly string[]>();
  private readonly stylesParts = new PerContent<StylesPart>();
  private readonly frames = new PerContent<SheetFrame>();
  private readonly shells = new PerContent<SheetShell>();
  private readonly cellsOf = new PerContent<SheetCells>();
  private readonly styledCellsOf = new PerContent<SheetCells>();
  private readonly tableParts = new PerContent<TablePart>();

  constructor(bytes: Uint8Array, codec: ZipCodec = portableCodec) {
    this.parts = new PackageParts(bytes, codec);
    const main = this.parts.relationships('').find((relationship) => relationship.kind === 'officeDocument' && !relationship.external);
    if (main === undefined || !this.parts.has('[Content_Types].xml') || !this.parts.has(main.target)) refuse('file-not-workbook', { seems: this.otherKind() });
    this.workbookName = main.target;
    if (!/<(?:[\w.-]+:)?workbook[\s>]/.test(this.parts.text(main.target).slice(0, 8192))) refuse('file-not-workbook', { seems: this.otherKind() });
    parseXml(this.parts.text('[Content_Types].xml'), '[Content_Types].xml');
    const visible = this.sheets();
    if (visible.length === 0) damaged(this.workbookName);
    for (const sheet of visible) if (sheet.part !== undefined) this.frame(sheet.part);
    this.strings();
    this.tables();
    if (this.stylesName() !== undefined) this.styles();
  }

  /** Excel's binary workbooks and those of other programs are archives too. */
  private otherKind(): string {
    const isBinary = this.parts.names().some((name) => /^xl\/workbook\.bin$/i.test(name));
    const isOpen = this.parts.has('content.xml') && this.parts.has('META-INF/manifest.xml') && /<(?:\w+:)?spreadsheet[\s/>]/.test(this.parts.text('content.xml'));
    return isBinary || isOpen ? 'workbook' : 'zip';
  }

  workbook(): WorkbookPart {
    return this.workbooks.get(this.parts.content(this.workbookName), () => parseWorkbook(this.parts.text(this.workbookName), this.workbookName));
  }

  /** In tab order. */
  sheets(): Sheet[] {
    const targets = new Map(this.parts.relationships(this.workbookName).map((relationship) => [relationship.id, relationship]));
    return this.workbook().sheets.map((entry, index) => {
      const target = targets.get(entry.relationship);
      if (target === undefined || !this.parts.has(target.target)) return damaged(target?.target ?? this.workbookName);
      return { ...entry, index, part: target.kind === 'worksheet' ? target.target : undefined };
    });
  }

  sheet(name: string): Sheet {
    const wanted = name.toLowerCase();
    return this.sheets().find((sheet) => sheet.name.toLowerCase() === wanted) ?? refuse('sheet-missing', { sheet: name });
  }

  strings(): readonly string[] {
    const name = this.stringsName();
    return name === undefined ? [] : this.stringTables.get(this.parts.content(name), () => parseSharedStrings(this.parts.text(name), name));
  }

  stringsName(): string | undefined {
    return this.related('sharedStrings');
  }

  stylesName(): string | undefined {
    return this.related('styles');
  }

  styles(): StylesPart {
    const name = this.stylesName() ?? damaged('xl/styles.xml');
    return this.stylesParts.get(this.parts.content(name), () => parseStyles(this.parts.text(name), name));
  }

  private related(kind: string): string | undefined {
    const found = this.parts.relationships(this.workbookName).find((relationship) => relationship.kind === kind && !relationship.external);
    return found !== undefined && this.parts.has(found.target) ? found.target : undefined;
  }

  frame(part: string): SheetFrame {
    const content = this.parts.content(part);
    return this.frames.get(content, () => frameOf(content, part));
  }

  shell(part: string): SheetShell {
    const content = this.parts.content(part);
    return this.shells.get(content, () => shellOf(content, part, this.frame(part)));
  }

  cells(part: string): SheetCells {
    const content = this.parts.content(part);
    return this.styledCellsOf.known(content) ?? this.cellsOf.get(content, () => readCells(content, part, this.frame(part), this.cellSource()));
  }

  /** With the styles of numbers: read in the same go, but kept only where somebody asks. */
  private styledCells(part: string): SheetCells {
    const content = this.parts.content(part);
    return this.styledCellsOf.get(content, () => readCells(content, part, this.frame(part), { ...this.cellSource(), withStyles: true }));
  }

  private cellSource(): CellSource {
    return { strings: this.strings(), date1904: this.workbook().date1904 };
  }

  isProtected(part: string): boolean {
    return isOn(shellChild(this.shell(part), 'sheetProtection')?.attributes['sheet']);
  }

  tablesOf(sheet: Sheet): TableOnSheet[] {
    const { part } = sheet;
    if (part === undefined) return [];
    const targets = new Map(this.parts.relationships(part).filter(({ kind }) => kind === 'table').map(({ id, target }) => [id, target]));
    if (targets.size === 0) return [];
    const listed = shellChild(this.shell(part), 'tableParts');
    return (listed === undefined ? [] : childrenOf(listed, 'tablePart')).map((node) => {
      const name = targets.get(prefixedAttribute(node, 'id') ?? '') ?? damaged(part);
      const table = this.tableParts.get(this.parts.content(name), () => parseTable(this.parts.text(name), name));
      return { table, sheet, sheetPart: part };
    });
  }

  tables(): TableOnSheet[] {
    return this.sheets().flatMap((sheet) => this.tablesOf(sheet));
  }

  findTable(name: string): TableOnSheet | undefined {
    const wanted = name.toLowerCase();
    return this.tables().find(({ table }) => table.name.toLowerCase() === wanted);
  }

  table(name: string): TableOnSheet {
    return this.findTable(name) ?? refuse('table-missing', { table: name });
  }

  /** Body rows with the one blank row of an empty table left out. */
  rowCount({ table, sheetPart }: TableOnSheet): number {
    const rows = bodyRows(table);
    if (rows !== 1) return rows;
    const blank = this.rowsOf(sheetPart, firstBodyRow(table), 1, table.range.firstColumn, table.columns.length)
      .every((row) => row.every((cell) => cell === null));
    return blank ? 0 : 1;
  }

  rowsOf(part: string, first: number, count: number, firstColumn: number, width: number): CellValue[][] {
    const cells = this.cells(part);
    let index = rowIndex(cells.rowNumbers, first);
    return Array.from({ length: Math.max(0, count) }, (_, r) => {
      const found = cells.rowNumbers[index] === first + r ? cells.values[index++] : undefined;
      const row = found?.slice(firstColumn, firstColumn + width) ?? [];
      while (row.length < width) row.push(null);
      return row;
    });
  }

  tableBlock(on: TableOnSheet, first: number, count: number): CellBlock {
    const { table, sheet, sheetPart } = on;
    const row = firstBodyRow(table) + first;
    const rows = Math.min(count, this.rowCount(on) - first);
    return { sheet: sheet.name, row, column: table.range.firstColumn, values: this.rowsOf(sheetPart, row, rows, table.range.firstColumn, table.columns.length) };
  }

  sheetBlock(sheet: Sheet, withFormats = false): CellBlock {
    const none = { sheet: sheet.name, row: 0, column: 0, values: [], ...(withFormats ? { formatAt: () => 'General' } : {}) };
    if (sheet.part === undefined) return none;
    const { rowNumbers, values, styles = [], uncomputed = [] } = withFormats ? this.styledCells(sheet.part) : this.cells(sheet.part);
    const empty = { ...none, ...(withFormats ? { uncomputed } : {}) };
    const used = [...values.keys()].filter((i) => values[i]?.length !== 0);
    const [first] = used;
    if (first === undefined) return empty;
    const top = rowNumbers[first] as number;
    const bottom = rowNumbers[used.at(-1) ?? first] as number;
    let width = 0;
    let column = Number.POSITIVE_INFINITY;
    for (const i of used) {
      const row = values[i] as readonly CellValue[];
      width = Math.max(width, row.length);
      const start = row.findIndex((cell) => cell !== null);
      if (start < column) column = start;
    }
    const block = { sheet: sheet.name, row: top, column, values: this.rowsOf(sheet.part, top, bottom - top + 1, column, width - column) };
    if (!withFormats) return block;
    const stylesOf: (readonly number[] | undefined)[] = [];
    for (const index of used) stylesOf[(rowNumbers[index] ?? 0) - top] = styles[index];
    const formats = this.stylesName() === undefined ? [] : this.styles().formats;
    return { ...block, uncomputed, formatAt: (row, at) => formats[stylesOf[row]?.[column + at] ?? 0]?.numberFormat ?? 'General' };
  }
}

/** A table laid over cells that are there, or an existing table taken over: columns are inserted at its left and added at its right. */
import type { AdoptedTable, CellValue, ColumnSpec } from '../workbook';
import { isCellError } from '../workbook';
import { cellName, maxColumn, overlaps, parseRange, type CellRange } from './cell-address';
import { insertColumns } from './cell-move';
import { withColumns } from './column-layout';
import { refuse } from './refusal';
import { CellWriteMap, firstInTheWay, stylesOfRow, tableCutBy, writeSheetCells } from './sheet-edit';
import { frameOf } from './sheet-part';
import { insertChild, shellChild, withShell } from './sheet-shell';
import { uniqueHeader } from './table-columns';
import { escapeHeader, firstBodyRow, resizedTable, type TableColumn, type TablePart } from './table-part';
import { renameTable } from './table-rename';
import { columnXml, dialectOf, listPlaces, nextTableId, styleFor, tableContentType, tableXml, validationXml } from './table-xml';
import { moveCells } from './workbook-move';
import type { Sheet, WorkbookFile } from './workbook-file';
import { escapeAttribute } from './xml-text';
import { childOf, childrenOf, extendElement, openingTag, parseXml, spliceText, type TextSplice } from './xml-tree';

function checkAdoption(file: WorkbookFile, adopted: AdoptedTable): { readonly sheet: Sheet; readonly part: string; readonly table: TablePart | undefined } {
  const sheet = file.sheet(adopted.sheet);
  const { part } = sheet;
  if (part === undefined) return refuse('host-not-supported', { what: adopted.sheet });
  if (file.isProtected(part)) refuse('sheet-protected', { sheet: sheet.name });
  const table = adopted.existing === undefined ? undefined
    : file.tablesOf(sheet).find((on) => on.table.name.toLowerCase() === adopted.existing?.toLowerCase())?.table
      ?? refuse('table-missing', { table: adopted.existing });
  const taken = file.findTable(adopted.name);
  const named = file.workbook().names.some(({ name }) => name.toLowerCase() === adopted.name.toLowerCase());
  if (named || (taken !== undefined && taken.table.part !== table?.part)) refuse('table-exists', { table: adopted.name });
  if (table?.headerRows === 0) refuse('host-not-supported', { what: `${table.name}: no header row` });
  return { sheet, part, table };
}

function rangeOf(adopted: AdoptedTable, table: TablePart | undefined): CellRange {
  return table?.range ?? {
    firstRow: adopted.headerRow, firstColumn: adopted.firstColumn,
    lastRow: adopted.headerRow + Math.max(1, adopted.rowCount), lastColumn: adopted.firstColumn + adopted.columnCount - 1,
  };
}

function insertSheetColumns(file: WorkbookFile, sheet: Sheet, at: number, count: number): void {
  const cut = tableCutBy(file, sheet, { column: at });
  if (cut !== undefined) refuse('cells-in-the-way', { sheet: sheet.name, cell: cut });
  const last = { firstRow: 0, lastRow: 1_048_575, firstColumn: maxColumn - count + 1, lastColumn: maxColumn };
  const full = firstInTheWay(file, sheet, last);
  if (full !== undefined) refuse('cells-in-the-way', { sheet: sheet.name, cell: full });
  moveCells(file, sheet, insertColumns(sheet.name, at, count), { drawings: true });
}

const shown = (value: CellValue, column: number): string => {
  if (value === null) return `Column${column + 1}`;
  return isCellError(value) ? value.error : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/** A filter of the sheet itself cannot stand where a table is: the table takes it over. */
function dropSheetFilter(file: WorkbookFile, sheet: Sheet, part: string, range: CellRange): void {
  const shell = file.shell(part);
  const node = shellChild(shell, 'autoFilter');
  const filtered = parseRange(node?.attributes['ref'] ?? '');
  if (node === undefined || filtered === undefined || !overlaps(filtered, range)) return;
  const content = file.parts.content(part);
  file.parts.set(part, withShell(content, frameOf(content, part), spliceText(shell.text, [{ start: node.start, end: node.end, text: '' }])));
  const { text, root, names } = file.workbook();
  // The filter's range is also kept as a hidden name.
  const hidden = names.filter((name) => name.sheet === sheet.index && name.name === '_xlnm._FilterDatabase');
  const all = childOf(root, 'definedNames');
  const cuts = hidden.length === names.length && all !== undefined ? [all] : hidden.map((name) => name.node);
  file.parts.set(file.workbookName, spliceText(text, cuts.map(({ start, end }) => ({ start, end, text: '' }))));
}

/** The part of a table that was there, with the new columns and its new place. */
function widenedTable(table: TablePart, range: CellRange, left: readonly TableColumn[], right: readonly TableColumn[]): string {
  const { prefix } = table.root;
  const xml = (columns: readonly TableColumn[]): string =>
    columns.map(({ id, header }) => `<${prefix}tableColumn id="${id}" name="${escapeAttribute(escapeHeader(header))}"/>`).join('');
  const container = childOf(table.root, 'tableColumns');
  if (container === undefined) throw new Error(`Bug: ${table.name} has no columns`);
  const first = childrenOf(container, 'tableColumn')[0];
  const splices: TextSplice[] = [
    ...extendElement(container, table.text, xml(right), { count: String(table.columns.length + left.length + right.length) }),
    ...(first === undefined ? [] : [{ start: first.start, end: first.start, text: xml(left) }]),
  ];
  // Filters count columns from the table's left edge.
  for (const node of childrenOf(childOf(table.root, 'autoFilter') ?? container, 'filterColumn')) {
    splices.push(openingTag(node, table.text, { colId: String(Number(node.attributes['colId']) + left.length) }));
  }
  const text = spliceText(table.text, splices);
  return resizedTable({ ...table, text, root: parseXml(text, table.part) }, range);
}

function addValidations(file: WorkbookFile, part: string, xml: readonly string[]): void {
  if (xml.length === 0) return;
  const shell = file.shell(part);
  const container = shellChild(shell, 'dataValidations');
  const { prefix } = shell;
  const splices = container === undefined
    ? [insertChild(shell, 'dataValidations', `<${prefix}dataValidations count="${xml.length}">${xml.join('')}</${prefix}dataValidations>`)]
    : extendElement(container, shell.text, xml.join(''), { count: String(childrenOf(container, 'dataValidation').length + xml.length) });
  const content = file.parts.content(part);
  file.parts.set(part, withShell(content, frameOf(content, part), spliceText(shell.text, splices)));
}

export function adoptTable(file: WorkbookFile, adopted: AdoptedTable): void {
  const { sheet, part, table } = checkAdoption(file, adopted);
  const old = rangeOf(adopted, table);
  if (table === undefined) {
    const other = file.tablesOf(sheet).find((on) => overlaps(on.table.range, old));
    if (other !== undefined) refuse('cells-in-the-way', { sheet: sheet.name, cell: cellName(other.table.range.firstRow, other.table.range.firstColumn) });
    const merged = shellChild(file.shell(part), 'mergeCells');
    for (const node of merged === undefined ? [] : childrenOf(merged, 'mergeCell')) {
      const area = parseRange(node.attributes['ref'] ?? '');
      if (area !== undefined && overlaps(area, old)) refuse('cells-in-the-way', { sheet: sheet.name, cell: cellName(area.firstRow, area.firstColumn) });
    }
    dropSheetFilter(file, sheet, part, old);
  }
  const left = adopted.insertLeft.length;
  const right = adopted.addRight.length;
  if (left > 0) insertSheetColumns(file, sheet, old.firstColumn, left);
  const firstRight = old.lastColumn + left + 1;
  const beside = { ...old, firstColumn: firstRight, lastColumn: firstRight + right - 1 };
  if (beside.lastColumn > maxColumn) refuse('cells-in-the-way', { sheet: sheet.name, cell: cellName(old.firstRow, maxColumn) });
  if (right > 0 && firstInTheWay(file, sheet, beside) !== undefined) insertSheetColumns(file, sheet, firstRight, right);

  const range: CellRange = { ...old, lastColumn: beside.lastColumn };
  const middle = table?.columns ?? headersOf(file, part, old, left);
  const columns = allColumns(middle, adopted);
  const [leftColumns, rightColumns] = [columns.slice(0, left), columns.slice(left + middle.length)];

  const headerRow = table === undefined ? old.firstRow : firstBodyRow(table) - 1;
  writeNewCells(file, sheet, part, { range, headerRow, columns, adopted, bodyRows: old.lastRow - headerRow - (table?.totalsRows ?? 0), middle: middle.length, keepHeaders: table !== undefined });
  layOut(file, part, range, headerRow, adopted, firstRight, old.lastRow - (table?.totalsRows ?? 0));

  if (table !== undefined) {
    const now = file.table(table.name).table;
    file.parts.set(table.part, widenedTable(now, range, leftColumns, rightColumns));
    renameTable(file, table.name, adopted.name);
    return;
  }
  const folder = file.workbookName.slice(0, file.workbookName.lastIndexOf('/') + 1);
  const name = file.parts.freeName(`${folder}tables/table`);
  const { main, office } = dialectOf(file);
  file.parts.add(name, tableContentType, tableXml(main, nextTableId(file), adopted.name, range, columns));
  listTable(file, part, file.parts.relate(part, `${office}/table`, name), office);
}

/** Headers as they stand in the cells, made text, unique and never empty. */
function headersOf(file: WorkbookFile, part: string, old: CellRange, left: number): TableColumn[] {
  const width = old.lastColumn - old.firstColumn + 1;
  const [row = []] = file.rowsOf(part, old.firstRow, 1, old.firstColumn + left, width);
  const headers: string[] = [];
  row.forEach((value, i) => headers.push(uniqueHeader(shown(value, i), headers)));
  return headers.map((header, i) => ({ id: i + 1, header }));
}

function allColumns(middle: readonly TableColumn[], adopted: AdoptedTable): TableColumn[] {
  let id = Math.max(0, ...middle.map((column) => column.id));
  const headers = middle.map(({ header }) => header);
  const fresh = (spec: ColumnSpec): TableColumn => {
    const header = uniqueHeader(spec.header, headers);
    headers.push(header);
    id += 1;
    return { id, header };
  };
  const left = adopted.insertLeft.map(({ spec }) => fresh(spec));
  return [...left, ...middle, ...adopted.addRight.map(fresh)];
}

interface NewCells {
  readonly range: CellRange;
  readonly headerRow: number;
  readonly columns: readonly TableColumn[];
  readonly adopted: AdoptedTable;
  readonly bodyRows: number;
  /** Columns that were there. */
  readonly middle: number;
  readonly keepHeaders: boolean;
}

function writeNewCells(file: WorkbookFile, sheet: Sheet, part: string, cells: NewCells): void {
  const { range, headerRow, columns, adopted, bodyRows, middle, keepHeaders } = cells;
  const left = adopted.insertLeft.length;
  const writes = new CellWriteMap();
  const like = stylesOfRow(file, part, headerRow).get(range.firstColumn + left) ?? 0;
  const [row = []] = file.rowsOf(part, headerRow, 1, range.firstColumn, columns.length);
  columns.forEach(({ header }, i) => {
    const old = i >= left && i < left + middle;
    if (old && (keepHeaders || row[i] === header)) return;
    writes.set(headerRow, range.firstColumn + i, { value: header, ...(old ? {} : { style: like }) });
  });
  adopted.insertLeft.forEach(({ spec, values }, i) => {
    const style = styleFor(file, spec.numberFormat);
    for (let r = 0; r < bodyRows; r += 1) {
      const value = values[r] ?? null;
      writes.set(headerRow + 1 + r, range.firstColumn + i, { value: value === '' ? null : value, style });
    }
  });
  writeSheetCells(file, sheet, writes);
}

/** Widths, hiding, formats and lists of the new columns. */
function layOut(file: WorkbookFile, part: string, range: CellRange, headerRow: number, adopted: AdoptedTable, firstRight: number, lastBody: number): void {
  const specs = [
    ...adopted.insertLeft.map(({ spec }, i) => ({ spec, column: range.firstColumn + i })),
    ...adopted.addRight.map((spec, i) => ({ spec, column: firstRight + i })),
  ];
  const styles = specs.map(({ spec }) => styleFor(file, spec.numberFormat));
  const shell = file.shell(part);
  const text = withColumns(shell, specs.map(({ spec, column }, i) => ({ column, xml: columnXml(shell.prefix, column, spec, styles[i] ?? 0) })));
  if (text !== shell.text) {
    const content = file.parts.content(part);
    file.parts.set(part, withShell(content, frameOf(content, part), text));
  }
  const place = listPlaces(file, new Map());
  addValidations(file, part, specs.map(({ spec, column }) => validationXml(shell.prefix,
    { firstRow: headerRow + 1, lastRow: lastBody, firstColumn: column, lastColumn: column }, spec, place)).filter((xml) => xml !== ''));
}

/** The sheet names its tables in a list of its own, beside the relationships. */
function listTable(file: WorkbookFile, part: string, relationship: string, office: string): void {
  const shell = file.shell(part);
  const { prefix, root, text } = shell;
  const container = shellChild(shell, 'tableParts');
  const bound = Object.entries(root.attributes).find(([name, value]) => name.startsWith('xmlns:') && value === office)?.[0].slice(6);
  const id = bound === undefined ? `xmlns:r="${office}" r:id="${relationship}"` : `${bound}:id="${relationship}"`;
  const entry = `<${prefix}tablePart ${id}/>`;
  const splices = container === undefined
    ? [insertChild(shell, 'tableParts', `<${prefix}tableParts count="1">${entry}</${prefix}tableParts>`)]
    : extendElement(container, text, entry, { count: String(childrenOf(container, 'tablePart').length + 1) });
  const content = file.parts.content(part);
  file.parts.set(part, withShell(content, frameOf(content, part), spliceText(text, splices)));
}

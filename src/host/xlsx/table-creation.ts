/** New sheets with a table each: parts, relationships, content types, order of the tabs. */
import type { ColumnSpec, CreateOptions, TableSpec, WritableValue } from '../workbook';
import { rangeName, type CellRange } from './cell-address';
import { xmlHead } from './package-parts';
import { refuse } from './refusal';
import { cellElement } from './sheet-patch';
import { activateTab } from './selection-edit';
import { addSheetPart, addToTabs } from './sheet-tabs';
import { columnXml, dialectOf, listPlaces, nextTableId, styleFor, tableContentType, tableXml, validationXml, type ListPlace } from './table-xml';
import type { WorkbookFile } from './workbook-file';

/** A table that is to be made: how large, and what stands below its header already. */
export interface NewTable extends Omit<TableSpec, 'rows'> {
  readonly rowCount: number;
  readonly rowsXml: string;
}

interface Place { readonly body: CellRange; readonly whole: CellRange }

function placeOf(table: NewTable): Place {
  const lastColumn = table.columns.length - 1;
  const lastRow = Math.max(1, table.rowCount);
  return {
    body: { firstRow: 1, firstColumn: 0, lastRow, lastColumn },
    whole: { firstRow: 0, firstColumn: 0, lastRow, lastColumn },
  };
}

function checkNames(file: WorkbookFile, specs: readonly Pick<TableSpec, 'name'>[]): void {
  const sheets = new Set(file.sheets().map((sheet) => sheet.name.toLowerCase()));
  const names = new Set(file.workbook().names.map(({ name }) => name.toLowerCase()));
  for (const { name } of specs) {
    const wanted = name.toLowerCase();
    if (file.findTable(name) !== undefined || names.has(wanted)) refuse('table-exists', { table: name });
    if (sheets.has(wanted)) refuse('cells-in-the-way', { sheet: name, cell: 'A1' });
    sheets.add(wanted);
    names.add(wanted);
  }
}

/** Rows of a new table as XML, in their order; those that are missing in the styles get them. */
export function rowWriter(file: WorkbookFile, columns: readonly ColumnSpec[]): (values: readonly WritableValue[]) => string {
  const styles = columns.map(({ numberFormat }) => styleFor(file, numberFormat));
  let row = 0;
  return (values) => {
    row += 1;
    let cells = '';
    for (const [c, style] of styles.entries()) {
      const value = values[c] ?? null;
      if (value !== null && value !== '') cells += cellElement(row, c, style, { value }, '');
    }
    return `<row r="${row + 1}">${cells}</row>`;
  };
}

function sheetXml(file: WorkbookFile, spec: NewTable, place: (table: string) => ListPlace, tableRelationship: string): string {
  const { main, office } = dialectOf(file);
  const { body, whole } = placeOf(spec);
  const styles = spec.columns.map((column) => styleFor(file, column.numberFormat));
  const header = `<row r="1">${spec.columns.map(({ header }, c) => cellElement(0, c, 0, { value: header }, '')).join('')}</row>`;
  const validations = spec.columns
    .map((column, c) => validationXml('', { ...body, firstColumn: c, lastColumn: c }, column, place)).filter((xml) => xml !== '');
  // With the id column hidden the first cell a person can stand in is in the next column.
  const start = spec.columns.findIndex((column) => column.hidden !== true);
  const active = rangeName({ firstRow: 1, lastRow: 1, firstColumn: Math.max(0, start), lastColumn: Math.max(0, start) });
  return `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="${rangeName(whole)}"/><sheetViews><sheetView workbookViewId="0">`
    + '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    + `<selection pane="bottomLeft" activeCell="${active}" sqref="${active}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`
    + `<cols>${spec.columns.map((column, c) => columnXml('', c, column, styles[c] ?? 0)).join('')}</cols>`
    + `<sheetData>${header}${spec.rowsXml}</sheetData>`
    + (validations.length === 0 ? '' : `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`)
    + '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
    + `<tableParts count="1"><tablePart r:id="${tableRelationship}"/></tableParts></worksheet>`;
}

export function createTables(file: WorkbookFile, specs: readonly TableSpec[], options: CreateOptions): void {
  addTables(file, specs.map((spec) => ({ ...spec, rowCount: spec.rows.length, rowsXml: spec.rows.map(rowWriter(file, spec.columns)).join('') })), options);
}

export function addTables(file: WorkbookFile, specs: readonly NewTable[], { behind, show = false }: CreateOptions): void {
  checkNames(file, specs);
  const { office } = dialectOf(file);
  const made = new Map(specs.map((spec): [string, ListPlace] => [spec.name.toLowerCase(), {
    sheet: spec.name,
    columnOf: (header) => {
      const at = spec.columns.findIndex((column) => column.header === header);
      return at < 0 ? undefined : at;
    },
  }]));
  const place = listPlaces(file, made);
  let tableId = nextTableId(file);
  const folder = file.workbookName.slice(0, file.workbookName.lastIndexOf('/') + 1);
  const [front, back]: [string[], string[]] = [[], []];
  for (const spec of specs) {
    const sheetPart = file.parts.freeName(`${folder}worksheets/sheet`);
    const tablePart = file.parts.freeName(`${folder}tables/table`);
    file.parts.add(tablePart, tableContentType, tableXml(dialectOf(file).main, tableId, spec.name, placeOf(spec).whole,
      spec.columns.map(({ header }, i) => ({ id: i + 1, header }))));
    const relationship = file.parts.relate(sheetPart, `${office}/table`, tablePart);
    const entry = addSheetPart(file, sheetPart, spec.name, spec.visibility, sheetXml(file, spec, place, relationship), front.length + back.length);
    (spec.visibility === 'visible' ? front : back).push(entry);
    tableId += 1;
  }
  const active = file.sheets()[file.workbook().activeTab];
  const standsOnNothing = active === undefined || file.sheetBlock(active).values.length === 0;
  const at = file.sheets().findIndex(({ name }) => name.toLowerCase() === behind?.toLowerCase()) + 1;
  addToTabs(file, front, back, at);
  // Whoever looks at an empty sheet wants to see what was made.
  if ((show || standsOnNothing) && front.length > 0) activateTab(file, at);
}

/** New parts written whole: a table, a column of a sheet, the validation of a column. */
import { listFormula } from '../list-formula';
import type { ColumnSpec } from '../workbook';
import { rangeName, type CellRange } from './cell-address';
import { refuse } from './refusal';
import { xmlHead } from './package-parts';
import { escapeHeader, type TableColumn } from './table-part';
import { withFormat } from './styles-part';
import type { WorkbookFile } from './workbook-file';
import { escapeAttribute, escapeXml } from './xml-text';

export const tableContentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Where the lists stand, for a table that may not be in the file yet. */
export interface ListPlace { readonly sheet: string; readonly columnOf: (header: string) => number | undefined }

/** The namespace and the address of relationship types: the strict dialect has its own. */
export function dialectOf(file: WorkbookFile): { readonly main: string; readonly office: string } {
  const { root } = file.workbook();
  const main = root.attributes[root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`];
  const type = file.parts.relationships(file.workbookName).find(({ kind }) => kind === 'worksheet')?.type;
  return {
    main: main ?? 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    office: type?.slice(0, type.lastIndexOf('/')) ?? 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
}

export function nextTableId(file: WorkbookFile): number {
  return Math.max(0, ...file.tables().map(({ table }) => table.id)) + 1;
}

export function tableXml(main: string, id: number, name: string, range: CellRange, columns: readonly TableColumn[]): string {
  const ref = rangeName(range);
  const list = columns.map((column) => `<tableColumn id="${column.id}" name="${escapeAttribute(escapeHeader(column.header))}"/>`).join('');
  const title = escapeAttribute(name);
  return `${xmlHead}<table xmlns="${main}" id="${id}" name="${title}" displayName="${title}" ref="${ref}" totalsRowShown="0">`
    + `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${list}</tableColumns>`
    + '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';
}

/** Excel counts a column's width in digits and keeps it with the cell's padding. */
export function fileWidth(characters: number): string {
  return String(Math.trunc((characters + 0.7109375) * 256) / 256);
}

export function columnXml(prefix: string, column: number, spec: ColumnSpec, style: number): string {
  return `<${prefix}col min="${column + 1}" max="${column + 1}" width="${fileWidth(spec.width)}"${style === 0 ? '' : ` style="${style}"`}`
    + `${spec.hidden === true ? ' hidden="1"' : ''} customWidth="1"/>`;
}

export function listPlaces(file: WorkbookFile, made: ReadonlyMap<string, ListPlace>): (table: string) => ListPlace {
  return (name) => {
    const fresh = made.get(name.toLowerCase());
    if (fresh !== undefined) return fresh;
    const { table, sheet } = file.table(name);
    return {
      sheet: sheet.name,
      columnOf: (header) => {
        const at = table.columns.findIndex((column) => column.header === header);
        return at < 0 ? undefined : table.range.firstColumn + at;
      },
    };
  };
}

export function validationXml(prefix: string, range: CellRange, spec: ColumnSpec, place: (table: string) => ListPlace): string {
  const { listFrom } = spec;
  if (listFrom === undefined) return '';
  const { sheet, columnOf } = place(listFrom.table);
  const column = (header: string): number => columnOf(header) ?? refuse('column-missing', { table: listFrom.table, column: header });
  const formula = listFormula(sheet, column(listFrom.header), column(listFrom.whereHeader), listFrom.whereValue).slice(1);
  return `<${prefix}dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${rangeName(range)}">`
    + `<${prefix}formula1>${escapeXml(formula)}</${prefix}formula1></${prefix}dataValidation>`;
}

/** The index of the cell format that shows this number format; added to the styles if it is new. */
export function styleFor(file: WorkbookFile, numberFormat: string, like = 0): number {
  if (numberFormat === 'General' && like === 0) return 0;
  const { text, style } = withFormat(file.styles(), numberFormat, like);
  const name = file.stylesName();
  if (name !== undefined && text !== file.styles().text) file.parts.set(name, text);
  return style;
}

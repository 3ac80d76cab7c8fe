/** Tables of a sheet of the file made to match the grid's. */
import { rangeName } from '../../src/host/xlsx/cell-address';
import { setShell, shellChildText } from './shell-edit';
import { dialectOf, nextTableId, tableContentType, tableXml } from '../../src/host/xlsx/table-xml';
import { escapeHeader } from '../../src/host/xlsx/table-part';
import { escapeAttribute } from '../../src/host/xlsx/xml-text';
import { childOf, childrenOf, openingTag, prefixedAttribute, spliceText } from '../../src/host/xlsx/xml-tree';
import { shellChild } from '../../src/host/xlsx/sheet-shell';
import type { CellRange } from '../../src/host/xlsx/cell-address';
import type { TablePart } from '../../src/host/xlsx/table-part';
import type { TextSplice } from '../../src/host/xlsx/xml-tree';
import type { Sheet, WorkbookFile } from '../../src/host/xlsx/workbook-file';
import type { TableInfo } from '../host/workbook-model';

/** Their ids are those that opening gave them: the sheet's and their place on it. */
export function writeTables(file: WorkbookFile, sheet: Sheet, sheetId: string, wanted: readonly TableInfo[]): void {
  const { part } = sheet;
  if (part === undefined) return;
  const old = new Map(file.tablesOf(sheet).map((on, index) => [`${sheetId}-table${index + 1}`, on.table]));
  for (const table of wanted) {
    const before = old.get(table.id);
    if (before) changeTable(file, before, table);
  }
  const gone = [...old].filter(([id]) => !wanted.some((table) => table.id === id)).map(([, table]) => table);
  const added = wanted.filter((table) => !old.has(table.id));
  if (gone.length > 0) removeTables(file, part, gone);
  for (const table of added) addTable(file, part, table);
}

function rangeOf({ area }: TableInfo): CellRange {
  return { firstRow: area.row, firstColumn: area.column, lastRow: area.row + area.rowCount - 1, lastColumn: area.column + area.columnCount - 1 };
}

function changeTable(file: WorkbookFile, before: TablePart, now: TableInfo): void {
  const range = rangeOf(now);
  const sameRange = rangeName(range) === rangeName(before.range);
  const sameColumns = now.columns.length === before.columns.length && now.columns.every((column, at) => column.id === before.columns[at]?.id && column.name === before.columns[at]?.header);
  if (sameRange && sameColumns && now.name === before.name) return;
  const { text, root } = before;
  const splices: TextSplice[] = [openingTag(root, text, { ref: rangeName(range), name: now.name, displayName: now.name })];
  const filter = childOf(root, 'autoFilter');
  if (filter) splices.push(openingTag(filter, text, { ref: rangeName({ ...range, lastRow: range.lastRow - before.totalsRows }) }));
  const sort = childOf(root, 'sortState');
  if (sort && !sameRange) splices.push({ start: sort.start, end: sort.end, text: '' });
  const columns = childOf(root, 'tableColumns');
  if (columns && !sameColumns) {
    const known = new Map(childrenOf(columns, 'tableColumn').map((node) => [Number(node.attributes['id']), node]));
    const xml = now.columns.map((column) => {
      const node = known.get(column.id);
      if (!node) return `<${root.prefix}tableColumn id="${column.id}" name="${escapeAttribute(escapeHeader(column.name))}"/>`;
      return openingTag(node, text, { name: escapeHeader(column.name) }).text + text.slice(node.innerStart, node.end);
    });
    const tag = openingTag(columns, text, { count: String(now.columns.length) });
    splices.push(tag, { start: columns.innerStart, end: columns.innerEnd, text: xml.join('') });
  }
  file.parts.set(before.part, spliceText(text, splices));
}

function addTable(file: WorkbookFile, part: string, table: TableInfo): void {
  const { main, office } = dialectOf(file);
  const folder = file.workbookName.slice(0, file.workbookName.lastIndexOf('/') + 1);
  const name = file.parts.freeName(`${folder}tables/table`);
  const columns = table.columns.map((column) => ({ id: column.id, header: column.name }));
  file.parts.add(name, tableContentType, tableXml(main, nextTableId(file), table.name, rangeOf(table), columns));
  const relation = file.parts.relate(part, `${office}/table`, name);
  const shell = file.shell(part);
  const officePrefix = Object.entries(shell.root.attributes).find(([, value]) => value === office)?.[0]?.replace(/^xmlns:/, '');
  const idName = officePrefix === undefined ? `xmlns:r="${office}" r:id="${relation}"` : `${officePrefix}:id="${relation}"`;
  const entry = `<${shell.prefix}tablePart ${idName}/>`;
  const listed = shellChild(shell, 'tableParts');
  const inner = listed ? shell.text.slice(listed.innerStart, listed.innerEnd) : '';
  const count = listed ? childrenOf(listed, 'tablePart').length + 1 : 1;
  setShell(file, part, [shellChildText(shell, 'tableParts', `<${shell.prefix}tableParts count="${count}">${inner}${entry}</${shell.prefix}tableParts>`)]);
}

function removeTables(file: WorkbookFile, part: string, gone: readonly TablePart[]): void {
  const parts = new Set(gone.map((table) => table.part));
  const relations = new Map(file.parts.relationships(part).map((each) => [each.id, each.target]));
  const shell = file.shell(part);
  const listed = shellChild(shell, 'tableParts');
  if (!listed) return;
  const left = childrenOf(listed, 'tablePart').filter((node) => !parts.has(relations.get(prefixedAttribute(node, 'id') ?? '') ?? ''));
  const xml = left.length === 0 ? '' : `<${shell.prefix}tableParts count="${left.length}">${left.map((node) => shell.text.slice(node.start, node.end)).join('')}</${shell.prefix}tableParts>`;
  setShell(file, part, [{ start: listed.start, end: listed.end, text: xml }]);
  for (const name of parts) {
    file.parts.unrelate(part, name);
    file.parts.remove(name);
  }
}

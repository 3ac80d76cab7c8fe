/**
 * What was deleted from the cells can still stand in the file: in the table of texts that cells share, until a spreadsheet
 * program saves the file again, and as the target of links whose cell or row is gone. Where a text must not be in the file any
 * more, this takes it out; what the cells show stays as it is.
 */
import { parseCell } from './cell-address';
import { relationshipsName } from './part-name';
import { withoutStrings } from './shared-strings';
import { shellChild, withShell } from './sheet-shell';
import type { WorkbookFile } from './workbook-file';
import { childrenOf, prefixedAttribute, spliceText, type TextSplice } from './xml-tree';

export function dropDeletedTexts(file: WorkbookFile): void {
  const parts = file.sheets().flatMap(({ part }) => part ?? []);
  dropStrings(file, parts);
  for (const part of parts) {
    dropLinks(file, part);
    dropTargets(file, part);
  }
}

function dropStrings(file: WorkbookFile, parts: readonly string[]): void {
  const name = file.stringsName();
  if (name === undefined) return;
  const shown = new Set<string>();
  for (const part of parts) for (const row of file.cells(part).values) for (const cell of row) if (typeof cell === 'string') shown.add(cell);
  const text = file.parts.text(name);
  const left = withoutStrings(text, (string) => !shown.has(string));
  if (left !== text) file.parts.set(name, left);
}

/** Links of single cells in which nothing stands any more. */
function dropLinks(file: WorkbookFile, part: string): void {
  const shell = file.shell(part);
  const links = shellChild(shell, 'hyperlinks');
  if (links === undefined) return;
  const all = childrenOf(links, 'hyperlink');
  const gone = all.filter((link) => {
    const cell = parseCell(link.attributes['ref'] ?? '');
    return cell !== undefined && file.rowsOf(part, cell.row, 1, cell.column, 1)[0]?.[0] === null;
  });
  if (gone.length === 0) return;
  const splices: TextSplice[] = (gone.length === all.length ? [links] : gone).map(({ start, end }) => ({ start, end, text: '' }));
  const content = file.parts.content(part);
  file.parts.set(part, withShell(content, file.frame(part), spliceText(shell.text, splices)));
}

/** Addresses that no link of the sheet leads to any more. */
function dropTargets(file: WorkbookFile, part: string): void {
  const name = relationshipsName(part);
  if (!file.parts.has(name)) return;
  const links = shellChild(file.shell(part), 'hyperlinks');
  const used = new Set((links === undefined ? [] : childrenOf(links, 'hyperlink')).map((link) => prefixedAttribute(link, 'id')));
  const { text, root } = file.parts.xml(name);
  const gone = childrenOf(root, 'Relationship').filter(({ attributes }) => attributes['Type']?.endsWith('/hyperlink') === true && !used.has(attributes['Id'] ?? ''));
  if (gone.length > 0) file.parts.set(name, spliceText(text, gone.map(({ start, end }) => ({ start, end, text: '' }))));
}

/** Columns of a sheet that must be wide enough for what will stand in them. */
import { changedColumn, columnNode, withColumns } from './column-layout';
import { frameOf } from './sheet-part';
import { shellChild, withShell } from './sheet-shell';
import { fileWidth } from './table-xml';
import type { WorkbookFile } from './workbook-file';

/** Those that are narrower become so many characters wide. */
export function widenColumns(file: WorkbookFile, part: string, { first, count }: { readonly first: number; readonly count: number }, characters: number): void {
  const shell = file.shell(part);
  const wanted = fileWidth(characters);
  const usual = shellChild(shell, 'sheetFormatPr')?.attributes['defaultColWidth'] ?? '9.140625';
  const narrow = Array.from({ length: count }, (_, at) => first + at).filter((column) => Number(columnNode(shell, column)?.attributes['width'] ?? usual) < Number(wanted));
  if (narrow.length === 0) return;
  const content = file.parts.content(part);
  const columns = narrow.map((column) => changedColumn(shell, column, { width: wanted, customWidth: '1' }));
  file.parts.set(part, withShell(content, frameOf(content, part), withColumns(shell, columns)));
}

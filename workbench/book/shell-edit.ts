/** Cuts into what stands around the cells of a worksheet part. */
import { insertChild, shellChild, withShell } from '../../src/host/xlsx/sheet-shell';
import { frameOf } from '../../src/host/xlsx/sheet-part';
import { spliceText } from '../../src/host/xlsx/xml-tree';
import type { SheetShell } from '../../src/host/xlsx/sheet-shell';
import type { TextSplice } from '../../src/host/xlsx/xml-tree';
import type { WorkbookFile } from '../../src/host/xlsx/workbook-file';

export function setShell(file: WorkbookFile, part: string, splices: readonly TextSplice[]): void {
  const content = file.parts.content(part);
  file.parts.set(part, withShell(content, frameOf(content, part), spliceText(file.shell(part).text, splices)));
}

/** The child of that name replaced, or put where it belongs. */
export function shellChildText(shell: SheetShell, name: string, xml: string): TextSplice {
  const old = shellChild(shell, name);
  return old ? { start: old.start, end: old.end, text: xml } : insertChild(shell, name, xml);
}

/** Writes a workbook whose cards were changed: what its sheet says of the check is true of the changed cards too. */
import type { App } from '../app/app';
import type { XlsxWorkbook } from '../host/xlsx/xlsx-workbook';
import { writeOutput } from './files';
import { refusalOf } from './refusal';

export async function writeBook(app: App, workbook: XlsxWorkbook, file: string): Promise<void> {
  if (app.showsCheck()) {
    const filled = await app.fillCheck();
    if (!filled.ok) throw refusalOf(file, filled.error);
  }
  writeOutput(file, workbook.bytes());
}

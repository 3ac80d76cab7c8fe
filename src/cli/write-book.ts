/** Writes a workbook whose cards were changed: what its sheet says of the check is true of the changed cards too. */
import type { App } from '../app/app';
import type { XlsxWorkbook } from '../host/xlsx/xlsx-workbook';
import { writeOutput } from './files';
import { refusalOf } from './refusal';

/** `withoutDeleted`: texts that were deleted from cells must not be anywhere in the file any more. */
export async function writeBook(app: App, workbook: XlsxWorkbook, file: string, { withoutDeleted = false } = {}): Promise<void> {
  if (app.showsCheck()) {
    const filled = await app.fillCheck();
    if (!filled.ok) throw refusalOf(file, filled.error);
  }
  const dropped = withoutDeleted ? workbook.dropDeletedTexts() : undefined;
  if (dropped?.ok === false) throw refusalOf(file, dropped.error);
  writeOutput(file, workbook.bytes());
}

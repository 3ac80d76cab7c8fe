/**
 * A file with new tables whose rows are written and packed one by one: only what is packed is kept, and a page that asks for
 * a few rows at a time answers between them.
 */
import { strFromU8 } from 'fflate';
import type { LongTable } from '../file-workbook';
import { growEntry } from './growing-entry';
import { addTables, rowWriter } from './table-creation';
import type { WorkbookFile } from './workbook-file';
import type { ZipEntry } from './zip-archive';

/** Some megabytes of text. */
const manyCells = 20_000;

/** The tables without their rows, but with room for them. */
export function addLongTables(file: WorkbookFile, tables: readonly LongTable[]): void {
  addTables(file, tables.map(({ rows: _, ...table }) => ({ ...table, rowsXml: '' })), {});
}

/** The file, with the rows of tables that were added. It pauses after each of them. */
export function* writeLongTables(file: WorkbookFile, tables: readonly LongTable[]): Generator<undefined, Uint8Array> {
  const packed: ZipEntry[] = [];
  for (const table of tables) packed.push(yield* packSheet(file, table));
  return file.parts.bytes(packed);
}

function* packSheet(file: WorkbookFile, { name, columns, rows, rowCount }: LongTable): Generator<undefined, ZipEntry> {
  const { sheetPart } = file.table(name);
  const around = file.parts.content(sheetPart);
  const { innerEnd } = file.frame(sheetPart);
  const entry = growEntry(sheetPart, file.parts.codec, columns.length * rowCount > manyCells);
  const writeRow = rowWriter(file, columns);
  entry.add(strFromU8(around.subarray(0, innerEnd)));
  let written = 0;
  for (const row of rows) {
    entry.add(writeRow(row));
    written += 1;
    yield;
  }
  if (written !== rowCount) throw new Error(`Bug: ${name} has ${written} rows and was announced with ${rowCount}`);
  entry.add(strFromU8(around.subarray(innerEnd)));
  return entry.end();
}

/** How the page reads and writes files: letters by the browser's own decoder, workbooks by the engine's reader, which is fetched with the first one. */
import type { NewWorkbook } from '../src/app/export-workbook';
import type { FilePorts } from '../src/app/file-reading';
import type { DecodeText } from '../src/base/ports';

export const decodeInBrowser: DecodeText = (bytes, encoding, { fatal }) => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch (cause) {
    // Bytes that are no text in it, and encodings that the browser does not know. By name: a test has classes of its own.
    const name: unknown = typeof cause === 'object' && cause !== null && 'name' in cause ? cause.name : undefined;
    if (name === 'TypeError' || name === 'RangeError') return undefined;
    throw cause;
  }
};

export const browserFiles: FilePorts = {
  decode: decodeInBrowser,
  async openWorkbook(bytes, name) {
    const { openXlsx } = await import(/* webpackChunkName: "xlsx" */ '../src/host/xlsx/xlsx-workbook');
    return openXlsx(bytes, name);
  },
  async openArchive(bytes) {
    const { readZipFiles } = await import(/* webpackChunkName: "xlsx" */ '../src/host/xlsx/zip-files');
    return readZipFiles(bytes);
  },
};

/** How new workbooks are begun, once the engine's writer is there. */
export async function browserNewWorkbook(): Promise<NewWorkbook> {
  const { createTablesXlsx } = await import(/* webpackChunkName: "xlsx" */ '../src/host/xlsx/xlsx-workbook');
  return () => createTablesXlsx();
}

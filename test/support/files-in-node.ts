/** How files are read in tests: letters by Node's decoder, workbooks by the engine's own reader. */
import type { FilePorts } from '../../src/app/file-reading';
import { nodeDecodeText } from '../../src/cli/text-decoding';
import { openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { readZipFiles } from '../../src/host/xlsx/zip-files';

export const filesInNode: FilePorts = { decode: nodeDecodeText, openWorkbook: (bytes, name) => openXlsx(bytes, name), openArchive: (bytes) => readZipFiles(bytes) };

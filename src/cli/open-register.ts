/** Opens the register in a workbook file with the whole engine behind it. */
import { createApp } from '../app/create-app';
import type { App } from '../app/app';
import { openXlsx, type XlsxWorkbook } from '../host/xlsx/xlsx-workbook';
import { readZipFiles } from '../host/xlsx/zip-files';
import { textsOf } from '../locales/locales';
import { readInput } from './files';
import { nodeAuthor, nodeClock, nodeLog, nodeRandom, nodeTimer } from './node-ports';
import { nodeZipCodec } from './node-zip-codec';
import { refusalOf } from './refusal';
import { nodeDecodeText } from './text-decoding';

export async function openRegister(file: string): Promise<{ readonly app: App; readonly workbook: XlsxWorkbook }> {
  const opened = openXlsx(readInput(file), file, nodeZipCodec);
  if (!opened.ok) throw refusalOf(file, opened.error);
  const workbook = opened.value;
  const app = createApp({
    workbook, clock: nodeClock, random: nodeRandom, timer: nodeTimer, log: nodeLog,
    author: nodeAuthor, texts: () => textsOf('en'), checkWhenAsked: true,
    files: { decode: nodeDecodeText, openWorkbook: (bytes, name) => openXlsx(bytes, name, nodeZipCodec), openArchive: (bytes) => readZipFiles(bytes, nodeZipCodec) },
  });
  const state = await app.open();
  if (!state.ok) throw refusalOf(file, state.error);
  if (state.value.kind !== 'ready') throw refusalOf(file, { severity: 'error', code: 'not-a-register', facts: {} });
  return { app, workbook };
}

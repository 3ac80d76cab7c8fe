/** A copy of a register's file that somebody works in apart, on another computer. */
import type { App } from '../../src/app/app';
import { createApp } from '../../src/app/create-app';
import { nodeTimer } from '../../src/cli/node-ports';
import { openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { textsOf } from '../../src/locales/locales';
import { fixedClock, seededRandom } from './app-over-memory';
import { filesInNode } from './files-in-node';

/** `work` does what they do; the file as it is then. */
export async function editedCopy(bytes: Uint8Array, author: string, work: (app: App) => Promise<void>): Promise<Uint8Array> {
  const book = openXlsx(bytes);
  if (!book.ok) throw new Error(book.error.code);
  const app = createApp({
    workbook: book.value, clock: fixedClock(Date.now()), random: seededRandom(bytes.length + author.length), timer: nodeTimer, author: () => author, texts: () => textsOf('en'), checkWhenAsked: true,
    files: filesInNode, log: { error: (message, cause) => { throw new Error(message, { cause }); } },
  });
  const opened = await app.open();
  if (!opened.ok || opened.value.kind !== 'ready') throw new Error('The copy is no register.');
  await work(app);
  const copy = book.value.bytes();
  app.close();
  return copy;
}

/** Changes the fields of the customer with this code. */
export async function setByCode(app: App, code: string, edits: Readonly<Record<string, string>>): Promise<void> {
  const found = app.find(code);
  if (found === undefined) throw new Error(`No customer ${code}`);
  const saved = await app.save({ id: found.id, base: app.card(found.id)?.values ?? {}, edits });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(saved)}`);
}

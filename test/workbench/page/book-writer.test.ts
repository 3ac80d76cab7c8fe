/** Writing the open workbook beside the page: in order, and again in full after the worker came to grief. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { openXlsx } from '../../../src/host/xlsx/xlsx-workbook';
import { BookWriter } from '../../../workbench/page/book-writer';
import { createBookAnswers } from '../../../workbench/page/book-requests';
import { readBook } from '../../../workbench/book/read-book';
import type { BookChanges } from '../../../workbench/book/book-changes';
import type { NumberedAnswer, NumberedRequest } from '../../../workbench/page/book-requests';
import type { BookWorker } from '../../../workbench/page/book-writer';

const sample = new Uint8Array(readFileSync(path.join(__dirname, '../../../workbench/sample/sample.xlsx')));

/** The sheets of the sample with one cell of the first changed. */
function changes(text: string): BookChanges {
  const read = readBook(sample, 'sample.xlsx');
  if (!read.ok) throw new Error(read.error.code);
  const { sheets, data, names, activeSheetId } = read.value;
  return {
    sheets: sheets.map((sheet, index) => ({
      info: {
        id: sheet.id, name: data.sheets[sheet.id]?.name ?? '', visibility: sheet.visibility, protection: null, tabColor: '', showGridlines: true,
        frozenRows: Math.max(0, data.sheets[sheet.id]?.freeze?.ySplit ?? 0), frozenColumns: Math.max(0, data.sheets[sheet.id]?.freeze?.xSplit ?? 0),
      },
      from: Infinity, columns: [], lookedAt: 0, validations: [],
      blocks: index > 0 ? [] : [{ row: 900, rowCount: 1, width: 1, values: [text], formulas: new Map(), formats: ['General'], formatOf: new Uint16Array(1) }],
    })),
    marks: [], charts: [],
    tables: sheets.flatMap((sheet) => sheet.tables.map((table, index) => ({
      id: `${sheet.id}-table${index + 1}`, name: table.name, sheetId: sheet.id, columns: table.columns, showHeaders: table.showHeaders, showTotals: table.showTotals,
      area: {
        row: table.range.startRow, column: table.range.startColumn,
        rowCount: table.range.endRow - table.range.startRow + 1, columnCount: table.range.endColumn - table.range.startColumn + 1,
      },
      style: '', showBandedRows: true, showBandedColumns: false, showFilterButton: true, highlightFirstColumn: false, highlightLastColumn: false, filters: [],
    }))),
    names: names.map((name) => ({ ...name, comment: '' })), activeSheetId,
  };
}

function cellIn(bytes: Uint8Array): unknown {
  const book = openXlsx(bytes);
  const read = readBook(bytes, 'written.xlsx');
  if (!book.ok || !read.ok) throw new Error('What was written cannot be read.');
  const sheet = book.value.readFileSheet(read.value.data.sheets[read.value.sheets[0]?.id ?? '']?.name ?? '');
  return sheet.ok ? sheet.value.cells.find(({ row, column }) => row === 900 && column === 0)?.value : undefined;
}

/** A worker in the same thread: messages are copied and answered later, as between threads. */
class WorkerInTest implements BookWorker {
  onmessage: BookWorker['onmessage'] = null;
  onerror: BookWorker['onerror'] = null;
  onmessageerror: BookWorker['onmessageerror'] = null;
  ended = false;
  private readonly answers: ReturnType<typeof createBookAnswers>;

  constructor(kept: (name: string, bytes: Uint8Array) => Promise<void>) {
    this.answers = createBookAnswers((book) => kept(book.name, book.bytes));
  }

  postMessage(message: NumberedRequest): void {
    const { number, request } = deserialize(serialize(message)) as NumberedRequest;
    this.answers(request).then(
      (answer) => this.send({ number, ok: true, answer }),
      (cause: unknown) => this.send({ number, ok: false, cause }),
    );
  }

  terminate(): void {
    this.ended = true;
  }

  private send(data: NumberedAnswer): void {
    if (!this.ended) this.onmessage?.({ data } as MessageEvent<NumberedAnswer>);
  }
}

function setUp(keep: (name: string, bytes: Uint8Array) => Promise<void>) {
  const workers: WorkerInTest[] = [];
  const told: string[] = [];
  let renewed = 0;
  const gatherer = {
    gather: () => {
      told.push(`text ${told.length + 1}`);
      return changes(told.at(-1) ?? '');
    },
    renew: () => {
      renewed += 1;
    },
  };
  const writer = new BookWriter(sample, gatherer, () => {
    workers.push(new WorkerInTest(keep));
    return workers.at(-1) as WorkerInTest;
  });
  return { writer, workers, renewed: () => renewed };
}

test('writings keep their order, however long one of them takes', async () => {
  const kept: [string, unknown][] = [];
  let waits = 20;
  const { writer, workers } = setUp(async (name, bytes) => {
    const turns = waits;
    waits = 0;
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    kept.push([name, cellIn(bytes)]);
  });
  const [, , file] = await Promise.all([writer.keep('a', []), writer.keep('b', []), writer.file()]);
  expect(kept).toEqual([['a', 'text 1'], ['b', 'text 2']]);
  expect(cellIn(file)).toBe('text 3');
  expect(workers).toHaveLength(1);
});

test('a failure of keeping comes to the one who asked, and the next writing works', async () => {
  let fails = true;
  const kept: unknown[] = [];
  const { writer, workers } = setUp((_name, bytes) => {
    if (fails) return Promise.reject(new Error('no room'));
    kept.push(cellIn(bytes));
    return Promise.resolve();
  });
  await expect(writer.keep('a', [])).rejects.toThrow('no room');
  fails = false;
  await writer.keep('a', []);
  expect(kept).toEqual(['text 2']);
  expect(workers).toHaveLength(1);
});

test('a worker that dies is replaced, and everything is gathered again', async () => {
  const { writer, workers, renewed } = setUp(() => Promise.resolve());
  const keeping = writer.keep('a', []);
  workers[0]?.onerror?.({ message: 'out of memory' } as ErrorEvent);
  await expect(keeping).rejects.toThrow('out of memory');
  expect([workers[0]?.ended, renewed()]).toEqual([true, 1]);
  expect(cellIn(await writer.file())).toBe('text 2');
  expect(workers).toHaveLength(2);
});

test('another file takes the place only if it can be read', async () => {
  const kept: [string, number][] = [];
  const { writer } = setUp((name, bytes) => {
    kept.push([name, bytes.length]);
    return Promise.resolve();
  });
  const refused = await writer.replace(new TextEncoder().encode('%PDF-1.7'), 'letter.xlsx');
  expect(refused.ok ? undefined : refused.error).toMatchObject({ code: 'file-not-workbook', facts: { seems: 'pdf' } });
  expect(await writer.replace(sample, 'next.xlsx')).toEqual({ ok: true, value: undefined });
  expect(kept).toEqual([['next.xlsx', sample.length]]);
});

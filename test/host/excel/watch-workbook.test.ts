/** What Excel tells is heard whatever goes wrong on the way; tests of the events themselves are in excel-trouble.test.ts. */
import { err, ok } from '../../../src/base/result';
import { hostIssue } from '../../../src/host/excel/excel-issue';
import type { Batch } from '../../../src/host/excel/run-excel';
import { createWatch, type WorkbookWatch } from '../../../src/host/excel/watch-workbook';
import type { WorkbookEvent } from '../../../src/host/workbook';
import { manualTimer } from '../../support/app-over-memory';

interface Watched {
  readonly watch: WorkbookWatch;
  readonly heard: WorkbookEvent[];
  readonly logged: string[];
  /** Excel says that a cell was typed into, and the moment in which more may come goes by. */
  readonly type: () => Promise<void>;
}

/** A watch over an Excel that registers handlers, and answers what is asked of it then with `look`. */
async function watched(look: () => Promise<never>): Promise<Watched> {
  const timer = manualTimer();
  const logged: string[] = [];
  let onChanged: (args: object) => void = () => undefined;
  const events = { add: (): object => ({}) };
  const context = {
    workbook: {
      worksheets: { onChanged: { add: (handler: typeof onChanged) => { onChanged = handler; } }, onSelectionChanged: events, onAdded: events, onDeleted: events },
      tables: { onAdded: events, onDeleted: events },
    },
    sync: () => Promise.resolve(),
  };
  let isRegistered = false;
  const read = async <T>(batch: Batch<T>) => {
    if (isRegistered) return look();
    isRegistered = true;
    return ok(await batch(context as unknown as Excel.RequestContext, {}));
  };
  const watch = createWatch({
    runner: { read, write: read }, timer, supports: () => false, ownWrites: { begin: () => () => undefined, isOwn: () => false },
    log: { error: (message, cause) => logged.push(`${message}: ${String(cause)}`) },
  });
  const heard: WorkbookEvent[] = [];
  const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
  watch.watch((event) => heard.push(event));
  await turn();
  return {
    watch, heard, logged,
    async type() {
      onChanged({ worksheetId: 's1', address: 'B2', source: 'Local', changeType: 'RangeEdited' });
      timer.run();
      await turn();
    },
  };
}

const anything: WorkbookEvent = { kind: 'changed', source: 'local', own: false };

test('a change is told of without its place when nobody can look', async () => {
  const { heard, logged, type } = await watched(async () => err(hostIssue('cell-being-edited', {})) as never);
  await type();
  expect(heard).toEqual([anything]);
  expect(logged).toEqual([]);
});

test('a bug while looking is logged, and the change told of all the same', async () => {
  const { heard, logged, type } = await watched(() => Promise.reject(new Error('not loaded')));
  await type();
  expect(heard).toEqual([anything]);
  expect(logged).toEqual(['Looking at what changed failed: Error: not loaded']);
});

test('a listener that breaks is logged, and the others hear all the same', async () => {
  const { watch, heard, logged, type } = await watched(async () => err(hostIssue('cell-being-edited', {})) as never);
  const later: WorkbookEvent[] = [];
  watch.watch(() => { throw new Error('broken'); });
  watch.watch((event) => later.push(event));
  await type();
  expect([heard, later]).toEqual([[anything], [anything]]);
  expect(logged).toEqual(['Watching the workbook failed: Error: broken']);
});

/** @jest-environment ./test/support/page-environment.cjs */
/* What starts and stops with the pane. */
import 'fake-indexeddb/auto';
import { act } from '@testing-library/react';
import { sharedApp } from '../../src/app/shared-app';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { startTaskPane, type RunningPane } from '../../taskpane/start-task-pane';
import { fixedClock, manualTimer, seededRandom } from '../support/app-over-memory';
import { eventually } from '../support/eventually';

function start(workbook = createMemoryWorkbook()): RunningPane {
  const log = { error: (message: string, cause?: unknown) => { throw new Error(message, { cause }); } };
  return startTaskPane({
    container: document.body.appendChild(document.createElement('div')),
    environment: { locale: () => 'en', theme: () => 'light', subscribe: () => () => undefined },
    workbook, clock: fixedClock(), random: seededRandom(1), timer: manualTimer(), log, author: () => 'Dana',
  });
}

test('the functions get the app of the pane that runs, not of one that was stopped while it opened its workbook', async () => {
  const slow = createMemoryWorkbook();
  let answer: () => void = () => undefined;
  const outline = slow.outline.bind(slow);
  slow.outline = async () => {
    await new Promise<void>((resolve) => { answer = resolve; });
    return outline();
  };
  let stopped: RunningPane | undefined;
  await act(async () => { stopped = start(slow); });
  await act(async () => { stopped?.stop(); });
  await act(async () => { answer(); });

  let running: RunningPane | undefined;
  await act(async () => { running = start(); });
  await eventually(async () => expect(await sharedApp()).toBe(running?.app));
  await act(async () => { running?.stop(); });
});

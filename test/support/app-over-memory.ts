/** An app over a workbook in memory, with a clock, randomness and timers that a test owns. */
import type { Clock, Timer } from '../../src/base/ports';
import { createSeededRandom } from '../../src/base/seeded-random';
import { createApp } from '../../src/app/create-app';
import type { App } from '../../src/app/app';
import type { Cause } from '../../src/model/change';
import type { StartDuplicateSearch } from '../../src/app/duplicate-search';
import type { FilePorts } from '../../src/app/file-reading';
import type { RegisterPorts } from '../../src/app/register-inquiry';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { textsOf, type Locale } from '../../src/locales/locales';

export const seededRandom = createSeededRandom;

export function fixedClock(start = Date.UTC(2026, 10, 22, 9)): Clock {
  let now = start;
  return { now: () => (now += 1000) };
}

/** Timers that run when the test says so. */
export function manualTimer(): Timer & { run(): void } {
  let tasks: (() => void)[] = [];
  return {
    after(_delay, task) {
      tasks.push(task);
      return () => {
        tasks = tasks.filter((other) => other !== task);
      };
    },
    run() {
      const due = tasks;
      tasks = [];
      for (const task of due) task();
    },
  };
}

/** The same, and by themselves a moment later: for work that waits for a network. */
export function hurriedTimer(): Timer & { run(): void } {
  const manual = manualTimer();
  return {
    ...manual,
    after(delay, task) {
      let isDone = false;
      const once = (): void => {
        if (isDone) return;
        isDone = true;
        task();
      };
      const forget = manual.after(delay, once);
      const timeout = setTimeout(once, Math.min(delay, 10));
      return () => {
        isDone = true;
        forget();
        clearTimeout(timeout);
      };
    },
  };
}

/** jsdom has no setImmediate, which is the faster one. */
const nextTask = typeof setImmediate === 'function' ? setImmediate : (task: () => void) => setTimeout(task, 0);

export interface AppOverMemory {
  readonly app: App;
  readonly workbook: MemoryWorkbook;
  /** Runs the timers and waits until the app has looked at the sheets. */
  settle(): Promise<void>;
  readonly bugs: string[];
}

export function appOverMemory(options: { readonly workbook?: MemoryWorkbook; readonly seed?: number; readonly locale?: Locale; readonly author?: (cause?: Cause) => string; readonly automates?: boolean; readonly clock?: Clock; readonly registers?: RegisterPorts; readonly startSearch?: StartDuplicateSearch; readonly files?: FilePorts } = {}): AppOverMemory {
  const workbook = options.workbook ?? createMemoryWorkbook();
  const timer = options.registers === undefined ? manualTimer() : hurriedTimer();
  const bugs: string[] = [];
  const app = createApp({
    workbook, timer,
    clock: options.clock ?? fixedClock(),
    random: seededRandom(options.seed ?? 1),
    log: { error: (message, cause) => bugs.push(`${message}: ${String(cause)}`) },
    author: options.author ?? (() => 'Dana'),
    ...(options.automates !== undefined && { automates: options.automates }),
    texts: () => textsOf(options.locale ?? 'en'),
    ...(options.registers !== undefined && { registers: options.registers }),
    ...(options.startSearch !== undefined && { startSearch: options.startSearch }),
    ...(options.files !== undefined && { files: options.files }),
  });
  const settle = async (): Promise<void> => {
    // Queued work is a chain of promises; a macrotask later it has run, and may have asked for another look.
    for (let round = 0; round < 3; round += 1) {
      timer.run();
      await new Promise((resolve) => { nextTask(resolve); });
    }
  };
  return { app, workbook, settle, bugs };
}

export async function registerOverMemory(options: Parameters<typeof appOverMemory>[0] = {}): Promise<AppOverMemory> {
  const over = appOverMemory(options);
  await over.app.open();
  const made = await over.app.makeRegister();
  if (!made.ok) throw new Error(`Could not make a register: ${made.error.code}`);
  return over;
}

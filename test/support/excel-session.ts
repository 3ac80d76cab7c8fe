/**
 * The real Office.js in a Jest file, talking to the simulated Excel over a workbook in memory. The file needs the docblock
 * `@jest-environment jsdom`: the client must run in the same realm as the test. Office.js is loaded once a file; every session is a fresh
 * Excel.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Faults } from '../../workbench/host/faults';
import { ExcelHost } from '../../workbench/host/excel-host';
import { PlainWorkbook } from '../../workbench/host/plain-workbook';
import type { PlainWorkbookOptions } from '../../workbench/host/plain-workbook';
import { WorkbookHands } from '../../workbench/host/workbook-hands';

const BUNDLE = resolve(__dirname, '../../node_modules/@microsoft/office-js/dist/excel-web-16.00.js');

export interface ExcelSession {
  readonly Excel: typeof Excel;
  readonly model: PlainWorkbook;
  readonly host: ExcelHost;
  /** What the person at this Excel does. */
  readonly user: WorkbookHands;
  /** What a co-author does at another one. */
  readonly remote: WorkbookHands;
  readonly faults: Faults;
  /** Waits until events under way have arrived. */
  settled(): Promise<void>;
}

interface OfficeGlobals {
  Excel?: typeof Excel;
  CustomFunctions?: object;
  OfficeExtension?: { HostBridge: { init(bridge: object): void } };
}

/** Of the event loop, more than Office.js takes from an event to its handlers. */
const TURNS = 30;

export function startExcel(options: PlainWorkbookOptions = {}): ExcelSession {
  const model = new PlainWorkbook(options);
  const host = new ExcelHost(model, { today: () => new Date(2026, 10, 22) });
  const globals = globalThis as unknown as OfficeGlobals;
  if (!globals.Excel) {
    globals.CustomFunctions = functionAssociation();
    // The unmodified file, as the page has it: a script in the window of the test.
    const script = document.createElement('script');
    script.textContent = readFileSync(BUNDLE, 'utf8');
    document.head.append(script);
  }
  if (!globals.Excel || !globals.OfficeExtension) throw new Error('Office.js did not load');
  globals.OfficeExtension.HostBridge.init(host.bridge);
  return {
    Excel: globals.Excel,
    model,
    host,
    user: new WorkbookHands(model, 'user', host.today),
    remote: new WorkbookHands(model, 'remote', host.today),
    faults: host.faults,
    async settled() {
      await new Promise((done) => { setTimeout(done, host.faults.eventDelay); });
      // In turns, not in one wait: an event takes several, and on a busy machine one long wait may be over before them.
      for (let turn = 0; turn < TURNS; turn += 1) await new Promise((done) => { setTimeout(done, 1); });
    },
  };
}

/** What the loader, which is only on Microsoft's servers, puts on the page before the Excel part: the names of the add-in's functions. */
function functionAssociation(): object {
  const mappings: Record<string, unknown> = {};
  const listeners: (() => void)[] = [];
  const associate = (id: string, work: unknown): void => {
    mappings[id.toUpperCase()] = work;
    for (const listener of listeners) listener();
  };
  return { associate, _association: { mappings, associate, onchange: (listener: () => void) => listeners.push(listener) } };
}

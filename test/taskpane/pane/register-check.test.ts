/** When the pane checks the register, what it shows meanwhile, and how a person stops it. */
import type { App, AppIssue, CheckResult } from '../../../src/app/app';
import { createRegisterCheck, type RegisterCheck } from '../../../taskpane/pane/register-check';
import type { Gate } from '../../../src/fiscal/rules/rule';
import { createGateChoice, type GateChoice } from '../../../taskpane/pane/gate-choice';
import { deviceInMemory } from '../../support/device-in-memory';
import { registerOverMemory } from '../../support/app-over-memory';

const issue = (severity: AppIssue['severity']): AppIssue => ({ severity, code: 'card-missing', facts: { key: severity } });

interface Run {
  readonly gate: Gate | undefined;
  readonly progress: (done: number) => void;
  readonly end: (result: CheckResult | Error) => Promise<void>;
}

let app: App;
let check: RegisterCheck;
let gate: GateChoice;
let runs: Run[];
let bugs: string[];
let change: () => Promise<void>;

beforeEach(async () => {
  const over = await registerOverMemory();
  await over.settle();
  runs = [];
  bugs = [];
  ({ app } = over);
  jest.spyOn(app, 'check').mockImplementation((onProgress = () => undefined, _profile, asked) => {
    let resolve: (result: CheckResult) => void = () => undefined;
    let reject: (cause: Error) => void = () => undefined;
    const result = new Promise<CheckResult>((...settle) => { [resolve, reject] = settle; });
    runs.push({
      progress: onProgress, gate: asked,
      async end(ended) {
        if (ended instanceof Error) reject(ended);
        else resolve(ended);
        await over.settle();
      },
    });
    return { result, stop: () => resolve({ issues: [issue('info')], complete: false }) };
  });
  gate = createGateChoice({ device: deviceInMemory(), log: { error: (message) => bugs.push(message) } });
  check = createRegisterCheck({ app, gate, tell: async (task) => task().catch((cause: unknown) => void bugs.push(String(cause))) });
  let row = 0;
  change = async () => {
    over.workbook.user.insertRow('Customers', row, [null, null, `Firm ${row += 1}`]);
    await over.settle();
  };
});

const finish = (...issues: AppIssue[]): Promise<void> | undefined => runs.at(-1)?.end({ issues, complete: true });

test('nothing runs before someone looks', async () => {
  await change();
  expect(runs).toHaveLength(0);
  check.look();
  expect(check.state()).toEqual({ running: 0 });
  runs[0]?.progress(0.5);
  expect(check.state()).toEqual({ running: 0.5 });
  await finish(issue('warning'), issue('error'));
  expect(check.state().findings?.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  expect(check.state().running).toBeUndefined();
});

test('going away and coming back costs no second run while nothing changed', async () => {
  const leave = check.look();
  await finish();
  leave();
  check.look();
  expect(runs).toHaveLength(1);
});

test('what changed while nobody looked is checked when someone does, with the findings of before meanwhile', async () => {
  const leave = check.look();
  await finish(issue('error'));
  leave();
  await change();
  expect(runs).toHaveLength(1);
  check.look();
  expect(check.state()).toMatchObject({ findings: [{ severity: 'error' }], running: 0 });
  expect(runs).toHaveLength(2);
});

test('a change made during a run is checked after it, never instead of it', async () => {
  check.look();
  await change();
  await change();
  expect(runs).toHaveLength(1);
  await finish(issue('error'));
  expect(runs).toHaveLength(2);
  expect(check.state()).toMatchObject({ findings: [{ severity: 'error' }], running: 0 });
  await finish();
  expect(runs).toHaveLength(2);
  expect(check.state()).toEqual({ findings: [] });
});

test('a first run that is stopped shows what it has found; nothing runs by itself until asked', async () => {
  check.look();
  runs[0]?.progress(0.25);
  check.stop();
  await change();
  expect(check.state()).toMatchObject({ findings: [{ severity: 'info' }], stoppedAt: 0.25 });
  expect(runs).toHaveLength(1);
  check.again();
  expect(runs).toHaveLength(2);
  await finish();
  expect(check.state()).toEqual({ findings: [] });
});

test('a later run that is stopped leaves the findings of the run before', async () => {
  check.look();
  await finish(issue('error'));
  check.again();
  check.stop();
  await change();
  expect(check.state()).toMatchObject({ findings: [{ severity: 'error' }], stoppedAt: 0 });
});

test('a bug in a check is told once, not at every change', async () => {
  check.look();
  await runs[0]?.end(new Error('the check broke'));
  await change();
  expect(bugs).toEqual(['Error: the check broke']);
  expect(runs).toHaveLength(1);
  expect(check.state().running).toBeUndefined();
});

test('another workbook begins without the findings of this one', async () => {
  check.look();
  await finish(issue('error'));
  check.again();
  app.close();
  expect(check.state()).toEqual({});
  await change();
  expect(check.state()).toEqual({});
  await app.open();
  expect(check.state()).toEqual({ running: 0 });
});

test('closed, it runs no more', async () => {
  check.look();
  await finish();
  check.close();
  await change();
  expect(runs).toHaveLength(1);
});

test('another purpose is checked for at once, and what was found for the one before is not shown any more', async () => {
  const stop = check.look();
  await finish(issue('error'));
  await gate.choose('peppol');
  expect(runs.map((run) => run.gate)).toEqual([undefined, 'peppol']);
  expect(check.state()).toEqual({ running: 0 });
  // Chosen again while it runs: the answer of the run that was given up is not this one's.
  await gate.choose('saft-ro');
  await runs[1]?.end({ issues: [issue('error')], complete: true });
  expect(check.state()).toEqual({ running: 0 });
  await finish(issue('warning'));
  expect(check.state()).toEqual({ findings: [issue('warning')] });
  check.again();
  check.stop();
  await gate.choose(undefined);
  expect(runs.map((run) => run.gate)).toEqual([undefined, 'peppol', 'saft-ro', 'saft-ro', undefined]);
  stop();
  await finish();
  await gate.choose('invoice');
  expect(runs).toHaveLength(5);
  check.look();
  expect(runs.at(-1)?.gate).toBe('invoice');
  expect(bugs).toEqual([]);
});

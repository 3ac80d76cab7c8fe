/** @jest-environment jsdom */
import { startExcel } from '../../support/excel-session';
import type { ExcelSession } from '../../support/excel-session';
import type { CallOptions, FunctionArgument, FunctionCall, FunctionDescription, FunctionResult } from '../../../workbench/host/function-calls';

const FUNCTIONS: readonly FunctionDescription[] = [
  { id: 'ADD', name: 'T.ADD', parameters: [{ name: 'a' }, { name: 'b', optional: true }] },
  { id: 'SPILL', name: 'T.SPILL', parameters: [{ name: 'rows', dimensionality: 'matrix' }] },
  { id: 'FAIL', name: 'T.FAIL', parameters: [{ name: 'how' }] },
  { id: 'REST', name: 'T.REST', parameters: [{ name: 'first' }, { name: 'rest', repeating: true, optional: true }] },
  { id: 'WHERE', name: 'T.WHERE', parameters: [], options: { requiresAddress: true } },
  { id: 'TICK', name: 'T.TICK', parameters: [{ name: 'start' }], options: { stream: true, cancelable: true } },
  { id: 'LOST', name: 'T.LOST', parameters: [] },
];

interface FunctionsGlobal {
  readonly CustomFunctions: {
    associate(id: string, work: (...args: never[]) => unknown): void;
    readonly Error: new (code: string, message?: string) => Error;
    readonly ErrorCode: { readonly notAvailable: string; readonly invalidValue: string };
    initialize?(): Promise<void>;
  };
}

let excel: ExcelSession;
let received: unknown[][];
let ticks: { set: (value: unknown) => void; canceled: boolean } | undefined;

beforeEach(async () => {
  excel = startExcel();
  received = [];
  const { CustomFunctions } = globalThis as unknown as FunctionsGlobal;
  CustomFunctions.associate('ADD', (a: number, b: number | null, invocation: object) => {
    received.push([a, b, typeof invocation]);
    return a + (b ?? 100);
  });
  CustomFunctions.associate('SPILL', async (rows: number[][]) => Promise.resolve(rows.map((row) => row.map((value) => value * 2))));
  CustomFunctions.associate('FAIL', (how: string) => {
    if (how === 'n/a') throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'No such customer');
    if (how === 'inside') return [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue)]];
    throw new Error('broken');
  });
  CustomFunctions.associate('REST', (first: unknown, rest: unknown) => JSON.stringify([first, rest]));
  CustomFunctions.associate('WHERE', (invocation: { address: string }) => invocation.address);
  CustomFunctions.associate('TICK', (start: number, invocation: { setResult: (value: unknown) => void; onCanceled: () => void }) => {
    const mine = { set: (value: unknown) => invocation.setResult(value), canceled: false };
    ticks = mine;
    invocation.onCanceled = () => { mine.canceled = true; };
    invocation.setResult(start);
  });
  excel.host.calls.describe(FUNCTIONS);
  excel.host.calls.markReady();
  await Promise.resolve();
});

function call(name: string, args: readonly FunctionArgument[], options: Partial<CallOptions> = {}): Promise<FunctionResult> {
  return new Promise((resolve) => {
    excel.host.callFunction(name, args, { address: 'Sheet1!B2', onResult: resolve, ...options });
  });
}

const until = async (check: () => boolean) => {
  for (let waited = 0; !check() && waited < 4_000; waited += 20) await new Promise((done) => setTimeout(done, 20));
  expect(check()).toBe(true);
};

it('calls the associated function and gives a missing optional argument as null', async () => {
  expect((await call('T.ADD', [1])).cells).toEqual([[101]]);
  expect((await call('t.add', [1, 2])).cells).toEqual([[3]]);
  expect(received).toEqual([[1, null, 'object'], [1, 2, 'object']]);
});

it('answers many calls of one turn', async () => {
  const results = await Promise.all(Array.from({ length: 200 }, (_, index) => call('T.ADD', [index, 1])));
  expect(results.map((result) => result.cells[0]?.[0])).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
});

it('spills a matrix, hands over the rest of the arguments and the address', async () => {
  expect((await call('T.SPILL', [[[1, 2], [3, 4]]])).cells).toEqual([[2, 4], [6, 8]]);
  expect((await call('T.REST', ['a', 'b', [['c']]])).cells).toEqual([['["a",[[["b"]],[["c"]]]]']]);
  expect((await call('T.WHERE', [])).cells).toEqual([['Sheet1!B2']]);
});

it('turns errors into Excel\'s, with their message, inside a matrix too', async () => {
  expect(await call('T.FAIL', ['n/a'])).toEqual({ cells: [[{ error: '#N/A' }]], message: 'No such customer' });
  expect((await call('T.FAIL', ['x'])).cells).toEqual([[{ error: '#VALUE!' }]]);
  expect((await call('T.FAIL', ['inside'])).cells).toEqual([[1, { error: '#VALUE!' }]]);
});

it('gives #NAME? for what nobody described, #VALUE! for what nobody associated and for wrong counts of arguments', async () => {
  expect((await call('T.NOPE', [])).cells).toEqual([[{ error: '#NAME?' }]]);
  expect((await call('T.LOST', [])).cells).toEqual([[{ error: '#VALUE!' }]]);
  expect((await call('T.ADD', [])).cells).toEqual([[{ error: '#VALUE!' }]]);
  expect((await call('T.ADD', [1, 2, 3])).cells).toEqual([[{ error: '#VALUE!' }]]);
});

it('streams: later results come, until the formula is gone', async () => {
  const seen: unknown[] = [];
  const running: FunctionCall = excel.host.callFunction('T.TICK', [5], { address: 'Sheet1!A1', onResult: (result) => seen.push(result.cells[0]?.[0]) });
  await until(() => seen.length === 1);
  ticks?.set(6);
  await until(() => seen.length === 2);
  expect(seen).toEqual([5, 6]);
  running.cancel();
  await until(() => ticks?.canceled === true);
  ticks?.set(7);
  await excel.settled();
  expect(seen).toEqual([5, 6]);
});

it('takes results while the user is typing in a cell', async () => {
  excel.model.setEditing(true);
  expect((await call('T.ADD', [1, 1])).cells).toEqual([[2]]);
});

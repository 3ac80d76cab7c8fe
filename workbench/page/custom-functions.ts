/**
 * The add-in's custom functions as functions of the grid. The grid asks once per recalculation and wants an answer at once; a
 * streaming function answers when it likes and again later. So each distinct call is made once and kept open, cells share it
 * and show that they wait, and each new answer recalculates the cells with custom functions in them.
 *
 * The grid would also wait for an answer by itself, but a change of any cell while it waits breaks that off: it then shows
 * #VALUE! and forgets what it had still to calculate (Univer 0.25.1).
 */
import type { ExcelHost } from '../host/excel-host';
import type { FunctionArgument, FunctionDescription, FunctionResult } from '../host/function-calls';
import type { CellContent } from '../host/workbook-model';
import type { NewFunction } from '../grid/univer';

/** Whoever wants the workbook as it will be waits this long, in milliseconds, for the answers of one call. */
const PATIENCE = 300;
/** Answers that come together are shown together. */
const GATHERING = 60;
const LOOK_AGAIN = 20;

type GridValue = string | number | boolean | null;
type GridArgument = GridValue | readonly (readonly GridValue[])[];

interface OpenCall {
  readonly since: number;
  result: FunctionResult | undefined;
  /** Rounds of calculation in which no cell has asked for it. */
  unasked: number;
  cancel(): void;
}

type FunctionHelp = Exclude<NonNullable<NewFunction['description']>, string>;

/** The grid's number for functions that are not its own. */
const USER_FUNCTION = 15;

export interface GridFunctions {
  addFunctions(added: readonly NewFunction[]): void;
  /** Every formula asks again, and the functions answer from what they know; resolves when all have. */
  recalculate(): Promise<void>;
}

export interface CustomFunctions {
  /** Resolves when what was asked is answered and handed to the grid; a function that does not answer is not waited for long. */
  answered(): Promise<void>;
}

export function registerCustomFunctions(namespace: string, functions: readonly FunctionDescription[], host: ExcelHost, grid: GridFunctions): CustomFunctions {
  const open = new Map<string, OpenCall>();
  let isScheduled = false;
  let isCalculating = false;
  let isOld = false;

  const refresh = () => {
    isOld = true;
    if (isScheduled || isCalculating) return;
    isScheduled = true;
    setTimeout(() => {
      isScheduled = false;
      void round();
    }, GATHERING);
  };

  /** Every cell with one of our functions asks; a call that nobody asks for any more is closed. */
  async function round(): Promise<void> {
    isCalculating = true;
    isOld = false;
    for (const call of open.values()) call.unasked += 1;
    await grid.recalculate();
    for (const [key, call] of open) {
      // Once may be an accident of the grid's.
      if (call.unasked < 2) continue;
      call.cancel();
      open.delete(key);
    }
    isCalculating = false;
    if (isOld) refresh();
  }

  const begin = (name: string, args: readonly FunctionArgument[]): OpenCall => {
    const call: OpenCall = { since: performance.now(), result: undefined, unasked: 0, cancel: () => undefined };
    const made = host.callFunction(name, args, {
      address: '',
      onResult: (result) => {
        call.result = result;
        refresh();
      },
    });
    call.cancel = () => made.cancel();
    return call;
  };

  grid.addFunctions(functions.map((described) => {
    const { name } = described;
    const func = (...given: unknown[]): GridValue | GridValue[][] => {
      const args = given.map((each) => toArgument(each as GridArgument));
      const key = JSON.stringify([name, args]);
      let call = open.get(key);
      if (!call) {
        call = begin(name, args);
        open.set(key, call);
      }
      call.unasked = 0;
      return call.result ? toGrid(call.result) : '#BUSY!';
    };
    return { name: `${namespace}.${name}`, func, description: functionHelp(namespace, described) };
  }));

  const waits = () => isScheduled || isCalculating || [...open.values()].some(({ result, since }) => !result && performance.now() - since < PATIENCE);
  return {
    async answered() {
      while (waits()) await new Promise((done) => setTimeout(done, LOOK_AGAIN));
    },
  };
}

/** What the grid shows while a formula is typed, in the words of the list. */
function functionHelp(namespace: string, { name, description = '', parameters }: FunctionDescription): FunctionHelp {
  return {
    functionName: `${namespace}.${name}`,
    functionType: USER_FUNCTION,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      // The grid puts its example together of these; an empty one would be a row of commas.
      example: parameter.name,
      require: parameter.optional === true ? 0 : 1,
      repeat: parameter.repeating === true ? 1 : 0,
    })),
  };
}

/** The grid hands over ranges as matrices, also for a single cell. */
function toArgument(given: GridArgument): FunctionArgument {
  if (!Array.isArray(given)) return scalar(given as GridValue);
  const rows = given as readonly (readonly GridValue[])[];
  const [row] = rows;
  return rows.length === 1 && row?.length === 1 ? scalar(row[0] ?? null) : rows.map((each) => each.map(scalar));
}

function scalar(value: GridValue): CellContent {
  return typeof value === 'string' && /^#(?:N\/A|[A-Z0-9/]+[!?])$/.test(value) ? { error: value } : value;
}

function toGrid({ cells }: FunctionResult): GridValue | GridValue[][] {
  const rows = cells.map((row) => row.map(gridValue));
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : rows;
}

/** The grid reads numbers, dates and truth out of text; in quotes it is text and nothing else. */
function gridValue(content: CellContent): GridValue {
  if (typeof content === 'object') return content === null ? null : content.error;
  return typeof content === 'string' ? `"${content.replaceAll('"', '""')}"` : content;
}

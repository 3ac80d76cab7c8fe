/**
 * The add-in's custom functions as functions of the grid. The grid asks once per recalculation and wants an answer; a
 * streaming function answers when it likes and again later. So each distinct call is made once and kept open, cells share it,
 * and a new answer recalculates the cells with custom functions in them.
 */
import type { ExcelHost } from '../host/excel-host';
import type { FunctionArgument, FunctionDescription, FunctionResult } from '../host/function-calls';
import type { CellContent } from '../host/workbook-model';
import type { FUniver } from '../grid/univer';

/** The grid waits this long for a first answer before it shows the cell as busy. */
const PATIENCE = 300;
/** Answers that come together are shown together. */
const GATHERING = 60;

type GridValue = string | number | boolean | null;
type GridArgument = GridValue | readonly (readonly GridValue[])[];

interface OpenCall {
  result: FunctionResult | undefined;
  used: boolean;
  readonly first: Promise<void>;
  cancel(): void;
}

type GridRegistration = Parameters<ReturnType<FUniver['getFormula']>['registerAsyncFunction']>[2];
type FunctionHelp = Exclude<NonNullable<Extract<GridRegistration, object>['description']>, string>;

/** The grid's number for functions that are not its own. */
const USER_FUNCTION = 15;

export interface GridFunctions {
  readonly api: Pick<FUniver, 'getFormula'>;
  /** Every formula asks again; the functions answer from what they know. */
  recalculate(): void;
}

export function registerCustomFunctions(namespace: string, functions: readonly FunctionDescription[], host: ExcelHost, grid: GridFunctions): void {
  const open = new Map<string, OpenCall>();
  let scheduled = false;

  const refresh = () => {
    if (scheduled) return;
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      // Every cell with one of our functions asks again now; a call that nobody asks for any more is closed next time.
      for (const [key, call] of open) {
        if (call.used) call.used = false;
        else {
          call.cancel();
          open.delete(key);
        }
      }
      grid.recalculate();
    }, GATHERING);
  };

  const begin = (name: string, args: readonly FunctionArgument[]): OpenCall => {
    let arrived: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    let late = false;
    const call: OpenCall = { result: undefined, used: true, first, cancel: () => undefined };
    const made = host.callFunction(name, args, {
      address: '',
      onResult: (result) => {
        const again = call.result !== undefined || late;
        call.result = result;
        arrived();
        if (again) refresh();
      },
    });
    call.cancel = () => made.cancel();
    setTimeout(() => {
      late = true;
      arrived();
    }, PATIENCE);
    return call;
  };

  for (const described of functions) {
    const { name } = described;
    const answer = async (...given: unknown[]): Promise<GridValue | GridValue[][]> => {
      const args = given.map((each) => toArgument(each as GridArgument));
      const key = JSON.stringify([name, args]);
      let call = open.get(key);
      if (!call) {
        call = begin(name, args);
        open.set(key, call);
      }
      call.used = true;
      if (!call.result) await call.first;
      return call.result ? toGrid(call.result) : '#BUSY!';
    };
    grid.api.getFormula().registerAsyncFunction(`${namespace}.${name}`, answer, { description: functionHelp(namespace, described) });
  }
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
      example: '',
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

/**
 * The host side of custom functions: describes them from functions.json, calls the add-in's code through Office.js' own messages and
 * hands its results to whoever calculates, again and again for streaming functions.
 */
import { invalidArgument } from './excel-error';
import type { CellContent } from './workbook-model';
import type { MessageEntry } from './wire';

const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const FLAGS = { cancelable: 1, streaming: 2, errorArguments: 4 } as const;

/** The parts of functions.json a host needs. */
export interface FunctionDescription {
  readonly id: string;
  readonly name: string;
  /** For people, in their language. */
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string; readonly description?: string; readonly optional?: boolean; readonly repeating?: boolean; readonly dimensionality?: string;
  }[];
  readonly options?: {
    readonly stream?: boolean; readonly cancelable?: boolean; readonly requiresAddress?: boolean;
    readonly requiresStreamAddress?: boolean; readonly requiresParameterAddresses?: boolean; readonly volatile?: boolean;
  };
}

/** A scalar, or a matrix for a parameter declared as one. */
export type FunctionArgument = CellContent | readonly (readonly CellContent[])[];

export interface FunctionResult {
  /** At least one cell. */
  readonly cells: readonly (readonly CellContent[])[];
  /** What the function says about its error. */
  readonly message?: string;
}

export interface FunctionCall {
  /** The formula is gone: streaming stops, a cancelable call is told. Later results are ignored. */
  cancel(): void;
}

export interface CallOptions {
  /** Of the calling cell, with its sheet; handed over when the function asks for it. */
  readonly address: string;
  readonly parameterAddresses?: readonly string[];
  readonly onResult: (result: FunctionResult) => void;
}

/** Numbers of the client for failed calls. */
const FAULTS: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!', 9: '#NAME?', 10: '#NAME?' };

export class FunctionCalls {
  private readonly send: (entries: readonly MessageEntry[]) => void;
  private readonly descriptions = new Map<string, FunctionDescription>();
  private readonly running = new Map<number, { readonly streaming: boolean; readonly onResult: (result: FunctionResult) => void }>();
  private outgoing: MessageEntry[] = [];
  private nextId = 1;
  /** CustomFunctions.initialize was called: the add-in's code is loaded. Calls before that wait. */
  private ready = false;

  constructor(send: (entries: readonly MessageEntry[]) => void) {
    this.send = send;
  }

  describe(functions: readonly FunctionDescription[]): void {
    for (const one of functions) this.descriptions.set(one.name.toUpperCase(), one);
  }

  description(name: string): FunctionDescription | undefined {
    return this.descriptions.get(name.toUpperCase());
  }

  markReady(): void {
    this.ready = true;
    this.flush();
  }

  /** `name` without the namespace. Missing optional arguments arrive as null, as in Excel. */
  call(name: string, args: readonly FunctionArgument[], options: CallOptions): FunctionCall {
    const description = this.description(name);
    if (!description) return answered(options, '#NAME?');
    const values = padded(args, description);
    if (!values) return answered(options, '#VALUE!');
    const id = this.nextId;
    this.nextId += 1;
    const streaming = description.options?.stream === true;
    const cancelable = description.options?.cancelable === true || streaming;
    this.running.set(id, { streaming, onResult: options.onResult });
    const wantsAddress = description.options?.requiresAddress === true || description.options?.requiresStreamAddress === true;
    const message = [
      id, description.id, values.map(argumentOnWire), wantsAddress ? options.address : null,
      (cancelable ? FLAGS.cancelable : 0) | (streaming ? FLAGS.streaming : 0) | FLAGS.errorArguments,
      ...(description.options?.requiresParameterAddresses ? [options.parameterAddresses ?? []] : []),
    ];
    this.post({ messageCategory: CATEGORY, messageType: INVOKE, targetId: '', message: JSON.stringify(message) });
    return {
      cancel: () => {
        if (!this.running.delete(id) || !cancelable) return;
        this.post({ messageCategory: CATEGORY, messageType: CANCEL, targetId: '', message: JSON.stringify({ invocationId: id }) });
      },
    };
  }

  /** What the add-in's code sends back: [id, ok, value, errorCode?, …], or {id, failed, value, errorCode} from a client told of an older host. */
  accept(results: unknown): void {
    if (!Array.isArray(results)) throw invalidArgument();
    for (const entry of results as readonly unknown[]) {
      const { id, failed: isFailed, value, code } = resultOf(entry);
      const call = this.running.get(id);
      // The formula is gone in the meantime.
      if (!call) continue;
      if (!call.streaming) this.running.delete(id);
      call.onResult(isFailed ? failed(value, code) : succeeded(value));
    }
  }

  /** Calls made in one turn travel together. */
  private post(entry: MessageEntry): void {
    if (this.outgoing.length === 0) setTimeout(() => this.flush(), 0);
    this.outgoing.push(entry);
  }

  private flush(): void {
    if (this.ready && this.outgoing.length > 0) this.send(this.outgoing.splice(0));
  }
}

interface WireResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly code: number;
}

function resultOf(entry: unknown): WireResult {
  const named = (id: unknown, ok: boolean, value: unknown, code: unknown): WireResult => {
    if (typeof id !== 'number') throw invalidArgument();
    return { id, failed: !ok, value, code: typeof code === 'number' ? code : 0 };
  };
  if (Array.isArray(entry)) {
    const [id, ok, value, code] = entry as readonly unknown[];
    return named(id, ok === true, value, code);
  }
  if (typeof entry !== 'object' || entry === null) throw invalidArgument();
  const { id, failed: isFailed, value, errorCode } = entry as Readonly<Record<string, unknown>>;
  return named(id, isFailed !== true, value, errorCode);
}

function answered(options: CallOptions, error: string): FunctionCall {
  setTimeout(() => options.onResult({ cells: [[{ error }]] }), 0);
  return { cancel: () => undefined };
}

/** undefined when there are too few or too many. */
function padded(args: readonly FunctionArgument[], { parameters }: FunctionDescription): readonly unknown[] | undefined {
  const last = parameters.at(-1);
  const required = parameters.filter((parameter) => parameter.optional !== true && parameter.repeating !== true).length;
  if (args.length < required) return undefined;
  if (last?.repeating) {
    const single = parameters.length - 1;
    const rest = args.slice(single);
    return [...fill(args.slice(0, single), single), rest.map((one) => (Array.isArray(one) ? one : [[one]]))];
  }
  return args.length > parameters.length ? undefined : fill(args, parameters.length);
}

function fill(args: readonly FunctionArgument[], count: number): unknown[] {
  return Array.from({ length: count }, (_, index) => args[index] ?? null);
}

function argumentOnWire(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(argumentOnWire);
  if (typeof argument === 'object' && argument !== null && 'error' in argument) return { type: 'CustomFunctionError', code: argument.error };
  return argument;
}

function succeeded(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return single(value);
  const rows = value as readonly unknown[];
  if (rows.length === 0) return { cells: [[{ error: '#VALUE!' }]] };
  return { cells: rows.map((row) => (Array.isArray(row) ? row.map(contentOf) : [contentOf(row)])) };
}

function single(value: unknown): FunctionResult {
  const message = typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string' ? value.message : undefined;
  return { cells: [[contentOf(value)]], ...(message ? { message } : {}) };
}

function contentOf(value: unknown): CellContent {
  // A function that returns nothing shows 0.
  if (value === null || value === undefined) return 0;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'object' && 'code' in value && typeof value.code === 'string') return { error: value.code };
  return { error: '#VALUE!' };
}

function failed(message: unknown, code: number): FunctionResult {
  return { cells: [[{ error: FAULTS[code] ?? '#VALUE!' }]], ...(typeof message === 'string' && message !== '' ? { message } : {}) };
}

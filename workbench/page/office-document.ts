/** Office.context.document as the loader would give it: settings, and the two events that do not come through Excel's requests. */
import type { WorkbookModel } from '../host/workbook-model';

export const THEME_CHANGED = 'officeThemeChanged';
const SELECTION_CHANGED = 'documentSelectionChanged';

/** Office's own numbers. */
const NOT_SUPPORTED = 5000;
const HANDLER_NOT_THERE = 5003;

interface AsyncAnswer {
  readonly status: 'succeeded' | 'failed';
  readonly error?: { readonly code: number; readonly name: string; readonly message: string };
}

type Callback = (answer: AsyncAnswer) => void;
type Handler = (event: object) => void;

export interface OfficeDocument {
  readonly document: object;
  /** Tells everyone who asked for events of this type. */
  tell(type: string, event: object): void;
}

export function officeDocument(model: WorkbookModel, onSelection: (listener: () => void) => () => void): OfficeDocument {
  const handlers = new Map<string, Handler[]>([[THEME_CHANGED, []], [SELECTION_CHANGED, []]]);
  const tell = (type: string, event: object) => {
    for (const handler of [...(handlers.get(type) ?? [])]) handler({ type, ...event });
  };
  const document = {
    mode: 'readWrite',
    url: model.name,
    settings: {
      get: (key: string) => model.settings().get(key) ?? null,
      set: (key: string, value: unknown) => model.setSetting(key, value),
      remove: (key: string) => model.setSetting(key, undefined),
      saveAsync: (options?: unknown, callback?: Callback) => answer(callbackIn(options, callback)),
      refreshAsync: (callback?: Callback) => answer(callback),
    },
    addHandlerAsync: (type: string, handler: Handler, options?: unknown, callback?: Callback) => {
      const known = handlers.get(type);
      known?.push(handler);
      answer(callbackIn(options, callback), known ? undefined : failure(NOT_SUPPORTED, 'OperationNotSupported', `The event type ${type} is not supported here.`));
    },
    removeHandlerAsync: (type: string, options?: unknown, callback?: Callback) => {
      const known = handlers.get(type) ?? [];
      const one = (options as { readonly handler?: Handler } | undefined)?.handler;
      const left = one === undefined ? [] : known.filter((handler) => handler !== one);
      const found = left.length < known.length;
      if (found) handlers.set(type, left);
      answer(callbackIn(options, callback), found ? undefined : failure(HANDLER_NOT_THERE, 'EventRegistrationError', `No such handler of ${type} was added.`));
    },
  };
  onSelection(() => tell(SELECTION_CHANGED, { document }));
  return { document, tell };
}

/** The options may be left out. */
function callbackIn(options: unknown, callback: Callback | undefined): Callback | undefined {
  return typeof options === 'function' ? (options as Callback) : callback;
}

function failure(code: number, name: string, message: string): AsyncAnswer {
  return { status: 'failed', error: { code, name, message } };
}

function answer(callback: Callback | undefined, outcome: AsyncAnswer = { status: 'succeeded' }): void {
  if (callback) setTimeout(() => callback(outcome), 0);
}

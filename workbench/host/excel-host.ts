/**
 * The simulated Excel behind Office.js: takes the messages of the unmodified client through its bridge and answers them from a workbook
 * model. Knows no grid, no page and no React.
 *
 * Use: `globalThis._richApiNativeBridge = host.bridge` before excel-web-16.00.js loads, or `OfficeExtension.HostBridge.init(host.bridge)`.
 */
import { EventFeed } from './event-feed';
import { ExcelError } from './excel-error';
import type { ExcelErrorCode } from './excel-error';
import { Faults } from './faults';
import { FunctionCalls } from './function-calls';
import type { CallOptions, FunctionArgument, FunctionCall } from './function-calls';
import type { HostContext } from './host-context';
import { runBatch } from './interpreter';
import { byteLength, PAYLOAD_BYTES } from './limits';
import { LiveRanges } from './live-ranges';
import { makeObjects } from './make-objects';
import { customFunctionsObject, CUSTOM_FUNCTIONS_CLASS } from './objects/custom-functions-object';
import { rangeObject } from './objects/range-object';
import { workbookObject } from './objects/workbook-object';
import { FLAG, MESSAGE } from './wire';
import type { HostResponse, MessageEntry, RequestBody, RequestMessage } from './wire';
import type { WorkbookModel } from './workbook-model';

/** What Office.js calls a native bridge; it sets onMessageFromHost itself. */
export interface NativeBridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?: (message: string) => void;
}

export interface ExcelHostOptions {
  readonly today?: () => Date;
}

export class ExcelHost {
  readonly bridge: NativeBridge;
  readonly faults = new Faults();
  readonly events: EventFeed;
  readonly calls: FunctionCalls;
  readonly today: () => Date;
  private readonly context: HostContext;
  /** Requests are carried out one after the other. */
  private last: Promise<void> = Promise.resolve();

  constructor(model: WorkbookModel, options: ExcelHostOptions = {}) {
    const send = (entries: readonly MessageEntry[]) => this.post({ type: MESSAGE.events, message: { entries } });
    this.events = new EventFeed(model, this.faults, send);
    this.calls = new FunctionCalls(send);
    this.today = options.today ?? (() => new Date());
    const context: HostContext = {
      make: makeObjects(() => context), model, events: this.events, calls: this.calls, ranges: new LiveRanges(model), today: this.today,
    };
    this.context = context;
    this.bridge = { sendMessageToHost: (message) => this.receive(message) };
  }

  callFunction(name: string, args: readonly FunctionArgument[], options: CallOptions): FunctionCall {
    return this.calls.call(name, args, options);
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as RequestMessage;
    if (message.type !== MESSAGE.request) return;
    this.last = this.last.then(async () => {
      const response = await this.answer(message, byteLength(text)).catch(brokenDown);
      await passTime(this.faults.latency);
      this.post({ id: message.id, type: MESSAGE.response, message: { ...response, headers: {} } });
    });
  }

  private async answer(request: RequestMessage, bytes: number): Promise<HostResponse> {
    if (bytes > PAYLOAD_BYTES) return refusal('RequestPayloadSizeLimitExceeded');
    const refused = this.faults.takeRefusal();
    if (refused) return refusal(refused);
    const { body } = request.message;
    const batch = typeof body === 'string' ? (JSON.parse(body) as RequestBody) : body;
    if (this.context.model.editing() && !isFunctionResults(batch)) {
      if ((request.flags & FLAG.delayForCellEdit) === 0) return refusal('InvalidOperationInCellEditMode');
      await this.editingEnds();
    }
    for (const work of this.faults.takeBeforeBatch()) this.context.model.as('remote', work);
    const answer = JSON.stringify(await runBatch(batch, this.context, {
      workbook: () => workbookObject(this.context),
      create: (className) => (className === CUSTOM_FUNCTIONS_CLASS ? customFunctionsObject(this.context) : undefined),
      reference: (id) => {
        const range = this.context.ranges.find(id);
        return range && rangeObject(this.context, range);
      },
    }));
    return byteLength(answer) > PAYLOAD_BYTES ? refusal('ResponsePayloadSizeLimitExceeded') : { statusCode: 200, body: answer };
  }

  private editingEnds(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.context.model.watch((change) => {
        if (change.kind !== 'editing' || change.editing) return;
        stop();
        resolve();
      });
    });
  }

  private post(message: object): void {
    this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }
}

/** The whole request is refused: none of its actions ran. */
function refusal(code: ExcelErrorCode): HostResponse {
  return { statusCode: 400, body: JSON.stringify({ error: { code, message: new ExcelError(code).message } }) };
}

/** A fault of the simulation or of a test's own callback: answered, so that it shows where it was caused. */
function brokenDown(thrown: unknown): HostResponse {
  const message = thrown instanceof Error ? thrown.stack ?? thrown.message : String(thrown);
  return { statusCode: 500, body: JSON.stringify({ error: { code: 'GeneralException', message: `The simulated Excel failed: ${message}` } }) };
}

/** Results of custom functions come in whatever the user is doing. */
function isFunctionResults(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some((path) => path.Name === CUSTOM_FUNCTIONS_CLASS);
}

/** Answers never arrive in the turn that asked. */
function passTime(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

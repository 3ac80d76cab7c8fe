/** The messages between Office.js and its host, as the shipped client writes and reads them. */

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** The same length as Arguments; an id where the argument is an object. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[] | null)[];
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const PATH = { globalObject: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7, ensureUnchanged: 8, update: 9 } as const;

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface RequestMessage {
  readonly id: number;
  readonly type: 1;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: RequestBody | string };
}

export const MESSAGE = { request: 1, response: 2, events: 3 } as const;

export const FLAG = { write: 1, delayForCellEdit: 64 } as const;

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode?: number;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** An answered batch: its results, or the error that stopped it. */
export interface ResponseBody {
  readonly Results?: readonly ActionResult[];
  readonly Error?: ErrorBody;
  readonly TraceIds: readonly number[];
}

export interface HostResponse {
  readonly statusCode: number;
  readonly body: string;
}

/** An event, or a call of a custom function. */
export interface MessageEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly isRemoteOverride?: boolean;
}

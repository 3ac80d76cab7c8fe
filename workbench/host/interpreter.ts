/** Runs one batch: resolves its object paths over the declared objects, carries out its actions in order, stops at the first error. */
import { ExcelError, invalidArgument } from './excel-error';
import type { HostContext } from './host-context';
import { isHostObject, UnknownMember } from './object-shape';
import type { HostObject } from './object-shape';
import { ACTION, PATH } from './wire';
import type { ActionInfo, ActionResult, ArgumentInfo, ErrorBody, ObjectPathInfo, QueryInfo, RequestBody, ResponseBody } from './wire';

export interface Roots {
  readonly workbook: () => HostObject;
  /** Objects an add-in makes by name; undefined when there is no such class. */
  readonly create: (className: string) => HostObject | undefined;
  readonly reference: (referenceId: string) => HostObject | undefined;
}

/** Object paths refer to each other; a null object answers null for all that is asked of it. */
type Resolved = HostObject | null;

const HTTP_STATUS: Readonly<Record<string, number>> = { AccessDenied: 401, ApiNotFound: 404, GeneralException: 500, InvalidArgument: 400, ItemNotFound: 404 };

export async function runBatch(body: RequestBody, host: HostContext, roots: Roots): Promise<ResponseBody> {
  const batch = new Batch(body, roots);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  const closeStep = host.model.openUndoStep();
  try {
    for (const [index, action] of body.Actions.entries()) {
      if (action.ActionType === ACTION.trace) {
        // The client hangs event handlers on the answer to a trace.
        traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      // Formulas written earlier in the batch have their values when they are read.
      if (action.ActionType === ACTION.query || action.ActionType === ACTION.queryAsJson) await host.model.settle();
      try {
        results.push({ ActionId: action.Id, Value: host.model.as('addin', () => batch.run(action)) ?? null });
      } catch (thrown) {
        return { Error: batch.errorBody(thrown, index), TraceIds: traces };
      }
    }
    return { Results: results, TraceIds: traces };
  } finally {
    closeStep();
    host.ranges.endBatch();
  }
}

class Batch {
  private readonly resolved = new Map<number, Resolved>();
  private readonly body: RequestBody;
  private readonly roots: Roots;
  /** Class and member of what is being done, for the error. */
  private doing = '';

  constructor(body: RequestBody, roots: Roots) {
    this.body = body;
    this.roots = roots;
  }

  run(action: ActionInfo): unknown {
    const target = this.object(action.ObjectPathId);
    this.note(target, action.Name);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target?.identity() ?? null;
      case ACTION.query:
      case ACTION.queryAsJson:
        return target ? queryObject(target, action.QueryInfo ?? {}) : null;
      case ACTION.method:
        return this.method(target, action);
      case ACTION.setProperty:
        return needed(target).write(action.Name, this.args(action.ArgumentInfo)[0]);
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) needed(target).write(capital(name), value);
        return null;
      default:
        throw new UnknownMember(`action ${action.ActionType}`);
    }
  }

  errorBody(thrown: unknown, index: number): ErrorBody {
    if (thrown instanceof ExcelError) return errorBody(thrown.code, thrown.message, this.doing, index);
    if (thrown instanceof UnknownMember) {
      return errorBody('ApiNotFound', new ExcelError('ApiNotFound').message, thrown.message, index);
    }
    // A fault of the simulation, not of the add-in: say so, in Excel's envelope.
    return errorBody('GeneralException', `The simulated Excel failed: ${thrown instanceof Error ? thrown.stack ?? thrown.message : String(thrown)}`, this.doing, index);
  }

  private method(target: Resolved, action: ActionInfo): unknown {
    if (target === null) return null;
    const args = this.args(action.ArgumentInfo);
    this.note(target, action.Name);
    const value = target.call(action.Name, args);
    return isHostObject(value) ? value.identity() : value;
  }

  private object(id: number): Resolved {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw invalidArgument(`The request names the object path ${id} but does not describe it.`);
    const object = this.resolve(path);
    this.resolved.set(id, object);
    return object;
  }

  private resolve(path: ObjectPathInfo): Resolved {
    switch (path.ObjectPathType) {
      case PATH.globalObject:
        return this.roots.workbook();
      case PATH.newObject: {
        const made = this.roots.create(path.Name);
        if (!made) throw new UnknownMember(path.Name);
        return made;
      }
      case PATH.reference: {
        const kept = this.roots.reference(path.Name);
        if (!kept) throw new ExcelError('InvalidReference');
        return kept;
      }
      case PATH.nullObject:
        return null;
      case PATH.property: {
        const parent = this.parent(path);
        this.note(parent, path.Name);
        return parent && parent.child(path.Name);
      }
      case PATH.indexer: {
        const parent = this.parent(path);
        const [key] = this.args(path.ArgumentInfo);
        this.note(parent, 'getItem');
        return parent && parent.item(key);
      }
      case PATH.method: {
        const parent = this.parent(path);
        if (!parent) return null;
        const args = this.args(path.ArgumentInfo);
        this.note(parent, path.Name);
        const made = parent.call(path.Name, args);
        if (made === null || isHostObject(made)) return made;
        throw new Error(`${parent.className}.${path.Name} gave no object`);
      }
      default:
        throw new UnknownMember(`object path ${path.ObjectPathType}`);
    }
  }

  private note(target: Resolved, member: string): void {
    this.doing = [target?.className ?? '', lowerFirst(member)].filter((part) => part !== '').join('.');
  }

  private parent(path: ObjectPathInfo): Resolved {
    if (path.ParentObjectPathId === undefined) throw invalidArgument(`The object path ${path.Id} has no parent.`);
    return this.object(path.ParentObjectPathId);
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, ids?.[index]));
  }

  private argument(argument: unknown, id: number | readonly number[] | null | undefined): unknown {
    if (typeof id === 'number' && id !== 0) return this.object(id);
    if (Array.isArray(id) && Array.isArray(argument)) return argument.map((one: unknown, index) => this.argument(one, id[index] as number));
    return this.nested(argument);
  }

  /** Objects inside plain ones come as {_ObjectPathId}. */
  private nested(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return this.object(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.nested(one)]));
  }
}

function needed(target: Resolved): HostObject {
  if (!target) throw new ExcelError('ItemNotFound');
  return target;
}

function errorBody(code: string, message: string, location: string, index: number): ErrorBody {
  return { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: HTTP_STATUS[code] ?? 400 };
}

/** Names asked for, one level: own scalars, and what is asked of each child. */
interface Wanted {
  all: boolean;
  readonly scalars: Set<string>;
  readonly children: Map<string, string[]>;
}

function wantedOf(select: readonly string[], expand: readonly string[]): Wanted {
  const wanted: Wanted = { all: false, scalars: new Set(), children: new Map() };
  for (const path of select) {
    const [first = '', ...rest] = path.split('/').filter((part) => part !== '');
    if (first === '*') wanted.all = true;
    else if (rest.length === 0) wanted.scalars.add(capital(first));
    else wanted.children.set(capital(first), [...(wanted.children.get(capital(first)) ?? []), rest.join('/')]);
  }
  for (const path of expand) {
    const [first = '', ...rest] = path.split('/');
    wanted.children.set(capital(first), [...(wanted.children.get(capital(first)) ?? []), rest.length > 0 ? rest.join('/') : '*']);
  }
  return wanted;
}

function queryObject(object: HostObject, query: QueryInfo): Record<string, unknown> {
  const select = query.Select ?? [];
  const expand = query.Expand ?? [];
  const everything = select.length === 0 && expand.length === 0;
  return object.isCollection
    ? queryCollection(object, everything ? ['*'] : select, expand, query)
    : readObject(object, wantedOf(everything ? ['*'] : select, expand));
}

/** A name of the collection itself (count) is its own; all others are asked of the items. */
function queryCollection(object: HostObject, select: readonly string[], expand: readonly string[], query: QueryInfo): Record<string, unknown> {
  const ownNames = select.filter((name) => object.hasScalar(capital(name)));
  const ofItems = select.filter((name) => !object.hasScalar(capital(name)));
  const value: Record<string, unknown> = { ...object.identity() };
  for (const name of ownNames) value[capital(name)] = object.read(capital(name));
  if (select.includes('*')) for (const name of object.scalars) value[name] = object.read(name);
  if (ofItems.length === 0 && expand.length === 0 && ownNames.length > 0) return value;
  const skip = query.Skip ?? 0;
  const items = object.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  // Also for an empty collection a wrong name should be told, but without an item there is nothing to ask.
  value['_Items'] = items.map((item, index) => ({ _Index: skip + index, ...readObject(item, wantedOf(ofItems, expand)) }));
  return value;
}

function readObject(object: HostObject, wanted: Wanted): Record<string, unknown> {
  const value: Record<string, unknown> = { ...object.identity() };
  if (wanted.all) for (const name of object.scalars) value[name] = object.read(name);
  for (const name of wanted.scalars) {
    // Naming a child without its properties loads them all.
    if (!object.hasScalar(name) && object.hasChild(name)) value[name] = readChild(object, name, ['*']);
    else value[name] = object.read(name);
  }
  for (const [name, names] of wanted.children) value[name] = readChild(object, name, names);
  return value;
}

function readChild(object: HostObject, name: string, names: readonly string[]): unknown {
  const child = object.child(name);
  return child ? queryObject(child, { Select: names }) : null;
}

function capital(name: string): string {
  return name.startsWith('_') ? name : name.slice(0, 1).toUpperCase() + name.slice(1);
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/**
 * How an Excel class is declared to the interpreter: its name and tables of properties, child objects and methods, each a small function
 * over the state of one object. What is not in the tables does not exist: the interpreter answers ApiNotFound.
 */

/** One object of the simulated Excel, its state bound. */
export interface HostObject {
  readonly className: string;
  /** What a proxy learns when it is instantiated: Id, _Id, _ReferenceId; names as in the answer. */
  identity(): Readonly<Record<string, unknown>>;
  readonly scalars: readonly string[];
  readonly isCollection: boolean;
  hasScalar(name: string): boolean;
  hasChild(name: string): boolean;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  child(name: string): HostObject | null;
  call(name: string, args: readonly unknown[]): unknown;
  item(key: unknown): HostObject;
  items(): readonly HostObject[];
  /** For methods that take objects as arguments. */
  readonly state: unknown;
}

export interface Shape<S> {
  readonly className: string;
  readonly identity?: (state: S) => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, {
    readonly read?: (state: S) => unknown;
    readonly write?: (state: S, value: unknown) => void;
    /** Left out when an add-in loads without naming properties. */
    readonly unasked?: boolean;
  }>>;
  readonly children?: Readonly<Record<string, (state: S) => HostObject | null>>;
  /** A method gives a value, an object, or null for a null object. */
  readonly methods?: Readonly<Record<string, (state: S, ...args: unknown[]) => unknown>>;
  readonly item?: (state: S, key: unknown) => HostObject;
  readonly items?: (state: S) => readonly HostObject[];
}

/** Raised for a name that is in no table. */
export class UnknownMember extends Error {}

export function bindObject<S>(shape: Shape<S>, state: S): HostObject {
  const property = (name: string) => own(shape.properties, name);
  const unknown = (name: string) => new UnknownMember(`${shape.className}.${name}`);
  return {
    className: shape.className,
    identity: () => shape.identity?.(state) ?? {},
    scalars: Object.entries(shape.properties ?? {}).filter(([, one]) => one.read && !one.unasked).map(([name]) => name),
    isCollection: shape.items !== undefined,
    hasScalar: (name) => property(name)?.read !== undefined,
    hasChild: (name) => own(shape.children, name) !== undefined,
    read(name) {
      const read = property(name)?.read;
      if (!read) throw unknown(name);
      return read(state);
    },
    write(name, value) {
      const write = property(name)?.write;
      if (!write) throw unknown(name);
      write(state, value);
    },
    child(name) {
      const child = own(shape.children, name);
      if (!child) throw unknown(name);
      return child(state);
    },
    call(name, args) {
      const method = own(shape.methods, name);
      if (!method) throw unknown(name);
      return method(state, ...args);
    },
    item(key) {
      if (!shape.item) throw unknown('getItem');
      return shape.item(state, key);
    },
    items: () => shape.items?.(state) ?? [],
    state,
  };
}

function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'identity' in value && 'className' in value;
}

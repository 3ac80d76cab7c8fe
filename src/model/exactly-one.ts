/** Flags that at most one row of a customer has (`only` in the field table): which rows have one that is taken. */
import type { Values } from './change';
import { childTables, fieldsOf, type ChildTable } from './fields';
import type { ModelIssue } from './check-record';

export interface ChildRow {
  readonly id: string;
  readonly values: Values;
}

export interface Flag {
  readonly field: string;
  /** One row of those that have the same here. */
  readonly within?: string;
}

const flags = new Map<ChildTable, readonly Flag[]>(childTables.map((table) =>
  [table, fieldsOf(table).flatMap(([field, { only }]) => (only === undefined ? [] : [{ field, ...(only !== true && { within: only }) }]))]));

/** The flags of a table that one row of a customer can have. */
export function flagsOf(table: ChildTable): readonly Flag[] {
  return flags.get(table) ?? [];
}

const nothing: readonly ModelIssue[] = [];

/** What tells the other row to a person. */
const shownBy: Partial<Record<ChildTable, readonly string[]>> = {
  Addresses: ['location', 'street', 'city'], BankAccounts: ['iban', 'account', 'bank'], PaymentMethods: ['method', 'details'],
};

/** Rows that share this one are told by it; undefined if the row has not got the flag. */
function shareOf({ field, within }: Flag, values: Values): string | undefined {
  if (values[field] !== true) return undefined;
  const { customer } = values;
  if (typeof customer !== 'string') return undefined;
  return within === undefined ? customer : `${customer} ${String(values[within] ?? '').trim().toUpperCase()}`;
}

/** Tells of each row which of its flags another row of the same customer has too; the rows may be of many customers. */
export class FlagCheck {
  readonly #table: ChildTable;
  readonly #flags: readonly Flag[];
  /** By flag. Nearly always a customer has one row with it: no list is made for that. */
  readonly #holders: ReadonlyMap<Flag, Map<string, ChildRow | ChildRow[]>>;
  /** Rows that share a flag: nearly none. */
  readonly #sharing = new Set<string>();

  constructor(table: ChildTable) {
    this.#table = table;
    this.#flags = flagsOf(table);
    this.#holders = new Map(this.#flags.map((flag) => [flag, new Map()]));
  }

  /** All rows are added before any is asked about. */
  add(row: ChildRow): void {
    for (const flag of this.#flags) {
      const share = shareOf(flag, row.values);
      if (share === undefined) continue;
      const holders = this.#holders.get(flag);
      const known = holders?.get(share);
      if (known === undefined) {
        holders?.set(share, row);
        continue;
      }
      this.#sharing.add(row.id);
      // Two say all there is to say: for every row there is another one to name.
      if (Array.isArray(known)) continue;
      this.#sharing.add(known.id);
      holders?.set(share, [known, row]);
    }
  }

  issuesOf({ id, values }: ChildRow): readonly ModelIssue[] {
    if (!this.#sharing.has(id)) return nothing;
    let issues: ModelIssue[] | undefined;
    for (const flag of this.#flags) {
      const share = shareOf(flag, values);
      const known = share === undefined ? undefined : this.#holders.get(flag)?.get(share);
      const other = Array.isArray(known) ? known.find((row) => row.id !== id) : known?.id === id ? undefined : known;
      if (other !== undefined) (issues ??= []).push(doubled(this.#table, id, flag.field, other));
    }
    return issues ?? nothing;
  }
}

function doubled(table: ChildTable, id: string, field: string, other: ChildRow): ModelIssue {
  const name = (shownBy[table] ?? []).map((key) => other.values[key]).find((value) => typeof value === 'string' && value !== '');
  const place = { severity: 'error' as const, where: { table, id, field } };
  return table === 'Addresses'
    ? { ...place, code: 'purpose-doubled', facts: { field, location: String(name ?? other.id) } }
    : { ...place, code: 'flag-doubled', facts: { field, row: String(name ?? other.id) } };
}

/** The other rows of the customer that lose a flag when `row` gets it. */
export function flagLosers(table: ChildTable, field: string, row: ChildRow, siblings: readonly ChildRow[]): ChildRow[] {
  const flag = flagsOf(table).find((known) => known.field === field);
  if (flag === undefined) return [];
  const share = shareOf(flag, { ...row.values, [field]: true });
  return siblings.filter((other) => other.id !== row.id && share !== undefined && shareOf(flag, other.values) === share);
}

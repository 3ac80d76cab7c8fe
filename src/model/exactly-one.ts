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

/** Rows that share one are told by this; undefined if the row has not got the flag. */
function shareOf({ field, within }: Flag, values: Values): string | undefined {
  const { customer } = values;
  if (values[field] !== true || typeof customer !== 'string') return undefined;
  return `${field} ${customer} ${within === undefined ? '' : String(values[within] ?? '').trim().toUpperCase()}`;
}

/** Tells of each row which of its flags another row of the same customer has too; the rows may be of many customers. */
export class FlagCheck {
  readonly #table: ChildTable;
  readonly #flags: readonly Flag[];
  readonly #holders = new Map<string, ChildRow[]>();
  /** Rows that share a flag: nearly none. */
  readonly #sharing = new Set<string>();

  constructor(table: ChildTable) {
    this.#table = table;
    this.#flags = flagsOf(table);
  }

  /** All rows are added before any is asked about. */
  add(row: ChildRow): void {
    for (const flag of this.#flags) {
      const share = shareOf(flag, row.values);
      if (share === undefined) continue;
      const known = this.#holders.get(share);
      if (known === undefined) {
        this.#holders.set(share, [row]);
        continue;
      }
      for (const { id } of known) this.#sharing.add(id);
      this.#sharing.add(row.id);
      // Two say all there is to say: for every row there is another one to name.
      if (known.length < 2) known.push(row);
    }
  }

  issuesOf({ id, values }: ChildRow): readonly ModelIssue[] {
    if (!this.#sharing.has(id)) return nothing;
    let issues: ModelIssue[] | undefined;
    for (const flag of this.#flags) {
      const share = shareOf(flag, values);
      const other = share === undefined ? undefined : this.#holders.get(share)?.find((row) => row.id !== id);
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

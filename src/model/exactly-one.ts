/** Flags that at most one row of a customer has (`only` in the field table): which rows have one that is taken. */
import type { Values } from './change';
import { fieldOf, fieldsOf, type ChildTable } from './fields';
import type { ModelIssue } from './check-record';

export interface ChildRow {
  readonly id: string;
  readonly values: Values;
}

const flagsOf = (table: ChildTable): { readonly field: string; readonly within?: string }[] =>
  fieldsOf(table).flatMap(([field, { only }]) => (only === undefined ? [] : [{ field, ...(only !== true && { within: only }) }]));

/** What tells the other row to a person. */
const shownBy: Partial<Record<ChildTable, readonly string[]>> = {
  Addresses: ['location', 'street', 'city'], BankAccounts: ['iban', 'account', 'bank'], PaymentMethods: ['method', 'details'],
};

/** Rows that share one are told by this; undefined if the row has not got the flag. */
function shareOf({ field, within }: { readonly field: string; readonly within?: string }, values: Values): string | undefined {
  const { customer } = values;
  if (values[field] !== true || typeof customer !== 'string') return undefined;
  return `${field} ${customer} ${within === undefined ? '' : String(values[within] ?? '').trim().toUpperCase()}`;
}

/** Answers for each row which of its flags another row of the same customer has too. `rows` may be of many customers. */
export function createFlagCheck(table: ChildTable, rows: Iterable<ChildRow>): (row: ChildRow) => ModelIssue[] {
  const flags = flagsOf(table);
  const holders = new Map<string, ChildRow[]>();
  if (flags.length > 0) {
    for (const row of rows) {
      for (const flag of flags) {
        const share = shareOf(flag, row.values);
        if (share === undefined) continue;
        const known = holders.get(share);
        if (known === undefined) holders.set(share, [row]);
        // Two say all there is to say: for every row there is another one to name.
        else if (known.length < 2) known.push(row);
      }
    }
  }
  return ({ id, values }) => flags.flatMap((flag): ModelIssue[] => {
    const share = shareOf(flag, values);
    const other = share === undefined ? undefined : holders.get(share)?.find((row) => row.id !== id);
    if (other === undefined) return [];
    const { field } = flag;
    const name = (shownBy[table] ?? []).map((key) => other.values[key]).find((value) => typeof value === 'string' && value !== '');
    const place = { severity: 'error' as const, where: { table, id, field } };
    return [table === 'Addresses'
      ? { ...place, code: 'purpose-doubled', facts: { field, location: String(name ?? other.id) } }
      : { ...place, code: 'flag-doubled', facts: { field, row: String(name ?? other.id) } }];
  });
}

/** The other rows of the customer that lose a flag when `row` gets it. */
export function flagLosers(table: ChildTable, field: string, row: ChildRow, siblings: readonly ChildRow[]): ChildRow[] {
  const only = fieldOf(table, field)?.only;
  if (only === undefined) return [];
  const flag = { field, ...(only !== true && { within: only }) };
  const share = shareOf(flag, { ...row.values, [field]: true });
  return siblings.filter((other) => other.id !== row.id && share !== undefined && shareOf(flag, other.values) === share);
}

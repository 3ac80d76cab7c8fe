/**
 * Cards as they were in an earlier state of the register: fields and rows that were changed or deleted since come back. What
 * came since stays: no invoice goes because its customer's address is put right. Cards that were merged since are left to
 * taking the merge apart.
 */
import type { Change, Values } from '../model/change';
import { childTables, fieldsOf, isChildTable, type ChildTable, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { isDerived } from '../host/derived-columns';
import type { AppIssue } from './app';
import type { RegisterAt } from './register-at';
import { differencesOf, rowLabel, type ComparedRow, type Difference } from './register-comparison';
import type { Moment } from './time-desk';

export interface RestoreOrder {
  readonly at: Moment;
  readonly cards: readonly RecordId[];
  /** Of one card: these of its fields, by the names of their units, and these of its rows; all of it if left out. */
  readonly only?: { readonly units: readonly string[]; readonly rows: readonly RecordId[] };
}

export interface RestoredCard {
  readonly id: RecordId;
  readonly name: string;
  /** It was deleted and comes back; or it is there and changes. */
  readonly kind: 'back' | 'changed';
  /** From what is there now to what was there then. */
  readonly differences: readonly Difference[];
  /** Rows that come back or change. */
  readonly rows: readonly (ComparedRow & { readonly table: ChildTable })[];
}

export interface RestorePlan {
  readonly at: Moment;
  readonly cards: readonly RestoredCard[];
  /** They are as they were. */
  readonly unchanged: number;
  /** Rows that came since, which stay. */
  readonly kept: number;
  /** Cards that cannot be restored, and columns that are gone. */
  readonly issues: readonly AppIssue[];
  readonly changes: readonly Change[];
}

export interface RestoreInto {
  readonly register: Register;
  readonly hasColumn: (table: TableKey, field: string) => boolean;
}

const noValues: Values = {};
const linkFields = fieldsOf('Customers').filter(([, { refers }]) => refers !== undefined).map(([field]) => field);
const nameOf = (values: Values | undefined): string => String(values?.['name'] ?? '');

/** Merges since: what was merged, and what took it in. */
function mergedSince(register: Register, then: RegisterAt): ReadonlyMap<RecordId, RecordId> {
  const merged = new Map<RecordId, RecordId>();
  for (const id of then.touched('Merges')) {
    const values = then.get('Merges', id) === undefined ? register.get('Merges', id) : undefined;
    if (typeof values?.['absorbed'] === 'string' && typeof values['survivor'] === 'string') merged.set(values['absorbed'], values['survivor']);
  }
  return merged;
}

/** Rows that were the customer's then and that later steps touched: those untouched are as they were. */
function earlierRows(then: RegisterAt): ReadonlyMap<RecordId, readonly { readonly table: ChildTable; readonly id: RecordId }[]> {
  const rows = new Map<RecordId, { readonly table: ChildTable; readonly id: RecordId }[]>();
  for (const table of childTables) {
    for (const id of then.touched(table)) {
      const customer = then.get(table, id)?.['customer'];
      if (typeof customer !== 'string') continue;
      const known = rows.get(customer);
      if (known === undefined) rows.set(customer, [{ table, id }]);
      else known.push({ table, id });
    }
  }
  return rows;
}

/** Runs in slices: yields how much is done, 0…1. */
export function* planRestore({ register, hasColumn }: RestoreInto, then: RegisterAt, { at, cards: ids, only }: RestoreOrder): Generator<number, RestorePlan> {
  const merged = mergedSince(register, then);
  const tookIn = new Set(merged.values());
  const rowsThen = earlierRows(then);
  const asked = new Set(ids);
  const units = only && new Set(only.units);
  const chosenRows = only && new Set(only.rows);
  const lost = new Map<string, AppIssue>();
  const cards: RestoredCard[] = [];
  const issues: AppIssue[] = [];
  const changes: Change[] = [];
  let unchanged = 0;
  let kept = 0;

  const canHold = (table: TableKey, field: string): boolean => {
    if (hasColumn(table, field)) return true;
    if (!isDerived(field)) lost.set(`${table} ${field}`, { severity: 'warning', code: 'restore-column-lost', facts: { table, field }, where: { table, field } });
    return false;
  };
  const isThere = (id: RecordId): boolean => register.get('Customers', id) !== undefined || (asked.has(id) && !merged.has(id) && then.get('Customers', id) !== undefined);
  /** What the record held then, as far as there are columns and the cards that it names. */
  const wanted = (table: TableKey, id: RecordId): Values | undefined => {
    const values = then.get(table, id);
    const now = register.get(table, id) ?? noValues;
    return values && Object.fromEntries(Object.entries(values).flatMap(([field, value]) => {
      if (now[field] !== value && !canHold(table, field)) return [];
      // A link to a card that is not there any more stays as it is now.
      const isKept = table === 'Customers' && linkFields.includes(field) && typeof value === 'string' && !isThere(value);
      return isKept ? field in now ? [[field, now[field] ?? null] as const] : [] : [[field, value] as const];
    }));
  };
  const record = (table: TableKey, id: RecordId, isChosen: (unit: string) => boolean): readonly Difference[] => {
    const values = wanted(table, id);
    if (values === undefined) return [];
    const now = register.get(table, id);
    const differences = differencesOf(table, now ?? noValues, values).filter(({ unit }) => now === undefined || isChosen(unit));
    if (now === undefined) changes.push({ type: 'add', table, id, values, place: then.place(table, id) });
    else {
      for (const { fields, before, after } of differences) {
        fields.forEach((field, place) => changes.push({ type: 'set', table, id, field, before: before[place] ?? null, after: after[place] ?? null }));
      }
    }
    return differences;
  };

  for (const [place, id] of [...asked].entries()) {
    yield place / asked.size;
    const values = then.get('Customers', id);
    const now = register.get('Customers', id);
    const into = merged.get(id);
    const name = nameOf(now ?? values);
    const where = { table: 'Customers', id };
    if (into !== undefined && now === undefined) {
      issues.push({ severity: 'error', code: 'restore-merged', facts: { name, into: nameOf(register.get('Customers', into) ?? then.get('Customers', into)) }, where });
      continue;
    }
    if (tookIn.has(id)) {
      issues.push({ severity: 'error', code: 'restore-took-in', facts: { name }, where });
      continue;
    }
    if (values === undefined) {
      issues.push({ severity: 'error', code: 'restore-not-there', facts: { name: name === '' ? id : name }, where });
      continue;
    }
    const differences = record('Customers', id, (unit) => units?.has(unit) ?? true);
    const rows: RestoredCard['rows'][number][] = [];
    for (const row of rowsThen.get(id) ?? []) {
      if (chosenRows?.has(row.id) === false) continue;
      const isBack = register.get(row.table, row.id) === undefined;
      const found = record(row.table, row.id, () => true);
      if (isBack || found.length > 0) rows.push({ ...row, label: rowLabel(row.table, then.get(row.table, row.id) ?? noValues), kind: isBack ? 'added' : 'changed', differences: isBack ? found.filter(({ unit }) => unit !== 'customer') : found });
    }
    kept += register.childrenOf(id).filter(({ table, id: row }) => isChildTable(table) && then.get(table, row) === undefined).length;
    if (now === undefined) {
      restoreLinks(id);
      restoreWords(id);
    }
    if (now !== undefined && differences.length === 0 && rows.length === 0) unchanged += 1;
    else cards.push({ id, name: nameOf(values), kind: now === undefined ? 'back' : 'changed', differences, rows });
  }
  return { at, cards, unchanged, kept, issues: [...issues, ...lost.values()], changes };

  /** What automations and people said of its status and level went with it. */
  function restoreWords(id: RecordId): void {
    for (const word of then.touched('Automations')) {
      const values = then.get('Automations', word);
      if (values?.['customer'] === id && register.get('Automations', word) === undefined && hasColumn('Automations', 'customer')) {
        changes.push({ type: 'add', table: 'Automations', id: word, values, place: then.place('Automations', word) });
      }
    }
  }

  /** Other cards named it, until it was deleted. */
  function restoreLinks(id: RecordId): void {
    for (const other of then.touched('Customers')) {
      const now = asked.has(other) ? undefined : register.get('Customers', other);
      if (now === undefined) continue;
      for (const field of linkFields) {
        if (then.get('Customers', other)?.[field] === id && (now[field] ?? null) === null && hasColumn('Customers', field)) {
          changes.push({ type: 'set', table: 'Customers', id: other, field, before: null, after: id });
        }
      }
    }
  }
}


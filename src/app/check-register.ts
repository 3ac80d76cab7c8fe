/** The checks that look beyond one value: codes used twice, children without a customer, and every record on its own. */
import { compactIdentifier } from '../model/identifiers';
import { checkRecord, type ListValues, type ModelIssue } from '../model/check-record';
import type { Values } from '../model/change';
import { tableKeys, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { columnLetters } from '../host/list-formula';
import type { IssuePlace } from '../base/issue';

/** Gives the A1 address of a record's field, where it is known. */
export type CellPlace = (table: TableKey, id: RecordId, field: string) => string | undefined;

export function listValuesOf(register: Register): ListValues {
  const lists = new Map<string, string[]>();
  for (const id of register.ids('Lists')) {
    const { list, value } = register.get('Lists', id) ?? {};
    if (typeof list !== 'string' || typeof value !== 'string') continue;
    const values = lists.get(list) ?? [];
    values.push(value);
    lists.set(list, values);
  }
  return (list) => lists.get(list);
}

/** `id` is the card itself, so that it does not collide with itself. */
export function checkCustomer(register: Register, lists: ListValues, values: Values, id: RecordId | undefined): ModelIssue[] {
  const issues = checkRecord('Customers', values, lists, { table: 'Customers', ...(id === undefined ? {} : { id }) });
  const code = values['code'];
  if (typeof code === 'string' && compactIdentifier(code) !== '') {
    const other = register.find(code).find((found) => found !== id && sameCode(register.get('Customers', found)?.['code'], code));
    if (other !== undefined) {
      const name = register.get('Customers', other)?.['name'];
      issues.push({
        severity: 'error', code: 'code-taken', facts: { code, name: typeof name === 'string' ? name : '' },
        where: { table: 'Customers', ...(id === undefined ? {} : { id }), field: 'code', value: code },
      });
    }
  }
  return issues;
}

const sameCode = (a: unknown, b: string): boolean => typeof a === 'string' && compactIdentifier(a) === compactIdentifier(b);

/** Look-ups learn this many records between two yields: about the work of checking one. */
const learnt = 4;

/** One check of the register in small steps: each yields what it found and how much of the work is done, 0…1. */
export interface CheckStep {
  readonly issues: readonly ModelIssue[];
  readonly done: number;
}

/** Records that come after a table was begun are not met; those that went are passed over. */
export function* checkRecords(register: Register, cellOf: CellPlace): Generator<CheckStep> {
  // Otherwise the first look-up would learn all of them at once.
  while (register.prepare(learnt)) yield { issues: [], done: 0 };
  const lists = listValuesOf(register);
  const total = tableKeys.reduce((sum, table) => sum + register.count(table), 0);
  let met = 0;
  for (const table of tableKeys) {
    for (const id of [...register.ids(table)]) {
      met += 1;
      const values = register.get(table, id);
      if (values === undefined) continue;
      const issues = table === 'Customers'
        ? checkCustomer(register, lists, values, id)
        : [...checkRecord(table, values, lists, { table, id }), ...orphans(register, table, id, values)];
      yield {
        issues: issues.map((issue) => placed(issue, cellOf(table, id, issue.where?.field ?? 'id'))),
        done: Math.min(1, met / total),
      };
    }
  }
}

function orphans(register: Register, table: TableKey, id: RecordId, values: Values): ModelIssue[] {
  if (table === 'Lists') return [];
  const customer = values['customer'];
  if (typeof customer === 'string' && register.get('Customers', customer) !== undefined) return [];
  const shown = customer ?? values['customerName'] ?? '';
  return [{ severity: 'warning', code: 'child-orphan', facts: { customer: String(shown) }, where: { table, id, field: 'customer', value: String(shown) } }];
}

function placed(issue: ModelIssue, cell: string | undefined): ModelIssue {
  if (cell === undefined) return issue;
  const where: IssuePlace = { ...issue.where, cell };
  return { ...issue, where };
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * The checks that look beyond one value: codes and numbers used twice, rows without a customer, flags that two rows have,
 * two own companies, and every record on its own.
 */
import { compactIdentifier } from '../model/identifiers';
import { checkRecord, type ListValues, type ModelIssue } from '../model/check-record';
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { checkSuccession, followsOrPrecedes } from '../model/check-succession';
import { createFlagCheck, type ChildRow } from '../model/exactly-one';
import { fieldsOf, isChildTable, tableKeys, type ChildTable, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { hasPart } from '../model/several';
import { columnLetters } from '../host/list-formula';
import type { IssuePlace } from '../base/issue';
import { createReadinessCheck, type ReadinessCheck } from './check-readiness';
import { checkProfileRow, profileRules } from './profiles';
import { wordsOfMeaning } from './words-of-meaning';

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

/** What the checks of cards ask again and again, worked out once. */
interface CardChecks {
  readonly register: Register;
  readonly lists: ListValues;
  readonly readiness: ReadinessCheck;
  isOwnCompany(values: Values): boolean;
  ownCompanies(): readonly RecordId[];
}

function createCardChecks(register: Register, profile = register.profile): CardChecks {
  const lists = listValuesOf(register);
  const words = wordsOfMeaning(register, 'partyRole', 'ownCompany');
  // The same few texts stand on every card.
  const told = new Map<Scalar, boolean>();
  const isOwnCompany = ({ roles }: Values): boolean => {
    if (roles === undefined || roles === null) return false;
    let own = told.get(roles);
    if (own === undefined) {
      own = words.some((word) => hasPart(roles, word, lists('partyRole')));
      told.set(roles, own);
    }
    return own;
  };
  let known: readonly RecordId[] | undefined;
  return {
    register, lists, isOwnCompany,
    readiness: createReadinessCheck(register, profile),
    ownCompanies: () => (known ??= words.length === 0 ? [] : register.ids('Customers').filter((id) => isOwnCompany(register.get('Customers', id) ?? {}))),
  };
}

/** `id` is the card itself, so that it does not collide with itself. */
export function checkCustomer(register: Register, values: Values, id: RecordId | undefined): ModelIssue[] {
  return checkCard(createCardChecks(register), values, id);
}

/** The same for many cards in a row: what all of them ask is worked out once. Of use only until the register changes. */
export function createCustomerCheck(register: Register): (values: Values, id: RecordId) => ModelIssue[] {
  const checks = createCardChecks(register);
  return (values, id) => checkCard(checks, values, id);
}

function checkCard(checks: CardChecks, values: Values, id: RecordId | undefined): ModelIssue[] {
  const { register, lists } = checks;
  const place: IssuePlace = { table: 'Customers', ...(id !== undefined && { id }) };
  const nameOf = (other: RecordId): string => String(register.get('Customers', other)?.['name'] ?? '');
  const issues = [...checkRecord('Customers', values, lists, place), ...brokenLinks(register, 'Customers', id, values)];
  issues.push(...checkSuccession(register, id, values, place));
  const inChain = followsOrPrecedes(register, values);
  const told = new Set<RecordId>();
  for (const { field, blocks } of uniqueFields) {
    const number = values[field];
    if (typeof number !== 'string' || compactIdentifier(number) === '') continue;
    const other = register.find(number).find((found) =>
      found !== id && (blocks || !inChain(found)) && sameNumber(register.get('Customers', found)?.[field], number));
    // One number often stands in two fields: said once.
    if (other === undefined || told.has(other)) continue;
    const where = { ...place, field, value: number };
    if (blocks) issues.push({ severity: 'error', code: 'code-taken', facts: { code: number, name: nameOf(other) }, where });
    else {
      told.add(other);
      issues.push({ severity: 'warning', code: 'number-taken', facts: { field, number, name: nameOf(other) }, where });
    }
  }
  if (checks.isOwnCompany(values)) {
    const other = checks.ownCompanies().find((found) => found !== id);
    if (other !== undefined) {
      issues.push({ severity: 'error', code: 'own-company-doubled', facts: { name: nameOf(other) }, where: { ...place, field: 'roles' } });
    }
  }
  return [...issues, ...checks.readiness.ofCard(values, id)];
}

/** A row as it stands on a card: whose it is, is not asked. `id` may be the screen's own key of a new row. */
export function checkRow(register: Register, table: ChildTable, values: Values, id?: string): ModelIssue[] {
  return checkRecord(table, values, listValuesOf(register), { table, ...(id !== undefined && { id }) });
}

const uniqueFields = fieldsOf('Customers').flatMap(([field, { unique }]) => (unique === undefined ? [] : [{ field, blocks: unique === 'block' }]));

const sameNumber = (a: unknown, b: string): boolean => typeof a === 'string' && compactIdentifier(a) === compactIdentifier(b);

/** Look-ups learn this many records between two yields: about the work of checking one. */
const learnt = 4;

/** One check of the register in small steps: each yields what it found and how much of the work is done, 0…1. */
export interface CheckStep {
  readonly issues: readonly ModelIssue[];
  readonly done: number;
}

/** Records that come after a table was begun are not met; those that went are passed over. */
export function* checkRecords(register: Register, cellOf: CellPlace, profile = register.profile): Generator<CheckStep> {
  // Otherwise the first look-up would learn all of them at once.
  while (register.prepare(learnt)) yield { issues: [], done: 0 };
  const checks = createCardChecks(register, profile);
  if (profileRules(register, profile) === undefined) {
    yield { issues: [{ severity: 'warning', code: 'profile-unknown', facts: { profile } }], done: 0 };
  }
  const total = tableKeys.reduce((sum, table) => sum + register.count(table), 0);
  let met = 0;
  for (const table of tableKeys) {
    const flags = isChildTable(table) ? createFlagCheck(table, rowsOf(register, table)) : undefined;
    for (const id of [...register.ids(table)]) {
      met += 1;
      const values = register.get(table, id);
      if (values === undefined) continue;
      const issues = table === 'Customers'
        ? checkCard(checks, values, id)
        : [
            ...checkRecord(table, values, checks.lists, { table, id }),
            ...brokenLinks(register, table, id, values),
            ...(flags?.({ id, values }) ?? []),
            ...(isChildTable(table) ? checks.readiness.ofRow(table, values, id) : []),
            ...(table === 'Lists' ? checkProfileRow(values, id) : []),
          ];
      yield {
        issues: issues.map((issue) => placed(issue, cellOf(table, id, issue.where?.field ?? 'id'))),
        done: Math.min(1, met / total),
      };
    }
  }
}

function* rowsOf(register: Register, table: ChildTable): Generator<ChildRow> {
  for (const id of register.ids(table)) {
    const values = register.get(table, id);
    if (values !== undefined) yield { id, values };
  }
}

const linkFields = new Map(tableKeys.map((table) =>
  [table, fieldsOf(table).filter(([, { refers }]) => refers !== undefined).map(([field]) => field)]));

/** Ids of customers who are not there. A child row without any is nobody's. */
function brokenLinks(register: Register, table: TableKey, id: RecordId | undefined, values: Values): ModelIssue[] {
  return (linkFields.get(table) ?? []).flatMap((field): ModelIssue[] => {
    const customer = values[field];
    if (typeof customer === 'string' && register.get('Customers', customer) !== undefined) return [];
    const where: IssuePlace = { table, ...(id !== undefined && { id }), field };
    if (field === 'customer') {
      const shown = String(customer ?? values['customerName'] ?? '');
      return [{ severity: 'warning', code: 'child-orphan', facts: { customer: shown }, where: { ...where, value: shown } }];
    }
    if (customer === undefined || customer === null) return [];
    return [{ severity: 'warning', code: 'card-link-orphan', facts: { field, customer: String(customer) }, where: { ...where, value: String(customer) } }];
  });
}

function placed(issue: ModelIssue, cell: string | undefined): ModelIssue {
  if (cell === undefined) return issue;
  const where: IssuePlace = { ...issue.where, cell };
  return { ...issue, where };
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

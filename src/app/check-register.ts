/**
 * The checks that look beyond one value: codes and numbers used twice, rows without a customer, flags that two rows have,
 * two own companies, and every record on its own.
 */
import { compactIdentifier } from '../model/identifiers';
import { checkAddress } from '../model/check-address';
import { checkNumbers } from '../model/check-numbers';
import { checkRecord, createRecordCheck, type ModelIssue, type RecordCheck } from '../model/check-record';
import type { Values } from '../model/change';
import { checkSuccession, followsOrPrecedes } from '../model/check-succession';
import { FlagCheck } from '../model/exactly-one';
import { fieldsOf, isChildTable, tableKeys, type ChildTable, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { RowsOfCard } from '../model/readiness';
import type { Register } from '../model/register';
import type { IssuePlace } from '../base/issue';
import { createReadinessCheck, type ReadinessCheck } from './check-readiness';
import { listValuesOf } from './list-values';
import { createOwnCompany } from './own-company';
import { wordsOfMeaning } from './words-of-meaning';
import { checkProfileRow, profileRules } from './profiles';

/** Gives the A1 address of a record's field, where it is known. */
export type CellPlace = (table: TableKey, id: RecordId, field: string) => string | undefined;

const nothing: readonly ModelIssue[] = [];

/** What the checks of cards ask again and again, worked out once. */
interface CardChecks {
  readonly register: Register;
  readonly record: RecordCheck;
  readonly readiness: ReadinessCheck;
  isOwnCompany(values: Values): boolean;
  ownCompanies(): readonly RecordId[];
  /** The words for customers who are none any more. */
  readonly inactive: readonly string[];
}

function createCardChecks(register: Register, profile: string): CardChecks {
  const company = createOwnCompany(register);
  let known: readonly RecordId[] | undefined;
  return {
    register, isOwnCompany: (values) => company.is(values), record: createRecordCheck(listValuesOf(register)),
    readiness: createReadinessCheck(register, profile),
    ownCompanies: () => (known ??= company.cards()),
    inactive: wordsOfMeaning(register, 'status', 'inactive'),
  };
}

/** `id` is the card itself, so that it does not collide with itself; `rows` what its rows will be, if that is not what they are. */
export function checkCustomer(register: Register, values: Values, id: RecordId | undefined, rows?: RowsOfCard): readonly ModelIssue[] {
  return createCheck(register).ofCard(values, id, rows);
}

function issuesOfCard(checks: CardChecks, values: Values, id: RecordId | undefined, rows: RowsOfCard | undefined): readonly ModelIssue[] {
  const { register } = checks;
  return joined([
    checks.record('Customers', values, id), checkNumbers('Customers', values, id), checkAddress('Customers', values, id),
    brokenLinks(register, 'Customers', id, values), checkSuccession(register, id, values, checks.inactive),
    numbersTaken(register, values, id), checks.isOwnCompany(values) ? ownCompanyDoubled(checks, id) : nothing,
    checks.readiness.ofCard(values, id, rows),
  ]);
}

/** Nearly every record is fine: no list is made to say so. */
function joined(found: readonly (readonly ModelIssue[])[]): readonly ModelIssue[] {
  for (const issues of found) if (issues.length > 0) return found.flat();
  return nothing;
}

function ownCompanyDoubled({ register, ownCompanies }: CardChecks, id: RecordId | undefined): readonly ModelIssue[] {
  const other = ownCompanies().find((found) => found !== id);
  return other === undefined ? nothing : [{
    severity: 'error', code: 'own-company-doubled', facts: { name: nameOf(register, other) }, where: { ...placeOf('Customers', id), field: 'roles' },
  }];
}

function numbersTaken(register: Register, values: Values, id: RecordId | undefined): readonly ModelIssue[] {
  let issues: ModelIssue[] | undefined;
  let told: Set<RecordId> | undefined;
  let inChain: ((other: RecordId) => boolean) | undefined;
  for (const { field, blocks } of uniqueFields) {
    const number = values[field];
    if (typeof number !== 'string') continue;
    const other = register.otherWithNumber(number, id, (found) =>
      sameNumber(register.get('Customers', found)?.[field], number) && (blocks || !(inChain ??= followsOrPrecedes(register, values))(found)));
    // One number often stands in two fields: said once.
    if (other === undefined || told?.has(other) === true) continue;
    const where = { ...placeOf('Customers', id), field, value: number };
    const name = nameOf(register, other);
    if (!blocks) (told ??= new Set()).add(other);
    (issues ??= []).push(blocks
      ? { severity: 'error', code: 'code-taken', facts: { code: number, name }, where }
      : { severity: 'warning', code: 'number-taken', facts: { field, number, name }, where });
  }
  return issues ?? nothing;
}

function nameOf(register: Register, id: RecordId): string {
  return String(register.get('Customers', id)?.['name'] ?? '');
}

function placeOf(table: TableKey, id: RecordId | undefined): IssuePlace {
  return { table, ...(id !== undefined && { id }) };
}

/** Checks of many cards and rows: what all of them ask is worked out once. Of use only until the register changes. */
export interface Check {
  ofCard(values: Values, id: RecordId | undefined, rows?: RowsOfCard): readonly ModelIssue[];
  /** A row of any other table; what it shares with the customer's other rows is the flag check's (exactly-one.ts). */
  ofRow(table: Exclude<TableKey, 'Customers'>, values: Values, id: RecordId): readonly ModelIssue[];
}

export function createCheck(register: Register, profile = register.profile): Check {
  const checks = createCardChecks(register, profile);
  return {
    ofCard: (values, id, rows) => issuesOfCard(checks, values, id, rows),
    ofRow(table, values, id) {
      const found = [checks.record(table, values, id), checkNumbers(table, values, id), checkAddress(table, values, id), brokenLinks(register, table, id, values)];
      if (table === 'Lists') found.push(checkProfileRow(values, id));
      else if (isChildTable(table)) found.push(checks.readiness.ofRow(table, values, id));
      return joined(found);
    },
  };
}

/** A row as it stands on a card: whose it is, is not asked. `id` may be the screen's own key of a new row. */
export function checkRow(register: Register, table: ChildTable, values: Values, id?: string): readonly ModelIssue[] {
  return joined([checkRecord(table, values, listValuesOf(register), id), checkNumbers(table, values, id), checkAddress(table, values, id)]);
}

const uniqueFields = fieldsOf('Customers').flatMap(([field, { unique }]) => (unique === undefined ? [] : [{ field, blocks: unique === 'block' }]));

const sameNumber = (a: unknown, b: string): boolean => typeof a === 'string' && compactIdentifier(a) === compactIdentifier(b);

/** Between two yields so many records are learnt, or looked over, or checked: about a millisecond of each. */
const atOnce = { learn: 64, lookOver: 256, check: 16 };

/** One check of the register in small steps: each yields what it found and how much of the work is done, 0…1. */
export interface CheckStep {
  readonly issues: readonly ModelIssue[];
  readonly done: number;
}

/** Records that come after a table was begun are not met; those that went are passed over. */
export function* checkRecords(register: Register, cellOf: CellPlace, profile = register.profile): Generator<CheckStep> {
  // Otherwise the first look-up would learn all of them at once.
  while (register.prepare(atOnce.learn)) yield { issues: nothing, done: 0 };
  const check = createCheck(register, profile);
  if (profileRules(register, profile) === undefined) {
    yield { issues: [{ severity: 'warning', code: 'profile-unknown', facts: { profile } }], done: 0 };
  }
  const total = tableKeys.reduce((sum, table) => sum + register.count(table), 0);
  let met = 0;
  for (const table of tableKeys) {
    const ids = [...register.ids(table)];
    let flags: FlagCheck | undefined;
    if (isChildTable(table)) {
      flags = new FlagCheck(table);
      for (const [at, id] of ids.entries()) {
        const values = register.get(table, id);
        if (values !== undefined) flags.add({ id, values });
        if (at % atOnce.lookOver === 0) yield { issues: nothing, done: Math.min(1, met / total) };
      }
    }
    let issues: ModelIssue[] = [];
    for (const id of ids) {
      met += 1;
      const values = register.get(table, id);
      if (values !== undefined) {
        for (const issue of table === 'Customers' ? check.ofCard(values, id) : check.ofRow(table, values, id)) issues.push(placed(issue, table, cellOf));
        if (flags !== undefined) for (const issue of flags.issuesOf({ id, values })) issues.push(placed(issue, table, cellOf));
      }
      if (met % atOnce.check !== 0) continue;
      yield { issues, done: Math.min(1, met / total) };
      issues = [];
    }
    yield { issues, done: Math.min(1, met / total) };
  }
}

const linkFields = new Map(tableKeys.map((table) =>
  [table, fieldsOf(table).filter(([, { refers }]) => refers !== undefined).map(([field]) => field)]));

/** Ids of customers who are not there. A child row without any is nobody's. */
function brokenLinks(register: Register, table: TableKey, id: RecordId | undefined, values: Values): readonly ModelIssue[] {
  let issues: ModelIssue[] | undefined;
  for (const field of linkFields.get(table) ?? []) {
    const customer = values[field];
    if (customer === undefined && field !== 'customer') continue;
    if (typeof customer === 'string' && register.get('Customers', customer) !== undefined) continue;
    const where: IssuePlace = { ...placeOf(table, id), field };
    if (field === 'customer') {
      const shown = String(customer ?? values['customerName'] ?? '');
      (issues ??= []).push({ severity: 'warning', code: 'child-orphan', facts: { customer: shown }, where: { ...where, value: shown } });
    } else if (customer !== null) {
      (issues ??= []).push({ severity: 'warning', code: 'card-link-orphan', facts: { field, customer: String(customer) }, where: { ...where, value: String(customer) } });
    }
  }
  return issues ?? nothing;
}

function placed(issue: ModelIssue, table: TableKey, cellOf: CellPlace): ModelIssue {
  const cell = issue.where?.id === undefined ? undefined : cellOf(table, issue.where.id, issue.where.field ?? 'id');
  if (cell === undefined) return issue;
  const where: IssuePlace = { ...issue.where, cell };
  return { ...issue, where };
}

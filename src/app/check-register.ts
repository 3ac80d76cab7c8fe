/**
 * The checks that look beyond one value: codes and numbers used twice, rows without a customer, flags that two rows have,
 * two own companies, and every record on its own.
 */
import type { Gate } from '../fiscal/rules/rule';
import { createAloneCheck } from '../model/check-alone';
import { createOwnFieldsCheck } from '../model/check-own-fields';
import type { ModelIssue, RecordCheck } from '../model/check-record';
import type { Values } from '../model/change';
import { createRulesCheck, type RulesCheck } from '../model/check-rules';
import { checkSuccession } from '../model/check-succession';
import { FlagCheck, flagsOf } from '../model/exactly-one';
import { fieldsOf, isChildTable, tableKeys, type ChildTable, type TableKey } from '../model/fields';
import type { WithFixes } from '../model/find-fix';
import type { RecordId } from '../model/ids';
import type { RowsOfCard } from '../model/readiness';
import type { Register } from '../model/register';
import type { IssuePlace } from '../base/issue';
import { createDealerTypeCheck } from './check-dealer-type';
import { createDocumentNumberCheck, type DocumentNumberCheck } from './check-document-numbers';
import { createFurtherNumberCheck, type FurtherNumberCheck } from './check-further-numbers';
import { createLegalFormCheck } from './check-legal-form';
import { createReadinessCheck, type ReadinessCheck } from './check-readiness';
import { createSettingCheck, createWeigh, type Weigh } from './check-settings';
import { createUniqueNumbersCheck, type UniqueNumbersCheck } from './check-unique-numbers';
import { createFixes } from './find-fixes';
import { furtherNumbersOf } from './further-numbers';
import { listValuesOf } from './list-values';
import { createMeanings } from './meanings';
import { createNumberStatements, type NumberStatements } from './number-statements';
import { createOwnCompany } from './own-company';
import { declaredOwnFields } from './own-fields';
import { placesToldOnce } from './places-told-once';
import { wordsOfMeaning } from './words-of-meaning';
import { checkProfileRow, profileRules } from './profiles';
import { createStatementCheck, type StatementCheck } from './check-statements';
import { createTermsCheck, type TermsCheck } from './check-terms';

/** Gives the A1 address of a record's field, where it is known. */
export type CellPlace = (table: TableKey, id: RecordId, field: string) => string | undefined;

const nothing: readonly ModelIssue[] = [];

/** What the checks of cards ask again and again, worked out once. */
interface CardChecks {
  readonly register: Register;
  /** What is wrong with a record alone. */
  readonly alone: RecordCheck;
  readonly readiness: ReadinessCheck;
  readonly rules: RulesCheck;
  /** Those that are asked without any gate. */
  readonly offlineRules: RulesCheck;
  readonly uniqueNumbers: UniqueNumbersCheck;
  readonly statements: StatementCheck;
  readonly furtherNumbers: FurtherNumberCheck;
  readonly documentNumbers: DocumentNumberCheck;
  readonly weigh: Weigh;
  readonly withFixes: WithFixes;
  readonly terms: TermsCheck;
  dealerType(values: Values, id: RecordId | undefined): readonly ModelIssue[];
  legalForm(values: Values, id: RecordId | undefined): readonly ModelIssue[];
  readonly gate: Gate | undefined;
  isOwnCompany(values: Values): boolean;
  ownCompanies(): readonly RecordId[];
  /** The words for customers who are none any more. */
  readonly inactive: readonly string[];
}

function createCardChecks(register: Register, profile: string, gate: Gate | undefined): CardChecks {
  const company = createOwnCompany(register);
  const said = createNumberStatements(register);
  const readiness = createReadinessCheck(register, profile, { gate, hasNoTaxId: (id, rows) => said.noTaxId(id, rows) !== undefined });
  const alone = createAlone(register);
  let known: readonly RecordId[] | undefined;
  return {
    register, readiness, gate, isOwnCompany: (values) => company.is(values), alone, withFixes: createFixes(register, alone), legalForm: createLegalFormCheck(register), dealerType: createDealerTypeCheck(register), terms: createTermsCheck(register),
    rules: createRules(register, gate, said), offlineRules: createRules(register, undefined, said), uniqueNumbers: createUniqueNumbersCheck(register, readiness.isInactive),
    statements: createStatementCheck(said), furtherNumbers: createFurtherNumberCheck(register), documentNumbers: createDocumentNumberCheck(register), weigh: createWeigh(register),
    ownCompanies: () => (known ??= company.cards()),
    inactive: wordsOfMeaning(register, 'status', 'inactive'),
  };
}

/** What is wrong with a record alone, its own fields among it. */
function createAlone(register: Register): RecordCheck {
  const lists = listValuesOf(register);
  // A card may be asked about as it stands on the screen; rows are asked about as they stand in the register (Check.ofRow).
  const alone = createAloneCheck(lists, (table, id, values) => register.isKnownSound(table, id) && (table !== 'Customers' || register.get(table, id) === values));
  const declared = declaredOwnFields(register);
  if (declared.size === 0) return alone;
  const ofOwn = createOwnFieldsCheck(declared, lists, register.ownColumns.date1904);
  return (table, values, id) => (table === 'Customers' ? joined([alone(table, values, id), ofOwn(values, id)]) : alone(table, values, id));
}

function createRules(register: Register, gate: Gate | undefined, said: NumberStatements): RulesCheck {
  return createRulesCheck({
    day: register.today(), gate, meaning: createMeanings(register),
    furtherNumbers: (id) => furtherNumbersOf(register, id), hasNoTaxId: (_values, id) => said.noTaxId(id) !== undefined,
    registered: register.registered,
  });
}

/** `id` is the card itself, so that it does not collide with itself; `rows` what its rows will be, if that is not what they are. */
export function checkCustomer(register: Register, values: Values, id: RecordId | undefined, rows?: RowsOfCard, gate?: Gate): readonly ModelIssue[] {
  return createCheck(register, register.profile, gate).ofCard(values, id, rows);
}

function issuesOfCard(checks: CardChecks, values: Values, id: RecordId | undefined, rows: RowsOfCard | undefined): readonly ModelIssue[] {
  const { register, readiness, gate } = checks;
  const unready = readiness.ofCard(values, id, rows);
  const alone = checks.alone('Customers', values, id);
  // Nobody who is no customer any more has to pass a gate.
  const rules = gate !== undefined && readiness.isInactive(values) ? checks.offlineRules : checks.rules;
  const ofRules = rules(values, readiness.kindOf(values), id);
  const found = joined([
    alone, checks.legalForm(values, id), checks.dealerType(values, id), checks.terms(values, id, readiness.kindOf(values)),
    brokenLinks(register, 'Customers', id, values), checkSuccession(register, id, values, checks.inactive),
    checks.uniqueNumbers(values, id), checks.isOwnCompany(values) ? ownCompanyDoubled(checks, id) : nothing,
    ofRules.length === 0 ? ofRules : withoutTold(ofRules, [...alone, ...unready]), unready, checks.statements.ofCard(values, id, rows),
  ]);
  const issues = checks.withFixes('Customers', values, checks.weigh(checks.statements.withAccepted(found, id, rows)));
  return gate === undefined ? issues : placesToldOnce(issues);
}

/** A rule that misses what the profile misses already says nothing new: whoever fills that in has done what the rule asks. */
function withoutTold(found: readonly ModelIssue[], told: readonly ModelIssue[]): readonly ModelIssue[] {
  const missed = told.flatMap((issue): string[] => {
    if (issue.code === 'required-missing') return [issue.facts.field];
    return issue.code === 'not-ready-for' || issue.code === 'any-of-missing' ? issue.facts.missing.split(', ') : [];
  }).map((missing) => missing.split('|'));
  if (missed.length === 0) return found;
  return found.filter((issue) => {
    if (issue.code !== 'rule-missing') return true;
    const wanted = issue.facts.missing.split('|');
    return !missed.some((fields) => fields.every((field) => wanted.includes(field)));
  });
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

function nameOf(register: Register, id: RecordId): string {
  return String(register.get('Customers', id)?.['name'] ?? '');
}

function placeOf(table: TableKey, id: RecordId | undefined): IssuePlace {
  return { table, ...(id !== undefined && { id }) };
}

/** Checks of many cards and rows: what all of them ask is worked out once. Of use only until the register changes. */
export interface Check {
  ofCard(values: Values, id: RecordId | undefined, rows?: RowsOfCard): readonly ModelIssue[];
  /** A row of any other table, as it stands in the register; what it shares with the customer's other rows is the flag check's (exactly-one.ts). */
  ofRow(table: Exclude<TableKey, 'Customers'>, values: Values, id: RecordId): readonly ModelIssue[];
  /** What was found elsewhere, with the weight that the firm gives it; `ofCard` and `ofRow` have done it already. */
  readonly weigh: Weigh;
  /** Fields that a card with these values cannot be saved without. */
  requiredFields(values: Values, id?: RecordId, rows?: RowsOfCard): ReadonlySet<string>;
}

/** With a gate: what keeps cards from passing it, beside all that is wrong with them anyway. */
export function createCheck(register: Register, profile = register.profile, gate?: Gate): Check {
  const checks = createCardChecks(register, profile, gate);
  const ofSetting = createSettingCheck(register);
  return {
    weigh: checks.weigh,
    requiredFields: checks.readiness.requiredFields,
    ofCard: (values, id, rows) => issuesOfCard(checks, values, id, rows),
    ofRow(table, values, id) {
      const found = [checks.alone(table, values, id), brokenLinks(register, table, id, values)];
      if (table === 'Lists') found.push(checkProfileRow(values, id), ofSetting(values, id));
      else if (isChildTable(table)) found.push(checks.readiness.ofRow(table, values, id));
      if (table === 'Identifiers') found.push(checks.furtherNumbers(values, id));
      if (table === 'Documents') found.push(checks.documentNumbers(values, id));
      const issues = joined(found);
      return issues.length === 0 ? issues : checks.withFixes(table, values, checks.weigh(checks.statements.withAccepted(issues, customerOf(values))));
    },
  };
}

/** A row as it stands on a card: whose it is, is not asked. `id` may be the screen's own key of a new row. */
export function checkRow(register: Register, table: ChildTable, values: Values, id?: string, rows?: RowsOfCard): readonly ModelIssue[] {
  const alone = createAloneCheck(listValuesOf(register));
  const issues = table === 'Identifiers' ? joined([alone(table, values, id), createFurtherNumberCheck(register)(values, id)]) : alone(table, values, id);
  if (issues.length === 0) return issues;
  const customer = customerOf(values) ?? customerOf(id === undefined ? undefined : register.get(table, id));
  return createFixes(register, alone)(table, values, createWeigh(register)(createStatementCheck(createNumberStatements(register)).withAccepted(issues, customer, rows)));
}

function customerOf(row: Values | undefined): RecordId | undefined {
  const customer = row?.['customer'];
  return typeof customer === 'string' ? customer : undefined;
}

/** Between two yields so many records are learnt, or looked over, or checked: about a millisecond of each. */
const atOnce = { learn: 64, lookOver: 256, check: 16 };

/** One check of the register in small steps: each yields what it found and how much of the work is done, 0…1. */
export interface CheckStep {
  readonly issues: readonly ModelIssue[];
  readonly done: number;
}

/** All that is wrong with a card and with its rows as they stand, by the register's profile and no gate. */
export interface Found {
  readonly ofCard: readonly ModelIssue[];
  readonly ofRows: readonly ModelIssue[];
}

/** Undefined where that is not known. */
export type FoundOfCard = (id: RecordId) => Found | undefined;

export interface CheckQuestion {
  readonly cellOf: CellPlace;
  /** Another requiredness profile than the register's own. */
  readonly profile?: string | undefined;
  readonly gate?: Gate | undefined;
  /** What is known is not looked for again. */
  readonly found?: FoundOfCard;
}

const nothingFound: FoundOfCard = () => undefined;

/** Records that come after a table was begun are not met; those that went are passed over. */
export function* checkRecords(register: Register, { cellOf, profile = register.profile, gate, found = nothingFound }: CheckQuestion): Generator<CheckStep> {
  const foundOf = gate === undefined && profile === register.profile ? found : nothingFound;
  // Otherwise the first look-up would learn all of them at once.
  while (register.prepareCheck(atOnce.learn)) yield { issues: nothing, done: 0 };
  const check = createCheck(register, profile, gate);
  if (profileRules(register, profile) === undefined) {
    yield { issues: check.weigh([{ severity: 'warning', code: 'profile-unknown', facts: { profile } }]), done: 0 };
  }
  const total = tableKeys.reduce((sum, table) => sum + register.count(table), 0);
  let met = 0;
  for (const table of tableKeys) {
    const ids = [...register.ids(table)];
    const rows = register.rows(table);
    const valuesAt = (at: number, id: RecordId): Values | undefined => (register.rows(table) === rows ? rows[at] : register.get(table, id));
    const isOfCards = isChildTable(table);
    const known = (values: Values, id: RecordId): readonly ModelIssue[] | undefined => {
      if (table === 'Customers') return foundOf(id)?.ofCard;
      const card = isOfCards ? customerOf(values) : undefined;
      const rows = card === undefined ? undefined : foundOf(card)?.ofRows;
      return rows === undefined || rows.length === 0 ? rows : rows.filter(({ where }) => where?.table === table && where.id === id);
    };
    let flags: FlagCheck | undefined;
    if (isChildTable(table) && flagsOf(table).length > 0) {
      flags = new FlagCheck(table);
      for (const [at, id] of ids.entries()) {
        const values = valuesAt(at, id);
        if (values !== undefined && known(values, id) === undefined) flags.add({ id, values });
        if (at % atOnce.lookOver === 0) yield { issues: nothing, done: Math.min(1, met / total) };
      }
    }
    let issues: ModelIssue[] = [];
    for (const [at, id] of ids.entries()) {
      met += 1;
      const values = valuesAt(at, id);
      if (values !== undefined) {
        const before = known(values, id);
        for (const issue of before ?? (table === 'Customers' ? check.ofCard(values, id) : check.ofRow(table, values, id))) issues.push(placed(issue, table, cellOf));
        if (flags !== undefined && before === undefined) for (const issue of check.weigh(flags.issuesOf({ id, values }))) issues.push(placed(issue, table, cellOf));
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
    if (typeof customer === 'string' && ((field === 'customer' && !register.mayMiss(customer)) || register.get('Customers', customer) !== undefined)) continue;
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

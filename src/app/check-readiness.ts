/**
 * What a card lacks by the register's requiredness profile. For the card itself that is an error; for an invoice or an
 * e-invoice a note, because a card may well be kept before the first invoice is due.
 */
import { foldText } from '../base/text';
import type { Gate } from '../fiscal/rules/rule';
import type { IssuePlace } from '../base/issue';
import type { ModelIssue } from '../model/check-record';
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { fieldOf, type ChildTable, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { partyKind } from '../model/party-kind';
import { isFilled, isMet, requiredFields, requiredRowFields, requirementsFor, type JudgedCard, type RowsOfCard } from '../model/readiness';
import type { Register } from '../model/register';
import { defaultProfile, requirementText, type PartyKind, type Purpose, type Requirement } from '../model/requiredness-profiles';
import { profileRules } from './profiles';
import { wordsOfMeaning } from './words-of-meaning';

export interface ReadinessCheck {
  /** `id` is absent while a new card is typed; `rows`, where they are not those of the register. */
  ofCard(values: Values, id: RecordId | undefined, rows?: RowsOfCard): readonly ModelIssue[];
  /** A row of another table; undefined values are a row of nobody's. */
  ofRow(table: ChildTable, row: Values, id: RecordId): readonly ModelIssue[];
  /** Fields of the card that must be filled for it to be kept. */
  requiredFields(values: Values, id?: RecordId, rows?: RowsOfCard): ReadonlySet<string>;
  kindOf(values: Values): PartyKind;
  /** Nobody writes invoices to a customer who is none any more. */
  isInactive(values: Values): boolean;
}

export interface ReadinessOptions {
  /** What is missing for it keeps it shut; of other purposes nothing is said then. */
  readonly gate?: Gate | undefined;
  /** Whether the card says, with a reason, that the customer has no tax number: then it lacks none. */
  readonly hasNoTaxId?: (id: RecordId | undefined, rows: RowsOfCard | undefined) => boolean;
}

/** What is required for each purpose. */
interface Required extends Readonly<Record<Purpose, readonly Requirement[]>> {
  /** All that this check asks for: a card that has it lacks nothing. */
  readonly all: readonly Requirement[];
}

const documentPurposes = ['invoice', 'eInvoice'] as const;
type DocumentPurpose = (typeof documentPurposes)[number];

/** An e-invoice is an invoice. Gates of one country or one network have rules of their own. */
const purposesOfGate: Readonly<Record<Gate, readonly DocumentPurpose[]>> = {
  'invoice': ['invoice'], 'e-invoice': ['invoice', 'eInvoice'],
  'en16931': [], 'peppol': [], 'efactura-ro': [], 'allocation-il': [], 'saft-ro': [], 'isaf-lt': [],
};

const nothing: readonly ModelIssue[] = [];
const nothingLacks: readonly Requirement[] = [];

/** Of use until the register changes. An unknown profile is the default one; the check of the register says so. */
export function createReadinessCheck(register: Register, profile: string, { gate, hasNoTaxId }: ReadinessOptions = {}): ReadinessCheck {
  const asked = gate === undefined ? documentPurposes : purposesOfGate[gate];
  const severity = gate === undefined ? 'info' : 'error';
  const rules = profileRules(register, profile) ?? profileRules(register, defaultProfile) ?? [];
  const isPerson = wordsCheck(register, 'dealerType', 'privatePerson');
  const isInactive = wordsCheck(register, 'status', 'inactive');
  /** What is required of cards of a kind and country: a register asks for the same few again and again. */
  const known = { person: new Map<Scalar | undefined, Required>(), organisation: new Map<Scalar | undefined, Required>() };
  /** Tables of which the profile wants a field in every row, for some card. */
  const rowTables = new Set(rules.flatMap(({ requirements }) => requirements)
    .flatMap((requirement) => (requirement.kind === 'row-field' ? [requirement.table] : [])));

  const isGone = (values: Values): boolean => isInactive(String(values['status'] ?? ''));
  const isMeaning = (_list: string, value: string): boolean => isPerson(value);
  /** Asked more than once of a card, which is one after the other. */
  let last: { readonly values: Values; readonly kind: PartyKind } | undefined;
  function kindOf(values: Values): PartyKind {
    if (last?.values !== values) last = { values, kind: partyKind(values, isMeaning) };
    return last.kind;
  }
  function required(values: Values, kind: PartyKind): Required {
    const byCountry = known[kind];
    const country = values['country'];
    let requirements = byCountry.get(country);
    if (requirements === undefined) {
      const card = { values, kind };
      const forPurpose = { card: requirementsFor(rules, 'card', card), invoice: requirementsFor(rules, 'invoice', card), eInvoice: requirementsFor(rules, 'eInvoice', card) };
      const all = new Map(['card' as const, ...asked].flatMap((purpose) => forPurpose[purpose]).map((requirement) => [requirementText(requirement), requirement]));
      requirements = { ...forPurpose, all: [...all.values()] };
      byCountry.set(country, requirements);
    }
    return requirements;
  }

  const rowsOf: RowsOfCard = (table, id) => (id === undefined ? undefined : register.childrenOf(id)
    .filter((child) => child.table === table)
    .map((child) => register.get(table, child.id) ?? {}));

  function unmet(requirements: readonly Requirement[], card: JudgedCard, rows: RowsOfCard): readonly Requirement[] {
    let lacking: Requirement[] | undefined;
    for (const requirement of requirements) if (!isMet(requirement, card, rows) && !isWaived(requirement, card, rows)) (lacking ??= []).push(requirement);
    return lacking ?? nothingLacks;
  }

  function hasAll(requirements: readonly Requirement[], card: JudgedCard, rows: RowsOfCard): boolean {
    for (const requirement of requirements) if (!isMet(requirement, card, rows)) return false;
    return true;
  }

  const isWaived = (requirement: Requirement, { id }: JudgedCard, rows: RowsOfCard): boolean =>
    requirement.kind === 'fields' && requirement.anyOf.includes('taxId') && hasNoTaxId?.(id, rows === rowsOf ? undefined : rows) === true;

  /** `lackingAnyway` is what the card lacks to be a card at all: that is said already, and so is what an invoice lacks for an e-invoice. */
  function notReady(requirements: Required, card: JudgedCard, rows: RowsOfCard, lackingAnyway: readonly Requirement[], place: IssuePlace): readonly ModelIssue[] {
    const issues: ModelIssue[] = [];
    const told = new Set(lackingAnyway.map(requirementText));
    for (const purpose of asked) {
      const lacking = unmet(requirements[purpose], card, rows);
      if (lacking.every((requirement) => told.has(requirementText(requirement)))) continue;
      for (const requirement of lacking) told.add(requirementText(requirement));
      const field = lacking.map(firstField).find((first) => first !== undefined);
      issues.push({
        severity, code: 'not-ready-for', facts: { purpose, missing: lacking.map(requirementText).join(', ') },
        where: { ...place, ...(field !== undefined && { field }) },
      });
    }
    return issues;
  }

  return {
    ofCard(values, id, rows = rowsOf) {
      const kind = kindOf(values);
      const requirements = required(values, kind);
      const card: JudgedCard = { values, kind, id };
      if (hasAll(requirements.all, card, rows)) return nothing;
      const lacking = unmet(requirements.card, card, rows);
      const isDone = isGone(values) || asked.every((purpose) => unmet(requirements[purpose], card, rows).length === 0);
      if (lacking.length === 0 && isDone) return nothing;
      const place: IssuePlace = { table: 'Customers', ...(id !== undefined && { id }) };
      const issues = lacking.flatMap((requirement) => lack(requirement, place));
      return isDone ? issues : [...issues, ...notReady(requirements, card, rows, lacking, place)];
    },
    ofRow(table, row, id) {
      if (!rowTables.has(table)) return nothing;
      const customer = register.get('Customers', String(row['customer'] ?? ''));
      if (customer === undefined) return nothing;
      return requiredRowFields(required(customer, kindOf(customer)).card, table)
        .filter((field) => !isAlwaysRequired(table, field) && !isFilled(row[field]))
        .map((field) => ({ severity: 'error', code: 'required-missing', facts: { field }, where: { table, id, field } }));
    },
    requiredFields(values, id, rows = rowsOf) {
      const kind = kindOf(values);
      const requirements = required(values, kind).card;
      return requiredFields(requirements.filter((requirement) => !isWaived(requirement, { values, kind, id }, rows)), values);
    },
    kindOf,
    isInactive: isGone,
  };
}

/** What the field table requires of every row is said by the check of the record. */
function isAlwaysRequired(table: TableKey, field: string): boolean {
  return fieldOf(table, field)?.required === true;
}

function lack(requirement: Requirement, place: IssuePlace): ModelIssue[] {
  switch (requirement.kind) {
    case 'fields': {
      const [field, ...others] = requirement.anyOf;
      if (field === undefined || requirement.anyOf.some((each) => isAlwaysRequired('Customers', each))) return [];
      const where = { ...place, field };
      return [others.length === 0
        ? { severity: 'error', code: 'required-missing', facts: { field }, where }
        : { severity: 'error', code: 'any-of-missing', facts: { missing: requirementText(requirement) }, where }];
    }
    case 'rows':
      return [{ severity: 'error', code: 'row-required', facts: { missing: requirement.table }, where: place }];
    case 'row-field':
      // Said at the row.
      return [];
  }
}

function firstField(requirement: Requirement): string | undefined {
  return requirement.kind === 'fields' ? requirement.anyOf[0] : undefined;
}

/** Whether a word of a list has the meaning; the same few words stand on every card. */
function wordsCheck(register: Register, list: string, meaning: string): (word: string) => boolean {
  const folded = new Set(wordsOfMeaning(register, list, meaning).map(foldText));
  const answers = new Map<string, boolean>();
  return (word) => {
    let answer = answers.get(word);
    if (answer === undefined) answers.set(word, (answer = folded.has(foldText(word))));
    return answer;
  };
}

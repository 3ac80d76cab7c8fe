/** What a card lacks for a purpose by the rules of a profile. */
import type { Values } from './change';
import type { ChildTable } from './fields';
import type { RecordId } from './ids';
import type { PartyKind, ProfileRule, Purpose, Requirement } from './requiredness-profiles';

export interface JudgedCard {
  readonly values: Values;
  readonly kind: PartyKind;
  /** Absent while a new card is typed. */
  readonly id: RecordId | undefined;
}

/** The rows of a card in a table; undefined if they are not known yet, as while a new card is typed. */
export type RowsOfCard = (table: ChildTable, id: RecordId | undefined) => readonly Values[] | undefined;

/** Each requirement once, in the order of the rules. */
export function requirementsFor(rules: readonly ProfileRule[], purpose: Purpose, { values, kind }: Pick<JudgedCard, 'values' | 'kind'>): readonly Requirement[] {
  const country = String(values['country'] ?? '').toUpperCase();
  const fitting = rules.filter((rule) =>
    rule.purpose === purpose
    && (rule.countries.length === 0 || rule.countries.includes(country))
    && (rule.kind === undefined || rule.kind === kind));
  const told = new Set<string>();
  return fitting.flatMap(({ requirements }) => requirements).filter((requirement) => {
    const text = JSON.stringify(requirement);
    if (told.has(text)) return false;
    told.add(text);
    return true;
  });
}

export function isFilled(value: Values[string] | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value !== 'string') return true;
  // Nearly every text tells by its first letter.
  const first = value.charCodeAt(0);
  return (first > 32 && first < 127) || value.trim() !== '';
}

export function isMet(requirement: Requirement, { values, id }: JudgedCard, rows: RowsOfCard): boolean {
  switch (requirement.kind) {
    case 'fields':
      for (const field of requirement.anyOf) if (isFilled(values[field])) return true;
      return false;
    case 'rows': return rows(requirement.table, id)?.length !== 0;
    case 'row-field': return (rows(requirement.table, id) ?? []).every((row) => isFilled(row[requirement.field]));
  }
}

/** Fields of the card that must be filled: of several that would do, the filled ones, or all while none is. */
export function requiredFields(requirements: readonly Requirement[], values: Values): ReadonlySet<string> {
  return new Set(requirements.flatMap((requirement) => {
    if (requirement.kind !== 'fields') return [];
    const filled = requirement.anyOf.filter((field) => isFilled(values[field]));
    return filled.length > 0 ? filled : requirement.anyOf;
  }));
}

/** Fields that every row of the table must have filled. */
export function requiredRowFields(requirements: readonly Requirement[], table: ChildTable): readonly string[] {
  return requirements.flatMap((requirement) => (requirement.kind === 'row-field' && requirement.table === table ? [requirement.field] : []));
}

/**
 * What differs between a card and what a register has of the firm, and what is proposed for each field: the firm's policy
 * says how far a register may write; a name that is quite another one makes everything a question.
 */
import { foldText } from '../base/text';
import { readActivityCode } from '../fiscal/activity-code';
import type { Values } from '../model/change';
import { fieldOf, type FieldKey } from '../model/fields';
import { compactIdentifier } from '../model/identifiers';
import { splitSeveral, withParts } from '../model/several';
import { nameLikeness } from './name-likeness';
import type { FoundRecord } from './register-answer';
import type { VatStatus } from './vat-history';

/** May the register's value stand on the card: always, where nothing stands yet, or never. */
export type FillPolicy = 'always' | 'ifEmpty' | 'never';
export type FillPolicies = Readonly<Partial<Record<FieldKey, FillPolicy>>>;

/**
 * What the register says with authority is kept up to date; what people know better is only filled. So is the code of the
 * activity: registers tell one of several, mostly without its revision, and may still have that of the revision before.
 */
export const usualPolicies: FillPolicies = { name: 'always', vatNumber: 'always', vatStatus: 'always' };

/**
 * `former`: the card has a name that the register knows as a former one; `known`: the register has one that the card knows
 * as another name; `other`: the names have nothing in common; `unnamed`: one of the two has none.
 */
export type NameVerdict = 'same' | 'alike' | 'former' | 'known' | 'other' | 'unnamed';

export interface FieldDifference {
  readonly field: FieldKey;
  readonly card: string | null;
  readonly register: string;
  readonly proposal: 'take' | 'keep' | 'ask';
}

export type RecordWarning = 'ended' | 'ending' | 'suspended' | 'other-name' | 'vat-number-without-registration';

export interface RecordComparison {
  readonly name: NameVerdict;
  readonly differences: readonly FieldDifference[];
  /** What the card's vatStatus would mean. The word for it is the firm's. */
  readonly vatStatus?: { readonly card: VatStatus | null; readonly register: VatStatus; readonly proposal: FieldDifference['proposal'] };
  /** Names that the card does not know yet. */
  readonly newNames: readonly string[];
  readonly warnings: readonly RecordWarning[];
}

export interface CardToCompare {
  readonly values: Values;
  /** What the card's VAT status means to the engine. */
  readonly vatStatus?: VatStatus;
}

const addressFields: readonly FieldKey[] = ['street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country'];

const textOf = (values: Values, field: string): string => String(values[field] ?? '').trim();

/** Two writings that a person reads as the same value. */
function isSameValue(field: FieldKey, a: string, b: string): boolean {
  if (field === 'activityCode') return isSameActivity(a, b);
  const kind = fieldOf('Customers', field)?.kind;
  if (kind === 'identifier') return compactIdentifier(a) === compactIdentifier(b);
  if (kind === 'phone') return a.replace(/\D/g, '') === b.replace(/\D/g, '');
  if (kind === 'url') return bareAddress(a) === bareAddress(b);
  return foldText(a) === foldText(b);
}

/** 62.01 and CAEN 6201 are one code; across revisions codes are not compared, so the same digits of two are a difference. */
function isSameActivity(a: string, b: string): boolean {
  const [one, other] = [readActivityCode(a), readActivityCode(b)];
  if (one === undefined || other === undefined) return foldText(a) === foldText(b);
  return one.compact === other.compact && (one.revision === undefined || other.revision === undefined || one.revision === other.revision);
}

const bareAddress = (url: string): string => foldText(url).replace(/^https?:\/\//, '').replace(/^www\./, '').replace(/\/$/, '');

function nameVerdict(values: Values, record: FoundRecord): NameVerdict {
  const card = textOf(values, 'name');
  const register = record.fields.name;
  if (card === '' || register === undefined) return 'unnamed';
  const likeness = nameLikeness(card, register);
  if (likeness === 'same') return 'same';
  if (record.otherNames.some(({ name, kind }) => kind === 'foreign' && nameLikeness(card, name) !== 'different')) return 'alike';
  if (record.otherNames.some(({ name, kind }) => kind === 'former' && nameLikeness(card, name) === 'same')) return 'former';
  if (likeness === 'alike') return 'alike';
  if (record.otherNames.some(({ name }) => nameLikeness(card, name) !== 'different')) return 'former';
  const known = [...splitSeveral(values['otherNames']), textOf(values, 'alias')].filter((name) => name !== '');
  return known.some((name) => nameLikeness(name, register) !== 'different') ? 'known' : 'other';
}

/** Street and number may be divided otherwise on the card. */
function hasSameStreet(values: Values, record: FoundRecord): boolean {
  const onCard = foldText(`${textOf(values, 'street')} ${textOf(values, 'houseNumber')}`);
  return onCard !== '' && onCard === foldText(`${record.fields.street ?? ''} ${record.fields.houseNumber ?? ''}`);
}

export function compareWithRecord({ values, vatStatus }: CardToCompare, record: FoundRecord, policies: FillPolicies = usualPolicies): RecordComparison {
  const name = nameVerdict(values, record);
  const policyOf = (field: FieldKey): FillPolicy => policies[field] ?? 'ifEmpty';
  const sameStreet = hasSameStreet(values, record);
  const isSame = (field: FieldKey, register: string): boolean =>
    isSameValue(field, textOf(values, field), register) || (sameStreet && (field === 'street' || field === 'houseNumber'));
  // Half of one address and half of another is none: an address is filled as a whole or not at all.
  const hasOtherAddress = addressFields.some((field) => {
    const register = record.fields[field];
    return textOf(values, field) !== '' && register !== undefined && !isSame(field, register);
  });

  const proposalFor = (field: FieldKey, isEmpty: boolean): FieldDifference['proposal'] => {
    const policy = policyOf(field);
    if (policy === 'never') return 'keep';
    const wants = policy === 'always' || (isEmpty && !(addressFields.includes(field) && hasOtherAddress));
    if (!wants || (field === 'name' && name === 'known')) return 'keep';
    return name === 'other' ? 'ask' : 'take';
  };

  const differences = (Object.entries(record.fields) as [FieldKey, string][]).flatMap(([field, register]): FieldDifference[] => {
    const card = textOf(values, field);
    if (register === '' || isSame(field, register)) return [];
    return [{ field, card: card === '' ? null : card, register, proposal: proposalFor(field, card === '') }];
  });

  const knownNames = [textOf(values, 'name'), textOf(values, 'alias'), ...splitSeveral(values['otherNames'])].filter((known) => known !== '').map(foldText);
  const takesName = differences.some(({ field, proposal }) => field === 'name' && proposal === 'take');
  const newNames = name === 'other' ? [] : [
    // The name that gives way stays findable, unless only its writing changes.
    ...(takesName && textOf(values, 'name') !== '' && name !== 'same' ? [textOf(values, 'name')] : []),
    ...record.otherNames.map((other) => other.name).filter((other) => !knownNames.includes(foldText(other)) && foldText(other) !== foldText(record.fields.name ?? '')),
  ];

  return {
    name, differences,
    ...(record.vatStatus !== undefined && record.vatStatus !== vatStatus && {
      vatStatus: { card: vatStatus ?? null, register: record.vatStatus, proposal: proposalFor('vatStatus', vatStatus === undefined && textOf(values, 'vatStatus') === '') },
    }),
    newNames: policyOf('otherNames') === 'never' ? [] : newNames,
    warnings: warningsOf(values, record, name),
  };
}

function warningsOf(values: Values, record: FoundRecord, name: NameVerdict): RecordWarning[] {
  const warnings: RecordWarning[] = [];
  if (record.state === 'ended' || record.state === 'ending' || record.state === 'suspended') warnings.push(record.state);
  if (name === 'other') warnings.push('other-name');
  if (record.vatStatus === 'notRegistered' && textOf(values, 'vatNumber') !== '') warnings.push('vat-number-without-registration');
  return warnings;
}

/** The card's new values: what is proposed, and what the person agreed to of the rest. */
export function takenValues({ values }: CardToCompare, comparison: RecordComparison, agreed: ReadonlySet<FieldKey> = new Set()): Values {
  const taken = comparison.differences.filter(({ field, proposal }) => proposal === 'take' || agreed.has(field));
  // Who agrees to quite another name says that it is the same firm all the same: it stays findable by the old one.
  const replaced = comparison.name === 'other' ? taken.flatMap(({ field, card }) => (field === 'name' && card !== null ? [card] : [])) : [];
  const newNames = [...comparison.newNames, ...replaced];
  const names = withParts(values['otherNames'], newNames);
  return {
    ...Object.fromEntries(taken.map(({ field, register }) => [field, register])),
    ...(newNames.length > 0 && names !== (values['otherNames'] ?? null) && { otherNames: names }),
  };
}

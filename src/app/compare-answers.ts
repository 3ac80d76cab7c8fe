/**
 * A card beside what several registers answered: each field belongs to the first of them that tells of it (the richer
 * first), an address belongs to one of them as a whole, and where a register has quite another name, nothing of its is
 * chosen beforehand.
 */
import { foldText } from '../base/text';
import type { Values } from '../model/change';
import type { FieldKey } from '../model/fields';
import type { Register } from '../model/register';
import { withParts } from '../model/several';
import { compareWithRecord, type RecordComparison } from '../registry/compare-record';
import type { FoundRecord, RegisterAnswer } from '../registry/register-answer';
import type { VatStatus } from '../registry/vat-history';
import { fillFields, fillPolicies, listChosenFrom } from './fill-policies';
import { listValuesOf } from './list-values';
import type { FieldProposal } from './register-inquiry';
import { meaningOfWord, wordsOfMeaning } from './words-of-meaning';

export interface GivenAnswer {
  readonly service: string;
  readonly answer: RegisterAnswer;
}

export interface ComparedAnswers {
  readonly proposals: readonly FieldProposal[];
  /** By service, of those that have the number. */
  readonly comparisons: ReadonlyMap<string, RecordComparison>;
}

export interface AnswerComparison {
  /** The answers of the richer registers first. */
  (values: Values, answers: readonly GivenAnswer[]): ComparedAnswers;
}

const addressFields: ReadonlySet<FieldKey> = new Set<FieldKey>(['street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country']);

/** For many cards in a row; of use until the lists or columns change. */
export function createAnswerComparison(register: Register, hasColumn: (field: string) => boolean): AnswerComparison {
  const policies = fillPolicies(register);
  const lists = listValuesOf(register);

  /** The firm's word for the register's; undefined if it has none. */
  function wordFor(field: FieldKey, told: string): string | undefined {
    const list = listChosenFrom(field);
    return list === undefined ? told : lists(list)?.find((value) => foldText(value) === foldText(told));
  }

  return (values, answers) => {
    const owned = new Set<FieldKey>();
    const proposals: FieldProposal[] = [];
    const comparisons = new Map<string, RecordComparison>();
    const status = meaningOfWord(register, 'vatStatus', String(values['vatStatus'] ?? ''));
    for (const { service, answer } of answers) {
      if (answer.kind !== 'found') continue;
      const record = inWordsOfFirm(answer.record, wordFor);
      const compared = guarded(compareWithRecord({ values, ...(isVatStatus(status) && { vatStatus: status }) }, record, policies), record);
      comparisons.set(service, compared);
      const tells = (Object.keys(record.fields) as FieldKey[]).filter((field) => record.fields[field] !== '');
      const own = tells.filter((field) => !owned.has(field));
      const propose = (field: FieldKey, after: string, proposal: 'take' | 'keep' | 'ask', more: Pick<FieldProposal, 'keepsOldName'> = {}): void => {
        if (hasColumn(field)) proposals.push({ field, before: values[field] ?? null, after, service, chosen: proposal === 'take', policy: policies[field] ?? 'ifEmpty', ...more });
      };
      for (const { field, register: told, proposal, card } of compared.differences) {
        if (!own.includes(field)) continue;
        propose(field, told, proposal, field === 'name' && card !== null && compared.name !== 'same' ? { keepsOldName: policies.otherNames !== 'never' && hasColumn('otherNames') } : {});
      }
      if (compared.vatStatus !== undefined && !owned.has('vatStatus')) {
        const [word] = wordsOfMeaning(register, 'vatStatus', compared.vatStatus.register);
        if (word !== undefined) propose('vatStatus', word, compared.vatStatus.proposal);
      }
      proposeNames(values, record, compared, propose);
      for (const field of own) owned.add(field);
      if (own.some((field) => addressFields.has(field))) for (const field of addressFields) owned.add(field);
      if (record.vatStatus !== undefined) owned.add('vatStatus');
    }
    const place = (field: FieldKey): number => (fillFields as readonly string[]).indexOf(field);
    return { proposals: proposals.sort((a, b) => place(a.field) - place(b.field)), comparisons };
  };

  /** Former and foreign names of the firm, beside those that the card has; its own name goes there only when it gives way. */
  function proposeNames(values: Values, record: FoundRecord, compared: RecordComparison, propose: (field: FieldKey, after: string, proposal: 'take') => void): void {
    const old = foldText(String(values['name'] ?? ''));
    const known = record.otherNames.filter(({ name }) => foldText(name) !== old && compared.newNames.some((one) => foldText(one) === foldText(name)));
    const after = known.length === 0 ? null : withParts(values['otherNames'], known.map(({ name }) => name));
    if (after !== null && after !== (values['otherNames'] ?? null)) propose('otherNames', after, 'take');
  }
}

function isVatStatus(status: string | undefined): status is VatStatus {
  return status === 'registered' || status === 'notRegistered' || status === 'cashAccounting';
}

/** Without what only the firm's lists could say and do not. */
function inWordsOfFirm(record: FoundRecord, wordFor: (field: FieldKey, told: string) => string | undefined): FoundRecord {
  const fields = Object.fromEntries((Object.entries(record.fields) as [FieldKey, string][]).flatMap(([field, told]) => {
    const word = wordFor(field, told);
    return word === undefined ? [] : [[field, word]];
  }));
  return { ...record, fields };
}

/** Some registers tell no name, only that it is another one than the card's. */
function guarded(compared: RecordComparison, { matches }: FoundRecord): RecordComparison {
  if (matches?.name !== 'no' || compared.name !== 'unnamed') return compared;
  const asked = <P extends { readonly proposal: 'take' | 'keep' | 'ask' }>(part: P): P => (part.proposal === 'take' ? { ...part, proposal: 'ask' } : part);
  return {
    ...compared, name: 'other', newNames: [], warnings: [...compared.warnings, 'other-name'],
    differences: compared.differences.map(asked),
    ...(compared.vatStatus !== undefined && { vatStatus: asked(compared.vatStatus) }),
  };
}

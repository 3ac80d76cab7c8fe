/**
 * A further number of a customer, by the kind that its row gives it: a location number and an entity number have check
 * digits of their own, a foreign tax number those of its country. Asked by meanings, whatever words the firm has. Never more
 * than a warning: the kind may be the slip and not the number. Former numbers, licences and the firm's own kinds have no form.
 */
import { checkFieldNumber, checkNumber, type NumberAnswer } from '../fiscal/check-number';
import type { Values } from '../model/change';
import type { ModelIssue } from '../model/check-record';
import type { Register } from '../model/register';
import { createMeanings } from './meanings';

const nothing: readonly ModelIssue[] = [];

export type FurtherNumberCheck = (values: Values, id: string | undefined) => readonly ModelIssue[];

/** Of use only until the lists change. */
export function createFurtherNumberCheck(register: Register): FurtherNumberCheck {
  const meaning = createMeanings(register);
  return ({ kind, number, country }, id) => {
    if (typeof kind !== 'string' || typeof number !== 'string' || number.trim() === '') return nothing;
    const home = typeof country === 'string' ? country.trim().toUpperCase() : '';
    const answer = answerOf(meaning('identifierKind', kind), number, home);
    if (answer === undefined || answer.verdict !== 'invalid') return nothing;
    const where = { table: 'Identifiers', ...(id !== undefined && { id }), field: 'number', value: number };
    const isOfCountry = answer.kind === undefined || answer.kind.fields.length > 0;
    switch (answer.reason) {
      case 'checksum':
        return [{ severity: 'warning', code: 'number-checksum', facts: { field: 'number', kind: answer.kind?.name ?? '' }, where }];
      case 'placeholder':
        return [{ severity: 'warning', code: 'number-placeholder', facts: { field: 'number' }, where }];
      case 'digits-lost':
        return [{ severity: 'warning', code: 'number-digits-lost', facts: { field: 'number' }, where }];
      default:
        return [{ severity: 'warning', code: 'number-format', facts: { field: 'number', country: isOfCountry ? home : '', example: answer.kind?.examples[0] ?? '' }, where }];
    }
  };
}

function answerOf(meant: string | undefined, number: string, country: string): NumberAnswer | undefined {
  switch (meant) {
    case 'gln': return checkNumber({ country: '', number, kind: 'GLN' });
    case 'lei': return checkNumber({ country: '', number, kind: 'LEI' });
    case 'foreignTax': return country === '' ? undefined : taxNumber(country, number);
    default: return undefined;
  }
}

/** Of a firm's or a person's, as a tax office or as the VAT register writes it. */
function taxNumber(country: string, number: string): NumberAnswer | undefined {
  const answers = (['taxId', 'vatNumber', 'companyNumber', 'personalId'] as const).flatMap((field) => checkFieldNumber(country, field, number) ?? []);
  return answers.find(({ verdict }) => verdict === 'valid') ?? answers.find(({ reason }) => reason === 'checksum') ?? answers[0];
}

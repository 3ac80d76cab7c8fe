/** What the VAT number, the other numbers and the VAT status of a card say of each other. */
import { checkFieldNumber } from '../check-number';
import { cleanNumber } from '../clean-number';
import { numbersOfCountry } from '../country-numbers';
import { withoutSeparators, type NumberField } from '../number-kind';
import { isInUnion } from './eu-members';
import { textIn, type Rule, type RuleCard, type RuleFinding } from './rule';

const others = ['taxId', 'companyNumber'] as const satisfies readonly NumberField[];

const compactOf = (text: string): string => withoutSeparators(cleanNumber(text));

/** In many countries the VAT number is the firm's number with letters before it: then both are the same firm's. */
function ofOther(card: RuleCard): RuleFinding | undefined {
  const written = textIn(card, 'vatNumber');
  if (written === '') return undefined;
  const { country } = card;
  const vat = compactOf(written);
  for (const field of others) {
    const text = textIn(card, field);
    if (text === '') continue;
    // Nearly always they agree, and nothing more is asked.
    const number = compactOf(text);
    if (vat === number || (vat.length === number.length + 2 && vat.endsWith(number))) continue;
    // What has letters of its own is a number of a trade register.
    if (/[A-Z]/.test(number.startsWith(country) ? number.slice(2) : number)) continue;
    if (vatContradicts(country, written, field, text)) return { code: 'rule-vat-of-other', facts: { field: 'vatNumber', other: field }, field: 'vatNumber' };
  }
  return undefined;
}

/** Only where both are right, and the VAT number contains a number of the very kind that the other is. */
export function vatContradicts(country: string, vat: string, field: NumberField, number: string): boolean {
  const answer = checkFieldNumber(country, 'vatNumber', vat);
  const other = checkFieldNumber(country, field, number);
  if (answer?.verdict !== 'valid' || other?.verdict !== 'valid' || answer.compact === undefined || other.kind === undefined) return false;
  const inside = answer.kind?.derive?.(answer.compact).find(({ kind }) => kind === other.kind?.key);
  return inside !== undefined && inside.number !== other.compact;
}

/** A firm has one such number there, and its VAT number is made of it. */
const countriesOfFirmVat: ReadonlySet<string> = new Set(
  ['RO', 'LV', 'PL', 'DK', 'IT', 'FR', 'BE', 'FI', 'GR', 'PT', 'SE', 'NO'].filter((country) =>
    numbersOfCountry(country)?.kinds.some(({ fields, derive }) => fields.includes('vatNumber') && derive !== undefined) === true));

const union = 'Directive 2006/112/EC art. 214 and 215; read 2026-11-22';

export const vatNumberRules: readonly Rule[] = [
  {
    id: 'VAT-OF-FIRM', countries: [...countriesOfFirmVat], level: 'offline', severity: 'warning', fields: ['vatNumber', 'taxId', 'companyNumber'],
    source: 'How the VAT number is made in each country: python-stdnum, VIES number structures; read 2026-11-22', test: ofOther,
  },
  {
    id: 'VAT-NUMBER-MISSING', countries: [], level: 'gate', gates: ['invoice', 'e-invoice'], severity: 'warning', fields: ['vatStatus', 'vatNumber'], source: union,
    test(card, day) {
      if (!isInUnion(card.country, day) || textIn(card, 'vatNumber') !== '' || card.meaning('vatStatus') !== 'registered') return undefined;
      return { code: 'rule-vat-number-missing', facts: { field: 'vatNumber' }, field: 'vatNumber' };
    },
  },
  {
    id: 'VAT-NUMBER-UNEXPECTED', countries: [], level: 'offline', severity: 'warning', fields: ['vatStatus', 'vatNumber'], source: union,
    test(card, day) {
      if (textIn(card, 'vatNumber') === '' || card.meaning('vatStatus') !== 'notRegistered' || !isInUnion(card.country, day)) return undefined;
      return { code: 'rule-vat-number-unexpected', facts: { field: 'vatNumber', other: 'vatStatus' }, field: 'vatNumber' };
    },
  },
];

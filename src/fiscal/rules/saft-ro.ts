/**
 * Romania, SAF-T (declaration D406): the customer's id, two digits that say of what kind the number is and the number.
 * Only the kinds 00 to 06 are made here: of the others it is not published what they mean for customers.
 */
import type { CalendarDate } from '../../base/calendar-date';
import { checkFieldNumber, checkNumber } from '../check-number';
import { isInUnion } from './eu-members';
import { needs, textIn, type Rule, type RuleCard } from './rule';

/** `missing`: the field that would have to be filled, and filled right. */
export type SaftId = { readonly id: string } | { readonly missing: 'country' | 'code' | 'taxId' };

/** What the id is made of. */
export type SaftCard = Pick<RuleCard, 'values' | 'country' | 'kind'>;

/** `day` is the one of which is declared: who is in the Union then. */
export function saftCustomerId(card: SaftCard, day: CalendarDate): SaftId {
  const { country, kind } = card;
  if (country === '') return { missing: 'country' };
  const code = textIn(card, 'code');
  const own = (type: string): SaftId => (code === '' ? { missing: 'code' } : { id: type + code });
  if (kind === 'person') {
    const cnp = country === 'RO' ? numberOf(card, 'personalId', 'CNP') : undefined;
    return cnp === undefined ? own('04') : { id: `03${cnp}` };
  }
  if (country === 'RO') {
    // RO before the number says that VAT is paid, and is no part of it.
    const cui = numberOf(card, 'taxId', 'CUI') ?? numberOf(card, 'vatNumber', 'CUI') ?? numberOf(card, 'companyNumber', 'CUI');
    return cui === undefined ? { missing: 'taxId' } : { id: `00${cui}` };
  }
  const vat = vatOf(card);
  if (isInUnion(country, day)) return vat === undefined ? own(`05${country}`) : { id: `01${vat.startsWith('GR') ? `EL${vat.slice(2)}` : vat}` };
  return vat === undefined ? own(`06${country}`) : { id: `02${vat}` };
}

/** The number in the field, if it is one of the kind; a check digit that is wrong is the declaration's matter. */
function numberOf(card: SaftCard, field: string, kind: string): string | undefined {
  const number = textIn(card, field);
  if (number === '') return undefined;
  const answer = checkNumber({ country: 'RO', number, kind });
  return answer.verdict === 'valid' || answer.reason === 'checksum' ? answer.compact : undefined;
}

/** With the letters of its country. */
function vatOf(card: SaftCard): string | undefined {
  const number = textIn(card, 'vatNumber');
  if (number === '') return undefined;
  const { country } = card;
  const compact = checkFieldNumber(country, 'vatNumber', number)?.compact ?? number.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const bare = compact.startsWith('EL') && country === 'GR' ? compact.slice(2) : compact.startsWith(country) ? compact.slice(2) : undefined;
  // Of another country than the card's: the number's own letters hold.
  if (bare === undefined && /^[A-Z]{2}\d/.test(compact)) return compact;
  return `${country}${bare ?? compact}`;
}

const source = 'ANAF, D406, Nomenclatoare și reguli (5. Structures, S.I.26, S.C.1, S.AD.5); declaratiasaft.ro, Customer Info; read 2026-11-22';

export const saftRules: readonly Rule[] = [
  {
    id: 'D406-CUSTOMER-ID', countries: [], level: 'gate', gates: ['saft-ro'], severity: 'error', source,
    fields: ['country', 'code', 'taxId', 'vatNumber', 'companyNumber', 'personalId'],
    test(card, day) {
      const found = saftCustomerId(card, day);
      return 'id' in found ? undefined : { code: 'rule-missing', facts: { missing: found.missing }, field: found.missing };
    },
  },
  { id: 'D406-CITY', countries: [], level: 'gate', gates: ['saft-ro'], severity: 'error', source, fields: ['city'], test: needs('city') },
];

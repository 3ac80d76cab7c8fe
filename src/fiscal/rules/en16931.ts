/** What the European standard for e-invoices asks of the buyer, whatever the country. */
import { checkFieldNumber } from '../check-number';
import { isCountryCode } from '../country-codes';
import { needs, textIn, type Rule, type RuleCard, type RuleFinding } from './rule';

const standard = 'EN 16931-1:2017+A1:2019, ConnectingEurope eInvoicing-EN16931 schematron';

const rule = ({ id, ...given }: Pick<Rule, 'id' | 'fields' | 'test'>): Rule => ({
  id, ...given, countries: [], level: 'gate', gates: ['en16931'], severity: 'error', source: `${standard}, ${id}, read 2026-11-22`,
});

const lead = /^([A-Z]{2}|1A)[\s.-]?[\dA-Z]/;

/** Greece may write EL; XI is Northern Ireland, 1A Kosovo. */
const isPrefix = (letters: string): boolean => isCountryCode(letters) || letters === 'EL' || letters === 'XI' || letters === '1A';

/** A VAT identifier begins with its country. Where the country's letters are known and only missing, they are proposed. */
function prefix(card: RuleCard): RuleFinding | undefined {
  const number = textIn(card, 'vatNumber');
  if (number === '') return undefined;
  const letters = lead.exec(number.toUpperCase())?.[1];
  if (letters !== undefined && isPrefix(letters)) return undefined;
  const answer = card.country === '' ? undefined : checkFieldNumber(card.country, 'vatNumber', number);
  const compact = answer?.verdict === 'valid' ? answer.compact : undefined;
  const written = compact === undefined || /^[A-Z]{2}/.test(compact) ? compact : `${card.country}${compact}`;
  return { code: 'rule-vat-prefix', facts: { field: 'vatNumber' }, field: 'vatNumber', ...(written !== undefined && { fix: { vatNumber: written } }) };
}

export const en16931Rules: readonly Rule[] = [
  rule({ id: 'BR-07', fields: ['name'], test: needs('name') }),
  rule({ id: 'BR-10', fields: ['street', 'city', 'postalCode', 'addressExtra'], test: needs('street', 'city', 'postalCode', 'addressExtra') }),
  rule({ id: 'BR-11', fields: ['country'], test: needs('country') }),
  rule({ id: 'BR-CO-09', fields: ['vatNumber', 'country'], test: prefix }),
];

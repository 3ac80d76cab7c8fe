/** Romania, e-Factura: what ANAF's validator (CIUS-RO) refuses of the buyer. Only cards of Romanian customers are asked. */
import { bucharestSector, isRomanianCounty, romanianCounty } from '../romanian-counties';
import { atMost, needs, textIn, type Rule, type RuleCard, type RuleFinding } from './rule';

const source = 'ANAF, CIUS-RO 1.0.1, EN16931-CIUS_RO-UBL-validation schematron';
const read = 'read 2026-11-22';

/** Nothing but a code passes: “CJ” and “Cluj” are refused. */
function county(card: RuleCard): RuleFinding | undefined {
  const text = textIn(card, 'county');
  if (text === '') return { code: 'rule-missing', facts: { missing: 'county' }, field: 'county' };
  if (isRomanianCounty(text)) return undefined;
  const code = romanianCounty(text);
  return { code: 'rule-county', facts: { field: 'county', example: code ?? 'RO-CJ' }, field: 'county', ...(code !== undefined && { fix: { county: code } }) };
}

/** Bucharest is written as one of its sectors. */
function sector(card: RuleCard): RuleFinding | undefined {
  const city = textIn(card, 'city');
  if (city === '' || romanianCounty(textIn(card, 'county')) !== 'RO-B' || /^SECTOR[1-6]$/.test(city)) return undefined;
  const written = bucharestSector(city);
  return { code: 'rule-sector', facts: { field: 'city' }, field: 'city', ...(written !== undefined && { fix: { city: written } }) };
}

const identified = needs('taxId', 'vatNumber', 'companyNumber', 'personalId');

/** For a person who gives no CNP, thirteen zeros are written. */
const buyerNumber: Rule['test'] = (card, day) => (card.kind === 'person' ? undefined : identified(card, day));

type Asked = Pick<Rule, 'id' | 'fields' | 'test'> & Partial<Rule>;

const rule = ({ id, fields, test, ...more }: Asked): Rule => ({
  id, fields, test, countries: ['RO'], level: 'gate', gates: ['efactura-ro'], severity: 'error', source: `${source}, ${id}, ${read}`, ...more,
});

/** A length that the validator counts (of the address: street with its number, then what is added to it). */
const length = (id: string, most: number, field: string, ...joined: readonly string[]): Rule =>
  rule({ id, fields: [field, ...joined], test: atMost(most, field, ...joined) });

export const efacturaRules: readonly Rule[] = [
  rule({ id: 'BR-RO-082', fields: ['street'], test: needs('street') }),
  rule({ id: 'BR-RO-092', fields: ['city'], test: needs('city') }),
  rule({ id: 'BR-RO-101', fields: ['city', 'county'], test: sector }),
  rule({ id: 'BR-RO-111', fields: ['county'], test: county }),
  rule({
    id: 'BR-RO-120', fields: ['taxId', 'vatNumber', 'companyNumber', 'personalId'], test: buyerNumber,
    source: `${source}, BR-RO-120; OUG 138/2024 for persons without number; ${read}`,
  }),
  length('BR-RO-L203', 200, 'name'),
  length('BR-RO-L152', 150, 'street', 'houseNumber'),
  length('BR-RO-L1007', 100, 'addressExtra'),
  length('BR-RO-L0502', 50, 'city'),
  length('BR-RO-L0202', 20, 'postalCode'),
  length('BR-RO-L1009', 100, 'contactName'),
  length('BR-RO-L1010', 100, 'phone'),
  length('BR-RO-L1011', 100, 'email'),
];

/**
 * An address by what is known of its country: how a postal code looks, how Romania's counties and the sectors of Bucharest
 * are written in documents. Only warnings and notes: posts change their codes without asking, and people know their places.
 */
import type { IssueFix, IssuePlace } from '../base/issue';
import { isPostalCode, isWrittenAsPosted, mendPostalCode, postalCodeShape } from '../fiscal/postal-codes';
import { bucharestSector, countyOfSeat, isBucharest, isRomanianCounty, romanianCounty } from '../fiscal/romanian-counties';
import { foldText } from '../base/text';
import type { Values } from './change';
import type { ModelIssue } from './check-record';
import type { TableKey } from './fields';

const nothing: readonly ModelIssue[] = [];

export function checkAddress(table: TableKey, values: Values, id?: string): readonly ModelIssue[] {
  if (table !== 'Customers' && table !== 'Addresses') return nothing;
  const { postalCode, country } = values;
  if (typeof country !== 'string') return nothing;
  const code = countryCode(country);
  const place: IssuePlace = { table, ...(id !== undefined && { id }) };
  const postal = typeof postalCode === 'string' && postalCode.trim() !== '' ? checkPostalCode(code, postalCode, textOf(values['city']), place) : undefined;
  const county = code === 'RO' ? checkRomania(values, place) : nothing;
  return postal === undefined ? county : [postal, ...county];
}

const codes = new Map<string, string>();

/** The same few texts stand on every card. */
function countryCode(text: string): string {
  let code = codes.get(text);
  if (code === undefined) {
    code = text.trim().toUpperCase();
    if (codes.size < 1000) codes.set(text, code);
  }
  return code;
}

function checkPostalCode(country: string, code: string, city: string, place: IssuePlace): ModelIssue | undefined {
  if (isWrittenAsPosted(country, code)) return undefined;
  const isCode = isPostalCode(country, code);
  if (isCode === undefined) return undefined;
  const where: IssuePlace = { ...place, field: 'postalCode', value: code };
  const right = mendPostalCode(country, code, city);
  const fix: IssueFix | undefined = right === undefined ? undefined : { postalCode: right };
  if (!isCode) {
    return {
      severity: 'warning', code: 'postal-format', facts: { field: 'postalCode', country, shape: postalCodeShape(country) ?? '' }, where, ...(fix !== undefined && { fix }),
    };
  }
  // Blanks around it, signs nobody sees and quotes are told of every field alike.
  if (right === undefined || fix === undefined || code.trim() !== code || /^[='’‘]|[\p{Default_Ignorable_Code_Point}\u00a0]/u.test(code)) return undefined;
  return { severity: 'info', code: 'postal-writing', facts: { field: 'postalCode', right }, where, fix };
}

/** Two letters are as good as RO- and the letters: whoever writes an e-invoice puts RO- before them. */
const shortCode = (county: string): boolean => isRomanianCounty(`RO-${county}`);

interface RomanianPlace {
  readonly county: string;
  readonly city: string;
  /** The county as it is understood. */
  readonly code: string | undefined;
}

function checkRomania(values: Values, place: IssuePlace): readonly ModelIssue[] {
  const county = textOf(values['county']);
  const city = textOf(values['city']);
  if ((county === '' || isRomanianCounty(county) || shortCode(county)) && (!mayNameSector(city) || (isSectorCode(city) && isInBucharest(county)))) return nothing;
  const told = { county, city, code: county === '' ? undefined : romanianCounty(county) };
  const issues = [checkSector(told, place), checkCounty(told, place)].filter((issue) => issue !== undefined);
  return issues.length === 0 ? nothing : issues;
}

const mayNameSector = (city: string): boolean => /\d|sec/i.test(city);
const isSectorCode = (city: string): boolean => /^SECTOR[1-6]$/.test(city);
const isInBucharest = (county: string): boolean => county === '' || isBucharestCode(county);

function checkSector({ county, city, code }: RomanianPlace, place: IssuePlace): ModelIssue | undefined {
  const sector = bucharestSector(city);
  if (sector === undefined) return undefined;
  // Which of them is right, only the person knows.
  if (code !== undefined && code !== 'RO-B') return { severity: 'warning', code: 'county-not-of-sector', facts: { field: 'county', sector, right: 'RO-B' }, where: { ...place, field: 'county', value: county } };
  if (sector === city || (county !== '' && code === undefined)) return undefined;
  return {
    severity: 'info', code: 'sector-writing', facts: { field: 'city', right: sector }, where: { ...place, field: 'city', value: city },
    // The city's name goes, so the county has to tell it.
    fix: { city: sector, ...(!isBucharestCode(county) && { county: 'RO-B' }) },
  };
}

const isBucharestCode = (county: string): boolean => county === 'RO-B' || county === 'B';

function checkCounty({ county, city, code }: RomanianPlace, place: IssuePlace): ModelIssue | undefined {
  if (county === '' || isRomanianCounty(county) || shortCode(county)) return undefined;
  const where: IssuePlace = { ...place, field: 'county', value: county };
  if (code !== undefined) {
    const kept = code !== 'RO-B' || keepsSector(county, city);
    const sector = bucharestSector(county);
    const fix: IssueFix | undefined = kept ? { county: code }
      : sector !== undefined && (city === '' || isBucharest(city)) ? { county: code, city: sector } : undefined;
    return { severity: 'info', code: 'county-writing', facts: { field: 'county', right: code }, where, ...(fix !== undefined && { fix }) };
  }
  const seat = countyOfSeat(county);
  if (seat === undefined) return { severity: 'warning', code: 'county-unknown', facts: { field: 'county', country: 'RO' }, where };
  const isSame = foldText(city) === foldText(county);
  return {
    severity: 'warning', code: 'county-is-city', facts: { field: 'county', right: seat }, where,
    ...(city === '' ? { fix: { county: seat, city: county } } : isSame && { fix: { county: seat } }),
  };
}

/** Whether a sector that stands in the county's field stands beside it too, or none does. */
function keepsSector(county: string, city: string): boolean {
  const sector = bucharestSector(county);
  return sector === undefined || bucharestSector(city) === sector;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

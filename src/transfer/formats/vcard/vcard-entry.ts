/** One vCard as data, whatever its version, before anybody asks whether it is a customer or somebody at a customer. */
import { foldText } from '../../../base/text';
import type { LeftOut } from '../parts/left-out';
import type { ContentLine } from './content-lines';
import type { VcardTexts } from './vcard-values';

export interface VcardAddress {
  readonly types: readonly string[];
  readonly label: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly extra: string;
  readonly city: string;
  readonly county: string;
  readonly postalCode: string;
  readonly country: string;
}

export interface VcardNumber {
  readonly use: 'phone' | 'mobile' | 'fax';
  readonly number: string;
}

export interface VcardEntry {
  readonly line: number;
  readonly kind: string;
  readonly fullName: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly organisation: string;
  readonly unit: string;
  readonly title: string;
  readonly nickname: string;
  readonly contactName: string;
  readonly emails: readonly string[];
  readonly numbers: readonly VcardNumber[];
  readonly addresses: readonly VcardAddress[];
  readonly websites: readonly string[];
  readonly notes: readonly string[];
  readonly categories: readonly string[];
  readonly geo: string;
  readonly birthday: string;
  /** Of our own extensions, by field. */
  readonly extensions: Readonly<Record<string, string>>;
}

/** Lines that only concern the program that wrote them. */
const technical = new Set(['VERSION', 'PRODID', 'REV', 'UID', 'CLASS', 'MAILER', 'SORT-STRING', 'PROFILE', 'SOURCE', 'NAME', 'X-ABUID', 'X-ABLABEL', 'X-ABADR', 'X-ABSHOWAS']);

/** Numbers of a customer, which vCard has no names for. */
export const extensionFields: Readonly<Record<string, string>> = {
  'X-CUSTOMER-CODE': 'code', 'X-TAX-ID': 'taxId', 'X-VAT-NUMBER': 'vatNumber', 'X-COMPANY-NUMBER': 'companyNumber',
};

const read = new Set(['KIND', 'FN', 'N', 'ORG', 'TITLE', 'ROLE', 'NICKNAME', 'RELATED', 'EMAIL', 'TEL', 'ADR', 'URL', 'NOTE', 'CATEGORIES', 'GEO', 'BDAY', ...Object.keys(extensionFields)]);

/** Lower is preferred: PREF of 4.0, TYPE=PREF before. */
function preference({ params }: ContentLine): number {
  const pref = Number(params.get('PREF')?.[0] ?? NaN);
  if (pref >= 1 && pref <= 100) return pref;
  return typesOf(params).includes('pref') ? 0 : 101;
}

const typesOf = (params: ContentLine['params']): string[] => (params.get('TYPE') ?? []).flatMap((type) => type.split(',')).map((type) => type.trim().toLowerCase());

export function makeEntry(line: number, lines: readonly ContentLine[], texts: VcardTexts, leftOut: LeftOut): VcardEntry {
  const byName = new Map<string, ContentLine[]>();
  /** X-ABLabel and X-ABADR by their group: the first of each. */
  const ofGroups = new Map<string, ContentLine>();
  for (const one of lines) {
    const known = byName.get(one.name);
    if (known === undefined) byName.set(one.name, [one]);
    else known.push(one);
    if (one.group !== '' && !ofGroups.has(`${one.name} ${one.group}`)) ofGroups.set(`${one.name} ${one.group}`, one);
  }
  for (const same of byName.values()) same.sort((one, other) => preference(one) - preference(other));
  const all = (name: string): readonly ContentLine[] => byName.get(name) ?? [];
  const first = (name: string): ContentLine | undefined => all(name)[0];
  const text = (one: ContentLine | undefined): string => (one === undefined ? '' : texts.text(one).trim());
  const ofGroup = (name: string, group: string): string =>
    text(ofGroups.get(`${name} ${group}`)).replace(/^_\$!<(.*)>!\$_$/, '$1');
  for (const one of lines) if (!read.has(one.name) && !technical.has(one.name)) leftOut.note(one.name, one.line);
  for (const one of all('RELATED')) if (!isContactName(one)) leftOut.note('RELATED', one.line);
  for (const one of all('ADR')) if (one.params.has('LABEL')) leftOut.note('ADR;LABEL', one.line);
  for (const name of ['GEO', 'BDAY', 'NICKNAME', 'TITLE', 'FN', 'ORG', 'N']) for (const one of all(name).slice(1)) leftOut.note(name, one.line);

  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = components(first('N'), texts);
  const [organisation = '', ...units] = components(first('ORG'), texts);
  const role = first('ROLE');
  if (role !== undefined && first('TITLE') !== undefined && text(role) !== text(first('TITLE'))) leftOut.note('ROLE', role.line);
  return {
    line,
    kind: ofShowAs(lines) ?? text(first('KIND')).toLowerCase(),
    fullName: text(first('FN')),
    lastName: joined([family, suffix]),
    firstName: joined([prefix, given, additional]),
    organisation, unit: units.filter((unit) => unit !== '').join(', '),
    title: text(first('TITLE')) || text(role),
    nickname: text(first('NICKNAME')),
    contactName: text(all('RELATED').find(isContactName)),
    emails: distinct(all('EMAIL').map((one) => text(one).replace(/^mailto:/i, ''))),
    numbers: all('TEL').map((one) => ({ use: useOf(typesOf(one.params), ofGroup('X-ABLABEL', one.group)), number: telephoneOf(text(one)) }))
      .filter(({ number }) => number !== ''),
    addresses: all('ADR').map((one) => addressOf(one, texts, ofGroup('X-ABLABEL', one.group), ofGroup('X-ABADR', one.group)))
      .filter((address) => [address.street, address.extra, address.city, address.county, address.postalCode, address.country].some((part) => part !== '')),
    websites: distinct(all('URL').map(text)),
    notes: all('NOTE').map(text).filter((note) => note !== ''),
    categories: distinct(all('CATEGORIES').flatMap((one) => texts.list(one))),
    geo: text(first('GEO')), birthday: text(first('BDAY')),
    extensions: Object.fromEntries(Object.entries(extensionFields).map(([name, field]) => [field, text(first(name))])),
  };
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
const distinct = (parts: readonly string[]): string[] => [...new Set(parts.filter((part) => part !== ''))];
const isContactName = ({ params }: ContentLine): boolean => typesOf(params).includes('contact') && params.get('VALUE')?.[0]?.toLowerCase() === 'text';

function components(line: ContentLine | undefined, texts: VcardTexts): string[] {
  return line === undefined ? [] : texts.components(line).map((part) => part.trim());
}

/** How Apple says that a card is a firm's. */
function ofShowAs(lines: readonly ContentLine[]): 'org' | undefined {
  return lines.some(({ name, value }) => name === 'X-ABSHOWAS' && value.trim().toUpperCase() === 'COMPANY') ? 'org' : undefined;
}

/** A number, or the URI of one (RFC 3966), of which the extension is part. */
function telephoneOf(text: string): string {
  const [, number, parameters = ''] = /^tel:([^;]*)(.*)$/i.exec(text) ?? [];
  const [, extension] = /;ext=([^;]+)/i.exec(parameters) ?? [];
  return number === undefined ? text : extension === undefined ? number : `${number} ext. ${extension}`;
}

const mobileWords = /^(?:mobile|cell|iphone|gsm|mobil|mobilus|mobilais|נייד|סלולרי)/;
const faxWords = /fax|faks|פקס/;

function useOf(types: readonly string[], label: string): VcardNumber['use'] {
  const folded = foldText(label);
  if (types.some((type) => type.includes('fax')) || faxWords.test(folded)) return 'fax';
  return types.includes('cell') || types.includes('iphone') || mobileWords.test(folded) ? 'mobile' : 'phone';
}

/** ADR of RFC 6350 §6.3.1 with the parts that RFC 9554 §2.1 put behind them, CC of RFC 8605, and Apple's X-ABADR. */
function addressOf(line: ContentLine, texts: VcardTexts, label: string, code: string): VcardAddress {
  const [box = '', extended = '', street = '', city = '', county = '', postalCode = '', country = '', room = '', flat = '', floor = '', number = '', way = ''] =
    components(line, texts);
  const isDivided = number !== '' && way !== '';
  return {
    types: typesOf(line.params),
    label: label || (line.params.get('X-LABEL')?.[0] ?? ''),
    street: isDivided ? way : street,
    houseNumber: isDivided ? number : '',
    // The new parts say again what the old ones say, for those who know only these.
    extra: distinct([box, extended, ...(extended === '' ? [room, flat, floor] : [])]).join(', '),
    city, county, postalCode,
    country: [line.params.get('CC')?.[0] ?? '', code].find((one) => /^[a-z]{2}$/i.test(one))?.toUpperCase() ?? country,
  };
}

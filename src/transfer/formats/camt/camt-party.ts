/** A party of ISO 20022: name, postal address, and the numbers by which it is known. */
import { isSoundInField } from '../../../fiscal/check-number';
import type { NumberField } from '../../../fiscal/number-kind';
import type { Values } from '../../../model/change';
import type { IncomingRow } from '../../source';
import { childOf, childrenOf, textAt, type XmlNode } from '../../xml/read-xml';
import { filled } from '../parts/filled';
import type { LeftOut } from '../parts/left-out';

export interface CamtParty {
  readonly name: string;
  readonly values: Values;
  readonly rows: readonly IncomingRow[];
}

/** `account`: its country tells what a number can be where the party has no address. */
export function readParty(side: XmlNode | undefined, account: string, leftOut: LeftOut): CamtParty {
  const party = childOf(side, 'Pty') ?? side;
  if (party === undefined) return { name: '', values: {}, rows: [] };
  const agent = childOf(side, 'Agt', 'FinInstnId');
  const address = childOf(party, 'PstlAdr');
  const country = textAt(address, 'Ctry') || textAt(party, 'CtryOfRes');
  const id = childOf(party, 'Id');
  const numbers = readNumbers(id, country || (/^[A-Z]{2}\d{2}/.exec(account)?.[0].slice(0, 2) ?? ''), leftOut);
  return {
    name: textAt(party, 'Nm') || textAt(agent, 'Nm'),
    values: filled({ ...readAddress(address), country, ...numbers.values, ...readContact(childOf(party, 'CtctDtls')) }),
    rows: numbers.rows,
  };
}

function readContact(contact: XmlNode | undefined): Record<string, string> {
  return { contactName: textAt(contact, 'Nm'), phone: textAt(contact, 'PhneNb'), mobile: textAt(contact, 'MobNb'), email: textAt(contact, 'EmailAdr') };
}

const codeAndTown = /^((?:[A-Z]{1,3}-)?\d[\d -]{1,8}\d)[ ,]+(\D.*)$/;

/** In lines: the street, then the post code and the town; what cannot be told apart stays together. */
function readAddress(address: XmlNode | undefined): Record<string, string> {
  const lines = childrenOf(address, 'AdrLine').map(({ text }) => text).filter((line) => line !== '');
  const street = textAt(address, 'StrtNm');
  const city = textAt(address, 'TwnNm');
  const given = {
    street, houseNumber: textAt(address, 'BldgNb'),
    addressExtra: [textAt(address, 'Flr'), textAt(address, 'Room'), textAt(address, 'PstBx')].filter((part) => part !== '').join(', '),
    postalCode: textAt(address, 'PstCd'), city, county: textAt(address, 'CtrySubDvsn'),
  };
  if (lines.length === 0) return given;
  const last = codeAndTown.exec(lines.at(-1) ?? '');
  if (street === '' && city === '' && last !== null && lines.length > 1) {
    return { ...given, street: lines.slice(0, -1).join(', '), postalCode: last[1] ?? '', city: last[2] ?? '' };
  }
  return street === '' ? { ...given, street: lines.join(', ') } : { ...given, addressExtra: [given.addressExtra, ...lines].filter((part) => part !== '').join(', ') };
}

/** ISO 20022 external code lists: organisation and person identification. */
const fieldsOfCode: Readonly<Record<string, NumberField>> = { COID: 'companyNumber', NIDN: 'personalId', SOSE: 'personalId' };
const kindsOfCode: Readonly<Record<string, string>> = { GS1G: 'gln', DUNS: 'duns' };

function readNumbers(id: XmlNode | undefined, country: string, leftOut: LeftOut): { readonly values: Record<string, string>; readonly rows: IncomingRow[] } {
  const values: Record<string, string> = {};
  const rows: IncomingRow[] = [];
  const note = (kind: string, number: string, source = ''): void => {
    rows.push({ table: 'Identifiers', values: filled({ kind, number, source }) });
  };
  const lei = textAt(id, 'OrgId', 'LEI');
  if (lei !== '') note('lei', lei);
  for (const [group, orders] of [['OrgId', ['companyNumber', 'taxId', 'vatNumber']], ['PrvtId', ['personalId', 'taxId']]] as const) {
    for (const other of childrenOf(childOf(id, group), 'Othr')) {
      const number = textAt(other, 'Id');
      const scheme = textAt(other, 'SchmeNm', 'Cd') || textAt(other, 'SchmeNm', 'Prtry');
      if (number === '' || number === 'NOTPROVIDED') continue;
      const field = scheme === 'TXID' ? taxField(country, number) : fieldsOfCode[scheme] ?? orders.find((one) => isSoundInField(country, one, number));
      const kind = kindsOfCode[scheme];
      if (kind !== undefined) note(kind, number);
      else if (field !== undefined && values[field] === undefined) values[field] = number;
      else note('other', number, scheme);
    }
    if (childOf(id, group, 'DtAndPlcOfBirth') !== undefined) leftOut.note('DtAndPlcOfBirth', childOf(id, group)?.line ?? 1);
  }
  return { values, rows };
}

function taxField(country: string, number: string): NumberField {
  return /^[A-Z]{2}/.test(number) && isSoundInField(country, 'vatNumber', number) ? 'vatNumber' : 'taxId';
}

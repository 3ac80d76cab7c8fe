/** A customer that is put together from one vCard or from those of its people. */
import { joinSeveral } from '../../../model/several';
import type { IncomingCard, IncomingRow } from '../../source';
import { filled } from '../parts/filled';
import type { LeftOut } from '../parts/left-out';
import type { VcardAddress, VcardEntry } from './vcard-entry';

/** What our own vCards and those of other programs say an address is for. */
const purposes: Readonly<Record<string, string>> = {
  'x-registration': 'registration', 'postal': 'correspondence', 'x-correspondence': 'correspondence', 'x-invoicing': 'invoicing',
  'parcel': 'delivery', 'x-delivery': 'delivery', 'x-default-delivery': 'defaultDelivery',
};

const addressKey = ({ street, houseNumber, extra, city, county, postalCode, country, label }: VcardAddress): string =>
  JSON.stringify([street, houseNumber, extra, city, county, postalCode, country, label]);

export class VcardCustomer {
  #name: string;
  readonly #line: number;
  #entry: VcardEntry | undefined;
  readonly #addresses = new Map<string, VcardAddress>();
  readonly #websites = new Set<string>();
  readonly #categories: string[] = [];
  readonly #contacts: IncomingRow[] = [];

  constructor(name: string, line: number) {
    this.#name = name;
    this.#line = line;
  }

  get name(): string {
    return this.#name;
  }

  /** Whether it has had its own vCard. */
  get isDescribed(): boolean {
    return this.#entry !== undefined;
  }

  describe(name: string, entry: VcardEntry, leftOut: LeftOut): void {
    this.#name = name;
    this.#entry = entry;
    this.#share(entry);
    if (entry.unit !== '') leftOut.note('ORG', entry.line);
    if (entry.title !== '') leftOut.note('TITLE', entry.line);
  }

  addPerson(entry: VcardEntry, leftOut: LeftOut): void {
    this.#share({ ...entry, addresses: entry.addresses.filter(({ types }) => !types.includes('home')) });
    for (const { types } of entry.addresses) if (types.includes('home')) leftOut.note('ADR;TYPE=HOME', entry.line);
    for (const part of ['nickname', 'geo', 'contactName'] as const) if (entry[part] !== '') leftOut.note(partNames[part], entry.line);
    for (const [name, number] of Object.entries(entry.extensions)) if (number !== '') leftOut.note(name, entry.line);
    const phone = entry.numbers.find(({ use }) => use === 'phone');
    const mobile = entry.numbers.find(({ use }) => use === 'mobile');
    const [email, ...emails] = entry.emails;
    const more = entry.numbers.filter((one) => one !== phone && one !== mobile);
    const isNamed = entry.firstName !== '' || entry.lastName !== '';
    this.#contacts.push({
      table: 'Contacts',
      values: filled({
        lastName: entry.lastName || (isNamed ? entry.firstName : entry.fullName),
        firstName: entry.lastName === '' ? '' : entry.firstName,
        role: entry.title, email, phone: phone?.number, mobile: mobile?.number,
        note: [
          ...entry.notes, entry.unit, ...emails, ...more.map(({ use, number }) => (use === 'fax' ? `Fax ${number}` : number)),
          ...(entry.birthday === '' ? [] : [`BDAY ${readableDay(entry.birthday)}`]),
        ].filter((part) => part !== '').join('\n'),
      }),
    });
  }

  /** What belongs to the organisation whoever of it carries it. */
  #share({ addresses, websites, categories }: VcardEntry): void {
    for (const address of addresses) if (!this.#addresses.has(addressKey(address))) this.#addresses.set(addressKey(address), address);
    for (const website of websites) this.#websites.add(website);
    for (const category of categories) this.#categories.push(category);
  }

  card(leftOut: LeftOut): IncomingCard {
    const entry = this.#entry;
    const numbers = entry?.numbers ?? [];
    const phone = numbers.find(({ use }) => use === 'phone');
    const mobile = numbers.find(({ use }) => use === 'mobile');
    const fax = numbers.find(({ use }) => use === 'fax');
    const [email, ...otherEmails] = entry?.emails ?? [];
    const [website, ...websites] = this.#websites;
    for (const _ of websites) leftOut.note('URL', this.#line);
    const addresses = [...this.#addresses.values()];
    const main = addresses.find(({ types, label }) => label === '' && !types.some((type) => type in purposes)) ?? addresses[0];
    return {
      line: this.#line,
      values: filled({
        name: this.#name, alias: entry?.nickname, contactName: entry?.contactName,
        email, otherEmails: joinSeveral(otherEmails),
        phone: phone?.number, mobile: mobile?.number, fax: fax?.number,
        otherPhones: joinSeveral(numbers.filter((one) => one !== phone && one !== mobile && one !== fax).map(({ number }) => number)),
        website, ...(main !== undefined && placeOf(main)), ...readGeo(entry?.geo ?? ''),
        note: entry?.notes.join('\n'), categories: joinSeveral(this.#categories), ...entry?.extensions,
        // The register has no field for it; the firm may have one of its own.
        'x:BDAY': readableDay(entry?.birthday ?? ''),
      }),
      rows: [
        ...this.#contacts,
        ...addresses.filter((address) => address !== main).map((address): IncomingRow => ({
          table: 'Addresses',
          values: filled({
            location: address.label || address.city || address.street || address.country || address.postalCode || address.county || address.extra,
            ...placeOf(address),
            ...Object.fromEntries(address.types.flatMap((type) => (purposes[type] === undefined ? [] : [[purposes[type], true] as const]))),
          }),
        })),
      ],
    };
  }
}

const partNames = { nickname: 'NICKNAME', geo: 'GEO', contactName: 'RELATED' } as const;

function placeOf({ street, houseNumber, extra, city, county, postalCode, country }: VcardAddress): Record<string, string> {
  return { street, houseNumber, addressExtra: extra, city, county, postalCode, country };
}

/** geo:44.43,26.10 of 4.0; 44.43;26.10 before. */
function readGeo(geo: string): { readonly latitude?: number; readonly longitude?: number } {
  const [, north = '', east = ''] = /^(?:geo:)?\s*(-?\d{1,2}(?:\.\d+)?)[,;]\s*(-?\d{1,3}(?:\.\d+)?)/i.exec(geo) ?? [];
  const [latitude, longitude] = [Number(north), Number(east)];
  return north === '' || Math.abs(latitude) > 90 || Math.abs(longitude) > 180 ? {} : { latitude, longitude };
}

/** 19851102 as 1985-11-02; a day without a year stays as it is written. */
function readableDay(day: string): string {
  return day.replace(/^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/, '$1-$2-$3');
}

/** One invented customer: a firm or a person with numbers that check, an address, terms. */
import { createSeededRandom, type SeededRandom } from '../../base/seeded-random';
import { numbersOfCountry } from '../../fiscal/country-numbers';
import type { CountryNumbers, NumberField } from '../../fiscal/number-kind';
import type { Texts } from '../../locales/texts';
import type { Values } from '../../model/change';
import { mailName } from './latin-name';
import { fillShape, type SampleCountry } from './sample-country';

export interface SampleCustomer {
  readonly values: Values;
  readonly country: SampleCountry;
  readonly isCompany: boolean;
}

export interface SamplePerson {
  readonly first: string;
  readonly last: string;
}

export function makePerson(country: SampleCountry, random: SeededRandom): SamplePerson {
  const woman = random.chance(0.5);
  const [man, wife] = random.pick(country.surnames);
  return { first: random.pick(woman ? country.women : country.men), last: woman ? wife : man };
}

function makeBrand(country: SampleCountry, random: SeededRandom): string {
  return random.pick(country.brandStarts) + random.pick(country.brandEnds);
}

/** The name without its legal form. */
function makeFirmName(country: SampleCountry, random: SeededRandom, brand: string): string {
  const draw = random.integer(100);
  if (draw < 30) return brand;
  if (draw < 70) return `${brand} ${random.pick(country.trades)}`;
  if (draw < 85) return `${random.pick(country.surnames)[0]} ${random.pick(country.trades)}`;
  return `${brand} ${random.pick(country.towns).name}`;
}

export function makePhone(country: SampleCountry, random: SeededRandom, mobile: boolean): string {
  const shape = mobile ? random.pick(country.mobileShapes) : country.phoneShape;
  return `+${country.callingCode} ${fillShape(shape, random)}`;
}

/** Street, number, town, code: of the customer itself or of a branch. */
export function makeAddress(country: SampleCountry, random: SeededRandom): Values {
  const town = random.pick(country.towns);
  const blanks = country.postalShape.replace(/[^#]/g, '').length - town.postal.length;
  const digits = town.postal + random.digits(blanks);
  let at = 0;
  return {
    street: random.pick(country.streets),
    houseNumber: `${1 + random.integer(180)}${random.chance(0.08) ? 'A' : ''}`,
    city: town.name,
    postalCode: country.postalShape.replace(/#/g, () => digits.charAt(at++)),
    county: town.county ?? null,
    country: country.country,
  };
}

/** Of a kind that belongs in this field before any other. */
function makeNumber(numbers: CountryNumbers, field: NumberField, random: SeededRandom): string | null {
  const makers = numbers.kinds.flatMap(({ make, fields }) => (make !== undefined && fields[0] === field ? [make] : []));
  return makers.length === 0 ? null : random.pick(makers)(random);
}

function companyNumbers(numbers: CountryNumbers, random: SeededRandom): Values {
  const companyNumber = makeNumber(numbers, 'companyNumber', random);
  const registered = random.chance(0.75);
  switch (numbers.country) {
    // One number for everything, and no prefix.
    case 'IL':
      return { taxId: companyNumber, companyNumber };
    case 'LV':
      return { companyNumber, vatNumber: registered ? `LV${companyNumber ?? ''}` : null };
    case 'FR': {
      const vatNumber = makeNumber(numbers, 'vatNumber', random) ?? '';
      return { companyNumber: vatNumber.slice(4), vatNumber: registered ? vatNumber : null };
    }
    // No tax number follows from the VAT number, and none is asked of a customer.
    case 'DE': case 'EE': case 'LT':
      return { taxId: null, companyNumber, vatNumber: registered ? makeNumber(numbers, 'vatNumber', random) : null };
    // A limited company's begins with B, an S.A.'s with A; the other letters are other bodies'.
    case 'ES': {
      let taxId: string | null;
      do taxId = makeNumber(numbers, 'vatNumber', random)?.slice(2) ?? null; while (taxId !== null && !/^[AB]/.test(taxId));
      return { taxId, companyNumber, vatNumber: registered ? `ES${taxId ?? ''}` : null };
    }
    default: {
      const vatNumber = makeNumber(numbers, 'vatNumber', random);
      return { taxId: vatNumber?.slice(numbers.country.length) ?? null, companyNumber, vatNumber: registered ? vatNumber : null };
    }
  }
}

function personNumbers(numbers: CountryNumbers, random: SeededRandom, dealer: boolean): Values {
  const personalId = makeNumber(numbers, 'personalId', random);
  return { personalId, taxId: dealer && numbers.country === 'IL' ? personalId : null };
}

const termDays = ['0', '7', '14', '30', '30', '30', '45', '60'];
/** The law of Israel lets nobody take sixty days from any day of a month (terms/legal-caps.ts); as many, so that a seed goes on giving the customers it gave. */
const israeliTermDays = termDays.map((days) => (days === '60' ? '45' : days));

export function makeCustomer(country: SampleCountry, texts: Texts, random: SeededRandom): SampleCustomer {
  const { status, level, dealerType } = texts.lists;
  const numbers = numbersOfCountry(country.country);
  if (numbers === undefined) throw new Error(`Bug: no numbers for ${country.country}`);
  const isCompany = random.chance(0.68);
  const person = makePerson(country, random);
  const brand = makeBrand(country, random);
  const form = random.pick(country.legalForms);
  const name = isCompany ? country.companyName(form, makeFirmName(country, random, brand)) : `${person.first} ${person.last}`;
  const dealer = !isCompany && random.chance(0.4);
  const domain = isCompany ? `${mailName(brand)}.${country.topLevel}` : random.pick(country.mailDomains);
  const mailbox = isCompany
    ? random.pick(['info', 'office', mailName(person.first), `${mailName(person.first)}.${mailName(person.last)}`])
    : `${mailName(person.first)}.${mailName(person.last)}`;
  const draw = random.integer(100);
  // Another way to make a number changes that number, not the whole sample.
  const ofItsOwn = createSeededRandom(random.integer(2 ** 32));
  return {
    country,
    isCompany,
    values: {
      name,
      alias: isCompany && random.chance(0.35) ? brand : null,
      status: draw < 8 ? status.prospect : draw < 90 ? status.active : status.inactive,
      level: random.pick([level.small, level.small, level.small, level.medium, level.medium, level.large]),
      dealerType: isCompany ? dealerType.company : dealer ? random.pick([dealerType.authorisedDealer, dealerType.exemptDealer]) : dealerType.privatePerson,
      ...(isCompany ? companyNumbers(numbers, ofItsOwn) : personNumbers(numbers, ofItsOwn, dealer)),
      contactName: isCompany ? `${person.first} ${person.last}` : null,
      email: random.chance(0.88) ? `${mailbox}@${domain}` : null,
      phone: isCompany && random.chance(0.7) ? makePhone(country, random, false) : null,
      mobile: random.chance(0.75) ? makePhone(country, random, true) : null,
      website: isCompany && random.chance(0.4) ? `https://www.${domain}` : null,
      ...makeAddress(country, random),
      paymentTerms: random.chance(0.85) ? random.pick(country.country === 'IL' ? israeliTermDays : termDays) : null,
      note: null,
    },
  };
}

/**
 * Peppol: under which electronic address a customer is found. One that was noted among the further numbers holds;
 * otherwise it follows from the numbers on the card. The rule asks that there is one and that its scheme fits it.
 *
 * Which schemes there are: OpenPeppol, Participant identifier schemes v9.7 of 2026-07-02, read 2026-11-23
 * (https://docs.peppol.eu/edelivery/codelists/). The electronic address scheme list of EN 16931 still has the Finnish ones
 * that were withdrawn, for invoices outside of the network.
 */
import { checkFieldNumber, checkNumber } from '../check-number';
import { numberFields } from '../number-kind';
import { textIn, type FurtherNumber, type Rule, type RuleCard, type RuleFinding } from './rule';

export interface PeppolAddress {
  /** Four digits of the list of electronic address schemes. */
  readonly scheme: string;
  readonly number: string;
}

/** What a scheme's numbers are: a kind of number of a country, or of none. The likelier first where a country has several. */
interface Scheme {
  readonly scheme: string;
  readonly country: string;
  readonly kind: string;
  /** Where the address is not the number itself. */
  readonly made?: { readonly address: (number: string) => string; /** '' if it is none. */ readonly number: (address: string) => string };
}

/** 0037, the business number without its hyphen, and up to five signs for a part of the organisation. */
const ovt: NonNullable<Scheme['made']> = {
  address: (number) => `0037${number.replace(/^FI/, '')}`,
  number: (address) => /^0037(\d{8})[A-Z\d]{0,5}$/.exec(address)?.[1] ?? '',
};

const schemes: readonly Scheme[] = [
  { scheme: '0200', country: 'LT', kind: 'JAK' }, { scheme: '9937', country: 'LT', kind: 'VAT' },
  { scheme: '0218', country: 'LV', kind: 'REG' }, { scheme: '9939', country: 'LV', kind: 'VAT' },
  { scheme: '0191', country: 'EE', kind: 'REG' }, { scheme: '9931', country: 'EE', kind: 'VAT' },
  { scheme: '9947', country: 'RO', kind: 'VAT' },
  { scheme: '9945', country: 'PL', kind: 'VAT' },
  { scheme: '9930', country: 'DE', kind: 'VAT' }, { scheme: '0204', country: 'DE', kind: 'LEITWEG' },
  { scheme: '0184', country: 'DK', kind: 'CVR' }, { scheme: '0198', country: 'DK', kind: 'SE' },
  { scheme: '9920', country: 'ES', kind: 'VAT' },
  { scheme: '0211', country: 'IT', kind: 'VAT' },
  { scheme: '0009', country: 'FR', kind: 'SIRET' }, { scheme: '0002', country: 'FR', kind: 'SIREN' }, { scheme: '9957', country: 'FR', kind: 'VAT' },
  { scheme: '9932', country: 'GB', kind: 'VAT' },
  { scheme: '0208', country: 'BE', kind: 'KBO' }, { scheme: '9925', country: 'BE', kind: 'VAT' },
  { scheme: '0106', country: 'NL', kind: 'KVK' }, { scheme: '9944', country: 'NL', kind: 'VAT' },
  { scheme: '0007', country: 'SE', kind: 'ORGNR' },
  { scheme: '0216', country: 'FI', kind: 'YTUNNUS', made: ovt }, { scheme: '0216', country: 'FI', kind: 'VAT', made: ovt },
  { scheme: '9914', country: 'AT', kind: 'VAT' },
  { scheme: '9910', country: 'HU', kind: 'VAT' },
  { scheme: '0245', country: 'SK', kind: 'DIC' }, { scheme: '9950', country: 'SK', kind: 'VAT' },
  { scheme: '0088', country: '', kind: 'GLN' }, { scheme: '0199', country: '', kind: 'LEI' },
];

/** Nobody is found there any more: 9955 (Swedish VAT numbers) since 2023-07-31, the Finnish ones beside 0216 since 2024-12-31. */
const withdrawn: ReadonlySet<string> = new Set(['9955', '0037', '0212', '0213', '0215']);

const byScheme = new Map<string, Scheme>();
const ofCountry = new Map<string, Scheme[]>();
for (const scheme of schemes) {
  if (!byScheme.has(scheme.scheme)) byScheme.set(scheme.scheme, scheme);
  const known = ofCountry.get(scheme.country);
  if (known === undefined) ofCountry.set(scheme.country, [scheme]);
  else known.push(scheme);
}

/** Those whose addresses are the numbers themselves. */
export const peppolSchemes: readonly Scheme[] = schemes.filter(({ made }) => made === undefined);

/** As networks write it (0200:302514373), also behind the list's own name; undefined if it is none. */
export function readPeppolAddress(text: string): PeppolAddress | undefined {
  const [, scheme, number] = /^(?:iso6523-actorid-upis::)?(\d{4}):(\S.*)$/i.exec(text.trim()) ?? [];
  return scheme === undefined || number === undefined ? undefined : { scheme, number: number.trim() };
}

/** Whether the number can be one of its scheme's; of schemes that are not known here, any can. */
function fits({ scheme, number: address }: PeppolAddress): boolean {
  if (withdrawn.has(scheme)) return false;
  const known = byScheme.get(scheme);
  if (known === undefined) return true;
  const number = known.made === undefined ? address : known.made.number(address);
  const { verdict, reason } = checkNumber({ country: known.country, number, kind: known.kind });
  // A check digit only warns, and does so where the number stands.
  return verdict !== 'invalid' || reason === 'checksum';
}

const further: Readonly<Record<string, string>> = { gln: '0088', lei: '0199', duns: '0060' };

/** The one to be used first. */
export function peppolAddresses(card: RuleCard): readonly PeppolAddress[] {
  const numbers = card.furtherNumbers();
  const noted = numbers.flatMap(({ kind, number }) => (kind === 'peppol' ? readPeppolAddress(number) ?? [] : []));
  const byKind = numbers.flatMap(({ kind, number }): PeppolAddress[] => {
    const scheme = further[kind ?? ''];
    return scheme === undefined ? [] : [{ scheme, number: number.replace(/[\s-]/g, '') }];
  });
  return [...noted, ...fromCard(card), ...byKind].filter(fits);
}

function fromCard(card: RuleCard): PeppolAddress[] {
  const found = (ofCountry.get(card.country) ?? []).flatMap(({ scheme, country, kind, made }) => {
    for (const field of numberFields) {
      const number = textIn(card, field);
      const answer = number === '' ? undefined : checkFieldNumber(country, field, number);
      if (answer?.verdict === 'valid' && answer.kind?.key === kind && answer.compact !== undefined) return [{ scheme, number: made?.address(answer.compact) ?? answer.compact }];
    }
    return [];
  });
  // Two numbers of a card can make one address.
  return found.filter(({ scheme, number }, at) => found.findIndex((one) => one.scheme === scheme && one.number === number) === at);
}

const wrongOne = ({ kind, number }: FurtherNumber): boolean => {
  const address = kind === 'peppol' ? readPeppolAddress(number) : undefined;
  return kind === 'peppol' && (address === undefined || !fits(address));
};

const source = 'Peppol BIS Billing 3.0, PEPPOL-EN16931-R010 and BR-63; schemes: Participant identifier schemes v9.7; read 2026-11-23';

export const peppolRules: readonly Rule[] = [
  {
    id: 'PEPPOL-EN16931-R010', countries: [], level: 'gate', gates: ['peppol'], severity: 'error', source,
    fields: [...numberFields, 'country'],
    test: (card) => (card.kind === 'person' || peppolAddresses(card).length > 0 ? undefined : { code: 'rule-peppol-address', facts: {} }),
  },
  {
    id: 'BR-63', countries: [], level: 'gate', gates: ['peppol'], severity: 'error', source, fields: [],
    test(card): RuleFinding | undefined {
      const wrong = card.furtherNumbers().find(wrongOne);
      return wrong === undefined ? undefined : { code: 'rule-peppol-form', facts: { number: wrong.number } };
    },
  },
];

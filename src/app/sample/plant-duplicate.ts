/** The same customer entered a second time, the ways it happens in offices. */
import type { SeededRandom } from '../../base/seeded-random';
import type { Values } from '../../model/change';
import { latinName } from './latin-name';
import { makeAddress, type SampleCustomer } from './sample-customer';
import { duplicateKinds, type DuplicateKind } from './sample-truth';

/** A letter left out, doubled or swapped with its neighbour, inside a word of some length. */
export function mistype(text: string, random: SeededRandom): string {
  const letters = Array.from(text);
  const inner = letters.flatMap((letter, at) =>
    /\p{L}/u.test(letter) && /\p{L}/u.test(letters[at - 1] ?? '') && /\p{L}/u.test(letters[at + 1] ?? '') && letters[at + 1] !== letter ? [at] : []);
  if (inner.length === 0) return `${text}a`;
  const at = random.pick(inner);
  const [letter = '', next = ''] = [letters[at], letters[at + 1]];
  const instead = random.pick(['', letter + letter, next + letter]);
  letters.splice(at, instead === next + letter ? 2 : 1, instead);
  return letters.join('');
}

function swappedWords(name: string): string {
  const [first = '', ...others] = name.split(' ');
  return others.length === 0 ? name : [...others, first].join(' ');
}

/** The words that stand for the legal form, and the quotes around the rest, left out. */
function withoutLegalForm(customer: SampleCustomer, name: string): string {
  let bare = name;
  for (const form of customer.country.legalForms) bare = bare.replace(`, ${form}`, '').replace(` ${form}`, '').replace(`${form} `, '');
  return bare.replace(/^"(.*)"$/, '$1').trim();
}

function nationalPhone(phone: string, customer: SampleCustomer): string {
  return customer.country.trunk + phone.replace(`+${customer.country.callingCode}`, '').replace(/[^\d]/g, '');
}

function titleCase(text: string): string {
  return text.replace(/(^|[\s"-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Left out by whoever typed the card again in a hurry. */
function hurried(values: Values, random: SeededRandom): Values {
  const without: Record<string, null> = { alias: null, website: null, note: null };
  if (random.chance(0.4)) without['vatNumber'] = null;
  if (random.chance(0.3)) without['contactName'] = null;
  return { ...values, ...without };
}

/** The kinds that fit this customer: only firms have branches and legal forms, and only some names have accents. */
export function fittingKinds(customer: SampleCustomer): DuplicateKind[] {
  const name = String(customer.values['name']);
  const fits: Readonly<Record<DuplicateKind, boolean>> = {
    typo: true,
    'swapped-words': !customer.isCompany,
    'no-legal-form': customer.isCompany && withoutLegalForm(customer, name) !== name,
    'latin-letters': titleCase(latinName(name)) !== name,
    'phone-format': customer.values['mobile'] !== null,
    branch: customer.isCompany,
  };
  return duplicateKinds.filter((kind) => fits[kind]);
}

export function plantDuplicate(customer: SampleCustomer, kind: DuplicateKind, random: SeededRandom): SampleCustomer {
  const name = String(customer.values['name']);
  const again = hurried(customer.values, random);
  const changes = ((): Values => {
    switch (kind) {
      case 'typo': return { name: mistype(name, random) };
      case 'swapped-words': return { name: swappedWords(name) };
      case 'no-legal-form': return { name: withoutLegalForm(customer, name) };
      case 'latin-letters': return { name: titleCase(latinName(name)), street: titleCase(latinName(String(again['street'] ?? ''))) };
      case 'phone-format': return { mobile: nationalPhone(String(again['mobile'] ?? ''), customer), email: null };
      case 'branch': {
        const address = makeAddress(customer.country, random);
        return { name: `${name} ${String(address['city'])}`, ...address };
      }
    }
  })();
  return { ...customer, values: { ...again, ...changes } };
}

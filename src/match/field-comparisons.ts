/** Which comparison a field takes part in: the field table's keys, names of a person's parts, any other word as plain text. */
import { createAddressComparison, type AddressComparison } from './compare/compare-addresses';
import { createCodeComparison } from './compare/compare-codes';
import { createDateComparison } from './compare/compare-dates';
import { createEmailComparison } from './compare/compare-emails';
import { createNameComparison, type NameComparison } from './compare/compare-names';
import { createNumberComparison, type NumberComparison } from './compare/compare-numbers';
import { createPhoneComparison } from './compare/compare-phones';
import { createTextComparison, type TextComparison } from './compare/compare-texts';
import type { Comparison, LevelList } from './compare/evidence';
import { matchFields } from './match-fields';

export interface FieldComparisons {
  readonly all: readonly Comparison[];
  readonly name: NameComparison | undefined;
  readonly city: TextComparison | undefined;
  readonly numbers: NumberComparison | undefined;
  readonly address: AddressComparison | undefined;
}

/** In the order in which the fields are given. */
export function createComparisons(fields: readonly string[], levels: LevelList): FieldComparisons {
  const present = (family: readonly string[]): readonly string[] => family.filter((field) => fields.includes(field));
  const all: Comparison[] = [];
  const parts = present(matchFields.nameParts);
  const names = present(matchFields.otherNames);
  const [firstName] = [...parts, ...names];
  if (firstName !== undefined) levels.begin('name');
  const name = firstName === undefined ? undefined : createNameComparison(parts.length > 0 ? 'name' : firstName, parts, names, levels);
  if (name !== undefined) all.push(name);
  const contact = present(matchFields.contactNames);
  if (contact.length > 0) {
    levels.begin('contact');
    all.push(createNameComparison('contactName', contact, [], levels));
  }
  const given = present(matchFields.numbers);
  const [firstNumber] = given;
  if (firstNumber !== undefined) levels.begin();
  const numbers = firstNumber === undefined ? undefined : createNumberComparison(firstNumber, given, levels);
  if (numbers !== undefined) all.push(numbers);
  for (const field of present(matchFields.accounts)) {
    levels.begin();
    all.push(createNumberComparison(field, [field], levels));
  }
  for (const field of present(matchFields.dates)) {
    levels.begin();
    all.push(createDateComparison(field, levels));
  }
  const emails = present(matchFields.emails);
  if (emails[0] !== undefined) {
    levels.begin();
    all.push(createEmailComparison(emails[0], emails, levels));
  }
  const phones = present(matchFields.phones);
  if (phones[0] !== undefined) {
    levels.begin('contact');
    all.push(createPhoneComparison(phones[0], phones, levels));
  }
  const hasAddress = present(matchFields.address).length > 0;
  if (hasAddress) levels.begin('place');
  const address = hasAddress ? createAddressComparison('street', levels) : undefined;
  if (address !== undefined) all.push(address);
  for (const field of present(matchFields.codes)) {
    levels.begin('place');
    all.push(createCodeComparison(field, levels));
  }
  for (const field of present(matchFields.webAddresses)) {
    levels.begin('contact');
    all.push(createTextComparison(field, levels, { echoes: true }));
  }
  let city: TextComparison | undefined;
  for (const field of present(matchFields.places)) {
    levels.begin('place');
    const place = createTextComparison(field, levels, { shared: true });
    if (field === 'city') city = place;
    all.push(place);
  }
  const known = new Set<string>(Object.values(matchFields).flat());
  for (const field of fields) {
    if (known.has(field)) continue;
    levels.begin('other');
    all.push(createTextComparison(field, levels));
  }
  return { all, name, numbers, address, city };
}

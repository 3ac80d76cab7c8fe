/** What a formula may ask of a customer's addresses: the one for a purpose, as it is written in one line. */
import { foldText } from '../base/text';
import { err, ok, type Result } from '../base/result';
import type { Texts } from '../locales/texts';
import { addressPurposes, type AddressPurpose } from '../model/address-for';
import type { Values } from '../model/change';
import { fieldOf } from '../model/fields';
import type { App } from './app';
import { cardOf, textOf, type Argument, type LookUpIssue } from './look-up';

/** Purposes by all that they are called, folded. */
export type PurposeNames = ReadonlyMap<string, AddressPurpose>;

/**
 * The address that serves for the purpose; a purpose that no further address claims falls to the primary one. An address that is
 * empty is ''. The purpose by its key, by the firm's word for it, or as any language of the register calls it.
 */
export function addressForPurpose(
  app: App, names: PurposeNames, { key, purpose }: { readonly key: Argument; readonly purpose: Argument }, texts: Texts,
): Result<string, LookUpIssue> {
  const meant = purposeOf(app, names, textOf(purpose));
  if (meant === undefined) {
    const purposes = addressPurposes.map((one) => texts.addressPurposes[one]).join(', ');
    return err({ severity: 'error', code: 'address-purpose-unknown', facts: { value: textOf(purpose), purposes } });
  }
  const card = cardOf(app, key);
  return card.ok ? ok(addressLine(app.addressFor(card.value.id, meant) ?? {})) : card;
}

/** Street and number, what is added to them, postal code and town, county, country. */
export function addressLine(values: Values): string {
  const text = (field: string): string => textOf(values[field]).trim();
  const joined = (parts: readonly string[], between: string): string => parts.filter((part) => part !== '').join(between);
  // Capitals are a county of their own name.
  const county = text('county') === '' || foldText(text('county')) === foldText(text('city')) ? '' : text('county');
  return joined([joined([text('street'), text('houseNumber')], ' '), text('addressExtra'), joined([text('postalCode'), text('city')], ' '), county, text('country')], ', ');
}

function purposeOf(app: App, names: PurposeNames, text: string): AddressPurpose | undefined {
  // Thousands of cells ask by the key, which is folded as it is.
  const known = names.get(text) ?? names.get(foldText(text));
  if (known !== undefined || text.trim() === '') return known;
  // Registers that began with a list of purposes may have words of their own in it.
  const meaning = app.meaningOf('addressPurpose', text);
  return addressPurposes.find((purpose) => purpose === meaning);
}

/** Keys, then what each language calls purposes and their columns, then what other files call these. */
export function createPurposeNames(languages: readonly Texts[]): PurposeNames {
  const found = new Map<string, AddressPurpose>();
  const note = (word: string, purpose: AddressPurpose): void => {
    const folded = foldText(word);
    if (!found.has(folded)) found.set(folded, purpose);
  };
  for (const purpose of addressPurposes) note(purpose, purpose);
  for (const { addressPurposes: called, fields } of languages) {
    for (const purpose of addressPurposes) {
      note(called[purpose], purpose);
      note(fields.Addresses[purpose], purpose);
    }
  }
  for (const purpose of addressPurposes) for (const header of fieldOf('Addresses', purpose)?.headers ?? []) note(header, purpose);
  return found;
}

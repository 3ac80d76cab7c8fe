/** What the rules about Peppol's addresses want to see of a card, from a file or on its way into one. */
import { peppolAddresses, type PeppolAddress } from '../../../fiscal/rules/peppol';
import type { FurtherNumber } from '../../../fiscal/rules/rule';
import type { Values } from '../../../model/change';
import { textOf } from '../parts/filled';

/** The one to be used first; `numbers` are those of the table Identifiers, by the meaning of their kind. */
export function electronicAddresses(values: Values, numbers: readonly FurtherNumber[]): readonly PeppolAddress[] {
  return peppolAddresses({
    values, country: textOf(values, 'country'), kind: 'organisation', hasNoTaxId: false, meaning: () => undefined, furtherNumbers: () => numbers,
  });
}

/** What "the fiscal details changed" is about: at least one of these fields is another one on the card that follows. */
import type { FieldKey } from './fields';

export const fiscalDetails = [
  'name', 'dealerType', 'legalForm', 'taxId', 'vatNumber', 'vatStatus', 'companyNumber', 'personalId',
] as const satisfies readonly FieldKey[];

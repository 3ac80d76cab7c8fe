/** Whether a card is a person's or an organisation's: read off the card, no field of its own. */
import type { Values } from './change';
import type { Scalar } from './field-kinds';
import type { PartyKind } from './requiredness-profiles';

/** `isMeaning` says whether a value of a list has a meaning, whatever word the firm has for it. */
export function partyKind(values: Values, isMeaning: (list: 'dealerType', value: string, meaning: 'privatePerson') => boolean): PartyKind {
  const { dealerType } = values;
  if (typeof dealerType === 'string' && isMeaning('dealerType', dealerType, 'privatePerson')) return 'person';
  return isFilled(values['personalId']) && !isFilled(values['companyNumber']) && !isFilled(values['legalForm']) ? 'person' : 'organisation';
}

function isFilled(value: Scalar | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Where an issue about a card that is written stands. */
import type { IssuePlace } from '../../../base/issue';
import type { OutgoingCard } from '../../source';

/** A value is shown shortened: a person recognises it by its beginning. */
export function cardPlace(card: OutgoingCard, field: string, value = '', table = 'Customers'): IssuePlace {
  return { table, id: card.id, field, ...(value !== '' && { value: value.length > 60 ? `${value.slice(0, 60)}…` : value }) };
}

/** Cards that may be the one being typed: the same number, or a name that the search takes for alike. */
import type { App, CustomerSummary } from '../../../src/app/app';
import type { Values } from '../../../src/model/change';
import type { RecordId } from '../../../src/model/ids';

const numberFields = ['taxId', 'vatNumber', 'companyNumber', 'personalId', 'email', 'phone', 'mobile'] as const;
const shortestName = 3;
const most = 3;

/** `edits` only: what stood on the card before says nothing new. */
export function similarCards(app: App, edits: Values, id: RecordId | undefined): readonly CustomerSummary[] {
  const found = new Map<RecordId, CustomerSummary>();
  const note = (customer: CustomerSummary): void => {
    if (customer.id !== id && found.size < most) found.set(customer.id, customer);
  };
  for (const field of numberFields) {
    const number = String(edits[field] ?? '').trim();
    const card = number.length < shortestName ? undefined : app.find(number);
    if (card !== undefined) note(summaryOf(card.id, card.values));
  }
  const name = String(edits['name'] ?? '').trim();
  if (name.length >= shortestName) for (const hit of app.search(name, most + 1).hits) note(hit);
  return [...found.values()];
}

function summaryOf(id: RecordId, values: Values): CustomerSummary {
  const text = (field: string): string => String(values[field] ?? '');
  return {
    id, code: text('code'), name: text('name'), alias: text('alias'), status: text('status'), level: text('level'),
    city: text('city'), country: text('country'),
  };
}

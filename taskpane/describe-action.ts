/** A ChangeSet in a person's words: what was done, and to whom or to how many. */
import type { UndoEntry } from '../src/app/app';
import type { Texts } from '../src/locales/texts';
import { apart } from './value-text';

export function describeAction(texts: Texts, { changeSet, customers, customerName = '' }: UndoEntry): string {
  const words = texts.pane.history;
  const isNew = changeSet.cause === 'card' && changeSet.changes.some(({ type, table }) => type === 'add' && table === 'Customers');
  const cause = isNew && customers === 1 ? texts.pane.list.newCustomer : texts.causes[changeSet.cause];
  return customers > 1 && customerName === '' ? words.actionOnMany(cause, customers) : words.action(cause, apart(texts, customerName));
}

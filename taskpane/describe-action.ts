/** A ChangeSet in a person's words: what was done, to whom, and what it touched. */
import type { UndoEntry } from '../src/app/app';
import { fieldLabel } from '../src/locales/issue-text';
import type { Texts } from '../src/locales/texts';
import type { ChangeSet } from '../src/model/change';
import { apart } from './value-text';

/** More names than these make a line that nobody reads. */
const namedFields = 4;

export function describeAction(texts: Texts, { changeSet, customerName }: UndoEntry): string {
  const isNew = changeSet.cause === 'card' && changeSet.changes.some(({ type, table }) => type === 'add' && table === 'Customers');
  return texts.pane.history.action(isNew ? texts.pane.list.newCustomer : texts.causes[changeSet.cause], apart(texts, customerName ?? ''));
}

export function describeChanges(texts: Texts, { changes }: ChangeSet): string {
  const words = texts.pane.history;
  const fields = new Set<string>();
  let added = 0;
  let removed = 0;
  for (const change of changes) {
    if (change.type === 'add') added += 1;
    else if (change.type === 'remove') removed += 1;
    else fields.add(fieldLabel(texts, change.field, change.table));
  }
  const named = [...fields].slice(0, namedFields).join(', ');
  return [
    added > 0 ? words.added(added) : '',
    removed > 0 ? words.removed(removed) : '',
    fields.size > 0 ? words.changed(named, Math.max(0, fields.size - namedFields)) : '',
  ].filter((part) => part !== '').join(' · ');
}

/** What is found in a record's smaller fields, all of it together: writing, names, web address, telephone numbers, code of activity. */
import type { Values } from './change';
import { checkActivity } from './check-activity';
import { checkName } from './check-name';
import { checkPhones } from './check-phones';
import type { ModelIssue } from './check-record';
import { checkWebAddress } from './check-web-address';
import { checkWriting } from './check-writing';
import type { TableKey } from './fields';

const nothing: readonly ModelIssue[] = [];

export function checkDetails(table: TableKey, values: Values, id?: string): readonly ModelIssue[] {
  const writing = checkWriting(table, values, id);
  if (table !== 'Customers' && table !== 'Contacts') return writing;
  const parts = [writing, checkName(table, values, id), checkWebAddress(table, values, id), checkActivity(table, values, id), checkPhones(table, values, id)];
  // Nearly every record is fine: no list is made to say so.
  return parts.every((part) => part.length === 0) ? nothing : parts.flat();
}

/** A customer's web address without https:// in front: programs take it for a file, and the link opens nothing. */
import type { Values } from './change';
import type { ModelIssue } from './check-record';
import type { TableKey } from './fields';

const nothing: readonly ModelIssue[] = [];

/** www.example.com, example.co.il/path: names with dots and nothing before them. */
const bare = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u;
const schemeLost = /^(?:https?)?(?::\/\/|\/\/|:\/|\/)(?=[^/])/i;

export function checkWebAddress(table: TableKey, values: Values, id?: string): readonly ModelIssue[] {
  const { website } = values;
  if (table !== 'Customers' || typeof website !== 'string' || /^https?:\/\//i.test(website)) return nothing;
  const text = website.trim();
  const address = text.replace(schemeLost, '');
  if (!bare.test(address)) return nothing;
  const right = `${/^http(?=:)/i.test(text) ? 'http' : 'https'}://${address}`;
  return [{
    severity: 'info', code: 'web-address-short', facts: { field: 'website', right }, fix: { website: right },
    where: { table, ...(id !== undefined && { id }), field: 'website', value: website },
  }];
}

/**
 * What a card that the search found was called before cards were merged into it, where only that is what was searched for:
 * without it nobody knows why the card is found.
 */
import { foldText, words } from '../base/text';
import { compactIdentifier } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';

/** Code and name of the merged card, or the code that was given up; undefined if the card is found by what it says itself. */
export function formerCard(register: Register, id: RecordId, query: string): string | undefined {
  if (register.mergesInto(id).length === 0) return undefined;
  const wanted = words(foldText(query));
  const compact = compactIdentifier(query);
  const says = (texts: readonly unknown[]): boolean => {
    const told = texts.filter((text): text is string => typeof text === 'string' && text !== '');
    if (compact !== '' && told.some((text) => compactIdentifier(text).startsWith(compact))) return true;
    const all = told.flatMap((text) => words(foldText(text)));
    return wanted.length > 0 && wanted.every((word) => all.some((one) => one.startsWith(word)));
  };
  const { code, name, alias, city } = register.get('Customers', id) ?? {};
  if (says([code, name, alias, city])) return undefined;
  const met = new Set<RecordId>();
  const waiting = [id];
  for (let card = waiting.shift(); card !== undefined; card = waiting.shift()) {
    if (met.has(card)) continue;
    met.add(card);
    for (const row of [...register.mergesInto(card)].reverse()) {
      const merged = register.get('Merges', row) ?? {};
      if (says([merged['code'], merged['name']])) return [merged['code'], merged['name']].filter((text) => typeof text === 'string' && text !== '').join(' ');
      if (says([merged['formerCode']])) return String(merged['formerCode']);
      if (typeof merged['absorbed'] === 'string') waiting.push(merged['absorbed']);
    }
  }
  return undefined;
}

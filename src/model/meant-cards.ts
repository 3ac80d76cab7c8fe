/**
 * Which cards a key may mean, as a formula names a customer: one, unless customers who have nothing to do with each other share
 * a number or a name. What the firm itself calls a card, its code, goes before what others call it.
 */
import { foldText } from '../base/text';
import { compactIdentifier } from './identifiers';
import type { RecordId } from './ids';
import type { Register } from './register';
import { successionChain } from './succession-chain';

/** Of cards that follow each other the newest that the key names. */
export function meantCards(register: Register, key: string): readonly RecordId[] {
  const found = register.find(key);
  if (found.length < 2) return found;
  const coded = withCode(register, found, key);
  return newestOfEach(register, coded.length > 0 ? coded : found);
}

/** Those whose code it is to the letter, else those whose code it is in another writing. */
function withCode(register: Register, found: readonly RecordId[], key: string): readonly RecordId[] {
  const compact = compactIdentifier(key);
  const codeOf = (id: RecordId): string => String(register.get('Customers', id)?.['code'] ?? '');
  const coded = found.filter((id) => compactIdentifier(codeOf(id)) === compact);
  const folded = foldText(key);
  const exact = coded.filter((id) => foldText(codeOf(id)) === folded);
  return exact.length > 0 ? exact : coded;
}

function newestOfEach(register: Register, found: readonly RecordId[]): readonly RecordId[] {
  if (found.length < 2) return found;
  const left = new Set(found);
  const newest: RecordId[] = [];
  for (const id of found) {
    if (!left.has(id)) continue;
    const [last = id] = successionChain(register, id).reverse().filter((card) => left.delete(card));
    newest.push(last);
  }
  return newest;
}

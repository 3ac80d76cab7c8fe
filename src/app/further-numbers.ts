/** A customer's rows of Identifiers as the rules about cards see them: what their kind means, and the number. */
import type { FurtherNumber } from '../fiscal/rules/rule';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { meaningOfWord } from './words-of-meaning';

const nothing: readonly FurtherNumber[] = [];

export function furtherNumbersOf(register: Register, id: RecordId | undefined): readonly FurtherNumber[] {
  if (id === undefined) return nothing;
  let numbers: FurtherNumber[] | undefined;
  for (const child of register.childrenOf(id)) {
    if (child.table !== 'Identifiers') continue;
    const { kind, number } = register.get('Identifiers', child.id) ?? {};
    if (typeof number !== 'string') continue;
    (numbers ??= []).push({ kind: typeof kind === 'string' ? meaningOfWord(register, 'identifierKind', kind) : undefined, number });
  }
  return numbers ?? nothing;
}

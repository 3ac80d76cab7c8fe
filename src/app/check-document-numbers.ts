/**
 * A document whose number another document of the same customer and type has: nearly always one that was entered or imported
 * twice, and counted twice. A cancelled one may have been issued anew under its number.
 */
import { foldText } from '../base/text';
import type { Values } from '../model/change';
import type { ModelIssue } from '../model/check-record';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { createMeanings } from './meanings';

const nothing: readonly ModelIssue[] = [];

export type DocumentNumberCheck = (values: Values, id: RecordId) => readonly ModelIssue[];

/** Each customer's documents are looked through once. Of use only until the register changes. */
export function createDocumentNumberCheck(register: Register): DocumentNumberCheck {
  const meaning = createMeanings(register);
  /** How many documents have a number, by customer. */
  const counted = new Map<RecordId, ReadonlyMap<string, number>>();

  function keyOf({ type, number, status }: Values): string | undefined {
    const text = foldText(String(number ?? '')).replace(/\s+/g, '');
    if (text === '' || (typeof status === 'string' && meaning('documentStatus', status) === 'cancelled')) return undefined;
    const word = String(type ?? '');
    return `${meaning('documentType', word) ?? foldText(word)} ${text}`;
  }

  function countsOf(customer: RecordId): ReadonlyMap<string, number> {
    const known = counted.get(customer);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (const { table, id } of register.childrenOf(customer)) {
      const key = table === 'Documents' ? keyOf(register.get(table, id) ?? {}) : undefined;
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    counted.set(customer, counts);
    return counts;
  }

  return (values, id) => {
    const { customer, number } = values;
    const key = typeof customer === 'string' ? keyOf(values) : undefined;
    if (typeof customer !== 'string' || key === undefined || (countsOf(customer).get(key) ?? 0) < 2) return nothing;
    return [{ severity: 'warning', code: 'document-number-doubled', facts: { number: String(number) }, where: { table: 'Documents', id, field: 'number', value: String(number) } }];
  };
}

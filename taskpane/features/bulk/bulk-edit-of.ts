/** What the person has chosen to do to a field, as the engine wants it told; undefined while something is missing. */
import type { BulkEdit } from '../../../src/app/app';
import type { Scalar } from '../../../src/model/field-kinds';

export type BulkAction = 'set' | 'clear' | 'add' | 'remove';

export function bulkEditOf(field: string, action: BulkAction, value: Scalar): BulkEdit | undefined {
  if (field === '') return undefined;
  if (action === 'clear') return { kind: 'set', field, value: null };
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
  if (isEmpty) return undefined;
  return action === 'set' ? { kind: 'set', field, value } : { kind: action, field, value: String(value).trim() };
}

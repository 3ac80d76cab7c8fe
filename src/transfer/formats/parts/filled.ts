/** Values of a record that is read: trimmed, and what is empty left out. */
import type { Values } from '../../../model/change';
import type { Scalar } from '../../../model/field-kinds';

export function filled(values: Readonly<Record<string, Scalar | undefined>>): Values {
  const kept: Record<string, Scalar> = {};
  for (const [key, value] of Object.entries(values)) {
    const trimmed = typeof value === 'string' ? value.trim() : value;
    if (trimmed !== undefined && trimmed !== null && trimmed !== '') kept[key] = trimmed;
  }
  return kept;
}

/** The value as text; '' where nothing is. */
export function textOf(values: Values, field: string): string {
  const value = values[field];
  return value === null || value === undefined ? '' : String(value);
}

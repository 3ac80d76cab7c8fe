/** The fields of a conflict that has not been written yet in which the two sides differ, as a difference that words can be found for. */
import type { FoundConflict } from '../../../src/app/bring-in';
import type { Difference } from '../../../src/app/register-comparison';
import { unitFields } from '../../../src/app/unit-fields';
import type { Values } from '../../../src/model/change';

export interface ConflictSides {
  /** `before` is mine, `after` theirs. */
  readonly sides: Difference;
  /** `before` is what it was; undefined where nobody knows. */
  readonly was?: Difference;
}

const held = (values: Values | undefined, field: string): string | number | boolean | null => values?.[field] ?? null;

/** Undefined where it is about no fields. */
export function conflictDifference({ table, unit, base, mine, theirs }: FoundConflict): ConflictSides | undefined {
  const named = unit === undefined ? undefined : unitFields(table, unit);
  const fields = named ?? [...new Set([base, mine, theirs].flatMap((values) => Object.keys(values ?? {})))];
  // Of a deleted row, what the other one did to it.
  const [one, other] = [mine ?? base, theirs ?? base];
  const differing = fields.filter((field) => held(one, field) !== held(other, field));
  if (differing.length === 0) return undefined;
  const difference = (before: Values | undefined, after: Values | undefined): Difference => ({
    unit: unit ?? '', fields: differing, before: differing.map((field) => held(before, field)), after: differing.map((field) => held(after, field)),
  });
  return { sides: difference(mine, theirs), ...(base !== undefined && { was: difference(base, base) }) };
}

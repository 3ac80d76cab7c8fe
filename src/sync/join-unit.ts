/**
 * One unit of a row, three-way: what it was, what I have, what the other one has. Nothing typed is dropped here: where the two
 * cannot be joined, the answer is that they cannot, and whoever asked keeps both.
 */
import { joinSeveral, splitSeveral } from '../model/several';
import { foldText } from '../base/text';
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { joinText } from './join-text';
import type { SyncUnit } from './sync-unit';

export type UnitJoin =
  /** Both have the same. */
  | 'same'
  /** Only one of the two changed it. */
  | 'mine' | 'theirs'
  /** What both of them said together. */
  | { readonly joined: Values }
  /** Both changed it to different things. */
  | 'both';

const valueOf = (values: Values, field: string): Scalar => values[field] ?? null;

export function isSameUnit({ fields }: SyncUnit, one: Values, other: Values): boolean {
  return fields.every((field) => valueOf(one, field) === valueOf(other, field));
}

/** The values of the unit's fields, null for an empty one. */
export function unitValues({ fields }: SyncUnit, values: Values): Values {
  return Object.fromEntries(fields.map((field) => [field, valueOf(values, field)]));
}

/** `base` is undefined where nobody knows what it was. */
export function joinUnit(unit: SyncUnit, base: Values | undefined, mine: Values, theirs: Values): UnitJoin {
  if (isSameUnit(unit, mine, theirs)) return 'same';
  if (base !== undefined && isSameUnit(unit, base, theirs)) return 'mine';
  if (base !== undefined && isSameUnit(unit, base, mine)) return 'theirs';
  const [field = ''] = unit.fields;
  const [was, one, other] = [base === undefined ? undefined : valueOf(base, field), valueOf(mine, field), valueOf(theirs, field)];
  switch (unit.policy) {
    case 'ask':
    case 'latest':
      return 'both';
    // What it follows from is joined elsewhere, and whoever writes it makes it follow.
    case 'derived':
    case 'first':
      return 'mine';
    case 'earliest':
      return one !== null && (other === null || one < other) ? 'mine' : 'theirs';
    case 'parts':
      return { joined: { [field]: joinParts(was ?? null, one, other) } };
    case 'text': {
      const text = was === undefined ? undefined : joinText(textOf(was), textOf(one), textOf(other));
      return text === undefined ? 'both' : { joined: { [field]: text === '' ? null : text } };
    }
  }
}

const textOf = (value: Scalar): string => (value === null ? '' : String(value));

/** What was there and neither took out, then what each put in; parts that fold the same are one. */
function joinParts(base: Scalar, mine: Scalar, theirs: Scalar): string | null {
  const [was, one, other] = [base, mine, theirs].map((value) => splitSeveral(value)) as [string[], string[], string[]];
  const [inBase, inMine, inTheirs] = [was, one, other].map((parts) => new Set(parts.map(foldText))) as [Set<string>, Set<string>, Set<string>];
  return joinSeveral([
    ...one.filter((part) => inTheirs.has(foldText(part)) || !inBase.has(foldText(part))),
    ...other.filter((part) => !inBase.has(foldText(part)) && !inMine.has(foldText(part))),
  ]);
}

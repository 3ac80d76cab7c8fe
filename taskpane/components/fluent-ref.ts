/**
 * Under exactOptionalPropertyTypes Fluent's types (9.74) infer `never` for the element that a ref gets; at run time the
 * ref works as everywhere.
 */
import type { Ref } from 'react';

export function fluentRef<E extends Element>(ref: Ref<E>): Ref<never> {
  return ref as Ref<never>;
}

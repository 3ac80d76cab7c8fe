/** The package ships no types that its own `exports` can find (3.2.1); this is as much of it as we use. */
declare module 'node-diff3' {
  export type MergeRegion<T> =
    | { readonly ok: T[]; readonly conflict?: never }
    | { readonly ok?: never; readonly conflict: { readonly a: T[]; readonly o: T[]; readonly b: T[] } };
  /** Regions of three sequences in their order; what both changed in the same way is no conflict. */
  export function diff3Merge<T>(a: readonly T[], o: readonly T[], b: readonly T[], options?: { readonly excludeFalseConflicts?: boolean }): MergeRegion<T>[];
}

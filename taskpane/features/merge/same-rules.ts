/** Whether rules of merging do the same: the order of sources counts only where something is taken by source. */
import type { KeptMergeRules } from '../../../src/app/merge-rules-text';

export function isSameRules(one: KeptMergeRules, other: KeptMergeRules): boolean {
  return JSON.stringify(effect(one)) === JSON.stringify(effect(other));
}

function effect({ fields = {}, otherwise, sources = [], stays }: KeptMergeRules): unknown {
  const byField = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  const isBySource = otherwise === 'source' || byField.some(([, rule]) => rule === 'source');
  return [byField, otherwise, isBySource ? sources : [], stays];
}

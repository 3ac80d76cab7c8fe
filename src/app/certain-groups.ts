/** Groups of cards that pairs hold together which are at least as sure as that: what can be merged without looking at each. */
import { verdicts, type MatchVerdict, type TwinPair } from '../match/explanation';

/** In the order of the pairs; members in the order in which they are met. */
export function certainGroups(pairs: readonly Pick<TwinPair, 'ids' | 'verdict'>[], least: MatchVerdict = 'certain'): readonly (readonly string[])[] {
  const groupOf = new Map<string, string[]>();
  for (const { ids: [one, other], verdict } of pairs) {
    if (verdicts.indexOf(verdict) > verdicts.indexOf(least)) continue;
    const [a, b] = [groupOf.get(one) ?? [one], groupOf.get(other) ?? [other]];
    if (a === b) continue;
    const group = groupOf.has(one) || !groupOf.has(other) ? a : b;
    for (const card of group === a ? b : a) group.push(card);
    for (const card of group) groupOf.set(card, group);
  }
  return [...new Set(groupOf.values())];
}

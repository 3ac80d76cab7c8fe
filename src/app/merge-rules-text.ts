/** Rules of merging for screens and for whoever keeps them outside the register: what they offer to choose from, and as text. */
import { chooseRules, parseMergeRules, stayRules, type ChooseRule, type MergeRules, type StayRule } from '../match/merge-rules';

export type KeptMergeRules = MergeRules;
export type ValueRule = ChooseRule;

/** Some rules are for files: uniting is what a field of several values does by itself, and a screen names no card first. They are offered where they hold. */
export const valueRules = (chosen: ValueRule): readonly ValueRule[] => chooseRules.filter((rule) => rule !== 'unite' || rule === chosen);
export const keepRules = (chosen: StayRule | 'usual'): readonly (StayRule | 'usual')[] => ['usual', ...stayRules.filter((rule) => rule !== 'first' || rule === chosen)];

/** Undefined for what is none: a hand or another version may have written it. */
export function readMergeRules(text: string): KeptMergeRules | undefined {
  try {
    return parseMergeRules(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

export const writeMergeRules = (rules: KeptMergeRules): string => JSON.stringify(rules);

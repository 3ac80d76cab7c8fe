/** Rules of merging as text, for whoever keeps them outside the register. */
import { parseMergeRules, type MergeRules } from '../match/merge-rules';

export type KeptMergeRules = MergeRules;

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

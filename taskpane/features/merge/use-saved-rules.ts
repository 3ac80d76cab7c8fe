/** Rules that the register keeps by name, and which of them say what the rules in use say. */
import { useMemo } from 'react';
import type { KeptMergeRules } from '../../../src/app/merge-rules-text';
import type { SavedMergeRules } from '../../../src/app/saved-merge-rules';
import { useApp } from '../../use-app';
import { isSameRules } from './same-rules';

export function useSavedRules(rules: KeptMergeRules): { readonly saved: readonly SavedMergeRules[]; readonly current: SavedMergeRules | undefined } {
  const { app, cards } = useApp();
  // cards stands for everything the app may answer.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const saved = useMemo(() => app.savedMergeRules(), [app, cards]);
  return { saved, current: saved.find((one) => isSameRules(one.rules, rules)) };
}

/** Who said last what a cell or a row is: the steps of the journal, from the newest back. Asked for few changes at a time. */
import type { Change, ChangeSet } from '../model/change';

export interface LastWord {
  readonly set: ChangeSet;
  readonly change: Change;
}

const keyOf = ({ table, id }: Change): string => `${table} ${id}`;

export interface Words {
  /** Of the cell or row that the change is about; of a row that came or went, all its cells were said with it. */
  last(change: Change): LastWord | undefined;
  /** All that was said of its row. */
  ofRow(change: Change): readonly Change[];
}

/** What was said of the rows that these changes are about. */
export function wordsAbout(sets: readonly ChangeSet[], changes: readonly Change[]): Words {
  const asked = new Set(changes.map(keyOf));
  const said = new Map<string, LastWord[]>();
  for (const set of sets) {
    for (const change of set.changes) {
      const key = keyOf(change);
      if (!asked.has(key)) continue;
      const words = said.get(key) ?? [];
      words.push({ set, change });
      said.set(key, words);
    }
  }
  return {
    last: (change) => said.get(keyOf(change))?.filter((word) => change.type !== 'set' || word.change.type !== 'set' || word.change.field === change.field).at(-1),
    ofRow: (change) => said.get(keyOf(change))?.map((word) => word.change) ?? [],
  };
}

/** Whether the word says the same of it as the change: then it is told already, whoever sees it now. */
export function saysIt({ change: said }: LastWord, change: Change): boolean {
  if (change.type === 'set') {
    if (said.type === 'set') return (said.after ?? null) === (change.after ?? null);
    return said.type === 'add' && (said.values[change.field] ?? null) === (change.after ?? null);
  }
  return said.type === change.type;
}

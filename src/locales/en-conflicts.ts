/** English: what two people said at once. */
import type { ConflictsTexts } from './conflicts-texts';

export const enConflicts: ConflictsTexts = {
  fields: {
    Conflicts: {
      id: 'Id', table: 'Table', unit: 'What', kind: 'Kind', mine: 'Mine', mineBy: 'Mine by', mineAt: 'Mine at',
      theirs: 'Theirs', theirsBy: 'Theirs by', theirsAt: 'Theirs at', base: 'Before both', source: 'Other copy', foundAt: 'Found at', state: 'State',
      decidedBy: 'Decided by', decidedAt: 'Decided at', card: 'Customer id', record: 'Record id', from: 'Typed on', continues: 'Continues row', part: 'Part',
    },
  },
  rowOf: { Conflicts: 'conflict' },
  causes: { decide: 'Decided conflicts' },
  issues: {
    'conflict-decided': () => 'This conflict was decided already. The list shows what is left.',
    'conflict-changed': ({ name }) => `Something else stands there by now${name === '' ? '' : ` (${name})`}, so nothing was written. Look at it once more, then decide.`,
  },
};

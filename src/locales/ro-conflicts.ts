/** Romanian: what two people said at once. */
import type { ConflictsTexts } from './conflicts-texts';

export const roConflicts: ConflictsTexts = {
  fields: {
    Conflicts: {
      id: 'Id', table: 'Tabel', unit: 'Ce anume', kind: 'Fel', mine: 'A mea', mineBy: 'A mea: de către', mineAt: 'A mea: la',
      theirs: 'A celuilalt', theirsBy: 'A celuilalt: de către', theirsAt: 'A celuilalt: la', base: 'Înainte de ambele', source: 'Cealaltă copie', foundAt: 'Găsit la', state: 'Stare',
      decidedBy: 'Hotărât de', decidedAt: 'Hotărât la', card: 'Id client', record: 'Id-ul înregistrării', from: 'Scris pe fișa', continues: 'Continuă rândul', part: 'Partea',
    },
  },
  rowOf: { Conflicts: 'conflict între copii' },
  causes: { decide: 'Conflicte rezolvate' },
  issues: {
    'conflict-decided': () => 'Acest conflict a fost deja rezolvat. Lista arată ce a mai rămas.',
    'conflict-changed': ({ name }) => `Între timp acolo este altceva${name === '' ? '' : ` (${name})`}, așa că nu s-a scris nimic. Priviți din nou, apoi decideți.`,
  },
};

/** Lithuanian: what two people said at once. */
import type { ConflictsTexts } from './conflicts-texts';

export const ltConflicts: ConflictsTexts = {
  fields: {
    Conflicts: {
      id: 'Id', table: 'Lentelė', unit: 'Kas', kind: 'Rūšis', mine: 'Mano', mineBy: 'Mano: kas pakeitė', mineAt: 'Mano: kada',
      theirs: 'Kito', theirsBy: 'Kito: kas pakeitė', theirsAt: 'Kito: kada', base: 'Prieš abu', source: 'Kita kopija', foundAt: 'Rasta', state: 'Būsena',
      decidedBy: 'Kas nusprendė', decidedAt: 'Kada nuspręsta', card: 'Kliento id', record: 'Įrašo id', from: 'Įvesta kortelėje', continues: 'Tęsia eilutę', part: 'Dalis',
    },
  },
  rowOf: { Conflicts: 'nesutapimas' },
  causes: { decide: 'Išspręsti nesutapimai' },
  issues: {
    'conflict-decided': () => 'Šis nesutapimas jau išspręstas. Sąraše matyti, kas liko.',
    'conflict-changed': ({ name }) => `Ten jau įrašyta kas kita${name === '' ? '' : ` (${name})`}, todėl nieko neįrašyta. Pažiūrėkite dar kartą ir nuspręskite.`,
  },
};

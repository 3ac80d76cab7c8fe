/** Latvian: what two people said at once. */
import type { ConflictsTexts } from './conflicts-texts';

export const lvConflicts: ConflictsTexts = {
  fields: {
    Conflicts: {
      id: 'Id', table: 'Tabula', unit: 'Kas', kind: 'Veids', mine: 'Mans', mineBy: 'Mans: kas mainīja', mineAt: 'Mans: kad',
      theirs: 'Otra', theirsBy: 'Otra: kas mainīja', theirsAt: 'Otra: kad', base: 'Pirms abiem', source: 'Otra kopija', foundAt: 'Atrasts', state: 'Stāvoklis',
      decidedBy: 'Kas izlēma', decidedAt: 'Kad izlemts', card: 'Klienta id', record: 'Ieraksta id', from: 'Ierakstīts kartītē', continues: 'Turpina rindu', part: 'Daļa',
    },
  },
  rowOf: { Conflicts: 'nesaskaņa' },
  causes: { decide: 'Izlemtas nesaskaņas' },
  issues: {
    'conflict-decided': () => 'Par šo nesaskaņu jau izlemts. Sarakstā redzams, kas palicis.',
    'conflict-changed': ({ name }) => `Tur tagad ir kas cits${name === '' ? '' : ` (${name})`}, tāpēc nekas nav ierakstīts. Apskatiet vēlreiz un tad izlemiet.`,
  },
};

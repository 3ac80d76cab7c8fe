/** Lithuanian: bringing copies of a workbook together. */
import type { CopiesTexts } from './copies-texts';

export const ltCopies: CopiesTexts = {
  causes: { elsewhere: 'Pakeista be „Kartoteka“', reconcile: 'Įtraukta kopija' },
  issues: {
    'reconcile-other-register': ({ file }) => `${file} yra kitas registras, o ne šio kopija. Norėdami perimti iš jo klientus, importuokite jį.`,
    'reconcile-no-ancestor': ({ file }) => `Niekas nebežino, kokie buvo ši darbaknygė ir ${file}, kai buvo viena. Visi skirtumai išvardijami, o šioje darbaknygėje niekas neperrašoma.`,
    'reconcile-deleted-many': ({ file, rows, count }) => `Faile ${file} trūksta ${rows} iš ${count} eilučių. Jos lieka čia, kol patvirtinsite, kad turėjo būti ištrintos.`,
    'reconcile-changed-many': ({ file, rows, count }) => `Faile ${file} pakeista ${rows} iš ${count} eilučių. Niekas neperimama, kol patvirtinsite, kad taip ir turi būti.`,
    'reconcile-column-missing': ({ file, column, table, rows }) => `Failo ${file} lape ${table} yra stulpelis „${column}“, kurio šioje darbaknygėje nėra, su ${rows} savų reikšmių. Pridėkite tokio pavadinimo stulpelį ir įtraukite kopiją dar kartą.`,
    'reconcile-erased': ({ file, count }) => `${count} įrašai faile ${file} čia asmens prašymu ištrinti visam laikui. Jie negrąžinami.`,
    'reconcile-stopped': () => 'Sustabdyta. Niekas nepakeista.',
  },
};

/** Latvian: bringing copies of a workbook together. */
import type { CopiesTexts } from './copies-texts';

export const lvCopies: CopiesTexts = {
  causes: { elsewhere: 'Mainīts bez Kartoteka', reconcile: 'Ienesta kopija' },
  issues: {
    'reconcile-other-register': ({ file }) => `${file} ir cits reģistrs, nevis šī kopija. Lai pārņemtu no tā klientus, importējiet to.`,
    'reconcile-no-ancestor': ({ file }) => `Neviens vairs nezina, kādas bija šī darbgrāmata un ${file}, kad tās bija viena. Visas atšķirības ir uzskaitītas, un šajā darbgrāmatā nekas netiek pārrakstīts.`,
    'reconcile-deleted-many': ({ file, rows, count }) => `Failā ${file} trūkst ${rows} no ${count} rindām. Tās paliek šeit, līdz apstiprināsiet, ka tās bija jādzēš.`,
    'reconcile-changed-many': ({ file, rows, count }) => `Failā ${file} mainītas ${rows} no ${count} rindām. Nekas netiek pārņemts, līdz apstiprināsiet, ka tas ir pareizi.`,
    'reconcile-column-missing': ({ file, column, table, rows }) => `Faila ${file} lapā ${table} ir kolonna “${column}”, kuras šajā darbgrāmatā nav, ar ${rows} savām vērtībām. Pievienojiet kolonnu ar šādu nosaukumu un ienesiet kopiju vēlreiz.`,
    'reconcile-erased': ({ file, count }) => `${count} ieraksti failā ${file} šeit pēc personas lūguma ir dzēsti pavisam. Tie netiek atgriezti.`,
    'reconcile-stopped': () => 'Apturēts. Nekas nav mainīts.',
  },
};

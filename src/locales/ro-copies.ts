/** Romanian: bringing copies of a workbook together. */
import type { CopiesTexts } from './copies-texts';

export const roCopies: CopiesTexts = {
  causes: { elsewhere: 'Modificat fără Kartoteka', reconcile: 'Preluarea unei copii' },
  issues: {
    'reconcile-other-register': ({ file }) => `${file} este alt registru, nu o copie a acestuia. Pentru a prelua clienți din el, importați-l.`,
    'reconcile-no-ancestor': ({ file }) => `Nu se mai știe cum arătau acest registru și ${file} când erau unul singur. Toate diferențele sunt enumerate și nimic din acest registru nu este suprascris.`,
    'reconcile-deleted-many': ({ file, rows, count }) => `${rows} din ${count} rânduri lipsesc în ${file}. Ele rămân aici până când confirmați că trebuiau șterse.`,
    'reconcile-changed-many': ({ file, rows, count }) => `${rows} din ${count} rânduri au fost modificate în ${file}. Nimic nu este preluat până când confirmați că este corect.`,
    'reconcile-column-missing': ({ file, column, table, rows }) => `${file} are în ${table} o coloană „${column}” care lipsește din acest registru, cu ${rows} valori proprii. Adăugați o coloană cu acest nume, apoi preluați copia din nou.`,
    'reconcile-erased': ({ file, count }) => `${count} înregistrări din ${file} au fost șterse aici definitiv, la cererea persoanei. Ele nu sunt readuse.`,
    'reconcile-stopped': () => 'Oprit. Nu s-a schimbat nimic.',
  },
};

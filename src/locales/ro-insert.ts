/** Romanian: formulas for a column of customers. */
import { createCountText } from './count-text';
import type { InsertTexts } from './insert-texts';

const { number, count } = createCountText('ro');

export const roInsert: InsertTexts = {
  issues: {
    'formula-cells-own': ({ table }) => `Aceste celule aparțin tabelului ${table} al registrului însuși. Selectați clienți pe altă foaie.`,
    'formula-spills': ({ table, columns }) => `Un răspuns de ${columns} coloane nu poate sta în tabelul ${table}: Excel nu lasă nimic să se extindă acolo. Copiați clienții în celule din afara unui tabel și selectați-i acolo.`,
    'formula-argument-missing': () => 'Alegeți mai sus ce lipsește încă, apoi inserați formula.',
  },
  command: 'Inserează o formulă…',
  heading: 'Inserarea unei formule',
  back: 'Înapoi la listă',
  select: 'Selectați pe orice foaie celulele cu clienți: coduri, nume sau coduri fiscale. Merge și o coloană întreagă.',
  looking: 'Se citesc celulele selectate…',
  stop: 'Oprește',
  again: 'Citește din nou',
  selected: 'Selectat',
  first: 'Primii dintre ei',
  known: (known, filled) => `${number(known)} din ${number(filled)} sunt clienți.`,
  allKnown: (filled) => count(filled, { one: 'Este un client.', few: 'Toți cei # sunt clienți.', other: 'Toți cei # de clienți sunt cunoscuți.' }),
  unknown: (found) => count(found, { one: 'Unul este necunoscut:', few: '# sunt necunoscuți:', other: '# sunt necunoscuți:' }),
  more: (found) => count(found, { one: 'și încă unul', few: 'și încă #', other: 'și încă #' }),
  want: 'Ce doriți să aflați?',
  asks: {
    field: 'Un câmp din fișă', dueDate: 'Când este scadentă o factură', balance: 'Cât datorează clientul', address: 'O adresă', check: 'Dacă fișa este în regulă',
    vatStatus: 'Plătitor de TVA sau nu într-o zi', allocation: 'Număr de alocare necesar (Israel)', successor: 'Codul fișei valabile', saftId: 'Identificator pentru D406 (România)',
    note: 'Ce se tipărește pe un tip de document', discount: 'Reducerea sau lista de prețuri a nivelului',
    aging: 'De când este scadent ce datorează (vechimea)', find: 'Care client este (căutare)',
  },
  headers: { dueDate: 'Scadența', balance: 'Sold', address: 'Adresa', check: 'Verificare', vatStatus: 'Status TVA', allocation: 'Număr de alocare', successor: 'Fișa valabilă', saftId: 'Id SAF-T', note: 'Notă', discount: 'Reducere' },
  field: 'Ce câmp',
  address: 'Ce adresă',
  documentType: 'Ce document',
  day: 'Data',
  now: 'Fără: așa cum este acum',
  fixedDay: 'Aceeași zi în toate rândurile',
  whichDay: 'Ce zi',
  amount: 'Suma fără TVA',
  choose: 'Alegeți',
  column: (letters, header) => (header === '' ? `Coloana ${letters}` : `Coloana ${letters}: ${header}`),
  currency: 'Moneda',
  currencyHint: 'Trei litere, de exemplu EUR. Gol: moneda în care se datorează ceva.',
  oneCurrencyHint: 'Trei litere, de exemplu EUR: fiecare monedă stă separat.',
  findHint: 'Cea mai bună potrivire a căutării. Uitați-vă la nume înainte de a folosi codurile.',
  needs: (columns) => count(columns, { one: 'Ocupă o coloană:', few: 'Ocupă # coloane:', other: 'Ocupă # de coloane:' }),
  shape: 'Cum',
  shapes: { rows: 'Câte o formulă pe fiecare rând', one: 'O singură formulă pentru toate rândurile' },
  oneHint: 'Funcționează în Excel pentru Windows de la versiunea 2510 și în Excel pentru Mac de la 16.102. Versiunile mai vechi arată o eroare.',
  where: 'Unde',
  free: (letters, columns) => (columns === 1 ? `Coloana ${letters}, care este liberă` : `Coloanele ${letters}, care sunt libere`),
  taken: (letters, header, columns) => {
    if (columns === 1) return header === '' ? `Coloana ${letters}, nu este goală` : `Coloana ${letters}: ${header}, nu este goală`;
    return header === '' ? `Coloanele ${letters}, nu sunt goale` : `Coloanele ${letters}: ${header} …, nu sunt goale`;
  },
  newColumn: (table) => `O coloană nouă a tabelului ${table}`,
  over: (letters, columns) => (columns === 1 ? `Scrie peste ce se află în coloana ${letters}` : `Scrie peste ce se află în coloanele ${letters}`),
  formula: 'Textul formulei',
  shows: 'Ce va arăta',
  waiting: 'se încarcă…',
  insert: (rows) => count(rows, { one: 'Inserează pentru un rând', few: 'Inserează pentru # rânduri', other: 'Inserează pentru # de rânduri' }),
  inserting: 'Se inserează…',
  done: (address) => `Formula se află în ${address}. Nu este un pas din istoricul registrului: o anulează comanda Anulare din Excel.`,
};

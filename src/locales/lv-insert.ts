/** Latvian: formulas for a column of customers. */
import { createCountText } from './count-text';
import type { InsertTexts } from './insert-texts';

const { number, count } = createCountText('lv');

export const lvInsert: InsertTexts = {
  issues: {
    'formula-cells-own': ({ table }) => `Šīs šūnas pieder paša reģistra tabulai ${table}. Atlasiet klientus citā lapā.`,
    'formula-spills': ({ table, columns }) => `Atbilde ar ${columns} kolonnām nevar būt tabulā ${table}: Excel tur neļauj nekam izplesties. Nokopējiet klientus šūnās ārpus tabulas un atlasiet tos tur.`,
    'formula-argument-missing': () => 'Izvēlieties, kā augstāk vēl trūkst, tad ievietojiet formulu.',
  },
  command: 'Ievietot formulu…',
  heading: 'Formulas ievietošana',
  back: 'Atpakaļ uz sarakstu',
  select: 'Jebkurā lapā atlasiet šūnas ar klientiem: kodus, nosaukumus vai nodokļu maksātāja numurus. Der arī visa kolonna.',
  looking: 'Skatās atlasītās šūnas…',
  stop: 'Apturēt',
  again: 'Skatīties vēlreiz',
  selected: 'Atlasīts',
  first: 'Pirmie no tiem',
  known: (known, filled) => `No ${number(filled)} klienti ir ${number(known)}.`,
  allKnown: (filled) => count(filled, { zero: 'Visi # ir klienti.', one: 'Visi # ir klienti.', other: 'Visi # ir klienti.' }),
  unknown: (found) => count(found, { zero: '# nezināmu:', one: '# nezināms:', other: '# nezināmi:' }),
  more: (found) => count(found, { zero: 'un vēl #', one: 'un vēl #', other: 'un vēl #' }),
  want: 'Ko vēlaties uzzināt?',
  asks: {
    field: 'Kartītes lauks', dueDate: 'Kad jāmaksā rēķins', balance: 'Cik klients ir parādā', address: 'Adrese', check: 'Vai kartīte ir kārtībā',
    vatStatus: 'Vai tajā dienā PVN maksātājs', allocation: 'Vai vajag piešķiršanas numuru (Izraēla)', successor: 'Derīgās kartītes kods', saftId: 'D406 identifikators (Rumānija)',
    note: 'Kas tiek drukāts uz dokumenta', discount: 'Līmeņa atlaide vai cenrādis',
    aging: 'Cik sen pienācis parāds', find: 'Kurš klients tas ir (meklēšana)',
  },
  headers: { dueDate: 'Maksāt līdz', balance: 'Atlikums', address: 'Adrese', check: 'Pārbaude', vatStatus: 'PVN statuss', allocation: 'Piešķiršanas numurs', successor: 'Derīgā kartīte', saftId: 'SAF-T kods', note: 'Piezīme', discount: 'Atlaide' },
  field: 'Kurš lauks',
  address: 'Kura adrese',
  documentType: 'Kurš dokuments',
  day: 'Datums',
  now: 'Bez datuma: kā ir tagad',
  fixedDay: 'Viena diena visās rindās',
  whichDay: 'Kura diena',
  amount: 'Summa bez PVN',
  choose: 'Izvēlieties',
  column: (letters, header) => (header === '' ? `Kolonna ${letters}` : `Kolonna ${letters}: ${header}`),
  currency: 'Valūta',
  currencyHint: 'Trīs burti, piemēram, EUR. Tukšs: tā, kurā ir parāds.',
  oneCurrencyHint: 'Trīs burti, piemēram, EUR: katra valūta ir atsevišķi.',
  findHint: 'Labākā meklēšanas atbilsme. Pirms lietojat kodus, apskatiet nosaukumus.',
  needs: (columns) => count(columns, { zero: 'Aizņem # kolonnu:', one: 'Aizņem # kolonnu:', other: 'Aizņem # kolonnas:' }),
  shape: 'Kā',
  shapes: { rows: 'Formula katrā rindā', one: 'Viena formula visām rindām' },
  oneHint: 'Darbojas Excel operētājsistēmai Windows no versijas 2510 un Excel datoram Mac no 16.102. Vecākas rāda kļūdu.',
  where: 'Kur',
  free: (letters, columns) => (columns === 1 ? `Kolonna ${letters}, kas ir brīva` : `Kolonnas ${letters}, kas ir brīvas`),
  taken: (letters, header, columns) => {
    if (columns === 1) return header === '' ? `Kolonna ${letters}, nav tukša` : `Kolonna ${letters}: ${header}, nav tukša`;
    return header === '' ? `Kolonnas ${letters}, nav tukšas` : `Kolonnas ${letters}: ${header} …, nav tukšas`;
  },
  newColumn: (table) => `Jauna tabulas ${table} kolonna`,
  over: (letters, columns) => (columns === 1 ? `Rakstīt pāri tam, kas ir kolonnā ${letters}` : `Rakstīt pāri tam, kas ir kolonnās ${letters}`),
  formula: 'Pati formula',
  shows: 'Ko tā rādīs',
  waiting: 'tiek ielādēts…',
  insert: (rows) => count(rows, { zero: 'Ievietot # rindām', one: 'Ievietot # rindai', other: 'Ievietot # rindām' }),
  inserting: 'Ievieto…',
  done: (address) => `Formula ir ${address}. Tas nav reģistra vēstures solis: to atceļ paša Excel atsaukšana.`,
};

/** Latvian: the import page where documents or payments are taken out of a file. */
import { createCountText, type Counted } from './count-text';
import type { ImportEntriesTexts } from './import-entries-texts';

const { count } = createCountText('lv');

const documents: Counted<'lv'> = { zero: '# jaunu dokumentu', one: '# jauns dokuments', other: '# jauni dokumenti' };
const payments: Counted<'lv'> = { zero: '# jaunu maksājumu', one: '# jauns maksājums', other: '# jauni maksājumi' };
const changes: Counted<'lv'> = { zero: '# mainītu', one: '# mainīts', other: '# mainīti' };
const done = (thing: Counted<'lv'>, made: number, changed: number): string => `${[...(made > 0 ? [count(made, thing)] : []), ...(changed > 0 ? [count(changed, changes)] : [])].join(', ')}.`;

export const lvImportEntries: ImportEntriesTexts = {
  headings: { Documents: 'Dokumentu imports', Payments: 'Maksājumu imports' },
  holds: 'Kas ir failā?',
  holdings: { customers: 'Klienti', documents: 'Dokumenti: rēķini, kredītrēķini …', payments: 'Maksājumi' },
  passing: { text: 'Ko rakstīja maksātājs', debit: 'Izgājusi nauda', direction: 'Ienākusi vai izgājusi', seller: 'Kas izrakstīja', sellerNumbers: 'Izrakstītāja numuri' },
  noColumns: 'Izvēlieties, kuras kolonnas ir datums un summa; bez tām neko pievienot nevar.',
  fresh: { Documents: (found) => count(found, documents), Payments: (found) => count(found, payments) },
  updates: {
    Documents: (found) => count(found, { zero: 'mainās # dokumentu', one: 'mainās # dokuments', other: 'mainās # dokumenti' }),
    Payments: (found) => count(found, { zero: 'mainās # maksājumu', one: 'mainās # maksājums', other: 'mainās # maksājumi' }),
  },
  asked: (found) => count(found, { zero: '# jautājumu: izvēlieties', one: '# jautājums: izvēlieties', other: '# jautājumi: izvēlieties' }),
  leftOut: (found) => count(found, { zero: 'izlaistas # rindu', one: 'izlaista # rinda', other: 'izlaistas # rindas' }),
  go: {
    Documents: (found) => count(found, { zero: 'Importēt # dokumentu', one: 'Importēt # dokumentu', other: 'Importēt # dokumentus' }),
    Payments: (found) => count(found, { zero: 'Importēt # maksājumu', one: 'Importēt # maksājumu', other: 'Importēt # maksājumus' }),
  },
  done: { Documents: (made, changed) => done(documents, made, changed), Payments: (made, changed) => done(payments, made, changed) },
  whoIs: (name) => `Kam tas pieder: ${name}?`,
  whatPays: (payment) => `Ko sedz šis maksājums: ${payment}?`,
  isItNew: (document) => `Vai tas ir cits dokuments: ${document}?`,
  choose: 'Izvēlieties…',
  newCustomer: 'Pievienot kā jaunu klientu',
  anotherDocument: 'Jā, pievienot',
  onAccount: 'Bez dokumenta: avanss',
  pays: (paid) => `sedz ${paid}`,
  rest: (amount) => `${amount} kā avanss`,
  grounds: {
    number: 'nosaukts tā numurs, un tā ir tā summa', numbers: 'nosaukti visi, un kopā tie ir šī summa', part: 'tas nosaukts, un samaksāts mazāk', over: 'tas nosaukts, un samaksāts vairāk',
    amount: 'vienīgais ar šādu nesamaksātu summu', sum: 'tikai šie kopā ir šī summa', said: 'tā teikts sarakstā', chosen: 'izvēlējāties jūs', account: 'neviens dokuments nav nosaukts',
  },
  sure: { certain: 'droši', likely: 'ticami' },
  byDocument: 'atrasts pēc nosauktā dokumenta',
};

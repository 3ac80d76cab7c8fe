/** Romanian: the import page where documents or payments are taken out of a file. */
import { createCountText, type Counted } from './count-text';
import type { ImportEntriesTexts } from './import-entries-texts';

const { count } = createCountText('ro');

const documents: Counted<'ro'> = { one: '# document nou', few: '# documente noi', other: '# de documente noi' };
const payments: Counted<'ro'> = { one: '# plată nouă', few: '# plăți noi', other: '# de plăți noi' };
const changes: Counted<'ro'> = { one: '# schimbat', few: '# schimbate', other: '# de schimbate' };
const done = (thing: Counted<'ro'>, made: number, changed: number): string => `${[...(made > 0 ? [count(made, thing)] : []), ...(changed > 0 ? [count(changed, changes)] : [])].join(', ')}.`;

export const roImportEntries: ImportEntriesTexts = {
  headings: { Documents: 'Importul documentelor', Payments: 'Importul plăților' },
  holds: 'Ce conține fișierul?',
  holdings: { customers: 'Clienți', documents: 'Documente: facturi, note de credit …', payments: 'Plăți' },
  passing: { text: 'Ce a scris plătitorul', debit: 'Bani ieșiți', direction: 'Intrare sau ieșire', seller: 'Cine l-a emis', sellerNumbers: 'Codurile celui care l-a emis' },
  noColumns: 'Alegeți care coloane sunt data și suma; fără ele nu se poate prelua nimic.',
  fresh: { Documents: (found) => count(found, documents), Payments: (found) => count(found, payments) },
  updates: {
    Documents: (found) => count(found, { one: '# document se schimbă', few: '# documente se schimbă', other: '# de documente se schimbă' }),
    Payments: (found) => count(found, { one: '# plată se schimbă', few: '# plăți se schimbă', other: '# de plăți se schimbă' }),
  },
  asked: (found) => count(found, { one: '# întrebare: alegeți', few: '# întrebări: alegeți', other: '# de întrebări: alegeți' }),
  leftOut: (found) => count(found, { one: '# rând omis', few: '# rânduri omise', other: '# de rânduri omise' }),
  go: {
    Documents: (found) => count(found, { one: 'Importă # document', few: 'Importă # documente', other: 'Importă # de documente' }),
    Payments: (found) => count(found, { one: 'Importă # plată', few: 'Importă # plăți', other: 'Importă # de plăți' }),
  },
  done: { Documents: (made, changed) => done(documents, made, changed), Payments: (made, changed) => done(payments, made, changed) },
  whoIs: (name) => `Al cui este: ${name}?`,
  whatPays: (payment) => `Ce achită această plată: ${payment}?`,
  isItNew: (document) => `Este alt document: ${document}?`,
  choose: 'Alegeți…',
  newCustomer: 'Preia ca un client nou',
  anotherDocument: 'Da, preia-l',
  onAccount: 'Niciun document: în avans',
  pays: (paid) => `achită ${paid}`,
  rest: (amount) => `${amount} în avans`,
  grounds: {
    number: 'numărul lui este numit și aceasta este suma lui', numbers: 'toate sunt numite și împreună dau suma', part: 'este numit și s-a plătit mai puțin', over: 'este numit și s-a plătit mai mult',
    amount: 'singurul cu această sumă neachitată', sum: 'numai acestea împreună dau suma', said: 'așa spune lista', chosen: 'ales de dumneavoastră', account: 'niciun document nu este numit',
  },
  sure: { certain: 'sigur', likely: 'probabil' },
  byDocument: 'găsit după documentul numit',
};

/** Lithuanian: the import page where documents or payments are taken out of a file. */
import { createCountText, type Counted } from './count-text';
import type { ImportEntriesTexts } from './import-entries-texts';

const { count } = createCountText('lt');

const documents: Counted<'lt'> = { one: '# naujas dokumentas', few: '# nauji dokumentai', many: '# naujo dokumento', other: '# naujų dokumentų' };
const payments: Counted<'lt'> = { one: '# naujas mokėjimas', few: '# nauji mokėjimai', many: '# naujo mokėjimo', other: '# naujų mokėjimų' };
const changes: Counted<'lt'> = { one: '# pakeistas', few: '# pakeisti', many: '# pakeisto', other: '# pakeistų' };
const done = (thing: Counted<'lt'>, made: number, changed: number): string => `${[...(made > 0 ? [count(made, thing)] : []), ...(changed > 0 ? [count(changed, changes)] : [])].join(', ')}.`;

export const ltImportEntries: ImportEntriesTexts = {
  headings: { Documents: 'Dokumentų importas', Payments: 'Mokėjimų importas' },
  holds: 'Kas yra faile?',
  holdings: { customers: 'Klientai', documents: 'Dokumentai: sąskaitos, kreditinės sąskaitos …', payments: 'Mokėjimai' },
  passing: { text: 'Ką parašė mokėtojas', debit: 'Išėję pinigai', direction: 'Įplauka ar išlaida', seller: 'Kas išrašė', sellerNumbers: 'Išrašiusiojo numeriai' },
  noColumns: 'Parinkite, kurie stulpeliai yra data ir suma; be jų nieko įkelti negalima.',
  fresh: { Documents: (found) => count(found, documents), Payments: (found) => count(found, payments) },
  updates: {
    Documents: (found) => count(found, { one: 'keičiasi # dokumentas', few: 'keičiasi # dokumentai', many: 'keičiasi # dokumento', other: 'keičiasi # dokumentų' }),
    Payments: (found) => count(found, { one: 'keičiasi # mokėjimas', few: 'keičiasi # mokėjimai', many: 'keičiasi # mokėjimo', other: 'keičiasi # mokėjimų' }),
  },
  asked: (found) => count(found, { one: '# klausimas: pasirinkite', few: '# klausimai: pasirinkite', many: '# klausimo: pasirinkite', other: '# klausimų: pasirinkite' }),
  leftOut: (found) => count(found, { one: 'praleista # eilutė', few: 'praleistos # eilutės', many: 'praleista # eilutės', other: 'praleista # eilučių' }),
  go: {
    Documents: (found) => count(found, { one: 'Importuoti # dokumentą', few: 'Importuoti # dokumentus', many: 'Importuoti # dokumento', other: 'Importuoti # dokumentų' }),
    Payments: (found) => count(found, { one: 'Importuoti # mokėjimą', few: 'Importuoti # mokėjimus', many: 'Importuoti # mokėjimo', other: 'Importuoti # mokėjimų' }),
  },
  done: { Documents: (made, changed) => done(documents, made, changed), Payments: (made, changed) => done(payments, made, changed) },
  whoIs: (name) => `Kieno tai: ${name}?`,
  whatPays: (payment) => `Ką apmoka šis mokėjimas: ${payment}?`,
  isItNew: (document) => `Ar tai kitas dokumentas: ${document}?`,
  choose: 'Pasirinkite…',
  newCustomer: 'Įkelti kaip naują klientą',
  anotherDocument: 'Taip, įkelti',
  onAccount: 'Be dokumento: avansas',
  pays: (paid) => `apmoka ${paid}`,
  rest: (amount) => `${amount} kaip avansas`,
  grounds: {
    number: 'nurodytas jo numeris, ir tai jo suma', numbers: 'nurodyti visi, ir kartu jie sudaro sumą', part: 'jis nurodytas, sumokėta mažiau', over: 'jis nurodytas, sumokėta daugiau',
    amount: 'vienintelis su tokia neapmokėta suma', sum: 'tik šie kartu sudaro sumą', said: 'taip parašyta sąraše', chosen: 'pasirinkta jūsų', account: 'joks dokumentas nenurodytas',
  },
  sure: { certain: 'tikrai', likely: 'tikėtina' },
  byDocument: 'rasta pagal nurodytą dokumentą',
};

/** English: the import page where documents or payments are taken out of a file. */
import { createCountText, type Counted } from './count-text';
import type { ImportEntriesTexts } from './import-entries-texts';

const { count } = createCountText('en');

const documents: Counted<'en'> = { one: '# new document', other: '# new documents' };
const payments: Counted<'en'> = { one: '# new payment', other: '# new payments' };
const changes: Counted<'en'> = { one: '# changed', other: '# changed' };
const done = (thing: Counted<'en'>, made: number, changed: number): string => `${[...(made > 0 ? [count(made, thing)] : []), ...(changed > 0 ? [count(changed, changes)] : [])].join(', ')}.`;

export const enImportEntries: ImportEntriesTexts = {
  headings: { Documents: 'Import documents', Payments: 'Import payments' },
  holds: 'What is in the file?',
  holdings: { customers: 'Customers', documents: 'Documents: invoices, credit notes …', payments: 'Payments' },
  passing: { text: 'What the payer wrote', debit: 'Money that went out', direction: 'In or out', seller: 'Who issued it', sellerNumbers: 'Numbers of who issued it' },
  noColumns: 'Choose which columns are the day and the amount; nothing can be taken in without them.',
  fresh: { Documents: (found) => count(found, documents), Payments: (found) => count(found, payments) },
  updates: {
    Documents: (found) => count(found, { one: '# document changes', other: '# documents change' }),
    Payments: (found) => count(found, { one: '# payment changes', other: '# payments change' }),
  },
  asked: (found) => count(found, { one: '# question: please choose', other: '# questions: please choose' }),
  leftOut: (found) => count(found, { one: '# row left out', other: '# rows left out' }),
  go: {
    Documents: (found) => count(found, { one: 'Import # document', other: 'Import # documents' }),
    Payments: (found) => count(found, { one: 'Import # payment', other: 'Import # payments' }),
  },
  done: { Documents: (made, changed) => done(documents, made, changed), Payments: (made, changed) => done(payments, made, changed) },
  whoIs: (name) => `Whose is it: ${name}?`,
  whatPays: (payment) => `What does this payment pay: ${payment}?`,
  isItNew: (document) => `Is this another document: ${document}?`,
  choose: 'Choose…',
  newCustomer: 'Take in as a new customer',
  anotherDocument: 'Yes, take it in',
  onAccount: 'No document: on account',
  pays: (paid) => `pays ${paid}`,
  rest: (amount) => `${amount} on account`,
  grounds: {
    number: 'its number is named, and it is its amount', numbers: 'all are named, and together they are the amount', part: 'it is named, and less is paid', over: 'it is named, and more is paid',
    amount: 'the only one with this amount open', sum: 'only these together are the amount', said: 'the list says so', chosen: 'you chose it', account: 'no document is named',
  },
  sure: { certain: 'certain', likely: 'likely' },
  byDocument: 'found by the document that is named',
};

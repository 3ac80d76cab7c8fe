/** English: accounts in the pane. */
import type { AccountsPageTexts } from './accounts-page-texts';
import { createCountText } from './count-text';

const { count } = createCountText('en');
const days = { one: '# day', other: '# days' };

export const enAccountsPage: AccountsPageTexts = {
  command: 'Accounts: who owes what…', ofCard: 'Account and documents…',
  heading: 'Account', headingAll: 'Accounts',
  backToCard: 'Back to the card', backToList: 'Back to the customers', backToAccounts: 'Back to the accounts',
  asOf: 'As of the end of', noDay: 'This is not a day. Write it as in the example, or choose it in the calendar.',
  owes: (amount) => `Owes ${amount}`, hasCredit: (amount) => `Has paid ${amount} more than is owed`, owesNothing: 'Owes nothing',
  late: (amount) => `${amount} of it is overdue`, dueSince: 'Due for',
  line: { inCredit: (amount) => `In credit ${amount}`, overdue: (amount) => `${amount} overdue`, noDocuments: 'No documents yet' },
  openItems: (found) => `What is open (${found})`,
  daysLate: (late) => `${count(late, days)} late`, notLate: 'not late',
  none: 'Nothing was issued to this customer yet. Add a document here, type it into the sheet Documents, or import it from a file.',
  noneAsOf: 'Nothing was issued or paid by this day.',
  noFirmCurrency: 'Some rows have no currency, and the register does not know your firm’s own: give your firm’s card the role of the own company and a country.',
  views: { label: 'Documents and payments', all: 'All documents', issued: 'Issued', payments: 'Payments', more: 'More views' },
  allHint: 'Every document of this customer, whatever its status: find one here, or finish one that is stuck.',
  issuedHint: 'Only documents that were issued. These are the ones that count.',
  noDocuments: 'No documents yet.', noIssued: 'Nothing was issued to this customer yet.', noPayments: 'No payments yet. Type them into the sheet Payments, or import them from a file.',
  status: 'Status', kind: 'Type', any: 'All', search: 'Search these documents', clearSearch: 'Clear the search', noHits: 'None of the documents fits.',
  more: (rest) => `Show more (${rest} left)`,
  noStatus: 'no status', noKind: 'no type', noNumber: 'no number', noDate: 'no date', noAmount: 'no amount',
  inSheet: 'Select the row in the sheet',
  due: (day) => `due ${day}`,
  dueFrom: { typed: 'as typed', terms: 'by the terms', document: 'no terms: its own day' },
  inParts: (parts) => `in ${parts} parts, the last then`,
  open: (amount) => `open ${amount}`, settled: 'paid', source: (program) => `from ${program}`,
  printed: (name) => `issued to ${name}`, method: (method) => `by ${method}`,
  uncounted: {
    draft: 'Counts nothing: a draft.', inApproval: 'Counts nothing: still in approval.', cancelled: 'Counts nothing: cancelled.',
    status: 'Counts nothing: no status that the list knows. Choose one in the sheet.', type: 'Counts nothing: no type that the list knows. Choose one in the sheet.',
    noClaim: 'Counts nothing: nobody owes anything by a document of this type.',
    date: 'Counts nothing: no date, or one that cannot be read. Put it right in the sheet.', amount: 'Counts nothing: no amount, or one that cannot be read. Put it right in the sheet.',
    receipted: 'Counts nothing: the receipt of the same number counts already.',
  },
  dueDates: {
    missing: (found) => `Issued without a due date: ${found}`,
    hint: 'The account counts them by the customer’s terms. Written down, the dates stay when the terms change.',
    show: 'Show the dates', hide: 'Hide the dates', more: (rest) => `and ${rest} more`,
    write: (found) => (found === 1 ? 'Write the due date' : `Write ${found} due dates`), writing: 'Writing…', written: (found) => `Due dates written: ${found}.`, undo: 'Undo',
  },
  document: {
    add: 'New document', heading: 'New document', proposed: (why) => `By the customer’s terms: ${why}`,
    otherThan: (why) => `The customer’s terms say: ${why}`,
    noTerms: 'The customer has no payment terms, so no due date is proposed.',
    save: 'Save the document', saving: 'Saving…', cancel: 'Cancel', saved: (document) => `${document} is in the sheet Documents.`, refused: 'The document was not saved',
  },
  statement: {
    command: 'Statement…', from: 'First day', to: 'Last day', language: 'Language', ofCustomer: (language) => `The customer’s (${language})`,
    print: 'Print', page: 'Save as a page', sheet: 'Put on a sheet', close: 'Close',
    hint: 'What was issued and paid between the two days, with what was owed after each, what is open and since when. Choose “PDF” in the print window for a PDF. The sheet is a copy of today: delete it when it has served.',
    working: 'Working…', saved: (file) => `The file ${file} is written. Your browser keeps it with its downloads.`,
    onSheet: (sheet) => `The statement is on the new sheet ${sheet}. Print it there like any sheet.`,
    notPrinted: 'This Excel did not open a print window from here. Put the statement on a sheet and print that, or save it as a page and print it in a browser.',
    file: 'statement of account',
  },
  lists: {
    label: 'Accounts', owed: 'Owed', overdue: 'Overdue', managers: 'By manager', income: 'Income', more: 'More lists',
    counting: 'Adding up the accounts…', stop: 'Stop', stopped: 'Adding up was stopped.', again: 'Add up',
    sort: 'Order', sorts: { name: 'By name', balance: 'Largest balance first', overdue: 'Most overdue first', late: 'Longest overdue first' },
    currency: 'Currency', allCurrencies: 'All', search: 'Search customers',
    withZero: 'Also those who owe nothing',
    customers: (found) => count(found, { one: '# customer', other: '# customers' }), sums: 'Together, each currency for itself',
    noHits: 'None of the customers fits.', sheet: 'Put on a sheet', onSheet: (sheet) => `The list is on the new sheet ${sheet}. It is a copy of now: delete it when it has served.`, csv: 'Save as CSV', nobody: 'Nobody', since: (day, late) => `since ${day}, ${late}`,
    noAccounts: 'No documents and no payments yet. Import them from a file, or type them into the sheets Documents and Payments.',
    noOverdue: 'Nothing is overdue on this day.', noIncome: 'Nothing was issued or received between these days.',
    twice: 'A customer in two categories counts in both.', total: 'All, each customer once', import: 'Import from a file',
  },
};

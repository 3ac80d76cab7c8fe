/** English: accounts and their statements. */
import type { AccountTexts } from './account-texts';

export const enAccount: AccountTexts = {
  title: 'Statement of account', from: 'From', to: 'For', period: 'Period', days: (from, to) => `from ${from} to ${to}`,
  inCurrency: (currency) => `In ${currency}`, noCurrency: 'no currency',
  date: 'Date', document: 'Document', number: 'Number', due: 'Due', debit: 'Debit', credit: 'Credit', balance: 'Balance', currency: 'Currency',
  payment: 'Payment', paymentFor: (number) => `Payment of ${number}`, opening: 'Opening balance', closing: 'Closing balance',
  openItems: (date) => `Open on ${date}`, amount: 'Amount', open: 'Still open', daysLate: 'Days late',
  ageing: (date) => `How long it has been due on ${date}`,
  buckets: { notDue: 'Not yet due', days1to30: '1–30 days', days31to60: '31–60 days', days61to90: '61–90 days', over90: 'Over 90 days', credit: 'In credit' },
  nothing: 'Nothing was issued or paid in this period, and nothing is open.',
  assumed: (count, currency) => `Rows without a currency, taken to be in ${currency}: ${count}.`,
  issuedTo: (name) => `issued to ${name}`,
  overdue: 'Overdue', oldestDue: 'Due since', asOf: 'As of', invoiced: 'Invoiced', received: 'Received', customers: 'Customers', fromDay: 'From', toDay: 'To', noCategory: 'No category',
  lists: { owed: 'Balances', overdue: 'Overdue', managers: 'By manager', income: 'Income' },
};

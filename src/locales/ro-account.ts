/** Romanian: accounts and their statements. */
import type { AccountTexts } from './account-texts';

export const roAccount: AccountTexts = {
  title: 'Extras de cont client', from: 'De la', to: 'Pentru', period: 'Perioada', days: (from, to) => `de la ${from} până la ${to}`,
  inCurrency: (currency) => `În ${currency}`, noCurrency: 'fără monedă',
  date: 'Data', document: 'Documentul', number: 'Numărul', due: 'Scadența', debit: 'Debitor', credit: 'Creditor', balance: 'Sold', currency: 'Moneda',
  payment: 'Plată', paymentFor: (number) => `Plată pentru ${number}`, opening: 'Sold inițial', closing: 'Sold final',
  openItems: (date) => `Neachitat la ${date}`, amount: 'Suma', open: 'Rest de plată', daysLate: 'Zile de întârziere',
  ageing: (date) => `Vechimea datoriei la ${date}`,
  buckets: { notDue: 'Încă nescadent', days1to30: '1–30 de zile', days31to60: '31–60 de zile', days61to90: '61–90 de zile', over90: 'Peste 90 de zile', credit: 'Plătit în plus' },
  nothing: 'În această perioadă nu s-a emis și nu s-a plătit nimic și nimic nu este neachitat.',
  assumed: (count, currency) => `Rânduri fără monedă, socotite în ${currency}: ${count}.`,
  issuedTo: (name) => `emis pe numele ${name}`,
  overdue: 'Restant', oldestDue: 'Restant din', asOf: 'La data', invoiced: 'Facturat', received: 'Încasat', customers: 'Clienți', fromDay: 'De la', toDay: 'Până la', noCategory: 'Fără categorie',
  lists: { owed: 'Solduri', overdue: 'Restanțe', managers: 'Pe responsabili', income: 'Venituri' },
};

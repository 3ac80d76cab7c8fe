/** Latvian: accounts and their statements. */
import type { AccountTexts } from './account-texts';

export const lvAccount: AccountTexts = {
  title: 'Norēķinu pārskats', from: 'Izsniedz', to: 'Klients', period: 'Periods', days: (from, to) => `no ${from} līdz ${to}`,
  inCurrency: (currency) => `Valūtā ${currency}`, noCurrency: 'bez valūtas',
  date: 'Datums', document: 'Dokuments', number: 'Numurs', due: 'Apmaksāt līdz', debit: 'Debets', credit: 'Kredīts', balance: 'Atlikums', currency: 'Valūta',
  payment: 'Maksājums', paymentFor: (number) => `Maksājums par ${number}`, opening: 'Sākuma atlikums', closing: 'Beigu atlikums',
  openItems: (date) => `Neapmaksāts ${date}`, amount: 'Summa', open: 'Atlicis maksāt', daysLate: 'Kavētas dienas',
  ageing: (date) => `Kavējums ${date}`,
  buckets: { notDue: 'Vēl nav termiņa', days1to30: '1–30 dienas', days31to60: '31–60 dienas', days61to90: '61–90 dienas', over90: 'Vairāk par 90 dienām', credit: 'Pārmaksa' },
  nothing: 'Šajā periodā nekas nav izrakstīts un nekas nav samaksāts, un parāda nav.',
  assumed: (count, currency) => `Rindas bez valūtas, kas uzskatītas par ${currency}: ${count}.`,
  issuedTo: (name) => `izrakstīts: ${name}`,
  overdue: 'Kavēts', oldestDue: 'Kavēts kopš', asOf: 'Datumā', invoiced: 'Izrakstīts', received: 'Saņemts', customers: 'Klienti', fromDay: 'No', toDay: 'Līdz', noCategory: 'Bez kategorijas',
  lists: { owed: 'Atlikumi', overdue: 'Kavētie maksājumi', managers: 'Pēc menedžera', income: 'Ieņēmumi' },
};

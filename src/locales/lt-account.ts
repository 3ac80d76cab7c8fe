/** Lithuanian: accounts and their statements. */
import type { AccountTexts } from './account-texts';

export const ltAccount: AccountTexts = {
  title: 'Atsiskaitymų suvestinė', from: 'Pateikia', to: 'Klientas', period: 'Laikotarpis', days: (from, to) => `nuo ${from} iki ${to}`,
  inCurrency: (currency) => `Valiuta: ${currency}`, noCurrency: 'be valiutos',
  date: 'Data', document: 'Dokumentas', number: 'Numeris', due: 'Apmokėti iki', debit: 'Debetas', credit: 'Kreditas', balance: 'Likutis', currency: 'Valiuta',
  payment: 'Mokėjimas', paymentFor: (number) => `Mokėjimas už ${number}`, opening: 'Pradinis likutis', closing: 'Galutinis likutis',
  openItems: (date) => `Neapmokėta ${date}`, amount: 'Suma', open: 'Liko mokėti', daysLate: 'Vėluojama dienų',
  ageing: (date) => `Kiek vėluojama ${date}`,
  buckets: { notDue: 'Dar nesuėjo terminas', days1to30: '1–30 dienų', days31to60: '31–60 dienų', days61to90: '61–90 dienų', over90: 'Daugiau kaip 90 dienų', credit: 'Permoka' },
  nothing: 'Per šį laikotarpį nieko neišrašyta ir nesumokėta, neapmokėtų dokumentų nėra.',
  assumed: (count, currency) => `Eilutės be valiutos, laikomos ${currency}: ${count}.`,
  issuedTo: (name) => `išrašyta: ${name}`,
  overdue: 'Pradelsta', oldestDue: 'Pradelsta nuo', asOf: 'Data', invoiced: 'Išrašyta', received: 'Gauta', customers: 'Klientai', fromDay: 'Nuo', toDay: 'Iki', noCategory: 'Be kategorijos',
  lists: { owed: 'Likučiai', overdue: 'Pradelstos skolos', managers: 'Pagal vadybininką', income: 'Pajamos' },
};

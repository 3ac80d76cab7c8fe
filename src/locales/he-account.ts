/** Hebrew: accounts and their statements. */
import type { AccountTexts } from './account-texts';

export const heAccount: AccountTexts = {
  title: 'כרטסת לקוח', from: 'מאת', to: 'לכבוד', period: 'תקופה', days: (from, to) => `מ-${from} עד ${to}`,
  inCurrency: (currency) => `במטבע ${currency}`, noCurrency: 'ללא מטבע',
  date: 'תאריך', document: 'מסמך', number: 'מספר', due: 'לתשלום עד', debit: 'חובה', credit: 'זכות', balance: 'יתרה', currency: 'מטבע',
  payment: 'תשלום', paymentFor: (number) => `תשלום עבור ${number}`, opening: 'יתרת פתיחה', closing: 'יתרת סגירה',
  openItems: (date) => `פתוח ליום ${date}`, amount: 'סכום', open: 'נותר לתשלום', daysLate: 'ימי איחור',
  ageing: (date) => `גיול החוב ליום ${date}`,
  buckets: { notDue: 'טרם הגיע מועדו', days1to30: '1–30 ימים', days31to60: '31–60 ימים', days61to90: '61–90 ימים', over90: 'מעל 90 ימים', credit: 'יתרת זכות' },
  nothing: 'בתקופה זו לא הופק ולא שולם דבר, ואין חוב פתוח.',
  assumed: (count, currency) => `שורות ללא מטבע, שנחשבו ל-${currency}: ${count}.`,
  issuedTo: (name) => `הופק על שם ${name}`,
  overdue: 'באיחור', oldestDue: 'באיחור מאז', asOf: 'נכון ליום', invoiced: 'הופק', received: 'התקבל', customers: 'לקוחות', fromDay: 'מתאריך', toDay: 'עד תאריך', noCategory: 'ללא קטגוריה',
  lists: { owed: 'יתרות', overdue: 'חובות באיחור', managers: 'לפי מנהל', income: 'הכנסות' },
};

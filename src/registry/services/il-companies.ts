/**
 * Israel's register of companies (רשם החברות) on data.gov.il, renewed daily.
 * Read 2026-11-22: the project's C9 and two public programs with the same columns; which statuses there are besides פעילה,
 * מחוקה and those of winding up was not found listed: an unknown one is an unknown state. Sole dealers are in no open register.
 */
import { israeliRegister } from '../israeli-register';

export const ilCompanies = israeliRegister({
  key: 'IL-COMPANIES', name: 'רשם החברות', resource: 'f004176c-b85f-4542-8901-7b3176f9a054',
  columns: {
    number: 'מספר חברה', name: 'שם חברה', foreignName: 'שם באנגלית', status: 'סטטוס חברה', since: 'תאריך התאגדות', form: 'סוג תאגיד',
    city: 'שם עיר', street: 'שם רחוב', house: 'מספר בית', postal: 'מיקוד',
  },
  // Israeli companies begin with 51 or 52, foreign ones with 56; co-operatives (57) have a register of their own.
  shape: /^5[126]\d{7}$/,
});

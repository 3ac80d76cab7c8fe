/** Israel's register of partnerships on data.gov.il. Read 2026-11-22: the project's C9 (resource, number column) and one public program (the other columns). */
import { israeliRegister } from '../israeli-register';

export const ilPartnerships = israeliRegister({
  key: 'IL-PARTNERSHIPS', name: 'רשם השותפויות', resource: '139aa193-fabb-4f6b-a71b-0bb40fd73eb2',
  columns: {
    number: 'מספר שותפות', name: 'שם שותפות', foreignName: 'שם באנגלית', status: 'סטטוס תאגיד', since: 'תאריך התאגדות', form: 'סוג תאגיד',
    city: 'ישוב', street: 'רחוב', house: 'מספר בית', postal: 'מיקוד',
  },
  shape: /^5[45]\d{7}$/,
});

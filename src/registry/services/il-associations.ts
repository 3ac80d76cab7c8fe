/** Israel's register of associations (עמותות) on data.gov.il. Read 2026-11-22: the project's C9 (resource, number column) and three public programs (the other columns). */
import { israeliRegister } from '../israeli-register';

export const ilAssociations = israeliRegister({
  key: 'IL-ASSOCIATIONS', name: 'רשם העמותות', resource: 'be5b7935-3922-45d4-9638-08871b17ec95', form: 'עמותה',
  columns: {
    number: 'מספר עמותה', name: 'שם עמותה בעברית', foreignName: 'שם עמותה באנגלית', status: 'סטטוס עמותה', since: 'תאריך רישום עמותה',
    city: 'כתובת - ישוב', street: 'כתובת - רחוב', house: 'כתובת - מספר דירה', postal: 'כתובת - מיקוד',
  },
  shape: /^58\d{7}$/,
});

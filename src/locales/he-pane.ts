/** Hebrew: the task pane. */
import type { PaneTexts } from './pane-texts';

export const hePane: PaneTexts = {
  title: 'כרטסת',
  groups: {
    identity: 'פרטי זיהוי',
    fiscal: 'פרטים פיסקליים',
    contact: 'פרטי התקשרות',
    address: 'פרטי כתובת',
    terms: 'תנאים והערות',
    custom: 'שדות נוספים',
  },
  severities: { error: 'שגיאה', warning: 'אזהרה', info: 'הערה' },
};

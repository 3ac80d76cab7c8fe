/** Hebrew: bringing copies of a workbook together. */
import type { CopiesTexts } from './copies-texts';

export const heCopies: CopiesTexts = {
  causes: { elsewhere: 'שונה בלי Kartoteka', reconcile: 'נקלט עותק' },
  issues: {
    'reconcile-other-register': ({ file }) => `${file} הוא מרשם אחר ולא עותק של המרשם הזה. כדי לקחת ממנו לקוחות יש לייבא אותו.`,
    'reconcile-no-ancestor': ({ file }) => `כבר לא ידוע מה היה בחוברת הזאת וב־${file} כשהיו אחת. כל הבדל מופיע ברשימה, ושום דבר בחוברת הזאת אינו נדרס.`,
    'reconcile-deleted-many': ({ file, rows, count }) => `${rows} מתוך ${count} שורות חסרות ב־${file}. הן נשארות כאן עד שיאושר שנמחקו בכוונה.`,
    'reconcile-changed-many': ({ file, rows, count }) => `${rows} מתוך ${count} שורות שונו ב־${file}. דבר מכך לא ייקלט עד שיאושר שזה נכון.`,
    'reconcile-column-missing': ({ file, column, table, rows }) => `ב־${file} יש בגיליון ${table} עמודה “${column}” שאינה בחוברת הזאת, ובה ${rows} ערכים משלה. יש להוסיף עמודה בשם זה ולקלוט את העותק שוב.`,
    'reconcile-erased': ({ file, count }) => `${count} רשומות ב־${file} נמחקו כאן לצמיתות לבקשת האדם שאליו הן נוגעות. הן אינן מוחזרות.`,
    'reconcile-stopped': () => 'נעצר. דבר לא שונה.',
  },
};

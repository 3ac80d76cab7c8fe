/** Hebrew: the page on which customers are written into a file. */
import { createCountText } from './count-text';
import type { ExportPageTexts } from './export-page-texts';

const { number, count } = createCountText('he');

export const heExportPage: ExportPageTexts = {
  command: 'ייצוא לקובץ…',
  heading: 'ייצוא לקוחות',
  back: 'חזרה בלי לייצא',
  format: 'לשם מה',
  formats: {
    'csv': 'רשימה ל־Excel ולתוכנות אחרות (CSV)',
    'xlsx': 'חוברת עבודה של Excel',
    'json': 'גיבוי של המרשם כולו',
    'vcard': 'אנשי קשר לטלפון ולדואר (vCard)',
    'ubl': 'קונים לחשבונית אלקטרונית (UBL)',
    'saft-ro': 'לקוחות ל־D406 (רומניה)',
    'saft-lt': 'לקוחות ל־SAF-T (ליטא)',
    'isaf-lt': 'לקוחות ל־i.SAF (ליטא)',
    'uniform-il': 'מבנה אחיד (ישראל)',
  },
  which: 'אילו לקוחות',
  all: 'כולם',
  shown: (found) => count(found, { one: 'האחד שמוצג', two: 'השניים שמוצגים', other: '# המוצגים' }),
  ticked: (found) => count(found, { one: 'האחד שסומן', two: 'השניים שסומנו', other: '# המסומנים' }),
  columns: {
    label: 'אילו עמודות',
    all: 'כולן',
    own: 'רק אלה שאבחר',
    count: (found) => count(found, { one: 'נבחרה עמודה אחת', two: 'נבחרו שתי עמודות', other: 'נבחרו # עמודות' }),
    none: 'עוד לא נבחרה עמודה. יש לבחור לפחות אחת.',
    tickAll: 'בחירת כולן',
    tickNone: 'ביטול כולן',
  },
  backupAll: 'בגיבוי יש תמיד הכול.',
  consent: 'רק מי שהסכים ל',
  noConsent: 'לא משנה',
  summary: (written, chosen) => `ייכתבו ${number(written)} מתוך ${number(chosen)}.`,
  leftOut: 'אלה לא ייכנסו לקובץ',
  missing: 'נא להביט בזה קודם',
  further: 'טוב לדעת',
  more: (found) => count(found, { one: 'ועוד אחד', two: 'ועוד שניים', other: 'ועוד #' }),
  save: 'שמירת הקובץ…',
  looking: 'עוברים על הלקוחות…',
  working: 'הקובץ נכתב…',
  stop: 'עצירה',
  stopped: 'הפעולה נעצרה. דבר לא נכתב.',
  again: 'לעבור עליהם שוב',
  file: 'לקוחות',
  done: (file) => `הקובץ ${file} נכתב. הדפדפן שומר אותו עם ההורדות.`,
  template: 'רשימה ריקה למילוי',
  templateFile: 'לקוחות-למילוי',
};

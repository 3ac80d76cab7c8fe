/** Hebrew: importing customers. */
import { heImportColumns } from './he-import-columns';
import type { ImportTexts } from './import-texts';

export const heImport: ImportTexts = {
  cause: 'יובא מקובץ',
  words: { line: 'שורה', reason: 'סיבה' },
  issues: {
    'import-sheet-left-out': ({ sheet }) => `הגיליון ”${sheet}” אינו נקלט: מסמכים ותשלומים אינם באים עם רשימת לקוחות, ושורות אחרות צריכות לנקוב במזהה הלקוח.`,
    'import-rows-of-nobody': ({ sheet, count }) => `בגיליון ”${sheet}” יש שורות של לקוחות שאינם ברשימה; הן נשארות בחוץ: ${count}.`,
    'import-examples-left-out': ({ count }) => `שורות הדוגמה של הרשימה למילוי אינן לקוחות; הן נשארות בחוץ: ${count}.`,
    'import-code-taken': ({ code }) => `הקוד ${code} כבר שייך לכרטיס אחר. הכרטיס החדש יקבל את הקוד הפנוי הבא, והקוד הזה יישמר בין המספרים הנוספים שלו.`,
    'import-card-gone': ({ key }) => `הכרטיס ”${key}” שנבחר לשורות אלה אינו קיים עוד במרשם. בחרו כרטיס אחר, או הקימו כרטיס חדש.`,
    'import-backup': () => 'זהו גיבוי של מרשם שלם. הקימו ממנו מרשם חדש בחוברת עבודה ריקה; דבר ממנו לא יעורבב במרשם הזה.',
    'import-nothing': () => 'אין בקובץ הזה דבר שישנה את המרשם: כל שורה כבר קיימת, הושמטה או שגויה.',
    'import-stopped': () => 'נעצר. דבר לא יובא.',
    ...heImportColumns,
  },
};

/** Words of the workbench's own toolbar. Everything about the register is said by the pane. */
import type { HostIssue } from '../../src/host/workbook';
import { issueText } from '../../src/locales/issue-text';
import { textsOf } from '../../src/locales/locales';

export type PageLanguage = 'en' | 'he';

const english = {
  open: 'Open…', save: 'Download', empty: 'New', sample: 'Sample register', dark: 'Dark', contrast: 'High contrast', hebrew: 'Hebrew', narrow: '320 px',
  author: 'You are', close: 'Close', waiting: 'Opening the workbook…', divider: 'Width of the pane', pane: 'Task pane', grid: 'Workbook', toolbar: 'Workbench',
  openHint: 'Open an .xlsx file from this computer', saveHint: 'Save the workbook as an .xlsx file', emptyHint: 'Begin an empty workbook', sampleHint: 'Begin again with the made-up register',
  notOpened: (file: string) => `${file} was not opened. The open workbook is as it was.`,
  notKept: 'This workbook cannot be kept in the browser, so it will be gone when the page is closed. Save it as a file.',
  notSaved: 'The workbook was not saved.',
  noSample: 'The sample register is missing from this server.',
  noPane: 'The task pane could not be started.',
  newFile: 'Book1.xlsx', sampleFile: 'sample.xlsx',
};

type Words = typeof english;

const hebrew: Words = {
  open: 'פתיחה…', save: 'הורדה', empty: 'חדש', sample: 'כרטסת לדוגמה', dark: 'כהה', contrast: 'ניגודיות גבוהה', hebrew: 'עברית', narrow: '320 פיקסלים',
  author: 'המשתמש', close: 'סגירה', waiting: 'החוברת נפתחת…', divider: 'רוחב חלונית המשימות', pane: 'חלונית משימות', grid: 'חוברת עבודה', toolbar: 'שולחן עבודה',
  openHint: 'פתיחת קובץ ‎.xlsx מהמחשב', saveHint: 'שמירת החוברת כקובץ ‎.xlsx', emptyHint: 'חוברת ריקה חדשה', sampleHint: 'התחלה מחדש עם הכרטסת לדוגמה',
  notOpened: (file) => `הקובץ ${file} לא נפתח. החוברת הפתוחה לא השתנתה.`,
  notKept: 'אי אפשר לשמור את החוברת בדפדפן, והיא תיעלם כשהדף ייסגר. יש לשמור אותה כקובץ.',
  notSaved: 'החוברת לא נשמרה.',
  noSample: 'הכרטסת לדוגמה חסרה בשרת.',
  noPane: 'חלונית המשימות לא עלתה.',
  newFile: 'Book1.xlsx', sampleFile: 'sample.xlsx',
};

const all: Readonly<Record<PageLanguage, Words>> = { en: english, he: hebrew };

export function wordsOf(language: PageLanguage): Words {
  return all[language];
}

export function issueWords(language: PageLanguage, issue: HostIssue): string {
  return issueText(textsOf(language), issue);
}

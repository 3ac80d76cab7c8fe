/** Hebrew: cards that follow each other. */
import { createCountText } from './count-text';
import type { SuccessionTexts } from './succession-texts';

const { count } = createCountText('he');

const rows = { one: 'שורה אחת מועתקת.', two: 'שתי שורות מועתקות.', other: '# שורות מועתקות.' };
const documents = { one: 'מסמך או תשלום אחד נשאר בכרטיס הישן.', two: 'שני מסמכים ותשלומים נשארים בכרטיס הישן.', other: '# מסמכים ותשלומים נשארים בכרטיס הישן.' };

export const heSuccession: SuccessionTexts = {
  command: 'שינוי בפרטים הפיסקליים…',
  commandHint: 'נוצר כרטיס חדש שממשיך את הכרטיס הזה מיום מסוים. הכרטיס הזה בתוקף עד היום שלפניו ושומר את המסמכים שלו.',
  earlier: (card) => `כרטיס קודם: ${card}`,
  later: (card) => `כרטיס המשך: ${card}`,
  validFrom: (date) => `בתוקף מיום ${date}`,
  validTo: (date) => `בתוקף עד יום ${date}`,
  heading: 'שינוי בפרטים הפיסקליים',
  back: 'חזרה לכרטיס',
  intro: 'כרטיס חדש נכנס לתוקף מהיום שבו חלים הפרטים החדשים. נוסחה שמקבלת תאריך מוצאת את הכרטיס של אותו יום.',
  date: 'היום הראשון של הפרטים החדשים',
  details: 'הפרטים הפיסקליים החדשים',
  was: (value) => `בכרטיס הישן: ${value}`,
  rows: 'עובר אל הכרטיס החדש',
  rowsHint: 'השורות המסומנות מועתקות; הכרטיס הישן שומר את שלו.',
  noRows: 'אין בכרטיס הישן אנשי קשר, כתובות או שורות אחרות.',
  preview: 'מה ייעשה',
  previewNew: (name, date) => `כרטיס חדש ${name}, בתוקף מיום ${date}.`,
  previewOld: (name, date) => `הכרטיס ${name} הופך ללא פעיל, בתוקף עד יום ${date}. כל כרטיס נזכר בהערות של האחר.`,
  previewOldStays: (name, date) => `הכרטיס ${name} נשאר בשימוש עד יום ${date}. כל כרטיס נזכר בהערות של האחר.`,
  previewRows: (found) => count(found, rows),
  previewStays: (found) => count(found, documents),
  previewUndo: 'צעד אחד, שאפשר לבטל בשלמותו.',
  unknownDay: '(היום עדיין לא צוין)',
  make: 'יצירת הכרטיס החדש',
  making: 'הכרטיס נוצר…',
  cancel: 'ביטול',
  refused: 'הכרטיס החדש לא נוצר; מה שהוקלד נמצא כאן.',
};

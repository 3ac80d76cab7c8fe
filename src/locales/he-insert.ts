/** Hebrew: formulas for a column of customers. */
import { createCountText } from './count-text';
import type { InsertTexts } from './insert-texts';

const { number, count } = createCountText('he');

export const heInsert: InsertTexts = {
  issues: {
    'formula-cells-own': ({ table }) => `התאים האלה שייכים לטבלה ${table} של המרשם עצמו. בחרו לקוחות בגיליון אחר.`,
    'formula-spills': ({ table, columns }) => `תשובה של ${columns} עמודות אינה יכולה לעמוד בטבלה ${table}: Excel אינו מאפשר שם גלישה לתאים סמוכים. העתיקו את הלקוחות לתאים מחוץ לטבלה ובחרו אותם שם.`,
    'formula-argument-missing': () => 'בחרו את מה שעדיין חסר למעלה ואז הוסיפו את הנוסחה.',
  },
  command: 'הוספת נוסחה…',
  heading: 'הוספת נוסחה',
  back: 'חזרה לרשימה',
  select: 'בחרו בגיליון כלשהו את התאים עם הלקוחות: קודים, שמות או מספרי עוסק. אפשר גם עמודה שלמה.',
  looking: 'בודק את התאים שנבחרו…',
  stop: 'עצירה',
  again: 'בדיקה חוזרת',
  selected: 'נבחרו',
  first: 'הראשונים שבהם',
  known: (known, filled) => `${number(known)} מתוך ${number(filled)} הם לקוחות.`,
  allKnown: (filled) => count(filled, { one: 'זהו לקוח.', two: 'שניהם לקוחות.', other: 'כל ה־# הם לקוחות.' }),
  unknown: (found) => count(found, { one: 'אחד אינו מוכר:', two: 'שניים אינם מוכרים:', other: '# אינם מוכרים:' }),
  more: (found) => count(found, { one: 'ועוד אחד', two: 'ועוד שניים', other: 'ועוד #' }),
  want: 'מה תרצו לדעת?',
  asks: {
    field: 'שדה מהכרטיס', dueDate: 'מתי חשבונית לתשלום', balance: 'כמה הלקוח חייב', address: 'כתובת', check: 'האם הכרטיס תקין',
    vatStatus: 'חייב במע״מ ביום מסוים או לא', allocation: 'נדרש מספר הקצאה (ישראל)', successor: 'קוד הכרטיס התקף', saftId: 'מזהה ל־D406 (רומניה)',
    note: 'מה מודפס על סוג מסמך', discount: 'ההנחה או המחירון לפי הדרגה',
    aging: 'ממתי מגיע החוב (גיול)', find: 'איזה לקוח זה (חיפוש)',
  },
  headers: { dueDate: 'לתשלום עד', balance: 'יתרה', address: 'כתובת', check: 'בדיקה', vatStatus: 'סטטוס מע״מ', allocation: 'מספר הקצאה', successor: 'כרטיס תקף', saftId: 'מזהה SAF-T', note: 'הערה', discount: 'הנחה' },
  field: 'איזה שדה',
  address: 'איזו כתובת',
  documentType: 'איזה מסמך',
  day: 'תאריך',
  now: 'ללא: המצב כעת',
  fixedDay: 'אותו יום בכל השורות',
  whichDay: 'איזה יום',
  amount: 'סכום לפני מע״מ',
  choose: 'נא לבחור',
  column: (letters, header) => (header === '' ? `עמודה ${letters}` : `עמודה ${letters}: ${header}`),
  currency: 'מטבע',
  currencyHint: 'שלוש אותיות, למשל EUR. ריק: המטבע שבו יש חוב.',
  oneCurrencyHint: 'שלוש אותיות, למשל EUR: כל מטבע עומד לעצמו.',
  findHint: 'ההתאמה הטובה ביותר בחיפוש. בדקו את השמות לפני השימוש בקודים.',
  needs: (columns) => count(columns, { one: 'תופס עמודה אחת:', two: 'תופס שתי עמודות:', other: 'תופס # עמודות:' }),
  shape: 'איך',
  shapes: { rows: 'נוסחה בכל שורה', one: 'נוסחה אחת לכל השורות' },
  oneHint: 'פועל ב־Excel ל־Windows מגרסה 2510 וב־Excel ל־Mac מגרסה 16.102. גרסאות ישנות מציגות שגיאה.',
  where: 'לאן',
  free: (letters, columns) => (columns === 1 ? `עמודה ${letters}, הפנויה` : `עמודות ${letters}, הפנויות`),
  taken: (letters, header, columns) => {
    if (columns === 1) return header === '' ? `עמודה ${letters}, לא ריקה` : `עמודה ${letters}: ${header}, לא ריקה`;
    return header === '' ? `עמודות ${letters}, לא ריקות` : `עמודות ${letters}: ${header} …, לא ריקות`;
  },
  newColumn: (table) => `עמודה חדשה בטבלה ${table}`,
  over: (letters, columns) => (columns === 1 ? `לכתוב על מה שנמצא בעמודה ${letters}` : `לכתוב על מה שנמצא בעמודות ${letters}`),
  formula: 'נוסחה',
  shows: 'מה היא תציג',
  waiting: 'בטעינה…',
  insert: (rows) => count(rows, { one: 'הוספה לשורה אחת', two: 'הוספה לשתי שורות', other: 'הוספה ל־# שורות' }),
  inserting: 'מוסיף…',
  done: (address) => `הנוסחה נמצאת ב־${address}. זו אינה פעולה בהיסטוריה של המרשם: הביטול של Excel מחזיר את המצב הקודם.`,
};

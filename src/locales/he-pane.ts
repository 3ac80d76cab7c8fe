/** Hebrew: the task pane. */
import { heAccountsPage } from './he-accounts-page';
import { heCard } from './he-card';
import { heCopies } from './he-copies';
import { heDuplicates } from './he-duplicates';
import { heExplain } from './he-explain';
import { heSuccession } from './he-succession';
import { heMany } from './he-many';
import { heExportPage } from './he-export-page';
import { heImportPage } from './he-import-page';
import { heGlance } from './he-glance';
import { heTime } from './he-time';
import { heConflicts } from './he-conflicts';
import { heInsert } from './he-insert';
import { heMergePage } from './he-merge-page';
import { hePrivacy } from './he-privacy';
import { heRegisters } from './he-registers';
import { createCountText } from './count-text';
import { heHistory, heRepairs } from './he-history';
import type { PaneTexts } from './pane-texts';

const { number, count } = createCountText('he');

const rows = { one: 'שורה אחת', two: 'שתי שורות', other: '# שורות' };
const customers = { one: 'לקוח אחד', two: 'שני לקוחות', other: '# לקוחות' };
const findings = {
  error: { one: 'שגיאה אחת', two: 'שתי שגיאות', other: '# שגיאות' },
  warning: { one: 'אזהרה אחת', two: 'שתי אזהרות', other: '# אזהרות' },
  info: { one: 'הערה אחת', two: 'שתי הערות', other: '# הערות' },
};

export const hePane: PaneTexts = {
  title: 'כרטסת',
  groups: {
    identity: 'פרטי זיהוי',
    fiscal: 'פרטים פיסקליים',
    contact: 'פרטי התקשרות',
    address: 'פרטי כתובת',
    delivery: 'משלוח',
    terms: 'תנאי תשלום',
    notes: 'הערות קבועות',
    details: 'פרטים נוספים',
    notices: 'הודעות והסכמות',
    succession: 'כרטיס קודם וכרטיס המשך',
    custom: 'שדות נוספים',
  },
  severities: { error: 'שגיאה', warning: 'אזהרה', info: 'הערה' },
  parts: { label: 'חלקי הכרטסת', customers: 'לקוחות', check: 'בדיקה', duplicates: 'כפילויות', more: 'חלקים נוספים', history: 'פעולות' },
  opening: {
    loading: 'קורא את הלקוחות…',
    failed: 'אי אפשר לקרוא את הכרטסת',
    retry: 'ניסיון נוסף',
    notInExcel: 'הדף הזה פועל בתוך אקסל: יש לפתוח חוברת עבודה ולהפעיל את הכרטסת מלשונית הבית.',
  },
  setUp: {
    heading: 'מתחילים עם חוברת העבודה הזאת',
    intro: 'חוברת העבודה עצמה היא כרטסת הלקוחות: טבלאות אקסל רגילות שאפשר לקרוא ולערוך גם בלי התוספת.',
    make: 'הפיכת החוברת לכרטסת לקוחות',
    makeHint: 'נוספים הגיליון Customers והגיליונות שלצדו. הגיליונות שלך נשארים כפי שהם.',
    adopt: 'אימוץ גיליון קיים',
    adoptHint: 'לחוברת שכבר יש בה רשימת לקוחות. התוצאה מוצגת לפני שדבר נכתב.',
    working: 'רק רגע…',
    whichList: 'הרשימה לאימוץ',
    listOf: (sheet, found) => `${sheet} (${count(found, rows)})`,
    promise: 'דבר לא מוקלד מחדש: כל כותרת, ערך ועיצוב נשארים כפי שהם. עמודות למזהים ולשדות חסרים נוספות לצד שלך.',
    mapping: 'מה יש בכל עמודה',
    fieldOf: (header) => `השדה של העמודה ${header}`,
    ownField: 'שדה נוסף, נשמר כפי שהוא',
    noHeader: '(בלי כותרת)',
    noSamples: '(ריק)',
    fieldTwice: (field) => `שתי עמודות הן „${field}”. יש לבחור שדה אחר לאחת מהן.`,
    adoptNow: (found) => `אימוץ ${count(found, customers)}`,
    back: 'חזרה',
  },
  list: {
    search: 'חיפוש לקוחות',
    clearSearch: 'ניקוי החיפוש',
    label: 'לקוחות',
    newCustomer: 'לקוח חדש',
    menu: 'פעולות נוספות במרשם',
    total: (total) => count(total, customers),
    more: (rest) => `הצגת לקוחות נוספים (נותרו ${number(rest)})`,
    noHits: (query) => `אין לקוח המתאים ל„${query}”.`,
    newNamed: (name) => `לקוח חדש בשם „${name}”`,
    none: 'אין עדיין לקוחות בכרטסת. אפשר להוסיף כאן את הראשון, או להקליד אותו בגיליון Customers.',
    noName: '(בלי שם)',
  },
  card: heCard,
  succession: heSuccession,
  duplicates: heDuplicates,
  exporting: heExportPage,
  accounts: heAccountsPage,
  privacy: hePrivacy,
  glance: heGlance,
  copies: heCopies.page,
  time: heTime.page,
  conflicts: heConflicts.page,
  insert: heInsert,
  importing: heImportPage,
  merge: heMergePage,
  many: heMany,
  registers: heRegisters,
  reminders: {
    due: (found) => count(found, { one: 'תזכורת אחת הגיעה', two: 'שתי תזכורות הגיעו', other: '# תזכורות הגיעו' }),
    label: 'תזכורות שהגיע זמנן',
    show: 'הצגה',
    hide: 'הסתרה',
    done: 'טופל',
    inDays: (days) => count(days, { one: 'בעוד יום', two: 'בעוד יומיים', other: 'בעוד # ימים' }),
    postpone: (days) => count(days, { one: 'תזכורת מחר', two: 'תזכורת בעוד יומיים', other: 'תזכורת בעוד # ימים' }),
    open: (name) => `פתיחת הכרטיס של ${name}`,
    more: (rest) => `הצגת תזכורות נוספות (נותרו ${number(rest)})`,
  },
  notices: {
    saved: (name) => (name === '' ? 'נשמר.' : `נשמר: ${name}.`),
    nothingToSave: 'דבר לא שונה, ולכן אין מה לשמור.',
    undone: (action) => `בוטל: ${action}.`,
    redone: (action) => `בוצע שוב: ${action}.`,
    dismiss: 'סגירת ההודעה',
  },
  history: heHistory,
  repairs: heRepairs,
  author: {
    question: 'השם שלך, לרשימת הפעולות',
    hint: 'כדי שעמיתים יראו מי שינה מה. השינויים נשמרים גם בלי שם.',
    save: 'שמירה',
    notNow: 'לא עכשיו',
    cancel: 'ביטול',
    signed: (name) => `השם שלך ברשימת הפעולות: ${name}`,
    unsigned: 'השינויים שלך נרשמים בלי שם.',
    change: 'שינוי',
    add: 'הוספת שם',
    forgotten: 'המכשיר הזה אינו זוכר את השם: הוא תקף עד שהחלונית נסגרת.',
  },
  explain: heExplain,
  check: {
    gate: 'מוכן עבור',
    gateHint: 'מה עוד חייב להיות בכרטיסים. הבחירה נשמרת במכשיר זה.',
    noGate: '(ללא ייעוד)',
    profile: 'שדות חובה',
    profileHint: 'אילו שדות חייבים להיות מלאים בכרטיס. כללים משלכם נכתבים בגיליון Lists (רשימה profile).',
    inSheet: 'להציג בגיליון',
    inSheetHint: 'עמודה בגיליון Customers מציגה OK או את הליקוי החמור ביותר, ותאים הטעונים תיקון נצבעים. העיצוב שלכם נשאר כפי שהיה. הכתיבה לגיליון נרשמת כצעדים בביטול של Excel.',
    defaultProfile: 'ברירת מחדל',
    label: 'ממצאים',
    checking: 'בודק…',
    stop: 'עצירה',
    stopped: (percent) => `הבדיקה נעצרה ב־\u2066${number(percent)}%\u2069: היתר לא נבדק.`,
    again: 'בדיקה חוזרת',
    none: (checked) => `אין מה לתקן אצל ${count(checked, customers)}.`,
    count: (severity, found) => count(found, findings[severity]),
    more: (rest) => `הצגת ממצאים נוספים (נותרו ${number(rest)})`,
    shown: 'מוצגים',
    families: {
      missing: 'חסר',
      form: 'צורה שגויה',
      'check-digit': 'ספרת הביקורת אינה מתאימה',
      twice: 'מופיע פעמיים',
      writing: 'כתוב אחרת',
      damaged: 'פגום או בדוי',
      unconnected: 'אינו שייך לדבר',
      rule: 'בניגוד לכלל',
      explained: 'הוסבר ונשאר',
    },
    fix: 'תיקון',
    fixAll: (found) => `תיקון כל ה־${number(found)}`,
  },
  bug: {
    heading: 'משהו השתבש בתוספת',
    text: 'זו טעות בתוספת ולא בנתונים שלך. חוברת העבודה כפי שהייתה אחרי השינוי האחרון שנשמר. הפרטים שלהלן יעזרו לתקן.',
    details: 'פרטים',
    copy: 'העתקת הפרטים',
    copied: 'הועתק',
    again: 'המשך',
  },
};

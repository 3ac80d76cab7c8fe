/** Hebrew: automations of status and level. */
import type { AutomationTexts } from './automations-texts';
import { createCountText } from './count-text';

const { count } = createCountText('he');

const customers = { one: 'לקוח #', two: '# לקוחות', other: '# לקוחות' };
const orders = { one: 'הזמנה #', two: '# הזמנות', other: '# הזמנות' };
const days = { one: 'יום #', two: '# ימים', other: '# ימים' };
const months = { one: 'חודש #', two: '# חודשים', other: '# חודשים' };

export const heAutomations: AutomationTexts = {
  fields: {
    Automations: {
      id: 'מזהה', name: 'לקוח', field: 'מה', before: 'לפני כן', after: 'מאז', day: 'יום', author: 'על ידי', reason: 'הסיבה', customer: 'מזהה לקוח', facts: 'נתונים',
    },
  },
  rowOf: { Automations: 'פעולה אוטומטית' },
  cause: 'פעולות אוטומטיות',
  lists: { automations: 'פעולות אוטומטיות', 'level-thresholds': 'ספי הרמות', 'level-discounts': 'הנחות לפי רמה' },
  reasons: {
    firstOrder: (number, date) => (number === '' ? `הזמנה ראשונה, מ-${date}` : `הזמנה ראשונה ${number}, מ-${date}`),
    noOrder: (past, number, date) => `${count(past, days)} ללא הזמנה; האחרונה${number === '' ? '' : ` (${number})`} הייתה ב-${date}`,
    noOrderSince: (past, date) => `${count(past, days)} ללא הזמנה מאז ${date}, אז מישהו סימן את הלקוח כפעיל`,
    average: (average, counted, back, threshold) => `הממוצע של ${count(counted, orders)} ב-${count(back, months)} הוא ${average}; הרמה מתחילה ב-${threshold}`,
    others: (left) => `${count(left, orders)} במטבעות אחרים לא נספרו`,
  },
  issues: {
    'automation-thresholds-missing': () => 'הרמות אמורות לעקוב אחר ההזמנות, אך לאף רמה אין סכום שממנו היא מתחילה, ולכן אף רמה לא משתנה. יש לתת לרמה אחת לפחות סכום ומטבע, לדוגמה 10000 ILS.',
    'automation-status-missing': ({ meaning }) => `ברשימה status שבגיליון Lists אין מילה שמשמעותה „${meaning}”, ולכן פעולה זו אינה עושה דבר. יש לכתוב את המשמעות ליד אחת המילים.`,
    'automation-stopped': () => 'הופסק. דבר לא השתנה.',
  },
  page: {
    command: 'פעולות אוטומטיות', back: 'חזרה ללקוחות',
    intro: 'דבר אינו משתנה מעצמו עד שמפעילים זאת. כל שינוי נרשם בהיסטוריה עם סיבתו וניתן לביטול; מה שמישהו ביטל או קבע ידנית נשאר כך.',
    activate: 'מתעניינים נעשים פעילים עם ההזמנה הראשונה',
    activateHint: 'נספרות הזמנות, חשבוניות וחשבוניות מס קבלה שהופקו.',
    inactivate: 'לקוחות פעילים נעשים לא פעילים כשאינם מזמינים עוד',
    days: 'ימים ללא הזמנה', daysHint: 'עם 180, לקוחות משתנים ביום ה-181 שאחרי ההזמנה האחרונה.',
    level: 'הרמה נקבעת לפי ההזמנות', levelHint: 'לפי הערך הממוצע של הזמנות החודשים האחרונים.', months: 'כמה חודשים אחורה',
    threshold: (level) => `${level}: ממוצע החל מ-`, thresholdHint: 'סכום ומטבע, לדוגמה 10000 ILS. רק הזמנות במטבע זה נספרות.',
    discounts: 'מה נותנת כל רמה', discount: (level) => `${level}: הנחה או מחירון`,
    discountHint: 'אחוז כגון 15%, או שם של מחירון. הפונקציה \u2066=CUSTOMER.DISCOUNT\u2069 עונה בו.',
    simulate: 'מה היה קורה', lookFirst: 'לפני ההפעלה יש לראות מה היה קורה.', switchOn: 'הפעלה', keep: 'שמירת ההגדרות', run: 'הרצה עכשיו', stop: 'עצירה', looking: 'עובר על ההזמנות…',
    kept: 'ההגדרות נשמרו.',
    would: 'אילו רץ היום', wouldNothing: 'אילו רץ היום, דבר לא היה משתנה.',
    toActive: (number) => `${count(number, customers)} היו נעשים פעילים`,
    toInactive: (number) => `${count(number, customers)} היו נעשים לא פעילים`,
    toLevel: (number, level) => `${count(number, customers)} היו מקבלים את הרמה ${level}`,
    list: 'לקוחות שהיו משתנים', more: (number) => `ועוד ${count(number, customers)}`,
    neverOrdered: (number) => `${count(number, customers)} פעילים ללא שום הזמנה: איש אינו יודע ממתי, ולכן הם נשארים פעילים.`,
    otherCurrencies: (number) => `${count(number, orders)} במטבעות אחרים מאלה של הספים: לא נספרו.`,
    noLevels: 'רשימת הרמות ריקה.',
    lastRun: (time, number) => `הרצה אחרונה ${time}: השתנו ${count(number, customers)}.`,
    failedRun: (time) => `ההרצה של ${time} לא הצליחה:`,
    notRun: 'לא רץ מאז שהחוברת נפתחה.',
    ran: (number) => `פעולות אוטומטיות שינו ${count(number, customers)}.`, ranNothing: 'לא היה מה לשנות.',
  },
};

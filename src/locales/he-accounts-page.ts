/** Hebrew: accounts in the pane. */
import type { AccountsPageTexts } from './accounts-page-texts';
import { createCountText } from './count-text';

const { count } = createCountText('he');
const days = { one: 'יום אחד', two: 'יומיים', other: '# ימים' };

export const heAccountsPage: AccountsPageTexts = {
  command: 'יתרות: מי חייב ומה…', ofCard: 'כרטסת ומסמכים…',
  heading: 'כרטסת', headingAll: 'יתרות לקוחות',
  backToCard: 'חזרה לכרטיס', backToList: 'חזרה ללקוחות', backToAccounts: 'חזרה ליתרות',
  asOf: 'נכון לסוף יום', noDay: 'זה אינו תאריך. כתבו אותו כמו בדוגמה, או בחרו בלוח השנה.',
  owes: (amount) => `חייב ${amount}`, hasCredit: (amount) => `שילם ${amount} יותר ממה שחייב`, owesNothing: 'אינו חייב דבר',
  late: (amount) => `מתוכם באיחור: ${amount}`, dueSince: 'גיל החוב',
  openItems: (found) => `מה פתוח (${found})`,
  daysLate: (late) => `באיחור של ${count(late, days)}`, notLate: 'לא באיחור',
  none: 'עדיין לא הופק דבר ללקוח זה. הוסיפו מסמך כאן, הקלידו אותו בגיליון המסמכים, או ייבאו מקובץ.',
  noneAsOf: 'עד יום זה לא הופק ולא שולם דבר.',
  noFirmCurrency: 'יש שורות ללא מטבע, והמרשם אינו יודע מהו המטבע של העסק שלכם: תנו לכרטיס העסק שלכם את התפקיד של העסק עצמו ומדינה.',
  views: { label: 'מסמכים ותשלומים', all: 'כל המסמכים', issued: 'הופקו', payments: 'תשלומים', more: 'תצוגות נוספות' },
  allHint: 'כל מסמכי הלקוח בכל מצב: כאן מוצאים מסמך, או משלימים מסמך שנתקע.',
  issuedHint: 'רק מסמכים שהופקו. אלה הנספרים ביתרה.',
  noDocuments: 'אין עדיין מסמכים.', noIssued: 'עדיין לא הופק דבר ללקוח זה.', noPayments: 'אין עדיין תשלומים. הקלידו אותם בגיליון התשלומים, או ייבאו מקובץ.',
  status: 'מצב', kind: 'סוג', any: 'הכול', search: 'חיפוש במסמכים אלה', clearSearch: 'ניקוי החיפוש', noHits: 'אף מסמך אינו מתאים.',
  more: (rest) => `להציג עוד (נותרו ${rest})`,
  noStatus: 'ללא מצב', noKind: 'ללא סוג', noNumber: 'ללא מספר', noDate: 'ללא תאריך', noAmount: 'ללא סכום',
  inSheet: 'לבחור את השורה בגיליון',
  due: (day) => `לתשלום עד ${day}`,
  dueFrom: { typed: 'כפי שהוקלד', terms: 'לפי תנאי התשלום', document: 'אין תנאי תשלום: יום המסמך עצמו' },
  inParts: (parts) => `ב-${parts} תשלומים, זה המועד האחרון`,
  open: (amount) => `פתוח ${amount}`, settled: 'שולם', source: (program) => `מתוך ${program}`,
  printed: (name) => `הופק על שם ${name}`, method: (method) => `באמצעות ${method}`,
  uncounted: {
    draft: 'אינו נספר: טיוטה.', inApproval: 'אינו נספר: עדיין בתהליך אישור.', cancelled: 'אינו נספר: בוטל.',
    status: 'אינו נספר: אין לו מצב המוכר לרשימה. בחרו מצב בגיליון.', type: 'אינו נספר: אין לו סוג המוכר לרשימה. בחרו סוג בגיליון.',
    noClaim: 'אינו נספר: מסמך מסוג זה אינו יוצר חוב.',
    date: 'אינו נספר: אין תאריך, או שאי אפשר לקרוא אותו. תקנו בגיליון.', amount: 'אינו נספר: אין סכום, או שאי אפשר לקרוא אותו. תקנו בגיליון.',
    receipted: 'אינו נספר: הקבלה בעלת אותו מספר כבר נספרה.',
  },
  dueDates: {
    missing: (found) => `מסמכים שהופקו ללא מועד תשלום: ${found}`,
    hint: 'היתרה סופרת אותם לפי תנאי התשלום של הלקוח. אם ייכתבו, המועדים יישארו גם כשהתנאים ישתנו.',
    show: 'להציג את המועדים', hide: 'להסתיר את המועדים', more: (rest) => `ועוד ${rest}`,
    write: (found) => (found === 1 ? 'לכתוב את מועד התשלום' : `לכתוב ${found} מועדי תשלום`), writing: 'כותב…', written: (found) => `מועדי תשלום שנכתבו: ${found}.`, undo: 'ביטול הפעולה',
  },
  document: {
    add: 'מסמך חדש', heading: 'מסמך חדש', proposed: (why) => `לפי תנאי התשלום של הלקוח: ${why}`,
    otherThan: (why) => `תנאי התשלום של הלקוח אומרים: ${why}`,
    noTerms: 'ללקוח אין תנאי תשלום, ולכן לא מוצע מועד.',
    save: 'שמירת המסמך', saving: 'שומר…', cancel: 'ביטול', saved: (document) => `${document} נמצא בגיליון המסמכים.`, refused: 'המסמך לא נשמר',
  },
  statement: {
    command: 'כרטסת להדפסה…', from: 'מיום', to: 'עד יום', language: 'שפה', ofCustomer: (language) => `של הלקוח (${language})`,
    print: 'הדפסה', page: 'שמירה כדף', sheet: 'הנחה בגיליון', close: 'סגירה',
    hint: 'מה שהופק ושולם בין שני הימים, עם היתרה אחרי כל אחד, ומה פתוח ומאז מתי. בחלון ההדפסה אפשר לבחור PDF. הגיליון הוא עותק של היום: מחקו אותו כשאין בו עוד צורך.',
    working: 'מכין…', saved: (file) => `הקובץ ${file} נכתב. הדפדפן שומר אותו עם ההורדות שלו.`,
    onSheet: (sheet) => `הכרטסת נמצאת בגיליון החדש ${sheet}. הדפיסו אותו משם כמו כל גיליון.`,
    notPrinted: 'Excel זה לא פתח מכאן חלון הדפסה. הניחו את הכרטסת בגיליון והדפיסו אותו, או שמרו אותה כדף והדפיסו בדפדפן.',
    file: 'כרטסת לקוח',
  },
  lists: {
    label: 'יתרות', owed: 'חייבים', overdue: 'באיחור', managers: 'לפי מנהל', income: 'הכנסות', more: 'רשימות נוספות',
    counting: 'מסכם את היתרות…', stop: 'עצירה', stopped: 'הסיכום נעצר.', again: 'לסכם',
    sort: 'סדר', sorts: { name: 'לפי שם', balance: 'היתרה הגדולה תחילה', overdue: 'האיחור הגדול תחילה', late: 'האיחור הארוך תחילה' },
    currency: 'מטבע', allCurrencies: 'כל המטבעות', search: 'חיפוש לקוחות',
    withZero: 'גם מי שאינו חייב דבר',
    customers: (found) => count(found, { one: 'לקוח אחד', two: 'שני לקוחות', other: '# לקוחות' }), sums: 'ביחד, כל מטבע לעצמו',
    noHits: 'אף לקוח אינו מתאים.', sheet: 'הנחה בגיליון', onSheet: (sheet) => `הרשימה נמצאת בגיליון החדש ${sheet}. זהו עותק של עכשיו: מחקו אותו כשאין בו עוד צורך.`,
    csv: 'שמירה כ-CSV', nobody: 'אף אחד', since: (day, late) => `מאז ${day}, ${late}`,
    noAccounts: 'אין עדיין מסמכים ותשלומים. ייבאו אותם מקובץ, או הקלידו אותם בגיליונות המסמכים והתשלומים.',
    noOverdue: 'ביום זה אין חובות באיחור.', noIncome: 'בין הימים האלה לא הופק ולא התקבל דבר.',
    twice: 'לקוח בשתי קטגוריות נספר בשתיהן.', total: 'הכול, כל לקוח פעם אחת', import: 'ייבוא מקובץ',
  },
};

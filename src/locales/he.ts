/** Hebrew. The words of the trade are those of the Israeli customer systems (לקוח, כרטיס לקוח, עוסק מורשה, איש קשר). */
import { hePane } from './he-pane';
import type { Texts } from './texts';

const child = { id: 'מזהה', customer: 'מזהה לקוח', customerName: 'שם הלקוח' };

export const he: Texts = {
  tag: 'he',
  languageName: 'עברית',
  direction: 'rtl',
  fields: {
    Customers: {
      id: 'מזהה',
      code: 'קוד',
      name: 'שם',
      alias: 'כינוי',
      status: 'סטטוס',
      level: 'רמה',
      dealerType: 'סוג עוסק',
      taxId: 'ח.פ./עוסק מורשה',
      vatNumber: 'מספר מע״מ',
      companyNumber: 'מספר חברה',
      personalId: 'תעודת זהות',
      contactName: 'איש קשר',
      email: 'דוא״ל',
      phone: 'טלפון',
      mobile: 'טלפון נייד',
      website: 'אתר אינטרנט',
      street: 'רחוב',
      houseNumber: 'מספר בית',
      city: 'יישוב',
      postalCode: 'מיקוד',
      county: 'מחוז',
      country: 'מדינה',
      paymentTerms: 'תנאי תשלום',
      note: 'הערות',
    },
    Contacts: { ...child, lastName: 'שם משפחה', firstName: 'שם פרטי', role: 'תפקיד', email: 'דוא״ל', phone: 'טלפון' },
    Addresses: {
      ...child,
      location: 'שם המקום', purpose: 'ייעוד', street: 'רחוב', houseNumber: 'מספר בית', city: 'יישוב',
      postalCode: 'מיקוד', county: 'מחוז', country: 'מדינה',
    },
    BankAccounts: { ...child, bank: 'בנק', iban: 'IBAN', bic: 'BIC', main: 'חשבון ראשי' },
    PaymentMethods: { ...child, method: 'אמצעי תשלום', details: 'פרטים' },
    Consents: { ...child, channel: 'ערוץ', given: 'ניתנה ביום', withdrawn: 'בוטלה ביום', proof: 'אסמכתה' },
    Notes: { ...child, date: 'תאריך', author: 'כותב', text: 'תוכן' },
    Documents: {
      ...child,
      type: 'סוג', number: 'מספר', date: 'תאריך', due: 'תאריך פירעון', amount: 'סכום', currency: 'מטבע', status: 'סטטוס',
    },
    Payments: { ...child, date: 'תאריך', amount: 'סכום', currency: 'מטבע', document: 'מספר מסמך' },
    Lists: { id: 'מזהה', list: 'רשימה', value: 'ערך', meaning: 'משמעות' },
  },
  rowOf: {
    Customers: 'לקוח', Contacts: 'איש קשר', Addresses: 'כתובת', BankAccounts: 'חשבון בנק',
    PaymentMethods: 'אמצעי תשלום', Consents: 'הסכמה', Notes: 'הערה', Documents: 'מסמך', Payments: 'תשלום',
    Lists: 'ערך ברשימה',
  },
  lists: {
    status: { prospect: 'מתעניין', active: 'פעיל', inactive: 'לא פעיל' },
    level: { small: 'קטן', medium: 'בינוני', large: 'גדול' },
    dealerType: {
      exemptDealer: 'עוסק פטור', authorisedDealer: 'עוסק מורשה', company: 'חברה בע״מ', partnership: 'שותפות',
      nonProfit: 'עמותה', publicBody: 'גוף ציבורי', privatePerson: 'אדם פרטי',
    },
    contactRole: {
      owner: 'בעלים', director: 'מנהל', accountant: 'מנהל חשבונות', purchasing: 'מנהל רכש', warehouse: 'מנהל מחסן',
      departmentHead: 'מנהל מחלקה', caseContact: 'רפרנט',
    },
    addressPurpose: {
      registration: 'כתובת רשומה', correspondence: 'התכתבות', invoicing: 'חשבוניות', delivery: 'משלוח', branch: 'סניף',
    },
    paymentMethod: {
      bankTransfer: 'העברה בנקאית', card: 'כרטיס אשראי', cash: 'מזומן', cheque: 'המחאה', directDebit: 'הוראת קבע',
      other: 'אחר',
    },
    consentChannel: { email: 'דוא״ל', phone: 'טלפון', sms: 'SMS', post: 'דואר' },
    documentType: {
      quote: 'הצעת מחיר', proforma: 'חשבון עסקה', paymentDemand: 'דרישת תשלום', invoice: 'חשבונית מס',
      invoiceReceipt: 'חשבונית מס/קבלה', receipt: 'קבלה', creditNote: 'חשבונית זיכוי',
    },
    documentStatus: { draft: 'טיוטה', inApproval: 'בתהליך אישור', issued: 'הופק', cancelled: 'בוטל' },
  },
  kinds: {
    id: 'מזהה', text: 'טקסט', note: 'טקסט ארוך', identifier: 'מספר או קוד', email: 'כתובת דוא״ל',
    phone: 'מספר טלפון', url: 'כתובת אינטרנט', country: 'מדינה', choice: 'בחירה', terms: 'תנאי תשלום',
    date: 'תאריך', number: 'מספר', amount: 'סכום', flag: 'כן או לא',
  },
  issues: {
    'not-a-register': () =>
      'חוברת העבודה עדיין אינה כרטסת לקוחות. אפשר להפוך אותה לכרטסת, או לאמץ את הגיליון שבו רשומים הלקוחות.',
    'register-exists': () => 'חוברת העבודה כבר היא כרטסת לקוחות. יש לפתוח אותה ולא ליצור חדשה.',
    'register-newer': ({ schema }) =>
      `הכרטסת נוצרה בגרסה חדשה יותר של התוספת (מבנה ${schema}). יש לעדכן את התוספת ולפתוח שוב.`,
    'nothing-to-adopt': () =>
      'אין כאן גיליון שנראה כמו רשימת לקוחות. נדרשות שורת כותרות אחת, עמודה של שמות ולפחות לקוח אחד מתחתיה.',
    'adopt-no-name-column': () => 'לא נבחרה עמודה לשם הלקוח. יש לבחור את העמודה שבה השמות, ואז לאמץ את הגיליון.',
    'adopt-ambiguous-tables': ({ tables }) => `כמה טבלאות יכולות להיות טבלת הלקוחות: ${tables}. יש לבחור אחת מהן.`,
    'table-column-lost': ({ table, column }) =>
      `העמודה „${column}” נעלמה מהטבלה ${table}. יש לבטל את המחיקה באקסל או להוסיף עמודה עם כותרת זו, ולנסות שוב.`,
    'undo-nothing': () => 'אין פעולה לביטול.',
    'undo-depends': ({ field }) => `השדה „${field}” שונה שוב אחר כך, ולכן אי אפשר לבטל רק את הפעולה הזאת. יש לבטל קודם את השינוי המאוחר.`,
    'card-missing': ({ key }) => `אין בכרטסת לקוח „${key}”. ייתכן שנמחק מהגיליון; אפשר לחפש אותו לפי שם.`,
    'field-unknown': ({ name }) =>
      `אין שדה בשם „${name}”. יש להשתמש בכותרת של עמודה בטבלה Customers, לדוגמה "טלפון".`,
    'field-ambiguous': ({ name, fields }) => `„${name}” יכול להיות כמה שדות. יש להשתמש באחד מאלה: ${fields}.`,
    'argument-not-date': ({ value }) =>
      `„${value}” אינו תאריך. יש לתת תא ובו תאריך, או טקסט בצורת שנה-חודש-יום, לדוגמה "2026-01-31".`,
    'argument-not-limit': ({ value, max }) => `„${value}” אינו מספר לקוחות. יש לתת מספר שלם מ-1 עד ${max}.`,
    'nothing-found': ({ query }) => `אין לקוח שמתאים ל„${query}”. אפשר לנסות פחות מילים או חלק מהשם.`,
    'terms-none': () => 'ללקוח אין תנאי תשלום. יש למלא אותם בכרטיס, לדוגמה 30 לשלושים יום.',
    'terms-unknown': ({ terms }) =>
      `אי אפשר לחשב לפי תנאי התשלום „${terms}”. יש לכתוב אותם כמספר ימים, לדוגמה 30 או נטו 30.`,
    'due-date-beyond-calendar': ({ from, days }) =>
      `${days === 1 ? 'יום אחד' : `${days} ימים`} אחרי ${from} זה כבר מעבר לשנת 9999, סוף לוח השנה של אקסל. יש לבדוק את התאריך.`,
    'file-damaged': ({ part }) => `הקובץ פגום או קטוע (${part}). יש להשיג אותו מחדש או לשחזר גרסה קודמת.`,
    'file-not-workbook': ({ seems }) =>
      `הקובץ אינו חוברת עבודה של אקסל${seems === 'unknown' ? '' : `; הוא נראה כמו ${seems}`}. יש לשמור אותו באקסל כ-‎.xlsx ולנסות שוב.`,
    'file-encrypted': () => 'הקובץ מוגן בסיסמה. יש לפתוח אותו באקסל, להסיר את הסיסמה, לשמור ולנסות שוב.',
    'file-too-large': ({ limit }) => `הקובץ גדול מהמותר (${limit}). יש לחלק אותו ולנסות שוב.`,
    'sheet-missing': ({ sheet }) => `אין גיליון בשם „${sheet}”. ייתכן ששמו שונה או שנמחק.`,
    'sheet-protected': ({ sheet }) =>
      `הגיליון „${sheet}” מוגן ולכן דבר לא נכתב. יש לבחור סקירה › ביטול הגנה על גיליון, ולנסות שוב.`,
    'table-missing': ({ table }) =>
      `הטבלה ${table} נעלמה מחוברת העבודה. יש לבטל את המחיקה באקסל או לשחזר גרסה קודמת של הקובץ.`,
    'table-exists': ({ table }) => `כבר יש גיליון או טבלה בשם ${table}. יש לשנות את השם באקסל ולנסות שוב.`,
    'column-missing': ({ table, column }) =>
      `בטבלה ${table} אין עמודה „${column}”. יש לבטל את המחיקה באקסל או להוסיף עמודה עם כותרת זו.`,
    'row-missing': ({ table, key }) =>
      `השורה ${key} כבר אינה בטבלה ${table}; דבר לא נכתב. ייתכן שנמחקה או שהמזהה שלה נדרס.`,
    'row-changed': ({ table, row }) =>
      `שורה ${row + 1} בטבלה ${table} שונתה בינתיים; דבר לא נכתב בה. יש לבדוק את השורה ולנסות שוב.`,
    'cells-in-the-way': ({ sheet, cell }) =>
      `התא ${cell} בגיליון „${sheet}” תופס את המקום של השורות החדשות. יש להזיז את תוכנו ולנסות שוב.`,
    'cell-being-edited': () => 'תא נמצא בעריכה באקסל. יש ללחוץ Enter או Esc בגיליון ולנסות שוב.',
    'filter-active': ({ table }) => `סינון מסתיר שורות בטבלה ${table} ולכן דבר לא נכתב. יש לנקות את הסינון ולנסות שוב.`,
    'request-too-large': () => 'אקסל אינו מקבל כמות כזאת בבת אחת. יש לנסות שוב עם פחות שורות.',
    'host-not-supported': ({ what }) =>
      `גרסה זו של אקסל אינה תומכת בכך (${what}). יש לעדכן את אקסל או לפתוח את חוברת העבודה באקסל באינטרנט.`,
    'host-failed': ({ message }) =>
      `אקסל לא הצליח לבצע את הפעולה: ${message} יש לנסות שוב; אם זה חוזר, יש לשמור את חוברת העבודה, לסגור ולפתוח מחדש.`,
    'required-missing': ({ field }) => `השדה „${field}” ריק. זהו שדה חובה: יש למלא אותו.`,
    'value-not-text': ({ field }, { value }) =>
      `בשדה „${field}” יש מספר או תאריך${holds(value)} ולא טקסט, ואפסים מובילים עלולים ללכת לאיבוד. יש לעצב את התא כטקסט ולהקליד שוב.`,
    'value-not-date': ({ field }, { value }) =>
      `הערך${holds(value)} בשדה „${field}” אינו תאריך. יש להקליד שנה-חודש-יום, לדוגמה 2026-01-31.`,
    'value-not-number': ({ field }, { value }) => `הערך${holds(value)} בשדה „${field}” אינו מספר. יש להקליד ספרות בלבד.`,
    'value-not-flag': ({ field }, { value }) => `הערך${holds(value)} בשדה „${field}” אינו כן או לא. יש לבחור אחד מהם.`,
    'value-not-in-list': ({ field, list }, { value }) =>
      `הערך${holds(value)} בשדה „${field}” אינו ברשימה. יש לבחור ערך מהרשימה או להוסיף אותו לגיליון Lists (רשימה ${list}).`,
    'value-error': ({ field, error }) => `בשדה „${field}” יש שגיאת אקסל ${error}. יש לתקן את הנוסחה או להקליד את הערך.`,
    'email-format': ({ field }, { value }) =>
      `הערך${holds(value)} בשדה „${field}” אינו כתובת דוא״ל. יש לכתוב כמו name@example.com.`,
    'country-unknown': ({ field }, { value }) =>
      `הערך${holds(value)} בשדה „${field}” אינו מדינה. יש לכתוב קוד בן שתי אותיות, לדוגמה IL, RO, LT או LV.`,
    'code-taken': ({ code, name }) => `הקוד ${code} כבר שייך ללקוח ${name}. יש לתת ללקוח זה קוד אחר.`,
    'id-doubled': ({ id }) => `המזהה ${id} מופיע ביותר משורה אחת, כמו אחרי העתקת שורה. ההעתקים יקבלו מזהים חדשים ברענון הבא.`,
    'id-missing': () => 'לשורה זו עדיין אין מזהה. היא תקבל אותו ברענון הבא.',
    'child-orphan': ({ customer }) =>
      `השורה שייכת ללקוח ${customer} שאינו בכרטסת. יש לתקן את מזהה הלקוח או למחוק את השורה.`,
  },
  causes: {
    card: 'עריכה בכרטיס',
    sheet: 'עריכה בגיליון',
    make: 'יצירת הכרטסת',
    adopt: 'אימוץ גיליון',
    repair: 'תיקון מזהים',
    undo: 'ביטול פעולה',
    redo: 'ביצוע חוזר',
    sample: 'מילוי לקוחות לדוגמה',
  },
  yes: 'כן',
  no: 'לא',
  pane: hePane,
};

function holds(value: string | undefined): string {
  return value === undefined || value === '' ? '' : ` „${value}”`;
}

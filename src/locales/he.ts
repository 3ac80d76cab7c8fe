/** Hebrew. The words of the trade are those of the Israeli customer systems (לקוח, כרטיס לקוח, עוסק מורשה, איש קשר). */
import { heAccount } from './he-account';
import { heAutomations } from './he-automations';
import { createCountText } from './count-text';
import { heConflicts } from './he-conflicts';
import { heCopies } from './he-copies';
import { heDetails } from './he-details';
import { heExport } from './he-export';
import { heFormats } from './he-formats';
import { heImport } from './he-import';
import { heInsert } from './he-insert';
import { heMerge } from './he-merge';
import { heOwnFields } from './he-own-fields';
import { hePane } from './he-pane';
import { heReading } from './he-reading';
import { heRegister } from './he-register';
import { heRules } from './he-rules';
import { heTerms } from './he-terms';
import { heTime } from './he-time';
import type { Texts } from './texts';

const { count } = createCountText('he');

/** What was chosen instead of a workbook, by what its first bytes say it is. */
const otherFiles: Readonly<Record<string, string>> = {
  zip: 'זהו קובץ דחוס או קובץ של תוכנה אחרת, ולא חוברת עבודה של אקסל. יש לבחור קובץ ‎.xlsx או לחלץ אותו תחילה מהקובץ הדחוס.',
  workbook: 'זוהי חוברת עבודה מסוג אחר, כגון ‎.xlsb או ‎.ods. יש לפתוח אותה באקסל, לשמור אותה כ-‎.xlsx ולנסות שוב.',
  xls: 'זוהי חוברת עבודה של אקסל 97–2003. יש לפתוח אותה באקסל, לשמור אותה כ-‎.xlsx ולנסות שוב.',
  pdf: 'זהו מסמך PDF ולא חוברת עבודה של אקסל. יש לבחור קובץ ‎.xlsx.',
  html: 'זהו דף אינטרנט ולא חוברת עבודה של אקסל. יש לפתוח אותו באקסל, לשמור אותו כ-‎.xlsx ולנסות שוב.',
  csv: 'זהו קובץ טקסט ולא חוברת עבודה של אקסל. יש לפתוח אותו באקסל, לשמור אותו כ-‎.xlsx ולנסות שוב.',
};

export const he: Texts = {
  tag: 'he',
  languageName: 'עברית',
  direction: 'rtl',
  ...heRegister,
  issues: {
    ...heDetails,
    ...heRules.issues,
    ...heMerge.issues,
    ...heAutomations.issues,
    ...heCopies.issues,
    ...heTime.issues,
    ...heConflicts.issues,
    ...heReading.issues,
    ...heFormats.issues,
    ...heImport.issues,
    ...heExport.issues,
    ...heInsert.issues,
    ...heOwnFields.issues,
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
    'field-not-in-sheet': ({ table, field }) =>
      `בגיליון ${table} עדיין אין עמודה עבור „${field}”. יש לבחור „הוספת השדות החדשים” ולנסות שוב.`,
    'row-without-id': ({ sheet }) =>
      `לשורה זו אין מזהה והיא אינה בכרטסת, משום שלא ניתן לכתוב אותו בגיליון „${sheet}”. יש לבחור סקירה › ביטול הגנה על גיליון.`,
    'undo-nothing': () => 'אין פעולה לביטול.',
    'undo-depends': ({ field }) => `השדה „${field}” שונה שוב אחר כך, ולכן אי אפשר לבטל רק את הפעולה הזאת. יש לבטל קודם את השינוי המאוחר.`,
    'undo-profile-depends': ({ profile }) =>
      `פרופיל שדות החובה שונה אחר כך ל„${profile}”. יש לבטל תחילה את השינוי ההוא, או לבחור את הפרופיל בבדיקה.`,
    'redo-nothing': () => 'אין פעולה שאפשר לבצע שוב.',
    'repairs-outdated': () => 'בתאים האלה כבר נמצא משהו אחר, ולכן דבר לא שונה.',
    'fixes-outdated': () => 'הממצאים האלה כבר אינם קיימים, ולכן דבר לא שונה.',
    'fill-outdated': ({ field, name }) =>
      `${field} בכרטיס של ${name} השתנה אחרי הפנייה למרשם, ולכן לא נכתב שם דבר. יש לפנות למרשם שוב.`,
    'vat-status-unknown': ({ key, date }) =>
      `לא ידוע אם „${key}” היה רשום במע״מ ביום ${date}: שום מרשם לא ענה על יום זה. בכרטיס אפשר לבחור „מילוי ממרשם”.`,
    'own-company-protected': ({ name }) =>
      `הכרטיס ${name} הוא כרטיס העסק שלנו: הוא נשאר פעיל ועם הסיווג שלו. כדי לשנות זאת יש להפוך קודם כרטיס אחר לכרטיס העסק שלנו.`,
    'card-has-documents': ({ name, documents, payments }) =>
      `ללקוח ${name} יש ${booksOf(documents, payments)}, ולכן אי אפשר למחוק את הכרטיס. אפשר להעביר אותו לסטטוס לא פעיל, או למזג אותו עם כרטיס אחר של אותו לקוח.`,
    'address-empty': ({ location }) => `לכתובת „${location}” אין עדיין רחוב או יישוב. יש להשלים אותה ואז לקבוע אותה ככתובת הראשית.`,
    'card-ambiguous': ({ key, count, cards, more }) => `${count} כרטיסים מתאימים ל„${key}”: ${cards}${more === 0 ? '' : ` ועוד ${more}`}. יש לציין את הכרטיס הרצוי לפי המזהה או הקוד שלו.`,
    'card-missing': ({ key }) => `אין בכרטסת לקוח „${key}”. ייתכן שנמחק מהגיליון; אפשר לחפש אותו לפי שם.`,
    'card-not-on-day': ({ key, date }) =>
      `אף כרטיס של „${key}” אינו בתוקף ביום ${date}. יש לבדוק את ימי התוקף של כרטיסיו.`,
    'succession-exists': ({ card }) =>
      `לכרטיס זה יש כבר כרטיס המשך: ${card}. יש לפתוח אותו כדי להוסיף לו כרטיס המשך.`,
    'succession-too-early': ({ earliest }) =>
      `הכרטיס החדש אינו יכול להיות בתוקף לפני ${earliest}: לכרטיס הישן לא היה נשאר אף יום. יש לבחור תאריך מאוחר יותר.`,
    'succession-unchanged': () =>
      'הפרטים הפיסקליים זהים לאלה שבכרטיס הישן. יש לשנות לפחות אחד מהם, או לערוך את הכרטיס הישן.',
    'field-unknown': ({ name }) =>
      `אין שדה בשם „${name}”. יש להשתמש בכותרת של עמודה בטבלה Customers, לדוגמה "טלפון".`,
    'field-ambiguous': ({ name, fields }) => `„${name}” יכול להיות כמה שדות. יש להשתמש באחד מאלה: ${fields}.`,
    'argument-not-date': ({ value }) =>
      `„${value}” אינו תאריך. יש לתת תא ובו תאריך, או טקסט בצורת שנה-חודש-יום, לדוגמה "2026-01-31".`,
    'argument-not-limit': ({ value, max }) => `„${value}” אינו מספר לקוחות. יש לתת מספר שלם מ-1 עד ${max}.`,
    'argument-not-currency': ({ value }) => `”${value}” אינו מטבע. כתבו את שלוש האותיות שלו, למשל "ILS".`,
    'address-purpose-unknown': ({ value, purposes }) => `אין ייעוד כתובת בשם „${value}”. יש להשתמש באחד מאלה: ${purposes}.`,
    'document-type-unknown': ({ value, types }) => `„${value}” אינו סוג של מסמך. יש להשתמש באחד מאלה: ${types}.`,
    'balance-several': ({ key, currencies }) => `ל”${key}” יש יתרות בכמה מטבעות, ואי אפשר לחבר ביניהן: ${currencies}. ציינו אחד מהם בארגומנט השלישי, למשל "ILS".`,
    'period-reversed': ({ from, to }) => `התקופה מסתיימת ב-${to}, לפני שהיא מתחילה ב-${from}. החליפו בין שני התאריכים.`,
    'due-dates-nothing': () => 'לאף מסמך לא חסר תאריך פירעון שתנאי התשלום של הלקוח היו נותנים לו, ולכן לא היה מה לכתוב.',
    'nothing-found': ({ query }) => `אין לקוח שמתאים ל„${query}”. אפשר לנסות פחות מילים או חלק מהשם.`,
    'number-country-unknown': ({ country }) => `המספרים של „${country}” אינם מוכרים. יש לתת את שתי האותיות של המדינה, לדוגמה "RO".`,
    'number-kind-unknown': ({ country, kind }) =>
      `ב־${country} אין מספר בשם „${kind}”. אפשר להשמיט את הסוג, או לתת את השם הנהוג שם, לדוגמה "VAT".`,
    'number-of-no-kind': ({ number, country }) => `„${number}” אינו אחד המספרים של ${country}.`,
    'bulk-field-refused': ({ field }) => `השדה ${field} שונה בכל כרטיס, ולכן אי אפשר לקבוע אותו לכרטיסים רבים בבת אחת. יש לשנות אותו בכרטיס עצמו.`,
    'bulk-own-company': ({ field, name }) =>
      `השדה ${field} של ${name} קובע איזה עסק מנהל את הכרטסת. יש לשנות אותו בכרטיס עצמו, לא בכרטיסים רבים בבת אחת.`,
    'bulk-nothing': () => 'לכל הלקוחות האלה כבר יש ערך זה, ולכן לא היה מה לשנות.',
    'filter-name-missing': () => 'למסנן אין שם. יש לתת לו שם כדי שאפשר יהיה למצוא אותו שוב.',
    'filter-too-long': () => 'המסנן ארוך ממה שתא של Excel יכול להכיל. יש לבחור פחות ערכים ולשמור שוב.',
    'filter-missing': ({ name }) => `המסנן „${name}” כבר אינו קיים. ייתכן שנמחק מהגיליון Lists.`,
    ...heTerms.issues,
    'file-damaged': () => 'הקובץ פגום או קטוע. יש להשיג אותו מחדש או לשחזר גרסה קודמת.',
    'file-not-workbook': ({ seems }) => otherFiles[seems] ?? 'הקובץ אינו חוברת עבודה של אקסל. יש לבחור קובץ ‎.xlsx.',
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
    'child-orphan': ({ customer }) =>
      `השורה שייכת ללקוח ${customer} שאינו בכרטסת. יש לתקן את מזהה הלקוח או למחוק את השורה.`,
    'card-link-orphan': ({ field, customer }) =>
      `בשדה „${field}” רשום הלקוח ${customer} שאינו בכרטסת. יש לבחור לקוח אחר או לרוקן את השדה.`,
    'succession-one-sided': ({ field, name }) =>
      `בשדה „${field}” רשום ${name}, אך הכרטיס ההוא אינו מפנה בחזרה לכאן. יש לרשום את הקישור גם שם, או למחוק אותו כאן.`,
    'succession-loop': ({ name }) =>
      `כרטיסי ההמשך של כרטיס זה חוזרים אליו, דרך ${name}. יש למחוק את הקישור השגוי.`,
    'succession-overlap': ({ name }) =>
      `ימי התוקף של כרטיס זה ושל ${name} שלפניו אינם מופרדים. הכרטיס המוקדם מסתיים ביום שלפני תחילת כרטיס זה.`,
    'succession-still-active': ({ name, date }) =>
      `כרטיס זה הסתיים ביום ${date} ואחריו בא ${name}, אך הסטטוס שלו עדיין אינו אומר זאת. יש להפוך אותו ללא פעיל.`,
    'any-of-missing': ({ missing }) =>
      `אף אחד מהשדות אינו מלא, ואחד מהם הוא חובה: ${missing}. יש למלא אחד מהם.`,
    'row-required': ({ missing }) =>
      `אין עדיין בכרטיס שורה מסוג זה, ונדרשת אחת: ${missing}. יש להוסיף אותה.`,
    'not-ready-for': ({ purpose, missing }) =>
      `הכרטיס עדיין אינו מספיק עבור ${purpose}. חסר: ${missing}.`,
    'profile-unknown': ({ profile }) =>
      `הפרופיל „${profile}” של שדות החובה אינו קיים עוד, ולכן נעשה שימוש בפרופיל ברירת המחדל. יש לבחור פרופיל אחר.`,
    'profile-rule-shape': ({ rule }) =>
      `„${rule}” אינו כלל. יש לכתוב כך: card IL organisation: name, taxId|vatNumber, Contacts. כוכבית פירושה: כל אחד.`,
    'profile-rule-word': ({ rule, word }) =>
      `המילה „${word}” בכלל „${rule}” אינה מוכרת. המטרות הן card, invoice, eInvoice; מדינה היא שתי אותיות; הסוגים הם person, organisation; שדות הם מפתחות כמו taxId.`,
    'one-of-missing': ({ field, other }) => `השדות „${field}” ו„${other}” ריקים, אך אחד מהם הוא שדה חובה. יש למלא אחד מהם.`,
    'dates-reversed': ({ field, other }, { value }) =>
      `התאריך${holds(value)} בשדה „${field}” מוקדם מהתאריך בשדה „${other}”. יש לתקן אחד משני התאריכים.`,
    'card-number-kept': ({ field }, { value }) =>
      `בשדה „${field}” רשום מספר מלא של כרטיס אשראי${holds(value)}. יש להשאיר רק את ארבע הספרות האחרונות: אין לשמור מספרי כרטיסים בחוברת עבודה.`,
    'number-out-of-range': ({ field, least, greatest }, { value }) =>
      `הערך${holds(value)} בשדה „${field}” אינו בין ${least} ל־${greatest}. יש לתקן את המספר.`,
    'link-not-safe': ({ field }, { value }) =>
      `הערך${holds(value)} בשדה „${field}” אינו קישור לדף או לקובץ. יש לרשום כתובת כמו https://example.com או נתיב של קובץ.`,
    'purpose-doubled': ({ field, location }) =>
      `כתובת אחרת של הלקוח, „${location}”, מסומנת גם היא עבור „${field}”. יש להשאיר את הסימון באחת מהן.`,
    'flag-doubled': ({ field, row }) =>
      `בשורה אחרת של הלקוח, „${row}”, מסומן גם כן „${field}”. יש להשאיר את הסימון באחת מהן.`,
    'document-number-doubled': ({ number }) =>
      `גם למסמך אחר של הלקוח מאותו סוג יש המספר ${number}, ושניהם נספרים. מחקו את זה שהוזן פעמיים, או תקנו את מספרו.`,
    'own-company-doubled': ({ name }) =>
      `העסק שלנו כבר רשום בכרטיס ${name}. יש להסיר את הסיווג מאחד משני הכרטיסים.`,
    'number-format': ({ field, country, example }, { value }) =>
      `${field}${holds(value)} אינו יכול להיות נכון${country === '' ? '' : ` (${country})`}. מספר כזה נראה כך: ${example}. יש להשוות למסמך.`,
    'number-component': ({ field, kind }, { value }) =>
      `${field}${holds(value)} כתוב בצורה הנכונה (${kind}), אך חלק ממנו, כגון התאריך או המקום, אינו אפשרי. יש להשוות למסמך.`,
    'number-checksum': ({ field, kind }, { value }) =>
      `ספרת הביקורת של ${field}${holds(value)} אינה מתאימה לשאר הספרות (${kind}). ייתכן שספרה הוקלדה בטעות.`,
    'number-placeholder': ({ field }, { value }) =>
      `${field}${holds(value)} אינו מספר אמיתי. יש להקליד את המספר הנכון, או להשאיר את השדה ריק.`,
    'number-digits-lost': ({ field }, { value }) =>
      `${field}${holds(value)} קוצר על ידי Excel, ואי אפשר לשחזר את הספרות החסרות. יש להקליד את המספר שוב.`,
    'number-elsewhere': ({ field, other }, { value }) =>
      `${field}${holds(value)} נראה כמו מספר של השדה ${other}. יש להעביר אותו לשם, או לתקן אותו.`,
    'postal-format': ({ field, country, shape }, { value }) =>
      `${field}${holds(value)} אינו מיקוד של ${country}. מיקוד כזה נראה כך: ${shape} (9 במקום ספרה, A במקום אות). יש לבדוק אותו באתר הדואר.`,
  },
  terms: heTerms.words,
  person: heExport.person,
  account: heAccount,
  automations: heAutomations,
  import: heImport.words,
  causes: {
    card: 'עריכה בכרטיס',
    sheet: 'עריכה בגיליון',
    bulk: 'עריכת לקוחות רבים',
    remove: 'מחיקה',
    succession: 'פתיחת כרטיס המשך',
    ...heMerge.causes,
    ...heCopies.causes,
    ...heTime.causes,
    ...heConflicts.causes,
    automation: heAutomations.cause,
    import: heImport.cause,
    erase: heExport.cause,
    paste: 'תיקון אחרי הדבקה',
    fix: 'תוקן מה שהבדיקה מצאה',
    fill: 'מילוי ממרשם רשמי',
    accept: 'הסבר למספר',
    list: 'הרחבת רשימה',
    filter: 'שמירת מסנן',
    settings: 'שינוי הגדרות',
    make: 'יצירת הכרטסת',
    adopt: 'אימוץ גיליון',
    repair: 'תיקון מזהים',
    undo: 'ביטול פעולה',
    redo: 'ביצוע חוזר',
    sample: 'מילוי לקוחות לדוגמה',
  },
  noDuplicates: 'אין כפילויות',
  yes: 'כן',
  no: 'לא',
  pane: hePane,
};

function booksOf(documents: number, payments: number): string {
  return [
    documents > 0 || payments === 0 ? count(documents, { one: 'מסמך אחד', two: 'שני מסמכים', other: '# מסמכים' }) : '',
    payments > 0 ? count(payments, { one: 'תשלום אחד', two: 'שני תשלומים', other: '# תשלומים' }) : '',
  ].filter((part) => part !== '').join(' וכן ');
}

function holds(value: string | undefined): string {
  return value === undefined || value === '' ? '' : ` „${value}”`;
}

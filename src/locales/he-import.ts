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
    'import-customer-unknown': ({ key }) => `אין במרשם לקוח בשם ${key}. יש לומר מי זה, או לקלוט אותו כלקוח חדש.`,
    'import-customer-ambiguous': ({ key, count }) => `${key} יכול להיות אחד מכמה לקוחות (${count}), או שמשהו בשורה סותר את הלקוח שהיא מציינת. יש לומר מי זה.`,
    'import-customer-missing': () => 'השורה אינה אומרת של מי היא. יש לתת לה קוד, מספר מס או שם של הלקוח.',
    'import-entry-missing': ({ target }) => `השדה ${target} ריק, ובלעדיו השורה אינה נספרת. יש למלא אותו.`,
    'import-document-number-taken': ({ number, date }) => `ללקוח הזה כבר יש מסמך ${number} מתאריך ${date}. אם זה מסמך אחר, אפשר לקלוט אותו ככזה; אחרת יש להשמיט את השורה או לתקן את התאריך שלה.`,
    'import-document-twice': ({ number, line }) => `המסמך ${number} כבר מופיע בשורה ${line}, ושם כתוב משהו אחר. יש להוציא מהקובץ אחת מהשתיים.`,
    'import-document-elsewhere': ({ number, name }) => `גם ללקוח ${name} יש מסמך ${number} מאותו סוג ומאותה שנה. יש לבדוק אם זה אותו מסמך.`,
    'import-document-amount': ({ number, before, after }) => `הסכום של ${number} משתנה מ־${before} ל־${after}.`,
    'import-document-purchase': ({ seller }) => `זה מסמך ש${seller === '' ? 'ספק' : seller} הוציא לעסק שלך. המרשם שומר מה לקוחות חייבים; יש לרשום אותו היכן שנרשמות הקניות.`,
    'import-document-foreign': ({ seller }) => `המסמך הוצא על ידי ${seller}, שאינו העסק שלך. אם זה כן העסק שלך, יש לרשום את מספר המס שלו בכרטיס העסק שלך.`,
    'import-document-type-assumed': ({ times }) => `הקובץ אינו אומר מאיזה סוג המסמכים (מספר: ${times}). הם נקלטים כחשבוניות, וכחשבוניות זיכוי כשהסכום שלילי.`,
    'import-currency-assumed': ({ times, currency }) => `סכומים ללא מטבע (מספר: ${times}) נחשבים כ־${currency}, המטבע של העסק שלך.`,
    'import-payment-out': () => 'כסף שיצא: זה לא תשלום של לקוח אליך, ולכן הושמט.',
    'import-payment-own': () => 'העברה בין החשבונות שלך: הושמטה.',
    'import-payment-bank': () => 'עמלות או ריבית של הבנק: הושמטו.',
    'import-payment-doubtful': ({ count }) => `ייתכן שהתשלום הזה הוא עבור אחד מכמה מסמכים (${count}). יש לבחור, או לקלוט אותו על חשבון.`,
    'import-payment-other': ({ number, name }) => `המסמך ${number} שייך ללקוח ${name} ולא למי ששילם. יש לבחור בו אם שילמו עבורו, או לקלוט את התשלום על חשבון.`,
    'import-payment-paid': ({ number }) => `המסמך ${number} שצוין כבר שולם, ולכן התשלום נקלט על חשבון.`,
    'import-payment-over': ({ number }) => `שולם יותר ממה שפתוח ב־${number}. היתרה נקלטת על חשבון.`,
    'import-payment-number-unknown': ({ number }) => `אין מסמך ${number}. התשלום שומר את המספר, ועד שיהיה מסמך כזה הוא נזקף למה שמועדו ראשון.`,
    'import-stopped': () => 'נעצר. דבר לא יובא.',
    ...heImportColumns,
  },
};

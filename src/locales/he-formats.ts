/** Hebrew: files with a structure of their own. */
import type { FormatsTexts } from './formats-texts';

export const heFormats: FormatsTexts = {
  issues: {
    'format-other': ({ format }) => `זה אינו קובץ ${format}. יש לבחור קובץ אחר, או לציין איזה סוג קובץ זה.`,
    'format-nobody': ({ format }) => `קובץ ${format} שלם, אך אין בו לקוחות. יש לבחור קובץ אחר.`,
    'format-broken': ({ format, line }) => `קובץ ${format} פגום או נקטע בשורה ${line}. מה שהיה שלם נקרא; כדי לקבל את השאר יש להפיק את הקובץ מחדש.`,
    'format-too-deep': ({ format, line }) => `בשורה ${line} הקינון בקובץ ${format} עמוק יותר מבכל קובץ אמיתי. מה שלפניה נקרא; יש לברר מהיכן הגיע הקובץ.`,
    'format-part-left-out': ({ part, times }) => `אין בכרטסת מקום עבור „${part}”, ולכן הושמט (מספר הפעמים: ${times}). יש להקליד ידנית את מה שנחוץ.`,
    'format-nameless': ({ line }) => `לרשומה בשורה ${line} אין שם והיא הושמטה. יש לתת לה שם בתוכנה שממנה היא מגיעה.`,
    'format-charset': ({ charset, line }) => `האותיות בשורה ${line} כתובות בקידוד „${charset}” שאי אפשר לקרוא. יש לשמור את הקובץ ב-UTF-8 ולקרוא אותו שוב.`,
    'format-doubtful': ({ part, line }, where) => `בשורה ${line} כתוב ב„${part}” הערך „${where.value ?? ''}”, שאינו יכול להיות נכון שם. הוא הושמט; יש להזין אותו ידנית.`,
    'format-record-length': ({ line, length, expected }) => `ברשומה בשורה ${line} יש ${length} תווים במקום ${expected}. יש להשוות את הלקוח לתוכנה שממנה הוא מגיע.`,
    'format-record-count': ({ said, found }) => `לפי הקובץ יש בו ${said} רשומות, אך נמצאו ${found}. ייתכן שהוא נקטע: יש להפיק אותו מחדש.`,
    'format-entries-nobody': ({ times }) => `תנועות שאינן נוקבות בשם נשמטו (מספרן: ${times}). אם מישהו חסר, יש לחפש אותן בדף החשבון.`,
    'format-entries-bank': ({ times }) => `עמלות וריבית של הבנק נשמטו (מספרן: ${times}). אין מאחוריהן לקוח.`,
    'format-entries-pending': ({ times }) => `תנועות שהבנק עוד לא רשם לא נקלטו (מספר: ${times}). הן יופיעו בדף מאוחר יותר.`,
    'format-entry-whole': ({ line }) => `החלקים של התנועה בשורה ${line} אינם מסתכמים למה שנרשם, ולכן היא נקלטת כתשלום אחד.`,
    'format-total-differs': ({ number, said, found }) => `ב־${number} כתוב ${said} בסך הכול, אבל חלקיו מסתכמים ל־${found}. הסכום נקלט כפי שנכתב; כדאי לשאול את מי שהוציא אותו.`,
    'format-payable-differs': ({ number, total, payable }) => `מתוך ${total} של ${number} נותרו לתשלום ${payable}: משהו שולם קודם או עוגל. הסכום הכולל הוא שנקלט.`,
    'format-entries-own': ({ times }) => `העברות בין החשבונות של העסק עצמו נשמטו (מספרן: ${times}). אין מאחוריהן לקוח.`,
    'format-no-place': ({ format, field, times }) => `ב-${format} אין מקום לשדה „${field}”, ולכן הקובץ נכתב בלעדיו (כרטיסים: ${times}). כדי לשמור הכול יש לבחור JSON או XLSX.`,
    'format-no-place-rows': ({ format, missing, times }) => `ב-${format} אין מקום לשורות „${missing}”, ולכן הקובץ נכתב בלעדיהן (שורות: ${times}). כדי לשמור הכול יש לבחור JSON או XLSX.`,
    'format-missing': ({ format, field }) => `${format} דורש „${field}”, ובכרטיס הוא חסר. יש למלא אותו ולייצא שוב.`,
    'format-cut': ({ format, field, length }, where) => `ב-${format} יש מקום רק ל-${length} תווים בשדה „${field}”, ולכן „${where.value ?? ''}” קוצר. אם הוא אינו ברור, יש לקצר אותו ידנית.`,
    'format-letters': ({ format, field }, where) => `בשדה „${field}” יש תווים ש-${format} אינו יכול להכיל, והם הושמטו. יש לבדוק את „${where.value ?? ''}” ולכתוב אותו אחרת.`,
    'format-form': ({ format, field }, where) => `${format} דורש את „${field}” בצורה שאי אפשר להפיק מ„${where.value ?? ''}”. יש לתקן בכרטיס ולייצא שוב.`,
    'format-code-twice': ({ format, code, instead }) => `הקוד „${code}” רשום בשני כרטיסים, ו-${format} מזהה לקוח לפיו. הכרטיס הזה נכתב בתור ${instead}; יש לתת לו קוד משלו.`,
  },
};

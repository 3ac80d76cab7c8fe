/** Hebrew: files with a structure of their own. */
import type { FormatsTexts } from './formats-texts';

export const heFormats: FormatsTexts = {
  issues: {
    'format-other': ({ format }) => `זה אינו קובץ ${format}. בחרו קובץ אחר, או ציינו איזה סוג קובץ זה.`,
    'format-nobody': ({ format }) => `קובץ ${format} שלם, אך אין בו לקוחות. בחרו קובץ אחר.`,
    'format-broken': ({ format, line }) => `קובץ ${format} פגום או נקטע בשורה ${line}. מה שהיה שלם נקרא; כדי לקבל את השאר הפיקו את הקובץ מחדש.`,
    'format-too-deep': ({ format, line }) => `בשורה ${line} הקינון בקובץ ${format} עמוק יותר מבכל קובץ אמיתי. מה שלפניה נקרא; בררו מהיכן הגיע הקובץ.`,
    'format-part-left-out': ({ part, times }) => `אין בכרטסת מקום עבור „${part}”, ולכן הושמט (מספר הפעמים: ${times}). הקלידו ידנית את מה שנחוץ.`,
    'format-nameless': ({ line }) => `לרשומה בשורה ${line} אין שם והיא הושמטה. תנו לה שם בתוכנה שממנה היא מגיעה.`,
    'format-charset': ({ charset, line }) => `האותיות בשורה ${line} כתובות בקידוד „${charset}” שאי אפשר לקרוא. שמרו את הקובץ ב-UTF-8 וקראו אותו שוב.`,
    'format-doubtful': ({ part, line }, where) => `בשורה ${line} כתוב ב„${part}” הערך „${where.value ?? ''}”, שאינו יכול להיות נכון שם. הוא הושמט; הזינו אותו ידנית.`,
    'format-record-length': ({ line, length, expected }) => `ברשומה בשורה ${line} יש ${length} תווים במקום ${expected}. השוו את הלקוח לתוכנה שממנה הוא מגיע.`,
    'format-record-count': ({ said, found }) => `לפי הקובץ יש בו ${said} רשומות, אך נמצאו ${found}. ייתכן שהוא נקטע: הפיקו אותו מחדש.`,
    'format-entries-nobody': ({ times }) => `תנועות שאינן נוקבות בשם נשמטו (מספרן: ${times}). חפשו אותן בדף החשבון אם חסר לכם מישהו.`,
    'format-entries-bank': ({ times }) => `עמלות וריבית של הבנק נשמטו (מספרן: ${times}). אין מאחוריהן לקוח.`,
    'format-entries-own': ({ times }) => `העברות בין החשבונות של העסק עצמו נשמטו (מספרן: ${times}). אין מאחוריהן לקוח.`,
    'format-no-place': ({ format, field, times }) => `ב-${format} אין מקום לשדה „${field}”, ולכן הקובץ נכתב בלעדיו (כרטיסים: ${times}). כדי לשמור הכול בחרו JSON או XLSX.`,
    'format-no-place-rows': ({ format, missing, times }) => `ב-${format} אין מקום לשורות „${missing}”, ולכן הקובץ נכתב בלעדיהן (שורות: ${times}). כדי לשמור הכול בחרו JSON או XLSX.`,
    'format-missing': ({ format, field }) => `${format} דורש „${field}”, ובכרטיס הוא חסר. מלאו אותו וייצאו שוב.`,
    'format-cut': ({ format, field, length }, where) => `ב-${format} יש מקום רק ל-${length} תווים בשדה „${field}”, ולכן „${where.value ?? ''}” קוצר. קצרו אותו בעצמכם אם הוא לא ברור.`,
    'format-letters': ({ format, field }, where) => `בשדה „${field}” יש תווים ש-${format} אינו יכול להכיל, והם הושמטו. בדקו את „${where.value ?? ''}” וכתבו אותו אחרת.`,
    'format-form': ({ format, field }, where) => `${format} דורש את „${field}” בצורה שאי אפשר להפיק מ„${where.value ?? ''}”. תקנו בכרטיס וייצאו שוב.`,
  },
};

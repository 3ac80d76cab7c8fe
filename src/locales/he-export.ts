/** Hebrew: writing files. */
import type { ExportTexts } from './export-texts';

export const heExport: ExportTexts = {
  issues: {
    'export-nothing': () => 'לא נותר אף כרטיס שאפשר לכתוב לקובץ. בחרו כרטיסים אחרים, או תקנו את מה שצוין לידם.',
    'export-format-unknown': ({ name, formats }) => `אין תבנית קובץ בשם „${name}”. בחרו אחת מאלה: ${formats}.`,
    'export-columns-fixed': ({ format }) => `התבנית ${format} קובעת בעצמה איזה נתון עומד היכן. אל תבחרו עמודות, או בחרו CSV או XLSX.`,
    'export-own-number-missing': ({ format }) =>
      `התבנית ${format} אומרת של מי הספרים, ולאף כרטיס של העסק שלכם אין מספר עוסק. פתחו את כרטיס העסק (או צרו כרטיס בתפקיד זה), מלאו את המספר וייצאו שוב.`,
    'export-consent-unknown': ({ channel, channels }) => `„${channel}” אינו ערוץ שלקוחות יכולים להסכים לו. בחרו אחד מאלה: ${channels}.`,
    'export-without-consent': ({ channel, count }) =>
      `הושמטו כי לא הסכימו לערוץ ${channel} או חזרו בהם: ${count}. אם נתנו הסכמה חדשה, רשמו אותה בכרטיסים.`,
    'export-cards-gone': ({ count }) => `כרטיסים שנבחרו ואינם עוד במרשם: ${count}. בחרו מחדש אם מישהו חסר.`,
    'export-value-too-long': ({ field, name, most }) =>
      `${name} הושמט מן הקובץ: בשדה ${field} יותר מ־${most} תווים, ומספר אי אפשר לקצר. תקנו אותו וייצאו שוב.`,
    'export-same-number': ({ name, number, second }) =>
      `לכרטיסים ${name} ו${second} אותו מספר, ${number}, וכל לקוח נרשם תחתיו פעם אחת בלבד: ${second} נכתב ו${name} לא. אם זה אותו לקוח, מזגו את הכרטיסים.`,
    'export-balances-absent': ({ format }) => `התבנית ${format} דורשת גם חשבונות ויתרות, שאינם במרשם. השלימו אותם מהנהלת החשבונות לפני שליחת הקובץ.`,
    'export-code-signs': ({ format, count }) =>
      `לקוחות שנרשמים ב־${format} לפי הקוד שלכם, ויש בו סימנים שאינם אותיות או ספרות: ${count}. אין איסור על כך; אם הבדיקה של הרשות תדחה קוד כזה, תנו לכרטיס קוד אחר.`,
    'export-number-unknown': ({ name }) => `לכרטיס ${name} אין מספר מע״מ ואין מספר רישום: במקומם נכתב ND. מלאו מספר אם יש ללקוח.`,
    'export-backup-unreadable': () => 'אי אפשר לקרוא את הקובץ כגיבוי: הוא קטוע או שונה. קחו עותק אחר שלו.',
    'export-backup-not-ours': () => 'זה אינו גיבוי של מרשם. בחרו קובץ שיוצא כ־JSON.',
    'export-backup-newer': ({ version }) => `הגיבוי נכתב בגרסה מאוחרת יותר (מבנה מספר ${version}). עדכנו את התוכנה ושחזרו אותו אחר כך.`,
    'export-backup-broken': ({ part }) => `הגיבוי פגום במקום „${part}”, ולכן לא שוחזר דבר. קחו עותק אחר שלו.`,
    'export-erasure-keeps': ({ name, documents, payments, country, until }) =>
      `${name}: לפי חוקי ${country} שומרים מסמכים (${documents}) ותשלומים (${payments}) עד ${until}. מה שרשום בהם נשאר; כל השאר נמחק. את היתר מחקו אחרי יום זה.`,
    'export-erasure-term-unknown': ({ name, documents, payments, country }) =>
      `${name}: לא ידוע כמה זמן שומרים מסמכים (${documents}) ותשלומים (${payments}) ב${country || 'מדינה שלכם'}. מה שרשום בהם נשאר; כל השאר נמחק. שאלו יועץ מתי אפשר למחוק את היתר.`,
    'export-erasure-undated': ({ name, count }) =>
      `${name}: מסמכים או תשלומים בלי תאריך: ${count}. הם נשמרים, כי לא ידוע ממתי הם. מלאו את התאריכים ומחקו שוב.`,
    'export-erasure-merges': ({ count }) =>
      `כרטיסים שמוזגו לכרטיס זה ולא יהיה אפשר להחזיר אחר כך: ${count}. פרקו קודם את המיזוגים אם אתם רוצים לשמור אותם.`,
    'export-erasure-elsewhere': ({ name, count }) =>
      `כרטיסים ואנשי קשר אחרים עם אותה כתובת דוא״ל, אותו טלפון או אותו מספר זהות כמו של ${name}, והכרטיסים שלפני כרטיס זה ואחריו: ${count}. הם נשארים; בדקו אם הם של אותו אדם, ומחקו גם אותם.`,
    'export-erasure-files': ({ name, count }) =>
      `קבצים שהכרטיס של ${name} מקשר אליהם: ${count}. רק הקישורים נמחקים; מחקו את הקבצים עצמם במקומם, כל עוד רואים היכן הם.`,
    'export-erasure-duties': ({ name }) =>
      `ייתכן שחוקים אחרים מחייבים לשמור חלק מהמידע על ${name}: מסמכי עובדים, או פרטי זיהוי של לקוח לפי דיני איסור הלבנת הון. המרשם אינו יכול לדעת זאת. בדקו לפני המחיקה.`,
    'export-erasure-final': ({ name }) =>
      `מה שנמחק מן הכרטיס ${name} נמחק גם מן ההיסטוריה, ושום ביטול לא יחזיר אותו. אם התבקש העתק, שמרו קודם את נתוני האדם בקובץ.`,
  },
  cause: 'מחיקת נתוני אדם',
  person: {
    title: 'מידע אישי', about: 'על הקובץ', register: 'מרשם', writtenOn: 'נכתב ביום', card: 'כרטיס', history: 'היסטוריה', when: 'מתי', who: 'מי', what: 'מה', before: 'לפני', after: 'אחרי', steps: 'פעולות', answers: 'תשובות של מרשמים ציבוריים', service: 'שירות', answer: 'תשובה', told: 'מה נאמר',
  },
};

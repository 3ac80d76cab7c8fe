/** Hebrew: merging cards. */
import type { MergeTexts } from './merge-texts';

export const heMerge: MergeTexts = {
  fields: {
    Merges: {
      id: 'מזהה', code: 'קוד שמוזג', name: 'כרטיס שמוזג', survivorCode: 'קוד שנשאר', survivorName: 'כרטיס שנשאר', at: 'מועד המיזוג', author: 'על ידי',
      merge: 'מזהה המיזוג', absorbed: 'מזהה הכרטיס שמוזג', survivor: 'מזהה הכרטיס שנשאר', formerCode: 'קוד שהוחלף', continues: 'ממשיך את השורה', part: 'חלק', content: 'מה מוזג',
    },
    Judgements: {
      id: 'מזהה', firstName: 'כרטיס ראשון', secondName: 'כרטיס שני', verdict: 'הכרעה', at: 'מועד ההכרעה', author: 'על ידי', note: 'הערה',
      first: 'מזהה הכרטיס הראשון', second: 'מזהה הכרטיס השני',
    },
  },
  rowOf: { Merges: 'כרטיס שמוזג', Judgements: 'הכרעה' },
  causes: { merge: 'מיזוג כרטיסים', unmerge: 'פירוק מיזוג', judge: 'הכרעה על כפילות' },
  issues: {
    'merge-nothing': () => 'לא צוין כרטיס למיזוג אל הכרטיס שנשאר. יש לבחור לפחות כרטיס אחד נוסף.',
    'merge-same-card': ({ name }) => `„${name}” הוא הכרטיס שנשאר, או שכבר מוזג אליו. יש לבחור כרטיס אחר למיזוג.`,
    'merge-own-company': ({ name }) => `„${name}” הוא העסק שלך, ולכן אי אפשר למזג את הכרטיס שלו אל כרטיס אחר. יש לבחור בו ככרטיס שנשאר.`,
    'merge-succession': ({ name, second }) =>
      `„${name}” ו„${second}” הם כרטיסים עוקבים: שתי זהויות מס של לקוח אחד, והמסמכים שייכים לזהות שבתוקף ביומם. יש להשאיר את שני הכרטיסים; הנוסחאות מוצאות את הנכון לפי התאריך.`,
    'merge-in-two-groups': ({ name }) => `„${name}” נמצא גם בקבוצה קודמת. כרטיס יכול להתמזג אל כרטיס אחד בלבד: יש להוציא אותו מאחת הקבוצות.`,
    'merge-stopped': () => 'הפעולה נעצרה. שום כרטיס לא מוזג.',
    'merge-rules-name': () => 'לכללים אין שם. יש לתת להם שם כדי שאפשר יהיה למצוא אותם שוב.',
    'merge-rules-too-long': () => 'הכללים ארוכים ממה שתא של Excel יכול להכיל. יש לציין פחות שדות או מקורות ולשמור שוב.',
    'merge-rules-missing': ({ name }) => `אין כללי מיזוג בשם „${name}”. ייתכן שנמחקו מהגיליון Lists.`,
    'merge-address-apart': () => 'חלקי כתובת אחת נבחרו מכרטיסים שונים. יש לבחור את הכתובת כולה מכרטיס אחד; האחרות נשמרות ככתובות נוספות.',
    'merge-pick-outside': ({ field, key }) => `השדה „${field}” אמור להילקח מ„${key}”, שאינו בין הכרטיסים המתמזגים. יש לציין אחד מהם.`,
    'merge-too-long': ({ field }) => `השדה „${field}” יהיה ארוך ממה שתא יכול להכיל. יש לקצר אותו באחד הכרטיסים, או לבחור את הטקסט של כרטיס אחד.`,
    'merge-numbers-differ': ({ field, number, name, second, kept }) =>
      `${field}: ל„${name}” המספר ${number}, ול„${kept}” המספר ${second}; שניהם תקינים, וייתכן שאלה שני לקוחות. אם בכל זאת מדובר בלקוח אחד, יש לאשר את המיזוג: שני המספרים נשמרים.`,
    'merge-currencies-differ': ({ name, currencies, kept, second }) =>
      `המסמכים והתשלומים של „${name}” נקובים ב־${currencies}, ושל „${kept}” ב־${second}. יש לאשר את המיזוג אם כרטיס אחד אמור להחזיק את שניהם.`,
    'merge-judged-different': ({ name, kept }) => `הוחלט בעבר ש„${name}” ו„${kept}” אינם אותו לקוח. אם הם בכל זאת אותו לקוח, יש לאשר את המיזוג.`,
    'merge-reference-outside': ({ key, name }) =>
      `בתא הזה רשום „${key}”, שמעתה מייצג את „${name}”. פונקציות CUSTOMER מוצאות לפיו את הכרטיס הנכון; נוסחאות אחרות צריכות את הערך החדש.`,
    'unmerge-missing': ({ key }) => `אין מיזוג זכור בשם „${key}”. יש לציין מיזוג, או כרטיס שמוזג, לפי המזהה או הקוד הישן שלו.`,
    'unmerge-code-taken': ({ code, name, next }) => `הקוד ${code} שייך בינתיים לכרטיס אחר, ולכן „${name}” חזר עם הקוד ${next}.`,
    'judgement-one-card': () => 'שניהם כבר כרטיס אחד, ולכן אין מה להכריע לגביהם.',
    'judgement-missing': () => 'ההכרעה הזאת כבר אינה קיימת.',
  },
  rulesList: 'כללי מיזוג',
  mergedFrom: (card) => `כרטיס שמוזג: ${card}`,
};

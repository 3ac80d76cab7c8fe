/** Hebrew: the history, and what pasting damaged. */
import { createCountText } from './count-text';
import type { HistoryTexts, RepairTexts } from './history-texts';
import { heMerge } from './he-merge';
import { heOwnFields } from './he-own-fields';

const { number, count } = createCountText('he');

const customers = { one: 'לקוח אחד', two: 'שני לקוחות', other: '# לקוחות' };
const changes = { one: 'שינוי אחד', two: 'שני שינויים', other: '# שינויים' };
const steps = { one: 'פעולה אחת', two: 'שתי פעולות', other: '# פעולות' };
const values = { one: 'ערך אחד', two: 'שני ערכים', other: '# ערכים' };

export const heHistory: HistoryTexts = {
  label: 'היסטוריה',
  none: 'עדיין לא נעשה דבר.',
  noMatch: 'אין פעולה מתאימה. אפשר לבחור סינון אחר.',
  undo: 'ביטול',
  undoThis: (action) => `ביטול הפעולה: ${action}`,
  undoLast: 'ביטול הפעולה האחרונה',
  redo: 'ביצוע שוב',
  redoThis: (action) => `ביצוע שוב: ${action}`,
  undoOf: (action) => `בוטל: ${action}`,
  action: (cause, customer) => (customer === '' ? cause : `${cause}: ${customer}`),
  actionOnMany: (cause, about) => `${cause} (${count(about, customers)})`,
  rowAdded: (row) => `הוספה: ${row}`,
  rowRemoved: (row) => `מחיקה: ${row}`,
  blockedBy: (action, time) => `יש לבטל קודם את „${action}” (${time}).`,
  blocked: 'התאים שונו שוב לאחר מכן, ולכן אי אפשר לבטל.',
  undone: (time) => `בוטל ב־${time}`,
  today: 'היום',
  yesterday: 'אתמול',
  scope: 'היסטוריה של מי',
  wholeRegister: 'כל הכרטסת',
  thisCard: 'הכרטיס הזה',
  author: 'מי',
  allAuthors: 'כולם',
  unsigned: '(בלי שם)',
  cause: 'מה',
  allCauses: 'הכול',
  day: 'מתי',
  allDays: 'כל הימים',
  more: 'הצגת פעולות נוספות',
  reading: 'קורא את ההיסטוריה…',
  allChanges: (changed) => `הצגת הכול (${count(changed, changes)})`,
  fewerChanges: 'הצגת פחות',
  moreChanges: (changed) => `ועוד ${count(changed, changes)}`,
  folded: 'קודם לכן',
  foldedHint: 'פעולות ישנות נשמרות בקיצור: מי עבד על איזה כרטיס, מתי וכמה.',
  foldedLine: (taken, changed) => `${count(taken, steps)}, ${count(changed, changes)}`,
  ofThisCard: 'ההיסטוריה של הכרטיס',
  severityList: 'חומרת הממצאים',
  uniqueList: 'מספרים ייחודיים',
  ownFieldList: heOwnFields.list,
  mergeRulesList: heMerge.rulesList,
};

export const heRepairs: RepairTexts = {
  found: (cells) => `${count(cells, values)} בגיליון ${cells === 1 ? 'נראה פגום' : 'נראים פגומים'} בעקבות הדבקה או המרה של אקסל.`,
  look: 'הצגה',
  close: 'סגירת הרשימה',
  label: 'ערכים שנראים פגומים',
  kinds: {
    'leading-zero': 'חסר אפס בתחילת המספר.',
    'digits-as-number': 'הגיליון מציג את המספר בחזקות של עשר; הספרות עדיין קיימות.',
    'digits-lost': 'אקסל שמר רק חלק מהספרות.',
    'made-a-date': 'אקסל הפך את הערך לתאריך.',
    spaces: 'יש רווחים או תווים נסתרים מיותרים.',
    'list-word': 'ברשימה זה כתוב אחרת.',
    'flag-word': 'השדה הזה מקבל כן או לא.',
    'phone-sign': 'חסר פלוס או אפס בתחילת המספר.',
    'country-name': 'מדינה נכתבת בקוד בן שתי אותיות.',
  },
  lost: 'אי אפשר לשחזר: יש להקליד מחדש.',
  choose: (place) => `מה היה כאן: ${place}`,
  show: (place) => `הצגה בגיליון: ${place}`,
  apply: (cells) => `תיקון ${count(cells, values)}`,
  leave: 'להשאיר כפי שהוא',
  all: 'הכול',
  more: (rest) => `הצגת ערכים נוספים (נותרו ${number(rest)})`,
  done: (cells) => `${cells === 1 ? 'תוקן' : 'תוקנו'} ${count(cells, values)}.`,
};

/** Hebrew: finding and changing many customers at once. */
import { createCountText } from './count-text';
import type { ManyTexts } from './many-texts';

const { number, count } = createCountText('he');

const customers = { one: 'לקוח אחד', two: 'שני לקוחות', other: '# לקוחות' };
const rows = { one: 'שורה אחת', two: 'שתי שורות', other: '# שורות' };
const documents = { one: 'מסמך אחד', two: 'שני מסמכים', other: '# מסמכים' };
const payments = { one: 'תשלום אחד', two: 'שני תשלומים', other: '# תשלומים' };

export const heMany: ManyTexts = {
  narrow: {
    heading: 'סינון',
    headingChosen: (chosen) => `סינון (${number(chosen)})`,
    label: 'מה יש ללקוחות',
    check: 'בדיקה',
    states: { error: 'עם שגיאות', warning: 'עם אזהרות', clean: 'אין מה לתקן' },
    holders: (found) => count(found, customers),
    more: (rest) => `עוד ${number(rest)}`,
    fewer: 'פחות',
    chosen: 'מסננים פעילים',
    remove: (value) => `הסרת המסנן ${value}`,
    clear: 'ניקוי המסננים',
    noHits: 'אין לקוח העונה למסננים אלה.',
  },
  saved: {
    menu: 'מסננים שמורים',
    none: 'עדיין לא נשמר מסנן.',
    keep: 'שמירת המסנן…',
    name: 'שם המסנן',
    save: 'שמירה',
    cancel: 'ביטול',
    remove: (name) => `מחיקת המסנן „${name}”`,
    kept: (name) => `המסנן „${name}” נשמר בכרטסת.`,
  },
  ticks: {
    tick: (name) => `בחירת ${name}`,
    count: (ticked) => count(ticked, { one: 'נבחר לקוח אחד', two: 'נבחרו שני לקוחות', other: 'נבחרו # לקוחות' }),
    elsewhere: (outside) => `${number(outside)} מהם אינם ברשימה זו`,
    all: (found) => `בחירת כל ${number(found)} שנמצאו`,
    sheet: (selected) => (selected === 0 ? 'בחירת השורות המסומנות בגיליון' : count(selected, { one: 'בחירת השורה המסומנת בגיליון', two: 'בחירת שתי השורות המסומנות בגיליון', other: 'בחירת # השורות המסומנות בגיליון' })),
    none: 'ניקוי הבחירה',
    hint: 'מקש הרווח בוחר, Shift בוחר עד לכאן.',
    menu: 'בחירת רבים',
  },
  bulk: {
    label: 'הלקוחות שנבחרו',
    change: 'שינוי שדה…',
    close: 'סגירה',
    field: 'שדה',
    chooseField: 'יש לבחור שדה',
    action: 'פעולה',
    actions: { set: 'קביעת ערך', clear: 'ריקון', add: 'הוספה', remove: 'הסרה' },
    value: 'ערך',
    looking: 'הכרטיסים נבדקים…',
    changes: (changed, of) => `ישתנו ${number(changed)} מתוך ${count(of, customers)}.`,
    missing: (gone) => `${count(gone, { one: 'לקוח אחד כבר אינו', two: 'שני לקוחות כבר אינם', other: '# לקוחות כבר אינם' })} בכרטסת.`,
    wrong: (found) => `לאחר השינוי יהיה מה לתקן אצל ${count(found, customers)}:`,
    blocked: (found) => `אצל ${count(found, customers)} תהיה שגיאה, ולכן עדיין אי אפשר לשנות:`,
    leaveOut: 'להשאיר אותם בחוץ',
    details: 'לפני ואחרי',
    more: (rest) => `ועוד ${number(rest)}`,
    apply: (changed) => `שינוי ${count(changed, customers)}`,
    applying: 'מתבצע שינוי…',
    done: (changed) => `${count(changed, { one: 'שונה לקוח אחד', two: 'שונו שני לקוחות', other: 'שונו # לקוחות' })}. ביטול מחזיר את הכול.`,
  },
  removal: {
    archive: 'העברה לארכיון',
    remove: 'מחיקה',
    question: (found, others) => (others === 0 ? `למחוק ${count(found, customers)}?` : `למחוק ${count(found, customers)} ועוד ${count(others, rows)} בגיליונות אחרים?`),
    blocked: (found) => `${count(found, { one: 'לקוח אחד שאי אפשר', two: 'שני לקוחות שאי אפשר', other: '# לקוחות שאי אפשר' })} למחוק:`,
    because: (found, paid) => [found > 0 ? count(found, documents) : '', paid > 0 ? count(paid, payments) : ''].filter((part) => part !== '').join(', '),
    confirm: (found) => `מחיקת ${count(found, customers)}`,
    archiveInstead: 'להעביר אותם לארכיון במקום זאת',
    archiveQuestion: (found) => `להעביר ${count(found, customers)} לארכיון? הם יישארו בכרטסת כלא פעילים.`,
    removed: (found) => `${count(found, { one: 'נמחק לקוח אחד', two: 'נמחקו שני לקוחות', other: 'נמחקו # לקוחות' })}. ביטול מחזיר אותם.`,
    archived: (found) => `${count(found, { one: 'לקוח אחד הועבר', two: 'שני לקוחות הועברו', other: '# לקוחות הועברו' })} לארכיון. ביטול מחזיר אותם.`,
  },
};

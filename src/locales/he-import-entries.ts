/** Hebrew: the import page where documents or payments are taken out of a file. */
import { createCountText, type Counted } from './count-text';
import type { ImportEntriesTexts } from './import-entries-texts';

const { count } = createCountText('he');

const documents: Counted<'he'> = { one: 'מסמך חדש אחד', two: 'שני מסמכים חדשים', other: '# מסמכים חדשים' };
const payments: Counted<'he'> = { one: 'תשלום חדש אחד', two: 'שני תשלומים חדשים', other: '# תשלומים חדשים' };
const changes: Counted<'he'> = { one: 'אחד השתנה', two: 'שניים השתנו', other: '# השתנו' };
const done = (thing: Counted<'he'>, made: number, changed: number): string => `${[...(made > 0 ? [count(made, thing)] : []), ...(changed > 0 ? [count(changed, changes)] : [])].join(', ')}.`;

export const heImportEntries: ImportEntriesTexts = {
  headings: { Documents: 'ייבוא מסמכים', Payments: 'ייבוא תשלומים' },
  holds: 'מה יש בקובץ?',
  holdings: { customers: 'לקוחות', documents: 'מסמכים: חשבוניות, זיכויים…', payments: 'תשלומים' },
  passing: { text: 'מה כתב המשלם', debit: 'כסף שיצא', direction: 'נכנס או יוצא', seller: 'מי הוציא אותו', sellerNumbers: 'המספרים של מי שהוציא אותו' },
  noColumns: 'יש לבחור אילו עמודות הן התאריך והסכום; בלעדיהן לא ניתן לקלוט דבר.',
  fresh: { Documents: (found) => count(found, documents), Payments: (found) => count(found, payments) },
  updates: {
    Documents: (found) => count(found, { one: 'מסמך אחד משתנה', two: 'שני מסמכים משתנים', other: '# מסמכים משתנים' }),
    Payments: (found) => count(found, { one: 'תשלום אחד משתנה', two: 'שני תשלומים משתנים', other: '# תשלומים משתנים' }),
  },
  asked: (found) => count(found, { one: 'שאלה אחת: נא לבחור', two: 'שתי שאלות: נא לבחור', other: '# שאלות: נא לבחור' }),
  leftOut: (found) => count(found, { one: 'שורה אחת הושמטה', two: 'שתי שורות הושמטו', other: '# שורות הושמטו' }),
  go: {
    Documents: (found) => count(found, { one: 'ייבוא מסמך אחד', two: 'ייבוא שני מסמכים', other: 'ייבוא # מסמכים' }),
    Payments: (found) => count(found, { one: 'ייבוא תשלום אחד', two: 'ייבוא שני תשלומים', other: 'ייבוא # תשלומים' }),
  },
  done: { Documents: (made, changed) => done(documents, made, changed), Payments: (made, changed) => done(payments, made, changed) },
  whoIs: (name) => `של מי זה: ${name}?`,
  whatPays: (payment) => `עבור מה התשלום: ${payment}?`,
  isItNew: (document) => `האם זה מסמך אחר: ${document}?`,
  choose: 'לבחור…',
  newCustomer: 'לקלוט כלקוח חדש',
  anotherDocument: 'כן, לקלוט אותו',
  onAccount: 'ללא מסמך: על חשבון',
  pays: (paid) => `משלם את ${paid}`,
  rest: (amount) => `${amount} על חשבון`,
  grounds: {
    number: 'המספר שלו צוין, וזה הסכום שלו', numbers: 'כולם צוינו, ויחד הם הסכום', part: 'הוא צוין, ושולם פחות', over: 'הוא צוין, ושולם יותר',
    amount: 'היחיד שזה הסכום הפתוח שלו', sum: 'רק אלה יחד הם הסכום', said: 'כך כתוב ברשימה', chosen: 'זו הבחירה שלך', account: 'לא צוין מסמך',
  },
  sure: { certain: 'ודאי', likely: 'סביר' },
  byDocument: 'נמצא לפי המסמך שצוין',
};

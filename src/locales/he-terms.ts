/** Hebrew: payment terms. */
import { createCountText } from './count-text';
import type { TermsTexts } from './terms-texts';

const { count } = createCountText('he');
const months = (number: number): string => count(number, { one: '# חודש', two: '# חודשים', other: '# חודשים' });

export const heTerms: TermsTexts = {
  words: {
    atOnce: 'מיידי',
    days: (number) => count(number, { one: '# יום', two: '# ימים', other: '# ימים' }),
    workingDays: (number) => count(number, { one: '# יום עסקים', two: '# ימי עסקים', other: '# ימי עסקים' }),
    months,
    monthEnd: (number) => (number === 0 ? 'סוף החודש' : number === 1 ? 'סוף החודש הבא' : `סוף החודש + ${months(number)}`),
    quarterEnd: (number) => (number === 0 ? 'סוף הרבעון' : 'סוף הרבעון הבא'),
    dayOfMonth: (day, number) => (number === 1 ? `${day} לחודש הבא` : `${day} לחודש${number === 0 ? '' : ` + ${months(number)}`}`),
    weekdays: {
      sunday: 'יום ראשון הבא', monday: 'יום שני הבא', tuesday: 'יום שלישי הבא', wednesday: 'יום רביעי הבא', thursday: 'יום חמישי הבא',
      friday: 'יום שישי הבא', saturday: 'יום שבת הבא',
    },
    then: 'ואז',
    discount: (share, until) => `${share} הנחה ${until}`,
    net: (due) => `נטו ${due}`,
    from: (day, terms) => `מ-${day}: ${terms}`,
    document: (date) => `מסמך מיום ${date}`,
    weekend: (date) => `${date} חל בסוף השבוע`,
    holiday: (date, name) => `${date} הוא חג (${name})`,
    without: (holidays) => `בלי ${holidays}`,
    rolledNext: (date) => `ולכן יום העבודה הבא: ${date}`,
    rolledPrevious: (date) => `ולכן יום העבודה שלפניו: ${date}`,
    notRolled: (date) => `אבל אין יום עבודה בינו לבין המסמך, ולכן נשאר ${date}`,
    discountUntil: (share, explained) => `הנחה של ${share} עד: ${explained}`,
    noCountry: 'לא צוינה מדינה, ולכן רק שבת וראשון נחשבים לימי מנוחה, בלי חגים. יש לציין את המדינה.',
    noHolidays: (country) => `החגים של ${country} אינם ידועים כאן: רק סופי השבוע שלה נחשבים לימי מנוחה.`,
  },
  issues: {
    'terms-none': () => 'ללקוח אין תנאי תשלום. יש למלא אותם בכרטיס, לדוגמה 30 לשלושים יום, או לקבוע תנאים לכולם בגיליון Lists (רשימה terms-settings, ערך default).',
    'terms-unknown': ({ terms }) =>
      `אי אפשר לחשב לפי תנאי התשלום „${terms}”. יש לכתוב אותם לדוגמה כך: 30, שוטף+30, 30 EOM, ‏10 לחודש הבא, 5 ימי עסקים, 2/10 נטו 30, או 50% מיידי, 50% שוטף+30.`,
    'terms-ambiguous': ({ terms, first, second }) => `„${terms}” מתפרש במקומות שונים כימים שונים. יש לכתוב ${first} או ${second}.`,
    'terms-shares': ({ terms, percent }) => `התשלומים של „${terms}” מסתכמים ב-${percent}% ולא ב-100%. יש לתקן אותם, או לכתוב „יתרה” באחרון.`,
    'terms-discount-late': ({ terms }) => `ההנחה של „${terms}” אינה מסתיימת לפני מועד הפירעון. יש לכתוב קודם את ימי ההנחה, כמו 2/10 נטו 30.`,
    'terms-from-unknown': ({ terms, day }) => `אי אפשר להבין מ„${day}” מאיזה יום חלים התנאים „${terms}”. יש לכתוב כמו: 30; מ-2026-07-01: שוטף+30.`,
    'terms-from-twice': ({ terms, day }) => `ב„${terms}” יש שני תנאים ${day === '' ? 'בלי יום תחילה' : `מיום ${day}`}. יש לתת לכל אחד יום משלו, כמו: 30; מ-2026-07-01: שוטף+30.`,
    'terms-beyond-legal-cap': ({ terms, days, country, law, allowed }) =>
      `„${terms}” יכולים להגיע ל-${days} ימים, יותר ממה שהחוק של ${country} קובע ככלל (${law}): ${allowed}. יש לוודא שכך הוסכם.`,
    'due-date-beyond-calendar': ({ from }) => `בספירה מ-${from} התנאים האלה מגיעים אל מעבר לשנת 9999, סוף לוח השנה של אקסל. יש לבדוק את התאריך.`,
    'terms-country-unknown': ({ country }) => `„${country}” אינה מדינה. יש לתת את שתי האותיות שלה, לדוגמה RO.`,
    'holidays-unavailable': ({ country }) => `לא ניתן היה להביא את החגים של ${country}. יש לבדוק את החיבור ולנסות שוב.`,
  },
};

/** עברית: what the rules about cards find, and what a card says of its numbers. */
import type { RuleTexts } from './rule-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` „${value}”`);
const by = (author: string, date: string): string => [author, date].filter((part) => part !== '').join(', ');

export const heRules: RuleTexts = {
  gates: {
    'invoice': 'חשבונית', 'e-invoice': 'חשבונית אלקטרונית', 'en16931': 'חשבונית אלקטרונית לפי EN 16931', 'peppol': 'חשבונית דרך Peppol',
    'efactura-ro': 'e-Factura הרומנית', 'allocation-il': 'מספר הקצאה', 'saft-ro': 'הדיווח הרומני D406 (SAF-T)', 'isaf-lt': 'הרישום הליטאי i.SAF',
  },
  noteTypes: { acceptedNumber: 'מספר שאושר', noTaxId: 'אין מספר עוסק' },
  issues: {
    'rule-missing': ({ missing, purpose, rule }) => `${missing}: נדרש עבור ${purpose}, אך ריק (${rule}). יש למלא.`,
    'rule-too-long': ({ field, most, purpose, rule }) => `בשדה „${field}” יש יותר מ-${most} תווים, המרב עבור ${purpose} (${rule}). יש לקצר.`,
    'rule-county': ({ field, example, rule }, { value }) =>
      `הערך${holds(value)} בשדה „${field}” אינו קוד של מחוז ברומניה כפי ש-e-Factura דורשת (${rule}). יש לכתוב כמו ${example}.`,
    'rule-sector': ({ field, rule }, { value }) =>
      `הערך${holds(value)} בשדה „${field}” אינו סקטור של בוקרשט כפי ש-e-Factura דורשת (${rule}). יש לכתוב SECTOR1 עד SECTOR6.`,
    'rule-vat-prefix': ({ field, rule }, { value }) =>
      `הערך${holds(value)} בשדה „${field}” אינו מתחיל בשתי אותיות המדינה (${rule}). יש לכתוב אותן לפני המספר.`,
    'rule-vat-of-other': ({ field, other, rule }, { value }) =>
      `הערך${holds(value)} בשדה „${field}” מכיל מספר אחר מזה שבשדה „${other}” (${rule}). יש לברר מי מהם של לקוח זה.`,
    'rule-vat-number-missing': ({ field, rule }) => `הלקוח רשום למע״מ, אך השדה „${field}” ריק (${rule}). יש למלא אותו.`,
    'rule-vat-number-unexpected': ({ field, other, rule }, { value }) =>
      `השדה „${field}” מלא${holds(value)}, אך לפי „${other}” הלקוח אינו משלם מע״מ (${rule}). יש לתקן אחד מהשניים.`,
    'rule-peppol-address': ({ rule }) =>
      `דבר בכרטיס אינו אומר באיזו כתובת הלקוח נמצא ב-Peppol (${rule}). יש למלא מספר חברה או מספר מע״מ, או להוסיף מזהה מסוג מזהה Peppol, כמו 0200:302514373.`,
    'rule-peppol-form': ({ number, rule }) =>
      `„${number}” אינו מזהה Peppol אפשרי (${rule}). יש לכתוב ארבע ספרות של הסוג, נקודתיים ואת המספר, כמו 0200:302514373.`,
    'rule-allocation': ({ field, amount, rule }) =>
      `בשדה „${field}” אין מספר עוסק תקין, ולכן אי אפשר לבקש מספר הקצאה; חשבוניות מעל ${amount} ש״ח לפני מע״מ מחייבות אותו (${rule}). יש למלא את המספר.`,
    'rule-registered-vat': ({ field, rule }, { value }) =>
      `הערך${holds(value)} בשדה „${field}” שונה ממה שרשום במרשם הציבורי (${rule}). יש לבדוק שם ולתקן.`,
    'rule-registered-ended': ({ rule }) => `לפי המרשם הציבורי התאגיד אינו קיים עוד (${rule}). יש לברר עם הלקוח.`,
    'number-accepted': ({ field, reason, author, date }, { value }) => `השדה „${field}”${holds(value)} נראה מוטל בספק, אך אושר (${by(author, date)}): „${reason}”.`,
    'tax-id-waived': ({ reason, author, date }) => `ללקוח אין מספר עוסק (${by(author, date)}): „${reason}”.`,
    'tax-id-not-waived': ({ field, reason }, { value }) =>
      `בהערה נאמר שללקוח אין מספר עוסק (${reason}), אך השדה „${field}” מלא${holds(value)}. יש למחוק את ההערה או לרוקן את השדה.`,
    'setting-name-unknown': ({ list, name, known }) =>
      `„${name}” ברשימה ${list} אינו דבר שאפשר לקבוע${known === '' ? '' : `; אפשר לקבוע: ${known}`}. יש לתקן את השורה או למחוק אותה.`,
    'setting-word-unknown': ({ list, name, word, known }) => `„${word}” אינו אומר דבר על ${name} ברשימה ${list}. יש לכתוב אחד מאלה: ${known}.`,
    'setting-doubled': ({ list, name }) => `ברשימה ${list} יש יותר משורה אחת על ${name}; האחרונה קובעת. יש למחוק את האחרות.`,
    'number-taken': ({ field, number, name, state }) => (state === 'archived'
      ? `${field} ${number} רשום בכרטיס שבארכיון של ${name}. יש להפעיל את הכרטיס ההוא מחדש במקום לנהל כרטיס שני.`
      : `${field} ${number} רשום גם בכרטיס של ${name}. אם מדובר באותו לקוח, יש להשאיר כרטיס אחד.`),
    'code-taken': ({ code, name, state }) => `הקוד ${code} כבר שייך ללקוח ${name}${state === 'archived' ? ', שהכרטיס שלו בארכיון' : ''}. יש לתת ללקוח זה קוד אחר.`,
    'reason-missing': () => 'אין עדיין סיבה. יש לכתוב בכמה מילים מדוע, למי שיסתכל בכרטיס בעתיד.',
    'statement-missing': () => 'שום הערה בכרטיס אינה אומרת זאת עוד, ולכן אין מה לבטל.',
    'argument-not-amount': ({ value }) => `„${value}” אינו סכום. יש לתת מספר: סכום החשבונית בשקלים, לפני מע״מ.`,
    'saft-id-unknown': ({ missing }) => `השדה „${missing}” ריק או שאינו יכול להיות נכון, ולכן אין ללקוח מזהה ל־D406. יש למלא אותו בכרטיס.`,
    'number-not-doubted': ({ field }) => `אין כרגע ספק בשדה „${field}” כפי שהוא, ולכן אין מה לאשר.`,
    'tax-id-there': ({ field, number }) => `השדה „${field}” מלא (${number}), כלומר ללקוח יש מספר עוסק. אם אינו שלו, יש לרוקן קודם את השדה.`,
  },
};

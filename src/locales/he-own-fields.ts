/** Hebrew: the firm's own fields. */
import type { OwnFieldTexts } from './own-field-texts';

export const heOwnFields: OwnFieldTexts = {
  card: {
    kinds: 'סוגי השדות האלה…',
    kindsHint: 'לכל מי שפותח את הכרטסת. מה שכתוב בתאים נשאר כפי שהוא.',
    kindOf: (field) => `סוג השדה ${field}`,
    asInCells: (kind) => (kind === '' ? 'לפי התאים' : `לפי התאים: ${kind}`),
    add: 'הוספת שדה משלכם…',
    name: 'שם השדה',
    kind: 'סוג',
    addNow: 'הוספת השדה',
    staysHint: 'השדה יהיה עמודה חדשה בסוף הגיליון Customers. ביטול הפעולה מבטל את הסוג ולא את העמודה: אותה מוחקים בגיליון.',
  },
  list: 'סוגי השדות הנוספים',
  issues: {
    'own-field-name': ({ most }) => `לשדה צריך להיות שם באורך 1 עד ${most} תווים. יש להקליד שם.`,
    'own-field-exists': ({ name }) => `בגיליון Customers כבר יש עמודה בשם „${name}”. יש לבחור שם אחר או להשתמש בעמודה הזאת.`,
    'own-field-known': ({ name, field }) => `„${name}” הוא שם נוסף לשדה ${field}, שעדיין אין לו עמודה בחוברת. יש להוסיף תחילה את העמודות החדשות, או לבחור שם אחר.`,
  },
};

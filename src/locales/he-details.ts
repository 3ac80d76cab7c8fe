/** עברית: מה שהבדיקות מוצאות בשדות הקטנים של הכרטיס. */
import type { DetailTexts } from './detail-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` „${value}”`);

export const heDetails: DetailTexts = {
  'value-writing': ({ field, right }, { value }) =>
    `${field}${holds(value)} כולל רווחים או סימנים שאינם נראים, או כאלה השייכים לתוכנה אחרת או לאלפבית אחר. יש לכתוב: ${right}.`,
  'postal-writing': ({ field, right }, { value }) => `${field}${holds(value)} נכתב בדואר כך: ${right}.`,
  'county-writing': ({ field, right }, { value }) => `הקוד של ${field}${holds(value)} הוא ${right}, כפי שנדרש בחשבונית אלקטרונית. יש לכתוב את הקוד.`,
  'county-unknown': ({ field, country }, { value }) => `${field}${holds(value)} אינו מחוז של ${country}. יש לכתוב את הקוד שלו, לדוגמה RO-CJ.`,
  'county-is-city': ({ field, right }, { value }) => `${field}${holds(value)} הוא שם של עיר; המחוז שלה הוא ${right}. יש לכתוב כאן את המחוז.`,
  'county-not-of-sector': ({ field, sector, right }, { value }) =>
    `${field}${holds(value)} אינו המחוז של ${sector}, רובע של בוקרשט; המחוז שלו הוא ${right}. יש לתקן אחד מן השניים.`,
  'sector-writing': ({ field, right }, { value }) =>
    `${field}${holds(value)}: בחשבונית אלקטרונית נדרש כאן ${right}, והמחוז RO-B. יש לכתוב כך.`,
  'name-capitals': ({ field }, { value }) => `${field}${holds(value)} כתוב באותיות גדולות בלבד. יש לכתוב אותו כפי שיופיע במסמכים.`,
  'web-address-short': ({ field, right }, { value }) => `${field}${holds(value)} אינו נפתח כקישור. יש לכתוב ${right}.`,
  'activity-format': ({ field, country, shape }, { value }) =>
    `${field}${holds(value)} אינו קוד פעילות של ${country}. קוד כזה נראה כך: ${shape} (9 במקום ספרה). יש להשוות למרשם החברות.`,
  'activity-revision': ({ field, revision }, { value }) =>
    `${field}${holds(value)}: במהדורה NACE Rev. ${revision} שצוינה אין ענף כזה. יש לתקן את הקוד או את המהדורה.`,
  'legal-form-country': ({ field, country, home }, { value }) =>
    `${field}${holds(value)} הוא צורת התאגדות של ${home}, אך הלקוח נמצא ב-${country}. יש לתקן אחד מהם.`,
  'dealer-type-contradicted': ({ field, other }, { value }) =>
    `${field}${holds(value)} אינו מתיישב עם השדה ${other} באותו כרטיס. יש לתקן אחד מהם.`,
  'phone-impossible': ({ field }, { value }) =>
    `${field}${holds(value)} אינו יכול להיות מספר טלפון: הוא קצר מדי, ארוך מדי, או שאין מדינה כזו. יש להשוות למסמך.`,
  'phone-several': ({ field }, { value }) => `${field}${holds(value)} כולל כמה מספרי טלפון. יש להשאיר כאן אחד; האחרים שייכים לטלפונים הנוספים.`,
};

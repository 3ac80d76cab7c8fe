/** Hebrew: what is said of columns and values that are taken in. */
import type { ImportColumnsTexts } from './import-columns-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` „${value}”`);

export const heImportColumns: ImportColumnsTexts = {
  'import-column-by-header': ({ column, target, known }) => `העמודה „${column}” נלקחת כשדה ${target}: שמה כמו „${known}”.`,
  'import-column-by-typo': ({ column, target, known }) =>
    `העמודה „${column}” נלקחת כשדה ${target}: היא נראית כמו „${known}” עם טעות כתיב. יש לבדוק.`,
  'import-column-by-content': ({ column, target, share }) => `העמודה „${column}” נלקחת כשדה ${target}: ${share} אחוז מהערכים בה הם כאלה.`,
  'import-column-contradicted': ({ column, target, share }) =>
    `שם העמודה „${column}” הוא כמו ${target}, אבל רק ${share} אחוז מהערכים יכולים להיות כאלה. יש לומר מהי העמודה.`,
  'import-column-of-source': ({ column, target, source }) => `העמודה „${column}” נלקחת כשדה ${target}, כפי שכותבת אותה ${source}.`,
  'import-column-remembered': ({ column, target }) => `העמודה „${column}” נלקחת כשדה ${target}, כמו בפעם הקודמת.`,
  'import-column-split': ({ column, targets }) => `בעמודה „${column}” יש כמה דברים והיא מפוצלת: ${targets}. יש להסתכל על הדוגמאות.`,
  'import-column-joined': ({ column, target }) => `העמודה „${column}” מחוברת עם עמודות אחרות לשדה ${target}.`,
  'import-column-ambiguous': ({ column, targets }) => `העמודה „${column}” יכולה להיות כל אחד מאלה: ${targets}. יש לבחור אחד או להשמיט את העמודה.`,
  'import-column-shared': ({ column, others, target }) =>
    `העמודות „${column}” ו־„${others}” נראות כולן כמו ${target}. יש לבחור איזו עמודה היא זו ומה הן האחרות.`,
  'import-column-same': ({ column, twin }) => `בעמודה „${column}” כתוב בכל שורה אותו דבר כמו ב„${twin}”, ולכן היא מושמטת.`,
  'import-column-own': ({ column, values }) =>
    `בכרטסת אין דבר בשם „${column}”. יש בה ${values} ערכים שונים והיא יכולה להפוך לשדה משלכם; אפשר להשמיט אותה אם אין בה צורך.`,
  'import-column-unneeded': ({ column }) => `שום דבר במסמך או בתשלום אינו נקרא ״${column}״, ולכן העמודה מושמטת. אם צריך אותה, יש לבחור עבורה שדה.`,
  'import-column-empty': ({ column }) => `העמודה „${column}” ריקה ומושמטת.`,
  'import-column-constant': ({ column }, { value }) =>
    `בעמודה „${column}” אותו ערך${holds(value)} בכל השורות והיא מושמטת. יש לבחור לה שדה אם היא נחוצה.`,
  'import-column-not-kept': ({ column, source }) =>
    `העמודה „${column}” מושמטת: ${source} שומרת אותה לעצמה והיא לא אומרת דבר על הלקוח. יש לבחור לה שדה אם היא נחוצה.`,
  'import-column-date-order': ({ column, order }, { value }) =>
    `התאריכים בעמודה „${column}” נקראים בסדר ${order}: את הערך${holds(value)} אפשר לקרוא רק כך.`,
  'import-column-date-order-unknown': ({ column, order }) =>
    `את התאריכים בעמודה „${column}” אפשר לקרוא בכמה דרכים. הם נקראים בסדר ${order}; יש לבחור סדר אחר אם זה שגוי.`,
  'import-column-dates-mixed': ({ column, order }, { value }) =>
    `התאריכים בעמודה „${column}” לא כתובים כולם באותו סדר. הם נקראים בסדר ${order}; יש לתקן בקובץ תאריכים כמו${holds(value)}.`,
  'import-column-decimal': ({ column, sign }, { value }) => `במספרים בעמודה „${column}” הסימן העשרוני הוא „${sign}”: רואים זאת לפי${holds(value)}.`,
  'import-column-decimal-unknown': ({ column, sign }) =>
    `אי אפשר לדעת אם הסימנים בעמודה „${column}” מפרידים שברים או אלפים. „${sign}” נלקח כסימן העשרוני; יש לבחור את האחר אם זה שגוי.`,
  'import-column-decimals-mixed': ({ column, sign }, { value }) =>
    `המספרים בעמודה „${column}” לא כתובים כולם באותה דרך. „${sign}” נלקח כסימן העשרוני; יש לתקן בקובץ מספרים כמו${holds(value)}.`,
  'import-column-words-open': ({ column, target, words }) =>
    `חלק מהמילים בעמודה „${column}” אינן מוכרות בשדה ${target}: ${words}. יש לומר מה פירוש כל אחת.`,
  'import-column-gone': ({ column }) => `בקובץ אין עמודה „${column}” שהמיפוי מדבר עליה. מה שהיא מילאה נשאר כמו שהוא.`,
  'import-column-target-unknown': ({ column, target }) => `המיפוי שולח את „${column}” לשדה ${target}, שאין בכרטסת. יש לבחור שדה אחר.`,
  'import-column-mapping-shape': ({ part }) => `זה אינו מיפוי של עמודות: ${part} לא כפי שצריך. יש לבחור קובץ שנשמר בייבוא.`,
  'import-column-mapping-newer': ({ version }) => `העמודות האלה נשמרו בגרסה חדשה יותר של Kartoteka ‏(${version}). יש לעדכן את הגרסה הזאת ולנסות שוב.`,
  'import-column-mapping-foreign': ({ columns }) => `אף אחת מהעמודות שבקובץ הזה (${columns}) אינה ברשימה שלכם. יש לבחור קובץ שנשמר עבור רשימה כזאת.`,
  'import-value-not-date': ({ column, order, target }, { value }) =>
    `„${column}”: הערך${holds(value)} אינו תאריך בסדר ${order}, ולכן ${target} נשאר ריק. יש לתקן אותו או לבחור סדר אחר של יום וחודש.`,
  'import-value-not-number': ({ column, target }, { value }) =>
    `„${column}”: הערך${holds(value)} אינו מספר, ולכן ${target} נשאר ריק. יש לתקן אותו בשורה.`,
  'import-value-not-flag': ({ column, target }, { value }) =>
    `„${column}”: הערך${holds(value)} אינו כן ואינו לא, ולכן ${target} נשאר ריק. יש לומר מה פירוש המילה.`,
  'import-value-not-country': ({ column }, { value }) =>
    `„${column}”: הערך${holds(value)} אינו מדינה מוכרת. הוא נשמר כמו שנכתב; יש לכתוב את שם המדינה או קוד של שתי אותיות.`,
  'import-value-not-email': ({ column }, { value }) => `„${column}”: הערך${holds(value)} אינו כתובת דוא״ל. הוא נשמר כמו שנכתב; יש לתקן אותו בשורה.`,
  'import-value-not-in-list': ({ column, target, rows }, { value }) =>
    `„${column}”: הערך${holds(value)} אינו ברשימה של ${target} (שורות: ${rows}). הוא נשמר כמו שנכתב; יש לומר לאיזה ערך ברשימה הכוונה.`,
  'import-value-too-long': ({ column, target, limit }) => `„${column}”: הטקסט ארוך מ-${limit} התווים שתא יכול להכיל, ולכן ${target} נשאר ריק. יש לקצר אותו בקובץ ולקרוא את הקובץ שוב.`,
  'import-value-digits-lost': ({ column, target }, { value }) =>
    `„${column}”: מן הערך${holds(value)} גיליון אלקטרוני איבד את הספרות האחרונות, ולכן ${target} נשאר ריק. יש לעצב את העמודה כטקסט במקום שבו נוצר הקובץ ולשמור שוב.`,
  'import-value-not-taken': ({ column, target, taken }, { value }) =>
    `„${column}”: הערך${holds(value)} לא נלקח, כי בשדה ${target} כבר כתוב ${taken}. יש לבחור לעמודה שדה אחר אם שניהם נחוצים.`,
  'import-value-without-account': ({ column }, { value }) =>
    `„${column}”: הערך${holds(value)} נשאר בחוץ: אין לידו בשורה מספר חשבון, ובלעדיו לא נוצר חשבון בנק. אם החשבון נחוץ, יש להוסיף את המספר בקובץ.`,
  'import-value-split-rest': ({ column, target }, { value }) =>
    `„${column}”: חלק מן הערך${holds(value)} לא זוהה ונשמר בשדה ${target}. יש לבדוק את השורה.`,
};

/** Hebrew: what a person can say of a finding. */
import type { ExplainTexts } from './explain-texts';

export const heExplain: ExplainTexts = {
  accept: 'אישור המספר…',
  acceptWhy: 'מדוע המספר נכון בכל זאת?',
  noTaxId: 'אין מספר עוסק…',
  noTaxIdWhy: 'מדוע אין ללקוח מספר עוסק?',
  keep: 'שמירת הסיבה',
  cancel: 'ביטול',
  takeBack: 'חזרה מההסבר',
  open: (name) => `פתיחת ${name}`,
  reactivate: 'פתיחה והחזרה לפעילות',
};

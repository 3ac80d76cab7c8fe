/** Hebrew: what two people said at once. */
import type { ConflictsTexts } from './conflicts-texts';

export const heConflicts: ConflictsTexts = {
  fields: {
    Conflicts: {
      id: 'מזהה', table: 'טבלה', unit: 'מה', kind: 'סוג', mine: 'שלי', mineBy: 'שלי: על ידי', mineAt: 'שלי: מתי',
      theirs: 'שלהם', theirsBy: 'שלהם: על ידי', theirsAt: 'שלהם: מתי', base: 'לפני שניהם', source: 'העותק האחר', foundAt: 'נמצא ב', state: 'מצב',
      decidedBy: 'הוכרע על ידי', decidedAt: 'הוכרע ב', card: 'מזהה לקוח', record: 'מזהה הרשומה', from: 'הוקלד בכרטיס', continues: 'ממשיך את השורה', part: 'חלק',
    },
  },
  rowOf: { Conflicts: 'סתירה' },
  causes: { decide: 'הכרעה בסתירות' },
  issues: {
    'conflict-decided': () => 'בסתירה הזאת כבר הוכרע. הרשימה מראה מה נשאר.',
    'conflict-changed': ({ name }) => `בינתיים כתוב שם משהו אחר${name === '' ? '' : ` (${name})`}, ולכן דבר לא נכתב. יש להסתכל שוב ואז להחליט.`,
  },
};

/** English: the firm's own fields. */
import type { OwnFieldTexts } from './own-field-texts';

export const enOwnFields: OwnFieldTexts = {
  card: {
    kinds: 'Kinds of these fields…',
    kindsHint: 'For everyone who opens the register. What stands in the cells stays as it is.',
    kindOf: (field) => `Kind of ${field}`,
    asInCells: (kind) => (kind === '' ? 'as in the cells' : `as in the cells: ${kind}`),
    add: 'Add an own field…',
    name: 'Name of the field',
    kind: 'Kind',
    addNow: 'Add the field',
    staysHint: 'It becomes a new column at the end of the sheet Customers. Undo takes back its kind, not the column: that is deleted in the sheet.',
  },
  list: 'Kinds of own fields',
  issues: {
    'own-field-name': ({ most }) => `A field needs a name of 1 to ${most} letters. Type one.`,
    'own-field-exists': ({ name }) => `The sheet Customers has a column “${name}” already. Choose another name, or use that column.`,
    'own-field-known': ({ name, field }) => `“${name}” is another name of ${field}, which this workbook has no column for yet. Add the new columns first, or choose another name.`,
  },
};

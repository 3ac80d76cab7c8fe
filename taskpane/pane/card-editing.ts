/** What a person types on the open card: its fields, its rows of other tables, and their word on what others did meanwhile. */
import {
  addRow, detachDraft, editDraft, editRow, removeRow, resolveConflict, resolveRowClash, resolveRowConflict, restoreRow,
} from '../../src/app/card-draft';
import type { Values } from '../../src/model/change';
import { issueField } from './issue-field';
import type { OpenCard, Pane } from './pane';

export type CardEditing = Pick<
  Pane, 'edit' | 'touch' | 'focusField' | 'addRow' | 'editRow' | 'removeRow' | 'restoreRow' | 'resolve' | 'resolveRow' | 'detach'
> & {
  /** A note as if the person had typed it; the keyboard stays where it is. */
  addNote(values: Values): void;
};

/** `change` gets the open card, and gives what becomes of it; undefined if it stays as it is. */
export function createCardEditing(setCard: (change: (card: OpenCard) => Partial<OpenCard> | undefined) => void): CardEditing {
  return {
    edit: (field, value) => setCard(({ draft, touched, refused }) => ({
      draft: editDraft(draft, field, value), touched: new Set([...touched, field]), refused: stillToSay(refused, 'Customers', field),
    })),
    touch: (field) => setCard(({ touched }) => (touched.has(field) ? undefined : { touched: new Set([...touched, field]) })),
    focusField: (field, row) => setCard(() => ({ focus: { field, ...(row !== undefined && { row }) } })),
    addRow: (table, values = {}) => setCard((card) => {
      const draft = addRow(card.draft, table, values);
      const row = draft.rows.at(-1);
      return { draft, ...(row !== undefined && { focus: { row: row.key } }) };
    }),
    addNote: (values) => setCard((card) => {
      const draft = addRow(card.draft, 'Notes');
      const row = draft.rows.at(-1);
      return row && { draft: Object.entries(values).reduce((whole, [field, value]) => editRow(whole, row.key, field, value), draft) };
    }),
    editRow: (row, field, value) => setCard(({ draft, touched, refused }) => ({
      draft: editRow(draft, row, field, value), touched: new Set([...touched, `${row} ${field}`]),
      refused: stillToSay(refused, draft.rows.find(({ key }) => key === row)?.table, field),
    })),
    removeRow: (row) => setCard(({ draft }) => ({ draft: removeRow(draft, row) })),
    restoreRow: (row) => setCard(({ draft }) => ({ draft: restoreRow(draft, row) })),
    resolve: (field, choice) => setCard(({ draft }) => ({ draft: resolveConflict(draft, field, choice) })),
    resolveRow: (row, field, choice) => setCard(({ draft }) => (
      { draft: field === undefined ? resolveRowClash(draft, row, choice) : resolveRowConflict(draft, row, field, choice) })),
    detach: () => setCard(({ draft }) => ({ draft: detachDraft(draft), gone: false, insisted: true })),
  };
}

/** What was said of a value says nothing of the one that is typed now; the check beside the field goes on. */
function stillToSay(refused: OpenCard['refused'], table: string | undefined, field: string): OpenCard['refused'] {
  const isAbout = (issue: OpenCard['refused'][number]): boolean => issueField(issue) === field && (issue.where?.table ?? 'Customers') === table;
  return refused.some(isAbout) ? refused.filter((issue) => !isAbout(issue)) : refused;
}

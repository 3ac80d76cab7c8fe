/**
 * What two people said without seeing each other's: what stands (mine), what the other one has, what it was, and what became of
 * it. Made with the first one, on a sheet that is hidden and can be shown. What is longer than a cell goes on in further rows.
 */
import { id, type TableDefinition } from '../field-definition';

export const conflicts = {
  idPrefix: 'cf',
  fields: {
    id,
    /** Of the record that it is about. */
    table: { kind: 'text', width: 14 },
    /** The field, or the name of fields that say one thing together; empty where it is about the whole row. */
    unit: { kind: 'text', width: 18 },
    /** `edit-edit`, `edit-delete`, `delete-edit` or `merge-merge`. */
    kind: { kind: 'text', width: 12 },
    /** These three are fields and their values, as JSON. */
    mine: { kind: 'note', width: 36 },
    mineBy: { kind: 'text', width: 16 },
    mineAt: { kind: 'text', width: 24 },
    theirs: { kind: 'note', width: 36 },
    theirsBy: { kind: 'text', width: 16 },
    theirsAt: { kind: 'text', width: 24 },
    base: { kind: 'note', width: 36 },
    /** The other copy's name. */
    source: { kind: 'text', width: 28 },
    foundAt: { kind: 'text', width: 24 },
    /** `open`, `mine`, `theirs`, `both`, `edited`; `settled` where nobody was asked. */
    state: { kind: 'text', width: 10 },
    decidedBy: { kind: 'text', width: 16 },
    decidedAt: { kind: 'text', width: 24 },
    /** As they were then: what is asked about them follows merges. Not `customer`: the row is none of the customer's own, and stays when the card goes. */
    card: { kind: 'id', width: 22, hidden: true },
    record: { kind: 'id', width: 22, hidden: true },
    /** The merged card on which it was typed. */
    from: { kind: 'id', width: 22, hidden: true },
    /** The row that this one continues, and as which part of it. */
    continues: { kind: 'id', width: 22, hidden: true },
    part: { kind: 'number', width: 6, hidden: true },
  },
} as const satisfies TableDefinition;

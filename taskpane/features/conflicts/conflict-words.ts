/** A conflict in words: what it is about, what each side says, who said it and when. */
import type { App } from '../../../src/app/app';
import type { ConflictLine, DecisionWay, ShownConflict } from '../../../src/app/conflict-desk';
import type { Said, StandingConflict } from '../../../src/app/conflict-records';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import type { Values } from '../../../src/model/change';
import type { Scalar } from '../../../src/model/field-kinds';
import { fieldOf, isChildTable, type TableKey } from '../../../src/model/fields';
import { regionOf, withoutBreaks } from '../../date-text';
import { isolated, valueText } from '../../value-text';
import { cardText, fieldText } from '../merge/merge-value-text';
import { rowLine } from '../merge/row-line';

export type Side = 'mine' | 'theirs';

export interface ConflictWords {
  readonly label: (table: TableKey, field: string) => string;
  readonly value: (table: TableKey, field: string, value: Scalar) => string;
  /** Which row, and which of its fields. */
  readonly subject: (line: ConflictLine) => string;
  /** In a line of the list: what it says where the two differ, or that it is gone. */
  readonly side: (conflict: StandingConflict, side: Side) => string;
  readonly said: (said: Said | undefined) => string;
  readonly moment: (at: number) => string;
  readonly card: (id: string) => string;
}

/** Longer ones are for the conflict itself. */
const longest = 160;
/** So many fields are named in a line. */
const mostNamed = 3;
/** What follows from the id beside it. */
const derived = 'customerName';

export function conflictWords(app: App, texts: Texts): ConflictWords {
  const words = texts.pane.conflicts;
  const ofCard = fieldText(app, texts);
  const format = new Intl.DateTimeFormat(regionOf(texts.tag, navigator.languages), { dateStyle: 'short', timeStyle: 'short' });
  const moment = (at: number): string => withoutBreaks(format.format(at));
  const card = (id: string): string => isolated(cardText(app, id) || id);
  const value = (table: TableKey, field: string, said: Scalar): string => {
    if (fieldOf(table, field)?.refers === 'Customers' && typeof said === 'string' && said !== '') return card(said);
    return table === 'Customers' ? ofCard(field, said) : valueText(texts, said);
  };
  const label = (table: TableKey, field: string): string => fieldLabel(texts, field === 'customer' ? derived : field, table);
  return {
    label, value, moment, card,
    subject({ conflict, card: customer }) {
      if (conflict.kind === 'merge-merge') return words.mergedOtherwiseShort;
      const { table } = conflict;
      const fields = conflict.unit === undefined && conflict.kind !== 'edit-edit' ? [] : differingFields(conflict);
      const named = fields.slice(0, mostNamed).map((field) => label(table, field)).join(', ') + (fields.length > mostNamed ? '…' : '');
      const row = table === 'Customers' && named !== '' ? '' : rowText(app, texts, conflict, customer);
      return [row, named].filter((part) => part !== '').join(' · ');
    },
    side(conflict, side) {
      const values = conflict[side];
      if (values === undefined) return conflict.kind === 'edit-edit' || conflict.kind === 'merge-merge' ? texts.pane.card.empty : words.deleted;
      const filled = differingFields(conflict).filter((field) => (values[field] ?? '') !== '');
      const text = filled.map((field) => value(conflict.table, field, values[field] ?? null)).join(', ');
      if (text === '') return texts.pane.card.empty;
      return text.length > longest ? `${text.slice(0, longest)}…` : text;
    },
    said: (said) => (said === undefined ? words.unknownWho : [said.by === '' ? texts.pane.history.unsigned : isolated(said.by), moment(said.at)].join(', ')),
  };
}

/** Where the two differ; of a record that one deleted, what the other one changed. */
export function differingFields({ kind, base, mine, theirs }: StandingConflict): readonly string[] {
  const [one, other] = kind === 'delete-edit' ? [base, theirs] : kind === 'edit-delete' ? [base, mine] : [mine, theirs];
  const fields = [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])].filter((field) => field !== derived);
  return fields.filter((field) => (one?.[field] ?? null) !== (other?.[field] ?? null));
}

/** Which row of the customer: as it is now, else as it was. */
function rowText(app: App, texts: Texts, { table, record, mine, theirs, base, unit }: StandingConflict, customer: string | undefined): string {
  const row = texts.rowOf[table];
  if (!isChildTable(table)) return row;
  const values: Values | undefined = recordOf(app, table, record, customer) ?? (unit === undefined ? mine ?? theirs ?? base : undefined);
  return values === undefined ? row : `${row} ${rowLine(texts, table, values)}`;
}

/** All that stands there now. */
export function recordOf(app: App, table: TableKey, record: string, customer: string | undefined): Values | undefined {
  if (table === 'Customers') return app.card(record)?.values;
  return customer === undefined ? undefined : app.children(customer).find((row) => row.table === table && row.id === record)?.values;
}

/** Whether that way does away with the record. */
export function deletes({ kind }: StandingConflict, how: DecisionWay): boolean {
  return (kind === 'edit-delete' && how === 'theirs') || (kind === 'delete-edit' && how === 'mine');
}

export function wayText(texts: Texts, { conflict, place }: ShownConflict, how: DecisionWay): string {
  const { ways } = texts.pane.conflicts;
  if (conflict.kind === 'merge-merge') return ways.leave;
  if (place === 'gone') return ways.close;
  if (conflict.kind === 'edit-edit') return ways[how];
  return deletes(conflict, how) ? ways.goes : ways.stays;
}

/** A comparison in words: its states, and each difference as a person reads it, in the language of whoever asks. */
import { fieldLabel } from '../locales/issue-text';
import type { Texts } from '../locales/texts';
import type { Scalar } from '../model/field-kinds';
import { fieldOf, type TableKey } from '../model/fields';
import { meantByCell } from '../model/own-fields';
import type { Register } from '../model/register';
import { ownFields } from './own-fields';
import type { CardKind, ComparedRow, Difference, RowKind } from './register-comparison';
import type { ComparedState, Comparison } from './time-desk';

/** One line of a report. */
export interface ComparisonLine {
  readonly kind: CardKind | RowKind;
  readonly code: string;
  readonly name: string;
  /** Which row of the customer, '' for the card itself. */
  readonly row: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface ComparisonWords {
  readonly texts: Texts;
  readonly state: (state: ComparedState) => string;
  readonly label: (table: TableKey, difference: Difference) => string;
  /** What stood there, or stands there since. */
  readonly values: (table: TableKey, difference: Difference, side: 'before' | 'after') => string;
  readonly row: (row: ComparedRow) => string;
  readonly kind: (kind: CardKind, count: number) => string;
  /** Customer by customer, each with its rows; then what is nobody's. */
  readonly lines: (comparison: Comparison) => Iterable<ComparisonLine>;
}

/** `register` knows what own fields are and what cards are called; `show` writes a value that is no card. */
export function createComparisonWords(register: Register | undefined, texts: Texts, show: (value: Scalar) => string = plain): ComparisonWords {
  const { time } = texts.pane;
  const kinds = new Map(register === undefined ? [] : ownFields(register).map(({ key, kind }) => [key, kind] as const));
  const date1904 = register?.ownColumns.date1904 ?? false;
  const valueOf = (table: TableKey, field: string, value: Scalar): string => {
    if (value === null || value === '') return '';
    if (typeof value === 'boolean') return value ? texts.yes : texts.no;
    if (fieldOf(table, field)?.refers === 'Customers') return String(register?.get('Customers', String(value))?.['name'] ?? value);
    return show(table === 'Customers' && field.startsWith('x:') ? meantByCell(kinds.get(field), value, date1904) : value);
  };
  const label = (table: TableKey, { fields }: Difference): string =>
    fields.map((field) => fieldLabel(texts, field === 'customer' ? 'customerName' : field, table)).join(', ');
  const values = (table: TableKey, difference: Difference, side: 'before' | 'after'): string =>
    difference.fields.map((field, at) => valueOf(table, field, difference[side][at] ?? null)).filter((text) => text !== '').join(', ');
  const row = ({ table, label: known }: ComparedRow): string => (known === '' ? texts.rowOf[table] : `${texts.rowOf[table]}: ${known}`);

  function* linesOf(table: TableKey, head: Omit<ComparisonLine, 'field' | 'before' | 'after'>, differences: readonly Difference[]): Generator<ComparisonLine> {
    if (differences.length === 0) yield { ...head, field: '', before: '', after: '' };
    for (const difference of differences) {
      yield { ...head, field: label(table, difference), before: values(table, difference, 'before'), after: values(table, difference, 'after') };
    }
  }

  return {
    texts,
    state: (state) => {
      switch (state.kind) {
        case 'day': return time.endOf(state.day);
        case 'before': return time.beforeStep;
        case 'now': return time.now(state.day);
        case 'file': return state.name;
      }
    },
    label, values, row,
    kind: (kind, count) => `${time.kinds[kind]} (${count.toLocaleString(texts.tag)})`,
    *lines({ cards, others }) {
      for (const { kind, code, name, into, differences, rows } of cards) {
        const head = { code, name };
        if (into !== undefined) yield { ...head, kind, row: '', field: time.mergedInto, before: '', after: into.name };
        else if (kind !== 'changed' || differences.length > 0) yield* linesOf('Customers', { ...head, kind, row: '' }, differences);
        for (const changed of rows) yield* linesOf(changed.table, { ...head, kind: changed.kind, row: row(changed) }, changed.differences);
      }
      for (const changed of others) yield* linesOf(changed.table, { code: '', name: '', kind: changed.kind, row: row(changed) }, changed.differences);
    },
  };
}

const plain = (value: Scalar): string => String(value ?? '');

/** Columns of a file or a sheet in the language of its reader, and the values of cards under them. */
import { err, ok, type Result } from '../base/result';
import { fieldKinds, type Scalar } from '../model/field-kinds';
import { fieldOf, fieldsOf, type TableKey } from '../model/fields';
import type { Values } from '../model/change';
import { kindOfWord, meantByCell } from '../model/own-fields';
import type { Register } from '../model/register';
import type { ColumnSpec } from '../host/workbook';
import { fieldLabel } from '../locales/issue-text';
import type { Texts } from '../locales/texts';
import type { OutgoingColumn } from '../transfer/formats/csv';
import type { AppIssue } from './app';
import { ownFields } from './own-fields';
import { columnSpec, withFreeHeader } from './register-layout';

export interface ExportColumn extends OutgoingColumn {
  readonly spec: ColumnSpec;
  /** What the cell means: a day of the firm's own is a day, not its number. */
  readonly valueOf: (values: Values, id: string) => Scalar;
}

/**
 * All columns of the table that the register has, or those that are named, in that order; `field-unknown` for one that there is
 * not. Ids of earlier and later cards say nothing outside the register, and no import believes them: they go where they are named.
 */
export function exportColumns(register: Register, table: TableKey, texts: Texts, fields?: readonly string[]): Result<readonly ExportColumn[], AppIssue> {
  const own = table === 'Customers' ? ownFields(register) : [];
  const wanted = fields ?? [...fieldsOf(table).flatMap(([field, { refers }]) => (table === 'Customers' && refers !== undefined ? [] : [field])), ...own.map(({ key }) => key)];
  const taken = new Set<string>();
  const columns: ExportColumn[] = [];
  for (const field of new Set(wanted)) {
    const definition = fieldOf(table, field);
    const custom = own.find(({ key }) => key === field);
    if (definition === undefined && custom === undefined) return err({ severity: 'error', code: 'field-unknown', facts: { name: field } });
    const spec = definition === undefined
      ? { header: fieldLabel(texts, field), width: 16, numberFormat: fieldKinds[custom?.word === undefined ? 'text' : kindOfWord[custom.word]].numberFormat }
      : columnSpec(texts, table, field, definition);
    const { date1904 } = register.ownColumns;
    columns.push({
      field, header: '', spec: withFreeHeader(spec, taken),
      valueOf: field === 'id' ? (_, id) => id : (values) => meantByCell(custom?.kind, values[field] ?? null, date1904),
    });
  }
  return ok(columns.map((column) => ({ ...column, header: column.spec.header })));
}

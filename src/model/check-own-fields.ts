/** What is wrong with a card's own fields, as far as the firm has said what they are: a guess of ours calls nothing wrong. */
import type { Values } from './change';
import { checkFieldValue, type ListValues, type ModelIssue } from './check-record';
import type { FieldDefinition } from './field-definition';
import { meantByCell } from './own-fields';

const nothing: readonly ModelIssue[] = [];

export type OwnFieldsCheck = (values: Values, id?: string) => readonly ModelIssue[];

/** `declared` by field key. For many cards in a row; of use until the lists change. */
export function createOwnFieldsCheck(declared: ReadonlyMap<string, FieldDefinition>, lists: ListValues, date1904: boolean): OwnFieldsCheck {
  if (declared.size === 0) return () => nothing;
  return (values, id) => {
    let issues: ModelIssue[] | undefined;
    for (const [field, definition] of declared) {
      const value = values[field];
      if (value === undefined || value === null) continue;
      for (const { where, ...issue } of checkFieldValue('Customers', field, definition, meantByCell(definition.kind, value, date1904), lists)) {
        (issues ??= []).push({ ...issue, where: { table: 'Customers', ...(id !== undefined && { id }), ...where } });
      }
    }
    return issues ?? nothing;
  };
}

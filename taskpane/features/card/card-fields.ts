/** The fields of the card by section, from the field table and the firm's own columns. */
import type { App } from '../../../src/app/app';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import type { Values } from '../../../src/model/change';
import { cardGroups, type CardGroup } from '../../../src/model/field-definition';
import type { FieldKind } from '../../../src/model/field-kinds';
import { fieldsOf } from '../../../src/model/fields';

export interface CardField {
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** Values to choose from, for a choice. */
  readonly choices: readonly string[];
}

export interface CardSection {
  readonly group: CardGroup | 'custom';
  readonly fields: readonly CardField[];
}

const noChoices: readonly string[] = [];
const groups = [...cardGroups, 'custom'] as const;

export function cardSections(app: App, texts: Texts, values: Values): readonly CardSection[] {
  const byGroup = new Map<CardSection['group'], CardField[]>(groups.map((group) => [group, []]));
  for (const [key, field] of fieldsOf('Customers')) {
    // The id of another card says nothing to a person.
    if (field.group === undefined || field.refers !== undefined) continue;
    byGroup.get(field.group)?.push({
      key, label: fieldLabel(texts, key), kind: field.kind, required: field.required === true,
      choices: field.list === undefined ? noChoices : app.listValues(field.list),
    });
  }
  for (const { key, header } of app.customFields()) {
    byGroup.get('custom')?.push({ key, label: header, kind: ownKind(values[key]), required: false, choices: noChoices });
  }
  return groups.map((group) => ({ group, fields: byGroup.get(group) ?? [] })).filter(({ fields }) => fields.length > 0);
}

/** The firm's own columns say nothing of their kind; what stands in the cell does, so that a number stays a number. */
function ownKind(value: Values[string] | undefined): FieldKind {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  return typeof value === 'string' && value.includes('\n') ? 'note' : 'text';
}

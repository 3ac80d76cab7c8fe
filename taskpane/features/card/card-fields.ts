/** The card from top to bottom: sections of fields from the field table and the firm's own columns, sections of rows. */
import type { App } from '../../../src/app/app';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import type { Values } from '../../../src/model/change';
import type { CardGroup, FieldDefinition } from '../../../src/model/field-definition';
import type { FieldKind } from '../../../src/model/field-kinds';
import { fieldsOf, type CardTable, type TableKey } from '../../../src/model/fields';

export interface CardField {
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** Values to choose from, for a choice. */
  readonly choices: readonly string[];
  /** Name of the list they come from. */
  readonly list?: string;
  /** The list grows with use. */
  readonly open: boolean;
  /** A field of the firm's own: its values are as their cells hold them, a day its serial number. */
  readonly asInCell?: { readonly date1904: boolean };
}

export type SectionKey = CardGroup | 'custom' | CardTable;

export type CardSection =
  | { readonly key: CardGroup | 'custom'; readonly fields: readonly CardField[] }
  | { readonly key: CardTable; readonly table: CardTable };

const noChoices: readonly string[] = [];

const order: readonly (CardGroup | 'custom' | { readonly table: CardTable })[] = [
  'identity', 'fiscal', 'contact', 'address', { table: 'Addresses' }, { table: 'Contacts' }, 'delivery', 'terms',
  { table: 'BankAccounts' }, { table: 'PaymentMethods' }, 'notes', 'details', 'notices', { table: 'Consents' },
  { table: 'Identifiers' }, 'succession', { table: 'Notes' }, { table: 'Attachments' }, 'custom',
];

/** What is open until the person says otherwise: the daily fields. */
export const openAtFirst: ReadonlySet<SectionKey> = new Set<SectionKey>(['identity', 'fiscal', 'contact', 'address', 'terms', 'custom']);

export function cardSections(app: App, texts: Texts, values: Values): readonly CardSection[] {
  const byGroup = new Map<CardGroup | 'custom', CardField[]>();
  const put = (group: CardGroup | 'custom', field: CardField): void => {
    const fields = byGroup.get(group);
    if (fields === undefined) byGroup.set(group, [field]);
    else fields.push(field);
  };
  for (const [key, field] of fieldsOf('Customers')) {
    // The id of another card says nothing to a person.
    if (field.group !== undefined && field.refers === undefined) put(field.group, cardField(app, texts, 'Customers', key, field));
  }
  const asInCell = { date1904: app.date1904() };
  // Always there: it is where the firm adds a field of its own.
  byGroup.set('custom', app.ownFields().map(({ key, header, kind, list }) => ({
    key, label: header, kind: kind ?? kindOfCell(values[key]), required: false, choices: list === undefined ? noChoices : app.listValues(list),
    ...(list !== undefined && { list }), open: list !== undefined, asInCell,
  })));
  return order.flatMap((part): CardSection[] => {
    if (typeof part === 'object') return [{ key: part.table, table: part.table }];
    const fields = byGroup.get(part);
    return fields === undefined ? [] : [{ key: part, fields }];
  });
}

/** The fields of a row as the card edits them: whose row it is need not be said there. */
export function rowFields(app: App, texts: Texts, table: TableKey): readonly CardField[] {
  return fieldsOf(table)
    .filter(([key]) => key !== 'id' && key !== 'customer' && key !== 'customerName')
    .map(([key, field]) => cardField(app, texts, table, key, field));
}

function cardField(app: App, texts: Texts, table: TableKey, key: string, field: FieldDefinition): CardField {
  return {
    key, label: fieldLabel(texts, key, table), kind: field.kind, required: field.required === true, open: field.open === true,
    choices: field.list === undefined ? noChoices : app.listValues(field.list),
    ...(field.list !== undefined && { list: field.list }),
  };
}

export function sectionTitle(texts: Texts, section: CardSection): string {
  return 'table' in section ? texts.pane.card.rowsOf[section.key] : texts.pane.groups[section.key];
}

/** Where a column holds this and that, each cell is what stands in it, so that a number stays a number. */
function kindOfCell(value: Values[string] | undefined): FieldKind {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  return typeof value === 'string' && value.includes('\n') ? 'note' : 'text';
}

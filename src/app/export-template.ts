/**
 * The workbook in which customers can be typed, or pasted, to be taken into the register: its columns with the firm's own
 * ones, its lists to choose from, and two rows that show how it is meant and say that they are to be deleted.
 */
import { ok, type Result } from '../base/result';
import type { Random } from '../base/ports';
import { fieldOf, fieldsOf } from '../model/fields';
import type { Values } from '../model/change';
import { Register } from '../model/register';
import type { ColumnSpec, TableSpec, WritableValue } from '../host/workbook';
import { localeOfTag, type Locale } from '../locales/locales';
import type { Texts } from '../locales/texts';
import type { AppIssue } from './app';
import { exportColumns, type ExportColumn } from './export-columns';
import type { NewWorkbook } from './export-workbook';
import { labelOf, listRecords } from './register-layout';
import { ownFields } from './own-fields';
import { wordsOfMeaning } from './words-of-meaning';

/** Rows that can be filled without the table growing, which not every program lets it do by itself. */
const room = 100;

type Example = Readonly<Record<'organisation' | 'person', Values>>;

/** The numbers are those that documents about them give as examples; telephone numbers are kept free for such use, or of no one. */
const examples: Readonly<Record<Locale, Example>> = {
  en: {
    organisation: { name: 'EXAMPLE Trading Ltd (delete this row)', country: 'GB', vatNumber: 'GB980780684', street: 'High Street', houseNumber: '12', city: 'London', postalCode: 'SW1A 1AA', phone: '+44 20 7946 0000', email: 'office@example.com', paymentTerms: '30' },
    person: { name: 'Jane Example (delete this row)', country: 'GB', city: 'Leeds', mobile: '+44 7700 900000', email: 'jane@example.com', notifyEmail: true },
  },
  he: {
    organisation: { name: 'דוגמה סחר בע"מ (יש למחוק שורה זו)', country: 'IL', taxId: '516179157', street: 'הרצל', houseNumber: '12', city: 'חיפה', phone: '+972 4 855 5555', email: 'office@example.com', paymentTerms: '30' },
    person: { name: 'ישראלה דוגמה (יש למחוק שורה זו)', country: 'IL', city: 'רמת גן', mobile: '+972 50 555 5555', email: 'israela@example.com', notifyEmail: true },
  },
  ro: {
    organisation: { name: 'EXEMPLU COM SRL (ștergeți acest rând)', country: 'RO', taxId: '18547290', vatNumber: 'RO18547290', street: 'Strada Lungă', houseNumber: '12', city: 'Brașov', county: 'Brașov', phone: '+40 268 555 555', email: 'office@example.com', paymentTerms: '30' },
    person: { name: 'Maria Exemplu (ștergeți acest rând)', country: 'RO', city: 'Iași', county: 'Iași', mobile: '+40 722 555 555', email: 'maria@example.com', notifyEmail: true },
  },
  lt: {
    organisation: { name: 'PAVYZDYS, UAB (ištrinkite šią eilutę)', country: 'LT', vatNumber: 'LT119511515', street: 'Laisvės al.', houseNumber: '12', city: 'Kaunas', phone: '+370 37 555 555', email: 'office@example.com', paymentTerms: '30' },
    person: { name: 'Ona Pavyzdienė (ištrinkite šią eilutę)', country: 'LT', city: 'Alytus', mobile: '+370 612 55555', email: 'ona@example.com', notifyEmail: true },
  },
  lv: {
    organisation: { name: 'PARAUGS, SIA (izdzēsiet šo rindu)', country: 'LV', vatNumber: 'LV40003521600', street: 'Brīvības iela', houseNumber: '12', city: 'Liepāja', phone: '+371 63 555 555', email: 'office@example.com', paymentTerms: '30' },
    person: { name: 'Anna Paraudziņa (izdzēsiet šo rindu)', country: 'LV', city: 'Cēsis', mobile: '+371 29 555 555', email: 'anna@example.com', notifyEmail: true },
  },
};

/** Fields whose example is a word of a list, by what it means. */
const meant: Readonly<Record<keyof Example, Readonly<Record<string, readonly [list: string, meaning: string]>>>> = {
  organisation: { status: ['status', 'active'], dealerType: ['dealerType', 'company'], vatStatus: ['vatStatus', 'registered'], roles: ['partyRole', 'customer'], paymentMethod: ['paymentMethod', 'bankTransfer'] },
  person: { status: ['status', 'prospect'], dealerType: ['dealerType', 'privatePerson'], roles: ['partyRole', 'customer'], paymentMethod: ['paymentMethod', 'card'] },
};

export interface TemplatePorts {
  readonly texts: Texts;
  readonly random: Random;
  readonly newWorkbook: NewWorkbook;
}

/** With the lists and the own columns of the register if there is one; of a new register otherwise. */
export async function importTemplate({ texts, random, newWorkbook }: TemplatePorts, register = emptyRegister(texts, random)): Promise<Result<Uint8Array, AppIssue>> {
  const own = ownFields(register);
  const fields = fieldsOf('Customers').flatMap(([field, { hidden }]) => (hidden === true ? [] : [field]));
  const columns = exportColumns(register, 'Customers', texts, [...fields, ...own.map(({ key }) => key)]);
  if (!columns.ok) return columns;
  const specs = columns.value.map((column) => columnOf(column, own.find(({ key }) => key === column.field)?.list, texts));
  const rows = exampleRows(register, localeOfTag(texts.tag)).map((values) => columns.value.map(({ field }): WritableValue => values[field] ?? null));
  const workbook = newWorkbook();
  const made = await workbook.createTables([
    { name: 'Customers', visibility: 'visible', columns: specs, rows: [...rows, ...Array.from({ length: room - rows.length }, () => specs.map(() => null))] },
    listSheet(register, texts),
  ]);
  return made.ok ? ok(workbook.bytes()) : made;
}

function emptyRegister(texts: Texts, random: Random): Register {
  const register = new Register();
  for (const { id, values } of listRecords(texts, random)) register.load('Lists', id, values);
  return register;
}

/** A choice of the firm's own is chosen from its list too; a field of several values takes more than the list shows. */
function columnOf({ field, spec }: ExportColumn, list: string | undefined, texts: Texts): ColumnSpec {
  if (list === undefined || fieldOf('Customers', field) !== undefined) return spec;
  return { ...spec, listFrom: { table: 'Lists', header: labelOf(texts, 'Lists', 'value'), whereHeader: labelOf(texts, 'Lists', 'list'), whereValue: list } };
}

function exampleRows(register: Register, locale: Locale): Values[] {
  return (['organisation', 'person'] as const).map((kind) => ({
    ...examples[locale][kind],
    ...Object.fromEntries(Object.entries(meant[kind]).map(([field, [list, meaning]]) => [field, wordsOfMeaning(register, list, meaning)[0] ?? null])),
  }));
}

/** The values of a list stand together, as the validation of cells wants them. */
function listSheet(register: Register, texts: Texts): TableSpec {
  const byList = new Map<string, string[]>();
  for (const { list, value } of register.rows('Lists')) {
    if (typeof list !== 'string' || typeof value !== 'string') continue;
    byList.set(list, [...byList.get(list) ?? [], value]);
  }
  return {
    name: 'Lists', visibility: 'hidden',
    columns: (['list', 'value'] as const).map((field) => ({ header: labelOf(texts, 'Lists', field), numberFormat: '@', width: 24 })),
    rows: [...byList].flatMap(([list, values]) => values.map((value) => [list, value])),
  };
}

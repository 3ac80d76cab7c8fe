/**
 * The workbook in which customers can be typed, or pasted, to be taken into the register: its columns with the firm's own
 * ones, its lists to choose from, and two rows that show how it is meant, which no import takes for customers.
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
import { templateExamples, type TemplateExample } from './template-examples';
import { wordsOfMeaning } from './words-of-meaning';

/** Rows that can be filled without the table growing, which not every program lets it do by itself. */
const room = 100;

/** Fields whose example is a word of a list, by what it means. */
const meant: Readonly<Record<keyof TemplateExample, Readonly<Record<string, readonly [list: string, meaning: string]>>>> = {
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
    ...templateExamples[locale][kind],
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

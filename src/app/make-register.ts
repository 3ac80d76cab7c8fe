/** Turns a workbook into a register: all its tables new, or around an existing customer list that is adopted. */
import { err, type Result } from '../base/result';
import type { Random } from '../base/ports';
import { fieldOf, fieldsOf, tableKeys, tables, type TableKey } from '../model/fields';
import { makeId } from '../model/ids';
import type { Texts } from '../locales/texts';
import { layoutOf } from '../host/table-layout';
import type { Workbook } from '../host/workbook';
import type { AdoptPlan } from './adopt-plan';
import type { AppIssue } from './app';
import { columnRows, markRows, metaRows, nextBase } from './hidden-tables';
import { columnSpec, derivedColumns, listRecords, newBase, newLayout, tableSpecs, withFreeHeader, type RecordsByTable } from './register-layout';
import { marksOf } from './sheet-check';

export interface MakePorts {
  readonly workbook: Workbook;
  readonly random: Random;
  readonly texts: Texts;
}

/** `records` fill the new tables: the sample register does that. Lists come from the locale unless given. */
export async function makeRegister(ports: MakePorts, records: RecordsByTable = {}): Promise<Result<void, AppIssue>> {
  const { workbook, random, texts } = ports;
  const all = { ...records, Lists: records.Lists ?? listRecords(texts, random) };
  const meta = [...metaRows(random, texts.tag, tableKeys.map((table) => newLayout(texts, table))), ...markRows(nextBase(undefined, undefined, random))];
  const made = await workbook.createTables(tableSpecs(texts, all, meta, { base: newBase(texts, all) }));
  if (!made.ok) return made;
  const marks = marksOf(newLayout(texts, 'Customers'));
  return marks === undefined ? made : workbook.markCells({ table: 'Customers', ...marks });
}

/**
 * The customer list stays where it is, as it is: it gets the hidden id column at its left, the columns of the main
 * fields it lacks and of its check at its right, the name Customers, and the other sheets behind it.
 */
export async function adoptRegister(ports: MakePorts, plan: AdoptPlan): Promise<Result<void, AppIssue>> {
  const { workbook, random, texts } = ports;
  if (!plan.columns.some(({ field }) => field === 'name')) {
    return err({ severity: 'error', code: 'adopt-no-name-column', facts: {}, where: { sheet: plan.sheet } });
  }
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  // Refused before anything is written: a half-adopted workbook would be neither.
  const others = tableKeys.filter((table) => table !== 'Customers');
  const taken = outline.value.tables.find(({ name }) => (others as string[]).includes(name) && name !== plan.table);
  if (taken !== undefined) return err({ severity: 'error', code: 'table-exists', facts: { table: taken.name } });

  if (outline.value.sheets.find(({ name }) => name === plan.sheet)?.protected === true) {
    return err({ severity: 'error', code: 'sheet-protected', facts: { sheet: plan.sheet }, where: { sheet: plan.sheet } });
  }

  const have = new Set(plan.columns.map(({ field }) => field));
  const headers = new Set(plan.columns.map(({ header }) => header.toLowerCase()));
  const lacking = fieldsOf('Customers').filter(([field]) => field !== 'id' && !have.has(field as never))
    .map(([field, definition]) => ({ field, spec: columnSpec(texts, 'Customers', field, definition) }));
  const added = [...lacking, ...derivedColumns(texts)];
  const right = added.map(({ spec }) => withFreeHeader(spec, headers));
  const idDefinition = fieldOf('Customers', 'id');
  if (idDefinition === undefined) throw new Error('Bug: Customers has no id field');
  const made = await workbook.createTables(tableSpecs(texts, { Lists: listRecords(texts, random) }, [], { only: others }), { behind: plan.sheet });
  if (!made.ok) return made;
  const adopted = await workbook.adoptTable({
    sheet: plan.sheet,
    ...(plan.table === undefined ? {} : { existing: plan.table }),
    headerRow: plan.headerRow, firstColumn: plan.firstColumn, rowCount: plan.rowCount, columnCount: plan.columns.length,
    name: 'Customers',
    insertLeft: [{
      spec: columnSpec(texts, 'Customers', 'id', idDefinition),
      values: Array.from({ length: plan.rowCount }, () => makeId(tables.Customers.idPrefix, random)),
    }],
    addRight: right,
  });
  if (!adopted.ok) return adopted;
  return writeMeta(ports, ['id', ...plan.columns.map(({ field }) => field), ...added.map(({ field }) => field)], others);
}

async function writeMeta(
  { workbook, random, texts }: MakePorts,
  customerFields: readonly (string | undefined)[],
  others: readonly TableKey[],
): Promise<Result<void, AppIssue>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const customers = outline.value.tables.find(({ name }) => name === 'Customers');
  if (customers === undefined) return err({ severity: 'error', code: 'table-missing', facts: { table: 'Customers' } });
  const known = new Map(customers.columns.map(({ id, header }, c) => [id, customerFields[c] ?? `x:${header}`]));
  const layout = layoutOf('Customers', customers, known, () => undefined, outline.value.date1904);
  const rows = metaRows(random, texts.tag, others.map((table) => newLayout(texts, table)));
  const written = await workbook.apply({ tables: [{ table: '_meta', append: [...rows, ...columnRows(layout)] }] });
  const marks = marksOf(layout);
  return !written.ok || marks === undefined ? written : workbook.markCells({ table: 'Customers', ...marks });
}

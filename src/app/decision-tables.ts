/** The tables that remember decisions come into the workbook with the first one. */
import { ok, type Result } from '../base/result';
import { localeOfTag, textsOf } from '../locales/locales';
import type { DecisionTable } from '../model/fields';
import type { Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import { columnRows } from './hidden-tables';
import { newLayout, tableSpecs } from './register-layout';
import type { RegisterSession } from './register-session';

/** On a hidden sheet, in the language of the register; nothing if it is there. */
export async function needTable(session: RegisterSession, workbook: Workbook, table: DecisionTable): Promise<Result<void, AppIssue>> {
  if (session.layout(table) !== undefined) return ok(undefined);
  // Another one may just have made it.
  const looked = await session.readLayouts();
  if (!looked.ok || session.layout(table) !== undefined) return looked;
  const texts = textsOf(localeOfTag(session.meta.locale));
  const made = await workbook.createTables(tableSpecs(texts, {}, [], { only: [table] }).filter(({ name }) => name === table));
  if (!made.ok) {
    if (made.error.code !== 'table-exists') return made;
    // One may have made it since; or it is a table of the firm's own, and ours has no place.
    const since = await session.readLayouts();
    return since.ok && session.layout(table) === undefined ? made : since;
  }
  const layout = newLayout(texts, table);
  const written = await workbook.apply({ tables: [{ table: '_meta', append: columnRows(layout) }] });
  if (!written.ok) return written;
  layout.columnIds.forEach((id, at) => session.meta.columns.get(table)?.set(id, layout.fields[at] ?? ''));
  return session.readLayouts();
}

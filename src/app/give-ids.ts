/**
 * Writes into the sheets the ids that rows got: a row is a record only when its id stands there. A sheet that takes none
 * (it is protected) keeps its own new rows out of the register, and nothing else.
 */
import type { TableKey } from '../model/fields';
import { columnLetters } from '../host/list-formula';
import type { HostIssue, Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import { isPassing } from './passing-refusal';
import type { ReadTable } from './read-rows';
import type { SheetDifference } from './sheet-comparison';

/** The tables that took none of their ids, and why. */
export async function giveIds(workbook: Workbook, differences: readonly SheetDifference[]): Promise<ReadonlyMap<TableKey, HostIssue>> {
  const patches = differences.filter(({ keys }) => keys.length > 0).map(({ table, keys }) => ({ table, keys }));
  if (patches.length === 0) return new Map();
  const written = await workbook.apply({ tables: patches });
  if (written.ok) return new Map();
  const refused = new Map(patches.map(({ table }) => [table, written.error]));
  if (patches.length === 1 || isPassing(written.error)) return refused;
  for (const patch of patches) {
    const alone = await workbook.apply({ tables: [patch] });
    if (alone.ok) refused.delete(patch.table);
    else refused.set(patch.table, alone.error);
  }
  return refused;
}

/** The difference without the rows that did not get their ids. */
export function withoutGiven(difference: SheetDifference): SheetDifference {
  const given = new Set(difference.keys.map(({ key }) => key));
  const { order } = difference;
  return {
    ...difference, changes: difference.changes.filter(({ id }) => !given.has(id)), keys: [], given: [], copies: [],
    ...(order !== undefined && { order: order.filter((id) => !given.has(id)) }),
  };
}

/** What is told of the rows that did not get their ids. */
export function rowsWithoutId({ sheet, top, left }: ReadTable, { table, keys }: SheetDifference): readonly AppIssue[] {
  return keys.map(({ row }) => ({
    severity: 'warning', code: 'row-without-id', facts: { sheet },
    where: { sheet, table, cell: `${columnLetters(left)}${top + row + 1}` },
  }));
}

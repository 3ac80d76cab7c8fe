/**
 * Cells outside the register that hold the id or the code of cards about to be merged: other sheets of the workbook. They
 * are listed and not written, for the journal could not take that back; CUSTOMER functions follow an old id or code by
 * themselves. What formulas are made of cannot be read, only what they show.
 */
import { ok, type Result } from '../base/result';
import { allTables } from '../model/fields';
import { compactIdentifier } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import { columnLetters } from '../host/list-formula';
import { isCellError, type CellValue, type Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import type { RegisterSession } from './register-session';

export async function outsideReferences(session: RegisterSession, workbook: Workbook, cards: readonly RecordId[]): Promise<Result<readonly AppIssue[], AppIssue>> {
  const { register } = session;
  const keys = new Map<string, RecordId>();
  for (const card of cards) {
    keys.set(card, card);
    const code = register.get('Customers', card)?.['code'];
    if (typeof code === 'string' && compactIdentifier(code) !== '') keys.set(code.trim(), card);
  }
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const names: ReadonlySet<string> = new Set(allTables);
  const ours = new Set(outline.value.tables.filter(({ name }) => names.has(name) || name.startsWith('_')).map(({ sheet }) => sheet));
  const found: AppIssue[] = [];
  for (const { name: sheet } of outline.value.sheets) {
    if (ours.has(sheet)) continue;
    const block = await workbook.readSheet(sheet);
    if (!block.ok) return block;
    block.value.values.forEach((row, r) => row.forEach((cell, c) => {
      const key = keyOf(cell);
      const card = key === undefined ? undefined : keys.get(key);
      if (key === undefined || card === undefined) return;
      found.push({
        severity: 'info', code: 'merge-reference-outside', facts: { key, name: String(register.get('Customers', card)?.['name'] ?? '') },
        where: { sheet, cell: `${columnLetters(block.value.column + c)}${block.value.row + r + 1}`, value: key },
      });
    }));
  }
  return ok(found);
}

function keyOf(cell: CellValue): string | undefined {
  return cell === null || isCellError(cell) || typeof cell === 'boolean' ? undefined : String(cell).trim();
}

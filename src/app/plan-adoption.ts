/** Looks for customers in a workbook that is no register yet, and proposes which column holds which field. */
import { err, ok, type Result } from '../base/result';
import type { HeaderMatch } from '../transfer/header-match';
import type { FieldKey } from '../model/fields';
import { isDerived } from '../host/derived-columns';
import { isCellError, type CellBlock, type CellValue, type TableOutline, type Workbook } from '../host/workbook';
import type { AdoptColumn, AdoptPlan } from './adopt-plan';
import type { AppIssue } from './app';

const sampleCount = 3;
/** A header row stands near the top: titles and dates above it are common, more than this is not. */
const headerSearchRows = 20;

const shown = (cell: CellValue): string => (cell === null ? '' : isCellError(cell) ? cell.error : String(cell));

function columnsOf(headers: readonly string[], body: readonly (readonly CellValue[])[], match: HeaderMatch): AdoptColumn[] {
  const taken = new Set<string>();
  return headers.map((header, c) => {
    const field = match(header) as FieldKey | undefined;
    const samples = body.map((row) => shown(row[c] ?? null)).filter((text) => text !== '').slice(0, sampleCount);
    if (field === undefined || field === 'id' || isDerived(field) || taken.has(field)) return { header, samples };
    taken.add(field);
    return { header, field, samples };
  });
}

const mapped = (columns: readonly AdoptColumn[]): number => columns.filter(({ field }) => field !== undefined).length;

function planOfTable(table: TableOutline, block: CellBlock, match: HeaderMatch): AdoptPlan {
  return {
    sheet: table.sheet, table: table.name, headerRow: table.headerRow, firstColumn: table.firstColumn,
    rowCount: block.values.length,
    columns: columnsOf(table.columns.map(({ header }) => header), block.values, match),
  };
}

/** The header row of a plain sheet: the row with the most headers we know, every cell of its run a text of its own. */
function planOfSheet(block: CellBlock, match: HeaderMatch): AdoptPlan | undefined {
  let best: AdoptPlan | undefined;
  for (let r = 0; r < Math.min(headerSearchRows, block.values.length); r += 1) {
    const row = block.values[r] ?? [];
    const first = row.findIndex((cell) => typeof cell === 'string' && cell.trim() !== '');
    if (first < 0) continue;
    let end = first;
    while (end < row.length && typeof row[end] === 'string' && String(row[end]).trim() !== '') end += 1;
    const headers = row.slice(first, end).map(String);
    const below = block.values.slice(r + 1).map((cells) => cells.slice(first, end));
    // The list ends at its first wholly empty row; what stands below that is something else.
    const empty = below.findIndex((cells) => cells.every((cell) => cell === null || cell === ''));
    const body = empty < 0 ? below : below.slice(0, empty);
    const columns = columnsOf(headers, body, match);
    const isBetter = mapped(columns) > (best === undefined ? 1 : mapped(best.columns));
    if (isBetter && body.length > 0) {
      best = { sheet: block.sheet, headerRow: block.row + r, firstColumn: block.column + first, rowCount: body.length, columns };
    }
  }
  return best;
}

/**
 * Best first: the plan with the most known columns. A sheet without a header row that we understand gives no plan; the
 * person is told so rather than shown a guess.
 */
export async function planAdoption(workbook: Workbook, match: HeaderMatch): Promise<Result<readonly AdoptPlan[], AppIssue>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const plans: AdoptPlan[] = [];
  for (const sheet of outline.value.sheets) {
    if (sheet.visibility === 'veryHidden') continue;
    const tables = outline.value.tables.filter((table) => table.sheet === sheet.name);
    for (const table of tables) {
      const block = await workbook.readTable(table.name);
      if (!block.ok) return block;
      plans.push(planOfTable(table, block.value, match));
    }
    if (tables.length > 0) continue;
    const block = await workbook.readSheet(sheet.name);
    if (!block.ok) return block;
    const plan = planOfSheet(block.value, match);
    if (plan !== undefined) plans.push(plan);
  }
  const ranked = plans
    .filter(({ columns }) => mapped(columns) > 0)
    .sort((a, b) => mapped(b.columns) - mapped(a.columns) || b.rowCount - a.rowCount);
  return chosenAmongTwins(workbook, ranked);
}

const headersOf = (plan: AdoptPlan): string => plan.columns.map(({ header }) => header).join('\n');
const nameOf = (plan: AdoptPlan): string => plan.table ?? plan.sheet;

/** Of several lists with the very same headers, the one the person has selected is meant; without that, nobody can know. */
async function chosenAmongTwins(workbook: Workbook, ranked: readonly AdoptPlan[]): Promise<Result<readonly AdoptPlan[], AppIssue>> {
  const [best] = ranked;
  if (best === undefined) return ok(ranked);
  const twins = ranked.filter((plan) => headersOf(plan) === headersOf(best));
  if (twins.length < 2) return ok(ranked);
  const selection = await workbook.selection();
  if (!selection.ok) return selection;
  const meant = twins.find(({ table }) => table !== undefined && table === selection.value?.table);
  if (meant !== undefined) return ok([meant, ...ranked.filter((plan) => plan !== meant)]);
  return err({ severity: 'error', code: 'adopt-ambiguous-tables', facts: { tables: twins.map(nameOf).join(', ') } });
}

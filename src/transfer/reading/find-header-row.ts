/**
 * Where the headers of a sheet are: below titles, dates and blank rows, in two rows where cells are merged, or nowhere. A row is
 * taken for headers by the names that are known, by how many columns it fills, and by what stands below it.
 */
import { foldText } from '../../base/text';
import type { SourceCell, SourceSheet } from '../source';
import type { TransferIssue } from '../transfer-issues';
import { cellText, isFilled, looksLikeData } from './cell-look';
import { findDataRows } from './data-rows';
import { headerNames, type HeaderName } from './header-names';

export type IsKnownHeader = (header: string) => boolean;

export interface HeaderFinding {
  /** Indexes into the rows of the sheet: one, two (groups above names), or none. */
  readonly headerRows: readonly number[];
  /** One for each column of the sheet. */
  readonly names: readonly HeaderName[];
  readonly firstDataRow: number;
  /** Indexes of the rows that are data. */
  readonly dataRows: readonly number[];
  /** How sure it is that these rows are the headers, or that there are none, 0 … 1. */
  readonly confidence: number;
  /** Rows that were left out, and that there are no headers. */
  readonly issues: readonly TransferIssue[];
}

/** Headers further down are not looked for. */
const mostRowsAbove = 30;
const rowsLookedAt = 60;
const longestHeader = 60;
/** Enough to tell headers by. */
const columnsLookedAt = 200;

export function findHeaderRow(sheet: SourceSheet, isKnownHeader: IsKnownHeader): HeaderFinding {
  const { row, confidence } = bestRow(sheet, isKnownHeader);
  return headersAt(sheet, row === undefined ? [] : withGroups(sheet, row, isKnownHeader), confidence);
}

/** The same for rows that a person chose. */
export function headersAt(sheet: SourceSheet, headerRows: readonly number[], confidence = 1): HeaderFinding {
  const { rows, issues } = findDataRows(sheet, headerRows);
  const none: TransferIssue[] = headerRows.length > 0 || rows.length === 0 ? [] : [{ severity: 'info', code: 'read-no-header', facts: {} }];
  return {
    headerRows, confidence,
    names: headerNames(sheet, headerRows),
    firstDataRow: rows[0] ?? (headerRows.at(-1) ?? -1) + 1,
    dataRows: rows,
    issues: [...none, ...issues],
  };
}

interface Judged {
  readonly row: number;
  readonly score: number;
  /** How much of it is names that are known. */
  readonly known: number;
  /** How many columns hold data below a cell that is none. */
  readonly contrast: number;
  readonly isPlausible: boolean;
}

function bestRow(sheet: SourceSheet, isKnownHeader: IsKnownHeader): { readonly row: number | undefined; readonly confidence: number } {
  const filledRows = [...sheet.rows.slice(0, mostRowsAbove + rowsLookedAt).entries()].filter(([, row]) => row.some(isFilled)).map(([at]) => at);
  const width = usualWidth(filledRows.map((at) => sheet.rows[at] ?? []));
  const judged = filledRows.filter((at) => at < mostRowsAbove).map((at) => judge(sheet, at, filledRows, width, isKnownHeader));
  const [best, second] = judged.filter(({ isPlausible }) => isPlausible).sort((a, b) => b.score - a.score || a.row - b.row);
  // Nothing that could be headers: the less of it is text, the surer.
  if (best === undefined) return { row: undefined, confidence: 0.7 };
  const sure = 0.35 + Math.min(0.5, best.known) + best.contrast * 0.3 + Math.min(0.1, best.score - (second?.score ?? 0));
  return { row: best.row, confidence: Math.max(0.2, Math.min(1, sure)) };
}

/** Cells of a row that is neither short nor uncommonly long. */
function usualWidth(rows: readonly (readonly SourceCell[])[]): number {
  const widths = rows.map((row) => row.filter(isFilled).length).sort((a, b) => a - b);
  return Math.min(columnsLookedAt, widths[Math.floor(widths.length * 0.75)] ?? 1);
}

function judge(sheet: SourceSheet, at: number, filledRows: readonly number[], width: number, isKnownHeader: IsKnownHeader): Judged {
  const cells = [...(sheet.rows[at] ?? []).entries()].filter(([, cell]) => isFilled(cell)).slice(0, columnsLookedAt);
  const texts = cells.map(([, cell]) => cellText(cell));
  const below = filledRows.filter((row) => row > at).slice(0, rowsLookedAt);
  const share = (count: number): number => count / Math.max(1, cells.length);
  const known = share(texts.filter(isKnownHeader).length);
  const data = share(cells.filter(([, cell]) => looksLikeData(cell)).length);
  const long = share(texts.filter((text) => text.length > longestHeader).length);
  const distinct = share(new Set(texts.map(foldText)).size);
  const coverage = Math.min(1, cells.length / Math.max(1, width));
  const isAbove = (column: number): readonly SourceCell[] => below.map((row) => sheet.rows[row]?.[column] ?? null).filter(isFilled);
  let [contrasts, repeats] = [0, 0];
  for (const [column, cell] of cells) {
    const under = isAbove(column);
    const text = foldText(cellText(cell));
    if (!looksLikeData(cell) && under.length > 0 && under.filter(looksLikeData).length * 2 > under.length) contrasts += 1;
    if (under.some((other) => foldText(cellText(other)) === text)) repeats += 1;
  }
  const contrast = contrasts / Math.max(1, width);
  // A row that is printed again on each page repeats itself as a whole; single values that come again are data.
  const repeated = repeats === cells.length ? 0 : share(repeats);
  const score = coverage * 0.5 + known + contrast * 0.6 + distinct * 0.2 - data * 0.8 - repeated * 0.5 - long * 0.4 - at * 0.002;
  const isNamed = known * cells.length >= 1 && (known >= 0.25 || known * cells.length >= 2);
  const isPlausible = (isNamed && data < 0.5) || (coverage >= 0.6 && data === 0 && repeated === 0 && long < 0.3);
  return { row: at, score, known, contrast, isPlausible };
}

/** The row alone, or with the one above or below that it shares merged headers with. */
function withGroups(sheet: SourceSheet, row: number, isKnownHeader: IsKnownHeader): number[] {
  if (isPair(sheet, row, row + 1, isKnownHeader)) return [row, row + 1];
  return isPair(sheet, row - 1, row, isKnownHeader) ? [row - 1, row] : [row];
}

/** Whether names below stand in groups above: a cell above with empty ones at its right, over which there are names. */
function isPair(sheet: SourceSheet, above: number, below: number, isKnownHeader: IsKnownHeader): boolean {
  const top = (sheet.rows[above] ?? []).map(cellText);
  const names = (sheet.rows[below] ?? []).map(cellText);
  const filledTop = [...top.keys()].filter((at) => top[at] !== '');
  // Lines of text above the list that a separator cut alike, or a sentence cut behind its comma.
  const higher = (sheet.rows[above - 1] ?? []).map(cellText);
  if (filledTop.length > 1 && top.length === higher.length && top.every((text, at) => (text === '') === (higher[at] === ''))) return false;
  const startsBlank = (cells: readonly SourceCell[] | undefined): boolean => (cells ?? []).slice(1).some((cell) => typeof cell === 'string' && /^\s+\S/.test(cell));
  if (startsBlank(sheet.rows[above]) && !startsBlank(sheet.rows[below])) return false;
  const filledNames = [...names.keys()].filter((at) => names[at] !== '');
  const [first] = filledTop;
  if (first === undefined || filledNames.length < 2) return false;
  if ([...top, ...names].some((text) => looksLikeData(text) || text.length > longestHeader)) return false;
  const isGroup = (at: number): boolean => (names[at] ?? '') !== '' && (top[at + 1] ?? '') === '' && (names[at + 1] ?? '') !== '';
  const groups = filledTop.filter(isGroup);
  if (groups.length === 0) return false;
  // One cell over everything is a title.
  if (filledTop.length === 1 && first <= (filledNames[0] ?? 0)) return false;
  // A cell above a single name says more about it, as long as the rows are no headers with data below.
  const doubles = filledTop.filter((at) => (names[at] ?? '') !== '' && !isGroup(at));
  if (doubles.length > groups.length) return false;
  const ofGroups = filledNames.filter((at) => top[at] === undefined || top[at] === '' || groups.includes(at));
  const leaves = filledTop.filter((at) => (names[at] ?? '') === '');
  return ofGroups.some((at) => isKnownHeader(names[at] ?? '')) || leaves.length > 0 || (groups.length > 1 && doubles.length === 0);
}

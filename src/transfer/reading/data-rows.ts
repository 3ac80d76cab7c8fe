/** Which rows below the headers are data: without empty ones, ruled lines, headers that a printed list repeats, and sums at the end. */
import { foldText } from '../../base/text';
import type { SourceCell, SourceSheet } from '../source';
import type { TransferIssue } from '../transfer-issues';
import { cellText, isAmount, isFilled } from './cell-look';

export interface DataRows {
  /** Indexes into the rows of the sheet. */
  readonly rows: readonly number[];
  /** What was left out, and where it stands. */
  readonly issues: readonly TransferIssue[];
}

/** Folded words that begin a row of sums. */
const sums = [
  'total', 'totals', 'grand total', 'subtotal', 'sub-total', 'sum', 'total general', 'totalul', 'suma', 'suma totala', 'is viso', 'viso', 'bendra suma',
  'kopa', 'kopsumma', 'pavisam', 'pavisam kopa', 'סה"כ', "סה'כ", 'סהכ', 'סכ הכל', 'סכ הכול', 'סיכומ', 'razem', 'ogolem', 'lacznie', 'gesamt', 'summe', 'gesamtsumme', 'итого', 'всего', 'total ht', 'total ttc',
];
const sumWord = new RegExp(`^(?:${sums.join('|')})\\s*:?$`, 'u');
/** All in one cell: "Total clients: 25". */
const sumSentence = new RegExp(`^(?:${sums.join('|')})(?:[\\s:][^\\d]*)?[\\s:]\\d[\\d\\s.,]*$`, 'u');
const mostSums = 5;

export function findDataRows(sheet: SourceSheet, headerRows: readonly number[]): DataRows {
  const first = (headerRows.at(-1) ?? -1) + 1;
  const headers = headerRows.map((at) => signature(sheet, at));
  const rows: number[] = [];
  const issues: TransferIssue[] = [];
  for (let at = first; at < sheet.rows.length; at += 1) {
    const row = sheet.rows[at] ?? [];
    if (!row.some(isFilled) || isRuler(row)) continue;
    if (headers.length > 0 && headers.includes(signature(sheet, at))) {
      issues.push({ severity: 'info', code: 'read-header-again', facts: {}, where: placeOf(sheet, at) });
    } else rows.push(at);
  }
  for (let count = 0; count < mostSums; count += 1) {
    const last = rows.at(-1);
    const text = last === undefined || rows.length < 2 ? undefined : sumText(sheet, last);
    if (last === undefined || text === undefined) break;
    rows.pop();
    issues.push({ severity: 'info', code: 'read-totals-row', facts: { text }, where: placeOf(sheet, last) });
  }
  return { rows, issues };
}

/** A line that printed and plain-text tables have below their headers. */
function isRuler(row: readonly SourceCell[]): boolean {
  const texts = row.map(cellText).filter((text) => text !== '');
  return texts.every((text) => /^[-=+_:|\s]{3,}$/.test(text));
}

const signature = (sheet: SourceSheet, at: number): string => (sheet.rows[at] ?? []).map(cellText).join('\t');

export function placeOf(sheet: SourceSheet, row: number): NonNullable<TransferIssue['where']> {
  return { ...(sheet.name === '' ? {} : { sheet: sheet.name }), line: sheet.lines[row] ?? row + 1 };
}

/** What the row begins with, if it is one of sums: nothing but amounts beside the word. */
function sumText(sheet: SourceSheet, at: number): string | undefined {
  const filled = (sheet.rows[at] ?? []).filter(isFilled);
  const [word, ...others] = filled;
  const text = cellText(word);
  const folded = foldText(text);
  if (sumWord.test(folded) && others.every(isAmount)) return text;
  const width = Math.max(...sheet.rows.slice(Math.max(0, at - 20), at).map((row) => row.length), 0);
  return others.length === 0 && width > 1 && sumSentence.test(folded) ? text : undefined;
}

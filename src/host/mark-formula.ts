/**
 * The formula of a conditional format that marks a cell by what a column of its row holds, and back: `ISNUMBER(FIND(…))`,
 * without `=`, English names, commas, as files and Office.js alike want it. Who reads such a formula knows the mark is ours.
 */
import { columnLetters } from './list-formula';
import type { MarkLook } from './workbook';

/** Red on pink, brown on yellow: ground and writing both are set, so that they can be read on light and dark (WCAG AA). */
export const markLooks: Readonly<Record<MarkLook, { readonly fill: string; readonly font: string }>> = {
  error: { fill: '#FDD8DB', font: '#8B0F1A' },
  warning: { fill: '#FFF0B8', font: '#6B4A00' },
};

export function lookOfFill(fill: string): MarkLook | undefined {
  const hex = fill.slice(-6).toLowerCase();
  return (['error', 'warning'] as const).find((look) => markLooks[look].fill.slice(1).toLowerCase() === hex);
}

/** `column` is a zero-based column of the sheet, `row` the zero-based first row that the format applies to. */
export function markFormula(holds: string, column: number, row: number): string {
  return `ISNUMBER(FIND("${holds.replaceAll('"', '""')}",$${columnLetters(column)}${row + 1}))`;
}

export interface ReadMark {
  readonly holds: string;
  /** Zero-based. */
  readonly column: number;
  readonly row: number;
}

const pattern = /^=?ISNUMBER\(FIND\("((?:[^"]|"")*)",\$([A-Z]{1,3})(\d+)\)\)$/;

/** Undefined for any other formula. */
export function readMarkFormula(formula: string): ReadMark | undefined {
  const [, holds, letters = '', row] = pattern.exec(formula) ?? [];
  if (holds === undefined) return undefined;
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { holds: holds.replaceAll('""', '"'), column, row: Number(row) - 1 };
}

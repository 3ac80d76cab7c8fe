/** Whole cells read before they are overwritten or deleted, so that they can be put back as they were. */
import type { WritableValue } from '../workbook';
import { encodeAsWas, maybeError } from './cell-value';

export interface CellContent {
  readonly value: WritableValue;
  /** The cell holds a formula, or an error value: written as typed. */
  readonly formula?: string;
  /** The format the cell had, where it was asked for. */
  readonly numberFormat?: string;
}

/** Of a range with loaded values and formulas, and with `formats` also number formats. */
export function contentAt(range: Excel.Range, r: number, c: number, formats: boolean): CellContent {
  const value = range.values[r]?.[c] as WritableValue;
  const formula = range.formulas[r]?.[c] as WritableValue;
  return {
    value: value === '' ? null : value,
    ...(typeof formula === 'string' && ((formula.startsWith('=') && formula !== value) || maybeError(value)) ? { formula } : {}),
    ...(formats ? { numberFormat: String(range.numberFormat[r]?.[c]) } : {}),
  };
}

export function contentsOf(range: Excel.Range): CellContent[][] {
  return (range.values as unknown[][]).map((row, r) => row.map((_, c) => contentAt(range, r, c, true)));
}

/** Writes whole rows back, formats included. */
export function putBack(range: Excel.Range, contents: readonly (readonly CellContent[])[]): void {
  const encoded = contents.map((row) => row.map((content) => ({ ...content, sent: encodeAsWas(content.value, content.numberFormat ?? 'General') })));
  range.numberFormat = encoded.map((row) => row.map(({ sent }) => sent.numberFormat ?? null));
  range.values = encoded.map((row) => row.map(({ formula, sent }) => (formula === undefined ? sent.value : null)));
  contents.forEach((row, r) => row.forEach(({ formula }, c) => {
    if (formula !== undefined) range.getCell(r, c).formulas = [[formula]];
  }));
}

/** Cell contents as Office.js shows them. */
import type { CellContent } from './workbook-model';

export type WireValue = string | number | boolean;

export function wireValue(value: CellContent): WireValue {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** Excel.RangeValueType. */
export function cellType(value: CellContent): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Double' : 'Boolean';
}

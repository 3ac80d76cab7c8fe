/** Data validation of a sheet of a file. */
import { parseRange } from '../../src/host/xlsx/cell-address';
import { shellChild } from '../../src/host/xlsx/sheet-shell';
import { childOf, childrenOf, isOn, textOf } from '../../src/host/xlsx/xml-tree';
import type { SheetShell } from '../../src/host/xlsx/sheet-shell';
import type { XmlNode } from '../../src/host/xlsx/xml-tree';
import type { Area, CellValidation, ValidationRule } from '../host/workbook-model';

export interface ReadValidation {
  readonly areas: readonly Area[];
  readonly validation: CellValidation;
}

const TYPES: Readonly<Record<string, Exclude<ValidationRule['type'], 'List' | 'Custom'>>> = {
  whole: 'WholeNumber', decimal: 'Decimal', date: 'Date', time: 'Time', textLength: 'TextLength',
};
const ALERTS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

export function readValidations(shell: SheetShell): ReadValidation[] {
  const node = shellChild(shell, 'dataValidations');
  return (node === undefined ? [] : childrenOf(node, 'dataValidation')).flatMap((each) => {
    const rule = readRule(each, shell.text);
    const { attributes } = each;
    const areas = (attributes['sqref'] ?? '').split(/\s+/).flatMap((text): Area[] => {
      const range = parseRange(text);
      return range ? [{ row: range.firstRow, column: range.firstColumn, rowCount: range.lastRow - range.firstRow + 1, columnCount: range.lastColumn - range.firstColumn + 1 }] : [];
    });
    if (!rule || areas.length === 0) return [];
    return [{
      areas,
      validation: {
        rule, ignoreBlanks: isOn(attributes['allowBlank']),
        alert: {
          show: isOn(attributes['showErrorMessage']), style: ALERTS[(attributes['errorStyle'] ?? 'stop') as keyof typeof ALERTS] ?? 'Stop',
          title: attributes['errorTitle'] ?? '', message: attributes['error'] ?? '',
        },
        prompt: { show: isOn(attributes['showInputMessage']), title: attributes['promptTitle'] ?? '', message: attributes['prompt'] ?? '' },
      },
    }];
  });
}

function readRule(node: XmlNode, text: string): ValidationRule | undefined {
  const formula = (name: string): string | undefined => {
    const child = childOf(node, name);
    return child && textOf(child, text);
  };
  const first = formula('formula1');
  const type = node.attributes['type'] ?? 'none';
  if (first === undefined) return undefined;
  if (type === 'list') {
    const literal = /^"(.*)"$/s.exec(first)?.[1];
    // The attribute says the opposite of its name.
    return { type: 'List', source: literal === undefined ? `=${first}` : literal.replaceAll('""', '"'), inCellDropDown: !isOn(node.attributes['showDropDown']) };
  }
  if (type === 'custom') return { type: 'Custom', formula: `=${first}` };
  const known = TYPES[type];
  if (!known) return undefined;
  const operator = node.attributes['operator'] ?? 'between';
  const second = formula('formula2');
  return { type: known, operator: operator.charAt(0).toUpperCase() + operator.slice(1), formula1: first, ...(second === undefined ? {} : { formula2: second }) };
}

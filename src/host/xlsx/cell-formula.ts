/** Formulas of cells: plain, array, and shared ones, which stand in full only in the first cell of their group. */
import { parseRange, type CellPlace } from './cell-address';
import { shiftFormula } from './formula-references';
import type { SheetScanner } from './sheet-scanner';
import { decode, elementText, unescapeXml } from './xml-text';

export interface FormulaTag {
  /** t: array, shared, dataTable; undefined for a plain formula. */
  readonly kind: string | undefined;
  readonly group: string | undefined;
  readonly ref: string | undefined;
  /** As it stands between the tags, unescaped. */
  readonly text: string;
}

export function formulaTagAt(scanner: SheetScanner): FormulaTag | undefined {
  if (scanner.formulaStart < 0) return undefined;
  const tag = decode(scanner.bytes, scanner.formulaStart, scanner.formulaInner);
  const attribute = (name: string): string | undefined => {
    const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
    return match === null ? undefined : unescapeXml(match[1] ?? match[2] ?? '');
  };
  return {
    kind: attribute('t'), group: attribute('si'), ref: attribute('ref'),
    text: elementText(decode(scanner.bytes, scanner.formulaInner, scanner.formulaInnerEnd)),
  };
}

/** The shared formulas seen so far, walking down a sheet. */
export class SharedFormulas {
  private readonly groups = new Map<string, { readonly place: CellPlace; readonly text: string }>();

  /** The full formula of the cell the scanner stands on; undefined if it has none. */
  formulaAt(scanner: SheetScanner, tag = formulaTagAt(scanner)): string | undefined {
    if (tag === undefined) return undefined;
    if (tag.kind !== 'shared' || tag.group === undefined) return tag.text === '' ? undefined : tag.text;
    const place = { row: scanner.row, column: scanner.column };
    // The group begins where the text is; its ref says how far it may reach.
    if (tag.text !== '') {
      this.groups.set(tag.group, { place, text: tag.text });
      return tag.text;
    }
    const group = this.groups.get(tag.group);
    return group === undefined ? undefined : shiftFormula(group.text, place.row - group.place.row, place.column - group.place.column);
  }
}

/** An array formula that fills more than its own cell. */
export function fillsSeveralCells(tag: FormulaTag): boolean {
  const range = tag.kind === 'array' ? parseRange(tag.ref ?? '') : undefined;
  return range !== undefined && (range.firstRow !== range.lastRow || range.firstColumn !== range.lastColumn);
}

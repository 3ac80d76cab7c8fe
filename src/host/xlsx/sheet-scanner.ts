/**
 * Walks over the rows and cells of a worksheet part. One scanner object is moved along and its fields describe where it
 * stands: made for sheets of millions of cells.
 */
import { damaged } from './refusal';
import { TagScanner } from './tag-scanner';

const mostRows = 1_048_576;

/** Values of the attribute `t`. */
export type CellType = 'n' | 's' | 'str' | 'b' | 'e' | 'inlineStr' | 'd';

export class SheetScanner extends TagScanner {
  /** Zero-based; -1 before the first row. */
  row = -1;
  rowStart = 0;
  /** After the `>` of the row's opening tag. */
  rowInner = 0;
  rowInnerEnd = 0;
  rowEnd = 0;
  /** Value of the row's attribute r; rowRefStart < 0 if it has none. */
  rowRefStart = -1;
  rowRefEnd = -1;
  rowHidden = false;
  /** No cells are left in it. */
  private rowDone = true;

  column = -1;
  cellStart = 0;
  cellEnd = 0;
  /** Value of the cell's attribute r; refStart < 0 if it has none. */
  refStart = -1;
  refEnd = -1;
  /** Behind the `>` of the cell's opening tag. */
  cellInner = 0;
  style = 0;
  type: CellType = 'n';
  /** Content of `<v>` or of `<is>`; valueStart < 0 if there is none. */
  valueStart = -1;
  valueEnd = -1;
  /** `<f …>` from its `<` to behind its end tag; < 0 if there is none. */
  formulaStart = -1;
  formulaInner = -1;
  formulaInnerEnd = -1;

  /** Goes before the row that begins at this byte, whose number is known. */
  seek(start: number, row: number): void {
    this.at = start;
    this.row = row - 1;
    this.rowDone = true;
  }

  /** Goes to the next row, over the cells that nobody asked for; false at the end of the sheet data. */
  nextRow(): boolean {
    while (this.nextCell());
    while (this.toElement()) {
      const start = this.at;
      this.openTag();
      if (!this.isRow()) {
        this.skipRest();
        continue;
      }
      this.rowStart = start;
      this.row += 1;
      this.rowRefStart = -1;
      this.rowHidden = false;
      while (this.nextAttribute()) {
        if (this.attributeName === 0 && this.isHiddenAttribute()) this.rowHidden = true;
        if (this.attributeName !== 0x72) continue;
        [this.rowRefStart, this.rowRefEnd] = [this.attributeStart, this.attributeEnd];
        this.row = this.number(this.attributeStart, this.attributeEnd) - 1;
        if (this.row < 0 || this.row >= mostRows) damaged(this.part);
      }
      this.rowInner = this.at;
      this.rowDone = this.selfClosing;
      this.rowInnerEnd = this.at;
      this.rowEnd = this.at;
      this.column = -1;
      return true;
    }
    return false;
  }

  /** Goes to the next cell of the row; false at the row's end. */
  nextCell(): boolean {
    if (this.rowDone) return false;
    while (this.toElement()) {
      const start = this.at;
      this.openTag();
      if (this.bytes[this.nameStart] !== 0x63 || this.nameLength() !== 1) {
        this.skipRest();
        continue;
      }
      this.cellStart = start;
      this.readCell();
      return true;
    }
    this.rowInnerEnd = this.at;
    this.closeTag(0x72);
    this.rowEnd = this.at;
    this.rowDone = true;
    return false;
  }

  private readCell(): void {
    this.column += 1;
    this.style = 0;
    this.type = 'n';
    this.valueStart = -1;
    this.formulaStart = -1;
    this.refStart = -1;
    while (this.nextAttribute()) {
      const name = this.attributeName;
      if (name === 0x72) this.readReference();
      else if (name === 0x73) this.style = this.number(this.attributeStart, this.attributeEnd);
      else if (name === 0x74) this.type = this.typeOfAttribute();
    }
    this.cellInner = this.at;
    if (this.selfClosing) {
      this.cellEnd = this.at;
      return;
    }
    while (this.toElement()) {
      const start = this.at;
      this.openTag();
      const first = this.bytes[this.nameStart] as number;
      const length = this.nameLength();
      const isValue = first === 0x76 && length === 1;
      const isInline = first === 0x69 && length === 2;
      const isFormula = first === 0x66 && length === 1;
      this.endOfTag();
      const inner = this.at;
      if (this.selfClosing) {
        if (isFormula) [this.formulaStart, this.formulaInner, this.formulaInnerEnd] = [start, inner, inner];
        continue;
      }
      this.skipContent();
      if (isValue || isInline) [this.valueStart, this.valueEnd] = [inner, this.at];
      else if (isFormula) [this.formulaStart, this.formulaInner, this.formulaInnerEnd] = [start, inner, this.at];
      this.closeTag(first);
    }
    this.closeTag(0x63);
    this.cellEnd = this.at;
  }

  private isRow(): boolean {
    const { bytes, nameStart: at } = this;
    return this.nameLength() === 3 && bytes[at] === 0x72 && bytes[at + 1] === 0x6f && bytes[at + 2] === 0x77;
  }

  /** hidden="1": no other name of a row's attribute begins like that. */
  private isHiddenAttribute(): boolean {
    const bytes = this.bytes;
    const name = this.attributeNameStart;
    const value = bytes[this.attributeStart];
    return bytes[name] === 0x68 && bytes[name + 1] === 0x69 && bytes[name + 2] === 0x64 && (value === 0x31 || value === 0x74);
  }

  private readReference(): void {
    let column = 0;
    this.refStart = this.attributeStart;
    this.refEnd = this.attributeEnd;
    for (let at = this.attributeStart; at < this.attributeEnd; at += 1) {
      // Upper and lower case differ in this bit.
      const letter = ((this.bytes[at] as number) & 0xdf) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (column === 0 || column > 16_384) damaged(this.part);
    this.column = column - 1;
  }

  private typeOfAttribute(): CellType {
    const first = this.bytes[this.attributeStart];
    const length = this.attributeEnd - this.attributeStart;
    if (length === 1) {
      if (first === 0x73) return 's';
      if (first === 0x62) return 'b';
      if (first === 0x65) return 'e';
      if (first === 0x64) return 'd';
      if (first === 0x6e) return 'n';
    }
    if (length === 3 && first === 0x73) return 'str';
    if (length === 9 && first === 0x69) return 'inlineStr';
    return damaged(this.part);
  }
}

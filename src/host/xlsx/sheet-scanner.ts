/**
 * Walks over the rows and cells of a worksheet part byte by byte, without building a tree and without decoding what
 * nobody asks for. One scanner object is moved along and its fields describe where it stands: made for sheets of millions
 * of cells.
 */
import { damaged } from './refusal';

const lt = 0x3c;
const gt = 0x3e;
const slash = 0x2f;
const quote = 0x22;
const apostrophe = 0x27;
const equals = 0x3d;
const space = 0x20;

const mostRows = 1_048_576;

/** Values of the attribute `t`. */
export type CellType = 'n' | 's' | 'str' | 'b' | 'e' | 'inlineStr' | 'd';

export class SheetScanner {
  readonly bytes: Uint8Array;
  private readonly part: string;
  /** Bytes of the namespace prefix with its colon: 0 in nearly every file. */
  private readonly prefix: number;
  private at: number;

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
  private rowEmpty = false;

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

  private nameStart = 0;
  private nameEnd = 0;
  private attributeStart = 0;
  private attributeEnd = 0;
  private attributeName = 0;
  private attributeNameStart = 0;
  private selfClosing = false;

  constructor(bytes: Uint8Array, part: string, sheetDataInner: number, prefixLength: number) {
    this.bytes = bytes;
    this.part = part;
    this.at = sheetDataInner;
    this.prefix = prefixLength;
  }

  /** Goes before the row that begins at this byte, whose number is known. */
  seek(start: number, row: number): void {
    this.at = start;
    this.row = row - 1;
  }

  /** Goes to the next row; false at the end of the sheet data. */
  nextRow(): boolean {
    while (this.toElement()) {
      const start = this.at;
      const isRow = this.openTag() && this.nameIs(0x72, 0x6f, 0x77);
      if (!isRow) {
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
      this.rowEmpty = this.selfClosing;
      this.rowInnerEnd = this.at;
      this.rowEnd = this.at;
      this.column = -1;
      return true;
    }
    return false;
  }

  /** Goes to the next cell of the row; false at the row's end. */
  nextCell(): boolean {
    if (this.rowEmpty) return false;
    while (this.toElement()) {
      const start = this.at;
      this.openTag();
      if (!this.nameIsOne(0x63)) {
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
    this.rowEmpty = true;
    return false;
  }

  private readCell(): void {
    const bytes = this.bytes;
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
      const first = bytes[this.nameStart] as number;
      const isValue = first === 0x76 && this.nameEnd - this.nameStart === 1;
      const isInline = first === 0x69 && this.nameEnd - this.nameStart === 2;
      const isFormula = first === 0x66 && this.nameEnd - this.nameStart === 1;
      this.endOfTag();
      const inner = this.at;
      if (this.selfClosing) {
        if (isFormula) [this.formulaStart, this.formulaInner, this.formulaInnerEnd] = [start, inner, inner];
        continue;
      }
      if (isInline) this.skipContent();
      else this.toClosing();
      if (isValue || isInline) [this.valueStart, this.valueEnd] = [inner, this.at];
      else if (isFormula) [this.formulaStart, this.formulaInner, this.formulaInnerEnd] = [start, inner, this.at];
      this.closeTag(first);
    }
    this.closeTag(0x63);
    this.cellEnd = this.at;
  }

  /** To the next `<` of an element; false before a closing tag. Comments and processing instructions are passed. */
  private toElement(): boolean {
    const bytes = this.bytes;
    for (;;) {
      let at = this.at;
      while (bytes[at] !== lt) {
        if (at >= bytes.length) damaged(this.part);
        at += 1;
      }
      this.at = at;
      const next = bytes[at + 1] as number;
      if (next === slash) return false;
      if (next !== 0x21 && next !== 0x3f) return true;
      this.skipMarkup();
    }
  }

  /** To the `<` that ends the text of an element without children. */
  private toClosing(): void {
    const bytes = this.bytes;
    for (;;) {
      let at = this.at;
      while (bytes[at] !== lt) {
        if (at >= bytes.length) damaged(this.part);
        at += 1;
      }
      this.at = at;
      const next = bytes[at + 1] as number;
      if (next === slash) return;
      if (next === 0x21 || next === 0x3f) {
        this.skipMarkup();
        continue;
      }
      this.openTag();
      this.skipRest();
    }
  }

  /** Passes a comment, a CDATA section or a processing instruction. */
  private skipMarkup(): void {
    const bytes = this.bytes;
    const comment = bytes[this.at + 2] === 0x2d;
    const cdata = bytes[this.at + 2] === 0x5b;
    for (let at = this.at + 2; at < bytes.length; at += 1) {
      if (bytes[at] !== gt) continue;
      const before = bytes[at - 1];
      const ends = comment ? before === 0x2d && bytes[at - 2] === 0x2d && at > this.at + 5
        : cdata ? before === 0x5d && bytes[at - 2] === 0x5d : before === 0x3f || bytes[this.at + 1] === 0x21;
      if (ends) {
        this.at = at + 1;
        return;
      }
    }
    damaged(this.part);
  }

  /** From `<` over the name. */
  private openTag(): boolean {
    const bytes = this.bytes;
    let at = this.at + 1 + this.prefix;
    this.nameStart = at;
    for (;;) {
      const byte = bytes[at] as number;
      if (byte === gt || byte === slash || byte <= space) break;
      if (at >= bytes.length) damaged(this.part);
      at += 1;
    }
    this.nameEnd = at;
    this.at = at;
    this.selfClosing = false;
    return true;
  }

  private nameIs(a: number, b: number, c: number): boolean {
    const at = this.nameStart;
    return this.nameEnd - at === 3 && this.bytes[at] === a && this.bytes[at + 1] === b && this.bytes[at + 2] === c;
  }

  private nameIsOne(a: number): boolean {
    return this.nameEnd - this.nameStart === 1 && this.bytes[this.nameStart] === a;
  }

  /** Goes to the next attribute; false behind the `>` of the tag. `attributeName` is its letter, or 0 if it has more than one. */
  private nextAttribute(): boolean {
    const bytes = this.bytes;
    let at = this.at;
    while ((bytes[at] as number) <= space) at += 1;
    if (bytes[at] === gt) {
      this.at = at + 1;
      return false;
    }
    if (bytes[at] === slash) {
      if (bytes[at + 1] !== gt) damaged(this.part);
      this.selfClosing = true;
      this.at = at + 2;
      return false;
    }
    const nameStart = at;
    this.attributeNameStart = at;
    while (bytes[at] !== equals) {
      if (at >= bytes.length || bytes[at] === gt || bytes[at] === lt) damaged(this.part);
      at += 1;
    }
    let nameEnd = at;
    while ((bytes[nameEnd - 1] as number) <= space) nameEnd -= 1;
    this.attributeName = nameEnd - nameStart === 1 ? bytes[nameStart] as number : 0;
    at += 1;
    while ((bytes[at] as number) <= space) at += 1;
    const mark = bytes[at] as number;
    if (mark !== quote && mark !== apostrophe) damaged(this.part);
    at += 1;
    this.attributeStart = at;
    while (bytes[at] !== mark) {
      if (at >= bytes.length || bytes[at] === lt) damaged(this.part);
      at += 1;
    }
    this.attributeEnd = at;
    this.at = at + 1;
    return true;
  }

  /** hidden="1", told from `ht`, `height`-like names by its length. */
  private isHiddenAttribute(): boolean {
    const bytes = this.bytes;
    const name = this.attributeNameStart;
    const value = bytes[this.attributeStart];
    return bytes[name] === 0x68 && bytes[name + 1] === 0x69 && bytes[name + 2] === 0x64 && (value === 0x31 || value === 0x74);
  }

  private endOfTag(): void {
    if (this.bytes[this.at] === gt) this.at += 1;
    else while (this.nextAttribute());
  }

  /** Over the rest of an element whose name was just read. */
  private skipRest(): void {
    this.endOfTag();
    if (this.selfClosing) return;
    this.skipContent();
    this.closeTag(0);
  }

  /** To the closing tag of the element one is in, over whatever it holds. */
  private skipContent(): void {
    let depth = 0;
    for (;;) {
      while (this.toElement()) {
        this.openTag();
        this.endOfTag();
        if (!this.selfClosing) depth += 1;
      }
      if (depth === 0) return;
      depth -= 1;
      this.closeTag(0);
    }
  }

  /** Over a closing tag, whose name must begin with this byte; 0 for any. */
  private closeTag(first: number): void {
    const bytes = this.bytes;
    let at = this.at + 2;
    if (first !== 0 && bytes[at + this.prefix] !== first) damaged(this.part);
    while (bytes[at] !== gt) {
      if (at >= bytes.length || bytes[at] === lt) damaged(this.part);
      at += 1;
    }
    this.at = at + 1;
  }

  private number(from: number, to: number): number {
    let value = 0;
    for (let at = from; at < to; at += 1) {
      const digit = (this.bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) damaged(this.part);
      value = value * 10 + digit;
    }
    return value;
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

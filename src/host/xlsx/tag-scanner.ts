/**
 * Goes over the tags and attributes of an XML part byte by byte, without building a tree and without decoding what nobody
 * asks for. It moves along the bytes, and its fields describe the tag it is in.
 */
import { damaged } from './refusal';

const lt = 0x3c;
const gt = 0x3e;
const slash = 0x2f;
const quote = 0x22;
const apostrophe = 0x27;
const equals = 0x3d;
const space = 0x20;

export class TagScanner {
  readonly bytes: Uint8Array;
  protected readonly part: string;
  /** Bytes of the namespace prefix with its colon: 0 in nearly every file. */
  private readonly prefix: number;
  protected at: number;

  /** Without the prefix. */
  protected nameStart = 0;
  protected nameEnd = 0;
  /** Between the quotes. */
  protected attributeStart = 0;
  protected attributeEnd = 0;
  /** Its letter, or 0 if it has more than one. */
  protected attributeName = 0;
  protected attributeNameStart = 0;
  /** Known once the tag was read to its end. */
  protected selfClosing = false;

  constructor(bytes: Uint8Array, part: string, start: number, prefixLength: number) {
    this.bytes = bytes;
    this.part = part;
    this.at = start;
    this.prefix = prefixLength;
  }

  /** To the next `<` of an element; false before a closing tag. Comments and processing instructions are passed. */
  protected toElement(): boolean {
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
  protected openTag(): void {
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
  }

  protected nameLength(): number {
    return this.nameEnd - this.nameStart;
  }

  /** Goes to the next attribute; false behind the `>` of the tag. */
  protected nextAttribute(): boolean {
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

  protected endOfTag(): void {
    if (this.bytes[this.at] === gt) this.at += 1;
    else while (this.nextAttribute());
  }

  /** Over the rest of an element whose name was just read. */
  protected skipRest(): void {
    this.endOfTag();
    if (this.selfClosing) return;
    this.skipContent();
    this.closeTag(0);
  }

  /** To the closing tag of the element one is in, over whatever it holds. */
  protected skipContent(): void {
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
  protected closeTag(first: number): void {
    const bytes = this.bytes;
    let at = this.at + 2;
    if (first !== 0 && bytes[at + this.prefix] !== first) damaged(this.part);
    while (bytes[at] !== gt) {
      if (at >= bytes.length || bytes[at] === lt) damaged(this.part);
      at += 1;
    }
    this.at = at + 1;
  }

  protected number(from: number, to: number): number {
    let value = 0;
    for (let at = from; at < to; at += 1) {
      const digit = (this.bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) damaged(this.part);
      value = value * 10 + digit;
    }
    return value;
  }
}

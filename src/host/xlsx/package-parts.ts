/**
 * The parts of a workbook file: which there are, their contents, content types and relationships. Edited parts are kept
 * beside the original zip entries, so that saving carries every other entry over as it is, and a change that turns out
 * impossible half-way is taken back by restoring the small map of edits.
 */
import { strFromU8, strToU8 } from 'fflate';
import { partKey, relationshipsName, relativeTarget, resolveTarget } from './part-name';
import { damaged } from './refusal';
import { appendInside, childrenOf, parseXml, spliceText, type XmlNode } from './xml-tree';
import { escapeAttribute } from './xml-text';
import { contentOf, makeEntry, readZip, writeZip, type ZipCodec, type ZipEntry } from './zip-archive';

export interface Relationship {
  readonly id: string;
  /** Last step of the type's address: worksheet, table, sharedStrings, … the same in the strict and the common dialect. */
  readonly kind: string;
  readonly type: string;
  /** Resolved part name; an address as it stands if external. */
  readonly target: string;
  readonly external: boolean;
}

export interface PackageState {
  readonly edited: ReadonlyMap<string, EditedPart>;
}

interface EditedPart { readonly name: string; readonly content: Uint8Array | undefined }

const contentTypesName = '[Content_Types].xml';
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** UTF-16 is allowed in parts and rare: such a part is worked on, and written if edited, as UTF-8. */
function asUtf8(content: Uint8Array): Uint8Array {
  const little = content[0] === 0xff && content[1] === 0xfe;
  if (!little && !(content[0] === 0xfe && content[1] === 0xff)) return content;
  let text = '';
  for (let at = 2; at + 1 < content.length; at += 2) {
    const [a, b] = [content[at] as number, content[at + 1] as number];
    text += String.fromCharCode(little ? a | (b << 8) : (a << 8) | b);
  }
  return strToU8(text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8'));
}

export class PackageParts {
  readonly codec: ZipCodec;
  private readonly entries: readonly ZipEntry[];
  private readonly originals = new Map<string, ZipEntry>();
  private readonly contents = new Map<string, Uint8Array>();
  private edited = new Map<string, EditedPart>();
  /** Compressed forms of edited parts, so that saving twice costs once. */
  private readonly packed = new WeakMap<Uint8Array, ZipEntry>();
  /** By the part that lists them: strings and styles are looked up through them, cell after cell. */
  private readonly related = new WeakMap<Uint8Array, readonly Relationship[]>();

  /** Checks every entry against its checksum. */
  constructor(bytes: Uint8Array, codec: ZipCodec) {
    this.codec = codec;
    this.entries = readZip(bytes);
    for (const entry of this.entries) {
      const key = partKey(entry.name);
      this.originals.set(key, entry);
      const content = contentOf(entry, this.codec);
      if (/\.(xml|rels|vml)$/.test(key)) this.contents.set(key, asUtf8(content));
    }
  }

  names(): string[] {
    const kept = this.entries.filter((entry) => !this.edited.has(partKey(entry.name))).map((entry) => entry.name);
    return [...kept, ...[...this.edited.values()].filter((part) => part.content !== undefined).map((part) => part.name)];
  }

  has(name: string): boolean {
    const key = partKey(name);
    const edited = this.edited.get(key);
    return edited === undefined ? this.originals.has(key) : edited.content !== undefined;
  }

  content(name: string): Uint8Array {
    const key = partKey(name);
    const edited = this.edited.get(key);
    if (edited !== undefined) return edited.content ?? damaged(name);
    const known = this.contents.get(key);
    if (known !== undefined) return known;
    const entry = this.originals.get(key);
    if (entry === undefined) return damaged(name);
    const content = asUtf8(contentOf(entry, this.codec));
    this.contents.set(key, content);
    return content;
  }

  /** Without the byte order mark, which the decoder drops. */
  text(name: string): string {
    return strFromU8(this.content(name));
  }

  xml(name: string): { readonly text: string; readonly root: XmlNode } {
    const text = this.text(name);
    return { text, root: parseXml(text, name) };
  }

  set(name: string, content: Uint8Array | string): void {
    const key = partKey(name);
    const original = this.edited.get(key)?.name ?? this.originals.get(key)?.name ?? name;
    this.edited.set(key, { name: original, content: typeof content === 'string' ? strToU8(content) : content });
  }

  add(name: string, contentType: string, content: Uint8Array | string): void {
    this.set(name, content);
    const { text, root } = this.xml(contentTypesName);
    this.set(contentTypesName, spliceText(text, [appendInside(root, text,
      `<${root.prefix}Override PartName="/${escapeAttribute(name)}" ContentType="${contentType}"/>`)]));
  }

  remove(name: string): void {
    const key = partKey(name);
    this.edited.set(key, { name, content: undefined });
    const { text, root } = this.xml(contentTypesName);
    const own = childrenOf(root, 'Override').filter((node) => partKey(node.attributes['PartName'] ?? '') === key);
    if (own.length > 0) this.set(contentTypesName, spliceText(text, own.map(({ start, end }) => ({ start, end, text: '' }))));
  }

  /** A name that no part has: `stem` + number + `.xml`. */
  freeName(stem: string): string {
    for (let n = 1; ; n += 1) if (!this.has(`${stem}${n}.xml`)) return `${stem}${n}.xml`;
  }

  relationships(source: string): readonly Relationship[] {
    const name = relationshipsName(source);
    if (!this.has(name)) return [];
    const content = this.content(name);
    const known = this.related.get(content);
    if (known !== undefined) return known;
    const { root } = this.xml(name);
    const relationships = childrenOf(root, 'Relationship').map(({ attributes }) => {
      const type = attributes['Type'] ?? '';
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return {
        id: attributes['Id'] ?? '', type, external,
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolveTarget(source, target),
      };
    });
    this.related.set(content, relationships);
    return relationships;
  }

  /** Points from one part to another and gives the new relationship's id. */
  relate(source: string, type: string, target: string): string {
    const name = relationshipsName(source);
    if (!this.has(name)) this.set(name, `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`);
    const taken = new Set(this.relationships(source).map((relationship) => relationship.id.toLowerCase()));
    let n = taken.size + 1;
    while (taken.has(`rid${n}`)) n += 1;
    const { text, root } = this.xml(name);
    this.set(name, spliceText(text, [appendInside(root, text,
      `<${root.prefix}Relationship Id="rId${n}" Type="${type}" Target="${escapeAttribute(relativeTarget(source, target))}"/>`)]));
    return `rId${n}`;
  }

  unrelate(source: string, target: string): void {
    const name = relationshipsName(source);
    if (!this.has(name)) return;
    const { text, root } = this.xml(name);
    const gone = childrenOf(root, 'Relationship').filter(({ attributes }) =>
      attributes['TargetMode'] !== 'External' && partKey(resolveTarget(source, attributes['Target'] ?? '')) === partKey(target));
    if (gone.length > 0) this.set(name, spliceText(text, gone.map(({ start, end }) => ({ start, end, text: '' }))));
  }

  state(): PackageState {
    return { edited: new Map(this.edited) };
  }

  restore(state: PackageState): void {
    this.edited = new Map(state.edited);
  }

  /** `packed`: entries of edited parts that were made elsewhere, and are written instead of what stands here. */
  bytes(packed: readonly ZipEntry[] = []): Uint8Array {
    const elsewhere = new Map(packed.map((entry) => [partKey(entry.name), entry]));
    const entryOf = (part: EditedPart, like?: ZipEntry): ZipEntry[] => {
      if (part.content === undefined) return [];
      const made = elsewhere.get(partKey(part.name));
      if (made !== undefined) return [made];
      const entry = this.packed.get(part.content) ?? makeEntry(part.name, part.content, this.codec, like);
      this.packed.set(part.content, entry);
      return [entry];
    };
    const rest = new Map(this.edited);
    const entries = this.entries.flatMap((entry) => {
      const key = partKey(entry.name);
      const part = rest.get(key);
      if (part === undefined) return [entry];
      rest.delete(key);
      return entryOf(part, entry);
    });
    return writeZip([...entries, ...[...rest.values()].flatMap((part) => entryOf(part))]);
  }
}

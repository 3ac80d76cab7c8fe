/**
 * A small XML reader for the small parts of a workbook: names without their prefix, and for every element its place in
 * the text, because a patch cuts into the text and leaves the rest as it is.
 */
import { damaged } from './refusal';
import { elementText, escapeAttribute, unescapeXml } from './xml-text';

export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  readonly prefix: string;
  /** By the name in the file, prefix included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly start: number;
  /** After the `>` of the opening tag. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

interface OpenNode { node: XmlNode; children: XmlNode[]; qualified: string }

const tagPattern = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<\/([^\s<>]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g;
const attributePattern = /([^\s=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(raw: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of raw.matchAll(attributePattern)) attributes[name] = unescapeXml(double ?? single ?? '');
  return attributes;
}

/** All top-level elements: a whole document has one, a piece of a sheet several. */
export function parseXmlPieces(text: string, part: string): XmlNode[] {
  const roots: XmlNode[] = [];
  const open: OpenNode[] = [];
  for (const match of text.matchAll(tagPattern)) {
    const [whole, closing, opening, rawAttributes = '', slash] = match;
    const start = match.index;
    if (whole === '<') damaged(part);
    if (closing !== undefined) {
      const top = open.pop();
      if (top === undefined || top.qualified !== closing) return damaged(part);
      Object.assign(top.node, { innerEnd: start, end: start + whole.length });
    } else if (opening !== undefined) {
      const colon = opening.indexOf(':');
      const children: XmlNode[] = [];
      const after = start + whole.length;
      const node: XmlNode = {
        name: opening.slice(colon + 1), prefix: opening.slice(0, colon + 1), attributes: attributesOf(rawAttributes), children,
        start, innerStart: after, innerEnd: after, end: after,
      };
      (open.at(-1)?.children ?? roots).push(node);
      if (slash === '') open.push({ node, children, qualified: opening });
    }
  }
  if (open.length > 0) damaged(part);
  return roots;
}

export function parseXml(text: string, part: string): XmlNode {
  const roots = parseXmlPieces(text, part);
  const [root] = roots;
  if (root === undefined || roots.length > 1) return damaged(part);
  return root;
}

export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function* descendants(node: XmlNode): Generator<XmlNode> {
  for (const child of node.children) {
    yield child;
    yield* descendants(child);
  }
}

export function textOf(node: XmlNode, text: string): string {
  return elementText(text.slice(node.innerStart, node.innerEnd));
}

/** An attribute by its local name, whatever prefix the file gives it. */
export function prefixedAttribute(node: XmlNode, local: string): string | undefined {
  const found = Object.keys(node.attributes).find((name) => name.endsWith(`:${local}`));
  return found === undefined ? undefined : node.attributes[found];
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

export interface TextSplice { readonly start: number; readonly end: number; readonly text: string }

/** Splices must not overlap; several insertions at one place keep their order. */
export function spliceText(text: string, splices: readonly TextSplice[]): string {
  let out = '';
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return out + text.slice(at);
}

/** The opening tag with attributes set, or removed where the value is undefined; everything else in it stays. */
export function openingTag(node: XmlNode, text: string, changes: Readonly<Record<string, string | undefined>>): TextSplice {
  // `/>` belongs to the tag: a self-closing element has its inner place after it.
  let tag = text.slice(node.start, node.innerStart);
  for (const [name, value] of Object.entries(changes)) {
    const pattern = new RegExp(`(\\s+)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const written = value === undefined ? '' : `${name}="${escapeAttribute(value)}"`;
    if (pattern.test(tag)) tag = tag.replace(pattern, (_whole, space: string) => (value === undefined ? '' : space + written));
    else if (value !== undefined) tag = tag.replace(/\s*(\/?)>$/, (_whole, slash: string) => ` ${written}${slash}>`);
  }
  return { start: node.start, end: node.innerStart, text: tag };
}

export function isSelfClosing(node: XmlNode, text: string): boolean {
  return node.end === node.innerStart && text.slice(node.innerStart - 2, node.innerStart) === '/>';
}

/** Puts text at the end of an element's content; opens a self-closing one. */
export function appendInside(node: XmlNode, text: string, added: string): TextSplice {
  if (!isSelfClosing(node, text)) return { start: node.innerEnd, end: node.innerEnd, text: added };
  const tag = text.slice(node.start, node.innerStart).replace(/\s*\/>$/, '>');
  return { start: node.start, end: node.end, text: `${tag}${added}</${node.prefix}${node.name}>` };
}

/** Sets attributes and adds content at the end in one cut that also opens a self-closing element. */
export function extendElement(
  node: XmlNode, text: string, added: string, changes: Readonly<Record<string, string | undefined>>,
): TextSplice[] {
  const tag = openingTag(node, text, changes);
  if (!isSelfClosing(node, text)) return [tag, appendInside(node, text, added)];
  const opened = tag.text.replace(/\s*\/>$/, '>');
  return [{ ...tag, text: `${opened}${added}</${node.prefix}${node.name}>` }];
}

/**
 * XML as a tree of elements by their local names: what prefix or version of a namespace a file has is its own affair. A file
 * that is damaged gives what stood before the damage, all of its open elements closed. Entities of a file's own are not
 * expanded, so none can grow.
 */
import { SaxesParser } from 'saxes';

export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** All text right inside of it, trimmed. */
  readonly text: string;
  readonly line: number;
}

/** `broken` and `tooDeep` are lines. */
export interface XmlReading {
  readonly root: XmlNode | undefined;
  readonly broken?: number;
  readonly tooDeep?: number;
}

interface OpenNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: OpenNode[];
  text: string;
  readonly line: number;
}

/** No format comes near it. */
const deepest = 200;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

class Stopped extends Error {}

export function readXml(text: string): XmlReading {
  const parser = new SaxesParser();
  const open: OpenNode[] = [];
  let root: OpenNode | undefined;
  let broken: number | undefined;
  let tooDeep: number | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= deepest) {
      tooDeep = parser.line;
      throw new Stopped();
    }
    const node: OpenNode = {
      name: localName(name), children: [], text: '', line: parser.line,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value])),
    };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('text', (piece) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += piece;
  });
  parser.on('cdata', (piece) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += piece;
  });
  parser.on('closetag', () => {
    const node = open.pop();
    if (node !== undefined) node.text = node.text.trim();
  });
  parser.on('error', () => {
    broken ??= parser.line;
    throw new Stopped();
  });
  try {
    parser.write(text.replace(/^\uFEFF/, '').trimStart()).close();
  } catch (error) {
    // Our own way out of the parser; anything else is a bug.
    if (!(error instanceof Stopped)) throw error;
  }
  for (const node of open) node.text = node.text.trim();
  return { root, ...(broken !== undefined && { broken }), ...(tooDeep !== undefined && { tooDeep }) };
}

export function childOf(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  let found = node;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** '' where nothing is. */
export function textAt(node: XmlNode | undefined, ...path: readonly string[]): string {
  return childOf(node, ...path)?.text ?? '';
}

/** All elements of these names, in the order of the file, not looked for inside of one another. */
export function descendantsOf(node: XmlNode, names: readonly string[]): XmlNode[] {
  return names.includes(node.name) ? [node] : node.children.flatMap((child) => descendantsOf(child, names));
}

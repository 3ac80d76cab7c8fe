/** An XML text as a tree of elements that know their line, so that a finding can say where it is. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Local name, with the prefix that the reader's caller gives to its namespace. */
  readonly name: string;
  /** By local name; xsi:type as `xsi:type`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly line: number;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

const xsi = 'http://www.w3.org/2001/XMLSchema-instance';

/** Throws when the text is not well-formed. `prefixes` names the namespaces; any other shows as {uri}. */
export function readXml(text: string, prefixes: ReadonlyMap<string, string>): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: Growing | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map<string, string>();
    for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns' || local === 'xmlns') continue;
      attributes.set(uri === xsi ? `xsi:${local}` : local, value);
    }
    const name = (prefixes.get(tag.uri) ?? `{${tag.uri}}`) + tag.local;
    const element: Growing = { name, attributes, children: [], text: '', line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  if (root === undefined) throw new Error('There is no element in it');
  return root;
}

/** The element itself and everything in it, in the order of the file. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsIn(child);
}

/** The first element on a path of names below this one. */
export function elementAt(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let current: XmlElement | undefined = element;
  for (const name of path) current = current?.children.find((child) => child.name === name);
  return current;
}

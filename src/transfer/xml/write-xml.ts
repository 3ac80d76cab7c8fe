/**
 * XML 1.0 out of a tree of elements: escaped, indented, with its declaration. A line end is part of a text, so it is
 * written in the way in which a reader gives it back.
 */

export interface XmlElement {
  /** With its prefix, as it is written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

/** What stands in an element; children that are left out are undefined. */
type XmlContent = string | number | readonly (XmlElement | undefined)[];

/** Attributes that are undefined are left out. */
export function element(name: string, attributes: Readonly<Record<string, string | undefined>>, content: XmlContent): XmlElement {
  return {
    name,
    attributes: Object.fromEntries(Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))),
    content: typeof content === 'string' ? content : typeof content === 'number' ? String(content) : content.filter((child) => child !== undefined),
  };
}

/** Undefined where there is no text, so that an optional element stays away. */
export function textElement(name: string, text: string | number | null | undefined, attributes: Readonly<Record<string, string | undefined>> = {}): XmlElement | undefined {
  return text === undefined || text === null || text === '' ? undefined : element(name, attributes, text);
}

/** Undefined where no child is left, so that an optional group stays away. */
export function groupElement(name: string, children: readonly (XmlElement | undefined)[]): XmlElement | undefined {
  return children.every((child) => child === undefined) ? undefined : element(name, {}, children);
}

// XML 1.0, fifth edition, production [2] Char: no controls but tab and line ends, no halves of surrogate pairs, not U+FFFE, U+FFFF.
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Without the characters that XML cannot hold, however they are written. */
export function holdableInXml(text: string): string {
  return text.replace(impossible, '');
}

/** Characters that XML cannot hold are left out: ask `holdableInXml` before, if somebody is to be told. */
export function writeXml(root: XmlElement): string {
  const lines = [declaration];
  writeElement(root, '', lines);
  return `${lines.join('\n')}\n`;
}

/** One of many elements of a long file with the end of its last line, `depth` levels deep; written by itself, so that the file is written in many short steps. */
export function writeXmlPart(part: XmlElement, depth: number): string {
  const lines: string[] = [];
  writeElement(part, indentOf(depth), lines);
  return `${lines.join('\n')}\n`;
}

/** The file of such parts, piece by piece; they stand in the last of `around`, each of which stands in the one before it and holds nothing else. */
export function writeXmlAround(around: readonly Omit<XmlElement, 'content'>[], parts: readonly string[]): readonly string[] {
  const lines = [declaration];
  const closings: string[] = [];
  for (const [depth, { name, attributes }] of around.entries()) {
    const opening = openingOf({ name, attributes }, indentOf(depth));
    if (depth === around.length - 1 && parts.length === 0) lines.push(`${opening}/>`);
    else {
      lines.push(`${opening}>`);
      closings.unshift(`${indentOf(depth)}</${name}>`);
    }
  }
  return [`${lines.join('\n')}\n`, ...parts, closings.map((closing) => `${closing}\n`).join('')];
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

const indentOf = (depth: number): string => '  '.repeat(depth);

function openingOf({ name, attributes }: Omit<XmlElement, 'content'>, indent: string): string {
  let opening = `${indent}<${name}`;
  for (const [key, value] of Object.entries(attributes)) opening += ` ${key}="${escapeAttribute(value)}"`;
  return opening;
}

function writeElement({ name, attributes, content }: XmlElement, indent: string, lines: string[]): void {
  const opening = openingOf({ name, attributes }, indent);
  if (content.length === 0) lines.push(`${opening}/>`);
  else if (typeof content === 'string') lines.push(`${opening}>${escapeText(content)}</${name}>`);
  else {
    lines.push(`${opening}>`);
    for (const child of content) writeElement(child, `${indent}  `, lines);
    lines.push(`${indent}</${name}>`);
  }
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;',
  // Line ends of XML 1.1, which some readers take for such.
  '\u0085': '&#133;', '\u2028': '&#8232;',
};
const inText = /[&<>\r\u0085\u2028]/g;
const inAttribute = /[&<>"\t\n\r\u0085\u2028]/g;

function escapeText(text: string): string {
  return holdableInXml(text).replace(inText, (mark) => marks[mark] ?? mark);
}

/** A reader would make spaces of tabs and line ends there. */
function escapeAttribute(text: string): string {
  return holdableInXml(text).replace(inAttribute, (mark) => marks[mark] ?? mark);
}

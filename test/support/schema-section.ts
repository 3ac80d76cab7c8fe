/**
 * The structure of a section of an official XML schema as a table, and a check of an XML text against it: order, how often,
 * lengths, values. Written from the schema by hand, for no validator of schemas is at hand here.
 */
import { SaxesParser } from 'saxes';

export interface SchemaPart {
  readonly name: string;
  /** 1 and 1 unless given. */
  readonly least?: number;
  readonly most?: number;
  readonly parts?: readonly SchemaPart[];
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly values?: readonly string[];
  readonly pattern?: RegExp;
  readonly nillable?: true;
  /** One of these stands here in its place. */
  readonly choice?: readonly SchemaPart[];
}

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

export function parseXml(xml: string): Node {
  const parser = new SaxesParser({ xmlns: false });
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [root];
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => { const node = open.at(-1); if (node !== undefined) node.text += text; });
  parser.on('closetag', () => { open.pop(); });
  parser.write(xml).close();
  const [top] = root.children;
  if (top === undefined) throw new Error('No element');
  return top;
}

/** What does not fit, in words. */
export function misfits(node: Node, part: SchemaPart, path = part.name): string[] {
  if (node.name !== part.name) return [`${path}: is ${node.name}`];
  if (node.attributes['xsi:nil'] === 'true') return part.nillable === true && node.children.length === 0 && node.text === '' ? [] : [`${path}: nil`];
  if (part.parts === undefined) return textMisfits(node, part, path);
  const found: string[] = [];
  let at = 0;
  for (const wanted of part.parts) {
    const least = wanted.least ?? 1;
    let times = 0;
    while (at < node.children.length && times < (wanted.most ?? 1)) {
      const child = node.children[at];
      const fit = child === undefined ? undefined : (wanted.choice ?? [wanted]).find(({ name }) => name === child.name);
      if (child === undefined || fit === undefined) break;
      found.push(...misfits(child, { ...fit }, `${path}/${child.name}`));
      at += 1;
      times += 1;
    }
    if (times < least) found.push(`${path}/${wanted.name}: ${times} times`);
  }
  if (at < node.children.length) found.push(`${path}: ${node.children[at]?.name ?? ''} is not expected there`);
  return found;
}

function textMisfits({ text, children }: Node, { maxLength, minLength, values, pattern }: SchemaPart, path: string): string[] {
  // In UTF-16: validators in Java and .NET count so, and the recommendation's own count is never larger.
  const { length } = text;
  return [
    ...(children.length > 0 ? [`${path}: has elements`] : []),
    ...(maxLength !== undefined && length > maxLength ? [`${path}: ${length} characters`] : []),
    ...(minLength !== undefined && length < minLength ? [`${path}: too short`] : []),
    ...(values?.includes(text) === false ? [`${path}: ${text}`] : []),
    ...(pattern?.test(text) === false ? [`${path}: ${text}`] : []),
  ];
}

/** The shared string table: runs of rich text joined, phonetic guides left out. */
import { damaged } from './refusal';
import { cellText } from './xml-text';

const item = /<(?:[\w.-]+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?si\s*>)/g;
const phonetic = /<((?:[\w.-]+:)?)rPh[\s>][\s\S]*?<\/\1rPh\s*>/g;
const run = /<(?:[\w.-]+:)?t(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?t\s*>)/g;

/** The text of `<si>` or `<is>`, from what stands between its tags. */
export function richText(inner: string): string {
  const source = inner.includes('rPh') ? inner.replace(phonetic, '') : inner;
  // A single plain run, the usual case, is cut out without the pattern.
  if (source.startsWith('<t>') && source.endsWith('</t>') && source.indexOf('<', 3) === source.length - 4) {
    return cellText(source.slice(3, -4));
  }
  let text = '';
  for (const match of source.matchAll(run)) text += cellText(match[1] ?? '');
  return text;
}

export function parseSharedStrings(text: string, part: string): string[] {
  if (!/<(?:[\w.-]+:)?sst[\s/>]/.test(text)) return damaged(part);
  const complete = /<\/(?:[\w.-]+:)?sst\s*>\s*$|<(?:[\w.-]+:)?sst[^>]*\/>\s*$/.test(text.slice(-2000));
  if (!complete) return damaged(part);
  const strings: string[] = [];
  for (const match of text.matchAll(item)) strings.push(richText(match[1] ?? ''));
  return strings;
}

/** The table with those items emptied whose text is such; the others keep their places. */
export function withoutStrings(text: string, isGone: (string: string) => boolean): string {
  return text.replace(item, (whole: string, inner: string | undefined) => {
    if (inner === undefined || !isGone(richText(inner))) return whole;
    const prefix = /^<([\w.-]+:)?/.exec(whole)?.[1] ?? '';
    return `<${prefix}si><${prefix}t></${prefix}t></${prefix}si>`;
  });
}

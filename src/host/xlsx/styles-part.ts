/** The styles part: number formats of cell formats, and adding a format that is missing. */
import { childOf, childrenOf, extendElement, parseXml, spliceText, type TextSplice, type XmlNode } from './xml-tree';
import { escapeAttribute } from './xml-text';

export interface CellFormat { readonly numberFormatId: number; readonly numberFormat: string }

export interface StylesPart {
  readonly text: string;
  readonly root: XmlNode;
  /** By the index that cells name. */
  readonly formats: readonly CellFormat[];
}

/** What the numbers below 164 mean; those that are left out depend on the user's language. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'm/d/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm', 37: '#,##0 ;(#,##0)', 38: '#,##0 ;[Red](#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0', 48: '##0.0E+0', 49: '@',
};

export function parseStyles(text: string, part: string): StylesPart {
  const root = parseXml(text, part);
  const custom = new Map(childrenOf(childOf(root, 'numFmts') ?? root, 'numFmt')
    .map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General']));
  const formats = childrenOf(childOf(root, 'cellXfs') ?? root, 'xf').map(({ attributes }) => {
    const numberFormatId = Number(attributes['numFmtId'] ?? 0);
    return { numberFormatId, numberFormat: custom.get(numberFormatId) ?? builtIn[numberFormatId] ?? 'General' };
  });
  return { text, root, formats };
}

/** The index of a cell format like `like` but with this number format, and the part's text with it. */
export function withFormat(styles: StylesPart, numberFormat: string, like = 0): { readonly text: string; readonly style: number } {
  const container = childOf(styles.root, 'cellXfs');
  const nodes = container === undefined ? [] : childrenOf(container, 'xf');
  const base = nodes[like];
  const baseText = base === undefined ? '' : styles.text.slice(base.start, base.end);
  const plain = (node: XmlNode): string => styles.text.slice(node.start, node.end)
    .replace(/\s(?:numFmtId|applyNumberFormat)\s*=\s*("[^"]*"|'[^']*')/g, '').replace(/\s+/g, ' ');
  const found = nodes.findIndex((node, i) =>
    styles.formats[i]?.numberFormat === numberFormat && (base === undefined || plain(node) === plain(base)));
  if (found >= 0) return { text: styles.text, style: found };

  const { prefix } = styles.root;
  const splices: TextSplice[] = [];
  const known = Object.entries(builtIn).find(([, code]) => code === numberFormat);
  const customNode = childOf(styles.root, 'numFmts');
  const custom = customNode === undefined ? [] : childrenOf(customNode, 'numFmt');
  let id = Number(known?.[0] ?? custom.find(({ attributes }) => attributes['formatCode'] === numberFormat)?.attributes['numFmtId'] ?? -1);
  if (id < 0) {
    id = Math.max(163, ...custom.map(({ attributes }) => Number(attributes['numFmtId']))) + 1;
    const entry = `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(numberFormat)}"/>`;
    if (customNode === undefined) {
      splices.push({ start: styles.root.innerStart, end: styles.root.innerStart, text: `<${prefix}numFmts count="1">${entry}</${prefix}numFmts>` });
    } else {
      splices.push(...extendElement(customNode, styles.text, entry, { count: String(custom.length + 1) }));
    }
  }
  if (container === undefined) throw new Error('Bug: styles without cell formats reached withFormat');
  const xf = base === undefined
    ? `<${prefix}xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`
    : baseText.replace(/\s(?:numFmtId|applyNumberFormat)\s*=\s*("[^"]*"|'[^']*')/g, '')
      .replace(/^<([^\s/>]+)/, `<$1 numFmtId="${id}" applyNumberFormat="1"`);
  splices.push(...extendElement(container, styles.text, xf, { count: String(nodes.length + 1) }));
  return { text: spliceText(styles.text, splices), style: nodes.length };
}

/** Cell formats of a file as styles of the grid: number format, bold, italic, colours, wrapping, alignment. */
import { childOf, childrenOf, isOn } from '../../src/host/xlsx/xml-tree';
import type { StylesPart } from '../../src/host/xlsx/styles-part';
import type { XmlNode } from '../../src/host/xlsx/xml-tree';
import type { IStyleData } from '../grid/univer';

const ALIGNMENTS: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, justify: 4, distributed: 6 };

/** By the index that cells name. */
export function readLooks(styles: StylesPart): IStyleData[] {
  const list = (name: string, child: string): XmlNode[] => childrenOf(childOf(styles.root, name) ?? styles.root, child);
  const fonts = list('fonts', 'font');
  const fills = list('fills', 'fill');
  return list('cellXfs', 'xf').map((xf, index) => {
    const font = fonts[Number(xf.attributes['fontId'] ?? 0)];
    const fill = childOf(fills[Number(xf.attributes['fillId'] ?? 0)], 'patternFill');
    const alignment = childOf(xf, 'alignment')?.attributes ?? {};
    const numberFormat = styles.formats[index]?.numberFormat ?? 'General';
    const look: IStyleData = {};
    if (numberFormat !== 'General') look.n = { pattern: numberFormat };
    if (isOn(childOf(font, 'b') ? (childOf(font, 'b')?.attributes['val'] ?? '1') : '0')) look.bl = 1;
    if (isOn(childOf(font, 'i') ? (childOf(font, 'i')?.attributes['val'] ?? '1') : '0')) look.it = 1;
    const color = rgb(childOf(font, 'color'));
    if (color !== undefined && color !== '#000000') look.cl = { rgb: color };
    const background = fill?.attributes['patternType'] === 'solid' ? rgb(childOf(fill, 'fgColor')) : undefined;
    if (background !== undefined) look.bg = { rgb: background };
    if (isOn(alignment['wrapText'])) look.tb = 3;
    const horizontal = ALIGNMENTS[alignment['horizontal'] ?? ''];
    if (horizontal !== undefined) look.ht = horizontal;
    if (alignment['vertical'] === 'top') look.vt = 1;
    else if (alignment['vertical'] === 'center') look.vt = 2;
    return look;
  });
}

/** Theme colours are left to the grid. */
function rgb(node: XmlNode | undefined): string | undefined {
  const value = node?.attributes['rgb'];
  return value === undefined ? undefined : `#${value.slice(-6).toUpperCase()}`;
}

/**
 * The colours of tables in the grid. Univer's own headers are pale under white words, and dark ones under black words once it
 * turns its colours over for the dark page; these can be read both ways (WCAG AA).
 */
import { univerScripts } from '../grid/univer';
import type { Univer } from '../grid/univer';

/** Ground of the header, of every second row, of the last row; in the order of Univer's six looks. */
const colours = [
  ['#4472C4', '#EEF2FF', '#DCE4FF'],
  ['#0E7490', '#EDFAFA', '#AFECEF'],
  ['#047857', '#F3FAF7', '#BCF0DA'],
  ['#5B21B6', '#F6F5FF', '#EDEBFE'],
  ['#9D174D', '#FDF2F8', '#FCE8F3'],
  ['#991B1B', '#FDF2F2', '#FDE8E8'],
] as const;

const edge = { s: 1, cl: { rgb: 'rgb(95, 101, 116)' } };

/** Univer's services come to life with the first workbook: after that. */
export function paintTables(univer: Univer): void {
  const { RangeThemeStyle, SheetRangeThemeModel } = univerScripts().UniverSheets;
  const themes = univer.__getInjector().get(SheetRangeThemeModel);
  colours.forEach(([header, band, last], index) => themes.registerDefaultRangeTheme(new RangeThemeStyle(`table-default-${index}`, {
    headerRowStyle: { bg: { rgb: header }, cl: { rgb: '#FFFFFF' }, bd: { t: edge } },
    headerColumnStyle: { bd: { l: edge } },
    firstRowStyle: { bg: { rgb: '#FFFFFF' } },
    secondRowStyle: { bg: { rgb: band } },
    lastRowStyle: { bg: { rgb: last }, bd: { b: edge } },
    lastColumnStyle: { bd: { r: edge } },
  })));
}

/** Widths and hiding of columns, frozen panes and list validation of a sheet, where the grid differs from the file. */
import { rangeName } from '../../src/host/xlsx/cell-address';
import { shellChild } from '../../src/host/xlsx/sheet-shell';
import { childOf, childrenOf, openingTag } from '../../src/host/xlsx/xml-tree';
import { escapeAttribute, escapeXml } from '../../src/host/xlsx/xml-text';
import { readColumns } from './read-book';
import { readValidations } from './read-validations';
import { setShell, shellChildText } from './shell-edit';
import { intersectAreas } from '../host/areas';
import type { XmlNode } from '../../src/host/xlsx/xml-tree';
import type { WorkbookFile } from '../../src/host/xlsx/workbook-file';
import type { Area, CellValidation, SheetInfo } from '../host/workbook-model';
import type { ColumnLook, ColumnValidation, SheetChanges } from './book-changes';

/** Pixels of Excel's standard font, the other way round than in read-book. */
const charactersOf = (points: number): number => Math.max(0, Math.round((((points * 4) / 3 - 5) / 7) * 100) / 100);
const STANDARD = 64;

export function writeLayout(file: WorkbookFile, part: string, { info, columns, lookedAt, validations }: SheetChanges): void {
  writeColumns(file, part, columns, lookedAt);
  writePanes(file, part, info);
  writeValidations(file, part, validations);
}

function writeColumns(file: WorkbookFile, part: string, looks: readonly ColumnLook[], lookedAt: number): void {
  const before = readColumns(file, part);
  const now = new Map(looks.map((look) => [look.column, look]));
  const changed = new Map<number, { readonly width: number; readonly hidden: boolean }>();
  for (const column of new Set([...Object.keys(before).map(Number), ...now.keys()])) {
    if (column >= lookedAt) continue;
    const { size, hidden } = now.get(column) ?? { size: (STANDARD * 3) / 4, hidden: false };
    const old = before[column];
    const sameWidth = Math.abs((size * 4) / 3 - (old?.w ?? STANDARD)) < 1;
    if (!sameWidth || hidden !== (old?.hd === 1)) changed.set(column, { width: charactersOf(size), hidden });
  }
  if (changed.size === 0) return;
  const shell = file.shell(part);
  const node = shellChild(shell, 'cols');
  const pieces = (node ? childrenOf(node, 'col') : []).flatMap((col) => split(col, changed));
  const covered = new Set(pieces.flatMap((piece) => [...changed.keys()].filter((column) => column >= piece.first && column <= piece.last)));
  for (const column of changed.keys()) if (!covered.has(column)) pieces.push({ first: column, last: column, attributes: {} });
  pieces.sort((a, b) => a.first - b.first);
  const xml = pieces.map(({ first, last: to, attributes }) => {
    const now = first === to ? changed.get(first) : undefined;
    const all: Record<string, string> = { ...attributes, min: String(first + 1), max: String(to + 1) };
    if (now) {
      all['width'] = String(now.width);
      all['customWidth'] = '1';
      if (now.hidden) all['hidden'] = '1';
      else delete all['hidden'];
    }
    return `<${shell.prefix}col ${Object.entries(all).map(([name, value]) => `${name}="${escapeAttribute(value)}"`).join(' ')}/>`;
  });
  setShell(file, part, [shellChildText(shell, 'cols', `<${shell.prefix}cols>${xml.join('')}</${shell.prefix}cols>`)]);
}

interface Piece {
  readonly first: number;
  readonly last: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A range of columns cut apart around those that changed. */
function split(col: XmlNode, changed: ReadonlyMap<number, unknown>): Piece[] {
  const first = Number(col.attributes['min']) - 1;
  const last = Number(col.attributes['max']) - 1;
  const pieces: Piece[] = [];
  let from = first;
  for (const column of [...changed.keys()].filter((each) => each >= first && each <= last).sort((a, b) => a - b)) {
    if (column > from) pieces.push({ first: from, last: column - 1, attributes: col.attributes });
    pieces.push({ first: column, last: column, attributes: col.attributes });
    from = column + 1;
  }
  if (from <= last) pieces.push({ first: from, last, attributes: col.attributes });
  return pieces;
}

function writePanes(file: WorkbookFile, part: string, { frozenRows, frozenColumns }: SheetInfo): void {
  const shell = file.shell(part);
  const view = childOf(shellChild(shell, 'sheetViews'), 'sheetView');
  const pane = childOf(view, 'pane');
  const before = pane && (pane.attributes['state'] ?? '').startsWith('frozen') ? pane.attributes : {};
  if (Number(before['ySplit'] ?? 0) === frozenRows && Number(before['xSplit'] ?? 0) === frozenColumns) return;
  const { prefix } = shell;
  const corner = frozenRows > 0 && frozenColumns > 0 ? 'bottomRight' : frozenRows > 0 ? 'bottomLeft' : 'topRight';
  const topLeft = rangeName({ firstRow: frozenRows, lastRow: frozenRows, firstColumn: frozenColumns, lastColumn: frozenColumns });
  const splits = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`;
  const xml = frozenRows + frozenColumns === 0 ? '' : `<${prefix}pane${splits} topLeftCell="${topLeft}" activePane="${corner}" state="frozen"/>`;
  const opening = view ? openingTag(view, shell.text, {}).text.replace(/\s*\/?>$/, '>') : `<${prefix}sheetView workbookViewId="0">`;
  // Selections name panes; with other panes they would point nowhere.
  const rest = (view?.children ?? []).filter((node) => node.name !== 'pane' && node.name !== 'selection').map((node) => shell.text.slice(node.start, node.end)).join('');
  setShell(file, part, [shellChildText(shell, 'sheetViews', `<${prefix}sheetViews>${opening}${xml}${rest}</${prefix}sheetView></${prefix}sheetViews>`)]);
}

/** Columns of tables that got a validation the file does not have. Others stay as the file has them. */
function writeValidations(file: WorkbookFile, part: string, validations: readonly ColumnValidation[]): void {
  const shell = file.shell(part);
  const known = readValidations(shell);
  const added = validations.flatMap(({ area, validation }) => (
    known.some((each) => each.areas.some((one) => intersectAreas(one, area))) ? [] : [validationXml(shell.prefix, area, validation)]));
  const written = added.filter((xml) => xml !== '');
  if (written.length === 0) return;
  const old = shellChild(shell, 'dataValidations');
  const inner = old ? shell.text.slice(old.innerStart, old.innerEnd) : '';
  const count = written.length + (old ? childrenOf(old, 'dataValidation').length : 0);
  setShell(file, part, [shellChildText(shell, 'dataValidations', `<${shell.prefix}dataValidations count="${count}">${inner}${written.join('')}</${shell.prefix}dataValidations>`)]);
}

function validationXml(prefix: string, area: Area, { rule, ignoreBlanks, alert, prompt }: CellValidation): string {
  const ref = rangeName({ firstRow: area.row, lastRow: area.row + area.rowCount - 1, firstColumn: area.column, lastColumn: area.column });
  const flag = (name: string, on: boolean) => (on ? ` ${name}="1"` : '');
  const text = (name: string, value: string) => (value === '' ? '' : ` ${name}="${escapeAttribute(value)}"`);
  const common = `${alert.style === 'Stop' ? '' : ` errorStyle="${alert.style.toLowerCase()}"`}${flag('allowBlank', ignoreBlanks)}${flag('showErrorMessage', alert.show)}`
    + `${flag('showInputMessage', prompt.show)}${text('errorTitle', alert.title)}${text('error', alert.message)}${text('promptTitle', prompt.title)}${text('prompt', prompt.message)}`;
  const formula = (number: 1 | 2, content: string) => `<${prefix}formula${number}>${escapeXml(content)}</${prefix}formula${number}>`;
  const wrap = (type: string, inner: string) => `<${prefix}dataValidation type="${type}"${common} sqref="${ref}">${inner}</${prefix}dataValidation>`;
  if (rule.type === 'List') {
    const source = rule.source.startsWith('=') ? rule.source.slice(1) : `"${rule.source.replaceAll('"', '""')}"`;
    return wrap('list', formula(1, source));
  }
  if (rule.type === 'Custom') return wrap('custom', formula(1, rule.formula.replace(/^=/, '')));
  const names = { WholeNumber: 'whole', Decimal: 'decimal', Date: 'date', Time: 'time', TextLength: 'textLength' } as const;
  const operator = rule.operator.charAt(0).toLowerCase() + rule.operator.slice(1);
  const second = rule.formula2 === undefined ? '' : formula(2, String(rule.formula2).replace(/^=/, ''));
  return wrap(`${names[rule.type]}" operator="${operator}`, formula(1, String(rule.formula1).replace(/^=/, '')) + second);
}

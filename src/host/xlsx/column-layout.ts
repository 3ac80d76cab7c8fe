/** Widths, formats and hiding of single columns in the `cols` of a sheet, whose entries may span many columns. */
import { insertChild, shellChild, type SheetShell } from './sheet-shell';
import { childrenOf, openingTag, spliceText, type TextSplice, type XmlNode } from './xml-tree';

export interface NewColumn { readonly column: number; readonly xml: string }

/** What describes the column, alone or with others; undefined where it is as all columns are. */
export function columnNode(shell: SheetShell, column: number): XmlNode | undefined {
  const container = shellChild(shell, 'cols');
  return container === undefined ? undefined
    : childrenOf(container, 'col').find(({ attributes }) => Number(attributes['min']) - 1 <= column && column <= Number(attributes['max']) - 1);
}

/** One column with something said anew, the rest of it as it was. */
export function changedColumn(shell: SheetShell, column: number, changes: Readonly<Record<string, string>>): NewColumn {
  const place = { min: String(column + 1), max: String(column + 1) };
  const node = columnNode(shell, column);
  if (node !== undefined) return { column, xml: openingTag(node, shell.text, { ...place, ...changes }).text.replace(/\s*\/?>$/, '/>') };
  const attributes = Object.entries({ ...place, width: '9.140625', ...changes }).map(([name, value]) => ` ${name}="${value}"`);
  return { column, xml: `<${shell.prefix}col${attributes.join('')}/>` };
}

/** The shell with these columns described anew; the others keep what they have. */
export function withColumns(shell: SheetShell, columns: readonly NewColumn[]): string {
  if (columns.length === 0) return shell.text;
  const { prefix, text } = shell;
  const container = shellChild(shell, 'cols');
  const fresh = [...columns].sort((a, b) => a.column - b.column);
  if (container === undefined) {
    return spliceText(text, [insertChild(shell, 'cols', `<${prefix}cols>${fresh.map(({ xml }) => xml).join('')}</${prefix}cols>`)]);
  }
  const taken = new Set(fresh.map(({ column }) => column));
  const pieces: { readonly column: number; readonly xml: string }[] = [...fresh];
  for (const node of childrenOf(container, 'col')) {
    const [min, max] = [Number(node.attributes['min']) - 1, Number(node.attributes['max']) - 1];
    let from = min;
    const keep = (to: number): void => {
      if (to >= from) pieces.push({ column: from, xml: openingTag(node, text, { min: String(from + 1), max: String(to + 1) }).text });
    };
    for (const column of fresh.map((entry) => entry.column).filter((column) => column >= min && column <= max && taken.has(column))) {
      keep(column - 1);
      from = column + 1;
    }
    keep(max);
  }
  const inner: TextSplice = {
    start: container.innerStart, end: container.innerEnd,
    text: pieces.sort((a, b) => a.column - b.column).map(({ xml }) => xml).join(''),
  };
  return spliceText(text, [inner]);
}

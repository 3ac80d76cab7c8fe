/** The columns of a file that a shipped source knows, as mappings: what each is for and what the program's words mean. */
import { foldText } from '../../base/text';
import type { Scalar } from '../../model/field-kinds';
import type { ShippedSource } from '../sources/shipped-source';
import { headerKey } from './header-key';
import { definitionOf, type ColumnMapping } from './import-mapping';
import type { ImportWords } from './import-words';

/** By column; of columns of one header the first. */
export function columnsOfSource(source: ShippedSource, headers: readonly string[], words: ImportWords): Map<number, ColumnMapping> {
  const known = new Map(Object.entries(source.columns).map(([header, uses]) => [headerKey(header), { header, uses }] as const));
  const found = new Map<number, ColumnMapping>();
  for (const [column, header] of headers.entries()) {
    const key = headerKey(header);
    const entry = known.get(key);
    if (entry === undefined) continue;
    known.delete(key);
    const said = wordsOf(source, entry.header, words);
    found.set(column, { column, header, uses: entry.uses, ...(said !== undefined && { reading: { words: said } }) });
  }
  return found;
}

function wordsOf({ meanings, words: values, columns }: ShippedSource, header: string, words: ImportWords): Readonly<Record<string, Scalar>> | undefined {
  const list = columns[header]?.flatMap((use) => (use.do === 'take' ? definitionOf(use.to)?.list ?? [] : []))[0];
  const said: Record<string, Scalar> = { ...values?.[header] };
  for (const [word, meaning] of Object.entries(meanings?.[header] ?? {})) {
    const value = list === undefined ? undefined : words.wordOfMeaning(list, meaning);
    if (value !== undefined) said[foldText(word)] = value;
  }
  return Object.keys(said).length === 0 ? undefined : said;
}

/** Whether all headers of one of the source's signs are there; the more of them, the surer. */
export function signsIn({ signs }: ShippedSource, headers: readonly string[]): number {
  const here = new Set(headers.map(headerKey));
  return Math.max(0, ...signs.map((sign) => (sign.every((header) => here.has(headerKey(header))) ? sign.length : 0)));
}

/** The source whose signs the file has; of several the one with the most, of equals the first. */
export function recogniseSource(headers: readonly string[], sources: readonly ShippedSource[]): ShippedSource | undefined {
  let best: { source: ShippedSource; signs: number } | undefined;
  for (const source of sources) {
    const signs = signsIn(source, headers);
    if (signs > (best?.signs ?? 0)) best = { source, signs };
  }
  return best?.source;
}

/**
 * A list of objects in JSON, or an object a line, as a sheet: a column for each key, objects inside of others by both names. Shops and
 * web services give customers like that.
 */
import { err, ok, type Result } from '../../base/result';
import type { SourceCell, SourceSheet } from '../source';
import type { TransferIssue } from '../transfer-issues';

type Item = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

const deepest = 6;
const deepestList = 3;

/** The number of a row is that of the object; the headers are row 0. */
export function readJsonRows(text: string): Result<SourceSheet, TransferIssue> {
  const content = parsed(text) ?? lines(text);
  if (content === undefined) return err({ severity: 'error', code: 'read-json-broken', facts: {} });
  const items = listIn(content, 0);
  if (items === undefined || items.length === 0) return err({ severity: 'error', code: 'read-json-no-list', facts: {} });
  const columns = new Map<string, number>();
  const rows = items.map((item) => {
    const row: SourceCell[] = [];
    for (const [key, cell] of cellsOf(item, '', 0)) {
      const at = columns.get(key) ?? columns.size;
      columns.set(key, at);
      while (row.length < at) row.push(null);
      row[at] = cell;
    }
    while (row.length > 0 && (row.at(-1) ?? null) === null) row.pop();
    return row;
  });
  return ok({ name: '', rows: [[...columns.keys()], ...rows], lines: [0, ...rows.map((_, at) => at + 1)], firstColumn: 0 });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError || (isObject(cause) && cause['name'] === 'SyntaxError')) return undefined;
    throw cause;
  }
}

function lines(text: string): readonly unknown[] | undefined {
  const found = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').map(parsed);
  return found.length > 0 && found.every(isObject) ? found : undefined;
}

/** The list itself, or the longest one in an object around it ("data", "customers"); a single object is a list of one. */
function listIn(content: unknown, depth: number): readonly Item[] | undefined {
  if (Array.isArray(content)) {
    const items: readonly unknown[] = content;
    return items.every(isObject) ? items : undefined;
  }
  if (!isObject(content) || depth > deepestList) return undefined;
  const lists = Object.values(content).map((value) => listIn(value, depth + 1)).filter((list) => list !== undefined);
  const longest = lists.sort((a, b) => b.length - a.length)[0];
  return longest ?? (depth === 0 ? [content] : undefined);
}

function* cellsOf(item: Item, group: string, depth: number): Generator<readonly [string, SourceCell]> {
  for (const [key, value] of Object.entries(item)) {
    const name = group === '' ? key : `${group}: ${key}`;
    const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
    if (depth < deepest && isObject(value)) yield* cellsOf(value, name, depth + 1);
    else if (depth < deepest && list !== undefined && list.some(isObject)) yield* cellsOf(Object.fromEntries(list.map((one, at) => [String(at + 1), one])), name, depth + 1);
    else yield [name, cellOf(list ?? value)];
  }
}

function cellOf(value: unknown): SourceCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((one) => String(cellOf(one) ?? '')).filter((text) => text !== '').join('; ') || null;
  return JSON.stringify(value);
}

/**
 * ChangeSets as rows of `_journal`. The changes are JSON text in one cell; what is longer than a cell holds goes on in
 * rows whose key is the ChangeSet's id and a part number.
 */
import { z } from 'zod';
import type { Cause, Change, ChangeSet, SettingChange } from '../model/change';
import { allTables, type TableKey } from '../model/fields';
import type { CellValue, WritableValue } from '../host/workbook';

/** Excel's limit is 32,767 characters a cell. */
const cellLimit = 32_000;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const values = z.record(z.string(), scalar);
const table = z.custom<TableKey>((name) => allTables.includes(name as TableKey));
// Steps of earlier versions have none; earlier versions do not look at it.
const place = z.object({ above: z.string().optional(), below: z.string().optional() }).optional();
const changeList: z.ZodType<(Change | (SettingChange & { readonly type: 'setting' }))[]> = z.array(z.discriminatedUnion('type', [
  z.object({ type: z.literal('add'), table, id: z.string(), values, place }),
  z.object({ type: z.literal('remove'), table, id: z.string(), values, place }),
  z.object({ type: z.literal('set'), table, id: z.string(), field: z.string(), before: scalar, after: scalar }),
  z.object({ type: z.literal('setting'), key: z.literal('profile'), before: z.string(), after: z.string() }),
]));
// A record, so that a cause which the journal could not read back does not compile.
const causes: Readonly<Record<Cause, Cause>> = {
  card: 'card', sheet: 'sheet', bulk: 'bulk', remove: 'remove', succession: 'succession', paste: 'paste', fix: 'fix', fill: 'fill', accept: 'accept', list: 'list',
  filter: 'filter', settings: 'settings', merge: 'merge', unmerge: 'unmerge', judge: 'judge', import: 'import', erase: 'erase', make: 'make', adopt: 'adopt', repair: 'repair', undo: 'undo', redo: 'redo', sample: 'sample', automation: 'automation',
  elsewhere: 'elsewhere', reconcile: 'reconcile', restore: 'restore', decide: 'decide',
};
const cause = z.enum(causes);
const row = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string()]).rest(z.unknown());

export function journalRows(set: ChangeSet): WritableValue[][] {
  // The setting stands behind the changes, as one more of them.
  const json = JSON.stringify(set.setting === undefined ? set.changes : [...set.changes, { type: 'setting', ...set.setting }]);
  const rows: WritableValue[][] = [];
  for (let at = 0; at === 0 || at < json.length; at += cellLimit) {
    rows.push(at === 0
      ? [set.id, new Date(set.at).toISOString(), set.author, set.cause, set.undoes ?? null, json.slice(0, cellLimit)]
      : [`${set.id}.${rows.length + 1}`, null, null, null, null, json.slice(at, at + cellLimit)]);
  }
  return rows;
}

/** In the order of the rows, oldest first. A row that cannot be read (edited by hand, cut off) is left out. */
export function readJournal(rows: readonly (readonly CellValue[])[]): ChangeSet[] {
  const texts = rows.map((cells) => row.safeParse(cells.map((cell) => (cell === null ? '' : String(cell)))));
  const parts = new Map<string, string[]>();
  for (const parsed of texts) {
    if (!parsed.success) continue;
    const [key, , , , , json] = parsed.data;
    const [id = '', part] = key.split('.');
    const list = parts.get(id) ?? [];
    list[part === undefined ? 0 : Number(part) - 1] = json;
    parts.set(id, list);
  }
  const sets = new Map<string, ChangeSet>();
  for (const parsed of texts) {
    if (!parsed.success) continue;
    const [id, at, author, causeText, undoes] = parsed.data;
    // A step whose rows another Excel wrote over in part is written a second time, as it was.
    if (id.includes('.') || sets.has(id)) continue;
    const parsedChanges = parseChanges((parts.get(id) ?? []).join(''));
    const knownCause = cause.safeParse(causeText);
    const time = Date.parse(at);
    if (parsedChanges === undefined || !knownCause.success || Number.isNaN(time)) continue;
    sets.set(id, { id, at: time, author, cause: knownCause.data, ...parsedChanges, ...(undoes === '' ? {} : { undoes }) });
  }
  return [...sets.values()];
}

function parseChanges(json: string): Pick<ChangeSet, 'changes' | 'setting'> | undefined {
  try {
    const parts = changeList.parse(JSON.parse(json));
    const changes = parts.flatMap((part) => (part.type === 'setting' ? [] : [part]));
    const setting = parts.flatMap((part) => (part.type === 'setting' ? [{ key: part.key, before: part.before, after: part.after }] : [])).at(-1);
    return { changes, ...(setting !== undefined && { setting }) };
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof z.ZodError) return undefined;
    throw cause;
  }
}

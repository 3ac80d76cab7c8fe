/** Searches with a name, for everyone who opens the register: rows of the Lists table, the search as JSON in `meaning`. */
import { z } from 'zod';
import { err, ok, type Result } from '../base/result';
import type { Random } from '../base/ports';
import { foldText } from '../base/text';
import type { CardFilter } from '../model/card-filter';
import type { Change, ChangeSet } from '../model/change';
import { tables } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { AppIssue } from './app';
import { addListRow } from './list-rows';
import type { RegisterSession } from './register-session';

/** A search that the firm keeps under a name. */
export interface SavedFilter {
  readonly name: string;
  readonly query: string;
  readonly filter: CardFilter;
}

export const filterList = 'filter';
/** Excel's limit of a cell is 32,767 characters. */
const longest = 32_000;

const stored = z.object({ query: z.string(), filter: z.record(z.string(), z.array(z.string()).readonly()) });

interface FilterRow extends SavedFilter {
  readonly id: RecordId;
}

/** In the order of the sheet. A row that a hand has made unreadable is left out, and stays in the sheet as it is. */
export function savedFilters(register: Register): readonly FilterRow[] {
  return register.ids('Lists').flatMap((id) => {
    const { list, value, meaning } = register.get('Lists', id) ?? {};
    if (list !== filterList || typeof value !== 'string') return [];
    const search = parseSearch(meaning);
    return search === undefined ? [] : [{ id, name: value, ...search }];
  });
}

/** What the row of a kept filter says; undefined if it says nothing that can be read. */
export function parseSearch(json: unknown): Pick<SavedFilter, 'query' | 'filter'> | undefined {
  if (typeof json !== 'string') return undefined;
  try {
    return stored.parse(JSON.parse(json));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof z.ZodError) return undefined;
    throw cause;
  }
}

/** Under a name that is there already, in whatever case, it takes the other's place. Undefined if that one says the same. */
export async function saveFilter(
  session: RegisterSession, filter: SavedFilter, random: Random,
): Promise<Result<ChangeSet | undefined, AppIssue>> {
  const name = filter.name.trim();
  if (name === '') return err({ severity: 'error', code: 'filter-name-missing', facts: {} });
  const meaning = JSON.stringify({ query: filter.query, filter: filter.filter } satisfies z.infer<typeof stored>);
  if (meaning.length > longest) return err({ severity: 'error', code: 'filter-too-long', facts: {} });
  const { register } = session;
  // A row by that name that could not be read is meant too: two of one name would be a riddle.
  const id = register.ids('Lists').find((row) => {
    const { list, value } = register.get('Lists', row) ?? {};
    return list === filterList && typeof value === 'string' && foldText(value) === foldText(name);
  });
  if (id === undefined) {
    const row = addListRow(register, makeId(tables.Lists.idPrefix, random), { list: filterList, value: name, meaning });
    return session.commit([row], 'filter');
  }
  const before = register.get('Lists', id) ?? {};
  const changes = ([['value', name], ['meaning', meaning]] as const).flatMap(([field, after]): Change[] =>
    (before[field] === after ? [] : [{ type: 'set', table: 'Lists', id, field, before: before[field] ?? null, after }]));
  return changes.length === 0 ? ok(undefined) : session.commit(changes, 'filter');
}

export async function deleteFilter(session: RegisterSession, name: string): Promise<Result<ChangeSet, AppIssue>> {
  const { register } = session;
  const row = savedFilters(register).find((filter) => foldText(filter.name) === foldText(name));
  if (row === undefined) return err({ severity: 'error', code: 'filter-missing', facts: { name } });
  return session.commit([{ type: 'remove', table: 'Lists', id: row.id, values: register.get('Lists', row.id) ?? {} }], 'filter');
}

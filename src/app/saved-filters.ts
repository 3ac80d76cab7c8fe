/** Searches with a name, for everyone who opens the register: rows of the Lists table, the search as JSON in `meaning`. */
import { z } from 'zod';
import { err, type Result } from '../base/result';
import type { Random } from '../base/ports';
import { foldText } from '../base/text';
import type { CardFilter } from '../model/card-filter';
import type { ChangeSet } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { AppIssue } from './app';
import { longestContent, namedListRows, parseContent, saveNamedRow } from './named-list-rows';
import type { RegisterSession } from './register-session';

/** A search that the firm keeps under a name. */
export interface SavedFilter {
  readonly name: string;
  readonly query: string;
  readonly filter: CardFilter;
}

export const filterList = 'filter';

const stored = z.object({ query: z.string(), filter: z.record(z.string(), z.array(z.string()).readonly()) });

interface FilterRow extends SavedFilter {
  readonly id: RecordId;
}

/** In the order of the sheet. A row that a hand has made unreadable is left out, and stays in the sheet as it is. */
export function savedFilters(register: Register): readonly FilterRow[] {
  return namedListRows(register, filterList).flatMap(({ id, name, content }) => {
    const search = parseSearch(content);
    return search === undefined ? [] : [{ id, name, ...search }];
  });
}

/** What the row of a kept filter says; undefined if it says nothing that can be read. */
export function parseSearch(json: unknown): Pick<SavedFilter, 'query' | 'filter'> | undefined {
  const parsed = stored.safeParse(parseContent(json));
  return parsed.success ? parsed.data : undefined;
}

/** Under a name that is there already, in whatever case, it takes the other's place. Undefined if that one says the same. */
export async function saveFilter(
  session: RegisterSession, filter: SavedFilter, random: Random,
): Promise<Result<ChangeSet | undefined, AppIssue>> {
  const name = filter.name.trim();
  if (name === '') return err({ severity: 'error', code: 'filter-name-missing', facts: {} });
  const meaning = JSON.stringify({ query: filter.query, filter: filter.filter } satisfies z.infer<typeof stored>);
  if (meaning.length > longestContent) return err({ severity: 'error', code: 'filter-too-long', facts: {} });
  return saveNamedRow(session, { list: filterList, name, meaning }, 'filter', random);
}

export async function deleteFilter(session: RegisterSession, name: string): Promise<Result<ChangeSet, AppIssue>> {
  const { register } = session;
  const row = savedFilters(register).find((filter) => foldText(filter.name) === foldText(name));
  if (row === undefined) return err({ severity: 'error', code: 'filter-missing', facts: { name } });
  return session.commit([{ type: 'remove', table: 'Lists', id: row.id, values: register.get('Lists', row.id) ?? {} }], 'filter');
}

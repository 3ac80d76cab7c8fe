/** What was merged, and giving cards back: all of one merge, or some of them, at any later time, in one step. */
import type { Random } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import { foldText } from '../base/text';
import { readEdge, type MergeContent } from '../match/merge-content';
import { unmergeCards as unmergeRecords } from '../match/unmerge-cards';
import type { ChangeSet, Values } from '../model/change';
import { compactIdentifier } from '../model/identifiers';
import { makeId, type RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { AppIssue } from './app';
import { nextCode } from './next-code';
import type { RegisterSession } from './register-session';

/** A card that was merged into another one, and can be given back. */
export interface MergedInto {
  /** Row of Merges: names this card alone. */
  readonly id: RecordId;
  /** Names all that were merged in that step. */
  readonly merge: RecordId;
  readonly card: RecordId;
  readonly code: string;
  readonly name: string;
  /** The card it went into then, and the one that stands for it now; undefined if that was deleted. */
  readonly survivor: RecordId;
  readonly survivorName: string;
  readonly standsFor?: RecordId;
  /** ISO time. */
  readonly at: string;
  readonly author: string;
  /** Undefined if what is remembered of it cannot be read any more: edited by hand. */
  readonly content?: MergeContent;
}

export interface Unmerge {
  /** The cards that came back. */
  readonly cards: readonly RecordId[];
  readonly changeSet: ChangeSet;
  /** What is not as it was, and why. */
  readonly notices: readonly AppIssue[];
}

/** Newest first. With a card, what went into it, by merges of merged cards too. */
export function mergedCards({ register }: RegisterSession, into?: RecordId): readonly MergedInto[] {
  // What is remembered of a merge is read for those that are wanted only.
  const rows = register.ids('Merges').filter((id) => into === undefined || register.survivorOf(String(register.get('Merges', id)?.['survivor'])) === into);
  const found = rows.flatMap((id) => mergedInto(register, id) ?? []);
  return found.map((one, at) => ({ one, at })).sort((a, b) => (a.one.at === b.one.at ? b.at - a.at : a.one.at < b.one.at ? 1 : -1)).map(({ one }) => one);
}

function mergedInto(register: Register, id: RecordId): MergedInto | undefined {
  const values = register.get('Merges', id) ?? {};
  const { survivor, absorbed } = values;
  if (typeof values['continues'] === 'string' || typeof survivor !== 'string' || typeof absorbed !== 'string') return undefined;
  const text = (field: string): string => String(values[field] ?? '');
  const standsFor = register.survivorOf(survivor);
  const content = readEdge(register, id)?.content;
  return {
    id, merge: text('merge'), card: absorbed, code: text('code'), name: text('name'), survivor, survivorName: text('survivorName'), at: text('at'), author: text('author'),
    ...(standsFor !== undefined && { standsFor }), ...(content !== undefined && { content }),
  };
}

/** Rows of Merges that a key names: of a merge, of one card in it by the row's id, the card's old id, or its old code or name. */
export function mergesNamed(session: RegisterSession, key: string): readonly RecordId[] {
  const { register } = session;
  const heads = register.ids('Merges').map((id) => ({ id, values: register.get('Merges', id) ?? {} })).filter(({ values }) => typeof values['absorbed'] === 'string');
  const text = key.trim();
  const exactly = heads.filter(({ id, values }) => id === text || values['merge'] === text);
  if (exactly.length > 0) return exactly.map(({ id }) => id);
  const newest = (fits: (values: Values) => boolean): readonly RecordId[] => heads.filter(({ values }) => fits(values)).slice(-1).map(({ id }) => id);
  const byId = newest((values) => values['absorbed'] === text);
  if (byId.length > 0) return byId;
  const compact = compactIdentifier(text);
  const byCode = compact === '' ? [] : newest((values) => compactIdentifier(String(values['code'] ?? '')) === compact);
  return byCode.length > 0 ? byCode : newest((values) => foldText(String(values['name'] ?? '')) === foldText(text));
}

/** `keys` as `mergesNamed` takes them; all of them or none. */
export async function unmergeCards(session: RegisterSession, keys: readonly string[], random: Random): Promise<Result<Unmerge, AppIssue>> {
  const { register } = session;
  const rows = new Set<RecordId>();
  for (const key of keys) {
    const named = mergesNamed(session, key);
    if (named.length === 0 || named.some((row) => readEdge(register, row) === undefined)) return err({ severity: 'error', code: 'unmerge-missing', facts: { key } });
    for (const row of named) rows.add(row);
  }
  if (rows.size === 0) return err({ severity: 'error', code: 'unmerge-missing', facts: { key: '' } });
  const undone = unmergeRecords(register, [...rows], { makeId: (prefix) => makeId(prefix, random), nextCode: (taken) => freeCode(register, taken) });
  const done = await session.commit(undone.changes, 'unmerge');
  if (!done.ok) return done;
  const notices = undone.cards.flatMap(({ id, values, codeTaken }): AppIssue[] => (codeTaken === undefined ? [] : [{
    severity: 'warning', code: 'unmerge-code-taken', facts: { code: codeTaken, name: String(values['name'] ?? ''), next: String(values['code'] ?? '') },
    where: { table: 'Customers', id, field: 'code' },
  }]));
  return ok({ cards: undone.cards.map(({ id }) => id), changeSet: done.value, notices });
}

const numbered = /^(.*?)(\d+)$/;

/** The next code, and those after it, until none of these has it. */
function freeCode(register: Register, taken: ReadonlySet<string>): string {
  let code = nextCode(register);
  while (taken.has(compactIdentifier(code))) {
    const [, prefix = code, digits = '0'] = numbered.exec(code) ?? [];
    code = prefix + String(BigInt(digits) + 1n).padStart(digits.length, '0');
  }
  return code;
}

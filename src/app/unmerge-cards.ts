/** What was merged, and giving cards back: all of one merge, or some of them, at any later time, in one step. */
import type { Random } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import { foldText } from '../base/text';
import { readEdge, type MergeContent } from '../match/merge-content';
import { unmergeCards as unmergeRecords } from '../match/unmerge-cards';
import type { ChangeSet } from '../model/change';
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
function createMergeNames(register: Register): (key: string) => readonly RecordId[] {
  const exactly = new Map<string, RecordId[]>();
  /** Of several merges of one card, or of cards of one code or name, the last. */
  const byCard = new Map<string, RecordId>();
  const byCode = new Map<string, RecordId>();
  const byName = new Map<string, RecordId>();
  for (const id of register.ids('Merges')) {
    const { absorbed, merge, code, name } = register.get('Merges', id) ?? {};
    if (typeof absorbed !== 'string') continue;
    for (const key of typeof merge === 'string' ? [id, merge] : [id]) {
      const known = exactly.get(key);
      if (known === undefined) exactly.set(key, [id]);
      else known.push(id);
    }
    byCard.set(absorbed, id);
    byCode.set(compactIdentifier(String(code ?? '')), id);
    byName.set(foldText(String(name ?? '')), id);
  }
  byCode.delete('');
  return (key) => {
    const text = key.trim();
    const row = byCard.get(text) ?? byCode.get(compactIdentifier(text)) ?? byName.get(foldText(text));
    return exactly.get(text) ?? (row === undefined ? [] : [row]);
  };
}

/** By keys that name merges; all of them or none. */
export async function unmergeCards(session: RegisterSession, keys: readonly string[], random: Random): Promise<Result<Unmerge, AppIssue>> {
  const { register } = session;
  const namedBy = createMergeNames(register);
  const rows = new Set<RecordId>();
  for (const key of keys) {
    const named = namedBy(key);
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

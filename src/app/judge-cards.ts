/** Deciding that two cards are the same customer, or not, so that nobody is asked again; kept in the workbook for everyone. */
import { err, ok, type Result } from '../base/result';
import { judgementAbout, type Verdict } from '../match/judgements';
import type { Change, ChangeSet } from '../model/change';
import { tables } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import { changesBetween } from '../model/register';
import type { Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import { needTable } from './decision-tables';
import type { MergeActor } from './merge-cards';
import type { RegisterSession } from './register-session';

export interface JudgedPair {
  readonly first: RecordId;
  readonly second: RecordId;
  readonly verdict: Verdict;
  readonly note?: string;
}

/** In one step; undefined if all of it was said before. Another word about the same two takes the place of the earlier one. */
export async function judgeCards(session: RegisterSession, workbook: Workbook, pairs: readonly JudgedPair[], actor: MergeActor): Promise<Result<ChangeSet | undefined, AppIssue>> {
  const { register } = session;
  const at = new Date(actor.clock.now()).toISOString();
  const changes: Change[] = [];
  for (const pair of pairs) {
    const [first, second] = [pair.first, pair.second].map((card) => register.survivorOf(card));
    if (first === undefined || second === undefined) return err({ severity: 'error', code: 'card-missing', facts: { key: first === undefined ? pair.first : pair.second } });
    if (first === second) return err({ severity: 'error', code: 'judgement-one-card', facts: {} });
    const known = judgementAbout(register, first, second);
    const note = pair.note?.trim() ?? '';
    if (known?.verdict === pair.verdict && known.note === note) continue;
    const said = { verdict: pair.verdict, at, author: actor.author(), note: note === '' ? null : note };
    if (known !== undefined) {
      const before = register.get('Judgements', known.id) ?? {};
      changes.push(...changesBetween('Judgements', known.id, before, { ...before, ...said }));
    } else {
      const nameOf = (card: RecordId): string => String(register.get('Customers', card)?.['name'] ?? '');
      changes.push({ type: 'add', table: 'Judgements', id: makeId(tables.Judgements.idPrefix, actor.random), values: { first, second, firstName: nameOf(first), secondName: nameOf(second), ...said } });
    }
  }
  if (changes.length === 0) return ok(undefined);
  const needed = await needTable(session, workbook, 'Judgements');
  return needed.ok ? session.commit(changes, 'judge') : needed;
}

/** The two are open to question again; `judgement-missing` if the row is gone. */
export async function forgetJudgement(session: RegisterSession, id: RecordId): Promise<Result<ChangeSet, AppIssue>> {
  const values = session.register.get('Judgements', id);
  if (values === undefined) return err({ severity: 'error', code: 'judgement-missing', facts: {} });
  return session.commit([{ type: 'remove', table: 'Judgements', id, values }], 'judge');
}

/**
 * Merging many groups of cards in one step: what it would do to each and which ones are left out, and doing it. Each group
 * has a merge of its own, so that its cards are given back later as if it had been merged alone.
 */
import { err, ok, type Result } from '../base/result';
import { createJudgementIndex } from '../match/judgements';
import { mergeGroups, nameOfCard, type CardsToMerge, type MergedCards, type MergedGroups, type MergePorts } from '../match/merge-cards';
import { isFilled } from '../match/merge-values';
import type { MergeRules } from '../match/merge-rules';
import type { ChangeSet } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import { cardToKeep } from './card-to-keep';
import { needTable } from './decision-tables';
import type { Pace } from './long-run';
import { mergePorts, tooLong, type MergeActor } from './merge-cards';
import { mergeDoubts, mergeRefusals } from './merge-doubts';
import type { RegisterSession } from './register-session';
import { runInSlices } from './run-in-slices';

/** Cards that are one customer. */
export interface MergeGroup {
  /** Ids; of cards that were merged meanwhile, those that stand for them. Who is not to go along is not named. */
  readonly cards: readonly RecordId[];
  /** One of them; else it is chosen: by the rules, or the card in use with most documents. */
  readonly keep?: RecordId;
  /** What the plan says of doubts was seen, and is to be done all the same. */
  readonly confirmed?: boolean;
}

export interface MergeAllOrder {
  readonly groups: readonly MergeGroup[];
  readonly rules?: MergeRules | undefined;
}

/** What becomes of a group, in short, if it is not left out; `planMerge` of its cards says all of it. */
export interface GroupPlan {
  /** Place of the group in the order. */
  readonly group: number;
  /** '' if there is none of them. */
  readonly keep: RecordId;
  readonly absorb: readonly RecordId[];
  /** Fields of the card that stays that were empty and are not any more. */
  readonly filled: readonly string[];
  /** Those that get another value, or more to the one they have. */
  readonly changed: readonly string[];
  /** Those in which the cards say different things, of which one is taken. */
  readonly differing: readonly string[];
  /** How many rows of other tables move, go up in others, and are made to keep what has no other place. */
  readonly rows: { readonly moves: number; readonly joins: number; readonly new: number };
  /** How many cells of the register will name the card that stays. */
  readonly references: number;
  /** Why it is left out, whatever anybody says. */
  readonly refused: readonly AppIssue[];
  /** Why it is left out unless it is confirmed. */
  readonly doubts: readonly AppIssue[];
  readonly isLeftOut: boolean;
}

export interface MergeAllPlan {
  /** In the order of the groups. */
  readonly groups: readonly GroupPlan[];
  /** Groups and cards that would go, without those that are left out. */
  readonly merging: number;
  readonly absorbing: number;
}

export interface MergedAll {
  readonly changeSet: ChangeSet;
  /** For `unmerge`, each alone. */
  readonly merges: readonly { readonly id: RecordId; readonly keep: RecordId; readonly absorbed: readonly RecordId[] }[];
  readonly leftOut: readonly GroupPlan[];
}

interface Worked {
  readonly plan: MergeAllPlan;
  readonly merged: MergedGroups;
}

const stopped: AppIssue = { severity: 'info', code: 'merge-stopped', facts: {} };

/** Undefined if it was stopped. */
export async function planMergeAll(session: RegisterSession, order: MergeAllOrder, actor: MergeActor, pace: Pace): Promise<MergeAllPlan | undefined> {
  return (await runInSlices(workOut(session.register, order, mergePorts(session, actor)), pace))?.plan;
}

/** All groups but those that the plan leaves out; refused if none is left, with all that stands against them. */
export async function mergeAll(
  session: RegisterSession, workbook: Workbook, order: MergeAllOrder, actor: MergeActor, pace: Pace,
): Promise<Result<MergedAll, readonly AppIssue[]>> {
  const worked = await runInSlices(workOut(session.register, order, mergePorts(session, actor)), pace);
  if (worked === undefined) return err([stopped]);
  const { plan: { groups }, merged } = worked;
  const going = groups.filter(({ isLeftOut }) => !isLeftOut);
  const leftOut = groups.filter(({ isLeftOut }) => isLeftOut);
  if (going.length === 0) return err(leftOut.length === 0 ? [{ severity: 'error', code: 'merge-nothing', facts: {} }] : leftOut.flatMap(({ refused, doubts }) => [...refused, ...doubts]));
  const needed = await needTable(session, workbook, 'Merges');
  if (!needed.ok) return err([needed.error]);
  const done = await session.commit(merged.changes, 'merge');
  if (!done.ok) return err([done.error]);
  return ok({
    changeSet: done.value, leftOut,
    merges: going.map(({ keep, absorb }, at) => ({ id: merged.groups[at]?.merge ?? '', keep, absorbed: absorb })),
  });
}

/** Of the work, looking for reasons against it. */
const shareOfLooking = 0.2;

function* workOut(register: Register, { groups, rules = {} }: MergeAllOrder, ports: MergePorts): Generator<number, Worked> {
  const judged = createJudgementIndex(register);
  const taken = new Set<RecordId>();
  const looked: GroupPlan[] = [];
  for (const [at, group] of groups.entries()) {
    looked.push(lookAt(register, group, at, { rules, taken, judged }));
    yield shareOfLooking * ((at + 1) / groups.length);
  }
  for (;;) {
    const going = looked.filter(({ isLeftOut }) => !isLeftOut);
    const orders = going.map(({ keep, absorb }): CardsToMerge => ({ keep, absorb, picks: {}, rules }));
    const merging = mergeGroups(register, orders, ports);
    let step = merging.next();
    for (; step.done !== true; step = merging.next()) yield shareOfLooking + (1 - shareOfLooking) * step.value;
    const merged = step.value;
    let isRefused = false;
    going.forEach((plan, at) => {
      const result = merged.groups[at];
      const refused = result === undefined ? [] : tooLong(plan.keep, result.values);
      if (refused.length > 0) isRefused = true;
      if (result !== undefined) looked[plan.group] = { ...plan, ...inShort(register, plan.keep, result), ...(refused.length > 0 && { refused, isLeftOut: true }) };
    });
    // What others did stands on it as if it had gone: once more without it.
    if (isRefused) continue;
    return { merged, plan: { groups: looked, merging: going.length, absorbing: going.reduce((sum, { absorb }) => sum + absorb.length, 0) } };
  }
}

interface Looking {
  readonly rules: MergeRules;
  /** Cards of the groups before. */
  readonly taken: Set<RecordId>;
  readonly judged: ReturnType<typeof createJudgementIndex>;
}

function lookAt(register: Register, { cards: named, keep: chosen, confirmed = false }: MergeGroup, group: number, { rules, taken, judged }: Looking): GroupPlan {
  const cards: RecordId[] = [];
  const refused: AppIssue[] = [];
  for (const id of new Set(named.map((one) => register.survivorOf(one) ?? one))) {
    if (register.get('Customers', id) === undefined) refused.push({ severity: 'error', code: 'card-missing', facts: { key: id } });
    else if (taken.has(id)) refused.push({ severity: 'error', code: 'merge-in-two-groups', facts: { name: nameOfCard(register.get('Customers', id) ?? {}) }, where: { table: 'Customers', id } });
    else cards.push(id);
  }
  const wanted = chosen === undefined ? undefined : register.survivorOf(chosen);
  const keep = wanted !== undefined && cards.includes(wanted) ? wanted : cardToKeep(register, cards, rules.stays) ?? '';
  const absorb = cards.filter((id) => id !== keep);
  if (chosen !== undefined && keep !== wanted) refused.push({ severity: 'error', code: 'card-missing', facts: { key: chosen } });
  else if (refused.length === 0 && absorb.length === 0) refused.push({ severity: 'error', code: 'merge-nothing', facts: {} });
  else if (refused.length === 0) refused.push(...mergeRefusals(register, keep, absorb));
  const doubts = refused.length > 0 ? [] : mergeDoubts(register, keep, absorb, judged);
  const isLeftOut = refused.length > 0 || (doubts.length > 0 && !confirmed);
  if (!isLeftOut) for (const id of cards) taken.add(id);
  return { group, keep, absorb, filled: [], changed: [], differing: [], rows: { moves: 0, joins: 0, new: 0 }, references: 0, refused, doubts, isLeftOut };
}

function inShort(register: Register, keep: RecordId, { fields, rows, references }: MergedCards): Pick<GroupPlan, 'filled' | 'changed' | 'differing' | 'rows' | 'references'> {
  const before = register.get('Customers', keep) ?? {};
  const others = fields.filter(({ field, value }) => (before[field] ?? null) !== value);
  const count = (kind: 'moves' | 'joins' | 'new'): number => rows.filter(({ what }) => what === kind).length;
  return {
    filled: others.flatMap(({ field }) => (isFilled(before[field]) ? [] : [field])),
    changed: others.flatMap(({ field }) => (isFilled(before[field]) ? [field] : [])),
    // Any two cards have different codes.
    differing: fields.flatMap(({ field, differs }) => (differs && field !== 'code' ? [field] : [])),
    rows: { moves: count('moves'), joins: count('joins'), new: count('new') }, references: references.length,
  };
}

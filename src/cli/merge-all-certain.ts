/** `merge BOOK --all-certain`: finds duplicates and merges every group that is certain, all in one step. */
import type { App, AppIssue } from '../app/app';
import { certainGroups } from '../app/certain-groups';
import type { GroupPlan, MergeAllOrder, MergeAllPlan } from '../app/merge-all';
import type { XlsxWorkbook } from '../host/xlsx/xlsx-workbook';
import { issueText } from '../locales/issue-text';
import { textsOf } from '../locales/locales';
import { issueJson } from './issue-json';
import { readRules } from './read-rules';
import { Refusal, refusalOf } from './refusal';
import { showProgress } from './show-progress';
import { writeBook } from './write-book';

const texts = textsOf('en');

interface MergeAllOptions {
  readonly output?: string;
  readonly rules?: string;
  readonly plan?: boolean;
  readonly json?: boolean;
}

export async function mergeAllCertain(app: App, workbook: XlsxWorkbook, book: string, options: MergeAllOptions): Promise<void> {
  const { output, json } = options;
  const { rules, decisions } = readRules(app, options.rules);
  const taken = await app.takeDecisions(decisions);
  if (!taken.ok) throw refusalOf(book, taken.error);
  const found = await app.findDuplicates(showProgress('looking for duplicates')).result;
  const order: MergeAllOrder = { groups: certainGroups(found?.pairs ?? []).map((cards) => ({ cards })), rules };
  const plan = await app.planMergeAll(order, showProgress('planning')).result ?? { groups: [], merging: 0, absorbing: 0 };
  const { taken: decided, known, unfound } = taken.value;
  const said = { decisions: { taken: decided, known, unfound } };
  if (options.plan === true || output === undefined) {
    process.stdout.write(json === true ? `${JSON.stringify({ ...planJson(plan), ...said })}\n` : report(app, plan));
    process.exitCode = plan.groups.some(({ isLeftOut }) => isLeftOut) ? 1 : 0;
    return;
  }
  const isAny = plan.merging > 0;
  const merged = isAny ? await app.mergeAll(order, showProgress('merging')).result : undefined;
  if (merged?.ok === false) throw new Refusal(`${book}: ${merged.error.map((issue) => issueText(texts, issue)).join(' ')}`);
  const merges = merged?.value.merges ?? [];
  await writeBook(app, workbook, output);
  if (json === true) process.stdout.write(`${JSON.stringify({ merges: merges.map(({ id, keep, absorbed }) => ({ merge: id, keep, absorbed })), ...planJson(plan), ...said })}\n`);
  else process.stdout.write(report(app, plan, merges.map(({ id }) => id)));
  process.exitCode = plan.groups.some(({ isLeftOut }) => isLeftOut) ? 1 : 0;
}

function planJson({ groups, merging, absorbing }: MergeAllPlan): object {
  return {
    merging, absorbing,
    groups: groups.map(({ keep, absorb, filled, changed, differing, rows, references, refused, doubts, isLeftOut }) =>
      ({ keep, absorb, filled, changed, differing, rows, references, refused: refused.map(issueJson), doubts: doubts.map(issueJson), leftOut: isLeftOut })),
  };
}

/** A line a group: what becomes of it, the card that stays, those that go into it, what differs or why it is left out. */
function report(app: App, { groups, merging, absorbing }: MergeAllPlan, merges?: readonly string[]): string {
  const nameOf = (id: string): string => {
    const { code, name } = app.card(app.survivorOf(id) ?? id)?.values ?? {};
    return [code, name].filter((part) => part !== undefined && part !== null).join(' ') || id;
  };
  const why = (issues: readonly AppIssue[]): string => issues.map((issue) => issueText(texts, issue)).join(' ');
  let at = 0;
  const line = ({ keep, absorb, differing, refused, doubts, isLeftOut }: GroupPlan): string => {
    if (isLeftOut) return ['left out', nameOf(keep), absorb.join(' '), why([...refused, ...doubts])].join('\t');
    return [merges === undefined ? 'merge' : merges[at++] ?? '', nameOf(keep), absorb.join(' '), differing.length === 0 ? '' : `differ: ${differing.join(', ')}`].join('\t');
  };
  const lines = groups.map((group) => line(group).replace(/[\r\n]+/g, ' '));
  const left = groups.filter(({ isLeftOut }) => isLeftOut).length;
  return [...lines, `${absorbing} cards ${merges === undefined ? 'would go' : 'went'} into ${merging}; ${left} groups left out`, ''].join('\n');
}

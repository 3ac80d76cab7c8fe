/**
 * `reconcile MINE THEIRS [--base BASE] -o OUT`: brings another copy of the register in. Nothing anybody typed is lost: it is
 * current, or told as a conflict. Exit 1 if a person has to look: conflicts, cards that may be one, or a lot that is held.
 */
import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import type { FoundConflict } from '../app/bring-in';
import type { CopyTwin, ReconcileOrder, ReconcilePlan } from '../app/reconcile-desk';
import type { App } from '../app/app';
import { fieldLabel, issueText } from '../locales/issue-text';
import { textsOf } from '../locales/locales';
import { unitFields } from '../app/unit-fields';
import type { Values } from '../model/change';
import { isSameFile, readInput, requireOutputPlace } from './files';
import { issueJson } from './issue-json';
import { openRegister } from './open-register';
import { Refusal, refusalOf } from './refusal';
import { showProgress } from './show-progress';
import { writeBook } from './write-book';

const texts = textsOf('en');

interface ReconcileOptions {
  readonly base?: string;
  readonly output: string;
  readonly acceptMass?: boolean;
  readonly json?: boolean;
}

export function addReconcile(program: Command): void {
  program
    .command('reconcile')
    .description('bring another copy of the register in; neither of the two files is changed')
    .argument('<MINE>', 'the workbook')
    .argument('<THEIRS>', 'the other copy of it')
    .requiredOption('-o, --output <OUT>', 'the workbook to write')
    .option('--base <BASE>', 'what both were when they were one, where the copies do not know any more')
    .addOption(new Option('--accept-mass', 'take over deletions and changes that are so many that they look like an accident'))
    .option('--json', 'print one JSON value')
    .action(async (mine: string, theirs: string, { base, output, acceptMass, json }: ReconcileOptions) => {
      requireOutputPlace(output);
      for (const other of [theirs, base]) if (other !== undefined && isSameFile(other, output)) throw new Refusal(`${output}: The other copy is only read. Give -o another name.`);
      const { app, workbook } = await openRegister(mine);
      const order: ReconcileOrder = {
        theirs: { name: basename(theirs), bytes: readInput(theirs) },
        ...(base !== undefined && { base: { name: basename(base), bytes: readInput(base) } }),
        ...(acceptMass === true && { accepted: ['deletions', 'edits'] }),
      };
      const done = await app.reconcile(order, showProgress('Bringing in')).result;
      if (done === undefined) throw new Error('Bug: nobody stopped it');
      // Which file is wrong is said in the words themselves.
      if (!done.ok) throw done.error.code === 'reconcile-other-register' ? new Refusal(issueText(texts, done.error)) : refusalOf(theirs, done.error);
      await writeBook(app, workbook, output);
      process.stdout.write(json === true ? `${JSON.stringify(planJson(app, done.value))}\n` : report(app, done.value));
      app.close();
      if (done.value.conflicts.some(({ state }) => state === 'open') || done.value.twins.length > 0 || done.value.held.length > 0) process.exitCode = 1;
    });
}

const named = (app: App, id: string | undefined): string => String((id === undefined ? undefined : app.card(id)?.values['name']) ?? '');

/** What a command tells of a conflict; times are UTC. */
function conflictJson(app: App, { kind, table, record, customer, unit, from, base, mine, theirs, mineSaid, theirsSaid, state }: FoundConflict): object {
  const said = (who: FoundConflict['mineSaid']): object | undefined => who && { by: who.by, at: new Date(who.at).toISOString() };
  return {
    kind, table, id: record, customer, name: named(app, customer), unit, fields: unit === undefined ? undefined : unitFields(table, unit), from,
    base, mine, theirs, mineSaid: said(mineSaid), theirsSaid: said(theirsSaid), state,
  };
}

function planJson(app: App, { changes, counts, conflicts, twins, held, issues }: ReconcilePlan): object {
  return { applied: changes.length, rows: counts, conflicts: conflicts.map((conflict) => conflictJson(app, conflict)), duplicates: twins, held, issues: issues.map(issueJson) };
}

const differing = (one: Values = {}, other: Values = {}): string[] => [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((field) => (one[field] ?? '') !== (other[field] ?? ''));

function conflictLine(app: App, { kind, table, record, customer, unit, mine, theirs, base, state, theirsSaid }: FoundConflict): string {
  const labels = (fields: readonly string[]): string => fields.map((field) => fieldLabel(texts, field, table)).join(', ');
  const who = theirsSaid === undefined || theirsSaid.by === '' ? '' : ` (${theirsSaid.by}, ${new Date(theirsSaid.at).toISOString().slice(0, 10)})`;
  const subject = `  ${named(app, customer) || record}${table === 'Customers' ? '' : `, ${texts.rowOf[table]}`}: `;
  if (kind === 'merge-merge') return `${subject}merged otherwise in the other copy; what was done here stands`;
  if (kind === 'edit-delete') return `${subject}deleted in the other copy, changed here (${labels(differing(base, mine))}): it stays`;
  if (kind === 'delete-edit') return `${subject}deleted here, changed in the other copy${who} (${labels(differing(base, theirs))}): it is back`;
  const fields = differing(mine, theirs).filter((field) => unit === undefined || unitFields(table, unit).includes(field));
  const side = (values: Values | undefined): string => fields.map((field) => String(values?.[field] ?? '–')).join(', ');
  return `${subject}${labels(fields)}: here ${side(mine)}, there ${side(theirs)}${who}${base === undefined ? '' : `, before ${side(base)}`}${state === 'settled' ? '; the later one stands' : ''}`;
}

const twinLine = ({ name, twinName, why, probability }: CopyTwin): string => `  ${name} · ${twinName}: ${why === 'code' ? 'the same code' : `alike (${Math.round((probability ?? 0) * 100)} %)`}`;

function report(app: App, { changes, counts, conflicts, twins, issues }: ReconcilePlan): string {
  const rows = counts.map(({ table, added, changed, removed }) => `  ${table}: ${added} added, ${changed} changed, ${removed} removed`);
  return [
    changes.length === 0 ? 'Nothing to take over.' : 'Taken over:', ...rows,
    `Conflicts: ${conflicts.length}`, ...conflicts.map((conflict) => conflictLine(app, conflict)),
    `Customers that may be one: ${twins.length}`, ...twins.map(twinLine),
    ...issues.map((issue) => issueText(texts, issue)), '',
  ].join('\n');
}

/**
 * `automate BOOK [--plan] [-o OUT] [--date D] [--json]`: what the firm has switched on in the sheet Lists, done as one step that
 * can be taken back. With `--plan` it is only told. Nothing to do is said, and no file is written.
 */
import type { Command } from 'commander';
import { isCalendarDate } from '../base/calendar-date';
import { automationReason } from '../app/automation-reason';
import type { AutomationPlan } from '../app/plan-automations';
import { issueText } from '../locales/issue-text';
import { textsOf } from '../locales/locales';
import { requireOutputPlace } from './files';
import { issueJson } from './issue-json';
import { openRegister } from './open-register';
import { Refusal, refusalOf } from './refusal';
import { writeBook } from './write-book';

const texts = textsOf('en');

interface AutomateOptions {
  readonly plan?: boolean;
  readonly output?: string;
  readonly date?: string;
  readonly json?: boolean;
}

export function addAutomate(program: Command): void {
  program
    .command('automate')
    .description('make customers active or inactive and change their level by their orders, as the sheet Lists says (list automations)')
    .argument('<BOOK>', 'the workbook')
    .option('--plan', 'print what would be done, and write nothing')
    .option('-o, --output <OUT>', 'the workbook to write')
    .option('--date <D>', 'the day that it is done on, as 2026-12-31; today if left out')
    .option('--json', 'print one JSON value')
    .action(async (book: string, { plan: isPlan, output, date, json }: AutomateOptions) => {
      if (date !== undefined && !isCalendarDate(date)) throw new Refusal(`--date ${date}: this is not a day. Write it as year-month-day, for example 2026-12-31.`);
      if (output === undefined && isPlan !== true) throw new Refusal('name the workbook to write with -o, or print what would be done with --plan');
      if (output !== undefined && isPlan !== true) requireOutputPlace(output);
      const { app, workbook } = await openRegister(book);
      const order = { ...(date !== undefined && { on: date }) };
      if (isPlan === true || output === undefined) {
        const plan = await app.planAutomations(order).result;
        if (plan !== undefined) tell(plan, json === true);
      } else {
        const done = await app.runAutomations(order).result;
        if (!done.ok) throw refusalOf(book, done.error);
        if (done.value.changeSet !== undefined) await writeBook(app, workbook, output);
        tell(done.value.plan, json === true);
      }
      app.close();
    });
}

function tell(plan: AutomationPlan, isJson: boolean): void {
  process.stdout.write(isJson ? `${JSON.stringify(planJson(plan))}\n` : report(plan));
}

/** The contract of `--json`. */
function planJson({ on, isOff, changes, neverOrdered, otherCurrencies, problems }: AutomationPlan): object {
  return {
    on, isOff, changes: changes.map(({ id, code, name, field, before, after, cause }) => ({ id, code, name, field, before, after, cause, reason: automationReason(texts, cause) })),
    neverOrdered, otherCurrencies, problems: problems.map(issueJson),
  };
}

function report({ on, isOff, changes, neverOrdered, otherCurrencies, problems }: AutomationPlan): string {
  const { page } = texts.automations;
  const lines = [
    ...problems.map((issue) => `problem\t${issueText(texts, issue)}`),
    ...changes.map(({ code, name, field, before, after, cause }) => [code, name, field, before, after, automationReason(texts, cause)].join('\t')),
    ...(neverOrdered === 0 ? [] : [page.neverOrdered(neverOrdered)]),
    ...(otherCurrencies === 0 ? [] : [page.otherCurrencies(otherCurrencies)]),
    ...(isOff ? ['Nothing is switched on in the list automations of the sheet Lists.'] : changes.length === 0 ? [`Nothing to do on ${on}.`] : []),
  ];
  return lines.map((line) => `${line.replace(/[\r\n]+/g, ' ')}\n`).join('');
}

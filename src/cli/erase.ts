/**
 * `erase BOOK --card KEY --confirm -o OUT`: erases what the register has of somebody, but for what the law makes the firm keep.
 * `--plan` prints what would go and what would stay, and writes nothing. Exit 1 if something of it stays, or is to be looked at.
 */
import type { Command } from 'commander';
import type { AppIssue } from '../app/app';
import type { ErasurePlan } from '../app/personal-data-erasure';
import { fieldLabel, issueText } from '../locales/issue-text';
import { textsOf } from '../locales/locales';
import { requireOutputPlace } from './files';
import { issueJson } from './issue-json';
import { openRegister } from './open-register';
import { personCard } from './person-card';
import { Refusal, refusalOf } from './refusal';
import { writeBook } from './write-book';

const texts = textsOf('en');
/** Said of every erasure. */
const always: ReadonlySet<AppIssue['code']> = new Set(['export-erasure-duties', 'export-erasure-final']);

interface EraseOptions {
  readonly card: string;
  readonly output?: string;
  readonly confirm?: boolean;
  readonly plan?: boolean;
  readonly json?: boolean;
}

export function addErase(program: Command): void {
  program
    .command('erase')
    .description('erase what the register has of somebody, for good, but for what the law makes the firm keep')
    .argument('<BOOK>', 'the workbook')
    .requiredOption('--card <KEY>', 'the card, by id, code or number')
    .option('-o, --output <OUT>', 'the workbook to write')
    .option('--confirm', 'the plan was read: nothing brings back what is erased')
    .option('--plan', 'print what would go and what would stay, and write nothing')
    .option('--json', 'print one JSON value')
    .action(async (book: string, { card, output, confirm, plan: isPlan, json }: EraseOptions) => {
      if (isPlan !== true && output === undefined) throw new Refusal('name the workbook to write with -o, or print what would be done with --plan');
      if (isPlan !== true && confirm !== true) throw new Refusal('nothing brings back what is erased: look at it with --plan, then say --confirm');
      if (isPlan !== true && output !== undefined) requireOutputPlace(output);
      const { app, workbook } = await openRegister(book);
      const id = personCard(app, card);
      const plan = isPlan === true ? app.planErasure(id) : await app.erasePersonalData(id);
      if (!plan.ok) throw refusalOf(book, plan.error);
      if (isPlan !== true && output !== undefined) {
        await writeBook(app, workbook, output, { withoutDeleted: true });
      }
      process.stdout.write(json === true ? `${JSON.stringify(planJson(plan.value))}\n` : report(plan.value, isPlan === true));
      app.close();
      process.exitCode = plan.value.issues.some(({ code }) => !always.has(code)) ? 1 : 0;
    });
}

/** The contract of `--json`. */
function planJson({ id, cards, kind, fields, keptFields, rows, keptRows, elsewhere, files, answers, until, issues }: ErasurePlan): object {
  return { id, cards, kind, fields, keptFields, rows, keptRows, elsewhere, files, answers, until: until ?? null, issues: issues.map(issueJson) };
}

function report({ name, kind, fields, keptFields, rows, keptRows, elsewhere, files, answers, issues }: ErasurePlan, isPlan: boolean): string {
  const labels = (keys: readonly string[]): string => keys.map((key) => fieldLabel(texts, key)).join(', ');
  const lines = [
    ...issues.map((issue) => `${issue.severity}\t${issueText(texts, issue)}`),
    ...(fields.length === 0 ? [] : [`goes\tCustomers\t${labels(fields)}`]),
    ...rows.map(({ table, count }) => `goes\t${table}\t${count}`),
    ...(answers === 0 ? [] : [`goes\t_evidence\t${answers}`]),
    ...(keptFields.length === 0 ? [] : [`stays\tCustomers\t${labels(keptFields)}`]),
    ...keptRows.map(({ table, count }) => `stays\t${table}\t${count}`),
    ...files.map((file) => `file\t${file}`),
    ...elsewhere.map(({ table, id }) => `look\t${table}\t${id}`),
    `${name}: ${kind === 'delete' ? 'the card' : 'all but what stands on documents'} ${isPlan ? 'would be' : 'was'} erased`,
  ];
  return lines.map((line) => `${line.replace(/[\r\n]+/g, ' ')}\n`).join('');
}

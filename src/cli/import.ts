/**
 * `import BOOK FILE [--into customers|documents|payments] [--preset cards|shop|bank|name] [--plan] -o OUT`: customers, documents or
 * payments out of a file into the register. FILE, and what it holds, is told by what is in it. `--plan` prints what would be done and
 * writes nothing. Exit 1 if rows are refused or columns are not understood.
 */
import { TextDecoder } from 'node:util';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { App, AppIssue } from '../app/app';
import { leftOut, ownField } from '../app/choose-column';
import { wordsForLists } from '../app/column-words';
import { createFieldNames } from '../app/field-names';
import { sourceEncodings } from '../app/file-reading';
import type { ImportOrder, ImportPlan, PlannedCard, PlannedEntry, PlannedSettlement } from '../app/import-plan';
import type { ImportSheet } from '../app/import-sheet';
import { readMappingFile, writeMappingFile } from '../app/mapping-file';
import { sheetsBeside } from '../app/rows-of-sheets';
import type { Source, SourceChoice } from '../app/read-source';
import { rejectedRows } from '../app/rejected-rows';
import type { ColumnPolicy } from '../app/take-in';
import { fieldLabel, issueText, placeText } from '../locales/issue-text';
import { locales, textsOf } from '../locales/locales';
import { fieldsOf, isChildTable, type TableKey } from '../model/fields';
import { holdings, isPassing, type Holding } from '../app/holdings';
import { readInput, requireOutputPlace, writeOutput } from './files';
import { issueJson } from './issue-json';
import { openRegister } from './open-register';
import { Refusal, refusalOf } from './refusal';
import { showProgress } from './show-progress';
import { writeBook } from './write-book';

const texts = textsOf('en');
const names = createFieldNames(locales.map((locale) => textsOf(locale).fields.Customers));
const presets = ['cards', 'shop', 'bank', 'name'] as const;
const policies: readonly string[] = ['overwrite', 'fill', 'never'];
const delimiters = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const;

interface ImportOptions {
  readonly into?: Holding;
  readonly preset?: (typeof presets)[number];
  readonly newCustomers?: boolean;
  readonly output?: string;
  readonly sheet?: string;
  readonly range?: string;
  readonly file?: string;
  readonly encoding?: string;
  readonly delimiter?: keyof typeof delimiters;
  readonly mapping?: string;
  readonly map: readonly FieldColumns[];
  readonly saveMapping?: string;
  readonly leaveOut?: readonly string[];
  readonly policy: readonly FieldPolicy[];
  readonly withoutFaults?: boolean;
  readonly rejected?: string;
  readonly plan?: boolean;
  readonly json?: boolean;
}

interface FieldColumns {
  readonly field: string;
  readonly columns: readonly string[];
}

interface FieldPolicy {
  readonly field: string;
  readonly policy: ColumnPolicy;
}

export function addImport(program: Command): void {
  program
    .command('import')
    .description('take customers, documents or payments out of a file into the register; the same file again changes nothing')
    .argument('<BOOK>', 'the workbook')
    .argument('<FILE>', 'CSV, XLSX, JSON, vCard, UBL, camt.053, MT940 or an Israeli uniform file; told by what is in it')
    .option('-o, --output <OUT>', 'the workbook to write')
    .addOption(new Option('--preset <P>', 'how rows find their cards: a list of customers (the rule), orders of a shop, a bank statement, or by name alone').choices(presets))
    .addOption(new Option('--into <WHAT>', 'what the rows are, instead of what is found; with --preset they are customers').choices(holdings))
    .option('--new-customers', 'of documents and payments: make a customer of each that the register does not know')
    .option('--sheet <NAME>', 'of a workbook with several sheets or tables')
    .option('--range <A3:F200>', 'of a workbook only these cells of its sheet')
    .option('--file <NAME>', 'of an archive with several files')
    .option('--encoding <E>', 'of a text, instead of the one that is found: windows-1255, utf-8, …')
    .addOption(new Option('--delimiter <D>', 'of a text, instead of the one that is found').choices(Object.keys(delimiters)))
    .option('--mapping <FILE>', 'what columns mean, as it was saved for such a list; --map goes before it')
    .option('--map <FIELD=COL[+COL]>', 'what columns mean, instead of what is found; “out” as FIELD leaves them out, “own” makes own fields of them', addMapping, [])
    .option('--save-mapping <OUT>', 'write what the columns mean into a file, for --mapping and for the pane')
    .option('--policy <FIELD=P>', 'what a column may do to what stands in the register: overwrite, fill (the rule) or never', addPolicy, [])
    .option('--without-faults', 'take rows in without the values that are wrong, instead of refusing them')
    .option('--rejected <OUT.csv>', 'write the rows that were refused, each with its reason')
    .option('--plan', 'print what would be done, and write nothing')
    .option('--json', 'print one JSON value')
    .action(async (book: string, file: string, options: ImportOptions) => {
      const { output, plan: isPlan, rejected, saveMapping, json } = options;
      if (output === undefined && isPlan !== true) throw new Refusal('name the workbook to write with -o, or print what would be done with --plan');
      for (const place of [isPlan === true ? undefined : output, rejected, saveMapping]) if (place !== undefined) requireOutputPlace(place);
      const { app, workbook } = await openRegister(book);
      const read = await readFile(app, file, options);
      const { order: asked, sheet } = await orderOf(app, file, read, options);
      const first = await planned(app, asked);
      const order = options.newCustomers === true ? withNewcomers(asked, first) : asked;
      const plan = order === asked ? first : await planned(app, order);
      if (isPlan !== true && output !== undefined) {
        const changes = plan.counts.new + plan.counts.update;
        const done = changes === 0 ? undefined : await app.importCards(order, showProgress('Writing')).result;
        const [refused] = done?.ok === false ? done.error : [];
        if (refused !== undefined) throw refusalOf(book, refused);
        await writeBook(app, workbook, output);
      }
      if (rejected !== undefined) writeOutput(rejected, rejectedRows(plan, sheet, texts, { delimiter: ',', decimal: '.', yes: texts.yes, no: texts.no }));
      if (saveMapping !== undefined && sheet !== undefined) writeOutput(saveMapping, writeMappingFile(fileName(file), sheet.proposal.mapping));
      const told: Told = { file, read, sheet, holds: order.holds ?? 'customers', plan };
      process.stdout.write(json === true ? `${JSON.stringify(planJson(told))}\n` : report(told, isPlan === true));
      app.close();
      process.exitCode = plan.counts.rejected > 0 || plan.counts.twins > 0 || openColumns(sheet).length > 0 ? 1 : 0;
    });
}

async function planned(app: App, order: ImportOrder): Promise<ImportPlan> {
  const plan = await app.planImport(order, showProgress('Comparing')).result;
  if (plan === undefined) throw new Error('Bug: nobody stopped it');
  return plan;
}

/** Customers that nobody in the register could be; who might be somebody stays a question. */
function withNewcomers(order: ImportOrder, { cards }: ImportPlan): ImportOrder {
  const unknown = cards.filter(({ asks, twins, reason }) => asks === 'customer' && twins.length === 0 && reason.kind !== 'ambiguous');
  return { ...order, decisions: Object.fromEntries(unknown.map(({ lines }) => [lines[0] ?? 0, 'new' as const])) };
}

function addMapping(text: string, earlier: readonly FieldColumns[]): readonly FieldColumns[] {
  const sign = text.indexOf('=');
  const columns = text.slice(sign + 1).split('+').map((column) => column.trim());
  if (sign < 1 || columns.some((column) => column === '')) throw new InvalidArgumentError('Give it as FIELD=COLUMN or FIELD=COLUMN+COLUMN.');
  return [...earlier, { field: meaningNamed(text.slice(0, sign).trim()), columns }];
}

function addPolicy(text: string, earlier: readonly FieldPolicy[]): readonly FieldPolicy[] {
  const [field = '', policy = ''] = text.split('=').map((part) => part.trim());
  if (field === '' || !policies.includes(policy)) throw new InvalidArgumentError('Give it as FIELD=overwrite, FIELD=fill or FIELD=never.');
  return [...earlier, { field: fieldNamed(field), policy: policy as ColumnPolicy }];
}

/** `out`, `own`, a field of customers by any of its names, or a field of another table by its key, such as `Contacts.email`. */
function meaningNamed(name: string): string {
  if (name === leftOut || name === ownField) return name;
  const [table = '', field] = name.split('.');
  if (field === undefined) return fieldNamed(name);
  if (!isChildTable(table as TableKey) || (!fieldsOf(table as TableKey).some(([key]) => key === field) && !isPassing(table, field))) throw new InvalidArgumentError(`There is no field “${name}”.`);
  return name;
}

function fieldNamed(name: string): string {
  const found = names(name, () => []);
  if (!found.ok) throw new InvalidArgumentError(issueText(texts, found.error));
  return found.value;
}

/** With a way to find cards, they are customers. */
const holdingAsked = ({ into, preset }: ImportOptions): Holding | undefined => into ?? (preset === undefined ? undefined : 'customers');

async function readFile(app: App, file: string, options: ImportOptions): Promise<Exclude<Source, { readonly kind: 'archive' }>> {
  const { encoding, delimiter, range, file: packed } = options;
  const holds = holdingAsked(options);
  const chosen: SourceChoice = { ...(holds !== undefined && { holds }), ...(range !== undefined && { range }), ...(packed !== undefined && { file: packed }), ...(encoding !== undefined && { encoding: encodingNamed(encoding) }), ...(delimiter !== undefined && { delimiter: delimiters[delimiter] }) };
  const read = await app.readSource({ bytes: readInput(file), name: file, chosen }, showProgress('Reading')).result;
  if (read === undefined) throw new Error('Bug: nobody stopped it');
  if (!read.ok) throw refusalOf(file, read.error);
  if (read.value.kind === 'archive') throw new Refusal(`${file}: There are several files in it; say with --file which one is meant: ${read.value.names.map((name) => `“${name}”`).join(', ')}.`);
  if (holds !== undefined && read.value.kind === 'cards' && read.value.holds !== holds) throw new Refusal(`${file}: There are no ${holds} in it.`);
  if (range !== undefined && (read.value.kind !== 'sheets' || read.value.from !== 'workbook')) throw new Refusal(`${file}: --range is for workbooks, and this is none.`);
  return read.value;
}

function encodingNamed(name: string): NonNullable<SourceChoice['encoding']> {
  const found = sourceEncodings.find((one) => one === name.toLowerCase());
  if (found === undefined) throw new Refusal(`--encoding: “${name}” is none that can be read; there are ${sourceEncodings.join(', ')}`);
  return found;
}

const fileName = (path: string): string => path.replace(/^.*[\\/]/, '');

interface Ordered {
  readonly order: ImportOrder;
  /** Where columns had to be understood. */
  readonly sheet: ImportSheet | undefined;
}

async function orderOf(app: App, file: string, read: Exclude<Source, { readonly kind: 'archive' }>, options: ImportOptions): Promise<Ordered> {
  const base = {
    preset: options.preset ?? 'cards', source: fileName(file), withoutFaults: options.withoutFaults === true,
    policies: Object.fromEntries(options.policy.map(({ field, policy }) => [field, policy])),
  };
  if (read.kind === 'backup') throw new Refusal(`${file}: This is the backup of a whole register. “new --from” makes a register of it; nothing of it is mixed into another one.`);
  if (read.kind === 'cards') {
    if (options.mapping !== undefined || options.saveMapping !== undefined) throw new Refusal(`${file}: A file of this kind says itself what is what; it has no columns for --mapping or --save-mapping.`);
    return { sheet: undefined, order: { ...base, holds: read.holds, cards: read.cards, issues: transferIssues(read.issues) } };
  }
  const sheet = await look(app, file, read.sheets, options);
  const mapping = options.map.reduce((known, { field, columns }) => columns.reduce((at, column) => app.chooseColumn(sheet, at, columnNamed(file, sheet, column), field), known), sheet.proposal.mapping);
  const applied = await app.cardsOfTable(sheet.table, mapping, { guarded: read.from === 'text', beside: sheetsBeside(read.sheets, sheet.source) }, showProgress('Understanding')).result;
  if (applied === undefined) throw new Error('Bug: nobody stopped it');
  const issues = [...transferIssues(read.issues), ...sheet.issues, ...sheet.proposal.issues, ...applied.issues];
  return { sheet: { ...sheet, proposal: { ...sheet.proposal, mapping } }, order: { ...base, holds: sheet.holds, cards: applied.cards, issues, listWords: wordsForLists(mapping) } };
}

/** All that reading a file finds is about the file. */
const transferIssues = (issues: readonly AppIssue[]): NonNullable<ImportOrder['issues']> => issues as NonNullable<ImportOrder['issues']>;

/** The sheet that was named, else the one with most columns that mean something; of a mapping, one that it fits. */
async function look(app: App, file: string, sheets: Extract<Source, { readonly kind: 'sheets' }>['sheets'], options: ImportOptions): Promise<ImportSheet> {
  const { sheet: name, range, mapping } = options;
  const holds = holdingAsked(options);
  const named = name === undefined ? sheets : sheets.filter((one) => one.name === name);
  if (named.length === 0) throw new Refusal(`${file}: There is no sheet “${name ?? ''}”${range === undefined ? '' : ` with anything at ${range}`}; there are ${sheets.map((one) => `“${one.name}”`).join(', ')}.`);
  const text = mapping === undefined ? undefined : new TextDecoder().decode(readInput(mapping));
  const refused: AppIssue[] = [];
  const looked: ImportSheet[] = [];
  for (const one of named) {
    const first = await app.lookAtSheet(one, { holds }).result;
    const known = first === undefined || text === undefined ? undefined : readMappingFile(text, first);
    if (known?.ok === false) refused.push(known.error);
    else {
      const found = known === undefined ? first : await app.lookAtSheet(one, { remembered: [known.value], holds }).result;
      if (found !== undefined) looked.push(found);
    }
  }
  const fields = ({ proposal }: ImportSheet): number => proposal.columns.filter(({ verdict }) => verdict === 'mapped').length;
  const [best] = looked.sort((a, b) => fields(b) - fields(a) || b.table.rows.length - a.table.rows.length);
  const [issue] = refused;
  if (best === undefined && issue !== undefined) throw refusalOf(mapping ?? file, issue);
  if (best === undefined) throw new Error('Bug: the register is open');
  return best;
}

function columnNamed(file: string, { table: { headers } }: ImportSheet, name: string): number {
  const at = headers.findIndex((header) => header.trim().toLowerCase() === name.toLowerCase());
  if (at === -1) throw new Refusal(`${file}: There is no column “${name}”; there are ${headers.map((header) => `“${header}”`).join(', ')}.`);
  return at;
}

interface Told {
  readonly file: string;
  readonly read: Source;
  readonly sheet: ImportSheet | undefined;
  readonly holds: Holding;
  readonly plan: ImportPlan;
}

const openColumns = (sheet: ImportSheet | undefined): readonly string[] =>
  (sheet?.proposal.columns ?? []).filter(({ verdict, column }) => verdict === 'ambiguous' && sheet?.proposal.mapping.columns.find((one) => one.column === column)?.uses.length === 0).map(({ header }) => header);

function report({ file, read, sheet, holds, plan: { cards, counts, issues } }: Told, isPlan: boolean): string {
  const open = new Set(openColumns(sheet));
  const columns = (sheet?.proposal.mapping.columns ?? []).map(({ header, uses }) => `column\t${header}\t${uses.map(useText).join(', ') || (open.has(header) ? 'left out: not sure what it is, say it with --map' : 'left out')}`);
  const said = [...new Set(issues.map((issue) => (issue.where?.line === undefined ? issueText(texts, issue) : `look at\t${placeText({ ...issue.where, file: fileName(file) }) ?? ''}\t${issueText(texts, issue)}`)))];
  const rejected = cards.filter(({ outcome }) => outcome === 'rejected').flatMap((card) => [...rejectionLines(card, fileName(file)), ...choiceLines(card)]);
  const out = cards.filter(({ outcome }) => outcome === 'skipped').flatMap(leftOutLines);
  const warned = warningLines(cards, fileName(file));
  const detail = isPlan ? cards.flatMap((card) => (card.outcome === 'new' || card.outcome === 'update' ? changeLines(card) : [])) : [];
  const unsure = holds === 'customers' ? ` (${counts.twins} of them perhaps there already)` : '';
  const text = 'text' in read ? [`read as\t${read.text.encoding}`] : [];
  return [
    ...text, ...(holds === 'customers' ? [] : [`taken as\t${holds}`]), ...columns, ...said, ...detail, ...out, ...warned, ...rejected,
    `${counts.rows} ${counts.rows === 1 ? 'row' : 'rows'}: ${counts.new} new${unsure}, ${counts.update} change, ${counts.unchanged} unchanged, ${counts.rejected} refused${counts.skipped > 0 ? `, ${counts.skipped} left out` : ''}`, '',
  ].join('\n');
}

function useText(use: ImportSheet['proposal']['mapping']['columns'][number]['uses'][number]): string {
  if (use.do === 'split') return `taken apart (${use.recipe})`;
  const { table, field } = use.to;
  if (isPassing(table, field)) return `${texts.rowOf[table]}: ${field}`;
  return table === 'Customers' ? fieldLabel(texts, field) : `${texts.rowOf[table]}: ${fieldLabel(texts, field, table)}`;
}

const groundWords: Readonly<Record<PlannedSettlement['ground'], string>> = {
  number: 'named, and it is its amount', numbers: 'all are named, and together they are the amount', part: 'named, and less is paid', over: 'named, and more is paid', amount: 'the only one with this amount open',
  sum: 'only these together are the amount', said: 'the list says so', chosen: 'chosen', account: 'no document: on account',
};

const money = (amount: number | undefined, currency: string): string => `${(amount ?? 0).toFixed(2)}${currency === '' ? '' : ` ${currency}`}`;

function settlementText({ parts, rest, ground }: PlannedSettlement, currency: string): string {
  const paid = [...parts.map(({ number, amount }) => `${number} ${money(amount, currency)}`), ...(rest > 0 ? [`on account ${money(rest, currency)}`] : [])].join(' + ');
  return `${paid} (${groundWords[ground]})`;
}

/** Which document or payment it is, and what it pays. */
function entryText({ number, date, amount, currency, settlement, sure }: PlannedEntry): string {
  const paid = settlement === undefined ? '' : `\tpays ${settlementText(settlement, currency)}${sure === undefined ? '' : `, ${sure}`}`;
  return `${number}\t${date}\t${money(amount, currency)}${paid}`;
}

function choiceLines({ entry, reason, twins }: PlannedCard): string[] {
  const cards = reason.kind === 'ambiguous' ? reason.cards : twins.map(({ card }) => card);
  return [...(cards.length > 0 ? [`  perhaps\t${cards.join(' ')}`] : []), ...(entry?.options ?? []).map((option) => `  perhaps\t${settlementText(option, entry?.currency ?? '')}`)];
}

function leftOutLines({ lines, name, entry, issues }: PlannedCard): string[] {
  return entry === undefined ? [] : [`left out\t${lines.join(',')}\t${name}\t${entryText(entry)}\t${issues.map((issue) => issueText(texts, issue)).join(' ')}`];
}

function changeLines({ lines, outcome, name, changes, kept, reason, entry }: PlannedCard): string[] {
  const sets = changes.flatMap((change) => (change.type === 'set' ? [`  ${fieldLabel(texts, change.field, change.table)}: ${String(change.before ?? '')} → ${String(change.after ?? '')}`] : []));
  const stays = kept.map(({ field, given }) => `  ${fieldLabel(texts, field)}: stays, the file says ${String(given)}`);
  return [`${outcome}\t${lines.join(',')}\t${name}\t${reason.kind === 'step' ? reason.step.same.join('+') : reason.kind}${entry === undefined ? '' : `\t${entryText(entry)}`}`, ...sets, ...stays];
}

function rejectionLines({ lines, name, issues }: PlannedCard, file: string): string[] {
  return issues.filter(({ severity }) => severity === 'error').map((issue) => `refused\t${placeText({ ...issue.where, file, line: issue.where?.line ?? lines[0] ?? 0 }) ?? ''}\t${name}\t${issueText(texts, issue)}`);
}

/** Of one kind so many are told line by line; a file of one fault a row would bury everything else. */
const warningsTold = 3;

function warningLines(cards: readonly PlannedCard[], file: string): string[] {
  const kinds = new Map<AppIssue['code'], { readonly lines: string[]; further: number }>();
  for (const { lines, issues } of cards) {
    for (const issue of issues) {
      if (issue.severity !== 'warning') continue;
      const kind = kinds.get(issue.code) ?? { lines: [], further: 0 };
      kinds.set(issue.code, kind);
      if (kind.lines.length < warningsTold) kind.lines.push(`look at\t${placeText({ ...issue.where, file, line: issue.where?.line ?? lines[0] ?? 0 }) ?? ''}\t${issueText(texts, issue)}`);
      else kind.further += 1;
    }
  }
  return [...kinds.values()].flatMap(({ lines, further }) => [...lines, ...(further > 0 ? [`look at\t${file}\tand ${further} more like the last one`] : [])]);
}

function planJson({ read, sheet, holds, plan: { cards, counts, issues } }: Told): object {
  return {
    holds, counts, ...('text' in read && { encoding: read.text.encoding }),
    columns: (sheet?.proposal.mapping.columns ?? []).map(({ header, uses }) => ({ header, uses })),
    issues: issues.map(issueJson),
    cards: cards.map(({ issues: found, ...card }) => ({ ...card, issues: found.map(issueJson) })),
  };
}

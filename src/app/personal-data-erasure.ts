/**
 * Erasing what the register has of somebody, as GDPR (2016/679), art. 17, asks, but for what the law makes the firm keep: while
 * documents or payments are to be kept, what stands on them stays, and the card is an inactive one with nothing else on it;
 * otherwise all of it goes. Nothing of what goes stays in the history, in what merges remember, or among the answers of
 * registers, so no undo brings it back. Planned first: what goes, what stays and why.
 * Other cards and contacts with the same e-mail address, telephone or personal number, and the cards before and after this one, are named, and stay. What people wrote
 * about somebody in texts of other cards, in other sheets or in copies of the file is not found; and Excel's own undo of this
 * session is Excel's.
 */
import { err, ok, type Result } from '../base/result';
import type { CalendarDate } from '../base/calendar-date';
import type { Change, Values } from '../model/change';
import { childTables, fieldsOf, isChildTable, type ChildTable, type DecisionTable, type TableKey } from '../model/fields';
import { compactIdentifier } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { splitSeveral } from '../model/several';
import { checkColumn, marksColumn } from '../host/derived-columns';
import { headerOfField } from '../host/table-layout';
import { localeOfTag, textsOf, type Locale } from '../locales/locales';
import type { TablePatch, Workbook } from '../host/workbook';
import { answersAboutCard, answersAboutPerson } from './answers-about-person';
import type { AppIssue } from './app';
import type { KeptAnswer } from './evidence-store';
import { evidenceTable } from './hidden-tables';
import { erasedBase } from './erased-base';
import { recordsTold } from './erased-steps';
import { createOwnCompany, protectedCompany } from './own-company';
import { readWholeJournal } from './personal-data';
import { keptUntil } from './personal-data-retention';
import { readBase } from './read-base';
import { automationRowsOfPerson, cardsOfPerson, conflictRowsOfPerson, judgementRowsOfPerson, mergeRowsOfPerson } from './records-of-person';
import type { RegisterSession } from './register-session';
import { recordsWhileMerged } from './steps-while-merged';
import { wordsOfMeaning } from './words-of-meaning';

export interface ErasurePlan {
  readonly id: RecordId;
  /** The card, and those that were merged into it. */
  readonly cards: readonly RecordId[];
  readonly name: string;
  /** Whether the card goes, or stays with what stands on documents. */
  readonly kind: 'delete' | 'anonymise';
  /** Fields of the card that are emptied, and those that stay filled. */
  readonly fields: readonly string[];
  readonly keptFields: readonly string[];
  /** Rows of other tables that go, and that stay, by table. */
  readonly rows: readonly { readonly table: TableKey; readonly count: number }[];
  readonly keptRows: readonly { readonly table: TableKey; readonly count: number }[];
  /** Other cards, and rows of other cards, with the same e-mail address, telephone or personal number, and the cards before and after this one: perhaps they are the same person's. */
  readonly elsewhere: readonly { readonly table: TableKey; readonly id: RecordId }[];
  /** Addresses of files that the card links to: the files stay where they are. */
  readonly files: readonly string[];
  /** So many answers of public registers go. */
  readonly answers: number;
  /** Until then documents are kept; undefined if none are, or nobody knows how long. */
  readonly until?: CalendarDate;
  /** Why something stays, and what follows from the erasure. */
  readonly issues: readonly AppIssue[];
}

export interface ErasureSubject {
  readonly id: RecordId;
  readonly today: CalendarDate;
}

/** What an invoice says of its buyer, and what holds the register together. */
const onDocuments: ReadonlySet<string> = new Set([
  'code', 'name', 'roles', 'dealerType', 'legalForm', 'taxId', 'vatNumber', 'vatStatus', 'companyNumber', 'personalId', 'residency',
  'street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country', 'predecessor', 'successor', 'validFrom', 'validTo',
]);
const posted: ReadonlySet<TableKey> = new Set(['Documents', 'Payments']);
const linkFields = fieldsOf('Customers').filter(([, { refers }]) => refers !== undefined).map(([field]) => field);
/** Where a firm is whose register is made in the language, if its own card does not say. */
const homes: Readonly<Record<Locale, string>> = { en: '', he: 'IL', ro: 'RO', lt: 'LT', lv: 'LV' };

/** `card-missing`, `own-company-protected`. Changes nothing. */
export function planErasure(session: RegisterSession, { id, today }: ErasureSubject): Result<ErasurePlan, AppIssue> {
  const { register } = session;
  const values = register.get('Customers', id);
  if (values === undefined) return err({ severity: 'error', code: 'card-missing', facts: { key: id } });
  const [own] = protectedCompany(register, id, createOwnCompany(register));
  if (own !== undefined) return err(own);
  const name = String(values['name'] ?? '');
  const kept = keptDocuments(session, id, name, today);
  const isKept = kept !== undefined;
  const merged = mergeRowsOfPerson(register, id);
  const rows = rowsOf(register, id);
  const countIn = (table: ChildTable): number => rows.filter((row) => row.table === table).length;
  const counts = childTables.map((table) => ({ table, count: countIn(table) })).filter(({ count }) => count > 0);
  const decisions = decidedRows(register, id);
  const decided = decisionTables.map((table) => ({ table, count: decisions.filter((row) => row.table === table).length })).filter(({ count }) => count > 0);
  const filled = Object.keys(values);
  const elsewhere = sameElsewhere(register, id, values);
  const files = rows.flatMap((row) => (row.table === 'Attachments' ? String(register.get('Attachments', row.id)?.['link'] ?? '') : [])).filter((link) => link !== '');
  const where = { table: 'Customers' as const, id };
  return ok({
    id, cards: [...cardsOfPerson(register, id)], name, kind: isKept ? 'anonymise' : 'delete',
    fields: isKept ? filled.filter((field) => !onDocuments.has(field) && field !== 'status') : filled,
    keptFields: isKept ? filled.filter((field) => onDocuments.has(field)) : [],
    rows: [...counts.filter(({ table }) => !isKept || !posted.has(table)), ...decided],
    keptRows: counts.filter(({ table }) => isKept && posted.has(table)),
    elsewhere, files, answers: answersGoing(session, id, isKept).length,
    ...(kept?.until !== undefined && { until: kept.until }),
    issues: [
      ...kept?.issues ?? [],
      ...(merged.length === 0 ? [] : [{ severity: 'warning', code: 'export-erasure-merges', facts: { count: cardsOfPerson(register, id).size - 1 } } as const]),
      ...(elsewhere.length === 0 ? [] : [{ severity: 'warning', code: 'export-erasure-elsewhere', facts: { name, count: elsewhere.length }, where } as const]),
      ...(files.length === 0 ? [] : [{ severity: 'warning', code: 'export-erasure-files', facts: { name, count: files.length }, where } as const]),
      { severity: 'warning', code: 'export-erasure-duties', facts: { name }, where },
      { severity: 'warning', code: 'export-erasure-final', facts: { name }, where },
    ],
  });
}

/** Does it in one step, as the plan says; refused like the plan, or by the workbook, and then nothing is erased. */
export async function erasePersonalData(session: RegisterSession, workbook: Workbook, subject: ErasureSubject): Promise<Result<ErasurePlan, AppIssue>> {
  const { register } = session;
  const { id } = subject;
  const refused = planErasure(session, subject);
  if (!refused.ok) return refused;
  const answered = await session.evidence.write();
  const known = answered.ok ? await readWholeJournal(session) : answered;
  if (!known.ok) return known;
  // What numbers the card once had stands in the older pages of the journal.
  const plan = planErasure(session, subject);
  if (!plan.ok) return plan;
  const isKept = plan.value.kind === 'anonymise';
  const cards = cardsOfPerson(register, id);
  const gone = rowsOf(register, id).filter(({ table }) => !isKept || !posted.has(table));
  const decided = decidedRows(register, id);
  const records = recordsTold(session.history(), cards, ({ table }) => isKept && posted.has(table));
  for (const row of [...gone, ...decided]) records.add(row.id);
  const answers = await answerRows(session, workbook, id, isKept);
  if (!answers.ok) return answers;
  const changes = [
    ...[...gone, ...decided].map((row) => removal(register, row)),
    ...(isKept ? anonymised(session, id) : [...unlinked(register, id), removal(register, { table: 'Customers', id })]),
  ];
  const base = await readBase(workbook);
  if (!base.ok) return base;
  const ofOthers = recordsWhileMerged(register, session.history(), cards);
  const borne = new Set([...records, ...cards, ...[...ofOthers.values()].flatMap((others) => [...others])]);
  const emptied = [...cards].filter((card) => !isKept || card !== id).map((card): Row => ({ table: 'Customers', id: card }));
  const done = await session.erase(changes, {
    told: [...isKept ? plan.value.fields.map((field) => blank(id, field)) : [], ...[...emptied, ...gone].map(erasedRecord)],
    records, cards, ofOthers, further: [...isKept && changes.length > 0 ? uncheckedCells(session, id) : [], ...answers.value, ...erasedBase(base.value, register, changes, borne)],
  });
  if (!done.ok) return done;
  if (done.value === undefined) return plan;
  if (isKept) session.sheetCheck.noteWrittenAnew(id);
  const outline = await workbook.outline();
  const read = outline.ok ? await session.evidence.load(outline.value) : outline;
  return read.ok ? plan : read;
}

/** Undefined if none are to be kept any more. A card keeps all of its documents as long as one of them. */
function keptDocuments({ register, meta }: RegisterSession, id: RecordId, name: string, today: CalendarDate): { readonly until?: CalendarDate; readonly issues: readonly AppIssue[] } | undefined {
  const rows = rowsOf(register, id).filter(({ table }) => posted.has(table));
  if (rows.length === 0) return undefined;
  const [own] = createOwnCompany(register).cards();
  const country = String(register.get('Customers', own ?? '')?.['country'] ?? '').trim().toUpperCase() || homes[localeOfTag(meta.locale)];
  const dates = rows.flatMap((row) => {
    const { date } = register.get(row.table, row.id) ?? {};
    return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? [date] : [];
  });
  const where = { table: 'Customers', id };
  const facts = { name, country, documents: rows.filter(({ table }) => table === 'Documents').length, payments: rows.filter(({ table }) => table === 'Payments').length };
  const undated: AppIssue[] = dates.length === rows.length ? [] : [{ severity: 'warning', code: 'export-erasure-undated', facts: { name, count: rows.length - dates.length }, where }];
  const ends = dates.map((date) => keptUntil(country, date));
  if (ends.includes(undefined)) return { issues: [...undated, { severity: 'warning', code: 'export-erasure-term-unknown', facts, where }] };
  const until = ends.reduce((last, end) => ((end ?? '') > (last ?? '') ? end : last), undefined);
  if (until !== undefined && until > today) return { until, issues: [...undated, { severity: 'info', code: 'export-erasure-keeps', facts: { ...facts, until }, where }] };
  return undated.length > 0 ? { issues: undated } : undefined;
}

interface Row {
  readonly table: TableKey;
  readonly id: RecordId;
}

const decisionTables = ['Merges', 'Judgements', 'Automations', 'Conflicts'] as const satisfies readonly DecisionTable[];

/** What was merged, decided, done by automations and said by two people at once. */
function decidedRows(register: Register, id: RecordId): readonly { readonly table: DecisionTable; readonly id: RecordId }[] {
  const found = { Merges: mergeRowsOfPerson, Judgements: judgementRowsOfPerson, Automations: automationRowsOfPerson, Conflicts: conflictRowsOfPerson };
  return decisionTables.flatMap((table) => found[table](register, id).map((row) => ({ table, id: row })));
}

/** What was decided of them is not among these, though rows of automations name a customer too. */
function rowsOf(register: Register, id: RecordId): readonly { readonly table: ChildTable; readonly id: RecordId }[] {
  return register.childrenOf(id).flatMap(({ table, id: row }) => (isChildTable(table) ? [{ table, id: row }] : []));
}

const telling = { Customers: ['email', 'otherEmails', 'phone', 'mobile', 'otherPhones', 'personalId'], Contacts: ['email', 'phone', 'mobile'] } as const;

/** As they are compared: addresses without capitals, numbers by their letters and digits. */
function tellingParts(table: 'Customers' | 'Contacts', values: Values): string[] {
  return telling[table].flatMap((field) => splitSeveral(values[field])).flatMap((part) => {
    const key = part.includes('@') ? part.toLowerCase() : compactIdentifier(part);
    return key.length < 5 ? [] : [key];
  });
}

/** The card before this one and the one after it are the same customer's for sure. */
function sameElsewhere(register: Register, id: RecordId, values: Values): readonly Row[] {
  const own = new Set(tellingParts('Customers', values));
  return (['Customers', 'Contacts'] as const).flatMap((table) => register.ids(table).flatMap((row): Row[] => {
    const other = register.get(table, row) ?? {};
    const isTheirs = table === 'Customers' ? row === id : other['customer'] === id;
    const isLinked = table === 'Customers' && linkFields.some((field) => other[field] === id || values[field] === row);
    return !isTheirs && (isLinked || tellingParts(table, other).some((part) => own.has(part))) ? [{ table, id: row }] : [];
  }));
}

function removal(register: Register, { table, id }: Row): Change {
  return { type: 'remove', table, id, values: register.get(table, id) ?? {} };
}

/** Links of other cards to this one. */
function unlinked(register: Register, id: RecordId): Change[] {
  return register.ids('Customers').flatMap((other) => linkFields.flatMap((field): Change[] =>
    (other !== id && register.get('Customers', other)?.[field] === id ? [{ type: 'set', table: 'Customers', id: other, field, before: id, after: null }] : [])));
}

function anonymised({ register, meta }: RegisterSession, id: RecordId): Change[] {
  const values = register.get('Customers', id) ?? {};
  const inactive = wordsOfMeaning(register, 'status', 'inactive')[0] ?? textsOf(localeOfTag(meta.locale)).lists.status.inactive;
  const set = (field: string, after: string | null): Change[] => ((values[field] ?? null) === after ? [] : [{ type: 'set', table: 'Customers', id, field, before: values[field] ?? null, after }]);
  return [...Object.keys(values).filter((field) => !onDocuments.has(field) && field !== 'status').flatMap((field) => set(field, null)), ...set('status', inactive)];
}

/** What the check said of the card in the sheet may repeat what is erased: it is said anew. */
function uncheckedCells(session: RegisterSession, id: RecordId): TablePatch[] {
  const layout = session.layout('Customers');
  const columns = [checkColumn, marksColumn].flatMap((field) => (layout === undefined ? [] : headerOfField(layout, field) ?? []));
  return columns.length === 0 ? [] : [{ table: 'Customers', cells: columns.map((column) => ({ key: id, column, value: null })) }];
}

/** That a record was there, and not what stood in it: another copy of the register that still has it is not to bring it back. */
const erasedRecord = ({ table, id }: Row): Change => ({ type: 'remove', table, id, values: {} });

/** That a field was emptied, and not of what. */
const blank = (id: RecordId, field: string): Change => ({ type: 'set', table: 'Customers', id, field, before: null, after: null });

/** Answers that nobody needs any more: about numbers that no other card has and, while documents are kept, that stand on none. */
function answersGoing(session: RegisterSession, id: RecordId, isKept: boolean): readonly KeptAnswer[] {
  const kept = new Set(isKept ? answersAboutCard(session, session.register.get('Customers', id) ?? {}) : []);
  return answersAboutPerson(session, id, true).filter((answer) => !kept.has(answer));
}

async function answerRows(session: RegisterSession, workbook: Workbook, id: RecordId, isKept: boolean): Promise<Result<TablePatch[], AppIssue>> {
  const answers = answersGoing(session, id, isKept);
  if (answers.length === 0) return ok([]);
  const read = await workbook.readTable(evidenceTable.name);
  if (!read.ok) return read;
  const theirs = new Set(answers.map(({ service, number }) => `${service} ${number}`));
  const [service, number] = ['service', 'number'].map((header) => evidenceTable.columns.findIndex((column) => column.header === header));
  const remove = read.value.values.flatMap((row) => (theirs.has(`${String(row[service ?? 0])} ${String(row[number ?? 0])}`) ? [String(row[0])] : []));
  return ok([{ table: evidenceTable.name, remove }]);
}

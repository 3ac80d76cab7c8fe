/**
 * Cards written into a file: all of them, those of a search, or chosen ones; only those who agreed to a channel, if that is
 * asked for. Looked at before anything is written: what is missing for whom, who stays out and why.
 */
import { localDate } from '../base/calendar-date';
import type { Clock, Random } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import type { CardFilter } from '../model/card-filter';
import type { ChildTable } from '../model/fields';
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';
import { partyKind } from '../model/party-kind';
import type { Register } from '../model/register';
import type { Workbook } from '../host/workbook';
import { localeOfTag, textsOf } from '../locales/locales';
import type { Texts } from '../locales/texts';
import { writingCsv, type CsvStyle } from '../transfer/formats/csv';
import type { IncomingRow, OutgoingCard } from '../transfer/source';
import type { AppIssue } from './app';
import { exportBackup } from './export-backup';
import { exportColumns, type ExportColumn } from './export-columns';
import { consentAsked, consentWords, type ConsentWanted } from './export-consent';
import { exportFormat, type ExportFormatName, type FileBeside, type FileContent, type FormatFacts, type WrittenCards } from './export-formats';
import { exportWorkbook, type NewWorkbook } from './export-workbook';
import { inParts } from './in-parts';
import type { Pace } from './long-run';
import { createMeanings } from './meanings';
import { createOwnCompany } from './own-company';
import type { RegisterSession } from './register-session';
import { runInSlices } from './run-in-slices';

export interface ExportOrder {
  readonly format: ExportFormatName;
  /** All cards unless some are chosen, by their ids or by a search. */
  readonly ids?: readonly RecordId[];
  readonly search?: { readonly query: string; readonly filter: CardFilter };
  /** Only those who agreed to be written to this way. */
  readonly consent?: ConsentWanted;
  /** Field keys, for CSV and XLSX; all unless given. */
  readonly columns?: readonly string[];
  /** Of a CSV file; that of the language unless given. */
  readonly delimiter?: CsvStyle['delimiter'];
  /** Of headers and ticks; the register's own unless given. */
  readonly texts?: Texts;
  /** Account of the ledger, for declarations. */
  readonly account?: string;
}

export interface ExportPlan {
  /** So many cards were chosen. */
  readonly chosen: number;
  /** So many of them are written. */
  readonly written: number;
  /** So many did not agree to the channel. */
  readonly withoutConsent: number;
  /** Those that the format cannot take; the issues say why. */
  readonly leftOut: readonly RecordId[];
  readonly issues: readonly AppIssue[];
  /** Why nothing can be written at all. */
  readonly refused?: AppIssue;
}

export interface ExportedFile extends ExportPlan {
  readonly content: FileContent;
  /** Further files that belong to it, to be put beside it under these names. */
  readonly beside: readonly FileBeside[];
  /** That the file is to have; any other unless it is given. */
  readonly fileName?: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
}

export interface ExportPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly workbook: Workbook;
  readonly newWorkbook: NewWorkbook;
}

export function nothingToExport(refused: AppIssue): ExportPlan {
  return { chosen: 0, written: 0, withoutConsent: 0, leftOut: [], issues: [], refused };
}

/** What an export would write; changes nothing. Undefined if it was stopped. */
export async function planExport(session: RegisterSession, order: ExportOrder, ports: Pick<ExportPorts, 'clock' | 'random'>, pace: Pace): Promise<ExportPlan | undefined> {
  return (await runInSlices(prepare(session, order, ports), pace))?.plan;
}

/** Refused by what the plan is refused by; undefined if it was stopped. */
export async function exportCards(session: RegisterSession, order: ExportOrder, ports: ExportPorts, pace: Pace): Promise<Result<ExportedFile | undefined, AppIssue>> {
  const format = exportFormat(order.format);
  const prepared = await runInSlices(prepare(session, order, ports), format.kind === 'cards' ? pace : partOf(pace, 0, preparing));
  if (prepared === undefined) return ok(undefined);
  const { plan, ids, columns, texts, cards } = prepared;
  if (plan.refused !== undefined) return err(plan.refused);
  const content = await contentOf(partOf(pace, preparing, 1));
  if (!content.ok) return content;
  if (content.value === undefined) return ok(undefined);
  const { fileName, extension, mediaType } = format;
  return ok({ ...plan, content: content.value, beside: cards?.beside ?? [], ...(fileName !== undefined && { fileName }), extension, mediaType });

  async function contentOf(rest: Pace): Promise<Result<FileContent | undefined, AppIssue>> {
    const { register } = session;
    switch (format.kind) {
      case 'backup': return exportBackup(session, ports.workbook, isPart(order) ? new Set(ids) : undefined, rest);
      case 'workbook': return exportWorkbook(register, ids, columns, texts, { withRows: order.columns === undefined, newWorkbook: ports.newWorkbook }, rest);
      case 'text-table': return ok(await runInSlices(inParts(writingCsv(columns, rowsOf(register, ids, columns), csvStyle(texts, order.delimiter)), ids.length), rest));
      case 'cards': return ok(cards?.content ?? []);
    }
  }
}

/** Choosing the cards of a table takes so much of the whole. */
const preparing = 0.1;

function partOf({ onProgress, ...pace }: Pace, from: number, to: number): Pace {
  return { ...pace, onProgress: (done) => onProgress?.(from + done * (to - from)) };
}

const isPart = ({ ids, search, consent }: ExportOrder): boolean => ids !== undefined || search !== undefined || consent !== undefined;

interface Prepared {
  readonly plan: ExportPlan;
  /** Those that are written. */
  readonly ids: readonly RecordId[];
  readonly columns: readonly ExportColumn[];
  readonly texts: Texts;
  readonly cards?: WrittenCards;
}

function* prepare(session: RegisterSession, order: ExportOrder, { clock, random }: Pick<ExportPorts, 'clock' | 'random'>): Generator<number, Prepared> {
  const { register, meta } = session;
  const texts = order.texts ?? textsOf(localeOfTag(meta.locale));
  const day = localDate(clock.now());
  const format = exportFormat(order.format);
  const refused = (issue: AppIssue): Prepared => ({ plan: nothingToExport(issue), ids: [], columns: [], texts });

  const named = chosenIds(session, order);
  const there = named.filter((id) => register.get('Customers', id) !== undefined);
  const issues: AppIssue[] = there.length === named.length ? [] : [{ severity: 'warning', code: 'export-cards-gone', facts: { count: named.length - there.length } }];
  if (order.columns !== undefined && format.kind !== 'text-table' && format.kind !== 'workbook') {
    return refused({ severity: 'error', code: 'export-columns-fixed', facts: { format: order.format } });
  }
  const columns = exportColumns(register, 'Customers', texts, order.columns);
  if (!columns.ok) return refused(columns.error);
  const { consent } = order;
  const agrees = consent === undefined ? () => true : consentAsked(register, consent, day);
  if (consent !== undefined && agrees === undefined) return refused(unknownConsent(register, consent));
  const ids: RecordId[] = [];
  for (const id of there) {
    if (agrees?.(id) !== false) ids.push(id);
    yield 0;
  }
  const withoutConsent = there.length - ids.length;
  if (withoutConsent > 0) issues.push({ severity: 'info', code: 'export-without-consent', facts: { channel: order.consent?.channel ?? '', count: withoutConsent } });

  const facts = formatFacts(register, { now: clock.now(), random }, order);
  if (format.kind === 'cards' && format.needsOwnNumber === true && !/\d/.test(String(facts.ownCompany?.['taxId'] ?? ''))) {
    return refused({ severity: 'error', code: 'export-own-number-missing', facts: { format: order.format } });
  }
  const cards = format.kind === 'cards' ? yield* inParts(format.write(outgoingCards(register, ids, format.rows), facts), ids.length) : undefined;
  issues.push(...cards?.issues ?? []);
  const leftOut = [...new Set((cards?.issues ?? []).flatMap(({ severity, where }) => (severity === 'error' && where?.id !== undefined ? [where.id] : [])))];
  const written = ids.length - leftOut.length;
  // An empty register has a backup all the same.
  const isNothing = written === 0 && (format.kind !== 'backup' || isPart(order));
  return {
    plan: {
      chosen: there.length, written, withoutConsent, leftOut, issues,
      ...(isNothing && { refused: { severity: 'error', code: 'export-nothing', facts: {} } as const }),
    },
    ids, columns: columns.value, texts, ...(cards !== undefined && { cards }),
  };
}

/** In the order of the sheet, or as they are named; each once. */
function chosenIds(session: RegisterSession, { ids, search }: ExportOrder): readonly RecordId[] {
  if (ids !== undefined) return [...new Set(ids)];
  return search === undefined ? session.register.ids('Customers') : session.cards.matching(search.query, search.filter);
}

function unknownConsent(register: Register, { channel, purpose }: ConsentWanted): AppIssue {
  const [channels, purposes] = [consentWords(register, 'consentChannel'), consentWords(register, 'consentPurpose')];
  const known = consentAsked(register, { channel }, '') !== undefined;
  return { severity: 'error', code: 'export-consent-unknown', facts: known ? { channel: purpose ?? '', channels: purposes.join(', ') } : { channel, channels: channels.join(', ') } };
}

/** A card with its rows of some tables, without what says whose they are. */
function outgoingCard(register: Register, id: RecordId, tables: readonly ChildTable[]): OutgoingCard {
  const refs = tables.length === 0 ? [] : register.childrenOf(id);
  const rows = tables.flatMap((table) => refs.filter((row) => row.table === table)
    .sort((a, b) => register.place(table, a.id) - register.place(table, b.id))
    .map((row): IncomingRow => ({ table, values: withoutOwner(register.get(table, row.id) ?? {}) })));
  return { id, values: seen(register.get('Customers', id) ?? {}), rows };
}

function* outgoingCards(register: Register, ids: readonly RecordId[], tables: readonly ChildTable[]): Generator<OutgoingCard> {
  for (const id of ids) yield outgoingCard(register, id, tables);
}

/** A text without anything to be seen says nothing, and nothing could be said of it. */
function seen(values: Values): Values {
  return Object.values(values).some(isUnseen) ? Object.fromEntries(Object.entries(values).filter(([, value]) => !isUnseen(value))) : values;
}

const isUnseen = (value: Scalar | undefined): boolean => typeof value === 'string' && !/[\p{L}\p{N}\p{P}\p{S}\p{M}]/u.test(value);

function withoutOwner({ customer: _, customerName: __, ...values }: Values): Values {
  return values;
}

function formatFacts(register: Register, { now, random }: Pick<FormatFacts, 'now' | 'random'>, { account }: ExportOrder): FormatFacts {
  const meaning = createMeanings(register);
  const [own] = createOwnCompany(register).cards();
  return {
    day: localDate(now), now, random, ownCompany: own === undefined ? undefined : register.get('Customers', own), meaningOf: meaning, ...(account !== undefined && { account }),
    kindOf: ({ values }) => partyKind(values, (list, word, wanted) => meaning(list, word) === wanted),
  };
}

function* rowsOf(register: Register, ids: readonly RecordId[], columns: readonly ExportColumn[]): Generator<(ReturnType<ExportColumn['valueOf']>)[]> {
  for (const id of ids) {
    const values = register.get('Customers', id) ?? {};
    yield columns.map(({ valueOf }) => valueOf(values, id));
  }
}

/** As Excel of the country reads and writes such files. */
/** As the Excel of who reads the language writes and reads CSV. */
export function csvStyle({ tag, yes, no }: Texts, delimiter?: CsvStyle['delimiter']): CsvStyle {
  const hasDecimalComma = ['ro', 'lt', 'lv'].includes(localeOfTag(tag));
  return { delimiter: delimiter ?? (hasDecimalComma ? ';' : ','), decimal: hasDecimalComma && delimiter !== ',' ? ',' : '.', yes, no };
}

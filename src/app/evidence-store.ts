/**
 * What public registers answered, in the very hidden table `_evidence`: when, about which day, under which request number,
 * and in short what. Rows are only added, never changed, and belong to a number, not to a card: whoever holds the number is
 * whom they speak of. The table comes into the workbook with the first answer.
 * Calls that write must not overlap; create-app.ts queues them.
 */
import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '../base/calendar-date';
import type { Random } from '../base/ports';
import { ok, type Result } from '../base/result';
import { makeId } from '../model/ids';
import type { CellValue, Workbook, WorkbookOutline, WritableValue } from '../host/workbook';
import type { FirmState, RegisterAnswer } from '../registry/register-answer';
import type { VatKnowledge, VatStatus } from '../registry/vat-history';
import type { AppIssue } from './app';
import { evidenceTable } from './hidden-tables';

export interface KeptAnswer {
  readonly service: string;
  readonly number: string;
  readonly at: number;
  readonly asOf: CalendarDate;
  readonly requestId?: string;
  readonly answer: 'found' | 'absent';
  readonly name?: string;
  readonly state?: FirmState;
  readonly stateSince?: CalendarDate;
  readonly vatStatus?: VatStatus;
  readonly vat?: VatKnowledge;
}

const date = z.custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value));
const vatStatus = z.enum(['registered', 'notRegistered', 'cashAccounting']);
const period = z.object({ from: date, to: date.nullable() });
const vatShape = z.object({
  periods: z.array(period), cashPeriods: z.array(period), completeUntil: date.nullable(),
  observations: z.array(z.object({ on: date, status: vatStatus, service: z.string() })),
});
const toldShape = z.object({
  name: z.string().optional(), state: z.enum(['active', 'suspended', 'ending', 'ended', 'unknown']).optional(), stateSince: date.optional(),
  vatStatus: vatStatus.optional(), vat: vatShape.optional(),
});
const rowShape = z.tuple([z.string(), z.string(), date, z.string().min(1), z.string().min(1), z.string(), z.enum(['found', 'absent']), z.string()]).rest(z.unknown());

/** Longer names and lists are no firm's; a cell holds 32,767 characters. */
const most = { name: 300, periods: 100 };

/** What is kept of an answer; nothing of one that is none. */
export function keptAnswer(answer: RegisterAnswer): KeptAnswer | undefined {
  if (answer.kind === 'not-asked') return undefined;
  const { service, number, at, asOf, requestId } = answer.evidence;
  const record = answer.kind === 'found' ? answer.record : undefined;
  const vat = answer.kind === 'found' ? answer.record.vat : answer.vat;
  const status = record?.vatStatus ?? vat?.observations.at(-1)?.status;
  return {
    service, number, at, asOf, answer: answer.kind,
    ...(requestId !== undefined && { requestId }),
    ...(record?.fields.name !== undefined && { name: record.fields.name.slice(0, most.name) }),
    ...(record !== undefined && record.state !== 'unknown' && { state: record.state }),
    ...(record?.stateSince !== undefined && { stateSince: record.stateSince }),
    ...(status !== undefined && { vatStatus: status }),
    ...(vat !== undefined && { vat: { ...vat, periods: vat.periods.slice(-most.periods), cashPeriods: vat.cashPeriods.slice(-most.periods) } }),
  };
}

const none: readonly (readonly KeptAnswer[])[] = [];

const keyOf = ({ service, number }: Pick<KeptAnswer, 'service' | 'number'>): string => `${service} ${number}`;

const other = /\D/g;
/** The digits that make it, whatever stands before and between them. */
const digitsOf = (number: string): string => number.replace(other, '');
const withoutZeros = (digits: string): string => (digits.startsWith('0') ? digits.replace(/^0+/, '') : digits);
/** A French VAT number and the number of a French branch contain the firm's nine digits. */
const insideOthers = 9;

export class EvidenceStore {
  readonly #workbook: Workbook;
  readonly #random: Random;
  /** By service and number, in the order of the rows. */
  #answers = new Map<string, KeptAnswer[]>();
  /** The same lists by the digits of their numbers. */
  #byDigits = new Map<string, KeptAnswer[][]>();
  #version = 0;
  #rows = new Set<string>();
  #isThere = false;
  #pending: { readonly key: string; readonly kept: KeptAnswer }[] = [];

  constructor(workbook: Workbook, random: Random) {
    this.#workbook = workbook;
    this.#random = random;
  }

  /** Reads the table, if the workbook has it; what waits to be written stays known. */
  async load(outline: WorkbookOutline): Promise<Result<void, AppIssue>> {
    this.#isThere = outline.tables.some(({ name }) => name === evidenceTable.name);
    if (!this.#isThere) return ok(undefined);
    const read = await this.#workbook.readTable(evidenceTable.name);
    if (!read.ok) return read;
    this.#answers = new Map();
    this.#byDigits = new Map();
    this.#version += 1;
    this.#rows = new Set();
    for (const [key, kept] of read.value.values.flatMap(readRow)) this.#take(key, kept);
    for (const { key, kept } of this.#pending) this.#take(key, kept);
    return ok(undefined);
  }

  /** Whether the workbook has the table by now, and it was not read yet: another one made it. */
  isNewIn(outline: WorkbookOutline): boolean {
    return !this.#isThere && outline.tables.some(({ name }) => name === evidenceTable.name);
  }

  get isEmpty(): boolean {
    return this.#answers.size === 0;
  }

  /** Counts up with every answer. */
  get version(): number {
    return this.#version;
  }

  /**
   * Answers about numbers with the same digits, each list of one service and number and the oldest first: asked of every
   * card in every check, so it must cost little. Whether the number is the card's, its service knows.
   */
  answersLike(number: string): readonly (readonly KeptAnswer[])[] {
    const digits = digitsOf(number);
    const same = this.#byDigits.get(withoutZeros(digits)) ?? none;
    if (digits.length <= insideOthers) return same;
    const atEnd = this.#byDigits.get(withoutZeros(digits.slice(-insideOthers))) ?? none;
    const atBeginning = this.#byDigits.get(withoutZeros(digits.slice(0, insideOthers))) ?? none;
    return atEnd.length + atBeginning.length === 0 ? same : [...same, ...atEnd, ...atBeginning];
  }

  /** The oldest first. */
  answersOf(service: string, number: string): readonly KeptAnswer[] {
    return this.#answers.get(keyOf({ service, number })) ?? [];
  }

  /** An answer that was just given; false if it was known, having been kept for a while. */
  note(kept: KeptAnswer): boolean {
    if (this.answersOf(kept.service, kept.number).some(({ at, asOf }) => at === kept.at && asOf === kept.asOf)) return false;
    const key = makeId('ev', this.#random);
    this.#pending.push({ key, kept });
    this.#take(key, kept);
    return true;
  }

  get waiting(): number {
    return this.#pending.length;
  }

  /** Writes what waits. Refused, it goes on waiting. */
  async write(): Promise<Result<void, AppIssue>> {
    if (this.#pending.length === 0) return ok(undefined);
    if (!this.#isThere) {
      const made = await this.#workbook.createTables([evidenceTable]);
      // Another one was first.
      if (!made.ok && made.error.code !== 'table-exists') return made;
      this.#isThere = true;
    }
    const writing = this.#pending;
    const written = await this.#workbook.apply({ tables: [{ table: evidenceTable.name, append: writing.map(({ key, kept }) => rowOf(key, kept)) }] });
    if (!written.ok) return written;
    this.#pending = this.#pending.filter((one) => !writing.includes(one));
    return ok(undefined);
  }

  #take(key: string, kept: KeptAnswer): void {
    if (this.#rows.has(key)) return;
    this.#rows.add(key);
    this.#version += 1;
    const known = this.#answers.get(keyOf(kept));
    if (known !== undefined) {
      known.push(kept);
      return;
    }
    const list = [kept];
    this.#answers.set(keyOf(kept), list);
    const digits = withoutZeros(digitsOf(kept.number));
    this.#byDigits.set(digits, [...(this.#byDigits.get(digits) ?? []), list]);
  }
}

function rowOf(key: string, { at, asOf, service, number, requestId, answer, ...told }: KeptAnswer): WritableValue[] {
  return [key, new Date(at).toISOString(), asOf, service, number, requestId ?? null, answer, JSON.stringify(told)];
}

/** A row that cannot be read (edited by hand, of a later version) is left out. */
function readRow(cells: readonly CellValue[]): [string, KeptAnswer][] {
  const row = rowShape.safeParse(cells.map((cell) => (cell === null ? '' : typeof cell === 'object' ? cell.error : String(cell))));
  if (!row.success) return [];
  const [key, at, asOf, service, number, requestId, answer, json] = row.data;
  const time = Date.parse(at);
  const told = parsed(json);
  if (Number.isNaN(time) || told === undefined) return [];
  return [[key, { service, number, at: time, asOf, answer, ...(requestId !== '' && { requestId }), ...told }]];
}

function parsed(json: string): Omit<KeptAnswer, 'service' | 'number' | 'at' | 'asOf' | 'requestId' | 'answer'> | undefined {
  try {
    const { name, state, stateSince, vatStatus: status, vat } = toldShape.parse(JSON.parse(json));
    return {
      ...(name !== undefined && { name }), ...(state !== undefined && { state }), ...(stateSince !== undefined && { stateSince }),
      ...(status !== undefined && { vatStatus: status }), ...(vat !== undefined && { vat }),
    };
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof z.ZodError) return undefined;
    throw cause;
  }
}

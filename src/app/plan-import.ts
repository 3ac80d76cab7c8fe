/**
 * What taking customers out of a file into the register would do, card by card, before anything is written: which are new, which
 * cards change and in what, which rows say nothing new, and which are refused and why. The plan is worked out of what is there,
 * so the same file again changes nothing.
 */
import type { Random } from '../base/ports';
import type { Change, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { tables, type ChildTable } from '../model/fields';
import { compactIdentifier } from '../model/identifiers';
import { isId, makeId, type RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { importPresets, type ImportPreset, type ImportPresetName, type MatchStep } from '../transfer/import-presets';
import type { IncomingCard } from '../transfer/source';
import type { TransferIssue } from '../transfer/transfer-issues';
import type { AppIssue } from './app';
import { createCheck, type Check } from './check-register';
import { listValuesOf } from './list-values';
import { matchIncoming, nameKey, type IncomingMatch } from './match-incoming';
import { createCodes } from './next-code';
import { newErrors } from './plan-edits';
import { takeIn, type ColumnPolicies, type KeptValue, type TakeInPorts, type TakingCard } from './take-in';
import type { RegisterSession } from './register-session';

/** What a person decided of the rows that are one customer: a card of its own, that card, or not at all. */
export type ImportDecision = 'new' | 'skip' | { readonly card: RecordId };

export interface ImportOrder {
  /** As the file has them. */
  readonly cards: readonly IncomingCard[];
  /** What was found while the file was read. A row with an error is refused. */
  readonly issues?: readonly TransferIssue[] | undefined;
  readonly preset: ImportPresetName | ImportPreset;
  /** By field; what is not named is filled where it is empty. */
  readonly policies?: ColumnPolicies | undefined;
  /** By the line of the first of the rows that are one customer. */
  readonly decisions?: Readonly<Record<number, ImportDecision>> | undefined;
  /** Rows with errors are taken in without the values that are wrong. */
  readonly withoutFaults?: boolean | undefined;
  /** What people call where it comes from: the file's name. */
  readonly source?: string | undefined;
}

export type ImportOutcome = 'new' | 'update' | 'unchanged' | 'rejected' | 'skipped';

/** Why the rows go where they go. */
export type ImportReason =
  /** The step of the preset that found the card. */
  | { readonly kind: 'step'; readonly step: MatchStep }
  /** No card has anything in common with them. */
  | { readonly kind: 'none' }
  /** Several cards might be meant, or several customers of the file by one card. */
  | { readonly kind: 'ambiguous'; readonly cards: readonly RecordId[] }
  | { readonly kind: 'decided' };

/** Rows of the file that are one customer. */
export interface PlannedCard {
  /** Of its rows, in the order of the file. */
  readonly lines: readonly number[];
  readonly outcome: ImportOutcome;
  /** The card as it is, or as it will be made. */
  readonly card: RecordId;
  readonly name: string;
  readonly reason: ImportReason;
  readonly changes: readonly Change[];
  /** What the card says otherwise, and which therefore is not taken. */
  readonly kept: readonly KeptValue[];
  readonly issues: readonly AppIssue[];
}

export interface ImportCounts {
  readonly rows: number;
  readonly new: number;
  readonly update: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly skipped: number;
  /** New cards that may be one of those that are there. */
  readonly twins: number;
}

export interface ImportPlan {
  readonly cards: readonly PlannedCard[];
  readonly counts: ImportCounts;
  /** Of the file as a whole. */
  readonly issues: readonly TransferIssue[];
}

const shareOfMatching = 0.5;
const atOnce = 50;

/** A generator that stops often and tells how much is done, 0…1. */
export function* planImport(session: RegisterSession, order: ImportOrder, words: ImportWords, random: Random): Generator<number, ImportPlan> {
  const { register } = session;
  const preset: ImportPreset = typeof order.preset === 'string' ? importPresets[order.preset] : order.preset;
  const faults = new Map<number, TransferIssue[]>();
  const ofFile: TransferIssue[] = [];
  for (const issue of order.issues ?? []) {
    const line = issue.where?.line;
    if (line === undefined) ofFile.push(issue);
    else faults.set(line, [...faults.get(line) ?? [], issue]);
  }
  const ports: TakeInPorts = { hasColumn: (table, field) => session.layout(table)?.fields.includes(field) === true, policies: order.policies ?? {}, nameKey: (name) => nameKey(name).join() };
  const saysAll = (card: RecordId, incoming: IncomingCard): boolean => {
    const before = standing(register, card);
    const { card: after } = takeIn(before, incoming, ports);
    return changesOf(card, before, after, random).length === 0;
  };
  const matching = matchIncoming(register, order.cards, preset, saysAll);
  let matched = matching.next();
  for (; matched.done !== true; matched = matching.next()) yield matched.value * shareOfMatching;
  const matches = matched.value;
  const planner = new Planner(session, order, { ports, words, random, faults });
  const cards: PlannedCard[] = [];
  for (const [at, match] of matches.entries()) {
    cards.push(planner.plan(match));
    if (at % atOnce === 0) yield shareOfMatching + (1 - shareOfMatching) * (at / matches.length);
  }
  return { cards, counts: countOf(cards), issues: ofFile };
}

/** The words that an import writes into the register itself. */
export interface ImportWords {
  /** The firm's word for a number of no other kind. */
  readonly otherNumber: string;
  /** Where it came from, beside it. */
  readonly source: string;
}

interface Planning {
  readonly ports: TakeInPorts;
  readonly words: ImportWords;
  readonly random: Random;
  readonly faults: ReadonlyMap<number, readonly TransferIssue[]>;
}

class Planner {
  readonly #register: Register;
  readonly #order: ImportOrder;
  readonly #planning: Planning;
  readonly #check: Check;
  readonly #freeCode: () => string;
  /** Codes of the file, compact: no card that has none of its own gets one of them. */
  readonly #wanted: ReadonlySet<string>;
  readonly #given = new Set<string>();
  readonly #status: Scalar;

  constructor({ register }: RegisterSession, order: ImportOrder, planning: Planning) {
    this.#register = register;
    this.#order = order;
    this.#planning = planning;
    this.#check = createCheck(register);
    this.#freeCode = createCodes(register);
    this.#wanted = new Set(order.cards.map(({ values: { code } }) => (typeof code === 'string' ? compactIdentifier(code) : '')));
    this.#status = listValuesOf(register)('status')?.[0] ?? null;
  }

  plan({ members, card: found, step, ambiguous }: IncomingMatch): PlannedCard {
    const rows = members.flatMap((at) => this.#order.cards[at] ?? []);
    const lines = rows.map(({ line }) => line);
    const decision = this.#order.decisions?.[lines[0] ?? 0];
    const faults = lines.flatMap((line) => this.#planning.faults.get(line) ?? []);
    const name = String(rows.find(({ values }) => typeof values['name'] === 'string')?.values['name'] ?? '');
    const target = decision === 'new' ? undefined : typeof decision === 'object' ? decision.card : found;
    const reason: ImportReason = decision !== undefined ? { kind: 'decided' }
      : step !== undefined && found !== undefined ? { kind: 'step', step }
      : ambiguous.length > 0 ? { kind: 'ambiguous', cards: ambiguous } : { kind: 'none' };
    const planned = (outcome: ImportOutcome, card: RecordId, more: Partial<PlannedCard> = {}): PlannedCard =>
      ({ lines, outcome, card, name, reason, changes: [], kept: [], issues: faults, ...more });
    if (decision === 'skip') return planned('skipped', target ?? '');
    if (target !== undefined && this.#register.get('Customers', target) === undefined) {
      return planned('rejected', target, { issues: [...faults, { severity: 'error', code: 'import-card-gone', facts: { key: target } }] });
    }
    if (this.#order.withoutFaults !== true && faults.some(({ severity }) => severity === 'error')) return planned('rejected', target ?? '');
    return target === undefined ? this.#planNew(rows, planned, faults) : this.#planUpdate(target, rows, planned, faults);
  }

  #planUpdate(id: RecordId, rows: readonly IncomingCard[], planned: Planned, faults: readonly AppIssue[]): PlannedCard {
    const before = standing(this.#register, id);
    const { card: after, kept } = this.#takeAll(before, rows);
    const changes = changesOf(id, before, after, this.#planning.random);
    if (changes.length === 0) return planned('unchanged', id, { kept });
    const found = this.#check.ofCard(after.values, id, rowsIn(after));
    const errors = found.some(({ severity }) => severity === 'error')
      ? newErrors(this.#check.ofCard(before.values, id), found, Object.fromEntries(changes.flatMap((change) => (change.type === 'set' && change.table === 'Customers' ? [[change.field, change.after]] : []))))
      : [];
    const wrong = [...errors, ...this.#errorsOfRows(changes)];
    if (wrong.length > 0) return planned('rejected', id, { kept, issues: [...faults, ...this.#onLine(wrong, rows)] });
    return planned('update', id, { kept, changes });
  }

  #planNew(rows: readonly IncomingCard[], planned: Planned, faults: readonly AppIssue[]): PlannedCard {
    const { ports: { hasColumn }, random } = this.#planning;
    const [first] = rows;
    const given = first?.values['id'];
    const id = typeof given === 'string' && isId(given, tables.Customers.idPrefix) && this.#register.survivorOf(given) === undefined ? given : makeId(tables.Customers.idPrefix, random);
    const { card: taken, kept } = this.#takeAll({ values: {}, rows: [] }, rows);
    const code = rows.map(({ values }) => values['code']).find((one) => typeof one === 'string');
    const isFree = typeof code === 'string' && !this.#given.has(compactIdentifier(code)) && !this.#check.ofCard({ ...taken.values, code }, undefined).some((issue) => issue.code === 'code-taken');
    const values: Values = {
      ...taken.values,
      ...(hasColumn('Customers', 'code') && { code: isFree ? code : this.#nextCode() }),
      ...(hasColumn('Customers', 'status') && { status: taken.values['status'] ?? this.#status }),
    };
    const issues: AppIssue[] = [];
    let { rows: all } = taken;
    if (typeof code === 'string' && !isFree) {
      const { words } = this.#planning;
      if (hasColumn('Identifiers', 'number')) all = [...all, { table: 'Identifiers', id: undefined, values: { kind: words.otherNumber, number: code, source: words.source } }];
      issues.push({ severity: 'warning', code: 'import-code-taken', facts: { code }, where: { field: 'code', value: code } });
    }
    if (typeof values['code'] === 'string') this.#given.add(compactIdentifier(values['code']));
    const after: TakingCard = { values, rows: all };
    const wrong = this.#check.ofCard(values, undefined, rowsIn(after)).filter(({ severity }) => severity === 'error');
    const changes = changesOf(id, undefined, after, random);
    const errors = [...wrong, ...this.#errorsOfRows(changes)];
    const told = [...faults, ...this.#onLine([...issues, ...errors], rows)];
    return errors.length > 0 ? planned('rejected', '', { kept, issues: told }) : planned('new', id, { kept, changes, issues: told });
  }

  #nextCode(): string {
    for (;;) {
      const code = this.#freeCode();
      if (!this.#wanted.has(compactIdentifier(code))) return code;
    }
  }

  #takeAll(card: TakingCard, rows: readonly IncomingCard[]): { readonly card: TakingCard; readonly kept: readonly KeptValue[] } {
    let at = card;
    const kept: KeptValue[] = [];
    for (const row of rows) {
      const taken = takeIn(at, row, this.#planning.ports);
      at = taken.card;
      kept.push(...taken.kept);
    }
    return { card: at, kept };
  }

  #errorsOfRows(changes: readonly Change[]): AppIssue[] {
    return changes.flatMap((change) => {
      if (change.table === 'Customers' || change.type !== 'add') return [];
      return this.#check.ofRow(change.table as ChildTable, change.values, change.id).filter(({ severity, code }) => severity === 'error' && code !== 'child-orphan');
    });
  }

  /** Where in the file it is, beside where it would be in the register. */
  #onLine(issues: readonly AppIssue[], [first]: readonly IncomingCard[]): AppIssue[] {
    const line = first?.line;
    return issues.map((issue) => (line === undefined ? issue : { ...issue, where: { ...issue.where, line } }));
  }
}

type Planned = (outcome: ImportOutcome, card: RecordId, more?: Partial<PlannedCard>) => PlannedCard;

const rowsIn = (card: TakingCard) => (table: string): readonly Values[] => card.rows.flatMap((row) => (row.table === table ? [row.values] : []));

function standing(register: Register, id: RecordId): TakingCard {
  return {
    values: register.get('Customers', id) ?? {},
    rows: register.childrenOf(id).flatMap(({ table, id: row }) => {
      const values = register.get(table, row);
      return values === undefined || table === 'Customers' ? [] : [{ table: table as ChildTable, id: row, values }];
    }),
  };
}

/** `before` undefined: the card is new. */
function changesOf(id: RecordId, before: TakingCard | undefined, after: TakingCard, random: Random): Change[] {
  const changes: Change[] = [];
  const set = (table: 'Customers' | ChildTable, row: RecordId, was: Values, is: Values): void => {
    for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
      const [old, now] = [was[field] ?? null, is[field] ?? null];
      if (old !== now) changes.push({ type: 'set', table, id: row, field, before: old, after: now });
    }
  };
  if (before === undefined) changes.push({ type: 'add', table: 'Customers', id, values: Object.fromEntries(Object.entries(after.values).filter(([, value]) => value !== null)) });
  else set('Customers', id, before.values, after.values);
  const known = new Map((before?.rows ?? []).map((row) => [row.id, row]));
  for (const row of after.rows) {
    const was = row.id === undefined ? undefined : known.get(row.id);
    if (row.id === undefined) changes.push({ type: 'add', table: row.table, id: makeId(tables[row.table].idPrefix, random), values: { customer: id, ...row.values } });
    else if (was !== undefined && was !== row) set(row.table, row.id, was.values, row.values);
  }
  return changes;
}

function countOf(cards: readonly PlannedCard[]): ImportCounts {
  const counts = { rows: 0, new: 0, update: 0, unchanged: 0, rejected: 0, skipped: 0, twins: 0 };
  for (const { lines, outcome, reason } of cards) {
    counts.rows += lines.length;
    counts[outcome] += 1;
    if (outcome === 'new' && reason.kind === 'ambiguous') counts.twins += 1;
  }
  return counts;
}

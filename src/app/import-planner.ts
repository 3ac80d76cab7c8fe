/** Plans one customer out of a file after the other: what becomes of the card they are, or of a new one, and what speaks against it. */
import type { Random } from '../base/ports';
import type { Change, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { isChildTable, tables, type ChildTable } from '../model/fields';
import { compactIdentifier } from '../model/identifiers';
import { isId, makeId, type RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { IncomingCard } from '../transfer/source';
import type { TransferIssue } from '../transfer/transfer-issues';
import type { AppIssue } from './app';
import { createCheck, type Check } from './check-register';
import type { ImportDecision, ImportOrder, ImportOutcome, ImportReason, PlannedCard } from './import-plan';
import { faultsOf } from './import-faults';
import { listValuesOf } from './list-values';
import { createCodes, isCodeTaken } from './next-code';
import { newErrors } from './plan-edits';
import { takeIn, type KeptValue, type TakeInPorts, type TakingCard } from './take-in';
import { withoutWrong } from './without-wrong';

/** The words that an import writes into the register itself. */
export interface ImportWords {
  /** The firm's word for a number of no other kind. */
  readonly otherNumber: string;
  /** Where it came from, beside it. */
  readonly source: string;
}

/** Rows that are one customer, and where they go. */
export interface ImportParty {
  readonly rows: readonly IncomingCard[];
  readonly target: RecordId | undefined;
  readonly reason: ImportReason;
  readonly decision: ImportDecision | undefined;
}

export interface Planning {
  readonly ports: TakeInPorts;
  readonly words: ImportWords;
  readonly random: Random;
}

/** Knows what of the file was given already: one planner a plan. */
export class ImportPlanner {
  /** What was found of the file as a whole. */
  readonly ofFile: readonly TransferIssue[];
  readonly #register: Register;
  readonly #order: ImportOrder;
  readonly #planning: Planning;
  readonly #check: Check;
  readonly #faults: ReadonlyMap<number, readonly TransferIssue[]>;
  readonly #freeCode: () => string;
  /** Codes of the file, compact: no card that has none of its own gets one of them. */
  readonly #wanted: ReadonlySet<string>;
  readonly #given = new Set<string>();
  readonly #status: Scalar;

  constructor(register: Register, order: ImportOrder, planning: Planning) {
    this.#register = register;
    this.#order = order;
    this.#planning = planning;
    this.#check = createCheck(register);
    this.#freeCode = createCodes(register);
    this.#wanted = new Set(order.cards.map(({ values: { code } }) => (typeof code === 'string' ? compactIdentifier(code) : '')));
    this.#status = listValuesOf(register)('status')?.[0] ?? null;
    const { byLine, ofFile } = faultsOf(order);
    this.ofFile = ofFile;
    this.#faults = byLine;
  }

  /** Taking it in would change nothing. */
  saysAll(card: RecordId, incoming: IncomingCard): boolean {
    const before = this.#standing(card);
    return changesOf(card, before, takeIn(before, incoming, this.#planning.ports).card, this.#planning.random).length === 0;
  }

  leaveOut(party: ImportParty): PlannedCard {
    return this.#planned(party, 'skipped', party.target ?? '');
  }

  /** `told`: what was found wrong and is left out. */
  planUpdate(id: RecordId, party: ImportParty, told: readonly AppIssue[] = []): PlannedCard {
    if (this.#register.get('Customers', id) === undefined) {
      return this.#planned(party, 'rejected', '', { issues: this.#onLine([{ severity: 'error', code: 'import-card-gone', facts: { key: id } }], party) });
    }
    if (this.#isFaulty(party)) return this.#planned(party, 'rejected', id);
    const before = this.#standing(id);
    const { card: after, kept } = this.#takeAll(before, party.rows);
    const changes = changesOf(id, before, after, this.#planning.random);
    if (changes.length === 0) return this.#planned(party, 'unchanged', id, { kept, issues: told });
    const found = this.#check.ofCard(after.values, id, rowsIn(after));
    const edits = Object.fromEntries(changes.flatMap((change) => (change.type === 'set' && change.table === 'Customers' ? [[change.field, change.after]] : [])));
    const errors = found.some(({ severity }) => severity === 'error') ? newErrors(this.#check.ofCard(before.values, id), found, edits) : [];
    const wrong = [...errors, ...this.#errorsOfRows(changes)];
    const sound = this.#withoutWrong(party, wrong);
    if (sound !== undefined) return this.planUpdate(id, sound, [...told, ...this.#onLine(wrong, party)]);
    return wrong.length > 0
      ? this.#planned(party, 'rejected', id, { kept, issues: this.#onLine(wrong, party) })
      : this.#planned(party, 'update', id, { kept, changes, issues: told });
  }

  /** Without its code: that is given once it is sure that the card is made. */
  planNew(party: ImportParty, told: readonly AppIssue[] = []): PlannedCard {
    if (this.#isFaulty(party)) return this.#planned(party, 'rejected', '');
    const { ports: { hasColumn }, random } = this.#planning;
    const given = party.rows[0]?.values['id'];
    const id = isId(given, tables.Customers.idPrefix) && this.#register.survivorOf(given) === undefined ? given : makeId(tables.Customers.idPrefix, random);
    const { card: { values, rows }, kept } = this.#takeAll({ values: {}, rows: [] }, party.rows);
    const after: TakingCard = { values: { ...values, ...(hasColumn('Customers', 'status') && { status: values['status'] ?? this.#status }) }, rows };
    const changes = changesOf(id, undefined, after, random);
    const errors = [...this.#check.ofCard(after.values, undefined, rowsIn(after)).filter(({ severity }) => severity === 'error'), ...this.#errorsOfRows(changes)];
    const sound = this.#withoutWrong(party, errors);
    if (sound !== undefined) return this.planNew(sound, [...told, ...this.#onLine(errors, party)]);
    return errors.length > 0
      ? this.#planned(party, 'rejected', '', { kept, issues: this.#onLine(errors, party) })
      : this.#planned(party, 'new', id, { kept, changes, issues: told });
  }

  /** Undefined where that is not wanted, or leaves nothing out. */
  #withoutWrong(party: ImportParty, wrong: readonly AppIssue[]): ImportParty | undefined {
    const rows = this.#order.withoutFaults === true ? withoutWrong(party.rows, wrong, (row) => this.#errorsOfRow(row.table, row.values, '').length > 0) : undefined;
    return rows === undefined ? undefined : { ...party, rows };
  }

  /** The file's code, if no other card has it; else the next one that is free, and the file's stays among the numbers. */
  withCode(plan: PlannedCard, rows: readonly IncomingCard[]): PlannedCard {
    const { ports: { hasColumn }, words, random } = this.#planning;
    if (!hasColumn('Customers', 'code')) return plan;
    const wanted = rows.map(({ values }) => values['code']).find((code): code is string => typeof code === 'string' && compactIdentifier(code) !== '');
    const isFree = wanted !== undefined && !this.#given.has(compactIdentifier(wanted)) && !isCodeTaken(this.#register, wanted);
    const code = isFree ? wanted : this.#nextCode();
    this.#given.add(compactIdentifier(code));
    const changes = plan.changes.map((change): Change => (change.type === 'add' && change.table === 'Customers' ? { ...change, values: { ...change.values, code } } : change));
    if (wanted === undefined || isFree) return { ...plan, changes };
    const kept: Change[] = hasColumn('Identifiers', 'number')
      ? [{ type: 'add', table: 'Identifiers', id: makeId(tables.Identifiers.idPrefix, random), values: { customer: plan.card, kind: words.otherNumber, number: wanted, source: words.source } }]
      : [];
    const told: AppIssue = { severity: 'warning', code: 'import-code-taken', facts: { code: wanted }, where: { field: 'code', value: wanted, line: rows[0]?.line ?? 0 } };
    return { ...plan, changes: [...changes, ...kept], issues: [...plan.issues, told] };
  }

  #planned({ rows, reason }: ImportParty, outcome: ImportOutcome, card: RecordId, more: Partial<PlannedCard> = {}): PlannedCard {
    const lines = rows.map(({ line }) => line);
    const further = rows.flatMap((row) => row.further ?? []);
    const name = String(rows.find(({ values }) => typeof values['name'] === 'string')?.values['name'] ?? '');
    return { lines, ...(further.length > 0 && { further }), outcome, card, name, reason, twins: [], changes: [], kept: [], ...more, issues: [...lines.flatMap((line) => this.#faults.get(line) ?? []), ...more.issues ?? []] };
  }

  #isFaulty({ rows }: ImportParty): boolean {
    return this.#order.withoutFaults !== true && rows.some(({ line }) => this.#faults.get(line)?.some(({ severity }) => severity === 'error') === true);
  }

  #nextCode(): string {
    for (;;) {
      const code = this.#freeCode();
      if (!this.#wanted.has(compactIdentifier(code))) return code;
    }
  }

  #standing(id: RecordId): TakingCard {
    return {
      values: this.#register.get('Customers', id) ?? {},
      rows: this.#register.childrenOf(id).flatMap(({ table, id: row }) => {
        const values = this.#register.get(table, row);
        return values === undefined || !isChildTable(table) ? [] : [{ table, id: row, values }];
      }),
    };
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
      return change.type === 'add' && isChildTable(change.table) ? this.#errorsOfRow(change.table, change.values, change.id) : [];
    });
  }

  #errorsOfRow(table: ChildTable, values: Values, id: RecordId): AppIssue[] {
    // Its customer may be on the way as well.
    return this.#check.ofRow(table, values, id).filter(({ severity, code }) => severity === 'error' && code !== 'child-orphan');
  }

  /** Where in the file it is, beside where it would be in the register. */
  #onLine(issues: readonly AppIssue[], { rows }: ImportParty): AppIssue[] {
    return issues.map((issue) => ({ ...issue, where: { ...issue.where, line: lineBelow(rows, issue) ?? rows[0]?.line ?? 0 } }));
  }
}

const rowsIn = (card: TakingCard) => (table: string): readonly Values[] => card.rows.flatMap((row) => (row.table === table ? [row.values] : []));

/** That of a row of another table which stands in a line of its own, below its customer, and says what is wrong. */
function lineBelow(cards: readonly IncomingCard[], { where }: AppIssue): number | undefined {
  if (where?.field === undefined || where.table === undefined || where.table === 'Customers') return undefined;
  const { table, field, value } = where;
  for (const card of cards) {
    const saying = card.rows.find((row) => row.table === table && String(row.values[field] ?? '') === String(value ?? ''));
    if (saying !== undefined) return saying.line ?? card.line;
  }
  return undefined;
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
  else if (before.values !== after.values) set('Customers', id, before.values, after.values);
  const known = new Map((before?.rows ?? []).map((row) => [row.id, row]));
  for (const row of after.rows) {
    const was = row.id === undefined ? undefined : known.get(row.id);
    if (row.id === undefined) changes.push({ type: 'add', table: row.table, id: makeId(tables[row.table].idPrefix, random), values: { customer: id, ...row.values } });
    else if (was !== undefined && was !== row) set(row.table, row.id, was.values, row.values);
  }
  return changes;
}

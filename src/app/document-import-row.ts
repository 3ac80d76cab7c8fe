/** A row of a file that is a document or a payment, and what both kinds of plan need to know of the register. */
import type { Random } from '../base/ports';
import type { LedgerRules } from '../ledger/entry';
import { currencyCode } from '../ledger/currency';
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { EntryTable } from '../transfer/holding';
import type { IncomingCard } from '../transfer/source';
import type { TransferIssue } from '../transfer/transfer-issues';
import type { AppIssue } from './app';
import { createCheck } from './check-register';
import type { ImportDecision, ImportOrder, ImportOutcome, ImportReason, PlannedCard, PlannedEntry } from './import-plan';

export interface EntryRow {
  readonly table: EntryTable;
  readonly line: number;
  readonly further: readonly number[];
  /** Of the document or payment, with what only passes through. */
  readonly values: Values;
  /** Whose it is, as far as the row says. */
  readonly customer: IncomingCard;
}

export interface EntryContext {
  readonly register: Register;
  readonly order: ImportOrder;
  readonly rules: LedgerRules;
  readonly random: Random;
  readonly faults: ReadonlyMap<number, readonly TransferIssue[]>;
  /** The firm's word for a meaning. */
  readonly wordOf: (list: string, meaning: string) => string;
  readonly hasColumn: (field: string) => boolean;
  /** What the file does not say, counted. */
  readonly assumed: { types: number; currencies: number };
}

export interface EntryGoing {
  /** Undefined: nobody knows yet. */
  readonly customer: RecordId | undefined;
  readonly reason: ImportReason;
  /** What was decided of this very row. */
  readonly decision: ImportDecision | undefined;
}

/** Of a register's documents or payments, so many are looked at between two stops. */
export const indexedAtOnce = 2000;

export interface EntryPlans {
  /** Undefined if it cannot be planned without its customer. */
  readonly plan: (row: EntryRow, going: EntryGoing) => PlannedCard | undefined;
}

export const textIn = (values: Values, field: string): string => String(values[field] ?? '').trim();

export function plannedRow({ line, further, customer }: EntryRow, rest: { readonly outcome: ImportOutcome; readonly card: RecordId; readonly reason: ImportReason } & Partial<PlannedCard>): PlannedCard {
  return { lines: [line], ...(further.length > 0 && { further }), name: textIn(customer.values, 'name'), twins: [], changes: [], kept: [], issues: [], ...rest };
}

export interface RowPlanning {
  readonly row: EntryRow;
  readonly going: EntryGoing;
  readonly entry: PlannedEntry;
}

/** How rows are told: with what was found while the file was read, and where it stands. */
export function createTelling({ register, faults, order }: EntryContext): {
  readonly told: (planning: RowPlanning, outcome: ImportOutcome, more?: Partial<PlannedCard>) => PlannedCard;
  /** What was found is a reason to refuse the row. */
  readonly isFaulty: (row: EntryRow) => boolean;
  /** What the register's own check would call wrong with it. */
  readonly errorsOf: (table: EntryTable, values: Values) => readonly AppIssue[];
} {
  const check = createCheck(register);
  /** As the file has it; a row that says only a code is called after the customer that was found by it. */
  const nameOf = ({ customer }: EntryRow, found: RecordId | undefined): string =>
    textIn(customer.values, 'name') || (found === undefined ? '' : textIn(register.get('Customers', found) ?? {}, 'name'));
  return {
    told: ({ row, going: { customer, reason }, entry }, outcome, { issues = [], ...more } = {}) => plannedRow(row, {
      outcome, card: customer ?? '', name: nameOf(row, customer), reason, entry, ...more,
      issues: [...faults.get(row.line) ?? [], ...issues.map((issue) => ({ ...issue, where: { ...issue.where, line: row.line } }))],
    }),
    isFaulty: ({ line }) => order.withoutFaults !== true && faults.get(line)?.some(({ severity }) => severity === 'error') === true,
    // Its customer may be on the way as well.
    errorsOf: (table, values) => check.ofRow(table, values, '').filter(({ severity, code }) => severity === 'error' && code !== 'child-orphan'),
  };
}

/** Of an entry that says no currency it is the firm's own, which is left unsaid. */
export function currencyIn({ values }: EntryRow, { assumed }: EntryContext): string {
  const currency = currencyCode(values['currency']);
  if (currency === '') assumed.currencies += 1;
  return currency;
}

export const amountText = (amount: number, currency: string): string => `${amount.toFixed(2)}${currency === '' ? '' : ` ${currency}`}`;

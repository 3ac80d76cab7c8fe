/**
 * Works out what taking documents or payments out of a file would do, row by row: whose each is, what of it is new, changes or is there
 * already, and what a person is asked. It is worked out of what is there, so the same file again changes nothing.
 */
import type { Clock, Random } from '../base/ports';
import { dueByCardAlone } from '../ledger/due-parts';
import type { LedgerRules } from '../ledger/entry';
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import { importPresets } from '../transfer/import-presets';
import { tableOfHolding, type Holding } from '../transfer/holding';
import type { IncomingCard } from '../transfer/source';
import type { TransferIssue } from '../transfer/transfer-issues';
import { firmCurrency } from './account-books';
import type { AppIssue } from './app';
import { createDocumentPlans } from './document-import-documents';
import type { EntryContext, EntryPlans, EntryRow } from './document-import-row';
import { plannedRow } from './document-import-row';
import { createPaymentPlans } from './document-import-payments';
import { createDocumentMeaning } from './document-words';
import { nameKey } from './ground-keys';
import { faultsOf } from './import-faults';
import type { ImportOrder, ImportPlan, ImportReason, PlannedCard } from './import-plan';
import { ImportPlanner, type ImportParty, type ImportWords } from './import-planner';
import { importTwins } from './import-twins';
import { createWhose, type Whose } from './import-whose';
import { countOf } from './plan-import';
import type { RegisterSession } from './register-session';
import { createListWords } from './words-of-lists';
import { wordsOfMeaning } from './words-of-meaning';

export type EntryOrder = ImportOrder & { readonly holds: Exclude<Holding, 'customers'> };

export interface EntryPlanning {
  readonly words: ImportWords;
  readonly random: Random;
  readonly clock: Clock;
}

/** Rows that name one customer, whom the register does not know, or not for sure. */
interface Strangers {
  readonly whose: Whose;
  readonly rows: EntryRow[];
}

const atOnce = 50;
const shares = { rows: 0.7, twins: 0.3 };

/** A generator that stops often and tells how much is done, 0…1. */
export function* planEntries(session: RegisterSession, order: EntryOrder, planning: EntryPlanning): Generator<number, ImportPlan> {
  const { register } = session;
  const table = tableOfHolding[order.holds];
  const faults = faultsOf(order);
  const inWords = createListWords(register);
  const rules: LedgerRules = { meaningOf: createDocumentMeaning(register), firmCurrency: firmCurrency(register, planning.clock), dueParts: dueByCardAlone() };
  const context: EntryContext = {
    register, order, rules, random: planning.random, faults: faults.byLine,
    wordOf: (list, meaning) => wordsOfMeaning(register, list, meaning)[0] ?? meaning,
    hasColumn: (field) => session.layout(table)?.fields.includes(field) === true,
    assumed: { types: 0, currencies: 0 },
  };
  const preparing = table === 'Documents' ? createDocumentPlans(context) : createPaymentPlans(context);
  let prepared = preparing.next();
  for (; prepared.done !== true; prepared = preparing.next()) yield 0;
  const plans = prepared.value;
  const whose = createWhose(register);
  const newcomers = createNewcomers(session, order, planning);
  const planned: PlannedCard[] = [];
  const strangers = new Map<string, Strangers>();
  const firstLines = new Map<string, number>();

  for (const [at, card] of order.cards.entries()) {
    if (at % atOnce === 0) yield shares.rows * (at / order.cards.length);
    const row = rowOf(inWords(card), table);
    const found = whose(row.customer);
    if (found.key !== '' && !firstLines.has(found.key)) firstLines.set(found.key, card.line);
    const said = order.decisions?.[card.line];
    const ofCustomer = order.decisions?.[firstLines.get(found.key) ?? card.line];
    // Of a known customer one row is left out, of somebody unknown all of them: one question, one answer.
    const decision = said ?? (ofCustomer === 'skip' && found.card !== undefined ? undefined : ofCustomer);
    if (decision === 'skip') {
      planned.push(plannedRow(row, { outcome: 'skipped', card: found.card ?? '', reason: { kind: 'decided' } }));
      continue;
    }
    const chosen = typeof decision === 'object' && 'card' in decision ? decision.card : undefined;
    const customer = chosen ?? found.card;
    const reason: ImportReason = chosen !== undefined ? { kind: 'decided' } : found.by !== undefined ? { kind: 'step', step: { same: [found.by] } } : { kind: 'none' };
    if (customer !== undefined && register.get('Customers', customer) === undefined) {
      planned.push(refused(row, { severity: 'error', code: 'import-card-gone', facts: { key: customer } }));
      continue;
    }
    const plan = plans.plan(row, { customer, reason, decision: said });
    if (plan !== undefined) planned.push(plan);
    else if (found.key === '') planned.push(refused(row, { severity: 'error', code: 'import-customer-missing', facts: {} }));
    else if (decision === 'new') planned.push(newcomers.plan(row, found.key, plans));
    else {
      const known = strangers.get(found.key);
      if (known === undefined) strangers.set(found.key, { whose: found, rows: [row] });
      else known.rows.push(row);
    }
  }
  planned.push(...yield* asking(register, [...strangers.values()], newcomers));
  const cards = planned.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  return { cards, counts: countOf(cards), issues: [...faults.ofFile, ...assumptions(context)] };
}

function rowOf(card: IncomingCard, table: EntryRow['table']): EntryRow {
  const own = card.rows.filter((row) => row.table === table);
  return {
    table, line: card.line, further: card.further ?? [], values: Object.assign({}, ...own.map(({ values }) => values)) as Values,
    customer: { line: card.line, values: card.values, rows: card.rows.filter((row) => row.table !== 'Documents' && row.table !== 'Payments') },
  };
}

function refused(row: EntryRow, issue: AppIssue): PlannedCard {
  return plannedRow(row, { outcome: 'rejected', card: '', reason: { kind: 'none' }, issues: [{ ...issue, where: { ...issue.where, line: row.line } }] });
}

interface Newcomers {
  /** The card that would be made of the rows. */
  readonly cardOf: (rows: readonly EntryRow[]) => PlannedCard;
  /** A row of a customer that is made, with the first that is taken in. */
  readonly plan: (row: EntryRow, key: string, plans: EntryPlans) => PlannedCard;
}

function createNewcomers(session: RegisterSession, order: EntryOrder, { words, random }: EntryPlanning): Newcomers {
  const ports = { hasColumn: (of: Parameters<RegisterSession['layout']>[0], field: string) => session.layout(of)?.fields.includes(field) === true, policies: {}, nameKey };
  const planner = new ImportPlanner(session.register, { cards: order.cards.map(({ line, values }) => ({ line, values, rows: [] })), preset: importPresets.name, source: order.source }, { ports, words, random });
  const partyOf = (rows: readonly EntryRow[]): ImportParty => ({ rows: rows.map(({ customer }) => customer), target: undefined, reason: { kind: 'none' }, decision: 'new' });
  const made = new Map<string, { readonly card: PlannedCard; isTold: boolean }>();
  return {
    cardOf: (rows) => planner.planNew(partyOf(rows)),
    plan(row, key, plans) {
      let known = made.get(key);
      if (known === undefined) {
        const card = planner.planNew(partyOf([row]));
        made.set(key, (known = { card: card.outcome === 'new' ? planner.withCode(card, [row.customer]) : card, isTold: false }));
      }
      if (known.card.outcome !== 'new') return plannedRow(row, { outcome: 'rejected', card: '', reason: { kind: 'decided' }, issues: known.card.issues });
      const plan = plans.plan(row, { customer: known.card.card, reason: { kind: 'decided' }, decision: undefined });
      if (plan === undefined) throw new Error('Bug: a row of a known customer is not planned');
      if (plan.outcome !== 'new' || known.isTold) return plan;
      known.isTold = true;
      return { ...plan, changes: [...known.card.changes, ...plan.changes] };
    },
  };
}

/** One question a customer, with whom it may be. */
function* asking(register: RegisterSession['register'], strangers: readonly Strangers[], newcomers: Newcomers): Generator<number, PlannedCard[]> {
  const fresh = strangers.map(({ rows, whose }) => (whose.candidates.length > 0 ? undefined : newcomers.cardOf(rows)));
  const looking = importTwins(register, fresh.filter((card): card is PlannedCard => card?.outcome === 'new'));
  let twins = looking.next();
  for (; twins.done !== true; twins = looking.next()) yield shares.rows + shares.twins * twins.value;
  const found = twins.value;
  return strangers.map(({ whose, rows }, at): PlannedCard => {
    const [first] = rows;
    if (first === undefined) throw new Error('Bug: a customer without rows');
    const key = first.customer.values['name'] === undefined ? whose.key : String(first.customer.values['name']);
    const issue: AppIssue = whose.candidates.length > 0
      ? { severity: 'error', code: 'import-customer-ambiguous', facts: { key, count: whose.candidates.length }, where: { line: first.line } }
      : { severity: 'error', code: 'import-customer-unknown', facts: { key }, where: { line: first.line } };
    const isThere = (card: RecordId): boolean => register.get('Customers', card) !== undefined;
    return {
      ...plannedRow(first, { outcome: 'rejected', card: '', reason: whose.candidates.length > 0 ? { kind: 'ambiguous', cards: whose.candidates } : { kind: 'none' }, issues: [issue] }),
      lines: rows.map(({ line }) => line), asks: 'customer', name: key,
      twins: (found.get(fresh[at]?.card ?? '') ?? []).filter(({ card }) => isThere(card)),
    };
  });
}

function assumptions({ assumed, rules }: EntryContext): TransferIssue[] {
  return [
    ...(assumed.types > 0 ? [{ severity: 'warning', code: 'import-document-type-assumed', facts: { times: assumed.types } } as const] : []),
    ...(assumed.currencies > 0 && rules.firmCurrency !== '' ? [{ severity: 'warning', code: 'import-currency-assumed', facts: { times: assumed.currencies, currency: rules.firmCurrency } } as const] : []),
  ];
}

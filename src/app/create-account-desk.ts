/** Accounts of the open register: the use cases of account-desk.ts over the ledger. */
import { dateOfTime, type CalendarDate } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import { ageingBuckets, ageingOf, balancesAt, daysBetween, openItemsAt, type Account, type Ageing, type OpenItem, type OpenItems } from '../ledger/account';
import { currencyCode } from '../ledger/currency';
import { documentEffect, isDocumentStatus, isDocumentType } from '../ledger/document-kinds';
import { textOf } from '../ledger/entry';
import { incomeOf } from '../ledger/income';
import { ofMinor } from '../ledger/money';
import { localeOfTag, textsOf } from '../locales/locales';
import type { Texts } from '../locales/texts';
import type { Change, Values } from '../model/change';
import type { RecordId } from '../model/ids';
import { splitSeveral } from '../model/several';
import type { Workbook } from '../host/workbook';
import { openAccountBooks, type AccountBooks, type AccountBooksDeps } from './account-books';
import type { AccountDesk, AccountLine, CurrencyAccount, CustomerAccount, CustomerDocument, DueProposal, ManagerAccounts, OpenDocument, StatementOrder } from './account-desk';
import { statementPage } from './account-statement-page';
import { writeStatementSheet } from './account-statement-sheet';
import type { AppIssue } from './app';
import { languageOfCard } from './language-of-card';
import { listValuesOf } from './list-values';
import { createOwnCompany } from './own-company';
import type { RegisterSession } from './register-session';

export interface AccountDeskDeps extends AccountBooksDeps {
  readonly workbook: Workbook;
  readonly session: () => RegisterSession | undefined;
  /** A use case on the open register. */
  readonly using: <T>(use: (register: RegisterSession) => Promise<Result<T, AppIssue>>) => Promise<Result<T, AppIssue>>;
  /** A change of it, of which everyone is told. */
  readonly changing: <T>(change: (register: RegisterSession) => Promise<Result<T, AppIssue>>) => Promise<Result<T, AppIssue>>;
}

interface Open {
  readonly session: RegisterSession;
  readonly books: AccountBooks;
}

const notRegister: AppIssue = { severity: 'error', code: 'not-a-register', facts: {} };
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function createAccountDesk({ workbook, session, using, changing, ...deps }: AccountDeskDeps): AccountDesk {
  let opened: Open | undefined;
  /** The accounts of the register that is open now. */
  function open(): Open | undefined {
    const current = session();
    if (current === undefined) opened = undefined;
    else if (opened?.session !== current) opened = { session: current, books: openAccountBooks(current, deps) };
    return opened;
  }
  const today = (): CalendarDate => dateOfTime(deps.clock.now());

  function lines(asOf: CalendarDate): AccountLine[] {
    const now = open();
    if (now === undefined) return [];
    const listed = listValuesOf(now.session.register)('manager');
    return now.books.index().holders().flatMap((card) => linesOf(now, card, asOf, listed));
  }

  function statementOrder(order: StatementOrder): Result<{ readonly now: Open; readonly texts: Texts }, AppIssue> {
    const now = open();
    if (now === undefined) return err(notRegister);
    const values = now.session.register.get('Customers', order.card);
    if (values === undefined) return err({ severity: 'error', code: 'card-missing', facts: { key: order.card } });
    if (order.to < order.from) return err({ severity: 'error', code: 'period-reversed', facts: { from: order.from, to: order.to } });
    return ok({ now, texts: order.texts ?? textsOf(languageOfCard(values) ?? localeOfTag(now.session.meta.locale)) });
  }

  return {
    accountOf(card, asOf = today()) {
      const now = open();
      return now === undefined || now.session.register.get('Customers', card) === undefined ? undefined : accountOf(now, card, asOf);
    },
    balancesOf(card, asOf = today()) {
      const now = open();
      if (now === undefined || now.session.register.get('Customers', card) === undefined) return undefined;
      return new Map([...balancesAt(now.books.index().of(card), asOf)].map(([currency, minor]) => [currency, ofMinor(minor, currency)]));
    },
    balances: (asOf = today()) => lines(asOf),
    overdue: (asOf = today()) => lines(asOf).filter(({ overdue }) => overdue > 0).sort((a, b) => b.daysLate - a.daysLate || b.overdue - a.overdue || compare(a.name, b.name)),
    managers: (asOf = today()) => byManager(lines(asOf)),
    documentsOf(card, which, asOf = today()) {
      const now = open();
      return now === undefined ? [] : documentsOf(now, card, asOf).filter(({ status }) => which === 'all' || status === 'issued');
    },
    incomeByCategory(from, to) {
      const now = open();
      if (now === undefined) return { categories: [], totals: [] };
      const { register } = now.session;
      const listed = listValuesOf(register)('category');
      const income = incomeOf(now.books.index().holders().map((card) => ({
        account: now.books.index().of(card), categories: splitSeveral(register.get('Customers', card)?.['categories'], listed),
      })), from, to);
      const decimals = (rows: typeof income.totals): typeof income.totals =>
        rows.map((row) => ({ ...row, invoiced: ofMinor(row.invoiced, row.currency), received: ofMinor(row.received, row.currency) }));
      return { categories: decimals(income.categories), totals: decimals(income.totals) };
    },
    planDueDates(card) {
      const now = open();
      return now === undefined ? [] : dueProposals(now, card);
    },
    writeDueDates: (card) => changing(async (register) => {
      const now = open();
      const proposals = now === undefined ? [] : dueProposals(now, card);
      if (proposals.length === 0) return err({ severity: 'error', code: 'due-dates-nothing', facts: {} });
      return register.commit(proposals.map(({ document, due }): Change => ({ type: 'set', table: 'Documents', id: document, field: 'due', before: null, after: due })), 'fix');
    }),
    statement(order) {
      const found = statementOrder(order);
      if (!found.ok) return found;
      const { now, texts } = found.value;
      const { register } = now.session;
      const [own] = createOwnCompany(register).cards();
      return ok(statementPage({
        account: now.books.index().of(order.card), customer: register.get('Customers', order.card) ?? {}, firm: own === undefined ? undefined : register.get('Customers', own),
        from: order.from, to: order.to, firmCurrency: now.books.rules().firmCurrency,
      }, texts));
    },
    statementSheet: (order) => using(async (register) => {
      const found = statementOrder(order);
      if (!found.ok) return found;
      const { now, texts } = found.value;
      return writeStatementSheet(workbook, {
        account: now.books.index().of(order.card), code: textOf(register.register.get('Customers', order.card)?.['code']), from: order.from, to: order.to,
        date1904: register.layout('Documents')?.date1904 ?? false,
      }, texts);
    }),
  };
}

function decimalAgeing(ageing: Ageing, currency: string): Ageing {
  const found: Record<string, number> = {};
  for (const bucket of ageingBuckets) found[bucket] = ofMinor(ageing[bucket], currency);
  return found as Ageing;
}

function lateOf({ items }: OpenItems, asOf: CalendarDate): { readonly overdue: number; readonly oldestDue?: CalendarDate; readonly daysLate: number } {
  const late = items.filter(({ due }) => due < asOf);
  const oldestDue = late[0]?.due;
  return { overdue: late.reduce((sum, { open }) => sum + open, 0), ...(oldestDue !== undefined && { oldestDue }), daysLate: oldestDue === undefined ? 0 : daysBetween(oldestDue, asOf) };
}

function openDocument(account: Account, { entry, due, amount, open }: OpenItem, asOf: CalendarDate): OpenDocument {
  const { table, id, kind, number, date, currency } = entry;
  return { table, id, kind, number, date, due, dueFrom: account.dueOf(entry).from, daysLate: due < asOf ? daysBetween(due, asOf) : 0, amount: ofMinor(amount, currency), open: ofMinor(open, currency) };
}

function accountOf({ books, session: { register } }: Open, card: RecordId, asOf: CalendarDate): CustomerAccount {
  const account = books.index().of(card);
  const currencies = [...balancesAt(account, asOf)].sort(([a], [b]) => compare(a, b)).map(([currency, balance]): CurrencyAccount => {
    const items = openItemsAt(account, currency, asOf);
    return {
      currency, assumed: account.entries.filter((entry) => entry.isAssumed && entry.currency === currency && entry.date <= asOf).length,
      balance: ofMinor(balance, currency), ageing: decimalAgeing(ageingOf(items, asOf), currency), overdue: ofMinor(lateOf(items, asOf).overdue, currency),
      open: items.items.map((item) => openDocument(account, item, asOf)),
    };
  });
  const uncounted = account.uncounted.map(({ table, id, reason }) => {
    const values = register.get(table, id) ?? {};
    return { table, id, number: textOf(values[table === 'Documents' ? 'number' : 'document']), reason };
  });
  return { card, asOf, currencies, uncounted };
}

function linesOf({ books, session: { register } }: Open, card: RecordId, asOf: CalendarDate, listed: readonly string[] | undefined): AccountLine[] {
  const account = books.index().of(card);
  const balances = balancesAt(account, asOf);
  if (balances.size === 0) return [];
  const values = register.get('Customers', card) ?? {};
  const who = { card, code: textOf(values['code']), name: textOf(values['name']), managers: splitSeveral(values['managers'], listed) };
  return [...balances].sort(([a], [b]) => compare(a, b)).map(([currency, balance]): AccountLine => {
    const items = openItemsAt(account, currency, asOf);
    const late = lateOf(items, asOf);
    return { ...who, currency, balance: ofMinor(balance, currency), ...late, overdue: ofMinor(late.overdue, currency), ageing: decimalAgeing(ageingOf(items, asOf), currency) };
  });
}

function byManager(lines: readonly AccountLine[]): ManagerAccounts[] {
  const groups = new Map<string, AccountLine[]>();
  for (const line of lines) {
    for (const manager of line.managers.length === 0 ? [''] : line.managers) {
      const known = groups.get(manager);
      if (known === undefined) groups.set(manager, [line]);
      else known.push(line);
    }
  }
  return [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b)).map(([manager, theirs]) => ({ manager, lines: theirs, sums: sumsOf(theirs) }));
}

/** By whole units, so that cents stay cents. */
function sumsOf(lines: readonly AccountLine[]): ManagerAccounts['sums'] {
  const unit = 10_000;
  const sums = new Map<string, { balance: number; overdue: number }>();
  for (const { currency, balance, overdue } of lines) {
    const known = sums.get(currency) ?? { balance: 0, overdue: 0 };
    sums.set(currency, { balance: known.balance + Math.round(balance * unit), overdue: known.overdue + Math.round(overdue * unit) });
  }
  return [...sums].sort(([a], [b]) => compare(a, b)).map(([currency, { balance, overdue }]) => ({ currency, balance: balance / unit, overdue: overdue / unit }));
}

function documentsOf({ books, session: { register } }: Open, card: RecordId, asOf: CalendarDate): CustomerDocument[] {
  const account = books.index().of(card);
  const { meaningOf, firmCurrency } = books.rules();
  const entries = new Map(account.entries.map((entry) => [entry.id, entry]));
  const reasons = new Map(account.uncounted.map(({ id, reason }) => [id, reason]));
  const openOf = openById(account, asOf);
  const view = (id: RecordId, values: Values): CustomerDocument => {
    const [kind, status] = [meaningOf('documentType', textOf(values['type'])), meaningOf('documentStatus', textOf(values['status']))];
    const entry = entries.get(id);
    const written = currencyCode(values['currency']);
    const counted = entry === undefined ? undefined : account.dueOf(entry);
    const due = counted?.parts.at(-1)?.due ?? (typeof values['due'] === 'string' ? values['due'] : undefined);
    const uncounted = reasons.get(id);
    const isCharge = entry !== undefined && documentEffect(isDocumentType(kind) ? kind : 'order') === 'charge' && entry.date <= asOf;
    return {
      id, values, ...(isDocumentType(kind) && { kind }), ...(isDocumentStatus(status) && { status }), ...(due !== undefined && { due, dueFrom: counted !== undefined && counted.parts.length > 0 ? counted.from : 'typed' }),
      currency: written === '' ? firmCurrency : written, ...(isCharge && { open: ofMinor(openOf.get(id) ?? 0, entry.currency) }), ...(uncounted !== undefined && { uncounted }),
    };
  };
  return register.childrenOf(card).filter(({ table }) => table === 'Documents').map(({ id }) => view(id, register.get('Documents', id) ?? {}))
    .sort((a, b) => compare(textOf(b.values['date']), textOf(a.values['date'])) || compare(textOf(b.values['number']), textOf(a.values['number'])) || compare(a.id, b.id));
}

function openById(account: Account, asOf: CalendarDate): ReadonlyMap<RecordId, number> {
  const open = new Map<RecordId, number>();
  for (const currency of account.running.keys()) {
    for (const item of openItemsAt(account, currency, asOf).items) open.set(item.entry.id, (open.get(item.entry.id) ?? 0) + item.open);
  }
  return open;
}

function dueProposals({ books }: Open, only: RecordId | undefined): DueProposal[] {
  return (only === undefined ? books.index().holders() : [only]).flatMap((customer) => {
    const account = books.index().of(customer);
    return account.entries.flatMap((entry): DueProposal[] => {
      const { parts: [part, another], from } = account.dueOf(entry);
      // Parts have days of their own, and a cell holds one: such a document stays as its terms say.
      return from === 'terms' && part !== undefined && another === undefined ? [{ document: entry.id, customer, due: part.due }] : [];
    });
  });
}

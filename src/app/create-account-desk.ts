/** Accounts of the open register: the use cases of account-desk.ts over the ledger. */
import { atOnce } from '../base/at-once';
import { localDate, type CalendarDate } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import { ageingOf, balancesAt, daysBetween, openItemsAt, type Account, type OpenItem } from '../ledger/account';
import { textOf } from '../ledger/entry';
import { incomeOf, type Income } from '../ledger/income';
import { ofMinor } from '../ledger/money';
import { localeOfTag, textsOf, type Locale } from '../locales/locales';
import type { Texts } from '../locales/texts';
import type { Change, Values } from '../model/change';
import type { RecordId } from '../model/ids';
import { splitSeveral } from '../model/several';
import type { Workbook } from '../host/workbook';
import { openAccountBooks, type AccountBooks, type AccountBooksDeps } from './account-books';
import type { AccountDesk, AccountLine, CurrencyAccount, CustomerAccount, DueProposal, OpenDocument, StatementOrder } from './account-desk';
import { customerDocuments, customerPayments } from './account-documents';
import { accountLines, decimalAgeing, lateOf, linesByManager, overdueLines } from './account-lines';
import { writeAccountsSheet } from './account-lists';
import { statementPage } from './account-statement-page';
import { writeStatementSheet } from './account-statement-sheet';
import type { AppIssue } from './app';
import { languageOfCard } from './language-of-card';
import { listValuesOf } from './list-values';
import type { LongRun, Pace } from './long-run';
import { createOwnCompany } from './own-company';
import type { RegisterSession } from './register-session';
import { runInSlices } from './run-in-slices';

export interface AccountDeskDeps extends AccountBooksDeps {
  readonly workbook: Workbook;
  readonly session: () => RegisterSession | undefined;
  /** A use case on the open register. */
  readonly using: <T>(use: (register: RegisterSession) => Promise<Result<T, AppIssue>>) => Promise<Result<T, AppIssue>>;
  /** Long work that pauses and can be stopped. */
  readonly paced: <T>(onProgress: ((done: number) => void) | undefined, work: (pace: Pace) => Promise<T>) => LongRun<T>;
  /** A change of it, of which everyone is told. */
  readonly changing: <T>(change: (register: RegisterSession) => Promise<Result<T, AppIssue>>) => Promise<Result<T, AppIssue>>;
}

interface Open {
  readonly session: RegisterSession;
  readonly books: AccountBooks;
}

const notRegister: AppIssue = { severity: 'error', code: 'not-a-register', facts: {} };
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function createAccountDesk({ workbook, session, using, changing, paced, ...deps }: AccountDeskDeps): AccountDesk {
  let opened: Open | undefined;
  /** The accounts of the register that is open now. */
  function open(): Open | undefined {
    const current = session();
    if (current === undefined) opened = undefined;
    else if (opened?.session !== current) opened = { session: current, books: openAccountBooks(current, deps) };
    return opened;
  }
  const today = (): CalendarDate => localDate(deps.clock.now());

  /** How many of the customers are done, 0…1, after each; only the first look at a register takes long. */
  function* lineSteps(asOf: CalendarDate): Generator<number, readonly AccountLine[]> {
    const now = open();
    if (now === undefined) return [];
    const { register } = now.session;
    const listed = listValuesOf(register)('manager');
    const lines: AccountLine[] = [];
    const holders = yield* holdersOf(now);
    for (const [at, card] of holders.entries()) {
      const values = register.get('Customers', card);
      // Between two slices somebody may have deleted it.
      if (values !== undefined) lines.push(...accountLines({ card, values, account: now.books.index().of(card) }, asOf, listed));
      yield (at + 1) / holders.length;
    }
    return lines;
  }

  function* incomeSteps(from: CalendarDate, to: CalendarDate): Generator<number, Income> {
    const now = open();
    if (now === undefined) return { categories: [], totals: [] };
    const { register } = now.session;
    const listed = listValuesOf(register)('category');
    const holders = yield* holdersOf(now);
    const accounts: { readonly account: Account; readonly categories: readonly string[] }[] = [];
    for (const [at, card] of holders.entries()) {
      accounts.push({ account: now.books.index().of(card), categories: splitSeveral(register.get('Customers', card)?.['categories'], listed) });
      yield (at + 1) / holders.length;
    }
    const income = incomeOf(accounts, from, to);
    const decimals = (rows: typeof income.totals): typeof income.totals =>
      rows.map((row) => ({ ...row, invoiced: ofMinor(row.invoiced, row.currency), received: ofMinor(row.received, row.currency) }));
    return { categories: decimals(income.categories), totals: decimals(income.totals) };
  }
  const lines = (asOf: CalendarDate): readonly AccountLine[] => atOnce(lineSteps(asOf));

  function statementOrder(order: StatementOrder): Result<{ readonly now: Open; readonly texts: Texts }, AppIssue> {
    const now = open();
    if (now === undefined) return err(notRegister);
    const values = now.session.register.get('Customers', order.card);
    if (values === undefined) return err({ severity: 'error', code: 'card-missing', facts: { key: order.card } });
    if (order.to < order.from) return err({ severity: 'error', code: 'period-reversed', facts: { from: order.from, to: order.to } });
    return ok({ now, texts: order.texts ?? textsOf(languageFor(now, values)) });
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
    listAccounts: (asOf, onProgress) => paced(onProgress, (pace) => runInSlices(lineSteps(asOf), pace)),
    overdue: (asOf = today()) => overdueLines(lines(asOf)),
    managers: (asOf = today()) => linesByManager(lines(asOf)),
    documentsOf(card, which, asOf = today()) {
      const now = open();
      if (now === undefined) return [];
      const { register } = now.session;
      return customerDocuments({ register, card, account: now.books.index().of(card), rules: now.books.rules(), asOf }).filter(({ status }) => which === 'all' || status === 'issued');
    },
    paymentsOf(card) {
      const now = open();
      return now === undefined ? [] : customerPayments({ register: now.session.register, card, account: now.books.index().of(card), rules: now.books.rules(), asOf: today() });
    },
    incomeByCategory: (from, to) => atOnce(incomeSteps(from, to)),
    listIncome: (from, to, onProgress) => paced(onProgress, (pace) => runInSlices(incomeSteps(from, to), pace)),
    accountsSheet: (list, texts) => using((register) => writeAccountsSheet(workbook, list, { texts, date1904: register.layout('Documents')?.date1904 ?? false })),
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
    statementLanguage(card) {
      const now = open();
      return now === undefined ? 'en' : languageFor(now, now.session.register.get('Customers', card) ?? {});
    },
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

const languageFor = ({ session: { meta } }: Open, card: Values): Locale => languageOfCard(card) ?? localeOfTag(meta.locale);

/** Those who have documents or payments. */
function* holdersOf({ books }: Open): Generator<number, readonly RecordId[]> {
  yield 0;
  const holders = books.index().holders();
  yield 0;
  return holders;
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

function dueProposals({ books }: Open, only: RecordId | undefined): DueProposal[] {
  return (only === undefined ? books.index().holders() : [only]).flatMap((customer) => {
    const account = books.index().of(customer);
    return account.entries.flatMap((entry): DueProposal[] => {
      const { parts: [part, another], from } = account.dueOf(entry);
      // Parts have days of their own, and a cell holds one: such a document stays as its terms say.
      const { kind } = entry;
      return from === 'terms' && kind !== 'payment' && part !== undefined && another === undefined ? [{ document: entry.id, customer, kind, number: entry.number, date: entry.date, due: part.due }] : [];
    });
  });
}

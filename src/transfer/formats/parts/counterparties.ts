/**
 * Who is on the other side of a bank statement's entries, gathered: those who share an account or a name are one customer.
 * Charges, transfers between own accounts and entries that name nobody are counted, so that it can be told.
 */
import { foldText } from '../../../base/text';
import { isSoundOfKind } from '../../../fiscal/check-number';
import { compactIdentifier } from '../../../model/identifiers';
import { joinSeveral } from '../../../model/several';
import type { Values } from '../../../model/change';
import type { IncomingCard, IncomingRow } from '../../source';
import type { TransferIssue } from '../../transfer-issues';
import { filled } from './filled';

export interface Counterparty {
  readonly line: number;
  readonly name: string;
  /** They paid, or were paid. */
  readonly direction: 'in' | 'out';
  /** IBAN or any other account number; '' without one. */
  readonly account: string;
  readonly bic: string;
  readonly bank: string;
  readonly branch: string;
  readonly currency: string;
  /** Day of the entry; '' where it is not known. */
  readonly day: string;
  /** Address and numbers: fields of the customer. */
  readonly values: Values;
  /** Further numbers. */
  readonly rows: readonly IncomingRow[];
}

/** What is known of the firm beside its statement. */
export interface StatementReading {
  /** Further accounts of the firm's own, in any writing, and names of it: transfers among them are nobody's. */
  readonly ownAccounts?: readonly string[];
  readonly ownNames?: readonly string[];
}

/** What banks write where the rules of payments demand a name and there is none. */
export const placeholders = new Set(['notprovided', 'not provided', 'not available', 'unknown', 'n/a', '-', '.', 'nezinams', 'nezinoma']);

export class Counterparties {
  readonly #parties: Counterparty[] = [];
  readonly #ownAccounts: ReadonlySet<string>;
  readonly #ownNames: ReadonlySet<string>;
  #nobody = 0;
  #bank = 0;
  #own = 0;

  /** Accounts and names of whoever the statement is of, and what is known of them beside it. */
  constructor(ownAccounts: readonly string[], ownNames: readonly string[]) {
    this.#ownAccounts = new Set(ownAccounts.flatMap(spellings));
    this.#ownNames = new Set(ownNames.map(foldText).filter((name) => name !== ''));
  }

  bankEntry(): void {
    this.#bank += 1;
  }

  take(party: Counterparty): void {
    const name = foldText(party.name);
    if (this.#ownNames.has(name) || spellings(party.account).some((account) => this.#ownAccounts.has(account))) this.#own += 1;
    else if (party.name.trim() === '' || placeholders.has(name)) this.#nobody += 1;
    else this.#parties.push(party);
  }

  cards(): IncomingCard[] {
    return groupsOf(this.#parties).map(cardOf);
  }

  issues(): TransferIssue[] {
    const counted: readonly (readonly [code: 'format-entries-nobody' | 'format-entries-bank' | 'format-entries-own', times: number])[] =
      [['format-entries-nobody', this.#nobody], ['format-entries-bank', this.#bank], ['format-entries-own', this.#own]];
    return counted.flatMap(([code, times]): TransferIssue[] => (times === 0 ? [] : [{ severity: 'info', code, facts: { times } }]));
  }
}

/** An account as it is compared. A German one also by bank code and number, which are its IBAN's last eighteen digits. */
/** All ways in which the account may be written elsewhere. */
export function spellings(account: string): string[] {
  const compact = compactIdentifier(account);
  if (compact === '') return [];
  const [, bankCode, number = ''] = /^\s*(\d{8})\s*\/\s*(\d{1,10})/.exec(account) ?? [];
  if (bankCode !== undefined) return [`DE${bankCode}${number.padStart(10, '0')}`];
  // Behind the account, some banks write its currency.
  const iban = /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}(?=[A-Z]{3}$)/.exec(compact)?.[0];
  const plain = iban !== undefined && isSoundOfKind('IBAN', iban) ? iban : readAccount(account).iban ?? compact;
  return /^DE\d{20}$/.test(plain) ? [plain, `DE${plain.slice(4)}`] : [plain];
}

/** The account as an IBAN if it is one; a Polish one is often written without its country. */
export function readAccount(account: string): { readonly iban?: string; readonly account?: string } {
  const compact = compactIdentifier(account);
  if (compact === '') return {};
  if (isSoundOfKind('IBAN', compact)) return { iban: compact };
  if (/^\d{26}$/.test(compact) && isSoundOfKind('IBAN', `PL${compact}`)) return { iban: `PL${compact}` };
  return { account: account.trim() };
}

/** Groups in the order of their first entries. Those with a number of their own first: the others join them. */
function groupsOf(parties: readonly Counterparty[]): Counterparty[][] {
  const leader = parties.map((_, at) => at);
  const numbers = parties.map(numberOf);
  const lead = (at: number): number => {
    let found = at;
    while (leader[found] !== found) found = leader[found] ?? found;
    leader[at] = found;
    return found;
  };
  /** Those that are two by their numbers stay two. */
  const join = (one: number, other: number): void => {
    const [first, second] = [Math.min(lead(one), lead(other)), Math.max(lead(one), lead(other))];
    if (numbers[first] !== '' && numbers[second] !== '' && numbers[first] !== numbers[second]) return;
    numbers[first] ||= numbers[second] ?? '';
    leader[second] = first;
  };
  const firstWith = new Map<string, number>();
  const places = [...parties.keys()];
  for (const at of [...places.filter((place) => numbers[place] !== ''), ...places.filter((place) => numbers[place] === '')]) {
    const { name, account } = parties[at] ?? { name: '', account: '' };
    // Those with a number are told apart by it from the beginning.
    const own = numbers[at] ?? '';
    for (const key of [`name ${foldText(name) || name}`, ...spellings(account).slice(0, 1).map((one) => `account ${one}`)]) {
      const first = firstWith.get(`${key} ${own}`) ?? (own === '' ? firstWith.get(key) : undefined);
      if (first !== undefined) join(first, at);
      for (const known of own === '' ? [key] : [key, `${key} ${own}`]) if (!firstWith.has(known)) firstWith.set(known, at);
    }
  }
  const groups = new Map<number, Counterparty[]>();
  for (const [at, party] of parties.entries()) {
    const group = groups.get(lead(at));
    if (group === undefined) groups.set(lead(at), [party]);
    else group.push(party);
  }
  return [...groups.values()];
}

/** Two with different numbers of their own are two, whatever they are called and whichever account they share. */
function numberOf({ values }: Counterparty): string {
  const number = values['companyNumber'] ?? values['taxId'] ?? values['vatNumber'] ?? values['personalId'];
  return typeof number === 'string' ? compactIdentifier(number) : '';
}

function cardOf(group: readonly Counterparty[]): IncomingCard {
  // Where a line was wrapped, a space more or less is no other name.
  const names = [...new Map(group.map(({ name }) => [foldText(name).replace(/ /g, '') || name, name.trim()] as const).reverse()).values()].reverse();
  // Banks shorten names: the longest says most.
  const name = names.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  const values: Record<string, Values[string]> = {};
  for (const party of group) for (const [field, value] of Object.entries(party.values)) values[field] ??= value;
  const roles = [...(group.some(({ direction }) => direction === 'in') ? ['customer'] : []), ...(group.some(({ direction }) => direction === 'out') ? ['supplier'] : [])];
  return {
    line: group[0]?.line ?? 1,
    values: filled({ name, otherNames: joinSeveral(names.filter((one) => one !== name)), roles: joinSeveral(roles), ...values }),
    rows: [...accountsOf(group), ...distinctRows(group.flatMap(({ rows }) => rows))],
  };
}

function accountsOf(group: readonly Counterparty[]): IncomingRow[] {
  const accounts = new Map<string, Values>();
  for (const { account, bic, bank, branch, currency, day } of group) {
    const read = readAccount(account);
    const key = read.iban ?? read.account;
    if (key === undefined) continue;
    const known = accounts.get(key);
    const firstSeen = [known?.['firstSeen'], day].filter((one) => typeof one === 'string' && one !== '').sort()[0];
    accounts.set(key, filled({ ...known, ...read, ...filled({ bank, branch, bic, currency }), firstSeen }));
  }
  return [...accounts.values()].map((values) => ({ table: 'BankAccounts', values }));
}

function distinctRows(rows: readonly IncomingRow[]): IncomingRow[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

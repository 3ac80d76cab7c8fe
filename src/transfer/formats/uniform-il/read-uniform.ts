/**
 * Customers out of Israel's uniform file: the accounts (B110) of BKMVDATA.TXT. Which accounts are customers is told by the name
 * of their sorting („לקוחות“), or by an address or a dealer number, which only customers and suppliers have; a person may choose
 * other sortings. The text is decoded already: windows-1255 or ISO-8859-8, in old files CP862 (field 1029 of INI.TXT).
 */
import { foldText } from '../../../base/text';
import type { IncomingCard } from '../../source';
import type { TransferIssue } from '../../transfer-issues';
import { filled } from '../parts/filled';
import { LeftOut } from '../parts/left-out';
import { a000, b110, isAbroad, ownFields, readAmount, readRecord, systemConstant, widthOf, z900 } from './uniform-records';

export interface UniformReading {
  /** INI.TXT beside it, if it is there. */
  readonly ini?: string;
  /** Codes of the sortings whose accounts are customers, as somebody chose them. */
  readonly sortings?: readonly string[];
}

/** A group of accounts in the trial balance. */
export interface UniformSorting {
  readonly code: string;
  readonly name: string;
  readonly accounts: number;
  /** How many of them were taken as customers. */
  readonly taken: number;
}

export interface UniformCustomers {
  readonly cards: IncomingCard[];
  readonly issues: TransferIssue[];
  readonly sortings: readonly UniformSorting[];
}

const format = 'BKMVDATA';
const roleWords: readonly (readonly [role: string, words: RegExp])[] = [
  ['supplier', /ספק|supplier|vendor|creditor/], ['customer', /לקוח|customer|client|debtor|חייבים/], ['employee', /עובד|employee/], ['bank', /בנק|bank/],
];

export function readUniform(text: string, { ini = '', sortings }: UniformReading = {}): UniformCustomers {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n|\u001a/);
  // INI.TXT counts the records of each kind in lines that begin alike.
  if (/^A000/.test(lines[0] ?? '') || !lines.some((line) => line.startsWith('B110')) && !/^A100\d{9}/.test(lines[0] ?? '')) {
    return { cards: [], issues: [{ severity: 'error', code: 'format-other', facts: { format } }], sortings: [] };
  }
  const issues: TransferIssue[] = [];
  const leftOut = new LeftOut();
  const cards: IncomingCard[] = [];
  const groups = new Map<string, { name: string; accounts: number; taken: number }>();
  let records = 0;
  let closing: { readonly line: number; readonly records: string } | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    records += 1;
    const kind = line.slice(0, 4);
    if (kind === 'Z900') closing = { line: at + 1, records: readRecord(z900, line)['records'] ?? '' };
    if (kind === 'A100' || kind === 'Z900') continue;
    if (kind !== 'B110') {
      leftOut.note(/^[A-Z]\d{3}$/.test(kind) ? kind : '?', at + 1);
      continue;
    }
    const account = readAccountRecord(line, at + 1, issues);
    if (account === undefined) continue;
    const group = groups.get(account.sorting) ?? { name: account.sortingName, accounts: 0, taken: 0 };
    groups.set(account.sorting, group);
    group.accounts += 1;
    if (!(sortings?.includes(account.sorting) ?? account.isParty)) leftOut.note(`${account.sorting} ${account.sortingName}`.trim(), at + 1);
    else {
      group.taken += 1;
      cards.push(account.card);
    }
  }
  tellEnd(closing, records, lines.length, issues);
  tellLetters(ini, cards, issues);
  if (cards.length === 0) issues.push({ severity: 'warning', code: 'format-nobody', facts: { format } });
  return { cards, issues: [...issues, ...leftOut.issues()], sortings: [...groups].map(([code, group]) => ({ code, ...group })) };
}

interface AccountRecord {
  readonly card: IncomingCard;
  readonly sorting: string;
  readonly sortingName: string;
  readonly isParty: boolean;
}

/** What a shortened line must have at least: up to the name. */
const shortest = 38;

function readAccountRecord(line: string, at: number, issues: TransferIssue[]): AccountRecord | undefined {
  const expected = widthOf(b110);
  const length = line.trimEnd().length;
  if (length < shortest || length > expected || !/^B110\d{9}/.test(line)) {
    issues.push({ severity: 'warning', code: 'format-record-length', facts: { line: at, length: line.length, expected }, where: { line: at, value: line.slice(0, 60) } });
    if (length < shortest) return undefined;
  }
  const record = readRecord(b110, line);
  const text = (key: string): string => record[key] ?? '';
  if (text('name') === '') {
    issues.push({ severity: 'warning', code: 'format-nameless', facts: { line: at }, where: { line: at, value: text('account') } });
    return undefined;
  }
  const doubtful = (key: string): undefined => {
    const number = b110.find((field) => field.key === key)?.number ?? 0;
    issues.push({ severity: 'warning', code: 'format-doubtful', facts: { part: String(number), line: at }, where: { line: at, value: text(key) } });
    return undefined;
  };
  const country = /^[A-Z]{2}$/i.test(text('country')) ? text('country').toUpperCase() : text('countryName');
  // A dealer's number has nine digits; those of another country are filled up with zeros, which are none of theirs.
  const number = text('taxId').replace(/^0+/, '');
  const taxId = number === '' ? '' : !/^\d{1,9}$/.test(text('taxId')) ? doubtful('taxId') : isAbroad(country) ? number : text('taxId').padStart(9, '0');
  const role = roleWords.find(([, words]) => words.test(foldText(text('sortingName'))))?.[0];
  const address = ['street', 'houseNumber', 'city', 'postalCode'];
  const values = filled({
    code: text('account'), name: text('name'), roles: role, taxId,
    ...Object.fromEntries(address.map((key) => [key, text(key)])),
    country,
    ...Object.fromEntries(ownFields.map(([key, header]) => [`x:${header}`, ownValue(key, text(key), doubtful)])),
  });
  return {
    card: { line: at, values, rows: [] }, sorting: text('sorting'), sortingName: text('sortingName'),
    isParty: role === 'customer' || role === 'supplier' || (role === undefined && [...address, 'taxId'].some((key) => values[key] !== undefined)),
  };
}

function ownValue(key: string, text: string, doubtful: (key: string) => undefined): string | number | undefined {
  if (b110.find((field) => field.key === key)?.kind !== 'amount') return text;
  if (text === '') return undefined;
  const amount = readAmount(text);
  if (amount === undefined) return doubtful(key);
  return amount === 0 ? undefined : amount;
}

function tellEnd(closing: { readonly line: number; readonly records: string } | undefined, found: number, lastLine: number, issues: TransferIssue[]): void {
  if (closing === undefined) issues.push({ severity: 'warning', code: 'format-broken', facts: { format, line: lastLine }, where: { line: lastLine } });
  else if (/^\d+$/.test(closing.records) && Number(closing.records) !== found) {
    issues.push({ severity: 'warning', code: 'format-record-count', facts: { said: Number(closing.records), found }, where: { line: closing.line } });
  }
}

/** Written in CP862 and without a letter of Hebrew: it was decoded as something else. */
function tellLetters(ini: string, cards: readonly IncomingCard[], issues: TransferIssue[]): void {
  const header = readRecord(a000, ini.replace(/^\uFEFF/, '').split(/\r|\n/)[0] ?? '');
  if (header['constant'] !== systemConstant || header['letters'] !== '2') return;
  if (cards.some(({ values }) => /[\u05d0-\u05ea]/.test(String(values['name'])))) return;
  issues.push({ severity: 'warning', code: 'format-charset', facts: { charset: 'CP862', line: cards[0]?.line ?? 1 } });
}

/**
 * Customers as accounts (B110) of Israel's uniform file 1.31: INI.TXT and BKMVDATA.TXT, in ISO-8859-8 in logical order
 * (`fileBytes` makes the bytes), which lie in OPENFRMT in a folder of the firm's dealer number without its check digit and
 * the year, in one of the moment (chapter 2.2). The directive wants BKMVDATA.TXT packed into an archive of that name.
 */
import type { CalendarDate } from '../../../base/calendar-date';
import type { OutgoingCard, Writing } from '../../source';
import type { TransferIssue } from '../../transfer-issues';
import { cardPlace } from '../parts/card-place';
import { textOf } from '../parts/filled';
import { LongText, type TextPieces } from '../parts/long-text';
import { Unplaced } from '../parts/unplaced';
import { inFileLetters, isSameToReader } from './hebrew-letters';
import { a000, a100, b110, isAbroad, ownFields, recordCount, systemConstant, writeRecord, z900 } from './uniform-records';

/** A group of accounts in the trial balance. */
interface UniformSorting {
  readonly code: string;
  readonly name: string;
}

const customerSorting: UniformSorting = { code: '1', name: 'לקוחות' };
const supplierSorting: UniformSorting = { code: '2', name: 'ספקים' };

export interface UniformWriting {
  /** The firm whose books these are. */
  readonly company: {
    /** Nine digits. */
    readonly taxId: string;
    readonly name: string;
    readonly street?: string;
    readonly houseNumber?: string;
    readonly city?: string;
    readonly postalCode?: string;
  };
  /** The time that the file is about. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly madeOn: CalendarDate;
  /** HH:MM. */
  readonly madeAt: string;
  /** Fifteen random digits that no other file has. */
  readonly primaryId: string;
  readonly softwareVersion: string;
  /** The program that packs BKMVDATA.TXT, if it is packed. */
  readonly packer?: string;
  /** Whether the card is a supplier's and no customer's: they stand elsewhere in the trial balance. */
  readonly isSupplier?: (card: OutgoingCard) => boolean;
  /** Where customers stand in the trial balance, unless the card says it itself. */
  readonly sorting?: UniformSorting;
  /** Where suppliers do. */
  readonly supplierSorting?: UniformSorting;
  /** Name of a country in Hebrew, by its code. */
  readonly countryName?: (code: string) => string;
}

export interface UniformFiles {
  readonly ini: string;
  readonly data: TextPieces;
  /** Of both, as the WHATWG Encoding Standard calls it. */
  readonly encoding: 'iso-8859-8-i';
  /** Where the directive wants them. */
  readonly folder: string;
  readonly issues: TransferIssue[];
}

const format = 'BKMVDATA';
const addressFields = ['street', 'houseNumber', 'city', 'postalCode'] as const;
const placedFields = ['code', 'name', 'taxId', 'country', 'roles', ...addressFields, ...ownFields.map(([, header]) => `x:${header}`)];
const lengths = new Map(b110.map(({ key, length }) => [key, length]));

export function* writeUniform(cards: Iterable<OutgoingCard>, settings: UniformWriting): Writing<UniformFiles> {
  const issues: TransferIssue[] = [];
  const unplaced = new Unplaced(format);
  const dealer = settings.company.taxId.replace(/\D/g, '').padStart(9, '0').slice(-9);
  tellCompany(settings.company, issues);
  const common = { dealer, primary: settings.primaryId, constant: systemConstant };
  const keys = new Set<string>();
  const data = new LongText();
  const addRecord = (record: string): void => data.add(line(record));
  addRecord(writeRecord(a100, { ...common, record: 'A100', at: 1 }));
  let accounts = 0;
  for (const card of cards) {
    yield;
    const account = accountOf(card, settings, keys, issues);
    if (account === undefined) continue;
    unplaced.card(card, { fields: placedFields, rows: {} });
    accounts += 1;
    addRecord(writeRecord(b110, { ...account, record: 'B110', at: accounts + 1, dealer }));
  }
  addRecord(writeRecord(z900, { ...common, record: 'Z900', at: accounts + 2, records: accounts + 2 }));
  const [year = '', month = '', day = ''] = settings.madeOn.split('-');
  const folder = `OPENFRMT\\${dealer.slice(0, 8)}.${year.slice(2)}\\${month}${day}${settings.madeAt.replace(':', '')}`;
  const ini = [
    writeRecord(a000, header(settings, { ...common, records: accounts + 2, path: folder })),
    writeRecord(recordCount, { record: 'B110', records: accounts }),
  ];
  return { ini: ini.map(line).join(''), data: data.pieces(), encoding: 'iso-8859-8-i', folder, issues: [...issues, ...unplaced.issues()] };
}

const line = (record: string): string => `${record}\r\n`;

function header({ company, from, to, madeOn, madeAt, softwareVersion, packer }: UniformWriting, common: Readonly<Record<string, string | number>>): Record<string, string | number> {
  const plain = (text = ''): string => inFileLetters(text);
  const digits = (text: string): string => text.replace(/\D/g, '');
  return {
    ...common, record: 'A000',
    // Not a program for books that the authority registers, so without a number of registration.
    software: 'Kartoteka', version: softwareVersion, makerName: 'Kartoteka',
    // Of several years; no books, so neither single nor double entry.
    years: 2, books: 0, balanced: 0,
    name: plain(company.name), street: plain(company.street), houseNumber: plain(company.houseNumber), city: plain(company.city), postalCode: plain(company.postalCode),
    from: digits(from), to: digits(to), madeOn: digits(madeOn), madeAt: digits(madeAt),
    // Hebrew, ISO-8859-8-i, no branches.
    language: 0, letters: 1, packer: plain(packer), currency: 'ILS', branches: 0,
  };
}

/** What of the firm itself does not fit into INI.TXT. */
function tellCompany(company: UniformWriting['company'], issues: TransferIssue[]): void {
  const tell = (code: 'format-form' | 'format-letters', field: string, value: string): void => {
    issues.push({ severity: 'warning', code, facts: { format: 'INI', field }, where: { table: 'Customers', field, value } });
  };
  if (!/^\d{1,9}$/.test(company.taxId.replace(/[\s-]/g, ''))) tell('format-form', 'taxId', company.taxId);
  for (const field of ['name', ...addressFields] as const) {
    const value = company[field] ?? '';
    const written = inFileLetters(value);
    const length = a000.find(({ key }) => key === field)?.length ?? 0;
    if (!isSameToReader(value, written)) tell('format-letters', field, value);
    if (written.length > length) issues.push({ severity: 'warning', code: 'format-cut', facts: { format: 'INI', field, length }, where: { table: 'Customers', field, value } });
  }
}

function accountOf(card: OutgoingCard, settings: UniformWriting, keys: Set<string>, issues: TransferIssue[]): Record<string, string | number> | undefined {
  const { values } = card;
  const fitting = (key: string, field: string): string => {
    const value = textOf(values, field);
    const written = inFileLetters(value);
    const length = lengths.get(key) ?? 0;
    if (!isSameToReader(value, written)) issues.push({ severity: 'warning', code: 'format-letters', facts: { format, field }, where: cardPlace(card, field, value) });
    if (written.length > length) issues.push({ severity: 'warning', code: 'format-cut', facts: { format, field, length }, where: cardPlace(card, field, value) });
    return written.slice(0, length).trim();
  };
  const name = fitting('name', 'name');
  if (name === '') {
    issues.push({ severity: 'error', code: 'format-missing', facts: { format, field: 'name' }, where: cardPlace(card, 'name') });
    return undefined;
  }
  const country = textOf(values, 'country').trim().toUpperCase();
  const sorting = settings.isSupplier?.(card) === true ? settings.supplierSorting ?? supplierSorting : settings.sorting ?? customerSorting;
  const own = Object.fromEntries(ownFields.map(([key, title]) => [key, b110.some((field) => field.key === key && field.kind === 'amount')
    ? amountOf(card, `x:${title}`, issues) : fitting(key, `x:${title}`)]));
  return {
    ...own,
    account: accountKey(card, fitting('account', 'code'), keys, issues), name,
    sorting: own['sorting'] || sorting.code, sortingName: own['sortingName'] || sorting.name,
    ...Object.fromEntries(addressFields.map((field) => [field, fitting(field, field)])),
    country: /^[A-Z]{2}$/.test(country) ? country : '',
    countryName: /^[A-Z]{2}$/.test(country) ? inFileLetters(settings.countryName?.(country) ?? '') : fitting('countryName', 'country'),
    taxId: taxIdOf(card, country, issues),
  };
}

/** Two accounts never have one key; where the code cannot be it, the card's id is, without what stands in every id. */
function accountKey(card: OutgoingCard, code: string, keys: Set<string>, issues: TransferIssue[]): string {
  const whole = textOf(card.values, 'code').trim();
  const length = lengths.get('account') ?? 0;
  const isFit = code !== '' && inFileLetters(whole).length <= length;
  const bare = card.id.replace(/^[a-z]{2}-|-/g, '').slice(0, length);
  let key = isFit && !keys.has(code) ? code : bare;
  // Somebody's code may look like an id.
  for (let number = 2; keys.has(key); number += 1) key = `${bare.slice(0, length - String(number).length)}${number}`;
  keys.add(key);
  if (whole === '') issues.push({ severity: 'info', code: 'format-missing', facts: { format, field: 'code' }, where: cardPlace(card, 'code') });
  else if (!isFit) issues.push({ severity: 'warning', code: 'format-form', facts: { format, field: 'code' }, where: cardPlace(card, 'code', whole) });
  else if (key !== code) issues.push({ severity: 'warning', code: 'format-code-twice', facts: { format, code, instead: key }, where: cardPlace(card, 'code', whole) });
  return key;
}

function amountOf(card: OutgoingCard, field: string, issues: TransferIssue[]): number {
  const value = card.values[field] ?? 0;
  if (typeof value === 'number' && Math.abs(value) < 1e12) return value;
  issues.push({ severity: 'warning', code: 'format-form', facts: { format, field }, where: cardPlace(card, field, String(value)) });
  return 0;
}

/** Field 1419 has nine digits; numbers of other countries have no place. */
function taxIdOf(card: OutgoingCard, country: string, issues: TransferIssue[]): string {
  const written = textOf(card.values, 'taxId').trim();
  const digits = written.replace(/[\s-]/g, '');
  if (digits === '' || (/^\d{1,9}$/.test(digits) && !isAbroad(country))) return digits;
  issues.push({ severity: 'warning', code: 'format-form', facts: { format, field: 'taxId' }, where: cardPlace(card, 'taxId', written) });
  return '';
}

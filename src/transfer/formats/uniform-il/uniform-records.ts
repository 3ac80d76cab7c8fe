/**
 * The records of Israel's uniform file (מבנה אחיד), version 1.31, as far as customers need them: what stands where. Source:
 * רשות המסים, הוראות להפקת קבצים במבנה אחיד, 1.31 of 2009-05-01, chapters 2.3, 2.4, 3, 4.1, 4.7, read 2026-11-23; field
 * numbers are the directive's. Every record is a line of fixed width: texts filled up with spaces behind, or with exclamation
 * marks where nothing is, numbers with zeros in front.
 */

/** `amount`: a sign, twelve digits, and two after a point that is not written. */
type RecordFieldKind = 'text' | 'digits' | 'amount';

export interface RecordField {
  readonly number: number;
  readonly key: string;
  readonly length: number;
  readonly kind: RecordFieldKind;
}

const fields = (...table: readonly (readonly [number: number, key: string, length: number, kind?: RecordFieldKind])[]): readonly RecordField[] =>
  table.map(([number, key, length, kind = 'text']) => ({ number, key, length, kind }));

/** The only record of INI.TXT but for the counts. */
export const a000 = fields(
  [1000, 'record', 4], [1001, 'reserved', 5], [1002, 'records', 15, 'digits'], [1003, 'dealer', 9, 'digits'], [1004, 'primary', 15, 'digits'],
  [1005, 'constant', 8], [1006, 'softwareNumber', 8, 'digits'], [1007, 'software', 20], [1008, 'version', 20], [1009, 'maker', 9, 'digits'], [1010, 'makerName', 20],
  [1011, 'years', 1, 'digits'], [1012, 'path', 50], [1013, 'books', 1, 'digits'], [1014, 'balanced', 1, 'digits'], [1015, 'company', 9, 'digits'],
  [1016, 'deductions', 9, 'digits'], [1017, 'reserved2', 10], [1018, 'name', 50], [1019, 'street', 50], [1020, 'houseNumber', 10], [1021, 'city', 30],
  [1022, 'postalCode', 8], [1023, 'year', 4, 'digits'], [1024, 'from', 8, 'digits'], [1025, 'to', 8, 'digits'], [1026, 'madeOn', 8, 'digits'],
  [1027, 'madeAt', 4, 'digits'], [1028, 'language', 1, 'digits'], [1029, 'letters', 1, 'digits'], [1030, 'packer', 20], [1032, 'currency', 3],
  [1034, 'branches', 1, 'digits'], [1035, 'reserved3', 46],
);

/** How many records of a kind there are, in INI.TXT. */
export const recordCount = fields([1050, 'record', 4], [1051, 'records', 15, 'digits']);

export const a100 = fields(
  [1100, 'record', 4], [1101, 'at', 9, 'digits'], [1102, 'dealer', 9, 'digits'], [1103, 'primary', 15, 'digits'], [1104, 'constant', 8], [1105, 'reserved', 50],
);

export const b110 = fields(
  [1400, 'record', 4], [1401, 'at', 9, 'digits'], [1402, 'dealer', 9, 'digits'], [1403, 'account', 15], [1404, 'name', 50], [1405, 'sorting', 15],
  [1406, 'sortingName', 30], [1407, 'street', 50], [1408, 'houseNumber', 10], [1409, 'city', 30], [1410, 'postalCode', 8], [1411, 'countryName', 30],
  [1412, 'country', 2], [1413, 'parent', 15], [1414, 'opening', 15, 'amount'], [1415, 'debit', 15, 'amount'], [1416, 'credit', 15, 'amount'],
  [1417, 'classification', 4, 'digits'], [1419, 'taxId', 9, 'digits'], [1421, 'branch', 7], [1422, 'foreignOpening', 15, 'amount'], [1423, 'currency', 3],
  [1424, 'reserved', 16],
);

export const z900 = fields(
  [1150, 'record', 4], [1151, 'at', 9, 'digits'], [1152, 'dealer', 9, 'digits'], [1153, 'primary', 15, 'digits'], [1154, 'constant', 8],
  [1155, 'records', 15, 'digits'], [1156, 'reserved', 50],
);

export const systemConstant = '&OF1.31&';

export const widthOf = (record: readonly RecordField[]): number => record.reduce((sum, { length }) => sum + length, 0);

/** By key, without the spaces around; a line whose end was cut off has empty fields there. */
export function readRecord(record: readonly RecordField[], line: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  let at = 0;
  for (const { key, length } of record) {
    const text = line.slice(at, at + length).trim();
    values[key] = /^!+$/.test(text) ? '' : text;
    at += length;
  }
  return values;
}

/** Texts longer than their field lose their end: whoever writes says so before. */
export function writeRecord(record: readonly RecordField[], values: Readonly<Record<string, string | number>>): string {
  return record.map(({ key, length, kind }) => {
    const value = values[key] ?? '';
    if (kind === 'amount') return writeAmount(Number(value), length);
    const text = String(value);
    return kind === 'digits' ? text.slice(-length).padStart(length, '0') : text.slice(0, length).padEnd(length, ' ');
  }).join('');
}

/** Undefined if it is none. */
export function readAmount(text: string): number | undefined {
  const [, sign, digits] = /^([+-]?)\s*(\d{1,14})$/.exec(text) ?? [];
  return digits === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(digits) / 100);
}

function writeAmount(amount: number, length: number): string {
  const cents = Math.round(Math.abs(amount) * 100);
  return `${amount < 0 && cents > 0 ? '-' : '+'}${String(cents).padStart(length - 1, '0').slice(1 - length)}`;
}

/** Own fields of the firm that keep what a register of customers has no field for, under the directive's own names. */
export const ownFields: readonly (readonly [key: string, header: string])[] = [
  ['sorting', 'קוד מאזן בוחן'], ['sortingName', 'תיאור קוד מאזן בוחן'], ['parent', 'חשבון מרכז'],
  ['opening', 'יתרת החשבון בתחילת החתך'], ['debit', 'סה"כ חובה'], ['credit', 'סה"כ זכות'],
  ['foreignOpening', 'יתרת חשבון בתחילת חתך במט"ח'], ['currency', 'קוד מטבע יתרת פתיחה במט"ח'],
];

/** A country's code that is not Israel's: its numbers are no dealers' numbers (field 1419). */
export const isAbroad = (country: string): boolean => /^[A-Z]{2}$/.test(country) && country !== 'IL';

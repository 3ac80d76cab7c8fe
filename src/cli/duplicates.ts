/**
 * `duplicates FILE [--map FIELD=COL[+COL]]… [--min P] -o OUT.csv`: the rows of a list that are one customer, as
 * id1,id2,probability,verdict. FILE is a register, any workbook's first table, CSV or lines of JSON. Exit 1 if there are any.
 */
import { InvalidArgumentError, type Command } from 'commander';
import { duplicatePairs, findDuplicates, type DuplicatePair } from '../app/find-duplicates';
import { columnsByHeader, matchTable, type FieldColumns, type TextTable } from '../app/match-table';
import { readDelimitedTable, readFirstTable, readRegisterRows } from '../app/read-match-table';
import { plainText } from '../app/read-source';
import { openXlsx } from '../host/xlsx/xlsx-workbook';
import { readInput, requireOutputPlace, writeOutput } from './files';
import { nodeZipCodec } from './node-zip-codec';
import { Refusal, refusalOf } from './refusal';
import { nodeDecodeText } from './text-decoding';

interface DuplicatesOptions {
  readonly map: readonly FieldColumns[];
  readonly min?: number;
  readonly output: string;
  readonly json?: boolean;
}

type Rows = Parameters<typeof findDuplicates>[0]['rows'];

export function addDuplicates(program: Command): void {
  program
    .command('duplicates')
    .description('find the rows of a list that are one customer')
    .argument('<FILE>', 'a register or another workbook (.xlsx), .csv or .jsonl')
    .requiredOption('-o, --output <OUT.csv>', 'the pairs to write: id1,id2,probability,verdict')
    .option('--map <FIELD=COL[+COL]>', 'which columns hold a field; only mapped columns take part', addMapping, [])
    .option('--min <P>', 'leave out pairs less probable than this, 0 to 1', probability)
    .option('--json', 'also print one JSON value: rows, pairs and how many there are of each verdict')
    .addHelpText('after', help)
    .action(async (file: string, { map, min, output, json }: DuplicatesOptions) => {
      requireOutputPlace(output);
      const rows = await readRows(file, map);
      refuseDoubledIds(file, rows);
      const pairs = duplicatePairs(findDuplicates({ rows }), min);
      writeOutput(output, csvOf(pairs));
      if (json === true) process.stdout.write(`${JSON.stringify(summary(rows.length, pairs))}\n`);
      process.exitCode = pairs.length > 0 ? 1 : 0;
    });
}

const help = `
FIELD is a field of a card (name, email, phone, street, houseNumber, city, postalCode, country, birthDate, personalId, taxId,
vatNumber, companyNumber, iban, …) or any other word, which takes part as text. Without --map, headers say what columns hold.
The id is the column “id”, else the number of the line.
`;

function addMapping(text: string, earlier: readonly FieldColumns[]): readonly FieldColumns[] {
  const sign = text.indexOf('=');
  const field = text.slice(0, sign).trim();
  const columns = text.slice(sign + 1).split('+').map((column) => column.trim());
  if (sign < 1 || field === '' || columns.some((column) => column === '')) throw new InvalidArgumentError('Give it as FIELD=COLUMN or FIELD=COLUMN+COLUMN.');
  if (earlier.some((one) => one.field === field)) throw new InvalidArgumentError(`“${field}” is mapped twice. Join columns by +.`);
  return [...earlier, { field, columns }];
}

function probability(text: string): number {
  const number = text.trim() === '' ? NaN : Number(text);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('Give a number from 0 to 1.');
  return number;
}

async function readRows(file: string, map: readonly FieldColumns[]): Promise<Rows> {
  const bytes = readInput(file);
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isWorkbook || /\.xls[xm]$/i.test(file)) {
    const opened = openXlsx(bytes, file, nodeZipCodec);
    if (!opened.ok) throw refusalOf(file, opened.error);
    const register = map.length === 0 ? await readRegisterRows(opened.value) : undefined;
    if (register?.ok === false) throw refusalOf(file, register.error);
    if (register?.value !== undefined) return register.value;
    const table = await readFirstTable(opened.value);
    if (!table.ok) throw new Refusal(`${file}: There is no table and no row of headers in this workbook.`);
    return rowsOfTable(file, table.value, map);
  }
  const text = textOf(file, bytes);
  const table = /\.(?:jsonl|ndjson)$/i.test(file) ? jsonTable(file, text) : readDelimitedTable(text);
  if (table === undefined) throw new Refusal(`${file}: The file is empty. Its first line must have the names of the columns.`);
  return rowsOfTable(file, table, map);
}

function rowsOfTable(file: string, table: TextTable, map: readonly FieldColumns[]): Rows {
  const rows = matchTable(table, map.length > 0 ? map : columnsByHeader(table.headers));
  if (rows.ok) return rows.value;
  throw new Refusal(`${file}: There is no column “${rows.error.column}”; there are ${rows.error.known.map((column) => `“${column}”`).join(', ')}.`);
}

function textOf(file: string, bytes: Uint8Array): string {
  const text = plainText(bytes, nodeDecodeText);
  if (!text.ok) throw refusalOf(file, text.error);
  return text.value;
}

/** One object a line; its keys are the columns. */
function jsonTable(file: string, text: string): TextTable {
  const headers = new Map<string, number>();
  const rows: string[][] = [];
  const lines: number[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const cells: string[] = [];
    for (const [key, value] of Object.entries(objectOf(file, line, at + 1))) {
      let place = headers.get(key);
      if (place === undefined) headers.set(key, (place = headers.size));
      cells[place] = cellText(value);
    }
    rows.push(Array.from(cells, (cell) => cell ?? ''));
    lines.push(at + 1);
  }
  return { headers: [...headers.keys()], rows, lines };
}

function objectOf(file: string, line: string, number: number): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Refusal(`${file}: Line ${number} is no JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(`${file}: Line ${number} is no JSON object.`);
  return value;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(cellText).filter((text) => text !== '').join(' ') : typeof value === 'object' ? JSON.stringify(value) : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Pairs name rows by their ids, so two rows with one id could not be told apart. */
function refuseDoubledIds(file: string, rows: Rows): void {
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) throw new Refusal(`${file}: The id “${id}” is on two rows. Give each row an id of its own.`);
    seen.add(id);
  }
}

function csvOf(pairs: readonly DuplicatePair[]): string {
  const lines = pairs.map(({ id1, id2, probability: likely, verdict }) => `${csvCell(id1)},${csvCell(id2)},${likely.toFixed(4)},${verdict}`);
  return ['id1,id2,probability,verdict', ...lines, ''].join('\n');
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function summary(rows: number, pairs: readonly DuplicatePair[]): object {
  const of = (verdict: DuplicatePair['verdict']): number => pairs.filter((pair) => pair.verdict === verdict).length;
  return { rows, pairs: pairs.length, certain: of('certain'), likely: of('likely'), possible: of('possible') };
}

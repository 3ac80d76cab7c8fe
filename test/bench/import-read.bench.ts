/** Reading a list of 100,000 customers out of text with separators, beside PapaParse alone over the same text in the same run. */
import Papa from 'papaparse';
import { nodeDecodeText } from '../../src/cli/text-decoding';
import { decodeBytes } from '../../src/transfer/reading/decode-bytes';
import { findEncoding } from '../../src/transfer/reading/find-encoding';
import { readDelimited } from '../../src/transfer/reading/read-delimited';
import { runAtOnce } from '../../src/transfer/reading/run-at-once';
import type { BenchRow } from './bench-row';

const rows = 100_000;
const rounds = 5;
const names = ['UAB Žalias ąžuolas', 'Kęstutis Jonaitis', 'MB Gėlių namai', 'SIA Ziedu māja', 'Jānis Bērziņš', 'Müller & Söhne GmbH'];
const towns = ['Šiauliai', 'Klaipėda', 'Panevėžys', 'Rīga', 'Jūrmala', 'Köln'];

/** Twelve columns as an accounting program exports them. */
function list(isQuoted: boolean): string {
  const quoted = (cell: string): string => (isQuoted ? `"${cell}"` : cell);
  const lines = ['Kodas;Pavadinimas;Miestas;Gatvė;Pašto kodas;PVM kodas;Telefonas;El. paštas;Terminas;Limitas;Pastaba;Nuo'];
  for (let at = 0; at < rows; at += 1) {
    lines.push([
      String(at).padStart(6, '0'), quoted(`${names[at % names.length] ?? ''} ${at}`), quoted(towns[at % towns.length] ?? ''), quoted(`Gatvė ${at % 97}`), `LT-${10_000 + (at % 89_999)}`,
      `LT${100_000_000 + at}`, `+370 6${10_000_000 + at}`, `info${at}@example.lt`, '30', `${at % 5000},50`, isQuoted && at % 10 === 0 ? '"du ""kartai""\nper savaitę"' : '', '2024-01-05',
    ].join(';'));
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** The shortest of several times on the processor, for others may run beside it; the two take turns. */
function race(ours: () => number, theirs: () => number): readonly [number, number] {
  const best: [number, number] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, work] of [ours, theirs].entries()) {
      globalThis.gc?.();
      const start = process.cpuUsage();
      if (work() !== rows + 1) throw new Error('Rows are missing');
      const { user, system } = process.cpuUsage(start);
      best[at] = Math.min(best[at] ?? Infinity, (user + system) / 1000);
    }
  }
  return best;
}

function readBytes(bytes: Uint8Array): number {
  const finding = findEncoding(bytes, nodeDecodeText);
  if (!finding.ok) throw new Error(finding.error.code);
  const text = decodeBytes(bytes, finding.value.guesses[0]?.encoding ?? 'utf-8', nodeDecodeText);
  if (!text.ok) throw new Error(text.error.code);
  return runAtOnce(readDelimited(text.value.text)).sheet.rows.length;
}

const bare = (text: string): number => Papa.parse<string[]>(text).data.filter((row) => row.length > 1).length;

function rowsOf(work: string, [ours, theirs]: readonly [number, number], note: string): BenchRow[] {
  return [
    { work, tool: 'Kartoteka', ms: ours, bar: '≤ 2 × PapaParse', note },
    { work, tool: 'PapaParse 5.7.1', ms: theirs, ratio: theirs / ours },
  ];
}

export const bench = {
  name: 'Reading lists',
  run(): Promise<BenchRow[]> {
    const plain = list(false);
    const quoted = list(true);
    const bytes = Buffer.from(quoted, 'utf8');
    const size = `${(bytes.length / 1e6).toFixed(1)} MB; separator, lines and broken quotes looked after`;
    return Promise.resolve([
      ...rowsOf(`${rows} × 12 cells without quotes`, race(() => runAtOnce(readDelimited(plain)).sheet.rows.length, () => bare(plain)), size),
      ...rowsOf(`${rows} × 12 cells with quotes and line ends in cells`, race(() => runAtOnce(readDelimited(quoted)).sheet.rows.length, () => bare(quoted)), size),
      ...rowsOf('the same from bytes', race(() => readBytes(bytes), () => bare(nodeDecodeText(bytes, 'utf-8', { fatal: false }) ?? '')), 'with finding the encoding; PapaParse is told it'),
    ]);
  },
};

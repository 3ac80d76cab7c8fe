/**
 * `npm run bench`: every *.bench.ts here, each in a process of its own so that none slows the next, and the figures in
 * RESULTS.md. `npm run bench -- search` runs those whose file name has "search" and leaves the other figures standing.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import webpack from 'webpack';
import type { BenchRow } from './bench-row';

interface BenchResult {
  readonly name: string;
  readonly date: string;
  readonly machine: string;
  readonly rows: readonly BenchRow[];
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const answerMark = 'bench-result:';
const resultsFile = join(folder, 'RESULTS.md');

const root = join(folder, '../..');

/**
 * The bench with our sources in one script, as they are shipped; packages, the other tools among them, stay as they are. What runs
 * sources as they stand gives every function its name anew wherever it is made, which nobody who uses them pays for.
 */
async function bundled(file: string): Promise<string> {
  const output = { path: join(root, 'node_modules/.cache/kartoteka-bench'), filename: file.replace(/ts$/, 'mjs'), library: { type: 'module' } } as const;
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    webpack({
      context: root, mode: 'none', target: 'node20', entry: join(folder, file), output, experiments: { outputModule: true },
      resolve: { extensions: ['.ts', '.js'] },
      module: { parser: { javascript: { url: false } }, rules: [{ test: /\.ts$/, loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } } }] },
      optimization: { concatenateModules: true, providedExports: true, usedExports: true, sideEffects: true },
      externals: [({ request = '' }, done) => { done(undefined, /^[./]/.test(request) ? undefined : `module ${request}`); }],
    }).run((error, made) => { if (error) reject(error); else resolve(made); });
  });
  if (stats?.hasErrors() === true) throw new Error(stats.toString('errors-only'));
  return join(output.path, output.filename);
}

/** Runs in a process of its own, where nothing else is loaded. */
const runner = `
const { bench } = await import(process.argv[1]);
const rows = await bench.run();
process.stdout.write('${answerMark}' + JSON.stringify({ name: bench.name, rows }) + '\\n');
`;

function machineLine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${memory} GB, Node ${process.version}`;
}

async function runInChild(file: string): Promise<BenchResult> {
  const script = await bundled(file);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--expose-gc', '--max-old-space-size=6144', '--input-type=module', '--eval', runner, pathToFileURL(script).href], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString('utf8'); });
    child.on('error', reject);
    child.on('close', (code) => {
      const answer = out.split('\n').find((line) => line.startsWith(answerMark));
      if (code !== 0 || answer === undefined) {
        reject(new Error(`${file} ended with ${String(code)}`));
        return;
      }
      const { name, rows } = JSON.parse(answer.slice(answerMark.length)) as { readonly name: string; readonly rows: BenchRow[] };
      resolve({ name, rows, date: new Date().toISOString().slice(0, 10), machine: machineLine() });
    });
  });
}

function shown(ms: number): string {
  return ms >= 100 ? String(Math.round(ms)) : ms >= 1 ? ms.toFixed(1) : ms.toFixed(3);
}

function section({ name, date, machine, rows }: BenchResult): string {
  return [
    `## ${name}`,
    '',
    `${date}; ${machine}; \`npm run bench\``,
    '',
    '| work | tool | ms | × ours | bar | note |',
    '|---|---|---:|---:|---|---|',
    ...rows.map(({ work, tool, ms, ratio, bar, note }) => `| ${work} | ${tool} | ${shown(ms)} | ${ratio === undefined ? '' : ratio.toFixed(1)} | ${bar ?? ''} | ${note ?? ''} |`),
    '',
  ].join('\n');
}

const heading = `# Measured

Figures of the last run on the machine named; nothing here is asserted by a test. A ratio is how many times as long the
other tool took as ours, in the same run.
`;

/** The sections there are, by name. */
function knownSections(): Map<string, string> {
  const text = existsSync(resultsFile) ? readFileSync(resultsFile, 'utf8') : '';
  return new Map(text.split(/^(?=## )/m).slice(1).map((part) => [part.slice(3, part.indexOf('\n')), `${part.trimEnd()}\n`]));
}

async function runAll(wanted: string | undefined): Promise<void> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.bench.ts') && (wanted === undefined || file.includes(wanted))).sort();
  if (files.length === 0) throw new Error(`No *.bench.ts has "${wanted ?? ''}" in its name`);
  const sections = knownSections();
  for (const file of files) {
    process.stdout.write(`${file} …\n`);
    const result = await runInChild(file);
    const text = section(result);
    sections.set(result.name, text);
    process.stdout.write(`${text}\n`);
  }
  const ordered = [...sections].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
  writeFileSync(resultsFile, [heading, ...ordered].join('\n'));
}

await runAll(process.argv[2]);

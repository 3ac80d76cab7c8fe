/** Runs the real command line in a process of its own, in a folder of its own. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const bundler = join(__dirname, 'bundle-command-line.mjs');
const beginner = join(__dirname, 'begin-command-line.cjs');

/** Its sources as one script, compiled, made when they have changed: a call of the sources themselves takes eight times as long. */
function bundledCommandLine(): string {
  const hash = createHash('sha256');
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).sort();
  for (const file of [...sources.map((name) => join('src', name)), 'package-lock.json']) hash.update(file).update(readFileSync(join(root, file)));
  const folder = join(root, 'node_modules/.cache/kartoteka-command-line');
  // Node's version with it: what was compiled by another is of no use.
  const name = hash.update(readFileSync(bundler)).update(readFileSync(beginner)).update(process.version).digest('hex');
  const bundle = join(folder, name, 'kartoteka.cjs');
  if (existsSync(bundle)) return bundle;
  mkdirSync(folder, { recursive: true });
  // Beside and then renamed: several files of tests may find it missing at once.
  const beside = mkdtempSync(join(folder, 'making-'));
  const made = spawnSync(process.execPath, [bundler, join(beside, 'kartoteka.cjs')], { cwd: root, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`The command line could not be bundled.\n${made.stdout}${made.stderr}`);
  // Those of earlier days go; one of this hour may be in use by tests that began before an edit.
  for (const old of readdirSync(folder)) if (Date.now() - (statSync(join(folder, old), { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > 3_600_000) rmSync(join(folder, old), { recursive: true, force: true });
  try {
    renameSync(beside, join(folder, name));
  } catch (cause) {
    // Another was first with the same.
    rmSync(beside, { recursive: true });
    if (!existsSync(bundle)) throw cause;
  }
  return bundle;
}

let bundled: string | undefined;

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CommandFolder {
  path(name: string): string;
  write(name: string, content: string | Uint8Array): string;
  read(name: string): Buffer;
  has(name: string): boolean;
  names(): string[];
  /** Arguments that name files are paths inside the folder already. */
  run(...args: readonly string[]): Run;
  /** With this in its input. */
  runWith(input: string | Uint8Array, ...args: readonly string[]): Run;
  /** As a person begins it: `npm run -s kartoteka -- …`. */
  runByNpm(...args: readonly string[]): Run;
  remove(): void;
}

function runOf({ error, status, stdout, stderr }: SpawnSyncReturns<string>): Run {
  if (error !== undefined) throw error;
  return { code: status, out: stdout, err: stderr };
}

export function commandFolder(): CommandFolder {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-'));
  const path = (name: string): string => join(folder, name);
  const runWith = (input: string | Uint8Array, ...args: readonly string[]): Run => {
    bundled ??= bundledCommandLine();
    return runOf(spawnSync(process.execPath, [beginner, bundled, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, input }));
  };
  return {
    path,
    write(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
    read: (name) => readFileSync(path(name)),
    has: (name) => existsSync(path(name)),
    names: () => readdirSync(folder).sort(),
    run: (...args) => runWith('', ...args),
    runWith,
    // npm is a .cmd file on Windows, which only a shell can start.
    runByNpm: (...args) => runOf(spawnSync('npm', ['run', '-s', 'kartoteka', '--', ...args], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

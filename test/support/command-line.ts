/** Runs the real command line in a process of its own, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

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
  remove(): void;
}

export function commandFolder(): CommandFolder {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-'));
  const path = (name: string): string => join(folder, name);
  const runWith = (input: string | Uint8Array, ...args: readonly string[]): Run => {
    const done = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, input });
    return { code: done.status, out: done.stdout, err: done.stderr };
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
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

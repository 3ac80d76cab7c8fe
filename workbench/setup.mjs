// Makes a clean clone ready: Node alone runs this, before anything is installed. Used by npm start and npm test.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a command with its output shown; a failure ends the program with one clear line. */
export function runOrExit(command, args, what, options = {}) {
  // npm is a .cmd file on Windows, which only a shell can start; the arguments are ours, never a user's.
  const run = spawnSync(command, args, { cwd: projectRoot, stdio: 'inherit', shell: process.platform === 'win32', ...options });
  if (run.error !== undefined || run.status !== 0) {
    console.error(`${what} failed${run.error === undefined ? '' : `: ${run.error.message}`}`);
    process.exit(run.status === null || run.status === 0 ? 1 : run.status);
  }
}

export function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    console.error(`Kartoteka needs Node 20 or newer; this is ${process.versions.node}.`);
    process.exit(2);
  }
}

/** Installs what package-lock.json names, unless exactly that is installed already. */
export function ensureDependencies() {
  checkNode();
  const lock = readFileSync(join(projectRoot, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).update(process.version).digest('hex');
  const mark = join(projectRoot, 'node_modules', '.kartoteka-installed');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log('Installing what the project needs (once)…');
  runOrExit('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'npm ci');
  writeFileSync(mark, wanted);
}

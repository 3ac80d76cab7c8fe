// The register that the workbench opens first: committed, or made once by the project's own command line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const committed = path.join(root, 'workbench/sample/sample.xlsx');

export function sampleFile() {
  return existsSync(committed) ? committed : madeSample(300);
}

/** Made by `kartoteka sample` and kept; the same number of cards gives the same file. */
export function madeSample(cards) {
  const file = path.join(root, 'node_modules/.cache', `kartoteka-sample-${cards}.xlsx`);
  if (existsSync(file)) return file;
  mkdirSync(path.dirname(file), { recursive: true });
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'sample', '-o', file, '--cards', String(cards), '--seed', '1'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The sample register could not be made.\n${run.stderr}`);
  return file;
}

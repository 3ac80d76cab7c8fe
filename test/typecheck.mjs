// One compiler run per wall: each folder is checked with the globals it may know, and no others.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const walls = ['src', 'src/host/excel', 'src/cli', 'functions', 'taskpane', 'workbench', 'test'];
let failed = false;
for (const wall of walls) {
  const run = spawnSync(process.execPath, [tsc, '-p', wall], { encoding: 'utf8' });
  if (run.status !== 0) {
    failed = true;
    console.error(`typecheck ${wall}\n${run.stdout}${run.stderr}`);
  }
}
if (failed) process.exit(1);
console.log(`typecheck: ${walls.length} walls hold`);

// One compiler run per wall: each folder is checked with the globals it may know, and no others. Two walls at a time.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
// The longest first, so that the two workers end together.
const walls = ['test', 'workbench', 'taskpane', 'src', 'src/host/excel', 'src/cli', 'src/hub', 'functions'];
const waiting = [...walls];
const failures = [];

function check(wall) {
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, '-p', wall], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error) failures.push(`typecheck ${wall}\n${stdout}${stderr}${stdout + stderr === '' ? error.message : ''}`);
      resolve();
    });
  });
}

async function worker() {
  for (let wall = waiting.shift(); wall !== undefined; wall = waiting.shift()) await check(wall);
}

await Promise.all([worker(), worker()]);
if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exit(1);
}
console.log(`typecheck: ${walls.length} walls hold`);

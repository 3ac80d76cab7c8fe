// npm test: sets up what is missing, then types and lint beside the build, unit tests, browser tests. Ends with one line of counts.
// With arguments: only the unit tests whose path matches (npm test -- search-index).
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, projectRoot } from '../workbench/setup.mjs';
import { findBrowser } from './browser.mjs';

ensureDependencies();

const bin = (path) => join(projectRoot, 'node_modules', path);
const output = join(projectRoot, 'test/.output');
mkdirSync(output, { recursive: true });

let passed = 0;
let failed = 0;

function step(name, args, env = {}) {
  const started = Date.now();
  const run = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(`${name}: ${run.status === 0 ? 'passed' : 'failed'} in ${Math.round((Date.now() - started) / 1000)} s`);
  return run.status === 0;
}

/** Beside others; what it prints comes when it is through, so that two do not speak at once. */
function beside({ name, args }) {
  const started = Date.now();
  return new Promise((resolve) => {
    const run = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (chunk) => said.push(chunk));
    run.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      console.log(`${name}: ${status === 0 ? 'passed' : 'failed'} in ${Math.round((Date.now() - started) / 1000)} s`);
      if (status === 0) passed += 1;
      else failed += 1;
      resolve();
    });
  });
}

/** Two at a time, in this order. */
async function twoByTwo(steps) {
  const waiting = [...steps];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await beside(next);
  };
  await Promise.all([worker(), worker()]);
}

/** What failed, in which files, and what passed in these. */
function jest(name, config, more = [], env = {}) {
  const report = join(output, `${name.replaceAll(' ', '-')}.json`);
  rmSync(report, { force: true });
  const fine = step(name, [bin('jest/bin/jest.js'), '--config', config, '--json', `--outputFile=${report}`, ...more], env);
  let counts;
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch (cause) {
    console.error(`${name} left no report: ${cause.message}`);
    failed += 1;
    return { files: [], passed: 0, failed: 0 };
  }
  const broken = counts.testResults.filter(({ status }) => status === 'failed');
  const wrong = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  passed += counts.numPassedTests;
  failed += wrong;
  if (counts.numPendingTests + counts.numTodoTests > 0) {
    console.error(`${name}: ${counts.numPendingTests + counts.numTodoTests} tests were skipped; a skipped test counts as failed.`);
    failed += counts.numPendingTests + counts.numTodoTests;
  } else if (!fine && wrong === 0) failed += 1;
  const soundInBroken = broken.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'passed').length;
  return { files: broken.map(({ name: file }) => file), passed: soundInBroken, failed: wrong };
}

/**
 * Properties are tried with the same cases in every whole run, so that a red one can be run again; files run by themselves
 * try others each time. Another number, other cases.
 */
const cases = { KARTOTEKA_CASES: process.env.KARTOTEKA_CASES ?? '56650982' };

const only = process.argv.slice(2);
if (only.length > 0) {
  jest('unit tests', 'test/jest.config.cjs', only);
} else {
  const browser = await findBrowser();
  const env = { KARTOTEKA_BROWSER: browser };
  const lookAt = (part) => ({ name: `types and lint of the ${part}`, args: ['test/check-part.mjs', part] });
  // The longest first, so that both ends meet.
  await twoByTwo([
    ...['faces', 'engine', 'tests'].map(lookAt),
    { name: 'build for the browser tests', args: ['--eval', "import('./workbench/build.mjs').then(({ build }) => build('production'))"] },
  ]);
  jest('unit tests', 'test/jest.config.cjs', [], { ...env, ...cases });
  const broken = jest('browser tests', 'test/jest.e2e.config.cjs', [], env);
  if (broken.files.length > 0) {
    // Three browsers at a time on a machine that does other things too: what fails there and not alone is told, and no fault.
    console.log(`${broken.failed} failed beside others; once more, alone: ${broken.files.join(', ')}`);
    passed -= broken.passed;
    failed -= broken.failed;
    jest('browser tests alone', 'test/jest.e2e.config.cjs', ['--runInBand', ...broken.files], env);
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

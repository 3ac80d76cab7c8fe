// Puts the command line into one script, at the path given, and what V8 made of it beside: begun from its sources, each call takes
// a second before it does anything, and half of what is left goes by with compiling.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [wanted] = process.argv.slice(2);
const compiler = webpack({
  context: root,
  mode: 'none',
  target: 'node20',
  entry: path.join(root, 'src/cli/main.ts'),
  output: { path: path.dirname(wanted), filename: path.basename(wanted) },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [{ test: /\.ts$/, loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } } }],
  },
  optimization: { concatenateModules: true, providedExports: true, usedExports: true, sideEffects: true },
});
const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
if (stats.hasErrors()) {
  console.error(stats.toString('errors-only'));
  process.exit(1);
}

// What a call with much work compiles is known to all that come after.
const folder = mkdtempSync(path.join(tmpdir(), 'kartoteka-'));
const begin = path.join(root, 'test/support/begin-command-line.cjs');
const learned = spawnSync(process.execPath, [begin, wanted, 'sample', '-o', path.join(folder, 'sample.xlsx'), '--cards', '20', '--seed', '1'], { encoding: 'utf8', env: { ...process.env, KARTOTEKA_KEEP_COMPILED: '1' } });
rmSync(folder, { recursive: true });
if (learned.status !== 0) {
  console.error(learned.stderr);
  process.exit(1);
}

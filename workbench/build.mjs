// Builds the workbench and the add-in, unless nothing they are made of has changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const sources = ['src', 'taskpane', 'functions', 'workbench', 'manifest.xml', 'package-lock.json', 'webpack.config.js'];

function* filesIn(file) {
  if (!existsSync(file)) return;
  if (!statSync(file).isDirectory()) {
    yield file;
    return;
  }
  for (const name of readdirSync(file).sort()) yield* filesIn(path.join(file, name));
}

/** Contents, not times: a fresh clone and a touched file are no change. */
function fingerprint(mode) {
  const hash = createHash('sha256').update(mode).update(process.version);
  for (const source of sources) {
    for (const file of filesIn(path.join(projectRoot, source))) hash.update(path.relative(projectRoot, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Resolves to the folder that holds the page. */
export async function build(mode = 'production') {
  const folder = path.join(projectRoot, 'dist');
  const mark = path.join(projectRoot, 'node_modules', '.cache', 'kartoteka-built');
  const wanted = fingerprint(mode);
  if (existsSync(path.join(folder, 'workbench.html')) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return { folder, built: false };
  const { default: webpack } = await import('webpack');
  const { default: configure } = await import('../webpack.config.js');
  const compiler = webpack(await configure({}, { mode }));
  const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
  await new Promise((resolve, reject) => compiler.close((error) => (error ? reject(error) : resolve())));
  if (stats.hasErrors()) throw new Error(`The build failed.\n${stats.toString('errors-only')}`);
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, wanted);
  return { folder, built: true };
}

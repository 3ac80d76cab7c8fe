// Types and lint of one part of the sources (engine, faces, tests): lint asks the programs that the compiler has just checked,
// instead of making its own. `npm run check` and `npm run lint` do the same for everything, each by itself.
import { ESLint } from 'eslint';
import { openWall, parts, problemsOf, root } from './walls.mjs';

const [part] = process.argv.slice(2);
const walls = parts[part].map(openWall);
let failed = false;
for (const wall of walls) {
  const problems = problemsOf(wall);
  if (problems === '') continue;
  failed = true;
  console.error(`typecheck ${wall.wall}\n${problems}`);
}

/** Faces are linted with all that is in no other part. */
const places = { engine: { in: 'src' }, tests: { in: 'test' }, faces: { in: '.', not: ['src/**', 'test/**'] } }[part];
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: 'test/eslint.config.mjs',
  overrideConfig: {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: false, programs: walls.map(({ program }) => program) } },
  },
  ignorePatterns: places.not ?? [],
});
const results = await eslint.lintFiles([places.in]);
const said = await (await eslint.loadFormatter('stylish')).format(results);
if (said !== '') console.error(said);
if (results.some(({ errorCount }) => errorCount > 0)) failed = true;

console.log(`${part}: ${walls.length} ${walls.length === 1 ? 'wall' : 'walls'}, ${results.length} files linted`);
if (failed) process.exit(1);

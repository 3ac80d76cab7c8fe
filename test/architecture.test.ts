/**
 * The walls: who may import whom, which packages each folder may use, no cycles. A new folder that is not in the table
 * fails by itself. A wall that is wrong is moved here, on purpose.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..');

/** Folder → folders it may import from, besides itself. The deepest match counts. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'src/base': [],
  'src/fiscal': ['src/base'],
  'src/model': ['src/base', 'src/fiscal'],
  'src/terms': ['src/base', 'src/fiscal', 'src/model'],
  'src/match': ['src/base', 'src/fiscal', 'src/model'],
  'src/transfer': ['src/base', 'src/fiscal', 'src/model'],
  'src/ledger': ['src/base', 'src/fiscal', 'src/model', 'src/terms'],
  'src/sync': ['src/base', 'src/fiscal', 'src/model'],
  'src/registry': ['src/base', 'src/fiscal', 'src/model'],
  'src/host': ['src/base', 'src/fiscal', 'src/model'],
  'src/host/memory': ['src/base', 'src/host'],
  'src/host/xlsx': ['src/base', 'src/host'],
  'src/host/excel': ['src/base', 'src/host'],
  // Words; types only, held below.
  'src/locales': ['src/base', 'src/fiscal', 'src/model', 'src/terms', 'src/match', 'src/transfer', 'src/ledger', 'src/sync', 'src/registry', 'src/host', 'src/app'],
  'src/app': ['src/base', 'src/fiscal', 'src/model', 'src/terms', 'src/match', 'src/transfer', 'src/ledger', 'src/sync', 'src/registry', 'src/host', 'src/locales'],
  'src/cli': ['src/base', 'src/fiscal', 'src/model', 'src/app', 'src/host', 'src/host/xlsx', 'src/locales'],
  'src/hub': ['src/base', 'src/fiscal', 'src/model', 'src/sync', 'src/registry', 'src/app', 'src/locales'],
  // Files that people bring are read in the page: workbooks by the reader of files, which is fetched with the first one.
  taskpane: ['src/base', 'src/model', 'src/app', 'src/host', 'src/host/excel', 'src/host/xlsx', 'src/locales'],
  functions: ['src/base', 'src/model', 'src/app', 'src/locales'],
  // The page is the pane's second composition root: it hands the same Excel adapter to the pane, over a simulated Excel.
  workbench: ['src/base', 'src/host', 'src/host/xlsx', 'src/host/excel', 'src/locales', 'src/app', 'taskpane', 'functions'],
};

/** Packages a folder may use, each for its field; nothing else and no Node modules unless listed. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'src/fiscal': ['libphonenumber-js'],
  'src/terms': ['date-holidays'],
  'src/transfer': ['papaparse', 'saxes'],
  'src/match': ['zod'],
  'src/sync': ['node-diff3'],
  'src/app': ['zod'],
  'src/registry': ['zod'],
  'src/host/xlsx': ['fflate'],
  'src/cli': ['node:', 'commander'],
  'src/hub': ['node:'],
  taskpane: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons', '@fluentui/react-charts', 'dexie', 'zod'],
  workbench: ['react', 'react-dom', '@univerjs/', 'dexie', 'zod', 'node:'],
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'dist') return [];
    if (statSync(path).isDirectory()) return sources(path);
    return /\.(ts|tsx)$/.test(name) && !name.endsWith('.d.ts') ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
      const named = clause?.namedBindings;
      const allNamedAreTypes = clause?.name === undefined && named !== undefined && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
      const typeOnly = ts.isExportDeclaration(node) ? node.isTypeOnly : clause?.isTypeOnly === true || allNamedAreTypes;
      found.push({ file, target: node.moduleSpecifier.text, typeOnly });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0] !== undefined && ts.isStringLiteral(node.arguments[0])) {
      found.push({ file, target: node.arguments[0].text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const slashed = (path: string): string => relative(root, path).split(sep).join('/');

function roomOf(path: string): string | undefined {
  return Object.keys(arrows).filter((room) => path === room || path.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0];
}

const files = ['src', 'taskpane', 'functions', 'workbench'].flatMap((folder) => sources(join(root, folder)));
const imports = files.flatMap(importsOf);
const isRelative = (target: string): boolean => target.startsWith('.');
const resolved = ({ file, target }: Import): string => slashed(normalize(join(dirname(file), target)));

test('every source file stands in a room of the table', () => {
  expect(files.map(slashed).filter((path) => roomOf(path) === undefined)).toEqual([]);
});

test('imports follow the arrows', () => {
  const wrong = imports.filter(({ target }) => isRelative(target)).filter((one) => {
    const from = roomOf(slashed(one.file)) ?? '';
    const to = roomOf(resolved(one));
    // A sheet of styles or another file that is no module of ours stays in its own folder.
    return to === undefined || (to !== from && !(arrows[from] ?? []).includes(to));
  });
  expect(wrong.map((one) => `${slashed(one.file)} -> ${resolved(one)}`)).toEqual([]);
});

test('locales import nothing but types from the engine', () => {
  const wrong = imports.filter((one) => slashed(one.file).startsWith('src/locales/') && !one.typeOnly && roomOf(resolved(one)) !== 'src/locales');
  expect(wrong.map((one) => `${slashed(one.file)} -> ${one.target}`)).toEqual([]);
});

test('each folder uses only the packages it is allowed', () => {
  const wrong = imports.filter(({ target }) => !isRelative(target)).filter(({ file, target }) => {
    const allowed = packages[roomOf(slashed(file)) ?? ''] ?? [];
    return !allowed.some((name) => target === name || target.startsWith(name.endsWith(':') || name.endsWith('/') ? name : `${name}/`));
  });
  expect(wrong.map(({ file, target }) => `${slashed(file)} -> ${target}`)).toEqual([]);
});

test('no file imports itself through others', () => {
  const known = new Set(files.map(slashed));
  const edges = new Map<string, string[]>();
  for (const one of imports) {
    if (!isRelative(one.target) || one.typeOnly) continue;
    const path = resolved(one);
    const to = [path, `${path}.ts`, `${path}.tsx`].find((candidate) => known.has(candidate));
    if (to !== undefined) edges.set(slashed(one.file), [...(edges.get(slashed(one.file)) ?? []), to]);
  }
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  expect(cycles).toEqual([]);
});

test('no barrels: an index file is an entry or a list, never a re-export', () => {
  const wrong = files.filter((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    return source.statements.some((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined);
  });
  expect(wrong.map(slashed)).toEqual([]);
});

test('no any in src', () => {
  const wrong: string[] = [];
  for (const file of files.filter((path) => slashed(path).startsWith('src/'))) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) wrong.push(`${slashed(file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  expect(wrong).toEqual([]);
});

// The walls: each folder is a program of its own, with the globals that it may know and no others.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Parts of the sources with their walls; where two programs hold a file, it belongs to the wall that comes first. */
export const parts = {
  engine: ['src', 'src/cli', 'src/hub', 'src/host/excel'],
  faces: ['functions', 'taskpane', 'workbench'],
  tests: ['test'],
};

const format = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => '\n' };
/** A file is read and parsed once for all walls that read it alike. */
const parsed = new Map();

/** The program of a wall, and which files are the wall's own. */
export function openWall(wall) {
  const problems = [];
  const config = ts.getParsedCommandLineOfConfigFile(path.join(root, wall, 'tsconfig.json'), undefined, {
    ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => problems.push(problem),
  });
  if (config === undefined) throw new Error(ts.formatDiagnostics(problems, format));
  const host = ts.createCompilerHost(config.options);
  const read = host.getSourceFile;
  host.getSourceFile = (name, how, ...more) => {
    const key = JSON.stringify([name, how.languageVersion, how.impliedNodeFormat, how.jsDocParsingMode]);
    if (!parsed.has(key)) parsed.set(key, read(name, how, ...more));
    return parsed.get(key);
  };
  const program = ts.createProgram({ rootNames: config.fileNames, options: config.options, host, configFileParsingDiagnostics: config.errors });
  return { wall, program, own: config.fileNames };
}

/**
 * What the compiler has against a wall, as text. Asked about its own files only: what they import is asked about inside the
 * wall that it belongs to, once, and not again with the globals of all who import it.
 */
export function problemsOf({ program, own }) {
  const files = own.map((name) => program.getSourceFile(name));
  return ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics([
    ...program.getConfigFileParsingDiagnostics(), ...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
  ]), format);
}

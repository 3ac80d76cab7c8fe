/** `npm run validate`: the manifest and the lists of functions, as they will be shipped. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionLists } from '../../functions/metadata.mjs';
import { projectManifest } from './project-manifest';
import { validateManifest } from './validate-manifest';

const { file, surroundings } = projectManifest(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));

const problems = validateManifest(readFileSync(file, 'utf8'), surroundings).map(
  ({ line, message }) => `manifest.xml:${line}: ${message}`,
);

// A second reader of XML, where there is one: ours could be wrong about what is well-formed.
const xmllint = spawnSync('xmllint', ['--noout', file], { encoding: 'utf8' });
if (xmllint.error === undefined && xmllint.status !== 0) problems.push(xmllint.stderr.trim());

try {
  await functionLists();
} catch (error) {
  problems.push(error instanceof Error ? error.message : String(error));
}

for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
else process.stdout.write('validate: the manifest and the lists of functions are fine\n');

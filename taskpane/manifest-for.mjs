// The manifest for an add-in that is served from another place than the development server, for the build.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const manifestFile = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../manifest.xml');

/** Text of manifest.xml with every address of the development server replaced by this one: https, a path may follow. */
export function manifestFor(url, manifest = readFileSync(manifestFile, 'utf8')) {
  const target = new URL(url);
  if (target.protocol !== 'https:') throw new Error(`Excel loads add-ins over https only, not from ${url}`);
  if (target.search !== '' || target.hash !== '') throw new Error(`The address must end with a folder: ${url}`);
  const page = /<SourceLocation DefaultValue="([^"]+)"/.exec(manifest)?.[1];
  if (page === undefined) throw new Error('The manifest names no page (SourceLocation DefaultValue)');
  const { origin } = new URL(page);
  return manifest.replaceAll(`${origin}/`, `${target.href.replace(/\/$/, '')}/`);
}

/** The manifest of this project and what stands around it: its languages and the files it will serve. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { locales } from '../../src/locales/locales';
import type { ManifestSurroundings } from './validate-manifest';

/** What the build makes besides copies: pages, scripts and a list of functions for each language. */
const made = new Set(['taskpane.html', 'functions.js', ...locales.map((locale) => locale === 'en' ? 'functions.json' : `functions.${locale}.json`)]);

export function projectManifest(projectRoot: string): { readonly file: string; readonly surroundings: ManifestSurroundings } {
  return {
    file: path.join(projectRoot, 'manifest.xml'),
    surroundings: {
      locales: ['en-US', 'he-IL', 'ro-RO', 'lt-LT', 'lv-LV'],
      imageSize(address) {
        const { pathname } = new URL(address);
        // The build copies taskpane/assets to assets.
        const file = path.join(projectRoot, 'taskpane', pathname);
        return pathname.startsWith('/assets/') && existsSync(file) ? pngSize(readFileSync(file)) : undefined;
      },
      isServed(address) {
        // What is no address at all is found by the grammar.
        if (!URL.canParse(address)) return false;
        const name = new URL(address).pathname.slice(1);
        // The build copies taskpane/help to help.
        return made.has(name) || (/^help\/[a-z.]+\.html$/.test(name) && existsSync(path.join(projectRoot, 'taskpane', name)));
      },
    },
  };
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height stand at the beginning of every PNG, in its first chunk. */
function pngSize(bytes: Buffer): { width: number; height: number } | undefined {
  if (!bytes.subarray(0, 8).equals(pngStart)) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

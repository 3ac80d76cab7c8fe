/** Mappings of columns that were made for earlier files, as the device keeps them: text that another version may have written. */
import { readMapping } from '../transfer/mapping/check-mapping';
import type { ImportMapping } from '../transfer/mapping/import-mapping';
import type { RememberedMapping } from '../transfer/mapping/mapping-key';

export type RememberedMappings = readonly RememberedMapping[];

/** Those used last are kept. */
const most = 30;

/** With this one as the last used; of one source the newest is kept. */
export function rememberMapping(known: RememberedMappings, key: string, name: string, mapping: ImportMapping): RememberedMappings {
  return [...known.filter((one) => one.key !== key), { key, name, mapping }].slice(-most);
}

export function writeRememberedMappings(mappings: RememberedMappings): string | undefined {
  return mappings.length === 0 ? undefined : JSON.stringify(mappings);
}

/** Undefined for what is none; single mappings that are none any more are left out. */
export function readRememberedMappings(text: string): RememberedMappings | undefined {
  const kept = parse(text);
  if (!Array.isArray(kept)) return undefined;
  return kept.flatMap((one: unknown): RememberedMapping[] => {
    if (typeof one !== 'object' || one === null || !('key' in one) || !('name' in one) || !('mapping' in one)) return [];
    const { key, name } = one;
    const mapping = readMapping(one.mapping);
    return typeof key === 'string' && typeof name === 'string' && mapping.ok ? [{ key, name, mapping: mapping.value }] : [];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

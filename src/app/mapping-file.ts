/** What the columns of a list mean as a file, so that the same kind of list is understood on another device. */
import { z } from 'zod';
import { err, ok, type Result } from '../base/result';
import { checkTargets, readMapping } from '../transfer/mapping/check-mapping';
import type { ColumnIssue } from '../transfer/mapping/column-issues';
import type { ImportMapping } from '../transfer/mapping/import-mapping';
import { fitMapping, type RememberedMapping } from '../transfer/mapping/mapping-key';
import type { ImportSheet } from './import-sheet';
import { parseContent } from './named-list-rows';

const format = 'kartoteka columns';
const version = 1;

const anyVersion = z.object({ format: z.literal(format), version: z.int().positive() });
const shape = z.strictObject({ format: z.literal(format), version: z.literal(version), name: z.string().max(1_000), mapping: z.unknown() });

/** `name` is what a person calls the list that it was made for. */
export function writeMappingFile(name: string, mapping: ImportMapping): string {
  return `${JSON.stringify({ format, version, name, mapping } satisfies z.infer<typeof shape>, null, 2)}\n`;
}

/**
 * What such a file says, for the columns of this sheet: handed to `lookAtSheet` as what is remembered. Refused as a whole, by
 * `import-column-mapping-shape`, `-newer`, `import-column-target-unknown`, or `import-column-mapping-foreign` if no column of it is here.
 */
export function readMappingFile(text: string, { table: { headers }, key }: ImportSheet): Result<RememberedMapping, ColumnIssue> {
  // Some editors put a byte order mark before it.
  const content = parseContent(text.replace(/^\uFEFF/, ''));
  const known = anyVersion.safeParse(content);
  if (known.success && known.data.version > version) return err({ severity: 'error', code: 'import-column-mapping-newer', facts: { version: known.data.version } });
  const parsed = shape.safeParse(content);
  if (!parsed.success) return err({ severity: 'error', code: 'import-column-mapping-shape', facts: { part: parsed.error.issues[0]?.path.join('.') || 'format' } });
  const mapping = readMapping(parsed.data.mapping);
  if (!mapping.ok) return mapping;
  const [unknown] = checkTargets(mapping.value);
  if (unknown !== undefined) return err(unknown);
  if (fitMapping(mapping.value, headers).mapping.columns.length === 0) {
    const columns = mapping.value.columns.slice(0, 5).map(({ header }) => header).join(', ');
    return err({ severity: 'error', code: 'import-column-mapping-foreign', facts: { columns } });
  }
  return ok({ name: parsed.data.name, key, mapping: mapping.value });
}

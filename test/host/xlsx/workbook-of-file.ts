/** What the tests of workbook files share: results taken apart, parts of a file looked at and changed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Result } from '../../../src/base/result';
import type { CellValue, HostIssue } from '../../../src/host/workbook';
import { openXlsx, type XlsxWorkbook } from '../../../src/host/xlsx/xlsx-workbook';

export function value<T>(result: Result<T, HostIssue>): T {
  if (!result.ok) throw new Error(`Refused: ${result.error.code} ${JSON.stringify(result.error.facts)}`);
  return result.value;
}

export function refusal<T>(result: Result<T, HostIssue>): { readonly code: string; readonly facts: object } {
  if (result.ok) throw new Error('Expected a refusal');
  return { code: result.error.code, facts: result.error.facts };
}

export const opened = (bytes: Uint8Array): XlsxWorkbook => value(openXlsx(bytes));

export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function partText(bytes: Uint8Array, name: string): string {
  const part = partsOf(bytes)[name];
  if (part === undefined) throw new Error(`No part ${name}`);
  return strFromU8(part);
}

/** The file with some parts replaced, added, or removed where null stands. */
export function withParts(bytes: Uint8Array, changes: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const parts = partsOf(bytes);
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) delete parts[name];
    else parts[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(parts);
}

/** Names of the parts whose content differs, or that only one of the files has. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
    .filter((name) => a[name] === undefined || b[name] === undefined || !Buffer.from(a[name]).equals(Buffer.from(b[name])));
}

/** Cells of a sheet from A1 on. */
export async function gridOf(workbook: XlsxWorkbook, sheet: string): Promise<CellValue[][]> {
  const block = value(await workbook.readSheet(sheet));
  const width = block.column + (block.values[0]?.length ?? 0);
  const above = Array.from({ length: block.row }, () => Array.from({ length: width }, (): CellValue => null));
  return [...above, ...block.values.map((row) => [...Array.from({ length: block.column }, (): CellValue => null), ...row])];
}

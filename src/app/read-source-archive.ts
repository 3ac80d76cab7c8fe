/**
 * What is to be read of an archive: the one file in it, or the two of Israel's uniform file, BKMVDATA.TXT, which programs pack once
 * more by itself, and INI.TXT. Of several others a person chooses one.
 */
import { err, ok, type Result } from '../base/result';
import type { HostIssue, PackedFile } from '../host/workbook';
import type { AppIssue } from './app';

export type OpenArchive = (bytes: Uint8Array) => Result<readonly PackedFile[], HostIssue> | Promise<Result<readonly PackedFile[], HostIssue>>;

export interface Unpacked {
  readonly file: PackedFile;
  readonly ini?: Uint8Array;
}

/** Those of which nobody can know which one is meant; none if nothing is in it. */
export interface Packed {
  readonly names: readonly string[];
}

const lastPart = (name: string): string => name.toLowerCase().split('/').at(-1) ?? '';

/** What systems put into archives for themselves. */
const isOfSystem = (name: string): boolean => name.startsWith('__MACOSX/') || ['.ds_store', 'thumbs.db', 'desktop.ini'].includes(lastPart(name));

const named = (files: readonly PackedFile[], name: string): PackedFile | undefined => files.find((file) => lastPart(file.name) === name);

/** `wanted`: the file that was chosen, with or without its folders. */
export async function unpack(bytes: Uint8Array, open: OpenArchive, wanted?: string): Promise<Result<Unpacked | Packed, AppIssue>> {
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const files = opened.value.filter(({ name }) => !isOfSystem(name));
  const names = files.map(({ name }) => name);
  if (wanted !== undefined) {
    const chosen = files.find(({ name }) => name === wanted) ?? named(files, wanted.toLowerCase());
    return chosen === undefined ? err({ severity: 'error', code: 'read-archive-file', facts: { wanted, files: names.join(', ') } }) : ok({ file: chosen });
  }
  const ini = named(files, 'ini.txt')?.bytes;
  const beside = ini === undefined ? {} : { ini };
  const packed = named(files, 'bkmvdata.zip');
  const inner = packed === undefined ? undefined : await open(packed.bytes);
  if (inner?.ok === false) return inner;
  const records = named(files, 'bkmvdata.txt') ?? (inner === undefined ? undefined : named(inner.value, 'bkmvdata.txt'));
  if (records !== undefined) return ok({ file: records, ...beside });
  const [file] = files;
  return ok(file === undefined || files.length > 1 ? { names } : { file });
}

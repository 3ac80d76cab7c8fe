/**
 * What is to be read of an archive: the one file in it, or the two of Israel's uniform file, BKMVDATA.TXT, which programs pack once
 * more by itself, and INI.TXT.
 */
import { ok, type Result } from '../base/result';
import type { HostIssue, PackedFile } from '../host/workbook';

export type OpenArchive = (bytes: Uint8Array) => Result<readonly PackedFile[], HostIssue> | Promise<Result<readonly PackedFile[], HostIssue>>;

export interface Unpacked {
  readonly file: PackedFile;
  readonly ini?: Uint8Array;
}

const named = (files: readonly PackedFile[], name: string): PackedFile | undefined => files.find((file) => file.name.toLowerCase().split('/').at(-1) === name);

/** Undefined where nobody can know which of its files is meant. */
export async function unpack(bytes: Uint8Array, open: OpenArchive): Promise<Result<Unpacked | undefined, HostIssue>> {
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const files = opened.value;
  const ini = named(files, 'ini.txt')?.bytes;
  const beside = ini === undefined ? {} : { ini };
  const packed = named(files, 'bkmvdata.zip');
  const inner = packed === undefined ? undefined : await open(packed.bytes);
  if (inner?.ok === false) return inner;
  const records = named(files, 'bkmvdata.txt') ?? (inner === undefined ? undefined : named(inner.value, 'bkmvdata.txt'));
  if (records !== undefined) return ok({ file: records, ...beside });
  const [file] = files;
  return ok(file === undefined || files.length > 1 ? undefined : { file });
}

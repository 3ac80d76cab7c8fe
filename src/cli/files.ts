/** Files in and out: what the system refuses becomes one clear line, and an output file is whole or untouched. */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './refusal';

const systemReasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder. Check the path.',
  EISDIR: 'This is a folder. Give the path of a file.',
  ENOTDIR: 'A part of this path is a file, not a folder. Check the path.',
  EACCES: 'You have no permission for this. Choose another place, or ask for access.',
  EPERM: 'You have no permission for this. Choose another place, or ask for access.',
  EROFS: 'This place cannot be written to. Choose another one.',
  ENOSPC: 'The disk is full. Make room, then try again.',
  EBUSY: 'The file is in use. Close it in the other program, then try again.',
  ENAMETOOLONG: 'The name is too long. Choose a shorter one.',
  EINVAL: 'This is no name a file can have. Choose another one.',
  ERR_FS_FILE_TOO_LARGE: 'The file is larger than this program reads.',
  ERR_INVALID_ARG_VALUE: 'This is no name a file can have. Choose another one.',
};

function refuse(file: string, cause: unknown): never {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  const reason = code === undefined ? undefined : systemReasons[code] ?? `The system refused (${code}).`;
  if (reason === undefined) throw cause;
  throw new Refusal(`${file}: ${reason}`);
}

export function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    return refuse(file, cause);
  }
}

/** Whether the two are one file; what is not there is none. */
export function isSameFile(one: string, other: string): boolean {
  return existsSync(other) && existsSync(one) && realpathSync(one) === realpathSync(other);
}

/** Before long work: whether the place for the result can be there at all. */
export function requireOutputPlace(file: string): void {
  try {
    if (!statSync(dirname(file)).isDirectory()) throw new Refusal(`${dirname(file)}: This is no folder. Check the path.`);
    const there = statSync(file, { throwIfNoEntry: false });
    if (there?.isDirectory() === true) throw new Refusal(`${file}: This is a folder. Give the path of a file.`);
    if (there !== undefined && (there.mode & 0o222) === 0) throw new Refusal(`${file}: The file is read-only. Choose another name, or make it writable.`);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    refuse(file, cause);
  }
}

/** Written beside it and renamed, so that nobody ever meets half a file. Texts of a list stand one behind the other. */
export function writeOutput(file: string, content: Uint8Array | string | readonly string[]): void {
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}.part`);
  try {
    writePieces(beside, typeof content === 'string' || content instanceof Uint8Array ? [content] : content);
    renameSync(beside, file);
  } catch (cause) {
    rmSync(beside, { force: true });
    refuse(file, cause);
  }
}

function writePieces(file: string, pieces: readonly (string | Uint8Array)[]): void {
  const opened = openSync(file, 'wx');
  try {
    for (const piece of pieces) writeFileSync(opened, piece);
  } finally {
    closeSync(opened);
  }
}

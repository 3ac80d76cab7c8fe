/** The files in an archive, for programs that deliver theirs packed. */
import type { Result } from '../../base/result';
import type { HostIssue, PackedFile } from '../workbook';
import { attempt, refuse } from './refusal';
import { contentOf, portableCodec, readZip, type ZipCodec, type ZipEntry } from './zip-archive';

/** Larger lists of customers there are none; a browser would not hold more. */
const mostBytes = 256 * 2 ** 20;

/** Folders, and what systems put beside the files, are left out. */
const isFile = ({ name }: ZipEntry): boolean => !name.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$)/i.test(name);

export function readZipFiles(bytes: Uint8Array, codec: ZipCodec = portableCodec): Result<readonly PackedFile[], HostIssue> {
  return attempt(() => {
    const entries = readZip(bytes).filter(isFile);
    if (entries.reduce((sum, { size }) => sum + size, 0) > mostBytes) refuse('file-too-large', { limit: '256 MB' });
    return entries.map((entry) => ({ name: entry.name, bytes: contentOf(entry, codec) }));
  });
}

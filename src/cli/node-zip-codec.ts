/** Node's own deflate for workbook files: a sheet of a hundred megabytes is saved in a second instead of four. */
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ZipCodec } from '../host/xlsx/zip-archive';

export const nodeZipCodec: ZipCodec = {
  // One byte more than promised is enough to see that the promise was false.
  inflate: (data, size) => inflateRawSync(data, { maxOutputLength: size + 1 }),
  deflate: (content, fast) => deflateRawSync(content, { level: fast ? 1 : 6 }),
  // Each piece by itself, up to a whole byte: behind each other they are one stream.
  deflatePieces: (fast) => (piece, isLast) => [deflateRawSync(piece, { level: fast ? 1 : 6, finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH })],
};

/** An entry of a zip file whose text comes bit by bit and is packed as it comes: a sheet of a hundred thousand rows is never there in one piece. */
import { strToU8 } from 'fflate';
import { crc32 } from './crc32';
import { refuse } from './refusal';
import { newEntry, type ZipCodec, type ZipEntry } from './zip-archive';

export interface GrowingEntry {
  add(text: string): void;
  end(): ZipEntry;
}

/** So many letters are packed at once; a millisecond or two. */
const pieceLength = 2 ** 16;
/** No entry has more bytes without zip64. */
const most = 2 ** 32 - 1;

/** `fast`: as for `ZipCodec.deflate`. */
export function growEntry(name: string, codec: ZipCodec, fast: boolean): GrowingEntry {
  const deflate = codec.deflatePieces(fast);
  const packed: Uint8Array[] = [];
  let waiting = '';
  let crc = 0;
  let size = 0;

  function pack(isLast: boolean): void {
    const bytes = strToU8(waiting);
    waiting = '';
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (size > most) refuse('file-too-large', { limit: '4 GB' });
    packed.push(...deflate(bytes, isLast));
  }

  return {
    add(text) {
      waiting += text;
      if (waiting.length >= pieceLength) pack(false);
    },
    end() {
      pack(true);
      return { ...newEntry, name, nameBytes: strToU8(name), method: 8, crc, size, compressed: joined(packed) };
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Zip files at the level that a patch needs: an entry that nobody edits is carried over with its compressed bytes,
 * without being inflated and deflated again. Reads zip64 and data descriptors, writes neither unless it must.
 */
import { Deflate, deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { crc32 } from './crc32';
import { damaged, refuse } from './refusal';

export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** General purpose flags without "sizes follow the data". */
  readonly flags: number;
  readonly method: number;
  /** DOS time and date as they stand in the file. */
  readonly stamp: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
  readonly attributes: number;
}

const maxEntries = 20_000;
// A worksheet of Excel's full size has about 2 GB of text; nothing honest goes beyond, and a browser cannot hold more.
const maxTotal = 2 ** 31;
// Deflate reaches 1032:1 only on one byte repeated; real sheets stay below 100:1.
const bombRatio = 400;
const bombSize = 256 * 2 ** 20;

/** What an entry has that no file was before. */
export const newEntry = { flags: 0x800, stamp: 0x00210000, attributes: 0 } as const;

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(bytes: Uint8Array): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return at;
  }
  return damaged('zip directory');
}

interface Directory { readonly count: number; readonly offset: number }

function directoryOf(bytes: Uint8Array, data: DataView): Directory {
  const end = findEnd(bytes);
  const count = data.getUint16(end + 10, true);
  const offset = data.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
  const locator = end - 20;
  if (locator < 0 || data.getUint32(locator, true) !== 0x07064b50) return { count, offset };
  const end64 = Number(data.getBigUint64(locator + 8, true));
  if (end64 + 56 > bytes.length || data.getUint32(end64, true) !== 0x06064b50) return damaged('zip directory');
  return { count: Number(data.getBigUint64(end64 + 32, true)), offset: Number(data.getBigUint64(end64 + 48, true)) };
}

/** Sizes and offset beyond 32 bits stand in the extra field 1, in this order, each only if its place holds all ones. */
function wide(data: DataView, at: number, length: number, fields: readonly number[]): number[] {
  const values = [...fields];
  const end = at + length;
  for (let pos = at; pos + 4 <= end;) {
    const id = data.getUint16(pos, true);
    const size = data.getUint16(pos + 2, true);
    if (id === 1) {
      let from = pos + 4;
      values.forEach((value, i) => {
        if (value !== 0xffffffff || from + 8 > Math.min(end, pos + 4 + size)) return;
        values[i] = Number(data.getBigUint64(from, true));
        from += 8;
      });
      return values;
    }
    pos += 4 + size;
  }
  return values;
}

export function readZip(bytes: Uint8Array): ZipEntry[] {
  const data = view(bytes);
  const { count, offset } = directoryOf(bytes, data);
  if (count > maxEntries) refuse('file-too-large', { limit: `${maxEntries}` });
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = offset;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== 0x02014b50) damaged('zip directory');
    const nameLength = data.getUint16(at + 28, true);
    const extraLength = data.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + data.getUint16(at + 32, true);
    if (next > bytes.length) damaged('zip directory');
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const flags = data.getUint16(at + 8, true);
    const name = strFromU8(nameBytes, (flags & 0x800) === 0).replaceAll('\\', '/');
    const [size = 0, packed = 0, local = 0] = wide(data, at + 46 + nameLength, extraLength,
      [data.getUint32(at + 24, true), data.getUint32(at + 20, true), data.getUint32(at + 42, true)]);
    if ((flags & 1) === 1) refuse('file-encrypted', {});
    total += size;
    if (total > maxTotal || (size > bombSize && size > packed * bombRatio)) refuse('file-too-large', { limit: '2 GB' });
    if (local + 30 > bytes.length || data.getUint32(local, true) !== 0x04034b50) damaged(name);
    const start = local + 30 + data.getUint16(local + 26, true) + data.getUint16(local + 28, true);
    if (start + packed > bytes.length || seen.has(name)) damaged(name);
    seen.add(name);
    entries.push({
      name, nameBytes, flags: flags & ~8, method: data.getUint16(at + 10, true), stamp: data.getUint32(at + 12, true),
      crc: data.getUint32(at + 16, true), size, compressed: bytes.subarray(start, start + packed), attributes: data.getUint32(at + 38, true),
    });
    at = next;
  }
  return entries;
}

/** Raw deflate. The engine's own runs everywhere; Node's is several times as fast on sheets of a hundred megabytes. */
export interface ZipCodec {
  /** At most `size` bytes of content; throws if the data is broken. */
  inflate(data: Uint8Array, size: number): Uint8Array;
  /** `fast` for large contents, where time is felt more than a few percent of size. */
  deflate(content: Uint8Array, fast: boolean): Uint8Array;
  /** The same piece by piece: each call gives what there is of it by then. */
  deflatePieces(fast: boolean): (piece: Uint8Array, isLast: boolean) => readonly Uint8Array[];
}

const levelOf = (fast: boolean): 1 | 6 => (fast ? 1 : 6);

export const portableCodec: ZipCodec = {
  inflate: (data, size) => inflateSync(data, { out: new Uint8Array(size) }),
  deflate: (content, fast) => deflateSync(content, { level: levelOf(fast) }),
  deflatePieces(fast) {
    let ready: Uint8Array[] = [];
    const stream = new Deflate({ level: levelOf(fast) }, (bytes) => ready.push(bytes));
    return (piece, isLast) => {
      ready = [];
      stream.push(piece, isLast);
      return ready;
    };
  },
};

/** The content, checked against its size and checksum. */
export function contentOf(entry: ZipEntry, codec: ZipCodec): Uint8Array {
  let content: Uint8Array;
  if (entry.method === 0) content = entry.compressed;
  else if (entry.method === 8) {
    try {
      content = codec.inflate(entry.compressed, entry.size);
    } catch {
      return damaged(entry.name);
    }
  } else return damaged(entry.name);
  if (content.length !== entry.size || crc32(content) !== entry.crc) damaged(entry.name);
  return content;
}

export function makeEntry(name: string, content: Uint8Array, codec: ZipCodec, like?: ZipEntry): ZipEntry {
  const packed = codec.deflate(content, content.length > 2 ** 20);
  const stored = packed.length >= content.length;
  return {
    name,
    nameBytes: like?.nameBytes ?? strToU8(name),
    flags: like === undefined ? newEntry.flags : like.flags & ~6,
    method: stored ? 0 : 8,
    stamp: like?.stamp ?? newEntry.stamp,
    crc: crc32(content),
    size: content.length,
    compressed: stored ? content : packed,
    attributes: like?.attributes ?? newEntry.attributes,
  };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const sum = entries.reduce((length, entry) => length + 76 + 2 * entry.nameBytes.length + entry.compressed.length, 22);
  if (sum >= 0xffffffff || entries.length >= 0xffff) refuse('file-too-large', { limit: '4 GB' });
  const out = new Uint8Array(sum);
  const data = view(out);
  let at = 0;
  const shared = (from: number, entry: ZipEntry): void => {
    data.setUint16(from, entry.method === 0 ? 10 : 20, true);
    data.setUint16(from + 2, entry.flags, true);
    data.setUint16(from + 4, entry.method, true);
    data.setUint32(from + 6, entry.stamp, true);
    data.setUint32(from + 10, entry.crc, true);
    data.setUint32(from + 14, entry.compressed.length, true);
    data.setUint32(from + 18, entry.size, true);
    data.setUint16(from + 22, entry.nameBytes.length, true);
  };
  const offsets = entries.map((entry) => {
    const offset = at;
    data.setUint32(at, 0x04034b50, true);
    shared(at + 4, entry);
    out.set(entry.nameBytes, at + 30);
    out.set(entry.compressed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.compressed.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    data.setUint32(at, 0x02014b50, true);
    data.setUint16(at + 4, 20, true);
    shared(at + 6, entry);
    data.setUint32(at + 38, entry.attributes, true);
    data.setUint32(at + 42, offsets[i] ?? 0, true);
    out.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  data.setUint32(at, 0x06054b50, true);
  data.setUint16(at + 8, entries.length, true);
  data.setUint16(at + 10, entries.length, true);
  data.setUint32(at + 12, at - directory, true);
  data.setUint32(at + 16, directory, true);
  return out;
}

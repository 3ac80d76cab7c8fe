/** CRC-32 as zip files use it, four bytes a step. */

const tables: readonly Uint32Array[] = (() => {
  const made = [0, 1, 2, 3].map(() => new Uint32Array(256));
  const [first] = made as [Uint32Array];
  for (let n = 0; n < 256; n += 1) {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = (c & 1) === 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    first[n] = c;
  }
  for (let n = 0; n < 256; n += 1) {
    let c = first[n] ?? 0;
    for (const table of made.slice(1)) {
      c = (first[c & 0xff] ?? 0) ^ (c >>> 8);
      table[n] = c;
    }
  }
  return made;
})();

/** `before`: the sum of what stands in front of these bytes. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let c = before ^ 0xffffffff;
  let at = 0;
  const whole = bytes.length - (bytes.length % 4);
  while (at < whole) {
    c ^= (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
    c = (t3[c & 0xff] as number) ^ (t2[(c >>> 8) & 0xff] as number) ^ (t1[(c >>> 16) & 0xff] as number) ^ (t0[c >>> 24] as number);
    at += 4;
  }
  for (; at < bytes.length; at += 1) c = (t0[(c ^ (bytes[at] as number)) & 0xff] as number) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** What bytes that are no zip file seem to be, so that the refusal can say it. */
import { strFromU8 } from 'fflate';
import { refuse } from './refusal';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

function includesText(bytes: Uint8Array, text: string): boolean {
  // Names in an OLE directory are UTF-16 and stand in sectors anywhere in the file.
  const wide = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first] = wide;
  for (let at = bytes.indexOf(first ?? 0); at >= 0; at = bytes.indexOf(first ?? 0, at + 1)) {
    if (wide.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** Throws the fitting refusal unless the bytes begin like a zip file. */
export function requireZip(bytes: Uint8Array): void {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return;
  if (startsWith(bytes, [0x50, 0x4b, 5, 6])) refuse('file-not-workbook', { seems: 'zip' });
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (includesText(bytes, 'EncryptedPackage')) refuse('file-encrypted', {});
    refuse('file-not-workbook', { seems: 'xls' });
  }
  // Excel 2 to 4 wrote bare record streams.
  if (startsWith(bytes, [9, 0]) || startsWith(bytes, [9, 2]) || startsWith(bytes, [9, 4])) refuse('file-not-workbook', { seems: 'xls' });
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) refuse('file-not-workbook', { seems: 'pdf' });
  const sample = bytes.subarray(0, 4096);
  const wide = startsWith(sample, [0xff, 0xfe]) || startsWith(sample, [0xfe, 0xff]);
  const head = strFromU8(wide ? sample.filter((byte) => byte !== 0) : sample).trimStart();
  if (/^(<!doctype html|<html|<head|<body|<table|<meta)/i.test(head) || /^(<\?xml[^>]*>\s*)?<html/i.test(head)) {
    refuse('file-not-workbook', { seems: 'html' });
  }
  const binary = !wide && sample.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  const firstLine = head.split(/\r?\n/, 1)[0] ?? '';
  if (!binary && /[,;\t]/.test(firstLine)) refuse('file-not-workbook', { seems: 'csv' });
  return refuse('file-not-workbook', { seems: 'unknown' });
}

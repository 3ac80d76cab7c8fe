/**
 * A file that somebody brings, read by what is in it, whatever it is called: a workbook, a format that says what is what, JSON, or
 * text with separators in whatever encoding.
 */
import { err, ok, type Result } from '../base/result';
import type { Clock, DecodeText, Timer } from '../base/ports';
import type { HostIssue, Workbook } from '../host/workbook';
import { holdings, type Holding } from '../transfer/holding';
import type { IncomingCard, SourceSheet } from '../transfer/source';
import { decodeBytes } from '../transfer/reading/decode-bytes';
import type { ChosenDialect, Dialect } from '../transfer/reading/dialect';
import { isEncoding, type Encoding } from '../transfer/reading/encodings';
import { findEncoding, type EncodingFinding } from '../transfer/reading/find-encoding';
import { readClipboard } from '../transfer/reading/read-clipboard';
import { readDelimited } from '../transfer/reading/read-delimited';
import { readJsonRows } from '../transfer/reading/read-json-rows';
import { isVisualHebrew, turnedSheet } from '../transfer/reading/visual-hebrew';
import { recogniseFormat } from '../transfer/formats/recognise';
import type { UniformSorting } from '../transfer/formats/uniform-il/read-uniform';
import type { AppIssue } from './app';
import { withDistinctLines } from './distinct-lines';
import { unpack, type OpenArchive } from './read-source-archive';
import { readSourceWorkbook, type WorkbookSource } from './read-source-workbook';
import { runInSlices, type Slices } from './run-in-slices';
import { entryFormats, sourceFormats, type FormatSettings, type SourceFormatId } from './source-formats';

/** What a person chose after looking; the rest is found out. */
export interface SourceChoice extends ChosenDialect {
  readonly encoding?: Encoding;
  /** Of an archive with several files the name of one. */
  readonly file?: string;
  /** Of each sheet of a workbook only these cells: B3:H200. */
  readonly range?: string;
  /** Whether Hebrew words are turned round. */
  readonly turnHebrew?: boolean;
  /** Of a format that says what is what; else what it most probably was brought for. */
  readonly holds?: Holding;
}

export interface SourceFile {
  readonly bytes: Uint8Array;
  /** For messages. */
  readonly name: string;
  readonly chosen?: SourceChoice;
  readonly settings?: FormatSettings;
}

export interface ReadSourcePorts {
  readonly decode: DecodeText;
  /** `openXlsx` of host/xlsx; refuses in words what is no workbook. */
  readonly openWorkbook: (bytes: Uint8Array, name: string) => Result<Workbook, HostIssue> | Promise<Result<Workbook, HostIssue>>;
  /** `readZipFiles` of host/xlsx; without it archives are refused. */
  readonly openArchive?: OpenArchive;
  readonly clock: Clock;
  readonly timer: Timer;
}

export interface SourceRun {
  readonly isLeft?: () => boolean;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** How a text was read, to be shown and chosen otherwise. */
export interface TextReading {
  readonly encodings: EncodingFinding;
  readonly encoding: Encoding;
  /** Of a text with separators. */
  readonly dialect?: Dialect;
  readonly turnedHebrew: boolean;
}

export type Source =
  /** Columns are yet to be understood: `findHeaderRow` says where the headers are. */
  | { readonly kind: 'sheets'; readonly from: 'workbook'; readonly sheets: readonly WorkbookSource[]; readonly issues: readonly AppIssue[] }
  | { readonly kind: 'sheets'; readonly from: 'text' | 'json'; readonly sheets: readonly SourceSheet[]; readonly text: TextReading; readonly issues: readonly AppIssue[] }
  | { readonly kind: 'cards'; readonly format: SourceFormatId; readonly holds: Holding; readonly couldHold: readonly Holding[]; readonly cards: readonly IncomingCard[]; readonly sortings?: readonly UniformSorting[]; readonly text: TextReading; readonly issues: readonly AppIssue[] }
  /** One of these files is to be chosen. */
  | { readonly kind: 'archive'; readonly names: readonly string[]; readonly issues: readonly AppIssue[] }
  /** A whole register, for `restoreBackup`. */
  | { readonly kind: 'backup'; readonly content: string; readonly issues: readonly AppIssue[] };

/** Undefined if it was left. */
export async function readSource(file: SourceFile, ports: ReadSourcePorts, run: SourceRun = {}): Promise<Result<Source, AppIssue> | undefined> {
  const read = await readContent(file, ports, { clock: ports.clock, timer: ports.timer, isLeft: run.isLeft ?? (() => false), onProgress: run.onProgress });
  if (read === undefined) return undefined;
  if (!read.ok) return err(inFile(read.error, file.name));
  return ok({ ...read.value, issues: read.value.issues.map((issue) => inFile(issue, file.name)) });
}

/** Cells that were copied in a program of tables. Undefined if it was left. */
export async function readClipboardSource(text: string, ports: Pick<ReadSourcePorts, 'clock' | 'timer'>, run: SourceRun = {}): Promise<Result<SourceSheet, AppIssue> | undefined> {
  const sheet = await runInSlices(readClipboard(text), { ...ports, isLeft: run.isLeft ?? (() => false), onProgress: run.onProgress });
  if (sheet === undefined) return undefined;
  return sheet.rows.length === 0 ? err({ severity: 'error', code: 'read-empty', facts: {} }) : ok(sheet);
}

const inFile = (issue: AppIssue, file: string): AppIssue => ({ ...issue, where: { ...issue.where, file } });

const beginningLength = 8_192;
const pieceLength = 200_000;
const smallFile = 1_000_000;

/** Zip archives, OLE files, the records of Excel 2 to 4, PDF, and pages that call themselves a workbook: the host knows what to say. */
function isForHost(bytes: Uint8Array): boolean {
  const begins = (...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6) || begins(0xd0, 0xcf, 0x11, 0xe0) || begins(0x25, 0x50, 0x44, 0x46)) return true;
  if (begins(9, 0) || begins(9, 2) || begins(9, 4)) return bytes[2] !== undefined && bytes[2] < 9;
  return /^\s*<(?:!doctype html|html|head|body|table|meta)[\s>]/i.test(asciiOf(bytes.subarray(0, 512)));
}

/** Zeros of UTF-16 and a byte order mark are left out. */
const asciiOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.filter((byte) => byte > 0 && byte < 0x80));

async function readContent({ bytes, name, chosen = {}, settings = {} }: SourceFile, ports: ReadSourcePorts, slices: Slices): Promise<Result<Source, AppIssue> | undefined> {
  if (bytes.length === 0) return err({ severity: 'error', code: 'read-empty', facts: {} });
  if (isForHost(bytes)) {
    const workbook = await ports.openWorkbook(bytes, name);
    if (!workbook.ok) return isArchive(workbook.error) ? readArchive({ bytes, name, chosen, settings }, ports, slices, workbook) : workbook;
    const read = await readSourceWorkbook(workbook.value, { slices, range: chosen.range });
    return read?.ok === true ? ok({ kind: 'sheets', from: 'workbook', ...read.value }) : read;
  }
  const encodings = findEncoding(bytes, ports.decode);
  if (!encodings.ok) return encodings;
  const encoding = chosen.encoding ?? declaredEncoding(bytes, encodings.value) ?? encodings.value.guesses[0]?.encoding ?? 'utf-8';
  if (await isLeftAfterPause(bytes, slices)) return undefined;
  const decoded = decodeBytes(bytes, encoding, ports.decode);
  if (!decoded.ok) return decoded;
  if (await isLeftAfterPause(bytes, slices)) return undefined;
  const { text, issues } = decoded.value;
  const unsure: AppIssue[] = encodings.value.sure || chosen.encoding !== undefined ? [] : [{ severity: 'warning', code: 'read-encoding-unsure', facts: { encoding } }];
  const reading: TextReading = { encodings: encodings.value, encoding, turnedHebrew: false };
  return readText(text, { chosen, settings, reading, issues: [...unsure, ...issues] }, ports, slices);
}

const isArchive = ({ code, facts }: HostIssue): boolean => code === 'file-not-workbook' && 'seems' in facts && facts.seems === 'zip';

/** An archive in an archive is not opened any more, but that of the uniform file. */
async function readArchive({ bytes, name, chosen, settings }: SourceFile, ports: ReadSourcePorts, slices: Slices, refused: Result<never, AppIssue>): Promise<Result<Source, AppIssue> | undefined> {
  const { openArchive, ...others } = ports;
  if (openArchive === undefined) return refused;
  const unpacked = await unpack(bytes, openArchive, chosen?.file);
  if (!unpacked.ok) return unpacked;
  if ('names' in unpacked.value) return unpacked.value.names.length === 0 ? refused : ok({ kind: 'archive', names: unpacked.value.names, issues: [] });
  const { file, ini } = unpacked.value;
  const iniText = ini === undefined ? undefined : plainText(ini, ports.decode);
  return readContent({ bytes: file.bytes, name, ...(chosen !== undefined && { chosen }), settings: { ...settings, ...(iniText?.ok === true && { ini: iniText.value }) } }, others, slices);
}

/** A text in the encoding that is found, for who has nobody to ask. */
export function plainText(bytes: Uint8Array, decode: DecodeText): Result<string, AppIssue> {
  const found = findEncoding(bytes, decode);
  if (!found.ok) return found;
  const decoded = decodeBytes(bytes, found.value.guesses[0]?.encoding ?? 'utf-8', decode);
  return decoded.ok ? ok(decoded.value.text) : decoded;
}

/** A large file is looked through as a whole some times: the page answers in between. */
async function isLeftAfterPause(bytes: Uint8Array, { timer, isLeft }: Slices): Promise<boolean> {
  if (bytes.length > smallFile) await new Promise<void>((resolve) => { timer.after(0, resolve); });
  return isLeft();
}

/** XML says it in its first line; where that contradicts the bytes, these are believed. */
function declaredEncoding(bytes: Uint8Array, { by }: EncodingFinding): Encoding | undefined {
  if (by !== 'letters') return undefined;
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/i.exec(asciiOf(bytes.subarray(0, 256)))?.[1]?.toLowerCase() ?? '';
  const label = declared === 'iso-8859-1' ? 'windows-1252' : declared;
  return isEncoding(label) && !label.startsWith('utf-') ? label : undefined;
}

interface TextSource {
  readonly chosen: SourceChoice;
  readonly settings: FormatSettings;
  readonly reading: TextReading;
  readonly issues: readonly AppIssue[];
}

async function readText(text: string, { chosen, settings, reading, issues }: TextSource, ports: ReadSourcePorts, slices: Slices): Promise<Result<Source, AppIssue> | undefined> {
  const format = recogniseFormat(text);
  if (format === 'json') {
    if (/^\s*\{\s*"about"\s*:\s*\{[^}]*"kartoteka-backup"/.test(text.slice(0, beginningLength))) return ok({ kind: 'backup', content: text, issues });
    const sheet = readJsonRows(text);
    return sheet.ok ? ok({ kind: 'sheets', from: 'json', sheets: [sheet.value], text: reading, issues }) : sheet;
  }
  if (format !== undefined) {
    const entries = entryFormats[format] ?? {};
    const couldHold: readonly Holding[] = [...holdings.filter((one) => one !== 'customers' && entries[one]?.isIn(text.slice(0, beginningLength)) === true), 'customers'];
    const holds = couldHold.find((one) => one === chosen.holds) ?? couldHold[0] ?? 'customers';
    const entry = holds === 'customers' ? undefined : entries[holds]?.read(text, settings, ports.decode);
    const read = entry === undefined ? sourceFormats[format](text, settings, ports.decode) : withDistinctLines(entry);
    return ok({ kind: 'cards', format, holds, couldHold, ...read, text: reading, issues: [...issues, ...read.issues] });
  }
  const element = /^\s*<(?:[?!][^>]*>\s*<)*([A-Za-z_][\w.:-]*)[\s/>]/.exec(text.slice(0, beginningLength))?.[1];
  if (element !== undefined) return err({ severity: 'error', code: 'read-xml-unknown', facts: { element } });
  const read = await runInSlices(readDelimited(text, chosen), slices);
  if (read === undefined) return undefined;
  if (read.sheet.rows.length === 0) return err({ severity: 'error', code: 'read-empty', facts: {} });
  const turnedHebrew = chosen.turnHebrew ?? isVisualHebrew(text.slice(0, pieceLength));
  const turned: AppIssue[] = turnedHebrew ? [{ severity: 'warning', code: 'read-hebrew-turned', facts: {} }] : [];
  const sheets = [turnedHebrew ? turnedSheet(read.sheet) : read.sheet];
  return ok({ kind: 'sheets', from: 'text', sheets, text: { ...reading, dialect: read.dialect, turnedHebrew }, issues: [...issues, ...turned, ...read.issues] });
}

/**
 * The formats that cards are written in. A new one is its file in transfer/formats and its line here; a test fails for a
 * writer that is not in the list.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { Random } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import { cardTables, type ChildTable } from '../model/fields';
import { splitSeveral } from '../model/several';
import type { Values } from '../model/change';
import type { PartyKind } from '../model/requiredness-profiles';
import { writeIsaf } from '../transfer/formats/isaf-lt';
import type { TextPieces } from '../transfer/formats/parts/long-text';
import { writeSaftLt } from '../transfer/formats/saft-lt';
import { writeSaftRo } from '../transfer/formats/saft-ro';
import { writeUbl } from '../transfer/formats/ubl/write-ubl';
import { fileBytes } from '../transfer/formats/uniform-il/hebrew-letters';
import { writeUniform } from '../transfer/formats/uniform-il/write-uniform';
import { writeVcard } from '../transfer/formats/vcard/write-vcard';
import type { OutgoingCard, Writing } from '../transfer/source';
import type { TransferIssue } from '../transfer/transfer-issues';
import type { AppIssue } from './app';

/** What formats ask beyond the cards themselves. */
export interface FormatFacts {
  readonly day: CalendarDate;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  readonly random: Random;
  /** The card of the firm that keeps the register; undefined if none is. */
  readonly ownCompany: Values | undefined;
  readonly kindOf: (card: OutgoingCard) => PartyKind;
  /** What the word of a list means, whatever word the firm has for it. */
  readonly meaningOf: (list: string, word: string) => string | undefined;
  /** Account of the ledger under which customers stand in declarations. */
  readonly account?: string;
}

export interface FileBeside {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Text comes in pieces, one behind the other: as one it may be too long for a page. */
export type FileContent = Uint8Array | TextPieces;

export interface WrittenCards {
  readonly content: FileContent;
  /** Further files that belong to it and lie beside it under these names. */
  readonly beside?: readonly FileBeside[];
  /** An error about a card keeps it out of the file. */
  readonly issues: readonly TransferIssue[];
}

interface FormatFile {
  /** Where somebody who takes the file in asks for one. */
  readonly fileName?: string;
  readonly extension: string;
  readonly mediaType: string;
}

/** The whole register; cards as a table of columns that can be chosen; cards in the format's own way. */
export type ExportFormat = FormatFile & (
  | { readonly kind: 'backup' }
  | { readonly kind: 'text-table' }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'cards'; readonly rows: readonly ChildTable[]; readonly write: (cards: Iterable<OutgoingCard>, facts: FormatFacts) => Writing<WrittenCards>; readonly needsOwnNumber?: true }
);

const xml = { extension: 'xml', mediaType: 'application/xml' } as const;

export const exportFormats = {
  'csv': { kind: 'text-table', extension: 'csv', mediaType: 'text/csv' },
  'xlsx': { kind: 'workbook', extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  'json': { kind: 'backup', extension: 'json', mediaType: 'application/json' },
  'vcard': {
    kind: 'cards', extension: 'vcf', mediaType: 'text/vcard', rows: cardTables,
    write: (cards, { kindOf }) => written(writeVcard(cards, { isPerson: (card) => kindOf(card) === 'person' })),
  },
  'ubl': {
    ...xml, kind: 'cards', rows: cardTables,
    write: (cards, { kindOf, meaningOf }) => written(writeUbl(cards, { isPerson: (card) => kindOf(card) === 'person', meaningOf })),
  },
  'saft-ro': { ...xml, kind: 'cards', rows: cardTables, write: (cards, facts) => written(writeSaftRo(cards, facts)) },
  'saft-lt': {
    ...xml, kind: 'cards', rows: cardTables,
    write: (cards, { kindOf, account }) => written(writeSaftLt(cards, { isPerson: (card) => kindOf(card) === 'person', ...(account !== undefined && { account }) })),
  },
  'isaf-lt': { ...xml, kind: 'cards', rows: cardTables, write: (cards, { kindOf, day }) => written(writeIsaf(cards, { day, isPerson: (card) => kindOf(card) === 'person' })) },
  'uniform-il': {
    kind: 'cards', fileName: 'BKMVDATA.TXT', extension: 'txt', mediaType: 'text/plain', rows: cardTables, needsOwnNumber: true,
    write: (cards, facts) => uniformFiles(cards, facts),
  },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatName = keyof typeof exportFormats;

export const exportFormatNames = Object.keys(exportFormats) as readonly ExportFormatName[];

/** By its name or by the ending of its files, where only one format has it. */
export function exportFormatNamed(name: string): Result<ExportFormatName, AppIssue> {
  const wanted = name.trim().toLowerCase();
  const found = exportFormatNames.filter((known) => known === wanted);
  const [only, ...others] = found.length > 0 ? found : exportFormatNames.filter((known) => exportFormats[known].extension === wanted);
  if (only !== undefined && others.length === 0) return ok(only);
  return err({ severity: 'error', code: 'export-format-unknown', facts: { name, formats: exportFormatNames.join(', ') } });
}

export function exportFormat(name: ExportFormatName): ExportFormat {
  return exportFormats[name];
}

interface WrittenText {
  readonly pieces: TextPieces;
  readonly issues: readonly TransferIssue[];
}

function* written(writing: Writing<WrittenText>): Writing<WrittenCards> {
  const { pieces, issues } = yield* writing;
  return { content: pieces, issues };
}

/**
 * BKMVDATA.TXT, and INI.TXT beside it. The register has no books, so the time it is about is the year until now; now is what
 * the clocks of Israel show. Note 2 of the directive: the files' number is random, and another for each of them.
 */
function* uniformFiles(cards: Iterable<OutgoingCard>, { now, random, ownCompany = {}, meaningOf }: FormatFacts): Writing<WrittenCards> {
  const text = (field: string): string => String(ownCompany[field] ?? '').trim();
  const names = new Intl.DisplayNames(['he'], { type: 'region', fallback: 'code' });
  const [madeOn = '', madeAt = ''] = israeliTime.format(now).split(' ');
  const hasRole = ({ values }: OutgoingCard, role: string): boolean => splitSeveral(values['roles']).some((word) => meaningOf('partyRole', word) === role);
  const { ini, data, issues } = yield* writeUniform(cards, {
    company: { taxId: text('taxId'), name: text('name'), street: text('street'), houseNumber: text('houseNumber'), city: text('city'), postalCode: text('postalCode') },
    from: `${madeOn.slice(0, 4)}-01-01`, to: madeOn, madeOn, madeAt, softwareVersion: '1',
    primaryId: Array.from(random.bytes(15), (byte) => byte % 10).join(''),
    isSupplier: (card) => hasRole(card, 'supplier') && !hasRole(card, 'customer'),
    countryName: (code) => (/^[A-Z]{2}$/.test(code) ? names.of(code) ?? code : code),
  });
  return { content: yield* bytesOf(data), beside: [{ name: 'INI.TXT', content: fileBytes(ini) }], issues };
}

function* bytesOf(pieces: TextPieces): Writing<Uint8Array> {
  // Every letter is a byte.
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(fileBytes(piece), at);
    at += piece.length;
    yield;
  }
  return bytes;
}

/** 2026-11-23 12:30 */
const israeliTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jerusalem', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

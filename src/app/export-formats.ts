/**
 * The formats that cards are written in. A new one is its file in transfer/formats and its line here; a test fails for a
 * writer that is not in the list.
 */
import type { CalendarDate } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import { cardTables, type ChildTable } from '../model/fields';
import type { PartyKind } from '../model/requiredness-profiles';
import { writeIsaf } from '../transfer/formats/isaf-lt';
import { writeSaftLt } from '../transfer/formats/saft-lt';
import { writeSaftRo } from '../transfer/formats/saft-ro';
import { writeUbl } from '../transfer/formats/ubl/write-ubl';
import { writeVcard } from '../transfer/formats/vcard/write-vcard';
import type { OutgoingCard } from '../transfer/source';
import type { TransferIssue } from '../transfer/transfer-issues';
import type { AppIssue } from './app';

/** What formats ask beyond the cards themselves. */
export interface FormatFacts {
  readonly day: CalendarDate;
  readonly kindOf: (card: OutgoingCard) => PartyKind;
  /** What the word of a list means, whatever word the firm has for it. */
  readonly meaningOf: (list: string, word: string) => string | undefined;
  /** Account of the ledger under which customers stand in declarations. */
  readonly account?: string;
}

export interface WrittenCards {
  readonly content: string | Uint8Array;
  /** An error about a card keeps it out of the file. */
  readonly issues: readonly TransferIssue[];
}

interface FormatFile {
  readonly extension: string;
  readonly mediaType: string;
}

/** The whole register; cards as a table of columns that can be chosen; cards in the format's own way. */
export type ExportFormat = FormatFile & (
  | { readonly kind: 'backup' }
  | { readonly kind: 'text-table' }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'cards'; readonly rows: readonly ChildTable[]; readonly write: (cards: readonly OutgoingCard[], facts: FormatFacts) => WrittenCards }
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
  'saft-ro': { ...xml, kind: 'cards', rows: ['BankAccounts'], write: (cards, facts) => written(writeSaftRo(cards, facts)) },
  'saft-lt': {
    ...xml, kind: 'cards', rows: ['BankAccounts'],
    write: (cards, { kindOf, account }) => written(writeSaftLt(cards, { isPerson: (card) => kindOf(card) === 'person', ...(account !== undefined && { account }) })),
  },
  'isaf-lt': { ...xml, kind: 'cards', rows: [], write: (cards, { kindOf, day }) => written(writeIsaf(cards, { day, isPerson: (card) => kindOf(card) === 'person' })) },
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

function written({ text, issues }: { readonly text: string; readonly issues: readonly TransferIssue[] }): WrittenCards {
  return { content: text, issues };
}

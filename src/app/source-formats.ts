/** How each format that says itself what is what (transfer/formats/recognise.ts) is read into customers, documents or payments. */
import type { DecodeText } from '../base/ports';
import type { IncomingCard } from '../transfer/source';
import type { TransferIssue } from '../transfer/transfer-issues';
import type { Holding } from '../transfer/holding';
import { readCamtPayments } from '../transfer/formats/camt/read-camt-payments';
import { readCamt } from '../transfer/formats/camt/read-camt';
import { readMt940Payments } from '../transfer/formats/mt940/read-mt940-payments';
import { readMt940 } from '../transfer/formats/mt940/read-mt940';
import type { StructuredFormat } from '../transfer/formats/recognise';
import { hasUblDocument, readUblDocuments } from '../transfer/formats/ubl/read-ubl-documents';
import { readUbl } from '../transfer/formats/ubl/read-ubl';
import { readUniform, type UniformSorting } from '../transfer/formats/uniform-il/read-uniform';
import { readVcard } from '../transfer/formats/vcard/read-vcard';

/** What a format may need to know beside its text. */
export interface FormatSettings {
  /** Bank accounts and names of the firm: what moved between them is nobody's payment. */
  readonly ownAccounts?: readonly string[];
  readonly ownNames?: readonly string[];
  /** INI.TXT beside BKMVDATA.TXT, and the sortings whose accounts a person chose. */
  readonly ini?: string;
  readonly sortings?: readonly string[];
}

export interface FormatReading {
  readonly cards: readonly IncomingCard[];
  readonly issues: readonly TransferIssue[];
  /** Of the uniform file: groups of accounts to choose from. */
  readonly sortings?: readonly UniformSorting[];
}

export type SourceFormatId = Exclude<StructuredFormat, 'json'>;

type ReadFormat = (text: string, settings: FormatSettings, decode: DecodeText) => FormatReading;

/** What beside customers each of them may hold, the likeliest first; empty for those with customers only. */
export const entryFormats: Readonly<Partial<Record<SourceFormatId, Readonly<Partial<Record<Exclude<Holding, 'customers'>, { readonly isIn: (beginning: string) => boolean; readonly read: ReadFormat }>>>>>> = {
  'camt': { payments: { isIn: () => true, read: readCamtPayments } },
  'mt940': { payments: { isIn: () => true, read: readMt940Payments } },
  'ubl': { documents: { isIn: hasUblDocument, read: readUblDocuments } },
};

export const sourceFormats: Readonly<Record<SourceFormatId, ReadFormat>> = {
  'vcard': (text, _, decode) => readVcard(text, { decode: (bytes, charset) => decode(bytes, charset, { fatal: true }) }),
  'camt': readCamt,
  'ubl': readUbl,
  'uniform-il': readUniform,
  'mt940': readMt940,
};

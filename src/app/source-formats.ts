/**
 * Formats that say themselves what is what: known by how their text begins, read into customers. A new one is a line in the list;
 * a text that none of them knows is one with separators (read-source.ts).
 */
import type { DecodeText } from '../base/ports';
import type { IncomingCard } from '../transfer/source';
import type { TransferIssue } from '../transfer/transfer-issues';
import { readCamt } from '../transfer/formats/camt/read-camt';
import { readMt940 } from '../transfer/formats/mt940/read-mt940';
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

export type SourceFormatId = 'vcard' | 'camt' | 'ubl' | 'uniform-il' | 'mt940';

export interface SourceFormat {
  readonly id: SourceFormatId;
  /** `beginning` is a few thousand characters, without white space before them. */
  readonly recognises: (beginning: string) => boolean;
  readonly read: (text: string, settings: FormatSettings, decode: DecodeText) => FormatReading;
}

export const sourceFormats: readonly SourceFormat[] = [
  {
    id: 'vcard',
    recognises: (beginning) => /^BEGIN:VCARD\s/i.test(beginning),
    read: (text, _, decode) => readVcard(text, { decode: (bytes, charset) => decode(bytes, charset, { fatal: true }) }),
  },
  {
    id: 'camt',
    recognises: (beginning) => isXml(beginning) && /urn:iso:std:iso:20022:tech:xsd:camt\.05[234]|<(?:\w+:)?(?:BkToCstmrStmt|BkToCstmrAcctRpt|BkToCstmrDbtCdtNtfctn)[\s>]/.test(beginning),
    read: readCamt,
  },
  {
    id: 'ubl',
    recognises: (beginning) => isXml(beginning) && /urn:oasis:names:specification:ubl:/.test(beginning),
    read: readUbl,
  },
  { id: 'uniform-il', recognises: (beginning) => /^(?:A100\d{9}|B110\d{9})/.test(beginning), read: readUniform },
  {
    id: 'mt940',
    recognises: (beginning) => /(?:^|[\r\n]|\{4:\s*):20:/.test(beginning.slice(0, 1_000)) && /^:(?:25P?|28C?|60[FM]):/m.test(beginning),
    read: readMt940,
  },
];

export function isXml(beginning: string): boolean {
  return /^<(?:\?xml\s|!DOCTYPE\s|!--|[A-Za-z_][\w.-]*(?::[\w.-]+)?[\s>/])/i.test(beginning);
}

/** What is asked of an import, and what it would do, as a person sees it before anything is written. */
import type { MatchVerdict } from '../match/explanation';
import type { Change } from '../model/change';
import type { RecordId } from '../model/ids';
import type { PaymentGround } from '../ledger/match-payments';
import type { EntryTable, Holding } from '../transfer/holding';
import type { ImportPreset, ImportPresetName, MatchStep } from '../transfer/import-presets';
import type { IncomingCard } from '../transfer/source';
import type { TransferIssue } from '../transfer/transfer-issues';
import type { AppIssue } from './app';
import type { ListWord } from './column-words';
import type { ColumnPolicies, KeptValue } from './take-in';

/** What a person decided of the rows that are one customer: a card of its own, that card, or not at all. */
export type ImportDecision = 'new' | 'skip' | { readonly card: RecordId }
  /** The documents that a payment is for, the oldest first; of nobody in particular: it is on account. */
  | { readonly settles: readonly RecordId[] };

export interface ImportOrder {
  /** What its rows are; customers where it is not said. */
  readonly holds?: Holding | undefined;
  /** As the file has them. */
  readonly cards: readonly IncomingCard[];
  /** What was found while the file was read. A row with an error is refused. */
  readonly issues?: readonly TransferIssue[] | undefined;
  readonly preset: ImportPresetName | ImportPreset;
  /** By field; what is not named is filled where it is empty. */
  readonly policies?: ColumnPolicies | undefined;
  /** By the line of the first of the rows that are one customer. */
  readonly decisions?: Readonly<Record<number, ImportDecision>> | undefined;
  /** Rows with errors are taken in without the values that are wrong. */
  readonly withoutFaults?: boolean | undefined;
  /** Words of the file that become values of their lists, if a card comes to have them. */
  readonly listWords?: readonly ListWord[] | undefined;
  /** What people call where it comes from: the file's name. */
  readonly source?: string | undefined;
}

export type ImportOutcome = 'new' | 'update' | 'unchanged' | 'rejected' | 'skipped';

/** Why the rows go where they go. */
export type ImportReason =
  /** The step of the preset that found the card. */
  | { readonly kind: 'step'; readonly step: MatchStep }
  /** No card has anything in common with them. */
  | { readonly kind: 'none' }
  /** Several cards might be meant, or several customers of the file by one card. */
  | { readonly kind: 'ambiguous'; readonly cards: readonly RecordId[] }
  /** By a document that the payment names. */
  | { readonly kind: 'document' }
  /** The engine of duplicates is certain, and the preset believes it. */
  | { readonly kind: 'twin'; readonly probability: number }
  | { readonly kind: 'decided' };

/** Who a new customer out of a file may be. */
export interface ImportTwin {
  /** A card of the register, or one that the import would make. */
  readonly card: RecordId;
  readonly probability: number;
  readonly verdict: MatchVerdict;
}

/** Rows of the file that are one customer. */
export interface PlannedCard {
  /** Of its rows, in the order of the file. */
  readonly lines: readonly number[];
  /** Lines below them that only say more of it. */
  readonly further?: readonly number[];
  readonly outcome: ImportOutcome;
  /** The card as it is, or as it will be made. */
  readonly card: RecordId;
  readonly name: string;
  readonly reason: ImportReason;
  /** Of a new card: which others it may be, the likeliest first. */
  readonly twins: readonly ImportTwin[];
  readonly changes: readonly Change[];
  /** What the card says otherwise, and which therefore is not taken. */
  readonly kept: readonly KeptValue[];
  /** Of a document or a payment, what it is. */
  readonly entry?: PlannedEntry;
  /** What a person is asked; until it is answered, it is refused. */
  readonly asks?: 'customer' | 'documents' | 'document';
  readonly issues: readonly AppIssue[];
}

/** Documents that a payment settles, and what is left of it. */
export interface PlannedSettlement {
  readonly parts: readonly { readonly document: RecordId; readonly number: string; readonly amount: number }[];
  /** On account. */
  readonly rest: number;
  readonly ground: PaymentGround | 'said' | 'chosen' | 'account';
}

export interface PlannedEntry {
  readonly table: EntryTable;
  /** Of the document; of a payment, its reference. */
  readonly number: string;
  readonly date: string;
  readonly amount: number | undefined;
  readonly currency: string;
  readonly settlement?: PlannedSettlement;
  readonly sure?: 'certain' | 'likely';
  /** To choose from. */
  readonly options?: readonly PlannedSettlement[];
  /** What was written with the payment. */
  readonly text?: string;
}

export interface ImportCounts {
  readonly rows: number;
  readonly new: number;
  readonly update: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly skipped: number;
  /** New cards that may be one of those that are there. */
  readonly twins: number;
}

export interface ImportPlan {
  readonly cards: readonly PlannedCard[];
  readonly counts: ImportCounts;
  /** Of the file as a whole. */
  readonly issues: readonly TransferIssue[];
}

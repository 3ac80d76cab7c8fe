/**
 * Asking public registers about cards, as a screen sees it: what they answered, what differs from the card, what would be
 * written, and the evidence that stays. An answer has three values: the register has the number, does not have it, or
 * could not be asked.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { Result } from '../base/result';
import type { ChangeSet, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { FieldKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { FillPolicy, RecordWarning } from '../registry/compare-record';
import type { HttpPort } from '../registry/http-port';
import type { FirmState, NotAskedReason } from '../registry/register-answer';
import type { VatStatus, VatStatusOnDay } from '../registry/vat-history';
import type { AppIssue } from './app';

/** How a page reaches the registers. */
export interface RegisterPorts {
  readonly http: HttpPort;
  /** Address of the firm's proxy, for registers that answer no page; asked at each request. */
  readonly proxy: () => string | undefined;
}

/** `needs-proxy`: the register answers no page by itself; `perhaps-proxy`: it did not, and a proxy may help. */
export type UnknownReason = NotAskedReason | 'needs-proxy' | 'perhaps-proxy';

/** A register that knows one of the card's numbers. */
export interface KnownService {
  /** Key of the service. */
  readonly service: string;
  readonly name: string;
  /** As it is asked for. */
  readonly number: string;
  readonly needsProxy: boolean;
}

/** What a firm shows to whoever asks later whether it looked. */
export interface EvidenceLine {
  readonly service: string;
  readonly serviceName: string;
  readonly number: string;
  /** When the service answered: milliseconds since the Unix epoch. */
  readonly at: number;
  readonly asOf: CalendarDate;
  readonly requestId?: string;
  readonly answer: 'found' | 'absent';
  readonly state?: FirmState;
  readonly vatStatus?: VatStatus;
}

export interface ServiceAnswer {
  readonly service: string;
  readonly serviceName: string;
  readonly number: string;
  readonly answer: 'found' | 'absent' | 'unknown';
  /** Why nothing is known. */
  readonly reason?: UnknownReason;
  readonly evidence?: EvidenceLine;
  /** As the register has it. */
  readonly name?: string;
  /** It is quite another name than the card's: nothing of this register is chosen beforehand. */
  readonly isOtherName?: boolean;
  readonly warnings: readonly RecordWarning[];
}

/** One field of the card that a register has another value for. */
export interface FieldProposal {
  readonly field: FieldKey;
  /** What stands on the card. */
  readonly before: Scalar;
  readonly after: string;
  /** Key of the service. */
  readonly service: string;
  /** Chosen beforehand; what is not may still be chosen. */
  readonly chosen: boolean;
  /** How far the firm lets registers write the field. */
  readonly policy: FillPolicy;
  /** The name that gives way stays findable among the other names. */
  readonly keepsOldName?: boolean;
}

export interface AskedCard {
  /** The asker's own name for it. */
  readonly key: string;
  readonly values: Values;
}

export interface CardAnswers {
  readonly key: string;
  readonly services: readonly ServiceAnswer[];
  readonly proposals: readonly FieldProposal[];
}

/** Counted in questions: one a card and register. */
export interface InquiryProgress {
  readonly done: number;
  readonly total: number;
  readonly found: number;
  readonly absent: number;
  readonly unknown: number;
}

export interface InquiryResult {
  /** Those of them that a register knows a number of. */
  readonly cards: readonly CardAnswers[];
  /** So many questions may be answered later: ask for the same cards again, and only these are asked. */
  readonly left: number;
  /** Why the evidence could not be written yet; it waits, and a fill writes it first. */
  readonly unwritten?: AppIssue;
}

export interface InquiryOptions {
  readonly onProgress?: (progress: InquiryProgress) => void;
  /** Asks the register even where it answered lately. */
  readonly fresh?: boolean;
}

export interface InquiryRun {
  /** Rejected only by a bug. */
  readonly result: Promise<InquiryResult>;
  /** Calls off what is under way; the result has what was answered. */
  stop(): void;
}

export interface FillOrder {
  readonly id: RecordId;
  readonly proposals: readonly FieldProposal[];
}

export interface Filled {
  readonly changeSet: ChangeSet;
  readonly cards: number;
  /** Cards that were left as they are, each with why. */
  readonly leftOut: readonly { readonly id: RecordId; readonly issue: AppIssue }[];
}

/** Part of `App`. */
export interface RegisterInquiry {
  /** Registers that know a number of such a card; the richer first. */
  registersFor(values: Values): readonly KnownService[];
  /** Asks them, each in its own pace. What they answer is kept in the workbook as evidence, whether it is used or not. */
  askRegisters(cards: readonly AskedCard[], options?: InquiryOptions): InquiryRun;
  /**
   * Writes the chosen values in one step. A card that changed meanwhile (`fill-outdated`), is gone, or would get an error is
   * left out; refused by the first of these if none is left, `bulk-nothing` where nothing would change.
   */
  fill(orders: readonly FillOrder[]): Promise<Result<Filled, AppIssue>>;
  /** What each register said last of the card's numbers; the richer first. */
  evidenceOf(values: Values): readonly EvidenceLine[];
  /** Whether a customer with these numbers was registered for VAT on the day, by what registers answered so far. */
  vatStatusOn(values: Values, day: CalendarDate): VatStatusOnDay;
}

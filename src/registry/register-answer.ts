/**
 * What a public register said of a number: it has it, it does not have it, or it could not be asked. The third is never
 * taken for the second. Every answer carries its evidence.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { FieldKey } from '../model/fields';
import type { VatKnowledge, VatStatus } from './vat-history';

/** Why nothing is known now, and when it is worth asking again. */
export const notAskedReasons = {
  /** No way to the service. */
  'offline': 'soon',
  'timeout': 'soon',
  'cancelled': 'later',
  /** The service, or the country behind it, has too much to do. */
  'overloaded': 'soon',
  'rate-limited': 'soon',
  'service-error': 'soon',
  /** An error page, or half an answer. */
  'unreadable': 'soon',
  /** The answer is about other numbers. */
  'not-answered': 'soon',
  /** The service says that it is closed, or that the country behind it is. */
  'service-unavailable': 'later',
  /** Its wall keeps us out. */
  'refused': 'later',
  'daily-limit': 'later',
  /** The answer has another shape than the one that is documented: the adapter must be looked at. */
  'unexpected': 'later',
  'needs-credentials': 'never',
  /** The firm's own number, with which it asks, is missing or is refused. */
  'requester-refused': 'never',
  /** The service does not take such a number. That does not make the number wrong. */
  'number-refused': 'never',
} as const satisfies Record<string, 'soon' | 'later' | 'never'>;

export type NotAskedReason = keyof typeof notAskedReasons;

/** What a firm shows to whoever asks later whether it looked. */
export interface Evidence {
  /** Key of the service. */
  readonly service: string;
  readonly number: string;
  /** When the service answered: milliseconds since the Unix epoch. */
  readonly at: number;
  /** The day that the answer is about. */
  readonly asOf: CalendarDate;
  /** The number that the service itself gave the request. */
  readonly requestId?: string;
  /** HTTP status. */
  readonly status: number;
  /** The answer as it came; of a batch, the part that is about this number. */
  readonly raw: string;
}

export interface OtherName {
  readonly name: string;
  readonly kind: 'former' | 'foreign';
}

export interface FurtherNumber {
  /** What it is called where it is given: REGON, SIRET. */
  readonly name: string;
  readonly number: string;
  readonly country: string;
}

/** `ending`: being wound up or bankrupt; `suspended`: exists, but may not do business for now. */
export type FirmState = 'active' | 'suspended' | 'ending' | 'ended' | 'unknown';

export type MatchVerdict = 'yes' | 'no' | 'unknown';

/** What the register has of the firm, in the card's own fields where there is one. */
export interface FoundRecord {
  /** Never a list's value: which word the firm has for it, only the firm's lists know. */
  readonly fields: Readonly<Partial<Record<FieldKey, string>>>;
  readonly vatStatus?: VatStatus;
  /** VAT status by date, as far as the register tells it. */
  readonly vat?: VatKnowledge;
  readonly state: FirmState;
  readonly stateSince?: CalendarDate;
  readonly otherNames: readonly OtherName[];
  readonly numbers: readonly FurtherNumber[];
  /** IBAN. */
  readonly accounts: readonly string[];
  /** The address in one text, where the register has it so. */
  readonly addressText?: string;
  /** Whether what was sent along is what the register has; some say only that. */
  readonly matches?: Readonly<Partial<Record<'name' | 'street' | 'postalCode' | 'city', MatchVerdict>>>;
}

export interface NotAsked {
  readonly kind: 'not-asked';
  readonly reason: NotAskedReason;
  /** How long the service wants to be left alone. */
  readonly retryAfterMs?: number;
  /** The service's own code or the place in the answer that could not be read; for the log, not for people. */
  readonly detail?: string;
  readonly evidence?: Evidence;
}

export type RegisterAnswer =
  | { readonly kind: 'found'; readonly record: FoundRecord; readonly evidence: Evidence }
  /** `vat`: what is known of it all the same, such as when it was valid. */
  | { readonly kind: 'absent'; readonly vat?: VatKnowledge; readonly evidence: Evidence }
  | NotAsked;

export function notAsked(reason: NotAskedReason, more: Omit<NotAsked, 'kind' | 'reason'> = {}): NotAsked {
  return { kind: 'not-asked', reason, ...more };
}

export const emptyRecord = { fields: {}, state: 'unknown', otherNames: [], numbers: [], accounts: [] } as const satisfies FoundRecord;

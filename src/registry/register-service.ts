/**
 * One public register as an adapter describes it: where it is, how often it may be asked, which number of a card it
 * knows, which requests it ever makes (the proxy lets nothing else through), and how its answers read.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { Result } from '../base/result';
import type { z } from 'zod';
import type { HttpFault, HttpResponse } from './http-port';
import type { RegisterAnswer } from './register-answer';

/** The card's own fields, as they stand on it. */
export interface CardNumbers {
  readonly country?: string | null;
  readonly taxId?: string | null;
  readonly vatNumber?: string | null;
  readonly companyNumber?: string | null;
}

/** What the card says of the firm; services that only compare are sent it. */
export interface AskedDetails {
  readonly name?: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
}

export interface Asked {
  /** As the service wants it. */
  readonly number: string;
  readonly details?: AskedDetails;
}

export interface ServiceRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query, percent-encoded, below the service's origin. */
  readonly path: string;
  readonly body?: string;
}

/** A request that the service's adapter can make. */
export interface ServiceRoute {
  readonly method: 'GET' | 'POST';
  /** The whole path with its query, decoded. */
  readonly path: RegExp;
  /** The body as JSON, if there is one. */
  readonly body?: z.ZodType;
}

export interface ServiceLimits {
  readonly perSecond: number;
  /** Requests, not numbers. */
  readonly perDay?: number;
  /** Numbers in one request. */
  readonly batch: number;
}

export interface AskContext {
  readonly asOf: CalendarDate;
  /** The firm's own VAT number with its country's letters. */
  readonly requester?: string;
  now(): number;
  /** Waits for the service's turn first. */
  send(request: ServiceRequest): Promise<Result<HttpResponse, HttpFault>>;
}

export interface RegisterService {
  /** Short, in Latin capitals; evidence keeps it for ever. */
  readonly key: string;
  /** What it is called where it is kept. */
  readonly name: string;
  /** Countries whose firms it has; ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly origin: string;
  /** `open`: answers pages of any origin; `proxy`: answers none; `untested`: nobody has written down which. */
  readonly browser: 'open' | 'proxy' | 'untested';
  /** The media type that it is asked for. */
  readonly accept: string;
  readonly limits: ServiceLimits;
  readonly timeoutMs: number;
  readonly routes: readonly ServiceRoute[];
  /** Tells of other days than today. */
  readonly knowsPast: boolean;
  /** An OAuth token from here goes with every request; whoever keeps the credentials adds it. */
  readonly token?: { readonly path: string; readonly scope: string };
  /** How long a proxy may give this answer to others too; some minutes unless given. */
  keepMs?(text: string): number;
  /** What it is to be asked for a card; undefined where it has no answer for such a card. */
  numberOf(card: CardNumbers): string | undefined;
  /** Failing here says nothing of other lanes: a country behind a common service. */
  laneOf?(number: string): string;
  /** Lanes that are closed now; asked once before a larger batch. */
  closedLanes?(context: AskContext): Promise<ReadonlySet<string>>;
  /** One answer for each, in their order. Never rejects for what the service does. */
  ask(asked: readonly Asked[], context: AskContext): Promise<readonly RegisterAnswer[]>;
}

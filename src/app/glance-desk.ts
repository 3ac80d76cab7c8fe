/** The register at a glance: how many customers there are, of which kinds, what is owed since when, and when they came. */
import type { CalendarDate } from '../base/calendar-date';
import type { Result } from '../base/result';
import { ageingBuckets, type Ageing } from '../ledger/account';
import type { Texts } from '../locales/texts';
import type { AppIssue } from './app';
import type { LongRun } from './long-run';

/** Fields by whose values customers are counted; `check` stands for what their checks found. */
export const glanceFields = ['status', 'level', 'country', 'check'] as const;
export type GlanceField = (typeof glanceFields)[number];

/** In the order in which they are shown. */
export const ageingBucketNames = ageingBuckets;

export interface GlanceCount {
  /** '' for an empty field. */
  readonly value: string;
  readonly count: number;
}

/** What is owed in one currency; it is never added to another. */
export interface GlanceDebt {
  readonly currency: string;
  /** How many customers owe something, or have paid too much. */
  readonly customers: number;
  readonly balance: number;
  readonly overdue: number;
  readonly ageing: Ageing;
}

export interface GlanceMonth {
  /** YYYY-MM */
  readonly month: string;
  /** Customers whose first document or payment is of this month. */
  readonly came: number;
  /** All who had come by its end. */
  readonly total: number;
}

export interface Glance {
  readonly asOf: CalendarDate;
  readonly customers: number;
  /** In the order in which the list is narrowed by them. */
  readonly counts: Readonly<Record<GlanceField, readonly GlanceCount[]>>;
  /** Cards that are still being checked. */
  readonly unchecked: number;
  /** By the codes of the currencies. */
  readonly debts: readonly GlanceDebt[];
  /** Every month from the first to this one. */
  readonly months: readonly GlanceMonth[];
  /** Customers without any document or payment. */
  readonly undated: number;
}

/** Part of `App`. */
export interface GlanceDesk {
  /** Kept until something changes; in slices. Undefined without a register, or if stopped. */
  glance(onProgress?: (done: number) => void): LongRun<Glance | undefined>;
  /**
   * A new sheet with the figures in plain cells and, where the host can draw them, charts over these; its name, and whether it
   * has charts. No step of the history: who does not want it, deletes it.
   */
  glanceSheet(texts: Texts): Promise<Result<{ readonly sheet: string; readonly charts: boolean }, AppIssue>>;
}

/**
 * Israel, allocation numbers (מספר הקצאה): above an amount before VAT an invoice to a dealer needs one, or the customer
 * cannot deduct the VAT. The amounts go down year by year.
 */
import type { CalendarDate } from '../../base/calendar-date';
import { checkFieldNumber } from '../check-number';
import { textIn, type Rule, type RuleCard } from './rule';

/** In shekels before VAT, from the day on. */
export const allocationThresholds: readonly { readonly since: CalendarDate; readonly amount: number }[] = [
  { since: '2024-05-05', amount: 25_000 },
  { since: '2025-01-01', amount: 20_000 },
  { since: '2026-01-01', amount: 10_000 },
  { since: '2026-06-01', amount: 5_000 },
];

/** Undefined before there were such numbers. */
export function allocationThreshold(day: CalendarDate): number | undefined {
  return allocationThresholds.filter(({ since }) => since <= day).at(-1)?.amount;
}

export interface AllocationQuestion {
  /** Of the invoice. */
  readonly day: CalendarDate;
  /** Before VAT, in shekels. */
  readonly amount: number;
  /** Whether the customer is a dealer: only dealers deduct VAT. */
  readonly isDealer: boolean;
  /** False for exempt and zero-rated sales, which have no VAT to deduct. */
  readonly hasVat?: boolean;
  /**
   * The directive says "above" (בסכום שמעל 10,000 ₪ לפני מע"מ: 01/2025, as quoted by Amir CPA), so only more than the amount
   * needs a number unless told otherwise; law firms write "or more" here and there (vtaxlaw 2024-05-05). Read 2026-11-22.
   */
  readonly fromTheAmountOn?: boolean;
}

/** `threshold` is that of the day; absent before there was one. */
export interface AllocationAnswer {
  readonly isNeeded: boolean;
  readonly because: 'not-yet' | 'no-dealer' | 'no-vat' | 'below' | 'above';
  readonly threshold?: number;
}

export function allocationNumber({ day, amount, isDealer, hasVat = true, fromTheAmountOn = false }: AllocationQuestion): AllocationAnswer {
  const threshold = allocationThreshold(day);
  if (threshold === undefined) return { isNeeded: false, because: 'not-yet' };
  if (!isDealer) return { isNeeded: false, because: 'no-dealer', threshold };
  if (!hasVat) return { isNeeded: false, because: 'no-vat', threshold };
  const isAbove = fromTheAmountOn ? amount >= threshold : amount > threshold;
  return { isNeeded: isAbove, because: isAbove ? 'above' : 'below', threshold };
}

/**
 * Whether the customer deducts VAT, or may: whoever is a dealer by the type, also one who goes by the personal number as most
 * authorised dealers do. Of an exempt one, a charity and a public body it is taken for granted: a number too many does no harm.
 */
export function isDealer(card: Pick<RuleCard, 'values' | 'kind' | 'meaning'>): boolean {
  const type = card.meaning('dealerType');
  if (type !== undefined) return type !== 'privatePerson';
  return card.kind === 'organisation' || textIn(card, 'vatNumber') !== '';
}

export const allocationRules: readonly Rule[] = [{
  id: 'IL-ALLOCATION', since: '2024-05-05', countries: ['IL'], level: 'gate', gates: ['allocation-il'], severity: 'error',
  fields: ['taxId', 'vatNumber', 'companyNumber'],
  source: 'רשות המסים, הוראת מע"מ 01/2025; KPMG 2025-12-12, Sovos; read 2026-11-22',
  test(card, day) {
    if (!isDealer(card)) return undefined;
    // Any of the three is the dealer's number if it is right.
    for (const field of ['taxId', 'vatNumber', 'companyNumber'] as const) {
      const number = textIn(card, field);
      if (number !== '' && checkFieldNumber('IL', field, number)?.verdict === 'valid') return undefined;
    }
    return { code: 'rule-allocation', facts: { field: 'taxId', amount: allocationThreshold(day) ?? 0 }, field: 'taxId' };
  },
}];

/**
 * When a document is due that does not say so itself: by its customer's terms, in parts where these ask for instalments. The one
 * place where the ledger speaks to terms/.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { dueDate, type DueDate } from '../terms/due-date';
import { parseDatedTerms } from '../terms/parse-terms';
import { termsOn, type DatedTerms } from '../terms/terms';

/** A part of the whole and its day; the shares of all parts come to one. */
export interface DueShare {
  readonly due: CalendarDate;
  readonly share: number;
}

/** Undefined where there are no terms, or none that a day can be counted by. */
export type DueParts = (customer: Values, day: CalendarDate) => readonly DueShare[] | undefined;

export function dueShares({ due, instalments }: DueDate): readonly DueShare[] {
  return instalments === undefined ? [{ due, share: 1 }] : instalments.map((part) => ({ due: part.due, share: part.share.top / part.share.bottom }));
}

/** By the terms on the card alone, without the firm's settings and without public holidays. */
export function dueByCardAlone(): DueParts {
  // The same few terms stand on thousands of cards, and each is read once.
  const known = new Map<Scalar, readonly DatedTerms[]>();
  const read = (written: Scalar): readonly DatedTerms[] => {
    let dated = known.get(written);
    if (dated === undefined) {
      const terms = parseDatedTerms(written);
      known.set(written, (dated = terms.ok ? terms.value : []));
    }
    return dated;
  };
  return ({ paymentTerms = null }, day) => {
    const terms = termsOn(read(paymentTerms), day);
    const due = terms === undefined ? undefined : dueDate(terms, day);
    return due?.ok === true ? dueShares(due.value) : undefined;
  };
}

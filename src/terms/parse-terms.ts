/**
 * Reads payment terms as people write them on a card. Only what is certain is read: a text that might count from the end
 * of a month ("שוטף+30", "30 EOM", "fin de mois") is refused, because a wrong due date is worse than none.
 * A new mode is one more member of `Terms`, its pattern here and its steps in due-date.ts.
 */
import { err, ok, type Result } from '../base/result';
import { foldText } from '../base/text';
import type { Scalar } from '../model/field-kinds';
import type { TermsIssue } from './terms-issues';

/** net: so many calendar days after the invoice. */
export type Terms = { readonly kind: 'net'; readonly days: number };

// Folded words, so without accents or Hebrew final letters: English, Hebrew, Romanian, Lithuanian, Latvian.
const netWords = 'net|netto|נטו|neto';
const dayWords = 'days?|d\\.?|ימימ|יומ|(?:de )?zile|zi|dienu|dienos|dienas?';
const netDays = new RegExp(`^(?:(?:${netWords})[ .:-]*)?(\\d{1,4})(?: ?(?:${dayWords}))?(?: (?:${netWords}))?$`);
const atOnce = new Set(
  [
    'due on receipt', 'on receipt', 'upon receipt', 'immediate', 'immediately',
    'מיידי', 'לתשלום מיידי', 'imediat', 'la primire', 'nedelsiant', 'iš karto', 'nekavējoties', 'uzreiz',
  ].map(foldText),
);

export function parseTerms(value: Scalar | undefined): Result<Terms, TermsIssue> {
  const written = value === null || value === undefined ? '' : String(value);
  const folded = foldText(written);
  if (folded === '') return err({ severity: 'error', code: 'terms-none', facts: {} });
  if (atOnce.has(folded)) return ok({ kind: 'net', days: 0 });
  const days = netDays.exec(folded)?.[1];
  if (days === undefined) return err({ severity: 'error', code: 'terms-unknown', facts: { terms: written.trim() } });
  return ok({ kind: 'net', days: Number(days) });
}

/** Words about payment terms and the days on which something is due. */
import type { DueWords } from '../terms/explain-due-date';
import type { IssueTexts } from './texts';

export interface TermsTexts {
  readonly words: DueWords;
  readonly issues: Pick<IssueTexts,
    | 'terms-none' | 'terms-unknown' | 'terms-ambiguous' | 'terms-shares' | 'terms-discount-late' | 'terms-from-unknown' | 'terms-from-twice'
    | 'terms-beyond-legal-cap' | 'due-date-beyond-calendar' | 'holidays-unavailable' | 'terms-country-unknown'>;
}

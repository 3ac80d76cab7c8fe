/** What can be wrong with payment terms and the dates they lead to. Stable for ever; the words are in the locales. */
import type { Issue } from '../base/issue';

export interface TermsIssueFacts {
  'terms-none': Record<never, never>;
  'terms-unknown': { readonly terms: string };
  'due-date-beyond-calendar': { readonly from: string; readonly days: number };
}

export type TermsIssue = Issue<TermsIssueFacts>;

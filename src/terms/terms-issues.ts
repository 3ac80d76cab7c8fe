/** What can be wrong with payment terms and the dates they lead to. Stable for ever; the words are in the locales. */
import type { Issue } from '../base/issue';
import type { TermsFindingFacts } from '../model/terms-finding-facts';

/** Why they cannot be read; a check of the card tells of it as a warning. */
export type UnreadTerms = Issue<Omit<TermsFindingFacts, 'terms-beyond-legal-cap'> & { 'terms-none': Record<never, never> }>;

export interface TermsIssueFacts extends TermsFindingFacts {
  'terms-none': Record<never, never>;
  'due-date-beyond-calendar': { readonly from: string };
  'terms-country-unknown': { readonly country: string };
  /** The calendar with the public holidays could not be fetched. */
  'holidays-unavailable': { readonly country: string };
}

export type TermsIssue = Issue<TermsIssueFacts>;

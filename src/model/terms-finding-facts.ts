/** What the payment terms of a card can have wrong. They are read by terms/, which knows these codes from here. */
export interface TermsFindingFacts {
  'terms-unknown': { readonly terms: string };
  /** Countries read it differently; `first` and `second` are ways to write either meaning. */
  'terms-ambiguous': { readonly terms: string; readonly first: string; readonly second: string };
  /** Instalments come to `percent` of the whole. */
  'terms-shares': { readonly terms: string; readonly percent: string };
  /** The discount ends when the whole is due, or later. */
  'terms-discount-late': { readonly terms: string };
  /** The day from which terms should hold cannot be read. */
  'terms-from-unknown': { readonly terms: string; readonly day: string };
  /** Two terms hold from one day; `day` is empty where both say none. */
  'terms-from-twice': { readonly terms: string; readonly day: string };
  /** They can come to `days` days; `law` of `country` lets go no further than one of `allowed`, as terms are written. */
  'terms-beyond-legal-cap': { readonly terms: string; readonly days: number; readonly country: string; readonly law: string; readonly allowed: string };
}

/** What a card can have wrong, as far as the model alone can say. Stable for ever. */
import type { DetailIssueFacts } from './detail-issues';
import type { Purpose } from './requiredness-profiles';
import type { RuleIssueFacts } from './rule-issues';
import type { TermsFindingFacts } from './terms-finding-facts';

export interface ModelIssueFacts extends RuleIssueFacts, DetailIssueFacts, TermsFindingFacts {
  'required-missing': { readonly field: string };
  'value-not-date': { readonly field: string };
  'value-not-number': { readonly field: string };
  'value-not-flag': { readonly field: string };
  'value-not-in-list': { readonly field: string; readonly list: string };
  'value-error': { readonly field: string; readonly error: string };
  'email-format': { readonly field: string };
  'country-unknown': { readonly field: string };
  /** A row of the sheet that is no record, because the sheet takes no id for it. */
  'row-without-id': { readonly sheet: string };
  'child-orphan': { readonly customer: string };
  /** The card that `field` names is not in the register. */
  'card-link-orphan': { readonly field: string; readonly customer: string };
  /** `field` names a card that does not name this one back. */
  'succession-one-sided': { readonly field: string; readonly name: string };
  /** The cards that follow this one lead back to it. */
  'succession-loop': { readonly name: string };
  /** This card is valid on days on which the one before it is valid too, or one of the two does not say. */
  'succession-overlap': { readonly name: string };
  /** Its last day was `date`, the card `name` has followed, and its status is not the one for that. */
  'succession-still-active': { readonly name: string; readonly date: string };
  /** None of the fields is filled, and one has to be; keys with `|` between. */
  'any-of-missing': { readonly missing: string };
  /** The customer has no row of the table. */
  'row-required': { readonly missing: string };
  /** `missing` is what a requiredness profile asks for, with commas between. */
  'not-ready-for': { readonly purpose: Purpose; readonly missing: string };
  'profile-unknown': { readonly profile: string };
  'profile-rule-shape': { readonly rule: string };
  'profile-rule-word': { readonly rule: string; readonly word: string };
  /** Neither `field` nor `other`, two fields, is filled. */
  'one-of-missing': { readonly field: string; readonly other: string };
  /** The day in `field` comes before the one in `other`. */
  'dates-reversed': { readonly field: string; readonly other: string };
  /** `where.value` holds its last four digits only. */
  'card-number-kept': { readonly field: string };
  'number-out-of-range': { readonly field: string; readonly least: number; readonly greatest: number };
  'link-not-safe': { readonly field: string };
  /** Two addresses of a customer are ticked for a purpose that one can serve; `location` is the other one. */
  'purpose-doubled': { readonly field: string; readonly location: string };
  /** Two rows of a customer have a flag that one can have; `row` says which is the other. */
  'flag-doubled': { readonly field: string; readonly row: string };
  /** Another document of the customer and of this type has the number. */
  'document-number-doubled': { readonly number: string };
  'own-company-doubled': { readonly name: string };
  /** It cannot be a number of the country (ISO code; empty for those of no country); `example` is one that can. */
  'number-format': { readonly field: string; readonly country: string; readonly example: string };
  /** A part of it cannot be: a day, a county. `kind` is what the number is called where it is given. */
  'number-component': { readonly field: string; readonly kind: string };
  'number-checksum': { readonly field: string; readonly kind: string };
  /** Digits that someone typed to get on. */
  'number-placeholder': { readonly field: string };
  /** 1.63E+12: nobody knows the rest any more. */
  'number-digits-lost': { readonly field: string };
  /** It is a number that belongs into the field `other`. */
  'number-elsewhere': { readonly field: string; readonly other: string };
  /** No postal code of the country; in `shape`, 9 stands for a digit and A for a letter. */
  'postal-format': { readonly field: string; readonly country: string; readonly shape: string };
}

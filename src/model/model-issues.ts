/** What a card can have wrong, as far as the model alone can say. Stable for ever. */
export interface ModelIssueFacts {
  'required-missing': { readonly field: string };
  'value-not-text': { readonly field: string };
  'value-not-date': { readonly field: string };
  'value-not-number': { readonly field: string };
  'value-not-flag': { readonly field: string };
  'value-not-in-list': { readonly field: string; readonly list: string };
  'value-error': { readonly field: string; readonly error: string };
  'email-format': { readonly field: string };
  'country-unknown': { readonly field: string };
  'code-taken': { readonly code: string; readonly name: string };
  'id-doubled': { readonly id: string };
  'id-missing': Record<never, never>;
  'child-orphan': { readonly customer: string };
}

/** What can be wrong with a card's smaller fields: how values are written, counties, telephone numbers, codes of activities. Stable for ever. */
export interface DetailIssueFacts {
  /** Blanks around it, signs nobody sees, letters of another alphabet, ="…"; `right` is the same without them. */
  readonly 'value-writing': { readonly field: string; readonly right: string };
  /** A postal code that the post writes as in `right`. */
  readonly 'postal-writing': { readonly field: string; readonly right: string };
  /** A county by its name; `right` is its code, as e-invoices want it. */
  readonly 'county-writing': { readonly field: string; readonly right: string };
  readonly 'county-unknown': { readonly field: string; readonly country: string };
  /** A city where its county belongs; `right` is the county. */
  readonly 'county-is-city': { readonly field: string; readonly right: string };
  /** A county beside a sector of Bucharest, which is in `right`: one of the two is wrong. */
  readonly 'county-not-of-sector': { readonly field: string; readonly sector: string; readonly right: string };
  /** A sector of Bucharest, which e-invoices want as in `right`. */
  readonly 'sector-writing': { readonly field: string; readonly right: string };
  readonly 'name-capitals': { readonly field: string };
  /** A web address without https://; `right` has it. */
  readonly 'web-address-short': { readonly field: string; readonly right: string };
  /** No code of activities of the country; `shape`: 9 for a digit. */
  readonly 'activity-format': { readonly field: string; readonly country: string; readonly shape: string };
  /** Its beginning exists in no such revision of the classification as it names. */
  readonly 'activity-revision': { readonly field: string; readonly revision: string };
  /** A legal form that another country has. */
  readonly 'legal-form-country': { readonly field: string; readonly country: string; readonly home: string };
  /** The type of dealer cannot be together with what stands in `other`. */
  readonly 'dealer-type-contradicted': { readonly field: string; readonly other: string };
  /** Too short, too long, or of no country: nobody can be called there. */
  readonly 'phone-impossible': { readonly field: string };
  /** Two telephone numbers and more where one belongs. */
  readonly 'phone-several': { readonly field: string };
}

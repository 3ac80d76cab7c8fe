/** English: what the checks find in a card’s smaller fields. */
import type { DetailTexts } from './detail-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` “${value}”`);

export const enDetails: DetailTexts = {
  'value-writing': ({ field, right }, { value }) =>
    `${field}${holds(value)} has blanks or signs in it that nobody sees, or that belong to another program or alphabet. Write it ${right}.`,
  'postal-writing': ({ field, right }, { value }) => `${field}${holds(value)} is written ${right} by the post.`,
  'county-writing': ({ field, right }, { value }) => `${field}${holds(value)} has the code ${right}, which e-invoices ask for. Write the code.`,
  'county-unknown': ({ field, country }, { value }) => `${field}${holds(value)} is no county of ${country}. Write its code, for example RO-CJ.`,
  'county-is-city': ({ field, right }, { value }) => `${field}${holds(value)} is a city; its county is ${right}. Write the county here.`,
  'county-not-of-sector': ({ field, sector, right }, { value }) =>
    `${field}${holds(value)} is another county than that of ${sector}, a sector of Bucharest: ${right}. Put one of the two right.`,
  'sector-writing': ({ field, right }, { value }) =>
    `${field}${holds(value)}: e-invoices ask for ${right} here, with the county RO-B. Write it so.`,
  'name-capitals': ({ field }, { value }) => `${field}${holds(value)} is in capitals only. Write it as it is to stand on documents.`,
  'web-address-short': ({ field, right }, { value }) => `${field}${holds(value)} does not open as a link. Write ${right}.`,
  'activity-format': ({ field, country, shape }, { value }) =>
    `${field}${holds(value)} is no code of activities of ${country}, which looks like ${shape} (9 for a digit). Compare it with the register of firms.`,
  'activity-revision': ({ field, revision }, { value }) =>
    `${field}${holds(value)}: the classification has no such division in NACE Rev. ${revision}, which it names. Correct the code or the revision.`,
  'legal-form-country': ({ field, country, home }, { value }) =>
    `${field}${holds(value)} is a legal form of ${home}, but the customer is in ${country}. Correct one of the two.`,
  'dealer-type-contradicted': ({ field, other }, { value }) =>
    `${field}${holds(value)} does not go together with ${other} of the same card. Correct one of the two.`,
  'phone-impossible': ({ field }, { value }) =>
    `${field}${holds(value)} cannot be a telephone number: it is too short, too long, or its country does not exist. Compare it with the document.`,
  'phone-several': ({ field }, { value }) => `${field}${holds(value)} holds several telephone numbers. Keep one here; the others go to the further numbers.`,
};

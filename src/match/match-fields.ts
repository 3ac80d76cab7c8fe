/** The fields that the engine knows more of than that they are text, by what they are. */
export const matchFields = {
  /** Joined to one name, in this order. */
  nameParts: ['name', 'firstName', 'givenName', 'middleName', 'lastName', 'surname'],
  otherNames: ['alias', 'otherNames'],
  contactNames: ['contactName'],
  numbers: ['taxId', 'vatNumber', 'companyNumber', 'personalId', 'otherNumbers'],
  accounts: ['iban'],
  dates: ['birthDate'],
  emails: ['email', 'otherEmails'],
  phones: ['phone', 'mobile', 'otherPhones', 'fax'],
  address: ['street', 'houseNumber', 'addressExtra'],
  codes: ['postalCode'],
  webAddresses: ['website'],
  places: ['city', 'county', 'country'],
} as const satisfies Record<string, readonly string[]>;

const { nameParts, otherNames, places, ...families } = matchFields;
/** Fields that are compared with each other; those of no family only with themselves. */
const comparedTogether: readonly (readonly string[])[] = [[...nameParts, ...otherNames], ...places.map((place) => [place]), ...Object.values(families)];

/** Of some fields those that are compared with any that is filled: what one side never says can neither agree nor differ. */
export function comparedWith(filled: ReadonlySet<string>, fields: readonly string[]): readonly string[] {
  return fields.filter((field) => (comparedTogether.find((family) => family.includes(field)) ?? [field]).some((one) => filled.has(one)));
}

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

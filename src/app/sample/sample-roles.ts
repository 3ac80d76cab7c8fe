/** Two things that a register has once, on cards of the sample that nothing else is planted on: the own company, and a dealer who became a company. */
import type { Texts } from '../../locales/texts';
import type { Values } from '../../model/change';
import type { RegisterRecord } from '../register-layout';
import { cardName } from '../succession';
import type { ChildRecords } from './sample-children';
import type { SampleCustomer } from './sample-customer';

/** A firm without mistakes that is not the first card: that one is the example of a customer. */
export function makeOwnCompany(records: RegisterRecord[], customers: ReadonlyMap<string, SampleCustomer>, free: (id: string) => boolean, texts: Texts): void {
  const { partyRole } = texts.lists;
  const at = records.findIndex(({ id }, place) => place > 0 && free(id) && customers.get(id)?.isCompany === true);
  change(records, at, { roles: partyRole.ownCompany, status: texts.lists.status.active, customerType: null, managers: null });
}

const lastDay = '2025-12-31';
const firstDay = '2026-01-01';

/** עוסק מורשה → חברה בע"מ: the dealer's card ends with the year, a company's begins the day after. */
export function makeSuccession(
  records: RegisterRecord[],
  children: ChildRecords,
  customers: ReadonlyMap<string, SampleCustomer>,
  free: (id: string) => boolean,
  texts: Texts,
): void {
  const { lists } = texts;
  const placeOf = (isCompany: boolean): number => records.findIndex(({ id, values }, place) =>
    place > 0 && values['country'] === 'IL' && customers.get(id)?.isCompany === isCompany && free(id) && values['roles'] !== lists.partyRole.ownCompany);
  const [earlier, later] = [placeOf(false), placeOf(true)];
  const [dealer, company] = [records[earlier], records[later]];
  if (dealer === undefined || company === undefined) return;
  const name = `${String(dealer.values['name'])} בע"מ`;
  const { email, mobile, street, houseNumber, city, postalCode, country, managers } = dealer.values;
  change(records, earlier, {
    status: lists.status.inactive, dealerType: lists.dealerType.authorisedDealer, vatStatus: lists.vatStatus.registered,
    taxId: dealer.values['personalId'] ?? null, successor: company.id, validTo: lastDay,
    note: texts.cardNotes.followedBy(firstDay, cardName({ ...company.values, name })),
  });
  change(records, later, {
    name, alias: null, contactName: dealer.values['name'] ?? null, website: null, legalForm: lists.legalForm['il-ltd'], status: lists.status.active,
    email: email ?? null, mobile: mobile ?? null, street: street ?? null, houseNumber: houseNumber ?? null, city: city ?? null,
    postalCode: postalCode ?? null, country: country ?? null, managers: managers ?? null,
    predecessor: dealer.id, validFrom: firstDay, note: texts.cardNotes.continues(firstDay, cardName(dealer.values)),
  });
  for (const rows of Object.values(children)) {
    rows.forEach((row, at) => {
      if (row.values['customer'] === company.id) rows[at] = { ...row, values: { ...row.values, customerName: name } };
    });
  }
}

function change(records: RegisterRecord[], at: number, values: Values): void {
  const record = records[at];
  if (record !== undefined) records[at] = { ...record, values: { ...record.values, ...values } };
}

/**
 * The rest of an invented card: roles, types, categories, who looks after it, what else hangs on it. Drawn from dice of
 * their own, so that names and numbers stay what they are when a field is added here.
 */
import { addDays } from '../../base/calendar-date';
import type { SeededRandom } from '../../base/seeded-random';
import { foldText, words } from '../../base/text';
import { eanDigit } from '../../fiscal/checksums';
import type { ListTexts } from '../../locales/register-texts';
import type { Texts } from '../../locales/texts';
import type { Values } from '../../model/change';
import type { Scalar } from '../../model/field-kinds';
import { tables, type ChildTable } from '../../model/fields';
import { makeId } from '../../model/ids';
import { joinSeveral } from '../../model/several';
import type { RegisterRecord } from '../register-layout';
import { sampleToday, type ChildRecords } from './sample-children';
import { makePhone, type SampleCustomer } from './sample-customer';

/** Who looks after customers in the invented firm, and the words it tags them with. */
export const sampleManagers = ['Andrei', 'Dana', 'Ilze', 'Rasa'];
export const sampleTags = ['2026', 'e-invoice', 'export', 'VIP'];

const activities: readonly (readonly [string, string])[] = [
  ['47.11', 'Retail sale in non-specialised stores'], ['56.10', 'Restaurants'], ['62.01', 'Computer programming'],
  ['41.20', 'Construction of buildings'], ['49.41', 'Freight transport by road'], ['69.20', 'Accounting and bookkeeping'],
];

const permanentNotes = {
  noteAllDocuments: ['Quote the order number.', 'Documents in two copies.'],
  noteReceipts: ['Thank you for paying in time.'],
  noteInvoices: ['Goods stay ours until they are paid for.', 'Prices without packaging.'],
};

type Draw = <T>(share: number, value: () => T) => T | null;

export function detailsOf({ country, isCompany, values }: SampleCustomer, texts: Texts, random: SeededRandom): Values {
  const { lists } = texts;
  const draw: Draw = (share, value) => (random.chance(share) ? value() : null);
  const isSupplier = isCompany && random.chance(0.06);
  const { email } = values;
  const domain = typeof email === 'string' ? email.split('@')[1] : undefined;
  const [activityCode, activity] = draw(isCompany ? 0.4 : 0.05, () => random.pick(activities)) ?? [null, null];
  return {
    roles: joinSeveral(isSupplier ? [lists.partyRole.customer, lists.partyRole.supplier] : [lists.partyRole.customer]),
    customerType: random.pick(isCompany
      ? [lists.customerType.finalCustomer, lists.customerType.finalCustomer, lists.customerType.reseller, lists.customerType.distributor]
      : [lists.customerType.finalCustomer]),
    legalForm: isCompany ? legalFormOf(String(values['name']), lists.legalForm) : null,
    vatStatus: vatStatusOf(values, isCompany, lists),
    residency: draw(0.3, () => lists.residency.resident),
    activityCode, activity,
    emailDocuments: email === null ? null : draw(0.5, () => random.chance(0.8)),
    otherEmails: isCompany && domain !== undefined && !domain.includes('@') ? draw(0.12, () => `accounts@${domain}`) : null,
    otherPhones: draw(0.1, () => joinSeveral([makePhone(country, random, true), makePhone(country, random, false)].slice(random.integer(2)))),
    fax: isCompany ? draw(0.06, () => makePhone(country, random, false)) : null,
    addressExtra: draw(0.1, () => random.pick(['2', '14', 'B', '3/5'])),
    transportPayer: isCompany ? draw(0.2, () => random.pick(Object.values(lists.transportPayer))) : null,
    paymentMethod: draw(0.4, () => random.pick([lists.paymentMethod.bankTransfer, lists.paymentMethod.bankTransfer, lists.paymentMethod.card, lists.paymentMethod.cash])),
    ...Object.fromEntries(Object.entries(permanentNotes).map(([field, notes]) => [field, draw(0.04, () => random.pick(notes))])),
    managers: draw(0.8, () => joinSeveral([random.pick(sampleManagers), ...(random.chance(0.1) ? [random.pick(sampleManagers)] : [])])),
    categories: draw(0.5, () => joinSeveral([random.pick(Object.values(lists.category)), ...(random.chance(0.15) ? [lists.category.regular] : [])])),
    tags: draw(0.2, () => joinSeveral([random.pick(sampleTags), ...(random.chance(0.3) ? [random.pick(sampleTags)] : [])])),
    source: draw(0.5, () => random.pick(Object.values(lists.source))),
    notifySms: draw(0.3, () => random.chance(0.6)),
    notifyEmail: draw(0.4, () => random.chance(0.7)),
  };
}

function legalFormOf(name: string, forms: ListTexts['legalForm']): string | null {
  const inName = new Set(words(foldText(name)));
  // "בע"מ" at the end of the name says that the firm is one, though the form is called by two words.
  if (inName.has('בעמ')) return forms['il-ltd'];
  return Object.values(forms).find((form) => inName.has(words(foldText(form)).join(''))) ?? null;
}

function vatStatusOf({ vatNumber, dealerType, country }: Values, isCompany: boolean, lists: ListTexts): Scalar {
  if (typeof vatNumber === 'string' || dealerType === lists.dealerType.authorisedDealer || (isCompany && country === 'IL')) return lists.vatStatus.registered;
  return isCompany || dealerType === lists.dealerType.exemptDealer ? lists.vatStatus.notRegistered : null;
}

/** What the rows that hang on customers say beyond the first: `add` puts another row beside them. */
export function detailChildren(children: ChildRecords, customers: ReadonlyMap<string, SampleCustomer>, texts: Texts, random: SeededRandom): void {
  const { lists } = texts;
  const day = (days: number): string => addDays(sampleToday, -random.integer(days));
  const fill = (table: ChildTable, details: (row: Values, customer: SampleCustomer | undefined) => Values): void => {
    children[table] = children[table].map((row: RegisterRecord) => ({
      id: row.id, values: { ...row.values, ...details(row.values, customers.get(String(row.values['customer']))) },
    }));
  };
  fill('Contacts', () => ({
    copyInvoices: random.chance(0.4) ? random.chance(0.7) : null, copyProformas: random.chance(0.3) ? random.chance(0.5) : null,
    marketing: random.chance(0.3) ? random.chance(0.5) : null,
  }));
  fill('BankAccounts', (_row, customer) => ({ currency: customer?.country.currency ?? null, onInvoice: random.chance(0.6) ? true : null, firstSeen: day(1500) }));
  fill('PaymentMethods', ({ method }) => ({
    main: true,
    ...(method === lists.paymentMethod.card && { lastDigits: random.digits(4), expiry: `0${1 + random.integer(9)}/${27 + random.integer(4)}` }),
  }));
  fill('Consents', () => ({ purpose: random.pick([lists.consentPurpose.service, lists.consentPurpose.marketing, lists.consentPurpose.marketing]) }));
  fill('Notes', () => {
    const reminder = random.chance(0.35) ? addDays(sampleToday, random.integer(40) - 15) : null;
    return { type: random.pick(Object.values(lists.interactionType)), reminder, done: reminder !== null && random.chance(0.2) ? true : null };
  });

  for (const [id, { isCompany, values }] of customers) {
    const add = (table: ChildTable, child: Values): void => {
      children[table].push({ id: makeId(tables[table].idPrefix, random), values: { customer: id, customerName: values['name'] ?? null, ...child } });
    };
    if (isCompany && random.chance(0.06)) {
      add('Addresses', { location: `${String(values['city'])} 9`, delivery: true, defaultDelivery: true, ...addressOf(values), houseNumber: String(1 + random.integer(90)) });
    }
    if (isCompany && random.chance(0.08)) {
      add('Identifiers', random.chance(0.7)
        ? { kind: lists.identifierKind.gln, number: locationNumber(random.digits(12)) }
        : { kind: lists.identifierKind.formerTax, number: `X${random.digits(8)}`, country: values['country'] ?? null, validTo: day(2500) });
    }
    if (random.chance(0.05)) {
      const year = 2022 + random.integer(5);
      add('Attachments', {
        title: `Contract ${year}`, link: `https://files.example.com/contracts/${year}-${random.digits(4)}.pdf`,
        hash: `sha256:${Array.from({ length: 64 }, () => random.integer(16).toString(16)).join('')}`, size: 20_000 + random.integer(900_000), added: day(1200),
      });
    }
  }
}

/** As many digits are drawn as ever, so that all that is drawn after them stays. */
function locationNumber(digits: string): string {
  const body = `9${digits.slice(0, 11)}`;
  return body + eanDigit(body);
}

function addressOf({ street, city, postalCode, county, country }: Values): Values {
  return { street: street ?? null, city: city ?? null, postalCode: postalCode ?? null, county: county ?? null, country: country ?? null };
}

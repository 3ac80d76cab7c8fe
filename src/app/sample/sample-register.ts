/**
 * A register that could be a firm's: invented customers of ten countries with all that hangs on them, some entered twice
 * and some with a mistake, and the answer sheet of both. The same number and seed give the same register.
 */
import { createSeededRandom, type SeededRandom } from '../../base/seeded-random';
import type { Texts } from '../../locales/texts';
import { tables } from '../../model/fields';
import { makeId } from '../../model/ids';
import { listRecords, type RecordsByTable, type RegisterRecord } from '../register-layout';
import { fittingKinds, plantDuplicate } from './plant-duplicate';
import { plantError } from './plant-error';
import { addChildren, noChildren, type ChildRecords } from './sample-children';
import { sampleCountries } from './sample-countries';
import type { SampleCountry } from './sample-country';
import { makeCustomer, type SampleCustomer } from './sample-customer';
import { detailChildren, detailsOf, sampleManagers, sampleTags } from './sample-details';
import { makeOwnCompany, makeSuccession } from './sample-roles';
import { errorKinds, type ErrorKind, type PlantedDuplicate, type PlantedError, type SampleTruth } from './sample-truth';

export interface SampleRegister {
  readonly records: RecordsByTable;
  readonly truth: SampleTruth;
  /** For what is made after it, so that the whole file repeats. */
  readonly random: SeededRandom;
}

const duplicateShare = 0.04;
const errorShare = 0.03;
/** The first cards are for showing around: nothing is wrong with them. */
const spotless = 10;
/** Sets the dice for details apart from those for names and numbers. */
const detailDice = 1_000_003;

/** `twice` is the share of cards that are entered a second time. */
export function makeSample(cards: number, seed: number, texts: Texts, twice = duplicateShare): SampleRegister {
  const random = createSeededRandom(seed);
  const customers: { id: string; code: string; customer: SampleCustomer }[] = [];
  const duplicates: PlantedDuplicate[] = [];
  const errors: PlantedError[] = [];
  const children = noChildren();

  const takeCountry = countryDraw(random);
  for (let number = 1; number <= cards; number++) {
    const original = number > spotless && random.chance(twice) ? random.pick(customers) : undefined;
    const kind = original === undefined ? undefined : random.pick(fittingKinds(original.customer));
    const customer = original !== undefined && kind !== undefined ? plantDuplicate(original.customer, kind, random) : firstFit(number, takeCountry, texts, random);
    const id = makeId(tables.Customers.idPrefix, random);
    customers.push({ id, code: `C-${String(number).padStart(5, '0')}`, customer });
    if (original !== undefined && kind !== undefined) duplicates.push({ ids: [original.id, id], kind });
    addChildren(children, id, customer, texts, random);
  }

  // Mistakes come last: a card entered twice had none when it was entered again.
  const doubled = new Set(duplicates.flatMap(({ ids }) => ids));
  const records: RegisterRecord[] = customers.map(({ id, code, customer }) => ({ id, values: { code, ...customer.values } }));
  const contactOf = new Map(children.Contacts.map(({ values }, at) => [values['customer'], at]));
  // The kinds take turns, so that a small register has each of them.
  let turn = 0;
  for (let at = spotless; at < records.length; at++) {
    const record = records[at];
    if (record === undefined || doubled.has(record.id) || !random.chance(errorShare)) continue;
    const kind: ErrorKind = errorKinds[turn % errorKinds.length] ?? 'email-format';
    if (kind === 'code-taken') {
      const earlier = records[at - 1];
      if (earlier === undefined || errors.some(({ id }) => id === earlier.id)) continue;
      records[at] = { ...record, values: { ...record.values, code: earlier.values['code'] ?? null } };
      errors.push({ table: 'Customers', id: earlier.id, field: 'code', kind }, { table: 'Customers', id: record.id, field: 'code', kind });
    } else if (kind === 'child-orphan') {
      const contact = contactOf.get(record.id) ?? -1;
      const child = children.Contacts[contact];
      if (child === undefined) continue;
      children.Contacts[contact] = { ...child, values: { ...child.values, customer: makeId(tables.Customers.idPrefix, random) } };
      errors.push({ table: 'Contacts', id: child.id, field: 'customer', kind });
    } else {
      const planted = plantError(record.values, kind, random);
      if (planted === undefined) continue;
      records[at] = { id: record.id, values: planted.values };
      errors.push({ table: 'Customers', id: record.id, field: planted.field, kind });
    }
    turn++;
  }
  addDetails(records, children, new Map(customers.map(({ id, customer }) => [id, customer])), new Set([...doubled, ...errors.map(({ id }) => id)]), seed, texts);
  const lists = listRecords(texts, random, { manager: sampleManagers, tag: sampleTags });
  return { records: { Customers: records, ...children, Lists: lists }, truth: { seed, cards, duplicates, errors }, random };
}

function addDetails(
  records: RegisterRecord[],
  children: ChildRecords,
  customers: ReadonlyMap<string, SampleCustomer>,
  spoken: ReadonlySet<string>,
  seed: number,
  texts: Texts,
): void {
  const random = createSeededRandom(seed + detailDice);
  for (const [at, { id, values }] of records.entries()) {
    const customer = customers.get(id);
    if (customer !== undefined) records[at] = { id, values: { ...values, ...detailsOf(customer, texts, random) } };
  }
  detailChildren(children, customers, texts, random);
  const free = (id: string): boolean => !spoken.has(id);
  makeOwnCompany(records, customers, free, texts);
  makeSuccession(records, children, customers, free, texts);
}

function countryDraw(random: SeededRandom): () => SampleCountry {
  const bag = sampleCountries.flatMap((country) => Array.from({ length: country.share }, () => country));
  return () => random.pick(bag);
}

/** C-00001 is a firm of the first country with everything one asks for in an example. */
function firstFit(number: number, takeCountry: () => SampleCountry, texts: Texts, random: SeededRandom): SampleCustomer {
  if (number > 1) return makeCustomer(takeCountry(), texts, random);
  for (;;) {
    const customer = makeCustomer(sampleCountries[0] ?? takeCountry(), texts, random);
    const asked = ['alias', 'email', 'phone', 'mobile', 'website', 'vatNumber', 'paymentTerms'];
    if (customer.isCompany && customer.values['status'] === texts.lists.status.active && asked.every((field) => customer.values[field] !== null)) return customer;
  }
}

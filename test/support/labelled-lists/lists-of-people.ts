/** Lists of people: clinics, elections, old registers, households, plain names. */
import { createSeededRandom, type SeededRandom } from '../../../src/base/seeded-random';
import type { LabelledList, LabelledRow } from './labelled-list';
import { capital, dayBetween, drawn, givenNames, madeWords, nicknames } from './made-words';
import { heard, mistyped, scanned, spoiled, wrongDate } from './spoil-text';

type Draft = Record<string, string>;

/** Some fields of the copy are changed. */
function changed(values: Readonly<Record<string, string>>, fields: readonly string[], changes: number, change: (field: string, copy: Draft) => void): Draft {
  const copy = { ...values };
  for (let at = 0; at < changes; at += 1) {
    const field = fields[at];
    if (field !== undefined) change(field, copy);
  }
  return copy;
}

function shuffled<T>(list: readonly T[], random: SeededRandom): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = random.integer(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

const clinicFields = ['given_name', 'surname', 'street_number', 'address_1', 'address_2', 'suburb', 'postcode', 'state', 'date_of_birth', 'soc_sec_id'] as const;
const states = ['nsw', 'vic', 'qld', 'wa', 'sa', 'tas', 'act', 'nt'];

/** A clinic's patients; `most` copies of one, with up to `errors` changes each. */
function clinic(seed: number, originals: number, most: number, errors: number): LabelledRow[] {
  const random = createSeededRandom(seed);
  const surnames = madeWords(900, random);
  const streets = madeWords(500, random).map((word) => `${word} ${random.pick(['street', 'place', 'crescent', 'road', 'court', 'avenue', 'circuit', 'close'])}`);
  const houses = madeWords(300, random).map((word) => `${word} ${random.pick(['village', 'farm', 'gardens', 'park', ''])}`.trim());
  const suburbs = madeWords(260, random);
  const rows: LabelledRow[] = [];
  for (let customer = 0; customer < originals; customer += 1) {
    const suburb = drawn(suburbs, random);
    const place = suburbs.indexOf(suburb);
    const values: Draft = {
      given_name: random.chance(0.03) ? '' : drawn(givenNames, random), surname: random.chance(0.02) ? '' : drawn(surnames, random), street_number: random.chance(0.04) ? '' : String(1 + random.integer(random.chance(0.5) ? 40 : 300)),
      address_1: drawn(streets, random), address_2: random.chance(0.35) ? '' : random.pick(houses), suburb, postcode: String(2000 + place * 13 % 6000), state: random.chance(0.08) ? '' : states[place % 8] ?? 'nsw',
      date_of_birth: random.chance(0.05) ? '' : dayBetween(1900, 2000, random).replace(/-/g, ''), soc_sec_id: String(1_000_000 + random.integer(9_000_000)),
    };
    rows.push({ customer, values });
    const copies = random.chance(0.45) ? 0 : 1 + random.integer(most);
    for (let copy = 0; copy < copies; copy += 1) {
      rows.push({ customer, values: changed(values, shuffled(clinicFields, random), 1 + random.integer(errors), (field, made) => {
        const text = made[field] ?? '';
        if (random.chance(0.12)) made[field] = '';
        else if (field === 'given_name' && random.chance(0.2)) [made['given_name'], made['surname']] = [made['surname'] ?? '', made['given_name'] ?? ''];
        else if (field === 'address_1' && random.chance(0.15)) [made['address_1'], made['address_2']] = [made['address_2'] ?? '', made['address_1'] ?? ''];
        else if (field === 'suburb' && random.chance(0.15)) made[field] = drawn(suburbs, random);
        else if (field === 'given_name' && random.chance(0.15)) made[field] = nicknames[text] ?? text.slice(0, 1);
        else {
          made[field] = spoiled(text, random);
          if (random.chance(0.3)) made[field] = spoiled(made[field] ?? '', random);
        }
      }) });
    }
  }
  return shuffled(rows, random);
}

export const patients = (): LabelledList => ({ name: 'patients, up to five copies', rows: clinic(31, 700, 5, 4), map: [] });

/** Two registers of the same people, one row each. */
export const twoRegisters = (): LabelledList => {
  const rows = clinic(32, 1500, 1, 5);
  return { name: 'two registers of people', rows, map: ['name=given_name+surname', 'street=street_number+address_1', 'addressExtra=address_2', 'city=suburb', 'postalCode=postcode', 'county=state', 'birthDate=date_of_birth', 'personalId=soc_sec_id'] };
};

/** People of old books: many slips, days of birth of which only the year is known, many rows a person. */
export function oldBooks(): LabelledList {
  const random = createSeededRandom(33);
  const surnames = madeWords(500, random);
  const towns = madeWords(120, random, true).map(capital);
  const trades = 'politician writer painter cricketer engineer lawyer actor soldier banker clergyman composer physician chemist merchant architect'.split(' ');
  const rows: LabelledRow[] = [];
  for (let customer = 0; customer < 420; customer += 1) {
    const isWoman = random.chance(0.15);
    const first = drawn(givenNames, random);
    const second = random.chance(0.4) ? drawn(givenNames, random) : '';
    const surname = drawn(surnames, random);
    const born = dayBetween(1830, 1890, random);
    const place = drawn(towns, random);
    const postcode = `${random.pick(['tn', 'sw', 'ex', 'bs', 'gl', 'np', 'le', 'ox'])}${1 + random.integer(29)} ${random.integer(10)}${random.pick(['aa', 'bd', 'dt', 'ez', 'hj', 'lp'])}`;
    const trade = random.chance(0.7) ? random.pick(trades) : '';
    const count = 1 + random.integer(random.chance(0.4) ? 12 : 4);
    for (let at = 0; at < count; at += 1) {
      let [given, family, day] = [first, surname, born];
      if (at > 0) {
        if (random.chance(0.12)) given = nicknames[first] ?? spoiled(first, random);
        else if (random.chance(0.08)) given = first.slice(0, 1);
        else if (random.chance(0.06) && second !== '') given = second;
        if (random.chance(0.18)) family = random.chance(0.2) ? drawn(surnames, random) : spoiled(surname, random);
        if (random.chance(0.25)) day = random.chance(0.5) ? `${born.slice(0, 4)}-01-01` : wrongDate(born, random);
        if (random.chance(0.03)) [given, family] = [family, given];
      }
      const full = [given, at > 0 && random.chance(0.5) ? '' : second, family].filter((text) => text !== '').join(' ');
      const may = (share: number, text: string): string => (random.chance(share) ? '' : text);
      rows.push({ customer, values: {
        unique_id: `Q${customer}-${at + 1}`, full_name: full, first_name: given, surname: family, dob: may(0.12, day),
        birth_place: may(0.15, at > 0 && random.chance(0.2) ? drawn(towns, random) : place), postcode_fake: may(0.2, at > 0 && random.chance(0.25) ? (random.chance(0.5) ? mistyped(postcode, random) : `tn${1 + random.integer(29)} ${random.integer(10)}aa`) : postcode),
        gender: may(0.1, isWoman ? 'female' : 'male'), occupation: may(0.3, at > 0 && random.chance(0.15) ? random.pick(trades) : trade),
      } });
    }
  }
  return { name: 'people of old books', rows: shuffled(rows, random), map: ['firstName=first_name', 'lastName=surname', 'birthDate=dob', 'birth_place=birth_place', 'postalCode=postcode_fake', 'occupation=occupation'] };
}

export const oldBooksByHeader = (): LabelledList => ({ ...oldBooks(), name: 'people of old books, by headers', map: [] });

/** An electoral roll: names, age, place; little else. */
export function voters(): LabelledList {
  const random = createSeededRandom(34);
  const surnames = madeWords(1200, random);
  const towns = madeWords(60, random, true);
  const streets = madeWords(400, random);
  const rows: LabelledRow[] = [];
  for (let customer = 0; customer < 1500; customer += 1) {
    const town = drawn(towns, random);
    const values: Draft = {
      first_name: drawn(givenNames, random), middle_name: random.chance(0.2) ? '' : drawn(givenNames, random), last_name: drawn(surnames, random), name_sufx_cd: random.chance(0.05) ? random.pick(['jr', 'sr', 'iii']) : '',
      age: String(18 + random.integer(75)), sex_code: random.pick(['m', 'f']), race_code: random.pick(['w', 'w', 'w', 'b', 'a', 'o']),
      res_street_address: `${100 + random.integer(9000)} ${random.pick(streets)} ${random.pick(['rd', 'st', 'dr', 'ln', 'ct'])}`, res_city_desc: town, zip_code: String(27000 + towns.indexOf(town) * 17), birth_place: random.pick(['nc', 'nc', 'nc', 'va', 'ny', 'sc', '']),
    };
    rows.push({ customer, values });
    if (!random.chance(0.35)) continue;
    const copy = { ...values };
    if (random.chance(0.25)) copy['res_street_address'] = `${100 + random.integer(9000)} ${random.pick(streets)} ${random.pick(['rd', 'st', 'dr'])}`;
    if (random.chance(0.2)) copy['middle_name'] = (copy['middle_name'] ?? '').slice(0, 1);
    if (random.chance(0.2)) copy['first_name'] = nicknames[copy['first_name'] ?? ''] ?? spoiled(copy['first_name'] ?? '', random);
    if (random.chance(0.15)) copy['last_name'] = random.chance(0.3) ? drawn(surnames, random) : spoiled(copy['last_name'] ?? '', random);
    if (random.chance(0.3)) copy['age'] = String(Number(copy['age']) + 1);
    if (random.chance(0.1)) copy['race_code'] = 'o';
    rows.push({ customer, values: copy });
  }
  return { name: 'electoral roll', rows: shuffled(rows, random), map: [] };
}

/** Parents and children under one roof; `birthDates`: whether the list has them. */
function homes(seed: number, birthDates: boolean): LabelledList {
  const random = createSeededRandom(seed);
  const surnames = madeWords(300, random).map(capital);
  const streets = madeWords(200, random).map(capital);
  const rows: LabelledRow[] = [];
  let customer = 0;
  for (let home = 0; home < 350; home += 1) {
    const surname = drawn(surnames, random);
    const shared = { street: `${random.pick(streets)} ${1 + random.integer(120)}`, city: random.pick(['Riga', 'Vilnius', 'Haifa', 'Iasi', 'Kaunas', 'Cluj']), phone: `2${random.digits(7)}` };
    const names = new Set<string>();
    const people = 1 + random.integer(5);
    while (names.size < people) names.add(capital(drawn(givenNames, random)));
    for (const [at, first] of [...names].entries()) {
      customer += 1;
      const born = dayBetween(at < 2 ? 1950 : 1980, at < 2 ? 1970 : 2005, random);
      const values: Draft = { first_name: first, last_name: surname, ...shared, ...(birthDates && { date_of_birth: random.chance(0.1) ? '' : born }) };
      rows.push({ customer, values });
      if (!random.chance(0.3)) continue;
      const copy = { ...values };
      if (random.chance(0.3)) copy['first_name'] = random.chance(0.4) ? capital(nicknames[first.toLowerCase()] ?? first) : spoiled(first, random);
      if (random.chance(0.2)) copy['last_name'] = spoiled(surname, random);
      if (random.chance(0.3)) copy['phone'] = random.chance(0.5) ? '' : `6${random.digits(7)}`;
      if (random.chance(0.2)) copy['street'] = random.chance(0.5) ? `${random.pick(streets)} ${1 + random.integer(120)}` : mistyped(copy['street'] ?? '', random);
      if (copy['date_of_birth'] !== undefined && random.chance(0.15)) copy['date_of_birth'] = wrongDate(born, random);
      rows.push({ customer, values: copy });
    }
  }
  return { name: birthDates ? 'households with days of birth' : 'households without days of birth', rows: shuffled(rows, random), map: [] };
}

export const homesWithBirthDates = (): LabelledList => homes(35, true);
export const homesWithoutBirthDates = (): LabelledList => homes(36, false);

/** Nothing but a name. */
export function namesOfPeople(): LabelledList {
  const random = createSeededRandom(37);
  const surnames = madeWords(3000, random).map(capital);
  const rows: LabelledRow[] = [];
  const taken = new Set<string>();
  for (let customer = 0; rows.length < 1200; customer += 1) {
    const [first, second, last] = [capital(drawn(givenNames, random)), random.chance(0.3) ? capital(drawn(givenNames, random)) : '', random.pick(surnames)];
    const name = [first, second, last].filter((text) => text !== '').join(' ');
    if (taken.has(name)) continue;
    taken.add(name);
    rows.push({ customer, values: { name } });
    if (!random.chance(0.25)) continue;
    const kind = random.integer(5);
    const copy = kind === 0 ? `${last}, ${first}` : kind === 1 ? `${capital(nicknames[first.toLowerCase()] ?? first)} ${last}` : kind === 2 ? `${first} ${scanned(last, random)}` : kind === 3 ? `${first} ${second.slice(0, 1)} ${mistyped(last, random)}` : name.toUpperCase();
    rows.push({ customer, values: { name: copy } });
  }
  return { name: 'names of people alone', rows: shuffled(rows, random), map: [] };
}

/** Sixty customers of a small office. */
export function smallList(): LabelledList {
  const random = createSeededRandom(38);
  const surnames = madeWords(60, random).map(capital);
  const rows: LabelledRow[] = [];
  for (let customer = 0; customer < 50; customer += 1) {
    const [first, last] = [capital(drawn(givenNames, random)), random.pick(surnames)];
    const values: Draft = { name: `${first} ${last}`, email: random.chance(0.3) ? '' : `${first}.${last}@${random.pick(['gmail.com', 'inbox.lv', 'yahoo.com'])}`.toLowerCase(), phone: random.chance(0.3) ? '' : `2${random.digits(7)}`, city: random.pick(['Riga', 'Ogre', 'Jelgava', 'Cesis']) };
    rows.push({ customer, values });
    if (customer % 5 !== 0) continue;
    rows.push({ customer, values: { ...values, name: customer % 2 === 0 ? `${last} ${first}` : `${first} ${heard(last, random)}`, ...(random.chance(0.4) && { email: '' }), ...(random.chance(0.3) && { phone: `+371 ${values['phone'] ?? ''}` }) } });
  }
  return { name: 'a small list', rows: shuffled(rows, random), map: [] };
}

/** Half the list has one surname and one employer's address. */
export function oneSurname(): LabelledList {
  const random = createSeededRandom(39);
  const surnames = madeWords(300, random).map(capital);
  const rows: LabelledRow[] = [];
  for (let customer = 0; customer < 900; customer += 1) {
    const isPhilips = customer % 2 === 0;
    const [first, second] = [capital(drawn(givenNames, random)), capital(drawn(givenNames, random))];
    const last = isPhilips ? 'Philips' : random.pick(surnames);
    const values: Draft = {
      name: `${first} ${second} ${last}`, birth_date: dayBetween(1940, 2004, random), street: isPhilips && random.chance(0.5) ? 'High Tech Campus 5' : `${random.pick(surnames)}straat ${1 + random.integer(90)}`,
      city: random.pick(['Eindhoven', 'Eindhoven', 'Utrecht', 'Breda']), email: random.chance(0.4) ? '' : `${first}${random.digits(2)}.${last}@${isPhilips ? 'philips.com' : 'mail.nl'}`.toLowerCase(),
    };
    rows.push({ customer, values });
    if (!random.chance(0.12)) continue;
    const copy: Draft = { ...values, name: random.chance(0.5) ? `${last} ${first}` : `${first} ${second.slice(0, 1)}. ${spoiled(last, random)}` };
    if (random.chance(0.2)) copy['birth_date'] = wrongDate(values['birth_date'] ?? '', random);
    if (random.chance(0.4)) copy['street'] = `${random.pick(surnames)}straat ${1 + random.integer(90)}`;
    rows.push({ customer, values: copy });
  }
  return { name: 'half of a list of one surname', rows: shuffled(rows, random), map: [] };
}

/** Lists of firms and of things: restaurants, agencies with many sites, customers of five countries, papers, songs. */
import { createSeededRandom, type SeededRandom } from '../../../src/base/seeded-random';
import type { LabelledList, LabelledRow } from './labelled-list';
import { capital, drawn, givenNames, madeWords } from './made-words';
import { mistyped, spoiled } from './spoil-text';

type Draft = Record<string, string>;

function shuffled<T>(list: readonly T[], random: SeededRandom): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = random.integer(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** Two guides to the same town's tables; chains have several houses. */
export function restaurants(): LabelledList {
  const random = createSeededRandom(51);
  const words = madeWords(500, random).map((word) => word.toLowerCase());
  const kinds = 'cafe grill restaurant bistro pizzeria diner deli trattoria'.split(' ');
  const cooking = 'american italian french seafood mexican delis steakhouses chinese asian continental californian southern'.split(' ');
  const cities = ['new york', 'new york city', 'los angeles', 'west hollywood', 'san francisco', 'atlanta', 'las vegas', 'santa monica'];
  const streets = madeWords(160, random);
  const rows: LabelledRow[] = [];
  const chains = ['hard rock cafe', 'palm', 'ritz carlton dining room', 'original pancake house'];
  for (let customer = 0; customer < 620; customer += 1) {
    const base = random.chance(0.06) ? random.pick(chains) : `${random.chance(0.3) ? 'the ' : ''}${random.pick(words)}${random.chance(0.4) ? ` ${random.pick(words)}` : ''}${random.chance(0.4) ? ` ${random.pick(kinds)}` : ''}`;
    const city = random.pick(cities);
    const area = { 'new york': '212', 'new york city': '212', 'los angeles': '213', 'west hollywood': '310', 'san francisco': '415', 'atlanta': '404', 'las vegas': '702', 'santa monica': '310' }[city] ?? '212';
    const phone = `${area}${200 + random.integer(700)}${random.digits(4)}`;
    const [house, direction, street] = [1 + random.integer(9900), random.pick(['', '', 'w. ', 'e. ', 's. ']), random.pick(streets)];
    const type = random.pick(cooking);
    rows.push({ customer, values: { name: base, addr: `${house} ${direction}${street} ${random.pick(['blv.', 'st.', 'ave.'])}${random.chance(0.2) ? ` between ${random.pick(streets)} and ${random.pick(streets)}` : ''}`, city, phone: `${phone.slice(0, 3)}/${phone.slice(3, 6)}-${phone.slice(6)}`, type } });
    if (!random.chance(0.18)) continue;
    let name = base;
    if (random.chance(0.25)) name = name.replace(/^the /, '');
    if (random.chance(0.2)) name = `${name} ${random.chance(0.5) ? '(the)' : city}`;
    if (random.chance(0.15)) name = mistyped(name, random);
    if (random.chance(0.15)) name = name.replace(/ (?:restaurant|cafe|grill|bistro)$/, '');
    rows.push({ customer, values: {
      name, addr: `${house} ${direction}${random.chance(0.1) ? mistyped(street, random) : street} ${random.pick(['blvd.', 'st.', 'ave.', 'street'])}`, city: city === 'new york' ? 'new york city' : random.chance(0.15) ? random.pick(cities) : city,
      phone: `${phone.slice(0, 3)}-${phone.slice(3, 6)}-${random.chance(0.06) ? random.digits(4) : phone.slice(6)}`, type: random.chance(0.4) ? type : random.pick(cooking),
    } });
  }
  return { name: 'restaurants of two guides', rows: shuffled(rows, random), map: [] };
}

/** Agencies with many houses each; a house is listed by several offices, once under the agency's name, once under its own. */
export function sites(): LabelledList {
  const random = createSeededRandom(52);
  const words = madeWords(260, random).map(capital);
  const streets = madeWords(140, random).map(capital);
  const rows: LabelledRow[] = [];
  let customer = 0;
  for (let agency = 0; agency < 90; agency += 1) {
    const name = random.pick([`${random.pick(words)} ${random.pick(words)} Community Services`, `${random.pick(words)} Center for Learning`, `${random.pick(words)} Neighborhood House`, `${random.pick(words)} Child Development`]);
    const houses = random.chance(0.6) ? 1 : 2 + random.integer(random.chance(0.2) ? 14 : 4);
    const mainPhone = random.digits(7);
    for (let house = 0; house < houses; house += 1) {
      customer += 1;
      const own = houses === 1 ? '' : random.chance(0.7) ? random.pick(words) : `${random.pick(words)} ${random.pick(['Kids', 'Little Steps', 'Academy'])}`;
      const [number, direction, street, zip] = [100 + random.integer(9800), random.pick(['N', 'S', 'W', 'E']), random.pick(streets), String(60600 + random.integer(50))];
      const phone = random.chance(0.25) ? mainPhone : random.digits(7);
      const count = 1 + random.integer(random.chance(0.5) ? 9 : 3);
      for (let at = 0; at < count; at += 1) {
        const kind = random.integer(6);
        let title = own === '' ? name : kind < 2 ? `${name} - ${own}` : kind === 2 ? `${name} ${own}` : kind === 3 ? name : kind === 4 ? own : `${name}-${own} Site`;
        if (random.chance(0.3)) title = title.toUpperCase();
        if (random.chance(0.05)) title = mistyped(title, random);
        const way = random.pick([' Ave', ' Avenue', ' St', ' St.', '', '']);
        rows.push({ customer, values: {
          'Site name': title, Address: `${number} ${random.chance(0.3) ? `${direction}.` : direction} ${random.chance(0.03) ? mistyped(street, random) : street}${way}`, Zip: random.chance(0.4) ? '' : random.chance(0.03) ? String(60600 + random.integer(50)) : zip,
          Phone: random.chance(0.05) ? '' : random.chance(0.1) ? random.digits(7) : phone,
        } });
      }
    }
  }
  return { name: 'agencies with many houses', rows: shuffled(rows, random), map: ['name=Site name', 'street=Address', 'postalCode=Zip', 'phone=Phone'] };
}

const latinOf: Readonly<Record<string, string>> = { כהן: 'Cohen', לוי: 'Levi', מזרחי: 'Mizrahi', פרץ: 'Peretz', ביטון: 'Biton', דהן: 'Dahan', אברהם: 'Avraham', פרידמן: 'Friedman', שפירא: 'Shapira', כץ: 'Katz', גולן: 'Golan', ברק: 'Barak' };
const hebrewFirst: Readonly<Record<string, string>> = { משה: 'Moshe', דוד: 'David', יעל: 'Yael', רחל: 'Rachel', שרה: 'Sara', דניאל: 'Daniel', תמר: 'Tamar', אורי: 'Uri', נועה: 'Noa', גיל: 'Gil' };
const firmForms: Readonly<Record<string, readonly string[]>> = { LT: ['UAB', 'UAB', 'MB', 'AB'], LV: ['SIA', 'SIA', 'AS', 'IK'], RO: ['SRL', 'S.R.L.', 'SA', 'PFA'], IL: ['בע"מ', 'בע״מ'], GB: ['Ltd', 'Limited', 'PLC'] };
const accents: Readonly<Record<string, string>> = { a: 'ā', e: 'ė', s: 'š', z: 'ž', t: 'ț', i: 'ī', c: 'č', u: 'ū' };

/** The customers of a bookkeeper: people and firms of five countries, in the letters that whoever typed them had. */
export function bookkeepersCustomers(): LabelledList {
  const random = createSeededRandom(53);
  const stems = madeWords(420, random).map(capital);
  const trades: Readonly<Record<string, readonly string[]>> = { LT: ['Prekyba', 'Statyba', 'Logistika', 'Transportas', ''], LV: ['Tirdzniecība', 'Būve', 'Serviss', 'Nams', ''], RO: ['Construct', 'Impex', 'Trans', 'Comert', ''], IL: ['לוגיסטיקה', 'בניה', 'שיווק', ''], GB: ['Trading', 'Consulting', 'Services', ''] };
  const towns: Readonly<Record<string, readonly string[]>> = { LT: ['Vilnius', 'Kaunas', 'Klaipėda'], LV: ['Rīga', 'Jelgava', 'Liepāja'], RO: ['București', 'Iași', 'Cluj-Napoca'], IL: ['חיפה', 'תל אביב', 'ירושלים'], GB: ['London', 'Leeds'] };
  const plainTowns: Readonly<Record<string, string>> = { חיפה: 'Haifa', 'תל אביב': 'Tel Aviv', ירושלים: 'Jerusalem', Rīga: 'Riga', București: 'Bucuresti', Iași: 'Iasi', Klaipėda: 'Klaipeda', Liepāja: 'Liepaja' };
  const accented = (text: string): string => Array.from(text, (letter) => (random.chance(0.3) ? accents[letter] ?? letter : letter)).join('');
  const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ț/g, 't');
  const rows: LabelledRow[] = [];
  for (let customer = 0; customer < 800; customer += 1) {
    const country = random.pick(['LT', 'LV', 'RO', 'IL', 'GB']);
    const isFirm = random.chance(0.55);
    const form = random.pick(firmForms[country] ?? ['Ltd']);
    const town = random.pick(towns[country] ?? ['London']);
    const stem = accented(random.pick(stems));
    const [hebrewGiven, hebrewFamily] = [random.pick(Object.keys(hebrewFirst)), random.pick(Object.keys(latinOf))];
    const isHebrew = country === 'IL';
    const trade = random.pick(trades[country] ?? ['']);
    const given = isHebrew ? hebrewGiven : accented(capital(drawn(givenNames, random)));
    const family = isHebrew ? hebrewFamily : stem;
    const street = random.pick(stems);
    const house = String(1 + random.integer(99));
    const core = isFirm ? (isHebrew ? `${hebrewFamily} ${trade}` : `${stem} ${trade}`).trim() : `${given} ${family}`;
    const values: Draft = {
      Name: isFirm ? (country === 'LT' || country === 'LV' ? `${form} „${core}“` : `${core} ${form}`) : core, Phone: random.chance(0.3) ? '' : { LT: '+370 6', LV: '+371 2', RO: '+40 7', IL: '+972 5', GB: '+44 7' }[country] + random.digits(7),
      'E-mail': random.chance(0.45) ? '' : isFirm && random.chance(0.5) ? `info@${street.toLowerCase()}${customer}.${country.toLowerCase()}` : `${plain(isHebrew ? hebrewFirst[given] ?? '' : given).toLowerCase()}${random.digits(2)}@gmail.com`,
      Street: random.chance(0.2) ? '' : `${street} ${country === 'LT' ? 'g.' : country === 'LV' ? 'iela' : ''} ${house}`.replace(/ {2,}/g, ' '), City: town, Country: country,
    };
    rows.push({ customer, values });
    if (!random.chance(0.25)) continue;
    const copy = { ...values };
    let name = core;
    if (isHebrew && random.chance(0.4)) name = isFirm ? `${latinOf[hebrewFamily] ?? ''} ${{ לוגיסטיקה: 'Logistika', בניה: 'Bniya', שיווק: 'Shivuk' }[trade] ?? ''}`.trim() : `${hebrewFirst[given] ?? ''} ${latinOf[family] ?? ''}`;
    else if (!isFirm && random.chance(0.3)) name = `${family} ${given}`;
    else if (random.chance(0.3)) name = spoiled(name, random);
    if (isFirm && random.chance(0.6)) name = `${name} ${random.pick([form, form.toUpperCase(), 'Ltd'])}`;
    copy['Name'] = random.chance(0.7) ? plain(name) : name.toUpperCase();
    if (random.chance(0.3)) copy['Phone'] = random.chance(0.5) ? '' : (values['Phone'] ?? '').replace(/^\+\d{2,3} /, '0');
    if (random.chance(0.3)) copy['E-mail'] = '';
    if (random.chance(0.25)) copy['Street'] = random.chance(0.5) ? '' : `${house} ${plain(street)} str.`;
    if (random.chance(0.4)) copy['City'] = plainTowns[town] ?? town;
    rows.push({ customer, values: copy });
  }
  return { name: 'customers of a bookkeeper', rows: shuffled(rows, random), map: [] };
}

/** Firms' names, with the town or alone. */
function firms(seed: number, withTown: boolean): LabelledList {
  const random = createSeededRandom(seed);
  const stems = madeWords(900, random).map(capital);
  const trades = 'Holdings Group Technologies Systems International Services Solutions Partners Energy Foods Media Pharma Capital Industries Logistics'.split(' ');
  const towns = madeWords(50, random, true).map(capital);
  const rows: LabelledRow[] = [];
  const taken = new Set<string>();
  for (let customer = 0; customer < 1000; customer += 1) {
    const core = `${random.pick(stems)}${random.chance(0.3) ? ` ${random.pick(stems)}` : ''} ${random.chance(0.75) ? drawn(trades, random) : ''}`.trim();
    if (taken.has(core)) continue;
    taken.add(core);
    const town = drawn(towns, random);
    const form = random.pick(['Inc', 'Inc.', 'Corp', 'Ltd', 'LLC', 'PLC', 'GmbH', '']);
    rows.push({ customer, values: { company: `${core} ${form}`.trim(), ...(withTown && { city: town }) } });
    if (!random.chance(0.3)) continue;
    let copy = core;
    if (random.chance(0.25)) copy = spoiled(copy, random);
    if (random.chance(0.2)) copy = copy.replace(/ (?:Technologies)$/, ' Tech').replace(/ International$/, ' Intl').replace(/ Services$/, ' Svcs').replace(/ Group$/, '');
    if (random.chance(0.6)) copy = `${copy} ${random.pick([form, 'Inc', 'Incorporated', 'Limited', 'Corporation'])}`.trim();
    rows.push({ customer, values: { company: random.chance(0.3) ? copy.toUpperCase() : copy, ...(withTown && { city: random.chance(0.1) ? '' : random.chance(0.1) ? mistyped(town, random) : town }) } });
  }
  return { name: withTown ? 'firms with their town' : 'names of firms alone', rows: shuffled(rows, random), map: withTown ? [] : ['name=company'] };
}

export const firmsWithTown = (): LabelledList => firms(54, true);
export const namesOfFirms = (): LabelledList => firms(55, false);

/** Papers in two catalogues. */
export function papers(): LabelledList {
  const random = createSeededRandom(56);
  const topics = madeWords(420, random, false);
  const glue = 'for of in with over using and on towards'.split(' ');
  const common = 'data query database efficient systems adaptive management mining distributed relational web optimization processing parallel indexing view model semantic temporal'.split(' ');
  const surnames = madeWords(700, random).map(capital);
  const venues = [['SIGMOD Conference', 'International Conference on Management of Data'], ['VLDB', 'Very Large Data Bases'], ['ACM Trans. Database Syst.', 'ACM Transactions on Database Systems (TODS)'], ['SIGMOD Record', 'ACM SIGMOD Record'], ['VLDB J.', 'The VLDB Journal']] as const;
  const rows: LabelledRow[] = [];
  for (let customer = 0; customer < 1100; customer += 1) {
    const length = 4 + random.integer(6);
    const isEditorial = random.chance(0.03);
    const title = isEditorial ? random.pick(["Editor's Notes", 'Guest Editorial', 'Book Review Column', 'Reminiscences on Influential Papers']) : Array.from({ length }, (_, at) => (at % 3 === 2 ? random.pick(glue) : random.chance(0.55) ? drawn(common, random) : random.pick(topics))).join(' ');
    const authors = Array.from({ length: 1 + random.integer(4) }, () => [capital(drawn(givenNames, random)), random.pick(surnames)] as const);
    const venue = random.pick(venues);
    const year = String(1994 + random.integer(10));
    const full = authors.map(([first, last]) => `${first} ${last}`).join(', ');
    rows.push({ customer, values: { title: capital(title), authors: full, venue: venue[0], year } });
    if (!random.chance(0.6)) continue;
    let copy = title;
    if (random.chance(0.12)) copy = mistyped(copy, random);
    if (random.chance(0.08)) copy = `${copy}: a ${random.pick(common)} approach`;
    const listed = random.chance(0.3) ? [...authors].reverse() : authors;
    rows.push({ customer, values: { title: copy, authors: listed.map(([first, last]) => (random.chance(0.25) ? `${first.slice(0, 1)}. ${last}` : `${first} ${last}`)).join(', '), venue: venue[1], year: random.chance(0.03) ? String(Number(year) + 1) : year } });
  }
  return { name: 'papers of two catalogues', rows: shuffled(rows, random), map: [] };
}

/** Songs in several collections. */
export function songs(): LabelledList {
  const random = createSeededRandom(58);
  const words = madeWords(700, random, false);
  const usual = 'love night you me heart the day blue baby time home summer'.split(' ');
  const artists = madeWords(160, random).map(capital);
  const rows: LabelledRow[] = [];
  let customer = 0;
  for (let record = 0; record < 220; record += 1) {
    const artist = `${random.chance(0.5) ? `${capital(drawn(givenNames, random))} ` : 'The '}${random.pick(artists)}`;
    const album = capital(`${random.pick(words)} ${drawn(usual, random)}`);
    const year = String(1965 + random.integer(50));
    for (let track = 0; track < 2 + random.integer(5); track += 1) {
      customer += 1;
      const title = capital(`${random.pick(words)} ${drawn(usual, random)} ${random.chance(0.3) ? random.pick(words) : ''}`.trim());
      const seconds = 120 + random.integer(240);
      const language = random.pick(['English', 'English', 'German', 'French']);
      rows.push({ customer, values: { number: String(track + 1), title, length: String(seconds), artist, album, year, language } });
      const copies = random.chance(0.5) ? 0 : 1 + random.integer(3);
      for (let copy = 0; copy < copies; copy += 1) {
        const noisy = random.chance(0.3) ? spoiled(title, random) : title;
        rows.push({ customer, values: {
          number: random.chance(0.3) ? '' : random.pick([String(track + 1), String(track + 1).padStart(2, '0')]), title: random.chance(0.25) ? `${noisy} - ${album}` : noisy, length: random.chance(0.3) ? '' : random.pick([String(seconds * 1000), String(seconds), `${Math.floor(seconds / 60)}.${seconds % 60}`]),
          artist: random.chance(0.15) ? '' : random.chance(0.15) ? spoiled(artist, random) : artist, album: random.chance(0.1) ? '' : random.chance(0.2) ? `${album} (${year})` : album, year: random.chance(0.2) ? '' : random.pick([year, year.slice(2)]), language: random.chance(0.2) ? '' : random.pick([language, language.slice(0, 3).toLowerCase()]),
        } });
      }
    }
  }
  return { name: 'songs of several collections', rows: shuffled(rows, random), map: [] };
}

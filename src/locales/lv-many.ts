/** Latvian: finding and changing many customers at once. */
import { createCountText } from './count-text';
import type { ManyTexts } from './many-texts';

const { number, count } = createCountText('lv');

const customers = { zero: '# klientu', one: '# klients', other: '# klienti' };
const customersOf = { zero: '# klientiem', one: '# klienta', other: '# klientiem' };
const changing = { zero: '# klientus', one: '# klientu', other: '# klientus' };
const documents = { zero: '# dokumentu', one: '# dokuments', other: '# dokumenti' };
const payments = { zero: '# maksājumu', one: '# maksājums', other: '# maksājumi' };

export const lvMany: ManyTexts = {
  narrow: {
    heading: 'Filtrs',
    headingChosen: (chosen) => `Filtrs (${number(chosen)})`,
    label: 'Klientu vērtības',
    check: 'Pārbaude',
    states: { error: 'Ar kļūdām', warning: 'Ar brīdinājumiem', clean: 'Nav ko labot' },
    holders: (found) => count(found, customers),
    more: (rest) => `vēl ${number(rest)}`,
    fewer: 'Mazāk',
    chosen: 'Piemērotie filtri',
    remove: (value) => `Noņemt filtru ${value}`,
    clear: 'Notīrīt filtrus',
    noHits: 'Neviens klients neatbilst šiem filtriem.',
  },
  saved: {
    menu: 'Saglabātie filtri',
    none: 'Vēl nav saglabāts neviens filtrs.',
    keep: 'Saglabāt šo filtru…',
    name: 'Filtra nosaukums',
    save: 'Saglabāt',
    cancel: 'Atcelt',
    remove: (name) => `Dzēst filtru „${name}”`,
    kept: (name) => `Filtrs „${name}” ir saglabāts kartotēkā.`,
  },
  ticks: {
    tick: (name) => `Atlasīt: ${name}`,
    count: (ticked) => count(ticked, { zero: 'Atlasīti # klientu', one: 'Atlasīts # klients', other: 'Atlasīti # klienti' }),
    elsewhere: (outside) => `${number(outside)} no tiem nav šajā sarakstā`,
    all: (found) => `Atlasīt visus atrastos (${number(found)})`,
    sheet: (selected) => `Atlasīt lapā iezīmētās rindas${selected === 0 ? '' : ` (${number(selected)})`}`,
    none: 'Noņemt atlasi',
    hint: 'Atstarpes taustiņš atlasa, Shift atlasa līdz šejienei.',
    menu: 'Atlasīt daudzus',
  },
  bulk: {
    label: 'Atlasītie klienti',
    change: 'Mainīt lauku…',
    close: 'Aizvērt',
    field: 'Lauks',
    chooseField: 'Izvēlieties lauku',
    action: 'Darbība',
    actions: { set: 'Norādīt', clear: 'Iztukšot', add: 'Pievienot', remove: 'Noņemt' },
    value: 'Vērtība',
    looking: 'Kartītes tiek apskatītas…',
    changes: (changed, of) => `Mainās ${number(changed)} no ${count(of, customersOf)}.`,
    missing: (gone) => `${count(gone, { zero: '# klientu kartotēkā vairs nav', one: '# klienta kartotēkā vairs nav', other: '# klientu kartotēkā vairs nav' })}.`,
    wrong: (found) => `Pēc tam būtu kas labojams (${count(found, customers)}):`,
    blocked: (found) => `Rastos kļūda (${count(found, customers)}), tāpēc pagaidām mainīt nevar:`,
    leaveOut: 'Atstāt tos ārpusē',
    details: 'Pirms un pēc',
    more: (rest) => `un vēl ${number(rest)}`,
    apply: (changed) => `Mainīt ${count(changed, changing)}`,
    applying: 'Maina…',
    done: (changed) => `${count(changed, { zero: 'Mainīti # klientu', one: 'Mainīts # klients', other: 'Mainīti # klienti' })}. Atsaukšana visu atgriež.`,
  },
  removal: {
    archive: 'Arhivēt',
    remove: 'Dzēst',
    question: (found, others) => (others === 0 ? `Dzēst ${count(found, changing)}?` : `Dzēst ${count(found, changing)} un citu lapu rindas (${number(others)})?`),
    blocked: (found) => `Dzēst nevar (${count(found, customers)}):`,
    because: (found, paid) => [found > 0 ? count(found, documents) : '', paid > 0 ? count(paid, payments) : ''].filter((part) => part !== '').join(', '),
    confirm: (found) => `Dzēst ${count(found, changing)}`,
    archiveInstead: 'Tā vietā arhivēt',
    archiveQuestion: (found) => `Arhivēt ${count(found, changing)}? Tie paliks kartotēkā kā neaktīvi.`,
    removed: (found) => `${count(found, { zero: 'Dzēsti # klientu', one: 'Dzēsts # klients', other: 'Dzēsti # klienti' })}. Atsaukšana tos atgriež.`,
    archived: (found) => `${count(found, { zero: 'Arhivēti # klientu', one: 'Arhivēts # klients', other: 'Arhivēti # klienti' })}. Atsaukšana tos atgriež.`,
  },
};

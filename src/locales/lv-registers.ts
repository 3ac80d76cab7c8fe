/** Latvian: filling cards from public registers. */
import { createCountText } from './count-text';
import type { RegistersTexts } from './registers-texts';

const { count, number } = createCountText('lv');
const fields = (value: number): string => count(value, { zero: '# lauku', one: '# lauks', other: '# lauki' });
const fieldsToFill = (value: number): string => count(value, { zero: '# lauku', one: '# lauku', other: '# laukus' });
const customers = (value: number): string => count(value, { zero: '# klientu', one: '# klients', other: '# klienti' });
const ofCustomers = (value: number): string => count(value, { zero: '# klientiem', one: '# klienta', other: '# klientiem' });
const customersToAsk = (value: number): string => count(value, { zero: '# klientu', one: '# klientu', other: '# klientus' });

export const lvRegisters: RegistersTexts = {
  command: 'Aizpildīt no reģistra',
  hint: 'Vaicā publiskajiem reģistriem, kuri zina kādu no šiem numuriem. Atšķirības redzēsiet, pirms kaut kas tiek ierakstīts.',
  heading: 'Aizpildīšana no reģistra',
  back: 'Atpakaļ uz kartīti',
  asking: (services) => `Vaicā: ${services} …`,
  stop: 'Apturēt',
  again: 'Vaicāt vēlreiz',
  none: 'Neviens publiskais reģistrs nezina šīs kartītes numurus. Vispirms ierakstiet valsti un nodokļu, PVN vai reģistrācijas numuru.',
  answers: { found: 'atrasts', absent: 'tur nav atrasts', unknown: 'nav zināms' },
  reasons: {
    'offline': 'Reģistrs nav sasniedzams. Pārbaudiet savienojumu un vaicājiet vēlreiz.',
    'timeout': 'Reģistrs neatbildēja laikā. Vaicājiet vēlāk.',
    'cancelled': 'Nav vaicāts: jūs apturējāt pirms tam.',
    'overloaded': 'Reģistrs pašlaik ir pārslogots. Vaicājiet pēc dažām minūtēm.',
    'rate-limited': 'Reģistrs lūdz vaicāt retāk. Vaicājiet vēlāk.',
    'service-error': 'Reģistrā radās kļūda. Vaicājiet vēlāk.',
    'unreadable': 'Reģistrs atsūtīja kļūdas lapu vai pusi atbildes. Vaicājiet vēlāk.',
    'not-answered': 'Reģistrs atbildēja par citiem numuriem. Vaicājiet vēlāk.',
    'service-unavailable': 'Reģistrs vai valsts aiz tā pašlaik ir slēgta. Vaicājiet vēlāk.',
    'refused': 'Reģistrs noraida vaicājumus no šejienes. Vaicājiet vēlāk vai no cita tīkla.',
    'daily-limit': 'Šodien reģistrs vairs nepieņem vaicājumus. Vaicājiet rīt.',
    'unexpected': 'Reģistrs atbildēja nezināmā formā. Iespējams, vajadzīga jaunāka Kartoteka versija.',
    'needs-credentials': 'Reģistrs atbild tikai tiem, kam ir atslēga. To ievada starpniekservera uzturētājs.',
    'requester-refused': 'Reģistrs nepieņem jūsu pašu PVN numuru, ar kuru tam vaicā. Pārbaudiet sava uzņēmuma kartīti.',
    'number-refused': 'Reģistrs šādu numuru nepieņem. Tas nenozīmē, ka numurs ir nepareizs.',
    'needs-proxy': 'Reģistrs neatbild tīmekļa lapām. To sasniedz caur uzņēmuma starpniekserveri: ierakstiet tā adresi zemāk.',
    'perhaps-proxy': 'No šejienes reģistrs nav sasniedzams. Iespējams, caur uzņēmuma starpniekserveri ir: ierakstiet tā adresi zemāk.',
  },
  warnings: {
    'ended': 'Izslēgts no reģistra.', 'ending': 'Likvidācijā vai maksātnespējīgs.', 'suspended': 'Darbība apturēta.',
    'other-name': 'Tur ir cits nosaukums.', 'vat-number-without-registration': 'Nav PVN maksātājs, bet kartītē ir PVN numurs.',
  },
  otherName: (name) => `${name === '' ? 'Pēc reģistra ziņām nosaukums kartītē ir cits nekā tajā.' : `Reģistrā ir pavisam cits nosaukums: ${name}.`} Iepriekš nekas nav izvēlēts; pārliecinieties, ka tas ir tas pats uzņēmums.`,
  evidence: (time, about) => `atbildēts ${time} par ${about}`,
  requestId: (id) => `vaicājuma numurs ${id}`,
  lastAsked: 'Pēdējo reizi vaicāts',
  same: 'Kartīte neatšķiras no tā, kas ir reģistros.',
  differences: 'Kas ir reģistros',
  onCard: (value) => `Kartītē: ${value}`,
  from: (service) => `no ${service}`,
  never: 'Pēc uzņēmuma iestatījumiem no reģistra netiek ņemts nekad.',
  ifEmpty: 'Pats no sevis tiek ņemts tikai tad, ja kartītē ir tukšs.',
  fill: (value) => (value === 0 ? 'Aizpildīt' : `Aizpildīt ${fieldsToFill(value)}`),
  filling: 'Aizpilda …',
  takeOver: (value) => (value === 0 ? 'Pārņemt' : `Pārņemt ${fieldsToFill(value)}`),
  takeOverHint: 'Kartīte vēl nav saglabāta. Izvēlētais tiks ielikts tajā un saglabāts kopā ar to.',
  cancel: 'Atcelt',
  filled: (value) => `Aizpildīts no reģistra: ${fields(value)}.`,
  tookOver: (value) => `Pārņemts kartītē: ${fields(value)}. Lai paliktu, saglabājiet kartīti.`,
  unwritten: 'Atbildi vēl nevarēja ierakstīt darbgrāmatā.',
  proxy: {
    heading: 'Starpniekserveris', label: 'Uzņēmuma starpniekservera adrese',
    hint: 'Daži reģistri neatbild tīmekļa lapām. Jautājumus nodod neliela uzņēmuma programma. Adrese paliek šajā ierīcē.',
    save: 'Saglabāt', kept: 'Adrese tiek glabāta šajā ierīcē.', wrong: 'Rakstiet šādi: https://proxy.example vai http://localhost:8790.',
    forgotten: 'Šī ierīce adresi neglabā: tā ir spēkā, līdz rūts tiek aizvērta.',
  },
  many: {
    intro: (known, ticked) => `Publiskais reģistrs zina numuru: ${number(known)} no ${ofCustomers(ticked)}.`,
    needsProxy: (services) => `Bez starpniekservera netiks vaicāts: ${services}.`,
    start: (value) => `Vaicāt par ${customersToAsk(value)}`,
    progress: (done, total) => `${number(done)} no ${number(total)} atbildēm`,
    counts: (found, absent, unknown) => `atrasti ${number(found)}, nav atrasti ${number(absent)}, nav zināms ${number(unknown)}`,
    resume: (left) => `Turpināt: ${count(left, { zero: 'palika # jautājumu', one: 'palika # jautājums', other: 'palika # jautājumi' })}`,
    results: 'Klienti, kas atšķiras',
    fields: (value) => fields(value),
    same: (value) => `Sakrīt ar reģistriem: ${customers(value)}.`,
    otherName: 'tur ir cits nosaukums',
    apply: (value) => `Aizpildīt ${customersToAsk(value)}`,
    nothing: 'Nav ko aizpildīt.',
    more: (rest) => `un vēl ${number(rest)}`,
    filled: (value) => `Aizpildīts no reģistriem: ${customers(value)}.`,
    leftOut: (value) => `Palika, kā bija: ${customers(value)}:`,
  },
};

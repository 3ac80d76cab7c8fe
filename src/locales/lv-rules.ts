/** Latviešu: what the rules about cards find, and what a card says of its numbers. */
import type { RuleTexts } from './rule-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` „${value}”`);
const by = (author: string, date: string): string => [author, date].filter((part) => part !== '').join(', ');

export const lvRules: RuleTexts = {
  gates: {
    'invoice': 'rēķinam', 'e-invoice': 'e-rēķinam', 'en16931': 'e-rēķinam pēc EN 16931', 'peppol': 'rēķinam caur „Peppol”',
    'efactura-ro': 'Rumānijas sistēmai „e-Factura”', 'allocation-il': 'Izraēlas piešķīruma numuram', 'saft-ro': 'Rumānijas deklarācijai D406 (SAF-T)',
    'isaf-lt': 'Lietuvas reģistram i.SAF',
  },
  noteTypes: { acceptedNumber: 'Apstiprināts numurs', noTaxId: 'Nav nodokļu maksātāja koda' },
  issues: {
    'rule-missing': ({ missing, purpose, rule }) => `${missing}: vajadzīgs ${purpose}, bet nav aizpildīts (${rule}). Aizpildiet.`,
    'rule-too-long': ({ field, most, purpose, rule }) => `Laukā „${field}” ir vairāk nekā ${most} rakstzīmju, cik pieļaujams ${purpose} (${rule}). Saīsiniet.`,
    'rule-county': ({ field, example, rule }, { value }) =>
      `Lauka „${field}” vērtība${holds(value)} nav Rumānijas apgabala kods, kādu prasa „e-Factura” (${rule}). Rakstiet, piemēram, ${example}.`,
    'rule-sector': ({ field, rule }, { value }) =>
      `Lauka „${field}” vērtība${holds(value)} nav Bukarestes sektors, kādu prasa „e-Factura” (${rule}). Rakstiet no SECTOR1 līdz SECTOR6.`,
    'rule-vat-prefix': ({ field, rule }, { value }) =>
      `Lauka „${field}” vērtība${holds(value)} nesākas ar diviem valsts burtiem (${rule}). Uzrakstiet tos pirms numura.`,
    'rule-vat-of-other': ({ field, other, rule }, { value }) =>
      `Lauka „${field}” vērtībā${holds(value)} ir cits numurs nekā laukā „${other}” (${rule}). Noskaidrojiet, kurš no tiem ir šī klienta.`,
    'rule-vat-number-missing': ({ field, rule }) => `Klients ir PVN maksātājs, bet lauks „${field}” ir tukšs (${rule}). Aizpildiet to.`,
    'rule-vat-number-unexpected': ({ field, other, rule }, { value }) =>
      `Lauks „${field}” ir aizpildīts${holds(value)}, bet pēc lauka „${other}” klients nav PVN maksātājs (${rule}). Izlabojiet vienu no tiem.`,
    'rule-peppol-address': ({ rule }) =>
      `Kartītē nekas nenorāda, ar kādu adresi klients ir atrodams „Peppol” tīklā (${rule}). Ierakstiet uzņēmuma vai PVN numuru vai pievienojiet „Peppol” identifikatoru, piemēram, 0200:302514373.`,
    'rule-peppol-form': ({ number, rule }) =>
      `„${number}” nevar būt „Peppol” identifikators (${rule}). Rakstiet četrus shēmas ciparus, kolu un numuru, piemēram, 0200:302514373.`,
    'rule-allocation': ({ field, amount, rule }) =>
      `Laukā „${field}” nav pareiza nodokļa maksātāja numura, tāpēc nevar lūgt piešķīruma numuru; tas vajadzīgs rēķiniem virs ${amount} NIS bez PVN (${rule}). Ierakstiet numuru.`,
    'rule-registered-vat': ({ field, rule }, { value }) =>
      `Lauka „${field}” vērtība${holds(value)} neatbilst publiskajam reģistram (${rule}). Pārbaudiet tur un izlabojiet.`,
    'rule-registered-ended': ({ rule }) => `Pēc publiskā reģistra šī uzņēmuma vairs nav (${rule}). Noskaidrojiet pie klienta.`,
    'number-accepted': ({ field, reason, author, date }, { value }) =>
      `Lauka „${field}” vērtība${holds(value)} šķiet apšaubāma, bet ir apstiprināta (${by(author, date)}): „${reason}”.`,
    'tax-id-waived': ({ reason, author, date }) => `Klientam nav nodokļu maksātāja koda (${by(author, date)}): „${reason}”.`,
    'tax-id-not-waived': ({ field, reason }, { value }) =>
      `Piezīmē teikts, ka klientam nav nodokļu maksātāja koda (${reason}), bet lauks „${field}” ir aizpildīts${holds(value)}. Izdzēsiet piezīmi vai iztukšojiet lauku.`,
    'setting-name-unknown': ({ list, name, known }) =>
      `„${name}” sarakstā ${list} nav nekas tāds, ko var iestatīt${known === '' ? '' : `; var iestatīt: ${known}`}. Izlabojiet rindu vai izdzēsiet to.`,
    'setting-word-unknown': ({ list, name, word, known }) => `„${word}” sarakstā ${list} neko nesaka par ${name}. Rakstiet vienu no šiem vārdiem: ${known}.`,
    'setting-doubled': ({ list, name }) => `Sarakstā ${list} par ${name} ir vairāk nekā viena rinda; spēkā ir pēdējā. Pārējās izdzēsiet.`,
    'number-taken': ({ field, number, name, state }) => (state === 'archived'
      ? `Vērtība ${number} laukā „${field}” ir klienta ${name} arhivētajā kartītē. Atkal aktivizējiet to, nevis turiet otru kartīti.`
      : `Vērtība ${number} laukā „${field}” ir arī klienta ${name} kartītē. Ja tas ir viens un tas pats klients, atstājiet vienu kartīti.`),
    'code-taken': ({ code, name, state }) => `Kods ${code} jau pieder klientam ${name}${state === 'archived' ? ', kura kartīte ir arhivēta' : ''}. Piešķiriet šim klientam citu kodu.`,
    'reason-missing': () => 'Trūkst iemesla. Dažos vārdos pasakiet, kāpēc, tam, kas kartīti skatīs vēlāk.',
    'statement-missing': () => 'Neviena kartītes piezīme to vairs nesaka, tāpēc nav ko atsaukt.',
    'argument-not-amount': ({ value }) => `„${value}” nav summa. Norādiet skaitli: rēķina summu šekeļos bez PVN.`,
    'saft-id-unknown': ({ missing }) => `Lauks „${missing}” ir tukšs vai nevar būt pareizs, tāpēc klientam nav D406 identifikatora. Aizpildiet to kartītē.`,
    'number-not-doubted': ({ field }) => `Par lauku „${field}” pašlaik nav nekādu šaubu, tāpēc nav ko apstiprināt.`,
    'tax-id-there': ({ field, number }) => `Lauks „${field}” ir aizpildīts (${number}), tātad klientam nodokļu maksātāja kods ir. Ja tas nav viņa, vispirms iztukšojiet lauku.`,
  },
};

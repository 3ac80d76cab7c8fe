/** Lietuvių: what the rules about cards find, and what a card says of its numbers. */
import type { RuleTexts } from './rule-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` „${value}“`);
const by = (author: string, date: string): string => [author, date].filter((part) => part !== '').join(', ');

export const ltRules: RuleTexts = {
  gates: {
    'invoice': 'sąskaitai', 'e-invoice': 'e. sąskaitai', 'en16931': 'e. sąskaitai pagal EN 16931', 'peppol': 'sąskaitai per „Peppol“',
    'efactura-ro': 'Rumunijos sistemai „e-Factura“', 'allocation-il': 'Izraelio paskirstymo numeriui', 'saft-ro': 'Rumunijos deklaracijai D406 (SAF-T)',
    'isaf-lt': 'i.SAF registrui',
  },
  noteTypes: { acceptedNumber: 'Patvirtintas numeris', noTaxId: 'Neturi mokesčių mokėtojo kodo' },
  issues: {
    'rule-missing': ({ missing, purpose, rule }) => `${missing}: reikia ${purpose}, bet neužpildyta (${rule}). Užpildykite.`,
    'rule-too-long': ({ field, most, purpose, rule }) => `Lauke „${field}“ daugiau nei ${most} ženklų, kiek leidžiama ${purpose} (${rule}). Sutrumpinkite.`,
    'rule-county': ({ field, example, rule }, { value }) =>
      `Lauko „${field}“ reikšmė${holds(value)} nėra Rumunijos apskrities kodas, kokio reikia „e-Factura“ (${rule}). Rašykite, pavyzdžiui, ${example}.`,
    'rule-sector': ({ field, rule }, { value }) =>
      `Lauko „${field}“ reikšmė${holds(value)} nėra Bukarešto sektorius, kokio reikia „e-Factura“ (${rule}). Rašykite nuo SECTOR1 iki SECTOR6.`,
    'rule-vat-prefix': ({ field, rule }, { value }) =>
      `Lauko „${field}“ reikšmė${holds(value)} neprasideda dviem šalies raidėmis (${rule}). Parašykite jas prieš numerį.`,
    'rule-vat-of-other': ({ field, other, rule }, { value }) =>
      `Lauko „${field}“ reikšmėje${holds(value)} yra kitas numeris negu lauke „${other}“ (${rule}). Išsiaiškinkite, kuris yra šio kliento.`,
    'rule-vat-number-missing': ({ field, rule }) => `Klientas yra PVM mokėtojas, bet laukas „${field}“ tuščias (${rule}). Užpildykite jį.`,
    'rule-vat-number-unexpected': ({ field, other, rule }, { value }) =>
      `Laukas „${field}“ užpildytas${holds(value)}, bet pagal lauką „${other}“ klientas nėra PVM mokėtojas (${rule}). Pataisykite vieną iš jų.`,
    'rule-peppol-address': ({ rule }) =>
      `Kortelėje nenurodyta, kokiu adresu klientas randamas tinkle „Peppol“ (${rule}). Įrašykite įmonės ar PVM kodą arba pridėkite „Peppol“ identifikatorių, pavyzdžiui, 0200:302514373.`,
    'rule-peppol-form': ({ number, rule }) =>
      `„${number}“ negali būti „Peppol“ identifikatorius (${rule}). Rašykite keturis schemos skaitmenis, dvitaškį ir numerį, pavyzdžiui, 0200:302514373.`,
    'rule-allocation': ({ field, amount, rule }) =>
      `Lauke „${field}“ nėra teisingo apmokestinamojo asmens numerio, todėl negalima prašyti paskirstymo numerio; jo reikia sąskaitoms, viršijančioms ${amount} NIS be PVM (${rule}). Įrašykite numerį.`,
    'rule-registered-vat': ({ field, rule }, { value }) =>
      `Lauko „${field}“ reikšmė${holds(value)} nesutampa su viešuoju registru (${rule}). Patikrinkite ten ir pataisykite.`,
    'rule-registered-ended': ({ rule }) => `Pagal viešąjį registrą šios įmonės nebėra (${rule}). Pasiteiraukite kliento.`,
    'number-accepted': ({ field, reason, author, date }, { value }) =>
      `Lauko „${field}“ reikšmė${holds(value)} atrodo abejotina, bet patvirtinta (${by(author, date)}): „${reason}“.`,
    'tax-id-waived': ({ reason, author, date }) => `Klientas neturi mokesčių mokėtojo kodo (${by(author, date)}): „${reason}“.`,
    'tax-id-not-waived': ({ field, reason }, { value }) =>
      `Pastaboje sakoma, kad klientas neturi mokesčių mokėtojo kodo (${reason}), bet laukas „${field}“ užpildytas${holds(value)}. Ištrinkite pastabą arba išvalykite lauką.`,
    'setting-name-unknown': ({ list, name, known }) =>
      `„${name}“ sąraše ${list} nėra tai, ką galima nustatyti${known === '' ? '' : `; galima: ${known}`}. Pataisykite eilutę arba ją ištrinkite.`,
    'setting-word-unknown': ({ list, name, word, known }) => `„${word}“ sąraše ${list} nieko nesako apie ${name}. Rašykite vieną iš šių žodžių: ${known}.`,
    'setting-doubled': ({ list, name }) => `Sąraše ${list} apie ${name} yra daugiau nei viena eilutė; galioja paskutinė. Kitas ištrinkite.`,
    'number-taken': ({ field, number, name, state }) => (state === 'archived'
      ? `Reikšmė ${number} lauke „${field}“ yra archyvuotoje kliento ${name} kortelėje. Užuot laikę antrą kortelę, vėl aktyvinkite aną.`
      : `Reikšmė ${number} lauke „${field}“ yra ir kliento ${name} kortelėje. Jei tai tas pats klientas, palikite vieną kortelę.`),
    'code-taken': ({ code, name, state }) => `Kodą ${code} jau turi klientas ${name}${state === 'archived' ? ', kurio kortelė archyvuota' : ''}. Šiam klientui suteikite kitą kodą.`,
    'reason-missing': () => 'Trūksta priežasties. Keliais žodžiais parašykite, kodėl, tam, kas vėliau žiūrės į kortelę.',
    'statement-missing': () => 'Jokia kortelės pastaba to nebesako, todėl nėra ko atsiimti.',
    'argument-not-amount': ({ value }) => `„${value}“ nėra suma. Nurodykite skaičių: sąskaitos sumą šekeliais be PVM.`,
    'saft-id-unknown': ({ missing }) => `Laukas „${missing}“ tuščias arba negali būti teisingas, todėl klientas neturi D406 identifikatoriaus. Užpildykite jį kortelėje.`,
    'number-not-doubted': ({ field }) => `Dėl lauko „${field}“ dabar nėra jokių abejonių, todėl nėra ko patvirtinti.`,
    'tax-id-there': ({ field, number }) => `Laukas „${field}“ užpildytas (${number}), taigi klientas turi mokesčių mokėtojo kodą. Jei jis ne šio kliento, pirma išvalykite lauką.`,
  },
};

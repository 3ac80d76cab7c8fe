/** Lithuanian. The words of the trade are those of the Lithuanian accounting systems (kliento kortelė, PVM kodas, įmonės kodas). */
import { ltAccount } from './lt-account';
import { ltAutomations } from './lt-automations';
import { createCountText } from './count-text';
import { ltConflicts } from './lt-conflicts';
import { ltCopies } from './lt-copies';
import { ltDetails } from './lt-details';
import { ltExport } from './lt-export';
import { ltFormats } from './lt-formats';
import { ltImport } from './lt-import';
import { ltInsert } from './lt-insert';
import { ltMerge } from './lt-merge';
import { ltOwnFields } from './lt-own-fields';
import { ltPane } from './lt-pane';
import { ltReading } from './lt-reading';
import { ltRegister } from './lt-register';
import { ltRules } from './lt-rules';
import { ltTerms } from './lt-terms';
import { ltTime } from './lt-time';
import type { Texts } from './texts';

const { count } = createCountText('lt');

/** What was chosen instead of a workbook, by what its first bytes say it is. */
const otherFiles: Readonly<Record<string, string>> = {
  zip: 'Tai archyvas arba kitos programos failas, o ne „Excel“ darbaknygė. Pasirinkite .xlsx failą arba pirmiausia išpakuokite archyvą.',
  workbook: 'Tai kitokios rūšies darbaknygė, pavyzdžiui, .xlsb arba .ods. Atverkite ją programoje „Excel“, įrašykite kaip .xlsx ir bandykite dar kartą.',
  xls: 'Tai „Excel 97–2003“ darbaknygė. Atverkite ją programoje „Excel“, įrašykite kaip .xlsx ir bandykite dar kartą.',
  pdf: 'Tai PDF dokumentas, o ne „Excel“ darbaknygė. Pasirinkite .xlsx failą.',
  html: 'Tai tinklalapis, o ne „Excel“ darbaknygė. Atverkite jį programoje „Excel“, įrašykite kaip .xlsx ir bandykite dar kartą.',
  csv: 'Tai tekstinis failas, o ne „Excel“ darbaknygė. Atverkite jį programoje „Excel“, įrašykite kaip .xlsx ir bandykite dar kartą.',
};

export const lt: Texts = {
  tag: 'lt',
  languageName: 'Lietuvių',
  direction: 'ltr',
  ...ltRegister,
  issues: {
    ...ltDetails,
    ...ltRules.issues,
    ...ltMerge.issues,
    ...ltAutomations.issues,
    ...ltCopies.issues,
    ...ltTime.issues,
    ...ltConflicts.issues,
    ...ltReading.issues,
    ...ltFormats.issues,
    ...ltImport.issues,
    ...ltExport.issues,
    ...ltInsert.issues,
    ...ltOwnFields.issues,
    'not-a-register': () =>
      'Ši darbaknygė dar nėra klientų kartoteka. Paverskite ją kartoteka arba perimkite lapą, kuriame surašyti Jūsų klientai.',
    'register-exists': () => 'Ši darbaknygė jau yra klientų kartoteka. Atverkite ją, užuot kūrę naują.',
    'register-newer': ({ schema }) =>
      `Ši kartoteka sukurta naujesne „Kartoteka“ versija (formatas ${schema}). Atnaujinkite papildinį ir atverkite ją iš naujo.`,
    'nothing-to-adopt': () =>
      'Čia nė vienas lapas nepanašus į klientų sąrašą. Perimamam sąrašui reikia vienos antraščių eilutės, pavadinimų stulpelio ir bent vieno kliento po jais.',
    'adopt-no-name-column': () =>
      'Nepasirinktas kliento pavadinimo stulpelis. Pasirinkite stulpelį su pavadinimais, tada perimkite lapą.',
    'adopt-ambiguous-tables': ({ tables }) =>
      `Klientų lentelė galėtų būti kelios: ${tables}. Pasirinkite, kurią perimti.`,
    'table-column-lost': ({ table, column }) =>
      `Lentelės ${table} stulpelio „${column}“ nebėra. Anuliuokite jo šalinimą programoje „Excel“ arba pridėkite stulpelį su šia antrašte ir bandykite dar kartą.`,
    'field-not-in-sheet': ({ table, field }) =>
      `Lape ${table} dar nėra stulpelio „${field}“. Pasirinkite „Pridėti naujus laukus“ ir bandykite dar kartą.`,
    'row-without-id': ({ sheet }) =>
      `Ši eilutė neturi id ir į kartoteką neįtraukta, nes lape „${sheet}“ jo įrašyti negalima. Pasirinkite Peržiūra › Panaikinti lapo apsaugą.`,
    'undo-nothing': () => 'Nėra ko anuliuoti.',
    'undo-depends': ({ field }) =>
      `Laukas „${field}“ vėliau vėl buvo pakeistas, todėl vien šio veiksmo anuliuoti negalima. Pirma anuliuokite vėlesnį pakeitimą.`,
    'undo-profile-depends': ({ profile }) =>
      `Privalomų laukų profilis vėliau pakeistas į „${profile}“. Pirma atšaukite tą pakeitimą arba profilį pasirinkite patikroje.`,
    'redo-nothing': () => 'Nėra veiksmo, kurį būtų galima pakartoti.',
    'repairs-outdated': () => 'Šiuose langeliuose jau yra kas kita, todėl niekas nepakeista.',
    'fixes-outdated': () => 'Šių pastabų nebėra, todėl niekas nepakeista.',
    'fill-outdated': ({ field, name }) =>
      `Po užklausos registrui kliento ${name} laukas ${field} buvo pakeistas, todėl ten nieko neįrašyta. Užklauskite registro dar kartą.`,
    'vat-status-unknown': ({ key, date }) =>
      `Nežinoma, ar „${key}“ ${date} buvo PVM mokėtojas: apie tą dieną neatsakė joks registras. Kortelėje pasirinkite „Užpildyti iš registro“.`,
    'own-company-protected': ({ name }) =>
      `„${name}“ yra Jūsų įmonė: jos kortelė lieka, aktyvi ir su savo vaidmeniu. Norėdami tai pakeisti, pirmiausia savo įmone padarykite kitą kortelę.`,
    'card-has-documents': ({ name, documents, payments }) =>
      `Klientas „${name}“ turi ${booksOf(documents, payments)}, todėl kortelės ištrinti negalima. Perkelkite ją į archyvą arba sujunkite su kita to paties kliento kortele.`,
    'address-empty': ({ location }) =>
      `Adresas „${location}“ dar neturi nei gatvės, nei miesto. Užpildykite jį, tada padarykite pagrindiniu.`,
    'card-ambiguous': ({ key, count, cards, more }) => `Pagal „${key}“ tinka kelios kortelės (${count}): ${cards}${more === 0 ? '' : ` ir dar ${more}`}. Nurodykite reikiamą pagal identifikatorių arba kodą.`,
    'card-missing': ({ key }) =>
      `Kartotekoje nėra kliento „${key}“. Galbūt jis ištrintas iš lapo; ieškokite pagal pavadinimą.`,
    'card-not-on-day': ({ key, date }) =>
      `${date} negalioja nė viena „${key}“ kortelė. Patikrinkite jo kortelių galiojimo dienas.`,
    'succession-exists': ({ card }) =>
      `Šią kortelę jau tęsia ${card}. Atverkite tą kortelę, kad pratęstumėte ją kita.`,
    'succession-too-early': ({ earliest }) =>
      `Nauja kortelė negali galioti anksčiau nei ${earliest}: senajai neliktų nė vienos dienos. Pasirinkite vėlesnę datą.`,
    'succession-unchanged': () =>
      'Mokestiniai duomenys tokie patys kaip senojoje kortelėje. Pakeiskite bent vieną arba taisykite senąją kortelę.',
    'field-unknown': ({ name }) =>
      `Nėra lauko „${name}“. Nurodykite lentelės Customers stulpelio antraštę, pavyzdžiui, "Telefonas".`,
    'field-ambiguous': ({ name, fields }) => `„${name}“ gali reikšti kelis laukus. Nurodykite vieną iš šių: ${fields}.`,
    'argument-not-date': ({ value }) =>
      `„${value}“ nėra data. Nurodykite langelį su data arba tekstą metai-mėnuo-diena, pavyzdžiui, "2026-01-31".`,
    'argument-not-limit': ({ value, max }) =>
      `„${value}“ nėra klientų skaičius. Nurodykite sveikąjį skaičių nuo 1 iki ${max}.`,
    'argument-not-currency': ({ value }) => `„${value}“ nėra valiuta. Naudokite tris jos raides, pavyzdžiui, "EUR".`,
    'address-purpose-unknown': ({ value, purposes }) => `Adresas negali būti skirtas „${value}“. Nurodykite vieną iš šių paskirčių: ${purposes}.`,
    'document-type-unknown': ({ value, types }) => `„${value}“ nėra dokumento rūšis. Nurodykite vieną iš šių: ${types}.`,
    'balance-several': ({ key, currencies }) => `„${key}“ skolos yra keliomis valiutomis, kurių sudėti negalima: ${currencies}. Nurodykite vieną iš jų trečiuoju argumentu, pavyzdžiui, "EUR".`,
    'period-reversed': ({ from, to }) => `Laikotarpis baigiasi ${to}, anksčiau, nei prasideda ${from}. Sukeiskite datas vietomis.`,
    'due-dates-nothing': () => 'Nėra dokumento be apmokėjimo datos, kurią duotų kliento mokėjimo terminas, todėl nebuvo ko įrašyti.',
    'nothing-found': ({ query }) => `Nė vienas klientas neatitinka „${query}“. Bandykite mažiau žodžių arba pavadinimo dalį.`,
    'number-country-unknown': ({ country }) => `Šalies „${country}“ numeriai nežinomi. Įrašykite dvi šalies raides, pavyzdžiui, "RO".`,
    'number-kind-unknown': ({ country, kind }) =>
      `${country} neturi numerio, vadinamo „${kind}“. Rūšies nenurodykite arba įrašykite ten įprastą pavadinimą, pavyzdžiui, "VAT".`,
    'number-of-no-kind': ({ number, country }) => `„${number}“ nėra nė vienas iš ${country} numerių.`,
    'bulk-field-refused': ({ field }) => `Laukas „${field}“ kiekvienoje kortelėje kitoks, todėl jo negalima nustatyti daugeliui kortelių iš karto. Pakeiskite jį kortelėje.`,
    'bulk-own-company': ({ field, name }) =>
      `Kortelės „${name}“ laukas „${field}“ nurodo, kuri įmonė tvarko šį registrą. Keiskite jį pačioje kortelėje, o ne daugelyje kortelių iš karto.`,
    'bulk-nothing': () => 'Visi šie klientai šią reikšmę jau turi, todėl nebuvo ką keisti.',
    'filter-name-missing': () => 'Filtras neturi pavadinimo. Suteikite jį, kad filtrą būtų galima vėl rasti.',
    'filter-too-long': () => 'Filtras ilgesnis, nei telpa į „Excel“ langelį. Pasirinkite mažiau reikšmių ir išsaugokite dar kartą.',
    'filter-missing': ({ name }) => `Filtro „${name}“ nebėra. Galbūt jis ištrintas iš lapo „Lists“.`,
    ...ltTerms.issues,
    'file-damaged': () => 'Failas sugadintas arba nutrūkęs. Gaukite jį iš naujo iš ten, iš kur jis atėjo, arba atkurkite ankstesnę versiją.',
    'file-not-workbook': ({ seems }) => otherFiles[seems] ?? 'Failas nėra „Excel“ darbaknygė. Pasirinkite .xlsx failą.',
    'file-encrypted': () =>
      'Failas apsaugotas slaptažodžiu. Atverkite jį programoje „Excel“, pašalinkite slaptažodį, įrašykite ir bandykite dar kartą.',
    'file-too-large': ({ limit }) => `Failas didesnis už leistiną dydį (${limit}). Padalykite jį ir bandykite dar kartą.`,
    'sheet-missing': ({ sheet }) => `Lapo „${sheet}“ nėra. Galbūt jis pervadintas arba ištrintas.`,
    'sheet-protected': ({ sheet }) =>
      `Lapas „${sheet}“ apsaugotas, todėl nieko neįrašyta. Pasirinkite Peržiūra › Panaikinti lapo apsaugą ir bandykite dar kartą.`,
    'table-missing': ({ table }) =>
      `Lentelės ${table} darbaknygėje nebėra. Anuliuokite jos šalinimą programoje „Excel“ arba atkurkite ankstesnę failo versiją.`,
    'table-exists': ({ table }) =>
      `Lapas arba lentelė pavadinimu ${table} jau yra. Pervadinkite jį programoje „Excel“ ir bandykite dar kartą.`,
    'column-missing': ({ table, column }) =>
      `Lentelėje ${table} nėra stulpelio „${column}“. Anuliuokite jo šalinimą programoje „Excel“ arba pridėkite stulpelį su šia antrašte.`,
    'row-missing': ({ table, key }) =>
      `Eilutės ${key} lentelėje ${table} nebėra; nieko neįrašyta. Galbūt ji ištrinta arba jos id perrašytas.`,
    'row-changed': ({ table, row }) =>
      `Lentelės ${table} ${row + 1} eilutė tuo tarpu buvo pakeista; ten nieko neįrašyta. Peržiūrėkite eilutę ir bandykite dar kartą.`,
    'cells-in-the-way': ({ sheet, cell }) =>
      `Lapo „${sheet}“ langelis ${cell} užima naujų eilučių vietą. Perkelkite, kas ten yra, ir bandykite dar kartą.`,
    'cell-being-edited': () => 'Programoje „Excel“ taisomas langelis. Paspauskite lape „Enter“ arba „Esc“ ir bandykite dar kartą.',
    'filter-active': ({ table }) =>
      `Filtras slepia lentelės ${table} eilutes, todėl nieko neįrašyta. Išvalykite filtrą ir bandykite dar kartą.`,
    'request-too-large': () => 'Tiek iš karto „Excel“ nepriima. Bandykite dar kartą su mažiau eilučių.',
    'host-not-supported': ({ what }) =>
      `Ši „Excel“ versija to nemoka (${what}). Atnaujinkite „Excel“ arba atverkite darbaknygę „Excel“ internete.`,
    'host-failed': ({ message }) =>
      `„Excel“ to padaryti nepavyko: ${message} Bandykite dar kartą; jei kartosis, įrašykite darbaknygę, užverkite ją ir vėl atverkite.`,
    'required-missing': ({ field }) => `Laukas „${field}“ tuščias, o jis privalomas. Užpildykite jį.`,
    'value-not-date': ({ field }, { value }) =>
      `Reikšmė${holds(value)} lauke „${field}“ nėra data. Įveskite metai-mėnuo-diena, pavyzdžiui, 2026-01-31.`,
    'value-not-number': ({ field }, { value }) => `Reikšmė${holds(value)} lauke „${field}“ nėra skaičius. Įveskite tik skaitmenis.`,
    'value-not-flag': ({ field }, { value }) => `Reikšmė${holds(value)} lauke „${field}“ nėra nei taip, nei ne. Pasirinkite vieną iš jų.`,
    'value-not-in-list': ({ field, list }, { value }) =>
      `Reikšmės${holds(value)} lauke „${field}“ sąraše nėra. Pasirinkite sąrašo reikšmę arba pridėkite ją lape Lists (sąrašas ${list}).`,
    'value-error': ({ field, error }) => `Lauke „${field}“ yra „Excel“ klaida ${error}. Pataisykite formulę arba įveskite reikšmę.`,
    'email-format': ({ field }, { value }) =>
      `Reikšmė${holds(value)} lauke „${field}“ nėra el. pašto adresas. Rašykite taip: name@example.com.`,
    'country-unknown': ({ field }, { value }) =>
      `Reikšmė${holds(value)} lauke „${field}“ nėra šalis. Įrašykite dviejų raidžių kodą, pavyzdžiui, IL, RO, LT arba LV.`,
    'child-orphan': ({ customer }) =>
      `Ši eilutė priklauso klientui ${customer}, kurio kartotekoje nėra. Pataisykite kliento id arba ištrinkite eilutę.`,
    'card-link-orphan': ({ field, customer }) =>
      `Lauke „${field}“ nurodytas klientas ${customer}, kurio kartotekoje nėra. Pasirinkite kitą klientą arba ištuštinkite lauką.`,
    'succession-one-sided': ({ field, name }) =>
      `Lauke „${field}“ nurodyta ${name}, bet ta kortelė nenurodo šios. Įrašykite sąsają ir ten arba ištrinkite ją čia.`,
    'succession-loop': ({ name }) =>
      `Šią kortelę tęsiančios kortelės per ${name} grįžta prie jos. Ištrinkite klaidingą sąsają.`,
    'succession-overlap': ({ name }) =>
      `Šios kortelės ir ankstesnės kortelės ${name} galiojimo dienos neatskirtos. Ankstesnė baigiasi dieną prieš prasidedant šiai.`,
    'succession-still-active': ({ name, date }) =>
      `Ši kortelė baigėsi ${date}, ją tęsia ${name}, bet jos būsena to dar nerodo. Padarykite ją neaktyvią.`,
    'any-of-missing': ({ missing }) =>
      `Neužpildytas nė vienas iš šių laukų, o vienas privalomas: ${missing}. Užpildykite vieną.`,
    'row-required': ({ missing }) =>
      `Kortelėje dar nėra tokios eilutės, o viena privaloma: ${missing}. Pridėkite ją.`,
    'not-ready-for': ({ purpose, missing }) =>
      `Kortelės dar neužtenka ${purpose}. Trūksta: ${missing}.`,
    'profile-unknown': ({ profile }) =>
      `Privalomų laukų profilio „${profile}“ nebėra, todėl naudojamas numatytasis. Pasirinkite kitą.`,
    'profile-rule-shape': ({ rule }) =>
      `„${rule}“ nėra taisyklė. Rašykite taip: card IL organisation: name, taxId|vatNumber, Contacts. Žvaigždutė reiškia bet kurį.`,
    'profile-rule-word': ({ rule, word }) =>
      `Taisyklėje „${rule}“ nežinomas žodis „${word}“. Paskirtys yra card, invoice ir eInvoice; šalys – dvi raidės; rūšys – person ir organisation; laukai – raktai, pavyzdžiui, taxId.`,
    'one-of-missing': ({ field, other }) => `Laukai „${field}“ ir „${other}“ tušti, bet vienas iš jų privalomas. Užpildykite vieną.`,
    'dates-reversed': ({ field, other }, { value }) =>
      `Data${holds(value)} lauke „${field}“ ankstesnė už datą lauke „${other}“. Pataisykite vieną iš jų.`,
    'card-number-kept': ({ field }, { value }) =>
      `Lauke „${field}“ yra visas mokėjimo kortelės numeris${holds(value)}. Palikite tik paskutinius keturis skaitmenis: kortelių numeriai darbaknygėje nelaikomi.`,
    'number-out-of-range': ({ field, least, greatest }, { value }) =>
      `Reikšmė${holds(value)} lauke „${field}“ nėra tarp ${least} ir ${greatest}. Pataisykite skaičių.`,
    'link-not-safe': ({ field }, { value }) =>
      `Reikšmė${holds(value)} lauke „${field}“ nėra nuoroda į puslapį ar failą. Įrašykite adresą, pvz., https://example.com, arba failo kelią.`,
    'purpose-doubled': ({ field, location }) =>
      `Ir kitas šio kliento adresas, „${location}“, pažymėtas „${field}“. Palikite žymę prie vieno iš jų.`,
    'flag-doubled': ({ field, row }) =>
      `Ir kita šio kliento eilutė, „${row}“, pažymėta „${field}“. Palikite žymę prie vienos iš jų.`,
    'document-number-doubled': ({ number }) =>
      `Ir kitas to paties tipo šio kliento dokumentas turi numerį ${number}, abu skaičiuojami. Ištrinkite įvestą du kartus arba pataisykite jo numerį.`,
    'own-company-doubled': ({ name }) =>
      `Mūsų įmonė jau yra ${name}. Vienoje iš dviejų kortelių šio vaidmens atsisakykite.`,
    'number-format': ({ field, country, example }, { value }) =>
      `Laukas „${field}“${holds(value)} negali būti teisingas${country === '' ? '' : ` (${country})`}: toks numeris atrodo kaip ${example}. Palyginkite su dokumentu.`,
    'number-component': ({ field, kind }, { value }) =>
      `Lauko „${field}“${holds(value)} forma teisinga (${kind}), bet jo dalis, pavyzdžiui, data ar vieta, neįmanoma. Palyginkite su dokumentu.`,
    'number-checksum': ({ field, kind }, { value }) =>
      `Lauko „${field}“${holds(value)} kontrolinis skaitmuo nesutampa su kitais skaitmenimis (${kind}). Paieškokite klaidingai įvesto skaitmens.`,
    'number-placeholder': ({ field }, { value }) =>
      `Laukas „${field}“${holds(value)} nėra tikras numeris. Įveskite teisingą arba palikite lauką tuščią.`,
    'number-digits-lost': ({ field }, { value }) =>
      `Lauką „${field}“${holds(value)} sutrumpino „Excel“, ir trūkstamų skaitmenų atkurti negalima. Įveskite numerį iš naujo.`,
    'number-elsewhere': ({ field, other }, { value }) =>
      `Laukas „${field}“${holds(value)} panašus į lauko „${other}“ numerį. Perkelkite jį ten arba pataisykite.`,
    'postal-format': ({ field, country, shape }, { value }) =>
      `Laukas „${field}“${holds(value)} nėra šalies ${country} pašto kodas: jis atrodo kaip ${shape} (9 – skaitmuo, A – raidė). Patikrinkite pašto svetainėje.`,
  },
  terms: ltTerms.words,
  person: ltExport.person,
  account: ltAccount,
  automations: ltAutomations,
  import: ltImport.words,
  causes: {
    card: 'Taisyta kortelėje',
    sheet: 'Taisyta lape',
    bulk: 'Pakeista daug klientų',
    remove: 'Ištrinta',
    succession: 'Sukurta tęsiamoji kortelė',
    ...ltMerge.causes,
    ...ltCopies.causes,
    ...ltTime.causes,
    ...ltConflicts.causes,
    automation: ltAutomations.cause,
    import: ltImport.cause,
    erase: ltExport.cause,
    paste: 'Sutvarkyta po įklijavimo',
    fix: 'Ištaisyta tai, ką rado patikra',
    fill: 'Užpildyta iš registro',
    accept: 'Paaiškintas numeris',
    list: 'Papildytas sąrašas',
    filter: 'Išsaugotas filtras',
    settings: 'Pakeistos nuostatos',
    make: 'Sukurta kartoteka',
    adopt: 'Perimtas lapas',
    repair: 'Sutvarkyti id',
    undo: 'Anuliuota',
    redo: 'Pakartota',
    sample: 'Užpildyta pavyzdiniais klientais',
  },
  noDuplicates: 'Dublikatų nėra',
  yes: 'Taip',
  no: 'Ne',
  pane: ltPane,
};

function booksOf(documents: number, payments: number): string {
  return [
    documents > 0 || payments === 0 ? count(documents, { one: '# dokumentą', few: '# dokumentus', many: '# dokumento', other: '# dokumentų' }) : '',
    payments > 0 ? count(payments, { one: '# mokėjimą', few: '# mokėjimus', many: '# mokėjimo', other: '# mokėjimų' }) : '',
  ].filter((part) => part !== '').join(' ir ');
}

function holds(value: string | undefined): string {
  return value === undefined || value === '' ? '' : ` „${value}“`;
}

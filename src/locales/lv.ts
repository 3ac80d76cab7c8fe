/** Latvian. The words of the trade are those of the Latvian invoicing systems and of the State Revenue Service (klients, PVN, piezīmes). */
import { lvAccount } from './lv-account';
import { lvAutomations } from './lv-automations';
import { createCountText } from './count-text';
import { lvConflicts } from './lv-conflicts';
import { lvCopies } from './lv-copies';
import { lvDetails } from './lv-details';
import { lvExport } from './lv-export';
import { lvFormats } from './lv-formats';
import { lvImport } from './lv-import';
import { lvInsert } from './lv-insert';
import { lvMerge } from './lv-merge';
import { lvOwnFields } from './lv-own-fields';
import { lvPane } from './lv-pane';
import { lvReading } from './lv-reading';
import { lvRegister } from './lv-register';
import { lvRules } from './lv-rules';
import { lvTerms } from './lv-terms';
import { lvTime } from './lv-time';
import type { Texts } from './texts';

const { count } = createCountText('lv');

/** What was chosen instead of a workbook, by what its first bytes say it is. */
const otherFiles: Readonly<Record<string, string>> = {
  zip: 'Šis ir arhīvs vai citas programmas fails, nevis Excel darbgrāmata. Izvēlieties .xlsx failu vai vispirms izpakojiet arhīvu.',
  workbook: 'Šī ir cita veida darbgrāmata, piemēram, .xlsb vai .ods. Atveriet to programmā Excel, saglabājiet kā .xlsx, tad mēģiniet vēlreiz.',
  xls: 'Šī ir Excel 97–2003 darbgrāmata. Atveriet to programmā Excel, saglabājiet kā .xlsx, tad mēģiniet vēlreiz.',
  pdf: 'Šis ir PDF dokuments, nevis Excel darbgrāmata. Izvēlieties .xlsx failu.',
  html: 'Šī ir tīmekļa lapa, nevis Excel darbgrāmata. Atveriet to programmā Excel, saglabājiet kā .xlsx, tad mēģiniet vēlreiz.',
  csv: 'Šis ir teksta fails, nevis Excel darbgrāmata. Atveriet to programmā Excel, saglabājiet kā .xlsx, tad mēģiniet vēlreiz.',
};

export const lv: Texts = {
  tag: 'lv',
  languageName: 'Latviešu',
  direction: 'ltr',
  ...lvRegister,
  issues: {
    ...lvDetails,
    ...lvRules.issues,
    ...lvMerge.issues,
    ...lvAutomations.issues,
    ...lvCopies.issues,
    ...lvTime.issues,
    ...lvConflicts.issues,
    ...lvReading.issues,
    ...lvFormats.issues,
    ...lvImport.issues,
    ...lvExport.issues,
    ...lvInsert.issues,
    ...lvOwnFields.issues,
    'not-a-register': () =>
      'Šī darbgrāmata vēl nav klientu kartotēka. Pārveidojiet to par kartotēku vai pārņemiet lapu, kurā ir jūsu klienti.',
    'register-exists': () => 'Šī darbgrāmata jau ir klientu kartotēka. Atveriet to, nevis veidojiet jaunu.',
    'register-newer': ({ schema }) =>
      `Šī kartotēka ir veidota ar jaunāku Kartoteka versiju (formāts ${schema}). Atjauniniet pievienojumprogrammu, tad atveriet kartotēku vēlreiz.`,
    'nothing-to-adopt': () =>
      'Neviena lapa šeit neizskatās pēc klientu saraksta. Pārņemamam sarakstam vajag vienu galvenes rindu, kolonnu ar nosaukumiem un vismaz vienu klientu zem tiem.',
    'adopt-no-name-column': () =>
      'Nav izvēlēta klienta nosaukuma kolonna. Izvēlieties kolonnu, kurā ir nosaukumi, tad pārņemiet lapu.',
    'adopt-ambiguous-tables': ({ tables }) =>
      `Klientu tabula varētu būt vairākas: ${tables}. Izvēlieties, kuru pārņemt.`,
    'table-column-lost': ({ table, column }) =>
      `Tabulas ${table} kolonnas „${column}” vairs nav. Atsauciet tās dzēšanu programmā Excel vai pievienojiet kolonnu ar šo galveni, tad mēģiniet vēlreiz.`,
    'field-not-in-sheet': ({ table, field }) =>
      `Lapā ${table} vēl nav kolonnas „${field}”. Izvēlieties „Pievienot jaunos laukus” un mēģiniet vēlreiz.`,
    'row-without-id': ({ sheet }) =>
      `Šai rindai nav id, un kartotēkā tās nav, jo lapā „${sheet}” to nevar ierakstīt. Izvēlieties Pārskatīšana › Noņemt lapas aizsardzību.`,
    'undo-nothing': () => 'Nav ko atsaukt.',
    'undo-depends': ({ field }) =>
      `Lauks „${field}” vēlāk ir mainīts vēlreiz, tāpēc šo darbību vienu pašu atsaukt nevar. Vispirms atsauciet vēlāko izmaiņu.`,
    'undo-profile-depends': ({ profile }) =>
      `Obligāto lauku profils vēlāk nomainīts uz „${profile}”. Vispirms atsauciet to maiņu vai izvēlieties profilu pārbaudē.`,
    'redo-nothing': () => 'Nav darbības, ko varētu atkārtot.',
    'repairs-outdated': () => 'Šajās šūnās jau ir kas cits, tāpēc nekas netika mainīts.',
    'fixes-outdated': () => 'Šo piezīmju vairs nav, tāpēc nekas netika mainīts.',
    'fill-outdated': ({ field, name }) =>
      `Pēc vaicājuma reģistram klienta ${name} lauks ${field} tika mainīts, tāpēc tur nekas nav ierakstīts. Vaicājiet reģistram vēlreiz.`,
    'vat-status-unknown': ({ key, date }) =>
      `Nav zināms, vai „${key}” ${date} bija PVN maksātājs: par šo dienu neviens reģistrs nav atbildējis. Kartītē izvēlieties „Aizpildīt no reģistra”.`,
    'own-company-protected': ({ name }) =>
      `“${name}” ir jūsu uzņēmums: tā kartīte paliek, aktīva un ar savu lomu. Lai to mainītu, vispirms par savu uzņēmumu padariet citu kartīti.`,
    'card-has-documents': ({ name, documents, payments }) =>
      `Klientam “${name}” ir ${booksOf(documents, payments)}, tāpēc kartīti nevar dzēst. Arhivējiet to vai apvienojiet ar citu tā paša klienta kartīti.`,
    'address-empty': ({ location }) =>
      `Adresei “${location}” vēl nav ne ielas, ne pilsētas. Aizpildiet to, tad padariet par galveno.`,
    'card-ambiguous': ({ key, count, cards, more }) => `Pēc „${key}” atbilst vairākas kartītes (${count}): ${cards}${more === 0 ? '' : ` un vēl ${more}`}. Norādiet vajadzīgo pēc identifikatora vai koda.`,
    'card-missing': ({ key }) =>
      `Kartotēkā nav klienta „${key}”. Iespējams, tas ir izdzēsts no lapas; meklējiet pēc nosaukuma.`,
    'card-not-on-day': ({ key, date }) =>
      `${date} nav spēkā neviena „${key}” kartīte. Pārbaudiet, no kuras līdz kurai dienai kartītes ir spēkā.`,
    'succession-exists': ({ card }) =>
      `Šai kartītei jau seko ${card}. Atveriet to kartīti, lai tai sekotu cita.`,
    'succession-too-early': ({ earliest }) =>
      `Jaunā kartīte nevar būt spēkā pirms ${earliest}: vecajai nepaliktu nevienas dienas. Izvēlieties vēlāku datumu.`,
    'succession-unchanged': () =>
      'Nodokļu dati ir tādi paši kā vecajā kartītē. Mainiet vismaz vienu no tiem vai labojiet veco kartīti.',
    'field-unknown': ({ name }) =>
      `Nav lauka ar nosaukumu „${name}”. Norādiet tabulas Customers kolonnas galveni, piemēram, "Tālrunis".`,
    'field-ambiguous': ({ name, fields }) => `„${name}” var nozīmēt vairākus laukus. Norādiet vienu no šiem: ${fields}.`,
    'argument-not-date': ({ value }) =>
      `„${value}” nav datums. Norādiet šūnu ar datumu vai tekstu gads-mēnesis-diena, piemēram, "2026-01-31".`,
    'argument-not-limit': ({ value, max }) =>
      `„${value}” nav klientu skaits. Norādiet veselu skaitli no 1 līdz ${max}.`,
    'argument-not-currency': ({ value }) => `“${value}” nav valūta. Lietojiet trīs tās burtus, piemēram, "EUR".`,
    'address-purpose-unknown': ({ value, purposes }) => `Adresei nav nolūka „${value}”. Izmantojiet kādu no šiem: ${purposes}.`,
    'document-type-unknown': ({ value, types }) => `„${value}” nav dokumenta veids. Izmantojiet kādu no šiem: ${types}.`,
    'balance-several': ({ key, currencies }) => `“${key}” parādi ir vairākās valūtās, kuras nevar saskaitīt: ${currencies}. Nosauciet vienu no tām trešajā argumentā, piemēram, "EUR".`,
    'period-reversed': ({ from, to }) => `Periods beidzas ${to}, pirms tas sākas ${from}. Apmainiet abus datumus vietām.`,
    'due-dates-nothing': () => 'Nevienam dokumentam netrūkst apmaksas dienas, ko dotu klienta maksājuma noteikumi, tāpēc nebija ko ierakstīt.',
    'nothing-found': ({ query }) => `Neviens klients neatbilst „${query}”. Mēģiniet ar mazāk vārdiem vai nosaukuma daļu.`,
    'number-country-unknown': ({ country }) => `Valsts „${country}” numuri nav zināmi. Ierakstiet divus valsts burtus, piemēram, "RO".`,
    'number-kind-unknown': ({ country, kind }) =>
      `${country} nav numura ar nosaukumu „${kind}”. Nenorādiet veidu vai ierakstiet tur parasto nosaukumu, piemēram, "VAT".`,
    'number-of-no-kind': ({ number, country }) => `„${number}” nav neviens no ${country} numuriem.`,
    'bulk-field-refused': ({ field }) => `Lauks „${field}” katrā kartītē ir cits, tāpēc to nevar norādīt daudzām kartītēm uzreiz. Mainiet to kartītē.`,
    'bulk-own-company': ({ field, name }) =>
      `Kartītes „${name}” lauks „${field}” norāda, kurš uzņēmums uztur šo reģistru. Mainiet to pašā kartītē, nevis daudzās kartītēs uzreiz.`,
    'bulk-nothing': () => 'Visiem šiem klientiem šī vērtība jau ir, tāpēc nebija ko mainīt.',
    'filter-name-missing': () => 'Filtram nav nosaukuma. Dodiet to, lai filtru varētu atrast vēlreiz.',
    'filter-too-long': () => 'Filtrs ir garāks, nekā ietilpst Excel šūnā. Izvēlieties mazāk vērtību un saglabājiet vēlreiz.',
    'filter-missing': ({ name }) => `Filtra „${name}” vairs nav. Iespējams, tas ir izdzēsts no lapas Lists.`,
    ...lvTerms.issues,
    'file-damaged': () => 'Fails ir bojāts vai aprauts. Iegūstiet to vēlreiz no tā avota vai atjaunojiet iepriekšējo versiju.',
    'file-not-workbook': ({ seems }) => otherFiles[seems] ?? 'Fails nav Excel darbgrāmata. Izvēlieties .xlsx failu.',
    'file-encrypted': () =>
      'Fails ir aizsargāts ar paroli. Atveriet to programmā Excel, noņemiet paroli, saglabājiet, tad mēģiniet vēlreiz.',
    'file-too-large': ({ limit }) => `Fails ir lielāks par atļauto (${limit}). Sadaliet to, tad mēģiniet vēlreiz.`,
    'sheet-missing': ({ sheet }) => `Lapas „${sheet}” nav. Iespējams, tā ir pārdēvēta vai dzēsta.`,
    'sheet-protected': ({ sheet }) =>
      `Lapa „${sheet}” ir aizsargāta, tāpēc nekas nav ierakstīts. Izvēlieties Pārskatīšana › Noņemt lapas aizsardzību, tad mēģiniet vēlreiz.`,
    'table-missing': ({ table }) =>
      `Tabulas ${table} darbgrāmatā vairs nav. Atsauciet tās dzēšanu programmā Excel vai atjaunojiet faila iepriekšējo versiju.`,
    'table-exists': ({ table }) =>
      `Lapa vai tabula ar nosaukumu ${table} jau ir. Pārdēvējiet to programmā Excel, tad mēģiniet vēlreiz.`,
    'column-missing': ({ table, column }) =>
      `Tabulā ${table} nav kolonnas „${column}”. Atsauciet tās dzēšanu programmā Excel vai pievienojiet kolonnu ar šo galveni.`,
    'row-missing': ({ table, key }) =>
      `Rindas ${key} tabulā ${table} vairs nav; nekas nav ierakstīts. Iespējams, tā ir dzēsta vai tās id ir pārrakstīts.`,
    'row-changed': ({ table, row }) =>
      `Tabulas ${table} ${row + 1}. rinda pa to laiku ir mainīta; tur nekas nav ierakstīts. Apskatiet rindu, tad mēģiniet vēlreiz.`,
    'cells-in-the-way': ({ sheet, cell }) =>
      `Lapas „${sheet}” šūna ${cell} aizņem jauno rindu vietu. Pārvietojiet, kas tur ir, tad mēģiniet vēlreiz.`,
    'cell-being-edited': () => 'Programmā Excel tiek rediģēta šūna. Nospiediet lapā Enter vai Esc, tad mēģiniet vēlreiz.',
    'filter-active': ({ table }) =>
      `Filtrs slēpj tabulas ${table} rindas, tāpēc nekas nav ierakstīts. Notīriet filtru, tad mēģiniet vēlreiz.`,
    'request-too-large': () => 'Tik daudz uzreiz Excel nepieņem. Mēģiniet vēlreiz ar mazāk rindām.',
    'host-not-supported': ({ what }) =>
      `Šī Excel versija to neprot (${what}). Atjauniniet Excel vai atveriet darbgrāmatu programmā Excel tīmeklī.`,
    'host-failed': ({ message }) =>
      `Excel to nevarēja izdarīt: ${message} Mēģiniet vēlreiz; ja atkārtojas, saglabājiet darbgrāmatu, aizveriet to un atveriet no jauna.`,
    'required-missing': ({ field }) => `Lauks „${field}” ir tukšs, bet tas ir obligāts. Aizpildiet to.`,
    'value-not-date': ({ field }, { value }) =>
      `Vērtība${holds(value)} laukā „${field}” nav datums. Ievadiet gads-mēnesis-diena, piemēram, 2026-01-31.`,
    'value-not-number': ({ field }, { value }) => `Vērtība${holds(value)} laukā „${field}” nav skaitlis. Ievadiet tikai ciparus.`,
    'value-not-flag': ({ field }, { value }) => `Vērtība${holds(value)} laukā „${field}” nav ne jā, ne nē. Izvēlieties vienu no tām.`,
    'value-not-in-list': ({ field, list }, { value }) =>
      `Vērtības${holds(value)} laukā „${field}” nav sarakstā. Izvēlieties saraksta vērtību vai pievienojiet to lapā Lists (saraksts ${list}).`,
    'value-error': ({ field, error }) => `Laukā „${field}” ir Excel kļūda ${error}. Izlabojiet formulu vai ievadiet vērtību.`,
    'email-format': ({ field }, { value }) =>
      `Vērtība${holds(value)} laukā „${field}” nav e-pasta adrese. Rakstiet tā: name@example.com.`,
    'country-unknown': ({ field }, { value }) =>
      `Vērtība${holds(value)} laukā „${field}” nav valsts. Norādiet divu burtu kodu, piemēram, IL, RO, LT vai LV.`,
    'child-orphan': ({ customer }) =>
      `Šī rinda pieder klientam ${customer}, kura kartotēkā nav. Izlabojiet klienta id vai izdzēsiet rindu.`,
    'card-link-orphan': ({ field, customer }) =>
      `Laukā „${field}” norādīts klients ${customer}, kura kartotēkā nav. Izvēlieties citu klientu vai iztukšojiet lauku.`,
    'succession-one-sided': ({ field, name }) =>
      `Laukā „${field}” norādīta ${name}, bet tā kartīte nenorāda atpakaļ uz šo. Ierakstiet saiti arī tur vai izdzēsiet to šeit.`,
    'succession-loop': ({ name }) =>
      `Kartītes, kas seko šai, caur ${name} ved atpakaļ uz to. Izdzēsiet nepareizo saiti.`,
    'succession-overlap': ({ name }) =>
      `Šīs kartītes un iepriekšējās kartītes ${name} spēkā esības dienas nav nodalītas. Iepriekšējā beidzas dienu pirms šīs sākuma.`,
    'succession-still-active': ({ name, date }) =>
      `Šī kartīte beidzās ${date}, to turpina ${name}, bet tās statuss to vēl nerāda. Padariet to neaktīvu.`,
    'any-of-missing': ({ missing }) =>
      `Nav aizpildīts neviens no šiem laukiem, bet viens ir obligāts: ${missing}. Aizpildiet vienu.`,
    'row-required': ({ missing }) =>
      `Kartītē vēl nav šādas rindas, bet viena ir obligāta: ${missing}. Pievienojiet to.`,
    'not-ready-for': ({ purpose, missing }) =>
      `Ar kartīti vēl nepietiek ${purpose}. Trūkst: ${missing}.`,
    'profile-unknown': ({ profile }) =>
      `Obligāto lauku profila „${profile}” vairs nav, tāpēc tiek lietots noklusējuma profils. Izvēlieties citu.`,
    'profile-rule-shape': ({ rule }) =>
      `„${rule}” nav kārtula. Rakstiet šādi: card IL organisation: name, taxId|vatNumber, Contacts. Zvaigznīte nozīmē jebkuru.`,
    'profile-rule-word': ({ rule, word }) =>
      `Kārtulā „${rule}” nav zināms vārds „${word}”. Nolūki ir card, invoice un eInvoice; valstīm ir divi burti; veidi ir person un organisation; lauki ir atslēgas, piemēram, taxId.`,
    'one-of-missing': ({ field, other }) => `Lauki „${field}” un „${other}” ir tukši, bet viens no tiem ir obligāts. Aizpildiet vienu.`,
    'dates-reversed': ({ field, other }, { value }) =>
      `Datums${holds(value)} laukā „${field}” ir agrāks nekā laukā „${other}”. Izlabojiet vienu no tiem.`,
    'card-number-kept': ({ field }, { value }) =>
      `Laukā „${field}” ir pilns maksājumu kartes numurs${holds(value)}. Atstājiet tikai pēdējos četrus ciparus: karšu numurus darbgrāmatā neglabā.`,
    'number-out-of-range': ({ field, least, greatest }, { value }) =>
      `Vērtība${holds(value)} laukā „${field}” nav starp ${least} un ${greatest}. Izlabojiet skaitli.`,
    'link-not-safe': ({ field }, { value }) =>
      `Vērtība${holds(value)} laukā „${field}” nav saite uz lapu vai failu. Ierakstiet adresi, piemēram, https://example.com, vai faila ceļu.`,
    'purpose-doubled': ({ field, location }) =>
      `Arī cita šī klienta adrese, „${location}”, ir atzīmēta „${field}”. Atstājiet atzīmi pie vienas no tām.`,
    'flag-doubled': ({ field, row }) =>
      `Arī cita šī klienta rinda, „${row}”, ir atzīmēta „${field}”. Atstājiet atzīmi pie vienas no tām.`,
    'document-number-doubled': ({ number }) =>
      `Arī citam šī klienta tāda paša veida dokumentam ir numurs ${number}, un abi tiek skaitīti. Izdzēsiet divreiz ievadīto vai izlabojiet tā numuru.`,
    'own-company-doubled': ({ name }) =>
      `Mūsu uzņēmums jau ir ${name}. Vienā no abām kartītēm šo lomu noņemiet.`,
    'number-format': ({ field, country, example }, { value }) =>
      `Lauks „${field}”${holds(value)} nevar būt pareizs${country === '' ? '' : ` (${country})`}: šāds numurs izskatās kā ${example}. Salīdziniet ar dokumentu.`,
    'number-component': ({ field, kind }, { value }) =>
      `Lauka „${field}”${holds(value)} forma ir pareiza (${kind}), bet kāda tā daļa, piemēram, datums vai vieta, nav iespējama. Salīdziniet ar dokumentu.`,
    'number-checksum': ({ field, kind }, { value }) =>
      `Lauka „${field}”${holds(value)} kontrolcipars neatbilst pārējiem cipariem (${kind}). Meklējiet kļūdaini ievadītu ciparu.`,
    'number-placeholder': ({ field }, { value }) =>
      `Lauks „${field}”${holds(value)} nav īsts numurs. Ievadiet pareizo vai atstājiet lauku tukšu.`,
    'number-digits-lost': ({ field }, { value }) =>
      `Lauku „${field}”${holds(value)} saīsināja Excel, un trūkstošos ciparus atjaunot nevar. Ievadiet numuru no jauna.`,
    'number-elsewhere': ({ field, other }, { value }) =>
      `Lauks „${field}”${holds(value)} izskatās pēc lauka „${other}” numura. Pārvietojiet to tur vai izlabojiet.`,
    'postal-format': ({ field, country, shape }, { value }) =>
      `Lauks „${field}”${holds(value)} nav valsts ${country} pasta indekss: tas izskatās kā ${shape} (9 – cipars, A – burts). Pārbaudiet pasta vietnē.`,
  },
  terms: lvTerms.words,
  person: lvExport.person,
  account: lvAccount,
  automations: lvAutomations,
  import: lvImport.words,
  causes: {
    card: 'Rediģēts kartītē',
    sheet: 'Rediģēts lapā',
    bulk: 'Mainīti vairāki klienti',
    remove: 'Dzēsts',
    succession: 'Izveidota nākamā kartīte',
    ...lvMerge.causes,
    ...lvCopies.causes,
    ...lvTime.causes,
    ...lvConflicts.causes,
    automation: lvAutomations.cause,
    import: lvImport.cause,
    erase: lvExport.cause,
    paste: 'Sakārtots pēc ielīmēšanas',
    fix: 'Izlabots pārbaudē atrastais',
    fill: 'Aizpildīts no reģistra',
    accept: 'Paskaidrots numurs',
    list: 'Papildināts saraksts',
    filter: 'Saglabāts filtrs',
    settings: 'Mainīti iestatījumi',
    make: 'Izveidota kartotēka',
    adopt: 'Pārņemta lapa',
    repair: 'Sakārtoti id',
    undo: 'Atsaukts',
    redo: 'Atkārtots',
    sample: 'Aizpildīts ar parauga klientiem',
  },
  noDuplicates: 'Dublikātu nav',
  yes: 'Jā',
  no: 'Nē',
  pane: lvPane,
};

function booksOf(documents: number, payments: number): string {
  return [
    documents > 0 || payments === 0 ? count(documents, { zero: '# dokumentu', one: '# dokuments', other: '# dokumenti' }) : '',
    payments > 0 ? count(payments, { zero: '# maksājumu', one: '# maksājums', other: '# maksājumi' }) : '',
  ].filter((part) => part !== '').join(' un ');
}

function holds(value: string | undefined): string {
  return value === undefined || value === '' ? '' : ` „${value}”`;
}

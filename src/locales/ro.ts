/** Romanian. The words of the trade are those of the Romanian customer systems and of ANAF (client, fișă, CIF, termen de plată). */
import { roAccount } from './ro-account';
import { roAutomations } from './ro-automations';
import { createCountText } from './count-text';
import { roConflicts } from './ro-conflicts';
import { roCopies } from './ro-copies';
import { roDetails } from './ro-details';
import { roExport } from './ro-export';
import { roFormats } from './ro-formats';
import { roImport } from './ro-import';
import { roInsert } from './ro-insert';
import { roMerge } from './ro-merge';
import { roOwnFields } from './ro-own-fields';
import { roPane } from './ro-pane';
import { roReading } from './ro-reading';
import { roRegister } from './ro-register';
import { roRules } from './ro-rules';
import { roTerms } from './ro-terms';
import { roTime } from './ro-time';
import type { Texts } from './texts';

const { count } = createCountText('ro');

/** What was chosen instead of a workbook, by what its first bytes say it is. */
const otherFiles: Readonly<Record<string, string>> = {
  zip: 'Aceasta este o arhivă sau un fișier al altui program, nu un registru de lucru Excel. Alegeți un fișier .xlsx sau dezarhivați mai întâi arhiva.',
  workbook: 'Acesta este un registru de lucru de alt tip, precum .xlsb sau .ods. Deschideți-l în Excel, salvați-l ca .xlsx, apoi încercați din nou.',
  xls: 'Acesta este un registru de lucru Excel 97–2003. Deschideți-l în Excel, salvați-l ca .xlsx, apoi încercați din nou.',
  pdf: 'Acesta este un document PDF, nu un registru de lucru Excel. Alegeți un fișier .xlsx.',
  html: 'Aceasta este o pagină web, nu un registru de lucru Excel. Deschideți-o în Excel, salvați-o ca .xlsx, apoi încercați din nou.',
  csv: 'Acesta este un fișier text, nu un registru de lucru Excel. Deschideți-l în Excel, salvați-l ca .xlsx, apoi încercați din nou.',
};

export const ro: Texts = {
  tag: 'ro',
  languageName: 'Română',
  direction: 'ltr',
  ...roRegister,
  issues: {
    ...roDetails,
    ...roRules.issues,
    ...roMerge.issues,
    ...roAutomations.issues,
    ...roCopies.issues,
    ...roTime.issues,
    ...roConflicts.issues,
    ...roReading.issues,
    ...roFormats.issues,
    ...roImport.issues,
    ...roExport.issues,
    ...roInsert.issues,
    ...roOwnFields.issues,
    'not-a-register': () =>
      'Acest registru de lucru nu este încă o evidență de clienți. Transformați-l într-una sau preluați foaia în care se află clienții dvs.',
    'register-exists': () => 'Acest registru de lucru este deja o evidență de clienți. Deschideți-o în loc să creați alta.',
    'register-newer': ({ schema }) =>
      `Această evidență a fost făcută cu o versiune mai nouă de Kartoteka (format ${schema}). Actualizați programul de completare, apoi deschideți-o din nou.`,
    'nothing-to-adopt': () =>
      'Nicio foaie de aici nu arată ca o listă de clienți. O listă de preluat are nevoie de un rând de antete, o coloană cu nume și cel puțin un client dedesubt.',
    'adopt-no-name-column': () =>
      'Nu este aleasă nicio coloană pentru numele clientului. Alegeți coloana cu numele, apoi preluați foaia.',
    'adopt-ambiguous-tables': ({ tables }) =>
      `Mai multe tabele ar putea fi cel cu clienții: ${tables}. Alegeți-l pe cel de preluat.`,
    'table-column-lost': ({ table, column }) =>
      `Coloana „${column}” din tabelul ${table} a dispărut. Anulați ștergerea ei în Excel sau adăugați o coloană cu acest antet, apoi încercați din nou.`,
    'field-not-in-sheet': ({ table, field }) =>
      `Foaia ${table} nu are încă o coloană pentru „${field}”. Alegeți „Adaugă câmpurile noi”, apoi încercați din nou.`,
    'row-without-id': ({ sheet }) =>
      `Acest rând nu are id și nu face parte din evidență, fiindcă în foaia „${sheet}” nu se poate scrie. Alegeți Revizuire › Anulare protejare foaie.`,
    'undo-nothing': () => 'Nu este nimic de anulat.',
    'undo-depends': ({ field }) =>
      `Câmpul „${field}” a fost modificat din nou mai târziu, așa că această acțiune nu poate fi anulată singură. Anulați întâi modificarea ulterioară.`,
    'undo-profile-depends': ({ profile }) =>
      `Profilul câmpurilor obligatorii a fost schimbat mai târziu în „${profile}”. Anulați întâi acea schimbare sau alegeți profilul în verificare.`,
    'redo-nothing': () => 'Nu există nicio acțiune de refăcut.',
    'repairs-outdated': () => 'Aceste celule conțin între timp altceva, deci nu s-a modificat nimic.',
    'fixes-outdated': () => 'Aceste constatări nu mai există, deci nu s-a modificat nimic.',
    'fill-outdated': ({ field, name }) =>
      `${field} din fișa ${name} s-a modificat după interogarea registrului, deci acolo nu s-a scris nimic. Interogați din nou registrul.`,
    'vat-status-unknown': ({ key, date }) =>
      `Nu se știe dacă „${key}” era plătitor de TVA la ${date}: niciun registru nu a răspuns despre acea zi. Alegeți în fișă „Completează din registru”.`,
    'own-company-protected': ({ name }) =>
      `${name} este firma proprie: fișa ei rămâne, activă și cu calitatea ei. Pentru a schimba acest lucru, alegeți întâi altă fișă ca firmă proprie.`,
    'card-has-documents': ({ name, documents, payments }) =>
      `${name} are ${booksOf(documents, payments)}, deci fișa nu poate fi ștearsă. Arhivați-o sau uniți-o cu altă fișă a aceluiași client.`,
    'address-empty': ({ location }) =>
      `Locația „${location}” nu are încă nici stradă, nici localitate. Completați adresa, apoi faceți-o principală.`,
    'card-ambiguous': ({ key, count, cards, more }) => `Mai multe fișe (${count}) corespund cu „${key}”: ${cards}${more === 0 ? '' : ` și încă ${more}`}. Indicați fișa dorită prin id sau cod.`,
    'card-missing': ({ key }) =>
      `Nu există clientul „${key}” în evidență. Poate a fost șters din foaie; căutați-l după nume.`,
    'card-not-on-day': ({ key, date }) =>
      `Nicio fișă a clientului „${key}” nu este valabilă la ${date}. Verificați zilele de valabilitate ale fișelor lui.`,
    'succession-exists': ({ card }) =>
      `Această fișă este deja urmată de ${card}. Deschideți acea fișă ca să o continuați cu alta.`,
    'succession-too-early': ({ earliest }) =>
      `Fișa nouă nu poate fi valabilă înainte de ${earliest}: celei vechi nu i-ar rămâne nicio zi. Alegeți o dată ulterioară.`,
    'succession-unchanged': () =>
      'Datele fiscale sunt aceleași ca în fișa veche. Schimbați cel puțin una dintre ele sau editați fișa veche.',
    'field-unknown': ({ name }) =>
      `Niciun câmp nu se numește „${name}”. Folosiți antetul unei coloane din tabelul Customers, de exemplu "Telefon".`,
    'field-ambiguous': ({ name, fields }) => `„${name}” poate însemna mai multe câmpuri. Folosiți unul dintre acestea: ${fields}.`,
    'argument-not-date': ({ value }) =>
      `„${value}” nu este o dată. Dați o celulă cu o dată sau un text scris an-lună-zi, de exemplu "2026-01-31".`,
    'argument-not-limit': ({ value, max }) =>
      `„${value}” nu este un număr de clienți. Dați un număr întreg de la 1 la ${max}.`,
    'argument-not-currency': ({ value }) => `„${value}” nu este o monedă. Folosiți cele trei litere ale ei, de exemplu "RON".`,
    'address-purpose-unknown': ({ value, purposes }) => `O adresă nu poate fi pentru „${value}”. Folosiți una dintre acestea: ${purposes}.`,
    'document-type-unknown': ({ value, types }) => `„${value}” nu este un tip de document. Folosiți unul dintre acestea: ${types}.`,
    'balance-several': ({ key, currencies }) => `„${key}” datorează în mai multe monede, care nu se pot aduna: ${currencies}. Numiți una dintre ele în al treilea argument, de exemplu "RON".`,
    'period-reversed': ({ from, to }) => `Perioada se termină la ${to}, înainte de a începe la ${from}. Inversați cele două date.`,
    'due-dates-nothing': () => 'Niciunui document nu îi lipsește o scadență pe care i-ar da-o termenul de plată al clientului, deci nu a fost nimic de scris.',
    'nothing-found': ({ query }) => `Niciun client nu se potrivește cu „${query}”. Încercați cu mai puține cuvinte sau cu o parte din nume.`,
    'number-country-unknown': ({ country }) => `Numerele țării „${country}” nu sunt cunoscute. Folosiți cele două litere ale țării, de exemplu "RO".`,
    'number-kind-unknown': ({ country, kind }) =>
      `${country} nu are un număr numit „${kind}”. Lăsați felul gol sau folosiți numele obișnuit acolo, de exemplu "VAT".`,
    'number-of-no-kind': ({ number, country }) => `„${number}” nu este niciunul dintre numerele țării ${country}.`,
    'bulk-field-refused': ({ field }) => `${field} diferă de la o fișă la alta, deci nu poate fi stabilit pentru mai multe fișe deodată. Modificați-l în fișă.`,
    'bulk-own-company': ({ field, name }) =>
      `${field} de pe fișa ${name} arată ce firmă ține acest registru. Modificați chiar în fișă, nu pentru mai multe fișe deodată.`,
    'bulk-nothing': () => 'Toți acești clienți au deja această valoare, deci nu a fost nimic de modificat.',
    'filter-name-missing': () => 'Filtrul nu are nume. Dați-i unul, ca să poată fi regăsit.',
    'filter-too-long': () => 'Filtrul este mai lung decât încape într-o celulă Excel. Alegeți mai puține valori, apoi păstrați-l din nou.',
    'filter-missing': ({ name }) => `Filtrul „${name}” nu mai există. Poate a fost șters din foaia Lists.`,
    ...roTerms.issues,
    'file-damaged': () => 'Fișierul este deteriorat sau trunchiat. Obțineți-l din nou de unde a venit sau restaurați o versiune anterioară.',
    'file-not-workbook': ({ seems }) => otherFiles[seems] ?? 'Fișierul nu este un registru de lucru Excel. Alegeți un fișier .xlsx.',
    'file-encrypted': () =>
      'Fișierul este protejat cu parolă. Deschideți-l în Excel, eliminați parola, salvați-l, apoi încercați din nou.',
    'file-too-large': ({ limit }) => `Fișierul depășește limita de ${limit}. Împărțiți-l, apoi încercați din nou.`,
    'sheet-missing': ({ sheet }) => `Nu există foaia „${sheet}”. Poate a fost redenumită sau ștearsă.`,
    'sheet-protected': ({ sheet }) =>
      `Foaia „${sheet}” este protejată, așa că nu s-a scris nimic. Alegeți Revizuire › Anulare protejare foaie, apoi încercați din nou.`,
    'table-missing': ({ table }) =>
      `Tabelul ${table} a dispărut din registrul de lucru. Anulați ștergerea lui în Excel sau restaurați o versiune anterioară a fișierului.`,
    'table-exists': ({ table }) =>
      `Există deja o foaie sau un tabel cu numele ${table}. Redenumiți-l în Excel, apoi încercați din nou.`,
    'column-missing': ({ table, column }) =>
      `Tabelul ${table} nu are coloana „${column}”. Anulați ștergerea ei în Excel sau adăugați o coloană cu acest antet.`,
    'row-missing': ({ table, key }) =>
      `Rândul ${key} nu mai este în tabelul ${table}; nu s-a scris nimic. Poate a fost șters sau id-ul lui a fost suprascris.`,
    'row-changed': ({ table, row }) =>
      `Rândul ${row + 1} din tabelul ${table} a fost modificat între timp; nu s-a scris nimic acolo. Uitați-vă la rând, apoi încercați din nou.`,
    'cells-in-the-way': ({ sheet, cell }) =>
      `Celula ${cell} din foaia „${sheet}” ocupă locul rândurilor noi. Mutați ce se află acolo, apoi încercați din nou.`,
    'cell-being-edited': () => 'O celulă este în curs de editare în Excel. Apăsați Enter sau Esc în foaie, apoi încercați din nou.',
    'filter-active': ({ table }) =>
      `Un filtru ascunde rânduri din tabelul ${table}, așa că nu s-a scris nimic. Goliți filtrul, apoi încercați din nou.`,
    'request-too-large': () => 'Este mai mult decât acceptă Excel dintr-odată. Încercați din nou cu mai puține rânduri.',
    'host-not-supported': ({ what }) =>
      `Această versiune de Excel nu poate face asta (${what}). Actualizați Excel sau deschideți registrul de lucru în Excel pe web.`,
    'host-failed': ({ message }) =>
      `Excel nu a reușit: ${message} Încercați din nou; dacă se repetă, salvați registrul de lucru, închideți-l și deschideți-l iar.`,
    'required-missing': ({ field }) => `Câmpul „${field}” este gol, dar obligatoriu. Completați-l.`,
    'value-not-date': ({ field }, { value }) =>
      `Valoarea${holds(value)} din câmpul „${field}” nu este o dată. Scrieți an-lună-zi, de exemplu 2026-01-31.`,
    'value-not-number': ({ field }, { value }) => `Valoarea${holds(value)} din câmpul „${field}” nu este un număr. Scrieți numai cifre.`,
    'value-not-flag': ({ field }, { value }) => `Valoarea${holds(value)} din câmpul „${field}” nu este nici da, nici nu. Alegeți una dintre ele.`,
    'value-not-in-list': ({ field, list }, { value }) =>
      `Valoarea${holds(value)} din câmpul „${field}” nu este în listă. Alegeți o valoare din listă sau adăugați-o în foaia Lists (lista ${list}).`,
    'value-error': ({ field, error }) => `În câmpul „${field}” este eroarea Excel ${error}. Corectați formula sau scrieți valoarea.`,
    'email-format': ({ field }, { value }) =>
      `Valoarea${holds(value)} din câmpul „${field}” nu este o adresă de e-mail. Scrieți-o ca name@example.com.`,
    'country-unknown': ({ field }, { value }) =>
      `Valoarea${holds(value)} din câmpul „${field}” nu este o țară. Folosiți codul din două litere, de exemplu IL, RO, LT sau LV.`,
    'child-orphan': ({ customer }) =>
      `Acest rând ține de clientul ${customer}, care nu este în evidență. Corectați id-ul clientului sau ștergeți rândul.`,
    'card-link-orphan': ({ field, customer }) =>
      `Câmpul „${field}” indică clientul ${customer}, care nu este în evidență. Alegeți alt client sau goliți câmpul.`,
    'succession-one-sided': ({ field, name }) =>
      `Câmpul „${field}” trimite la ${name}, dar acea fișă nu trimite înapoi la aceasta. Treceți legătura și acolo sau goliți-o aici.`,
    'succession-loop': ({ name }) =>
      `Fișele care o urmează pe aceasta duc înapoi la ea, prin ${name}. Goliți legătura greșită.`,
    'succession-overlap': ({ name }) =>
      `Zilele de valabilitate ale acestei fișe și ale fișei anterioare, ${name}, nu sunt delimitate. Fișa anterioară se încheie în ziua dinaintea începutului acesteia.`,
    'succession-still-active': ({ name, date }) =>
      `Această fișă s-a încheiat la ${date} și îi urmează ${name}, dar statusul ei nu arată încă acest lucru. Faceți-o inactivă.`,
    'any-of-missing': ({ missing }) =>
      `Niciunul dintre aceste câmpuri nu este completat, dar unul este obligatoriu: ${missing}. Completați unul.`,
    'row-required': ({ missing }) =>
      `Fișa nu are încă niciun rând de acest fel, dar este nevoie de unul: ${missing}. Adăugați unul.`,
    'not-ready-for': ({ purpose, missing }) =>
      `Fișa nu este încă suficientă pentru ${purpose}. Lipsesc: ${missing}.`,
    'profile-unknown': ({ profile }) =>
      `Profilul de câmpuri obligatorii „${profile}” nu mai există, așa că se folosește cel implicit. Alegeți altul.`,
    'profile-rule-shape': ({ rule }) =>
      `„${rule}” nu este o regulă. Scrieți-o așa: card IL organisation: name, taxId|vatNumber, Contacts. Asteriscul înseamnă oricare.`,
    'profile-rule-word': ({ rule, word }) =>
      `„${word}” din regula „${rule}” este necunoscut. Scopurile sunt card, invoice și eInvoice; țările au două litere; felurile sunt person și organisation; câmpurile sunt chei precum taxId.`,
    'one-of-missing': ({ field, other }) => `Câmpurile „${field}” și „${other}” sunt goale, dar unul dintre ele este obligatoriu. Completați unul.`,
    'dates-reversed': ({ field, other }, { value }) =>
      `Data${holds(value)} din câmpul „${field}” este înaintea celei din câmpul „${other}”. Corectați una dintre ele.`,
    'card-number-kept': ({ field }, { value }) =>
      `În câmpul „${field}” este un număr de card întreg${holds(value)}. Păstrați numai ultimele patru cifre: numerele de card nu se țin într-un registru de lucru.`,
    'number-out-of-range': ({ field, least, greatest }, { value }) =>
      `Valoarea${holds(value)} din câmpul „${field}” nu este între ${least} și ${greatest}. Corectați numărul.`,
    'link-not-safe': ({ field }, { value }) =>
      `Valoarea${holds(value)} din câmpul „${field}” nu este o legătură către o pagină sau un fișier. Scrieți o adresă ca https://example.com sau calea unui fișier.`,
    'purpose-doubled': ({ field, location }) =>
      `Și altă adresă a acestui client, „${location}”, este bifată pentru „${field}”. Păstrați bifa la una dintre ele.`,
    'flag-doubled': ({ field, row }) =>
      `Și alt rând al acestui client, „${row}”, are „${field}”. Păstrați-l la unul dintre ele.`,
    'document-number-doubled': ({ number }) =>
      `Și alt document de același tip al acestui client are numărul ${number}, iar amândouă se socotesc. Ștergeți-l pe cel introdus de două ori sau corectați-i numărul.`,
    'own-company-doubled': ({ name }) =>
      `Firma proprie este deja ${name}. Scoateți calitatea de pe una dintre cele două fișe.`,
    'number-format': ({ field, country, example }, { value }) =>
      `Câmpul „${field}”${holds(value)} nu poate fi corect${country === '' ? '' : ` pentru ${country}`}: un astfel de număr arată ca ${example}. Comparați-l cu documentul.`,
    'number-component': ({ field, kind }, { value }) =>
      `Câmpul „${field}”${holds(value)} are forma corectă (${kind}), dar o parte a numărului, de exemplu data sau locul, nu este posibilă. Comparați-l cu documentul.`,
    'number-checksum': ({ field, kind }, { value }) =>
      `Câmpul „${field}”${holds(value)}: cifra de control nu se potrivește cu celelalte cifre (${kind}). Căutați o cifră tastată greșit.`,
    'number-placeholder': ({ field }, { value }) =>
      `Câmpul „${field}”${holds(value)} nu conține un număr real. Introduceți numărul corect sau lăsați câmpul gol.`,
    'number-digits-lost': ({ field }, { value }) =>
      `Câmpul „${field}”${holds(value)} a fost scurtat de Excel, iar cifrele lipsă nu pot fi refăcute. Introduceți numărul din nou.`,
    'number-elsewhere': ({ field, other }, { value }) =>
      `Câmpul „${field}”${holds(value)} pare să conțină un număr pentru câmpul „${other}”. Mutați-l acolo sau corectați-l.`,
    'postal-format': ({ field, country, shape }, { value }) =>
      `Câmpul „${field}”${holds(value)} nu este un cod poștal din ${country}, care arată ca ${shape} (9 pentru o cifră, A pentru o literă). Verificați-l la poștă.`,
  },
  terms: roTerms.words,
  person: roExport.person,
  account: roAccount,
  automations: roAutomations,
  import: roImport.words,
  causes: {
    card: 'Editare în fișă',
    sheet: 'Editare în foaie',
    bulk: 'Modificarea mai multor clienți',
    remove: 'Ștergere',
    succession: 'Crearea fișei următoare',
    ...roMerge.causes,
    ...roCopies.causes,
    ...roTime.causes,
    ...roConflicts.causes,
    automation: roAutomations.cause,
    import: roImport.cause,
    erase: roExport.cause,
    paste: 'Repararea datelor lipite',
    fix: 'Corectat ce a găsit verificarea',
    fill: 'Completare din registru',
    accept: 'Explicarea unui număr',
    list: 'Completarea unei liste',
    filter: 'Salvarea unui filtru',
    settings: 'Modificarea setărilor',
    make: 'Crearea evidenței',
    adopt: 'Preluarea unei foi',
    repair: 'Repararea id-urilor',
    undo: 'Anulare',
    redo: 'Refacere',
    sample: 'Completare cu clienți de probă',
  },
  noDuplicates: 'Fără dubluri',
  yes: 'Da',
  no: 'Nu',
  pane: roPane,
};

function booksOf(documents: number, payments: number): string {
  return [
    documents > 0 || payments === 0 ? count(documents, { one: '# document', few: '# documente', other: '# de documente' }) : '',
    payments > 0 ? count(payments, { one: '# plată', few: '# plăți', other: '# de plăți' }) : '',
  ].filter((part) => part !== '').join(' și ');
}

function holds(value: string | undefined): string {
  return value === undefined || value === '' ? '' : ` „${value}”`;
}

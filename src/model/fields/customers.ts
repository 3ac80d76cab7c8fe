/** The customer card: one row a party, with the primary address and the fiscal details in columns of their own. */
import { id, type TableDefinition } from '../field-definition';

export const customers = {
  idPrefix: 'kc',
  fields: {
    id,
    code: {
      kind: 'identifier', group: 'identity', unique: 'block', search: true, bulk: false, width: 10,
      headers: ['customer code', 'customer no', 'customer number', 'account number', 'client code', 'קוד', 'קוד לקוח', 'מספר לקוח', 'מס לקוח', 'מפתח חשבון', 'cod client', 'cod', 'nr client', 'kliento kodas', 'kodas', 'klienta kods', 'kods', 'customer id', 'client id', 'id client', 'customer ref', 'kunden id', 'kliento id', 'klienta id', 'id klienta', 'id клиента', 'מזהה לקוח', 'kundennummer', 'kundennr', 'kunden nr', 'debitorennummer', 'kod klienta', 'numer klienta', 'kod kontrahenta', 'код клиента', 'номер клиента', 'код контрагента', 'kod', 'code client', 'klantnummer', 'kundnummer', 'codice cliente'],
    },
    name: {
      kind: 'text', group: 'identity', required: true, search: true, bulk: false, mergeInto: 'otherNames', width: 32,
      headers: ['customer', 'customer name', 'full name', 'company', 'company name', 'business name', 'legal name', 'client', 'client name', 'שם', 'שם לקוח', 'שם מלא', 'שם מלא/שם עסק', 'שם עסק', 'שם העסק', 'שם חברה', 'לקוח', 'nume', 'nume client', 'denumire', 'denumire client', 'client nume', 'firma', 'companie', 'pavadinimas', 'kliento pavadinimas', 'vardas pavarde', 'klientas', 'imone', 'imones pavadinimas', 'nosaukums', 'klienta nosaukums', 'klients', 'uznemums', 'pilnais vards', 'klienta vards', 'vards uzvards', 'organization', 'organisation', 'account name', 'display name', 'kunde', 'kundenname', 'firmenname', 'unternehmen', 'klient', 'nazwa', 'nazwa firmy', 'nazwa klienta', 'nazwa kontrahenta', 'kontrahent', 'клиент', 'наименование', 'название', 'организация', 'контрагент', 'название компании', 'наименование организации', 'raison sociale', 'nom', 'nom du client', 'denomination'],
    },
    alias: {
      kind: 'text', group: 'identity', search: true, mergeInto: 'otherNames', width: 18,
      headers: ['short name', 'nickname', 'trading name', 'brand', 'known as', 'כינוי', 'שם מקוצר', 'שם מסחרי', 'nume scurt', 'marca', 'trumpas pavadinimas', 'trumpinys', 'slapyvardis', 'isais nosaukums', 'saisinajums', 'pseidonims', 'kurzname', 'kurzbezeichnung', 'nazwa skrocona', 'skrot', 'краткое наименование', 'сокращенное название'],
    },
    otherNames: {
      kind: 'several', group: 'identity', search: true, merge: 'union', width: 22,
      headers: ['former name', 'previous name', 'also known as', 'שם קודם', 'שמות קודמים', 'denumire anterioara', 'nume anterior', 'buves pavadinimas', 'ankstesnis pavadinimas', 'iepriekšējais nosaukums', 'bijušais nosaukums', 'fruherer name', 'poprzednia nazwa', 'прежнее название'],
    },
    roles: {
      kind: 'several', list: 'partyRole', group: 'identity', facet: true, merge: 'union', width: 16,
      headers: ['role', 'party type', 'partner type', 'kind of party', 'סוג כרטיס', 'סוג ישות', 'tip partener', 'tip tert', 'kontrahento tipas', 'partnerio tipas', 'partnera veids', 'darījumu partnera veids', 'partnertyp', 'geschaftspartnerrolle', 'rodzaj kontrahenta', 'вид контрагента', 'тип контрагента'],
    },
    status: {
      kind: 'choice', list: 'status', group: 'identity', facet: true, merge: 'ask', width: 11,
      headers: ['active', 'סטטוס', 'מצב', 'פעיל', 'stare', 'status client', 'busena', 'statusas', 'statuss', 'stavoklis', 'is active', 'active status', 'aktiv', 'kundenstatus', 'stan', 'aktywny', 'статус', 'состояние', 'активен'],
    },
    customerType: {
      kind: 'choice', list: 'customerType', group: 'identity', facet: true, merge: 'ask', width: 16,
      headers: ['type of customer', 'client type', 'segment', 'kliento rusis', 'klienta tips', 'tipul clientului', 'kundentyp', 'kundenart', 'typ klienta', 'rodzaj klienta', 'тип клиента'],
    },
    level: {
      kind: 'choice', list: 'level', group: 'identity', facet: true, merge: 'ask', width: 10,
      headers: ['customer level', 'size', 'tier', 'רמה', 'רמת לקוח', 'דרגה', 'nivel', 'nivel client', 'lygis', 'kliento lygis', 'limenis', 'klienta limenis', 'kundenstufe', 'abc klasse', 'poziom klienta', 'уровень клиента'],
    },
    dealerType: {
      kind: 'choice', list: 'dealerType', group: 'fiscal', facet: true, merge: 'ask', width: 16,
      headers: ['dealer type', 'entity type', 'סוג עוסק', 'tip persoana', 'company type', 'rechtsperson', 'rodzaj osoby', 'тип лица'],
    },
    legalForm: {
      kind: 'choice', list: 'legalForm', open: true, group: 'fiscal', merge: 'ask', width: 14,
      headers: ['organisation form', 'סוג תאגיד', 'forma de organizare', 'tip societate', 'imones tipas', 'uznemejdarbibas forma', 'uzņēmuma veids', 'rechtsform', 'forma prawna', 'организационная форма', 'правовая форма'],
    },
    taxId: {
      kind: 'identifier', group: 'fiscal', unique: 'warn', search: true, bulk: false, mergeInto: 'Identifiers', width: 16,
      headers: ['tax id', 'tax number', 'tin', 'tax no', 'taxpayer id', 'עוסק מורשה', 'ח.פ.', 'ח.פ', 'חפ', 'ח.פ./עוסק מורשה', 'ע.מ', 'מספר עוסק', 'מספר עוסק מורשה', 'מס עוסק', 'תיק מס', 'cif', 'cui', 'cif/cnp', 'cod fiscal', 'cod unic de inregistrare', 'mokesciu moketojo kodas', 'nodoklu maksataja id', 'nodoklu maksataja kods', 'nmk', 'fiscal code', 'tax registration number', 'steuernummer', 'steuer nr', 'steuer id', 'nip', 'numer nip', 'инн', 'налоговый номер', 'код фискальный', 'dič', 'oib', 'nif', 'rsin', 'adoszam', 'codice fiscale', 'se nummer'],
    },
    vatNumber: {
      kind: 'identifier', group: 'fiscal', search: true, bulk: false, mergeInto: 'Identifiers', width: 16,
      headers: ['vat', 'vat no', 'vat id', 'vat reg no', 'vat code', 'מספר מעמ', 'מע"מ', 'cod tva', 'nr tva', 'pvm kodas', 'pvm moketojo kodas', 'pvm', 'pvn numurs', 'pvn reg nr', 'pvn nr', 'pvn registracijas numurs', 'vat registration number', 'vat reg', 'ust idnr', 'ust id', 'ust id nr', 'umsatzsteuer id', 'umsatzsteuer identifikationsnummer', 'uid nummer', 'nip ue', 'numer vat', 'vat ue', 'номер ндс', 'ндс номер', 'ic dph', 'btw nummer', 'btw nr', 'numero de tva', 'tva intracommunautaire', 'numero de tva intracommunautaire', 'n tva', 'partita iva', 'p iva', 'moms nr', 'momsnr', 'momsregistreringsnummer', 'mva nummer', 'mwst nr', 'mwst nummer', 'alv numero', 'kmkr', 'kmkr nr', 'vat nr'],
    },
    vatStatus: {
      kind: 'choice', list: 'vatStatus', group: 'fiscal', facet: true, merge: 'ask', width: 16,
      headers: ['vat payer', 'vat registered', 'platitor tva', 'platitor de tva', 'pvm moketojas', 'pvn maksātājs', 'רשום במעמ', 'umsatzsteuerpflichtig', 'ust pflichtig', 'platnik vat', 'podatnik vat', 'плательщик ндс'],
    },
    companyNumber: {
      kind: 'identifier', group: 'fiscal', unique: 'warn', search: true, bulk: false, mergeInto: 'Identifiers', width: 18,
      headers: ['company no', 'registration number', 'reg no', 'company code', 'registry code', 'trade register', 'מספר חברה', 'מספר תאגיד', 'nr inregistrare', 'numar registrul comertului', 'registrul comertului', 'nr reg com', 'nr reg comertului', 'onrc', 'imones kodas', 'juridinio asmens kodas', 'ja kodas', 'registracijas numurs', 'reg nr', 'registracijas nr', 'uznemuma registracijas numurs', 'registration code', 'handelsregisternummer', 'hrb', 'hrb nummer', 'registernummer', 'regon', 'krs', 'numer krs', 'огрн', 'егрпоу', 'регистрационный номер', 'рег номер', 'handelsregister', 'hrb nr', 'firmenbuchnummer', 'firmenbuch', 'siren', 'siret', 'numero siren', 'numero siret', 'n siren', 'n siret', 'kvk', 'kvk nr', 'kvk nummer', 'kbo', 'kbo nummer', 'ondernemingsnummer', 'numero d entreprise', 'org nr', 'orgnr', 'organisationsnummer', 'organisationsnr', 'organisasjonsnummer', 'cvr', 'cvr nr', 'cvr nummer', 'ičo', 'ič', 'registrikood', 'y tunnus', 'cegjegyzekszam', 'maticni broj', 'mbs', 'eik', 'еик', 'булстат', 'єдрпоу'],
    },
    personalId: {
      kind: 'identifier', group: 'fiscal', search: true, bulk: false, mergeInto: 'Identifiers', width: 15,
      headers: ['personal number', 'identity number', 'id number', 'national id', 'תעודת זהות', 'ת.ז.', 'ת.ז', 'תז', 'מספר זהות', 'cnp', 'cod numeric personal', 'asmens kodas', 'personas kods', 'personalausweisnummer', 'steuer identifikationsnummer', 'pesel', 'numer pesel', 'личный код', 'персональный код', 'снилс', 'rodne cislo', 'isikukood', 'cpr nr', 'cpr nummer', 'personnummer', 'henkilotunnus', 'egn', 'егн', 'bsn', 'burgerservicenummer'],
    },
    residency: {
      kind: 'choice', list: 'residency', group: 'fiscal', merge: 'ask', width: 14,
      headers: ['resident', 'foreigner', 'nerezident', 'rezident', 'uzsienietis', 'ārvalstnieks', 'nerezidents', 'תושב חוץ', 'steuerinlander', 'rezydent', 'nierezydent', 'резидент'],
    },
    activityCode: {
      kind: 'identifier', group: 'fiscal', merge: 'newest', width: 12,
      headers: ['nace', 'nace code', 'caen', 'sic', 'ענף כלכלי', 'cod activitate', 'evrk', 'evrk kodas', 'saimnieciskas darbibas kods', 'wz code', 'branchencode', 'pkd', 'kod pkd', 'оквэд', 'код деятельности'],
    },
    activity: {
      kind: 'text', group: 'fiscal', merge: 'newest', width: 26,
      headers: ['line of business', 'industry', 'business activity', 'תיאור ענף', 'domeniu de activitate', 'activitate', 'pagrindine veikla', 'veiklos sritis', 'nozare', 'pamatdarbība', 'branche', 'tatigkeit', 'geschaftsfeld', 'branza', 'dzialalnosc', 'отрасль', 'вид деятельности'],
    },
    contactName: {
      kind: 'text', group: 'contact', search: true, width: 22,
      headers: ['contact', 'contact person', 'main contact', 'איש קשר', 'שם איש קשר', 'persoana de contact', 'contact principal', 'kontaktinis asmuo', 'kontaktpersona', 'galvena kontaktpersona', 'ansprechpartner', 'kontaktperson', 'osoba kontaktowa', 'контактное лицо'],
    },
    email: {
      kind: 'email', group: 'contact', search: true, mergeInto: 'otherEmails', width: 28,
      headers: ['e-mail', 'mail', 'email address', 'courriel', 'adresse e-mail', 'e mail', 'דואל', 'דוא"ל', 'דואר אלקטרוני', 'מייל', 'אימייל', 'כתובת מייל', 'email principal', 'posta electronica', 'adresa email', 'el. pastas', 'el pastas', 'elektroninis pastas', 'e. pastas', 'e-pasts', 'epasts', 'e-pasta adrese', 'e mail adresse', 'mailadresse', 'emailadresse', 'adres e mail', 'poczta elektroniczna', 'электронная почта', 'эл почта', 'почта', 'имейл', 'емейл'],
    },
    emailDocuments: {
      kind: 'flag', group: 'contact', merge: 'any', width: 12,
      headers: ['send invoices by email', 'e-invoice by email', 'שליחת מסמכים במייל', 'trimite facturi pe email', 'siusti saskaitas el. pastu', 'sūtīt rēķinus e-pastā', 'rechnung per e mail', 'faktury e mailem', 'счета по почте'],
    },
    otherEmails: {
      kind: 'several', of: 'email', group: 'contact', search: true, merge: 'union', width: 24,
      headers: ['email 2', 'second email', 'alternative email', 'מייל נוסף', 'email secundar', 'papildomas el. pastas', 'papildu e-pasts', 'alternatīvais e-pasts', 'e mail 2', 'zweite e mail', 'weitere e mail', 'dodatkowy e mail', 'drugi e mail', 'другая почта'],
    },
    phone: {
      kind: 'phone', group: 'contact', search: true, mergeInto: 'otherPhones', width: 17,
      headers: ['telephone', 'tel', 'phone number', 'office phone', 'טלפון', 'מספר טלפון', 'טל', 'טלפון משרד', 'telefon', 'numar telefon', 'nr telefon', 'telefonas', 'tel. nr', 'talrunis', 'talruna numurs', 'telefona numurs', 'work phone', 'business phone', 'telefonnummer', 'rufnummer', 'festnetz', 'tel nr', 'numer telefonu', 'nr telefonu', 'телефон', 'номер телефона', 'тел'],
    },
    mobile: {
      kind: 'phone', group: 'contact', search: true, mergeInto: 'otherPhones', width: 17,
      headers: ['cell', 'mobile phone', 'cell phone', 'gsm', 'נייד', 'טלפון נייד', 'סלולרי', 'telefon mobil', 'mobil', 'mobilus', 'mobilus telefonas', 'mobilais', 'mobilais talrunis', 'mobilais telefons', 'mobile no', 'mobile number', 'handy', 'handynummer', 'mobilnummer', 'mobiltelefon', 'komorka', 'telefon komorkowy', 'komorkowy', 'мобильный', 'мобильный телефон', 'сотовый', 'моб'],
    },
    otherPhones: {
      kind: 'several', of: 'phone', group: 'contact', search: true, merge: 'union', width: 20,
      headers: ['phone 2', 'second phone', 'alternative phone', 'טלפון נוסף', 'טלפון 2', 'telefon 2', 'telefon secundar', 'papildomas telefonas', 'papildu tālrunis', 'alt phone', 'other phone', 'home phone', 'zweite telefonnummer', 'weitere telefonnummer', 'inny telefon', 'drugi telefon', 'другой телефон', 'доп телефон', 'дополнительный телефон'],
    },
    fax: {
      kind: 'phone', group: 'contact', merge: 'keep', width: 16,
      headers: ['fax number', 'facsimile', 'מספר פקס', 'numar fax', 'fakso numeris', 'faksa numurs', 'telefax', 'faxnummer', 'numer faksu', 'faks', 'факс'],
    },
    website: {
      kind: 'url', group: 'contact', width: 22,
      headers: ['web', 'site', 'url', 'homepage', 'web site', 'אתר', 'אתר אינטרנט', 'site web', 'pagina web', 'svetaine', 'interneto svetaine', 'tinklalapis', 'majaslapa', 'timekla vietne', 'website url', 'webseite', 'internetseite', 'strona www', 'strona internetowa', 'www', 'сайт', 'веб сайт'],
    },
    street: {
      kind: 'text', group: 'address', unit: 'address', width: 26,
      headers: ['address', 'address line', 'address 1', 'street address', 'full address', 'כתובת', 'כתובת מלאה', 'רחוב', 'strada', 'adresa', 'gatve', 'adresas', 'iela', 'adrese', 'address line 1', 'street 1', 'strasse', 'str', 'anschrift', 'adresse', 'ulica', 'adres', 'улица', 'адрес', 'strasse und hausnummer', 'ulica i numer'],
    },
    houseNumber: {
      kind: 'text', group: 'address', unit: 'address', width: 8,
      headers: ['number', 'street number', 'house no', 'building', 'מספר בית', 'מס בית', 'numar strada', 'numar', 'nr strada', 'namo numeris', 'namas', 'majas numurs', 'numurs', 'maja', 'hausnummer', 'haus nr', 'hausnr', 'numer domu', 'nr domu', 'numer budynku', 'дом', 'номер дома'],
    },
    addressExtra: {
      kind: 'text', group: 'address', merge: 'keep', unit: 'address', width: 18,
      headers: ['address 2', 'address line 2', 'apartment', 'flat', 'entrance', 'floor', 'דירה', 'כניסה', 'קומה', 'informatii suplimentare', 'bloc', 'scara', 'apartament', 'butas', 'papildoma adreso informacija', 'dzīvoklis', 'adrese 2', 'street 2', 'address 3', 'address line 3', 'suite', 'unit', 'adresszusatz', 'zusatz', 'wohnung', 'nr lokalu', 'numer lokalu', 'mieszkanie', 'lokal', 'квартира', 'кв', 'офис'],
    },
    city: {
      kind: 'text', group: 'address', search: true, unit: 'address', width: 18,
      headers: ['town', 'locality', 'place', 'ville', 'localite', 'עיר', 'יישוב', 'ישוב', 'localitate', 'oras', 'municipiu', 'miestas', 'gyvenviete', 'pilseta', 'apdzivota vieta', 'suburb', 'municipality', 'stadt', 'ort', 'wohnort', 'miasto', 'miejscowosc', 'город', 'населенный пункт'],
    },
    postalCode: {
      kind: 'identifier', group: 'address', unit: 'address', width: 11,
      headers: ['zip', 'zip code', 'postcode', 'post code', 'מיקוד', 'cod postal', 'pasto kodas', 'pasta indekss', 'indekss', 'zip postal code', 'postal zip code', 'plz', 'postleitzahl', 'kod pocztowy', 'индекс', 'почтовый индекс'],
    },
    county: {
      kind: 'text', group: 'address', unit: 'address', width: 14,
      headers: ['state', 'state/province', 'region', 'province', 'district', 'מחוז', 'אזור', 'judet', 'jud', 'regiune', 'apskritis', 'savivaldybe', 'rajonas', 'novads', 'rajons', 'regions', 'province code', 'state code', 'bundesland', 'landkreis', 'kanton', 'wojewodztwo', 'powiat', 'область', 'район', 'регион'],
    },
    country: {
      kind: 'country', group: 'address', facet: true, unit: 'address', width: 9,
      headers: ['country code', 'land', 'מדינה', 'ארץ', 'tara', 'cod tara', 'salis', 'valstybe', 'valsts', 'country region', 'nation', 'landercode', 'staat', 'kraj', 'panstwo', 'kod kraju', 'страна', 'код страны'],
    },
    latitude: {
      kind: 'coordinate', group: 'address', merge: 'newest', unit: 'address', range: [-90, 90], width: 11,
      headers: ['lat', 'platums', 'geografine platuma', 'breitengrad', 'szerokosc geograficzna', 'широта'],
    },
    longitude: {
      kind: 'coordinate', group: 'address', merge: 'newest', unit: 'address', range: [-180, 180], width: 11,
      headers: ['lon', 'lng', 'long', 'garums', 'geografine ilguma', 'langengrad', 'dlugosc geograficzna', 'долгота'],
    },
    transportPayer: {
      kind: 'choice', list: 'transportPayer', group: 'delivery', merge: 'ask', width: 14,
      headers: ['delivery paid by', 'freight payer', 'plata transport furnizor/client', 'משלם ההובלה', 'transporto apmokejimas', 'transporta apmaksa', 'frachtzahler', 'versandkosten tragt', 'platnik transportu', 'плательщик доставки'],
    },
    paymentTerms: {
      kind: 'terms', group: 'terms', merge: 'ask', width: 14,
      headers: ['terms', 'payment days', 'credit days', 'net days', 'תנאי תשלום', 'ימי אשראי', 'שוטף', 'termen de plata', 'termen plata', 'zile plata', 'apmokejimo terminas', 'mokejimo terminas', 'atsiskaitymo terminas', 'maksajumu noteikumi', 'apmaksas termins', 'samaksas termins', 'zahlungsbedingungen', 'zahlungsziel', 'zahlungsfrist', 'termin platnosci', 'warunki platnosci', 'срок оплаты', 'условия оплаты', 'отсрочка'],
    },
    paymentMethod: {
      kind: 'choice', list: 'paymentMethod', group: 'terms', merge: 'ask', width: 16,
      headers: ['method of payment', 'payment type', 'אופן תשלום', 'metoda de plata', 'modalitate de plata', 'apmokejimo budas', 'atsiskaitymo budas', 'apmaksas veids', 'norēķinu veids', 'preferred payment method', 'zahlungsart', 'zahlungsweise', 'zahlungsmethode', 'forma platnosci', 'metoda platnosci', 'sposob platnosci', 'способ оплаты', 'форма оплаты'],
    },
    note: {
      kind: 'note', group: 'notes', merge: 'ask', width: 34,
      headers: ['notes', 'remark', 'remarks', 'comment', 'comments', 'הערות', 'הערה', 'observatii', 'note', 'mentiuni', 'pastabos', 'pastaba', 'komentaras', 'piezimes', 'piezime', 'komentars', 'memo', 'customer note', 'notiz', 'notizen', 'bemerkung', 'bemerkungen', 'kommentar', 'anmerkung', 'uwagi', 'notatka', 'notatki', 'komentarz', 'примечание', 'примечания', 'комментарий', 'заметки'],
    },
    noteAllDocuments: {
      kind: 'note', group: 'notes', merge: 'ask', width: 30,
      headers: ['document note', 'permanent note', 'הערות לכל המסמכים', 'הערה קבועה', 'mentiuni document', 'pastaba dokumentuose', 'piezīme dokumentos'],
    },
    noteReceipts: {
      kind: 'note', group: 'notes', merge: 'ask', width: 30,
      headers: ['receipt note', 'הערות לקבלה', 'mentiuni chitanta', 'pastaba kvite', 'piezīme kvītī'],
    },
    noteInvoices: {
      kind: 'note', group: 'notes', merge: 'ask', width: 30,
      headers: ['invoice note', 'הערות לחשבונית', 'הערות לחשבונית מס', 'mentiuni factura', 'pastaba saskaitoje', 'piezīme rēķinā', 'rechnungstext', 'uwagi na fakturze', 'примечание в счете'],
    },
    managers: {
      kind: 'several', list: 'manager', open: true, group: 'details', facet: true, merge: 'union', width: 18,
      headers: ['account manager', 'manager', 'sales rep', 'salesperson', 'responsible', 'מנהל תיק', 'איש מכירות', 'אחראי לקוח', 'agent', 'agent vanzari', 'responsabil', 'vadybininkas', 'atsakingas asmuo', 'menedžeris', 'atbildīgais', 'account owner', 'owner', 'rep', 'kundenbetreuer', 'vertriebsmitarbeiter', 'betreuer', 'opiekun', 'opiekun klienta', 'handlowiec', 'менеджер', 'ответственный'],
    },
    categories: {
      kind: 'several', list: 'category', open: true, group: 'details', facet: true, merge: 'union', width: 18,
      headers: ['category', 'customer group', 'group', 'קטגוריה', 'קבוצה', 'categorie', 'grupa', 'grup client', 'kategorija', 'grupe', 'kliento grupe', 'klientu grupa', 'kategorie', 'kundengruppe', 'gruppe', 'kategorie klienta', 'kategoria', 'grupa klientow', 'категория', 'группа', 'группа клиентов'],
    },
    tags: {
      kind: 'several', list: 'tag', open: true, group: 'details', facet: true, merge: 'union', width: 18,
      headers: ['tag', 'labels', 'keywords', 'תגית', 'תוויות', 'eticheta', 'zyme', 'pozymiai', 'pozymis', 'birka', 'atzīmes', 'iezīmes', 'schlagworte', 'stichworte', 'etiketten', 'tagi', 'etykiety', 'теги', 'метки', 'ярлыки'],
    },
    source: {
      kind: 'choice', list: 'source', open: true, group: 'details', facet: true, merge: 'keep', width: 16,
      headers: ['customer source', 'lead source', 'acquisition source', 'מקור', 'איך הגיע', 'sursa', 'provenienta', 'saltinis', 'avots', 'quelle', 'herkunft', 'zrodlo', 'pochodzenie', 'источник'],
    },
    notifySms: {
      kind: 'flag', group: 'notices', merge: 'ask', width: 10,
      headers: ['sms', 'sms notification', 'התראות sms', 'notificari sms', 'sms pranesimai', 'sms paziņojumi', 'sms benachrichtigung', 'powiadomienia sms', 'sms уведомления'],
    },
    notifyEmail: {
      kind: 'flag', group: 'notices', merge: 'ask', width: 10,
      headers: ['email notification', 'התראות במייל', 'notificari email', 'el. pasto pranesimai', 'e-pasta paziņojumi', 'e mail benachrichtigung', 'powiadomienia e mail', 'уведомления по почте'],
    },
    predecessor: { kind: 'id', refers: 'Customers', group: 'succession', bulk: false, merge: 'none', width: 22, hidden: true },
    successor: { kind: 'id', refers: 'Customers', group: 'succession', bulk: false, merge: 'none', width: 22, hidden: true },
    validFrom: {
      kind: 'date', group: 'succession', merge: 'none', width: 12,
      headers: ['start date', 'מתאריך', 'data inceput', 'pradzia', 'sākuma datums', 'gultig ab', 'gultig von', 'wazny od', 'действует с'],
    },
    validTo: {
      kind: 'date', notBefore: 'validFrom', group: 'succession', merge: 'none', width: 12,
      headers: ['end date', 'עד תאריך', 'data sfarsit', 'pabaiga', 'beigu datums', 'gultig bis', 'wazny do', 'действует до'],
    },
  },
} as const satisfies TableDefinition;

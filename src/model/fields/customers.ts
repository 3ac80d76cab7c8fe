/** The customer card: one row a party, with the primary address and the fiscal details in columns of their own. */
import { id, type TableDefinition } from '../field-definition';

export const customers = {
  idPrefix: 'kc',
  fields: {
    id,
    code: {
      kind: 'identifier', group: 'identity', unique: 'block', search: true, bulk: false, width: 10,
      headers: ['customer code', 'customer no', 'customer number', 'account number', 'client code', 'קוד', 'קוד לקוח', 'מספר לקוח', 'מס לקוח', 'מפתח חשבון', 'cod client', 'cod', 'nr client', 'kliento kodas', 'kodas', 'klienta kods', 'kods'],
    },
    name: {
      kind: 'text', group: 'identity', required: true, search: true, bulk: false, mergeInto: 'otherNames', width: 32,
      headers: ['customer', 'customer name', 'full name', 'company', 'company name', 'business name', 'legal name', 'client', 'client name', 'שם', 'שם לקוח', 'שם מלא', 'שם מלא/שם עסק', 'שם עסק', 'שם העסק', 'שם חברה', 'לקוח', 'nume', 'nume client', 'denumire', 'denumire client', 'client nume', 'firma', 'companie', 'pavadinimas', 'kliento pavadinimas', 'vardas pavarde', 'klientas', 'imone', 'imones pavadinimas', 'nosaukums', 'klienta nosaukums', 'klients', 'uznemums', 'pilnais vards', 'klienta vards', 'vards uzvards'],
    },
    alias: {
      kind: 'text', group: 'identity', search: true, mergeInto: 'otherNames', width: 18,
      headers: ['short name', 'nickname', 'trading name', 'brand', 'known as', 'כינוי', 'שם מקוצר', 'שם מסחרי', 'nume scurt', 'marca', 'trumpas pavadinimas', 'trumpinys', 'slapyvardis', 'isais nosaukums', 'saisinajums', 'pseidonims'],
    },
    otherNames: {
      kind: 'several', group: 'identity', search: true, merge: 'union', width: 22,
      headers: ['former name', 'previous name', 'also known as', 'שם קודם', 'שמות קודמים', 'denumire anterioara', 'nume anterior', 'buves pavadinimas', 'ankstesnis pavadinimas', 'iepriekšējais nosaukums', 'bijušais nosaukums'],
    },
    roles: {
      kind: 'several', list: 'partyRole', group: 'identity', facet: true, merge: 'union', width: 16,
      headers: ['role', 'party type', 'partner type', 'kind of party', 'סוג כרטיס', 'סוג ישות', 'tip partener', 'tip tert', 'kontrahento tipas', 'partnerio tipas', 'partnera veids', 'darījumu partnera veids'],
    },
    status: {
      kind: 'choice', list: 'status', group: 'identity', facet: true, merge: 'ask', width: 11,
      headers: ['state', 'active', 'סטטוס', 'מצב', 'פעיל', 'stare', 'status client', 'busena', 'statusas', 'statuss', 'stavoklis'],
    },
    customerType: {
      kind: 'choice', list: 'customerType', group: 'identity', facet: true, merge: 'ask', width: 16,
      headers: ['type of customer', 'client type', 'segment', 'kliento rusis', 'klienta tips', 'tipul clientului'],
    },
    level: {
      kind: 'choice', list: 'level', group: 'identity', facet: true, merge: 'ask', width: 10,
      headers: ['customer level', 'size', 'tier', 'רמה', 'רמת לקוח', 'דרגה', 'nivel', 'nivel client', 'lygis', 'kliento lygis', 'limenis', 'klienta limenis'],
    },
    dealerType: {
      kind: 'choice', list: 'dealerType', group: 'fiscal', facet: true, merge: 'ask', width: 16,
      headers: ['dealer type', 'entity type', 'סוג עוסק', 'tip persoana'],
    },
    legalForm: {
      kind: 'choice', list: 'legalForm', open: true, group: 'fiscal', merge: 'ask', width: 14,
      headers: ['organisation form', 'סוג תאגיד', 'forma de organizare', 'tip societate', 'imones tipas', 'uznemejdarbibas forma', 'uzņēmuma veids'],
    },
    taxId: {
      kind: 'identifier', group: 'fiscal', unique: 'warn', search: true, bulk: false, mergeInto: 'Identifiers', width: 16,
      headers: ['tax id', 'tax number', 'tin', 'tax no', 'taxpayer id', 'עוסק מורשה', 'ח.פ.', 'ח.פ', 'חפ', 'ח.פ./עוסק מורשה', 'ע.מ', 'מספר עוסק', 'מספר עוסק מורשה', 'מס עוסק', 'תיק מס', 'cif', 'cui', 'cif/cnp', 'cod fiscal', 'cod unic de inregistrare', 'mokesciu moketojo kodas', 'nodoklu maksataja id', 'nodoklu maksataja kods', 'nmk'],
    },
    vatNumber: {
      kind: 'identifier', group: 'fiscal', search: true, bulk: false, mergeInto: 'Identifiers', width: 16,
      headers: ['vat', 'vat no', 'vat id', 'vat reg no', 'vat code', 'מספר מעמ', 'מע"מ', 'cod tva', 'nr tva', 'pvm kodas', 'pvm moketojo kodas', 'pvm', 'pvn numurs', 'pvn reg nr', 'pvn nr', 'pvn registracijas numurs'],
    },
    vatStatus: {
      kind: 'choice', list: 'vatStatus', group: 'fiscal', facet: true, merge: 'ask', width: 16,
      headers: ['vat payer', 'vat registered', 'platitor tva', 'platitor de tva', 'pvm moketojas', 'pvn maksātājs', 'רשום במעמ'],
    },
    companyNumber: {
      kind: 'identifier', group: 'fiscal', unique: 'warn', search: true, bulk: false, mergeInto: 'Identifiers', width: 18,
      headers: ['company no', 'registration number', 'reg no', 'company code', 'registry code', 'trade register', 'מספר חברה', 'מספר תאגיד', 'nr inregistrare', 'numar registrul comertului', 'registrul comertului', 'nr reg com', 'nr reg comertului', 'onrc', 'imones kodas', 'juridinio asmens kodas', 'ja kodas', 'registracijas numurs', 'reg nr', 'registracijas nr', 'uznemuma registracijas numurs'],
    },
    personalId: {
      kind: 'identifier', group: 'fiscal', search: true, bulk: false, mergeInto: 'Identifiers', width: 15,
      headers: ['personal number', 'identity number', 'id number', 'national id', 'תעודת זהות', 'ת.ז.', 'ת.ז', 'תז', 'מספר זהות', 'cnp', 'cod numeric personal', 'asmens kodas', 'personas kods'],
    },
    residency: {
      kind: 'choice', list: 'residency', group: 'fiscal', merge: 'ask', width: 14,
      headers: ['resident', 'foreigner', 'nerezident', 'rezident', 'uzsienietis', 'ārvalstnieks', 'nerezidents', 'תושב חוץ'],
    },
    activityCode: {
      kind: 'identifier', group: 'fiscal', merge: 'newest', width: 12,
      headers: ['nace', 'nace code', 'caen', 'sic', 'ענף כלכלי', 'cod activitate', 'evrk', 'evrk kodas', 'saimnieciskas darbibas kods'],
    },
    activity: {
      kind: 'text', group: 'fiscal', merge: 'newest', width: 26,
      headers: ['line of business', 'industry', 'business activity', 'תיאור ענף', 'domeniu de activitate', 'activitate', 'pagrindine veikla', 'veiklos sritis', 'nozare', 'pamatdarbība'],
    },
    contactName: {
      kind: 'text', group: 'contact', search: true, width: 22,
      headers: ['contact', 'contact person', 'main contact', 'איש קשר', 'שם איש קשר', 'persoana de contact', 'contact principal', 'kontaktinis asmuo', 'kontaktpersona', 'galvena kontaktpersona'],
    },
    email: {
      kind: 'email', group: 'contact', search: true, mergeInto: 'otherEmails', width: 28,
      headers: ['e-mail', 'mail', 'email address', 'e mail', 'דואל', 'דוא"ל', 'דואר אלקטרוני', 'מייל', 'אימייל', 'כתובת מייל', 'email principal', 'posta electronica', 'adresa email', 'el. pastas', 'el pastas', 'elektroninis pastas', 'e. pastas', 'e-pasts', 'epasts', 'e-pasta adrese'],
    },
    emailDocuments: {
      kind: 'flag', group: 'contact', merge: 'any', width: 12,
      headers: ['send invoices by email', 'e-invoice by email', 'שליחת מסמכים במייל', 'trimite facturi pe email', 'siusti saskaitas el. pastu', 'sūtīt rēķinus e-pastā'],
    },
    otherEmails: {
      kind: 'several', of: 'email', group: 'contact', search: true, merge: 'union', width: 24,
      headers: ['email 2', 'second email', 'alternative email', 'מייל נוסף', 'email secundar', 'papildomas el. pastas', 'papildu e-pasts', 'alternatīvais e-pasts'],
    },
    phone: {
      kind: 'phone', group: 'contact', search: true, mergeInto: 'otherPhones', width: 17,
      headers: ['telephone', 'tel', 'phone number', 'office phone', 'טלפון', 'מספר טלפון', 'טל', 'טלפון משרד', 'telefon', 'numar telefon', 'nr telefon', 'telefonas', 'tel. nr', 'talrunis', 'talruna numurs', 'telefona numurs'],
    },
    mobile: {
      kind: 'phone', group: 'contact', search: true, mergeInto: 'otherPhones', width: 17,
      headers: ['cell', 'mobile phone', 'cell phone', 'gsm', 'נייד', 'טלפון נייד', 'סלולרי', 'telefon mobil', 'mobil', 'mobilus', 'mobilus telefonas', 'mobilais', 'mobilais talrunis', 'mobilais telefons'],
    },
    otherPhones: {
      kind: 'several', of: 'phone', group: 'contact', search: true, merge: 'union', width: 20,
      headers: ['phone 2', 'second phone', 'alternative phone', 'טלפון נוסף', 'טלפון 2', 'telefon 2', 'telefon secundar', 'papildomas telefonas', 'papildu tālrunis'],
    },
    fax: {
      kind: 'phone', group: 'contact', merge: 'keep', width: 16,
      headers: ['fax number', 'facsimile', 'מספר פקס', 'numar fax', 'fakso numeris', 'faksa numurs'],
    },
    website: {
      kind: 'url', group: 'contact', width: 22,
      headers: ['web', 'site', 'url', 'homepage', 'web site', 'אתר', 'אתר אינטרנט', 'site web', 'pagina web', 'svetaine', 'interneto svetaine', 'tinklalapis', 'majaslapa', 'timekla vietne'],
    },
    street: {
      kind: 'text', group: 'address', width: 26,
      headers: ['address', 'address line', 'address 1', 'street address', 'full address', 'כתובת', 'כתובת מלאה', 'רחוב', 'strada', 'adresa', 'gatve', 'adresas', 'iela', 'adrese'],
    },
    houseNumber: {
      kind: 'text', group: 'address', width: 8,
      headers: ['number', 'street number', 'house no', 'building', 'מספר בית', 'מס בית', 'numar strada', 'numar', 'nr strada', 'namo numeris', 'namas', 'majas numurs', 'numurs', 'maja'],
    },
    addressExtra: {
      kind: 'text', group: 'address', merge: 'keep', width: 18,
      headers: ['address 2', 'address line 2', 'apartment', 'flat', 'entrance', 'floor', 'דירה', 'כניסה', 'קומה', 'informatii suplimentare', 'bloc', 'scara', 'apartament', 'butas', 'papildoma adreso informacija', 'dzīvoklis', 'adrese 2'],
    },
    city: {
      kind: 'text', group: 'address', search: true, width: 18,
      headers: ['town', 'locality', 'place', 'עיר', 'יישוב', 'ישוב', 'localitate', 'oras', 'municipiu', 'miestas', 'gyvenviete', 'pilseta', 'apdzivota vieta'],
    },
    postalCode: {
      kind: 'identifier', group: 'address', width: 11,
      headers: ['zip', 'zip code', 'postcode', 'post code', 'מיקוד', 'cod postal', 'pasto kodas', 'pasta indekss', 'indekss'],
    },
    county: {
      kind: 'text', group: 'address', width: 14,
      headers: ['state/province', 'region', 'province', 'district', 'מחוז', 'אזור', 'judet', 'jud', 'regiune', 'apskritis', 'savivaldybe', 'rajonas', 'novads', 'rajons', 'regions'],
    },
    country: {
      kind: 'country', group: 'address', facet: true, width: 9,
      headers: ['country code', 'land', 'מדינה', 'ארץ', 'tara', 'cod tara', 'salis', 'valstybe', 'valsts'],
    },
    latitude: {
      kind: 'coordinate', group: 'address', merge: 'newest', range: [-90, 90], width: 11,
      headers: ['lat', 'platums', 'geografine platuma'],
    },
    longitude: {
      kind: 'coordinate', group: 'address', merge: 'newest', range: [-180, 180], width: 11,
      headers: ['lon', 'lng', 'long', 'garums', 'geografine ilguma'],
    },
    transportPayer: {
      kind: 'choice', list: 'transportPayer', group: 'delivery', merge: 'ask', width: 14,
      headers: ['delivery paid by', 'freight payer', 'plata transport furnizor/client', 'משלם ההובלה', 'transporto apmokejimas', 'transporta apmaksa'],
    },
    paymentTerms: {
      kind: 'terms', group: 'terms', merge: 'ask', width: 14,
      headers: ['terms', 'payment days', 'credit days', 'net days', 'תנאי תשלום', 'ימי אשראי', 'שוטף', 'termen de plata', 'termen plata', 'zile plata', 'apmokejimo terminas', 'mokejimo terminas', 'atsiskaitymo terminas', 'maksajumu noteikumi', 'apmaksas termins', 'samaksas termins'],
    },
    paymentMethod: {
      kind: 'choice', list: 'paymentMethod', group: 'terms', merge: 'ask', width: 16,
      headers: ['method of payment', 'payment type', 'אופן תשלום', 'metoda de plata', 'modalitate de plata', 'apmokejimo budas', 'atsiskaitymo budas', 'apmaksas veids', 'norēķinu veids'],
    },
    note: {
      kind: 'note', group: 'notes', merge: 'ask', width: 34,
      headers: ['notes', 'remark', 'remarks', 'comment', 'comments', 'הערות', 'הערה', 'observatii', 'note', 'mentiuni', 'pastabos', 'pastaba', 'komentaras', 'piezimes', 'piezime', 'komentars'],
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
      headers: ['invoice note', 'הערות לחשבונית', 'הערות לחשבונית מס', 'mentiuni factura', 'pastaba saskaitoje', 'piezīme rēķinā'],
    },
    managers: {
      kind: 'several', list: 'manager', open: true, group: 'details', facet: true, merge: 'union', width: 18,
      headers: ['account manager', 'manager', 'sales rep', 'salesperson', 'responsible', 'מנהל תיק', 'איש מכירות', 'אחראי לקוח', 'agent', 'agent vanzari', 'responsabil', 'vadybininkas', 'atsakingas asmuo', 'menedžeris', 'atbildīgais'],
    },
    categories: {
      kind: 'several', list: 'category', open: true, group: 'details', facet: true, merge: 'union', width: 18,
      headers: ['category', 'customer group', 'group', 'קטגוריה', 'קבוצה', 'categorie', 'grupa', 'grup client', 'kategorija', 'grupe', 'kliento grupe', 'klientu grupa'],
    },
    tags: {
      kind: 'several', list: 'tag', open: true, group: 'details', facet: true, merge: 'union', width: 18,
      headers: ['tag', 'labels', 'keywords', 'תגית', 'תוויות', 'eticheta', 'zyme', 'pozymiai', 'pozymis', 'birka', 'atzīmes', 'iezīmes'],
    },
    source: {
      kind: 'choice', list: 'source', open: true, group: 'details', facet: true, merge: 'keep', width: 16,
      headers: ['customer source', 'lead source', 'acquisition source', 'מקור', 'איך הגיע', 'sursa', 'provenienta', 'saltinis', 'avots'],
    },
    notifySms: {
      kind: 'flag', group: 'notices', merge: 'ask', width: 10,
      headers: ['sms', 'sms notification', 'התראות sms', 'notificari sms', 'sms pranesimai', 'sms paziņojumi'],
    },
    notifyEmail: {
      kind: 'flag', group: 'notices', merge: 'ask', width: 10,
      headers: ['email notification', 'התראות במייל', 'notificari email', 'el. pasto pranesimai', 'e-pasta paziņojumi'],
    },
    predecessor: { kind: 'id', refers: 'Customers', group: 'succession', bulk: false, merge: 'none', width: 22, hidden: true },
    successor: { kind: 'id', refers: 'Customers', group: 'succession', bulk: false, merge: 'none', width: 22, hidden: true },
    validFrom: {
      kind: 'date', group: 'succession', merge: 'none', width: 12,
      headers: ['start date', 'מתאריך', 'data inceput', 'pradzia', 'sākuma datums'],
    },
    validTo: {
      kind: 'date', notBefore: 'validFrom', group: 'succession', merge: 'none', width: 12,
      headers: ['end date', 'עד תאריך', 'data sfarsit', 'pabaiga', 'beigu datums'],
    },
  },
} as const satisfies TableDefinition;

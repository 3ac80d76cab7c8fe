/**
 * THE field table: every table of the register and every field in it, once. Columns of new workbooks, header matching,
 * the card, checks, search and the command line's field names all come from here. The order is the order of the columns.
 * Labels are in the locales (a missing one does not compile); `headers` are the other names under which files carry a
 * field, in English, Hebrew, Romanian, Lithuanian and Latvian, taken from the source systems' own words and common
 * exports. They are compared folded (base/text.ts), so case and accents do not matter here.
 */
import type { FieldKind } from './field-kinds';

export interface FieldDefinition {
  readonly kind: FieldKind;
  /** Where the card shows it; fields without a group are not on the card. */
  readonly group?: 'identity' | 'fiscal' | 'contact' | 'address' | 'terms';
  /** Required on every card. Finer profiles come with the requiredness settings. */
  readonly required?: boolean;
  /** Takes part in search. */
  readonly search?: boolean;
  /** Name of the list in the Lists table that holds its values. */
  readonly list?: string;
  /** Column width in characters. */
  readonly width?: number;
  /** Hidden column in new workbooks. */
  readonly hidden?: boolean;
  readonly headers?: readonly string[];
}

export interface TableDefinition {
  /** First letters of the ids of its records. */
  readonly idPrefix: string;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

const id = { kind: 'id', width: 22, hidden: true } as const satisfies FieldDefinition;
/** Every child row names its customer twice: by id for us, by name for the reader. */
const child = {
  id,
  customer: { kind: 'id', width: 22, hidden: true },
  customerName: { kind: 'text', width: 28 },
} as const satisfies Record<string, FieldDefinition>;

export const tables = {
  Customers: {
    idPrefix: 'kc',
    fields: {
      id,
      code: {
        kind: 'identifier', group: 'identity', search: true, width: 10,
        headers: ['customer code', 'customer no', 'customer number', 'account number', 'client code', 'no', 'קוד', 'קוד לקוח', 'מספר לקוח', 'מס לקוח', 'מפתח חשבון', 'cod client', 'cod', 'nr client', 'kliento kodas', 'kodas', 'klienta kods', 'kods'],
      },
      name: {
        kind: 'text', group: 'identity', required: true, search: true, width: 32,
        headers: ['customer', 'customer name', 'full name', 'company', 'company name', 'business name', 'legal name', 'client', 'client name', 'שם', 'שם לקוח', 'שם מלא', 'שם מלא/שם עסק', 'שם עסק', 'שם העסק', 'שם חברה', 'לקוח', 'nume', 'nume client', 'denumire', 'denumire client', 'client nume', 'firma', 'companie', 'pavadinimas', 'kliento pavadinimas', 'vardas pavarde', 'klientas', 'imone', 'imones pavadinimas', 'nosaukums', 'klienta nosaukums', 'klients', 'uznemums', 'pilnais vards', 'klienta vards', 'vards uzvards'],
      },
      alias: {
        kind: 'text', group: 'identity', search: true, width: 18,
        headers: ['short name', 'nickname', 'trading name', 'brand', 'known as', 'כינוי', 'שם מקוצר', 'שם מסחרי', 'nume scurt', 'marca', 'trumpas pavadinimas', 'trumpinys', 'slapyvardis', 'isais nosaukums', 'saisinajums', 'pseidonims'],
      },
      status: {
        kind: 'choice', list: 'status', group: 'identity', width: 11,
        headers: ['state', 'active', 'סטטוס', 'מצב', 'פעיל', 'stare', 'status client', 'busena', 'statusas', 'statuss', 'stavoklis'],
      },
      level: {
        kind: 'choice', list: 'level', group: 'identity', width: 10,
        headers: ['customer level', 'size', 'tier', 'רמה', 'רמת לקוח', 'דרגה', 'nivel', 'nivel client', 'lygis', 'kliento lygis', 'limenis', 'klienta limenis'],
      },
      dealerType: {
        kind: 'choice', list: 'dealerType', group: 'fiscal', width: 16,
        headers: ['dealer type', 'legal form', 'entity type', 'סוג עוסק', 'סוג תאגיד', 'צורת התאגדות', 'forma juridica', 'forma de organizare', 'tip persoana', 'teisine forma', 'juridiska forma'],
      },
      taxId: {
        kind: 'identifier', group: 'fiscal', search: true, width: 16,
        headers: ['tax id', 'tax number', 'tin', 'tax no', 'taxpayer id', 'עוסק מורשה', 'ח.פ.', 'ח.פ', 'חפ', 'ח.פ./עוסק מורשה', 'ע.מ', 'מספר עוסק', 'מספר עוסק מורשה', 'מס עוסק', 'תיק מס', 'cif', 'cui', 'cif/cnp', 'cod fiscal', 'cod unic de inregistrare', 'mokesciu moketojo kodas', 'nodoklu maksataja id', 'nodoklu maksataja kods', 'nmk'],
      },
      vatNumber: {
        kind: 'identifier', group: 'fiscal', search: true, width: 16,
        headers: ['vat', 'vat no', 'vat id', 'vat reg no', 'vat code', 'מספר מעמ', 'מע"מ', 'cod tva', 'nr tva', 'pvm kodas', 'pvm moketojo kodas', 'pvm', 'pvn numurs', 'pvn reg nr', 'pvn nr', 'pvn registracijas numurs'],
      },
      companyNumber: {
        kind: 'identifier', group: 'fiscal', search: true, width: 18,
        headers: ['company no', 'registration number', 'reg no', 'company code', 'registry code', 'trade register', 'מספר חברה', 'מספר תאגיד', 'nr inregistrare', 'numar registrul comertului', 'registrul comertului', 'nr reg com', 'nr reg comertului', 'onrc', 'imones kodas', 'juridinio asmens kodas', 'ja kodas', 'registracijas numurs', 'reg nr', 'registracijas nr', 'uznemuma registracijas numurs'],
      },
      personalId: {
        kind: 'identifier', group: 'fiscal', search: true, width: 15,
        headers: ['personal number', 'identity number', 'id number', 'national id', 'תעודת זהות', 'ת.ז.', 'ת.ז', 'תז', 'מספר זהות', 'cnp', 'cod numeric personal', 'asmens kodas', 'personas kods'],
      },
      contactName: {
        kind: 'text', group: 'contact', search: true, width: 22,
        headers: ['contact', 'contact person', 'main contact', 'איש קשר', 'שם איש קשר', 'persoana de contact', 'contact principal', 'kontaktinis asmuo', 'kontaktpersona', 'galvena kontaktpersona'],
      },
      email: {
        kind: 'email', group: 'contact', search: true, width: 28,
        headers: ['e-mail', 'mail', 'email address', 'e mail', 'דואל', 'דוא"ל', 'דואר אלקטרוני', 'מייל', 'אימייל', 'כתובת מייל', 'email principal', 'posta electronica', 'adresa email', 'el. pastas', 'el pastas', 'elektroninis pastas', 'e. pastas', 'e-pasts', 'epasts', 'e-pasta adrese'],
      },
      phone: {
        kind: 'phone', group: 'contact', search: true, width: 17,
        headers: ['telephone', 'tel', 'phone number', 'office phone', 'טלפון', 'מספר טלפון', 'טל', 'טלפון משרד', 'telefon', 'numar telefon', 'nr telefon', 'telefonas', 'tel. nr', 'talrunis', 'talruna numurs', 'telefona numurs'],
      },
      mobile: {
        kind: 'phone', group: 'contact', search: true, width: 17,
        headers: ['cell', 'mobile phone', 'cell phone', 'gsm', 'נייד', 'טלפון נייד', 'סלולרי', 'telefon mobil', 'mobil', 'mobilus', 'mobilus telefonas', 'mobilais', 'mobilais talrunis', 'mobilais telefons'],
      },
      website: {
        kind: 'url', group: 'contact', width: 22,
        headers: ['web', 'site', 'url', 'homepage', 'web site', 'אתר', 'אתר אינטרנט', 'site web', 'pagina web', 'svetaine', 'interneto svetaine', 'tinklalapis', 'majaslapa', 'timekla vietne'],
      },
      street: {
        kind: 'text', group: 'address', search: false, width: 26,
        headers: ['address', 'address line', 'address 1', 'street address', 'full address', 'כתובת', 'כתובת מלאה', 'רחוב', 'strada', 'adresa', 'gatve', 'adresas', 'iela', 'adrese'],
      },
      houseNumber: {
        kind: 'text', group: 'address', width: 8,
        headers: ['number', 'street number', 'house no', 'building', 'מספר בית', 'מס בית', 'numar strada', 'numar', 'nr strada', 'namo numeris', 'namas', 'majas numurs', 'numurs', 'maja'],
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
        kind: 'country', group: 'address', width: 9,
        headers: ['country code', 'land', 'מדינה', 'ארץ', 'tara', 'cod tara', 'salis', 'valstybe', 'valsts'],
      },
      paymentTerms: {
        kind: 'terms', group: 'terms', width: 14,
        headers: ['terms', 'payment days', 'credit days', 'net days', 'תנאי תשלום', 'ימי אשראי', 'שוטף', 'termen de plata', 'termen plata', 'zile plata', 'apmokejimo terminas', 'mokejimo terminas', 'atsiskaitymo terminas', 'maksajumu noteikumi', 'apmaksas termins', 'samaksas termins'],
      },
      note: {
        kind: 'note', group: 'terms', width: 34,
        headers: ['notes', 'remark', 'remarks', 'comment', 'comments', 'הערות', 'הערה', 'observatii', 'note', 'mentiuni', 'pastabos', 'pastaba', 'komentaras', 'piezimes', 'piezime', 'komentars'],
      },
    },
  },
  Contacts: {
    idPrefix: 'cn',
    fields: {
      ...child,
      lastName: { kind: 'text', required: true, width: 18 },
      firstName: { kind: 'text', width: 16 },
      role: { kind: 'choice', list: 'contactRole', width: 18 },
      email: { kind: 'email', width: 28 },
      phone: { kind: 'phone', width: 17 },
    },
  },
  Addresses: {
    idPrefix: 'ad',
    fields: {
      ...child,
      location: { kind: 'text', required: true, width: 20 },
      purpose: { kind: 'choice', list: 'addressPurpose', width: 16 },
      street: { kind: 'text', width: 26 },
      houseNumber: { kind: 'text', width: 8 },
      city: { kind: 'text', width: 18 },
      postalCode: { kind: 'identifier', width: 11 },
      county: { kind: 'text', width: 14 },
      country: { kind: 'country', width: 9 },
    },
  },
  BankAccounts: {
    idPrefix: 'ba',
    fields: {
      ...child,
      bank: { kind: 'text', width: 20 },
      iban: { kind: 'identifier', required: true, width: 30 },
      bic: { kind: 'identifier', width: 13 },
      main: { kind: 'flag', width: 8 },
    },
  },
  PaymentMethods: {
    idPrefix: 'pm',
    fields: {
      ...child,
      method: { kind: 'choice', list: 'paymentMethod', required: true, width: 16 },
      details: { kind: 'text', width: 30 },
    },
  },
  Consents: {
    idPrefix: 'co',
    fields: {
      ...child,
      channel: { kind: 'choice', list: 'consentChannel', required: true, width: 14 },
      given: { kind: 'date', width: 12 },
      withdrawn: { kind: 'date', width: 12 },
      proof: { kind: 'text', width: 30 },
    },
  },
  Notes: {
    idPrefix: 'nt',
    fields: {
      ...child,
      date: { kind: 'date', width: 12 },
      author: { kind: 'text', width: 16 },
      text: { kind: 'note', required: true, width: 50 },
    },
  },
  Documents: {
    idPrefix: 'dc',
    fields: {
      ...child,
      type: { kind: 'choice', list: 'documentType', width: 16 },
      number: { kind: 'identifier', width: 14 },
      date: { kind: 'date', width: 12 },
      due: { kind: 'date', width: 12 },
      amount: { kind: 'amount', width: 14 },
      currency: { kind: 'text', width: 9 },
      status: { kind: 'choice', list: 'documentStatus', width: 14 },
    },
  },
  Payments: {
    idPrefix: 'py',
    fields: {
      ...child,
      date: { kind: 'date', width: 12 },
      amount: { kind: 'amount', width: 14 },
      currency: { kind: 'text', width: 9 },
      document: { kind: 'identifier', width: 14 },
    },
  },
  Lists: {
    idPrefix: 'ls',
    fields: {
      id,
      list: { kind: 'text', required: true, width: 18 },
      value: { kind: 'text', required: true, width: 24 },
      meaning: { kind: 'text', width: 30 },
    },
  },
} as const satisfies Record<string, TableDefinition>;

export type TableKey = keyof typeof tables;
export type FieldKey<T extends TableKey = 'Customers'> = keyof (typeof tables)[T]['fields'] & string;

export const tableKeys = Object.keys(tables) as readonly TableKey[];

type FieldEntries = readonly (readonly [string, FieldDefinition])[];

// Asked for every row of a register; the table itself never changes.
const fieldEntries = new Map<TableKey, FieldEntries>(
  tableKeys.map((table) => [table, Object.entries(tables[table].fields as Readonly<Record<string, FieldDefinition>>)]));

export function fieldsOf(table: TableKey): FieldEntries {
  return fieldEntries.get(table) ?? [];
}

export function fieldOf(table: TableKey, key: string): FieldDefinition | undefined {
  return (tables[table].fields as Readonly<Record<string, FieldDefinition>>)[key];
}

/** The customer's fields in the order of the table. */
export const customerFieldKeys = Object.keys(tables.Customers.fields) as readonly FieldKey[];

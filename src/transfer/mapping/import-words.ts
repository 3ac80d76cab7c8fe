/** Yes and no, the values of lists and countries in the words of files: what the app hands in, and what only files say. */
import { foldText } from '../../base/text';
import { comparableWord } from '../../model/cell-damage';
import type { FieldDefinition } from '../../model/field-definition';
import type { Scalar } from '../../model/field-kinds';

/** What an address is for, as far as a file tells. */
export type AddressUse = 'registration' | 'correspondence' | 'invoicing' | 'delivery' | 'branch';

export interface OwnFieldReading {
  readonly definition: FieldDefinition;
  readonly heldByCell: (value: Scalar) => Scalar;
}

/** The words of the register and of its languages. */
export interface ImportWords {
  readonly flag: (text: string) => boolean | undefined;
  readonly country: (text: string) => string | undefined;
  /** The value of the register's own list that is or means the word. */
  readonly listValue: (list: string, word: string) => string | undefined;
  /** What the register says for a meaning of the engine. */
  readonly wordOfMeaning: (list: string, meaning: string) => string | undefined;
  /** What the firm's own field is for, as far as that is known; and what its cells hold for what they mean. */
  readonly ownField: (key: string) => OwnFieldReading | undefined;
  /** What an address is called that has no name of its own. */
  readonly locationName: (use: AddressUse) => string;
}

// Beside what the register's languages have: German, Polish, Russian and what programs write.
const yes = new Set(['yes', 'y', 'true', '1', '1.0', 'x', 'v', '✓', '✔', '☑', '✅', 'on', 't', 'tak', 'ja', 'j', 'wahr', 'да', 'д', 'истина', 'da', 'taip', 'כן', 'prawda', '+']
  .map(foldText));
const no = new Set(['no', 'n', 'false', '0', '0.0', 'off', 'f', 'nie', 'nein', 'falsch', 'нет', 'ложь', 'nu', 'ne', 'לא', 'falsz', '☐', '✗', '✘', '❌'].map(foldText));

export function flagOf(text: string, words: ImportWords): boolean | undefined {
  const folded = foldText(text);
  if (yes.has(folded)) return true;
  return no.has(folded) ? false : words.flag(text);
}

/** What files call the engine's meanings beside the register's own words, in the eight languages and in other programs. */
const listSynonyms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  status: {
    active: ['activ', 'active', 'aktiv', 'aktyvus', 'aktyvi', 'aktīvs', 'aktywny', 'активен', 'активный', 'действующий', 'פעיל', 'enabled', 'open', 'current', 'invited'],
    inactive: ['inactiv', 'inactive', 'inaktiv', 'neaktyvus', 'neaktyvi', 'neaktīvs', 'nieaktywny', 'неактивен', 'неактивный', 'לא פעיל', 'disabled', 'archived', 'closed', 'blocked', 'deleted', 'not active', 'obsolete', 'gesperrt', 'arhivat'],
    prospect: ['lead', 'potential', 'prospective', 'interessent', 'potencialus', 'potenciāls', 'potencjalny', 'потенциальный', 'פוטנציאלי', 'מתעניין', 'potential client'],
  },
  vatStatus: {
    registered: ['vat payer', 'vat registered', 'registered', 'plătitor', 'plătitor tva', 'plătitor de tva', 'pvm mokėtojas', 'pvn maksātājs', 'umsatzsteuerpflichtig', 'podatnik vat', 'podatnik vat czynny', 'czynny', 'плательщик ндс', 'עוסק מורשה', 'standard', 'subject to vat'],
    notRegistered: ['not registered', 'unregistered', 'non payer', 'neplătitor', 'neplătitor tva', 'neplătitor de tva', 'ne pvm mokėtojas', 'nav pvn maksātājs', 'kleinunternehmer', 'zwolniony', 'nie jest podatnikiem', 'неплательщик ндс', 'не плательщик ндс', 'עוסק פטור', 'exempt', 'tax exempt'],
    cashAccounting: ['tva la încasare', 'cash accounting', 'istversteuerung', 'metoda kasowa'],
  },
  dealerType: {
    company: ['company', 'firmă', 'companie', 'persoană juridică', 'pj', 'juridinis asmuo', 'juridinis', 'juridiska persona', 'firma', 'unternehmen', 'juristische person', 'osoba prawna', 'юридическое лицо', 'юр лицо', 'חברה', 'חברה בע"מ', 'business', 'organization', 'organisation', 'legal entity'],
    privatePerson: ['individual', 'person', 'private', 'persoană fizică', 'pf', 'fizinis asmuo', 'fizinis', 'fiziska persona', 'privatperson', 'privatkunde', 'natürliche person', 'osoba fizyczna', 'физическое лицо', 'физ лицо', 'אדם פרטי', 'פרטי', 'natural person', 'consumer'],
    partnership: ['partnership', 'שותפות', 'ūkinė bendrija', 'personengesellschaft', 'spółka jawna', 'товарищество'],
    authorisedDealer: ['עוסק מורשה', 'מורשה', 'authorised dealer', 'authorized dealer'],
    exemptDealer: ['עוסק פטור', 'פטור', 'exempt dealer'],
    nonProfit: ['ngo', 'non profit', 'nonprofit', 'עמותה', 'מלכ"ר', 'ong', 'verein', 'stowarzyszenie', 'fundacja'],
    publicBody: ['public', 'instituție publică', 'government', 'behörde', 'valstybinė įstaiga', 'valsts iestāde', 'מוסד ציבורי'],
  },
  partyRole: {
    customer: ['client', 'kunde', 'klient', 'klientas', 'pirkėjas', 'klients', 'pircējs', 'nabywca', 'odbiorca', 'клиент', 'покупатель', 'לקוח', 'buyer', 'debitor', 'cumpărător'],
    supplier: ['vendor', 'furnizor', 'lieferant', 'tiekėjas', 'piegādātājs', 'dostawca', 'поставщик', 'ספק', 'kreditor'],
    employee: ['staff', 'angajat', 'mitarbeiter', 'darbuotojas', 'darbinieks', 'pracownik', 'сотрудник', 'עובד'],
    bank: ['bank', 'bancă', 'bankas', 'banka', 'банк', 'בנק'],
    agency: ['government', 'instituție', 'behörde', 'urząd', 'государственный орган', 'רשות'],
  },
  residency: {
    resident: ['rezident', 'rezidentas', 'rezidents', 'inländer', 'резидент', 'תושב', 'domestic', 'local'],
    foreigner: ['nerezident', 'nerezidentas', 'nerezidents', 'ausländer', 'нерезидент', 'nierezydent', 'תושב חוץ', 'foreign', 'non resident', 'užsienietis', 'ārvalstnieks'],
  },
  paymentMethod: {
    bankTransfer: ['transfer', 'wire', 'bank transfer', 'ordin de plată', 'op', 'virament', 'überweisung', 'przelew', 'pavedimas', 'pārskaitījums', 'перевод', 'העברה בנקאית', 'העברה', 'bacs', 'wire transfer', 'bank'],
    card: ['credit card', 'debit card', 'card de credit', 'kreditkarte', 'karta', 'kortelė', 'karte', 'карта', 'כרטיס אשראי', 'אשראי'],
    cash: ['numerar', 'bar', 'bargeld', 'gotówka', 'grynieji', 'grynais', 'skaidra nauda', 'наличные', 'מזומן'],
    cheque: ['check', 'cec', 'scheck', 'czek', 'čekis', 'čeks', 'чек', 'שיק', "צ'ק", 'המחאה'],
    directDebit: ['direct debit', 'sepa', 'lastschrift', 'debit direct', 'הוראת קבע', 'polecenie zapłaty', 'tiesioginis debetas'],
  },
  customerType: {
    finalCustomer: ['client final', 'end customer', 'consumer', 'retail', 'endkunde', 'galutinis vartotojas', 'gala klients', 'klient końcowy', 'konsument', 'конечный клиент', 'לקוח סופי', 'b2c'],
    reseller: ['revânzător', 'wiederverkäufer', 'perpardavėjas', 'tālākpārdevējs', 'odsprzedawca', 'реселлер', 'משווק'],
    distributor: ['distribuitor', 'platintojas', 'izplatītājs', 'dystrybutor', 'дистрибьютор', 'מפיץ'],
    publicInstitution: ['instituție publică', 'public', 'öffentliche einrichtung', 'viešoji įstaiga', 'valsts iestāde', 'instytucja publiczna', 'מוסד ציבורי', 'government'],
  },
  level: {
    small: ['small business', 's', 'mic', 'klein', 'mažas', 'mazs', 'mały', 'малый', 'קטן'],
    medium: ['medium business', 'm', 'mediu', 'mittel', 'vidutinis', 'vidējs', 'średni', 'средний', 'בינוני'],
    large: ['large business', 'l', 'mare', 'groß', 'didelis', 'liels', 'duży', 'крупный', 'גדול'],
  },
  documentType: {
    invoice: ['invoice', 'tax invoice', 'sales invoice', 'customer invoice', 'out invoice', 'accrec', 'ar invoice', 'inv', 'bill', 'facturi', 'factura', 'factură fiscală', 'fact', 'sąskaita', 'sąskaita faktūra', 'pvm sąskaita faktūra', 'pvm sąskaita', 'sf', 'rēķins', 'rekins', 'pavadzīme', 'pvn rēķins', 'rechnung', 'ausgangsrechnung', 'faktura', 'faktura vat', 'fv', 'счет фактура', 'счет', 'накладная', 'חשבונית', 'חשבונית מס', 'חשבונית עסקה', '380', '305'],
    invoiceReceipt: ['invoice receipt', 'tax invoice receipt', 'sales receipt', 'חשבונית מס קבלה', 'חשבונית קבלה', 'חשבונית מס/קבלה', 'factură chitanță', '320'],
    receipt: ['receipt', 'payment receipt', 'official receipt', 'chitanță', 'kvitas', 'kasos kvitas', 'kvīts', 'quittung', 'paragon', 'квитанция', 'קבלה', '400'],
    creditNote: ['credit note', 'credit memo', 'creditnote', 'sales credit note', 'accreccredit', 'out refund', 'refund', 'return invoice', 'credit invoice', 'cn', 'factură storno', 'storno', 'notă de credit', 'kreditinė sąskaita', 'kreditinė', 'kreditinė sąskaita faktūra', 'kredītrēķins', 'gutschrift', 'rechnungskorrektur', 'faktura korygująca', 'korekta', 'кредит нота', 'корректировочный счет', 'חשבונית זיכוי', 'זיכוי', 'חשבונית מס זיכוי', '381', '330'],
    quote: ['quote', 'quotation', 'estimate', 'offer', 'ofertă', 'pasiūlymas', 'piedāvājums', 'angebot', 'oferta', 'предложение', 'הצעת מחיר'],
    proforma: ['proforma', 'pro forma', 'proforma invoice', 'pro forma invoice', 'factură proformă', 'išankstinė sąskaita', 'priekšapmaksas rēķins', 'avansa rēķins', 'proforma rechnung', 'faktura proforma', 'счет на предоплату', 'פרופורמה', 'חשבון עסקה', 'חשבונית פרופורמה', '325'],
    paymentDemand: ['payment demand', 'payment request', 'statement charge', 'דרישת תשלום', 'דרישה לתשלום', 'cerere de plată', 'zahlungsaufforderung', 'wezwanie do zapłaty'],
    order: ['order', 'sales order', 'comandă', 'užsakymas', 'pasūtījums', 'auftrag', 'bestellung', 'zamówienie', 'заказ', 'הזמנה'],
    contract: ['contract', 'agreement', 'sutartis', 'līgums', 'vertrag', 'umowa', 'договор', 'חוזה'],
  },
  documentStatus: {
    draft: ['draft', 'drafts', 'ciornă', 'neemis', 'juodraštis', 'ruošiama', 'melnraksts', 'sagatave', 'entwurf', 'szkic', 'robocza', 'черновик', 'טיוטה', '0'],
    inApproval: ['in approval', 'submitted', 'awaiting approval', 'pending approval', 'to approve', 'pending', 'în aprobare', 'de aprobat', 'tvirtinama', 'laukia patvirtinimo', 'apstiprināšanā', 'gaida apstiprinājumu', 'in freigabe', 'do zatwierdzenia', 'на согласовании', 'ממתין לאישור', 'באישור'],
    issued: ['issued', 'sent', 'posted', 'authorised', 'authorized', 'approved', 'open', 'paid', 'unpaid', 'overdue', 'partially paid', 'partly paid', 'closed', 'booked', 'viewed', 'delivered', 'final', 'emisă', 'emis', 'trimisă', 'plătită', 'neplătită', 'încasată', 'neîncasată', 'parțial plătită', 'scadentă', 'validată', 'išrašyta', 'išsiųsta', 'apmokėta', 'neapmokėta', 'iš dalies apmokėta', 'pradelsta', 'patvirtinta', 'izrakstīts', 'nosūtīts', 'apmaksāts', 'neapmaksāts', 'daļēji apmaksāts', 'kavēts', 'apstiprināts', 'ausgestellt', 'versendet', 'bezahlt', 'offen', 'gebucht', 'wystawiona', 'opłacona', 'nieopłacona', 'zapłacona', 'выставлен', 'оплачен', 'не оплачен', 'הופק', 'נשלח', 'שולם', 'לא שולם', 'פתוח', 'סגור', 'שולם חלקית', 'מאושר', '1'],
    cancelled: ['cancelled', 'canceled', 'void', 'voided', 'cancel', 'deleted', 'anulată', 'anulat', 'stornată', 'anuliuota', 'atšaukta', 'anulēts', 'atcelts', 'storniert', 'anulowana', 'отменен', 'аннулирован', 'בוטל', 'מבוטל', 'מבוטלת', '2'],
  },
  transportPayer: {
    supplier: ['furnizor', 'seller', 'lieferant', 'tiekėjas', 'piegādātājs', 'ספק'],
    customer: ['client', 'buyer', 'kunde', 'klientas', 'klients', 'לקוח', 'receiver'],
  },
};

const meaningByWord = new Map(Object.entries(listSynonyms).map(([list, meanings]) => [list,
  new Map(Object.entries(meanings).flatMap(([meaning, said]) => said.map((word) => [comparableWord(word), meaning] as const)))] as const));

/** What a tick in such a column means; the other way round under a header such as "Archived". */
const flagMeanings: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  status: ['active', 'inactive'], vatStatus: ['registered', 'notRegistered'], residency: ['resident', 'foreigner'], dealerType: ['company', 'privatePerson'],
};
const turned = /archiv|arhiv|inactiv|inaktiv|neaktyv|neaktiv|nieaktyw|неактив|disabled|blocked|gesperrt|deleted|foreign|nerezident|nierezydent|nicht ansassig|uzsieniet|arvalstniek|exempt|individual|private|לא פעיל|תושב חוץ|פטור/;

export function hasFlagMeaning(list: string): boolean {
  return Object.hasOwn(flagMeanings, list);
}

/** What the register says for a word of the list; undefined if nobody knows the word. */
export function listWord(list: string, text: string, header: string, words: ImportWords): string | undefined {
  const own = words.listValue(list, text);
  if (own !== undefined) return own;
  const meaning = meaningByWord.get(list)?.get(comparableWord(text));
  if (meaning !== undefined) return words.wordOfMeaning(list, meaning);
  const pair = flagMeanings[list];
  const flag = pair === undefined ? undefined : flagOf(text, words);
  if (pair === undefined || flag === undefined) return undefined;
  return words.wordOfMeaning(list, flag !== turned.test(foldText(header)) ? pair[0] : pair[1]);
}

/** One word of a column and what the register would say for it; undefined where a person must choose. */
export interface WordProposal {
  readonly word: string;
  readonly rows: number;
  /** The first line in which it stands. */
  readonly line: number;
  readonly value?: Scalar;
}

/** Every word that is not understood comes back too: it is listed, never dropped. */
export function proposeWords(counted: ReadonlyMap<string, { readonly rows: number; readonly line: number }>, meant: (word: string) => Scalar | undefined): WordProposal[] {
  return [...counted].map(([word, { rows, line }]) => {
    const value = meant(word);
    return { word, rows, line, ...(value !== undefined && { value }) };
  });
}

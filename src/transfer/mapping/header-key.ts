/**
 * Headers as they can be compared: small letters without accents, words of camelCase and snake_case apart, what stands in
 * brackets left out, and the groups that programs write before or behind a name: "billing_zip", "Ship to City", "עיר למשלוח".
 */
import { foldText, words } from '../../base/text';

/** Where a letter changes from small to capital: POAddressLine1, customerName. */
const camel = /(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\d)/gu;
const bracketed = /[([{][^()[\]{}]*[)\]}]/g;
/** What is longer is no name of a column but a text. */
const longest = 200;

/** As `createHeaderMatch` compares them. */
export function plainKey(header: string): string {
  return words(foldText(header.slice(0, longest))).join(' ');
}

/** With the words of camelCase apart and without brackets. */
export function headerKey(header: string): string {
  const open = header.slice(0, longest).replace(bracketed, ' ');
  const key = words(foldText((/\p{L}/u.test(open) ? open : header).replace(camel, ' '))).join(' ');
  return key === '' ? plainKey(header) : key;
}

/**
 * What a header's group says: whose columns these are. main: of the card itself · billing, shipping, postal: an address ·
 * registered: the address that the card has · contact: a person there · bank: an account.
 */
export type HeaderGroup = 'main' | 'billing' | 'shipping' | 'postal' | 'registered' | 'contact' | 'bank';

// Of shops and programs, and of the eight languages; folded, without punctuation.
const phrases: Readonly<Record<HeaderGroup, readonly string[]>> = {
  main: [
    'customer', 'client', 'partner', 'company', 'default address', 'default', 'main', 'primary', 'user', 'buyer', 'account', 'party', 'clientului', 'clientul', 'partener',
    'cumparator', 'kliento', 'klientas', 'pirkejo', 'imones', 'klienta', 'klients', 'pirceja', 'uznemuma', 'kunde', 'kunden', 'firma', 'firmen', 'klient', 'klienta',
    'nabywca', 'nabywcy', 'firmy', 'kontrahent', 'kontrahenta', 'клиент', 'клиента', 'контрагент', 'контрагента', 'покупатель', 'покупателя', 'לקוח', 'הלקוח', 'של הלקוח', 'עסק', 'העסק',
  ],
  billing: [
    'billing', 'bill to', 'bill', 'bill addr', 'billing address', 'invoice', 'invoicing', 'invoice address', 'facturare', 'adresa facturare', 'adresa de facturare', 'de facturare',
    'rechnung', 'rechnungs', 'rechnungsadresse', 'rechnungsanschrift', 'saskaitu', 'saskaitos', 'saskaitu adresas', 'rekinu', 'rekina', 'rekina adrese', 'לחיוב', 'חיוב', 'כתובת לחיוב',
    'faktury', 'do faktury', 'rozliczeniowy', 'адрес счета', 'счета', 'платежный',
  ],
  shipping: [
    'shipping', 'ship to', 'ship', 'ship addr', 'shipping address', 'delivery', 'delivery address', 'deliver to', 'livrare', 'adresa livrare', 'adresa de livrare', 'de livrare',
    'lieferung', 'liefer', 'lieferadresse', 'lieferanschrift', 'versand', 'pristatymo', 'pristatymo adresas', 'piegades', 'piegade', 'piegades adrese', 'משלוח', 'למשלוח',
    'כתובת למשלוח', 'כתובת משלוח', 'dostawa', 'dostawy', 'adres dostawy', 'do wysylki', 'доставка', 'доставки', 'адрес доставки', 'грузополучатель',
  ],
  postal: [
    'mailing', 'mailing address', 'postal', 'postal address', 'correspondence', 'correspondence address', 'corespondenta', 'adresa corespondenta', 'adresa de corespondenta',
    'de corespondenta', 'korespondencijos', 'korespondencijos adresas', 'korespondences', 'korespondences adrese', 'pasta adrese', 'postanschrift', 'postadresse', 'korrespondenz',
    'למכתבים', 'כתובת למכתבים', 'כתובת למשלוח דואר', 'korespondencyjny', 'adres korespondencyjny', 'do korespondencji', 'почтовый', 'почтовый адрес',
  ],
  registered: [
    'registered', 'registered office', 'registered address', 'legal', 'legal address', 'sediu', 'sediu social', 'sediul social', 'registracijos', 'registracijos adresas', 'buveines',
    'juridiska', 'juridiska adrese', 'juridine', 'siedziba', 'siedziby', 'adres siedziby', 'firmensitz', 'юридический', 'юридический адрес', 'юр', 'юр адрес', 'כתובת רשומה',
  ],
  contact: [
    'contact', 'contact person', 'primary contact', 'main contact', 'persoana contact', 'persoana de contact', 'contactului', 'kontaktinis', 'kontaktinio', 'kontaktinio asmens',
    'kontaktinis asmuo', 'kontakto', 'kontaktpersona', 'kontaktpersonas', 'kontakta', 'kontakt', 'kontaktperson', 'ansprechpartner', 'osoba kontaktowa', 'osoby kontaktowej',
    'kontaktowa', 'kontaktowy', 'контактное лицо', 'контакт', 'контактного лица', 'איש קשר', 'איש הקשר', 'של איש קשר', 'של איש הקשר', 'person',
  ],
  bank: ['bank', 'bank account', 'banca', 'cont bancar', 'banko', 'banko saskaita', 'bankas', 'bankas konta', 'banka', 'bankverbindung', 'bankkonto', 'rachunek bankowy', 'банк', 'банковский счет', 'בנק', 'חשבון בנק'],
};
const groupOfPhrase = new Map(Object.entries(phrases).flatMap(([group, list]) => list.map((phrase) => [phrase, group as HeaderGroup] as const)));
const longestPhrase = 4;

export interface GroupedHeader {
  readonly group: HeaderGroup;
  /** Of several of the kind: "Person 2 Email". */
  readonly number?: number;
  /** What is left of the header; '' if it is the group's name alone. */
  readonly rest: string;
}

/** Every way of taking a group's name off the key, from its beginning or its end, the longest first. */
export function groupsOf(key: string): readonly GroupedHeader[] {
  const parts = key.split(' ');
  const found: GroupedHeader[] = [];
  for (let length = Math.min(longestPhrase, parts.length); length > 0; length -= 1) {
    const atStart = groupOfPhrase.get(parts.slice(0, length).join(' '));
    if (atStart !== undefined) found.push(numbered(atStart, parts.slice(length)));
    const atEnd = parts.length === length ? undefined : groupOfPhrase.get(parts.slice(-length).join(' '));
    if (atEnd !== undefined) found.push(numbered(atEnd, parts.slice(0, -length)));
  }
  return found;
}

function numbered(group: HeaderGroup, rest: readonly string[]): GroupedHeader {
  const [first = '', ...others] = rest;
  const isNumber = /^[1-9]$/.test(first) && (group === 'contact' || group === 'bank' || group === 'shipping');
  return isNumber ? { group, number: Number(first), rest: others.join(' ') } : { group, rest: rest.join(' ') };
}

/**
 * What columns of documents and payments are called: in our languages, in German, Polish and Russian, and in the programs that
 * accountants bring them from (Xero, QuickBooks, Odoo, ERPNext, Debitoor, SAGA, b1, Rivilė, iFlows, Finbot, banks).
 * Folded as `plainKey` folds; names that the locales have for the fields are known beside these.
 */
import type { EntryTable } from '../holding';

export const entryHeaders: Readonly<Record<EntryTable, Readonly<Record<string, readonly string[]>>>> = {
  Documents: {
    type: [
      'type', 'document type', 'doc type', 'transaction type', 'invoice type', 'move type', 'kind', 'tip', 'tip document', 'tipul documentului', 'tip factura', 'tipas', 'dokumento tipas',
      'dokumento rusis', 'tips', 'dokumenta veids', 'veids', 'dokumenta tips', 'סוג', 'סוג מסמך', 'סוג המסמך', 'סוג תנועה', 'belegart', 'art', 'dokumentart', 'typ', 'typ dokumentu', 'rodzaj dokumentu', 'тип', 'тип документа', 'вид документа',
    ],
    number: [
      'number', 'no', 'num', 'nr', 'document number', 'document no', 'document', 'doc no', 'doc number', 'invoice number', 'invoice no', 'invoice', 'invoice id', 'voucher no', 'voucher', 'bill number', 'credit note number',
      'numar', 'nr document', 'numar document', 'numarul documentului', 'nr factura', 'numar factura', 'factura', 'serie si numar', 'serie numar', 'document nr',
      'numeris', 'dokumento numeris', 'dokumento nr', 'saskaitos numeris', 'saskaitos nr', 'sf numeris', 'sf nr', 'saskaita', 'dok nr', 'pvm saskaita', 'serija ir numeris',
      'numurs', 'dokumenta numurs', 'dokumenta nr', 'rekina numurs', 'rekina nr', 'rekins', 'pavadzimes numurs', 'pavadzimes nr', 'dok numurs',
      'מספר', 'מספר מסמך', "מס' מסמך", 'מס׳ מסמך', 'מס מסמך', 'מספר חשבונית', "מס' חשבונית", 'מס׳ חשבונית', 'מס חשבונית', 'חשבונית', 'אסמכתא', 'אסמכתה', 'מספר המסמך',
      'rechnungsnummer', 'rechnungsnr', 'rechnung nr', 'belegnummer', 'belegnr', 'nummer', 'numer', 'numer dokumentu', 'numer faktury', 'nr faktury', 'nr dokumentu', 'номер', 'номер документа', 'номер счета', 'no документа',
    ],
    date: [
      'date', 'document date', 'invoice date', 'issue date', 'issued', 'date issued', 'posting date', 'transaction date', 'txn date', 'bill date', 'created', 'data', 'data document', 'data documentului', 'data factura', 'data facturii', 'data emiterii', 'data emitere',
      'dokumento data', 'saskaitos data', 'israsymo data', 'israsyta', 'datums', 'dokumenta datums', 'rekina datums', 'izrakstits', 'izrakstisanas datums',
      'תאריך', 'תאריך מסמך', 'תאריך המסמך', 'תאריך חשבונית', 'תאריך הפקה', 'תאריך הנפקה', 'datum', 'rechnungsdatum', 'belegdatum', 'data wystawienia', 'data dokumentu', 'data faktury', 'дата', 'дата документа', 'дата счета',
    ],
    due: [
      'due', 'due date', 'invoice due date', 'date due', 'payment due', 'payment due date', 'maturity', 'maturity date', 'invoice date due', 'scadenta', 'data scadenta', 'data scadentei', 'termen plata', 'termen de plata', 'termenul de plata', 'scadent la',
      'apmoketi iki', 'moketi iki', 'mokejimo terminas', 'apmokejimo terminas', 'terminas', 'apmaksat lidz', 'apmaksas termins', 'samaksas termins', 'termins', 'apmaksas datums lidz',
      'תאריך לתשלום', 'תאריך פירעון', 'תאריך פרעון', 'מועד תשלום', 'מועד לתשלום', 'לתשלום עד', 'תאריך ערך', 'faellig', 'fallig', 'fallig am', 'falligkeit', 'falligkeitsdatum', 'termin platnosci', 'termin zaplaty', 'срок оплаты', 'оплатить до',
    ],
    amount: [
      'amount', 'total', 'gross', 'gross amount', 'gross total', 'grand total', 'total amount', 'invoice amount', 'amount total', 'total due', 'invoice total', 'total incl vat', 'total including vat', 'total inc vat', 'total gross', 'sum', 'total with vat', 'total signed', 'payable amount',
      'suma', 'valoare', 'total de plata', 'total factura', 'valoare totala', 'total cu tva', 'suma totala', 'valoare cu tva', 'total general', 'brut', 'suma bruta',
      'suma su pvm', 'bendra suma', 'is viso', 'viso', 'viso su pvm', 'is viso su pvm', 'moketina suma', 'summa', 'summa ar pvn', 'kopsumma', 'kopa', 'kopa ar pvn', 'kopeja summa', 'apmaksai',
      'סכום', 'סה"כ', 'סה״כ', 'סהכ', 'סה"כ כולל מע"מ', 'סה״כ כולל מע״מ', 'סהכ כולל מעמ', 'סכום כולל', 'סכום כולל מע"מ', 'סכום כולל מע״מ', 'סה"כ לתשלום', 'סה״כ לתשלום', 'סכום לתשלום', 'סך הכל', 'סך הכול', 'betrag', 'brutto', 'bruttobetrag', 'gesamt', 'gesamtbetrag', 'summe', 'rechnungsbetrag', 'kwota', 'kwota brutto', 'wartosc brutto', 'razem brutto', 'сумма', 'итого', 'сумма с ндс', 'всего',
    ],
    currency: ['currency', 'currency code', 'curr', 'ccy', 'moneda', 'valuta', 'valiuta', 'valuta kods', 'מטבע', 'קוד מטבע', 'wahrung', 'waluta', 'валюта'],
    status: ['status', 'state', 'document status', 'invoice status', 'docstatus', 'stare', 'starea', 'status document', 'busena', 'dokumento busena', 'statusas', 'statuss', 'stavoklis', 'סטטוס', 'סטאטוס', 'מצב', 'zustand', 'stan', 'статус', 'состояние'],
    source: ['source', 'source system', 'system', 'program', 'sursa', 'sistem', 'saltinis', 'sistema', 'avots', 'מקור', 'מערכת', 'מערכת מקור', 'quelle', 'zrodlo', 'источник'],
  },
  Payments: {
    date: [
      'date', 'payment date', 'paid on', 'paid date', 'date paid', 'value date', 'booking date', 'booked', 'posting date', 'transaction date', 'txn date', 'entry date', 'completed date', 'data', 'data platii', 'data plata', 'data tranzactiei', 'data tranzactie', 'data incasarii', 'data incasare', 'data procesarii', 'data valutei',
      'mokejimo data', 'apmokejimo data', 'operacijos data', 'sandorio data', 'iraso data', 'datums', 'maksajuma datums', 'darijuma datums', 'samaksas datums', 'apmaksas datums', 'transakcijas datums',
      'תאריך', 'תאריך תשלום', 'תאריך קבלה', 'תאריך פעולה', 'תאריך ערך', 'datum', 'buchungstag', 'buchungsdatum', 'valuta', 'valutadatum', 'wertstellung', 'zahlungsdatum', 'data operacji', 'data ksiegowania', 'data platnosci', 'data transakcji', 'дата', 'дата платежа', 'дата операции', 'дата оплаты',
    ],
    amount: [
      'amount', 'payment amount', 'paid amount', 'amount paid', 'paid', 'sum', 'total', 'credit', 'credit amount', 'paid in', 'money in', 'received', 'received amount', 'deposit', 'suma', 'suma platita', 'suma incasata', 'credit suma', 'incasare', 'incasari', 'valoare',
      'sumoketa', 'sumoketa suma', 'apmoketa suma', 'mokejimo suma', 'kreditas', 'kredito suma', 'summa', 'samaksata summa', 'maksajuma summa', 'samaksats', 'kredits',
      'סכום', 'סכום תשלום', 'סכום ששולם', 'זכות', 'סכום זכות', 'זיכוי', 'betrag', 'umsatz', 'haben', 'gutschrift', 'kwota', 'kwota operacji', 'kwota transakcji', 'uznania', 'сумма', 'сумма платежа', 'приход', 'поступление',
    ],
    debit: ['debit', 'debit amount', 'paid out', 'money out', 'withdrawal', 'withdrawals', 'plati', 'debitas', 'debeto suma', 'debets', 'חובה', 'סכום חובה', 'soll', 'obciazenia', 'расход', 'списание'],
    direction: [
      'd k', 'k d', 'd c', 'c d', 'dc', 'dk', 'cr dr', 'dr cr', 'debit credit', 'credit debit', 'debit credit mark', 'debeto kredito pozymis', 'debets kredits', 'tip operatiune', 'soll haben', 's h', 'soll haben kennzeichen', 'חובה זכות', 'debitas kreditas', 'debetas kreditas', 'дебет кредит', 'direction', 'afbij', 'af bij',
    ],
    currency: ['currency', 'currency code', 'curr', 'ccy', 'moneda', 'valuta', 'valiuta', 'מטבע', 'קוד מטבע', 'wahrung', 'waluta', 'валюта'],
    document: [
      'document', 'document number', 'invoice', 'invoice number', 'invoice no', 'for invoice', 'paid invoice', 'applied to', 'invoice paid', 'nr factura', 'factura', 'numar factura', 'factura platita', 'document achitat',
      'saskaita', 'saskaitos numeris', 'saskaitos nr', 'sf numeris', 'sf nr', 'rekins', 'rekina numurs', 'rekina nr', 'חשבונית', 'מספר חשבונית', 'עבור חשבונית', 'rechnungsnummer', 'rechnung', 'numer faktury', 'nr faktury', 'номер счета', 'счет',
    ],
    method: [
      'method', 'payment method', 'payment type', 'paid by', 'mode of payment', 'means of payment', 'metoda', 'metoda de plata', 'mod de plata', 'modalitate plata', 'tip plata', 'budas', 'mokejimo budas', 'apmokejimo budas', 'veids', 'maksajuma veids', 'apmaksas veids', 'samaksas veids', 'אמצעי תשלום', 'אופן תשלום', 'סוג תשלום', 'צורת תשלום', 'zahlungsart', 'zahlungsmethode', 'forma platnosci', 'sposob platnosci', 'способ оплаты', 'вид оплаты',
    ],
    reference: [
      'reference', 'ref', 'payment reference', 'bank reference', 'transaction id', 'transaction reference', 'payment number', 'payment no', 'receipt number', 'receipt no', 'archive id', 'archive code', 'entry no', 'referinta', 'referinta tranzactie', 'id tranzactie', 'numar referinta', 'nr operatiune', 'nr chitanta', 'ordin de plata',
      'nuoroda', 'iraso nr', 'operacijos nr', 'operacijos kodas', 'mokejimo nr', 'archyvo kodas', 'dok nr', 'atsauce', 'references numurs', 'darijuma numurs', 'arhiva kods', 'ieraksta nr', 'transakcijas nr', 'אסמכתא', 'אסמכתה', 'אסמכתא בנק', 'מספר קבלה', 'מספר תשלום', 'referenz', 'kundenreferenz', 'numer operacji', 'numer transakcji', 'numer referencyjny', 'номер платежа', 'номер операции', 'референс',
    ],
    text: [
      'purpose', 'payment purpose', 'details', 'payment details', 'description', 'remittance information', 'remittance', 'narrative', 'memo', 'message', 'particulars', 'information', 'note', 'detalii', 'detalii plata', 'detalii tranzactie', 'detaliile tranzactiei', 'detaliile platii', 'descriere', 'explicatii', 'explicatie', 'scopul platii',
      'paskirtis', 'mokejimo paskirtis', 'paaiskinimai', 'paaiskinimas', 'aprasymas', 'operacijos aprasymas', 'merkis', 'maksajuma merkis', 'informacija sanemejam', 'informacija', 'apraksts', 'paskaidrojums', 'detalas',
      'תיאור', 'תאור', 'פרטים', 'תיאור התנועה', 'תיאור הפעולה', 'תיאור פעולה', 'הערות', 'verwendungszweck', 'buchungstext', 'zweck', 'tytul', 'tytulem', 'tytul operacji', 'opis operacji', 'opis', 'szczegoly', 'назначение платежа', 'назначение', 'описание',
    ],
    source: ['source', 'source system', 'sursa', 'saltinis', 'avots', 'מקור', 'מערכת מקור', 'quelle', 'zrodlo', 'источник'],
  },
};

/** The account of whoever paid. That of the statement itself is called much the same, and stands in all rows. */
export const payerAccountHeaders: readonly string[] = [
  'payer account', 'payer iban', 'counterparty account', 'counterparty iban', 'account of payer', 'from account', 'sender account', 'cont platitor', 'contul platitorului', 'iban platitor', 'cont ordonator', 'cont partener',
  'moketojo saskaita', 'moketojo saskaitos nr', 'moketojo gavejo saskaita', 'korespondento saskaita', 'kitos salies saskaita', 'siuntejo saskaita', 'maksataja konts', 'maksataja konta numurs', 'maksataja sanemeja konts', 'darijuma partnera konts', 'sutitaja konts', 'partnera konts',
  'חשבון משלם', 'חשבון המשלם', 'מחשבון', 'kontonummer iban', 'iban zahlungsbeteiligter', 'konto auftraggeber', 'gegenkonto', 'rachunek nadawcy', 'numer rachunku nadawcy', 'rachunek kontrahenta', 'счет плательщика',
];

/** The customer beside them: what is not called so in a list of customers. */
export const customerHeaders: Readonly<Record<string, readonly string[]>> = {
  name: [
    'customer', 'client', 'customer name', 'client name', 'name', 'contact name', 'partner', 'partner name', 'company', 'bill to', 'billed to', 'payer', 'payer name', 'counterparty', 'counterparty name', 'received from', 'from', 'remitter', 'sender', 'beneficiary remitter', 'payer payee', 'payee', 'debtor', 'account name',
    'client nume', 'nume client', 'denumire client', 'denumire', 'denumire partener', 'partener', 'platitor', 'nume platitor', 'ordonator', 'cumparator', 'contrapartida', 'nume contrapartida', 'beneficiar ordonator', 'ordonator beneficiar',
    'klientas', 'kliento pavadinimas', 'pirkejas', 'pirkejo pavadinimas', 'moketojas', 'moketojo pavadinimas', 'moketojas gavejas', 'gavejas moketojas', 'moketojas arba gavejas', 'korespondentas', 'partneris', 'siuntejas', 'gavejas', 'kitos salies pavadinimas',
    'klients', 'klienta nosaukums', 'pircejs', 'pirceja nosaukums', 'maksatajs', 'maksatajs sanemejs', 'sanemejs maksatajs', 'maksatajs vai sanemejs', 'darijuma partneris', 'partnera nosaukums', 'sutitajs', 'sanemejs',
    'לקוח', 'שם לקוח', 'שם הלקוח', 'שם', 'משלם', 'שם המשלם', 'שולם על ידי', 'התקבל מ', 'מאת', 'לכבוד', 'שם חברה',
    'kunde', 'kundenname', 'auftraggeber', 'zahlungspflichtiger', 'begunstigter zahlungspflichtiger', 'name zahlungsbeteiligter', 'zahlungsbeteiligter', 'auftraggeber empfanger', 'debitor', 'klient', 'nazwa klienta', 'kontrahent', 'nabywca', 'nadawca', 'nadawca odbiorca', 'nazwa kontrahenta', 'клиент', 'покупатель', 'контрагент', 'плательщик',
  ],
  code: [
    'customer code', 'client code', 'customer number', 'customer no', 'client number', 'client no', 'account code', 'account number', 'partner code', 'contact code', 'customer ref', 'cod client', 'cod partener', 'numar client', 'kliento kodas', 'kliento numeris', 'pirkejo kodas', 'kodas', 'klienta kods', 'klienta numurs', 'pirceja kods', 'kods',
    'קוד לקוח', 'מספר לקוח', "מס' לקוח", 'מס לקוח', 'מפתח לקוח', 'מפתח חשבון', 'כרטיס', 'כרטיס לקוח', 'kundennummer', 'kundennr', 'debitorennummer', 'kod klienta', 'numer klienta', 'kod kontrahenta', 'код клиента', 'номер клиента',
  ],
  id: ['customer id', 'id', 'card', 'register id', 'kartoteka id'],
};

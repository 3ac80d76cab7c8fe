/** The words of the sheets, as a type: what columns, rows, lists and their values are called in a language. */
import type { FieldKind } from '../model/field-kinds';
import type { Gate } from '../fiscal/rules/rule';
import type { NoteMeaning } from '../model/card-statements';
import type { Purpose } from '../model/requiredness-profiles';
import type { FieldKey, TableKey, tables } from '../model/fields';

/** Shown column headers and form labels. */
export type FieldLabels = { readonly [T in TableKey]: { readonly [F in FieldKey<T>]: string } };

type ListOf<T extends TableKey> = {
  [F in FieldKey<T>]: (typeof tables)[T]['fields'][F] extends { readonly list: infer L extends string } ? L : never;
}[FieldKey<T>];

/** Name of a list of the Lists table that some field draws its values from. */
export type ListKey = { [T in TableKey]: ListOf<T> }[TableKey];

/** The values that a new register's lists begin with: by meaning, in the order shown. The firm may change the words. */
interface ListMeanings {
  readonly status: 'prospect' | 'active' | 'inactive';
  readonly level: 'small' | 'medium' | 'large';
  readonly customerType: 'reseller' | 'finalCustomer' | 'publicInstitution' | 'distributor' | 'other';
  readonly partyRole: 'customer' | 'supplier' | 'bank' | 'agency' | 'employee' | 'ownCompany';
  readonly dealerType:
    | 'exemptDealer' | 'authorisedDealer' | 'company' | 'partnership' | 'nonProfit' | 'publicBody' | 'privatePerson';
  /** Names of the forms in their country's own words, the same in every language. */
  readonly legalForm:
    | 'il-ltd' | 'il-partnership' | 'il-ngo' | 'il-coop'
    | 'ro-srl' | 'ro-sa' | 'ro-pfa' | 'ro-ii' | 'ro-ong'
    | 'lt-uab' | 'lt-ab' | 'lt-mb' | 'lt-ii' | 'lt-vsi'
    | 'lv-sia' | 'lv-as' | 'lv-ik' | 'lv-zs' | 'lv-biedriba';
  readonly vatStatus: 'registered' | 'notRegistered' | 'cashAccounting';
  readonly residency: 'resident' | 'foreigner';
  readonly transportPayer: 'supplier' | 'customer';
  readonly paymentMethod: 'bankTransfer' | 'card' | 'cash' | 'cheque' | 'directDebit' | 'wallet' | 'other';
  readonly manager: never;
  readonly category: 'wholesaler' | 'retailer' | 'regular';
  readonly tag: never;
  readonly source: 'referral' | 'website' | 'campaign' | 'event' | 'unknown';
  readonly contactRole:
    | 'owner' | 'director' | 'accountant' | 'purchasing' | 'warehouse' | 'departmentHead' | 'caseContact';
  readonly consentChannel: 'email' | 'phone' | 'sms' | 'post';
  readonly consentPurpose: 'service' | 'marketing';
  readonly identifierKind:
    | 'gln' | 'lei' | 'duns' | 'peppol' | 'euid' | 'foreignTax' | 'formerTax' | 'licence' | 'other';
  readonly interactionType: 'call' | 'meeting' | 'email' | 'letter' | 'visit' | 'agreement' | 'feedback' | 'other';
  readonly documentType:
    | 'quote' | 'proforma' | 'paymentDemand' | 'invoice' | 'invoiceReceipt' | 'receipt' | 'creditNote' | 'order' | 'contract';
  readonly documentStatus: 'draft' | 'inApproval' | 'issued' | 'cancelled';
}

/** What a value of a list is to the engine, whatever word the firm has for it. */
export type Meaning<L extends ListKey> = ListMeanings[L];

export type ListTexts = { readonly [L in ListKey]: Readonly<Record<Meaning<L>, string>> };

/** What an address can be for. Format 1 had them as a list of one choice, with branches among them. */
export type AddressPurposeWord = 'registration' | 'correspondence' | 'invoicing' | 'delivery' | 'branch';

export interface RegisterTexts {
  readonly fields: FieldLabels;
  /** Header of the column that says what is wrong with a row. */
  readonly sheetCheck: string;
  /** What one row of the table is called. */
  readonly rowOf: Readonly<Record<TableKey, string>>;
  readonly lists: ListTexts;
  readonly addressPurposes: Readonly<Record<AddressPurposeWord, string>>;
  /** Sentences that are written into notes: of two cards, one of which follows the other from a day on, and of a merged one. */
  readonly cardNotes: {
    readonly continues: (date: string, card: string) => string;
    readonly followedBy: (date: string, card: string) => string;
    /** First line of the note that keeps what a merged card said and the card that stayed has no place for. */
    readonly mergedFrom: (card: string) => string;
  };
  readonly kinds: Readonly<Record<FieldKind, string>>;
  /** What a card has to be enough for, as it stands in a sentence about what it lacks. */
  readonly purposes: Readonly<Record<Purpose | Gate, string>>;
  /** Types of notes that say something of the card to the engine. */
  readonly noteTypes: Readonly<Record<NoteMeaning, string>>;
}

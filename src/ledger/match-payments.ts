/**
 * Which documents a payment is for: by numbers in what the payer wrote, by an amount that is open, by a sum of several. Each answer
 * says why and how sure it is; where two would do equally well, both are named and none is taken.
 */
import { foldText } from '../base/text';
import type { RecordId } from '../model/ids';

/** A document that asks for money, whether anything of it is open or not. Amounts are whole units of the currency. */
export interface PayableDocument {
  readonly id: RecordId;
  readonly customer: RecordId;
  readonly number: string;
  readonly currency: string;
  readonly open: number;
}

export interface PaymentBook {
  /** Those of the customer, oldest due first. */
  readonly of: (customer: RecordId) => readonly PayableDocument[];
  /** Those of anybody, by a key of their number: `numberKeysOf`. */
  readonly withKey: (key: string) => readonly PayableDocument[];
}

export interface IncomingPayment {
  readonly amount: number;
  readonly currency: string;
  readonly text: string;
  /** Undefined while nobody knows who paid. */
  readonly customer: RecordId | undefined;
}

export interface SettledPart {
  readonly document: PayableDocument;
  readonly amount: number;
}

/**
 * number: named, and its amount is paid · numbers: several named, and together they are paid · part: named, less is paid · over:
 * named, more is paid · amount: one has exactly this open · sum: only these together have.
 */
export type PaymentGround = 'number' | 'numbers' | 'part' | 'over' | 'amount' | 'sum';

export interface PaymentOption {
  readonly parts: readonly SettledPart[];
  /** What no document takes. */
  readonly rest: number;
  readonly ground: PaymentGround;
}

export type PaymentMatch =
  | (PaymentOption & { readonly kind: 'settles'; readonly customer: RecordId; readonly sure: 'certain' | 'likely' })
  /** A person chooses. */
  | { readonly kind: 'doubtful'; readonly options: readonly PaymentOption[] }
  /** On account; `paid` are documents that were named and are paid already. */
  | { readonly kind: 'account'; readonly paid: readonly PayableDocument[] }
  /** Nobody knows who paid; these may be meant. */
  | { readonly kind: 'nobody'; readonly options: readonly PaymentOption[] };

export function matchPayment(payment: IncomingPayment, book: PaymentBook): PaymentMatch {
  const { customer, amount, currency, text } = payment;
  const mentioned = namedIn(text, book).filter((document) => customer === undefined || document.customer === customer);
  const named = mentioned.filter((document) => document.open > 0 && document.currency === currency && (isTelling(document.number) || document.open === amount));
  if (named.length > 0) return settleNamed(named, amount);
  // Somebody else's document, which this payment would pay to the cent: who paid for whom, a person knows.
  const others = customer === undefined ? [] : namedIn(text, book).filter((document) => document.customer !== customer && document.open === amount && document.currency === currency && isTelling(document.number));
  if (others.length > 0) return { kind: 'doubtful', options: others.slice(0, mostOptions).map((document) => whole([document], 'number')) };
  if (customer === undefined) return { kind: 'nobody', options: [] };
  const open = book.of(customer).filter((document) => document.open > 0 && document.currency === currency);
  const equal = open.filter((document) => document.open === amount);
  const [one, another] = equal;
  if (one !== undefined) {
    return another === undefined ? settles(whole([one], 'amount'), 'likely') : { kind: 'doubtful', options: equal.slice(0, mostOptions).map((document) => whole([document], 'amount')) };
  }
  const { found, isAll } = sumsTo(open, amount);
  const [sum, second] = found;
  if (sum !== undefined) return second === undefined && isAll ? settles(whole(sum, 'sum'), 'likely') : { kind: 'doubtful', options: found.map((documents) => whole(documents, 'sum')) };
  return { kind: 'account', paid: mentioned.filter((document) => document.open === 0 && isTelling(document.number)) };
}

const mostOptions = 8;

const whole = (documents: readonly PayableDocument[], ground: PaymentGround): PaymentOption => ({ parts: documents.map((document) => ({ document, amount: document.open })), rest: 0, ground });

function settles(option: PaymentOption, sure: 'certain' | 'likely'): PaymentMatch {
  const customer = option.parts[0]?.document.customer;
  return customer === undefined ? { kind: 'doubtful', options: [] } : { kind: 'settles', customer, sure, ...option };
}

function settleNamed(named: readonly PayableDocument[], amount: number): PaymentMatch {
  // The same number on documents of several customers, or on two of one: by the amount, if by anything.
  const equal = named.filter(({ open }) => open === amount);
  const [exact, second] = equal;
  if (exact !== undefined && second === undefined) return settles(whole([exact], 'number'), 'certain');
  const customers = new Set(named.map(({ customer }) => customer));
  if (exact !== undefined || customers.size > 1) return { kind: 'doubtful', options: named.slice(0, mostOptions).map((document) => partly(document, amount)) };
  const sum = named.reduce((total, { open }) => total + open, 0);
  if (named.length > 1 && sum === amount) return settles(whole(named, 'numbers'), 'certain');
  const [only] = named;
  if (named.length === 1 && only !== undefined) return settles(partly(only, amount), 'likely');
  return { kind: 'doubtful', options: [inOrder(named, amount), ...named.slice(0, mostOptions).map((document) => partly(document, amount))] };
}

function partly(document: PayableDocument, amount: number): PaymentOption {
  const taken = Math.min(document.open, amount);
  return { parts: [{ document, amount: taken }], rest: amount - taken, ground: amount < document.open ? 'part' : amount > document.open ? 'over' : 'number' };
}

/** What several named documents take one after the other. */
function inOrder(named: readonly PayableDocument[], amount: number): PaymentOption {
  let left = amount;
  const parts = named.flatMap((document): SettledPart[] => {
    const taken = Math.min(document.open, left);
    left -= taken;
    return taken > 0 ? [{ document, amount: taken }] : [];
  });
  return { parts, rest: left, ground: 'numbers' };
}

/** By these, documents are looked up: the number without its signs, and its digits alone where they are many enough to be nobody else's. */
export function numberKeysOf(number: string): readonly string[] {
  const key = compact(number);
  const digits = /^\p{L}+0*(\d{4,})$/u.exec(key)?.[1];
  return digits === undefined || key.length < shortest ? (key.length < shortest ? [] : [key]) : [key, digits];
}

const shortest = 3;
const compact = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** Four digits alone may be a year, and three the number of a house. */
const isTelling = (number: string): boolean => /\p{L}.*\d|\d.*\p{L}/u.test(compact(number)) || compact(number).length > 4;

/** A number may be written with signs between its parts, or in what RF…, the creditor's reference, has behind its check digits. */
const mostPieces = 5;

function namedIn(text: string, book: PaymentBook): PayableDocument[] {
  const pieces = (foldText(text).match(/\p{L}+|\p{N}+/gu) ?? []).slice(0, mostWords);
  const found = new Map<RecordId, PayableDocument>();
  for (let from = 0; from < pieces.length;) {
    // The longest name counts: what is a number in it is none beside it.
    let longest: readonly PayableDocument[] = [];
    let taken = 1;
    let key = '';
    for (let count = 1; count <= mostPieces && from + count <= pieces.length; count += 1) {
      key += pieces[from + count - 1] ?? '';
      const keys = writingsOf(key, count === 1 && pieces[from - 1] === 'rf');
      const documents = keys.flatMap((one) => book.withKey(one));
      if (documents.length > 0) [longest, taken] = [documents, count];
    }
    for (const document of longest) found.set(document.id, document);
    from += taken;
  }
  return [...found.values()];
}

const mostWords = 200;

/** As it is, without zeros in front, and without the check digits of a creditor's reference (ISO 11649). */
function writingsOf(key: string, isReference: boolean): readonly string[] {
  const bare = (text: string): string => text.replace(/^0+/, '');
  const keys = [key, ...(/^0/.test(key) ? [bare(key)] : []), ...(isReference && /^\d+$/.test(key) ? [key.slice(2), bare(key.slice(2))] : [])];
  return [...new Set(keys)].filter((one) => one.length >= shortest);
}

const mostSummed = 24;
const mostInSum = 6;
const mostSteps = 50_000;

/** Sets of two and more that come to the amount, up to some; `isAll` unless looking for more was given up. */
function sumsTo(open: readonly PayableDocument[], amount: number): { readonly found: (readonly PayableDocument[])[]; readonly isAll: boolean } {
  const documents = open.filter((document) => document.open < amount).slice(0, mostSummed);
  const found: PayableDocument[][] = [];
  let steps = 0;
  // What the documents from a place on come to at most.
  const rest = documents.map((_, at) => documents.slice(at).reduce((sum, document) => sum + document.open, 0));
  const look = (from: number, left: number, chosen: readonly PayableDocument[]): void => {
    for (let at = from; at < documents.length && found.length < mostOptions; at += 1) {
      const document = documents[at];
      if (document === undefined || (rest[at] ?? 0) < left || (steps += 1) > mostSteps) return;
      const next = [...chosen, document];
      if (document.open === left && next.length > 1) found.push(next);
      else if (document.open < left && next.length < mostInSum) look(at + 1, left - document.open, next);
    }
  };
  look(0, amount, []);
  return { found, isAll: steps <= mostSteps && documents.length === open.filter((document) => document.open < amount).length };
}

/**
 * Payments out of a file: whose they are, which documents they are for and why, and what of them is there already. Money that went
 * out, between the firm's own accounts or to the bank is left out by name.
 */
import { foldText } from '../base/text';
import { makeAccount, openItemsAt } from '../ledger/account';
import { documentEffect, isDocumentType } from '../ledger/document-kinds';
import { numberKey } from '../ledger/entry';
import { matchPayment, numberKeysOf, type PayableDocument, type PaymentBook, type PaymentOption } from '../ledger/match-payments';
import { ofMinor, toMinor } from '../ledger/money';
import type { Change, Values } from '../model/change';
import { tables } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import type { AppIssue } from './app';
import { createTelling, currencyIn, indexedAtOnce, textIn, type EntryContext, type EntryPlans, type EntryRow, type RowPlanning } from './document-import-row';
import type { PlannedCard, PlannedSettlement } from './import-plan';

/** Whatever was paid later counts too. */
const everything = '9999-12-31';
/** So much of what was written stays beside a payment that has no reference of its bank. */
const longestReference = 140;

/** A generator that stops often, while what is there is looked through. */
export function* createPaymentPlans(context: EntryContext): Generator<undefined, EntryPlans> {
  const { register, rules, hasColumn, random } = context;
  const { told, isFaulty, errorsOf } = createTelling(context);
  const books = yield* createBooks(context);
  const known = yield* createKnownPayments(context);

  function plan(row: EntryRow, going: RowPlanning['going']): PlannedCard | undefined {
    const { text: _text, debit, direction, ...said } = row.values;
    const way = wayOf(textIn({ direction: direction ?? null }, 'direction'));
    const signed = signedAmount(said['amount'], debit, way);
    const reference = textIn(said, 'reference') || textIn(row.values, 'text').slice(0, longestReference).trim();
    const entry: RowPlanning['entry'] = { table: 'Payments', number: reference, date: textIn(said, 'date'), amount: signed, currency: textIn(said, 'currency'), ...(textIn(row.values, 'text') !== '' && { text: textIn(row.values, 'text') }) };
    const planning = { row, going, entry };
    if (isFaulty(row)) return told(planning, 'rejected');
    const wrong = [...(entry.date === '' ? [missing('date')] : []), ...(signed === undefined || signed === 0 ? [missing('amount')] : [])];
    if (wrong.length > 0 || signed === undefined) return told(planning, 'rejected', { issues: wrong });
    const currency = currencyIn(row, context);
    const whole = { ...planning, entry: { ...entry, currency } };
    const inForce = currency === '' ? rules.firmCurrency : currency;
    if (known.take({ customer: going.customer, date: entry.date, reference, currency: inForce, amount: toMinor(signed, inForce) ?? 0 })) return told(whole, 'unchanged');
    if (way === 'own' || way === 'bank' || signed < 0) return told(whole, 'skipped', { issues: [{ severity: 'info', code: way === 'own' ? 'import-payment-own' : way === 'bank' ? 'import-payment-bank' : 'import-payment-out', facts: {} }] });
    return settle(whole, signed, said, inForce);
  }

  function settle(planning: RowPlanning, amount: number, said: Values, currency: string): PlannedCard | undefined {
    const { row, going: { customer, decision }, entry } = planning;
    const minor = toMinor(amount, currency) ?? 0;
    const named = textIn(said, 'document');
    if (typeof decision === 'object' && 'settles' in decision) return chosen(planning, decision.settles, { minor, currency, said });
    if (named !== '') {
      const byNumber = settleSaid(planning, named, { minor, currency, said });
      if (byNumber !== undefined) return byNumber;
    }
    const match = matchPayment({ amount: minor, currency, text: [named, entry.text ?? '', entry.number].join(' '), customer }, books);
    const option = (one: PaymentOption): PlannedSettlement => settlementOf(one, currency);
    switch (match.kind) {
      case 'settles': return write({ ...planning, going: { ...planning.going, customer: match.customer, ...(customer === undefined && { reason: { kind: 'document' } }) } }, match, { said, currency, sure: match.sure });
      case 'doubtful': return told(planning, 'rejected', {
        asks: 'documents', entry: { ...entry, options: match.options.map(option) },
        issues: [{ severity: 'error', code: 'import-payment-doubtful', facts: { count: match.options.length } }],
      });
      case 'nobody': return undefined;
      case 'account': {
        const paid = match.paid.map(({ number }): AppIssue => ({ severity: 'warning', code: 'import-payment-paid', facts: { number } }));
        return customer === undefined ? undefined : write(planning, { parts: [], rest: minor, ground: 'account' }, { said: { ...said, document: null }, currency, issues: [...paid, ...(named === '' ? [] : [unknownNumber(named)])], document: named });
      }
    }
    return unreachable(row);
  }

  interface Money {
    readonly minor: number;
    readonly currency: string;
    readonly said: Values;
  }

  /** The list says itself which document it is. */
  function settleSaid(planning: RowPlanning, named: string, { minor, currency, said }: Money): PlannedCard | undefined {
    const { going: { customer } } = planning;
    const all = books.numbered(named);
    const own = all.filter((document) => customer === undefined || document.customer === customer);
    const [document, another] = own;
    if (document === undefined) {
      const [other] = all;
      if (other === undefined || customer === undefined) return undefined;
      return told(planning, 'rejected', { asks: 'documents', entry: { ...planning.entry, options: [settlementOf({ parts: [{ document: other, amount: minor }], rest: 0, ground: 'number' }, currency)] }, issues: [{ severity: 'error', code: 'import-payment-other', facts: { number: other.number, name: nameOf(other.customer) } }] });
    }
    if (another !== undefined && new Set(own.map((one) => one.customer)).size > 1) return undefined;
    const reason = customer === undefined ? { reason: { kind: 'document' } as const } : {};
    return write({ ...planning, going: { ...planning.going, customer: document.customer, ...reason } }, { parts: [{ document, amount: minor }], rest: 0, ground: 'said' }, { said, currency, sure: 'certain' });
  }

  function chosen(planning: RowPlanning, settles: readonly RecordId[], { minor, currency, said }: Money): PlannedCard | undefined {
    const documents = settles.flatMap((id) => books.document(id) ?? []);
    const customer = documents[0]?.customer ?? planning.going.customer;
    if (customer === undefined) return undefined;
    let left = minor;
    const parts = documents.map((document) => {
      const amount = Math.min(left, document.open);
      left -= amount;
      return { document, amount };
    });
    return write({ ...planning, going: { ...planning.going, customer, reason: { kind: 'decided' } } }, { parts: parts.filter(({ amount }) => amount > 0), rest: left, ground: 'chosen' }, { said, currency });
  }

  interface Writing {
    readonly said: Values;
    readonly currency: string;
    readonly sure?: 'certain' | 'likely';
    readonly issues?: readonly AppIssue[];
    /** What the list calls a document that is not there. */
    readonly document?: string;
  }

  /** A payment for each document, and one for what is left. */
  function write(planning: RowPlanning, option: Omit<PaymentOption, 'ground'> & { readonly ground: PlannedSettlement['ground'] }, { said, currency, sure, issues = [], document = '' }: Writing): PlannedCard {
    const { row, going: { customer }, entry } = planning;
    const { document: _document, ...others } = said;
    const base: Values = { ...others, customer: customer ?? null, currency: entry.currency === '' ? null : entry.currency, reference: entry.number === '' ? null : entry.number, method: said['method'] ?? null, customerName: textIn(row.customer.values, 'name') || null };
    const parts = [...option.parts.map(({ document: { number }, amount }) => ({ number, amount })), ...(option.rest > 0 ? [{ number: document, amount: option.rest }] : [])];
    const written = parts.map(({ number, amount }) => inColumns({ ...base, amount: ofMinor(amount, currency), document: number === '' ? null : number }));
    const errors = written.flatMap((values) => errorsOf('Payments', values));
    if (errors.length > 0) return told(planning, 'rejected', { issues: errors });
    for (const { document: one, amount } of option.parts) books.pay(one.id, amount);
    const changes = written.map((values): Change => ({ type: 'add', table: 'Payments', id: makeId(tables.Payments.idPrefix, random), values }));
    const over: AppIssue[] = option.parts.length > 0 && option.rest > 0 ? [{ severity: 'warning', code: 'import-payment-over', facts: { number: option.parts.map((part) => part.document.number).join(', ') } }] : [];
    return told(planning, 'new', { changes, issues: [...issues, ...over], entry: { ...entry, settlement: settlementOf(option, currency), ...(sure !== undefined && { sure }) } });
  }

  const inColumns = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([field, value]) => value !== null && (field === 'customer' || hasColumn(field))));
  const nameOf = (id: RecordId): string => textIn(register.get('Customers', id) ?? {}, 'name');

  const settlementOf = ({ parts, rest, ground }: { readonly parts: PaymentOption['parts']; readonly rest: number; readonly ground: PlannedSettlement['ground'] }, currency: string): PlannedSettlement => ({
    parts: parts.map(({ document, amount }) => ({ document: document.id, number: document.number, amount: ofMinor(amount, currency) })), rest: ofMinor(rest, currency), ground,
  });

  return { plan };
}

const unknownNumber = (number: string): AppIssue => ({ severity: 'warning', code: 'import-payment-number-unknown', facts: { number } });
const missing = (field: string): AppIssue => ({ severity: 'error', code: 'import-entry-missing', facts: { target: `Payments.${field}` }, where: { table: 'Payments', field } });

function unreachable(row: EntryRow): never {
  throw new Error(`Bug: nothing was decided of line ${row.line}`);
}

// Of statements, and of banks' own columns; folded.
const ways: ReadonlyMap<string, 'in' | 'out' | 'own' | 'bank'> = new Map([
  ...['in', 'c', 'cr', 'crdt', 'k', 'h', 'credit', 'kredit', 'kreditas', 'kredits', 'incoming', 'bij', '+', 'haben', 'זכות', 'incasare', 'credit card', 'кредит', 'приход'].map((word) => [word, 'in'] as const),
  ...['out', 'd', 'dr', 'dbit', 's', 'debit', 'debet', 'debetas', 'debets', 'outgoing', 'af', '-', 'soll', 'חובה', 'plata', 'дебет', 'расход'].map((word) => [word, 'out'] as const),
  ['own', 'own'], ['bank', 'bank'],
]);

const wayOf = (word: string): 'in' | 'out' | 'own' | 'bank' | undefined => ways.get(foldText(word));

/** Less than nothing is money that went out. */
function signedAmount(amount: Values[string] | undefined, debit: Values[string] | undefined, way: string | undefined): number | undefined {
  const [credited, debited] = [typeof amount === 'number' ? amount : undefined, typeof debit === 'number' ? Math.abs(debit) : undefined];
  if (credited === undefined && debited === undefined) return undefined;
  const sum = (credited ?? 0) - (debited ?? 0);
  return way === 'out' ? -Math.abs(sum) : way === 'in' ? Math.abs(sum) : sum;
}

interface KnownPayment {
  readonly customer: RecordId | undefined;
  readonly date: string;
  readonly reference: string;
  readonly currency: string;
  /** In units of the currency. */
  readonly amount: number;
}

/** Payments of the register, each of which answers for one of a file. */
function* createKnownPayments({ register, rules }: EntryContext): Generator<undefined, { readonly take: (payment: KnownPayment) => boolean }> {
  const groups = new Map<string, { readonly customer: string; amount: number; isTaken: boolean }[]>();
  const keyOf = (date: string, reference: string, currency: string): string => [date, numberKey(reference), currency].join('\n');
  for (const [at, id] of register.ids('Payments').entries()) {
    if (at % indexedAtOnce === 0) yield;
    const values = register.get('Payments', id) ?? {};
    const currency = textIn(values, 'currency') || rules.firmCurrency;
    const amount = toMinor(values['amount'], currency);
    if (amount === undefined) continue;
    const key = keyOf(textIn(values, 'date'), textIn(values, 'reference'), currency);
    const payment = { customer: textIn(values, 'customer'), amount, isTaken: false };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [payment]);
    else group.push(payment);
  }
  return {
    take({ customer, date, reference, currency, amount }) {
      // Without a reference, only its customer tells it from others of the day.
      const left = (groups.get(keyOf(date, reference, currency)) ?? []).filter((one) => !one.isTaken && (reference !== '' || one.customer === customer));
      const same = left.find((one) => one.amount === amount && one.customer === customer) ?? left.find((one) => one.amount === amount);
      if (same !== undefined) {
        same.isTaken = true;
        return true;
      }
      // One that was written as several, one for each document: it was all of them together.
      const parts = partsOf(left, amount);
      for (const part of parts) part.isTaken = true;
      return parts.length > 0;
    },
  };
}

/** The first of one customer, one after the other, until they come to the amount. */
function partsOf<T extends { readonly customer: string; readonly amount: number }>(left: readonly T[], amount: number): readonly T[] {
  for (let from = 0; from < left.length; from += 1) {
    const parts: T[] = [];
    let sum = 0;
    for (const one of left.slice(from)) {
      if (one.customer !== left[from]?.customer || sum >= amount) continue;
      parts.push(one);
      sum += one.amount;
    }
    if (sum === amount && parts.length > 1) return parts;
  }
  return [];
}

interface Books extends PaymentBook {
  readonly document: (id: RecordId) => PayableDocument | undefined;
  /** By the number that a list says. */
  readonly numbered: (number: string) => readonly PayableDocument[];
  /** What an earlier row of the file pays is open no more. */
  readonly pay: (document: RecordId, amount: number) => void;
}

/** What every document of the register has open, worked out customer by customer when it is asked for. */
function* createBooks({ register, rules }: EntryContext): Generator<undefined, Books> {
  const ofCustomer = new Map<RecordId, readonly RecordId[]>();
  const byId = new Map<RecordId, PayableDocument>();
  const byKey = new Map<string, { readonly id: RecordId; readonly customer: RecordId }[]>();
  const byNumber = new Map<string, { readonly id: RecordId; readonly customer: RecordId }[]>();
  for (const [at, id] of register.ids('Documents').entries()) {
    if (at % indexedAtOnce === 0) yield;
    const values = register.get('Documents', id) ?? {};
    const customer = register.survivorOf(textIn(values, 'customer'));
    const number = textIn(values, 'number');
    if (customer === undefined || number === '') continue;
    for (const [map, keys] of [[byKey, numberKeysOf(number)], [byNumber, [numberKey(number)]]] as const) {
      for (const key of keys) {
        const same = map.get(key);
        if (same === undefined) map.set(key, [{ id, customer }]);
        else same.push({ id, customer });
      }
    }
  }
  const open = (customer: RecordId): readonly RecordId[] => {
    const known = ofCustomer.get(customer);
    if (known !== undefined) return known;
    const rows = (table: 'Documents' | 'Payments'): { id: RecordId; values: Values }[] => register.childrenOf(customer).flatMap((child) => (child.table === table ? [{ id: child.id, values: register.get(table, child.id) ?? {} }] : []));
    const account = makeAccount({ customer: register.get('Customers', customer) ?? {}, documents: rows('Documents'), payments: rows('Payments') }, rules);
    const left = new Map<RecordId, number>();
    const dues = new Map<RecordId, string>();
    for (const currency of new Set(account.entries.map((entry) => entry.currency))) {
      for (const item of openItemsAt(account, currency, everything).items) {
        left.set(item.entry.id, (left.get(item.entry.id) ?? 0) + item.open);
        if (!dues.has(item.entry.id)) dues.set(item.entry.id, item.due);
      }
    }
    const documents = account.entries.filter(({ table, kind }) => table === 'Documents' && isDocumentType(kind) && documentEffect(kind) === 'charge');
    for (const { id, number, currency } of documents) byId.set(id, { id, customer, number, currency, open: left.get(id) ?? 0 });
    const ids = documents.map(({ id }) => id).sort((a, b) => ((dues.get(a) ?? '') < (dues.get(b) ?? '') ? -1 : 1));
    ofCustomer.set(customer, ids);
    return ids;
  };
  const documentOf = (id: RecordId, customer: RecordId): PayableDocument | undefined => {
    open(customer);
    return byId.get(id);
  };
  const found = (list: readonly { readonly id: RecordId; readonly customer: RecordId }[] | undefined): readonly PayableDocument[] => (list ?? []).flatMap(({ id, customer }) => documentOf(id, customer) ?? []);
  return {
    of: (customer) => open(customer).flatMap((id) => byId.get(id) ?? []),
    withKey: (key) => found(byKey.get(key)),
    numbered: (number) => found(byNumber.get(numberKey(number))),
    document(id) {
      const customer = register.survivorOf(textIn(register.get('Documents', id) ?? {}, 'customer'));
      return customer === undefined ? undefined : documentOf(id, customer);
    },
    pay(id, amount) {
      const document = byId.get(id);
      if (document !== undefined) byId.set(id, { ...document, open: Math.max(0, document.open - amount) });
    },
  };
}

/**
 * Documents out of a file: the same customer, kind, number and day are the same document, which then changes field by field or stays;
 * what only resembles one is a question or is told.
 */
import { foldText } from '../base/text';
import { numberKey } from '../ledger/entry';
import { toMinor } from '../ledger/money';
import type { Change, Values } from '../model/change';
import { compactIdentifier, identifierFields } from '../model/identifiers';
import { makeId, type RecordId } from '../model/ids';
import { tables } from '../model/fields';
import { writingsOf } from '../model/number-writings';
import { splitSeveral } from '../model/several';
import type { AppIssue } from './app';
import { amountText, createTelling, currencyIn, indexedAtOnce, textIn, type EntryContext, type EntryPlans, type EntryRow, type RowPlanning } from './document-import-row';
import type { PlannedCard } from './import-plan';
import { createOwnCompany } from './own-company';
import type { ColumnPolicy, KeptValue } from './take-in';

interface Known {
  readonly id: RecordId;
  readonly values: Values;
}

/** What a file may change of a document that is there. Whom it was issued to is what it said when it came. */
const changing = ['due', 'amount', 'currency', 'status', 'source'] as const;

/** A generator that stops often, while what is there is looked through. */
export function* createDocumentPlans(context: EntryContext): Generator<undefined, EntryPlans> {
  const { register, rules, order, wordOf, hasColumn, random, assumed } = context;
  const { told, isFaulty, errorsOf } = createTelling(context);
  const isOurs = createSellerCheck(context);
  const byNumber = new Map<string, Known[]>();
  const unnumbered = new Map<string, Known[]>();
  for (const [at, id] of register.ids('Documents').entries()) {
    if (at % indexedAtOnce === 0) yield;
    const values = register.get('Documents', id) ?? {};
    noteUnder(textIn(values, 'number') === '' ? unnumbered : byNumber, textIn(values, 'number') === '' ? textIn(values, 'customer') : numberKey(textIn(values, 'number')), { id, values });
  }
  /** What earlier lines of the file said. */
  const given = new Map<string, { readonly line: number; readonly values: Values }>();
  const taken = new Set<RecordId>();
  const typeOf = (values: Values): string => rules.meaningOf('documentType', textIn(values, 'type')) ?? foldText(textIn(values, 'type'));

  function plan(row: EntryRow, going: RowPlanning['going']): PlannedCard | undefined {
    const { seller: _seller, sellerNumbers: _numbers, ...said } = row.values;
    const amount = typeof said['amount'] === 'number' ? said['amount'] : undefined;
    const entry: RowPlanning['entry'] = { table: 'Documents', number: textIn(said, 'number'), date: textIn(said, 'date'), amount, currency: textIn(said, 'currency') };
    const planning = { row, going, entry };
    const wrong = [...isOurs.wrong(row, going.customer), ...['date', 'amount'].flatMap((field): AppIssue[] => (said[field] === undefined && !isFaulty(row) ? [missing(field)] : []))];
    if (isFaulty(row) || wrong.length > 0) return told(planning, 'rejected', { issues: wrong });
    const { customer } = going;
    if (customer === undefined) return undefined;
    const currency = currencyIn(row, context);
    const type = said['type'] ?? wordOf('documentType', (amount ?? 0) < 0 ? 'creditNote' : 'invoice');
    if (said['type'] === undefined) assumed.types += 1;
    const values = { ...said, type, ...(currency !== '' && { currency }) };
    return planOf({ ...planning, entry: { ...entry, currency } }, customer, values);
  }

  function planOf(planning: RowPlanning, customer: RecordId, values: Values): PlannedCard {
    const { row, going: { decision }, entry: { number } } = planning;
    const inFile = number === '' ? undefined : [customer, typeOf(values), numberKey(number), textIn(values, 'date')].join(' ');
    const earlier = inFile === undefined ? undefined : given.get(inFile);
    if (earlier !== undefined) {
      const same = Object.keys({ ...earlier.values, ...values }).every((field) => (earlier.values[field] ?? null) === (values[field] ?? null));
      return same ? told(planning, 'unchanged') : told(planning, 'rejected', { issues: [{ severity: 'error', code: 'import-document-twice', facts: { number, line: earlier.line }, where: { table: 'Documents', field: 'amount' } }] });
    }
    if (inFile !== undefined) given.set(inFile, { line: row.line, values });
    const alike = number === '' ? [] : (byNumber.get(numberKey(number)) ?? []).filter((one) => typeOf(one.values) === typeOf(values));
    const own = alike.filter((one) => one.values['customer'] === customer && !taken.has(one.id));
    const same = number === '' ? unnumberedLike(customer, values) : own.find((one) => textIn(one.values, 'date') === textIn(values, 'date')) ?? own.find((one) => textIn(one.values, 'date') === '');
    if (same !== undefined) {
      taken.add(same.id);
      return update(planning, same, values);
    }
    // Numbers begin anew with a year; within one, it would be the same document with another day.
    const rival = own.find((one) => textIn(one.values, 'date').slice(0, 4) === textIn(values, 'date').slice(0, 4));
    if (rival !== undefined && decision !== 'new') return told(planning, 'rejected', { asks: 'document', issues: [{ severity: 'error', code: 'import-document-number-taken', facts: { number, date: textIn(rival.values, 'date') } }] });
    return add(planning, customer, values, elsewhere(alike, customer, values));
  }

  function unnumberedLike(customer: RecordId, values: Values): Known | undefined {
    return (unnumbered.get(customer) ?? []).find((one) => !taken.has(one.id) && typeOf(one.values) === typeOf(values) && textIn(one.values, 'date') === textIn(values, 'date') && isSameAmount(one.values, values));
  }

  function isSameAmount(one: Values, other: Values): boolean {
    const currency = (values: Values): string => textIn(values, 'currency') || rules.firmCurrency;
    return currency(one) === currency(other) && toMinor(one['amount'], currency(one)) === toMinor(other['amount'], currency(other));
  }

  function elsewhere(alike: readonly Known[], customer: RecordId, values: Values): AppIssue[] {
    const other = alike.find((one) => one.values['customer'] !== customer && textIn(one.values, 'date').slice(0, 4) === textIn(values, 'date').slice(0, 4));
    if (other === undefined) return [];
    const name = textIn(register.get('Customers', textIn(other.values, 'customer')) ?? {}, 'name');
    return [{ severity: 'warning', code: 'import-document-elsewhere', facts: { number: textIn(values, 'number'), name } }];
  }

  function add(planning: RowPlanning, customer: RecordId, values: Values, issues: readonly AppIssue[]): PlannedCard {
    const printed = textIn(planning.row.customer.values, 'name');
    const whole: Values = { ...values, customer, status: values['status'] ?? wordOf('documentStatus', 'issued'), ...(printed !== '' && { customerName: printed }) };
    const kept = Object.fromEntries(Object.entries(whole).filter(([field]) => field === 'customer' || hasColumn(field)));
    const errors = errorsOf('Documents', kept);
    if (errors.length > 0) return told(planning, 'rejected', { issues: errors });
    const change: Change = { type: 'add', table: 'Documents', id: makeId(tables.Documents.idPrefix, random), values: kept };
    return told(planning, 'new', { changes: [change], issues });
  }

  function update(planning: RowPlanning, { id, values: before }: Known, values: Values): PlannedCard {
    const kept: KeptValue[] = [];
    const changes: Change[] = [];
    for (const field of changing) {
      const [was, is] = [before[field] ?? null, values[field] ?? null];
      if (is === null || !hasColumn(field) || isSame(field, before, values)) continue;
      const policy: ColumnPolicy = order.policies?.[`Documents.${field}`] ?? 'overwrite';
      if (policy === 'never' || (policy === 'fill' && was !== null)) kept.push({ field: `Documents.${field}`, given: is });
      else changes.push({ type: 'set', table: 'Documents', id, field, before: was, after: is });
    }
    if (changes.length === 0) return told(planning, 'unchanged', { kept });
    const errors = errorsOf('Documents', { ...before, ...Object.fromEntries(changes.flatMap((change) => (change.type === 'set' ? [[change.field, change.after]] : []))) });
    if (errors.length > 0) return told(planning, 'rejected', { kept, issues: errors });
    const amount = changes.some((change) => change.type === 'set' && change.field === 'amount');
    const issues: AppIssue[] = !amount ? [] : [{
      severity: 'warning', code: 'import-document-amount',
      facts: { number: planning.entry.number, before: amountText(Number(before['amount']), textIn(before, 'currency')), after: amountText(Number(values['amount']), textIn(values, 'currency')) },
    }];
    return told(planning, 'update', { kept, changes, issues });
  }

  function isSame(field: string, before: Values, values: Values): boolean {
    if (field === 'amount') return toMinor(before['amount'], textIn(before, 'currency') || rules.firmCurrency) === toMinor(values['amount'], textIn(before, 'currency') || rules.firmCurrency);
    // What is not said is the firm's own, and what is said need not be written.
    if (field === 'currency') return (textIn(before, 'currency') || rules.firmCurrency) === textIn(values, 'currency');
    if (field === 'status') return (rules.meaningOf('documentStatus', textIn(before, field)) ?? textIn(before, field)) === (rules.meaningOf('documentStatus', textIn(values, field)) ?? textIn(values, field));
    return foldText(textIn(before, field)) === foldText(textIn(values, field));
  }

  return { plan };
}

const missing = (field: string): AppIssue => ({ severity: 'error', code: 'import-entry-missing', facts: { target: `Documents.${field}` }, where: { table: 'Documents', field } });

function noteUnder(found: Map<string, Known[]>, key: string, one: Known): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, [one]);
  else known.push(one);
}

/** Of documents that say who issued them: only those of the firm belong here. A supplier's document is a debt of the firm, of which no table tells. */
function createSellerCheck({ register }: EntryContext): { readonly wrong: (row: EntryRow, customer: RecordId | undefined) => readonly AppIssue[] } {
  const company = createOwnCompany(register);
  const own = company.cards().map((id) => register.get('Customers', id) ?? {});
  const numbersOf = (values: Values): string[] => identifierFields.flatMap((field) => (textIn(values, field) === '' ? [] : writingsOf(textIn(values, field), values['country'])));
  const numbers = new Set(own.flatMap(numbersOf));
  const names = new Set(own.map((values) => foldText(textIn(values, 'name'))));
  const isOwn = (said: readonly string[], name: string): boolean => (said.some((number) => numbers.has(number)) || (said.length === 0 && names.has(foldText(name))));
  return {
    wrong({ values, customer: { values: buyer } }, customer) {
      const seller = textIn(values, 'seller');
      if (isOwn(numbersOf(buyer), textIn(buyer, 'name')) || company.is(customer === undefined ? undefined : register.get('Customers', customer))) {
        return [{ severity: 'error', code: 'import-document-purchase', facts: { seller } }];
      }
      const said = splitSeveral(values['sellerNumbers'] ?? null).flatMap((number) => [compactIdentifier(number), ...writingsOf(number, buyer['country'])]);
      if (seller === '' || isOwn([...said, ...said.map((number) => number.replace(/^[A-Z]{2}/, ''))], seller) || names.has(foldText(seller))) return [];
      return numbers.size === 0 ? [] : [{ severity: 'error', code: 'import-document-foreign', facts: { seller } }];
    },
  };
}

/** The places that a header of a list of documents or payments can mean: fields of the document or payment, and by what its customer is found. */
import { isSoundOfKind } from '../../fiscal/check-number';
import { fieldsOf } from '../../model/fields';
import { compactIdentifier } from '../../model/identifiers';
import type { EntryTable } from '../holding';
import type { ColumnSample } from './column-sample';
import { customerHeaders, entryHeaders, payerAccountHeaders } from './entry-headers';
import { headerKey, plainKey } from './header-key';
import { contained, nearest, variantsOf, type HeaderCandidate, type HeaderTargets, type Name, type TableLabels } from './header-targets';
import { targetKey, type FieldTarget } from './import-mapping';

/** Given by the register itself, or by the columns of the customer. */
const never = new Set(['id', 'customer', 'customerName']);
/** By which a customer is found, or made where there is none. Everything else in such a list is about the document. */
const ofCustomer: ReadonlySet<string> = new Set(['name', 'code', 'taxId', 'vatNumber', 'companyNumber', 'personalId', 'country', 'email', 'phone', 'street', 'city', 'postalCode', 'county']);

interface Names {
  readonly byKey: ReadonlyMap<string, Name>;
  readonly all: readonly Name[];
}

/** A document's own number, day and amount come before anything that a customer has. */
const behind = 0.93;

/** `customers` are the targets of lists of customers. */
export function createEntryTargets(table: EntryTable, labels: TableLabels, customers: HeaderTargets): HeaderTargets {
  const own = namesOf(fieldsOf(table).flatMap(([field]) => (never.has(field) ? [] : [[field, labels(table).flatMap((language) => language[field] ?? [])] as const])), entryHeaders[table]);
  const ofWhom = namesOf([], customerHeaders);
  const account = namesOf([], table === 'Payments' ? { iban: payerAccountHeaders } : {});

  const find = (header: string): readonly HeaderCandidate[] => {
    const found = new Map<string, HeaderCandidate>();
    const add = (candidate: HeaderCandidate): void => {
      const key = targetKey(candidate.to);
      if ((found.get(key)?.score ?? 0) < candidate.score) found.set(key, candidate);
    };
    for (const key of new Set([plainKey(header), headerKey(header)])) {
      if (key === '') continue;
      for (const named of namedIn(own, key)) add({ ...named, to: { table, row: 'entry', field: named.field } });
      for (const named of exactIn(account, key)) add({ ...named, to: { table: 'BankAccounts', row: 'account', field: named.field } });
      for (const named of exactIn(ofWhom, key)) add({ ...named, score: named.score * behind, to: { table: 'Customers', field: named.field } });
    }
    for (const candidate of customers.candidatesOf(header)) {
      if (isPlaceBeside(candidate.to, table)) add({ ...candidate, score: candidate.score * behind });
    }
    return [...found.values()].sort((a, b) => b.score - a.score);
  };

  const known = new Map<string, readonly HeaderCandidate[]>();
  return {
    candidatesOf: (header) => {
      let candidates = known.get(header);
      if (candidates === undefined) {
        candidates = find(header);
        if (known.size < mostKnown) known.set(header, candidates);
      }
      return candidates;
    },
  };
}

const mostKnown = 2000;

/** Where a column of such a list may go: of the customer what tells who it is, of accounts whose it is, and the document or payment itself. */
export function isPlaceBeside({ table: of, field }: FieldTarget, table: EntryTable): boolean {
  if (of === 'Customers') return field === 'id' || ofCustomer.has(field);
  return of === table || (table === 'Payments' && of === 'BankAccounts' && (field === 'iban' || field === 'account'));
}

/** The account that a statement is of stands in each of its rows, and is nobody's who paid. */
export function isOwnAccount({ cells, distinct }: Pick<ColumnSample, 'cells' | 'distinct'>): boolean {
  return cells.length > 1 && distinct === 1 && cells.every((cell) => isSoundOfKind('IBAN', compactIdentifier(String(cell))));
}

type Named = Omit<HeaderCandidate, 'to'> & { readonly field: string };

/** A header may name several fields: "invoice" is the number of one list and nothing in another. */
function exactIn({ byKey }: Names, key: string): Named[] {
  for (const variant of variantsOf(key)) {
    const exact = byKey.get(variant);
    if (exact !== undefined) return [{ field: exact.field, score: variant === key ? 1 : 0.9, how: 'name', known: exact.key }];
  }
  return [];
}

function namedIn(names: Names, key: string): Named[] {
  const exact = exactIn(names, key);
  if (exact.length > 0) return exact;
  const alike = nearest(key, names.all, () => true) ?? contained(key, names.all, () => true);
  return alike === undefined ? [] : [alike];
}

function namesOf(labels: readonly (readonly [field: string, called: readonly string[]])[], headers: Readonly<Record<string, readonly string[]>>): Names {
  const byKey = new Map<string, Name>();
  const note = (header: string, field: string): void => {
    for (const key of [plainKey(header), headerKey(header)]) if (key !== '' && !byKey.has(key)) byKey.set(key, { key, field });
  };
  for (const [field, called] of labels) for (const header of called) note(header, field);
  for (const [field, called] of Object.entries(headers)) for (const header of called) note(header, field);
  return { byKey, all: [...byKey.values()] };
}

/**
 * Deleting and archiving customers, and taking up archived ones again. A card with documents or payments stays: they would belong to nobody. The rows of other
 * tables go along with the card, links to it are taken away, and one undo brings all of it back.
 */
import { err, ok, type Result } from '../base/result';
import { foldText } from '../base/text';
import { localeOfTag, textsOf } from '../locales/locales';
import type { Change, ChangeSet } from '../model/change';
import { fieldsOf } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { ChildRef } from '../model/card-look-ups';
import type { Register } from '../model/register';
import type { AppIssue } from './app';
import { createOwnCompany, protectedCompany } from './own-company';
import type { RegisterSession } from './register-session';
import { meaningOfWord, wordsOfMeaning } from './words-of-meaning';

/** A card that cannot be deleted, and why. */
export interface BlockedRemoval {
  readonly id: RecordId;
  readonly name: string;
  readonly documents: number;
  readonly payments: number;
  readonly isOwnCompany: boolean;
}

export interface RemovalPlan {
  readonly removable: readonly RecordId[];
  readonly blocked: readonly BlockedRemoval[];
  /** So many rows of other tables go along with the removable ones. */
  readonly children: number;
}

/** Fields of a card that name another card. */
const linkFields = fieldsOf('Customers').filter(([, { refers }]) => refers !== undefined).map(([field]) => field);

/** Ids that are no customers are left out. */
export function planRemoval({ register }: RegisterSession, ids: readonly RecordId[]): RemovalPlan {
  const company = createOwnCompany(register);
  const removable: RecordId[] = [];
  const blocked: BlockedRemoval[] = [];
  let children = 0;
  for (const id of new Set(ids)) {
    const values = register.get('Customers', id);
    if (values === undefined) continue;
    const rows = register.childrenOf(id);
    const documents = countOf(rows, 'Documents');
    const payments = countOf(rows, 'Payments');
    const isOwnCompany = company.is(values);
    if (documents > 0 || payments > 0 || isOwnCompany) blocked.push({ id, name: String(values['name'] ?? ''), documents, payments, isOwnCompany });
    else {
      removable.push(id);
      children += rows.length;
    }
  }
  return { removable, blocked, children };
}

/** All of them or none. */
export async function removeCards(session: RegisterSession, ids: readonly RecordId[]): Promise<Result<ChangeSet, AppIssue>> {
  const changes = removalOf(session, ids);
  return changes.ok ? session.commit(changes.value, 'remove') : changes;
}

/** What deletes them all; why none of them can be. */
export function removalOf(session: RegisterSession, ids: readonly RecordId[]): Result<readonly Change[], AppIssue> {
  const { removable, blocked } = planRemoval(session, ids);
  const [first] = blocked;
  if (first !== undefined) return err(blockedIssue(first));
  return removable.length === 0 ? err(noneOf(ids)) : ok(removal(session.register, new Set(removable)));
}

function blockedIssue({ id, name, documents, payments, isOwnCompany }: BlockedRemoval): AppIssue {
  const where = { table: 'Customers', id };
  return isOwnCompany
    ? { severity: 'error', code: 'own-company-protected', facts: { name }, where }
    : { severity: 'error', code: 'card-has-documents', facts: { name, documents, payments }, where };
}

/** Rows first, cards last: taken back, every row comes to a card that is there. */
function removal(register: Register, ids: ReadonlySet<RecordId>): Change[] {
  const gone = ({ table, id }: { readonly table: Change['table']; readonly id: RecordId }): Change[] => {
    const values = register.get(table, id);
    return values === undefined ? [] : [{ type: 'remove', table, id, values }];
  };
  const links = register.ids('Customers').flatMap((id) => (ids.has(id) ? [] : linkFields.flatMap((field): Change[] => {
    const before = register.get('Customers', id)?.[field] ?? null;
    return typeof before === 'string' && ids.has(before) ? [{ type: 'set', table: 'Customers', id, field, before, after: null }] : [];
  })));
  return [
    ...[...ids].flatMap((id) => register.childrenOf(id).flatMap(gone)),
    ...links,
    ...[...ids].flatMap((id) => gone({ table: 'Customers', id })),
  ];
}

/** Nothing is taken away from an archived card; it is only no longer an active one. */
export async function archiveCards(session: RegisterSession, ids: readonly RecordId[]): Promise<Result<ChangeSet, AppIssue>> {
  const { register } = session;
  const words = wordsOfMeaning(register, 'status', 'inactive');
  const folded = new Set(words.map(foldText));
  const after = words[0] ?? textsOf(localeOfTag(session.meta.locale)).lists.status.inactive;
  const company = createOwnCompany(register);
  const known = [...new Set(ids)].filter((id) => register.get('Customers', id) !== undefined);
  if (known.length === 0) return err(noneOf(ids));
  const changes: Change[] = [];
  for (const id of known) {
    const [issue] = protectedCompany(register, id, company);
    if (issue !== undefined) return err(issue);
    const before = register.get('Customers', id)?.['status'] ?? null;
    if (before !== after && !folded.has(foldText(String(before ?? '')))) changes.push({ type: 'set', table: 'Customers', id, field: 'status', before, after });
  }
  if (changes.length === 0) return err({ severity: 'error', code: 'bulk-nothing', facts: {} });
  return session.commit(changes, known.length === 1 ? 'card' : 'bulk');
}

/** Of several words for it the first: a customer who came back is as any other. */
export async function reactivateCard(session: RegisterSession, id: RecordId): Promise<Result<ChangeSet, AppIssue>> {
  const { register } = session;
  const values = register.get('Customers', id);
  if (values === undefined) return err(noneOf([id]));
  const before = values['status'] ?? null;
  if (meaningOfWord(register, 'status', String(before ?? '')) !== 'inactive') return err({ severity: 'error', code: 'bulk-nothing', facts: {} });
  const after = wordsOfMeaning(register, 'status', 'active')[0] ?? textsOf(localeOfTag(session.meta.locale)).lists.status.active;
  return session.commit([{ type: 'set', table: 'Customers', id, field: 'status', before, after }], 'card');
}

function noneOf([id = '']: readonly RecordId[]): AppIssue {
  return { severity: 'error', code: 'card-missing', facts: { key: id } };
}

const countOf = (rows: readonly ChildRef[], table: ChildRef['table']): number => rows.filter((row) => row.table === table).length;

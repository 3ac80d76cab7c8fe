/**
 * The journal as people read it: every step with what it did field by field, for one customer with its child rows or for
 * the whole register, and whether it can be taken back or done again, or what has to be taken back before.
 */
import type { Change, ChangeSet } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { UndoEntry } from './app';
import type { FoldedSteps, StepSubject } from './folded-steps';
import type { JournalStore } from './journal-store';
import { blockingSet, redoableSets, stillStands, undoableSets, undoneSets } from './undo';

/** A step of the journal. */
export interface HistoryEntry extends UndoEntry {
  /** What it did to the customer that was asked for; all it did if none was. */
  readonly changes: readonly Change[];
  /** The customer, if it is about one only. */
  readonly customer?: RecordId;
  readonly canUndo: boolean;
  /** An undo whose step can be done again. */
  readonly canRedo: boolean;
  /** It could be taken back, if nothing later stood on it. */
  readonly isBlocked: boolean;
  /** The last step that stands on it: to be taken back first. Absent if the sheet was changed by something unknown. */
  readonly blockedBy?: UndoEntry;
  /** The undo that took it back. */
  readonly undoneBy?: ChangeSet;
  /** Of an undo: what it took back. Of a redo: the undo. */
  readonly takenBack?: UndoEntry;
}

export interface HistoryFilter {
  readonly customer?: RecordId;
}

/** The customer that a change belongs to, of rows that are gone by now too; undefined for a list value, or a row of nobody. */
function createCustomerOf(register: Register, history: readonly ChangeSet[]): (change: Change) => RecordId | undefined {
  let gone: ReadonlyMap<RecordId, string> | undefined;
  return (change) => {
    if (change.table === 'Customers') return change.id;
    if (change.table === 'Conflicts') return customerOfConflict(register, change);
    const customer = register.get(change.table, change.id)?.['customer'] ?? (gone ??= lastKnown(history, 'customer')).get(change.id);
    return typeof customer === 'string' ? customer : undefined;
  };
}

/** Its row is none of the customer's own, and says whom it is about: by now that may be the card which theirs went into. */
function customerOfConflict(register: Register, change: Change): RecordId | undefined {
  const card = (change.type === 'set' ? register.get('Conflicts', change.id) : change.values)?.['card'];
  return typeof card === 'string' ? register.survivorOf(card) ?? card : undefined;
}

/** What the customers are called now; of those that are gone, what they were called last. */
function createNames(register: Register, history: readonly ChangeSet[]): (customer: RecordId) => string | undefined {
  let gone: ReadonlyMap<RecordId, string> | undefined;
  return (customer) => {
    const name = register.get('Customers', customer)?.['name'] ?? (gone ??= lastKnown(history, 'name')).get(customer);
    return typeof name === 'string' ? name : undefined;
  };
}

/** What stood in the field when a record came or went, last. */
function lastKnown(history: readonly ChangeSet[], field: 'name' | 'customer'): ReadonlyMap<RecordId, string> {
  const known = new Map<RecordId, string>();
  for (const { changes } of history) {
    for (const change of changes) {
      if (change.type === 'set' || (change.table === 'Customers') !== (field === 'name')) continue;
      const value = change.values[field];
      if (typeof value === 'string') known.set(change.id, value);
    }
  }
  return known;
}

type Subject = Pick<HistoryEntry, 'customer' | 'customerName' | 'customers'>;

/** Whom a step is about: by name, if it is one customer. The two cards of a succession are one, who is called as on the new card. */
function createSubjects(register: Register, history: readonly ChangeSet[]): (set: ChangeSet) => Subject {
  const customerOf = createCustomerOf(register, history);
  const nameOf = createNames(register, history);
  return ({ cause, changes }) => {
    const customers = new Set(changes.map(customerOf).filter((customer) => customer !== undefined));
    const [only] = customers.size === 1 ? customers : [];
    const named = cause === 'succession' ? changes.find(({ type, table }) => type === 'add' && table === 'Customers')?.id : only ?? survivorOf(changes);
    const customerName = named === undefined ? undefined : nameOf(named);
    return { customers: customers.size, ...(only !== undefined && { customer: only }), ...(customerName !== undefined && { customerName }) };
  };
}

/** Of a merge, or of what takes one apart or back: the card that stayed. */
function survivorOf(changes: readonly Change[]): RecordId | undefined {
  for (const change of changes) {
    if (change.table === 'Merges' && change.type !== 'set' && typeof change.values['survivor'] === 'string') return change.values['survivor'];
  }
  return undefined;
}

function entryOf(changeSet: ChangeSet, { customers, customerName }: Subject): UndoEntry {
  return { changeSet, customers, ...(customerName !== undefined && { customerName }) };
}

/** What can be taken back unless something later stands on it, last first. */
export function undoEntries(register: Register, history: readonly ChangeSet[]): readonly UndoEntry[] {
  const subjectOf = createSubjects(register, history);
  return undoableSets(history).map((changeSet) => entryOf(changeSet, subjectOf(changeSet)));
}

/** Newest first. */
export function historyEntries(register: Register, history: readonly ChangeSet[], filter: HistoryFilter = {}): readonly HistoryEntry[] {
  const customerOf = createCustomerOf(register, history);
  const subjectOf = createSubjects(register, history);
  const undone = undoneSets(history);
  const undoable = new Set(undoableSets(history));
  const redoable = new Set(redoableSets(history));
  const byId = new Map(history.map((set) => [set.id, set]));
  const told = (changeSet: ChangeSet): UndoEntry => entryOf(changeSet, subjectOf(changeSet));

  return [...history].reverse().flatMap((changeSet): HistoryEntry[] => {
    const changes = filter.customer === undefined
      ? changeSet.changes
      : changeSet.changes.filter((change) => customerOf(change) === filter.customer);
    // A setting of the register has no changes, and is a step of it all the same.
    if (changes.length === 0 && (filter.customer !== undefined || changeSet.setting === undefined)) return [];
    const isUndoable = undoable.has(changeSet);
    const isRedoable = redoable.has(changeSet);
    const fits = (isUndoable || isRedoable) && stillStands(register, changeSet);
    const blocking = isUndoable && !fits ? blockingSet(register, history, changeSet) : undefined;
    const undoneBy = undone.get(changeSet.id);
    const takenBack = changeSet.undoes === undefined ? undefined : byId.get(changeSet.undoes);
    return [{
      changeSet, changes, ...subjectOf(changeSet),
      canUndo: isUndoable && fits,
      canRedo: isRedoable && fits,
      isBlocked: isUndoable && !fits,
      ...(blocking !== undefined && { blockedBy: told(blocking) }),
      ...(undoneBy !== undefined && { undoneBy }),
      ...(takenBack !== undefined && { takenBack: told(takenBack) }),
    }];
  });
}

/** Lines of folded steps, newest first; steps about several customers are nobody's own. */
export function foldedEntries(journal: JournalStore, filter: HistoryFilter = {}): readonly FoldedSteps[] {
  return journal.folded()
    .filter(({ customer }) => filter.customer === undefined || customer === filter.customer)
    .sort((a, b) => b.to - a.to);
}

/** What the folded lines say a step was about. */
export function subjectsOf(register: Register): (sets: readonly ChangeSet[]) => (set: ChangeSet) => StepSubject {
  return (sets) => {
    const subjectOf = createSubjects(register, sets);
    return (set) => {
      const { customer, customerName } = subjectOf(set);
      return customer === undefined ? {} : { customer, ...(customerName !== undefined && { customerName }) };
    };
  };
}

/** The rows a step is about, in its order: all changes of one row together. */
export function changesByRow(changes: readonly Change[]): readonly { readonly table: TableKey; readonly id: RecordId; readonly changes: readonly Change[] }[] {
  const rows = new Map<string, { readonly table: TableKey; readonly id: RecordId; readonly changes: Change[] }>();
  for (const change of changes) {
    const { table, id } = change;
    const key = `${table} ${id}`;
    const row = rows.get(key) ?? { table, id, changes: [] };
    row.changes.push(change);
    rows.set(key, row);
  }
  return [...rows.values()];
}

/**
 * The journal as people read it: every step with what it did field by field, for one customer with its child rows or for
 * the whole register, and whether it can be taken back or done again, or what has to be taken back before.
 */
import type { Change, ChangeSet } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { invertChanges } from '../model/change';
import type { Register } from '../model/register';
import type { UndoEntry } from './app';
import type { FoldedSteps, StepSubject } from './folded-steps';
import type { JournalStore } from './journal-store';
import { blockingSet, redoableSets, undoableSets, undoneSets } from './undo';

/** A step of the journal. */
export interface HistoryEntry extends UndoEntry {
  /** What it did to the customer that was asked for; all it did if none was. */
  readonly changes: readonly Change[];
  /** The customer, if it is about one only. */
  readonly customer?: RecordId;
  /** How many customers it is about. */
  readonly customers: number;
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

/** The customer that a change belongs to; undefined for a list value, or a row of nobody. */
export type CustomerOfChange = (change: Change) => RecordId | undefined;

/** Which rows belonged to whom, those that are gone by now too. */
export function createCustomerOfChange(register: Register, history: readonly ChangeSet[]): CustomerOfChange {
  const gone = new Map<RecordId, RecordId>();
  for (const { changes } of history) {
    for (const change of changes) {
      if (change.table === 'Customers' || change.type === 'set') continue;
      const customer = change.values['customer'];
      if (typeof customer === 'string') gone.set(change.id, customer);
    }
  }
  return (change) => {
    if (change.table === 'Customers') return change.id;
    const customer = register.get(change.table, change.id)?.['customer'] ?? gone.get(change.id);
    return typeof customer === 'string' ? customer : undefined;
  };
}

/** What the customers are called now; of those that are gone, what they were called last. */
function createNames(register: Register, history: readonly ChangeSet[]): (customer: RecordId) => string | undefined {
  const gone = new Map<RecordId, string>();
  for (const { changes } of history) {
    for (const change of changes) {
      if (change.table !== 'Customers' || change.type === 'set') continue;
      const name = change.values['name'];
      if (typeof name === 'string') gone.set(change.id, name);
    }
  }
  return (customer) => {
    const name = register.get('Customers', customer)?.['name'] ?? gone.get(customer);
    return typeof name === 'string' ? name : undefined;
  };
}

/** Newest first. */
export function historyEntries(register: Register, history: readonly ChangeSet[], filter: HistoryFilter = {}): readonly HistoryEntry[] {
  const customerOf = createCustomerOfChange(register, history);
  const nameOf = createNames(register, history);
  const undone = undoneSets(history);
  const undoable = new Set(undoableSets(history));
  const redoable = new Set(redoableSets(history));
  const byId = new Map(history.map((set) => [set.id, set]));
  const entryOf = (changeSet: ChangeSet): UndoEntry => {
    const { customerName } = subject(changeSet.changes);
    return { changeSet, ...(customerName !== undefined && { customerName }) };
  };

  function subject(changes: readonly Change[]): Pick<HistoryEntry, 'customer' | 'customerName' | 'customers'> {
    const customers = customersOf(changes, customerOf);
    const [customer] = customers;
    const name = customer === undefined ? undefined : nameOf(customer);
    return {
      customers: customers.size,
      ...(customers.size === 1 && customer !== undefined && { customer }),
      ...(customers.size === 1 && name !== undefined && { customerName: name }),
    };
  }

  return [...history].reverse().flatMap((changeSet): HistoryEntry[] => {
    const changes = filter.customer === undefined
      ? changeSet.changes
      : changeSet.changes.filter((change) => customerOf(change) === filter.customer);
    // A setting of the register has no changes, and is a step of it all the same.
    if (changes.length === 0 && (filter.customer !== undefined || changeSet.setting === undefined)) return [];
    const isUndoable = undoable.has(changeSet);
    const isRedoable = redoable.has(changeSet);
    const fits = (isUndoable || isRedoable) && register.firstStale(invertChanges(changeSet.changes)) === undefined;
    const blocking = isUndoable && !fits ? blockingSet(register, history, changeSet) : undefined;
    const undoneBy = undone.get(changeSet.id);
    const takenBack = changeSet.undoes === undefined ? undefined : byId.get(changeSet.undoes);
    return [{
      changeSet, changes, ...subject(changeSet.changes),
      canUndo: isUndoable && fits,
      canRedo: isRedoable && fits,
      isBlocked: isUndoable && !fits,
      ...(blocking !== undefined && { blockedBy: entryOf(blocking) }),
      ...(undoneBy !== undefined && { undoneBy }),
      ...(takenBack !== undefined && { takenBack: entryOf(takenBack) }),
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
    const customerOf = createCustomerOfChange(register, sets);
    const nameOf = createNames(register, sets);
    return ({ changes }) => {
      const [customer, ...others] = customersOf(changes, customerOf);
      if (customer === undefined || others.length > 0) return {};
      const customerName = nameOf(customer);
      return { customer, ...(customerName !== undefined && { customerName }) };
    };
  };
}

function customersOf(changes: readonly Change[], customerOf: CustomerOfChange): Set<RecordId> {
  return new Set(changes.map(customerOf).filter((customer) => customer !== undefined));
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

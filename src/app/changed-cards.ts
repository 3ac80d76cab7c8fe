/**
 * Which customers the last changes were about, for answers that hang on one customer alone: a change of another one leaves them as
 * they are. Wherever more may hang on a change than the customer's own answers, it is said that any may be another.
 */
import type { Change } from '../model/change';
import { isChildTable } from '../model/fields';
import { isNumberField } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { TableLayout } from '../host/table-layout';
import type { RegisterSession } from './register-session';

export interface ChangedCards {
  /** The cards are at this version from now on, by what changed in the register; `isOfAnyone`, what else became known concerns any of them. */
  told(version: number, isOfAnyone: boolean): void;
  /** Undefined if any customer's answers may be others than at that version. */
  since(version: number): ReadonlySet<RecordId> | undefined;
}

type Changed = ReadonlySet<RecordId> | 'any';

/** Who asks at every version asks of the last one; who comes late asks everything anew. */
const mostSteps = 50;
/** So many changes are gone through one by one. */
const mostChanges = 2_000;

const nobody: Changed = new Set();
/** Of several words, cards or addresses that would do, the first one counts. */
const orderedTables = ['Customers', 'Addresses', 'Lists'] as const;

/** By these a card is found, followed by another, or taken for the firm's own, in whose currency and working days is counted. */
const reachFurther: ReadonlySet<string> = new Set(['name', 'predecessor', 'successor', 'validFrom', 'validTo', 'roles', 'country']);

export function createChangedCards(session: () => RegisterSession | undefined): ChangedCards {
  const steps: { readonly version: number; readonly changed: Changed }[] = [];
  let followed: RegisterSession | undefined;
  let unfollow: (() => void) | undefined;
  let layout: TableLayout | undefined;
  let orders: readonly (readonly RecordId[])[] = [];
  let pending: Changed = nobody;

  function note(register: Register, changes: readonly Change[]): void {
    pending = joined(pending, changes.length > mostChanges ? 'any' : customersOf(register, changes));
  }

  /** Whether it is the register that was told of last, with the columns it had, and its rows in the order in which they were. */
  function isSame(): boolean {
    const open = session();
    const [layoutNow, ordersNow] = [open?.layout('Customers'), open === undefined ? [] : orderedTables.map((table) => open.register.ids(table))];
    const same = open === followed && layoutNow === layout && ordersNow.every((order, at) => order === orders[at]);
    [layout, orders] = [layoutNow, ordersNow];
    if (open === followed) return same;
    unfollow?.();
    unfollow = open?.watch((changes) => note(open.register, changes));
    followed = open;
    return false;
  }

  return {
    told(version, isOfAnyone) {
      steps.push({ version, changed: isSame() && !isOfAnyone ? pending : 'any' });
      pending = nobody;
      if (steps.length > mostSteps) steps.shift();
    },
    since(version) {
      if ((steps[0]?.version ?? Infinity) > version + 1) return undefined;
      const cards = new Set<RecordId>();
      for (const step of steps) {
        if (step.version <= version) continue;
        if (step.changed === 'any') return undefined;
        for (const card of step.changed) cards.add(card);
      }
      return cards;
    },
  };
}

function customersOf(register: Register, changes: readonly Change[]): Changed {
  const cards = new Set<RecordId>();
  for (const change of changes) {
    if (change.table === 'Customers' && change.type === 'set' && !reachFurther.has(change.field) && !isNumberField(change.field)) cards.add(change.id);
    // Numbers lead to cards; what customers a row belonged to before is not known of one that went over.
    else if (isChildTable(change.table) && change.table !== 'Identifiers' && !(change.type === 'set' && change.field === 'customer')) {
      const customer = (change.type === 'set' ? register.get(change.table, change.id) : change.values)?.['customer'];
      if (typeof customer === 'string') cards.add(customer);
    } else return 'any';
  }
  return cards;
}

function joined(one: Changed, other: Changed): Changed {
  return one === 'any' || other === 'any' ? 'any' : new Set([...one, ...other]);
}

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
  /** The cards are at this version from now on: by what changed in the register, or by anything else. */
  told(version: number, byChanges: boolean): void;
  /** Undefined if any customer's answers may be others than at that version. */
  since(version: number): ReadonlySet<RecordId> | undefined;
}

type Changed = ReadonlySet<RecordId> | 'any';

/** Who asks at every version asks of the last one; who comes late asks everything anew. */
const mostSteps = 50;
/** So many changes are gone through one by one. */
const mostChanges = 2_000;

/** By these a card is found, followed by another, or taken for the firm's own, in whose currency and working days is counted. */
const reachFurther: ReadonlySet<string> = new Set(['name', 'predecessor', 'successor', 'validFrom', 'validTo', 'roles', 'country']);

export function createChangedCards(session: () => RegisterSession | undefined): ChangedCards {
  const steps: { readonly version: number; readonly changed: Changed }[] = [];
  let followed: RegisterSession | undefined;
  let unfollow: (() => void) | undefined;
  let layout: TableLayout | undefined;
  let pending: Changed | undefined;

  function note(register: Register, changes: readonly Change[]): void {
    pending = joined(pending, changes.length > mostChanges ? 'any' : customersOf(register, changes));
  }

  /** Whether it is the register that was told of last, with the columns it had. */
  function isSame(): boolean {
    const open = session();
    const same = open === followed && open?.layout('Customers') === layout;
    layout = open?.layout('Customers');
    if (open === followed) return same;
    unfollow?.();
    unfollow = open?.watch((changes) => note(open.register, changes));
    followed = open;
    pending = undefined;
    return false;
  }

  return {
    told(version, byChanges) {
      const changed = isSame() && byChanges ? pending ?? 'any' : 'any';
      // What else is told of meanwhile says nothing of the changes that are under way.
      if (byChanges) pending = undefined;
      steps.push({ version, changed });
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

function joined(one: Changed | undefined, other: Changed): Changed {
  if (one === undefined || other === 'any') return other;
  return one === 'any' ? one : new Set([...one, ...other]);
}

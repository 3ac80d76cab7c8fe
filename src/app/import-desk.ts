/**
 * Plans and does imports beside all else: working a plan out takes seconds, and nobody who saves a card waits for it. One under
 * which the register has changed is worked out anew, and one that still holds is not worked out twice.
 */
import type { Random } from '../base/ports';
import { err, type Result } from '../base/result';
import type { Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import { importPlanned, planImportInSlices, type Imported } from './import-cards';
import type { ImportOrder, ImportPlan } from './import-plan';
import type { Pace } from './long-run';
import type { RegisterSession } from './register-session';

export interface ImportDeskPorts {
  readonly workbook: Workbook;
  readonly random: Random;
  readonly session: () => RegisterSession | undefined;
  /** Another one whenever what the register says is another. */
  readonly version: () => number;
  /** While nothing is written, what waits in the sheets taken in first; undefined without a register. */
  readonly quietly: <T>(work: (open: RegisterSession) => Promise<T>) => Promise<T | undefined>;
  /** The same for writing, of which everyone is told. */
  readonly changing: <T>(change: (open: RegisterSession) => Promise<Result<T, readonly AppIssue[]>>) => Promise<Result<T, readonly AppIssue[]>>;
}

export interface ImportDesk {
  /** Undefined if it was stopped, or there is no register. */
  plan(order: ImportOrder, pace: Pace): Promise<ImportPlan | undefined>;
  import(order: ImportOrder, pace: Pace): Promise<Result<Imported, readonly AppIssue[]>>;
}

interface KnownPlan {
  readonly order: ImportOrder;
  readonly session: RegisterSession;
  readonly version: number;
  readonly plan: ImportPlan;
}

/** So often it is worked out while others may write; after that they wait. */
const tries = 2;

export function createImportDesk({ workbook, random, session, version, quietly, changing }: ImportDeskPorts): ImportDesk {
  /** By the customers of its file, so that a plan goes when they are let go: of a large file it is large. */
  const known = new WeakMap<ImportOrder['cards'], KnownPlan>();

  const isOf = (one: KnownPlan | undefined, order: ImportOrder): one is KnownPlan =>
    one !== undefined && one.session === session() && one.version === version() && isSameOrder(one.order, order);

  async function workOut(open: RegisterSession, order: ImportOrder, pace: Pace): Promise<KnownPlan | undefined> {
    const before = version();
    const plan = await planImportInSlices(open, order, random, pace);
    return plan === undefined ? undefined : { order, session: open, version: before, plan };
  }

  /** Undefined if it was stopped. What is made of a register that changes between two slices is worth nothing, a failure neither. */
  async function workOutMeanwhile(open: RegisterSession, order: ImportOrder, pace: Pace): Promise<KnownPlan | 'changed' | undefined> {
    const before = version();
    try {
      const found = await workOut(open, order, pace);
      return found === undefined || isOf(found, order) ? found : 'changed';
    } catch (cause) {
      if (version() === before) throw cause;
      return 'changed';
    }
  }

  function kept(found: KnownPlan | undefined): KnownPlan | undefined {
    if (found !== undefined) known.set(found.order.cards, found);
    return found;
  }

  async function planOf(order: ImportOrder, pace: Pace): Promise<KnownPlan | undefined> {
    await quietly(async () => undefined);
    const before = known.get(order.cards);
    if (isOf(before, order)) return before;
    for (let tried = 0; tried < tries; tried += 1) {
      const open = session();
      if (open === undefined || pace.isLeft()) return undefined;
      const found = await workOutMeanwhile(open, order, pace);
      if (found !== 'changed') return kept(found);
    }
    return kept(await quietly((open) => workOut(open, order, pace)));
  }

  return {
    plan: async (order, pace) => (await planOf(order, pace))?.plan,
    async import(order, pace) {
      const planned = await planOf(order, pace);
      return changing(async (open) => {
        const found = planned === undefined || isOf(planned, order) ? planned : await workOut(open, order, pace);
        known.delete(order.cards);
        return found === undefined ? err([{ severity: 'info', code: 'import-stopped', facts: {} }]) : importPlanned(open, workbook, { plan: found.plan, order, random });
      });
    },
  };
}

/** The customers are of the same file, read by the same hand: the very same ones. What is asked of them is small. */
function isSameOrder({ cards, issues, ...asked }: ImportOrder, { cards: otherCards, issues: otherIssues, ...otherAsked }: ImportOrder): boolean {
  const written = (order: object): string => JSON.stringify(Object.entries(order).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
  return cards === otherCards && issues === otherIssues && written(asked) === written(otherAsked);
}

/** Bringing in a copy of the open register: the use cases of reconcile-desk.ts over bring-in.ts. */
import type { Clock, Random } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import { isChildTable, isDecisionTable, tables, type TableKey } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import type { HeaderMatch } from '../transfer/header-match';
import type { Change, Values } from '../model/change';
import type { Workbook } from '../host/workbook';
import type { AppIssue, CardRow } from './app';
import { bringIn, countRows, type BroughtIn } from './bring-in';
import { compareChanges } from './compare-changes';
import { conflictRows } from './conflict-records';
import { needTable } from './decision-tables';
import type { CardTwin } from './duplicate-desk';
import type { FilePorts } from './file-reading';
import type { LongRun, Pace } from './long-run';
import { copiedRegister, openCopy, type CopiedRegister } from './register-copies';
import type { CopyTwin, ReconcileDesk, Reconciled, ReconcileOrder, ReconcilePlan } from './reconcile-desk';
import type { ComparedRegister } from './register-comparison';
import type { RegisterSession } from './register-session';
import type { SourceFile } from './read-source';
import { runInSlices } from './run-in-slices';

export interface ReconcileDeskDeps {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly random: Random;
  readonly files: FilePorts | undefined;
  readonly headerMatch: (table: TableKey) => HeaderMatch;
  readonly session: () => RegisterSession | undefined;
  /** Another one whenever what the register says is another. */
  readonly version: () => number;
  readonly twinsOf: (values: Values, id: undefined, rows: readonly CardRow[]) => Promise<readonly CardTwin[]>;
  readonly using: <T>(use: (register: RegisterSession) => Promise<Result<T, AppIssue>>) => Promise<Result<T, AppIssue>>;
  readonly changing: <T>(change: (register: RegisterSession) => Promise<Result<T, AppIssue>>) => Promise<Result<T, AppIssue>>;
  readonly paced: <T>(onProgress: ((done: number) => void) | undefined, work: (pace: Pace) => Promise<T>) => LongRun<T>;
}

/** Cards that come with a copy, of which it is asked whether they are here already: of more it would take minutes. */
const mostAsked = 500;

export function createReconcileDesk(deps: ReconcileDeskDeps): ReconcileDesk {
  const { workbook, clock, random, version, changing, using, paced } = deps;
  /** Opened copies, as long as somebody holds their bytes. */
  const opened = new WeakMap<Uint8Array, Promise<Result<CopiedRegister, AppIssue>>>();

  async function open({ bytes, name }: SourceFile, pace: Pace): Promise<Result<CopiedRegister, AppIssue>> {
    if (deps.files === undefined) return err({ severity: 'error', code: 'host-not-supported', facts: { what: 'files' } });
    const other = await deps.files.openWorkbook(bytes, name);
    if (!other.ok) return other;
    const copy = await openCopy({ workbook: other.value, clock, random, author: () => '', headerMatch: deps.headerMatch, isOpen: () => true }, (done) => pace.onProgress?.(done * 0.7));
    return !copy.ok && copy.error.code === 'not-a-register' ? err({ severity: 'error', code: 'compare-not-register', facts: { file: name } }) : copy;
  }

  function openOnce(file: SourceFile, pace: Pace): Promise<Result<CopiedRegister, AppIssue>> {
    let known = opened.get(file.bytes);
    if (known === undefined) opened.set(file.bytes, (known = open(file, pace)));
    return known;
  }

  /** In the queue, so that nothing changes meanwhile. Undefined if it was left. */
  async function bring(session: RegisterSession, order: ReconcileOrder, theirs: CopiedRegister, base: CopiedRegister | undefined, pace: Pace): Promise<Result<BroughtIn & { readonly comparison: ComparedRegister }, AppIssue> | undefined> {
    const mine = await copiedRegister(session, workbook);
    if (!mine.ok) return mine;
    for (const [other, file] of [[theirs, order.theirs], [base, order.base]] as const) {
      if (other !== undefined && file !== undefined && other.registerId !== mine.value.registerId) return err({ severity: 'error', code: 'reconcile-other-register', facts: { file: file.name } });
    }
    const found = await runInSlices(bringIn({
      mine: mine.value, theirs, base, file: order.theirs.name, accepted: new Set(order.accepted),
    }), { ...pace, onProgress: (done) => pace.onProgress?.(0.7 + done * 0.15) });
    const comparison = found && await runInSlices(compareChanges(session.register, found.changes), { ...pace, onProgress: (done) => pace.onProgress?.(0.85 + done * 0.05) });
    return comparison && ok({ ...found, comparison });
  }

  /** Cards that come and look like cards that are here. Undefined if it was left. */
  async function twinsAmong({ register }: RegisterSession, changes: readonly Change[], pace: Pace): Promise<readonly CopyTwin[] | undefined> {
    const comes = changes.flatMap((change) => (change.type === 'add' && change.table === 'Customers' ? [change] : []));
    const coming = new Set(comes.map(({ id }) => id));
    const going = new Set(changes.flatMap(({ type, table, id }) => (type === 'remove' && table === 'Customers' ? [id] : [])));
    const twins: CopyTwin[] = [];
    const rowsOf = new Map<RecordId, CardRow[]>();
    for (const change of changes) {
      const { table } = change;
      if (change.type !== 'add' || !isChildTable(table)) continue;
      const { values } = change;
      const customer = String(values['customer']);
      const rows = rowsOf.get(customer);
      if (rows === undefined) rowsOf.set(customer, [{ table, values }]);
      else rows.push({ table, values });
    }
    for (const [at, { id, values }] of comes.entries()) {
      const name = String(values['name'] ?? '');
      const code = String(values['code'] ?? '');
      const sameCode = code === '' ? [] : register.find(code).filter((other) => !going.has(other) && register.get('Customers', other)?.['code'] === code);
      twins.push(...sameCode.map((twin): CopyTwin => ({ id, name, twin, twinName: String(register.get('Customers', twin)?.['name'] ?? ''), why: 'code' })));
      if (at >= mostAsked) continue;
      for (const { card, probability } of await deps.twinsOf(values, undefined, rowsOf.get(id) ?? [])) {
        if (!coming.has(card.id) && !going.has(card.id)) twins.push({ id, name, twin: card.id, twinName: card.name, why: 'alike', probability });
      }
      pace.onProgress?.(0.9 + (at / comes.length) * 0.1);
      if (pace.isLeft()) return undefined;
    }
    return twins;
  }

  async function write(session: RegisterSession, { changes, conflicts, order }: ReconcilePlan): Promise<Result<RecordId | undefined, AppIssue>> {
    const foundAt = clock.now();
    const told = conflicts.flatMap((conflict) => conflictRows({ ...conflict, id: makeId(tables.Conflicts.idPrefix, random), source: order.theirs.name, foundAt }));
    const all: Change[] = [...changes, ...told.map(({ id, values }): Change => ({ type: 'add', table: 'Conflicts', id, values }))];
    if (all.length === 0) return ok(undefined);
    for (const table of new Set(all.map((change) => change.table))) {
      const needed = isDecisionTable(table) ? await needTable(session, workbook, table) : ok(undefined);
      if (!needed.ok) return needed;
    }
    const done = await session.commit(all, 'reconcile');
    return done.ok ? ok(done.value.id) : done;
  }

  const planned = new WeakMap<Uint8Array, { readonly version: number; readonly plan: ReconcilePlan }>();
  const knownPlan = (order: ReconcileOrder): ReconcilePlan | undefined => {
    const known = planned.get(order.theirs.bytes);
    return known?.version === version() && isSame(known.plan.order, order) ? known.plan : undefined;
  };

  async function planNow(order: ReconcileOrder, pace: Pace): Promise<Result<ReconcilePlan, AppIssue>> {
    const known = knownPlan(order);
    if (known !== undefined) return ok(known);
    const theirs = await openOnce(order.theirs, pace);
    if (!theirs.ok) return theirs;
    const base = order.base === undefined ? undefined : await openOnce(order.base, pace);
    if (base?.ok === false) return base;
    if (pace.isLeft()) return err(stopped);
    let before = 0;
    const found = await using(async (session) => {
      before = version();
      return await bring(session, order, theirs.value, base?.value, pace) ?? err(stopped);
    });
    if (!found.ok) return found;
    const open = deps.session();
    const twins = open && await twinsAmong(open, found.value.changes, pace);
    if (twins === undefined) return err(stopped);
    const plan = { ...found.value, order, counts: countRows(found.value.changes), twins };
    planned.set(order.theirs.bytes, { version: before, plan });
    return ok(plan);
  }

  async function reconcile(order: ReconcileOrder, pace: Pace): Promise<Result<Reconciled, AppIssue>> {
    for (;;) {
      const plan = await planNow(order, pace);
      if (!plan.ok) return plan;
      const written = await changing<Reconciled | 'outdated'>(async (session) => {
        // Somebody saved meanwhile: it is worked out once more.
        if (knownPlan(order) !== plan.value) return ok('outdated' as const);
        const done = await write(session, plan.value);
        return done.ok ? ok({ ...plan.value, ...(done.value !== undefined && { changeSet: done.value }) }) : done;
      });
      if (!written.ok) return written;
      if (written.value !== 'outdated') return ok(written.value);
    }
  }

  return {
    planReconcile: (order, onProgress) => paced(onProgress, async (pace) => left(await planNow(order, pace))),
    reconcile: (order, onProgress) => paced(onProgress, async (pace) => left(await reconcile(order, pace))),
  };
}

const isSame = (one: ReconcileOrder, other: ReconcileOrder): boolean =>
  one.theirs.bytes === other.theirs.bytes && one.base?.bytes === other.base?.bytes && [...one.accepted ?? []].sort().join() === [...other.accepted ?? []].sort().join();

const stopped: AppIssue = { severity: 'info', code: 'reconcile-stopped', facts: {} };

const left = <T>(found: Result<T, AppIssue>): Result<T, AppIssue> | undefined => (!found.ok && found.error.code === 'reconcile-stopped' ? undefined : found);

/** Conflicts of the open register: the use cases of conflict-desk.ts, with what many screens ask kept until it changes. */
import { localDate } from '../base/calendar-date';
import type { Clock, Random } from '../base/ports';
import type { Result } from '../base/result';
import { localeOfTag, textsOf } from '../locales/locales';
import type { RecordId } from '../model/ids';
import type { TableKey } from '../model/fields';
import type { AppIssue } from './app';
import type { ConflictDesk, ConflictLine } from './conflict-desk';
import { conflictsOf, type StandingConflict } from './conflict-records';
import { decideConflicts, type DecidePorts } from './decide-conflicts';
import { conflictLine, lookAtConflict } from './look-at-conflict';
import type { RegisterSession } from './register-session';

export interface ConflictDeskDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly author: () => string;
  readonly session: () => RegisterSession | undefined;
  readonly changing: <T>(change: (register: RegisterSession) => Promise<Result<T, AppIssue>>) => Promise<Result<T, AppIssue>>;
}

interface Known {
  readonly of: RegisterSession;
  readonly stopWatching: () => void;
  /** Undefined until somebody asks. */
  lists: { readonly open: readonly ConflictLine[]; readonly decided: readonly ConflictLine[]; readonly openOf: ReadonlyMap<RecordId, number>; readonly byId: ReadonlyMap<RecordId, StandingConflict> } | undefined;
}

/** Whose rows the lists are made of: the conflicts, the customers' names, and which card stands for which. */
const sources: ReadonlySet<TableKey> = new Set(['Conflicts', 'Merges']);

export function createConflictDesk({ clock, random, author, session, changing }: ConflictDeskDeps): ConflictDesk {
  let known: Known | undefined;

  function watched(open: RegisterSession): Known {
    if (known?.of === open) return known;
    known?.stopWatching();
    const watching: Known = {
      of: open, lists: undefined,
      stopWatching: open.watch((changes) => {
        if (changes.some(({ type, table, ...change }) => sources.has(table) || (table === 'Customers' && (type !== 'set' || ('field' in change && change.field === 'name'))))) watching.lists = undefined;
      }),
    };
    return (known = watching);
  }

  function listsOf(open: RegisterSession): NonNullable<Known['lists']> {
    const watching = watched(open);
    return (watching.lists ??= makeLists(open));
  }

  const portsOf = ({ meta }: RegisterSession): DecidePorts => ({
    random, author, now: () => clock.now(), today: () => localDate(clock.now()), texts: textsOf(localeOfTag(meta.locale)),
  });

  return {
    openConflicts(card) {
      const open = session();
      if (open === undefined || open.register.count('Conflicts') === 0) return 0;
      const lists = listsOf(open);
      return card === undefined ? lists.open.length : lists.openOf.get(card) ?? 0;
    },
    conflicts(which) {
      const open = session();
      return open === undefined ? [] : listsOf(open)[which];
    },
    conflict(id) {
      const open = session();
      const found = open && listsOf(open).byId.get(id);
      return open && found && lookAtConflict(open, found, portsOf(open));
    },
    decideConflicts: (decisions) => changing((open) => decideConflicts(open, listsOf(open).byId, decisions, portsOf(open))),
  };
}

function makeLists(open: RegisterSession): NonNullable<Known['lists']> {
  const lines = conflictsOf(open.register).map((conflict) => conflictLine(open, conflict));
  const openOf = new Map<RecordId, number>();
  const newest = new Map<string, number>();
  const waiting = lines.filter(({ conflict }) => conflict.state === 'open');
  for (const line of waiting) {
    if (line.card !== undefined) openOf.set(line.card, (openOf.get(line.card) ?? 0) + 1);
    newest.set(groupOf(line), Math.max(newest.get(groupOf(line)) ?? 0, line.conflict.foundAt));
  }
  const decidedAt = ({ decidedAt: at, foundAt }: StandingConflict): number => at ?? foundAt;
  return {
    openOf,
    byId: new Map(lines.map(({ conflict }) => [conflict.id, conflict])),
    open: waiting.sort((a, b) => (newest.get(groupOf(b)) ?? 0) - (newest.get(groupOf(a)) ?? 0) || compare(a.name, b.name) || compare(groupOf(a), groupOf(b)) || b.conflict.foundAt - a.conflict.foundAt),
    decided: lines.filter(({ conflict }) => conflict.state !== 'open').sort((a, b) => decidedAt(b.conflict) - decidedAt(a.conflict)),
  };
}

/** Those of a customer who is gone are together too. */
const groupOf = ({ card, conflict }: ConflictLine): string => card ?? conflict.customer ?? '';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

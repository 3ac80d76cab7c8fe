/** A register as a copy that can be brought together with another one: what it holds, and what it knows of its past. */
import { err, ok, type Result } from '../base/result';
import { allTables, type TableKey } from '../model/fields';
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { CopiedTable, RegisterCopy } from '../sync/register-copy';
import { isDerived } from '../host/derived-columns';
import type { Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import type { CopyHistory } from './common-ancestor';
import { conflictsOf, type StandingConflict } from './conflict-records';
import { openRegister } from './open-register';
import { readWholeJournal } from './personal-data';
import { readBase } from './read-base';
import type { RegisterSession, SessionPorts } from './register-session';

export interface CopiedRegister {
  readonly registerId: string;
  readonly copy: RegisterCopy;
  readonly history: CopyHistory;
  /** What was found when copies were brought in there, decided or not. */
  readonly conflicts: readonly StandingConflict[];
}

/** `workbook` is that of the session. */
export async function copiedRegister(session: RegisterSession, workbook: Workbook): Promise<Result<CopiedRegister, AppIssue>> {
  const { register, meta, journal } = session;
  const read = await readWholeJournal(session);
  if (!read.ok) return read;
  const base = await readBase(workbook);
  if (!base.ok) return base;
  return ok({
    registerId: meta.registerId, copy: copyOf(session), conflicts: conflictsOf(register),
    history: {
      mark: meta.base, base: base.value, steps: session.history(), isFolded: journal.folded().length > 0,
      rowOf: (table, id) => register.get(table, id),
    },
  });
}

/** Opens another workbook for it; what that needs to be repaired is repaired in memory only. */
export async function openCopy(ports: SessionPorts, onProgress: (done: number) => void): Promise<Result<CopiedRegister, AppIssue>> {
  const opened = await openRegister(ports, onProgress);
  if (!opened.ok) return opened;
  return opened.value === undefined ? err({ severity: 'error', code: 'not-a-register', facts: {} }) : copiedRegister(opened.value.session, ports.workbook);
}

function copyOf(session: RegisterSession): RegisterCopy {
  const { register } = session;
  return new Map(allTables.flatMap((table): [TableKey, CopiedTable][] => {
    const columns = session.layout(table);
    if (columns === undefined) return [];
    const values = register.rows(table);
    const rows = new Map(register.ids(table).map((id, at): [RecordId, Values] => [id, values[at] ?? {}]));
    return [[table, { rows, fields: new Set(columns.fields.filter((field) => field !== 'id' && !isDerived(field))) }]];
  }));
}

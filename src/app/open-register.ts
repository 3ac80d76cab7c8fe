/** Reads the register of a workbook: whether it is one, where its tables stand, and what they hold. */
import { localDate } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import type { AppIssue } from './app';
import { createRegisteredFacts } from './ask-registers-about';
import { readMeta, schemaVersion } from './hidden-tables';
import { readLayouts } from './read-layouts';
import { RegisterSession, type SessionPorts } from './register-session';

export interface OpenedRegister {
  readonly session: RegisterSession;
  /** What the first look had to write and could not. */
  readonly unwritten?: AppIssue;
}

/** Undefined if the workbook is no register. `onProgress` gets 0…1. */
export async function openRegister(ports: SessionPorts, onProgress: (done: number) => void): Promise<Result<OpenedRegister | undefined, AppIssue>> {
  const { workbook, headerMatch } = ports;
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const names = new Set(outline.value.tables.map(({ name }) => name));
  if (!names.has('_meta')) return ok(undefined);
  const rows = await workbook.readTable('_meta');
  if (!rows.ok) return rows;
  const meta = readMeta(rows.value.values);
  if (meta === undefined) return ok(undefined);
  if (meta.schema > schemaVersion) return err({ severity: 'error', code: 'register-newer', facts: { schema: meta.schema } });
  const layouts = await readLayouts(workbook, meta, headerMatch);
  if (!layouts.ok) return layouts;
  const session = new RegisterSession(ports, meta, layouts.value);
  session.register.today = () => localDate(ports.clock.now());
  const evidence = await session.evidence.load(outline.value);
  if (!evidence.ok) return evidence;
  session.register.registered = createRegisteredFacts(session.evidence);
  const loaded = await session.load(onProgress);
  if (!loaded.ok) return loaded;
  return ok({ session, ...(loaded.value !== undefined && { unwritten: loaded.value }) });
}

/** Notes of the log that ask to be remembered: those that are due, and what a person does about one. */
import { err, ok, type Result } from '../base/result';
import { isCalendarDate, type CalendarDate } from '../base/calendar-date';
import type { Change, ChangeSet } from '../model/change';
import type { RecordId } from '../model/ids';
import type { AppIssue, Reminder } from './app';
import type { RegisterSession } from './register-session';

/** The oldest first. A note that is done, or whose reminder is no day, reminds of nothing. */
export function dueReminders({ register }: RegisterSession, today: CalendarDate): readonly Reminder[] {
  const due = register.ids('Notes').flatMap((id): Reminder[] => {
    const { customer, customerName, reminder, done, text } = register.get('Notes', id) ?? {};
    if (done === true || typeof reminder !== 'string' || !isCalendarDate(reminder) || reminder > today || typeof customer !== 'string') return [];
    const card = register.get('Customers', customer);
    if (card === undefined) return [];
    return [{ id, customer, customerName: String(card['name'] ?? customerName ?? ''), date: reminder, text: String(text ?? '') }];
  });
  return due.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Done with it, or reminded again on a day; undefined if it is so already. */
export async function settleReminder(
  session: RegisterSession, id: RecordId, what: 'done' | { readonly on: CalendarDate },
): Promise<Result<ChangeSet | undefined, AppIssue>> {
  const note = session.register.get('Notes', id);
  if (note === undefined) return err({ severity: 'error', code: 'row-missing', facts: { table: 'Notes', key: id } });
  const [field, after] = what === 'done' ? ['done', true] as const : ['reminder', what.on] as const;
  const before = note[field] ?? null;
  const change: Change = { type: 'set', table: 'Notes', id, field, before, after };
  return before === after ? ok(undefined) : session.commit([change], 'card');
}

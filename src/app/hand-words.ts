/**
 * What a person says of a status or a level while automations are switched on stands beside it as a row of Automations, in the
 * same step: with what was known then, so that no run says otherwise for the same cause. An undo, a merge and a co-author's
 * paste are a person's word like any other.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { Clock, Random } from '../base/ports';
import type { Change } from '../model/change';
import type { Register } from '../model/register';
import { addRecord, lastWords, type AutomatedField } from './automation-records';
import { automationRules } from './automation-settings';
import { createAutomationSubjects } from './automation-subjects';
import { levelOf } from './plan-automations';

type SetChange = Change & { readonly type: 'set' };

export interface HandWordsOptions {
  readonly clock: Clock;
  readonly random: Random;
  /** Asked only if there is something to sign. */
  readonly author: () => string;
  readonly today: CalendarDate;
}

const isAutomated = (field: string): field is AutomatedField => field === 'status' || field === 'level';

export function handWords(register: Register, changes: readonly Change[], { clock, random, author, today }: HandWordsOptions): Change[] {
  const said = new Map<string, SetChange & { readonly field: AutomatedField }>();
  for (const change of changes) {
    if (change.type !== 'set' || change.table !== 'Customers' || !isAutomated(change.field)) continue;
    const { field } = change;
    const known = said.get(`${change.id} ${field}`);
    said.set(`${change.id} ${field}`, { ...change, field, before: known === undefined ? change.before : known.before });
  }
  if (said.size === 0) return [];
  const { rules } = automationRules(register, clock);
  const isAsked = { status: rules.activatesAtFirstOrder || rules.inactiveAfterDays !== undefined, level: rules.level !== undefined };
  const subjects = createAutomationSubjects(register, clock);
  const last = lastWords(register, new Set([...said.values()].map(({ id }) => id)));
  return [...said.values()].flatMap(({ id, field, before, after }): Change[] => {
    if (!isAsked[field] || before === after) return [];
    const orders = subjects.ordersOf(id, today);
    const word = textOf(after);
    const known = last(id, field);
    // Who takes back what a rule said answers that: with all that was known then, on whichever day it was said.
    const answered = known?.by === 'rule' && known.after === (field === 'status' ? subjects.statusMeaning(before) : textOf(before)) ? known : undefined;
    const found = field !== 'level' ? undefined : answered === undefined ? levelOf(orders, rules, today)?.level : answered.found;
    return [addRecord({
      customer: id, name: textOf(register.get('Customers', id)?.['name']), field, before: textOf(before), after: word, author: author(), reason: '',
      day: answered !== undefined && answered.day > today ? answered.day : today,
      facts: {
        by: 'hand', after: field === 'status' ? subjects.statusMeaning(after) ?? word : word,
        orders: Math.max(orders.filter(({ sense }) => sense !== 'credit').length, answered?.orders ?? 0), ...(found !== undefined && { found }),
      },
    }, random)];
  });
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

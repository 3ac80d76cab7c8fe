/** What the automations that are switched on would do on a day; nothing is changed. Run twice, the second time there is nothing to do. */
import type { CalendarDate } from '../base/calendar-date';
import type { Clock, Random } from '../base/ports';
import type { Texts } from '../locales/texts';
import type { AutomationCause, AutomationRules } from '../ledger/automations/automation-rules';
import { decideLevel, findLevel, type LevelFound } from '../ledger/automations/decide-level';
import { decideStatus } from '../ledger/automations/decide-status';
import type { Order } from '../ledger/automations/order';
import type { Change } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { AppIssue } from './app';
import { automationReason } from './automation-reason';
import { addRecord, readLastWords, type AutomatedField } from './automation-records';
import type { ReadAutomations } from './automation-settings';
import { createAutomationSubjects } from './automation-subjects';
import { wordsOfMeaning } from './words-of-meaning';

export interface PlannedAutomation {
  readonly id: RecordId;
  readonly code: string;
  readonly name: string;
  readonly field: AutomatedField;
  /** As the firm writes it. */
  readonly before: string;
  readonly after: string;
  /** What a status means. */
  readonly becomes?: 'active' | 'inactive';
  readonly cause: AutomationCause;
}

export interface AutomationPlan {
  readonly on: CalendarDate;
  /** Nothing is switched on, or nothing of it can be read. */
  readonly isOff: boolean;
  /** In the order of the sheet. */
  readonly changes: readonly PlannedAutomation[];
  /** Active customers without any order, where these become inactive for want of one: nobody knows since when. */
  readonly neverOrdered: number;
  /** Orders of the months that are looked at which are in another currency than the thresholds. */
  readonly otherCurrencies: number;
  /** Why something that is switched on does nothing. */
  readonly problems: readonly AppIssue[];
}

export interface AutomationQuestion extends ReadAutomations {
  readonly on: CalendarDate;
}

/** Tells how much is done, 0…1. */
export function* planAutomations(register: Register, { rules: asked, problems, on }: AutomationQuestion, clock: Clock): Generator<number, AutomationPlan> {
  const words = { active: wordsOfMeaning(register, 'status', 'active')[0], inactive: wordsOfMeaning(register, 'status', 'inactive')[0] };
  const missing = missingWords(asked, words);
  const rules: AutomationRules = { ...asked, activatesAtFirstOrder: asked.activatesAtFirstOrder && words.active !== undefined, inactiveAfterDays: words.inactive === undefined ? undefined : asked.inactiveAfterDays };
  const subjects = createAutomationSubjects(register, clock);
  const last = yield* readLastWords(register);
  const changes: PlannedAutomation[] = [];
  let [neverOrdered, otherCurrencies] = [0, 0];
  const ids = register.ids('Customers');
  const asksStatus = rules.activatesAtFirstOrder || rules.inactiveAfterDays !== undefined;
  const isOff = !asksStatus && rules.level === undefined;

  for (const [at, id] of (isOff ? [] : ids).entries()) {
    yield at / ids.length;
    const values = register.get('Customers', id);
    if (values === undefined || !subjects.isAsked(id, values)) continue;
    const status = asksStatus ? subjects.statusOf(values) : undefined;
    const wantsStatus = (status === 'prospect' && rules.activatesAtFirstOrder) || (status === 'active' && rules.inactiveAfterDays !== undefined);
    if (!wantsStatus && rules.level === undefined) continue;
    const orders = subjects.ordersOf(id, on);
    const who = { id, code: textOf(values['code']), name: textOf(values['name']) };
    if (wantsStatus && status !== undefined) {
      const word = last(id, 'status');
      const decided = decideStatus({ status, orders, last: word }, rules, on);
      const after = decided === undefined ? undefined : words[decided.after];
      if (decided !== undefined && after !== undefined) changes.push({ ...who, field: 'status', before: textOf(values['status']), after, becomes: decided.after, cause: decided.cause });
      else if (status === 'active' && !orders.some(({ sense }) => sense !== 'credit') && word === undefined) neverOrdered += 1;
    }
    if (rules.level !== undefined) {
      const before = textOf(values['level']);
      const found = findLevel(orders, rules.level, on);
      otherCurrencies += found?.cause.others ?? 0;
      const decided = decideLevel(found, before, last(id, 'level'));
      if (decided !== undefined) changes.push({ ...who, field: 'level', before, after: decided.level, cause: decided.cause });
    }
  }
  return { on, isOff, changes, neverOrdered, otherCurrencies, problems: [...problems, ...missing] };
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

function missingWords({ activatesAtFirstOrder, inactiveAfterDays }: AutomationRules, words: Readonly<Record<'active' | 'inactive', string | undefined>>): AppIssue[] {
  const wanted = [...(activatesAtFirstOrder ? ['active' as const] : []), ...(inactiveAfterDays === undefined ? [] : ['inactive' as const])];
  return wanted.filter((meaning) => words[meaning] === undefined).map((meaning) => ({ severity: 'error', code: 'automation-status-missing', facts: { meaning } }));
}

/** The plan as a step: each change with the row that remembers why. */
export function automationChanges(register: Register, { changes, on }: AutomationPlan, { texts, author, random }: { readonly texts: Texts; readonly author: string; readonly random: Random }): Change[] {
  return changes.flatMap(({ id, name, field, before, after, becomes, cause }): Change[] => [
    { type: 'set', table: 'Customers', id, field, before: register.get('Customers', id)?.[field] ?? null, after },
    addRecord({
      customer: id, name, field, before, after, day: on, author, reason: automationReason(texts, cause),
      facts: { by: 'rule', after: becomes ?? after, orders: cause.orders, ...(field === 'level' && { found: after }), cause },
    }, random),
  ]);
}

/** Which level the rule finds for a customer now. */
export function levelOf(orders: readonly Order[], { level }: AutomationRules, on: CalendarDate): LevelFound | undefined {
  return level === undefined ? undefined : findLevel(orders, level, on);
}

/**
 * What automations did and what people said of status and level since: rows of the hidden table Automations. They travel in the
 * step that they tell of, so the history can say why, and stay when the journal is folded.
 */
import { z } from 'zod';
import { atOnce } from '../base/at-once';
import type { CalendarDate } from '../base/calendar-date';
import type { Random } from '../base/ports';
import type { AutomationCause, LastWord } from '../ledger/automations/automation-rules';
import type { Change, Values } from '../model/change';
import { tables } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import type { Register } from '../model/register';

export type AutomatedField = 'status' | 'level';

const seen = z.object({ number: z.string(), date: z.string() });
const causes: z.ZodType<AutomationCause> = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('first-order'), order: seen, orders: z.number() }),
  z.object({ rule: z.literal('no-order'), last: seen.exactOptional(), since: z.string(), days: z.number(), limit: z.number(), orders: z.number() }),
  z.object({
    rule: z.literal('average-order'), average: z.number(), currency: z.string(), orders: z.number(), from: z.string(), months: z.number(), threshold: z.number(), others: z.number(),
  }),
]);

/** A step by a rule has its cause. */
export type AutomationFacts = Pick<LastWord, 'by' | 'after' | 'orders' | 'found'> & { readonly cause?: AutomationCause };

const facts: z.ZodType<AutomationFacts> = z.object({ by: z.enum(['rule', 'hand']), after: z.string(), orders: z.number(), found: z.string().exactOptional(), cause: causes.exactOptional() });

export interface AutomationRecord {
  readonly customer: RecordId;
  readonly field: AutomatedField;
  readonly day: CalendarDate;
  readonly facts: AutomationFacts;
}

/** Undefined for a row that a hand has made unreadable: it says nothing any more. */
export function readRecord(values: Values | undefined): AutomationRecord | undefined {
  const { customer, field, day, facts: written } = values ?? {};
  if (typeof customer !== 'string' || (field !== 'status' && field !== 'level') || typeof day !== 'string' || typeof written !== 'string') return undefined;
  const parsed = parseFacts(written);
  return parsed === undefined ? undefined : { customer, field, day, facts: parsed };
}

function parseFacts(written: string): AutomationFacts | undefined {
  try {
    return facts.safeParse(JSON.parse(written)).data;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** What was said last of each customer's status and level. */
export type LastWords = (customer: RecordId, field: AutomatedField) => LastWord | undefined;

/** Of these customers. */
export function lastWords(register: Register, customers: ReadonlySet<RecordId>): LastWords {
  return atOnce(readLastWords(register, (customer) => customers.has(customer)));
}

/** Thousands of rows take longer than a page may stand still: a step a row. */
export function* readLastWords(register: Register, isAsked: (customer: RecordId) => boolean = () => true): Generator<number, LastWords> {
  const last = new Map<string, LastWord>();
  for (const values of register.rows('Automations')) {
    yield 0;
    const record = typeof values['customer'] === 'string' && isAsked(values['customer']) ? readRecord(values) : undefined;
    if (record === undefined) continue;
    const key = `${record.field} ${record.customer}`;
    // Rows may have been sorted; of one day the lower one is the later.
    if ((last.get(key)?.day ?? '') > record.day) continue;
    const { cause, ...said } = record.facts;
    last.set(key, { ...said, day: record.day, ...(cause?.rule === 'no-order' && { since: cause.since }) });
  }
  return (customer, field) => last.get(`${field} ${customer}`);
}

export interface NewRecord extends AutomationRecord {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly author: string;
  readonly reason: string;
}

export function addRecord({ facts: said, reason, ...told }: NewRecord, random: Random): Change {
  return {
    type: 'add', table: 'Automations', id: makeId(tables.Automations.idPrefix, random),
    values: Object.fromEntries(Object.entries({ ...told, reason, facts: JSON.stringify(said) }).filter(([, value]) => value !== '')),
  };
}

/**
 * Merging customer cards: what it would do, and doing it in one step that can be taken back at once, or at any later time
 * (unmerge-cards.ts).
 */
import { localDate } from '../base/calendar-date';
import type { Clock, Random } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import { fieldLabel } from '../locales/issue-text';
import { localeOfTag, textsOf } from '../locales/locales';
import type { CardReference } from '../match/card-references';
import { mergeCards as mergeRecords, nameOfCard, type MergePorts, type RowChoice } from '../match/merge-cards';
import type { FieldChoice } from '../match/merge-fields-draft';
import type { MergeRules } from '../match/merge-rules';
import { addressFields } from '../model/address-for';
import type { Change, ChangeSet, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { fieldOf } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { Workbook } from '../host/workbook';
import { ambiguousCard } from './ambiguous-card';
import type { AppIssue } from './app';
import { needTable } from './decision-tables';
import { mergeDoubts, mergeRefusals } from './merge-doubts';
import type { RegisterSession } from './register-session';
import { wordsOfMeaning } from './words-of-meaning';

export interface MergeOrder {
  /** Id, or code, or any key that finds the card; of a card that was merged: the one that stands for it. */
  readonly keep: string;
  readonly absorb: readonly string[];
  /** Cards whose value is taken, by field; parts of the address go together. */
  readonly picks?: Readonly<Record<string, string>>;
  readonly rules?: MergeRules;
  /** What the plan's doubts say was seen, and is to be done all the same. */
  readonly confirmed?: boolean;
}

/** What a merge would do. */
export interface MergePlan {
  readonly keep: RecordId;
  readonly absorb: readonly RecordId[];
  /** The card that stays, as it will be. */
  readonly values: Values;
  /** Every field that one of the cards has, and why its value was taken. */
  readonly fields: readonly FieldChoice[];
  readonly rows: readonly RowChoice[];
  /** Cells of the register that name a merged card, and will name the one that stays. */
  readonly references: readonly CardReference[];
  /** Why it cannot be done. */
  readonly refused: readonly AppIssue[];
  /** What has to be confirmed. */
  readonly doubts: readonly AppIssue[];
  readonly changes: readonly Change[];
}

export interface Merge {
  /** For `unmerge`. */
  readonly id: RecordId;
  readonly keep: RecordId;
  readonly absorbed: readonly RecordId[];
  readonly changeSet: ChangeSet;
}

export interface MergeActor {
  readonly random: Random;
  readonly clock: Clock;
  readonly author: () => string;
}

/** More than a cell holds. */
const longest = 32_767;

export function planMerge(session: RegisterSession, order: MergeOrder, actor: MergeActor): MergePlan {
  const { register } = session;
  const named = namedCards(session, order);
  if (!named.ok) return refusedMerge(named.error);
  const { keep, absorb, picks } = named.value;
  const refused = mergeRefusals(register, keep, absorb);
  const merged = mergeRecords(register, { keep, absorb, picks, rules: order.rules ?? {} }, mergePorts(session, actor));
  return {
    keep, absorb, values: merged.values, fields: merged.fields, rows: merged.rows, references: merged.references, changes: merged.changes,
    refused: [...refused, ...tooLong(keep, merged.values)], doubts: refused.length > 0 ? [] : mergeDoubts(register, keep, absorb),
  };
}

export function mergePorts(session: RegisterSession, actor: MergeActor): MergePorts {
  const texts = textsOf(localeOfTag(session.meta.locale));
  const now = actor.clock.now();
  const told = (table: string, field: string, value: Scalar): string =>
    `${fieldLabel(texts, field, table)}: ${typeof value === 'boolean' ? (value ? texts.yes : texts.no) : String(value)}`;
  return {
    makeId: (prefix) => makeId(prefix, actor.random),
    hasColumn: (table, field) => session.layout(table)?.fields.includes(field) === true,
    columnsOf: (table) => session.layout(table)?.fields ?? [],
    writtenAt: createWrittenAt(session),
    words: {
      identifierKind: (meaning) => wordsOfMeaning(session.register, 'identifierKind', meaning)[0] ?? texts.lists.identifierKind[meaning],
      told, mergedFrom: texts.cardNotes.mergedFrom,
    },
    at: new Date(now).toISOString(), today: localDate(now), author: actor.author(),
  };
}

/** What the card that stays could not hold. */
export function tooLong(keep: RecordId, values: Values): AppIssue[] {
  const long = Object.entries(values).find(([, value]) => typeof value === 'string' && value.length > longest);
  return long === undefined ? [] : [{ severity: 'error', code: 'merge-too-long', facts: { field: long[0] }, where: { table: 'Customers', id: keep, field: long[0] } }];
}

/** All of them or none; the first thing that stands against it, if there is one. */
export async function mergeCards(session: RegisterSession, workbook: Workbook, order: MergeOrder, actor: MergeActor): Promise<Result<Merge, readonly AppIssue[]>> {
  const asked = planMerge(session, order, actor);
  const against = [...asked.refused, ...(order.confirmed === true ? [] : asked.doubts)];
  if (against.length > 0) return err(against);
  const needed = await needTable(session, workbook, 'Merges');
  if (!needed.ok) return err([needed.error]);
  const done = await session.commit(asked.changes, 'merge');
  if (!done.ok) return err([done.error]);
  const edge = asked.changes.find(({ type, table }) => type === 'add' && table === 'Merges');
  return ok({ id: edge?.type === 'add' ? String(edge.values['merge']) : '', keep: asked.keep, absorbed: asked.absorb, changeSet: done.value });
}

interface NamedCards {
  readonly keep: RecordId;
  readonly absorb: readonly RecordId[];
  readonly picks: Readonly<Record<string, RecordId>>;
}

/** The one card that a key finds: who merges the wrong one of two merges a stranger. */
function theCard(register: Register, key: string): Result<RecordId, AppIssue> {
  const found = register.find(key);
  const [card] = found;
  if (card === undefined) return err({ severity: 'error', code: 'card-missing', facts: { key } });
  if (found.length === 1) return ok(card);
  return err(ambiguousCard(key, found, (id) => `${id} ${nameOfCard(register.get('Customers', id) ?? {})}`));
}

function namedCards({ register }: RegisterSession, { keep: key, absorb: keys, picks: picked = {} }: MergeOrder): Result<NamedCards, AppIssue> {
  const kept = theCard(register, key);
  if (!kept.ok) return kept;
  const keep = kept.value;
  if (keys.length === 0) return err({ severity: 'error', code: 'merge-nothing', facts: {} });
  const absorb = new Set<RecordId>();
  for (const one of keys) {
    const found = theCard(register, one);
    if (!found.ok) return found;
    const card = found.value;
    if (card === keep) return err({ severity: 'error', code: 'merge-same-card', facts: { name: nameOfCard(register.get('Customers', card) ?? {}) }, where: { table: 'Customers', id: card } });
    absorb.add(card);
  }
  const picks: Record<string, RecordId> = {};
  for (const [field, from] of Object.entries(picked)) {
    if (fieldOf('Customers', field) === undefined && !field.startsWith('x:')) return err({ severity: 'error', code: 'field-unknown', facts: { name: field } });
    const card = register.find(from).find((one) => one === keep || absorb.has(one));
    if (card === undefined) return err({ severity: 'error', code: 'merge-pick-outside', facts: { field, key: from }, where: { table: 'Customers', field } });
    picks[field] = card;
  }
  const places = new Set(addressFields.flatMap((field) => picks[field] ?? []));
  if (places.size > 1) return err({ severity: 'error', code: 'merge-address-apart', facts: {} });
  return ok({ keep, absorb: [...absorb], picks });
}

/** The plan of what cannot even be looked at. */
export function refusedMerge(issue: AppIssue): MergePlan {
  return { keep: '', absorb: [], values: {}, fields: [], rows: [], references: [], refused: [issue], doubts: [], changes: [] };
}

/** When a field of a card was written last, as far as the journal is known; read once it is asked. */
function createWrittenAt(session: RegisterSession): (card: RecordId, field: string) => number | undefined {
  let known: Map<string, number> | undefined;
  return (card, field) => {
    if (known === undefined) {
      known = new Map();
      for (const { at, changes } of session.history()) {
        for (const change of changes) {
          if (change.table !== 'Customers' || change.type === 'remove') continue;
          for (const name of change.type === 'set' ? [change.field] : Object.keys(change.values)) known.set(`${change.id} ${name}`, at);
        }
      }
    }
    return known.get(`${card} ${field}`);
  };
}

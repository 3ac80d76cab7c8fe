/** Taking customers out of a file into the register: planned, then done as one step that one undo takes back. */
import { err, ok, type Result } from '../base/result';
import type { Random } from '../base/ports';
import { foldText } from '../base/text';
import { textsOf, localeOfTag } from '../locales/locales';
import type { Change, ChangeSet } from '../model/change';
import { fieldOf, tables } from '../model/fields';
import { makeId } from '../model/ids';
import type { Register } from '../model/register';
import type { Workbook } from '../host/workbook';
import { addOwnColumns } from './add-own-field';
import type { AppIssue } from './app';
import { holdsWord, type ListWord } from './column-words';
import type { Pace } from './long-run';
import type { ImportOrder, ImportPlan } from './import-plan';
import { addListRow } from './list-rows';
import { listValuesOf } from './list-values';
import type { ImportWords } from './import-planner';
import { planEntries } from './document-import-plan';
import { planImport } from './plan-import';
import type { RegisterSession } from './register-session';
import { ownFields, type OwnField } from './own-fields';
import { runInSlices } from './run-in-slices';
import { wordsOfMeaning } from './words-of-meaning';

export interface Imported {
  readonly changeSet: ChangeSet;
  readonly plan: ImportPlan;
}

export interface PlannedImport {
  readonly plan: ImportPlan;
  /** What it was made of. */
  readonly order: ImportOrder;
  readonly random: Random;
}

/** Undefined if it was stopped. */
export async function planImportInSlices(session: RegisterSession, order: ImportOrder, random: Random, pace: Pace): Promise<ImportPlan | undefined> {
  const words = importWords(session, order);
  return runInSlices(order.holds === undefined || order.holds === 'customers' ? planImport(session, order, words, random) : planEntries(session, { ...order, holds: order.holds }, { words, random, clock: pace.clock }), pace);
}

/**
 * All that a plan of this very register says is new or changes; rows that are refused are named by it. Broken off halfway by
 * whatever, the same import again does the rest, for what is there already is found.
 */
export async function importPlanned(session: RegisterSession, workbook: Workbook, { plan, order, random }: PlannedImport): Promise<Result<Imported, readonly AppIssue[]>> {
  const changes = plan.cards.flatMap((card) => card.changes);
  if (changes.length === 0) return err([{ severity: 'error', code: 'import-nothing', facts: {} }]);
  const columns = newColumns(session, changes);
  if (columns.length > 0) {
    const widened = await addOwnColumns(session, workbook, columns);
    if (!widened.ok) return err([widened.error]);
  }
  const done = await session.commit([...newListRows(session.register, order.listWords ?? [], changes, random), ...changes], 'import');
  return done.ok ? ok({ changeSet: done.value, plan }) : err([done.error]);
}

/** Words that the person wants in their lists, as far as something that is written says them. */
function newListRows(register: Register, words: readonly ListWord[], changes: readonly Change[], random: Random): readonly Change[] {
  const lists = listValuesOf(register);
  const own = words.length === 0 ? new Map<string, OwnField>() : new Map(ownFields(register).map((field) => [field.key, field]));
  const wanted = words.filter(({ list, value }, at) => lists(list)?.some((known) => foldText(known) === foldText(value)) !== true && words.findIndex((one) => one.list === list && one.value === value) === at);
  return wanted.filter((word) => changes.some((change) => says(change, word, own))).map(({ list, value }) => addListRow(register, makeId(tables.Lists.idPrefix, random), { list, value }));
}

function says(change: Change, word: ListWord, own: ReadonlyMap<string, OwnField>): boolean {
  if (change.type === 'remove') return false;
  const given = change.type === 'set' ? [[change.field, change.after] as const] : Object.entries(change.values);
  return given.some(([field, value]) => {
    const definition = fieldOf(change.table, field) ?? own.get(field);
    return definition !== undefined && holdsWord(definition, value, word);
  });
}

/** Fields of the firm's own that come with the file and have no column yet. */
function newColumns(session: RegisterSession, changes: readonly Change[]): { readonly header: string; readonly isText: boolean }[] {
  const known = new Set(session.layout('Customers')?.fields);
  const found = new Map<string, boolean>();
  for (const change of changes) {
    if (change.table !== 'Customers' || change.type === 'remove') continue;
    for (const [field, value] of change.type === 'set' ? [[change.field, change.after] as const] : Object.entries(change.values)) {
      if (field.startsWith('x:') && !known.has(field)) found.set(field, found.get(field) !== false && (value === null || typeof value === 'string'));
    }
  }
  return [...found].map(([field, isText]) => ({ header: field.slice(2), isText }));
}

function importWords(session: RegisterSession, { source }: ImportOrder): ImportWords {
  const texts = textsOf(localeOfTag(session.meta.locale));
  return { otherNumber: wordsOfMeaning(session.register, 'identifierKind', 'other')[0] ?? texts.lists.identifierKind.other, source: source ?? '' };
}

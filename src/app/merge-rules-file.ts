/**
 * Rules of merging as a file, so that what was decided in one workbook is done again in another: the rules by which values
 * and the card that stays are chosen, and the firm's decisions about pairs of cards ("these two are not the same").
 *
 * A card of such a decision is named by what it is known by elsewhere. Its id is looked for first: ids are never given
 * twice, so in a copy or a replica of the workbook it is the same card, merged meanwhile or not. Else a fiscal number of its
 * own (tax, VAT, company or personal number) finds it; of several cards with one number, the one of that code. A code alone
 * finds nothing, because every register has its C-00001, unless the name is the same too. Who is found twice, or both of
 * them on one card, is not decided about: the answer counts those.
 */
import { z } from 'zod';
import { err, ok, type Result } from '../base/result';
import { foldText } from '../base/text';
import { createJudgementIndex, judgements, verdicts, type Verdict } from '../match/judgements';
import { mergeRulesShape, type MergeRules } from '../match/merge-rules';
import type { ChangeSet, Values } from '../model/change';
import { compactIdentifier } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import { isSameNumber } from '../model/number-writings';
import type { Register } from '../model/register';
import type { Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import { judgeCards, type JudgedPair } from './judge-cards';
import type { MergeActor } from './merge-cards';
import { parseContent } from './named-list-rows';
import type { RegisterSession } from './register-session';

const numbers = ['taxId', 'vatNumber', 'companyNumber', 'personalId'] as const;

/** By what a card is found in another workbook. */
const keysShape = z.strictObject({
  id: z.string(), code: z.string().optional(), name: z.string().optional(), country: z.string().optional(),
  taxId: z.string().optional(), vatNumber: z.string().optional(), companyNumber: z.string().optional(), personalId: z.string().optional(),
});
export type CardKeys = z.infer<typeof keysShape>;

export interface KeptDecision {
  readonly first: CardKeys;
  readonly second: CardKeys;
  readonly verdict: Verdict;
  readonly note?: string | undefined;
}

export interface MergeRulesFile {
  readonly rules: MergeRules;
  readonly decisions: readonly KeptDecision[];
}

const format = 'kartoteka merge rules 1';
const shape = z.strictObject({
  format: z.literal(format), rules: mergeRulesShape,
  decisions: z.array(z.strictObject({ first: keysShape, second: keysShape, verdict: z.enum(verdicts), note: z.string().optional() })).readonly(),
});

export function writeMergeRulesFile({ rules, decisions }: MergeRulesFile): string {
  return `${JSON.stringify({ format, rules, decisions } satisfies z.infer<typeof shape>, null, 2)}\n`;
}

/** Undefined for what is none: of a later version, or edited by hand. */
export function readMergeRulesFile(text: string): MergeRulesFile | undefined {
  const parsed = shape.safeParse(parseContent(text));
  return parsed.success ? { rules: parsed.data.rules, decisions: parsed.data.decisions } : undefined;
}

/** What was decided in this register, in the order of the sheet. */
export function keptDecisions(register: Register): readonly KeptDecision[] {
  return judgements(register).map(({ first, second, verdict, note }) =>
    ({ first: keysOf(register, first), second: keysOf(register, second), verdict, ...(note !== '' && { note }) }));
}

function keysOf(register: Register, id: RecordId): CardKeys {
  const values = register.get('Customers', id) ?? {};
  const told = ['code', 'name', 'country', ...numbers].flatMap((field) => (typeof values[field] === 'string' ? [[field, values[field]]] : []));
  return { id, ...Object.fromEntries(told) as Omit<CardKeys, 'id'> };
}

/** What taking over another workbook's decisions came to. */
export interface TakenDecisions {
  /** Undefined if there was nothing new. */
  readonly changeSet: ChangeSet | undefined;
  readonly taken: number;
  /** Decided here already, this way or another: what was decided here stands. */
  readonly known: number;
  /** About cards that are not found here, or not for sure. */
  readonly unfound: number;
}

/** In one step. */
export async function takeDecisions(session: RegisterSession, workbook: Workbook, decisions: readonly KeptDecision[], actor: MergeActor): Promise<Result<TakenDecisions, AppIssue>> {
  const { register } = session;
  const judged = createJudgementIndex(register);
  const pairs = new Map<string, JudgedPair>();
  let [known, unfound] = [0, 0];
  for (const { first: one, second: other, verdict, note } of decisions) {
    const [first, second] = [cardOf(register, one), cardOf(register, other)];
    if (first === undefined || second === undefined || first === second) unfound += 1;
    else if (judged(first, second) !== undefined) known += 1;
    else pairs.set([first, second].sort().join(' '), { first, second, verdict, ...(note !== undefined && { note }) });
  }
  const done = await judgeCards(session, workbook, [...pairs.values()], actor);
  return done.ok ? ok({ changeSet: done.value, taken: pairs.size, known, unfound }) : err(done.error);
}

function cardOf(register: Register, keys: CardKeys): RecordId | undefined {
  const itself = register.survivorOf(keys.id);
  if (itself !== undefined) return itself;
  const valuesOf = (id: RecordId): Values => register.get('Customers', id) ?? {};
  const ofCode = (id: RecordId): boolean => keys.code !== undefined && compactIdentifier(String(valuesOf(id)['code'] ?? '')) === compactIdentifier(keys.code);
  for (const field of numbers) {
    const number = keys[field];
    if (number === undefined) continue;
    const found = register.find(number).filter((id) => {
      const own = valuesOf(id)[field];
      return typeof own === 'string' && isSameNumber(own, valuesOf(id)['country'], number, keys.country);
    });
    const these = found.length === 1 ? found : found.filter(ofCode);
    if (these.length === 1) return these[0];
  }
  const named = keys.code === undefined || keys.name === undefined ? [] : register.find(keys.code).filter((id) =>
    ofCode(id) && foldText(String(valuesOf(id)['name'] ?? '')) === foldText(keys.name ?? ''));
  return named.length === 1 ? named[0] : undefined;
}

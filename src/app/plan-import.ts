/**
 * Works out what taking customers out of a file into the register would do, card by card: which are new, which cards change and in
 * what, which rows say nothing new, and which are refused and why. It is worked out of what is there, so the same file again
 * changes nothing.
 */
import type { Random } from '../base/ports';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { importPresets, type ImportPreset, type MatchGround } from '../transfer/import-presets';
import type { IncomingCard } from '../transfer/source';
import { nameKey } from './ground-keys';
import type { ImportCounts, ImportOrder, ImportPlan, ImportReason, ImportTwin, PlannedCard } from './import-plan';
import { ImportPlanner, type ImportParty, type ImportWords } from './import-planner';
import { importTwins } from './import-twins';
import { matchIncoming, speakAgainst, type IncomingMatch } from './match-incoming';
import type { RegisterSession } from './register-session';
import type { TakeInPorts } from './take-in';
import { createListWords } from './words-of-lists';

const shares = { match: 0.3, fresh: 0.2, twins: 0.3, rest: 0.2 };
const atOnce = 10;

/** A generator that stops often and tells how much is done, 0…1. */
export function* planImport(session: RegisterSession, asked: ImportOrder, words: ImportWords, random: Random): Generator<number, ImportPlan> {
  const { register } = session;
  const inWords = createListWords(register);
  const said: IncomingCard[] = [];
  for (const card of asked.cards) {
    said.push(inWords(card));
    if (said.length % atOnce === 0) yield 0;
  }
  const order: ImportOrder = { ...asked, cards: said };
  const preset: ImportPreset = typeof order.preset === 'string' ? importPresets[order.preset] : order.preset;
  const ports: TakeInPorts = { hasColumn: (table, field) => (table === 'Customers' && field.startsWith('x:')) || session.layout(table)?.fields.includes(field) === true, policies: order.policies ?? {}, nameKey };
  const planner = new ImportPlanner(register, order, { ports, words, random });
  const matching = matchIncoming(register, order.cards, preset, (card, incoming) => planner.saysAll(card, incoming));
  let matched = matching.next();
  for (; matched.done !== true; matched = matching.next()) yield matched.value * shares.match;

  const going = new Map<RecordId, ImportParty>();
  const planned: PlannedCard[] = [];
  const fresh = new Map<RecordId, { readonly party: ImportParty; readonly plan: PlannedCard }>();
  for (const [at, match] of matched.value.entries()) {
    const party = partyOf(order, match);
    if (party.decision === 'skip') planned.push(planner.leaveOut(party));
    else if (party.target !== undefined) going.set(party.target, together(going.get(party.target), party));
    else {
      const plan = planner.planNew(party);
      if (plan.outcome === 'new') fresh.set(plan.card, { party, plan });
      else planned.push(plan);
    }
    if (at % atOnce === 0) yield shares.match + shares.fresh * (at / matched.value.length);
  }

  const looking = importTwins(register, [...fresh.values()].map(({ plan }) => plan));
  let twins = looking.next();
  for (; twins.done !== true; twins = looking.next()) yield shares.match + shares.fresh + shares.twins * twins.value;
  let judged = 0;
  for (const [id, { party, plan }] of fresh) {
    judged += 1;
    if (judged % atOnce === 0) yield 1 - shares.rest;
    const found = twins.value.get(id) ?? [];
    const same = preset.twins === 'same' && party.decision === undefined ? certainOf(register, found, party) : undefined;
    if (same === undefined) planned.push(planner.withCode({ ...plan, twins: found }, party.rows));
    else going.set(same.card, together(going.get(same.card), { ...party, target: same.card, reason: { kind: 'twin', probability: same.probability } }));
  }
  let done = 0;
  for (const [target, party] of going) {
    planned.push(planner.planUpdate(target, party));
    done += 1;
    if (done % atOnce === 0) yield 1 - shares.rest * (1 - done / going.size);
  }
  const cards = planned.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  return { cards, counts: countOf(cards), issues: planner.ofFile };
}

function partyOf(order: ImportOrder, { members, card, step, ambiguous }: IncomingMatch): ImportParty {
  const rows = members.flatMap((at) => order.cards[at] ?? []);
  const decision = order.decisions?.[rows[0]?.line ?? 0];
  const target = decision === 'new' ? undefined : typeof decision === 'object' && 'card' in decision ? decision.card : card;
  const reason: ImportReason = decision !== undefined ? { kind: 'decided' }
    : step !== undefined && card !== undefined ? { kind: 'step', step }
    : ambiguous.length > 0 ? { kind: 'ambiguous', cards: ambiguous } : { kind: 'none' };
  return { rows, target, reason, decision };
}

/** Rows that go to one card for different reasons go there together: the first reason is told. */
function together(known: ImportParty | undefined, party: ImportParty): ImportParty {
  return known === undefined ? party : { ...known, rows: [...known.rows, ...party.rows].sort((a, b) => a.line - b.line) };
}

/** What would make two of one name two all the same, however rare the name is. */
const against: readonly MatchGround[] = ['number', 'email', 'phone', 'place'];

/** The one card of the register that it certainly is, if nothing of it contradicts. */
function certainOf(register: Register, twins: readonly ImportTwin[], { rows }: ImportParty): ImportTwin | undefined {
  const [one, ...others] = twins.filter(({ card, verdict }) => verdict === 'certain' && register.get('Customers', card) !== undefined);
  return one !== undefined && others.length === 0 && !rows.some((row) => speakAgainst(register, one.card, row, against)) ? one : undefined;
}

export function countOf(cards: readonly PlannedCard[]): ImportCounts {
  const counts = { rows: 0, new: 0, update: 0, unchanged: 0, rejected: 0, skipped: 0, twins: 0 };
  for (const { lines, outcome, reason, twins } of cards) {
    counts.rows += lines.length;
    counts[outcome] += 1;
    if (outcome === 'new' && (reason.kind === 'ambiguous' || twins.length > 0)) counts.twins += 1;
  }
  return counts;
}

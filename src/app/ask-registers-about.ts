/**
 * Public registers and the open register: which of them know a card, asking them about one card or many, keeping what they
 * answered, and what is known from that.
 */
import { localDate, type CalendarDate } from '../base/calendar-date';
import type { Clock, Random, Timer } from '../base/ports';
import type { Result } from '../base/result';
import type { RegisteredFacts } from '../fiscal/rules/rule';
import type { Values } from '../model/change';
import { createAnswerCache, createMemoryStore, type AnswerCache } from '../registry/answer-cache';
import { createRegisterAsker, proxyOrigin, type AnsweredQuestion, type AskResult, type RegisterAsker, type RegisterQuestion } from '../registry/ask-registers';
import { createCancelSource } from '../registry/cancel-token';
import type { RegisterAnswer } from '../registry/register-answer';
import type { AskedDetails, CardNumbers, RegisterService } from '../registry/register-service';
import { registerService, registerServices, servicesFor } from '../registry/register-services';
import { joinVatKnowledge, noVatKnowledge, vatStatusOn, type VatKnowledge, type VatStatusOnDay } from '../registry/vat-history';
import type { AppIssue } from './app';
import { createAnswerComparison, type AnswerComparison } from './compare-answers';
import { keptAnswer, type EvidenceStore, type KeptAnswer } from './evidence-store';
import { createOwnCompany } from './own-company';
import type {
  AskedCard, CardAnswers, EvidenceLine, InquiryOptions, InquiryResult, InquiryRun, KnownService, RegisterPorts, ServiceAnswer, UnknownReason,
} from './register-inquiry';
import type { RegisterSession } from './register-session';

/** So many answers are written at once while more are being asked for. */
const writtenAtOnce = 50;
/** So many cards are looked at before the page may do other things. */
const atOnce = 200;
/** A person waits for one card. */
const attemptsForOne = 2;
const keptAnswers = 100_000;

const nameOf = new Map(registerServices.map(({ key, name }) => [key, name]));

export interface InquiryDeps {
  readonly registers: RegisterPorts;
  readonly clock: Clock;
  readonly random: Random;
  readonly timer: Timer;
  /** Runs work after everything that was asked for before. */
  readonly queued: <T>(work: () => Promise<T>) => Promise<T>;
  readonly session: () => RegisterSession | undefined;
  /** What is known of cards has grown. */
  readonly onLearnt: () => void;
}

export interface Inquirer {
  ask(session: RegisterSession, cards: readonly AskedCard[], options?: InquiryOptions): InquiryRun;
}

/** One of the card's questions: what is asked, or why it cannot be. */
interface CardQuestion {
  readonly service: RegisterService;
  readonly question: RegisterQuestion;
  readonly closed?: 'needs-proxy';
}

export function createInquirer({ registers, clock, random, timer, queued, session: openSession, onLearnt }: InquiryDeps): Inquirer {
  const cache = rememberedAnswers(clock);
  /** The pace of each service belongs to its asker; another one is needed only where the firm's own number changes. */
  const askers = new Map<string, RegisterAsker>();

  function askerFor(requester: string | undefined): RegisterAsker {
    const key = requester ?? '';
    let asker = askers.get(key);
    if (asker === undefined) {
      asker = createRegisterAsker({ http: registers.http, clock, random, timer, cache }, {
        originOf: (service) => originOf(service, registers.proxy()), ...(requester !== undefined && { requester }),
      });
      askers.set(key, asker);
    }
    return asker;
  }

  function questionsOf(values: Values, requester: string | undefined): CardQuestion[] {
    const hasProxy = registers.proxy() !== undefined;
    return servicesFor(numbersOf(values), requester).map(({ service, number }) => ({
      service,
      question: { service: service.key, number, asOf: localDate(clock.now()), ...(needsDetails(service, number) && { details: detailsOf(values) }) },
      ...(service.browser === 'proxy' && !hasProxy && { closed: 'needs-proxy' as const }),
    }));
  }

  function answersFor(card: AskedCard, questions: readonly CardQuestion[], given: ReadonlyMap<RegisterQuestion, RegisterAnswer>, compare: AnswerComparison): CardAnswers {
    const hasProxy = registers.proxy() !== undefined;
    const answers = questions.flatMap(({ service, question }) => {
      const answer = given.get(question);
      return answer === undefined ? [] : [{ service: service.key, answer }];
    });
    const { proposals, comparisons } = compare(card.values, answers);
    return {
      key: card.key, proposals,
      services: questions.map(({ service, question, closed }): ServiceAnswer => {
        const answer = given.get(question);
        const base = { service: service.key, serviceName: service.name, number: question.number };
        if (closed !== undefined || answer === undefined) return { ...base, answer: 'unknown', reason: closed ?? 'cancelled', warnings: [] };
        if (answer.kind === 'not-asked') return { ...base, answer: 'unknown', reason: reasonOf(answer.reason, service, hasProxy), warnings: [] };
        const kept = keptAnswer(answer);
        const compared = comparisons.get(service.key);
        return {
          ...base, answer: answer.kind, warnings: compared?.warnings ?? [],
          ...(kept !== undefined && { evidence: lineOf(kept) }),
          ...(kept?.name !== undefined && { name: kept.name }),
          ...(compared?.name === 'other' && { isOtherName: true }),
        };
      }),
    };
  }

  /** In slices: there may be a hundred thousand of them. */
  async function inSlices<T, R>(list: readonly T[], each: (one: T) => R): Promise<R[]> {
    const results: R[] = [];
    for (const one of list) {
      results.push(each(one));
      if (results.length % atOnce === 0) await new Promise<void>((resolve) => { timer.after(0, resolve); });
    }
    return results;
  }

  async function ask(session: RegisterSession, cards: readonly AskedCard[], options: InquiryOptions, stopped: ReturnType<typeof createCancelSource>): Promise<InquiryResult> {
    const requester = requesterOf(session);
    const asked = (await inSlices(cards, (card) => ({ card, questions: questionsOf(card.values, requester) }))).filter(({ questions }) => questions.length > 0);
    const open = asked.flatMap(({ questions }) => questions.filter(({ closed }) => closed === undefined).map(({ question }) => question));
    const { onProgress, fresh = false } = options;

    let writing: Promise<Result<void, AppIssue>> = Promise.resolve({ ok: true, value: undefined });
    let hasLearnt = false;
    const write = (): void => {
      // The workbook may have been let go meanwhile; its evidence is no other one's.
      writing = queued(async () => (openSession() === session ? session.evidence.write() : { ok: true, value: undefined }));
    };
    const note = ({ answer }: AnsweredQuestion): void => {
      const kept = keptAnswer(answer);
      if (kept === undefined || !session.evidence.note(kept)) return;
      hasLearnt = true;
      if (session.evidence.waiting % writtenAtOnce === 0) write();
    };
    const result: AskResult = open.length === 0 ? { answers: [], left: [] } : await askerFor(requester).ask(open, {
      cancel: stopped.token, fresh, onAnswer: note,
      ...(cards.length === 1 && { attempts: attemptsForOne }),
      ...(onProgress !== undefined && { onProgress: ({ done, total, found, absent, notAsked }) => onProgress({ done, total, found, absent, unknown: notAsked }) }),
    });
    write();
    const written = await writing;
    if (hasLearnt && openSession() === session) onLearnt();

    // The asker gives its answers in the order of the questions.
    const given = new Map(open.flatMap((question, index) => {
      const answer = result.answers[index]?.answer;
      return answer === undefined ? [] : [[question, answer] as const];
    }));
    const layout = session.layout('Customers');
    const compare = createAnswerComparison(session.register, (field) => layout?.fields.includes(field) === true);
    return {
      cards: await inSlices(asked, ({ card, questions }) => answersFor(card, questions, given, compare)),
      left: result.left.length,
      ...(!written.ok && { unwritten: written.error }),
    };
  }

  return {
    ask(session, cards, options = {}) {
      const stopped = createCancelSource();
      return { result: ask(session, cards, options, stopped), stop: () => stopped.cancel() };
    },
  };
}

/** Which registers know a number of such a card. */
export function knownServices(session: RegisterSession, values: Values, proxy: string | undefined): readonly KnownService[] {
  return servicesFor(numbersOf(values), requesterOf(session)).map(({ service, number }) => ({
    service: service.key, name: service.name, number, needsProxy: service.browser === 'proxy' && proxy === undefined,
  }));
}

/** What each register said last of the card's numbers. */
export function evidenceLines(session: RegisterSession, values: Values): readonly EvidenceLine[] {
  return keptAnswersOf(session.evidence, values, requesterOf(session)).flatMap((kept) => kept.slice(-1)).map(lineOf);
}

export function vatStatusByEvidence(session: RegisterSession, values: Values, day: CalendarDate): VatStatusOnDay {
  let knowledge: VatKnowledge = noVatKnowledge;
  // What two of them said about the same day: the richer one's word is the last.
  for (const kept of [...keptAnswersOf(session.evidence, values, requesterOf(session))].reverse()) {
    for (const { vat } of kept) if (vat !== undefined) knowledge = joinVatKnowledge(knowledge, vat);
  }
  return vatStatusOn(knowledge, day);
}

/** For the rules: what the registers say of the firm now, as far as one was asked. The same cards are asked about again and again. */
export function createRegisteredFacts(evidence: EvidenceStore): (values: Values) => RegisteredFacts | undefined {
  let known = new WeakMap<Values, { readonly facts: RegisteredFacts | undefined }>();
  let version = evidence.version;
  return (values) => {
    if (evidence.isEmpty) return undefined;
    if (version !== evidence.version) {
      known = new WeakMap();
      version = evidence.version;
    }
    // Most cards were never asked about: what costs more than that is remembered.
    const like = answersLike(evidence, values);
    if (like === undefined) return undefined;
    let told = known.get(values);
    if (told === undefined) known.set(values, (told = { facts: factsOf(like, values) }));
    return told.facts;
  };
}

const askedFields = ['taxId', 'vatNumber', 'companyNumber'] as const;
const richness = new Map(registerServices.map(({ key }, place) => [key, place]));

/** Answers about numbers that have the digits of the card's. */
function answersLike(evidence: EvidenceStore, values: Values): readonly (readonly KeptAnswer[])[] | undefined {
  let lists: (readonly KeptAnswer[])[] | undefined;
  for (const field of askedFields) {
    const number = values[field];
    if (typeof number !== 'string') continue;
    const like = evidence.answersLike(number);
    if (like.length > 0) lists = [...(lists ?? []), ...like];
  }
  return lists;
}

function factsOf(lists: readonly (readonly KeptAnswer[])[], values: Values): RegisteredFacts | undefined {
  const card = numbersOf(values);
  const last = [...new Set(lists)].flatMap((kept) => kept.slice(-1))
    .filter(({ service, number }) => registerService(service)?.numberOf(card) === number)
    .sort((a, b) => (richness.get(a.service) ?? 0) - (richness.get(b.service) ?? 0));
  const newest = (tells: (kept: KeptAnswer) => boolean): KeptAnswer | undefined =>
    last.filter(tells).reduce<KeptAnswer | undefined>((best, kept) => (best === undefined || kept.asOf > best.asOf ? kept : best), undefined);
  const vat = newest(({ vatStatus }) => vatStatus !== undefined);
  const state = newest((kept) => kept.state !== undefined);
  if (vat === undefined && state === undefined) return undefined;
  return {
    ...(vat !== undefined && { isVatPayer: vat.vatStatus !== 'notRegistered' }),
    ...(state !== undefined && { isEnded: state.state === 'ended' }),
  };
}

/** By service, the richer first; in each the oldest first. */
function keptAnswersOf(evidence: EvidenceStore, values: Values, requester: string | undefined): readonly (readonly KeptAnswer[])[] {
  if (evidence.isEmpty) return [];
  return servicesFor(numbersOf(values), requester).map(({ service, number }) => evidence.answersOf(service.key, number)).filter(({ length }) => length > 0);
}

function lineOf({ service, number, at, asOf, requestId, answer, state, vatStatus }: KeptAnswer): EvidenceLine {
  return {
    service, serviceName: nameOf.get(service) ?? service, number, at, asOf, answer,
    ...(requestId !== undefined && { requestId }), ...(state !== undefined && { state }), ...(vatStatus !== undefined && { vatStatus }),
  };
}

/** A proxy is asked for every register that is not known to answer pages by itself. */
function originOf(service: RegisterService, proxy: string | undefined): string {
  return proxy === undefined || service.browser === 'open' ? service.origin : proxyOrigin(proxy)(service);
}

function reasonOf(reason: UnknownReason, service: RegisterService, hasProxy: boolean): UnknownReason {
  return reason === 'offline' && service.browser === 'untested' && !hasProxy ? 'perhaps-proxy' : reason;
}

/** The firm's own VAT number with its country's letters: some registers number only the requests of those who say who they are. */
function requesterOf({ register }: RegisterSession): string | undefined {
  const [own] = createOwnCompany(register).cards();
  const vatNumber = own === undefined ? undefined : register.get('Customers', own)?.['vatNumber'];
  return typeof vatNumber === 'string' && vatNumber.trim() !== '' ? vatNumber.trim() : undefined;
}

function numbersOf(values: Values): CardNumbers {
  const text = (field: keyof CardNumbers): string | null => (typeof values[field] === 'string' ? values[field] : null);
  return { country: text('country'), taxId: text('taxId'), vatNumber: text('vatNumber'), companyNumber: text('companyNumber') };
}

/** They tell no names and addresses, but whether those they are sent are right. */
function needsDetails({ key }: RegisterService, number: string): boolean {
  return key === 'DE-EVATR' || (key === 'VIES' && /^(?:DE|ES)/.test(number));
}

function detailsOf(values: Values): AskedDetails {
  const text = (...fields: readonly string[]): string => fields.map((field) => String(values[field] ?? '').trim()).filter((part) => part !== '').join(' ').slice(0, 200);
  const details = { name: text('name'), street: text('street', 'houseNumber'), postalCode: text('postalCode'), city: text('city') };
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== ''));
}

/**
 * What was answered while the page is open, so that going on after a pause asks only for the rest. The evidence has the
 * answer in short, so the raw text is dropped; that there was no answer is not remembered, for who asks again means it.
 */
function rememberedAnswers(clock: Clock): AnswerCache {
  const cache = createAnswerCache(createMemoryStore(keptAnswers), clock);
  return {
    read: (key) => cache.read(key),
    write: (key, answer) => (answer.kind === 'not-asked' ? Promise.resolve() : cache.write(key, { ...answer, evidence: { ...answer.evidence, raw: '' } })),
  };
}

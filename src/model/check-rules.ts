/**
 * Runs the rules about cards (fiscal/rules): which of them hold on the day, for the country and kind of customer, is worked
 * out once; a card is then shown to those few. What they find becomes issues that name the rule.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { Severity } from '../base/issue';
import { cardRules } from '../fiscal/rules/card-rules';
import { gatesBehind, type FurtherNumber, type Gate, type RegisteredFacts, type Rule, type RuleCard, type RuleFinding } from '../fiscal/rules/rule';
import type { Values } from './change';
import type { ModelIssue } from './check-record';
import { partyKinds, type PartyKind } from './requiredness-profiles';

/** What the rules of a register ask beyond the card itself. */
export interface RuleSurroundings {
  readonly day: CalendarDate;
  readonly gate: Gate | undefined;
  /** What a word of a list means, whatever word the firm has for it. */
  readonly meaning: (list: 'dealerType' | 'vatStatus', word: string) => string | undefined;
  readonly furtherNumbers: (id: string | undefined) => readonly FurtherNumber[];
  readonly hasNoTaxId: (values: Values, id: string | undefined) => boolean;
  /** What public registers answered; absent where none was asked. */
  readonly registered?: ((values: Values) => RegisteredFacts | undefined) | undefined;
}

/** Issues of a card; `id` is absent while a new one is typed. */
export type RulesCheck = (values: Values, kind: PartyKind, id?: string) => readonly ModelIssue[];

const nothing: readonly ModelIssue[] = [];

/** For many cards in a row; of use until the day, the lists or the rows change. */
export function createRulesCheck(surroundings: RuleSurroundings): RulesCheck {
  const { day, gate } = surroundings;
  const holding = rulesOn(day, gate, surroundings.registered !== undefined);
  /** A register asks of the same few countries again and again. */
  const known = Object.fromEntries(partyKinds.map((kind) => [kind, new Map<string, readonly Rule[]>()])) as Record<PartyKind, Map<string, readonly Rule[]>>;
  const shown = new ShownCard(surroundings);
  return (values, kind, id) => {
    const country = countryOf(values);
    let rules = known[kind].get(country);
    if (rules === undefined) known[kind].set(country, (rules = holding.filter((rule) => isFor(rule, country, kind))));
    if (rules.length === 0) return nothing;
    shown.show(values, country, kind, id);
    return ask(rules, shown, { day, gate, id });
  };
}

/** What the rules find of one card on a day, for a gate if one is to be passed. */
export function checkRules(card: RuleCard, day: CalendarDate, gate?: Gate): readonly ModelIssue[] {
  const rules = rulesOn(day, gate, card.registered !== undefined).filter((rule) => isFor(rule, card.country, card.kind));
  return ask(rules, card, { day, gate, id: undefined });
}

/** The rules that hold on the day, all of them or those of the gate and of what stands behind it. */
function rulesOn(day: CalendarDate, gate: Gate | undefined, isRegistered: boolean): readonly Rule[] {
  const asked = new Set<Gate>(gate === undefined ? [] : [gate, ...gatesBehind[gate]]);
  return cardRules.filter((rule) => {
    if ((rule.since !== undefined && day < rule.since) || (rule.until !== undefined && day > rule.until)) return false;
    if (rule.level === 'gate') return rule.gates?.some((one) => asked.has(one)) === true;
    return rule.level === 'offline' || isRegistered;
  });
}

const isFor = ({ countries, kind }: Rule, country: string, party: PartyKind): boolean =>
  (countries.length === 0 || countries.includes(country)) && (kind === undefined || kind === party);

interface Asked {
  readonly day: CalendarDate;
  readonly gate: Gate | undefined;
  readonly id: string | undefined;
}

function ask(rules: readonly Rule[], card: RuleCard, asked: Asked): readonly ModelIssue[] {
  let issues: ModelIssue[] | undefined;
  for (const rule of rules) {
    const finding = rule.test(card, asked.day);
    if (finding !== undefined) (issues ??= []).push(issueOf(rule, finding, card, asked));
  }
  return issues ?? nothing;
}

function issueOf({ id: rule, severity, level }: Rule, { code, facts, field, fix }: RuleFinding, card: RuleCard, { gate, id }: Asked): ModelIssue {
  const value = field === undefined ? undefined : card.values[field];
  const issue = {
    severity: level === 'registry' ? atMostWarning(severity) : severity,
    code, facts: { ...facts, rule, purpose: level === 'gate' ? gate ?? '' : '' },
    where: {
      table: 'Customers', ...(id !== undefined && { id }), ...(field !== undefined && { field }),
      ...(value !== undefined && value !== null && value !== '' && { value: String(value) }),
    },
    ...(fix !== undefined && { fix }),
  };
  // Code and facts belong together by the type of the finding; the compiler cannot follow that through the union.
  return issue as ModelIssue;
}

/** What a register says never blocks. */
export const atMostWarning = (severity: Severity): Severity => (severity === 'error' ? 'warning' : severity);

const registryRules = new Set(cardRules.filter(({ level }) => level === 'registry').map(({ id }) => id));

export function isRegistryRule(id: string): boolean {
  return registryRules.has(id);
}

const countries = new Map<Values[string] | undefined, string>();

/** The same few texts stand on every card. */
function countryOf({ country }: Values): string {
  let code = countries.get(country);
  if (code === undefined) {
    code = typeof country === 'string' ? country.trim().toUpperCase() : '';
    if (countries.size < 1000) countries.set(country, code);
  }
  return code;
}

const notAsked: RegisteredFacts = {};

/** One object for all cards: rules look at it and keep nothing of it. */
class ShownCard implements RuleCard {
  values: Values = {};
  country = '';
  kind: PartyKind = 'organisation';
  #id: string | undefined;
  /** Two rules ask for it; undefined until one does. */
  #registered: RegisteredFacts | undefined;
  readonly #surroundings: RuleSurroundings;

  constructor(surroundings: RuleSurroundings) {
    this.#surroundings = surroundings;
  }

  show(values: Values, country: string, kind: PartyKind, id: string | undefined): void {
    this.values = values;
    this.country = country;
    this.kind = kind;
    this.#id = id;
    this.#registered = undefined;
  }

  get registered(): RegisteredFacts | undefined {
    if (this.#registered === undefined) this.#registered = this.#surroundings.registered?.(this.values) ?? notAsked;
    return this.#registered === notAsked ? undefined : this.#registered;
  }

  get hasNoTaxId(): boolean {
    return this.#surroundings.hasNoTaxId(this.values, this.#id);
  }

  meaning(field: 'dealerType' | 'vatStatus'): string | undefined {
    const word = this.values[field];
    return typeof word === 'string' ? this.#surroundings.meaning(field, word) : undefined;
  }

  furtherNumbers(): readonly FurtherNumber[] {
    return this.#surroundings.furtherNumbers(this.#id);
  }
}

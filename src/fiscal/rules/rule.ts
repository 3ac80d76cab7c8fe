/**
 * A rule about a card, as data: what asks for it, since when, of whom, how much it weighs, and a test of the card's values.
 * A rule's file lists its rules and card-rules.ts lists the files; the engine that runs them is model/check-rules.ts.
 */
import type { CalendarDate } from '../../base/calendar-date';
import type { IssueFix, Severity } from '../../base/issue';

/** What a card can be wanted for. A gate's rules are asked only when somebody wants to pass it. */
export const gates = ['invoice', 'e-invoice', 'en16931', 'peppol', 'efactura-ro', 'allocation-il', 'saft-ro', 'isaf-lt'] as const;
export type Gate = (typeof gates)[number];

/** Gates that another one stands behind: what they ask for, it asks for too. */
export const gatesBehind: Readonly<Record<Gate, readonly Gate[]>> = {
  'invoice': [],
  'e-invoice': ['en16931', 'efactura-ro'],
  'en16931': [],
  'peppol': ['en16931'],
  'efactura-ro': [],
  'allocation-il': [],
  'saft-ro': [],
  'isaf-lt': [],
};

/**
 * `offline`: always asked, from the card alone. `registry`: the card beside what a public register has; never blocks, for
 * registers err and lag too. `gate`: asked for its gates only.
 */
export type RuleLevel = 'offline' | 'registry' | 'gate';

/** A number of the customer beyond those on the card; `kind` is what its word means, undefined for the firm's own. */
export interface FurtherNumber {
  readonly kind: string | undefined;
  readonly number: string;
}

/** What a public register has of the firm; undefined where it did not say. */
export interface RegisteredFacts {
  readonly isVatPayer?: boolean;
  readonly isEnded?: boolean;
}

/** What a rule may look at. One object is shown to all rules of many cards: nothing of it may be kept. */
export interface RuleCard {
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
  /** ISO 3166-1 alpha-2; '' if the card has none. */
  readonly country: string;
  readonly kind: 'person' | 'organisation';
  /** The card says, with a reason, that the customer has no tax number. */
  readonly hasNoTaxId: boolean;
  /** What the word in the field means, whatever word the firm has for it. */
  meaning(field: 'dealerType' | 'vatStatus'): string | undefined;
  furtherNumbers(): readonly FurtherNumber[];
  readonly registered?: RegisteredFacts | undefined;
}

/** What a rule can find. Facts named `field` and `other` are keys of fields, `missing` such keys with `|` between those of which one will do. */
export interface RuleFindingFacts {
  'rule-missing': { readonly missing: string };
  'rule-too-long': { readonly field: string; readonly most: number };
  /** No ISO 3166-2 code of a county; `example` is one. */
  'rule-county': { readonly field: string; readonly example: string };
  'rule-sector': { readonly field: string };
  'rule-vat-prefix': { readonly field: string };
  /** The VAT number contains another number than the one in the field `other`. */
  'rule-vat-of-other': { readonly field: string; readonly other: string };
  'rule-vat-number-missing': { readonly field: string };
  'rule-vat-number-unexpected': { readonly field: string; readonly other: string };
  /** No electronic address in the network, and no number that makes one. */
  'rule-peppol-address': Record<never, never>;
  /** `number` is no electronic address: four digits, a colon, a number that can be right. */
  'rule-peppol-form': { readonly number: string };
  /** No allocation number can be asked for without the customer's valid number, and above `amount` one is needed. */
  'rule-allocation': { readonly field: string; readonly amount: number };
  'rule-registered-vat': { readonly field: string };
  'rule-registered-ended': Record<never, never>;
}

export type RuleFinding = {
  [C in keyof RuleFindingFacts]: { readonly code: C; readonly facts: RuleFindingFacts[C]; readonly field?: string; readonly fix?: IssueFix };
}[keyof RuleFindingFacts];

export interface Rule {
  /** As the law or the standard names it, or a name of ours; stable for ever, for firms write it into their lists. */
  readonly id: string;
  /** First and last day of which it holds. */
  readonly since?: CalendarDate;
  readonly until?: CalendarDate;
  /** Of the customer; empty: any. */
  readonly countries: readonly string[];
  /** Undefined: any. */
  readonly kind?: 'person' | 'organisation';
  readonly level: RuleLevel;
  readonly gates?: readonly Gate[];
  /** What it weighs unless the firm says otherwise. */
  readonly severity: Severity;
  /** Fields of the card that it looks at. */
  readonly fields: readonly string[];
  /** Law, standard or publication, its paragraph, and the day on which it was read. */
  readonly source: string;
  readonly test: (card: RuleCard, day: CalendarDate) => RuleFinding | undefined;
}

/** The text in a field without spaces around it; '' if there is none. */
export function textIn({ values }: Pick<RuleCard, 'values'>, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** Finds a card without any of the fields. */
export function needs(...fields: readonly string[]): Rule['test'] {
  const finding: RuleFinding = { code: 'rule-missing', facts: { missing: fields.join('|') }, ...(fields[0] !== undefined && { field: fields[0] }) };
  return (card) => {
    for (const field of fields) if (textIn(card, field) !== '') return undefined;
    return finding;
  };
}

const spaces = /\s+/g;

/** Finds a text with more characters, counted as XML schemas count them: runs of spaces as one. `joined` are written into one line. */
export function atMost(most: number, field: string, ...joined: readonly string[]): Rule['test'] {
  const finding: RuleFinding = { code: 'rule-too-long', facts: { field, most }, field };
  return (card) => {
    let text = textIn(card, field);
    for (const other of joined) text += ` ${textIn(card, other)}`;
    if (text.length <= most) return undefined;
    return Array.from(text.replace(spaces, ' ').trim()).length > most ? finding : undefined;
  };
}

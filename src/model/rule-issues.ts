/** What rules, numbers of two cards, the firm's settings and a card's own statements can have to say. Stable for ever. */
import type { RuleFindingFacts } from '../fiscal/rules/rule';

/** `rule` is the id of the rule that found it; `purpose` the gate that it keeps shut, empty for rules that are always asked. */
type FoundByRule = { readonly [C in keyof RuleFindingFacts]: RuleFindingFacts[C] & { readonly rule: string; readonly purpose: string } };

export interface RuleIssueFacts extends FoundByRule {
  /** `card` is the id of the card that has it, `state` whether that one is archived, so that it can be taken up again. */
  'code-taken': { readonly code: string; readonly name: string; readonly card: string; readonly state: 'active' | 'archived' };
  /** Another customer has the same number, with or without its country's letters; seldom that is right. */
  'number-taken': { readonly field: string; readonly number: string; readonly name: string; readonly card: string; readonly state: 'active' | 'archived' };
  /** A number that was doubted and that somebody looked up: it stands, as long as it is this one. */
  'number-accepted': { readonly field: string; readonly reason: string; readonly author: string; readonly date: string };
  /** The card says, with a reason, that the customer has no tax number. */
  'tax-id-waived': { readonly field: string; readonly reason: string; readonly author: string; readonly date: string };
  /** It says so, and has one. */
  'tax-id-not-waived': { readonly field: string; readonly reason: string };
  /** A row of a list of settings names nothing that there is; `known` are what it can name, where those are few. */
  'setting-name-unknown': { readonly list: string; readonly name: string; readonly known: string };
  /** A row of a list of settings says `word` of it; `known` are what can be said. */
  'setting-word-unknown': { readonly list: string; readonly name: string; readonly word: string; readonly known: string };
  /** Another row of the list says something of the same; the last one holds. */
  'setting-doubled': { readonly list: string; readonly name: string };
}

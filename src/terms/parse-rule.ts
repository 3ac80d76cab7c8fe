/**
 * The grammar of one due rule: what is added to the day of the document, one after the other. "30 EOM" goes on to the end of
 * the month after thirty days, "EOM+30" counts them from the end of the month; "net 30 EOM" is said of either and refused.
 */
import { weekdays, type DueRule, type TermsStep, type Weekday } from './terms';
import type { TermsToken } from './terms-tokens';
import type { TermsWord } from './terms-words';

/** What שוטף+30 means: thirty days after the end of the month, or the end of the next month. */
export type ShotefReading = 'days' | 'month';

/** `either` are the two ways to say what the text leaves open. */
export type ReadRule =
  | { readonly kind: 'rule'; readonly rule: DueRule }
  | { readonly kind: 'ambiguous'; readonly either: readonly [DueRule, DueRule] }
  | { readonly kind: 'unknown' };

type Connector = 'none' | 'plus' | 'then' | 'after';

interface Part {
  readonly steps: readonly TermsStep[];
  readonly connector: Connector;
  readonly isNet: boolean;
  /** A length of time, and no day of the calendar. */
  readonly isDuration: boolean;
}

const unknown: ReadRule = { kind: 'unknown' };
const mostParts = 4;
const most = { days: 9999, weeks: 999, 'working-days': 999, months: 120 };

const isWeekday = (word: TermsWord): word is Weekday => (weekdays as readonly string[]).includes(word);

/** Reads tokens one after the other; the words that say nothing are gone before. */
class Reader {
  private readonly tokens: readonly TermsToken[];
  private readonly shotef: ShotefReading;
  private at = 0;

  constructor(tokens: readonly TermsToken[], shotef: ShotefReading) {
    this.tokens = tokens;
    this.shotef = shotef;
  }

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  private word(ahead = 0): TermsWord | undefined {
    const token = this.tokens[this.at + ahead];
    return token?.kind === 'word' ? token.word : undefined;
  }

  private number(): number | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'number' ? token.value : undefined;
  }

  private takes(...words: readonly TermsWord[]): boolean {
    const word = this.word();
    if (word === undefined || !words.includes(word)) return false;
    this.at += 1;
    return true;
  }

  connector(): Connector {
    let found: Connector = 'none';
    for (;;) {
      if (this.tokens[this.at]?.kind === 'comma') {
        this.at += 1;
        found = found === 'none' ? 'then' : found;
      } else if (this.takes('plus')) found = 'plus';
      else if (this.takes('then')) found = 'then';
      else if (this.takes('after')) found = 'after';
      else return found;
    }
  }

  /** Undefined where nothing of the grammar stands. */
  part(connector: Connector): Part | undefined {
    const netBefore = this.takes('net');
    const steps = this.anchor() ?? this.duration();
    if (steps === undefined) return undefined;
    this.takes('invoice-date');
    const netAfter = this.takes('net');
    const isDuration = steps[0]?.step === 'days' || steps[0]?.step === 'months' || steps[0]?.step === 'working-days';
    return { steps, connector, isNet: netBefore || netAfter, isDuration };
  }

  private anchor(): readonly TermsStep[] | undefined {
    const before = this.beforeShotef();
    if (before !== undefined) return before;
    if (this.takes('shotef')) return this.afterShotef();
    if (this.takes('next-month-end')) return [{ step: 'month-end', months: 1 }];
    if (this.takes('month-end')) return [{ step: 'month-end', months: this.takes('of-next-month') ? 1 : this.moreMonths() }];
    if (this.takes('next-quarter-end')) return [{ step: 'quarter-end', quarters: 1 }];
    if (this.takes('quarter-end')) return [{ step: 'quarter-end', quarters: 0 }];
    return this.dayOfMonth() ?? this.weekday();
  }

  /** "+ 2 months" behind something that is found in a month. */
  private moreMonths(): number {
    const [start, plus] = [this.at, this.takes('plus')];
    const months = this.number();
    if (months !== undefined && plus && months >= 1 && months <= most.months && this.word(1) === 'month') {
      this.at += 2;
      return months;
    }
    this.at = start;
    return 0;
  }

  private dayOfMonth(): readonly TermsStep[] | undefined {
    const start = this.at;
    const [dayFirst, monthFirst] = [this.number(), this.word()];
    let [day, months] = [dayFirst, 0];
    this.at += 1;
    if (dayFirst !== undefined) {
      // Lithuanian and Latvian say "10 day of the next month", too.
      if (this.word() === 'day' && (this.word(1) === 'of-month' || this.word(1) === 'of-next-month')) this.at += 1;
      if (this.takes('of-next-month')) months = 1;
      else if (!this.takes('of-month')) day = undefined;
    } else {
      day = monthFirst === 'of-month' || monthFirst === 'of-next-month' ? this.number() : undefined;
      months = monthFirst === 'of-next-month' ? 1 : 0;
      this.at += 1;
      this.takes('day');
    }
    if (day === undefined || day < 1 || day > 31) {
      this.at = start;
      return undefined;
    }
    return [{ step: 'day-of-month', day, months: months + (months === 0 ? this.moreMonths() : 0) }];
  }

  private weekday(): readonly TermsStep[] | undefined {
    const start = this.at;
    this.takes('next');
    const word = this.word();
    if (word === undefined || !isWeekday(word)) {
      this.at = start;
      return undefined;
    }
    this.at += 1;
    this.takes('next');
    return [{ step: 'weekday', weekday: word }];
  }

  private duration(): readonly TermsStep[] | undefined {
    const count = this.number();
    if (count === undefined) return undefined;
    this.at += 1;
    if (this.takes('working-day')) return count <= most['working-days'] ? [{ step: 'working-days', days: count }] : undefined;
    if (this.takes('month')) return count <= most.months ? [{ step: 'months', months: count }] : undefined;
    if (this.takes('week')) return count <= most.weeks ? [{ step: 'days', days: count * 7 }] : undefined;
    this.takes('day');
    return [{ step: 'days', days: count }];
  }

  /** 30+שוטף is שוטף+30 as it comes out where lines run from right to left; nobody says it of the end of a month after days. */
  private beforeShotef(): readonly TermsStep[] | undefined {
    const count = this.number();
    const ahead = [1, 2].find((at) => this.word(at) === 'shotef');
    if (count === undefined || ahead === undefined || (ahead === 2 && this.word(1) !== 'plus')) return undefined;
    this.at += ahead + 1;
    return this.shotefAnd(count);
  }

  private afterShotef(): readonly TermsStep[] {
    const start = this.at;
    this.takes('plus');
    const count = this.number();
    if (count !== undefined) this.at += 1;
    if (count === undefined) {
      this.at = start;
      return [{ step: 'month-end', months: 0 }];
    }
    if (this.takes('month')) return [{ step: 'month-end', months: count }];
    this.takes('day');
    return this.shotefAnd(count);
  }

  /** A month is thirty days to those who count months; what is left over is days. */
  private shotefAnd(count: number): readonly TermsStep[] {
    const months = this.shotef === 'month' ? Math.floor(count / 30) : 0;
    const days = count - months * 30;
    return [{ step: 'month-end', months }, ...(days > 0 ? [{ step: 'days', days } as const] : [])];
  }
}

export function parseRule(tokens: readonly TermsToken[], shotef: ShotefReading): ReadRule {
  const said = tokens.filter((token) => token.kind !== 'word' || token.word !== 'filler');
  if (said.length === 1 && said[0]?.kind === 'word' && said[0].word === 'at-once') return { kind: 'rule', rule: [] };
  const parts = partsOf(said, shotef);
  if (parts === undefined) return unknown;
  const [first, second] = parts;
  if (first === undefined || parts.slice(1).some(({ connector }) => connector === 'after')) {
    return parts.length === 2 && first !== undefined && second !== undefined ? countedFrom(first, second) : unknown;
  }
  if (!isOrdered(parts)) return unknown;
  const rule = parts.flatMap(({ steps }) => steps);
  if (second !== undefined && isLeftOpen(first, second)) return { kind: 'ambiguous', either: [[...second.steps, ...first.steps], rule] };
  return { kind: 'rule', rule: withoutNothing(rule) };
}

function partsOf(tokens: readonly TermsToken[], shotef: ShotefReading): readonly Part[] | undefined {
  const reader = new Reader(tokens, shotef);
  const parts: Part[] = [];
  while (!reader.isAtEnd) {
    const connector = parts.length === 0 ? 'none' : reader.connector();
    const part = reader.part(connector);
    if (part === undefined || parts.length === mostParts) return undefined;
    parts.push(part);
  }
  return parts;
}

/** "30 days after the end of month": the second is where the first is counted from. */
function countedFrom(duration: Part, anchor: Part): ReadRule {
  return duration.isDuration && !anchor.isDuration ? { kind: 'rule', rule: withoutNothing([...anchor.steps, ...duration.steps]) } : unknown;
}

/** Two numbers without a word between may be anything, and so may two lengths of one kind, or two days that are fixed. */
function isOrdered(parts: readonly Part[]): boolean {
  return parts.every((part, at) => {
    const before = parts[at - 1];
    if (before === undefined || before.isDuration !== part.isDuration) return true;
    if (!part.isDuration) return part.connector === 'then';
    return (part.connector === 'plus' || part.connector === 'then') && before.steps[0]?.step !== part.steps[0]?.step;
  });
}

/** In the United States thirty days from the end of the month, elsewhere the end of the month thirty days on. */
function isLeftOpen(first: Part, second: Part): boolean {
  return first.isNet && first.isDuration && second.connector === 'none' && second.steps[0]?.step === 'month-end';
}

/** No days are no step; nothing but they is due at once. */
function withoutNothing(rule: DueRule): DueRule {
  return rule.filter((one) => !((one.step === 'days' || one.step === 'working-days') && one.days === 0) && !(one.step === 'months' && one.months === 0));
}

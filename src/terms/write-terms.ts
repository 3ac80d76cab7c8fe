/** Terms as text, in words that are read as the same terms again: what is shown can be typed. */
import { shareText } from './shares';
import type { DatedTerms, DueRule, Share, Terms, TermsStep, Weekday } from './terms';

/** The words of a language for terms; parse-terms.ts reads them all. */
export interface TermsWords {
  readonly atOnce: string;
  readonly days: (count: number) => string;
  readonly workingDays: (count: number) => string;
  readonly months: (count: number) => string;
  readonly monthEnd: (months: number) => string;
  readonly quarterEnd: (quarters: number) => string;
  readonly dayOfMonth: (day: number, months: number) => string;
  readonly weekdays: Readonly<Record<Weekday, string>>;
  readonly then: string;
  readonly discount: (share: string, until: string) => string;
  readonly net: (due: string) => string;
  readonly from: (day: string, terms: string) => string;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Short, and known to whoever reads terms in any language: how something is to be typed. */
export const typedWords: TermsWords = {
  atOnce: 'on receipt',
  days: (count) => counted(count, 'day'),
  workingDays: (count) => counted(count, 'working day'),
  months: (count) => counted(count, 'month'),
  monthEnd: (months) => (months === 0 ? 'EOM' : `EOM + ${counted(months, 'month')}`),
  quarterEnd: (quarters) => (quarters === 0 ? 'end of quarter' : 'end of next quarter'),
  dayOfMonth: (day, months) => `${day} of ${months === 1 ? 'next month' : `month${months === 0 ? '' : ` + ${counted(months, 'month')}`}`}`,
  weekdays: {
    sunday: 'next Sunday', monday: 'next Monday', tuesday: 'next Tuesday', wednesday: 'next Wednesday', thursday: 'next Thursday',
    friday: 'next Friday', saturday: 'next Saturday',
  },
  then: 'then',
  discount: (share, until) => `${share} discount ${until}`,
  net: (due) => `net ${due}`,
  from: (day, terms) => `from ${day}: ${terms}`,
};

export function writeStep(step: TermsStep, words: TermsWords): string {
  switch (step.step) {
    case 'days': return words.days(step.days);
    case 'working-days': return words.workingDays(step.days);
    case 'months': return words.months(step.months);
    case 'month-end': return words.monthEnd(step.months);
    case 'quarter-end': return words.quarterEnd(step.quarters);
    case 'day-of-month': return words.dayOfMonth(step.day, step.months);
    case 'weekday': return words.weekdays[step.weekday];
  }
}

/** Days after a day that is fixed are added to it; "EOM + 1 month" is the end of another month, so months are counted then. */
function isAdded(step: TermsStep, before: TermsStep | undefined): boolean {
  const isFixed = before !== undefined && before.step !== 'days' && before.step !== 'working-days' && before.step !== 'months';
  return isFixed && (step.step === 'days' || step.step === 'working-days');
}

export function writeRule(rule: DueRule, words: TermsWords = typedWords): string {
  if (rule.length === 0) return words.atOnce;
  return rule.map((step, at) => `${at === 0 ? '' : ` ${isAdded(step, rule[at - 1]) ? '+' : words.then} `}${writeStep(step, words)}`).join('');
}

export function writeTerms(terms: Terms, words: TermsWords = typedWords): string {
  const shared = ({ share, rule }: { readonly share: Share; readonly rule: DueRule }): string => `${shareText(share)} ${writeRule(rule, words)}`;
  switch (terms.kind) {
    case 'whole': return writeRule(terms.rule, words);
    case 'discount':
      return [...terms.discounts.map(({ share, rule }) => words.discount(shareText(share), writeRule(rule, words))), words.net(writeRule(terms.rule, words))].join(', ');
    case 'instalments': return terms.parts.map(shared).join(', ');
  }
}

export function writeDatedTerms(dated: readonly DatedTerms[], words: TermsWords = typedWords): string {
  return dated.map(({ from, terms }) => (from === undefined ? writeTerms(terms, words) : words.from(from, writeTerms(terms, words)))).join('; ');
}

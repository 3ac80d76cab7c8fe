/** The currency that is written in the cell of an amount: "1 200,50 €", "ILS 99.90". Signs of several countries' money say nothing. */
import { foldText } from '../../base/text';

// The ones whose sign or word is nobody else's.
const signs: readonly (readonly [RegExp, string])[] = [
  [/€|\beuros?\b/, 'EUR'], [/₪|ש["״]?ח|\bnis\b/, 'ILS'], [/\blei\b/, 'RON'], [/£/, 'GBP'], [/zł|\bzl\b/, 'PLN'], [/₴/, 'UAH'], [/₽/, 'RUB'],
];
const codes = /\b(eur|ron|usd|ils|gbp|pln|chf|czk|huf|sek|nok|dkk|uah|bgn|mdl|rub|try)\b/;

/** Undefined where none is said, or one that nobody can tell: "$", "kr". */
export function currencyIn(text: string): string | undefined {
  if (/^[\d\s.,'()+-]*$/.test(text)) return undefined;
  const folded = foldText(text);
  return codes.exec(folded)?.[1]?.toUpperCase() ?? signs.find(([sign]) => sign.test(folded) || sign.test(text))?.[1];
}

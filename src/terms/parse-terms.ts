/**
 * Reads payment terms as people write them on a card. Only what is certain is read: a text that may mean two days is
 * refused with the ways to write either, because a wrong due date is worse than none. The words are in terms-words.ts.
 */
import { makeDate, type CalendarDate } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import { foldText } from '../base/text';
import type { Scalar } from '../model/field-kinds';
import { parseRule, type ReadRule, type ShotefReading } from './parse-rule';
import { areWhole, percentOf, restOf } from './shares';
import type { DatedTerms, Discount, DueRule, Instalment, Share, Terms } from './terms';
import type { UnreadTerms } from './terms-issues';
import { termsTokens, type TermsToken } from './terms-tokens';
import { writeRule } from './write-terms';

export interface TermsReading {
  readonly shotef?: ShotefReading;
}

/** Terms that hold always; what a card says may be dated, and is read by `parseDatedTerms`. */
export function parseTerms(value: Scalar | undefined, { shotef = 'days' }: TermsReading = {}): Result<Terms, UnreadTerms> {
  const written = textOf(value);
  if (foldText(written) === '') return err({ severity: 'error', code: 'terms-none', facts: {} });
  const tokens = termsTokens(written);
  if (tokens === undefined) return unknownTerms(written);
  const shares = tokens.filter(({ kind }) => kind === 'share').length;
  if (shares === 0) return asTerms(written, parseRule(tokens, shotef), (rule) => ({ kind: 'whole', rule }));
  return parseDiscount(written, tokens, shotef) ?? parseInstalments(written, tokens, shotef);
}

const textOf = (value: Scalar | undefined): string => (value === null || value === undefined ? '' : String(value).trim());

const unknownTerms = (terms: string): Result<never, UnreadTerms> => err({ severity: 'error', code: 'terms-unknown', facts: { terms } });

function asTerms<T>(written: string, read: ReadRule, made: (rule: DueRule) => T): Result<T, UnreadTerms> {
  if (read.kind === 'rule') return ok(made(read.rule));
  if (read.kind === 'unknown') return unknownTerms(written);
  const [first, second] = read.either;
  return err({ severity: 'error', code: 'terms-ambiguous', facts: { terms: written, first: writeRule(first), second: writeRule(second) } });
}

const isWord = (token: TermsToken | undefined, word: string): boolean => token?.kind === 'word' && token.word === word;

/** Tokens between those that part them, none of them empty. */
function split(tokens: readonly TermsToken[], parts: (token: TermsToken) => boolean): readonly (readonly TermsToken[])[] {
  const groups: TermsToken[][] = [[]];
  for (const token of tokens) {
    if (parts(token)) groups.push([]);
    else groups.at(-1)?.push(token);
  }
  return groups.filter((group) => group.length > 0);
}

/** "2/10 net 30", "2% 10 days, net 30", "10 Tage 2% Skonto, 30 Tage netto"; undefined if it is none. */
function parseDiscount(written: string, tokens: readonly TermsToken[], shotef: ShotefReading): Result<Terms, UnreadTerms> | undefined {
  if (!tokens.some((token) => isWord(token, 'net') || isWord(token, 'discount'))) return undefined;
  const groups = discountGroups(tokens);
  const last = groups.at(-1);
  if (last === undefined || groups.length < 2 || last.some(({ kind }) => kind === 'share')) return undefined;
  const full = parseRule(last, shotef);
  if (full.kind !== 'rule') return full.kind === 'ambiguous' ? asTerms(written, full, (rule) => ({ kind: 'whole', rule })) : undefined;
  const discounts = groups.slice(0, -1).map((group) => discountOf(group, shotef));
  if (discounts.some((one) => one === undefined)) return undefined;
  const known = discounts.filter((one) => one !== undefined);
  if (known.some((one, at) => isLater(one.rule, known[at + 1]?.rule ?? full.rule))) return err({ severity: 'error', code: 'terms-discount-late', facts: { terms: written } });
  return ok({ kind: 'discount', discounts: known, rule: full.rule });
}

/** Commas part them; without any, a fraction or what comes before "net". */
function discountGroups(tokens: readonly TermsToken[]): readonly (readonly TermsToken[])[] {
  const said = tokens.filter((token) => !isWord(token, 'discount') && !isWord(token, 'filler'));
  return split(said, ({ kind }) => kind === 'comma').flatMap((group) => {
    const cuts = group.flatMap((token, at) => (at > 0 && ((token.kind === 'share' && token.isFraction) || (isWord(token, 'net') && group.some(({ kind }) => kind === 'share'))) ? [at] : []));
    return [0, ...cuts].map((from, index) => group.slice(from, cuts[index])).filter((part) => part.length > 0);
  });
}

function discountOf(group: readonly TermsToken[], shotef: ShotefReading): Discount | undefined {
  const shares = group.flatMap((token) => (token.kind === 'share' ? [token] : []));
  const [one] = shares;
  if (one === undefined || shares.length > 1) return undefined;
  if (one.isFraction) return group.length === 1 ? { share: percentShare(one.share.top), rule: [{ step: 'days', days: one.share.bottom }] } : undefined;
  const read = parseRule(group.filter(({ kind }) => kind !== 'share'), shotef);
  return read.kind === 'rule' && one.share.top < one.share.bottom ? { share: one.share, rule: read.rule } : undefined;
}

/** The top of 2/10 is percent, with a comma or point in it too. */
function percentShare(percent: number): Share {
  return Number.isInteger(percent) ? { top: percent, bottom: 100 } : { top: Math.round(percent * 100), bottom: 10_000 };
}

/** Of plain days it can be told without a document. */
function isLater(discount: DueRule, due: DueRule): boolean {
  const [days, full] = [onlyDays(discount), onlyDays(due)];
  return days !== undefined && full !== undefined && days >= full;
}

function onlyDays(rule: DueRule): number | undefined {
  const [first, ...rest] = rule;
  if (first === undefined) return 0;
  return first.step === 'days' && rest.length === 0 ? first.days : undefined;
}

/** "50% now, 50% 30", "1/3 now, 1/3 30, 1/3 60", "30% now, rest EOM": each share begins a part. */
function parseInstalments(written: string, tokens: readonly TermsToken[], shotef: ShotefReading): Result<Terms, UnreadTerms> {
  const groups: { share: Share | undefined; tokens: TermsToken[] }[] = [];
  for (const token of tokens) {
    if (token.kind === 'share' || isWord(token, 'rest')) groups.push({ share: token.kind === 'share' ? token.share : undefined, tokens: [] });
    else if (groups.length === 0) return unknownTerms(written);
    else groups.at(-1)?.tokens.push(token);
  }
  const told = groups.flatMap(({ share }) => (share === undefined ? [] : [share]));
  if (told.some(({ top, bottom }) => top <= 0 || bottom <= 0 || !Number.isInteger(top))) return unknownTerms(written);
  const rest = restOf(told);
  const isRestAsked = told.length < groups.length;
  if (isRestAsked ? rest === undefined || told.length < groups.length - 1 : !areWhole(told)) {
    return err({ severity: 'error', code: 'terms-shares', facts: { terms: written, percent: percentOf(told) } });
  }
  const parts: Instalment[] = [];
  for (const group of groups) {
    const share = group.share ?? rest;
    const read = asTerms(written, parseRule(withoutEnds(group.tokens), shotef), (rule) => rule);
    if (!read.ok) return read;
    if (share !== undefined) parts.push({ share, rule: read.value });
  }
  const [only] = parts;
  return ok(parts.length === 1 && only !== undefined ? { kind: 'whole', rule: only.rule } : { kind: 'instalments', parts });
}

/** Without the commas and the "and" that stand between parts. */
function withoutEnds(tokens: readonly TermsToken[]): readonly TermsToken[] {
  const isBetween = (token: TermsToken | undefined): boolean => token?.kind === 'comma' || isWord(token, 'and') || isWord(token, 'plus');
  let [from, to] = [0, tokens.length];
  while (from < to && tokens[from]?.kind === 'comma') from += 1;
  while (to > from && isBetween(tokens[to - 1])) to -= 1;
  return tokens.slice(from, to);
}

// Folded: en, he, ro, lt, lv, fr, de, it, pl, dk.
const fromWords = 'from|since|as of|starting|החל מיומ|החל מתאריכ|החל מ|מיומ|מתאריכ|מ|incepand cu|incepand din|de la|din|nuo|no|a partir du|des le|ab dem|ab|a partire dal|dal|od dnia|od|fra';
const dayText = '\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}';
const dayBefore = new RegExp(`^(?:${fromWords})[ -]?(${dayText})\\.?(?: ?: ?|,? )(.+)$`, 'u');
const dayBehind = new RegExp(`^(.+?),? (?:${fromWords})[ -]?(${dayText})\\.?$`, 'u');
const anyDay = new RegExp(`\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|(?<=^(?:${fromWords})[ -]?)\\d{1,4}[./-]\\d{1,2}(?:[./-]\\d{1,4})?`, 'u');

/**
 * Terms and from when they hold: "30; from 2026-07-01: EOM+45". In the order of their days; the first may hold from ever. A day
 * is written 2026-07-01 or with the day first, 1.7.2026.
 */
export function parseDatedTerms(value: Scalar | undefined, reading: TermsReading = {}): Result<readonly DatedTerms[], UnreadTerms> {
  const written = textOf(value);
  const pieces = written.split(/[;\n]/).map((piece) => piece.trim()).filter((piece) => piece !== '');
  if (pieces.length === 0) return err({ severity: 'error', code: 'terms-none', facts: {} });
  const found: DatedTerms[] = [];
  for (const piece of pieces) {
    const read = parsePiece(piece, reading);
    if (!read.ok) return read;
    found.push(read.value);
  }
  found.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const twice = found.find(({ from }, at) => at > 0 && found[at - 1]?.from === from);
  return twice === undefined ? ok(found) : err({ severity: 'error', code: 'terms-from-twice', facts: { terms: written, day: twice.from ?? '' } });
}

function parsePiece(piece: string, reading: TermsReading): Result<DatedTerms, UnreadTerms> {
  const folded = foldText(piece);
  const [before, behind] = [dayBefore.exec(folded), dayBehind.exec(folded)];
  const [day, text] = before !== null ? [before[1], before[2]] : [behind?.[2], behind?.[1]];
  if (day === undefined || text === undefined) {
    const unread = anyDay.exec(folded)?.[0];
    if (unread !== undefined) return err({ severity: 'error', code: 'terms-from-unknown', facts: { terms: piece, day: unread } });
    const terms = parseTerms(piece, reading);
    return terms.ok ? ok({ terms: terms.value }) : terms;
  }
  const from = dayOf(day);
  if (from === undefined) return err({ severity: 'error', code: 'terms-from-unknown', facts: { terms: piece, day } });
  const terms = parseTerms(text, reading);
  return terms.ok ? ok({ from, terms: terms.value }) : terms;
}

function dayOf(text: string): CalendarDate | undefined {
  const [first = 0, second = 0, third = 0] = text.split(/[./-]/).map(Number);
  return /^\d{4}/.test(text) ? makeDate(first, second, third) : makeDate(third, second, first);
}

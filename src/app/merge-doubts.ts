/**
 * Why cards cannot be merged, or should be only if somebody says so: the own company, cards that follow each other, valid
 * numbers that differ, documents in different currencies, an earlier decision that they are two.
 */
import { checkFieldNumber } from '../fiscal/check-number';
import { numberFields } from '../fiscal/number-kind';
import { locales, textsOf } from '../locales/locales';
import { foldText } from '../base/text';
import { judgementAbout, type Judgement } from '../match/judgements';
import { nameOfCard } from '../match/merge-cards';
import { isFilled } from '../match/merge-values';
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import { isSameNumber } from '../model/number-writings';
import type { Register } from '../model/register';
import { successionChain } from '../model/succession-chain';
import type { AppIssue } from './app';
import { createOwnCompany } from './own-company';

/** What nobody can confirm. */
export function mergeRefusals(register: Register, keep: RecordId, absorb: readonly RecordId[]): AppIssue[] {
  const company = createOwnCompany(register);
  const own = absorb.find((card) => company.is(valuesOf(register, card)));
  const issues: AppIssue[] = [];
  if (own !== undefined) issues.push({ severity: 'error', code: 'merge-own-company', facts: { name: nameOf(register, own) }, where: { table: 'Customers', id: own } });
  const cards = [keep, ...absorb];
  const met = new Set<RecordId>();
  for (const card of cards) {
    const chain = successionChain(register, card);
    const other = cards.find((one) => one !== card && chain.includes(one));
    if (other === undefined || met.has(card)) continue;
    for (const one of chain) met.add(one);
    issues.push({ severity: 'error', code: 'merge-succession', facts: { name: nameOf(register, card), second: nameOf(register, other) }, where: { table: 'Customers', id: card } });
  }
  return issues;
}

/** What is done only if it is confirmed. */
export function mergeDoubts(register: Register, keep: RecordId, absorb: readonly RecordId[], judged = (one: RecordId, other: RecordId) => judgementAbout(register, one, other)): AppIssue[] {
  const cards = [keep, ...absorb];
  return [
    ...absorb.flatMap((card, at) => cards.slice(0, at + 1).flatMap((earlier) => numbersDiffer(register, earlier, card))),
    ...absorb.flatMap((card, at) => currenciesDiffer(register, cards.slice(0, at + 1), card)),
    ...absorb.flatMap((card, at) => cards.slice(0, at + 1).flatMap((earlier) => judgedDifferent(register, earlier, card, judged))),
  ];
}

/** Both valid in one country: a number that is wrong anyway is no sign of another customer. */
function numbersDiffer(register: Register, earlier: RecordId, card: RecordId): AppIssue[] {
  const [own, other] = [valuesOf(register, earlier), valuesOf(register, card)];
  return numberFields.flatMap((field): AppIssue[] => {
    const [one, two] = [own[field], other[field]];
    if (!isFilled(one) || !isFilled(two)) return [];
    const countries = [own['country'], other['country']].map((country) => (typeof country === 'string' && country !== '' ? country : undefined));
    const [first, second] = [countries[0] ?? countries[1], countries[1] ?? countries[0]];
    if (first !== second || isSameNumber(String(one), first, String(two), second)) return [];
    const isValid = (number: string): boolean => first !== undefined && checkFieldNumber(first, field, number)?.verdict === 'valid';
    if (!isValid(String(one)) || !isValid(String(two))) return [];
    return [{
      severity: 'warning', code: 'merge-numbers-differ', facts: { field, number: String(two), name: nameOf(register, card), second: String(one), kept: nameOf(register, earlier) },
      where: { table: 'Customers', id: card, field, value: String(two) },
    }];
  });
}

/** Than the first card before it that has any: fifty cards in two currencies are one question each, not hundreds. */
function currenciesDiffer(register: Register, earlier: readonly RecordId[], card: RecordId): AppIssue[] {
  const currencies = currenciesOf(register, card);
  if (currencies.length === 0) return [];
  for (const kept of earlier) {
    const own = currenciesOf(register, kept);
    if (own.length === 0) continue;
    if (currencies.every((currency) => own.includes(currency))) return [];
    return [{
      severity: 'warning', code: 'merge-currencies-differ',
      facts: { name: nameOf(register, card), currencies: currencies.join(', '), kept: nameOf(register, kept), second: own.join(', ') },
      where: { table: 'Customers', id: card },
    }];
  }
  return [];
}

/** What a column of the firm's own about currencies is called. */
const currencyWords: ReadonlySet<string> = new Set(locales.map((locale) => foldText(textsOf(locale).fields.Documents.currency)));

function currenciesOf(register: Register, card: RecordId): string[] {
  const ofDocuments = register.childrenOf(card).flatMap(({ table, id }) => (table === 'Documents' || table === 'Payments' ? [register.get(table, id)?.['currency']] : []));
  const ofCard = Object.entries(valuesOf(register, card)).flatMap(([field, value]) => (field.startsWith('x:') && currencyWords.has(foldText(field.slice(2))) ? [value] : []));
  return [...new Set([...ofDocuments, ...ofCard].filter(isFilled).map((currency) => String(currency).trim().toUpperCase()))].sort();
}

function judgedDifferent(register: Register, earlier: RecordId, card: RecordId, judged: (one: RecordId, other: RecordId) => Judgement | undefined): AppIssue[] {
  if (judged(earlier, card)?.verdict !== 'different') return [];
  return [{ severity: 'warning', code: 'merge-judged-different', facts: { name: nameOf(register, card), kept: nameOf(register, earlier) }, where: { table: 'Customers', id: card } }];
}

const valuesOf = (register: Register, card: RecordId): Values => register.get('Customers', card) ?? {};
/** With the code: cards that are to be one often have one name. */
const nameOf = (register: Register, card: RecordId): string => nameOfCard(valuesOf(register, card)) || card;

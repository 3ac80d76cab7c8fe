/** "IBAN, bank name" in any order: the account number by its check digits, the bank's code by its shape, the rest is the bank. */
import { isSoundOfKind } from '../../fiscal/check-number';
import { cleanNumber } from '../../fiscal/clean-number';
import { trimmed, type Split, type SplitRecipe } from './split-recipe';

const ibanShape = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{2,4}){3,8}(?:[ -]?[A-Z0-9]{1,3})?(?![A-Z0-9])/g;
const bicShape = /(?<![\p{L}\d])[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![\p{L}\d])/gu;
const accountShape = /(?<![\p{L}\d])\d[\d\s-]{4,}\d(?![\p{L}\d])/u;
const labels = /(?:^|(?<=[\s,;(]))(?:iban|swift|bic|cont|konto|account(?: no| number)?|a\/s|sąsk(?:aita)?|sąskaitos nr|konts|חשבון|счет|р\/с|bank(?:as|a)?)\s*[.:]+\s*/giu;

function split(text: string): Split {
  const parts: Record<string, string> = {};
  let left = text.replace(labels, '');
  const iban = ibanOf(left);
  if (iban !== undefined) {
    parts['iban'] = iban;
    left = left.replace(iban, ';');
  } else {
    const account = accountShape.exec(left)?.[0];
    if (account !== undefined) {
      parts['account'] = account.trim();
      left = left.replace(account, ';');
    }
  }
  for (const [code] of left.matchAll(bicShape)) {
    // A word of eight capitals is no code unless a country stands in its middle; the bank's own name may.
    if (parts['bic'] !== undefined || !isSoundOfKind('BIC', code)) continue;
    if (trimmed(left.replace(code, '').replace(/;/g, '')) === '' && iban === undefined) continue;
    parts['bic'] = code;
    left = left.replace(code, ';');
  }
  const bank = left.split(/[;,|\r\n()]+/).map(trimmed).filter((part) => part !== '').join(', ');
  if (bank !== '') parts['bank'] = bank;
  return { parts, rest: '', isSure: (parts['iban'] ?? parts['account']) !== undefined && parts['bank'] !== undefined };
}

/** A name may follow without a sign between, so its letters are tried to be left off. */
function ibanOf(text: string): string | undefined {
  for (const [found] of text.matchAll(ibanShape)) {
    for (let candidate = found; candidate.length > 14; candidate = candidate.slice(0, -1).replace(/[ -]+$/, '')) {
      if (isSoundOfKind('IBAN', cleanNumber(candidate).replace(/[\s-]/g, ''))) return candidate;
    }
  }
  return undefined;
}

export const splitAccount: SplitRecipe = {
  fields: ['iban', 'bank', 'account', 'bic'],
  restTo: 'bank',
  split,
  join: ({ iban, account, bank, bic }) => [iban ?? account, bic, bank].filter(Boolean).join(', '),
};

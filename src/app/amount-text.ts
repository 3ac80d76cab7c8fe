/** An amount as a language writes it, with as many decimals as its currency has. */
import { minorDigits } from '../ledger/currency';

const formats = new Map<string, Intl.NumberFormat>();

export function amountText(amount: number, currency: string, tag: string): string {
  const digits = minorDigits(currency);
  const key = `${tag} ${digits}`;
  let format = formats.get(key);
  if (format === undefined) formats.set(key, (format = new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits })));
  return format.format(amount);
}

/** The same with the code of the currency behind it, if there is one. */
export function moneyText(amount: number, currency: string, tag: string): string {
  return `${amountText(amount, currency, tag)} ${currency}`.trim();
}

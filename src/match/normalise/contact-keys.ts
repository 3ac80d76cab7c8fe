/** E-mail addresses and telephone numbers in the one form in which two writings of them are equal. */
import { foldText } from '../../base/text';

export interface EmailKey {
  /** Before the at sign, without what follows a plus sign. */
  readonly local: string;
  readonly domain: string;
}

const dotless = new Set(['gmail.com', 'googlemail.com']);

/** Undefined for what is no address; a slip in the place of the at sign is forgiven. */
export function emailKey(text: string): EmailKey | undefined {
  const plain = foldText(text).replace(/^mailto:/, '').replace(/[\s<>,;]/g, '');
  const at = plain.lastIndexOf('@');
  if (at < 1 || at === plain.length - 1) return plain.length > 3 ? { local: plain, domain: '' } : undefined;
  const domain = plain.slice(at + 1);
  const local = plain.slice(0, at).replace(/\+.*$/, '');
  return { local: dotless.has(domain) ? local.replace(/\./g, '') : local, domain: domain === 'googlemail.com' ? 'gmail.com' : domain };
}

/** Mailboxes that every firm has: they say nothing by themselves. */
const common = new Set('info office mail contact sales admin hello accounting buh buhalterija contabilitate gramatvediba biuras birojs misrad support service email'.split(' '));

export const isCommonMailbox = (local: string): boolean => common.has(local);

/**
 * The end of the number, which stays the same with and without calling code and trunk digit; empty for what is no number.
 * Eight digits: the numbers of small countries have no more.
 */
export function phoneKey(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length < 5 ? '' : digits.replace(/^0+/, '').slice(-8);
}

/** E-mail addresses and telephone numbers in the one form in which two writings of them are equal. */
import { foldText } from '../../base/text';

export interface EmailKey {
  /** Before the at sign, without what follows a plus sign. */
  readonly local: string;
  readonly domain: string;
  /** Both, with the at sign between them. */
  readonly whole: string;
}

const dotless = new Set(['gmail.com', 'googlemail.com']);

const simple = /^[a-z0-9._-]+@[a-z0-9.-]+$/;

/** Undefined for what is no address; a slip in the place of the at sign is forgiven. */
export function emailKey(text: string): EmailKey | undefined {
  // As nearly all are written, so that nothing is to be done about them.
  if (simple.test(text)) return keyOf(text, text.indexOf('@'));
  const plain = foldText(text).replace(/^mailto:/, '').replace(/[\s<>,;]/g, '');
  const at = plain.lastIndexOf('@');
  if (at < 1 || at === plain.length - 1) return plain.length > 3 ? { local: plain, domain: '', whole: `${plain}@` } : undefined;
  return keyOf(plain, at);
}

function keyOf(plain: string, at: number): EmailKey {
  const domain = plain.slice(at + 1);
  const before = plain.slice(0, at);
  // Most stay as they are.
  if (!dotless.has(domain) && !before.includes('+')) return { local: before, domain, whole: plain };
  const untagged = before.replace(/\+.*$/, '');
  const [local, provider] = dotless.has(domain) ? [untagged.replace(/\./g, ''), 'gmail.com'] : [untagged, domain];
  return { local, domain: provider, whole: `${local}@${provider}` };
}

/** Mailboxes that every firm has: they say nothing by themselves. */
const common = new Set('info office mail contact sales admin hello accounting buh buhalterija contabilitate gramatvediba biuras birojs misrad support service email'.split(' '));

export const isCommonMailbox = (local: string): boolean => common.has(local);

/**
 * The end of the number, which stays the same with and without calling code and trunk digit; empty for what is no number.
 * Eight digits: the numbers of small countries have no more.
 */
export function phoneKey(text: string): string {
  let digits = 0;
  /** Of the digits from the first that is no zero, the last eight. */
  let end = 0;
  let places = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) continue;
    digits += 1;
    if (places === 0 && digit === 0) continue;
    places += 1;
    end = (end * 10 + digit) % 100_000_000;
  }
  return digits < 5 || places === 0 ? '' : String(end).padStart(Math.min(places, 8), '0');
}

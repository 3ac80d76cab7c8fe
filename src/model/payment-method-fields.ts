/** Which details a way of paying has; the others are of no use there and are not shown on the card. */
const always: readonly string[] = ['method', 'main'];

/** By the meaning of the method in its list; a method that means nothing to us may have any of them. */
const details: Readonly<Record<string, readonly string[]>> = {
  bankTransfer: ['account'],
  card: ['holder', 'lastDigits', 'expiry'],
  directDebit: ['holder', 'account', 'reference'],
  cheque: ['holder', 'account'],
  cash: [],
  wallet: ['reference'],
  other: ['reference'],
};

/** `meaning` is undefined for a method of the firm's own. */
export function methodFields(meaning: string | undefined): ReadonlySet<string> {
  const own = meaning === undefined ? undefined : details[meaning];
  return new Set([...always, ...(own ?? ['holder', 'account', 'lastDigits', 'expiry', 'reference']), 'details']);
}

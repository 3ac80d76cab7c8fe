/** Payments out of bank statements in SWIFT MT940 and MT942: field 61 says what and when, field 86 from whom and what for. */
import { isCalendarDate } from '../../../base/calendar-date';
import { isSoundOfKind } from '../../../fiscal/check-number';
import { compactIdentifier } from '../../../model/identifiers';
import type { IncomingCard } from '../../source';
import type { TransferIssue } from '../../transfer-issues';
import type { StatementReading } from '../parts/counterparties';
import { filled } from '../parts/filled';
import { createPayments } from '../parts/statement-payments';
import { readPartyDetails } from './party-details';
import { chargeKinds, detailsBehind } from './read-mt940';
import { readStatementFields, readStatementLine } from './statement-lines';

export function readMt940Payments(text: string, { ownAccounts = [], ownNames = [] }: StatementReading = {}): { readonly cards: IncomingCard[]; readonly issues: TransferIssue[] } {
  const fields = readStatementFields(text);
  const issues: TransferIssue[] = [];
  if (!fields.some(({ tag }) => tag === '61' || tag === '60F' || tag === '60M' || tag === '28C')) issues.push({ severity: 'error', code: 'format-other', facts: { format: 'MT940' } });
  const own = fields.filter(({ tag }) => tag === '25' || tag === '25P').map(({ text: account }) => account.split('\n')[0] ?? '');
  const paymentOf = createPayments([...own, ...ownAccounts], ownNames);
  const cards: IncomingCard[] = [];
  let currency = '';
  for (const [at, { tag, text: written, line }] of fields.entries()) {
    // A balance: its side, its day, its currency, its amount.
    if (tag === '60F' || tag === '60M') currency = /^[CD]\d{6}([A-Z]{3})/.exec(written)?.[1] ?? currency;
    if (tag !== '61') continue;
    const entry = readStatementLine(written);
    if (entry === undefined) {
      issues.push({ severity: 'warning', code: 'format-doubtful', facts: { part: ':61:', line }, where: { line, value: written.slice(0, 60) } });
      continue;
    }
    const details = detailsBehind(fields, at);
    const { name, bic, branch, street, city, account: named, isOfBank } = readPartyDetails(details);
    cards.push(paymentOf({
      party: {
        line, name, bic, branch, bank: '', currency, direction: entry.direction, day: isCalendarDate(entry.day) ? entry.day : '', values: filled({ street, city }), rows: [],
        account: named || (isSoundOfKind('IBAN', compactIdentifier(entry.supplement)) ? entry.supplement : ''),
      },
      money: entry.money, isOfBank: isOfBank || chargeKinds.has(entry.kind), amount: amountOf(entry.amount), currency, reference: entry.reference, text: plainText(details),
    }));
  }
  const last = fields.at(-1);
  const count = (tag: string): number => fields.filter((field) => field.tag === tag).length;
  if (last !== undefined && count('60F') > count('62F')) issues.push({ severity: 'warning', code: 'format-broken', facts: { format: 'MT940', line: last.line }, where: { line: last.line } });
  return { cards, issues };
}

function amountOf(written: string): number | undefined {
  return /^\d+(?:,\d*)?$/.test(written) ? Number(written.replace(',', '.').replace(/\.$/, '')) : undefined;
}

/** What was written, without the marks of the parts; a line ends where it was full, and words go on in the next. */
function plainText(details: string): string {
  const joined = details.replace(/\n/g, '');
  const [, mark] = /^(?:\d{3})?\s*([?<>~^@#*+;])(?=\d\d)/.exec(joined) ?? [];
  if (mark === undefined) return details.replace(/\s+/g, ' ').trim();
  const parts = joined.split(mark).slice(1).filter((part) => /^(?:0\d|2\d|6[0-3])/.test(part));
  return parts.map((part) => part.slice(2)).join('').replace(/\s+/g, ' ').trim();
}

/**
 * Counterparties out of bank statements in SWIFT MT940 (and MT942, which has the same entries). The text is decoded already;
 * German banks write it in windows-1252 or ISO-8859-1, Polish ones in windows-1250 or CP852, most others in UTF-8.
 */
import { isCalendarDate } from '../../../base/calendar-date';
import { isSoundOfKind } from '../../../fiscal/check-number';
import { compactIdentifier } from '../../../model/identifiers';
import type { IncomingCard } from '../../source';
import type { TransferIssue } from '../../transfer-issues';
import { Counterparties, type StatementReading } from '../parts/counterparties';
import { filled } from '../parts/filled';
import { readPartyDetails } from './party-details';
import { readStatementFields, readStatementLine, type StatementField } from './statement-lines';

export const chargeKinds = new Set(['CHG', 'COM', 'INT', 'FEE', 'BRF', 'TAX']);

/** Roles are given by their meaning: `customer` paid, `supplier` was paid. */
export function readMt940(text: string, { ownAccounts = [], ownNames = [] }: StatementReading = {}): { readonly cards: IncomingCard[]; readonly issues: TransferIssue[] } {
  const fields = readStatementFields(text);
  if (!fields.some(({ tag }) => tag === '61' || tag === '60F' || tag === '60M' || tag === '28C')) {
    return { cards: [], issues: [{ severity: 'error', code: 'format-other', facts: { format: 'MT940' } }] };
  }
  const issues: TransferIssue[] = [];
  const own = fields.filter(({ tag }) => tag === '25' || tag === '25P').map(({ text: account }) => account.split('\n')[0] ?? '');
  const parties = new Counterparties([...own, ...ownAccounts], ownNames);
  for (const [at, field] of fields.entries()) {
    if (field.tag === '61') readEntry(field, detailsBehind(fields, at), parties, issues);
  }
  tellCutOff(fields, issues);
  const cards = parties.cards();
  if (cards.length === 0) issues.push({ severity: 'warning', code: 'format-nobody', facts: { format: 'MT940' } });
  return { cards, issues: [...issues, ...parties.issues()] };
}

/** Some banks write a field 86 for each line of it, others one with nothing but the business code in front. */
export function detailsBehind(fields: readonly StatementField[], at: number): string {
  const texts: string[] = [];
  for (let next = at + 1; fields[next]?.tag === '86'; next += 1) texts.push(fields[next]?.text ?? '');
  if (texts.length > 1 && /^\d{3}$/.test(texts[0] ?? '')) texts.shift();
  return texts.join('\n');
}

function readEntry(field: StatementField, text: string, parties: Counterparties, issues: TransferIssue[]): void {
  const { line } = field;
  const entry = readStatementLine(field.text);
  if (entry === undefined) {
    issues.push({ severity: 'warning', code: 'format-doubtful', facts: { part: ':61:', line }, where: { line, value: field.text.slice(0, 60) } });
    return;
  }
  const details = readPartyDetails(text);
  if (details.isOfBank || chargeKinds.has(entry.kind)) {
    parties.bankEntry();
    return;
  }
  const { name, bic, branch, street, city } = details;
  const account = details.account || (isSoundOfKind('IBAN', compactIdentifier(entry.supplement)) ? entry.supplement : '');
  parties.take({
    line, name, account, bic, branch, bank: '', currency: '', direction: entry.direction,
    day: isCalendarDate(entry.day) ? entry.day : '', values: filled({ street, city }), rows: [],
  });
}

/** A statement ends with its closing balance. */
function tellCutOff(fields: readonly StatementField[], issues: TransferIssue[]): void {
  const last = fields.at(-1);
  const opened = fields.filter(({ tag }) => tag === '60F').length;
  const closed = fields.filter(({ tag }) => tag === '62F').length;
  if (last !== undefined && opened > closed) issues.push({ severity: 'warning', code: 'format-broken', facts: { format: 'MT940', line: last.line }, where: { line: last.line } });
}

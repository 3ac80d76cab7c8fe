/**
 * By its line a row is known: what was decided and corrected of it. A file without line breaks has all of them on one, so they are
 * numbered there, and what was found on that line is about the file.
 */
import type { TransferIssue } from '../transfer/transfer-issues';
import type { IncomingCard } from '../transfer/source';

export function withDistinctLines<Reading extends { readonly cards: readonly IncomingCard[]; readonly issues: readonly TransferIssue[] }>(reading: Reading): Reading {
  const { cards, issues } = reading;
  if (new Set(cards.map(({ line }) => line)).size === cards.length) return reading;
  return { ...reading, cards: cards.map((card, at) => ({ ...card, line: at + 1 })), issues: issues.map(withoutLine) };
}

function withoutLine(issue: TransferIssue): TransferIssue {
  if (issue.where?.line === undefined) return issue;
  const { line: _line, ...where } = issue.where;
  return { ...issue, where };
}

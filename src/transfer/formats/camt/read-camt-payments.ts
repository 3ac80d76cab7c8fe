/**
 * Payments out of bank statements in ISO 20022 (camt.053, .052, .054). An entry of several payments (a batch) is taken apart where
 * its parts come to what was booked; entries that are not booked yet are left out. Structured references (RF18…, BT-83) and numbers
 * of documents come before what the payer wrote.
 */
import type { IncomingCard } from '../../source';
import type { TransferIssue } from '../../transfer-issues';
import { foldText } from '../../../base/text';
import { childOf, childrenOf, descendantsOf, readXml, textAt, type XmlNode } from '../../xml/read-xml';
import type { StatementReading } from '../parts/counterparties';
import { LeftOut } from '../parts/left-out';
import { createPayments, type StatementEntry } from '../parts/statement-payments';
import { accountNumber, dayOf, isOfBank, readCounterparty } from './read-camt';

export function readCamtPayments(text: string, { ownAccounts = [], ownNames = [] }: StatementReading = {}): { readonly cards: IncomingCard[]; readonly issues: TransferIssue[] } {
  const { root, broken, tooDeep } = readXml(text);
  const statements = root === undefined ? [] : descendantsOf(root, ['Stmt', 'Rpt', 'Ntfctn']);
  const issues: TransferIssue[] = [];
  if (tooDeep !== undefined) issues.push({ severity: 'error', code: 'format-too-deep', facts: { format: 'camt.053', line: tooDeep }, where: { line: tooDeep } });
  if (broken !== undefined) issues.push({ severity: 'error', code: 'format-broken', facts: { format: 'camt.053', line: broken }, where: { line: broken } });
  if (statements.length === 0 && issues.length === 0) issues.push({ severity: 'error', code: 'format-other', facts: { format: 'camt.053' } });
  const accounts = statements.map((statement) => childOf(statement, 'Acct'));
  const paymentOf = createPayments(
    [...accounts.map(accountNumber), ...ownAccounts],
    [...accounts.map((account) => textAt(account, 'Ownr', 'Nm') || textAt(account, 'Ownr', 'Pty', 'Nm')), ...ownNames],
  );
  const cards: IncomingCard[] = [];
  let pending = 0;
  for (const statement of statements) {
    const servicer = foldText(textAt(statement, 'Acct', 'Svcr', 'FinInstnId', 'Nm'));
    for (const entry of childrenOf(statement, 'Ntry')) {
      if (isPending(entry)) pending += 1;
      else for (const one of entriesOf(entry, servicer, issues)) cards.push(paymentOf(one));
    }
  }
  if (pending > 0) issues.push({ severity: 'info', code: 'format-entries-pending', facts: { times: pending } });
  return { cards, issues };
}

/** The state stands in the element itself until version 7. */
function isPending(entry: XmlNode): boolean {
  const status = textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts');
  return status === 'PDNG' || status === 'INFO' || status === 'FUTR';
}

function entriesOf(entry: XmlNode, servicer: string, issues: TransferIssue[]): StatementEntry[] {
  const details = childrenOf(entry, 'NtryDtls').flatMap((group) => childrenOf(group, 'TxDtls'));
  const booked = amountOf(childOf(entry, 'Amt'));
  const made = (one: XmlNode, amount: number | undefined, at: number | undefined): StatementEntry => {
    const party = readCounterparty(entry, one, dayOf(entry), new LeftOut());
    const isCredit = (textAt(one, 'CdtDbtInd') || textAt(entry, 'CdtDbtInd')) === 'CRDT';
    return {
      party, money: isCredit ? 'in' : 'out', isOfBank: isOfBank(one) || isOfBank(entry) || (servicer !== '' && foldText(party.name) === servicer),
      amount, currency: childOf(entry, 'Amt')?.attributes['Ccy'] ?? party.currency, reference: referenceOf(entry, one, at), text: textsOf(entry, one),
    };
  };
  const [only = entry, ...more] = details;
  if (more.length === 0) return [made(only, booked, undefined)];
  const parts = details.map((one) => amountOf(childOf(one, 'Amt') ?? childOf(one, 'AmtDtls', 'TxAmt', 'Amt')));
  const sum = parts.reduce<number>((total, part, at) => total + (part ?? 0) * (isOpposite(entry, details[at]) ? -1 : 1), 0);
  if (booked !== undefined && parts.every((part) => part !== undefined) && Math.round(sum * 1000) === Math.round(booked * 1000)) return details.map((one, at) => made(one, parts[at], at));
  issues.push({ severity: 'warning', code: 'format-entry-whole', facts: { line: entry.line }, where: { line: entry.line } });
  return [{ ...made(entry, booked, undefined), text: [...new Set(details.map((one) => textsOf(entry, one)))].join(' ') }];
}

function isOpposite(entry: XmlNode, details: XmlNode | undefined): boolean {
  const own = textAt(details, 'CdtDbtInd');
  return own !== '' && own !== textAt(entry, 'CdtDbtInd');
}

function amountOf(node: XmlNode | undefined): number | undefined {
  return node !== undefined && /^\d+(?:\.\d*)?$/.test(node.text) ? Number(node.text) : undefined;
}

const nothing = new Set(['', 'NOTPROVIDED', 'NOT PROVIDED', 'NONREF']);
const said = (texts: readonly string[]): string => texts.find((text) => !nothing.has(text.toUpperCase())) ?? '';

/** That of the bank, which no other entry has; of a batch, the one of its part. */
function referenceOf(entry: XmlNode, one: XmlNode, at: number | undefined): string {
  const refs = childOf(one, 'Refs');
  const ofPart = [textAt(refs, 'AcctSvcrRef'), textAt(refs, 'TxId'), textAt(refs, 'EndToEndId'), textAt(refs, 'InstrId')];
  const ofEntry = [textAt(entry, 'AcctSvcrRef'), textAt(entry, 'NtryRef')];
  if (at === undefined) return said([textAt(entry, 'AcctSvcrRef'), ...ofPart, ...ofEntry]);
  const part = said(ofPart);
  const whole = said(ofEntry);
  return part !== '' && part !== whole ? part : whole === '' ? '' : `${whole}/${at + 1}`;
}

function textsOf(entry: XmlNode, one: XmlNode): string {
  const info = childOf(one, 'RmtInf');
  const structured = childrenOf(info, 'Strd');
  const texts = [
    ...structured.flatMap((strd) => [textAt(strd, 'CdtrRefInf', 'Ref'), ...childrenOf(strd, 'RfrdDocInf').map((document) => textAt(document, 'Nb')), ...childrenOf(strd, 'AddtlRmtInf').map(({ text }) => text)]),
    ...childrenOf(info, 'Ustrd').map(({ text }) => text),
    textAt(one, 'Refs', 'EndToEndId'), textAt(one, 'AddtlTxInf'), textAt(entry, 'AddtlNtryInf'),
  ];
  return [...new Set(texts.filter((text) => !nothing.has(text.toUpperCase())))].join(' ');
}

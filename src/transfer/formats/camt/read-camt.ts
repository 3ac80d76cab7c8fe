/**
 * Counterparties out of bank statements in ISO 20022: camt.053 in all of its versions (001.02 to 001.13), and camt.052 and
 * camt.054, which have the same entries. Namespaces do not matter; parties stand in `Dbtr` itself until version 7, in
 * `Dbtr/Pty` since version 8.
 */
import { isCalendarDate } from '../../../base/calendar-date';
import { foldText } from '../../../base/text';
import type { IncomingCard } from '../../source';
import type { TransferIssue } from '../../transfer-issues';
import { childOf, childrenOf, descendantsOf, readXml, textAt, type XmlNode } from '../../xml/read-xml';
import { Counterparties, type Counterparty, type StatementReading } from '../parts/counterparties';
import { LeftOut } from '../parts/left-out';
import { readParty } from './camt-party';

/** Roles are given by their meaning: `customer` paid, `supplier` was paid. */
export function readCamt(text: string, { ownAccounts = [], ownNames = [] }: StatementReading = {}): { readonly cards: IncomingCard[]; readonly issues: TransferIssue[] } {
  const { root, broken, tooDeep } = readXml(text);
  const statements = root === undefined ? [] : descendantsOf(root, ['Stmt', 'Rpt', 'Ntfctn']);
  if (statements.length === 0 && broken === undefined && tooDeep === undefined || root === undefined) {
    return { cards: [], issues: [{ severity: 'error', code: 'format-other', facts: { format: 'camt.053' } }] };
  }
  const issues: TransferIssue[] = [];
  if (tooDeep !== undefined) issues.push({ severity: 'error', code: 'format-too-deep', facts: { format: 'camt.053', line: tooDeep }, where: { line: tooDeep } });
  if (broken !== undefined) issues.push({ severity: 'error', code: 'format-broken', facts: { format: 'camt.053', line: broken }, where: { line: broken } });
  const leftOut = new LeftOut();
  const accounts = statements.map((statement) => childOf(statement, 'Acct'));
  const parties = new Counterparties(
    [...accounts.map(accountNumber), ...ownAccounts],
    [...accounts.map((account) => textAt(account, 'Ownr', 'Nm') || textAt(account, 'Ownr', 'Pty', 'Nm')), ...ownNames],
  );
  for (const statement of statements) readStatement(statement, parties, leftOut);
  const cards = parties.cards();
  if (cards.length === 0) issues.push({ severity: 'warning', code: 'format-nobody', facts: { format: 'camt.053' } });
  return { cards, issues: [...issues, ...parties.issues(), ...leftOut.issues()] };
}

export function accountNumber(account: XmlNode | undefined): string {
  return textAt(account, 'Id', 'IBAN') || textAt(account, 'Id', 'Othr', 'Id');
}

/** Charges, commissions, fees, interest and taxes by the bank transaction codes of ISO 20022; the family says enough for interest. */
const bankCodes = new Set(['CHRG', 'FEES', 'COMM', 'COME', 'COMI', 'COMT', 'INTR', 'TAXE', 'LBCA', 'CAPL', 'BROK']);

export function isOfBank(node: XmlNode): boolean {
  const code = textAt(node, 'BkTxCd', 'Domn', 'Fmly', 'SubFmlyCd');
  return bankCodes.has(code);
}

function readStatement(statement: XmlNode, parties: Counterparties, leftOut: LeftOut): void {
  const servicer = foldText(textAt(statement, 'Acct', 'Svcr', 'FinInstnId', 'Nm'));
  for (const entry of childrenOf(statement, 'Ntry')) {
    const day = dayOf(entry);
    const details = childrenOf(entry, 'NtryDtls').flatMap((group) => childrenOf(group, 'TxDtls'));
    // An entry without details says nothing of parties.
    for (const one of details.length === 0 ? [entry] : details) {
      const party = readCounterparty(entry, one, day, leftOut);
      if (isOfBank(one) || isOfBank(entry) || (servicer !== '' && foldText(party.name) === servicer)) parties.bankEntry();
      else parties.take(party);
    }
  }
}

export function dayOf(entry: XmlNode): string {
  const written = [textAt(entry, 'BookgDt', 'Dt'), textAt(entry, 'BookgDt', 'DtTm'), textAt(entry, 'ValDt', 'Dt'), textAt(entry, 'ValDt', 'DtTm')].find((day) => day !== '');
  const day = written?.slice(0, 10) ?? '';
  return isCalendarDate(day) ? day : '';
}

/** The parties of a payment that was taken back are those of the payment. */
function directionOf(entry: XmlNode, details: XmlNode): Counterparty['direction'] {
  const isCredit = (textAt(details, 'CdtDbtInd') || textAt(entry, 'CdtDbtInd')) === 'CRDT';
  const isReversal = textAt(entry, 'RvslInd') === 'true' || textAt(entry, 'RvslInd') === '1';
  return isCredit !== isReversal ? 'in' : 'out';
}

export function readCounterparty(entry: XmlNode, details: XmlNode, day: string, leftOut: LeftOut): Counterparty {
  const direction = directionOf(entry, details);
  const [side, ultimate] = direction === 'in' ? ['Dbtr', 'UltmtDbtr'] : ['Cdtr', 'UltmtCdtr'];
  const related = childOf(details, 'RltdPties');
  const account = childOf(related, `${side}Acct`);
  const agent = childOf(details, 'RltdAgts', `${side}Agt`, 'FinInstnId');
  const number = accountNumber(account);
  const { name, values, rows } = readParty(childOf(related, side), number, leftOut);
  const behind = readParty(childOf(related, ultimate), '', leftOut);
  // Who stands behind it is the partner where the payer itself is not named.
  if (name !== '' && behind.name !== '' && foldText(behind.name) !== foldText(name)) leftOut.note(ultimate, details.line);
  return {
    line: details.line, direction, day,
    name: name || behind.name || textAt(account, 'Nm'),
    values: name === '' ? { ...behind.values, ...values } : values, rows: name === '' ? [...rows, ...behind.rows] : rows,
    account: number, currency: textAt(account, 'Ccy'),
    bic: textAt(agent, 'BICFI') || textAt(agent, 'BIC'), bank: textAt(agent, 'Nm'), branch: '',
  };
}

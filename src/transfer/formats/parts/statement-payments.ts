/** Entries of a bank statement as payments: each with its payer, what was written with it, and which way the money went. */
import { foldText } from '../../../base/text';
import type { IncomingCard, IncomingRow } from '../../source';
import { placeholders, readAccount, spellings, type Counterparty } from './counterparties';
import { filled } from './filled';

/** in, out: from and to others · own: between accounts of the firm · bank: charges and interest. */
export type MoneyWay = 'in' | 'out' | 'own' | 'bank';

export interface StatementEntry {
  readonly party: Counterparty;
  readonly money: 'in' | 'out';
  readonly isOfBank: boolean;
  readonly amount: number | undefined;
  readonly currency: string;
  /** What the bank calls it. */
  readonly reference: string;
  /** All that was written with it. */
  readonly text: string;
}

/** `ownAccounts` and `ownNames` are those of the statement, and what is known beside it. */
export function createPayments(ownAccounts: readonly string[], ownNames: readonly string[]): (entry: StatementEntry) => IncomingCard {
  const accounts = new Set(ownAccounts.flatMap(spellings));
  const names = new Set(ownNames.map(foldText).filter((name) => name !== ''));
  return ({ party, money, isOfBank, amount, currency, reference, text }) => {
    const name = foldText(party.name);
    const isOwn = names.has(name) || spellings(party.account).some((account) => accounts.has(account));
    const direction: MoneyWay = isOfBank ? 'bank' : isOwn ? 'own' : money;
    const account = filled({ ...readAccount(party.account) });
    const rows: IncomingRow[] = [
      ...party.rows, ...(Object.keys(account).length === 0 ? [] : [{ table: 'BankAccounts' as const, values: filled({ ...account, bic: party.bic, bank: party.bank }) }]),
      { table: 'Payments', values: filled({ date: party.day, amount: amount === undefined ? undefined : Math.abs(amount), currency, method: 'bankTransfer', reference, text, direction }) },
    ];
    return { line: party.line, values: filled({ ...party.values, name: placeholders.has(name) ? '' : party.name }), rows };
  };
}

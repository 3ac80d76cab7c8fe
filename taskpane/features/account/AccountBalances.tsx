/** What the customer owes on the day, each currency for itself: the balance, since when it is due, and what it is made of. */
import { useId, useState, type ReactElement } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { moneyText } from '../../../src/app/amount-text';
import type { CurrencyAccount, CustomerAccount, OpenDocument } from '../../../src/app/account-desk';
import { Money } from '../../components/Money';
import { regionOf, unbrokenDate } from '../../date-text';
import { usePane, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import * as shared from './account-styles';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: shared.heading,
  late: shared.late,
  table: shared.table,
  hint: shared.hint,
  list: shared.list,
  item: shared.item,
  line: shared.line,
  top: shared.lineTop,
  name: shared.lineName,
  more: shared.lineMore,
  amount: shared.amount,
  total: { fontWeight: tokens.fontWeightSemibold },
});

/** So many open items are shown at once; more are a button away. */
const pageSize = 50;

export function AccountBalances({ account }: { readonly account: CustomerAccount }): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.accounts;
  if (account.currencies.length === 0) return <p className={styles.hint} role="status">{words.noneAsOf}</p>;
  return <>{account.currencies.map((one) => <Balance key={one.currency} account={one} />)}</>;
}

function Balance({ account }: { readonly account: CurrencyAccount }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.accounts;
  const { currency, balance, overdue, ageing, open, assumed } = account;
  const headingId = useId();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [limit, setLimit] = useState(pageSize);
  const money = (amount: number): string => isolated(moneyText(amount, currency, texts.tag));
  const buckets = Object.entries(ageing).filter(([, amount]) => amount !== 0);
  return (
    <section aria-labelledby={headingId} className={styles.root}>
      <h3 id={headingId} className={styles.heading}>
        {balance === 0 ? `${words.owesNothing} (${currency === '' ? texts.account.noCurrency : currency})` : balance > 0 ? words.owes(money(balance)) : words.hasCredit(money(-balance))}
      </h3>
      {overdue > 0 && <span className={styles.late}>{words.late(money(overdue))}</span>}
      {buckets.length > 0 && (
        <table className={styles.table} aria-labelledby={headingId}>
          <thead><tr><th scope="col">{words.dueSince}</th><th scope="col">{texts.account.amount}</th></tr></thead>
          <tbody>
            {buckets.map(([bucket, amount]) => (
              <tr key={bucket}><th scope="row">{texts.account.buckets[bucket as keyof typeof ageing]}</th><td><Money amount={amount} currency={currency} /></td></tr>
            ))}
            {buckets.length > 1 && <tr className={styles.total}><th scope="row">{texts.account.balance}</th><td><Money amount={balance} currency={currency} /></td></tr>}
          </tbody>
        </table>
      )}
      {assumed > 0 && <p className={styles.hint}>{currency === '' ? words.noFirmCurrency : texts.account.assumed(assumed, currency)}</p>}
      {open.length > 0 && (
        <div>
          <Button size="small" appearance="subtle" icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />} aria-expanded={isOpen} {...(isOpen && { 'aria-controls': listId })} onClick={() => setIsOpen(!isOpen)}>{words.openItems(open.length)}</Button>
        </div>
      )}
      {isOpen && (
        <div id={listId}>
          <ul className={styles.list} aria-label={words.openItems(open.length)}>
            {open.slice(0, limit).map((one, at) => <OpenLine key={`${one.id} ${at}`} open={one} currency={currency} />)}
          </ul>
          {open.length > limit && <Button size="small" appearance="subtle" onClick={() => setLimit(limit + pageSize)}>{words.more(open.length - limit)}</Button>}
        </div>
      )}
    </section>
  );
}

function OpenLine({ open: { table, id, kind, number, date, due, dueFrom, daysLate, open }, currency }: { readonly open: OpenDocument; readonly currency: string }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.accounts;
  const { pane } = usePane();
  const day = (written: string): string => unbrokenDate(regionOf(texts.tag, navigator.languages), written);
  return (
    <li className={styles.item}>
      <button type="button" className={styles.line} title={words.inSheet} onClick={() => pane.selectRow({ table, id })}>
        <span className={styles.top}>
          <span className={styles.name}>{kind === 'payment' ? texts.account.payment : texts.lists.documentType[kind]} <bdi>{number}</bdi></span>
          <Money className={styles.amount} amount={open} currency={currency} />
        </span>
        <span className={mergeClasses(styles.more, daysLate > 0 && styles.late)}>
          <bdi>{day(date)}</bdi>{' · '}{words.due(isolated(day(due)))} ({words.dueFrom[dueFrom]}){' · '}{daysLate > 0 ? words.daysLate(daysLate) : words.notLate}
        </span>
      </button>
    </li>
  );
}

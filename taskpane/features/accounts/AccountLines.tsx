/** Customers with what they owe, a line a currency; each leads to the customer's account. */
import { memo, useState, type ReactElement } from 'react';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { moneyText } from '../../../src/app/amount-text';
import type { AccountLine } from '../../../src/app/account-desk';
import type { RecordId } from '../../../src/model/ids';
import { Money } from '../../components/Money';
import { regionOf, unbrokenDate } from '../../date-text';
import { usePane, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import * as shared from '../account/account-styles';

const useStyles = makeStyles({
  list: shared.list,
  item: shared.item,
  line: shared.line,
  top: shared.lineTop,
  name: shared.lineName,
  more: shared.lineMore,
  amount: shared.amount,
  late: shared.late,
});

/** So many draw within a frame; more are a button away. */
const pageSize = 50;

export interface AccountLinesProps {
  readonly label: string;
  readonly lines: readonly AccountLine[];
  /** The amount at the end of a line. */
  readonly shows: 'owed' | 'overdue';
  /** A customer that is to be among those shown. */
  readonly left: RecordId | undefined;
}

export function AccountLines({ label, lines, shows, left }: AccountLinesProps): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.accounts;
  const [limit, setLimit] = useState(() => pageSize * Math.max(1, Math.ceil((lines.findIndex(({ card }) => card === left) + 1) / pageSize)));
  return (
    <div>
      <ul className={styles.list} aria-label={label}>
        {lines.slice(0, limit).map((line) => <Line key={`${line.card} ${line.currency}`} line={line} shows={shows} />)}
      </ul>
      {lines.length > limit && <Button size="small" appearance="subtle" onClick={() => setLimit(limit + pageSize)}>{words.more(lines.length - limit)}</Button>}
    </div>
  );
}

const Line = memo(function Line({ line: { card, code, name, currency, balance, overdue, oldestDue, daysLate }, shows }: { readonly line: AccountLine; readonly shows: 'owed' | 'overdue' }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.accounts;
  const { pane } = usePane();
  const since = oldestDue === undefined ? undefined : words.lists.since(isolated(unbrokenDate(regionOf(texts.tag, navigator.languages), oldestDue)), words.daysLate(daysLate));
  const money = (amount: number): string => isolated(moneyText(amount, currency, texts.tag));
  return (
    <li className={styles.item}>
      <button type="button" data-card={card} className={styles.line} onClick={() => pane.go({ kind: 'account', id: card, from: 'accounts' })}>
        <span className={styles.top}>
          <bdi className={styles.name}>{name === '' ? texts.pane.list.noName : name}</bdi>
          <Money className={styles.amount} amount={shows === 'overdue' ? overdue : balance} currency={currency} />
        </span>
        <span className={styles.more}>
          <bdi>{code}</bdi>
          {overdue > 0 && (
            <span className={mergeClasses(styles.late)}>
              {code !== '' && ' · '}{shows === 'overdue' ? since : `${words.lists.overdue}: ${money(overdue)}${since === undefined ? '' : `, ${since}`}`}
            </span>
          )}
        </span>
      </button>
    </li>
  );
});

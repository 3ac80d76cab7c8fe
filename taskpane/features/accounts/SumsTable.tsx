/** What customers owe together, each currency for itself. */
import type { ReactElement } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { AccountSum } from '../../../src/app/account-desk';
import { Money } from '../../components/Money';
import { useTexts } from '../../use-app';
import * as shared from '../account/account-styles';

const useStyles = makeStyles({ table: shared.table, caption: { ...shared.hint, textAlign: 'start' } });

export function SumsTable({ sums, caption }: { readonly sums: readonly AccountSum[]; readonly caption: string }): ReactElement {
  const styles = useStyles();
  const { account: words } = useTexts();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead><tr><th scope="col">{words.currency}</th><th scope="col">{words.balance}</th><th scope="col">{words.overdue}</th></tr></thead>
      <tbody>
        {sums.map(({ currency, balance, overdue }) => (
          <tr key={currency}><th scope="row">{currency === '' ? words.noCurrency : currency}</th><td><Money amount={balance} currency="" /></td><td><Money amount={overdue} currency="" /></td></tr>
        ))}
      </tbody>
    </table>
  );
}

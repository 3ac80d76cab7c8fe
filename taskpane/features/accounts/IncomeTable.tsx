/** What was issued and received by the customers' categories, each currency for itself. */
import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { AccountsPage } from '../../pane/accounts-page';
import { Money } from '../../components/Money';
import { useTexts } from '../../use-app';
import * as shared from '../account/account-styles';

const useStyles = makeStyles({ table: shared.table, hint: shared.hint, total: { fontWeight: tokens.fontWeightSemibold }, count: { display: 'block', color: tokens.colorNeutralForeground2 } });

type Income = NonNullable<NonNullable<ReturnType<AccountsPage['state']>>['income']>;

export function IncomeTable({ income: { categories, totals } }: { readonly income: Income }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { account, pane: { accounts: { lists: words } } } = texts;
  const row = (title: string, { currency, invoiced, received, customers }: Income['totals'][number], isTotal: boolean): ReactElement => (
    <tr key={`${title} ${currency} ${String(isTotal)}`} {...(isTotal && { className: styles.total })}>
      <th scope="row"><bdi>{title}</bdi> <span className={styles.count}>({words.customers(customers)})</span></th>
      <td><Money amount={invoiced} currency={currency} /></td>
      <td><Money amount={received} currency={currency} /></td>
    </tr>
  );
  return (
    <>
      <table className={styles.table}>
        <thead><tr><th scope="col">{texts.fields.Customers.categories}</th><th scope="col">{account.invoiced}</th><th scope="col">{account.received}</th></tr></thead>
        <tbody>
          {categories.map((one) => row(one.category === '' ? account.noCategory : one.category, one, false))}
          {totals.map((one) => row(words.total, one, true))}
        </tbody>
      </table>
      <p className={styles.hint}>{words.twice}</p>
    </>
  );
}

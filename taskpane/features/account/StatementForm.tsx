/** The statement of account: its period and language; what can be done with it stands below the page. */
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { Field, Select, makeStyles, mergeClasses } from '@fluentui/react-components';
import { locales, textsOf } from '../../../src/locales/locales';
import { RefusedMessage } from '../../components/RefusedMessage';
import { fluentRef } from '../../components/fluent-ref';
import type { OpenAccount } from '../../pane/account-page';
import { useAccount, useApp, useTexts } from '../../use-app';
import * as shared from './account-styles';
import { DayField } from './DayField';

const useStyles = makeStyles({ whole: { gridColumn: '1 / -1' }, heading: shared.heading, hint: shared.hint, choices: shared.choices, field: shared.field, select: shared.select });

export function StatementForm({ state: { id, statement, refused } }: { readonly state: OpenAccount }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.accounts.statement;
  const { app } = useApp();
  const { page } = useAccount();
  const headingId = useId();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const own = textsOf(app.statementLanguage(id)).languageName;
  return (
    <>
      <h3 id={headingId} className={styles.heading}>{texts.account.title}</h3>
      <p className={styles.hint}>{words.hint}</p>
      <div role="group" aria-labelledby={headingId} className={styles.choices}>
        <Field size="small" className={mergeClasses(styles.field, styles.whole)} label={words.language}>
          <Select
            ref={fluentRef(first)} size="small" className={styles.select} value={statement.locale ?? ''}
            onChange={(_event, { value }) => page.choose({ locale: locales.find((one) => one === value) })}
          >
            <option value="">{words.ofCustomer(own)}</option>
            {locales.map((locale) => <option key={locale} value={locale}>{textsOf(locale).languageName}</option>)}
          </Select>
        </Field>
        <DayField label={words.from} className={styles.field} day={statement.from} onChange={(from) => page.choose({ from })} />
        <DayField label={words.to} className={styles.field} day={statement.to} onChange={(to) => page.choose({ to })} />
      </div>
      <RefusedMessage issues={refused} />
    </>
  );
}

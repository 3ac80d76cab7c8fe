/**
 * A document that is written down: type, number, day, amount. Its due date is proposed by the customer's terms until the person
 * types another one; whom it is issued to is the name on the card, which it keeps once it is issued.
 */
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { explainedDue } from '../../../src/app/explained-due';
import { isCalendarDate } from '../../../src/base/calendar-date';
import type { Values } from '../../../src/model/change';
import type { RecordId } from '../../../src/model/ids';
import { RefusedMessage } from '../../components/RefusedMessage';
import { meantValue } from '../../meant-value';
import type { OpenAccount } from '../../pane/account-page';
import { useAccount, useApp, useTexts } from '../../use-app';
import { rowFields, type CardField } from '../card/card-fields';
import { FieldControl, type ControlElement } from '../card/FieldControl';
import { findingsByField } from '../card/field-findings';
import * as shared from './account-styles';

const useStyles = makeStyles({
  heading: shared.heading,
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))', gap: tokens.spacingVerticalS, alignItems: 'start' },
});

export interface DocumentFormProps {
  readonly state: OpenAccount;
  readonly customer: { readonly id: RecordId; readonly values: Values };
}

const nothing = (): void => undefined;

export function DocumentForm({ state: { values, refused }, customer }: DocumentFormProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.accounts.document;
  const { app, cards } = useApp();
  const { page } = useAccount();
  // cards stands for the lists that the fields choose from.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const fields = useMemo(() => rowFields(app, texts, 'Documents'), [app, cards, texts]);
  const { date } = values;
  const proposed = typeof date === 'string' && isCalendarDate(date) ? explainedDue(app, customer.values, date, texts) : undefined;
  // Until another one is typed the proposal follows the day.
  const isProposed = useRef(true);
  useEffect(() => {
    if (isProposed.current && (values['due'] ?? null) !== (proposed?.due ?? null)) page.edit('due', proposed?.due ?? null);
  }, [page, proposed?.due, values]);
  const first = useRef<ControlElement>(null);
  useEffect(() => first.current?.focus(), []);
  const issues = app.checkRow('Documents', values, 'new');
  const findings = findingsByField(texts, issues, meantValue(app));
  const dueHint = proposed === undefined ? words.noTerms : proposed.due === values['due'] ? words.proposed(proposed.why) : words.otherThan(proposed.why);
  const edit = ({ key }: CardField, value: Values[string]): void => {
    if (key === 'due') isProposed.current = value === null;
    page.edit(key, value);
  };
  return (
    <>
      <h3 className={styles.heading}>{words.heading}</h3>
      <RefusedMessage title={words.refused} issues={refused} />
      <div className={styles.fields}>
        {fields.map((field, at) => {
          const finding = findings.get(field.key);
          return (
            <Field
              key={field.key} size="small" label={field.label} {...(field.key === 'due' && isCalendarDate(String(date ?? '')) && { hint: dueHint })}
              {...(finding !== undefined && finding.severity !== 'info' && { validationMessage: finding.text, validationState: finding.severity })}
            >
              <FieldControl field={field} value={values[field.key] ?? null} texts={texts} controlRef={at === 0 ? first : unused} onTouch={nothing} onEdit={(value) => edit(field, value)} />
            </Field>
          );
        })}
      </div>
    </>
  );
}

const unused = (): void => undefined;

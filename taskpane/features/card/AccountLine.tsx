/** What the customer owes and what of it is overdue, each currency for itself, as the way to the account. */
import { Fragment, startTransition, useEffect, useMemo, useState, type ReactElement, type Ref } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { moneyText } from '../../../src/app/amount-text';
import type { App } from '../../../src/app/app';
import type { CurrencyAccount } from '../../../src/app/account-desk';
import type { RecordId } from '../../../src/model/ids';
import { lineButton } from '../../components/line-button';
import { visuallyHidden } from '../../components/visually-hidden';
import { useApp, usePane, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import { late } from '../account/account-styles';

const useStyles = makeStyles({
  root: {
    ...lineButton,
    gap: tokens.spacingHorizontalS,
    // Over the width of the pane, its words in line with the fields'.
    width: `calc(100% + 2 * ${tokens.spacingHorizontalM})`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    paddingInline: tokens.spacingHorizontalM,
    // Of one line of words, which come a moment after the card.
    minHeight: '32px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, flexGrow: 1, minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  // Broken between its parts before it is broken within an amount.
  part: { display: 'inline-block', maxWidth: '100%', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  late,
  forward: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
  hidden: visuallyHidden,
});

export interface AccountLineProps {
  readonly customer: RecordId;
  readonly lineRef: Ref<HTMLButtonElement>;
}

export function AccountLine({ customer, lineRef }: AccountLineProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = usePane();
  const { accounts: words } = texts.pane;
  const owed = useOwed(customer);
  const money = ({ currency }: CurrencyAccount, amount: number): string => isolated(moneyText(amount, currency, texts.tag));
  return (
    <button ref={lineRef} type="button" className={styles.root} onClick={() => pane.go({ kind: 'account', id: customer })}>
      <span className={styles.hidden}>{words.heading}: </span>
      <span className={styles.words}>
        {owed === 'nothing' && <span>{words.owesNothing}</span>}
        {owed === 'no-documents' && <span className={styles.quiet}>{words.line.noDocuments}</span>}
        {typeof owed === 'object' && owed.map((one, at) => (
          <span key={one.currency}>
            {one.balance !== 0 && <span className={styles.part}>{one.balance > 0 ? words.owes(money(one, one.balance)) : words.line.inCredit(money(one, -one.balance))}</span>}
            {one.overdue > 0 && (
              <Fragment>
                {one.balance !== 0 && ' · '}
                <span className={mergeClasses(styles.part, styles.late)}>{words.line.overdue(money(one, one.overdue))}</span>
              </Fragment>
            )}
            {at < owed.length - 1 && <span className={styles.hidden}>; </span>}
          </span>
        ))}
      </span>
      <span className={styles.forward}>{texts.direction === 'rtl' ? <ChevronLeftRegular /> : <ChevronRightRegular />}</span>
    </button>
  );
}

type Owed = 'nothing' | 'no-documents' | readonly CurrencyAccount[];

/** Undefined at first: the account of a customer of many years is added up when the card is on the screen. */
function useOwed(customer: RecordId): Owed | undefined {
  const { app, cards } = useApp();
  const [counted, setCounted] = useState<number>();
  useEffect(() => startTransition(() => setCounted(cards)), [cards]);
  // What was counted stands for the documents, payments and terms of that moment.
  return useMemo(() => (counted === undefined ? undefined : owedBy(app, customer)), [app, counted, customer]);
}

function owedBy(app: App, customer: RecordId): Owed | undefined {
  const account = app.accountOf(customer);
  if (account === undefined) return undefined;
  const owed = account.currencies.filter(({ balance, overdue }) => balance !== 0 || overdue > 0);
  if (owed.length > 0) return owed;
  // Drafts and documents of days to come are documents that nothing is owed by.
  const has = account.currencies.length > 0 || app.children(customer).some(({ table }) => table === 'Documents' || table === 'Payments');
  return has ? 'nothing' : 'no-documents';
}

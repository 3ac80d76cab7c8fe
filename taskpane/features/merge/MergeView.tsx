/**
 * The page on which cards become one: which one stays, what speaks against it, whose value each field takes, what will be
 * of the card, of rows and of cells that name the others. Everything is said before anything is done.
 */
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { AppIssue } from '../../../src/app/app';
import { issueText } from '../../../src/locales/issue-text';
import { CustomerGone } from '../../components/CustomerGone';
import { fluentRef } from '../../components/fluent-ref';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { isConfirmed, type MergeCards, type OpenMerge } from '../../pane/merge-page';
import { useApp, useMerge, usePane, useTexts } from '../../use-app';
import { CardsToMerge } from './CardsToMerge';
import { FieldDecisions } from './FieldDecisions';
import { MergePreview } from './MergePreview';
import { MergeReferences } from './MergeReferences';
import { MergeRows } from './MergeRows';

/** Three cards that differ in all their numbers are a dozen reasons; the first ones say what it is about. */
const shownReasons = 3;

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  messages: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, ':empty': { display: 'none' } },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** All of the cards may be gone from the sheet while the page is open. */
export function MergeView(): ReactElement {
  const { page, state } = useMerge();
  // What the page makes of the cards hangs on what is in the register.
  useApp();
  const cards = page.cards();
  return state === undefined || cards === undefined ? <CustomerGone /> : <Page state={state} cards={cards} />;
}

function Page({ state, cards }: { readonly state: OpenMerge; readonly cards: MergeCards }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.merge;
  const { app, cards: version } = useApp();
  const { pane } = usePane();
  const { page } = useMerge();
  const confirmBox = useRef<HTMLInputElement>(null);
  const { ids, keep, leftOut, picks, rules, refused, working } = state;

  const plan = useMemo(() => {
    const order = page.order();
    return order === undefined ? undefined : app.planMerge(order);
    // The order is made of these, and of what is in the register.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [app, version, page, ids, keep, leftOut, picks, rules]);

  const against = plan === undefined ? [] : [...plan.refused, ...refused.filter((issue) => !plan.doubts.some(({ code }) => code === issue.code))];
  const isBlocked = plan === undefined || plan.refused.length > 0;
  const confirmed = plan !== undefined && isConfirmed(state, plan.doubts);

  const merge = (): void => {
    if (plan !== undefined && !confirmed) confirmBox.current?.focus();
    else void pane.mergeCards();
  };
  // Refused only now: the reason stands above what was pressed.
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused.length > 0) top.current?.scrollIntoView({ block: 'start' });
  }, [refused]);

  return (
    <PageFrame
      heading={words.heading} name={String(app.card(cards.keep)?.values['name'] ?? '') || texts.pane.list.noName} back={words.back} onLeave={() => pane.leaveMerge()}
      onSubmit={() => {
        if (!isBlocked && !working) merge();
      }}
      commands={(
        <>
          <Button appearance="primary" disabledFocusable={working || isBlocked} onClick={merge}>
            {working ? words.merging : words.merge(1 + cards.absorb.length)}
          </Button>
          <Button appearance="subtle" disabledFocusable={working} onClick={() => pane.leaveMerge()}>{words.cancel}</Button>
        </>
      )}
    >
      <p className={styles.hint}>{words.intro}</p>
      <CardsToMerge key={ids[0] ?? ''} cards={cards} />
      {plan !== undefined && (
        <>
          <div ref={top} aria-live="polite" className={styles.messages}>
            {against.length > 0 && (
              <PageMessage intent="error" title={words.refused}><Reasons issues={against} /></PageMessage>
            )}
            {plan.doubts.length > 0 && (
              <PageMessage intent="warning" title={words.doubts}>
                <Reasons issues={plan.doubts} />
                <Checkbox ref={fluentRef(confirmBox)} checked={confirmed} label={words.confirm} onChange={(_event, { checked }) => page.confirm(plan.doubts, checked === true)} />
              </PageMessage>
            )}
          </div>
          {plan.refused.length === 0 && (
            <>
              <FieldDecisions plan={plan} picks={picks} rules={rules} cards={cards} />
              <div>
                <MergePreview plan={plan} />
                <MergeRows plan={plan} />
                <MergeReferences plan={plan} outside={state.outside} />
              </div>
              <p className={styles.hint}>{words.later}</p>
            </>
          )}
        </>
      )}
    </PageFrame>
  );
}

function Reasons({ issues }: { readonly issues: readonly AppIssue[] }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const reasons = [...new Set(issues.map((issue) => issueText(texts, issue)))];
  const rest = reasons.slice(shownReasons);
  const list = (told: readonly string[]): ReactElement => <ul className={styles.list}>{told.map((text) => <li key={text}>{text}</li>)}</ul>;
  return (
    <>
      {list(reasons.slice(0, shownReasons))}
      {rest.length > 0 && <details><summary>{texts.pane.many.bulk.more(rest.length)}</summary>{list(rest)}</details>}
    </>
  );
}

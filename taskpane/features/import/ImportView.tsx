/** Taking customers out of a file, step by step: what is brought, what its columns mean, what would be done. */
import { useEffect, useRef, type ReactElement } from 'react';
import { Button, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { issueText } from '../../../src/locales/issue-text';
import { CardPage } from '../../components/CardPage';
import type { OpenImport } from '../../pane/import-page';
import { useImport, usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { ChooseSource } from './ChooseSource';
import { ColumnList } from './ColumnList';
import { hasName } from './column-targets';
import { PlanSummary } from './PlanSummary';
import { SourceSummary } from './SourceSummary';

const useStyles = makeStyles({
  form: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    // What does not fit scrolls; nothing is squeezed.
    '& > *': { flexShrink: 0 },
  },
  running: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  bar: { width: '100%' },
  body: { overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
});

/** The workbook may be closed while the page is open. */
export function ImportView(): ReactElement | null {
  const { state } = useImport();
  return state === undefined ? null : <Page state={state} />;
}

function Page({ state }: { readonly state: OpenImport }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.importing;
  const { pane } = usePane();
  const { page } = useImport();
  const { step, doing, running, refused, plan, brought, mapping } = state;
  const going = plan === undefined ? 0 : plan.counts.new + plan.counts.update;
  const region = useRef<HTMLDivElement>(null);
  // Another step is another page: whoever came by the keyboard begins at its top.
  useEffect(() => region.current?.focus(), [step]);

  return (
    <CardPage
      heading={words.heading} name={brought === undefined ? '' : apart(texts, brought.name)} back={words.back} onLeave={() => pane.leaveImport()}
      commands={(
        <>
          {step === 'columns' && (
            <Button appearance="primary" disabledFocusable={doing !== undefined || !hasName(mapping)} onClick={() => void page.plan()}>{words.columns.next}</Button>
          )}
          {step === 'plan' && (
            <Button appearance="primary" disabledFocusable={doing !== undefined || going === 0} onClick={() => void pane.importCards()}>{words.plan.go(going)}</Button>
          )}
          {step !== 'choose' && (
            <Button appearance="subtle" disabledFocusable={doing === 'importing'} onClick={() => page.back()}>
              {step === 'plan' && state.sheet !== undefined ? words.plan.toColumns : words.source.another}
            </Button>
          )}
        </>
      )}
    >
      <div ref={region} role="region" aria-label={words.heading} tabIndex={0} className={styles.form}>
        {doing !== undefined && (
          <div role="status" className={styles.running}>
            <span>{words.doing[doing]}</span>
            <ProgressBar className={styles.bar} aria-label={words.doing[doing]} value={running ?? 0} />
            <Button size="small" onClick={() => page.stop()}>{words.stop}</Button>
          </div>
        )}
        {refused.length > 0 && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody className={styles.body}>
              <MessageBarTitle>{words.refused}</MessageBarTitle>
              {[...new Set(refused.map((issue) => issueText(texts, issue)))].map((text) => <div key={text}>{text}</div>)}
            </MessageBarBody>
          </MessageBar>
        )}
        {step === 'choose' && <ChooseSource others={state.others} working={doing !== undefined} />}
        {step === 'columns' && (
          <>
            <SourceSummary state={state} />
            <ColumnList state={state} />
          </>
        )}
        {step === 'plan' && plan !== undefined && <PlanSummary state={state} plan={plan} />}
      </div>
    </CardPage>
  );
}

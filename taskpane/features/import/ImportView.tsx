/** Taking customers out of a file, step by step: what is brought, what its columns mean, what would be done. */
import { useEffect, useRef, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { PageFrame } from '../../components/PageFrame';
import { RefusedMessage } from '../../components/RefusedMessage';
import { RunningWork } from '../../components/RunningWork';
import type { OpenImport } from '../../pane/import-page';
import { useImport, usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { ChooseSource } from './ChooseSource';
import { ColumnList } from './ColumnList';
import { canPlan, entryTable } from './column-targets';
import { MappingFile } from './MappingFile';
import { PlanSummary } from './PlanSummary';
import { SourceSummary } from './SourceSummary';

/** The workbook may be closed while the page is open. */
export function ImportView(): ReactElement | null {
  const { state } = useImport();
  return state === undefined ? null : <Page state={state} />;
}

function Page({ state }: { readonly state: OpenImport }): ReactElement {
  const texts = useTexts();
  const words = texts.pane.importing;
  const { pane } = usePane();
  const { page } = useImport();
  const { step, doing, running, refused, plan, brought, mapping, holds } = state;
  const going = plan === undefined ? 0 : plan.counts.new + plan.counts.update;
  const region = useRef<HTMLDivElement>(null);
  // Another step is another page: whoever came by the keyboard begins at its top.
  useEffect(() => region.current?.focus(), [step]);

  return (
    <PageFrame
      heading={holds === 'customers' ? words.heading : words.entries.headings[entryTable(holds)]} name={brought === undefined ? '' : apart(texts, brought.name)} back={words.back} onLeave={() => pane.leaveImport()} scrollRef={region}
      commands={(
        <>
          {step === 'columns' && (
            <Button appearance="primary" disabledFocusable={doing !== undefined || !canPlan(mapping, holds)} onClick={() => void page.plan()}>{words.columns.next}</Button>
          )}
          {step === 'plan' && (
            <Button appearance="primary" disabledFocusable={doing !== undefined || going === 0} onClick={() => void pane.importCards()}>{holds === 'customers' ? words.plan.go(going) : words.entries.go[entryTable(holds)](going)}</Button>
          )}
          {step !== 'choose' && (
            <Button appearance="subtle" disabledFocusable={doing === 'importing'} onClick={() => page.back()}>
              {step === 'plan' && state.sheet !== undefined ? words.plan.toColumns : words.source.another}
            </Button>
          )}
        </>
      )}
    >
      {doing !== undefined && <RunningWork doing={words.doing[doing]} part={running ?? 0} stop={words.stop} onStop={() => page.stop()} />}
      <RefusedMessage title={words.refused} issues={refused} />
      {step === 'choose' && <ChooseSource others={state.others} unfinished={state.unfinished} packed={state.packed === undefined || brought === undefined ? undefined : { archive: brought.name, names: state.packed }} working={doing !== undefined} />}
      {step === 'columns' && (
        <>
          <SourceSummary state={state} />
          <ColumnList state={state} />
          <MappingFile state={state} />
        </>
      )}
      {step === 'plan' && plan !== undefined && <PlanSummary state={state} plan={plan} />}
    </PageFrame>
  );
}

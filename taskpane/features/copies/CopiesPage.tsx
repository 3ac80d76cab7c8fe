/** Bringing in another copy of the register: the file is chosen, what it would do is looked through, and then it is written. */
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import { RunningWork } from '../../components/RunningWork';
import type { OpenCopies } from '../../pane/copies-page';
import { useApp, useCopies, usePane, useTexts } from '../../use-app';
import { apart, plainText } from '../../value-text';
import { ChooseCopy } from './ChooseCopy';
import { CopyDone } from './CopyDone';
import { CopyHint } from './CopyHint';
import { CopyPlan } from './CopyPlan';

export function CopiesPage({ state }: { readonly state: OpenCopies }): ReactElement {
  const texts = useTexts();
  const { copies, time, importing } = texts.pane;
  const { app } = useApp();
  const { pane } = usePane();
  const { page } = useCopies();
  const { step, theirs, plan, running, refused, isStopped, done } = state;
  const region = useRef<HTMLDivElement>(null);
  // Another step is another page: whoever came by the keyboard begins at its top.
  useEffect(() => region.current?.focus(), [step]);
  // Cards may have been renamed since.
  const version = app.cardsVersion();
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const words = useMemo(() => app.comparisonWords(texts, (value) => plainText(texts, value)), [app, texts, version]);
  const hasSomething = plan !== undefined && plan.changes.length + plan.conflicts.length > 0;

  return (
    <PageFrame
      heading={copies.heading} name={theirs === undefined ? '' : apart(texts, theirs.name)} back={time.back} scrollRef={region} onLeave={() => pane.leaveCopies()}
      commands={(
        <>
          {step === 'plan' && <Button appearance="primary" disabledFocusable={running !== undefined || !hasSomething || isStopped || refused.length > 0} onClick={() => void page.run()}>{copies.bringIn}</Button>}
          {step === 'done' && done?.reconciled.changeSet !== undefined && <Button appearance="primary" onClick={() => void pane.undoCopy()}>{texts.pane.merge.undo}</Button>}
          {step !== 'choose' && <Button appearance="subtle" disabledFocusable={running?.doing === 'bringing'} onClick={() => page.another()}>{copies.another}</Button>}
        </>
      )}
    >
      {running !== undefined && <RunningWork doing={running.doing === 'looking' ? copies.looking : copies.bringing} part={running.part} stop={time.stop} onStop={() => page.stop()} />}
      <RefusedMessage title={importing.refused} issues={refused} />
      {isStopped && (
        <PageMessage intent="warning" role="status">
          <div>{time.stopped}</div>
          <Button size="small" onClick={() => void page.look()}>{copies.again}</Button>
        </PageMessage>
      )}
      {theirs !== undefined && step !== 'done' && <CopyHint file={theirs.name} />}
      {step === 'choose' && <ChooseCopy isBusy={running !== undefined} />}
      {step === 'plan' && plan !== undefined && <CopyPlan state={state} plan={plan} words={words} />}
      {step === 'done' && done !== undefined && <CopyDone done={done} />}
    </PageFrame>
  );
}

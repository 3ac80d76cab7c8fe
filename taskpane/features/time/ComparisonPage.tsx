/** Two days of the register, or another file and the register, and what is different between them; cards of it can be restored. */
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { OpenTime } from '../../pane/time-page';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import { RunningWork } from '../../components/RunningWork';
import { useApp, usePane, useTexts, useTime } from '../../use-app';
import { apart, plainText } from '../../value-text';
import { DayField } from '../account/DayField';
import { ComparedCards } from './ComparedCards';
import { DifferenceList } from './DifferenceList';
import { RestorePreview } from './RestorePreview';

const useStyles = makeStyles({
  days: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  file: { display: 'none' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  told: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, ':empty': { display: 'none' } },
});

export function ComparisonPage({ state }: { readonly state: OpenTime }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { time } = texts.pane;
  const { app } = useApp();
  const { pane } = usePane();
  const { page } = useTime();
  const { from, to, reach, running, found, ticked, plan, refused, done } = state;
  const input = useRef<HTMLInputElement>(null);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done !== undefined || refused.length > 0) told.current?.scrollIntoView({ block: 'nearest' });
  }, [done, refused]);
  // Cards may have been renamed since.
  const version = app.cardsVersion();
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const words = useMemo(() => app.comparisonWords(texts, (value) => plainText(texts, value)), [app, texts, version]);
  const isBusy = running !== undefined;

  async function bring(): Promise<void> {
    const file = input.current?.files?.[0];
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    // The same file can be chosen again.
    if (input.current !== null) input.current.value = '';
    await page.compareFile({ name: file.name, bytes });
  }

  const commands = plan !== undefined
    ? (
      <>
        <Button appearance="primary" disabledFocusable={isBusy || plan.cards.length === 0} onClick={() => void page.restore()}>{time.restore(plan.cards.length)}</Button>
        <Button onClick={() => page.cancel()}>{time.cancel}</Button>
      </>
    )
    : ticked.size > 0
      ? <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void page.plan()}>{time.restoreTicked(ticked.size)}</Button>
      : (
        <>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void page.compare()}>{time.compare}</Button>
          <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>{time.compareFile}</Button>
        </>
      );

  return (
    <PageFrame heading={plan === undefined ? time.heading : time.preview} name="" back={time.back} onLeave={() => pane.leaveTime()} commands={commands} tight={plan === undefined && ticked.size === 0}>
      <input
        ref={input} type="file" accept=".xlsx" className={styles.file} tabIndex={-1} aria-hidden="true" data-testid="file-to-compare"
        onChange={() => void pane.run(bring)}
      />
      {plan === undefined && (
        <>
          {reach !== undefined && <p className={styles.hint}>{reach.steps === 0 ? time.noHistory : time.reaches(plainText(texts, reach.earliest?.day ?? reach.first ?? null))}</p>}
          <div className={styles.days}>
            <DayField label={time.from} day={from} onChange={(day) => page.choose({ from: day })} />
            <DayField label={time.to} day={to} onChange={(day) => page.choose({ to: day })} />
          </div>
        </>
      )}
      {running !== undefined && <RunningWork doing={time.working} part={running.part} stop={time.stop} onStop={() => page.stop()} />}
      <div ref={told} className={styles.told}>
        <RefusedMessage issues={refused} />
        {done !== undefined && (
          <PageMessage
            intent={done.kind === 'stopped' ? 'warning' : 'success'} role="status"
            title={done.kind === 'stopped' ? time.stopped : done.kind === 'restored' ? time.restored(done.count) : done.kind === 'file' ? time.saved(apart(texts, done.name)) : time.sheetDone(apart(texts, done.name))}
          />
        )}
      </div>
      {plan !== undefined && <RestorePreview plan={plan} words={words} />}
      {plan === undefined && found !== undefined && (
        <>
          <h3 className={styles.title}>{time.title(dayText(found.before), dayText(found.after))}</h3>
          {found.pairing === 'numbers' && <p className={styles.hint}>{time.byNumbers}</p>}
          {found.cards.length + found.others.length === 0
            ? <p role="status">{time.nothing}</p>
            : (
              <>
                <div className={styles.row}>
                  <Button size="small" disabledFocusable={isBusy} onClick={() => void page.savePage(texts, time.sheetName)}>{time.savePage}</Button>
                  <Button size="small" disabledFocusable={isBusy} onClick={() => void page.putOnSheet(texts)}>{time.onSheet}</Button>
                </div>
                <ComparedCards comparison={found} words={words} ticked={ticked} />
                {found.others.length > 0 && (
                  <section aria-label={time.lists}>
                    <h3 className={styles.title}>{time.lists}</h3>
                    <DifferenceList table="Lists" differences={[]} rows={found.others} words={words} />
                  </section>
                )}
              </>
            )}
        </>
      )}
    </PageFrame>
  );

  function dayText(of: NonNullable<OpenTime['found']>['before']): string {
    switch (of.kind) {
      case 'day': return time.endOf(plainText(texts, of.day));
      case 'now': return time.now(plainText(texts, of.day));
      case 'before': return time.beforeStep;
      case 'file': return apart(texts, of.name);
    }
  }
}

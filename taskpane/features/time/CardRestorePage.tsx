/** One card as it was on a day or before a step: which of its fields and rows are to be as they were, and the way there. */
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { RestoredCard } from '../../../src/app/restore-cards';
import type { ComparisonWords } from '../../../src/app/comparison-words';
import type { RecordId } from '../../../src/model/ids';
import type { OpenTime } from '../../pane/time-page';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import { RunningWork } from '../../components/RunningWork';
import { regionOf, withoutBreaks } from '../../date-text';
import { useApp, usePane, useTexts, useTime } from '../../use-app';
import { isolated, plainText } from '../../value-text';
import { DayField } from '../account/DayField';
import { DifferenceLine, DifferenceList } from './DifferenceList';
import { RestoreNotes } from './RestorePreview';

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  choices: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choice: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  told: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, ':empty': { display: 'none' } },
});

export function CardRestorePage({ state, card }: { readonly state: OpenTime; readonly card: RecordId }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { time } = texts.pane;
  const { app } = useApp();
  const { pane } = usePane();
  const { page } = useTime();
  const { step, from, reach, running, plan, left, refused, done } = state;
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done !== undefined || refused.length > 0) told.current?.scrollIntoView({ block: 'nearest' });
  }, [done, refused]);
  const version = app.cardsVersion();
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const words = useMemo(() => app.comparisonWords(texts, (value) => plainText(texts, value)), [app, texts, version]);
  const [restored] = plan?.cards ?? [];
  const isBusy = running !== undefined;
  const isNothing = restored === undefined || (restored.kind === 'changed' && [...restored.differences.map(({ unit }) => unit), ...restored.rows.map(({ id }) => id)].every((what) => left.has(what)));
  const show = <Button appearance={plan === undefined ? 'primary' : 'secondary'} disabledFocusable={isBusy} onClick={() => void page.plan()}>{time.show}</Button>;
  const moment = new Intl.DateTimeFormat(regionOf(texts.tag, navigator.languages), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <PageFrame
      heading={time.headingOfCard} name={String(app.card(card)?.values['name'] ?? restored?.name ?? '')} back={time.backToHistory} onLeave={() => pane.leaveTime()}
      commands={restored === undefined ? show : <Button appearance="primary" disabledFocusable={isBusy || isNothing} onClick={() => void page.restore()}>{time.restoreChosen}</Button>}
    >
      {step === undefined
        ? (
          <>
            {reach !== undefined && <p className={styles.hint}>{reach.steps === 0 ? time.noHistory : time.reaches(plainText(texts, reach.earliest?.day ?? reach.first ?? null))}</p>}
            <DayField label={time.asOf} day={from} onChange={(day) => page.choose({ from: day })} />
            {restored !== undefined && show}
          </>
        )
        : <p className={styles.hint}>{time.beforeStep}: {isolated(withoutBreaks(moment.format(step.at)))}</p>}
      {running !== undefined && <RunningWork doing={time.working} part={running.part} stop={time.stop} onStop={() => page.stop()} />}
      <div ref={told} className={styles.told}>
        <RefusedMessage issues={[...refused, ...plan?.issues ?? []]} />
        {done !== undefined && <PageMessage intent={done.kind === 'stopped' ? 'warning' : 'success'} role="status" title={done.kind === 'restored' ? time.restored(done.count) : time.stopped} />}
      </div>
      {plan !== undefined && restored === undefined && plan.issues.length === 0 && <p role="status">{time.nothingToRestore}</p>}
      {plan !== undefined && restored !== undefined && (
        <>
          <Choices restored={restored} words={words} left={left} />
          <RestoreNotes plan={{ ...plan, unchanged: 0 }} />
        </>
      )}
    </PageFrame>
  );
}

function Choices({ restored: { kind, differences, rows }, words, left }: { readonly restored: RestoredCard; readonly words: ComparisonWords; readonly left: ReadonlySet<string> }): ReactElement {
  const styles = useStyles();
  const { pane: { time } } = useTexts();
  const { page } = useTime();
  const tick = (what: string) => ({ checked: !left.has(what), onChange: (_event: unknown, { checked }: { readonly checked: boolean | 'mixed' }) => page.leaveOut(what, checked !== true) });
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{time.preview}</legend>
      {/* Who was deleted comes back whole. */}
      {kind === 'back' && <p>{time.comesBack}</p>}
      {kind === 'back' && <DifferenceList table="Customers" differences={differences} rows={rows} words={words} />}
      {kind === 'changed' && differences.map((difference) => (
        <Checkbox key={difference.unit} {...tick(difference.unit)} label={<span className={styles.choice}><DifferenceLine table="Customers" difference={difference} words={words} /></span>} />
      ))}
      {kind === 'changed' && rows.map((row) => (
        <Checkbox
          key={row.id} {...tick(row.id)}
          label={(
            <span className={styles.choice}>
              {row.kind === 'added' ? time.rowComesBack(isolated(words.row(row))) : isolated(words.row(row))}
              {row.kind === 'changed' && row.differences.map((difference) => <span key={difference.unit}> · <DifferenceLine table={row.table} difference={difference} words={words} /></span>)}
            </span>
          )}
        />
      ))}
    </fieldset>
  );
}

/** The register at a glance: key numbers, customers by what they hold, what is owed since when, and how many came. */
import { useEffect, useRef, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { amountText } from '../../../src/app/amount-text';
import { ageingBucketNames, glanceFields, type Glance, type GlanceField } from '../../../src/app/glance-desk';
import type { Texts } from '../../../src/locales/texts';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import { RunningWork } from '../../components/RunningWork';
import type { OpenGlance } from '../../pane/glance-page';
import { useGlance, usePane, useTexts } from '../../use-app';
import { apart, isolated } from '../../value-text';
import { facetValueLabel } from '../customers/facet-words';
import { FigureSection } from './FigureSection';

const useStyles = makeStyles({
  keys: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, margin: 0 },
  key: {
    display: 'flex', flexDirection: 'column-reverse', flexGrow: 1, minWidth: '84px', padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  number: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase500 },
  stopped: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  told: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, ':empty': { display: 'none' } },
});

/** The workbook may be closed while the page is open. */
export function GlanceView(): ReactElement | null {
  const { state } = useGlance();
  return state === undefined ? null : <Page state={state} />;
}

function Page({ state }: { readonly state: OpenGlance }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.glance;
  const { pane } = usePane();
  const { page } = useGlance();
  const { glance, running, writing, done, refused } = state;
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done !== undefined || refused.length > 0) told.current?.scrollIntoView({ block: 'nearest' });
  }, [done, refused]);
  const isEmpty = glance?.customers === 0;
  return (
    <PageFrame
      heading={words.heading} name="" back={words.back} onLeave={() => pane.leaveGlance()}
      commands={<Button appearance="primary" disabledFocusable={glance === undefined || isEmpty || writing} onClick={() => void page.putOnSheet(texts)}>{writing ? words.writingSheet : words.sheet}</Button>}
    >
      {running !== undefined && <RunningWork doing={words.counting} part={running.part} stop={words.stop} onStop={() => page.stop()} />}
      {running === undefined && glance === undefined && (
        <div role="status" className={styles.stopped}>
          <span>{words.stopped}</span>
          <Button size="small" onClick={() => void page.count()}>{words.again}</Button>
        </div>
      )}
      {isEmpty && <p role="status">{words.none}</p>}
      {glance !== undefined && !isEmpty && (
        <>
          <KeyNumbers glance={glance} />
          {glanceFields.map((field) => <Counts key={field} glance={glance} field={field} />)}
          <Debts glance={glance} />
          <Growth glance={glance} />
        </>
      )}
      <div ref={told} className={styles.told}>
        <RefusedMessage issues={refused} />
        {done !== undefined && <PageMessage intent="success" role="status" title={(done.charts ? words.sheetDone : words.sheetWithoutCharts)(apart(texts, done.sheet))} />}
      </div>
    </PageFrame>
  );
}

function KeyNumbers({ glance }: { readonly glance: Glance }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.glance;
  const wrong = glance.counts.check.find(({ value }) => value === 'error')?.count ?? 0;
  const numbers: readonly (readonly [string, string])[] = [
    [words.customers, glance.customers.toLocaleString(texts.tag)], [words.toPutRight, wrong.toLocaleString(texts.tag)],
    ...glance.debts.map(({ currency, overdue }) => [words.overdueIn(currencyText(texts, currency)), amountText(overdue, currency, texts.tag)] as const),
  ];
  return (
    <dl className={styles.keys} aria-label={words.keyNumbers}>
      {numbers.map(([term, number]) => (
        <div key={term} className={styles.key}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.number}><bdi>{number}</bdi></dd>
        </div>
      ))}
    </dl>
  );
}

const currencyText = (texts: Texts, currency: string): string => (currency === '' ? texts.account.noCurrency : currency);

function Counts({ glance, field }: { readonly glance: Glance; readonly field: GlanceField }): ReactElement {
  const texts = useTexts();
  const words = texts.pane.glance;
  const { pane } = usePane();
  const show = (value: string): void => {
    pane.leaveGlance();
    pane.search('');
    pane.many.narrow({ [field]: [value] });
  };
  return (
    <FigureSection
      title={words.charts[field]} headers={[words.value, words.count]} kind="rows" none={words.noValues}
      bars={glance.counts[field].map(({ value, count }) => ({ name: facetValueLabel(texts, field, value), value: count, text: count.toLocaleString(texts.tag), onPick: () => show(value) }))}
      note={field === 'check' && glance.unchecked > 0 ? words.unchecked(glance.unchecked) : undefined}
    />
  );
}

function Debts({ glance }: { readonly glance: Glance }): ReactElement {
  const texts = useTexts();
  const words = texts.pane.glance;
  if (glance.debts.length === 0) return <FigureSection title={words.owed} headers={[words.value, words.amount]} bars={[]} kind="rows" none={words.noDebts} />;
  return (
    <>
      {glance.debts.map(({ currency, ageing }) => (
        <FigureSection
          key={currency} title={words.ageing(currencyText(texts, currency))} headers={[words.value, words.amount]} kind="rows" none={words.noDebts}
          bars={ageingBucketNames.filter((bucket) => bucket !== 'credit').map((bucket) => ({ name: texts.account.buckets[bucket], value: ageing[bucket], text: amountText(ageing[bucket], currency, texts.tag) }))}
          note={ageing.credit === 0 ? undefined : `${texts.account.buckets.credit}: ${isolated(amountText(Math.abs(ageing.credit), currency, texts.tag))}`}
        />
      ))}
    </>
  );
}

function Growth({ glance }: { readonly glance: Glance }): ReactElement {
  const texts = useTexts();
  const words = texts.pane.glance;
  return (
    <FigureSection
      title={words.growth} headers={[words.month, words.came]} kind="columns" none={words.noMonths} note={glance.undated > 0 ? words.undated(glance.undated) : undefined}
      bars={glance.months.map(({ month, came }) => ({ name: month, value: came, text: came.toLocaleString(texts.tag) }))}
    />
  );
}

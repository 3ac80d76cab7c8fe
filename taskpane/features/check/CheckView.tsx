/** Everything the register has to correct, the worst first; each finding leads to its row and card. */
import { useMemo, useState, type ReactElement } from 'react';
import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { AppIssue } from '../../../src/app/app';
import { severities, type CheckState } from '../../pane/register-check';
import { useApp, useCheck, useTexts } from '../../use-app';
import { FindingRow } from './FindingRow';
import { ProfileChoice } from './ProfileChoice';

const pageSize = 100;

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalM },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  // Always of the same height: the findings below do not move when a check begins or ends.
  progress: { display: 'flex', alignItems: 'center', height: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

const noFindings: readonly AppIssue[] = [];

export function CheckView(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.check;
  const { app } = useApp();
  const { check, state } = useCheck();
  const [limit, setLimit] = useState(pageSize);
  const findings = state.findings ?? noFindings;
  const isRunning = state.running !== undefined;

  const counts = useMemo(() => severities
    .map((severity) => [severity, findings.filter((issue) => issue.severity === severity).length] as const)
    .flatMap(([severity, count]) => (count === 0 ? [] : [words.count(severity, count)]))
    .join(' · '), [findings, words]);
  // While a check runs only its progress is drawn anew.
  const rows = useMemo(() => findings.slice(0, limit).map((issue, at) => <FindingRow key={at} issue={issue} />), [findings, limit]);

  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <span role="status">{status()}</span>
        <Button
          size="small" icon={isRunning ? <DismissRegular /> : <ArrowClockwiseRegular />}
          onClick={() => (isRunning ? check.stop() : check.again())}
        >
          {isRunning ? words.stop : words.again}
        </Button>
      </div>
      <ProfileChoice />
      <div className={styles.progress}>
        {isRunning && <ProgressBar value={state.running} aria-label={words.checking} />}
      </div>
      <ul className={styles.list} aria-label={words.label}>{rows}</ul>
      {findings.length > limit && (
        <Button appearance="subtle" onClick={() => setLimit(limit + pageSize)}>{words.more(findings.length - limit)}</Button>
      )}
    </div>
  );

  function status(): string {
    if (state.findings === undefined) return words.checking;
    if (state.stoppedAt !== undefined) return [counts, stopped(state)].filter((part) => part !== '').join(' · ');
    // A note says what a card is not ready for yet: that is nothing to correct.
    const isClean = findings.every(({ severity }) => severity === 'info');
    return [isClean ? words.none(app.search('', 0).total) : '', counts].filter((part) => part !== '').join(' · ');
  }

  function stopped({ stoppedAt = 0 }: CheckState): string {
    return words.stopped(Math.floor(stoppedAt * 100));
  }
}

/** Everything the register has to correct, the worst first; each finding leads to its card and field. */
import { useEffect, useState, type ReactElement } from 'react';
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { AppIssue } from '../../../src/app/app';
import type { Severity } from '../../../src/base/issue';
import { useApp, useTexts } from '../../use-app';
import { FindingRow } from './FindingRow';

const pageSize = 100;
const severities: readonly Severity[] = ['error', 'warning', 'info'];

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalM },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginBlockEnd: tokens.spacingVerticalS,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export function CheckView(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.check;
  const { app, cards } = useApp();
  const [found, setFound] = useState<readonly AppIssue[]>();
  const [limit, setLimit] = useState(pageSize);
  const [round, setRound] = useState(0);

  useEffect(() => {
    // A large register takes a moment: what the person did first gets drawn first.
    const soon = setTimeout(() => setFound(worstFirst(app.check())), 0);
    return () => clearTimeout(soon);
  }, [app, cards, round]);

  const again = (): void => {
    setFound(undefined);
    setRound((done) => done + 1);
  };

  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <span role="status">{found === undefined ? <Spinner size="tiny" label={words.checking} /> : summary(found)}</span>
        <Button size="small" icon={<ArrowClockwiseRegular />} onClick={again}>{words.again}</Button>
      </div>
      <ul className={styles.list} aria-label={words.label}>
        {found?.slice(0, limit).map((issue, at) => <FindingRow key={at} issue={issue} />)}
      </ul>
      {found !== undefined && found.length > limit && (
        <Button appearance="subtle" onClick={() => setLimit(limit + pageSize)}>{words.more(found.length - limit)}</Button>
      )}
    </div>
  );

  function summary(issues: readonly AppIssue[]): string {
    if (issues.length === 0) return words.none(app.search('', 0).total);
    return severities
      .map((severity) => [severity, issues.filter((issue) => issue.severity === severity).length] as const)
      .flatMap(([severity, count]) => (count === 0 ? [] : [words.count(severity, count)]))
      .join(' · ');
  }
}

function worstFirst(issues: readonly AppIssue[]): readonly AppIssue[] {
  return severities.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
}

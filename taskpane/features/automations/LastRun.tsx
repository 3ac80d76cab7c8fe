/** When automations ran last, and what came of it. */
import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { issueText } from '../../../src/locales/issue-text';
import { regionOf } from '../../date-text';
import { useApp, usePane, useTexts } from '../../use-app';
import { PageMessage } from '../../components/PageMessage';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function LastRun(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { page: words } = texts.automations;
  const { app } = useApp();
  const { pane } = usePane();
  const last = app.lastAutomationRun();
  if (last === undefined) return <div className={styles.root}>{words.notRun}</div>;
  const time = new Intl.DateTimeFormat(regionOf(texts.tag, navigator.languages), { hour: '2-digit', minute: '2-digit' }).format(last.at);
  if (last.issue !== undefined) return <PageMessage intent="warning" title={words.failedRun(time)}>{issueText(texts, last.issue)}</PageMessage>;
  const { changeSet } = last;
  const isThere = changeSet !== undefined && app.undoable().some((entry) => entry.changeSet.id === changeSet);
  return (
    <div className={styles.root}>
      <span>{words.lastRun(time, last.customers)}</span>
      {isThere && <Button size="small" onClick={() => void pane.undo(changeSet)}>{texts.pane.history.undo}</Button>}
    </div>
  );
}

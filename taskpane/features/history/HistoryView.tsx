/** The last actions in words, each with its way back. */
import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { describeAction, describeChanges } from '../../describe-action';
import { useApp, usePane, useTexts } from '../../use-app';
import { AuthorLine } from '../author/AuthorLine';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalM },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  action: { fontWeight: tokens.fontWeightSemibold },
  more: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function HistoryView(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.history;
  const { app } = useApp();
  const { pane } = usePane();
  const entries = app.undoable();
  const time = new Intl.DateTimeFormat(texts.tag, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <div className={styles.root}>
      <AuthorLine />
      <p className={styles.intro}>{entries.length === 0 ? words.none : words.intro}</p>
      <ul className={styles.list} aria-label={words.label}>
        {entries.map((entry) => {
          const action = describeAction(texts, entry);
          const { id, at, author } = entry.changeSet;
          return (
            <li key={id} className={styles.entry}>
              <div className={styles.words}>
                <div className={styles.action}>{action}</div>
                <div className={styles.more}>{describeChanges(texts, entry.changeSet)}</div>
                <div className={styles.more}>{[time.format(at), author].filter((part) => part !== '').join(' · ')}</div>
              </div>
              <Button
                size="small" icon={<ArrowUndoRegular />} aria-label={words.undoThis(action)} title={words.undoThis(action)}
                onClick={() => void pane.undo(id)}
              >
                {words.undo}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A step of the history: what was done, to whom, by whom and when, what it changed, and its way back. */
import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { HistoryEntry } from '../../../src/app/history';
import type { RecordId } from '../../../src/model/ids';
import { describeAction } from '../../describe-action';
import { usePane, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import { ChangeList } from './ChangeList';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  action: { fontWeight: tokens.fontWeightSemibold },
  command: { flexShrink: 0 },
  commands: { display: 'flex', flexDirection: 'column', flexShrink: 0, gap: tokens.spacingVerticalXXS },
  more: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface HistoryRowProps {
  readonly entry: HistoryEntry;
  /** Of one card only: its rows need no name. */
  readonly isOfCard: boolean;
  /** That card. */
  readonly card?: RecordId;
  readonly timeText: (at: number) => string;
  /** With the day. */
  readonly momentText: (at: number) => string;
}

export function HistoryRow({ entry, isOfCard, card, timeText, momentText }: HistoryRowProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.history;
  const { pane } = usePane();
  const { changeSet, changes, customers, takenBack, undoneBy, blockedBy, isBlocked, canUndo, canRedo } = entry;
  const action = changeSet.cause === 'undo' && takenBack !== undefined
    ? words.undoOf(describeAction(texts, takenBack))
    : describeAction(texts, entry);
  const { id, at, author } = changeSet;
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <div className={styles.action}>{action}</div>
        <div className={styles.more}>
          {[timeText(at), author === '' ? words.unsigned : isolated(author)].join(' · ')}
        </div>
        <ChangeList changes={changes} setting={changeSet.setting} namesRows={customers > 1 && !isOfCard} />
        {undoneBy !== undefined && <div className={styles.more}>{words.undone(momentText(undoneBy.at))}</div>}
        {isBlocked && (
          <div className={styles.more}>
            {blockedBy === undefined ? words.blocked : words.blockedBy(describeAction(texts, blockedBy), momentText(blockedBy.changeSet.at))}
          </div>
        )}
      </div>
      <div className={styles.commands}>
      {canUndo && (
          <Button
            className={styles.command} size="small" icon={<ArrowUndoRegular />} aria-label={words.undoThis(action)} title={words.undoThis(action)}
            onClick={() => void pane.undo(id)}
          >
            {words.undo}
          </Button>
        )}
        {canRedo && (
          <Button
            className={styles.command} size="small" icon={<ArrowRedoRegular />} aria-label={words.redoThis(takenBack === undefined ? action : describeAction(texts, takenBack))}
            title={words.redo} onClick={() => void pane.redo(id)}
          >
            {words.redo}
          </Button>
        )}
        {card !== undefined && (
          <Button
            className={styles.command} size="small" appearance="subtle" aria-label={texts.pane.time.restoreBeforeThis(action)} title={texts.pane.time.restoreBeforeThis(action)}
            onClick={() => pane.go({ kind: 'time', card, step: { kind: 'before', step: id, at } })}
          >
            {texts.pane.time.restoreBefore}
          </Button>
        )}
      </div>
    </li>
  );
}

/** How many conflicts wait, above the list of customers, as the way to them. */
import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { BranchForkRegular } from '@fluentui/react-icons/svg/branch-fork';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useApp, usePane, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    marginInline: tokens.spacingHorizontalM,
    marginBlockStart: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  words: { flexGrow: 1, minWidth: 0 },
  icon: { display: 'flex', flexShrink: 0 },
});

export function ConflictsBar(): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const { app } = useApp();
  const { pane } = usePane();
  const waiting = app.openConflicts();
  if (waiting === 0) return null;
  return (
    <button type="button" className={styles.root} onClick={() => pane.go({ kind: 'conflicts' })}>
      <span className={styles.icon}><BranchForkRegular /></span>
      <span className={styles.words}>{texts.pane.conflicts.waiting(waiting)}</span>
      <span className={styles.icon}>{texts.direction === 'rtl' ? <ChevronLeftRegular /> : <ChevronRightRegular />}</span>
    </button>
  );
}

/** What was decided last, beside its way back, and what could not be: in sight below the page. */
import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { OpenConflicts } from '../../pane/conflicts-page';
import { useConflicts, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', flexBasis: '100%', gap: tokens.spacingHorizontalXS, ':empty': { display: 'none' } },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  undo: { flexShrink: 0, minWidth: 0 },
});

export function LastDecision({ state: { last, working, isTakenBack } }: { readonly state: OpenConflicts }): ReactElement {
  const styles = useStyles();
  const { conflicts: words } = useTexts().pane;
  const { page } = useConflicts();
  const parts = last === undefined ? [] : [words.done[last.how](last.ids.length), last.left === 0 ? '' : words.left(last.left)];
  const told = working ? words.working : isTakenBack ? words.takenBack : parts.filter((part) => part !== '').join(' ');
  // The status region is there before its words are: a reader announces only what appears in a region it knows.
  return (
    <div className={styles.root}>
      <span className={styles.words} role="status">{told}</span>
      {last?.changeSet !== undefined && (
        <Button appearance="subtle" size="small" className={styles.undo} aria-keyshortcuts="U" disabledFocusable={working} onClick={() => void page.takeBack()}>{`${words.undo} (U)`}</Button>
      )}
    </div>
  );
}

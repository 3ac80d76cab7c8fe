/** Cards that were unsaved when the pane was last closed: go on with one, or discard it. */
import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { usePane, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexShrink: 0, gap: tokens.spacingVerticalXS, paddingInline: tokens.spacingHorizontalM, paddingBlockStart: tokens.spacingVerticalS },
  body: { overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
});

export function KeptDrafts(): ReactElement | null {
  const styles = useStyles();
  const words = useTexts().pane.card.kept;
  const { pane, state } = usePane();
  if (state.kept.length === 0) return null;
  return (
    <div className={styles.root}>
      {state.kept.map(({ key, name }) => (
        <MessageBar key={key} intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>{words.title(name === '' ? '' : `\u2068${name}\u2069`)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => pane.resumeDraft(key)}>{words.resume}</Button>
            <Button size="small" onClick={() => pane.discardDraft(key)}>{words.discard}</Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}

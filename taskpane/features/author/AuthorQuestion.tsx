/**
 * Asks once who is working here. Above the parts, where Excel's own bars appear, so that no command moves under a hand;
 * it never takes the keyboard and everything goes on without an answer.
 */
import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane, useSigner, useTexts } from '../../use-app';
import { AuthorForm } from './AuthorForm';

const useStyles = makeStyles({
  bar: {
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export function AuthorQuestion(): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.author;
  const { pane } = usePane();
  const { signer, state } = useSigner();
  // The live region is there before the question is: a reader announces only what appears in a region it knows.
  return (
    <div aria-live="polite">
      {state.asks && (
        <div role="region" aria-label={words.question} className={styles.bar}>
          <AuthorForm dismissText={words.notNow} onDismiss={() => void pane.run(() => signer.decline())} />
        </div>
      )}
    </div>
  );
}

/** While the register is read, and when it cannot be. */
import type { ReactElement } from 'react';
import {
  Button, Field, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, ProgressBar, makeStyles, tokens,
} from '@fluentui/react-components';
import type { AppState } from '../../../src/app/app';
import { issueText } from '../../../src/locales/issue-text';
import { useApp, usePane, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM },
});

export interface OpeningProps {
  readonly state: Extract<AppState, { kind: 'loading' | 'failed' }>;
}

export function Opening({ state }: OpeningProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { app } = useApp();
  const { pane } = usePane();
  const words = texts.pane.opening;
  if (state.kind === 'loading') {
    return (
      <div className={styles.root}>
        <Field validationMessage={words.loading} validationState="none">
          <ProgressBar value={state.done} aria-label={words.loading} />
        </Field>
      </div>
    );
  }
  const retry = (): void => {
    // Another failure is the app's state again; the words change with it.
    void pane.run(async () => {
      await app.open();
    });
  };
  return (
    <div className={styles.root} role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.failed}</MessageBarTitle>
          {issueText(texts, state.issue)}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={retry}>{words.retry}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

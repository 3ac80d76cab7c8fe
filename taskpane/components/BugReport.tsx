/** A caught bug in plain words, with details to copy for whoever corrects it. */
import { useState, type ReactElement } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { PaneTexts } from '../../src/locales/pane-texts';

const useStyles = makeStyles({
  bar: { flexWrap: 'wrap' },
  details: {
    maxHeight: '160px',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface BugReportProps {
  readonly words: PaneTexts['bug'];
  readonly details: string;
  readonly onClose: () => void;
}

export function BugReport({ words, details, onClose }: BugReportProps): ReactElement {
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    // Where the page may not use the clipboard, the details stay selectable below.
    navigator.clipboard?.writeText(details).then(() => setCopied(true), () => setCopied(false));
  };
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody>
        <MessageBarTitle>{words.heading}</MessageBarTitle>
        {words.text}
        <details>
          <summary>{words.details}</summary>
          <div className={styles.details} dir="ltr" tabIndex={0} role="group" aria-label={words.details}>{details}</div>
        </details>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={copy}>{copied ? words.copied : words.copy}</Button>
        <Button size="small" onClick={onClose}>{words.again}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** A message within a page; as long as it needs to be, in the narrowest pane too. */
import type { ReactElement, ReactNode } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({ body: { overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS } });

export interface PageMessageProps {
  readonly intent: 'error' | 'warning' | 'success';
  readonly role?: 'alert' | 'status';
  readonly title?: string;
  readonly children?: ReactNode;
}

export function PageMessage({ intent, role, title, children }: PageMessageProps): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" {...(role !== undefined && { role })}>
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}

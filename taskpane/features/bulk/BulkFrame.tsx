/** What is being decided for the ticked customers: what came of it scrolls, the commands stay; Esc closes. */
import type { KeyboardEvent, ReactElement, ReactNode, Ref } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0 },
  scroll: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 1,
    gap: tokens.spacingVerticalXS,
    minHeight: 0,
    maxHeight: '300px',
    overflowY: 'auto',
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
});

export interface BulkFrameProps {
  /** Before the one that closes. */
  readonly commands: ReactNode;
  readonly onClose: () => void;
  /** What scrolls can have the keyboard itself, under this name. */
  readonly group?: { readonly label: string; readonly ref: Ref<HTMLDivElement> };
  readonly className?: string;
  readonly children: ReactNode;
}

export function BulkFrame({ commands, onClose, group, className, children }: BulkFrameProps): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.many.bulk;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <div className={styles.root} onKeyDown={onKeyDown}>
      <div {...(group !== undefined && { 'ref': group.ref, 'tabIndex': -1, 'role': 'group', 'aria-label': group.label })} className={mergeClasses(styles.scroll, className)}>
        {children}
      </div>
      <div className={styles.buttons}>
        {commands}
        <Button size="small" appearance="subtle" onClick={onClose}>{words.close}</Button>
      </div>
    </div>
  );
}

/** What takes its time: what is done, how far it is, and a way to stop it. */
import type { ReactElement } from 'react';
import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  bar: { width: '100%' },
});

export interface RunningWorkProps {
  readonly doing: string;
  /** 0 to 1. */
  readonly part: number;
  readonly stop: string;
  readonly onStop: () => void;
}

export function RunningWork({ doing, part, stop, onStop }: RunningWorkProps): ReactElement {
  const styles = useStyles();
  return (
    <div role="status" className={styles.root}>
      <span>{doing}</span>
      <ProgressBar className={styles.bar} aria-label={doing} value={part} />
      <Button size="small" onClick={onStop}>{stop}</Button>
    </div>
  );
}

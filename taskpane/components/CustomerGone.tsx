/** Stands where a page was about a customer that is not in the register any more. */
import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane, useTexts } from '../use-app';

const useStyles = makeStyles({ root: { overflowWrap: 'anywhere', paddingInline: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalS } });

export function CustomerGone(): ReactElement {
  const styles = useStyles();
  const { card } = useTexts().pane;
  const { pane } = usePane();
  return (
    <div className={styles.root}>
      <p>{card.gone}</p>
      <Button onClick={() => pane.go({ kind: 'part', part: 'list' })}>{card.back}</Button>
    </div>
  );
}

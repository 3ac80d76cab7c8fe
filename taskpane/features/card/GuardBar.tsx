/** Asks what becomes of unsaved edits before leaving the card; part of the pane, so the sheet stays free. */
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { fluentRef } from '../../components/fluent-ref';
import type { Goal } from '../../pane/pane';
import { usePane, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningBorderActive}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginBlockStart: tokens.spacingVerticalXS },
});

export function GuardBar({ goal }: { readonly goal: Goal }): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.card;
  const { pane } = usePane();
  const question = useId();
  const save = useRef<HTMLButtonElement>(null);
  const fromSheet = goal.kind === 'customer' && goal.from === 'sheet';

  useEffect(() => {
    // Someone working in the sheet keeps the keyboard there.
    if (!fromSheet) save.current?.focus();
  }, [fromSheet, goal]);

  return (
    <div className={styles.root} role="alertdialog" aria-modal="false" aria-labelledby={question}>
      <span id={question}>{words.unsaved}</span>
      <div className={styles.buttons}>
        <Button ref={fluentRef(save)} appearance="primary" size="small" onClick={() => void pane.decide('save')}>{words.save}</Button>
        <Button size="small" onClick={() => void pane.decide('discard')}>{words.discard}</Button>
        <Button size="small" onClick={() => void pane.decide('keep')}>{words.keepEditing}</Button>
      </div>
    </div>
  );
}

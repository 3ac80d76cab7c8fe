/** On a card, beside its numbers: the command that asks public registers about them. */
import { useId, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SearchInfoRegular } from '@fluentui/react-icons/svg/search-info';
import { usePane, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS, paddingBlockEnd: tokens.spacingVerticalS },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function FillCommand(): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.registers;
  const { pane } = usePane();
  const hint = useId();
  return (
    <div className={styles.root}>
      <Button size="small" icon={<SearchInfoRegular />} aria-describedby={hint} onClick={() => pane.beginFill()}>{words.command}</Button>
      <span id={hint} className={styles.hint}>{words.hint}</span>
    </div>
  );
}

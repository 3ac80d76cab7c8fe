/** Save, save and new, cancel: always in sight below the form. */
import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { OpenCard } from '../../pane/pane';
import { usePane, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    // Three commands in one row of the narrowest pane, in the longest of the languages too.
    '& > button': { minWidth: 0, paddingInline: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

export function CardCommands({ card }: { readonly card: OpenCard }): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.card;
  const { pane } = usePane();
  const shut = card.saving || card.gone;
  return (
    <div className={styles.root}>
      <Button appearance="primary" disabledFocusable={shut} onClick={() => void pane.save('stay')}>
        {card.saving ? words.saving : words.save}
      </Button>
      <Button disabledFocusable={shut} onClick={() => void pane.save('new')}>{words.saveAndNew}</Button>
      <Button appearance="subtle" onClick={() => pane.go({ kind: 'part', part: 'list' })}>{words.cancel}</Button>
    </div>
  );
}

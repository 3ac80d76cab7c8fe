/** How many conflicts of this customer wait, on the card, as the way to them; nothing where none do. */
import type { ReactElement, Ref } from 'react';
import { CounterBadge, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { RecordId } from '../../../src/model/ids';
import { lineButton } from '../../components/line-button';
import { useApp, usePane, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: {
    ...lineButton,
    gap: tokens.spacingHorizontalS,
    // Over the width of the pane, its words in line with the fields'.
    width: `calc(100% + 2 * ${tokens.spacingHorizontalM})`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    paddingInline: tokens.spacingHorizontalM,
    minHeight: '32px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0 },
  forward: { display: 'flex', flexShrink: 0, fontSize: tokens.fontSizeBase400 },
});

export interface ConflictsLineProps {
  readonly customer: RecordId;
  readonly lineRef: Ref<HTMLButtonElement>;
}

export function ConflictsLine({ customer, lineRef }: ConflictsLineProps): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const { app } = useApp();
  const { pane } = usePane();
  const waiting = app.openConflicts(customer);
  if (waiting === 0) return null;
  return (
    <button ref={lineRef} type="button" className={styles.root} onClick={() => pane.go({ kind: 'conflicts', card: customer })}>
      <CounterBadge size="small" color="danger" count={waiting} aria-hidden="true" />
      <span className={styles.words}>{texts.pane.conflicts.waiting(waiting)}</span>
      <span className={styles.forward}>{texts.direction === 'rtl' ? <ChevronLeftRegular /> : <ChevronRightRegular />}</span>
    </button>
  );
}
